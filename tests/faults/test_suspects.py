"""A swap that leaves a count as it was, beside a change that does not, and a kill in between."""

from tests.discord_server.rest_faults import Hang
from tests.faults.house import House
from tests.faults.oracle import differences, remembered


async def test_a_suspicion_outlives_the_process(house: House) -> None:
    async with house.bot() as bot:
        old = await house.post()
        for seed in ("frieren", "moby-dick"):
            await house.post(seed)
        ben, cem, dea, eve, _ = house.people
        for person in (ben, cem):
            person.react(old, "👍")
        await house.converged(bot=bot)
        await bot.kill()
        cem.unreact(old, "👍")
        dea.react(old, "👍")
        eve.react(old, "🎨")
        hanging = house.server.rest.faults.add("GET", "*/reactions/👍", Hang(60))
        await bot.start()
        await house.met(hanging)
        await bot.kill()
        house.server.heal()
        assert (old.id, "creative", eve.id) in remembered(house.world, house.database)
        assert "nice" in str(differences(house.world, house.database))
        await bot.start()
        await house.converged(within=30, bot=bot)

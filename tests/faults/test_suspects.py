"""A swap that leaves a count as it was, beside a change that does not."""

from tests.discord_server import BotProcess
from tests.discord_server.models import Message
from tests.discord_server.rest_faults import Hang
from tests.faults.house import House
from tests.faults.oracle import differences, remembered


async def swapped_while_away(house: House, bot: BotProcess) -> Message:
    """Have members react to a card that is not among the newest, and swap two reactions while the bot is down."""
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
    return old


async def test_a_swap_beside_a_change_is_suspected(house: House) -> None:
    async with house.bot() as bot:
        await swapped_while_away(house, bot)
        await bot.start()
        await house.converged(within=30, bot=bot)


async def test_a_suspicion_outlives_the_process(house: House) -> None:
    async with house.bot() as bot:
        old = await swapped_while_away(house, bot)
        hanging = house.server.rest.faults.add("GET", "*/reactions/👍", Hang(60))
        await bot.start()
        await house.met(hanging)
        await bot.kill()
        house.server.heal()
        assert (old.id, "creative", house.people[3].id) in remembered(house.world, house.database)
        assert "nice" in str(differences(house.world, house.database))
        await bot.start()
        await house.converged(within=30, bot=bot)

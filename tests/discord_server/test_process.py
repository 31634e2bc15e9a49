"""Bots in processes of their own: started, killed, stopped, started again, and counting a flood."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.discord_server.conftest import Place
from tests.discord_server.process import BotProcess

COUNTING = Path(__file__).parent / "bots" / "counting.py"


async def test_a_killed_bot_misses_what_happened_and_comes_back(place: Place) -> None:
    server, person = place.server, place.server.person(place.guild)
    async with BotProcess(server, COUNTING, "1") as bot:
        await bot.ready()
        person.react(place.message, "👍")
        await bot.until(lambda: bot.stdout)
        assert await bot.kill() == -signal.SIGKILL
        await place.world.changes.until(lambda: not server.gateway.connections, within=5)
        person.unreact(place.message, "👍")
        await bot.start()
        await bot.ready()
        person.react(place.message, "👍")
        await bot.until(lambda: len(bot.stdout) == 2)
        assert server.gateway.seen["identify"] == 2
        await bot.terminate()
    assert place.world.oracle() == {(place.message.id, "👍", person.id)}


async def test_a_bot_that_ends_says_why(place: Place) -> None:
    async with BotProcess(place.server, COUNTING, "1", token=place.server.gateway.token[::-1]) as bot:
        with pytest.raises(ChildProcessError, match="LoginFailure"):
            await bot.ready()
        assert bot.code == 1
    assert place.server.gateway.seen["identify"] == 0


async def test_a_flood_is_counted_to_the_last(
    place: Place, record_property: Callable[[str, object], None]
) -> None:
    events = 20_000
    crowd = place.server.crowd(place.guild, size=2_000)
    steps = crowd.adds([place.message], list("👍❤😂😕💡✍🎨🔥🐟🍀"), events)
    async with BotProcess(place.server, COUNTING, str(events)) as bot:
        await bot.ready()
        pushed = await crowd.push(steps)
        await bot.until(lambda: bot.stdout)
    counted = float(bot.stdout[0].split()[1])
    delivered = events / (counted - pushed.began)
    assert len(place.world.oracle()) == events
    assert delivered > 2_000  # this machine's figure is twenty times that; a busy one's may be less
    record_property("written_per_second", pushed.rate)
    record_property("delivered_per_second", delivered)


async def test_a_flood_can_be_cut_and_paced_and_loses_nothing(place: Place) -> None:
    crowd = place.server.crowd(place.guild, size=500)
    steps = crowd.adds([place.message], ["👍", "🎨"], 1_000)
    async with BotProcess(place.server, COUNTING, "1000") as bot:
        await bot.ready()
        await crowd.push(steps[:500])
        place.server.gateway.cut()
        pushed = await crowd.push(steps[500:], rate=5_000)
        await bot.until(lambda: bot.stdout)
    assert 0.09 < pushed.seconds < 1
    assert place.server.gateway.seen["identify"] == 1


async def test_toggles_end_where_the_world_says(place: Place) -> None:
    crowd = place.server.crowd(place.guild, size=50)
    first = await crowd.push(crowd.toggles([place.message], ["👍"], 300))
    assert first.events == 300
    assert 0 < len(place.world.oracle()) <= 50
    assert {step.name for step in crowd.toggles([place.message], ["👍"], 300)} == {
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
    }

"""Bots in processes of their own: started, killed, stopped, started again, and counting a flood."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.discord_server.conftest import Listener, Place, redirect
from tests.discord_server.process import ROOT, BotProcess

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
    assert pushed.seconds > 0.09
    assert place.server.gateway.seen["identify"] == 1


async def test_the_waits_of_discord_py_are_shortened_for_a_bot_that_knows_nothing_of_it(place: Place) -> None:
    gateway = place.server.gateway
    gateway.heartbeat_interval = 0.1
    pace = {"heartbeat_timeout": 0.5, "identify_delay": 0.0}
    async with BotProcess(place.server, COUNTING, "1", pace=pace) as bot:
        await bot.ready()
        gateway.go_deaf()
        await gateway.resumed(within=3)
        gateway.invalidate()
        await gateway.ready(2, within=3)


async def test_a_server_can_be_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.discord_server", "--guilds", "1000", cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        where = json.loads(await process.stdout.readline())
        redirect(monkeypatch, where["api"], where["gateway"])
        client = Listener()
        await client.login(where["token"])
        running = asyncio.create_task(client.connect())
        for order in ({"do": "ready"}, {"do": "flood", "events": 500}, {"do": "received"}, {"do": "oracle"}):
            process.stdin.write(json.dumps(order).encode() + b"\n")
            answer = json.loads(await process.stdout.readline())
        assert len(client.guilds) == 1000
        adds = sum(kind == "add" for kind, _, _ in client.votes)
        assert len(client.votes) == 500
        assert answer == {"reactions": adds - (500 - adds)}
        await client.close()
        await asyncio.gather(running, return_exceptions=True)
    finally:
        process.stdin.close()
        assert await process.wait() == 0


async def test_toggles_end_where_the_world_says(place: Place) -> None:
    crowd = place.server.crowd(place.guild, size=50)
    first = await crowd.push(crowd.toggles([place.message], ["👍"], 300))
    assert first.events == 300
    assert 0 < len(place.world.oracle()) <= 50
    assert {step.name for step in crowd.toggles([place.message], ["👍"], 300)} == {
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
    }

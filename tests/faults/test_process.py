"""The process itself: what ends it, what it says then, and how it begins again."""

import json
import sqlite3
import time
from pathlib import Path

import pytest

from cogs.logins import FREE, LONGEST, pause
from tests.discord_server import BotProcess
from tests.discord_server.rest_faults import Status
from tests.faults.house import BOT, House
from tests.faults.oracle import read


@pytest.mark.parametrize("token", ["", "not-the-token"])
async def test_a_wrong_token_ends_with_one_sentence(house: House, tmp_path: Path, token: str) -> None:
    async with BotProcess(house.server, BOT, database=house.database, token=token, cwd=tmp_path) as bot:
        assert await bot.wait() == 2
    assert "DISCORD_TOKEN" in bot.stderr[-1]
    assert not any("Traceback" in line for line in bot.stderr)
    assert house.server.gateway.seen["identify"] == 0


@pytest.mark.parametrize(("code", "word"), [(4013, "intents"), (4014, "intents"), (4011, "servers")])
async def test_a_refused_connection_ends_with_one_sentence(house: House, code: int, word: str) -> None:
    async with house.bot() as bot:
        await house.server.gateway.received()
        await house.server.gateway.close(code)
        assert await bot.wait() == 2
    assert word in bot.stderr[-1]
    assert not any("Traceback" in line for line in bot.stderr), bot.stderr
    assert house.server.gateway.seen["identify"] == 1


async def test_a_token_that_was_revoked_ends_with_one_sentence(house: House) -> None:
    async with house.bot() as bot:
        await house.server.gateway.received()
        house.server.gateway.token = "another"
        await house.server.gateway.close(4004)
        assert await bot.wait() == 2
    assert "DISCORD_TOKEN" in bot.stderr[-1]


async def test_discord_may_be_down_when_the_bot_starts(house: House) -> None:
    rule = house.server.rest.faults.add("GET", "/users/@me", Status(503), times=1)
    house.server.gateway.refuse.append(503)
    async with house.bot() as bot:
        assert rule.met == 1
        card = await house.post()
        house.people[0].react(card, "👍")
        await house.converged(bot=bot)
        assert await bot.terminate() == 0


async def test_a_crash_loop_spares_the_logins(house: House) -> None:
    async with house.bot() as bot:
        for number in (1, 2):
            await house.until(
                lambda noted=number: len(_logins(house)) == noted, within=10, what="a login that is noted"
            )
            await bot.kill()
            await bot.start()
            await bot.ready()
        await bot.kill()
        connection = sqlite3.connect(house.database)
        with connection:
            crashes = json.dumps(_logins(house) + [int(time.time())] * (FREE + 3))
            connection.execute("UPDATE facts SET value = ? WHERE name = 'logins'", (crashes,))
        connection.close()
        await bot.start()
        await bot.until(lambda: any("so that the day's logins last" in line for line in bot.stderr))
        assert house.server.gateway.seen["identify"] == 3
        assert await bot.terminate(within=10) == 0


def test_a_day_of_crashes_is_far_from_a_thousand_logins() -> None:
    logins: list[float] = []
    now = 0.0
    while now < 24 * 3600:
        logins.append(now)
        now += 1 + pause(sum(now - each < 3600 for each in logins))
    assert len(logins) < 500
    assert pause(FREE - 1) == 0
    assert pause(10_000) == LONGEST


def _logins(house: House) -> list[int]:
    """Return the logins that the database knows."""
    rows = read(house.database, "SELECT value FROM facts WHERE name = 'logins'")
    return json.loads(rows[0][0]) if rows else []

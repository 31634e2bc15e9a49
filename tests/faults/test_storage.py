"""Faults of the database: full, locked, damaged, half migrated, used by another; and events that cannot be stored."""

import resource
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import MIGRATIONS, DatabaseError, migrate
from tests.discord_server import BotProcess
from tests.discord_server.models import Emoji
from tests.discord_server.payloads import member
from tests.discord_server.rest_faults import Hang
from tests.discord_server.session import serialised
from tests.faults.house import BOT, EMOJI, HASTY, House


async def test_a_full_disk_makes_votes_wait(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        crowd = house.server.crowd(house.guild, size=600)
        await house.converged(bot=bot)
        log = house.database.with_name(f"{house.database.name}-wal")
        full = max(log.stat().st_size, house.database.stat().st_size) + 8_192
        unlimited = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (full, resource.RLIM_INFINITY))
        await crowd.push(crowd.adds([card], EMOJI, 4_000))
        await bot.until(lambda: any("votes wait for the database" in line for line in bot.stderr))
        assert bot.code is None
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, unlimited)
        await house.converged(within=30, bot=bot)


async def test_a_lock_makes_votes_wait(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        await house.discussed(card)
        with closing(sqlite3.connect(house.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            for person in house.people:
                person.react(card, "👍")
            await bot.until(lambda: any("votes wait for the database" in line for line in bot.stderr))
            other.execute("ROLLBACK")
        await house.converged(within=30, bot=bot)


async def test_a_lock_while_posting_makes_one_card(house: House) -> None:
    async with house.bot(HASTY) as bot:
        panel = await house.panel("frieren")
        await house.post()
        with closing(sqlite3.connect(house.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            pressed = house.author.press(panel, "Post it")
            await pressed.answered(within=20)
            other.execute("ROLLBACK")
        await house.converged(within=30, bot=bot)


async def test_sigterm_is_obeyed_while_the_database_is_locked(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        await house.discussed(card)
        with closing(sqlite3.connect(house.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            house.people[0].react(card, "👍")
            await bot.until(lambda: any("votes wait for the database" in line for line in bot.stderr))
            assert await bot.terminate(within=20) == 0
        assert any("they are found on Discord" in line for line in bot.stderr)
        await bot.start()
        await house.converged(within=30, bot=bot)


async def test_a_second_process_is_refused(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        second = BotProcess(house.server, BOT, database=house.database)
        await second.start()
        assert await second.wait() == 2
        assert second.stderr == [
            f"Another process is using {house.database}; stop it first, or set DATABASE_PATH to another file."
        ]
        house.people[0].react(card, "👍")
        await house.converged(bot=bot)


@pytest.mark.parametrize("damage", ["pages", "text", "newer"])
async def test_a_database_that_cannot_be_used_stays_as_it_was(house: House, damage: str) -> None:
    async with house.bot() as bot:
        await house.post()
        await bot.terminate()
    backup = house.database.with_name("backup.db")
    shutil.copy(house.database, backup)
    if damage == "pages":
        data = bytearray(house.database.read_bytes())
        data[8_192:40_960] = bytes(reversed(data[8_192:40_960]))
        house.database.write_bytes(data)
    elif damage == "text":
        house.database.write_text("Dear diary, " * 1_000)
    else:
        with closing(sqlite3.connect(house.database)) as connection:
            connection.execute("PRAGMA user_version = 999")
    before = house.database.read_bytes()
    bot = BotProcess(house.server, BOT, database=house.database)
    identified = house.server.gateway.seen["identify"]
    await bot.start()
    assert await bot.wait() == 2
    assert len(bot.stderr) == 1
    assert str(house.database) in bot.stderr[0]
    assert house.database.read_bytes() == before
    assert house.server.gateway.seen["identify"] == identified
    restore = BotProcess(house.server, BOT, "restore", str(backup), database=house.database)
    await restore.start()
    assert await restore.wait() == 0
    async with house.bot() as bot:
        await house.converged(bot=bot)


def test_a_migration_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    database, broken = tmp_path / "reviews.db", tmp_path / "9999_broken.sql"
    migrate(database)
    broken.write_text("CREATE TABLE half (a INTEGER);\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(DatabaseError, match="nowhere"):
        migrate(database, [*MIGRATIONS, broken])
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchall()
    assert database.with_name(f"{database.name}.v{len(MIGRATIONS)}").exists()


async def test_an_event_that_cannot_be_stored_takes_no_other_along(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        session = house.server.gateway.session
        for person, number in zip(house.people, (2**63, 2**64, 2**80, -1, 0), strict=True):
            body = {
                "message_id": str(card.id),
                "channel_id": str(card.channel_id),
                "guild_id": str(card.guild_id),
                "user_id": str(number),
                "emoji": Emoji("👍").payload(),
                "burst": False,
                "type": 0,
                "member": member(person.member),
            }
            session.push([("MESSAGE_REACTION_ADD", serialised(body))])
            person.react(card, "👍")
        await house.server.gateway.received()
        await house.server.gateway.breath()
        house.server.gateway.invalidate()
        await house.server.gateway.ready(2)
        await house.converged(bot=bot)


async def test_more_than_memory_should_hold_is_left_out_and_found(house: House) -> None:
    async with house.bot(HASTY) as bot:
        cards = [await house.post(), await house.post("frieren")]
        crowd = house.server.crowd(house.guild, size=400)
        with closing(sqlite3.connect(house.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await crowd.push(crowd.adds(cards, EMOJI, 5_000))
            await house.server.gateway.received()
            await bot.until(lambda: any("left out for now" in line for line in bot.stderr))
            other.execute("ROLLBACK")
        await house.converged(within=60, bot=bot)


async def test_sigterm_under_load_writes_what_is_queued(house: House) -> None:
    async with house.bot() as bot:
        cards = [await house.post(), await house.post("frieren")]
        crowd = house.server.crowd(house.guild, size=600)
        await crowd.push(crowd.adds(cards, EMOJI, 8_000))
        assert await bot.terminate(within=10) == 0
        await bot.start()
        await house.converged(within=60, bot=bot)


async def test_sigterm_ends_a_half_open_connection(house: House) -> None:
    async with house.bot() as bot:
        await house.post()
        house.server.gateway.go_deaf()
        assert await bot.terminate(within=10) == 0


@pytest.mark.parametrize("instant", ["login", "gateway"])
async def test_sigterm_ends_a_start_that_hangs(house: House, instant: str) -> None:
    if instant == "login":
        rule = house.server.rest.faults.add("GET", "/users/@me", Hang(60))
    bot = BotProcess(house.server, BOT, database=house.database)
    async with bot:
        if instant == "login":
            await house.met(rule)
        else:
            await house.until(lambda: house.server.gateway.connections, within=20, what="a connection")
        bot.process.send_signal(signal.SIGINT)
        assert await bot.wait(within=10) == 0

"""What a host does with the file: back it up, check it, put a backup in place."""

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reviews.kinds import Kind
from storage import upkeep
from storage.database import DatabaseError
from tests.storage.stores import BEN, CEM, Library


async def fill(path: Path) -> None:
    """Put a review with two votes into a file."""
    library = await Library.open(path)
    _review, message = await library.shown()
    await library.vote(message, Kind.NICE, BEN, CEM)
    await library.close()


def ruin(path: Path, sql: str) -> None:
    """Change a file behind the bot's back."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a review that has two votes."""
    path = tmp_path / "reviews.db"
    asyncio.run(fill(path))
    return path


def test_a_backup_is_whole_and_comes_back(tmp_path: Path, path: Path) -> None:
    copy = tmp_path / "backup.db"
    assert str(copy) in upkeep.backup(path, copy)
    ruin(path, "DELETE FROM votes; DELETE FROM tallies;")
    assert "0 votes" in upkeep.check(path)
    assert "before-restore" in upkeep.restore(path, copy)
    assert upkeep.check(path) == f"{path} is sound: 1 reviews, 2 votes, every tally equal to its votes."
    assert "0 votes" in upkeep.check(path.with_name("reviews.db.before-restore"))


def test_a_backup_comes_back_where_nothing_was(tmp_path: Path, path: Path) -> None:
    fresh = tmp_path / "fresh.db"
    upkeep.backup(path, tmp_path / "backup.db")
    upkeep.restore(fresh, tmp_path / "backup.db")
    assert "2 votes" in upkeep.check(fresh)


async def test_a_backup_can_be_taken_while_the_bot_writes(tmp_path: Path, library: Library) -> None:
    await library.share()
    upkeep.backup(library.database.path, tmp_path / "backup.db")
    assert "1 reviews" in upkeep.check(tmp_path / "backup.db")


async def test_nothing_is_restored_under_a_running_bot(tmp_path: Path, library: Library) -> None:
    await library.share()
    upkeep.backup(library.database.path, tmp_path / "backup.db")
    script = (
        "import pathlib, sys; from storage import upkeep; upkeep.restore(*map(pathlib.Path, sys.argv[1:]))"
    )
    assert "Another process is using" in await elsewhere(
        script, library.database.path, tmp_path / "backup.db"
    )
    assert len(await library.rows("SELECT * FROM reviews")) == 1


async def elsewhere(script: str, *arguments: Path) -> str:
    """Run a script in another process; return what it complained of."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        script,
        *map(str, arguments),
        cwd=Path(__file__).parents[2],
        stderr=asyncio.subprocess.PIPE,
    )
    _out, said = await asyncio.wait_for(process.communicate(), 30)
    return said.decode()


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE tallies SET votes = 3", "1 tallies differ from their votes"),
        ("DELETE FROM tallies", "1 tallies differ from their votes"),
        ("PRAGMA user_version = 99", "no database of Second Opinion"),
        ("DROP TABLE tallies", "no database of Second Opinion"),
    ],
)
def test_what_is_wrong_is_found(path: Path, sql: str, sentence: str) -> None:
    ruin(path, sql)
    with pytest.raises(DatabaseError, match=sentence):
        upkeep.check(path)


def test_a_useless_backup_replaces_nothing(tmp_path: Path, path: Path) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5_000)
    for source in (bad, tmp_path / "missing.db"):
        with pytest.raises(DatabaseError, match=source.name):
            upkeep.restore(path, source)
    assert "2 votes" in upkeep.check(path)


def test_a_backup_overwrites_nothing_and_needs_something_to_copy(tmp_path: Path, path: Path) -> None:
    with pytest.raises(DatabaseError, match="exists already"):
        upkeep.backup(path, path)
    with pytest.raises(DatabaseError, match="There is no"):
        upkeep.backup(tmp_path / "missing.db", tmp_path / "copy.db")
    with pytest.raises(DatabaseError, match="cannot be copied"):
        upkeep.backup(path, tmp_path / "nowhere" / "copy.db")

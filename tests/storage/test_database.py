"""The file: migrated step by step, refused when it cannot be trusted, held by one process."""

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reviews.kinds import Kind
from storage.database import MIGRATIONS, Database, DatabaseError, migrate
from tests.storage.stores import BEN, Library

ROOT = Path(__file__).parents[2]
OPEN = """
import asyncio, pathlib, sys
from storage.database import Database, DatabaseError
async def main():
    try:
        await (await Database.open(pathlib.Path(sys.argv[1]))).close()
    except DatabaseError as error:
        sys.exit(str(error))
asyncio.run(main())
"""


def schema(path: Path) -> list[tuple[str, str]]:
    """Return what the tables, indexes and triggers of a file are."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name"
        ).fetchall()


def version(path: Path) -> int:
    """Return the schema version of a file."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refused(path: Path) -> str:
    """Return the sentence with which a file is refused, which must leave it as it is."""
    before = path.read_bytes()
    with pytest.raises(DatabaseError) as refusal:
        asyncio.run(Database.open(path))
    assert path.read_bytes() == before
    return str(refusal.value)


async def fill(path: Path) -> None:
    """Put some reviews into a file."""
    library = await Library.open(path)
    for n in range(200):
        await library.share(at=n)
    await library.close()


async def open_elsewhere(path: Path) -> tuple[int | None, str]:
    """Open a file in another process; return its exit status and what it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", OPEN, str(path), cwd=ROOT, stderr=asyncio.subprocess.PIPE
    )
    _out, said = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, said.decode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database may be."""
    return tmp_path / "reviews.db"


@pytest.mark.parametrize("start", range(len(MIGRATIONS)))
async def test_every_earlier_version_becomes_the_newest(tmp_path: Path, path: Path, start: int) -> None:
    fresh = tmp_path / "fresh.db"
    migrate(fresh)
    migrate(path, MIGRATIONS[:start])
    await (await Database.open(path)).close()
    assert version(path) == len(MIGRATIONS)
    assert schema(path) == schema(fresh)


def test_migrating_twice_changes_nothing(path: Path) -> None:
    migrate(path)
    before = schema(path)
    migrate(path)
    assert schema(path) == before


@pytest.mark.parametrize(
    "statement", ["INSERT INTO nowhere VALUES (1)", "nonsense", "SELECT raise_the_dead()"]
)
def test_a_migration_that_fails_in_the_middle_leaves_the_version_before(
    tmp_path: Path, path: Path, statement: str
) -> None:
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO guilds (guild_id) VALUES (7)")
        connection.commit()
    before = schema(path)
    broken = tmp_path / "9999_broken.sql"
    broken.write_text(
        f"CREATE TABLE half (x INTEGER);\nDELETE FROM guilds;\n{statement};\nCREATE TABLE done (x);"
    )
    with pytest.raises(DatabaseError, match="Nothing in it was changed"):
        migrate(path, [*MIGRATIONS, broken])
    assert version(path) == len(MIGRATIONS)
    assert schema(path) == before
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT guild_id FROM guilds").fetchall() == [(7,)]


def test_the_step_before_a_failing_one_is_kept(tmp_path: Path, path: Path) -> None:
    good, bad = tmp_path / "a.sql", tmp_path / "b.sql"
    good.write_text("CREATE TABLE good (x INTEGER);")
    bad.write_text("CREATE TABLE bad (x INTEGER); nonsense;")
    with pytest.raises(DatabaseError):
        migrate(path, [*MIGRATIONS, good, bad])
    assert version(path) == len(MIGRATIONS) + 1
    assert "good" in dict(schema(path))


def test_a_file_with_data_is_copied_before_it_is_migrated(tmp_path: Path, path: Path) -> None:
    migrate(path)
    more = tmp_path / "more.sql"
    more.write_text("DROP TABLE facts;")
    migrate(path, [*MIGRATIONS, more])
    copy = path.with_name(f"{path.name}.v{len(MIGRATIONS)}")
    assert version(copy) == len(MIGRATIONS)
    assert "facts" in dict(schema(copy))


def test_a_newer_version_is_refused_in_a_sentence_and_left_alone(path: Path) -> None:
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    assert "newer version of Second Opinion" in refused(path)


@pytest.mark.parametrize("data", [b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 5_000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert path.name in refused(path)


def test_a_damaged_database_is_refused_and_left_alone(path: Path) -> None:
    asyncio.run(fill(path))
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2 : len(whole) // 2 + 8_192] = b"\xee" * 8_192
    path.write_bytes(whole)
    assert "damaged" in refused(path)


async def test_a_folder_is_made_and_one_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    await (await Database.open(tmp_path / "a" / "b" / "reviews.db")).close()
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseError, match="cannot be opened"):
        await Database.open(tmp_path / "file" / "reviews.db")


async def test_a_second_process_is_refused_until_the_first_has_closed(library: Library) -> None:
    status, said = await open_elsewhere(library.database.path)
    assert status == 1
    assert "Another process is using" in said
    await library.database.close()
    assert (await open_elsewhere(library.database.path))[0] == 0
    library.database = await Database.open(library.database.path)


async def test_the_settings_of_the_file_are_those_that_lose_nothing(library: Library) -> None:
    async with library.database.transaction() as writer:
        for pragma, value in (("foreign_keys", 1), ("synchronous", 2), ("journal_mode", "wal")):
            (row,) = await writer.execute_fetchall(f"PRAGMA {pragma}")
            assert row[0] == value
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await library.database.reader.execute("DELETE FROM reviews")
    tables = await library.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict")
    assert [name for (name,) in tables if not name.startswith("sqlite_")] == []


async def test_a_transaction_that_fails_leaves_nothing(library: Library) -> None:
    async def half() -> None:
        async with library.database.transaction() as writer:
            await writer.execute("INSERT INTO guilds (guild_id) VALUES (1)")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await half()
    assert await library.rows("SELECT * FROM guilds") == []
    _review, message = await library.shown()
    await library.vote(message, Kind.NICE, BEN)
    assert len(await library.rows("SELECT * FROM votes")) == 1

"""The SQLite file: opened by one process, migrated, written through one door."""

import asyncio
import logging
import math
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

import aiosqlite

from reviews.kinds import Kind
from storage import voting

if TYPE_CHECKING:
    from filelock import FileLock

log = logging.getLogger(__name__)

MIGRATIONS = sorted((Path(__file__).parent / "migrations").glob("*.sql"))
"""SQL scripts, each of which takes a database from the version before to its own; only ever appended."""


class DatabaseError(Exception):
    """A database that cannot be used; the message is a sentence for the host."""


class Database:
    """An open database: `reader` for what only reads, `transaction()` for all that writes."""

    def __init__(
        self, path: Path, lock: "FileLock", writer: aiosqlite.Connection, reader: aiosqlite.Connection
    ):
        self.path = path
        self.reader = reader
        self._writer = writer
        self._lock = lock
        self._turn = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open the file, making or migrating it as needed.

        Raises `DatabaseError` if another process has it open, if it is newer than this program, or if it
        is damaged or no database at all; the file is then as it was.
        """
        held = lock(path)
        try:
            await asyncio.to_thread(migrate, path)
            writer = await _connect(path)
            try:
                await writer.execute("BEGIN IMMEDIATE")
                await writer.executemany(
                    "INSERT INTO kinds VALUES (?, ?) ON CONFLICT DO NOTHING", [(k.id, k.key) for k in Kind]
                )
                await writer.commit()
                await writer.executescript(voting.TEMPORARY)
                reader = await _connect(path)
            except BaseException:
                await writer.close()
                raise
        except BaseException:
            held.release()
            raise
        await reader.execute("PRAGMA query_only = ON")
        return cls(path, held, writer, reader)

    async def close(self) -> None:
        """Finish what is being written and close the file."""
        async with self._turn:
            await self.reader.close()
            await self._writer.close()
            self._lock.release()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        """Write: all that happens inside is committed together, or, on an exception, not at all."""
        async with self.statements() as writer:
            try:
                await writer.execute("BEGIN IMMEDIATE")
                yield writer
                await asyncio.shield(writer.commit())
            except BaseException:
                # A cancelled await does not stop its SQL; the rollback is queued behind it.
                await asyncio.shield(writer.rollback())
                raise

    @asynccontextmanager
    async def statements(self) -> AsyncIterator[aiosqlite.Connection]:
        """Write: each statement inside is committed by itself."""
        async with self._turn:
            yield self._writer


def lock(path: Path) -> "FileLock":
    """Return the lock on a database file, held; raise `DatabaseError` if another process holds it."""
    from filelock import FileLock, Timeout  # slow to load, and most commands open no database

    # A singleton, so that a bot rebuilt inside one process can take over its own file.
    held = FileLock(f"{path}-lock", timeout=0, is_singleton=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held.acquire()
    except Timeout as error:
        raise DatabaseError(
            f"Another process is using {path}; stop it first, or set DATABASE_PATH to another file."
        ) from error
    except OSError as error:
        raise DatabaseError(f"{path} cannot be opened: {error.strerror}.") from error
    return held


async def _connect(path: Path) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, isolation_level=None, timeout=5, cached_statements=256)
    connection.row_factory = sqlite3.Row
    try:
        await connection.execute("SELECT sqrt(1)")
    except sqlite3.OperationalError:  # a SQLite that was built without mathematics
        await connection.create_function("sqrt", 1, math.sqrt, deterministic=True)
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "temp_store = MEMORY"):
        await connection.execute(f"PRAGMA {pragma}")
    return connection


def migrate(path: Path, migrations: list[Path] = MIGRATIONS) -> None:
    """Bring the file at `path` to the newest version, one atomic step for each script.

    A file that already holds data is first copied beside itself as `NAME.v<version>`. Raises
    `DatabaseError`; a step that fails leaves the version before it.
    """
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(migrations):
            raise DatabaseError(
                f"{path} was written by a newer version of Second Opinion (schema {version}, this one knows "
                f"{len(migrations)}); update the bot, or restore an older backup."
            )
        if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise DatabaseError(f"{path} is damaged; restore a backup with `python bot.py restore BACKUP`.")
        connection.execute("PRAGMA journal_mode = WAL")
        if 0 < version < len(migrations):
            _keep_copy(connection, path.with_name(f"{path.name}.v{version}"))
        for number, script in enumerate(migrations[version:], start=version + 1):
            log.info("migrating %s to schema %d", path.name, number)
            try:
                connection.executescript(
                    f"BEGIN IMMEDIATE;\n{script.read_text('utf-8')}\nPRAGMA user_version = {number};\nCOMMIT;"
                )
            except BaseException:
                if connection.in_transaction:
                    connection.rollback()
                raise
    except sqlite3.Error as error:
        raise DatabaseError(f"{path} cannot be used: {error}. Nothing in it was changed.") from error
    finally:
        connection.close()


def _keep_copy(connection: sqlite3.Connection, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(copy),))

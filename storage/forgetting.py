"""Forgetting a person: everywhere in the database, and in every backup of it that is put back later.

Each request is first written to a journal beside the database, which no backup replaces. What the journal says
and the database does not know is done when the bot starts: after a crash in between, or on an older copy.
"""

import asyncio
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

import aiosqlite

from storage.database import Database
from storage.opinions import touch_exchange
from storage.people import FATES, NOBODY, Fate, personal
from storage.titles import recount
from storage.votes import settle

NAMELESS = "a former member"
"""The name of an author who is forgotten and whose review is kept."""

CHUNK = 1_000
"""Entries of a shelf, or reviews, that are worked on at once."""


@dataclass(frozen=True, slots=True)
class Request:
    """A person who asked to be forgotten; `keep` is whether their reviews stay, without a name.

    The time is in Unix seconds; `last_card` is the newest card that there was.
    """

    user_id: int
    at: int
    last_card: int
    keep: bool

    def __str__(self) -> str:
        return f"{self.user_id} {self.at} {self.last_card} {'keep' if self.keep else 'delete'}"

    @classmethod
    def read(cls, line: str) -> "Request | None":
        """Return the request that a line of the journal is; None for one that was cut off."""
        match line.split():
            case [user_id, at, last_card, "keep" | "delete" as what] if line.endswith("\n"):
                return cls(int(user_id), int(at), int(last_card), what == "keep")
        return None


class Forgetting:
    """Requests to be forgotten."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._journal = journal(database.path)

    async def forget(self, user_id: int, *, keep: bool, at: int) -> None:
        """Erase all there is about a person, in every server; their reviews stay without a name if `keep`."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT coalesce(max(message_id), 0) AS newest FROM cards"
        )
        request = Request(user_id, at, next(row["newest"] for row in rows), keep)
        await asyncio.to_thread(_append, self._journal, request)
        await self._carry_out(request)

    async def catch_up(self) -> int:
        """Do what the journal says and the database does not know; return how many requests that were."""
        done = 0
        for request in await asyncio.to_thread(_read, self._journal):
            rows = await self._db.reader.execute_fetchall(
                "SELECT 1 FROM forgotten WHERE user_id = ? AND forgotten_at >= ?",
                (request.user_id, request.at),
            )
            if not list(rows):
                await self._carry_out(request)
                done += 1
        return done

    async def _carry_out(self, request: Request) -> None:
        await self._empty_shelf(request.user_id)
        async with self._db.transaction() as tx:
            await _erase_reviews(tx, request)
            rows = await tx.execute_fetchall(
                "DELETE FROM votes WHERE user_id = ? RETURNING review_id", (request.user_id,)
            )
            await settle(tx, {row["review_id"] for row in rows})
            for table, columns in (await personal(tx)).items():
                for column in columns:
                    match FATES[table, column]:
                        case Fate.DELETED:
                            await tx.execute(f"DELETE FROM {table} WHERE {column} = ?", (request.user_id,))
                        case Fate.NOBODYS:
                            await tx.execute(
                                f"UPDATE {table} SET {column} = ? WHERE {column} = ?",
                                (NOBODY, request.user_id),
                            )
            await tx.execute(
                """INSERT INTO forgotten VALUES (?, ?, ?) ON CONFLICT DO UPDATE
                    SET forgotten_at = excluded.forgotten_at, last_card = excluded.last_card""",
                (request.user_id, request.at, request.last_card),
            )

    async def left_out(self, user_id: int, message_id: int) -> bool:
        """Return whether a member's reactions on a card are not counted since they were forgotten."""
        return bool(await not_counted(self._db.reader, frozenset([user_id]), message_id))

    async def _empty_shelf(self, user_id: int) -> None:
        gone = True
        while gone:
            async with self._db.transaction() as tx:
                cursor = await tx.execute(
                    """DELETE FROM shelf_entries WHERE (user_id, batch, entry_id) IN (
                        SELECT user_id, batch, entry_id FROM shelf_entries WHERE user_id = ? LIMIT ?)""",
                    (user_id, CHUNK),
                )
                gone = cursor.rowcount > 0


async def not_counted(tx: aiosqlite.Connection, user_ids: frozenset[int], message_id: int) -> frozenset[int]:
    """Return those whose reactions on a card are not counted, because they were forgotten since it was posted."""
    rows = await tx.execute_fetchall(
        """SELECT user_id FROM forgotten WHERE last_card >= ?
            AND user_id IN (SELECT value FROM json_each(?))""",
        (message_id, json.dumps(sorted(user_ids))),
    )
    return frozenset(row["user_id"] for row in rows)


def journal(path: Path) -> Path:
    """Return the journal that belongs to a database file."""
    return path.with_name(f"{path.name}.forgotten")


async def _erase_reviews(tx: aiosqlite.Connection, request: Request) -> None:
    """Take a person out of their reviews, or empty these: a card that is still there then says that it is gone."""
    rows = list(
        await tx.execute_fetchall(
            "SELECT review_id, title_id FROM reviews WHERE author_id = ?", (request.user_id,)
        )
    )
    mine = json.dumps([row["review_id"] for row in rows])
    await tx.execute(
        "DELETE FROM review_versions WHERE review_id IN (SELECT value FROM json_each(?))", (mine,)
    )
    if request.keep:
        # One pseudonym for all of their reviews, so that a title still counts each author once.
        await tx.execute(
            "UPDATE reviews SET author_id = ?, author_name = ?, byline = NULL WHERE author_id = ?",
            (-1 - secrets.randbelow(2**62), NAMELESS, request.user_id),
        )
        await tx.execute(
            "UPDATE review_text SET author = ? WHERE rowid IN (SELECT value FROM json_each(?))",
            (NAMELESS, mine),
        )
    else:
        for table, column in (
            ("review_text", "rowid"),
            ("sketches", "review_id"),
            ("votes", "review_id"),
            ("outbox", "review_id"),
        ):
            await tx.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (mine,)
            )
        await tx.execute(
            """UPDATE reviews SET author_id = ?, author_name = '', byline = NULL, written_on = NULL, rating = NULL,
                rating_as_written = NULL, stance = NULL, progress_unit = NULL, progress_done = NULL,
                progress_total = NULL, body = '', summary = '', source = '{}', answers = NULL, votes = 0, score = 0,
                deleted_at = coalesce(deleted_at, ?) WHERE author_id = ?""",
            (NOBODY, request.at, request.user_id),
        )
    await recount(tx, {row["title_id"] for row in rows})
    for row in rows:
        await touch_exchange(tx, row["review_id"])


def _append(path: Path, request: Request) -> None:
    """Write a request so that it is there whatever happens next."""
    cut_off = path.exists() and not path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="ascii") as file:
        file.write(f"{chr(10) if cut_off else ''}{request}\n")
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> list[Request]:
    if not path.exists():
        return []
    with path.open(encoding="ascii", errors="replace") as file:
        return [request for line in file if (request := Request.read(line))]

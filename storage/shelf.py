"""Shelves: each belongs to a member, and is seen where that member has used the bot."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

import aiosqlite

from reviews import shelf
from reviews.lists import own
from reviews.lists.entry import STATUS_OF, Entry, Status
from reviews.medium import Medium
from reviews.review import Content
from reviews.text import key as title_key
from storage.database import Database

_TO_SHARE = """reviews AND NOT EXISTS (
    SELECT 1 FROM reviews r JOIN titles t USING (title_id)
    WHERE r.guild_id = :to_share AND r.author_id = shelf.user_id AND r.deleted_at IS NULL AND t.key = shelf.key)"""


class Order(Enum):
    """An order of a shelf; the value is `(key, label, SQL)`."""

    RECENT = ("recent", "Last changed first", "changed_at DESC, entry_id DESC")
    TITLE = ("title", "By title", "key, entry_id")
    BEST = ("highest", "Highest rating", "rating DESC NULLS LAST, key, entry_id")
    WORST = ("lowest", "Lowest rating", "rating ASC NULLS LAST, key, entry_id")
    FINISHED = ("finished", "Last finished first", "finished DESC NULLS LAST, entry_id DESC")

    def __init__(self, key: str, label: str, sql: str) -> None:
        self.key = key
        self.label = label
        self.sql = sql


@dataclass(frozen=True, slots=True)
class Which:
    """Which entries of a shelf `find` returns; None is no limit. `at_least` is a rating of 100.

    `visible` leaves out those that are private; `to_share` names a server, and leaves out all but those that
    came with a review and whose owner has not reviewed them there.
    """

    status: Status | None = None
    medium: Medium | None = None
    at_least: float | None = None
    visible: bool = False
    to_share: int | None = None


@dataclass(frozen=True, slots=True)
class Shelved:
    """An entry on a shelf; `id` counts for each member by itself."""

    id: int
    user_id: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Holder:
    """A member who has a title on their shelf; the rating is of 100."""

    user_id: int
    status: Status | None
    rating: float | None


class Shelf:
    """The shelves of all members."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def get(self, user_id: int, entry_id: int, *, visible: bool = False) -> Shelved | None:
        """Return an entry of a member's shelf; with `visible` only one that others may see."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM shelf WHERE user_id = ? AND entry_id = ? AND NOT (private AND ?)",
            (user_id, entry_id, visible),
        )
        return next(map(_shelved, rows), None)

    async def find(
        self, user_id: int, which: Which, order: Order, *, limit: int, offset: int = 0
    ) -> tuple[list[Shelved], int]:
        """Return a page of the entries that match, and how many match in all."""
        asked = {
            "status = :status": which.status,
            "medium = :medium": which.medium,
            "rating >= :at_least": which.at_least,
            "NOT private": which.visible or None,
            _TO_SHARE: which.to_share,
        }
        conditions = ["user_id = :user", *(sql for sql, value in asked.items() if value is not None)]
        matching = f"FROM shelf WHERE {' AND '.join(conditions)}"
        values = {
            "user": user_id,
            "status": which.status and which.status.key,
            "medium": which.medium and which.medium.key,
            "at_least": which.at_least,
            "to_share": which.to_share,
            "limit": limit,
            "offset": offset,
        }
        rows = await self._db.reader.execute_fetchall(
            f"SELECT * {matching} ORDER BY {order.sql} LIMIT :limit OFFSET :offset", values
        )
        total = await self._db.reader.execute_fetchall(f"SELECT count(*) AS n {matching}", values)
        return [_shelved(row) for row in rows], next(row["n"] for row in total)

    async def counts(self, user_id: int, *, visible: bool) -> Mapping[Status | None, int]:
        """Return how many entries of each status are on a shelf."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT status, count(*) AS n FROM shelf WHERE user_id = ? AND NOT (private AND ?) GROUP BY status",
            (user_id, visible),
        )
        return {row["status"] and STATUS_OF[row["status"]]: row["n"] for row in rows}

    async def like(self, user_id: int, typed: str, *, limit: int = 25) -> list[Shelved]:
        """Return the entries whose title holds what was typed, the one that is exactly that first."""
        key = title_key(typed) if typed.strip() else ""
        rows = await self._db.reader.execute_fetchall(
            """SELECT * FROM shelf WHERE user_id = ?1 AND instr(key, ?2) > 0
                ORDER BY key <> ?2, instr(key, ?2) > 1, changed_at DESC, entry_id DESC LIMIT ?3""",
            (user_id, key, limit),
        )
        return [_shelved(row) for row in rows]

    async def of_title(self, user_id: int, title: str, medium: Medium | None) -> Shelved | None:
        """Return the entry of a title, if it is on a member's shelf."""
        return await _of_title(self._db.reader, user_id, title, medium)

    async def put(self, user_id: int, entry: Entry, *, at: int) -> Shelved:
        """Put a title on a member's shelf that is not there yet."""
        async with self._db.transaction() as tx:
            return await _put(tx, user_id, entry, at)

    async def change(
        self, user_id: int, entry_id: int, to: Callable[[Entry], Entry], *, at: int
    ) -> tuple[Entry, Entry] | None:
        """Change an entry; return what it was and is, or None if it is no longer there."""
        async with self._db.transaction() as tx:
            rows = await tx.execute_fetchall(
                "SELECT * FROM shelf WHERE user_id = ? AND entry_id = ?", (user_id, entry_id)
            )
            for row in rows:
                before = _shelved(row).entry
                if (after := to(before)) != before:
                    await _write(tx, Shelved(entry_id, user_id, after), at)
                return before, after
        return None

    async def remove(self, user_id: int, entry_id: int) -> bool:
        """Take an entry off a member's shelf; return whether it was there."""
        async with self._db.transaction() as tx:
            batch = await _touch(tx, user_id)
            rows = await tx.execute_fetchall(
                "DELETE FROM shelf_entries WHERE user_id = ? AND batch = ? AND entry_id = ? RETURNING entry_id",
                (user_id, batch, entry_id),
            )
            return bool(list(rows))

    async def meet(self, guild_id: int, user_id: int) -> None:
        """Note that a member uses the bot in a server."""
        if not await self.met(guild_id, user_id):
            async with self._db.transaction() as tx:
                await meet(tx, guild_id, user_id)

    async def met(self, guild_id: int, user_id: int) -> bool:
        """Return whether a member has used the bot in a server."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT 1 FROM regulars WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
        )
        return bool(list(rows))

    async def holders(self, guild_id: int, names: Sequence[str], medium: Medium) -> list[Holder]:
        """Return the members of a server who have a title, by any of its names, where others may see it."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT user_id, status, max(rating) AS rating FROM shelf JOIN regulars USING (user_id)
                WHERE guild_id = ?1 AND key IN (SELECT value FROM json_each(?2))
                AND (medium IS NULL OR medium = ?3) AND NOT private
                GROUP BY user_id ORDER BY rating DESC NULLS LAST, user_id""",
            (guild_id, json.dumps([title_key(name) for name in names]), medium.key),
        )
        return [
            Holder(row["user_id"], row["status"] and STATUS_OF[row["status"]], row["rating"]) for row in rows
        ]


async def shelve_review(
    tx: aiosqlite.Connection, guild_id: int, user_id: int, content: Content, *, at: int, new: bool = True
) -> None:
    """Put the title of a review on its author's shelf, as far as the review went.

    A review that is not `new` changes only an entry that is there still.
    """
    await meet(tx, guild_id, user_id)
    found = await _of_title(tx, user_id, content.title, content.medium)
    if found is None and not new:
        return
    today = datetime.fromtimestamp(at, UTC).date()
    entry = shelf.reviewed(found.entry if found else None, content, today)
    if found is None:
        await _put(tx, user_id, entry, at)
    else:
        await _write(tx, Shelved(found.id, user_id, entry), at)


async def meet(tx: aiosqlite.Connection, guild_id: int, user_id: int) -> None:
    """Note that a member uses the bot in a server."""
    await tx.execute("INSERT INTO guilds (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
    await tx.execute("INSERT INTO regulars VALUES (?, ?) ON CONFLICT DO NOTHING", (guild_id, user_id))


async def _of_title(
    connection: aiosqlite.Connection, user_id: int, title: str, medium: Medium | None
) -> Shelved | None:
    rows = await connection.execute_fetchall(
        """SELECT * FROM shelf WHERE user_id = ?1 AND key = ?2 AND (medium IS NULL OR ?3 IS NULL OR medium = ?3)
            ORDER BY medium IS NULL, entry_id""",
        (user_id, title_key(title), medium and medium.key),
    )
    return next(map(_shelved, rows), None)


async def _put(tx: aiosqlite.Connection, user_id: int, entry: Entry, at: int) -> Shelved:
    await _touch(tx, user_id)
    rows = await tx.execute_fetchall(
        "UPDATE shelves SET last_id = last_id + 1 WHERE user_id = ? RETURNING last_id", (user_id,)
    )
    shelved = Shelved(next(row["last_id"] for row in rows), user_id, entry)
    await _write(tx, shelved, at)
    return shelved


async def _write(tx: aiosqlite.Connection, shelved: Shelved, at: int) -> None:
    batch = await _touch(tx, shelved.user_id)
    await tx.execute(
        """INSERT INTO shelf_entries (user_id, batch, entry_id, key, changed_at, entry) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET key = excluded.key, changed_at = excluded.changed_at, entry = excluded.entry""",
        (
            shelved.user_id,
            batch,
            shelved.id,
            title_key(shelved.entry.title),
            at,
            json.dumps(own.known(shelved.entry), ensure_ascii=False, separators=(",", ":")),
        ),
    )


async def _touch(tx: aiosqlite.Connection, user_id: int) -> int:
    """Note that a shelf changes; return the batch of it that counts."""
    rows = await tx.execute_fetchall(
        """INSERT INTO shelves (user_id) VALUES (?) ON CONFLICT DO UPDATE SET revision = revision + 1
            RETURNING batch""",
        (user_id,),
    )
    return next(int(row["batch"]) for row in rows)


def _shelved(row: sqlite3.Row) -> Shelved:
    return Shelved(row["entry_id"], row["user_id"], own.from_dict(json.loads(row["entry"])))

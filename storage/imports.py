"""Imports: lists that wait for their owner's decision, and shelves that change by thousands at once.

Nothing here holds the one writer for longer than a vote may wait: a new batch of the whole shelf is written
beside the one that counts, a little at a time, and then a single row says that it is the one that counts.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiosqlite

from reviews.lists.importing import Decision
from storage.database import Database

KEEP = 7 * 24 * 3600
"""Seconds for which a list waits for its owner's decision."""

CHUNK = 1_000
"""Entries that are copied or deleted at once: about 10 ms of work."""


@dataclass(frozen=True, slots=True)
class Present:
    """A shelf at one moment: `text` is a JSON array of `[entry_id, entry]`."""

    text: str
    batch: int
    revision: int
    last_id: int


class Imports:
    """The imports of all members."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def keep(self, import_id: str, user_id: int, packed: bytes, *, at: int) -> None:
        """Keep a list until its owner decides; an older one of theirs is forgotten."""
        async with self._db.transaction() as tx:
            await tx.execute(
                "DELETE FROM shelf_imports WHERE user_id = ? OR created_at < ?", (user_id, at - KEEP)
            )
            await tx.execute(
                "INSERT INTO shelf_imports VALUES (?, ?, ?, ?)", (import_id, user_id, at, packed)
            )

    async def get(self, import_id: str, user_id: int) -> bytes | None:
        """Return a member's own list that waits."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT list FROM shelf_imports WHERE import_id = ? AND user_id = ?", (import_id, user_id)
        )
        return next((row["list"] for row in rows), None)

    async def discard(self, import_id: str, user_id: int) -> None:
        """Forget a list that waits."""
        async with self._db.transaction() as tx:
            await _discard(tx, import_id, user_id)

    async def present(self, user_id: int) -> Present:
        """Return a member's whole shelf, read a little at a time, so that others can read in between.

        What is changed meanwhile shows in the revision, which `apply` compares.
        """
        rows = await self._db.reader.execute_fetchall("SELECT * FROM shelves WHERE user_id = ?", (user_id,))
        for row in rows:
            parts: list[str] = []
            last: int | None = 0
            while last is not None:
                part, last = await self._part(user_id, row["batch"], last)
                parts.append(part)
            text = ",".join(part[1:-1] for part in parts if part != "[]")
            return Present(f"[{text}]", row["batch"], row["revision"], row["last_id"])
        return Present("[]", 0, 0, 0)

    async def _part(self, user_id: int, batch: int, after: int) -> tuple[str, int | None]:
        """Return the next entries, and the id of the last of them, None if there are none."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT json_group_array(json_array(entry_id, json(entry))) AS part, max(entry_id) AS last FROM (
                SELECT entry_id, entry FROM shelf_entries WHERE user_id = ? AND batch = ? AND entry_id > ?
                ORDER BY entry_id LIMIT ?)""",
            (user_id, batch, after, CHUNK),
        )
        return next((row["part"], row["last"]) for row in rows)

    async def apply(
        self,
        import_id: str,
        user_id: int,
        present: Present,
        decision: Decision,
        moved: Callable[[int], Awaitable[None]],
        *,
        at: int,
    ) -> bool:
        """Make a decision come true, whole or not at all; return False if the shelf has changed since `present`.

        `moved` is told how many entries are ready. The list that waited is forgotten with it.
        """
        async with self._db.transaction() as tx:
            await tx.execute("INSERT INTO shelves (user_id) VALUES (?) ON CONFLICT DO NOTHING", (user_id,))
        await self._tidy(user_id, present.batch)
        batch = present.batch + 1
        await self._copy(user_id, present.batch, batch)
        for number, chunk in enumerate(decision.chunks, start=1):
            async with self._db.transaction() as tx:
                await tx.execute(
                    """INSERT INTO shelf_entries (user_id, batch, entry_id, key, changed_at, entry)
                        SELECT ?1, ?2, value ->> 0, value ->> 1, ?3, value -> 2 FROM json_each(?4) WHERE true
                        ON CONFLICT DO UPDATE SET key = excluded.key, changed_at = excluded.changed_at,
                            entry = excluded.entry""",
                    (user_id, batch, at, chunk),
                )
            await moved(number)
        async with self._db.transaction() as tx:
            rows = await tx.execute_fetchall(
                """UPDATE shelves SET batch = ?2, revision = revision + 1, last_id = ?3
                    WHERE user_id = ?1 AND batch = ?4 AND revision = ?5 RETURNING batch""",
                (user_id, batch, decision.last_id, present.batch, present.revision),
            )
            if done := bool(list(rows)):
                await _discard(tx, import_id, user_id)
        await self._tidy(user_id, batch if done else present.batch)
        return done

    async def sweep(self, *, at: int) -> None:
        """Delete what imports left that a crash broke off, and lists that nobody decided about in time.

        For a moment at which no import is written, such as a start.
        """
        rows = await self._db.reader.execute_fetchall(
            """SELECT user_id, batch FROM shelves s WHERE EXISTS (
                    SELECT 1 FROM shelf_entries e WHERE e.user_id = s.user_id AND e.batch < s.batch)
                OR EXISTS (SELECT 1 FROM shelf_entries e WHERE e.user_id = s.user_id AND e.batch > s.batch)"""
        )
        for row in rows:
            await self._tidy(row["user_id"], row["batch"])
        async with self._db.transaction() as tx:
            await tx.execute("DELETE FROM shelf_imports WHERE created_at < ?", (at - KEEP,))

    async def _copy(self, user_id: int, batch: int, to: int) -> None:
        last: int | None = 0
        while last is not None:
            async with self._db.transaction() as tx:
                rows = await tx.execute_fetchall(
                    """INSERT INTO shelf_entries (user_id, batch, entry_id, key, changed_at, entry)
                        SELECT user_id, ?3, entry_id, key, changed_at, entry FROM shelf_entries
                        WHERE user_id = ?1 AND batch = ?2 AND entry_id > ?4 ORDER BY entry_id LIMIT ?5
                        RETURNING entry_id""",
                    (user_id, batch, to, last, CHUNK),
                )
            last = max((row["entry_id"] for row in rows), default=None)

    async def _tidy(self, user_id: int, batch: int) -> None:
        """Delete every batch of a shelf but one: older ones, and what an import left that was broken off."""
        gone = True
        while gone:
            async with self._db.transaction() as tx:
                cursor = await tx.execute(
                    """DELETE FROM shelf_entries WHERE (user_id, batch, entry_id) IN (
                        SELECT user_id, batch, entry_id FROM shelf_entries
                        WHERE user_id = ? AND batch <> ? LIMIT ?)""",
                    (user_id, batch, CHUNK),
                )
                gone = cursor.rowcount > 0


async def _discard(tx: aiosqlite.Connection, import_id: str, user_id: int) -> None:
    await tx.execute("DELETE FROM shelf_imports WHERE import_id = ? AND user_id = ?", (import_id, user_id))

"""Reviews: sharing, editing, deleting, and knowing one again."""

import asyncio
import json
import sqlite3
from collections.abc import Iterable

import aiosqlite

from reviews import fingerprint
from reviews.review import Content, Review
from reviews.spoilers import without_hidden
from storage.database import Database
from storage.opinions import touch_exchange
from storage.review_rows import REVIEWS, columns, review_from_row
from storage.search_text import spaced
from storage.shelf import shelve_review
from storage.titles import recount, title_id_of


class Reviews:
    """The reviews of all servers; each method keeps to one server."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def share(
        self,
        guild_id: int,
        author_id: int,
        author_name: str,
        content: Content,
        *,
        at: int,
        channel_id: int,
        draft_id: str | None = None,
        answers: int | None = None,
    ) -> tuple[int, bool]:
        """Store a review and promise its card; return its id and whether it is new.

        A draft becomes one review however often it is confirmed.
        """
        sketch = await _sketch(content)
        async with self._db.transaction() as tx:
            if draft_id is not None and (done := await _draft_result(tx, draft_id)) is not None:
                return done, False
            await tx.execute("INSERT INTO guilds (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
            title_id = await title_id_of(tx, guild_id, content.title, content.medium)
            values = {
                "guild_id": guild_id,
                "title_id": title_id,
                "author_id": author_id,
                "author_name": author_name,
                "created_at": at,
                "answers": answers,
                **columns(content),
            }
            cursor = await tx.execute(
                f"INSERT INTO reviews ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
                tuple(values.values()),
            )
            review_id = cursor.lastrowid
            assert review_id is not None
            await _index(tx, guild_id, review_id, author_name, content, sketch)
            await recount(tx, [title_id])
            await touch_exchange(tx, review_id)
            await tx.execute(
                "INSERT INTO outbox (review_id, channel_id, queued_at) VALUES (?, ?, ?)",
                (review_id, channel_id, at),
            )
            await shelve_review(tx, guild_id, author_id, content, at=at)
            if draft_id is not None:
                await tx.execute("UPDATE drafts SET review_id = ? WHERE draft_id = ?", (review_id, draft_id))
        return review_id, True

    async def edit(self, review_id: int, editor_id: int, content: Content, *, at: int) -> None:
        """Replace what a review says; what it said is kept in `review_versions`."""
        sketch = await _sketch(content)
        async with self._db.transaction() as tx:
            rows = await tx.execute_fetchall(f"{REVIEWS} WHERE review_id = ?", (review_id,))
            old = review_from_row(_only(rows))
            was = {k: v for k, v in columns(old.content).items() if v != columns(content)[k]}
            if old.content.title != content.title or old.content.medium != content.medium:
                was |= {"title": old.content.title, "medium": old.content.medium.key}
            if not was:
                return
            await tx.execute(
                """INSERT INTO review_versions SELECT ?1, max(?2, ifnull(max(until) + 1, 0)), ?3, ?4
                    FROM review_versions WHERE review_id = ?1""",
                (review_id, at, editor_id, json.dumps(was)),
            )
            title_id = await title_id_of(tx, old.guild_id, content.title, content.medium)
            values = {"title_id": title_id, "edited_at": at, **columns(content)}
            await tx.execute(
                f"UPDATE reviews SET {', '.join(f'{name} = ?' for name in values)} WHERE review_id = ?",
                (*values.values(), review_id),
            )
            await _index(tx, old.guild_id, review_id, old.author_name, content, sketch)
            await recount(tx, [old.title_id, title_id])
            if content.rating != old.content.rating or content.progress != old.content.progress:
                await shelve_review(tx, old.guild_id, old.author_id, content, at=at, new=False)
            await touch_exchange(tx, review_id)

    async def delete(self, review_id: int, *, at: int | None) -> bool:
        """Take a review away, or, with `at` None, bring it back; return whether that is new.

        Its votes stay with it.
        """
        async with self._db.transaction() as tx:
            rows = await tx.execute_fetchall(
                """UPDATE reviews SET deleted_at = ?1
                    WHERE review_id = ?2 AND (deleted_at IS NULL) = (?1 IS NOT NULL) RETURNING title_id""",
                (at, review_id),
            )
            changed = [row["title_id"] for row in rows]
            if changed:
                await recount(tx, changed)
                await touch_exchange(tx, review_id)
        return bool(changed)

    async def get(self, guild_id: int, review_id: int, *, deleted: bool = False) -> Review | None:
        """Return a review of this server; a deleted one only on request."""
        rows = await self._db.reader.execute_fetchall(
            f"{REVIEWS} WHERE r.review_id = ? AND r.guild_id = ? AND (? OR r.deleted_at IS NULL)",
            (review_id, guild_id, deleted),
        )
        return next(map(review_from_row, rows), None)

    async def twin(self, guild_id: int, body: str) -> Review | None:
        """Return the review of this server that has the same text, give or take the scars of copying."""
        sketch = await asyncio.to_thread(fingerprint.sketch, body)
        rows = await self._db.reader.execute_fetchall(
            """SELECT review_id FROM sketches JOIN reviews USING (review_id)
                WHERE sketches.guild_id = ? AND hash IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
                GROUP BY review_id ORDER BY count(*) DESC LIMIT 3""",
            (guild_id, json.dumps(sketch)),
        )
        for row in rows:
            review = await self.get(guild_id, row["review_id"])
            if review and fingerprint.alike(sketch, await _sketch(review.content)):
                return review
        return None


async def _draft_result(tx: aiosqlite.Connection, draft_id: str) -> int | None:
    rows = await tx.execute_fetchall("SELECT review_id FROM drafts WHERE draft_id = ?", (draft_id,))
    return next((row["review_id"] for row in rows), None)


async def _sketch(content: Content) -> tuple[int, ...]:
    # A long text takes longer than others should wait.
    return await asyncio.to_thread(fingerprint.sketch, content.body)


async def _index(
    tx: aiosqlite.Connection,
    guild_id: int,
    review_id: int,
    author_name: str,
    content: Content,
    sketch: tuple[int, ...],
) -> None:
    await tx.execute("DELETE FROM review_text WHERE rowid = ?", (review_id,))
    await tx.execute(
        "INSERT INTO review_text (rowid, title, author, body) VALUES (?, ?, ?, ?)",
        (
            review_id,
            spaced(content.title),
            spaced(f"{author_name} {content.byline or ''}"),
            "" if content.spoilers else spaced(without_hidden(content.body)),
        ),
    )
    await tx.execute("DELETE FROM sketches WHERE review_id = ?", (review_id,))
    await tx.executemany(
        "INSERT INTO sketches (guild_id, hash, review_id) VALUES (?, ?, ?)",
        [(guild_id, value, review_id) for value in sketch],
    )


def _only(rows: Iterable[sqlite3.Row]) -> sqlite3.Row:
    (row,) = rows
    return row

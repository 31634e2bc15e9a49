"""Reviews and titles: sharing, editing, finding."""

import asyncio
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

import aiosqlite

from reviews import fingerprint, kinds, medium, progress, stance
from reviews.medium import Medium
from reviews.progress import Progress
from reviews.review import Content, Listed, Review, Tally
from reviews.spoilers import without_hidden
from reviews.text import key as title_key
from storage.database import Database
from storage.opinions import touch_exchange
from storage.search_text import match, spaced, unspaced
from storage.shelf import shelve_review
from storage.titles import recount, title_id_of

COLUMNS = """
    r.review_id, r.guild_id, r.title_id, r.author_id, r.author_name, r.byline, r.written_on, r.rating,
    r.rating_as_written, r.stance, r.progress_unit, r.progress_done, r.progress_total, r.spoilers, r.body,
    r.summary, r.source, r.created_at, r.edited_at, r.deleted_at, r.answers, titles.name, titles.medium,
    (SELECT json_group_object(kind, votes) FROM tallies WHERE review_id = r.review_id AND votes > 0) AS tally
"""
REVIEWS = f"SELECT {COLUMNS} FROM reviews r JOIN titles USING (title_id)"

LISTED = """
    r.review_id, r.author_id, r.author_name, r.rating, r.spoilers, r.answers, r.created_at, titles.name, titles.medium,
    (SELECT json_group_object(kind, votes) FROM tallies WHERE review_id = r.review_id AND votes > 0) AS tally
"""


class Sort(Enum):
    """An order of `/review list`; the value is `(key, label, SQL)`."""

    NEWEST = ("newest", "Newest first", "r.created_at DESC, r.review_id DESC")
    OLDEST = ("oldest", "Oldest first", "r.created_at, r.review_id")
    LOVED = ("votes", "Most voted", "r.votes DESC, r.review_id DESC")
    BEST = ("highest", "Highest rating", "r.rating DESC NULLS LAST, r.review_id DESC")
    WORST = ("lowest", "Lowest rating", "r.rating ASC NULLS LAST, r.review_id DESC")

    def __init__(self, key: str, label: str, sql: str) -> None:
        self.key = key
        self.label = label
        self.sql = sql


@dataclass(frozen=True, slots=True)
class Filter:
    """Which reviews of a server `find` returns; None is no limit."""

    title_id: int | None = None
    author_id: int | None = None
    medium: Medium | None = None
    kind: kinds.Kind | None = None
    review_id: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A review that holds the words searched for; `excerpt` marks them with `\\x02` and `\\x03`."""

    review: Listed
    excerpt: str


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
                **_columns(content),
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
            was = {k: v for k, v in _columns(old.content).items() if v != _columns(content)[k]}
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
            values = {"title_id": title_id, "edited_at": at, **_columns(content)}
            await tx.execute(
                f"UPDATE reviews SET {', '.join(f'{name} = ?' for name in values)} WHERE review_id = ?",
                (*values.values(), review_id),
            )
            await _index(tx, old.guild_id, review_id, old.author_name, content, sketch)
            await recount(tx, [old.title_id, title_id])
            if content.rating != old.content.rating or content.progress != old.content.progress:
                await shelve_review(tx, old.guild_id, old.author_id, content, at=at, new=False)
            await touch_exchange(tx, review_id)

    async def delete(self, review_id: int, *, at: int | None) -> None:
        """Take a review away, or, with `at` None, bring it back. Its votes stay with it."""
        async with self._db.transaction() as tx:
            await tx.execute("UPDATE reviews SET deleted_at = ? WHERE review_id = ?", (at, review_id))
            rows = await tx.execute_fetchall("SELECT title_id FROM reviews WHERE review_id = ?", (review_id,))
            await recount(tx, [row["title_id"] for row in rows])
            await touch_exchange(tx, review_id)

    async def get(self, guild_id: int, review_id: int, *, deleted: bool = False) -> Review | None:
        """Return a review of this server; a deleted one only on request."""
        rows = await self._db.reader.execute_fetchall(
            f"{REVIEWS} WHERE r.review_id = ? AND r.guild_id = ? AND (? OR r.deleted_at IS NULL)",
            (review_id, guild_id, deleted),
        )
        return next(map(review_from_row, rows), None)

    async def random(self, guild_id: int, medium: Medium | None) -> Review | None:
        """Return any review of this server, of one medium if asked."""
        rows = await self._db.reader.execute_fetchall(
            f"""{REVIEWS} WHERE r.review_id = (
                SELECT review_id FROM reviews JOIN titles USING (title_id)
                WHERE reviews.guild_id = ?1 AND deleted_at IS NULL AND (?2 IS NULL OR medium = ?2)
                ORDER BY random() LIMIT 1)""",
            (guild_id, medium.key if medium else None),
        )
        return next(map(review_from_row, rows), None)

    async def find(
        self, guild_id: int, which: Filter, sort: Sort, *, limit: int, offset: int = 0
    ) -> tuple[list[Listed], int]:
        """Return a page of the reviews that match, and how many match in all."""
        asked = {
            "r.review_id = :review": which.review_id,
            "r.title_id = :title": which.title_id,
            "r.author_id = :author": which.author_id,
            "titles.medium = :medium": which.medium,
            """EXISTS (SELECT 1 FROM tallies t
                WHERE t.review_id = r.review_id AND t.kind = :kind AND t.votes > 0)""": which.kind,
        }
        # Only what is asked for stands in the query, so that the index for it is used.
        conditions = ["r.guild_id = :guild", *(sql for sql, value in asked.items() if value is not None)]
        source = "reviews r JOIN titles USING (title_id)" if which.medium else "reviews r"
        matching = f"""{source}
            WHERE r.deleted_at IS NULL AND {" AND ".join(conditions)}"""
        values = {
            "guild": guild_id,
            "review": which.review_id,
            "title": which.title_id,
            "author": which.author_id,
            "medium": which.medium and which.medium.key,
            "kind": which.kind and which.kind.id,
            "limit": limit,
            "offset": offset,
        }
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT {LISTED} FROM (
                    SELECT r.review_id FROM {matching} ORDER BY {sort.sql} LIMIT :limit OFFSET :offset)
                CROSS JOIN reviews r USING (review_id) CROSS JOIN titles USING (title_id)
                ORDER BY {sort.sql}""",
            values,
        )
        total = await self._db.reader.execute_fetchall(f"SELECT count(*) FROM {matching}", values)
        return [listed_from_row(row) for row in rows], _only(total)[0]

    async def search(
        self, guild_id: int, words: str, *, limit: int, offset: int = 0
    ) -> tuple[list[Found], int]:
        """Return a page of the reviews that hold all the words, best first, and how many do.

        Hidden text is not searched: a spoiler review is found by its title and author.
        """
        query = match(words)
        if not query:
            return [], 0
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT {LISTED}, snippet(review_text, 2, char(2), char(3), '…', 28) AS excerpt
                FROM review_text JOIN reviews r ON r.review_id = review_text.rowid JOIN titles USING (title_id)
                WHERE review_text MATCH ? AND r.guild_id = ? AND r.deleted_at IS NULL
                ORDER BY bm25(review_text, 8, 2, 1), r.review_id DESC LIMIT ? OFFSET ?""",
            (query, guild_id, limit, offset),
        )
        total = await self._db.reader.execute_fetchall(
            """SELECT count(*) FROM review_text JOIN reviews r ON r.review_id = review_text.rowid
                WHERE review_text MATCH ? AND r.guild_id = ? AND r.deleted_at IS NULL""",
            (query, guild_id),
        )
        found = [Found(listed_from_row(row), unspaced(row["excerpt"])) for row in rows]
        return found, _only(total)[0]

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

    async def choices(
        self, guild_id: int, typed: str, author_id: int | None, *, limit: int = 25
    ) -> list[Review]:
        """Return reviews whose title, author or number matches what was typed, for a list to pick from.

        `author_id` keeps to that member's own.
        """
        key = title_key(typed) if typed.strip() else ""
        rows = await self._db.reader.execute_fetchall(
            f"""{REVIEWS} WHERE r.guild_id = ?1 AND r.deleted_at IS NULL AND (?3 IS NULL OR r.author_id = ?3)
                AND (?2 = '' OR instr(titles.key, ?2) > 0 OR instr(lower(r.author_name), lower(?4)) > 0
                     OR CAST(r.review_id AS TEXT) = ?4)
                ORDER BY r.created_at DESC, r.review_id DESC LIMIT ?5""",
            (guild_id, key, author_id, typed.strip().lstrip("#"), limit),
        )
        return [review_from_row(row) for row in rows]


def review_from_row(row: sqlite3.Row) -> Review:
    """Return the review that a row of `REVIEWS` holds."""
    how_far = row["progress_unit"] and Progress(
        progress.BY_KEY[row["progress_unit"]], row["progress_done"], row["progress_total"]
    )
    return Review(
        id=row["review_id"],
        guild_id=row["guild_id"],
        title_id=row["title_id"],
        author_id=row["author_id"],
        author_name=row["author_name"],
        content=Content(
            title=row["name"],
            medium=medium.BY_KEY[row["medium"]],
            body=row["body"],
            summary=row["summary"],
            rating=row["rating"],
            rating_as_written=row["rating_as_written"],
            stance=stance.BY_KEY[row["stance"]] if row["stance"] else None,
            progress=how_far or None,
            spoilers=bool(row["spoilers"]),
            byline=row["byline"],
            written_on=date.fromisoformat(row["written_on"]) if row["written_on"] else None,
            source=json.loads(row["source"]),
        ),
        created_at=row["created_at"],
        edited_at=row["edited_at"],
        deleted_at=row["deleted_at"],
        answers=row["answers"],
        tally=_tally(row["tally"]),
    )


def listed_from_row(row: sqlite3.Row) -> Listed:
    """Return what a row of `LISTED` holds."""
    return Listed(
        id=row["review_id"],
        author_id=row["author_id"],
        author_name=row["author_name"],
        title=row["name"],
        medium=medium.BY_KEY[row["medium"]],
        rating=row["rating"],
        spoilers=bool(row["spoilers"]),
        answers=row["answers"] is not None,
        created_at=row["created_at"],
        tally=_tally(row["tally"]),
    )


def _tally(votes: str) -> Tally:
    return {kinds.BY_ID[int(kind)]: count for kind, count in json.loads(votes).items()}


def _columns(content: Content) -> dict[str, Any]:
    how_far = content.progress
    return {
        "byline": content.byline,
        "written_on": content.written_on and content.written_on.isoformat(),
        "rating": content.rating,
        "rating_as_written": content.rating_as_written,
        "stance": content.stance and content.stance.key,
        "progress_unit": how_far and how_far.unit.key,
        "progress_done": how_far and how_far.done,
        "progress_total": how_far and how_far.total,
        "spoilers": content.spoilers,
        "body": content.body,
        "summary": content.summary,
        "source": json.dumps(dict(content.source), ensure_ascii=False, sort_keys=True),
    }


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

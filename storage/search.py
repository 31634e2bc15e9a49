"""Finding reviews: by what they are, by their words, by what a member types."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from reviews import kinds
from reviews.medium import Medium
from reviews.review import Listed, Review
from reviews.text import key as title_key
from storage.database import Database
from storage.review_rows import LISTED, REVIEWS, listed_from_row, review_from_row
from storage.search_text import match, unspaced


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


class Search:
    """Finds reviews of all servers; each method keeps to one server."""

    def __init__(self, database: Database) -> None:
        self._db = database

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

    async def words(
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


def _only(rows: Iterable[sqlite3.Row]) -> sqlite3.Row:
    (row,) = rows
    return row

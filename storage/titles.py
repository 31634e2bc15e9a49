"""Titles: their names and spellings, what members rate them, and how two become one."""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

import aiosqlite

from reviews import medium
from reviews.likeness import ALIKE, likeness, runs
from reviews.medium import Medium
from reviews.text import key as title_key
from storage.cards import touch_cards
from storage.database import Database
from storage.search_text import spaced

CANDIDATES = 40
"""Titles that are compared letter by letter with what somebody typed, at most."""

NEWEST = "max(created_at * 4294967296 + review_id)"
"""SQL that picks, of a member's reviews, the one that counts: the newest."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title of a server: how many reviews it has, how many members rated it and the sum of their ratings."""

    id: int
    name: str
    medium: Medium
    reviews: int
    ratings: int
    rating_sum: float

    @property
    def mean(self) -> float | None:
        """The plain mean, 0 to 100."""
        return self.rating_sum / self.ratings if self.ratings else None


class Titles:
    """The titles of all servers; each method keeps to one server."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def get(self, guild_id: int, title_id: int) -> Title | None:
        """Return a title of this server."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM titles WHERE title_id = ? AND guild_id = ?", (title_id, guild_id)
        )
        return next(map(title_from_row, rows), None)

    async def named(self, guild_id: int, name: str, which: Medium | None = None) -> Title | None:
        """Return the title of that name or alias, however it is spelled; of several media the most reviewed."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT * FROM titles
                WHERE title_id IN (
                    SELECT title_id FROM titles WHERE guild_id = ?1 AND key = ?2 AND (?3 IS NULL OR medium = ?3)
                    UNION SELECT title_id FROM title_aliases
                    WHERE guild_id = ?1 AND key = ?2 AND (?3 IS NULL OR medium = ?3))
                ORDER BY reviews DESC, title_id""",
            (guild_id, title_key(name), which and which.key),
        )
        return next(map(title_from_row, rows), None)

    async def like(self, guild_id: int, typed: str, *, limit: int = 25) -> list[Title]:
        """Return the titles that can be meant by what was typed, best first; the most rated if nothing was.

        Case, accents and punctuation make no difference, slips little; a title is known by its aliases too.
        """
        key = title_key(typed) if typed.strip() else ""
        if not key:
            rows = await self._db.reader.execute_fetchall(
                "SELECT * FROM titles WHERE guild_id = ? AND reviews > 0 ORDER BY ratings DESC LIMIT ?",
                (guild_id, limit),
            )
            return [title_from_row(row) for row in rows]
        scored = [
            (max(likeness(key, spelling) for spelling in json.loads(row["spellings"])), title_from_row(row))
            for row in await self._candidates(guild_id, key)
        ]
        best = sorted(scored, key=lambda one: (-one[0], -one[1].reviews, one[1].name))
        return [title for score, title in best if score >= ALIKE][:limit]

    async def _candidates(self, guild_id: int, key: str) -> list[sqlite3.Row]:
        """Return the titles that share most runs of characters with what was typed, and their spellings."""
        spelled = """t.*, (SELECT json_insert(json_group_array(key), '$[#]', t.key) FROM title_aliases a
            WHERE a.title_id = t.title_id) AS spellings"""
        # A single letter is less than a run: it stands for all runs in which a word begins with it.
        shared = (
            "run IN (SELECT value FROM json_each(?3))"
            if len(key) > 1
            else "run BETWEEN ' ' || ?2 AND ' ' || ?2 || char(0x10ffff)"
        )
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT {spelled} FROM titles t JOIN (
                    SELECT r.title_id FROM title_runs r JOIN titles USING (title_id)
                    WHERE r.guild_id = ?1 AND {shared}
                    GROUP BY r.title_id ORDER BY count(*) DESC, ratings DESC LIMIT ?4) USING (title_id)
                WHERE reviews > 0""",
            (guild_id, key, json.dumps(sorted(runs(key, whole=False))), CANDIDATES),
        )
        # What is shorter than a run, or stands where words are not set apart, is looked for everywhere.
        return list(rows) or list(
            await self._db.reader.execute_fetchall(
                f"""SELECT {spelled} FROM titles t WHERE guild_id = ?1 AND reviews > 0 AND instr(key, ?2) > 0
                    ORDER BY ratings DESC LIMIT ?3""",
                (guild_id, key, CANDIDATES),
            )
        )

    async def merge(self, guild_id: int, title_id: int, into: int) -> bool:
        """Make a title another spelling of a second one, with all its reviews; return whether both were there.

        The ratings are counted anew and the cards of its reviews repainted.
        """
        async with self._db.transaction() as tx:
            rows = await tx.execute_fetchall(
                "SELECT name FROM titles WHERE guild_id = ? AND title_id IN (?, ?)",
                (guild_id, title_id, into),
            )
            if len(both := list(rows)) != 2:
                return False
            moved = await tx.execute_fetchall(
                "UPDATE reviews SET title_id = ?2 WHERE title_id = ?1 RETURNING review_id", (title_id, into)
            )
            await tx.execute("UPDATE title_aliases SET title_id = ?2 WHERE title_id = ?1", (title_id, into))
            await tx.execute(
                """INSERT INTO title_aliases (guild_id, key, medium, name, title_id)
                    SELECT guild_id, key, medium, name, ?2 FROM titles WHERE title_id = ?1""",
                (title_id, into),
            )
            await tx.execute(
                """INSERT INTO title_runs SELECT guild_id, run, ?2 FROM title_runs WHERE title_id = ?1
                    ON CONFLICT DO NOTHING""",
                (title_id, into),
            )
            await tx.execute(
                """UPDATE review_text SET title = ?2 WHERE rowid IN (
                    SELECT review_id FROM reviews WHERE title_id = ?1)""",
                (into, spaced(" ".join(row["name"] for row in both))),
            )
            await tx.execute("DELETE FROM titles WHERE title_id = ?", (title_id,))
            await recount(tx, [into])
            await touch_cards(tx, [row["review_id"] for row in moved])
        return True


async def title_id_of(tx: aiosqlite.Connection, guild_id: int, name: str, which: Medium) -> int:
    """Return the title of that name or alias; a new one if there is none."""
    key = title_key(name)
    rows = await tx.execute_fetchall(
        """SELECT title_id FROM titles WHERE guild_id = ?1 AND key = ?2 AND medium = ?3
            UNION ALL SELECT title_id FROM title_aliases WHERE guild_id = ?1 AND key = ?2 AND medium = ?3""",
        (guild_id, key, which.key),
    )
    for row in rows:
        return int(row["title_id"])
    cursor = await tx.execute(
        "INSERT INTO titles (guild_id, medium, name, key) VALUES (?, ?, ?, ?)",
        (guild_id, which.key, name, key),
    )
    assert cursor.lastrowid is not None
    await tx.executemany(
        "INSERT INTO title_runs (guild_id, run, title_id) VALUES (?, ?, ?)",
        [(guild_id, run, cursor.lastrowid) for run in runs(key)],
    )
    return cursor.lastrowid


async def recount(tx: aiosqlite.Connection, title_ids: Collection[int]) -> None:
    """Bring what is kept with titles in line with their reviews."""
    await tx.execute(
        f"{RECOUNT} WHERE title_id IN (SELECT value FROM json_each(?))", (json.dumps(list(title_ids)),)
    )


# Of the ratings of a title, those that count: each member's newest.
_COUNTED = f"""(SELECT review_id, rating, {NEWEST} FROM reviews r
    WHERE r.title_id = titles.title_id AND deleted_at IS NULL AND rating IS NOT NULL GROUP BY author_id)"""

RECOUNT = f"""UPDATE titles SET
    reviews = (SELECT count(*) FROM reviews r WHERE r.title_id = titles.title_id AND deleted_at IS NULL),
    answers = (
        SELECT count(*) FROM reviews r JOIN reviews a ON a.review_id = r.answers
        WHERE r.title_id = titles.title_id AND r.deleted_at IS NULL
        AND a.title_id = titles.title_id AND a.deleted_at IS NULL),
    (ratings, rating_sum, rating_squares) = (
        SELECT count(*), total(rating), total(rating * rating) FROM {_COUNTED}),
    rated = (
        SELECT json_group_array(json_array(rating, members)) FROM (
            SELECT rating, count(*) AS members FROM {_COUNTED} GROUP BY rating ORDER BY rating)),
    lowest = (SELECT review_id FROM {_COUNTED} ORDER BY rating, review_id LIMIT 1),
    highest = (SELECT review_id FROM {_COUNTED} ORDER BY rating DESC, review_id DESC LIMIT 1)"""
"""SQL that brings what is kept with titles in line with their reviews."""


def title_from_row(row: sqlite3.Row) -> Title:
    """Return the title that a row of `titles` holds."""
    return Title(
        row["title_id"],
        row["name"],
        medium.BY_KEY[row["medium"]],
        row["reviews"],
        row["ratings"],
        row["rating_sum"],
    )

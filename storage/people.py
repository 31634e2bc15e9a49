"""Where the database speaks of a person, and what becomes of that when they ask to be forgotten."""

import json
import zlib
from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

import aiosqlite

from storage.database import Database

COLUMNS = frozenset({"user_id", "author_id", "editor_id", "moderator_id", "member_id"})
"""The names of columns that say who somebody is."""

NOBODY = 0
"""Who did something that somebody did who is forgotten."""


class Fate(Enum):
    """What becomes of a row that speaks of somebody who is to be forgotten."""

    DELETED = auto()
    NOBODYS = auto()  # it stays, and says nobody
    KEPT = auto()
    APART = auto()  # `forgetting` does it: more hangs on it


FATES: Mapping[tuple[str, str], Fate] = {
    ("reviews", "author_id"): Fate.APART,
    ("votes", "user_id"): Fate.APART,
    ("shelf_entries", "user_id"): Fate.APART,
    ("shelves", "user_id"): Fate.DELETED,
    ("shelf_imports", "user_id"): Fate.DELETED,
    ("regulars", "user_id"): Fate.DELETED,
    ("drafts", "user_id"): Fate.DELETED,
    ("listeners", "user_id"): Fate.DELETED,
    ("reports", "user_id"): Fate.DELETED,
    ("notices", "user_id"): Fate.NOBODYS,  # the message is still to be changed
    ("review_versions", "editor_id"): Fate.NOBODYS,
    ("acts", "moderator_id"): Fate.NOBODYS,
    ("acts", "member_id"): Fate.NOBODYS,
    ("blocked", "user_id"): Fate.KEPT,  # nobody may lift a block by asking to be forgotten
    ("forgotten", "user_id"): Fate.KEPT,
}

# What is told of a table where its own columns would say little, and by which columns it speaks of somebody.
_TOLD = {
    "reviews": (
        "SELECT titles.name AS title, titles.medium, r.* FROM reviews r JOIN titles USING (title_id)",
        (),
    ),
    "votes": (
        """SELECT titles.name AS title, kinds.key AS vote, reviews.guild_id, votes.* FROM votes
            JOIN kinds USING (kind) JOIN reviews USING (review_id) JOIN titles USING (title_id)""",
        (),
    ),
    "review_versions": (
        "SELECT v.*, r.author_id FROM review_versions v JOIN reviews r USING (review_id)",
        ("author_id",),
    ),
    "shelf_entries": ("SELECT user_id, entry_id, changed_at, entry FROM shelf", ()),
}
_JSON = frozenset({"content", "source", "was", "entry"})


class People:
    """What the database holds about each person."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def about(self, user_id: int) -> dict[str, list[dict[str, Any]]]:
        """Return every row that speaks of a person, in every server, by table."""
        found: dict[str, list[dict[str, Any]]] = {}
        for table, columns in (await personal(self._db.reader)).items():
            sql, more = _TOLD.get(table, (f"SELECT * FROM {table}", ()))
            condition = " OR ".join(f"{column} = ?1" for column in (*columns, *more))
            rows = await self._db.reader.execute_fetchall(
                f"SELECT * FROM ({sql}) WHERE {condition}", (user_id,)
            )
            if told := [dict(row) for row in rows]:
                found[table] = told
        return found


async def personal(connection: aiosqlite.Connection) -> dict[str, list[str]]:
    """Return the tables that speak of people, with the columns by which they do."""
    rows = await connection.execute_fetchall(
        """SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name IN (SELECT value FROM json_each(?)) ORDER BY t.name, c.cid""",
        (json.dumps(sorted(COLUMNS)),),
    )
    tables: dict[str, list[str]] = {}
    for row in rows:
        tables.setdefault(row["table"], []).append(row["column"])
    return tables


def readable(found: Mapping[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Return the same with what is packed or kept as JSON laid open."""
    return {
        table: [{name: _laid_open(name, value) for name, value in row.items()} for row in rows]
        for table, rows in found.items()
    }


def _laid_open(name: str, value: object) -> object:
    if isinstance(value, bytes):
        return json.loads(zlib.decompress(value))
    return json.loads(value) if name in _JSON and isinstance(value, str) else value

"""Reads on 100,000 reviews with ten million votes, as multiples of reading one review's row by primary key.

The bot is asked through its own stores, once for each of some random reviews, and the statements that it sends
are noted; then each is timed on SQLite alone, in turns with the others and with the row by primary key. In
microseconds, a call of several statements being their sum. A second table of rows holds what ten million votes
cost over one million, and a third how many bytes a vote takes.
"""

import random
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import aiosqlite

from bench.big import GUILD, MILLION, REVIEWS, TITLES, database
from bench.table import AtMost, Row
from reviews.kinds import Kind
from storage.boards import Boards
from storage.database import Database
from storage.reviews import Filter, Reviews, Sort
from storage.title_pages import TitlePages
from storage.votes import Votes
from tests.discord_server.runner import replace

Statement = tuple[str, Any]
Call = Callable[[int], Awaitable[object]]

ONE = "one row by primary key"
GOALS = {
    "a tally": 1.2,
    "top 10 of all": 3.0,
    "top 10 of a kind": 3.0,
    "a page of a title's reviews": 5.0,
    "a title's page, with all that it tells": 5.0,
}
SAMPLE = 300


async def rows() -> list[Row]:
    """Return the rows on reads and on size."""
    many, few = database(10 * MILLION), database(MILLION)
    statements = await _statements(many)
    at_many, at_few = _times(many, statements), _times(few, statements)
    return [
        *(
            Row(f"{name}, 10 million votes", at_many[name], "µs", AtMost(goal), at_many[ONE], ONE)
            for name, goal in GOALS.items()
        ),
        *(
            Row(f"{name}, 10 million votes", at_many[name], "µs", AtMost(1.1), at_few[name], "1 million")
            for name in GOALS
        ),
        *_bytes(many),
    ]


async def _statements(path: Path) -> dict[str, list[list[Statement]]]:
    """Return what the bot sends for each of its calls, for each review of the sample."""
    noted: list[Statement] = []
    fetch = aiosqlite.Connection.execute_fetchall

    async def note(self: aiosqlite.Connection, sql: str, values: Any = ()) -> Iterable[sqlite3.Row]:
        noted.append((sql, values))
        return await fetch(self, sql, values)

    opened = await Database.open(path)
    boards, reviews, votes = Boards(opened), Reviews(opened), Votes(opened)
    pages = TitlePages(opened)
    calls: dict[str, Call] = {
        "a tally": votes.tally,
        "top 10 of all": lambda number: boards.reviews(GUILD, None, 0, None, limit=10),
        "top 10 of a kind": lambda number: boards.reviews(GUILD, list(Kind)[number % 7], 0, None, limit=10),
        "a page of a title's reviews": lambda number: reviews.find(
            GUILD, Filter(title_id=number % TITLES + 1), Sort.NEWEST, limit=5
        ),
        "a title's page, with all that it tells": lambda number: pages.of(GUILD, number % TITLES + 1),
    }
    chosen = random.Random(0).sample(range(1, REVIEWS), SAMPLE)
    found: dict[str, list[list[Statement]]] = {
        ONE: [[("SELECT * FROM reviews WHERE review_id = ?", (number,))] for number in chosen]
    }
    replace(aiosqlite.Connection, "execute_fetchall", note)
    for name, call in calls.items():
        found[name] = []
        for number in chosen:
            noted.clear()
            await call(number)
            found[name].append(noted.copy())
    replace(aiosqlite.Connection, "execute_fetchall", fetch)
    await opened.close()
    return found


def _times(path: Path, statements: dict[str, list[list[Statement]]]) -> dict[str, float]:
    """Return the median time of each call's statements, in microseconds; they have been run once before."""
    times: dict[str, list[float]] = {name: [] for name in statements}
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        for turn in (*range(SAMPLE), *range(SAMPLE)):
            for name, calls in statements.items():
                began = time.perf_counter()
                for sql, values in calls[turn]:
                    connection.execute(sql, values).fetchall()
                times[name].append(time.perf_counter() - began)
    return {name: median(taken[SAMPLE:]) * 1_000_000 for name, taken in times.items()}


def _bytes(path: Path) -> list[Row]:
    """Return what a vote takes on disk, with its share of tallies and of every index, beside a usual table."""
    with closing(sqlite3.connect(path)) as connection:
        votes, kept = connection.execute(
            """SELECT (SELECT count(*) FROM votes), sum(pgsize) FROM dbstat
                WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name IN ('votes', 'tallies'))"""
        ).fetchone()
    with closing(sqlite3.connect(":memory:")) as usual:
        usual.execute(
            """CREATE TABLE votes (id INTEGER PRIMARY KEY, message_id INTEGER, user_id INTEGER, emoji TEXT,
                UNIQUE (message_id, user_id, emoji))"""
        )
        one = 1_000_000_000_000_000_000
        usual.executemany(
            "INSERT INTO votes (message_id, user_id, emoji) VALUES (?, ?, '👍')",
            ((one + number // 100, one + number % 100) for number in range(MILLION // 10)),
        )
        (pages,) = usual.execute("PRAGMA page_count").fetchone()
        (size,) = usual.execute("PRAGMA page_size").fetchone()
    return [
        Row("bytes a vote, tallies and all indexes included", kept / votes, "B", AtMost(32)),
        Row("bytes a vote", kept / votes, "B", None, pages * size / (MILLION // 10), "a usual table"),
    ]

"""The one queue and the one writer: what is cancelled, refused or too much leaves the rest alone."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from cogs.votes import collector as queue
from cogs.votes.collector import Collector
from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.review import Content
from storage.cards import Cards
from storage.database import Database
from storage.facts import Facts
from storage.reviews import Reviews
from storage.votes import Reacted, Votes

CARD = 1


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with one review, whose card is message 1."""
    opened = await Database.open(tmp_path / "reviews.db")
    content = Content(title="Dune", medium=Medium.FILM, body="Sand.", summary="Sand.")
    review_id, _ = await Reviews(opened).share(9, 8, "Ann", content, at=1, channel_id=7)
    await Cards(opened).posted(review_id, 9, 7, CARD, "")
    yield opened
    await opened.close()


async def voters(database: Database) -> list[int]:
    """Return who voted, by growing number."""
    found = await Votes(database).voters(1)
    return found.get(Kind.NICE, [])


async def test_rows_that_are_refused_take_no_neighbours_along(database: Database) -> None:
    refused = {100: 2**63, 500: 2**64, 501: 2**80, 1_099: 2**200}
    collector = Collector(Votes(database), lambda channels: None)
    for number in range(100, 1_100):
        collector.put(Reacted(CARD, refused.get(number, number), Kind.NICE, added=True))
    await collector.drain()
    assert await voters(database) == [number for number in range(100, 1_100) if number not in refused]


async def test_memory_is_bounded_and_what_is_left_out_is_looked_for(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "MOST", 100)
    missed: list[bool] = []
    collector = Collector(Votes(database), lambda channels: None, lambda: missed.append(True))
    for number in range(100, 350):
        collector.put(Reacted(CARD, number, Kind.NICE, added=True))
    await collector.drain()
    assert await voters(database) == list(range(100, 200))
    assert missed == [True]


async def test_a_transaction_that_is_cancelled_as_it_begins_blocks_no_other(database: Database) -> None:
    facts = Facts(database)
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = asyncio.create_task(facts.set("a", "1"))
        await asyncio.wait({writing}, timeout=0.1)
        writing.cancel()
        other.execute("ROLLBACK")
        await asyncio.gather(writing, return_exceptions=True)
    await facts.set("b", "2")
    assert (await facts.get("a"), await facts.get("b")) == (None, "2")

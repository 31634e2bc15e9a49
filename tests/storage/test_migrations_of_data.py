"""A database of an earlier version that is in use: what a migration derives is what the bot would have kept."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reviews.kinds import Kind
from reviews.medium import Medium
from storage.database import MIGRATIONS, migrate
from tests.storage.stores import ANN, BEN, CEM, GUILD, Library, content

SHELVES = next(number for number, path in enumerate(MIGRATIONS, start=1) if "shelves" in path.name)
"""The version that brought shelves."""

REPORTS = next(number for number, path in enumerate(MIGRATIONS, start=1) if "came_of" in path.name)
"""The version from which reports are closed with their review."""


async def use(path: Path) -> None:
    """Fill a database of the newest version with a bit of everything."""
    library = await Library.open(path)
    for guild in (GUILD, GUILD + 1):
        solaris, card = await library.shown(content("Solaris", rating=80), guild=guild)
        await library.share(content("solaris!", rating=35), author=BEN, guild=guild)
        await library.share(
            content("千と千尋の神隠し", rating=None, medium=Medium.ANIME), author=CEM, guild=guild
        )
        gone = await library.share(content("Ék", rating=100, medium=Medium.BOOK), author=CEM, guild=guild)
        await library.vote(card, Kind.NICE, BEN, CEM)
        await library.vote(card, Kind.CONFUSING, BEN)
        await library.reviews.edit(solaris, ANN, content("Solaris", rating=90), at=9)
        await library.reviews.delete(gone, at=10)
    await library.close()


def tables(connection: sqlite3.Connection, schema: str = "main") -> dict[str, list[str]]:
    """Return the columns of every table that is not the search's own."""
    names = connection.execute(
        f"SELECT name FROM {schema}.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*' "
        "AND name NOT GLOB 'review_text_*' ORDER BY name"
    ).fetchall()
    return {
        name: [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({name})")]
        + (["rowid"] if name == "review_text" else [])
        for (name,) in names
    }


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all tables."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: sorted(connection.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall(), key=repr)
            for name, columns in tables(connection).items()
        }


def without_shelves(rows: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of all but the shelves, which nobody kept before there were any."""
    return {name: found for name, found in rows.items() if name not in ("shelves", "shelf_entries")}


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_database_in_use_becomes_what_it_would_have_been(tmp_path: Path, version: int) -> None:
    newest, old = tmp_path / "newest.db", tmp_path / "old.db"
    asyncio.run(use(newest))
    migrate(old, MIGRATIONS[:version])
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("ATTACH ? AS newest", (str(newest),))
        known = tables(connection, "newest")
        for name, columns in reversed(
            tables(connection).items()
        ):  # tallies after the votes that trigger them
            both = ", ".join(column for column in columns if column in known[name])
            connection.execute(
                f"INSERT OR REPLACE INTO main.{name} ({both}) SELECT {both} FROM newest.{name}"
            )
        connection.commit()
    migrate(old)
    assert without_shelves(everything(old)) == without_shelves(everything(newest))
    if version < SHELVES:
        with closing(sqlite3.connect(old)) as connection:
            shelves = connection.execute(
                "SELECT user_id, title, medium, status, rating FROM shelf ORDER BY user_id, entry_id"
            ).fetchall()
            assert connection.execute("SELECT user_id, last_id FROM shelves").fetchall() == [
                (ANN, 1),
                (BEN, 1),
                (CEM, 1),
            ]
        assert shelves == [
            (ANN, "Solaris", "film", "completed", 90.0),
            (BEN, "Solaris", "film", "completed", 35.0),
            (CEM, "千と千尋の神隠し", "anime", "completed", None),
        ]


def test_reports_of_reviews_that_are_gone_wait_no_longer(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    asyncio.run(use(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"""DROP TABLE notices; DROP TRIGGER review_deleted; PRAGMA user_version = {REPORTS - 1};
                INSERT INTO reports SELECT review_id, 7, guild_id, 'rude', 5, NULL, 1 FROM reviews;"""
        )
    migrate(path, MIGRATIONS[:REPORTS])
    with closing(sqlite3.connect(path)) as connection:
        closed = connection.execute(
            "SELECT closed_at, deleted_at FROM reports JOIN reviews USING (review_id)"
        ).fetchall()
    assert set(closed) == {(None, None), (10, 10)}

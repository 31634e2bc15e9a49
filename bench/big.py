"""A database as large as a busy server makes it in years, built once by SQL and kept in the temp folder.

One server, 5,000 titles, 100,000 reviews, a million or ten million votes of 100,000 members. Tallies and scores
are computed at the end, as the bot keeps them.
"""

import hashlib
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from reviews.kinds import Kind
from storage.database import MIGRATIONS, migrate
from storage.titles import RECOUNT
from storage.voting import scores

GUILD = 1
TITLES = 5_000
REVIEWS = 100_000
MEMBERS = 100_000
MILLION = 1_000_000
TEXT = "Ten episodes in, the music carries what the pictures leave out. " * 5

NUMBERS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {})"


def database(votes: int) -> Path:
    """Return a database with so many votes, from the cache if it was built before."""
    built_with = "".join(script.read_text("utf-8") for script in MIGRATIONS) + Path(__file__).read_text(
        "utf-8"
    )
    digest = hashlib.sha256(built_with.encode()).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / "second-opinion-bench"
    folder.mkdir(exist_ok=True)
    path = folder / f"{votes // MILLION}-million-{digest}.db"
    if not path.exists():
        print(f"  building a database of {votes:,} votes, this once …", flush=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        _build(unfinished, votes)
        unfinished.rename(path)
    return path


def _build(path: Path, votes: int) -> None:
    migrate(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;"
        )
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('votes', 'titles')"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.executemany("INSERT INTO kinds VALUES (?, ?)", [(kind.id, kind.key) for kind in Kind])
        connection.execute("INSERT INTO guilds (guild_id) VALUES (?)", (GUILD,))
        connection.execute(
            f"""{NUMBERS.format(TITLES)} INSERT INTO titles (title_id, guild_id, medium, name, key)
                SELECT i, ?, 'anime', 'Title ' || i, 'title ' || i FROM n""",
            (GUILD,),
        )
        connection.execute(
            f"""{NUMBERS.format(REVIEWS)}
                INSERT INTO reviews (review_id, guild_id, title_id, author_id, author_name, rating, spoilers, body,
                    summary, created_at)
                SELECT i, ?1, i % {TITLES} + 1, i % 997, 'member', i % 101, 0, ?2, substr(?2, 1, 200),
                    1600000000 + i * 61 % 10000019
                FROM n""",
            (GUILD, TEXT),
        )
        _vote(connection, votes)
        connection.execute(RECOUNT)
        connection.execute(
            "UPDATE guilds SET (ratings, rating_sum) = (SELECT sum(ratings), sum(rating_sum) FROM titles)"
        )
        for _, sql in triggers:
            connection.execute(sql)
        connection.executescript("PRAGMA optimize; VACUUM; PRAGMA journal_mode = WAL;")


def _vote(connection: sqlite3.Connection, votes: int) -> None:
    """Give each review its votes, from members and of kinds that look random, and count them."""
    each = votes // REVIEWS
    connection.execute(
        f"""{NUMBERS.format(each)}
            INSERT INTO votes SELECT review_id, 1000000000000000000 + (review_id * 7919 + i * 104729) % {MEMBERS},
                (review_id * 31 + i * i) % 7 + 1, 1
            FROM reviews JOIN n ORDER BY 1, 2, 3"""
    )
    connection.execute(
        """INSERT INTO tallies (review_id, kind, guild_id, title_id, votes)
            SELECT review_id, kind, guild_id, title_id, count(*) FROM votes JOIN reviews USING (review_id)
            GROUP BY review_id, kind"""
    )
    connection.executescript(scores("SELECT review_id FROM reviews"))

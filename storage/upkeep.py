"""What a host does with the database from the command line."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import MIGRATIONS, DatabaseError, lock


def backup(path: Path, target: Path) -> str:
    """Copy the database to `target`, also while the bot runs; return a sentence. Raises `DatabaseError`."""
    if target.exists():
        raise DatabaseError(f"{target} exists already; name a file that does not.")
    with closing(_open(path)) as source:
        try:
            source.execute("VACUUM INTO ?", (str(target),))
        except sqlite3.Error as error:
            raise DatabaseError(f"{path} cannot be copied to {target}: {error}.") from error
    return f"Copied {path} to {target}."


def restore(path: Path, source: Path) -> str:
    """Put a backup in the place of the database, whose file is kept beside it; return a sentence.

    Raises `DatabaseError` if the backup is unusable or the bot is running.
    """
    check(source)
    held = lock(path)
    try:
        kept = path.with_name(f"{path.name}.before-restore")
        with closing(_open(source)) as good:
            fresh = path.with_name(f"{path.name}.restoring")
            fresh.unlink(missing_ok=True)
            good.execute("VACUUM INTO ?", (str(fresh),))
        if path.exists():
            path.replace(kept)
        for leftover in ("-wal", "-shm"):
            path.with_name(path.name + leftover).unlink(missing_ok=True)
        fresh.replace(path)
    finally:
        held.release()
    return f"Restored {source}; what was there before is {kept}."


def check(path: Path) -> str:
    """Check that the file is sound and every tally equals its votes; return a sentence.

    Raises `DatabaseError` with what is wrong.
    """
    with closing(_open(path)) as connection:
        try:
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if sound != "ok" or not 0 < version <= len(MIGRATIONS):
                raise DatabaseError(f"{path} is damaged, or no database of Second Opinion: {sound}.")
            wrong = connection.execute(
                """WITH kept AS (SELECT review_id, kind, votes FROM tallies WHERE votes > 0),
                    counted AS (SELECT review_id, kind, count(*) FROM votes GROUP BY review_id, kind)
                SELECT count(*) FROM (
                    SELECT review_id, kind FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)
                    UNION SELECT review_id, kind FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept))"""
            ).fetchone()[0]
            reviews, votes = connection.execute(
                "SELECT (SELECT count(*) FROM reviews), (SELECT count(*) FROM votes)"
            ).fetchone()
        except sqlite3.Error as error:
            raise DatabaseError(f"{path} is damaged, or no database of Second Opinion: {error}.") from error
    if wrong:
        raise DatabaseError(f"{path}: {wrong} tallies differ from their votes.")
    return f"{path} is sound: {reviews:,} reviews, {votes:,} votes, every tally equal to its votes."


def _open(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise DatabaseError(f"There is no {path}.")
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)

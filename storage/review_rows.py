"""Rows of `reviews` as what they hold."""

import json
import sqlite3
from datetime import date
from typing import Any

from reviews import kinds, medium, progress, stance
from reviews.progress import Progress
from reviews.review import Content, Listed, Review, Tally

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


def columns(content: Content) -> dict[str, Any]:
    """Return what a review says by the columns of `reviews` that hold it."""
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

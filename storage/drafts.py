"""Drafts: reviews that a member was shown and has not confirmed yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from reviews import medium, progress, stance
from reviews.progress import Progress
from reviews.review import Content
from storage.database import Database

KEEP = 7 * 24 * 3600
"""Seconds for which a draft can be taken up again."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a member is about to share.

    `edits` is the review that it would change, `answers` the one that it answers; `rest` are further reviews
    of the same file.
    """

    id: str
    guild_id: int
    user_id: int
    content: Content
    edits: int | None = None
    answers: int | None = None
    rest: tuple[Content, ...] = ()
    review_id: int | None = None


class Drafts:
    """The drafts of all members."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def save(self, draft: Draft, *, at: int) -> None:
        """Store a draft, and forget those that nobody came back to."""
        body = {
            "content": to_json(draft.content),
            "edits": draft.edits,
            "answers": draft.answers,
            "rest": [to_json(content) for content in draft.rest],
        }
        async with self._db.transaction() as tx:
            await tx.execute("DELETE FROM drafts WHERE created_at < ?", (at - KEEP,))
            await tx.execute(
                """INSERT INTO drafts (draft_id, guild_id, user_id, content, created_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET content = excluded.content, created_at = excluded.created_at""",
                (draft.id, draft.guild_id, draft.user_id, json.dumps(body, ensure_ascii=False), at),
            )

    async def get(self, draft_id: str, user_id: int) -> Draft | None:
        """Return a member's own draft."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM drafts WHERE draft_id = ? AND user_id = ?", (draft_id, user_id)
        )
        for row in rows:
            body = json.loads(row["content"])
            return Draft(
                id=draft_id,
                guild_id=row["guild_id"],
                user_id=user_id,
                content=from_json(body["content"]),
                edits=body["edits"],
                answers=body["answers"],
                rest=tuple(from_json(content) for content in body["rest"]),
                review_id=row["review_id"],
            )
        return None

    async def discard(self, draft_id: str) -> None:
        """Forget a draft."""
        async with self._db.transaction() as tx:
            await tx.execute("DELETE FROM drafts WHERE draft_id = ?", (draft_id,))


def to_json(content: Content) -> dict[str, Any]:
    """Return what `from_json` takes back."""
    how_far = content.progress
    return {
        "title": content.title,
        "medium": content.medium.key,
        "body": content.body,
        "summary": content.summary,
        "rating": content.rating,
        "rating_as_written": content.rating_as_written,
        "stance": content.stance and content.stance.key,
        "progress": how_far and [how_far.unit.key, how_far.done, how_far.total],
        "spoilers": content.spoilers,
        "byline": content.byline,
        "written_on": content.written_on and content.written_on.isoformat(),
        "title_guessed": content.title_guessed,
        "source": dict(content.source),
    }


def from_json(data: Mapping[str, Any]) -> Content:
    """Return the content that `to_json` wrote."""
    how_far = data["progress"]
    return Content(
        **{
            **data,
            "medium": medium.BY_KEY[data["medium"]],
            "stance": data["stance"] and stance.BY_KEY[data["stance"]],
            "progress": how_far and Progress(progress.BY_KEY[how_far[0]], how_far[1], how_far[2]),
            "written_on": data["written_on"] and date.fromisoformat(data["written_on"]),
        }
    )

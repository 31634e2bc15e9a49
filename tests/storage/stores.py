"""A database file with reviews, cards and votes in it, made in few words."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

import aiosqlite

from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.review import Content
from storage.boards import Boards
from storage.cards import Cards
from storage.database import Database
from storage.drafts import Drafts
from storage.opinions import Opinions
from storage.profiles import Profiles
from storage.reviews import Reviews
from storage.search import Search
from storage.settings import Settings
from storage.title_pages import TitlePages
from storage.titles import Titles
from storage.votes import Event, Reacted, Votes

GUILD, CHANNEL = 10, 20
ANN, BEN, CEM, DEE = 1, 2, 3, 4


def content(
    title: str = "Solaris",
    body: str = "The sea dreams of us, and we dream of it.",
    *,
    rating: float | None = 80,
    medium: Medium = Medium.FILM,
    **more: Any,
) -> Content:
    """Return what a review says."""
    return Content(title=title, medium=medium, body=body, summary=body[:100], rating=rating, **more)


class Library:
    """The stores on one open database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.search = Search(database)
        self.reviews, self.votes, self.cards = Reviews(database), Votes(database), Cards(database)
        self.boards, self.drafts, self.settings = Boards(database), Drafts(database), Settings(database)
        self.titles, self.opinions = Titles(database), Opinions(database)
        self.pages, self.profiles = TitlePages(database), Profiles(database)
        self._messages = iter(range(1_000, 100_000))
        self._clock = iter(range(1, 100_000))

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open the file, or make it."""
        return cls(await Database.open(path))

    async def close(self) -> None:
        """Close the file."""
        await self.database.close()

    async def share(
        self,
        what: Content | None = None,
        *,
        author: int = ANN,
        at: int | None = None,
        guild: int = GUILD,
        draft: str | None = None,
        name: str = "Ann",
        answers: int | None = None,
    ) -> int:
        """Store a review; return its number."""
        review, _new = await self.reviews.share(
            guild,
            author,
            name,
            what or content(),
            at=next(self._clock) if at is None else at,
            channel_id=CHANNEL,
            draft_id=draft,
            answers=answers,
        )
        return review

    async def post(self, review: int, *, guild: int = GUILD, channel: int = CHANNEL) -> int:
        """Note a card of a review; return its message."""
        message = next(self._messages)
        await self.cards.posted(review, guild, channel, message, "")
        return message

    async def shown(self, what: Content | None = None, **options: Any) -> tuple[int, int]:
        """Store a review and its card; return the review and the message."""
        review = await self.share(what, **options)
        return review, await self.post(review, guild=options.get("guild", GUILD))

    async def vote(self, message: int, kind: Kind, *users: int) -> None:
        """Let members react to a card."""
        await self.apply(Reacted(message, user, kind, added=True) for user in users)

    async def apply(self, events: Iterable[Event]) -> set[int]:
        """Take in events, as one group."""
        return await self.votes.apply(list(events))

    async def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what another SQLite tool finds in the file."""
        async with aiosqlite.connect(self.database.path) as connection:
            return [tuple(row) for row in await connection.execute_fetchall(sql, values)]

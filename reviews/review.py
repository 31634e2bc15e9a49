"""A review, its title and its tally."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.progress import Progress
from reviews.stance import Stance

Tally = Mapping[Kind, int]
"""Votes by kind; a kind without votes is absent."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a reviewer says: all of a review that its author decides.

    `rating` and the sub-scores run from 0 to 100. `source` is what the page it came from said beyond that.
    `title_guessed` says that the page did not name the title and nobody confirmed it yet.
    """

    title: str
    medium: Medium
    body: str
    summary: str
    rating: float | None = None
    rating_as_written: str | None = None
    stance: Stance | None = None
    progress: Progress | None = None
    spoilers: bool = False
    byline: str | None = None
    written_on: date | None = None
    title_guessed: bool = False
    source: Mapping[str, Any] = field(default_factory=dict)


class Voted:
    """What has a tally."""

    __slots__ = ()
    tally: Tally

    @property
    def style_tag(self) -> Kind | None:
        """The kind that most readers chose; of equals, any before Nice, which says least, then the page's order."""
        return max(
            self.tally, key=lambda kind: (self.tally[kind], kind is not Kind.NICE, -kind.id), default=None
        )

    @property
    def votes(self) -> int:
        """All votes of every kind."""
        return sum(self.tally.values())


@dataclass(frozen=True, slots=True)
class Review(Voted):
    """A review that was shared in a server. Times are Unix seconds."""

    id: int
    guild_id: int
    title_id: int
    author_id: int
    author_name: str
    content: Content
    created_at: int
    edited_at: int | None = None
    deleted_at: int | None = None
    answers: int | None = None
    tally: Tally = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed(Voted):
    """As much of a review as a row of a list shows. `answers` says whether it is a second opinion."""

    id: int
    author_id: int
    author_name: str
    title: str
    medium: Medium
    rating: float | None
    spoilers: bool
    answers: bool
    created_at: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Card:
    """A message that shows a review. `copy` is its number among the review's cards."""

    message_id: int
    channel_id: int
    guild_id: int
    review_id: int
    copy: int
    live: bool
    gone: bool
    thread_id: int | None
    wanted: int
    painted: int
    shown: str
    opening_id: int | None = None
    discussed: str = ""

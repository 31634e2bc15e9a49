"""Second opinions: reviews that answer another review of the same title."""

from dataclasses import dataclass

from reviews.review import Card


@dataclass(frozen=True, slots=True)
class Answered:
    """The review that a second opinion answers, and its live card."""

    review_id: int
    author_id: int
    rating: float | None
    card: Card | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A review among second opinions: the one it answers, and those that answer it.

    `lowest` and `highest` are the ratings of the latter, 0 to 100; None where none of them has one.
    """

    answered: Answered | None = None
    count: int = 0
    lowest: float | None = None
    highest: float | None = None


def distance(one: float | None, other: float | None) -> float | None:
    """Return how far two ratings are apart; None where one is missing."""
    return None if one is None or other is None else abs(one - other)

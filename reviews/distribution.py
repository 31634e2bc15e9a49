"""How a title's ratings are spread."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from reviews.rating import Scale, points

STEPS = 10
"""Bars of a distribution, apart from the one for 0."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The ratings around one value (0 to 100), and that value as the server writes it."""

    value: float
    label: str
    count: int


def distribution(ratings: Iterable[float], scale: Scale) -> list[Bar]:
    """Return ratings, 0 to 100, counted to the nearest tenth of the scale, halves upwards.

    There are ten bars, whatever the scale, and one for 0 where somebody gave that.
    """
    counts = [0] * (STEPS + 1)
    for rating in ratings:
        counts[floor(rating * STEPS / 100 + 0.5)] += 1
    bars = [
        Bar(step * 100 / STEPS, points(step * 100 / STEPS, scale), count) for step, count in enumerate(counts)
    ]
    return bars if counts[0] else bars[1:]

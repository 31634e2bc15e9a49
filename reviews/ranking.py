"""How reviews, titles and tastes are ranked and compared."""

from collections.abc import Sequence
from math import sqrt
from statistics import StatisticsError, correlation

Z = 1.96
"""The normal quantile of a 95 % interval."""

PRIOR = 5
"""Weight of the server's mean in a title's, in ratings (MyAnimeList uses 50 for millions of members)."""


WEEK = 7 * 24 * 3600
"""Seconds."""


def wilson(votes: int, total: int) -> float:
    """Return the lower bound of Wilson's 95 % interval for the share `votes / total`, 0 to 1.

    A share of few votes is worth less than the same share of many: 1 of 1 is 0.207, 5 of 5 is 0.566,
    9 of 10 is 0.596. No votes give 0. (E. B. Wilson, 1927.)
    """
    if total <= 0 or votes <= 0:
        return 0.0
    share = min(votes, total) / total
    centre = share + Z * Z / (2 * total)
    spread = Z * sqrt((share * (1 - share) + Z * Z / (4 * total)) / total)
    return max(0.0, (centre - spread) / (1 + Z * Z / total))


def heat(votes: int, age: float) -> float:
    """Return how hot a review is with so many votes of praise, `age` seconds after it was shared.

    A vote counts in full on a new review, a quarter after a week, a ninth after two.
    """
    return votes / (1 + max(0.0, age) / WEEK) ** 2


def bayesian_mean(total: float, count: int, mean: float, prior: float = PRIOR) -> float:
    """Return the mean of `count` ratings that sum to `total`, drawn towards `mean` by `prior` ratings.

    `v/(v+m)·S + m/(v+m)·C`, the formula of MyAnimeList's and IMDb's charts, on any scale.
    """
    return (total + prior * mean) / (count + prior)


def division(squares: float, count: int, usual: float, prior: float = PRIOR) -> float:
    """Return how far `count` ratings lie apart, as a standard deviation, drawn towards the `usual` one.

    `squares` is the sum of their squared distances from their mean. Two who disagree say less than twenty.
    """
    return sqrt((squares + prior * usual**2) / (count + prior))


def taste(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return Pearson's r of two members' ratings of the same titles, -1 to 1.

    None where it says nothing: fewer than three titles, or a member who rates everything alike.
    """
    if len(pairs) < 3:
        return None
    try:
        return correlation(*zip(*pairs, strict=True))
    except StatisticsError:
        return None

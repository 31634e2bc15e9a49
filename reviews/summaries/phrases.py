"""Single words and pairs of words of a sentence, and how much they count."""

from functools import cache
from itertools import pairwise

from reviews.summaries.phrase_weights import CHOSEN, CHOSEN_BASE, HANGING, HANGING_BASE

_OPENING = "^"
"""Stands before the first word."""


def phrases(tokens: list[str]) -> frozenset[str]:
    """Return the words of a sentence and their pairs; the first word is in a pair with "^"."""
    return frozenset((*tokens, *map(" ".join, pairwise((_OPENING, *tokens)))))


@cache
def chosen() -> dict[str, float]:
    """Return what phrases add to the log odds that a sentence is chosen; the base is under ""."""
    return {"": CHOSEN_BASE} | _by_phrase(CHOSEN)


@cache
def hanging() -> dict[str, float]:
    """Return what phrases add to the log odds that a sentence hangs; the base is under ""."""
    return {"": HANGING_BASE} | _by_phrase(HANGING)


def _by_phrase(groups: dict[float, str]) -> dict[str, float]:
    return {" ".join(phrase.split()): weight for weight, said in groups.items() for phrase in said.split(",")}

"""ROUGE F1, as Lin (2004) defines it, without stemming."""

import re
from collections import Counter


def words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return re.findall(r"[^\W_]+", text.lower())


def ngrams(tokens: list[str], size: int) -> Counter[tuple[str, ...]]:
    """Return how often each run of `size` words occurs."""
    return Counter(tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1))


def rouge(candidate: str, reference: str) -> tuple[float, float, float]:
    """Return ROUGE-1, ROUGE-2 and ROUGE-L of a candidate summary, each as F1 from 0 to 1."""
    one, other = words(candidate), words(reference)
    return (
        _f1((ngrams(one, 1) & ngrams(other, 1)).total(), len(one), len(other)),
        _f1((ngrams(one, 2) & ngrams(other, 2)).total(), len(one) - 1, len(other) - 1),
        _f1(_longest_common(one, other), len(one), len(other)),
    )


def _f1(common: int, one: int, other: int) -> float:
    return 2 * common / (one + other) if one + other > 0 else 0.0


def _longest_common(one: list[str], other: list[str]) -> int:
    row = [0] * (len(other) + 1)
    for word in one:
        diagonal = 0
        for place, against in enumerate(other, 1):
            diagonal, row[place] = (
                row[place],
                diagonal + 1 if word == against else max(row[place], row[place - 1]),
            )
    return row[-1]

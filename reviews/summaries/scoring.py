"""How likely a reader is to choose a sentence for the card."""

import math
from typing import NamedTuple

from reviews.summaries.features import features
from reviews.summaries.language import language_of
from reviews.summaries.outline import Sentence
from reviews.summaries.weights import MUSIC, STORY

_JUDGES = ("opinion_any", "verdict")

_PASSAGE = 0.2
"""Which share of a sentence's odds its neighbours have where music is reviewed: there, passages are quoted."""


class Score(NamedTuple):
    """What is made of a sentence."""

    likely: float
    """How likely a reader is to choose it, from 0 to 1."""

    hangs: bool
    """Whether it opens on what the sentence before it says."""

    judges: bool
    """Whether it has a word of judgement."""

    praises: bool
    blames: bool

    about: str
    """The part of the work that it names first, or empty."""


def scores(sentences: list[Sentence], title: str = "", rating: float | None = None) -> list[Score]:
    """Return the score of each sentence of a review, rated from 0 to 100 if that is known.

    The weights were learned from what readers marked and editors quoted (`bench/train_summary.py`). A review of
    music is a small essay and a review of a story goes part by part, so each has weights of its own.
    """
    language = language_of(" ".join(sentence.text for sentence in sentences))
    seen = features(sentences, title, language, rating)
    music = seen[0].weighed["music"] if seen else 0.0
    odds = [_odds(weighed, music) for weighed, _ in seen]
    return [
        Score(
            1 / (1 + math.exp(-odd)),
            "hangs" in weighed,
            not weighed.keys().isdisjoint(_JUDGES),
            "praise" in weighed,
            "blame" in weighed,
            about,
        )
        for odd, (weighed, about) in zip(_in_passages(odds, _PASSAGE * music), seen, strict=True)
    ]


def _odds(weighed: dict[str, float], music: float) -> float:
    """Return the log odds that a reader chooses a sentence, by itself."""
    story = _sum(STORY, weighed)
    return (1 - music) * story + music * _sum(MUSIC, weighed) if music else story


def _sum(weights: dict[str, float], weighed: dict[str, float]) -> float:
    return weights[""] + sum([weights[name] * value for name, value in weighed.items() if name in weights])


def _in_passages(odds: list[float], share: float) -> list[float]:
    """Return the log odds, a share of each from its neighbours; an end of the text is a neighbour of its own."""
    before, after = [*odds[:1], *odds[:-1]], [*odds[1:], *odds[-1:]]
    return [
        (1 - share) * own + share * (left + right) / 2
        for left, own, right in zip(before, odds, after, strict=True)
    ]

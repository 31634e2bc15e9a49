"""How likely a reader is to choose a sentence for the card."""

import math
from typing import NamedTuple

from reviews.summaries.features import features
from reviews.summaries.language import language_of
from reviews.summaries.outline import Sentence
from reviews.summaries.weights import MUSIC, STORY

_JUDGES = ("opinion_any", "verdict")


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
    return [
        Score(
            _likelihood(seen),
            "hangs" in seen,
            not seen.keys().isdisjoint(_JUDGES),
            "praise" in seen,
            "blame" in seen,
            about,
        )
        for seen, about in features(sentences, title, language, rating)
    ]


def _likelihood(seen: dict[str, float]) -> float:
    music = seen.get("music", 0.0)
    odds = (1 - music) * _odds(STORY, seen) + music * _odds(MUSIC, seen) if music else _odds(STORY, seen)
    return 1 / (1 + math.exp(-odds))


def _odds(weights: dict[str, float], seen: dict[str, float]) -> float:
    return weights[""] + sum([weights[name] * value for name, value in seen.items() if name in weights])

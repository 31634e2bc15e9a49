"""How likely a reader is to choose a sentence for the card, and to miss what it hangs on."""

import math
from typing import NamedTuple

from reviews.summaries.features import features
from reviews.summaries.language import language_of
from reviews.summaries.outline import Sentence
from reviews.summaries.phrases import chosen, hanging, phrases
from reviews.summaries.weights import HANGING, MUSIC, STORY

_JUDGES = ("opinion_any", "verdict")

_PASSAGE = 0.2
"""Which share of a sentence's odds its neighbours have where music is reviewed: there, passages are quoted."""


class Score(NamedTuple):
    """What is made of a sentence."""

    likely: float
    """How likely a reader is to choose it, from 0 to 1, where nothing is missing that it hangs on."""

    hangs: float
    """How likely it is to hang on what was said before it, from 0 to 1."""

    judges: bool
    """Whether it has a word of judgement."""

    praises: bool
    blames: bool

    about: str
    """The part of the work that it names first, or empty."""

    music: float
    """How musical its review is, from 0 to 1; there, no sentence is likely by itself."""

    @property
    def alone(self) -> float:
        """How much it promises where the sentence before it is missing: who stumbles minds more than who is bored."""
        return self.likely * (1 - self.hangs) ** 2


def scores(sentences: list[Sentence], title: str = "", rating: float | None = None) -> list[Score]:
    """Return the score of each sentence of a review, rated from 0 to 100 if that is known.

    The weights were learned from what readers marked and editors quoted (`bench/train_summary.py`). A review of
    music is a small essay and a review of a story goes part by part, so each has weights of its own. In English,
    single words and pairs count as well; editors of music choose by others than readers of stories.
    """
    language = language_of(" ".join(sentence.text for sentence in sentences))
    seen = features(sentences, title, language, rating)
    music = seen[0].weighed["music"] if seen else 0.0
    said = [phrases(one.tokens) if language.code == "en" else None for one in seen]
    odds = [
        _odds(one.weighed, music) + (1 - music) * _told(chosen(), told)
        for one, told in zip(seen, said, strict=True)
    ]
    return [
        Score(
            _likelihood(odd),
            _hangs(weighed, told),
            not weighed.keys().isdisjoint(_JUDGES),
            "praise" in weighed,
            "blame" in weighed,
            about,
            music,
        )
        for odd, told, (weighed, _, about) in zip(
            _in_passages(odds, _PASSAGE * music), said, seen, strict=True
        )
    ]


def _hangs(weighed: dict[str, float], told: frozenset[str] | None) -> float:
    """Return how likely a sentence is to hang: surely where it shows a sign of it."""
    if "hangs" in weighed:
        return 1.0
    return _likelihood(_sum(HANGING, weighed) + _told(hanging(), told))


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _odds(weighed: dict[str, float], music: float) -> float:
    """Return the log odds that a reader chooses a sentence, by itself."""
    story = _sum(STORY, weighed)
    return (1 - music) * story + music * _sum(MUSIC, weighed) if music else story


def _sum(weights: dict[str, float], weighed: dict[str, float]) -> float:
    return weights[""] + sum([weights[name] * value for name, value in weighed.items() if name in weights])


def _told(weights: dict[str, float], told: frozenset[str] | None) -> float:
    if told is None:
        return 0.0
    return weights[""] + sum([weights[phrase] for phrase in told if phrase in weights])


def _in_passages(odds: list[float], share: float) -> list[float]:
    """Return the log odds, a share of each from its neighbours; an end of the text is a neighbour of its own."""
    before, after = [*odds[:1], *odds[:-1]], [*odds[1:], *odds[-1:]]
    return [
        (1 - share) * own + share * (left + right) / 2
        for left, own, right in zip(before, odds, after, strict=True)
    ]

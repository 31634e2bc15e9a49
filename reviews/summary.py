"""The few sentences of a review that stand on its card.

A summary is chosen, never written: clean the text, part it into sentences, ask of each how likely a reader is
to choose it (`scoring`), and take the set of up to three that promises most and fits. What cannot stand alone
("But this is why it fails.") stands only behind the sentence that it follows in the review.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations, islice, pairwise

from reviews.manners import insults, is_crude
from reviews.summaries.cleaning import HOLE
from reviews.summaries.outline import Sentence, mended, outline
from reviews.summaries.scoring import Score, scores

MAX_LENGTH = 600
"""The longest summary, in characters."""

MAX_SENTENCES = 3
"""The most sentences in a summary."""

MAX_CHOICES = 25
"""The most sentences that a reviewer is offered."""

_GAP = " … "
_WIDE_STOPS = ("。", "！", "？")
_POOL = 10
"""How many sentences are tried with each other."""

_HANGS = 0.5
"""From which likelihood on a sentence that hangs stands only behind the one before it."""

_NEIGHBOURS = 0.05
"""What it is worth that two sentences follow each other, as a share of the best one's likelihood."""

_COST = 0.45
"""What a sentence must promise to be taken as well, as a share of the best one's likelihood."""

_COST_AT_LEAST = 0.2
"""The same as a likelihood, in reviews of stories: one good sentence says more without two that nobody would choose."""

_LEAST = 0.15
"""How likely, as a share of the likeliest, a sentence must be at least, even if a better one hangs on it."""

_REPEATS = 0.25
"""What it costs to have two sentences on the same part of the work, as a share of the best one's likelihood."""

_BOTH_SIDES = 0.1
"""What it is worth to have praise and blame where the rating is `_MIXED`, as a share of the same."""
_MIXED = range(40, 71)


def summarise(body: str, title: str = "", *, spoilers: bool = False, rating: float | None = None) -> str:
    """Return what the card says of a review: at most three of its own sentences, in the order of the text.

    `title` is the name of the work and `rating` the reviewer's, from 0 to 100, if known. Sentences that
    were not neighbours are joined by an ellipsis.
    Empty when the review tells `spoilers` or nothing in it can stand on a card.
    """
    if spoilers:
        return ""
    review = outline(body, title)
    if len(review) <= 2 and all(map(_is_sayable, review)):
        whole = _joined(range(len(review)), review)
        if len(whole) <= MAX_LENGTH:
            return whole
    is_mixed = rating is not None and round(rating) in _MIXED
    judged = scores(review, title, rating)
    for may_stand in (_stands_well, _stands, _fits):
        if chosen := _own(review, judged, may_stand) or _best(review, judged, may_stand, is_mixed):
            return _joined(chosen, review)
    return next((_opening(sentence.text) for sentence in review if _is_sayable(sentence)), "")


def choices(body: str, title: str = "", *, rating: float | None = None, most: int = MAX_CHOICES) -> list[str]:
    """Return the sentences of a review that could best stand on its card, in the order of the text."""
    review = outline(body, title)
    judged = scores(review, title, rating)
    fit = [index for index, sentence in enumerate(review) if _fits(sentence)]
    fit.sort(key=lambda index: (_stands(review[index]), judged[index].likely), reverse=True)
    return [review[index].text for index in sorted(fit[:most])]


def _is_sayable(sentence: Sentence) -> bool:
    return HOLE not in sentence.text and sentence.section != "spoiler" and not insults(sentence.text)


def _fits(sentence: Sentence) -> bool:
    return len(sentence.text) <= MAX_LENGTH and _is_sayable(sentence)


def _stands(sentence: Sentence) -> bool:
    asks = sentence.text.rstrip("\"'”’)*_").endswith(("?", "？"))
    return sentence.whole and not asks and _fits(sentence)


def _stands_well(sentence: Sentence) -> bool:
    trails_off = sentence.text.endswith(("..", "…"))
    return (
        sentence.section != "aside" and not trails_off and _stands(sentence) and not is_crude(sentence.text)
    )


def _own(review: list[Sentence], judged: list[Score], may_stand: Callable[[Sentence], bool]) -> Sequence[int]:
    """Return the first sentences or items of what the reviewer calls their TL;DR, if it judges.

    A joke is none, and what follows its paragraph or list is no part of it; nor is, in a paragraph too long
    for a card, what follows the first sentences that judge.
    """
    own: list[int] = []
    sizes = Counter(sentence.paragraph for sentence in review)
    for index, sentence in enumerate(review):
        if sentence.section == "tldr" and (may_stand(sentence) or (sentence.item and _fits(sentence))):
            if own and not (sentence.item or sentence.paragraph == review[own[-1]].paragraph):
                break
            if own and sizes[sentence.paragraph] > MAX_SENTENCES:
                weak = judged[index].likely < _COST * judged[own[0]].likely
                if weak or not judged[index].judges:
                    break
            own.append(index)
    if not any(judged[index].judges for index in own):
        return ()
    own = own[:MAX_SENTENCES]
    while len(_joined(own, review)) > MAX_LENGTH:
        own.pop()
    return own


def _best(
    review: list[Sentence], judged: list[Score], may_stand: Callable[[Sentence], bool], is_mixed: bool
) -> Sequence[int]:
    """Return the set that promises most, or none if all hang on sentences that may not stand on a card."""
    alone = [score.alone for score in judged]
    order = sorted(range(len(review)), key=alone.__getitem__, reverse=True)
    near = list(islice((index for index in order if may_stand(review[index])), _POOL))
    best = alone[near[0]] if near else 0.0
    cost = max(_COST * best, _COST_AT_LEAST * (1 - judged[0].music))
    after = (index + 1 for index in near if _follows(index + 1, index, review))
    hanging = (index for index in after if judged[index].hangs > _HANGS)
    pool = {*near, *(index for index in hanging if may_stand(review[index]))}
    least = _LEAST * max((judged[index].likely for index in pool), default=0.0)
    tried = sorted(index for index in pool if judged[index].likely >= least)
    worth = {i: (judged[i].likely if i - 1 in pool else alone[i]) - cost for i in tried}
    chosen: Sequence[int] = ()
    most = -math.inf
    at_most = best * (_NEIGHBOURS * (MAX_SENTENCES - 1) + _BOTH_SIDES)
    for count in range(MAX_SENTENCES, 0, -1):
        for those in combinations(tried, count):
            promise = sum([worth[index] for index in those])
            if promise + at_most < most:
                continue
            for last, index in pairwise((-1, *those)):
                if _follows(index, last, review):
                    promise += _NEIGHBOURS * best
                elif judged[index].hangs > _HANGS:
                    break
                else:
                    promise += alone[index] - cost - worth[index]
            else:
                promise += best * _spread([judged[index] for index in those], is_mixed)
                if promise > most and len(_joined(those, review)) <= MAX_LENGTH:
                    chosen, most = those, promise
    return chosen


def _follows(index: int, last: int, review: list[Sentence]) -> bool:
    """Say whether a sentence comes right after another in its paragraph."""
    return (
        last == index - 1 >= 0 and index < len(review) and review[last].paragraph == review[index].paragraph
    )


def _spread(those: list[Score], is_mixed: bool) -> float:
    """Return what it is worth that sentences are about different things, and on both sides if it is mixed."""
    about = [score.about for score in those if score.about]
    both = is_mixed and any(score.praises for score in those) and any(score.blames for score in those)
    return _BOTH_SIDES * both - _REPEATS * (len(about) - len(set(about)))


def _joined(chosen: Sequence[int], review: list[Sentence]) -> str:
    text = ""
    for before, index in pairwise((-1, *chosen)):
        if not text:
            joint = ""
        elif before != index - 1 or text[-1].isalnum():
            joint = _GAP
        else:
            joint = "" if text.endswith(_WIDE_STOPS) else " "
        text += joint + review[index].text
    return text


def _opening(text: str) -> str:
    """Return a sentence, or if it is too long as much of it as fits, up to a pause in it."""
    if len(text) <= MAX_LENGTH:
        return text
    start = text[: MAX_LENGTH - 1]
    pause = max(start.rfind(mark) for mark in (", ", "; ", " - ", "，", "、"))
    cut = pause if pause > MAX_LENGTH // 3 else start.rfind(" ") if " " in start else len(start)
    return mended(start[:cut]) + "…"

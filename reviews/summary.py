"""The few sentences of a review that stand on its card.

A summary is chosen, never written: clean the text, part it into sentences, ask of each how likely a reader is
to choose it (`scoring`), and take the set of up to three that promises most and fits. What cannot stand alone
("But this is why it fails.") stands only behind the sentence that it follows in the review.
"""

import math
from collections.abc import Callable, Sequence
from itertools import combinations, islice, pairwise

from reviews.cleaning import HOLE
from reviews.manners import insults, is_crude
from reviews.outline import Sentence, mended, outline
from reviews.scoring import Score, scores

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

_NEIGHBOURS = 0.1
"""What it is worth that two sentences follow each other, as a share of the best one's likelihood."""

_COST = 0.4
"""What a sentence must promise to be taken as well, as a share of the best one's likelihood."""


def summarise(body: str, title: str = "", *, spoilers: bool = False) -> str:
    """Return what the card says of a review: at most three of its own sentences, in the order of the text.

    `title` is the name of the work, if known. Sentences that were not neighbours are joined by an ellipsis.
    Empty when the review tells `spoilers` or nothing in it can stand on a card.
    """
    if spoilers:
        return ""
    review = outline(body, title)
    if len(review) <= 2 and all(map(_is_sayable, review)):
        whole = _joined(range(len(review)), review)
        if len(whole) <= MAX_LENGTH:
            return whole
    judged = scores(review, title)
    for may_stand in (_stands_well, _stands, _fits):
        if chosen := _own(review, judged, may_stand) or _best(review, judged, may_stand):
            return _joined(chosen, review)
    return next((_opening(sentence.text) for sentence in review if _is_sayable(sentence)), "")


def choices(body: str, title: str = "") -> list[str]:
    """Return up to 25 sentences of a review that could stand on its card, in the order of the text."""
    review = outline(body, title)
    judged = scores(review, title)
    fit = [index for index, sentence in enumerate(review) if _fits(sentence)]
    fit.sort(key=lambda index: (_stands(review[index]), judged[index].likely), reverse=True)
    return [review[index].text for index in sorted(fit[:MAX_CHOICES])]


def _is_sayable(sentence: Sentence) -> bool:
    return HOLE not in sentence.text and sentence.section != "spoiler" and not insults(sentence.text)


def _fits(sentence: Sentence) -> bool:
    return len(sentence.text) <= MAX_LENGTH and _is_sayable(sentence)


def _stands(sentence: Sentence) -> bool:
    asks = sentence.text.rstrip("\"'”’)*_").endswith(("?", "？"))
    return sentence.whole and not asks and _fits(sentence)


def _stands_well(sentence: Sentence) -> bool:
    return sentence.section != "aside" and _stands(sentence) and not is_crude(sentence.text)


def _own(review: list[Sentence], judged: list[Score], may_stand: Callable[[Sentence], bool]) -> Sequence[int]:
    """Return the first sentences of what the reviewer calls their TL;DR, if it judges; a joke is none."""
    own = [i for i, sentence in enumerate(review) if sentence.section == "tldr" and may_stand(sentence)]
    if not any(judged[index].judges for index in own):
        return ()
    own = [i for i in own if review[i].paragraph == review[own[0]].paragraph][:MAX_SENTENCES]
    while len(_joined(own, review)) > MAX_LENGTH:
        own.pop()
    return own


def _best(
    review: list[Sentence], judged: list[Score], may_stand: Callable[[Sentence], bool]
) -> Sequence[int]:
    """Return the set that promises most, or none if all hang on sentences that may not stand on a card."""
    order = sorted(range(len(review)), key=lambda index: judged[index].likely, reverse=True)
    near = list(islice((index for index in order if may_stand(review[index])), _POOL))
    before = {index - 1 for index in near if judged[index].hangs and index}
    tried = sorted({*near, *(index for index in before if may_stand(review[index]))})
    best = judged[near[0]].likely if near else 0.0
    chosen: Sequence[int] = ()
    most = -math.inf
    for count in range(1, MAX_SENTENCES + 1):
        for those in combinations(tried, count):
            promise = 0.0
            for last, index in pairwise((-1, *those)):
                follows = last == index - 1 >= 0 and review[last].paragraph == review[index].paragraph
                if judged[index].hangs and not follows:
                    break
                promise += judged[index].likely - _COST * best + _NEIGHBOURS * best * follows
            else:
                if promise > most and len(_joined(those, review)) <= MAX_LENGTH:
                    chosen, most = those, promise
    return chosen


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

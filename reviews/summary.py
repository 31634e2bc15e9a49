"""The few sentences of a review that stand on its card."""

import re
from itertools import combinations

from reviews.sentences import paragraphs

MAX_LENGTH = 600
"""The longest summary, in characters."""

MAX_SENTENCES = 3
"""The most sentences in a summary."""

MAX_CHOICES = 25
"""The most sentences that a reviewer is offered."""

_VERDICT = re.compile(
    r"\b(?:overall|ultimately|in the end|all in all|as a whole|recommend\w*|worth|masterpiece)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:it|series|show|anime|film|movie|book|novel|manga|game|album|season)\b", re.IGNORECASE
)
_DANGLING = re.compile(
    r"\W*(?:and|but|or|so|then|also|because|which|he|she|they|this|that|these|those|such|here)\b",
    re.IGNORECASE,
)


def summarise(body: str, title: str = "", *, spoilers: bool = False) -> str:
    """Return what the card says of a review: at most three of its own sentences, in the order of the text.

    `title` is the name of the work, if known. Sentences that were not neighbours are joined by an ellipsis.
    Empty when the review tells `spoilers` or nothing in it can stand on a card.
    """
    if spoilers:
        return ""
    sentences = _sentences(body)
    if len(sentences) <= 2 and len(text := " ".join(sentences)) <= MAX_LENGTH:
        return text
    scores = {i: _score(i, sentences, title) for i, s in enumerate(sentences) if len(s) <= MAX_LENGTH}
    pool = sorted(scores, key=lambda i: scores[i], reverse=True)[:12]
    best = max(
        (
            picked
            for count in range(1, MAX_SENTENCES + 1)
            for picked in combinations(sorted(pool), count)
            if len(_joined(picked, sentences)) <= MAX_LENGTH
        ),
        key=lambda picked: sum(scores[i] for i in picked),
        default=(),
    )
    return _joined(best, sentences)


def choices(body: str, title: str = "") -> list[str]:
    """Return up to 25 sentences of a review that could stand on its card, in the order of the text."""
    sentences = _sentences(body)
    scores = {i: _score(i, sentences, title) for i, s in enumerate(sentences) if len(s) <= MAX_LENGTH}
    best = sorted(scores, key=lambda i: scores[i], reverse=True)[:MAX_CHOICES]
    return [sentences[i] for i in sorted(best)]


def _sentences(body: str) -> list[str]:
    shown = re.sub(r"\|\|.*?(?:\|\||$)", " ", body, flags=re.DOTALL)
    return [sentence for paragraph in paragraphs(shown) for sentence in paragraph]


def _score(index: int, sentences: list[str], title: str) -> float:
    sentence = sentences[index]
    score = 1.0 if _VERDICT.search(sentence) else 0.0
    score += 0.5 if _WORK.search(sentence) or (title and title in sentence) else 0.0
    score -= 0.5 if _DANGLING.match(sentence) else 0.0
    score -= 0.5 if index == 0 else 0.0
    score -= 1.0 if len(sentence.split()) < 6 else 0.0
    return score + 0.2


def _joined(picked: tuple[int, ...], sentences: list[str]) -> str:
    text = ""
    for place, index in enumerate(picked):
        gap = "" if not place else " " if picked[place - 1] == index - 1 else " … "
        text += gap + sentences[index]
    return text

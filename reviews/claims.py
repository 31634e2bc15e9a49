"""What a review claims: the two or three sentences that start a discussion."""

from reviews.review import Content
from reviews.sentences import paragraphs
from reviews.spoilers import without_hidden
from reviews.summary import choices

LEAST = 2
"""Claims that a discussion opens with, where the review has as many."""

MOST = 3
"""Claims that a discussion opens with, at most."""


def claims(content: Content) -> list[str]:
    """Return the sentences of a review's summary, each by itself, without what is hidden in them.

    One alone is joined by the next best of the review, in the order of the text. A review that tells spoilers
    claims nothing aloud.
    """
    if content.spoilers:
        return []
    said = _sentences(content.summary)[:MOST]
    if len(said) >= LEAST:
        return said
    best = choices(content.body, content.title, rating=content.rating, most=MOST)
    more = [sentence for choice in best for sentence in _sentences(choice) if sentence not in said]
    return sorted([*said, *more[: LEAST - len(said)]], key=content.body.find)


def _sentences(text: str) -> list[str]:
    found = (sentence.strip(" …") for paragraph in paragraphs(without_hidden(text)) for sentence in paragraph)
    return [sentence for sentence in found if any(letter.isalnum() for letter in sentence)]

"""What a review claims: the sentences that start a discussion."""

from reviews.sentences import paragraphs
from reviews.spoilers import without_hidden

MOST = 3
"""Claims that a discussion opens with, at most."""


def claims(summary: str) -> list[str]:
    """Return the sentences of a summary, each by itself, without what is hidden in them."""
    found = (
        sentence.strip(" …") for paragraph in paragraphs(without_hidden(summary)) for sentence in paragraph
    )
    return [sentence for sentence in found if any(letter.isalnum() for letter in sentence)][:MOST]

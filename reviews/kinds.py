"""The seven things a reader can say of a review."""

from enum import Enum


class Kind(Enum):
    """A kind of vote, in the order in which a review page lists them.

    The value is `(id, key, label, emoji)`: the id is what the database stores, the key what files and
    JSON use, the emoji a server's default. An id is never given to another kind.
    """

    NICE = (1, "nice", "Nice", "👍")
    LOVE_IT = (2, "love_it", "Love it", "❤️")
    FUNNY = (3, "funny", "Funny", "😂")
    CONFUSING = (4, "confusing", "Confusing", "😕")
    INFORMATIVE = (5, "informative", "Informative", "💡")
    WELL_WRITTEN = (6, "well_written", "Well-written", "✍️")
    CREATIVE = (7, "creative", "Creative", "🎨")

    def __init__(self, number: int, key: str, label: str, emoji: str) -> None:
        self.id = number
        self.key = key
        self.label = label
        self.emoji = emoji

    @property
    def praise(self) -> bool:
        """Whether a vote of this kind speaks for the review: Confusing mostly means dislike."""
        return self is not Kind.CONFUSING


BY_ID = {kind.id: kind for kind in Kind}
BY_KEY = {kind.key: kind for kind in Kind}

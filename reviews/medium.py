"""What a title can be."""

from enum import Enum


class Medium(Enum):
    """A medium; the value is `(key, label)`, the key being what is stored and exported."""

    ANIME = ("anime", "Anime")
    MANGA = ("manga", "Manga")
    FILM = ("film", "Film")
    SERIES = ("series", "Series")
    BOOK = ("book", "Book")
    GAME = ("game", "Game")
    OTHER = ("other", "Other")

    def __init__(self, key: str, label: str) -> None:
        self.key = key
        self.label = label


BY_KEY = {medium.key: medium for medium in Medium}

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

_WORDS = {
    Medium.ANIME: "anime, ova, ona",
    Medium.MANGA: "manga, manhwa, manhua, one-shot, comic",
    Medium.FILM: "film, movie",
    Medium.SERIES: "series, show, tv series, tv show",
    Medium.BOOK: "book, novel, light novel",
    Medium.GAME: "game, video game",
}
_BY_WORD = {word: medium for medium, words in _WORDS.items() for word in words.split(", ")}


def named(word: str) -> Medium | None:
    """Return the medium that a word names, in any case: `Movie`, `light novel`; None for others."""
    return _BY_WORD.get(word.strip().casefold())

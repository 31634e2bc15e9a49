"""What a title is: anime, manga, film, series, book, game or something else."""

from enum import Enum


class Medium(Enum):
    """A medium. The value is `(key, label)`: the key is what files, JSON and the database hold."""

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

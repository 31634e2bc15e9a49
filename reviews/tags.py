"""The tags of a forum by which its posts are found: the medium, and whether there are spoilers."""

from collections.abc import Iterable

from reviews.medium import Medium
from reviews.review import Content
from reviews.text import key

SPOILERS = "Spoilers"

MOST = 20
"""Tags that a forum can have."""

_NAMES = {
    Medium.ANIME: ("anime", "animes", "animation"),
    Medium.MANGA: ("manga", "mangas", "manhwa", "comics"),
    Medium.FILM: ("film", "films", "movie", "movies", "cinema"),
    Medium.SERIES: ("series", "tv", "tv series", "tv show", "tv shows", "show", "shows"),
    Medium.BOOK: ("book", "books", "novel", "novels", "literature"),
    Medium.GAME: ("game", "games", "video games", "gaming"),
    Medium.OTHER: ("other", "others", "misc"),
}
_SPOILERS = ("spoilers", "spoiler", "contains spoilers")


def fitting(available: Iterable[str], content: Content) -> tuple[list[str], list[str]]:
    """Return which of a forum's tags fit a review, and the names of those that it lacks.

    A forum's own name for a medium is taken as it is: `🎬 Movies` fits a film.
    """
    by_key = {key(name): name for name in available}
    found, lacking = [], []
    for label, names in _asked(content):
        fits = next((by_key[name] for name in names if name in by_key), None)
        if fits is None:
            lacking.append(label)
        else:
            found.append(fits)
    return found, lacking


def is_ours(name: str) -> bool:
    """Return whether a tag says what we would say with one: those that a forum has besides stay on its posts."""
    return any(key(name) in names for names in (*_NAMES.values(), _SPOILERS))


def _asked(content: Content) -> list[tuple[str, tuple[str, ...]]]:
    asked = [(content.medium.label, _NAMES[content.medium])]
    return [*asked, (SPOILERS, _SPOILERS)] if content.spoilers else asked

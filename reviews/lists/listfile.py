"""What reading a list results in: entries and problems, or one error."""

from dataclasses import dataclass
from enum import Enum

from reviews.files import UnreadableFileError
from reviews.lists.entry import Entry


class UnreadableListError(UnreadableFileError):
    """A file that no list can be read from; the message is a sentence for the person who sent it."""


class Format(Enum):
    """Where a list comes from. The value is `(key, label, place)`: `place` is what problems are counted in,
    the file's lines or its records."""

    MYANIMELIST = ("myanimelist", "MyAnimeList", "line")
    ANILIST = ("anilist", "AniList", "entry")
    LETTERBOXD = ("letterboxd", "Letterboxd", "line")
    GOODREADS = ("goodreads", "Goodreads", "line")
    STORYGRAPH = ("storygraph", "The StoryGraph", "line")
    IMDB = ("imdb", "IMDb", "line")
    SECOND_OPINION = ("second_opinion", "Second Opinion", "entry")
    PLAIN = ("plain", "Plain text", "line")

    def __init__(self, key: str, label: str, place: str) -> None:
        self.key = key
        self.label = label
        self.place = place


@dataclass(frozen=True, slots=True)
class Problem:
    """What was not understood: the line on which it begins, or in JSON the number of the record, from 1, and
    a sentence."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as it was read, entries in the file's order."""

    format: Format
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A list as it was written, and the entries that its format has no place for."""

    data: bytes
    left_out: tuple[Entry, ...] = ()

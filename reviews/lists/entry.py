"""A title on a shelf: what every list from elsewhere is read into."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from reviews.lists.dates import PartialDate
from reviews.medium import Medium

_DOING = {
    Medium.ANIME: ("watch", "Watching"),
    Medium.FILM: ("watch", "Watching"),
    Medium.SERIES: ("watch", "Watching"),
    Medium.MANGA: ("read", "Reading"),
    Medium.BOOK: ("read", "Reading"),
    Medium.GAME: ("play", "Playing"),
}


class Status(Enum):
    """How far a member is with a title. The value is `(key, label, label by medium)`."""

    IN_PROGRESS = ("in_progress", "In progress", "{doing}")
    COMPLETED = ("completed", "Completed", "Completed")
    ON_HOLD = ("on_hold", "On hold", "On hold")
    DROPPED = ("dropped", "Dropped", "Dropped")
    PLANNED = ("planned", "Planned", "Plan to {do}")

    def __init__(self, key: str, label: str, pattern: str) -> None:
        self.key = key
        self._label = label
        self._pattern = pattern

    def label(self, medium: Medium | None = None) -> str:
        """The status in the medium's own words: `Watching`, `Plan to read`."""
        if medium not in _DOING:
            return self._label
        do, doing = _DOING[medium]
        return self._pattern.format(do=do, doing=doing)


STATUS_OF = {status.key: status for status in Status}


class Unit(Enum):
    """What progress is counted in. The value is `(key, abbreviation)`."""

    EPISODE = ("episode", "ep")
    CHAPTER = ("chapter", "ch")
    VOLUME = ("volume", "vol")
    PAGE = ("page", "p")
    HOUR = ("hour", "h")
    PERCENT = ("percent", "%")

    def __init__(self, key: str, abbreviation: str) -> None:
        self.key = key
        self.abbreviation = abbreviation


UNIT_OF = {
    Medium.ANIME: Unit.EPISODE,
    Medium.SERIES: Unit.EPISODE,
    Medium.MANGA: Unit.CHAPTER,
    Medium.BOOK: Unit.PAGE,
    Medium.GAME: Unit.HOUR,
}
"""The unit that a medium's progress is counted in where nothing else is said; a film has none."""


class Source(Enum):
    """Whose identifier an id is. The value is `(key, names_work)`.

    Where `names_work` holds, two different ids are two different works: a book has an ISBN for each of its
    editions, and a film a Letterboxd address for each time somebody logged it.
    """

    MAL_ANIME = ("mal_anime", True)
    MAL_MANGA = ("mal_manga", True)
    ANILIST = ("anilist", True)
    IMDB = ("imdb", True)
    TMDB = ("tmdb", True)
    LETTERBOXD = ("letterboxd", True)
    LETTERBOXD_ENTRY = ("letterboxd_entry", False)
    GOODREADS = ("goodreads", False)
    STORYGRAPH = ("storygraph", False)
    ISBN = ("isbn", False)

    def __init__(self, key: str, names_work: bool) -> None:
        self.key = key
        self.names_work = names_work


class SourceId(NamedTuple):
    """An identifier of a title elsewhere, such as `(Source.IMDB, "tt0092067")`."""

    source: Source
    value: str


def ids_of(*pairs: tuple[Source, str | None]) -> tuple[SourceId, ...]:
    """The ids that are known, each once, in the order of their sources: what `Entry.ids` holds."""
    return ordered_ids(SourceId(source, value) for source, value in pairs if value)


def ordered_ids(ids: Iterable[SourceId]) -> tuple[SourceId, ...]:
    """Return the ids each once, in an order that does not depend on the one they come in."""
    return tuple(sorted(set(ids), key=lambda source_id: (source_id.source.key, source_id.value)))


@dataclass(frozen=True, slots=True)
class WrittenReview:
    """A review that came with a list: `spoilers` is None where the list does not say."""

    text: str
    spoilers: bool | None = None
    date: PartialDate | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A title on a shelf. None is *not known* or *not said*, in every field.

    `rating` is of 100, and `rating_as_written` is the same on the scale it came in, such as `4.5/5`.
    `progress` and `total` are in `unit`; a manga counts chapters there and volumes beside it. `repeats` are
    the times after the first. `private` is an entry that only its owner sees; `private_notes` are for the
    owner's eyes even where the entry is not, and leave only in exports to the owner. `added` and `updated`
    are when the entry came to the list and last changed there. `extras` is what a format says and no field
    holds, by the format's own names, so that it can be given back; it is never changed in place.
    """

    title: str
    medium: Medium | None = None
    status: Status | None = None
    progress: float | None = None
    total: float | None = None
    unit: Unit | None = None
    volumes: int | None = None
    volumes_total: int | None = None
    rating: float | None = None
    rating_as_written: str | None = None
    started: PartialDate | None = None
    finished: PartialDate | None = None
    repeats: int | None = None
    notes: str | None = field(default=None, repr=False)
    private_notes: str | None = field(default=None, repr=False)
    private: bool | None = None
    favourite: bool | None = None
    tags: tuple[str, ...] = ()
    year: int | None = None
    creators: tuple[str, ...] = ()
    other_titles: tuple[str, ...] = ()
    ids: tuple[SourceId, ...] = ()
    reviews: tuple[WrittenReview, ...] = field(default=(), repr=False)
    added: PartialDate | None = None
    updated: PartialDate | None = None
    extras: Mapping[str, str] = field(default_factory=dict, repr=False)

    def ids_from(self, source: Source) -> tuple[str, ...]:
        """The values of the ids of one source."""
        return tuple(source_id.value for source_id in self.ids if source_id.source is source)

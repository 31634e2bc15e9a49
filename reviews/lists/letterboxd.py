"""Letterboxd's export: the zip with all its files, or one of them.

Ratings are of 5 in halves. The files are told apart by their columns, or, where those are the same
(watched, watchlist, liked films), by their names. A film is one entry, whichever files it is in: it is known
by name and year, since the address in a diary or a review is that of the member's entry, and in the others
that of the film. Watching again is repeating; the rating in `ratings.csv` is the current one.
`profile.csv` holds an e-mail address and is never opened, nor is what the member deleted.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath

from reviews.lists import markup, tables
from reviews.lists.archives import members
from reviews.lists.dates import PartialDate
from reviews.lists.decoding import decoded
from reviews.lists.entry import Entry, Source, Status, WrittenReview, ids_of
from reviews.lists.listfile import Format, ListFile, Problem, UnreadableListError
from reviews.lists.records import Record, RecordError, numbered, title_of, values_of
from reviews.medium import Medium
from reviews.text import key

COLUMNS = frozenset({"name", "year", "letterboxduri"})
"""The columns by which a file of the export is known, as `tables.column` has them."""

LIST_MARK = "Letterboxd list export"
"""How the file of a list begins, before its version."""

_SCALE = 5
_IGNORED = {"deleted", "orphaned", "__macosx"}

Rating = tuple[float | None, str | None]


@dataclass(frozen=True, slots=True)
class _Watch:
    """A line of the diary."""

    date: PartialDate | None
    again: bool
    rating: Rating


@dataclass(slots=True)
class _Film:
    """What the files say of a film, as they are read one after the other."""

    title: str
    year: int | None
    line: int
    status: Status | None = None
    rating: Rating = (None, None)
    watches: dict[str, _Watch] = field(default_factory=dict)
    reviews: dict[str, WrittenReview] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    dates: list[PartialDate] = field(default_factory=list)
    addresses: list[tuple[Source, str | None]] = field(default_factory=list)
    liked: bool | None = None

    def entry(self) -> Entry:
        """Return the film as an entry of a shelf."""
        watches = sorted(
            self.watches.values(), key=lambda watch: watch.date.order if watch.date else (0, 0, 0)
        )
        rated = [self.rating, *(watch.rating for watch in reversed(watches))]
        rating, written = next((each for each in rated if each[0] is not None), (None, None))
        days = [str(watch.date) for watch in watches if watch.date]
        again = sum(watch.again for watch in watches)
        dates = sorted(self.dates, key=lambda date: date.order)
        return Entry(
            title=self.title,
            medium=Medium.FILM,
            status=self.status,
            rating=rating,
            rating_as_written=written,
            finished=watches[-1].date if watches else None,
            repeats=max(len(watches) - 1, again) if watches else None,
            notes="\n\n".join(dict.fromkeys(self.notes)) or None,
            favourite=self.liked,
            tags=values_of(self.tags),
            year=self.year,
            ids=ids_of(*self.addresses),
            reviews=tuple(self.reviews.values()),
            added=dates[0] if dates else None,
            updated=dates[-1] if dates else None,
            extras={"Watched Dates": ", ".join(days)} if len(days) > 1 else {},
        )


def _seen(film: _Film, record: Record, source: Source) -> None:
    film.addresses.append((source, record.id("letterboxduri")))
    film.status = Status.COMPLETED


def _watched(film: _Film, record: Record) -> None:
    _seen(film, record, Source.LETTERBOXD)


def _rated(film: _Film, record: Record) -> None:
    _seen(film, record, Source.LETTERBOXD)
    film.rating = record.rating("rating", _SCALE)


def _logged(film: _Film, record: Record) -> None:
    address, review = record.id("letterboxduri"), record.prose("review")
    watch = _Watch(record.date("watcheddate"), bool(record.flag("rewatch")), record.rating("rating", _SCALE))
    film.tags += record.values("tags")
    _seen(film, record, Source.LETTERBOXD_ENTRY)
    place = address or f"{record.where}{record.line}"
    if watch.date:
        film.watches[place] = watch
    elif film.rating[0] is None:
        film.rating = watch.rating
    if review:
        film.reviews[place] = WrittenReview(markup.plain(review), date=record.date("date"), address=address)


def _planned(film: _Film, record: Record) -> None:
    film.addresses.append((Source.LETTERBOXD, record.id("letterboxduri")))
    film.status = film.status or Status.PLANNED


def _liked(film: _Film, record: Record) -> None:
    film.addresses.append((Source.LETTERBOXD, record.id("letterboxduri")))
    film.liked = True


def _unsaid(film: _Film, record: Record) -> None:
    film.addresses.append((Source.LETTERBOXD, record.id("letterboxduri")))


def _listed(film: _Film, record: Record) -> None:
    film.addresses.append((Source.LETTERBOXD, record.id("url")))
    if description := record.prose("description"):
        film.notes.append(description)


_Role = Callable[[_Film, Record], None]

# In the order in which the files of a zip are read: what was seen is not planned any more.
_ROLES: dict[str, _Role] = {
    "ratings": _rated,
    "diary": _logged,
    "reviews": _logged,
    "watched": _watched,
    "watchlist": _planned,
    "likes/films": _liked,
}
_ROLES_BY_COLUMN: dict[str, _Role] = {"watcheddate": _logged, "rating": _rated}
_ROLES_BY_NAME: tuple[tuple[re.Pattern[str], _Role], ...] = (
    (re.compile("watchlist"), _planned),
    (re.compile("watched"), _watched),
    (re.compile(r"^films(\W*\d+\W*)?$"), _liked),  # `films (1).csv`; *my films* may be any
)


def read_zip(data: bytes) -> ListFile:
    """Read a whole export.

    Raises `UnreadableListError` for a zip that is damaged, past its limits, or no export of Letterboxd.
    """
    parts: list[tuple[int, str, bytes]] = []
    order = list(_ROLES)
    for name, member in members(data):
        path = PurePosixPath(name.lower())
        folder = path.parent.name
        role = f"likes/{path.stem}" if folder == "likes" else path.stem
        if path.suffix != ".csv" or _IGNORED & set(path.parts):
            continue
        if folder == "lists":
            parts.append((len(order), name, member.read()))
        elif role in _ROLES:
            parts.append((order.index(role), name, member.read()))
    if not parts:
        raise UnreadableListError(
            "That zip is not an export of Letterboxd. If another list is in it, send that file alone."
        )
    films = _Films()
    for place, name, content in sorted(parts):
        if content.strip():
            where = f"{PurePosixPath(name).name}: "
            films.add(decoded(content), _ROLES[order[place]] if place < len(order) else None, where)
    return films.list_file()


def read(text: str, delimiter: str = ",", filename: str = "") -> ListFile:
    """Read one file of an export."""
    films = _Films()
    columns = tables.header(text, delimiter)
    by_column = [role for column, role in _ROLES_BY_COLUMN.items() if column in columns]
    stem = PurePosixPath(filename.casefold()).stem
    by_name = [role for name, role in _ROLES_BY_NAME if name.search(stem)]
    role = next(iter([*by_column, *by_name]), _unsaid)
    if role is _unsaid and not text.startswith(LIST_MARK):
        films.problems.append(
            Problem(
                1,
                "Only the name of this file says whether its films are seen or planned, so I leave that "
                "open. Keep the name watched.csv or watchlist.csv.",
            )
        )
    films.add(text, role, delimiter=delimiter)
    return films.list_file()


class _Films:
    """The films of an export, and its problems."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._films: dict[tuple[str, int | None], _Film] = {}

    def add(self, text: str, role: _Role | None, where: str = "", delimiter: str = ",") -> None:
        """Read a file, given what its lines mean; a list says itself that it is one."""
        table = tables.rows(text, delimiter)
        tag = ""
        if text.startswith(LIST_MARK):
            head = list(islice(table, 3))
            if len(head) < 3:
                raise UnreadableListError("That list of Letterboxd's was cut off; please export it again.")
            names, values = (cells for _, cells in head[1:])
            about = dict(zip(map(tables.column, names), map(tables.unguarded, values), strict=False))
            role, tag = _listed, about.get("name", "")
        if role is not None:
            self._read(tables.records(table, self.problems, where), role, tag)

    def _read(self, records: Iterable[Record], role: _Role, tag: str) -> None:
        for _, record in numbered(records):
            try:
                title, year = title_of(record.raw("name")), record.year("year")
                name = (key(title), year)
                film = self._films.get(name) or _Film(title, year, record.line)
                role(film, record)
            except RecordError as error:
                self.problems.append(Problem(record.line, f"{record.where}{error}"))
            else:
                self._films[name] = film
                film.dates += [date for date in [record.date("date")] if date]
                film.tags += [tag] if tag else []

    def list_file(self) -> ListFile:
        """Return what was read."""
        return ListFile(Format.LETTERBOXD, tuple(self._entries()), tuple(self.problems))

    def _entries(self) -> Iterator[Entry]:
        for _, film in numbered(self._films.values()):
            try:
                yield film.entry()
            except RecordError as error:
                self.problems.append(Problem(film.line, str(error)))

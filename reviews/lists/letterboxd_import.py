"""The CSV that Letterboxd's importer takes: films that were seen, written and read back.

Its ratings are of 5 in halves, so that another one is given to the nearest half star.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from reviews.lists import tables
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, Status, WrittenReview, ids_of
from reviews.lists.listfile import Export, Format, ListFile, Problem
from reviews.lists.records import Record, on_scale, title_of, understood
from reviews.medium import Medium

COLUMNS = frozenset({"title", "rewatch", "watcheddate"})
"""The columns by which this file is known, as `tables.column` has them."""

WATCHED = "Watched Dates"
"""The name, among the extras of a film, of the days on which it was seen if they are several, oldest first."""

_SCALE = 5
_NAMES = (
    *("LetterboxdURI", "imdbID", "Title", "Year", "Directors", "Rating", "WatchedDate", "Rewatch"),
    *("Tags", "Review"),
)


def read(table: Iterator[tables.Row]) -> ListFile:
    """Read such a file, given as the rows of its table."""
    problems: list[Problem] = []
    entries = tuple(understood(tables.records(table, problems), _entry, problems))
    return ListFile(Format.LETTERBOXD, entries, tuple(problems))


def _entry(record: Record) -> Entry:
    rating, written = record.rating("rating", _SCALE)
    if rating is None:
        rating, written = record.rating("rating10", 10)
    review = record.prose("review")
    return Entry(
        title=title_of(record.raw("title")),
        medium=Medium.FILM,
        status=Status.COMPLETED,
        rating=rating,
        rating_as_written=written,
        finished=record.date("watcheddate"),
        repeats={True: 1, False: 0, None: None}[record.flag("rewatch")],
        tags=record.values("tags"),
        year=record.year("year"),
        creators=record.values("directors"),
        ids=ids_of(
            (Source.LETTERBOXD, record.id("letterboxduri")),
            (Source.IMDB, record.id("imdbid")),
            (Source.TMDB, record.id("tmdbid")),
        ),
        reviews=(WrittenReview(review),) if review else (),
    )


def write(entries: Iterable[Entry]) -> Export:
    """Write the films of a list that were seen.

    Left out are titles of another medium and films that were not seen, which the importer would mark as
    seen. A film that was seen on several days is as many rows, the last of which has the rating and the review;
    of several reviews the last is written; a day that is not fully known is left empty.
    """
    rows: list[tuple[str, ...]] = []
    left_out: list[Entry] = []
    for entry in entries:
        if entry.medium is Medium.FILM and entry.status is Status.COMPLETED:
            rows += _rows(entry)
        else:
            left_out.append(entry)
    return Export(tables.write(_NAMES, rows), tuple(left_out))


def _rows(entry: Entry) -> Iterator[tuple[str, ...]]:
    *earlier, last = entry.extras.get(WATCHED, "").split(", ")
    if earlier and last == str(entry.finished):
        began_here = (entry.repeats or 0) <= len(earlier)
        for number, day in enumerate(earlier):
            seen = replace(entry, finished=_day(day), repeats=int(number > 0 or not began_here))
            yield _row(replace(seen, rating=None, tags=(), reviews=()))
    yield _row(entry)


def _day(written: str) -> PartialDate | None:
    """Return a day; None for what is none, since a list of ours may have been changed by hand."""
    with suppress(ValueError):
        return PartialDate.parse(written)
    return None


def _row(entry: Entry) -> tuple[str, ...]:
    seen = entry.finished
    return (
        *(next(iter(entry.ids_from(source)), "") for source in (Source.LETTERBOXD, Source.IMDB)),
        entry.title,
        "" if entry.year is None else f"{entry.year:04}",
        ", ".join(entry.creators),
        "" if entry.rating is None else f"{on_scale(entry.rating, _SCALE, 0.5):g}",
        str(seen) if seen and all((seen.year, seen.month, seen.day)) else "",
        "" if entry.repeats is None else str(entry.repeats > 0).lower(),
        ", ".join(entry.tags),
        entry.reviews[-1].text if entry.reviews else "",
    )

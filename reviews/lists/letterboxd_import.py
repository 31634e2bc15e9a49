"""The CSV that Letterboxd's importer takes: films that were seen, written and read back.

Its ratings are of 5 in halves, so that another one is given to the nearest half star.
"""

from collections.abc import Iterable, Iterator

from reviews.lists import tables
from reviews.lists.entry import Entry, Source, Status, WrittenReview, ids_of
from reviews.lists.listfile import Export, Format, ListFile, Problem
from reviews.lists.records import Record, on_scale, title_of, understood
from reviews.medium import Medium

COLUMNS = frozenset({"title", "rewatch", "watcheddate"})
"""The columns by which this file is known, as `tables.column` has them."""

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
    seen. Of several reviews the last is written; a day that is not fully known is left empty.
    """
    rows: list[tuple[str, ...]] = []
    left_out: list[Entry] = []
    for entry in entries:
        if entry.medium is Medium.FILM and entry.status is Status.COMPLETED:
            rows.append(_row(entry))
        else:
            left_out.append(entry)
    return Export(tables.write(_NAMES, rows), tuple(left_out))


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

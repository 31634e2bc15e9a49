"""Goodreads' library export, a CSV of 24 columns (31 before 2020, in another order).

Ratings are of 5 and 0 is not rated. Shelves other than the exclusive one become tags.
"""

from collections.abc import Iterator

from reviews.lists import markup, tables
from reviews.lists.entry import Entry, Source, Status, Unit, WrittenReview, ids_of
from reviews.lists.listfile import Format, ListFile, Problem
from reviews.lists.records import Record, shown, title_of, understood, values_of
from reviews.medium import Medium

COLUMNS = frozenset({"title", "author", "exclusiveshelf"})
"""The columns by which this export is known, as `tables.column` has them."""

_SCALE = 5
_STATUSES = {
    "to-read": Status.PLANNED,
    "currently-reading": Status.IN_PROGRESS,
    "read": Status.COMPLETED,
    "did-not-finish": Status.DROPPED,
    "dnf": Status.DROPPED,
    "abandoned": Status.DROPPED,
    "on-hold": Status.ON_HOLD,
    "paused": Status.ON_HOLD,
}
_EXTRAS = {
    "publisher": "Publisher",
    "binding": "Binding",
    "yearpublished": "Year Published",
    "bookshelveswithpositions": "Bookshelves with positions",
    "ownedcopies": "Owned Copies",
    "recommendedfor": "Recommended For",
    "recommendedby": "Recommended By",
    "originalpurchasedate": "Original Purchase Date",
    "originalpurchaselocation": "Original Purchase Location",
    "condition": "Condition",
    "conditiondescription": "Condition Description",
    "bcid": "BCID",
}


def read(table: Iterator[tables.Row]) -> ListFile:
    """Read an export, given as the rows of its table."""
    problems: list[Problem] = []
    entries = tuple(understood(tables.records(table, problems), _entry, problems))
    return ListFile(Format.GOODREADS, entries, tuple(problems))


def _entry(record: Record) -> Entry:
    rating, written = record.rating("myrating", _SCALE)
    shelf = record.raw("exclusiveshelf").casefold()
    if shelf and shelf not in _STATUSES:
        record.report(f"The shelf {shown(shelf)} says nothing about how far you are; I keep it as a tag.")
    shelves = [*record.values("bookshelves"), shelf]
    times = record.count("readcount")
    review = record.prose("myreview")
    return Entry(
        title=title_of(record.raw("title")),
        medium=Medium.BOOK,
        status=_STATUSES.get(shelf),
        total=record.total("numberofpages"),
        unit=Unit.PAGE,
        rating=rating,
        rating_as_written=written,
        finished=record.date("dateread"),
        repeats=None if times is None else max(0, times - 1),
        private_notes=record.prose("privatenotes"),
        tags=values_of(name for name in shelves if name.casefold() not in _STATUSES),
        year=record.year("originalpublicationyear"),
        creators=values_of([record.raw("author"), *record.values("additionalauthors")]),
        ids=ids_of(
            (Source.GOODREADS, record.id("bookid")),
            (Source.ISBN, record.id("isbn")),
            (Source.ISBN, record.id("isbn13")),
        ),
        reviews=(WrittenReview(markup.plain(review), record.flag("spoiler")),) if review else (),
        added=record.date("dateadded"),
        extras=record.extras(_EXTRAS),
    )

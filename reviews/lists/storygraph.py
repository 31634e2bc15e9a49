"""The StoryGraph's library export, a CSV. Ratings are of 5 in quarters, and an empty one is none."""

import re
from collections.abc import Iterator

from reviews.lists import markup, tables
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, Status, WrittenReview, ids_of
from reviews.lists.listfile import Format, ListFile, Problem
from reviews.lists.records import Record, title_of, understood
from reviews.medium import Medium

COLUMNS = frozenset({"title", "authors", "readstatus", "starrating"})
"""The columns by which this export is known, as `tables.column` has them."""

_SCALE = 5
_STATUSES = {
    "to read": Status.PLANNED,
    "currently reading": Status.IN_PROGRESS,
    "read": Status.COMPLETED,
    "did not finish": Status.DROPPED,
    "paused": Status.ON_HOLD,
}
_EXTRAS = {
    "format": "Format",
    "datesread": "Dates Read",
    "moods": "Moods",
    "pace": "Pace",
    "characterorplotdriven": "Character- or Plot-Driven?",
    "strongcharacterdevelopment": "Strong Character Development?",
    "loveablecharacters": "Loveable Characters?",
    "diversecharacters": "Diverse Characters?",
    "flawedcharacters": "Flawed Characters?",
    "contentwarnings": "Content Warnings",
    "contentwarningdescription": "Content Warning Description",
    "owned": "Owned?",
}
_ISBN = re.compile(r"\d{9}[\dXx]|\d{13}", re.ASCII)
_FIRST_DAY = re.compile(r"(?:^|,)\s*(\d{4}(?:/\d{1,2}){0,2})\s*(?=-|,|$)", re.ASCII)


def read(table: Iterator[tables.Row]) -> ListFile:
    """Read an export, given as the rows of its table."""
    problems: list[Problem] = []
    entries = tuple(understood(tables.records(table, problems), _entry, problems))
    return ListFile(Format.STORYGRAPH, entries, tuple(problems))


def _entry(record: Record) -> Entry:
    rating, written = record.rating("starrating", _SCALE)
    identifier = record.id("isbnuid")
    source = Source.ISBN if identifier and _ISBN.fullmatch(identifier) else Source.STORYGRAPH
    times = record.count("readcount")
    review = record.prose("review")
    return Entry(
        title=title_of(record.raw("title")),
        medium=Medium.BOOK,
        status=record.choice("readstatus", _STATUSES),
        rating=rating,
        rating_as_written=written,
        started=_latest_start(record),
        finished=record.date("lastdateread"),
        repeats=None if times is None else max(0, times - 1),
        tags=record.values("tags"),
        creators=(*record.values("authors"), *record.values("contributors")),
        ids=ids_of((source, identifier)),
        reviews=(WrittenReview(markup.plain(review)),) if review else (),
        added=record.date("dateadded"),
        extras=record.extras(_EXTRAS),
    )


def _latest_start(record: Record) -> PartialDate | None:
    """`Dates Read` holds a range for each time: `2021/03/02-2021/03/10, 2023/01/05-`."""
    try:
        starts = [PartialDate.parse(start) for start in _FIRST_DAY.findall(record.raw("datesread"))]
    except ValueError:
        record.report("One of the dates of reading is no date; I leave them out.")
        return None
    return max((start for start in starts if start), key=lambda start: start.order, default=None)

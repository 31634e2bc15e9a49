"""IMDb's CSV exports: ratings, the watchlist, and lists, which have the same columns in part.

Ratings are of 10. What was rated was seen; what stands on the watchlist (told by the file's name, as its
columns are those of any list) is planned; of the rest the file does not say.
"""

from collections.abc import Iterator

from reviews.lists import tables
from reviews.lists.entry import Entry, Source, Status, ids_of
from reviews.lists.listfile import Format, ListFile, Problem
from reviews.lists.records import Record, shown, title_of, understood, values_of
from reviews.medium import Medium

COLUMNS = frozenset({"const", "title", "titletype"})
"""The columns by which these exports are known, as `tables.column` has them."""

_SCALE = 10
_MEDIA = {
    "movie": Medium.FILM,
    "featurefilm": Medium.FILM,
    "documentary": Medium.FILM,
    "short": Medium.FILM,
    "shortfilm": Medium.FILM,
    "tvmovie": Medium.FILM,
    "tvshort": Medium.FILM,
    "tvspecial": Medium.FILM,
    "video": Medium.FILM,
    "tvseries": Medium.SERIES,
    "tvminiseries": Medium.SERIES,
    "miniseries": Medium.SERIES,
    "tvepisode": Medium.SERIES,
    "videogame": Medium.GAME,
    "musicvideo": Medium.OTHER,
    "podcastseries": Medium.OTHER,
    "podcastepisode": Medium.OTHER,
}
_EXTRAS = {
    "titletype": "Title Type",
    "genres": "Genres",
    "runtimemins": "Runtime (mins)",
    "releasedate": "Release Date",
    "position": "Position",
}


def read(table: Iterator[tables.Row], filename: str = "") -> ListFile:
    """Read an export, given as the rows of its table and the name of its file."""
    problems: list[Problem] = []
    unrated = Status.PLANNED if "watchlist" in filename.casefold() else None
    records = tables.records(table, problems)
    entries = tuple(understood(records, lambda record: _entry(record, unrated), problems))
    if any(entry.status is None for entry in entries):
        problems.append(
            Problem(
                1,
                "Only the name of this file says whether titles without a rating are planned, so I leave that "
                "open. If they are, name it watchlist.csv.",
            )
        )
    return ListFile(Format.IMDB, entries, tuple(problems))


def _entry(record: Record, unrated: Status | None) -> Entry:
    rating, written = record.rating("yourrating", _SCALE)
    title = title_of(record.raw("title"))
    original = values_of([record.raw("originaltitle")])
    title_type = record.raw("titletype")
    medium = _MEDIA.get(tables.column(title_type))
    if title_type and medium is None:
        record.report(f"I do not know the title type {shown(title_type)}; I leave the medium open.")
    return Entry(
        title=title,
        medium=medium,
        status=unrated if rating is None else Status.COMPLETED,
        rating=rating,
        rating_as_written=written,
        notes=record.prose("description"),
        year=record.year("year"),
        creators=record.values("directors"),
        other_titles=tuple(other for other in original if other != title),
        ids=ids_of((Source.IMDB, record.id("const"))),
        added=record.date("created"),
        updated=record.date("daterated") or record.date("modified"),
        extras=record.extras(_EXTRAS),
    )

"""AniList's JSON: one entry, a list of entries, or a whole answer with `MediaListCollection`.

AniList counts ratings on the scale its member chose, which an answer names only when asked
(`scoreFormat`). Where it does not, a score above 10 anywhere shows that they are of 100; a list without one
is read as of 10, and a problem says so. 0 is not rated.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reviews.lists.dates import PartialDate
from reviews.lists.entry import UNIT_OF, Entry, Source, Status, ids_of
from reviews.lists.jsonfiles import Json, flat
from reviews.lists.listfile import Format, ListFile, Problem
from reviews.lists.records import Record, about, numbered, titles_of, understood, values_of
from reviews.medium import Medium

_SCALES = {"POINT_100": 100, "POINT_10_DECIMAL": 10, "POINT_10": 10, "POINT_5": 5, "POINT_3": 3}
_STATUSES = {
    "current": Status.IN_PROGRESS,
    "repeating": Status.IN_PROGRESS,
    "completed": Status.COMPLETED,
    "paused": Status.ON_HOLD,
    "dropped": Status.DROPPED,
    "planning": Status.PLANNED,
}
_MEDIA = {"anime": Medium.ANIME, "manga": Medium.MANGA}
_MANGA_FORMATS = {"MANGA", "NOVEL", "ONE_SHOT"}
_MAL = {Medium.ANIME: Source.MAL_ANIME, Medium.MANGA: Source.MAL_MANGA}
_TITLES = ("media.title.userPreferred", "media.title.romaji", "media.title.english", "media.title.native")
_SECONDS = re.compile(r"[1-9]\d{0,10}", re.ASCII)
_EXTRAS = {"priority": "priority", "hiddenFromStatusLists": "hiddenFromStatusLists", "media.format": "format"}


@dataclass(slots=True)
class _Found:
    """An entry of the file: its cells, and the member's own lists that it stands on."""

    cells: dict[str, str]
    lists: list[str] = field(default_factory=list)


def holds(content: Json) -> bool:
    """Whether a JSON file has an entry of AniList in it, or is an answer that could have some."""
    return any(_is_entry(thing) or "MediaListCollection" in thing for thing, _ in _objects(content))


def names_no_titles(content: Json) -> bool:
    """Whether a JSON file is AniList's copy of a member's data, which has titles by number alone."""
    return any("series_id" in thing and "score" in thing for thing, _ in _objects(content))


def read(content: Json) -> ListFile:
    """Read the entries in a JSON file; one that stands on several lists is one entry.

    Raises `UnreadableListError` past `MAX_ENTRIES`.
    """
    problems: list[Problem] = []
    found = _found(content)
    records = [
        Record(number, each.cells, problems, about(next(filter(None, map(each.cells.get, _TITLES)), "")))
        for number, each in enumerate(found, start=1)
    ]
    named = (_SCALES.get(str(thing.get("scoreFormat"))) for thing, _ in _objects(content))
    scale = next(filter(None, named), None)
    if scale is None and (scores := _scores(found)):
        scale = _SCALES["POINT_100"] if max(scores) > 10 else _SCALES["POINT_10"]
        if scale == 10:
            problems.append(Problem(1, "The file does not name its scale; I read all scores as of 10."))
    entries = understood(records, lambda record: _entry(record, scale or 100, found), problems)
    return ListFile(Format.ANILIST, tuple(entries), tuple(problems))


def _is_entry(thing: dict[str, Json]) -> bool:
    return isinstance(thing.get("media"), dict)


def _objects(content: Json) -> Iterator[tuple[dict[str, Json], str]]:
    """Yield each object outside an entry, and each entry, with the name of the custom list it is on."""
    waiting: list[tuple[Json, str]] = [(content, "")]
    while waiting:
        thing, custom_list = waiting.pop()
        inside: list[Json] = thing if isinstance(thing, list) else []
        if isinstance(thing, dict):
            yield thing, custom_list
            if thing.get("isCustomList") is True:
                custom_list = str(thing.get("name") or "")
            inside = [] if _is_entry(thing) else list(thing.values())
        waiting.extend((value, custom_list) for value in reversed(inside) if isinstance(value, dict | list))


def _found(content: Json) -> list[_Found]:
    found: dict[str, _Found] = {}
    entries = ((thing, name) for thing, name in _objects(content) if _is_entry(thing))
    for number, (thing, custom_list) in numbered(entries):
        cells = flat(thing)
        about = cells.get("media.id") or cells.get("mediaId") or f"without id {number}"
        entry = found.setdefault(about, _Found(cells))
        entry.lists += [custom_list, *_custom_lists(thing.get("customLists"))]
    return list(found.values())


def _custom_lists(value: Json) -> list[str]:
    """AniList gives `{"name": true}` or `["name"]`."""
    if isinstance(value, dict):
        return [name for name, on_it in value.items() if on_it is True]
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


def _scores(found: Iterable[_Found]) -> list[float]:
    scores = []
    for each in found:
        with suppress(ValueError):
            scores.append(float(each.cells.get("score", "")))
    return [score for score in scores if score > 0]


def _entry(record: Record, scale: int, found: list[_Found]) -> Entry:
    medium = _medium(record)
    rating, written = record.rating("score", scale)
    title, *other_titles = titles_of(map(record.raw, _TITLES))
    status = record.choice("status", _STATUSES)
    return Entry(
        title=title,
        medium=medium,
        status=status,
        progress=record.count("progress"),
        total=record.total("media.chapters" if medium is Medium.MANGA else "media.episodes"),
        unit=UNIT_OF[medium],
        volumes=record.count("progressVolumes") if medium is Medium.MANGA else None,
        volumes_total=record.total("media.volumes") if medium is Medium.MANGA else None,
        rating=rating,
        rating_as_written=written,
        started=_date(record, "startedAt"),
        finished=_date(record, "completedAt"),
        repeats=record.count("repeat"),
        notes=record.prose("notes"),
        private=record.flag("private"),
        favourite=record.flag("media.isFavourite"),
        tags=values_of(found[record.line - 1].lists),
        year=record.year("media.seasonYear") or record.year("media.startDate.year"),
        other_titles=tuple(other_titles),
        ids=ids_of(
            (Source.ANILIST, record.id("media.id") or record.id("mediaId")),
            (_MAL[medium], record.id("media.idMal")),
        ),
        added=_day(record, "createdAt"),
        updated=_day(record, "updatedAt"),
        extras=record.extras(_EXTRAS) | _repeating(record),
    )


def _repeating(record: Record) -> dict[str, str]:
    """A title that is being repeated is in progress; which of the two it was is kept."""
    return {"status": "REPEATING"} if record.raw("status").casefold() == "repeating" else {}


def _medium(record: Record) -> Medium:
    """The medium as the file says it, or shows it by what it counts; AniList has no third."""
    said = record.choice("media.type", _MEDIA)
    counts_volumes = any(map(record.raw, ("media.chapters", "media.volumes"))) or record.total(
        "progressVolumes"
    )
    return said or (
        Medium.MANGA if counts_volumes or record.raw("media.format") in _MANGA_FORMATS else Medium.ANIME
    )


def _date(record: Record, name: str) -> PartialDate | None:
    parts = [record.total(f"{name}.{part}") for part in ("year", "month", "day")]
    try:
        return PartialDate(*parts) if any(parts) else None
    except ValueError:
        record.report("One of the dates is in no calendar; I leave it out.")
        return None


def _day(record: Record, name: str) -> PartialDate | None:
    """A moment in seconds since 1970, of which the day is kept (UTC); 0 is none."""
    written = record.raw(name)
    if not _SECONDS.fullmatch(written):
        return None
    moment = datetime.fromtimestamp(int(written), UTC)
    return PartialDate(moment.year, moment.month, moment.day)

"""MyAnimeList's XML export, version 1.1.0: an anime list or a manga list, read and written.

MyAnimeList's scores are of 10 and 0 is not rated. `my_comments` are notes that others may read on the site.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reviews.lists import xmlrecords
from reviews.lists.entry import Entry, Source, Status, Unit, ids_of
from reviews.lists.listfile import Export, Format, ListFile, Problem, UnreadableListError
from reviews.lists.records import Record, about, on_scale, title_of, understood
from reviews.medium import Medium

_SCALE = 10


@dataclass(frozen=True, slots=True)
class _Kind:
    """The names by which one of the two kinds of list calls its parts, and what `extras` are by default."""

    medium: Medium
    source: Source
    unit: Unit
    export_type: str
    tag: str
    id: str
    title: str
    total: str
    progress: str
    repeats: str
    statuses: Mapping[Status, str]
    extras: Mapping[str, str]


_KINDS = (
    _Kind(
        medium=Medium.ANIME,
        source=Source.MAL_ANIME,
        unit=Unit.EPISODE,
        export_type="1",
        tag="anime",
        id="series_animedb_id",
        title="series_title",
        total="series_episodes",
        progress="my_watched_episodes",
        repeats="my_times_watched",
        statuses={
            Status.IN_PROGRESS: "Watching",
            Status.COMPLETED: "Completed",
            Status.ON_HOLD: "On-Hold",
            Status.DROPPED: "Dropped",
            Status.PLANNED: "Plan to Watch",
        },
        extras={
            "series_type": "",
            "my_rated": "",
            "my_storage": "",
            "my_storage_value": "0.00",
            "my_rewatch_value": "",
            "my_priority": "LOW",
            "my_rewatching": "0",
            "my_rewatching_ep": "0",
            "my_discuss": "1",
            "my_sns": "default",
        },
    ),
    _Kind(
        medium=Medium.MANGA,
        source=Source.MAL_MANGA,
        unit=Unit.CHAPTER,
        export_type="2",
        tag="manga",
        id="manga_mangadb_id",
        title="manga_title",
        total="manga_chapters",
        progress="my_read_chapters",
        repeats="my_times_read",
        statuses={
            Status.IN_PROGRESS: "Reading",
            Status.COMPLETED: "Completed",
            Status.ON_HOLD: "On-Hold",
            Status.DROPPED: "Dropped",
            Status.PLANNED: "Plan to Read",
        },
        extras={
            "my_scanalation_group": "",
            "my_storage": "",
            "my_retail_volumes": "0",
            "my_reread_value": "",
            "my_priority": "Low",
            "my_rereading": "NO",
            "my_discuss": "YES",
            "my_sns": "default",
        },
    ),
)
_KIND_OF = {kind.tag: kind for kind in _KINDS}

_STATUSES = {
    "1": Status.IN_PROGRESS,
    "2": Status.COMPLETED,
    "3": Status.ON_HOLD,
    "4": Status.DROPPED,
    "6": Status.PLANNED,
    "watching": Status.IN_PROGRESS,
    "reading": Status.IN_PROGRESS,
    "completed": Status.COMPLETED,
    "on hold": Status.ON_HOLD,
    "onhold": Status.ON_HOLD,
    "dropped": Status.DROPPED,
    "plan to watch": Status.PLANNED,
    "plantowatch": Status.PLANNED,
    "plan to read": Status.PLANNED,
    "plantoread": Status.PLANNED,
}

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r"[^a-z]")
_FREE_TEXT = {"series_title", "manga_title", "my_comments", "my_tags", "my_scanalation_group"}


def read(text: str) -> ListFile:
    """Read an export. Raises `UnreadableListError` where it is no whole XML file or another site's."""
    root, elements = xmlrecords.read(text, _KIND_OF)
    if root != "myanimelist":
        raise UnreadableListError("That XML file is not an export of MyAnimeList.")
    problems: list[Problem] = []
    records = (Record(line, cells, problems, _named(cells)) for line, cells in elements)
    entries = tuple(understood(records, _entry, problems))
    return ListFile(Format.MYANIMELIST, entries, tuple(problems))


def _named(cells: Mapping[str, str]) -> str:
    return about(cells.get(_KIND_OF[cells[xmlrecords.TAG]].title, ""))


def _entry(record: Record) -> Entry:
    kind = _KIND_OF[record.cells[xmlrecords.TAG]]
    rating, written = record.rating("my_score", _SCALE)
    return Entry(
        title=title_of(record.raw(kind.title)),
        medium=kind.medium,
        status=record.choice("my_status", _STATUSES),
        progress=record.count(kind.progress),
        total=record.total(kind.total),
        unit=kind.unit,
        volumes=record.count("my_read_volumes"),
        volumes_total=record.total("manga_volumes"),
        rating=rating,
        rating_as_written=written,
        started=record.date("my_start_date"),
        finished=record.date("my_finish_date"),
        repeats=record.count(kind.repeats),
        notes=record.prose("my_comments"),
        tags=record.values("my_tags"),
        ids=ids_of((kind.source, record.id(kind.id))),
        extras=_extras(record, kind),
    )


def _extras(record: Record, kind: _Kind) -> dict[str, str]:
    unusual = {
        name: name for name, usual in kind.extras.items() if record.raw(name).casefold() != usual.casefold()
    }
    return record.extras(unusual)


def write(entries: Iterable[Entry], medium: Medium) -> Export:
    """Write the anime or the manga of a list as an export that MyAnimeList's importer takes.

    Left out are titles of another medium, and those without MyAnimeList's id or without a status, which the
    importer does not take. Raises `ValueError` for a medium of which MyAnimeList has no lists.
    """
    kind = next((kind for kind in _KINDS if kind.medium is medium), None)
    if kind is None:
        raise ValueError("MyAnimeList has lists of anime and of manga only")
    written: list[str] = []
    left_out: list[Entry] = []
    statuses: Counter[Status] = Counter()
    for entry in entries:
        if entry.medium is medium and entry.status is not None and entry.ids_from(kind.source):
            written.append(_element(entry, entry.status, kind))
            statuses[entry.status] += 1
        else:
            left_out.append(entry)
    counts = {
        f"user_total_{_NOT_IN_NAMES.sub('', label.casefold())}": str(statuses[status])
        for status, label in kind.statuses.items()
    }
    head = _cells(
        {"user_export_type": kind.export_type, f"user_total_{kind.tag}": str(len(written)), **counts}
    )
    return Export(
        (
            '<?xml version="1.0" encoding="UTF-8" ?>\n<myanimelist>\n'
            f"\t<myinfo>\n{head}\t</myinfo>\n{''.join(written)}</myanimelist>\n"
        ).encode("utf-8", "replace"),
        tuple(left_out),
    )


def _element(entry: Entry, status: Status, kind: _Kind) -> str:
    counts = entry.progress is not None and entry.unit in (kind.unit, None)
    cells = {
        kind.id: entry.ids_from(kind.source)[0],
        kind.title: entry.title,
        kind.total: _number(entry.total if entry.unit in (kind.unit, None) else None),
        kind.progress: _number(entry.progress if counts else None),
        "my_start_date": entry.started.full() if entry.started else "0000-00-00",
        "my_finish_date": entry.finished.full() if entry.finished else "0000-00-00",
        "my_score": _number(None if entry.rating is None else on_scale(entry.rating, _SCALE, 1)),
        "my_status": kind.statuses[status],
        "my_comments": entry.notes or "",
        kind.repeats: _number(entry.repeats),
        "my_tags": ", ".join(entry.tags),
    }
    if kind.medium is Medium.MANGA:
        cells |= {"manga_volumes": _number(entry.volumes_total), "my_read_volumes": _number(entry.volumes)}
    cells |= {name: entry.extras.get(name, usual) for name, usual in kind.extras.items()}
    cells["update_on_import"] = "1"
    return f"\t<{kind.tag}>\n{_cells(cells)}\t</{kind.tag}>\n"


def _number(number: float | None) -> str:
    return str(int(number or 0))


def _cells(cells: Mapping[str, str]) -> str:
    return "".join(f"\t\t<{name}>{_text(name, text)}</{name}>\n" for name, text in cells.items())


def _text(name: str, text: str) -> str:
    text = _NOT_IN_XML.sub("", text)
    if name not in _FREE_TEXT:
        return html.escape(text, quote=False)
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"

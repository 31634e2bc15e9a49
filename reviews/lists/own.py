"""This bot's own JSON: every field of an entry, without loss.

`{"format": …, "version": 1, "entries": […], "problems": […]}`. An entry's fields have the names that `Entry`
gives them, an unknown one is `null` or not there; enums are their keys, dates texts as `PartialDate` writes
them, `ids` lists of values by source, `reviews` objects with `text`, `spoilers`, `date` and `address`.
Private notes are part of it: the file is for the owner of the list, and for nobody else.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any

from reviews.lists import limits
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, SourceId, Status, Unit, WrittenReview, ordered_ids
from reviews.lists.jsonfiles import Json
from reviews.lists.listfile import Export, Format, ListFile, Problem
from reviews.lists.records import RecordError, numbered, one_line, prose_of, title_of, values_of
from reviews.medium import Medium

_VERSION = 1


def holds(content: Json) -> bool:
    """Whether a JSON file is built like this bot's own."""
    return isinstance(content, dict) and "format" in content and isinstance(content.get("entries"), list)


def as_dict(list_file: ListFile) -> dict[str, Json]:
    """Return what was read as JSON has it, with every field of each entry, `null` where it is not known.

    `{"format": "goodreads", "entries": [{…}], "problems": [{"line": 3, "problem": "…"}]}`
    """
    return {
        "format": list_file.format.key,
        "entries": [to_dict(entry) for entry in list_file.entries],
        "problems": [{"line": each.line, "problem": each.sentence} for each in list_file.problems],
    }


def write(entries: Iterable[Entry]) -> Export:
    """Write a list, fields that are not known left out. `read` gives back the same entries."""
    content: dict[str, Json] = {
        "format": Format.SECOND_OPINION.key,
        "version": _VERSION,
        "entries": [known(entry) for entry in entries],
    }
    return Export(
        json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8", "replace")
    )


def to_dict(entry: Entry) -> dict[str, Json]:
    """Return an entry as JSON has it."""
    cells = {field.name: _dump(getattr(entry, field.name)) for field in fields(entry) if field.name != "ids"}
    values: dict[str, list[Json]] = {}
    for source, value in entry.ids:
        values.setdefault(source.key, []).append(value)
    return cells | {"ids": dict(values)}


def known(entry: Entry) -> dict[str, Json]:
    """Return an entry as JSON has it, fields that are not known left out."""
    return {name: value for name, value in to_dict(entry).items() if value not in (None, [], {})}


def _dump(value: object) -> Json:
    match value:
        case None | str() | bool() | int() | float():
            return value
        case Medium() | Status() | Unit() | Source():
            return value.key
        case PartialDate():
            return str(value)
        case WrittenReview():
            return {field.name: _dump(getattr(value, field.name)) for field in fields(value)}
        case Mapping():
            return {str(name): _dump(text) for name, text in value.items()}
        case tuple():
            return [_dump(each) for each in value]
    raise TypeError(f"an entry holds no {type(value).__name__}")


def read(content: Json) -> ListFile:
    """Read a list in this format. Raises `UnreadableListError` past `MAX_ENTRIES`."""
    things = content.get("entries") if isinstance(content, dict) else None
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, thing in numbered(things if isinstance(things, list) else []):
        try:
            entries.append(from_dict(thing, partial(_report, problems, number)))
        except RecordError as error:
            problems.append(Problem(number, str(error)))
    return ListFile(Format.SECOND_OPINION, tuple(entries), tuple(problems))


def _report(problems: list[Problem], number: int, sentence: str) -> None:
    problems.append(Problem(number, sentence))


def from_dict(thing: Json, report: Callable[[str], None] = lambda _sentence: None) -> Entry:
    """Return the entry that `to_dict` wrote; `report` is told of what is left out. Raises `RecordError`."""
    if not isinstance(thing, dict):
        raise RecordError("This is no entry.")
    title = thing.get("title")
    values: dict[str, Any] = {}
    for name, load in _LOADERS.items():
        value = thing.get(name)
        if value is None:
            continue
        try:
            values[name] = load(value)
        except (ValueError, TypeError):
            report(f"The field “{name}” has a value that I cannot use; I leave it out.")
    return Entry(title=title_of(title if isinstance(title, str) else None), **values)


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _prose(value: Json) -> str | None:
    return prose_of(_text(value))


def _flag(value: Json) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def _number(value: Json, most: float = limits.MAX_COUNT) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("no number")
    if not 0 <= value <= most:  # which no NaN is
        raise ValueError("out of range")
    return value


def _whole(value: Json) -> int:
    number = _number(value)
    if number != int(number):
        raise ValueError("no whole number")
    return int(number)


def _year(value: Json) -> int:
    year = _whole(value)
    if not 1 <= year <= 9999:
        raise ValueError("no year")
    return year


def _rating(value: Json) -> float:
    return float(_number(value, most=100))


def _date(value: Json) -> PartialDate | None:
    return PartialDate.parse(_text(value))


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return value


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict) or len(value) > limits.MAX_VALUES:
        raise TypeError("no object, or one with too much in it")
    return value


def _texts(value: Json) -> tuple[str, ...]:
    return values_of(map(_text, _list(value)))


def _ids(value: Json) -> tuple[SourceId, ...]:
    return ordered_ids(
        SourceId(_SOURCES[source], text)
        for source, values in _object(value).items()
        if source in _SOURCES
        for text in values_of(map(_text, _list(values)))
    )


def _reviews(value: Json) -> tuple[WrittenReview, ...]:
    if len(_list(value)) > limits.MAX_VALUES:
        raise ValueError("too many reviews")
    return tuple(map(_review, _list(value)))


def _review(value: Json) -> WrittenReview:
    cells = _object(value)
    text = _prose(cells.get("text"))
    spoilers, date, address = (cells.get(name) for name in ("spoilers", "date", "address"))
    if text is None:
        raise ValueError("no text")
    return WrittenReview(
        text,
        None if spoilers is None else _flag(spoilers),
        None if date is None else _date(date),
        None if address is None else _prose(address),
    )


def _extras(value: Json) -> dict[str, str]:
    return {one_line(name): text for name, cell in _object(value).items() if (text := _prose(cell))}


def _key_of(table: Mapping[str, object]) -> Callable[[Json], object]:
    def load(value: Json) -> object:
        if _text(value) not in table:
            raise ValueError("unknown")
        return table[_text(value)]

    return load


_SOURCES = {source.key: source for source in Source}

_LOADERS: Mapping[str, Callable[[Json], object]] = {
    "medium": _key_of({medium.key: medium for medium in Medium}),
    "status": _key_of({status.key: status for status in Status}),
    "progress": _number,
    "total": _number,
    "unit": _key_of({unit.key: unit for unit in Unit}),
    "volumes": _whole,
    "volumes_total": _whole,
    "rating": _rating,
    "rating_as_written": _prose,
    "started": _date,
    "finished": _date,
    "repeats": _whole,
    "notes": _prose,
    "private_notes": _prose,
    "private": _flag,
    "favourite": _flag,
    "tags": _texts,
    "year": _year,
    "creators": _texts,
    "other_titles": _texts,
    "ids": _ids,
    "reviews": _reviews,
    "added": _date,
    "updated": _date,
    "extras": _extras,
}

"""Remarks behind a title in a list of one's own, read one after the other: `3/10, dropped at ep 5`."""

import re
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum

from reviews.lists.entry import Unit
from reviews.lists.remark_patterns import AFTER_A_TITLE, IN_A_COLUMN, SET_APART, Fields, NotARemarkError

_PUNCTUATION = " ,;:·–—-"
_BETWEEN = re.compile(rf"[{_PUNCTUATION}]*(?:(?:at|after|so far|up to) )?", re.IGNORECASE)


class Place(Enum):
    """Where a remark stands, which decides what may be one: the value is the table of its patterns.

    Right after a title only what hardly ever ends one; more in brackets or behind a dash; and in a column
    of its own (`Title | … | …`) everything.
    """

    AFTER_TITLE = AFTER_A_TITLE
    SET_APART = SET_APART
    COLUMN = IN_A_COLUMN


def read(text: str, place: Place) -> Fields | None:
    """Return what a text says if it is remarks from beginning to end, else None."""
    fields, rest = read_beginning(text, place)
    return None if rest.strip(_PUNCTUATION) else fields


def read_beginning(text: str, place: Place) -> tuple[Fields, str]:
    """Return what the remarks at the beginning of a text say, and the rest of it."""
    fields: Fields = {}
    end = 0
    while True:
        between = _BETWEEN.match(text, end)
        found = next(_read_at(text, between.end() if between else end, place, fields), None)
        if found is None:
            return fields, text[end:]
        fields, end = found


def _read_at(text: str, start: int, place: Place, known: Fields) -> Iterator[tuple[Fields, int]]:
    for remark in place.value:
        if match := remark.pattern.match(text, start):
            with suppress(NotARemarkError):
                yield combined(known, remark.fields(match)), match.end()


def combined(known: Fields, new: Fields) -> Fields:
    """Return what two remarks say together. Raises `NotARemarkError` where they contradict each other."""
    if known.get("unit") is Unit.VOLUME and "unit" in new:
        known = _beside(known)
    elif new.get("unit") is Unit.VOLUME and "unit" in known:
        new = _beside(new)
    if "tags" in known and "tags" in new:
        new = new | {"tags": tuple(dict.fromkeys(known["tags"] + new["tags"]))}
        known = {name: value for name, value in known.items() if name != "tags"}
    if known.keys() & new.keys():
        raise NotARemarkError
    return known | new


def _beside(volumes: Fields) -> Fields:
    """Volumes that are counted beside chapters, where they would be the progress by themselves."""
    names = {"progress": "volumes", "total": "volumes_total"}
    return {names.get(name, name): value for name, value in volumes.items() if name != "unit"}

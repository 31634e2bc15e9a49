"""Remarks behind a title in a list of one's own, read one after the other: `3/10, dropped at ep 5`."""

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property

from reviews.lists import remark_patterns
from reviews.lists.entry import Unit
from reviews.lists.remark_patterns import Fields, NotARemarkError, Remark

_PUNCTUATION = " ,;:·–—-"
_BETWEEN = re.compile(rf"[{_PUNCTUATION}]*(?:(?:at|after|so far|up to) )?", re.IGNORECASE)


_GROUP_NAME = re.compile(r"\(\?P<\w+>")


class Place:
    """Where a remark stands, which decides what may be one."""

    def __init__(self, table: Sequence[Remark]) -> None:
        self._table = table

    @cached_property
    def _first(self) -> re.Pattern[str]:
        """All patterns in one, each a group by its number: compiled for the first list, not for every start.

        It finds out at once that there is no remark, as is so at most places of most lines, and else which
        pattern is the first to match.
        """
        return re.compile(
            "|".join(
                f"(?P<r{number}>{_GROUP_NAME.sub('(?:', remark.pattern.pattern)})"
                for number, remark in enumerate(self._table)
            ),
            re.IGNORECASE,
        )

    def read(self, text: str) -> Fields | None:
        """Return what a text says if it is remarks from beginning to end, else None."""
        fields, rest = self.read_beginning(text)
        return None if rest.strip(_PUNCTUATION) else fields

    def read_beginning(self, text: str) -> tuple[Fields, str]:
        """Return what the remarks at the beginning of a text say, and the rest of it."""
        fields: Fields = {}
        end = 0
        while found := self._read_at(text, end, fields):
            fields, end = found
        return fields, text[end:]

    def _read_at(self, text: str, end: int, known: Fields) -> tuple[Fields, int] | None:
        between = _BETWEEN.match(text, end)
        start = between.end() if between else end
        first = self._first.match(text, start)
        if first is None or first.lastgroup is None:
            return None
        for remark in self._table[int(first.lastgroup[1:]) :]:
            if match := remark.pattern.match(text, start):
                with suppress(NotARemarkError):
                    return combined(known, remark.fields(match)), match.end()
        return None


AFTER_TITLE = Place(remark_patterns.AFTER_A_TITLE)
"""Right after a title: only what hardly ever ends one."""

SET_APART = Place(remark_patterns.SET_APART)
"""In brackets or behind a dash."""

COLUMN = Place(remark_patterns.IN_A_COLUMN)
"""In a column of its own (`Title | … | …`)."""


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

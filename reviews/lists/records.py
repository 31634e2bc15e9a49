"""One record of a list, of whatever format: named cells of text, read into types.

A cell that cannot be read is listed as a problem and stays unknown; a record that cannot be trusted is left
out as a whole, with a `RecordError`.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from reviews.lists import limits
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry
from reviews.lists.listfile import Problem, UnreadableListError
from reviews.text import clean

T = TypeVar("T")

_NUMBER = re.compile(r"\d{1,12}(?:[.,]\d{1,12})?", re.ASCII)
_ID = re.compile(r"[\w.:/?=&%#~-]{1,200}", re.ASCII)
_WORD_BREAKS = re.compile(r"[\s_-]+")
_SHOWN = 60


class RecordError(Exception):
    """A record that is left out; the message is a sentence for the person who sent the list."""


def shown(text: str) -> str:
    """Return a value as a problem quotes it: cleaned, in one line, and not too long."""
    line = " ".join(clean(text[: 4 * _SHOWN]).split())
    return f"“{line[:_SHOWN]}…”" if len(line) > _SHOWN else f"“{line}”"


def about(title: str) -> str:
    """Return what a problem begins with whose place alone says little: the title it is about, if it has one."""
    return f"{shown(title)}: " if title.strip() else ""


def one_line(text: str) -> str:
    """Return a title or a tag as it is kept: clean and without line breaks or runs of spaces."""
    return " ".join(clean(text).split())


def title_of(text: str | None) -> str:
    """Return a title as it is kept. Raises `RecordError` where there is none, or one past `MAX_TITLE`."""
    title = one_line(text or "")
    if not title:
        raise RecordError("This entry has no title.")
    if len(title) > limits.MAX_TITLE:
        raise RecordError(
            f"The title {shown(title)} has {len(title):,} characters; {limits.MAX_TITLE} is the most."
        )
    return title


def prose_of(text: str | None) -> str | None:
    """Return a note or review as it is kept. Raises `RecordError` past `MAX_TEXT`."""
    prose = clean(text or "").strip()
    if len(prose) > limits.MAX_TEXT:
        raise RecordError(
            f"A text of this entry has {len(prose):,} characters; {limits.MAX_TEXT:,} is the most."
        )
    return prose or None


def titles_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the titles that are there, each once. Raises `RecordError` as `title_of` does."""
    titles = tuple(dict.fromkeys(title_of(text) for text in texts if text.strip()))
    return titles or (title_of(None),)


def values_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return tags, creators or titles as they are kept, each once. Raises `RecordError` past `MAX_VALUES`."""
    values = tuple(dict.fromkeys(value for text in texts if (value := one_line(text))))
    if len(values) > limits.MAX_VALUES or any(len(value) > limits.MAX_TITLE for value in values):
        raise RecordError("This entry has more tags or names, or longer ones, than I can keep.")
    return values


def rating_of(number: float, scale: int) -> tuple[float | None, str | None]:
    """Return a rating of 100 and as it was written (`4.5/5`); 0 is not rated, as every export has it.

    Raises `ValueError` for a number that is not on the scale.
    """
    if not math.isfinite(number) or not 0 <= number <= scale:
        raise ValueError("off the scale")
    return (round(number * 100 / scale, 6), f"{number:g}/{scale}") if number else (None, None)


def on_scale(rating: float, scale: int, step: float) -> float:
    """Return a rating of 100 on another scale, at its nearest step; a rating is never 0, which is none."""
    return max(step, math.floor(rating * scale / 100 / step + 0.5) * step)


@dataclass(slots=True)
class Record:
    """A record of a list: its place in the file, its cells by name, and where its problems are listed."""

    line: int
    cells: Mapping[str, str]
    problems: list[Problem] = field(repr=False)
    where: str = ""

    def report(self, sentence: str) -> None:
        """List a problem of this record."""
        self.problems.append(Problem(self.line, f"{self.where}{sentence}"))

    def raw(self, name: str) -> str:
        """The cell as it stands, empty where there is none."""
        return self.cells.get(name, "").strip()

    def text(self, name: str) -> str | None:
        """A cell in one line. Raises `RecordError` past `MAX_TEXT`."""
        return prose_of(one_line(self.raw(name)))

    def prose(self, name: str) -> str | None:
        """A cell of several lines. Raises `RecordError` past `MAX_TEXT`."""
        return prose_of(self.raw(name))

    def id(self, name: str) -> str | None:
        """An identifier of another site; 0 and the empty cell are none."""
        written = self.raw(name)
        if written in ("", "0"):
            return None
        if _ID.fullmatch(written):
            return written
        self.report(f"{shown(written)} is no identifier; I leave it out.")
        return None

    def values(self, name: str) -> tuple[str, ...]:
        """A cell of values with commas between them."""
        return values_of(self.raw(name).split(","))

    def date(self, name: str) -> PartialDate | None:
        """A date in any of the ways that `PartialDate.parse` reads."""
        try:
            return PartialDate.parse(self.raw(name))
        except ValueError:
            self.report(f"{shown(self.raw(name))} is no date; I leave it out.")
            return None

    def number(self, name: str) -> float | None:
        """A number that is not negative."""
        written = self.raw(name)
        if not written:
            return None
        if _NUMBER.fullmatch(written) and (number := float(written.replace(",", "."))) <= limits.MAX_COUNT:
            return number
        self.report(f"{shown(written)} is not a number I can use; I leave it out.")
        return None

    def count(self, name: str) -> int | None:
        """A whole number that is not negative."""
        number = self.number(name)
        if number is not None and not number.is_integer():
            self.report(f"{shown(self.raw(name))} is not a whole number; I leave it out.")
            return None
        return None if number is None else int(number)

    def total(self, name: str) -> int | None:
        """A whole number of which 0 says that it is not known."""
        return self.count(name) or None

    def year(self, name: str) -> int | None:
        """A year; a film of the year 0 is one of which it is not known."""
        year = self.total(name)
        if year is not None and year > 9999:
            self.report(f"{shown(self.raw(name))} is no year; I leave it out.")
            return None
        return year

    def rating(self, name: str, scale: int) -> tuple[float | None, str | None]:
        """A rating of 100, and as it was written; see `rating_of`."""
        written = self.raw(name)
        if not written:
            return None, None
        try:
            if not _NUMBER.fullmatch(written):
                raise ValueError("no number")
            return rating_of(float(written.replace(",", ".")), scale)
        except ValueError:
            self.report(f"{shown(written)} is no rating of {scale}; I leave it out.")
            return None, None

    def flag(self, name: str) -> bool | None:
        """A cell that says yes or no."""
        return self.choice(name, _FLAGS)

    def choice(self, name: str, table: Mapping[str, T]) -> T | None:
        """A cell with one of a table's words, in any case; spaces, `_` and `-` are one."""
        written = self.raw(name)
        if not written:
            return None
        word = _WORD_BREAKS.sub(" ", written.casefold())
        if word not in table:
            self.report(f"I do not know what {shown(written)} means; I leave it out.")
            return None
        return table[word]

    def extras(self, names: Mapping[str, str]) -> dict[str, str]:
        """The cells of a table `{cell: name it is kept by}` that say something."""
        return {kept: text for cell, kept in names.items() if (text := self.prose(cell))}


_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def numbered(things: Iterable[T]) -> Iterator[tuple[int, T]]:
    """Number the records of a file from 1. Raises `UnreadableListError` past `MAX_ENTRIES`."""
    for number, thing in enumerate(things, start=1):
        if number > limits.MAX_ENTRIES:
            raise UnreadableListError(
                f"That list has more than {limits.MAX_ENTRIES:,} entries, the most that I read at once."
            )
        yield number, thing


def understood(
    records: Iterable[Record], parse: Callable[[Record], Entry | None], problems: list[Problem]
) -> Iterator[Entry]:
    """Yield the entry of each record, and list the records that have to be left out as problems.

    Raises `UnreadableListError` past `MAX_ENTRIES` records.
    """
    for _, record in numbered(records):
        try:
            entry = parse(record)
        except RecordError as error:
            problems.append(Problem(record.line, f"{record.where}{error}"))
        else:
            if entry is not None:
                yield entry

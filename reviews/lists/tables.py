"""CSV files, read and written: delimiters, headers, and cells that a spreadsheet would run."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from reviews.lists import limits
from reviews.lists.listfile import Problem, UnreadableListError
from reviews.lists.records import Record

DELIMITERS = (",", ";", "\t")
"""What cells are separated by; a semicolon is what spreadsheets write where the comma is in numbers."""

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_AS_TEXT = re.compile(r'="([^"]*)"')
_NOT_IN_NAMES = re.compile(r"[\W_]+")

Row = tuple[int, list[str]]
"""The line on which a row begins, from 1, and its cells."""


def column(name: str) -> str:
    """Return a header's name as tables are searched by: `Book Id` and `book_id` are both `bookid`."""
    return _NOT_IN_NAMES.sub("", name.casefold())


def rows(text: str, delimiter: str = ",") -> Iterator[Row]:
    """Yield the rows of a CSV file that have a cell with something in it.

    Raises `UnreadableListError` for a file that ends inside a quoted cell, and for cells or rows past any
    sensible size.
    """
    reader = csv.reader(_lines(text, delimiter), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableListError(
            f"That table cannot be read from line {line} on: a cell in quotes does not end where it should, "
            "or the file was cut off."
        ) from error


def _lines(text: str, delimiter: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text), start=1):
        if line.count(delimiter) > limits.MAX_TEXT:
            raise UnreadableListError(f"Line {number} of that table has far too many columns.")
        yield line


def header(text: str, delimiter: str) -> frozenset[str]:
    """Return the names in the first line, as `column` has them; none where it is no line of a table.

    Raises `UnreadableListError` for a line past any sensible number of columns.
    """
    line = next(_lines(text[: text.find("\n") + 1] or text, delimiter), "")
    try:
        return frozenset(column(name) for cells in csv.reader([line], delimiter=delimiter) for name in cells)
    except csv.Error:
        return frozenset()


def records(table: Iterator[Row], problems: list[Problem], where: str = "") -> Iterator[Record]:
    """Yield the rows after the header row as records, their cells by `column` name.

    A row with fewer cells than the header was cut off, and one with more was badly quoted: both are listed
    as problems. Raises `UnreadableListError` for a header past `MAX_COLUMNS`, and past `MAX_ENTRIES` rows.
    """
    _, first = next(table, (0, []))
    names = [column(name) for name in first]
    if len(names) > limits.MAX_COLUMNS:
        raise UnreadableListError(
            f"That table has {len(names):,} columns; {limits.MAX_COLUMNS} is the most that I read."
        )
    left_out = 0
    for line, cells in table:
        if len(cells) < len(names) or any(cells[len(names) :]):
            left_out += 1
            if left_out > limits.MAX_ENTRIES:
                raise UnreadableListError("Hardly a line of that table fits its header.")
            problems.append(
                Problem(line, f"{where}This line has {len(cells):,} cells and the header {len(names)}.")
            )
        else:
            yield Record(line, dict(zip(names, map(unguarded, cells), strict=False)), problems, where)


def unguarded(cell: str) -> str:
    """Return what a cell says: the text in `="text"`, and what `guarded` was given."""
    if as_text := _AS_TEXT.fullmatch(cell.strip()):
        return as_text[1]
    return cell[1:] if _GUARDED.match(cell) else cell


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; `unguarded` gives it back as it was."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def write(names: Sequence[str], table: Iterable[Sequence[str]]) -> bytes:
    """Return a CSV file in UTF-8 with every cell guarded."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([guarded(cell) for cell in cells] for cells in table)
    return out.getvalue().encode("utf-8", "replace")

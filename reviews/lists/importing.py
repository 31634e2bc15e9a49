"""Importing a list into a shelf, in two steps of text in and text out.

Both read and compare tens of thousands of entries, which takes seconds: they are made to run in a process of
their own, and hand over text because packing and unpacking objects would take as long again.
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reviews.lists import own
from reviews.lists.archives import GZIP_MARK, ZIP_MARKS
from reviews.lists.entry import Entry, Status
from reviews.lists.listfile import Format, Problem
from reviews.lists.merge import Choice, Conflict, Plan, compare
from reviews.text import key

SHOWN = 6
"""Titles, conflicts and problems that a preview names."""

CHUNK = 500
"""Entries that are written at once: about 10 ms of work for the database."""

_UNPACKING = 20
"""How many times as large as a packed list the list may be."""


@dataclass(frozen=True, slots=True)
class Example:
    """A field of a title of which the list says something else than the shelf.

    A status is said by its key, a rating of 100, a progress as `5/13 ep`; what is long is ''.
    """

    title: str
    field: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Gain:
    """A title of which the list says what the shelf does not, and the names of those fields."""

    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What importing a list would do to a shelf, and the first of what it names.

    `conflicts` are titles, on each of which the list may disagree several times: `disagreements` in all.
    `repeated` are those entries of the list whose title stands in it once more.
    """

    format: Format
    found: int
    new: int
    changed: int
    same: int
    conflicts: int
    disagreements: int
    gains: int
    repeated: int
    refused: int
    reviews: int
    first_new: tuple[Entry, ...]
    first_gains: tuple[Gain, ...]
    examples: tuple[Example, ...]
    problems: int
    first_problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be written: `[entry_id, key, entry]` in JSON arrays of at most `CHUNK`.

    `new` of them are new to the shelf, `changed` in place of what was there; `last_id` is the highest id.
    """

    chunks: tuple[str, ...]
    new: int
    changed: int
    last_id: int


def weight(data: bytes) -> int:
    """Return how many bytes a list may come to, which says how long it takes."""
    packed = data.startswith((GZIP_MARK, *ZIP_MARKS))
    return len(data) * (_UNPACKING if packed else 1)


def preview(shelf: str, data: bytes, filename: str) -> tuple[bytes, Preview]:
    """Read a list and compare it with a shelf; return what was read, packed, and what importing it would do.

    `shelf` is a JSON array of `[entry_id, entry]`. Raises `UnreadableListError`.
    """
    # The readers of all formats take as long to load as a tenth of the bot; most of its lives see no list.
    from reviews.lists.reading import read_list

    read = read_list(data, filename)
    plan = compare([entry for _id, entry in _entries(shelf)], read.entries)
    packed = zlib.compress(json.dumps([own.known(entry) for entry in read.entries]).encode(), 1)
    gains = [Gain(match.mine.title, match.gained) for match in plan.matches if match.gained]
    conflicts = [
        Example(
            match.mine.title,
            conflict.field,
            _said(match.mine, conflict.field),
            _said(match.theirs, conflict.field),
        )
        for match in plan.conflicts
        for conflict in match.conflicts
    ]
    return packed, Preview(
        format=read.format,
        found=plan.found,
        new=len(plan.new),
        changed=len(plan.changed),
        same=len(plan.same),
        conflicts=len(plan.conflicts),
        disagreements=len(conflicts),
        gains=len(gains),
        repeated=plan.found - len(plan.new) - len(plan.matches) - len(plan.refused),
        refused=len(plan.refused),
        reviews=sum(len(entry.reviews) for entry in read.entries),
        first_new=tuple(replace(entry, reviews=()) for entry in plan.new[:SHOWN]),
        first_gains=tuple(gains[:SHOWN]),
        examples=tuple(conflicts[:SHOWN]),
        problems=len(read.problems),
        first_problems=read.problems[:SHOWN],
    )


def decide(shelf: str, last_id: int, packed: bytes, choice: Choice) -> Decision:
    """Compare once more, since the shelf may have changed; return what is to be written."""
    present = _entries(shelf)
    read = [own.from_dict(each) for each in json.loads(zlib.decompress(packed))]
    plan: Plan = compare([entry for _id, entry in present], read)
    rows: list[tuple[int, str, object]] = []
    new = 0
    for place, entry in plan.writes(choice):
        if place is None:
            new += 1
        entry_id = last_id + new if place is None else present[place][0]
        rows.append((entry_id, key(entry.title), own.known(entry)))
    chunks = (rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK))
    return Decision(
        tuple(json.dumps(chunk, ensure_ascii=False) for chunk in chunks), new, len(rows) - new, last_id + new
    )


def entries_of(shelf: str) -> Iterator[Entry]:
    """Yield the entries of a shelf in the same text."""
    return (entry for _id, entry in _entries(shelf))


def _entries(shelf: str) -> Sequence[tuple[int, Entry]]:
    return [(entry_id, own.from_dict(entry)) for entry_id, entry in json.loads(shelf)]


def _said(entry: Entry, field: str) -> str:
    """What a side of a conflict says, where that is short."""
    if field == "progress":
        done = "?" if entry.progress is None else f"{entry.progress:g}"
        total = "" if entry.total is None else f"/{entry.total:g}"
        return f"{done}{total} {entry.unit.abbreviation if entry.unit else ''}".strip()
    match getattr(entry, field):
        case Status(key=key):
            return key
        case bool(value):
            return "yes" if value else "no"
        case int(value) | float(value):
            return f"{value:g}"
        case str() | dict():
            return ""
        case value:
            return str(value)


__all__ = [
    "Choice",
    "Conflict",
    "Decision",
    "Example",
    "Gain",
    "Preview",
    "decide",
    "entries_of",
    "preview",
    "weight",
]

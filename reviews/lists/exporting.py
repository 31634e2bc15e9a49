"""Exporting a shelf: the files of each format, and what none of them holds."""

import gzip
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from reviews.lists import own
from reviews.lists.entry import Entry
from reviews.lists.importing import entries_of
from reviews.medium import Medium

MOST = 8 * 1024 * 1024
"""The largest file that goes out as it is, in bytes; a larger one is packed with gzip."""

SHOWN = 6
"""Titles that are named of those that were left out."""

Written = tuple[list[tuple[str, bytes]], list[Entry]]
"""Files by name, and the entries that are in none of them."""


@dataclass(frozen=True, slots=True)
class Files:
    """What a shelf was written into, and how many titles, the first of them by name, were left out."""

    files: tuple[tuple[str, bytes], ...]
    written: int
    left_out: int
    titles: tuple[str, ...]


def _myanimelist(entries: Sequence[Entry]) -> Written:
    from reviews.lists import myanimelist  # loaded when somebody exports, as the other formats are

    files: list[tuple[str, bytes]] = []
    left = list(entries)
    for medium in (Medium.ANIME, Medium.MANGA):
        export = myanimelist.write(left, medium)
        if len(export.left_out) < len(left):
            files.append((f"{medium.key}list.xml", export.data))
        left = list(export.left_out)
    return files, left


def _letterboxd(entries: Sequence[Entry]) -> Written:
    from reviews.lists import letterboxd_import

    export = letterboxd_import.write(entries)
    written = len(export.left_out) < len(entries)
    return ([("letterboxd.csv", export.data)] if written else []), list(export.left_out)


def _json(entries: Sequence[Entry]) -> Written:
    return [("shelf.json", own.write(entries).data)], []


def _text(entries: Sequence[Entry]) -> Written:
    from reviews.lists import plain_write

    return [("shelf.txt", plain_write.write(entries).data)], []


class Target(Enum):
    """A format to export to. The value is `(key, label, what it cannot hold, what writes it)`."""

    MYANIMELIST = (
        "myanimelist",
        "MyAnimeList (XML)",
        (
            "MyAnimeList takes anime and manga that have its own number and a status, and ratings in whole "
            "points; private notes and reviews are not in it."
        ),
        _myanimelist,
    )
    LETTERBOXD = (
        "letterboxd",
        "Letterboxd (CSV for its importer)",
        "Letterboxd takes films that were seen, and ratings in half stars; notes are not in it.",
        _letterboxd,
    )
    JSON = ("json", "Everything (JSON)", "", _json)
    TEXT = (
        "text",
        "Plain text",
        "The numbers of other sites and the reviews that came with a list are in the JSON alone.",
        _text,
    )

    def __init__(
        self, key: str, label: str, limits: str, write: Callable[[Sequence[Entry]], Written]
    ) -> None:
        self.key = key
        self.label = label
        self.limits = limits
        self.write = write


def export(shelf: str, target: Target) -> Files:
    """Write a shelf, which is a JSON array of `[entry_id, entry]`, in a format."""
    entries = list(entries_of(shelf))
    files, left_out = target.write(entries)
    return Files(
        tuple(map(_packed, files)),
        len(entries) - len(left_out),
        len(left_out),
        tuple(entry.title for entry in left_out[:SHOWN]),
    )


def _packed(file: tuple[str, bytes]) -> tuple[str, bytes]:
    name, data = file
    return file if len(data) <= MOST else (f"{name}.gz", gzip.compress(data, mtime=0))

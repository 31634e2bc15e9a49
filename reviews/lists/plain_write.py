"""The plain text file, written so that it is a pleasure to read and comes back as it was.

It holds a title's medium, status, year, rating, progress, season, volumes, dates, repeats, favourite and private
marks, creators, tags, notes and private notes; ids, reviews and what else there is are in the JSON.
"""

from collections.abc import Iterable, Iterator

from reviews.lists import plain_line, remarks
from reviews.lists.entry import Entry, Status, Unit
from reviews.lists.listfile import Export
from reviews.lists.plain_line import COLUMN
from reviews.lists.words import ANY_MEDIUM, NO_STATUS
from reviews.medium import Medium

_HEAD = "# A title a line. Below it, > begins a note and >> a note that stays private.\n"
_COUNTED_IN = {
    Unit.EPISODE: "ep",
    Unit.CHAPTER: "ch",
    Unit.VOLUME: "vol",
    Unit.PAGE: "p",
    Unit.HOUR: "hours",
    Unit.PERCENT: "percent",
    None: "progress",
}


def write(entries: Iterable[Entry]) -> Export:
    """Write a list, by medium and status in their order, entries in the order they come in."""
    groups: dict[tuple[Medium | None, Status | None], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.medium, entry.status), []).append(entry)
    order = [(medium, status) for medium in (*Medium, None) for status in (*Status, None)]
    lines = [_HEAD]
    for medium, status in order:
        if group := groups.get((medium, status)):
            lines += [
                f"\n{_heading(medium, status)}:\n",
                *(line for entry in group for line in _lines(entry)),
            ]
    return Export("".join(lines).encode("utf-8", "replace"))


def _heading(medium: Medium | None, status: Status | None) -> str:
    first = medium.label if medium else ANY_MEDIUM.capitalize()
    return f"{first}: {status.label(medium) if status else NO_STATUS}"


def _lines(entry: Entry) -> Iterator[str]:
    yield f"- {COLUMN.join([plain_line.quoted(entry.title), *_columns(entry)])}\n"
    for mark, notes in ((">", entry.notes), (">>", entry.private_notes)):
        if notes:
            yield from (f"  {mark} {line}\n" for line in notes.split("\n"))


def _columns(entry: Entry) -> Iterator[str]:
    """Yield the remarks of an entry, each as `remark_patterns` reads it."""
    if entry.year is not None:
        yield f"{entry.year}" if 1800 <= entry.year < 2200 else f"year {entry.year}"
    if entry.creators:
        yield f"by {_listed(entry.creators)}"
    if entry.rating is not None:
        yield _rating(entry.rating, entry.rating_as_written or "")
    if (season := _season(entry)) is not None:
        yield season
    elif entry.progress is not None or entry.total is not None:
        yield f"{_COUNTED_IN[entry.unit]} {_of(entry.progress, entry.total)}"
    if entry.volumes is not None or entry.volumes_total is not None:
        yield f"volumes {_of(entry.volumes, entry.volumes_total)}"
    if entry.started:
        yield f"started {entry.started}"
    if entry.finished:
        yield f"finished {entry.finished}"
    if entry.repeats is not None:
        yield f"repeated {entry.repeats} times"
    if entry.favourite:
        yield "favourite"
    if entry.private:
        yield "private"
    if entry.tags:
        yield f"tags: {_listed(entry.tags)}"


def _season(entry: Entry) -> str | None:
    """Return an episode of a season as it is read, `S2E5`; None for any other progress."""
    season = entry.extras.get("season", "")
    if entry.unit is not Unit.EPISODE or entry.progress is None or entry.total is not None:
        return None
    written = f"S{season}E{_number(entry.progress)}"
    read = remarks.COLUMN.read(written) or {}
    known = (read.get("progress"), read.get("extras")) == (entry.progress, {"season": season})
    return written if known else None


def _rating(rating: float, written: str) -> str:
    fields = remarks.COLUMN.read(written) or {}
    return written if fields.get("rating") == rating else f"{_number(rating)}/100"


def _of(done: float | None, total: float | None) -> str:
    said = "?" if done is None else _number(done)
    return said if total is None else f"{said}/{_number(total)}"


def _number(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _listed(values: Iterable[str]) -> str:
    return ", ".join(value.replace(",", " ").replace("|", "/") for value in values)

"""The side bar of a page, which copying puts above the first review."""

import re

from reviews import keys, marks
from reviews.keys import Stated

_FLAGS = re.VERBOSE | re.IGNORECASE
# Lines that only a side bar has; one of them is enough.
_TELLING = re.compile(
    r"(?: [-•*] \s* )? last \s online .{0,40} | .{0,60} rss \s feeds [\s|]* | also \s available \s at", _FLAGS
)
# A line that has its date on the next one.
_DATED = re.compile(r"(?: [-•*] \s* )? (?: last \s online | birthday | joined ) :?", _FLAGS)
_LONGEST_LINE = 200
_LONGEST = 120
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]*_]*$")
_LONGEST_ENTRY = 60


def end(lines: list[str]) -> int:
    """Return the first line below the side bar, 0 if there is none.

    It reaches to the first date that stands for itself or, where no review is dated, to its own last line.
    """
    told = 0
    for at, line in enumerate(lines[:_LONGEST]):
        if len(line) > _LONGEST_LINE:
            break
        if _TELLING.fullmatch(marks.plain(line)):
            told = at + 1
        found = marks.read(marks.plain(line))
        if told and found and "date" in found.seen and not _DATED.fullmatch(marks.plain(lines[at - 1])):
            return at
    return told or _entries(lines)


def _entries(lines: list[str]) -> int:
    """Where short lines that are no sentences end, if a review's own top is what ends them.

    One line alone is no side bar, also below the page's heading: it may be the title. Neither are lines that
    name one: a person wrote them.
    """
    above = Stated()
    start = count = 0
    for at, line in enumerate(lines[:_LONGEST]):
        if not line:
            continue
        written = marks.plain(line)
        if _is_top(lines, at) and not (at and _DATED.fullmatch(marks.plain(lines[at - 1]))):
            return 0 if above.title or above.author else at if count > 1 else start
        if len(written) > _LONGEST_ENTRY or _SENTENCE_END.search(written):
            return 0
        keys.read(line, above)
        count += 1
        if marks.is_heading(written):
            start, count = (at if count > 2 else 0), 0
    return 0


def _is_top(lines: list[str], at: int) -> bool:
    """Whether the page's heading or date is there, and the page's marks or the author below it."""
    written = marks.plain(lines[at])
    found = marks.read(written)
    heading = marks.is_heading(written)
    if not heading and not (found and "date" in found.seen):
        return False
    below = next((line for line in lines[at + 1 : at + 3] if line), "")
    more = marks.read(marks.plain(below))
    if heading:
        return bool(more and more.seen & {"date", "stance"})
    seen = (found.seen if found else set()) | (more.seen if more else set())
    return bool((seen - {"date"}) and marks.LONE_TAG not in seen) or bool(marks.author(below))

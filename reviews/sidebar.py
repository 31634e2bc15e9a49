"""The side bar of a profile page, which copying puts above the first review."""

import re

from reviews import marks

_FLAGS = re.VERBOSE | re.IGNORECASE
# Lines that only a side bar has; one of them is enough.
_TELLING = re.compile(
    r"(?: [-•*] \s* )? last \s online .{0,40} | .{0,60} rss \s feeds [\s|]* | also \s available \s at", _FLAGS
)
# A line that has its date on the next one.
_DATED = re.compile(r"(?: [-•*] \s* )? (?: last \s online | birthday | joined ) :?", _FLAGS)
_LONGEST_LINE = 200
_LONGEST = 120


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
    return told

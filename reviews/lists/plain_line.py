"""One line of a list of one's own: a title, and what people add to it.

A guess, as all reading of such lines is. It is wrong about a title that ends like a remark (a film called
`Part 9/10`), unless the title stands in quotes, and keeps as part of the title what it does not understand.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from reviews.lists import remarks
from reviews.lists.remark_patterns import SCALES, Fields, NotARemarkError, scored
from reviews.lists.remarks import Place

COLUMN = " | "
"""What sets remarks apart beyond doubt: `Title | 9/10 | ep 12/74`."""

_QUOTED = re.compile(r'"((?:[^"]|"")+)"(?=\s|$)')
_MARKED = re.compile(
    r"\[(?P<link>[^\[\]]+)\]\([^()\s]+\)|\[\[(?P<wiki>[^\[\]]+)\]\]|“(?P<quotes>[^“”]+)”"
    r"|(?P<mark>\*\*|__|~~|\*)(?P<marked>\S(?:[^*_~]*\S)?)(?P=mark)(?=\s|$)"
)
_SEPARATOR = re.compile(r"\s[-–—]+\s|(?<=:)\s|[;,]\s|(?<=[)\]])\s|(?<=/10)\s|(?<=/100)\s|(?<=/5)\s")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]$")
_MOST_WORDS = 8
_MOST_PARTS = 4
_MOST_COLUMNS = 20
_END_OF_REMARK = re.compile(r"[\d)\]%★☆½♥❤💖⭐\ufe0fhrs話话集巻卷]$|#[\w-]+$", re.IGNORECASE)
_BARE_SCORE = re.compile(r"\s[-–—=]\s(10|[1-9](?:[.,]\d)?)$")
_LIKE_A_RATING = re.compile(r"\s(\d{1,4}(?:[.,]\d{1,2})?/(\d{1,3}))$")


class Line(NamedTuple):
    """What a line says: the title, fields of an entry by name, a note, and what looks like a rating."""

    title: str
    fields: Fields
    note: str = ""
    doubtful: str = ""


def read(text: str) -> Line:
    """Read a line without its bullet. The title is empty only where the line is."""
    if (quoted_title := _QUOTED.match(text)) and f"{text[quoted_title.end() :]}{COLUMN}".startswith(COLUMN):
        line = Line(quoted_title[1].replace('""', '"'), {})
        _, *columns = text[quoted_title.end() :].split(COLUMN, _MOST_COLUMNS)
    else:
        head, *columns = text.split(COLUMN, _MOST_COLUMNS)
        line = _marked(head) or _unmarked(head)
    for column in columns:
        fields, rest = remarks.COLUMN.read_beginning(column)
        line = _added(line, fields, rest) if not rest.strip() else _added(line, {}, column)
    return line


def quoted(title: str) -> str:
    """Return a title as a line with a bullet is read to have nothing else, in quotes where it has to be."""
    if title[:1].isalnum() and not title.endswith(":") and read(title) == Line(title, {}):
        return title
    return '"' + title.replace('"', '""') + '"'


def _added(line: Line, fields: Fields, note: str) -> Line:
    note = " ".join(part for part in (line.note, note.strip(" ,;:–—-")) if part)
    try:
        return line._replace(fields=remarks.combined(line.fields, fields), note=note)
    except NotARemarkError:
        return line


def _marked(text: str) -> Line | None:
    """Read a line whose title is in quotes, in bold, or a link, if what follows it is no part of it."""
    if match := _QUOTED.match(text):
        title = match[1].replace('""', '"')
    elif match := _MARKED.match(text):
        title = next(filter(None, match.group("link", "wiki", "quotes", "marked")))
    else:
        return None
    following = text[match.end() :].strip()
    fields = remarks.SET_APART.read(following.strip("()[]"))
    if fields is not None:
        return Line(title.strip(), fields)
    line = _unmarked(f"{_STAND_IN}{text[match.end() :]}")
    return line._replace(title=title.strip()) if line.title == _STAND_IN else None


_STAND_IN = "title"


def _unmarked(text: str) -> Line:
    line = _with_note(text)
    if "rating" not in line.fields and (score := _BARE_SCORE.search(line.title)):
        return line._replace(title=line.title[: score.start()], fields=line.fields | scored(score[1]))
    if (doubtful := _LIKE_A_RATING.search(line.title)) and int(doubtful[2]) in SCALES:
        return line._replace(title=line.title[: doubtful.start()], doubtful=doubtful[1])
    return line


def _with_note(text: str) -> Line:
    """Read a line that may have a note behind its remarks: `Monster 9/10 - best thriller`."""
    line = _without_tail(text.strip())
    if line.fields:
        return line
    for left, right in _parted(text):
        before = _without_tail(left) if _END_OF_REMARK.search(left) else Line(left, {})
        fields, rest = remarks.SET_APART.read_beginning(right)
        apart = rest.strip()[:1] in set(",;:.(–—-")
        if before.fields or (fields and apart):
            return _added(before, fields, rest) if apart or not fields else _added(before, {}, right)
    return line


def _without_tail(text: str) -> Line:
    """Take remarks from a line's end for as long as there are any, and something is left for a title."""
    line = Line(text, {})
    while shorter := _shorter(line):
        line = shorter
    return line


def _shorter(line: Line) -> Line | None:
    for left, right, place in _tails(line.title):
        found = place.read(right) if left and right else None
        if found:
            with suppress(NotARemarkError):
                return Line(left.rstrip(" ,;:–—-"), remarks.combined(found, line.fields))
    return None


def _tails(text: str) -> Iterator[tuple[str, str, Place]]:
    """Yield the ways to part a line into a title and remarks, the longest remarks first."""
    if brackets := _BRACKETS.search(text):
        yield text[: brackets.start()].rstrip(), brackets[1], remarks.SET_APART
    for left, right in _parted(text):
        # *John Wick: Chapter 4*: what follows a colon is most often part of the title.
        yield left.rstrip(":"), right, remarks.AFTER_TITLE if left.endswith(":") else remarks.SET_APART
    if not _END_OF_REMARK.search(text):
        return
    words = text.split(" ")
    for start in range(max(1, len(words) - _MOST_WORDS), len(words)):
        yield " ".join(words[:start]), " ".join(words[start:]), remarks.AFTER_TITLE


def _parted(text: str) -> list[tuple[str, str]]:
    separators = list(_SEPARATOR.finditer(text))[-_MOST_PARTS:]
    return [(text[: each.start()].rstrip(), text[each.end() :].strip()) for each in separators]

"""What one line above a review's text says: a date, a tag, a stance, or several of them glued together."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reviews import dates, progress
from reviews.kinds import Kind
from reviews.progress import Progress
from reviews.stance import Stance

_FLAGS = re.VERBOSE | re.IGNORECASE


@dataclass
class Marks:
    """The marks of one line, or of several added up; the sets say what was marked, though unreadably."""

    date: datetime.date | None = None
    stance: Stance | None = None
    tags: list[Kind] = field(default_factory=list)
    progress: Progress | None = None
    spoilers: bool = False
    seen: set[str] = field(default_factory=set)

    def add(self, other: "Marks") -> None:
        """Take over the marks of the next line."""
        self.date = self.date or other.date
        self.stance = self.stance or other.stance
        self.tags += other.tags
        self.progress = self.progress or other.progress
        self.spoilers = self.spoilers or other.spoilers
        self.seen |= other.seen


_GAP = re.compile(r"[\s|·•,–—-]*")
_STANCE = re.compile("|".join(f"(?P<{stance.name}>{stance.label})" for stance in Stance), re.IGNORECASE)
_TAG = re.compile("|".join(f"(?P<{kind.name}>{kind.label})" for kind in Kind), re.IGNORECASE)
_SPOILER = re.compile(
    r"""
    [\[(<⚠️!]* \s?
    (?: this \s review \s )? (?: (?: contains? | has | with ) \s )?
    spoilers? (?: \s (?: warning | alert ) )?
    \s? [\])>!.]*
    """,
    _FLAGS,
)


def _read_date(line: str, at: int, marks: Marks) -> int:
    if not (found := dates.match(line, at)):
        return at
    marks.date = found[0]
    marks.seen.add("date")
    return found[1]


def _read_stance(line: str, at: int, marks: Marks) -> int:
    if not (found := _STANCE.match(line, at)):
        return at
    marks.stance = Stance[found.lastgroup or ""]
    marks.seen.add("stance")
    return found.end()


def _read_progress(line: str, at: int, marks: Marks) -> int:
    if not (found := progress.match(line, at)):
        return at
    marks.progress = marks.progress or found[0]
    marks.seen.add("progress")
    return found[1]


def _read_tag(line: str, at: int, marks: Marks) -> int:
    if not (found := _TAG.match(line, at)):
        return at
    kind = Kind[found.lastgroup or ""]
    # The text of the icon and the label: "FunnyFunny". A label alone may be a word of the author's.
    again = _TAG.match(line, _skip(line, found.end()))
    twice = again is not None and again.lastgroup == found.lastgroup
    marks.tags.append(kind)
    marks.seen |= {kind.key} if twice else {kind.key, "lone tag"}
    return again.end() if again and twice else found.end()


def _read_spoiler(line: str, at: int, marks: Marks) -> int:
    if not (found := _SPOILER.match(line, at)):
        return at
    marks.spoilers = True
    marks.seen.add("spoiler")
    return found.end()


_READERS: tuple[Callable[[str, int, Marks], int], ...] = (
    _read_date,
    _read_stance,
    _read_progress,
    _read_tag,
    _read_spoiler,
)
_LONGEST = 200


def read(line: str) -> Marks | None:
    """Return the marks that a line consists of, none of them twice; None if it holds anything else."""
    marks = Marks()
    at = 0
    if not line or len(line) > _LONGEST:
        return None
    while at < len(line):
        for reader in _READERS:
            one = Marks()
            end = reader(line, at, one)
            if end > at:
                break
        else:
            return None
        if not one.seen.isdisjoint(marks.seen - {"lone tag"}):
            return None
        marks.add(one)
        at = _skip(line, end)
    return marks


def plain(line: str) -> str:
    """Return a line without the Markdown that a copying program puts around a page's own lines."""
    return line.replace("**", "").replace("__", "").strip().lstrip("#").strip("*_ \t")


_HEADING = re.compile(
    r"(?: (?: all | more | top | anime | manga | user | recent ) \s )? reviews (?: \s? \( \d[\d,]* \) )?",
    _FLAGS,
)
_MEDIUM = r"""\( (?: anime | manga | tv | movie | ova | ona | special | music | (?: light \s )? novel
    | manh[wu]a | one-shot ) \)"""
_TITLE = re.compile(
    rf"(?P<title> \S.{{0,199}}? ) \s* {_MEDIUM} (?: \s* (?: add | edit ) )? (?: \s* \( all \s reviews \) )?",
    _FLAGS,
)
_AUTHOR = re.compile(r"(?P<author> \S.{0,59}? ) \s* \( all \s reviews \)", _FLAGS)
_BY = re.compile(r"(?: an? \s )? (?: review (?:ed)? | written ) \s by \s+ (?P<author> \S.{0,59} )", _FLAGS)
_USER_NAME = re.compile(r"[\w-]{2,20}", re.ASCII)
_HELPFUL = re.compile(r"(?: [\d,]+ \s of \s )? [\d,]+ \s (?: people | users? ) \s found \s .{0,40}", _FLAGS)


def is_heading(line: str) -> bool:
    """Return whether the line is the page's own `Reviews`."""
    return bool(_HEADING.fullmatch(plain(line)))


def is_helpful_count(line: str) -> bool:
    """Return whether the line is `12 people found this review helpful`."""
    return bool(_HELPFUL.fullmatch(plain(line)))


def title(line: str) -> str | None:
    """Return the title in a line such as `Title (Anime) add (All reviews)`."""
    found = _TITLE.fullmatch(plain(line))
    return found["title"] if found else None


def author(line: str) -> str | None:
    """Return the author in a line such as `name (All reviews)` or `a review by name`."""
    found = _AUTHOR.fullmatch(plain(line)) or _BY.fullmatch(plain(line))
    return found["author"] if found else None


def user_name(line: str) -> str | None:
    """Return a line that could be a user's name and nothing else."""
    name = line.strip()
    return name if _USER_NAME.fullmatch(name) else None


def _skip(line: str, at: int) -> int:
    gap = _GAP.match(line, at)
    return gap.end() if gap else at

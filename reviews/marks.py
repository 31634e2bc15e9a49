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
    """The marks of one line, or of several added up; `seen` says which were there, though unreadably."""

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


_Read = tuple[int, Marks] | None


def _date(line: str, at: int) -> _Read:
    found = dates.match(line, at)
    return (found[1], Marks(date=found[0], seen={"date"})) if found else None


def _stance(line: str, at: int) -> _Read:
    found = _STANCE.match(line, at)
    return (found.end(), Marks(stance=Stance[found.lastgroup or ""], seen={"stance"})) if found else None


def _progress(line: str, at: int) -> _Read:
    found = progress.match(line, at)
    if not found:
        return None
    # "Preliminary" may stand a line above how much that is.
    return found[1], Marks(progress=found[0], seen={"progress" if found[0] else "preliminary"})


def _tag(line: str, at: int) -> _Read:
    found = _TAG.match(line, at)
    if not found:
        return None
    kind = Kind[found.lastgroup or ""]
    # The text of the icon and the label: "FunnyFunny". A label alone may be a word of the author's.
    again = _TAG.match(line, _skip(line, found.end()))
    if again and again.lastgroup == found.lastgroup:
        return again.end(), Marks(tags=[kind], seen={kind.key})
    return found.end(), Marks(tags=[kind], seen={kind.key, LONE_TAG})


def _spoiler(line: str, at: int) -> _Read:
    found = _SPOILER.match(line, at)
    return (found.end(), Marks(spoilers=True, seen={"spoiler"})) if found else None


_READERS: tuple[Callable[[str, int], _Read], ...] = (_date, _stance, _progress, _tag, _spoiler)
_LONGEST = 200
LONE_TAG = "lone tag"
# What the first of a line's marks begins with: a glance that spares a closer look.
_MAY_BEGIN = re.compile(
    r"""
      \d | [\[(<⚠️!]
    | jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec
    | mon | tue | wed | thu | fri | sat | sun
    | recommended | mixed | not\ r | preliminary
    | nice | love | funny | confusing | informative | well-w | creative
    | spoiler | contain | this | has | with
    """,
    _FLAGS,
)


def read(line: str) -> Marks | None:
    """Return the marks that a line consists of, none of them twice; None if it holds anything else."""
    if len(line) > _LONGEST or not _MAY_BEGIN.match(line):
        return None
    marks = Marks()
    at = 0
    while at < len(line):
        one = next((one for reader in _READERS if (one := reader(line, at))), None)
        if not one or not one[1].seen.isdisjoint(marks.seen - {LONE_TAG}):
            return None
        marks.add(one[1])
        at = _skip(line, one[0])
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
_HELPFUL = re.compile(
    r"(?: [\d,]+ \s of \s )? [\d,]+ \s (?: people | users? ) \s found \s .{0,40} | more \s pics", _FLAGS
)


def is_heading(line: str) -> bool:
    """Return whether the line is the page's own `Reviews`."""
    return bool(_HEADING.fullmatch(plain(line)))


def is_helpful_count(line: str) -> bool:
    """Return whether the line is `12 people found this review helpful`, or a link to pictures."""
    return bool(_HELPFUL.fullmatch(plain(line)))


def title(line: str) -> str | None:
    """Return the title in a line such as `Title (Anime) add (All reviews)`."""
    found = _TITLE.fullmatch(plain(line))
    return found["title"] if found else None


def author(line: str) -> str | None:
    """Return the author in a line such as `name (All reviews)` or `a review by name`."""
    # As it stands first: an underscore may be of the name.
    found = _AUTHOR.fullmatch(line.strip())
    if not found or not user_name(found["author"]):
        found = _AUTHOR.fullmatch(plain(line)) or _BY.fullmatch(plain(line))
    return found["author"] if found else None


def user_name(line: str) -> str | None:
    """Return a line that could be a user's name and nothing else."""
    name = line.strip()
    return name if _USER_NAME.fullmatch(name) else None


def _skip(line: str, at: int) -> int:
    gap = _GAP.match(line, at)
    return gap.end() if gap else at

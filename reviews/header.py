"""What stands above a review's text, read line by line from the top."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reviews import headings, keys, marks, progress, rating, scores, sidebar, text
from reviews.keys import Stated
from reviews.kinds import BY_KEY
from reviews.marks import Marks


@dataclass
class Header:
    """What the lines above a text say; `overall` and the other `scores` are those of the page's table."""

    title: str | None = None
    title_is_guess: bool = False
    author: str | None = None
    marks: Marks = field(default_factory=Marks)
    stated: Stated = field(default_factory=Stated)
    rating: str | None = None
    scores: dict[str, float] = field(default_factory=dict)
    copied: bool = False
    """Whether a line was there that only a page has."""


def read(lines: list[str], *, own: bool) -> tuple[Header, list[str]]:
    """Return what stands above a text, and the lines of the text.

    `own` says that nothing of a page stands below the text, so that a person may have written it all:
    then a rating above it is the review's rating.
    """
    reader = _Reader(lines, own=own)
    reader.run()
    return reader.header, reader.kept + lines[reader.at :]


_FENCE = re.compile(r"-{3,}")
_BY = re.compile(r"by[: ]\s{0,4}(?P<author>\S.{0,59})", re.IGNORECASE)
_FRONT_MATTER = 40


class _Reader:
    def __init__(self, lines: list[str], *, own: bool) -> None:
        self.lines = lines
        self.own = own
        self.at = sidebar.end(lines)
        self.header = Header(copied=self.at > 0)
        self.kept: list[str] = []
        self.first = True

    def run(self) -> None:
        while self.at < len(self.lines) and not self.kept:
            if not self.lines[self.at]:
                self.at += 1
                continue
            row = next((row for row in _ROWS if row(self)), None)
            if not row:
                return
            # On a profile's page the title stands below the heading.
            self.first = self.first and row is _Reader.page_furniture

    def _line(self) -> str:
        return marks.plain(self.lines[self.at])

    def _next(self) -> str:
        """The next line that is not empty; there are never two empty ones together."""
        return next((marks.plain(line) for line in self.lines[self.at + 1 : self.at + 3] if line), "")

    def front_matter(self) -> bool:
        """`---`, key lines, `---`."""
        if not (self.first and _FENCE.fullmatch(self.lines[self.at])):
            return False
        end = next(
            (
                at
                for at, line in enumerate(self.lines[self.at + 1 :][:_FRONT_MATTER], self.at + 1)
                if _FENCE.fullmatch(line)
            ),
            0,
        )
        inside = [line for line in self.lines[self.at + 1 : end] if line]
        if not inside or not all(keys.shaped(line) for line in inside):
            return False
        for line in inside:
            self._state(line)
        self.at = end + 1
        return True

    def page_title(self) -> bool:
        """`Title (Anime) add (All reviews)`."""
        if self.header.title or not (title := marks.title(self._line())):
            return False
        self.header.title = text.line(title)
        return self._take(copied=True)

    def page_author(self) -> bool:
        """`name (All reviews)`."""
        if self.header.author or not (author := marks.author(self.lines[self.at])):
            return False
        self.header.author = text.line(author)
        return self._take(copied=True)

    def page_marks(self) -> bool:
        """The date, the stance, tags and notes, each once."""
        found = marks.read(self._line())
        if not found or not found.seen.isdisjoint(self.header.marks.seen):
            return False
        # A lone "Funny" is a tag only right below the page's other lines.
        if marks.LONE_TAG in found.seen <= _LONE and not (self.header.copied and self.lines[self.at - 1]):
            return False
        found.seen.discard(marks.LONE_TAG)
        self.header.marks.add(found)
        return self._take(copied=True)

    def page_percent(self) -> bool:
        """`45%` below a page's date; above a person's own text it would be a rating."""
        found = progress.read(self._line()) if self.header.copied and not self.own else None
        if not found or "progress" in self.header.marks.seen:
            return False
        self.header.marks.add(Marks(progress=found, seen={"progress"}))
        return self._take()

    def page_furniture(self) -> bool:
        """The heading, and how many found the review helpful."""
        return (marks.is_heading(self._line()) or marks.is_helpful_count(self._line())) and self._take(
            copied=True
        )

    def page_scores(self) -> bool:
        """The table of scores."""
        if self.header.scores:
            return False
        found, end = scores.table(self.lines, self.at)
        if end == self.at:
            return False
        self.header.scores = found
        self.header.copied = True
        self.at = end
        return True

    def user_name(self) -> bool:
        """A name by itself is an author's only right above the page's own tags."""
        name = marks.user_name(self.lines[self.at])
        below = marks.read(self._next())
        if (
            self.header.author
            or not name
            or not below
            or not below.seen & {"stance", "progress", "preliminary"}
            or "date" in below.seen
        ):
            return False
        self.header.author = name
        return self._take(copied=True)

    def key_lines(self) -> bool:
        """A person's own `key: value` lines; those that say nothing known stay with the text."""
        if self.header.copied and not self.own:
            return False
        if not self._state(self.lines[self.at]):
            return False
        self.at += 1
        while self.at < len(self.lines) and keys.shaped(self.lines[self.at]):
            line = self.lines[self.at]
            if not self._state(line):
                self.kept.append(line)
            self.at += 1
        return True

    def own_heading(self) -> bool:
        """`# Title`, or a title underlined with `===`."""
        heading = headings.markdown(self.lines, self.at)
        if not heading or self.header.copied or not self._entitle(heading[0], guess=False):
            return False
        self.at += heading[1]
        return True

    def own_title(self) -> bool:
        """The very first line, if what follows cannot follow a sentence: a title to be confirmed."""
        line = self._line()
        if not self.first or not headings.may_be_title(line):
            return False
        heading = headings.read(line, rated=self.own)
        if not (heading and heading.rating) and not self._leads(self._next()):
            return False
        return self._entitle(line, guess=True) and self._take()

    def _leads(self, below: str) -> bool:
        """Whether the line below a title tells it from the first line of a text."""
        found = marks.read(below)
        if found:
            return bool(found.seen - _LONE)
        if self.own and (rating.states_its_scale(below) or keys.read(below, Stated())):
            return True
        return marks.is_heading(below) or bool(self.own and _BY.fullmatch(below))

    def own_author(self) -> bool:
        """`by name`, below a title."""
        by = _BY.fullmatch(self._line())
        if not by or self.header.author or not self.header.title or not self._personal():
            return False
        self.header.author = text.line(by["author"])
        return self._take()

    def own_rating(self) -> bool:
        """`8/10` or `★★★★` on a line of its own."""
        if not self._personal() or self.header.rating or not rating.states_its_scale(self._line()):
            return False
        self.header.rating = self._line()
        return self._take()

    def _entitle(self, written: str, *, guess: bool) -> bool:
        heading = headings.read(written, rated=self.own)
        if self.header.title or not heading:
            return False
        self.header.title, self.header.title_is_guess = heading.title, guess
        self.header.rating = self.header.rating or heading.rating
        return True

    def _state(self, line: str) -> bool:
        if keys.is_rating(line) and not self._personal():
            return False
        return keys.read(line, self.header.stated)

    def _personal(self) -> bool:
        """Whether a person put this here: nothing of a page is below, or a title they wrote is above."""
        titled = self.header.title or self.header.stated.title
        return self.own or bool(titled and not self.header.copied)

    def _take(self, *, copied: bool = False) -> bool:
        self.header.copied = self.header.copied or copied
        self.at += 1
        return True


_LONE = frozenset((marks.LONE_TAG, *BY_KEY))
_ROWS: tuple[Callable[[_Reader], bool], ...] = (
    _Reader.front_matter,
    _Reader.page_title,
    _Reader.page_author,
    _Reader.page_marks,
    _Reader.page_percent,
    _Reader.page_furniture,
    _Reader.page_scores,
    _Reader.user_name,
    _Reader.key_lines,
    _Reader.own_heading,
    _Reader.own_title,
    _Reader.own_author,
    _Reader.own_rating,
)

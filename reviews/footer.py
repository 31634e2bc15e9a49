"""What a review page has below the text: the rating, the question, the counters and the site's invitation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from reviews import counters, marks, mend
from reviews.kinds import Kind


@dataclass(frozen=True)
class Footer:
    """The lines from `start` up to `end`; `rating` is as written, a count of None is not known.

    `sure` is whether the page's question, counters or invitation are there: lines without them may be the
    author's. `closes` is whether the invitation is: below it the page has no more reviews.
    """

    start: int
    end: int
    rating: str | None = None
    reactions: dict[Kind, int | None] = field(default_factory=dict)
    sure: bool = False
    closes: bool = False


_RATING = re.compile(
    r"""
    reviewer [’'‘`´]? s [’'‘`´]? \s rating \s* :? \s*
    (?P<value> (?: \d{1,3} (?: [.,] \d{1,2} )? (?: \s* / \s* \d{1,3} )? | n/a | - | \? )? )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUESTION = re.compile(r"what did you think of this review\s?\??", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_INVITATION = re.compile(
    r"it[’'‘]s time to ditch the text file\.?|keep track of your \w+ easily by creating your own list\.?",
    re.IGNORECASE,
)
_SIGN_UP = frozenset(("sign up login", "sign uplogin", "sign up", "login", "log in"))
_LONGEST_CHROME = 100
# These are words of the author's as well, until the page's own counters stand above them.
_BELOW_COUNTERS = (
    "not helpful",
    "share",
    "reply",
    "comments",
    "gift",
    "more reviews",
    "write a review",
)


# What the first line of a footer that has no button begins with: a glance that spares a closer look.
_MAY_BEGIN = re.compile(
    "|".join(["reviewer", "what did you think", *(re.escape(kind.label) for kind in Kind)]), re.IGNORECASE
)


class _Page:
    """The lines of a page, and for each line where the run of buttons and invitations from it on ends."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.plain = [marks.plain(line) for line in lines]
        short = [line.casefold() if len(line) <= _LONGEST_CHROME else "-" for line in self.plain]
        inviting = [line in _SIGN_UP or bool(_INVITATION.fullmatch(line)) for line in short]
        chrome = [
            not line or line in counters.BUTTONS or invites
            for line, invites in zip(short, inviting, strict=True)
        ]
        self.past = _runs(chrome)
        self.past_all = _runs(
            [skip or line in _BELOW_COUNTERS for line, skip in zip(short, chrome, strict=True)]
        )
        self.invited = [0, *accumulate(inviting)]

    def footers(self) -> Iterator[Footer]:
        """Every place where one review ends and another may begin."""
        at, dated, written = 0, False, False
        while at < len(self.lines):
            footer = self._footer(at) if self.plain[at] else None
            if not footer:
                top = marks.read(self.plain[at])
                has_date = bool(top and "date" in top.seen)
                if written and has_date:
                    footer = self._cut(at) or self._headed(at)
                dated = dated or has_date
                written = written or (dated and not top and bool(self.plain[at]))
            if footer:
                yield footer
                dated, written = footer.start == footer.end, False
            at = max(at + 1, footer.end if footer else 0)

    def _footer(self, start: int) -> Footer | None:
        rating, at = self._rating(start)
        below = self.past[at]
        if below == start and not _MAY_BEGIN.match(self.plain[start]):
            return None
        asked = below < len(self.lines) and bool(_QUESTION.fullmatch(self.plain[below]))
        reactions, counted = counters.read(self.plain, below + asked, asked=asked)
        if reactions or asked:
            end = self.past_all[counted]
            # A question with nothing of the page around it is the author's own.
            if reactions or any(self.plain[counted:end]) or self.begins(end):
                return Footer(start, end, rating, reactions, sure=True, closes=self._invites(start, end))
        closes = self._invites(start, below)
        if closes or ((rating is not None or below > start) and self.begins(below)):
            return Footer(start, below, rating, sure=closes, closes=closes)
        return None

    def _invites(self, start: int, end: int) -> bool:
        """Whether the site's invitation stands there, of which one line alone may be anyone's."""
        return self.invited[end] - self.invited[start] > 1

    def _rating(self, at: int) -> tuple[str | None, int]:
        found = _RATING.fullmatch(self.plain[at])
        if not found:
            return None, at
        if found["value"]:
            return found["value"], at + 1
        below = self.past[at + 1]
        if below < len(self.lines) and _NUMBER.fullmatch(self.plain[below]):
            return self.plain[below], below + 1
        return "", at + 1

    def begins(self, at: int) -> bool:
        """Whether nothing stands at line `at` and below, or the top of another review."""
        if at >= len(self.lines):
            return True
        line = self.plain[at]
        top = marks.read(line)
        return bool(
            (top and top.seen & {"date", "stance"})
            or marks.is_heading(line)
            or marks.author(line)
            or marks.title(line)
        )

    def _cut(self, at: int) -> Footer | None:
        """The end of a review that the page cut short: `read more`, and then the next date."""
        above = at - 1 if self.lines[at - 1] else at - 2
        return Footer(at, at) if mend.ends_with_read_more(self.lines[above]) else None

    def _headed(self, at: int) -> Footer | None:
        """The end of a review that shows only in the next one's date and tags."""
        below = at + 1 if at + 1 < len(self.lines) and self.lines[at + 1] else at + 2
        own = marks.read(self.plain[at])
        more = marks.read(self.plain[below]) if below < len(self.lines) else None
        tagged = (own and len(own.seen) > 1) or (more and more.seen & {"stance", "progress", "preliminary"})
        if tagged or (below < len(self.lines) and marks.author(self.plain[below])):
            above = at - 1 if self.lines[at - 1] else at - 2
            start = above if marks.title(self.plain[above]) else at
            return Footer(start, start)
        return None


@dataclass(frozen=True)
class Part:
    """One review of a page: the lines from its heading to the end of its text, and what stood below them."""

    lines: list[str]
    footer: Footer | None


def split(lines: list[str]) -> list[Part]:
    """Return the reviews that stand one after the other on a page, each with its footer.

    Where the page's own question, counters or invitation are there at all, only they end a review:
    everything else that looks like an end may be a quotation. What stands below the last of them is another
    review only if it begins as one, or is as long as one.
    """
    page = _Page(lines)
    footers = list(page.footers())
    if any(footer.sure for footer in footers):
        footers = [footer for footer in footers if footer.sure or footer.end == len(lines)]
    parts: list[Part] = []
    begin = 0
    for footer in footers:
        parts.append(Part(lines[begin : footer.start], footer))
        begin = footer.end
    rest = lines[begin:]
    long = sum(len(line.split()) for line in rest) >= _WORDS_OF_A_REVIEW
    if not footers or page.begins(begin) or (long and not footers[-1].closes):
        parts.append(Part(rest, None))
    return [part for part in parts if any(part.lines)]


_WORDS_OF_A_REVIEW = 30


def _runs(skipped: list[bool]) -> list[int]:
    """For each line the first one from it on that is not skipped; for the end, the end."""
    past = [len(skipped)]
    for at in range(len(skipped) - 1, -1, -1):
        past.append(past[-1] if skipped[at] else at)
    return past[::-1]

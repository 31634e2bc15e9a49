"""What a review page has below the text: the rating, the question, the counters and the site's invitation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reviews import marks, mend
from reviews.kinds import Kind


@dataclass(frozen=True)
class Footer:
    """The lines from `start` up to `end`; `rating` is as written, a count of None is not known.

    `sure` is whether the page's question or counters are there: lines without them may be the author's.
    """

    start: int
    end: int
    rating: str | None = None
    reactions: dict[Kind, int | None] = field(default_factory=dict)
    sure: bool = False


_RATING = re.compile(
    r"""
    reviewer [’'‘`´]? s [’'‘`´]? \s rating \s* :? \s*
    (?P<value> (?: \d{1,3} (?: [.,] \d{1,2} )? (?: \s* / \s* \d{1,3} )? | n/a | - | \? )? )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUESTION = re.compile(r"what did you think of this review\s?\??", re.IGNORECASE)
_LABEL = re.compile("|".join(f"(?P<{kind.name}>{re.escape(kind.label)})" for kind in Kind), re.IGNORECASE)
_COUNT = re.compile(r"\s*[:(]?\s*(?P<number>\d[\d,.]{0,11})(?P<thousand>k(?![a-z]))?\)?", re.IGNORECASE)
_GAP = re.compile(r"[\s|·•,]*")

_INVITATION = re.compile(
    r"it[’'‘]s time to ditch the text file\.?|keep track of your \w+ easily by creating your own list\.?",
    re.IGNORECASE,
)
_SIGN_UP = ("sign up login", "sign uplogin", "sign up", "login", "log in")
_BUTTONS = (
    "show all",
    "show less",
    "read more",
    "permalink",
    "report",
    "permalink report",
    "permalink | report",
)
# These are words of the author's as well, until the page's own counters stand above them.
_BELOW_COUNTERS = (
    "helpful",
    "not helpful",
    "share",
    "reply",
    "comments",
    "gift",
    "more reviews",
    "write a review",
)


class _Page:
    """The lines of a page, and for each line where the run of buttons and invitations from it on ends."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.plain = [marks.plain(line) for line in lines]
        self.past = self._runs(_SIGN_UP + _BUTTONS)
        self.past_all = self._runs(_SIGN_UP + _BUTTONS + _BELOW_COUNTERS)

    def _runs(self, chrome: tuple[str, ...]) -> list[int]:
        past = [len(self.lines)]
        for at in range(len(self.lines) - 1, -1, -1):
            line = self.plain[at]
            skip = not line or line.casefold() in chrome or _INVITATION.fullmatch(line)
            past.append(past[-1] if skip else at)
        return past[::-1]

    def footers(self) -> Iterator[Footer]:
        """Every place where one review ends and another may begin."""
        at, dated = 0, False
        while at < len(self.lines):
            footer = self._footer(at) if self.plain[at] else None
            if not footer:
                top = marks.read(self.plain[at])
                has_date = bool(top and "date" in top.seen)
                if dated and has_date:
                    footer = self._cut(at) or self._headed(at)
                dated = dated or has_date
            if footer:
                yield footer
                dated = footer.start == footer.end
            at = max(at + 1, footer.end if footer else 0)

    def _footer(self, start: int) -> Footer | None:
        rating, at = self._rating(start)
        below = self.past[at]
        asked = below < len(self.lines) and bool(_QUESTION.fullmatch(self.plain[below]))
        reactions, counted = self._counters(below + asked, asked=asked)
        if reactions or asked:
            end = self.past_all[counted]
            # A question with nothing of the page below it is the author's own.
            if reactions or end > counted or self._begins(end):
                return Footer(start, end, rating, reactions, sure=True)
        if (rating is not None or below > start) and self._begins(below):
            return Footer(start, below, rating)
        return None

    def _rating(self, at: int) -> tuple[str | None, int]:
        found = _RATING.fullmatch(self.plain[at])
        if not found:
            return None, at
        if found["value"]:
            return found["value"], at + 1
        below = self.past[at + 1]
        if below < len(self.lines) and (value := _COUNT.fullmatch(self.plain[below])):
            return value["number"], below + 1
        return "", at + 1

    def _counters(self, start: int, *, asked: bool) -> tuple[dict[Kind, int | None], int]:
        """The counters from line `start` and the line below them; they come in the order of the kinds.

        Without the question above it, a label counts only with its number, and only in company or doubled.
        """
        found: dict[Kind, int | None] = {}
        waiting: Kind | None = None
        sure = asked
        at = end = start
        while at < len(self.lines):
            line = self.plain[at]
            at += 1
            if not line:
                continue
            if waiting and (count := _COUNT.match(line)) and self._is_chrome(line[count.end() :]):
                found[waiting] = _number(count)
                waiting, end = None, at
                continue
            row = self._counter_row(line)
            if not row:
                break
            counters, doubled = row
            if waiting and counters[0][0] is not waiting:
                if not asked:
                    break
                found[waiting] = None
            if found and counters[0][0].id <= max(kind.id for kind in found):
                break
            sure = sure or (doubled and counters[-1][1] is not None)
            waiting = None
            for kind, match in counters:
                if match:
                    found[kind] = _number(match)
                elif (kind, match) == counters[-1]:
                    waiting = kind
                elif asked:
                    found[kind] = None
                else:
                    return {}, start
            if not waiting or asked:
                end = at
        if waiting and asked:
            found[waiting] = None
        return (found, end) if sure or len(found) > 1 else ({}, start)

    def _counter_row(self, line: str) -> tuple[list[tuple[Kind, re.Match[str] | None]], bool] | None:
        """The counters that a line consists of, and whether a label came with its icon's text."""
        counters: list[tuple[Kind, re.Match[str] | None]] = []
        doubled = False
        at = 0
        while label := _LABEL.match(line, at):
            kind = Kind[label.lastgroup or ""]
            if counters and kind.id <= counters[-1][0].id:
                return None
            at = _skip(line, label.end())
            again = _LABEL.match(line, at)
            if again and again.lastgroup == label.lastgroup:
                doubled = True
                at = again.end()
            count = _COUNT.match(line, at)
            counters.append((kind, count))
            at = _skip(line, count.end() if count else at)
        return (counters, doubled) if counters and self._is_chrome(line[at:]) else None

    def _is_chrome(self, rest: str) -> bool:
        return not rest.strip() or rest.strip().casefold() in _BUTTONS

    def _begins(self, at: int) -> bool:
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
        tagged = (own and len(own.seen) > 1) or (more and more.seen & {"stance", "progress"})
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

    Where the page's own question or counters are there at all, only they end a review: everything else that
    looks like an end may be a quotation. What stands below the last of them is another review only if it
    begins as one, or is as long as one.
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
    if not footers or page._begins(begin) or sum(len(line.split()) for line in rest) >= _WORDS_OF_A_REVIEW:
        parts.append(Part(rest, None))
    return [part for part in parts if any(part.lines)]


_WORDS_OF_A_REVIEW = 30


def _number(count: re.Match[str]) -> int | None:
    """A count as a number; a copied 0 says nothing."""
    digits = count["number"].rstrip(".,")
    if count["thousand"]:
        return round(float(digits.replace(",", ".")) * 1000) or None
    return int(re.sub(r"\D", "", digits)) or None


def _skip(line: str, at: int) -> int:
    gap = _GAP.match(line, at)
    return gap.end() if gap else at

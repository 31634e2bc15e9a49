"""The counters below a review: how many readers found it nice, funny, informative."""

import re

from reviews.kinds import Kind

_LINKS = ("permalink", "report", "permalink report", "permalink | report")
BUTTONS = frozenset(("show all", "show less", "read more", "helpful", *_LINKS))
"""What stands below a text besides, in lower case."""

_TOKEN = re.compile(
    "|".join(f"(?P<{kind.name}>{re.escape(kind.label)})" for kind in Kind)
    + r"|[:(]?\s*(?P<number>\d{1,3}(?:\s\d{3})+|\d[\d,.]{0,11})(?P<thousand>k(?![a-z]))?\)?",
    re.IGNORECASE,
)
_GAP = re.compile(r"[\s|·•,]*")
# Each kind's icon, label and number on lines of their own, with empty ones between, are the longest run.
_MOST_LINES = 6 * len(Kind)


def read(lines: list[str], start: int, *, asked: bool) -> tuple[dict[Kind, int | None], int]:
    """Return the counters from line `start`, and the line below them; none and `start` if there are none.

    They come as `Nice Nice3`, `Nice3`, or label and number on two lines, in the order of the kinds; the last
    may have a button glued on. `asked` says that the page's question stands above: without it a label counts
    only with its number, and only in company or glued to its icon's text. A copied 0 is not known: None.
    """
    run = _Run()
    found: dict[Kind, int | None] = {}
    end = start
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        tokens = _tokens(lines[at])
        if tokens is None or not all(run.take(token) for token in tokens):
            break
        if tokens and (asked or run.convinces):
            found, end = dict(run.found), at + 1
    return found, end


class _Run:
    """The counters so far, and the kind that still waits for its number."""

    def __init__(self) -> None:
        self.found: dict[Kind, int | None] = {}
        self._waiting: Kind | None = None
        self._twice = False
        self._doubled = False
        self._missing = 0

    @property
    def convinces(self) -> bool:
        """Whether this can only be a page's, with no question above it."""
        return not self._waiting and not self._missing and (self._doubled or len(self.found) > 1)

    def take(self, token: "Kind | re.Match[str]") -> bool:
        """Add a label or a number; return whether it can follow what is there."""
        if isinstance(token, re.Match):
            if not self._waiting:
                return False
            self.found[self._waiting] = number(token)
            self._doubled = self._doubled or self._twice
            self._waiting = None
            return True
        if token is self._waiting:
            # The icon's text and the label.
            fits = not self._twice
            self._twice = True
            return fits
        if any(kind.id >= token.id for kind in self.found):
            return False
        self._missing += self._waiting is not None
        self._waiting, self._twice = token, False
        self.found[token] = None
        return True


def number(count: re.Match[str]) -> int | None:
    """Return a count as a number; a copied 0 says nothing."""
    digits = count["number"].rstrip(".,")
    if count["thousand"]:
        return round(float(digits.replace(",", ".")) * 1000) or None
    return int(re.sub(r"\D", "", digits)) or None


def _tokens(line: str) -> list[Kind | re.Match[str]] | None:
    """The labels and numbers that a line consists of, but for a button at its end; None if it holds more."""
    tokens: list[Kind | re.Match[str]] = []
    at = 0
    while token := _TOKEN.match(line, at):
        tokens.append(token if token["number"] else Kind[token.lastgroup or ""])
        gap = _GAP.match(line, token.end())
        at = gap.end() if gap else token.end()
    rest = line[at:].strip()
    return tokens if not rest or (tokens and rest.casefold() in BUTTONS) else None

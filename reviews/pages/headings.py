"""Titles as people head their own reviews with them: `Review: Planet Wash (8/10)`."""

import re
from dataclasses import dataclass

from reviews import rating, text
from reviews.pages import labels, marks


@dataclass(frozen=True)
class Heading:
    """A title, and the rating as written beside it."""

    title: str
    rating: str | None


_MARKDOWN = re.compile(r"#\s+(?P<text>\S.{0,199}?)\s*#*\s*")
_UNDERLINE = re.compile(r"={3,}")
_LONGEST = 200

_REVIEW_OF = re.compile(r"(?:my )?review(?: of|:| -| –)\s+", re.IGNORECASE)
_REVIEW = re.compile(r"(?:\s{0,4}[-–—:|])?\s{1,4}review$", re.IGNORECASE)
_RATED = re.compile(r"(?P<title>\S.{0,119}?)\s*[-–—:|(\[]\s*(?P<rating>[\d★⭐☆½.,/% ]{1,16})[)\]]?")
_SENTENCE_END = re.compile(r"[.,;:…。，]$")


def markdown(lines: list[str], start: int) -> tuple[str, int] | None:
    """Return the text of a `# heading`, or one underlined with `===`, and how many lines it takes."""
    if top := _MARKDOWN.fullmatch(lines[start]):
        return top["text"], 1
    below = lines[start + 1] if start + 1 < len(lines) else ""
    return (lines[start], 2) if len(lines[start]) <= _LONGEST and _UNDERLINE.fullmatch(below) else None


def read(line: str, *, rated: bool) -> Heading | None:
    """Return the title that a heading names, without `Review of`; None for `Story` and the like.

    `rated` says whether a rating may stand beside it.
    """
    written = marks.plain(line)
    beside = _RATED.fullmatch(written) if rated else None
    if beside and not rating.states_its_scale(beside["rating"]):
        beside = None
    title = text.line(beside["title"] if beside else written)
    title = _REVIEW.sub("", _REVIEW_OF.sub("", title)).strip('*_"“” ')
    if not title or labels.is_label(title):
        return None
    return Heading(title, beside["rating"].strip() if beside else None)


def may_be_title(line: str) -> bool:
    """Return whether a first line without any mark is short enough for a title, and ends like one."""
    return len(line.split()) <= 12 and len(line) <= 100 and not _SENTENCE_END.search(line)

"""Reading reviews from the text of a page, as a person copied it or wrote it."""

import datetime
import re
from dataclasses import dataclass
from textwrap import dedent

from reviews import footer, header, keys, marks, mend, rating, scores, titles
from reviews.footer import Part
from reviews.header import Header
from reviews.kinds import Kind
from reviews.progress import Progress
from reviews.rating import Scale
from reviews.stance import Stance


@dataclass(frozen=True, slots=True)
class Page:
    """One review as a page has it; None is what the page does not say.

    `rating` and `sub_scores` go from 0 to 100. `reactions` holds the counters that were there, None for one
    that was copied as 0. `body` is the author's text and nothing of the page around it.
    """

    title: str | None
    title_is_guess: bool
    author: str | None
    date: datetime.date | None
    rating: float | None
    rating_as_written: str | None
    style_tags: tuple[Kind, ...]
    stance: Stance | None
    progress: Progress | None
    spoilers: bool
    sub_scores: dict[str, float]
    reactions: dict[Kind, int | None]
    body: str


MAX_LINES = 10_000
"""The most lines that are read, without repeated empty ones; whole profiles have less than half of that."""


class NoReviewError(Exception):
    """A text with no review in it; the message is a sentence for the person who sent it."""


def read_pages(text: str) -> list[Page]:
    """Return the reviews on a page, in the page's order; a plain text is one review.

    Raises `NoReviewError` for a text that holds nothing, nothing but a page's furniture, or more than
    `MAX_LINES` lines.
    """
    lines = mend.lines(text)
    if len(lines) > MAX_LINES:
        raise NoReviewError("That has more lines than a page of reviews; send me one review at a time.")
    pages = [page for part in footer.split(lines) if (page := _read(part))]
    if not pages:
        raise NoReviewError(
            "I find no review in that; I read the text of a review page, or a review of your own."
        )
    return pages


# A line of the author's own that rates the whole, for pages that say no rating themselves.
_OWN_RATING = re.compile(
    r"[\s>*_#-]{0,6}(?:(?:my|final|overall)\s){0,2}(?:rating|score|verdict|overall)[*_ ]{0,4}"
    r"[:=–-][*_ ]{0,4}(?P<rating>\d{1,3}(?:[.,]\d{1,2})?\s?(?:/\s?\d{1,3}|%)|[★⭐]{1,10}[½☆]{0,5})",
    re.IGNORECASE,
)
_WARNING = re.compile(
    r"\W{0,6}(?:(?:major|minor|full|heavy|big|slight|mild|light|some)\s)?spoilers?"
    r"(?:\s(?:warning|alert|ahead|below|inside|included))?\W{0,6}",
    re.IGNORECASE,
)


def _read(part: Part) -> Page | None:
    own = part.footer is None or (part.footer.rating is None and not part.footer.reactions)
    above, lines = header.read(part.lines, own=own)
    copied = above.copied or part.footer is not None
    below = _Below(on_page=part.footer.rating if part.footer else None)
    # Below a copied text stand the page's lines or none; the last of the text are its author's.
    if not copied:
        lines = _ending(lines, below, rated=bool(above.rating or above.stated.rating))
    body = _body(lines, copied=copied)
    if not any(letter.isalnum() for letter in body):
        return None
    said, inside = above.stated, body.split("\n")
    value, written = _rating(above, below, inside)
    title = said.title or above.title
    guess = None if title else titles.guess(body)
    return Page(
        title=title or guess,
        title_is_guess=bool(guess) or (above.title_is_guess and not said.title),
        author=above.author or said.author,
        date=above.marks.date or said.date,
        rating=value,
        rating_as_written=written,
        style_tags=tuple(above.marks.tags),
        stance=above.marks.stance or said.stance,
        progress=above.marks.progress or said.progress,
        spoilers=above.marks.spoilers or bool(said.spoilers) or below.spoilers or _warns(inside),
        sub_scores={**scores.in_body(inside), **above.scores},
        reactions=dict(part.footer.reactions) if part.footer else {},
        body=body,
    )


@dataclass
class _Below:
    """What the lines below a text say."""

    on_page: str | None = None
    rating: str | None = None
    spoilers: bool = False


def _ending(lines: list[str], below: _Below, *, rated: bool) -> list[str]:
    """Return the lines without the rating and the spoiler mark that a person put below their text."""
    lines = list(lines)
    while len(lines) > 1:
        last = marks.plain(lines[-1])
        found = marks.read(last)
        if not last:
            pass
        elif not (rated or below.rating) and (keys.is_rating(last) or rating.states_its_scale(last)):
            below.rating = keys.value(last) or last
        elif found and found.seen == {"spoiler"} and not below.spoilers:
            below.spoilers = True
        else:
            break
        lines.pop()
    return lines


def _body(lines: list[str], *, copied: bool) -> str:
    text = dedent("\n".join(lines)).strip("\n")
    return mend.folds(text.split("\n"), copied=copied).strip("\n").lstrip(" \t")


def _rating(above: Header, below: _Below, inside: list[str]) -> tuple[float | None, str | None]:
    """The rating and how it was written: what the page says, before what the author says in passing."""
    overall = above.scores.get(scores.OVERALL)
    own_overall = scores.in_body(inside).get(scores.OVERALL)
    in_passing = [said for line in inside if (said := _in_passing(line))]
    for written, scale in (
        (below.on_page, Scale.TEN),
        (above.stated.rating or above.rating or below.rating, None),
        (f"{overall / 10:g}" if overall else None, Scale.TEN),
        (in_passing[-1] if in_passing else None, None),
        (f"{own_overall / 10:g}" if own_overall else None, Scale.TEN),
    ):
        if written:
            try:
                return rating.parse(written, scale), written
            except rating.RatingError:
                return None, written
    return None, None


def _in_passing(line: str) -> str | None:
    """The rating that a line of the text gives the whole, with its scale; in any language that `keys` knows."""
    if found := _OWN_RATING.match(line):
        return found["rating"]
    said = keys.value(line) if keys.is_rating(line) else None
    return said if said and rating.states_its_scale(said) else None


def _warns(lines: list[str]) -> bool:
    return any(_WARNING.fullmatch(line) for line in (lines[0], lines[-1]))

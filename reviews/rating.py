"""Ratings: read on the scale a person wrote them, kept from 0 to 100, shown on the server's scale.

A rating is a `float` from 0 to 100 with two decimals. A lone `0` says *not rated*, as in every export of
every site; who means zero writes the scale with it: `0/10`, `0%`.
"""

import re
import unicodedata
from enum import Enum

_LONGEST = 40
_TOPS = range(3, 101)


class Scale(Enum):
    """A server's scale; the value is `(key, top, suffix)`: for settings, its highest, for showing."""

    TEN = ("ten", 10, "/10")
    HUNDRED = ("hundred", 100, "/100")
    STARS = ("stars", 5, "/5 ★")
    TWENTY = ("twenty", 20, "/20")

    def __init__(self, key: str, top: int, suffix: str) -> None:
        self.key = key
        self.top = top
        self.suffix = suffix


BY_KEY = {scale.key: scale for scale in Scale}


class RatingError(Exception):
    """Something that is not a rating; the message is a sentence for who wrote it."""


class UnreadableRatingError(RatingError):
    """Words, or a notation that is not known."""


class RatingOutOfRangeError(RatingError):
    """A number below 0 or above the top of its scale."""


class NotRatedError(RatingError):
    """A lone 0, or five empty stars."""


_NUMBER = r"(?:\d{1,12}(?:[.,]\d{1,12})?|[.,]\d{1,12})"
_STARS = "★⭐🌟"
_EMPTY_STARS = "☆✩"

_GLYPHS = re.compile(rf"(?P<full>[{_STARS}]*)(?P<part>\.(?:25|5|75))?(?P<empty>[{_EMPTY_STARS}]*)")
_OUT_OF = re.compile(
    rf"(?P<value>{_NUMBER})\s*(?:/|out of|of|von|sur|sobre|de|su|van|av|из)\s*(?P<top>\d{{1,12}})(?:\s*stars?)?"
)
_PERCENT = re.compile(rf"(?P<value>{_NUMBER})\s*(?:%|per ?cent)")
_COUNTED_STARS = re.compile(rf"(?P<value>{_NUMBER})\s*stars?")
_BARE = re.compile(_NUMBER)
_NEGATIVE = re.compile(rf"[-−]\s*{_NUMBER}.*")

_PARTS = {"½": ".5", "¼": ".25", "¾": ".75"}
_PART = re.compile(r"\s*([½¼¾])")
_WRAPPING = " \t\n*_()[]!.,;:\ufe0f"


def parse(text: str, scale: Scale | None = None) -> float:
    """Return the rating that a person wrote: `8`, `7,5`, `8/10`, `85%`, `4.5/5`, `16/20`, `★★★★½`, `4 stars`.

    A number without a scale is read on `scale`; without one, up to 10 on the scale of ten and up to 100 on
    that of a hundred. Raises `UnreadableRatingError`, `RatingOutOfRangeError` or `NotRatedError`.
    """
    written = _normalised(text)
    glyphs = _GLYPHS.fullmatch("".join(written.split()))
    if glyphs and (glyphs["full"] or glyphs["empty"]):
        return _from_glyphs(len(glyphs["full"]), float(glyphs["part"] or 0), len(glyphs["empty"]))
    written = written.strip(_STARS + _EMPTY_STARS + _WRAPPING) if "/" in written else written
    for star in _STARS:
        written = written.replace(star, " stars")
    if match := _OUT_OF.fullmatch(written):
        return _out_of(match["value"], int(match["top"]))
    if match := _PERCENT.fullmatch(written):
        return _out_of(match["value"], Scale.HUNDRED.top)
    if match := _COUNTED_STARS.fullmatch(written):
        return _out_of(match["value"], Scale.STARS.top)
    if _BARE.fullmatch(written):
        return _bare(written, scale)
    if _NEGATIVE.fullmatch(written):
        raise RatingOutOfRangeError("A rating cannot be below 0.")
    raise _unreadable()


def states_its_scale(text: str) -> bool:
    """Return whether the text is a rating that says its scale: `8/10`, `85%` or stars, no bare `8`."""
    try:
        parse(text)
    except RatingError:
        return False
    return not _BARE.fullmatch(_normalised(text))


def show(rating: float, scale: Scale) -> str:
    """Return the rating as the server's members read it: `7.5/10`, `75/100`, `3.75/5 ★`, `15/20`."""
    return points(rating, scale) + scale.suffix


def points(rating: float, scale: Scale) -> str:
    """Return a rating, or what lies between two, as a number of the scale's points: `7.5`, `75`, `15`."""
    return f"{rating * scale.top / 100:.2f}".rstrip("0").rstrip(".")


def _normalised(text: str) -> str:
    if len(text) > _LONGEST:
        raise _unreadable()
    # Half a star stands without one.
    if text.strip(_WRAPPING) == "½":
        return ".5 stars"
    # Before NFKC, which would make 4½ into 41/2.
    text = _PART.sub(lambda part: _PARTS[part[1]], text)
    return (
        unicodedata.normalize("NFKC", text)
        .replace("\ufe0f", "")
        .casefold()
        .strip()
        .rstrip(_WRAPPING)
        .lstrip("*_([ ")
    )


def _from_glyphs(full: int, part: float, empty: int) -> float:
    if not full and not part:
        raise _not_rated()
    places = full + (part > 0) + empty
    top = 5 if places <= 5 else 10
    if places > top or (empty and places not in (5, 10)):
        raise _unreadable()
    return _out_of(str(full + part), top)


def _out_of(value: str, top: int) -> float:
    number = float(value.replace(",", "."))
    if top not in _TOPS:
        raise _unreadable()
    if number > top:
        raise RatingOutOfRangeError(f"A rating out of {top} lies between 0 and {top}.")
    return round(number / top * 100, 2)


def _bare(value: str, scale: Scale | None) -> float:
    number = float(value.replace(",", "."))
    if not number:
        raise _not_rated()
    top = scale.top if scale else Scale.TEN.top if number <= Scale.TEN.top else Scale.HUNDRED.top
    if number > top:
        raise RatingOutOfRangeError(
            f"A rating out of {top} lies between 0 and {top}; write another scale with it, like 85/100."
        )
    return _out_of(value, top)


def _unreadable() -> UnreadableRatingError:
    return UnreadableRatingError("I cannot read that as a rating; write it like 8/10, 85%, 4.5/5 or ★★★★.")


def _not_rated() -> NotRatedError:
    return NotRatedError("A lone 0 means “not rated”; write 0/10 if zero is the verdict.")

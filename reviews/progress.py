"""How far a reviewer had come when they wrote the review."""

import re
from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """What progress is counted in; the value is its key, `names` all the ways it is written."""

    EPISODE = ("episode", "episodes? | eps?")
    CHAPTER = ("chapter", "chapters? | chaps? | chps? | ch")
    VOLUME = ("volume", "volumes? | vols?")
    PAGE = ("page", "pages? | pgs? | pp? ")
    HOUR = ("hour", "hours? | hrs? | h")
    PERCENT = ("percent", "percent | %")

    def __init__(self, key: str, names: str) -> None:
        self.key = key
        self.names = names


BY_KEY = {unit.key: unit for unit in Unit}


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of so many units, both whole; `total` is None where it is not known, and 100 for percent."""

    unit: Unit
    done: int
    total: int | None

    @property
    def preliminary(self) -> bool:
        """Whether there is, or may be, more to come."""
        return self.total is None or self.done < self.total


_UNITS = "|".join(f"(?P<{unit.name}> {unit.names} )" for unit in Unit)
_COUNT = r"(?: \d{1,3} (?: ,\d{3} )+ | \d{1,6} )"
_AMOUNT = rf"""
    (?P<done> {_COUNT} ) (?: \.\d{{1,2}} )?
    (?: \s* (?: / | of | out\ of ) \s* (?P<total> {_COUNT} | \?+ | unknown | - ) )?
    \s* (?: (?: {_UNITS} ) (?! \w ) \.? )
    (?: \s* (?: seen | read | watched | played | done | in ) \b )?
"""
_FLAGS = re.VERBOSE | re.IGNORECASE
_AMOUNT_ALONE = re.compile(_AMOUNT, _FLAGS)
# What the page says: "Preliminary (5/13 eps)", "Preliminary 5/13 eps", "(5/13 eps)"; or "Preliminary" alone.
_UNKNOWN = r"(?: \?+ | unknown ) [^()\n]{0,30}"
_NOTE = re.compile(rf"\( \s* (?: {_AMOUNT} | {_UNKNOWN} ) \s* \)", _FLAGS)
_PRELIMINARY = re.compile(r"preliminary (?! \w ) \s*", _FLAGS)


def match(text: str, start: int = 0) -> tuple[Progress | None, int] | None:
    """Return the page's note on progress at `start` and where it ends; None if there is none.

    The progress is None for a bare `Preliminary`, which says that there is more but not how much.
    """
    preliminary = _PRELIMINARY.match(text, start)
    after = preliminary.end() if preliminary else start
    if note := _NOTE.match(text, after):
        return (_progress(note) if note["done"] else None), note.end()
    # A percentage by itself may be anything, a rating for one.
    amount = _AMOUNT_ALONE.match(text, after)
    if amount and (preliminary or not amount[Unit.PERCENT.name]):
        return _progress(amount), amount.end()
    return (None, after) if preliminary else None


def read(text: str, unit: Unit | None = None) -> Progress | None:
    """Return the progress that the whole text is, as people write it: `5/13 eps`, `45%`, `12 hrs`; or None.

    `unit` is that of an amount without one, such as the `5/13` in `Episodes: 5/13`.
    """
    text = text.strip().strip("()").strip()
    found = _AMOUNT_ALONE.fullmatch(text)
    if not found and unit:
        found = _AMOUNT_ALONE.fullmatch(f"{text} {unit.key}")
    return _progress(found) if found else None


def _progress(found: re.Match[str]) -> Progress:
    unit = next(unit for unit in Unit if found[unit.name])
    done, total = (found[name].replace(",", "") if found[name] else "" for name in ("done", "total"))
    if unit is Unit.PERCENT:
        return Progress(unit, int(done), 100)
    return Progress(unit, int(done), int(total) if total.isdigit() else None)

"""Dates of which a part may be unknown, as lists hold them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_WRITTEN = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ][\d:.,Z+ -]{0,32})?)?)?", re.ASCII)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with at least one part; `None` is a part that nobody knows.

    Raises `ValueError` for what is in no calendar. As text it is `2020-05-17`, with 0 for an unknown part
    and unknown parts at the end left out: `2020-05`, `2020`, `0000-05-17`.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year is None and self.month is None and self.day is None:
            raise ValueError("a date needs a part")
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError("the year is out of range")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError("the month is out of range")
        days = calendar.monthrange(self.year or _LEAP_YEAR, self.month)[1] if self.month else 31
        if self.day is not None and not 1 <= self.day <= days:
            raise ValueError("the day is out of range")

    @classmethod
    def parse(cls, text: str) -> "PartialDate | None":
        """Read `2020-05-17`, `2020/10/25`, `2020-05-00`, `2020-05` or `2020`; a time of day is passed over.

        The empty text and `0000-00-00` are no date: None. Raises `ValueError` for anything else.
        """
        text = text.strip()
        if not text:
            return None
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise ValueError("no date")
        year, month, day = (int(part or 0) or None for part in written.groups())
        return None if year is month is day is None else cls(year, month, day)

    @property
    def whole(self) -> date | None:
        """The day, where every part of it is known."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None

    @property
    def order(self) -> tuple[int, int, int]:
        """What dates are compared by: an unknown part comes before any known one."""
        return (self.year or 0, self.month or 0, self.day or 0)

    def full(self) -> str:
        """The date in ten characters, 0 for each unknown part: `2020-05-00`."""
        return f"{self.year or 0:04}-{self.month or 0:02}-{self.day or 0:02}"

    def __str__(self) -> str:
        return self.full().removesuffix("-00").removesuffix("-00")

"""How a server writes the dates of review pages; all other times Discord shows each reader in their own way."""

from datetime import date
from enum import Enum

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class DateStyle(Enum):
    """A way to write a date; the value is `(key, pattern)`, the key being what is stored."""

    MONTH_FIRST = ("month_first", "{month} {day}, {year}")
    DAY_FIRST = ("day_first", "{day} {month} {year}")
    ISO = ("iso", "{year}-{number:02}-{day:02}")
    SLASHES = ("slashes", "{day:02}/{number:02}/{year}")
    DOTS = ("dots", "{day}.{number}.{year}")
    CHARACTERS = ("characters", "{year}年{number}月{day}日")

    def __init__(self, key: str, pattern: str) -> None:
        self.key = key
        self.pattern = pattern

    def show(self, day: date) -> str:
        """Return the date as this style writes it."""
        return self.pattern.format(year=day.year, month=_MONTHS[day.month - 1], number=day.month, day=day.day)


BY_KEY = {style.key: style for style in DateStyle}

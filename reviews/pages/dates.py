"""Dates as review pages and people write them."""

import datetime
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH = r"""(?P<month> jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june? | july?
    | aug(?:ust)? | sept?(?:ember)? | oct(?:ober)? | nov(?:ember)? | dec(?:ember)? ) \.?"""
_DAY = r"(?P<day> \d{1,2} ) (?: st | nd | rd | th | \. )?"
_YEAR = r"(?P<year> \d{4} )"
_WEEKDAY = r"(?: (?: mon | tues? | wed(?:nes)? | thu(?:rs)? | fri | sat(?:ur)? | sun ) (?:day)? \.? ,? \s+ )?"
_TIME = r"""(?: (?: ,? \s* (?: at \s )? | T ) \d{1,2} : \d{2} (?: : \d{2} (?: \. \d{1,9} )? )?
    (?: \s? [ap] \.? m \b \.? )? (?: Z \b | \s? [+-] \d{2} :? \d{2} | \s UTC )? )?"""

_FORMS = tuple(
    re.compile(rf"{_WEEKDAY} {form} {_TIME} (?! \d )", re.VERBOSE | re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_MONTH} \s* {_DAY} \s* ,? \s* {_YEAR}",  # Apr 3, 2024; April 3rd, 2024
        rf"{_DAY} \s* (?: of \s )? {_MONTH} ,? \s* {_YEAR}",  # 3 April 2024; 3rd of April, 2024
        rf"{_YEAR} (?P<between> [-/.] ) (?P<month> \d{{1,2}} ) (?P=between) (?P<day> \d{{1,2}} )",
        rf"{_YEAR} \s* 年 \s* (?P<month> \d{{1,2}} ) \s* 月 \s* (?P<day> \d{{1,2}} ) \s* 日",
    )
)


def match(text: str, start: int = 0) -> tuple[datetime.date | None, int] | None:
    """Return the date written at `start`, with a time or without, and where it ends; None if there is none.

    The date is None for a day that no calendar has: `Feb 30, 2024` is a date, but says nothing.
    """
    for form in _FORMS:
        if found := form.match(text, start):
            month = found["month"].casefold()
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
            try:
                return datetime.date(int(found["year"]), number, int(found["day"])), found.end()
            except ValueError:
                return None, found.end()
    return None


def read(text: str) -> datetime.date | None:
    """Return the date that the whole text is, or None."""
    found = match(text.strip())
    return found[0] if found and found[1] == len(text.strip()) else None

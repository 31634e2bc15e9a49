"""Dates on review pages."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.pages import dates

DAY = datetime.date(2024, 4, 3)


@pytest.mark.parametrize(
    "written",
    [
        "Apr 3, 2024",
        "apr 03, 2024",
        "Apr. 3 2024",
        "April 3rd, 2024",
        "3 April 2024",
        "3rd of April, 2024",
        "3. April 2024",
        "2024-04-03",
        "2024/4/3",
        "2024年4月3日",
        "Apr 3, 2024 5:21 PM",
        "Apr 3, 2024, 17:21",
        "Apr 3, 2024 at 5:21 p.m.",
        "2024-04-03T17:21:09Z",
        "2024-04-03 17:21:09+02:00",
        "Wednesday, April 3, 2024",
    ],
)
def test_the_ways_to_write_a_date(written: str) -> None:
    assert dates.read(written) == DAY


@pytest.mark.parametrize("written", ["Feb 30, 2024", "2024-13-01", "0 May 2024", "Apr 3, 0000"])
def test_a_day_that_no_calendar_has_is_a_date_without_a_day(written: str) -> None:
    assert dates.match(written) == (None, len(written))
    assert dates.read(written) is None


@pytest.mark.parametrize(
    "written", ["", "April", "May 2024", "3/4/2024", "Apr 3, 20245", "Apr 3, 2024 was fine"]
)
def test_what_is_no_date(written: str) -> None:
    assert dates.read(written) is None


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_date_is_read_back(day: datetime.date) -> None:
    assert dates.read(f"{day:%b} {day.day}, {day.year}") == day
    assert dates.read(day.isoformat()) == day


@given(st.text())
def test_no_text_is_an_error(written: str) -> None:
    dates.match(written)

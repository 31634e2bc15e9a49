"""The ways to write a date."""

import datetime

import pytest

from reviews.date_style import BY_KEY, DateStyle
from reviews.pages import dates

DAY = datetime.date(2024, 4, 3)


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (DateStyle.MONTH_FIRST, "Apr 3, 2024"),
        (DateStyle.DAY_FIRST, "3 Apr 2024"),
        (DateStyle.ISO, "2024-04-03"),
        (DateStyle.SLASHES, "03/04/2024"),
        (DateStyle.DOTS, "3.4.2024"),
        (DateStyle.CHARACTERS, "2024年4月3日"),
    ],
)
def test_each_style_writes_a_date_in_its_way(style: DateStyle, shown: str) -> None:
    assert style.show(DAY) == shown
    assert BY_KEY[style.key] is style


@pytest.mark.parametrize("style", [s for s in DateStyle if s not in (DateStyle.SLASHES, DateStyle.DOTS)])
def test_what_names_its_parts_is_read_back(style: DateStyle) -> None:
    assert dates.read(style.show(DAY)) == DAY

"""Notes on how far a reviewer had come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews import progress
from reviews.progress import Progress, Unit


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Preliminary (5/13 eps)", Progress(Unit.EPISODE, 5, 13)),
        ("Preliminary (36/201 chp)", Progress(Unit.CHAPTER, 36, 201)),
        ("Preliminary (5/? eps)", Progress(Unit.EPISODE, 5, None)),
        ("Preliminary (5/Unknown eps)", Progress(Unit.EPISODE, 5, None)),
        ("Preliminary 5/13 eps", Progress(Unit.EPISODE, 5, 13)),
        ("(120/350 pages)", Progress(Unit.PAGE, 120, 350)),
        ("Preliminary (45%)", Progress(Unit.PERCENT, 45, 100)),
        ("(12 hrs)", Progress(Unit.HOUR, 12, None)),
        ("3/10 vol", Progress(Unit.VOLUME, 3, 10)),
        ("64 of 64 episodes seen", Progress(Unit.EPISODE, 64, 64)),
        ("36 of ? chapters read", Progress(Unit.CHAPTER, 36, None)),
        ("Preliminary", None),
        ("Preliminary (?/13 eps)", None),
        ("Preliminary (Unknown/13 eps)", None),
    ],
)
def test_a_pages_notes(written: str, expected: Progress | None) -> None:
    assert progress.match(written) == (expected, len(written))


@pytest.mark.parametrize(
    "written", ["", "45%", "5/13", "(1999)", "(the end)", "Preliminarily (5/13 eps)", "12 hristmas"]
)
def test_what_is_no_note(written: str) -> None:
    assert progress.match(written) is None


@pytest.mark.parametrize(
    ("written", "unit", "expected"),
    [
        ("45%", None, Progress(Unit.PERCENT, 45, 100)),
        ("12.5 hours", None, Progress(Unit.HOUR, 12, None)),
        ("5/13", Unit.EPISODE, Progress(Unit.EPISODE, 5, 13)),
        ("5", Unit.EPISODE, Progress(Unit.EPISODE, 5, None)),
        ("5/13", None, None),
        ("all of it", None, None),
    ],
)
def test_what_people_write(written: str, unit: Unit | None, expected: Progress | None) -> None:
    assert progress.read(written, unit) == expected


@given(st.sampled_from(Unit), st.integers(0, 9999), st.integers(1, 9999))
def test_every_unit_is_read_back(unit: Unit, done: int, total: int) -> None:
    expected = Progress(unit, done, 100 if unit is Unit.PERCENT else total)
    assert progress.read(f"{done}/{total} {unit.key}") == expected


@given(st.text())
def test_no_text_is_an_error(written: str) -> None:
    progress.match(written)
    progress.read(written)

"""What people write for a rating, and how it is shown to others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.rating import (
    NotRatedError,
    RatingError,
    RatingOutOfRangeError,
    Scale,
    UnreadableRatingError,
    parse,
    show,
    states_its_scale,
)

STEPS = {Scale.TEN: 0.5, Scale.HUNDRED: 1, Scale.STARS: 0.25, Scale.TWENTY: 1}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("8", 80),
        ("8/10", 80),
        ("7.5/10", 75),
        ("7,5", 75),
        ("85/100", 85),
        ("85", 85),
        ("85%", 85),
        ("85 percent", 85),
        ("4.5/5", 90),
        ("3.75/5", 75),
        ("16/20", 80),
        ("8 / 10", 80),
        ("30 of 100", 30),
        ("8 out of 10", 80),
        ("８／１０", 80),
        ("７．５", 75),
        ("★★★★", 80),
        ("★★★★½", 90),
        ("★ ★ ★", 60),
        ("★★★☆☆", 60),
        ("★★★½☆", 70),
        ("★★★★★★★★☆☆", 80),
        ("⭐️⭐️⭐️", 60),
        ("4½/5", 90),
        ("4 stars", 80),
        ("4.5★", 90),
        ("★★★★ (4/5)", 80),
        ("(8/10)", 80),
        ("**8/10**", 80),
        ("8/10!", 80),
        ("0/10", 0),
        ("0%", 0),
    ],
)
def test_ratings_as_people_write_them(written: str, expected: float) -> None:
    assert parse(written) == expected


@pytest.mark.parametrize(
    ("scale", "written", "expected"),
    [
        (Scale.TEN, "8", 80),
        (Scale.HUNDRED, "8", 8),
        (Scale.STARS, "4,5", 90),
        (Scale.TWENTY, "16", 80),
        (Scale.STARS, "8/10", 80),
    ],
)
def test_a_bare_number_is_read_on_the_servers_scale(scale: Scale, written: str, expected: float) -> None:
    assert parse(written, scale) == expected


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("11/10", RatingOutOfRangeError),
        ("101", RatingOutOfRangeError),
        ("120%", RatingOutOfRangeError),
        ("-3", RatingOutOfRangeError),
        ("−3/10", RatingOutOfRangeError),
        ("9" * 12, RatingOutOfRangeError),
        ("9" * 5000, UnreadableRatingError),
        ("nan", UnreadableRatingError),
        ("inf", UnreadableRatingError),
        ("1e2", UnreadableRatingError),
        ("8/0", UnreadableRatingError),
        ("8/1000", UnreadableRatingError),
        ("★★★★★★★★★★★", UnreadableRatingError),
        ("great", UnreadableRatingError),
        ("@everyone", UnreadableRatingError),
        ("", UnreadableRatingError),
        ("0", NotRatedError),
        ("0.0", NotRatedError),
        ("☆☆☆☆☆", NotRatedError),
    ],
)
def test_what_is_no_rating_is_named(written: str, error: type[RatingError]) -> None:
    with pytest.raises(error) as raised:
        parse(written)
    assert str(raised.value)[0].isupper()
    assert str(raised.value).endswith(".")


def test_a_number_above_the_servers_scale_is_an_error() -> None:
    with pytest.raises(RatingOutOfRangeError, match="between 0 and 5"):
        parse("8", Scale.STARS)


@pytest.mark.parametrize(
    ("scale", "expected"),
    [(Scale.TEN, "7.5/10"), (Scale.HUNDRED, "75/100"), (Scale.STARS, "3.75/5 ★"), (Scale.TWENTY, "15/20")],
)
def test_a_rating_is_shown_on_the_servers_scale(scale: Scale, expected: str) -> None:
    assert show(75, scale) == expected


@given(st.sampled_from(Scale), st.integers(1, 100))
def test_what_is_typed_on_a_scale_is_shown_as_typed(scale: Scale, steps: int) -> None:
    value = min(steps * STEPS[scale], scale.top)
    rating = parse(f"{value:g}", scale)
    assert show(rating, scale) == f"{value:g}{scale.suffix}"
    assert parse(show(rating, scale)) == rating


@given(st.text())
def test_any_text_is_a_rating_or_a_named_error(written: str) -> None:
    try:
        rating = parse(written)
    except RatingError:
        return
    assert 0 <= rating <= 100


def test_a_bare_number_does_not_state_its_scale() -> None:
    assert states_its_scale("8/10")
    assert states_its_scale("★★★★")
    assert not states_its_scale("8")
    assert not states_its_scale("eight")

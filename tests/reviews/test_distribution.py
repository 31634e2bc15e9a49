import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.distribution import STEPS, distribution
from reviews.rating import Scale

RATINGS = st.lists(st.floats(0, 100, allow_nan=False))


@pytest.mark.parametrize(
    ("scale", "labels"),
    [
        (Scale.TEN, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]),
        (Scale.STARS, ["0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"]),
        (Scale.HUNDRED, ["10", "20", "30", "40", "50", "60", "70", "80", "90", "100"]),
        (Scale.TWENTY, ["2", "4", "6", "8", "10", "12", "14", "16", "18", "20"]),
    ],
)
def test_the_bars_are_labelled_on_the_scale_of_the_server(scale: Scale, labels: list[str]) -> None:
    assert [bar.label for bar in distribution([30], scale)] == labels


def test_a_rating_counts_at_the_nearest_bar_halves_upwards() -> None:
    bars = {bar.label: bar.count for bar in distribution([30, 34, 35, 85, 75, 100], Scale.TEN) if bar.count}
    assert bars == {"3": 2, "4": 1, "8": 1, "9": 1, "10": 1}


def test_nought_has_a_bar_only_where_somebody_gave_it() -> None:
    assert distribution([0, 50], Scale.TEN)[0].label == "0"
    assert len(distribution([50], Scale.TEN)) == STEPS


@given(RATINGS, st.sampled_from(Scale))
def test_every_rating_is_counted_once(ratings: list[float], scale: Scale) -> None:
    bars = distribution(ratings, scale)
    assert sum(bar.count for bar in bars) == len(ratings)
    assert len(bars) in (STEPS, STEPS + 1)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.opinions import distance
from reviews.ranking import division, taste

RATING = st.floats(0, 100, allow_nan=False)


def squares(ratings: list[float]) -> float:
    mean = sum(ratings) / len(ratings)
    return sum((rating - mean) ** 2 for rating in ratings)


def test_ten_who_disagree_divide_more_than_two() -> None:
    two, ten = [0.0, 100.0], [0.0, 100.0] * 5
    assert division(squares(ten), 10, 10) > division(squares(two), 2, 10)


def test_without_ratings_a_title_divides_as_is_usual() -> None:
    assert division(0, 0, 12) == pytest.approx(12)


@given(st.lists(RATING, min_size=2), st.floats(0, 50))
def test_division_lies_between_what_is_and_what_is_usual(ratings: list[float], usual: float) -> None:
    own = (squares(ratings) / len(ratings)) ** 0.5
    drawn = division(squares(ratings), len(ratings), usual)
    assert min(own, usual) - 1e-6 <= drawn <= max(own, usual) + 1e-6


def test_taste_runs_from_opposite_to_the_same() -> None:
    assert taste([(10, 30), (50, 40), (90, 50)]) == pytest.approx(1)
    assert taste([(10, 90), (50, 50), (90, 10)]) == pytest.approx(-1)


def test_two_titles_or_no_difference_say_nothing_of_taste() -> None:
    assert taste([(10, 90), (90, 10)]) is None
    assert taste([(50, 10), (50, 50), (50, 90)]) is None


@given(RATING, RATING)
def test_a_distance_has_no_direction(one: float, other: float) -> None:
    assert distance(one, other) == distance(other, one)
    assert distance(one, one) == 0


def test_without_a_rating_there_is_no_distance() -> None:
    assert distance(None, 50) is None
    assert distance(50, None) is None

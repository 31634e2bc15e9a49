"""What a digest tells: what divides, and what deserves a reader."""

from hypothesis import given
from hypothesis import strategies as st

from reviews.digest import APART, QUIET, WORDS, divided, most_divided, quiet_ones
from reviews.medium import Medium
from reviews.review import Content, Review

LONG = "word " * WORDS


def review(number: int, *, author: int = 1, body: str = LONG) -> Review:
    """Return a review that nobody has voted on."""
    content = Content(title=f"Title {number}", medium=Medium.FILM, body=body, summary="")
    return Review(number, 1, number, author, "Ann", content, created_at=0)


def test_one_member_or_several_of_one_mind_are_not_divided() -> None:
    assert divided(1, "Solaris", [90]) is None
    assert divided(1, "Solaris", []) is None
    assert divided(1, "Solaris", [90, 85, 80]) is None


def test_the_title_that_parts_members_most_is_found_with_how_far() -> None:
    found = most_divided([(1, "Solaris", [90, 60]), (2, "Stalker", [100, 10]), (3, "Ran", [80, 80])])
    assert found is not None
    assert (found.name, found.ratings, found.lowest, found.highest) == ("Stalker", 2, 10, 100)
    assert most_divided([(3, "Ran", [80, 80])]) is None


def test_of_equally_divided_titles_the_one_that_more_have_rated_wins() -> None:
    found = most_divided([(1, "Solaris", [90, 60]), (2, "Stalker", [90, 90, 60, 60])])
    assert found is not None
    assert found.name == "Stalker"


@given(st.lists(st.floats(0, 100), max_size=20))
def test_who_is_divided_lies_a_point_apart_at_least(ratings: list[float]) -> None:
    if found := divided(1, "Solaris", ratings):
        assert found.lowest < found.highest
        assert found.highest - found.lowest >= APART
        assert found.ratings == len(ratings) >= 2


def test_a_quiet_one_has_a_paragraph_and_hidden_words_do_not_count() -> None:
    few = review(1, body="Good. I liked it.")
    hidden = review(2, body=f"Good. ||{LONG}||")
    good = review(3)
    assert quiet_ones([few, hidden, good], {}) == [good]


def test_those_whose_other_reviews_were_praised_come_first_then_the_longer() -> None:
    short, long, praised = review(1), review(2, body=LONG * 2), review(3, author=2)
    assert quiet_ones([short, long, praised], {2: 0.4}) == [praised, long, short]


def test_only_some_are_shown() -> None:
    assert len(quiet_ones([review(n) for n in range(20)], {})) == QUIET

"""Where a page says its rating, and what only looks like it."""

import pytest

from tests.reviews.pages import BODY, QUESTION, read_one


def test_the_last_rating_above_the_counters_counts() -> None:
    body = f"{BODY}\nReviewer’s Rating: 9"
    page = read_one(f"Apr 3, 2024\n{body}\nReviewer’s Rating: 4\n{QUESTION}\nNice Nice0\nLove it Love it0")
    assert (page.body, page.rating) == (body, 40)


def test_a_quoted_rating_is_not_the_pages() -> None:
    body = f"Another said\nReviewer's Rating: 9\nof it. I do not.\n\n{BODY}"
    page = read_one(f"Apr 3, 2024\n{body}\n{QUESTION}\nNice Nice0\nLove it Love it0\n")
    assert (page.body, page.rating) == (body, None)


@pytest.mark.parametrize(
    ("text", "rating", "written"),
    [
        (f"{BODY}\nReviewer’s Rating: 3", 30, "3"),
        (f"{BODY}\nReviewer’s Rating: 7.5/10", 75, "7.5/10"),
        (f"{BODY}\nReviewer’s Rating: 11", None, "11"),
        (f"{BODY}\nReviewer’s Rating: 0", None, "0"),
        (f"Apr 3, 2024\n{BODY}", None, None),
        (f"May 5, 2016\nOverall 9\nStory 7\n{BODY}", 90, "9"),
        (f"May 5, 2016\nOverall 9\nStory 7\n{BODY}\nReviewer’s Rating: 8", 80, "8"),
        (f"May 5, 2016\nOverall Rating: 9\n\n{BODY}", 90, "9"),
        (f"Rating: 8/10\n\n{BODY}", 80, "8/10"),
        (f"Score: 85\n\n{BODY}", 85, "85"),
        (f"{BODY}\n\nMy rating: 4.5/5", 90, "4.5/5"),
        (f"{BODY}\n\n★★★★½", 90, "★★★★½"),
        (f"{BODY}\n\n8/10", 80, "8/10"),
        (f"Planet Wash – 3/10\n\n{BODY}", 30, "3/10"),
        (f"# Planet Wash (8/10)\n\n{BODY}", 80, "8/10"),
        (f"---\nrating: 0/10\n---\n{BODY}", 0, "0/10"),
    ],
)
def test_where_a_rating_stands(text: str, rating: float | None, written: str | None) -> None:
    page = read_one(text)
    assert (page.rating, page.rating_as_written, page.body) == (rating, written, BODY)


def test_a_rating_in_passing_counts_where_the_page_says_none_and_stays() -> None:
    body = f"{BODY}\n\nStory: 8\nOverall: 9/10\n\nThank you for reading!"
    page = read_one(f"Apr 3, 2024\n{body}")
    assert (page.rating, page.body) == (90, body)
    assert page.sub_scores == {"story": 80, "overall": 90}


def test_a_tables_zero_is_no_score() -> None:
    page = read_one(f"May 5, 2016\nname (All reviews)\nOverall 9 Story 0 Animation 8 Sound 5\n{BODY}")
    assert page.sub_scores == {"overall": 90, "animation": 80, "sound": 50}
    assert page.author == "name"

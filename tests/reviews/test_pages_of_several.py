"""Pages with several reviews."""

import pytest

from reviews.page import read_pages
from reviews.stance import Stance
from tests.reviews.pages import BODY, DAY, INVITATION, QUESTION, THREE, read_one


def test_several_reviews_of_a_title() -> None:
    end = f"{QUESTION}\nNice Nice0\nLove it Love it0\nFunny Funny0\nShow all\n"
    pages = read_pages(
        f"Reviews\nApr 3, 2024\nRecommended\n{BODY}\nReviewer’s Rating: 8\n{end}"
        f"Apr 4, 2024\nNot Recommended\nToo long by half.\nReviewer’s Rating: 2\n{end}"
        f"No date, but a review.\nReviewer’s Rating: 5\n{end}{INVITATION}\nMore Top Anime\n"
    )
    assert [page.body for page in pages] == [BODY, "Too long by half.", "No date, but a review."]
    assert [page.rating for page in pages] == [80, 20, 50]
    assert [page.date and page.date.day for page in pages] == [3, 4, None]
    assert [page.stance for page in pages] == [Stance.RECOMMENDED, Stance.NOT_RECOMMENDED, None]


def test_several_reviews_of_a_profile() -> None:
    pages = read_pages(
        "- JoinedMay 9, 2020\nAlso Available at\nRSS Feeds\n|\n"
        "Dec 18, 2014\nThe first of them is cut by the page read more\n"
        "Jul 14, 2014\nThe second, tooread more\n"
        "Jun 2, 2014\nReviewer's Rating: 9 is what I saw.\nAnd the third is not."
    )
    assert [page.body for page in pages] == [
        "The first of them is cut by the page",
        "The second, too",
        "Reviewer's Rating: 9 is what I saw.\nAnd the third is not.",
    ]
    assert [page.date and page.date.month for page in pages] == [12, 7, 6]


def test_reviews_that_lost_everything_below_but_have_their_tags() -> None:
    pages = read_pages(
        f"Feb 27, 2024 Not Recommended\n{BODY}\nOther Works (Manga) add\nMar 1, 2024 Recommended\nFine.\n"
        "Mar 2, 2024\nname (All reviews)\nAlso fine.\nMar 3, 2024\nI wrote this a day later."
    )
    assert [(page.title, page.body) for page in pages] == [
        ("Planet Wash", BODY),
        ("Other Works", "Fine."),
        (None, "Also fine.\nMar 3, 2024\nI wrote this a day later."),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "Another wrote:\nReviewer's Rating: 9\nApr 5, 2019\nRecommended\nIt was fine.",
        "Another cut it short: read more\nApr 5, 2019\nIt was fine.",
        "My own tally:\nFunny 3\nNice 2\nIt adds up.",
        "The ones I kept:\nNice\nLove it\nFunny\nAnd no more.",
        "It asks\nWhat did you think of this review?\nI thought nothing.",
        "It’s time to ditch the text file.\nSo it says.",
    ],
)
def test_on_a_page_with_counters_only_these_end_a_review(inside: str) -> None:
    body = f"{BODY}\n{inside}\nThat is all."
    page = read_one(
        f"Apr 3, 2024\nNot Recommended\n{body}\nReviewer’s Rating: 2\n{QUESTION}\n{THREE}\nShow all"
    )
    assert (page.body, page.rating, page.stance) == (body, 20, Stance.NOT_RECOMMENDED)


def test_a_mark_counts_once_and_then_is_the_authors() -> None:
    body = f"Apr 5, 2019\nRecommended\nSpoiler\nThat is how it began.\n{BODY}"
    page = read_one(f"Apr 3, 2024\nNot Recommended\nSpoiler\n{body}\nReviewer’s Rating: 2")
    assert (page.body, page.date, page.stance) == (body, DAY, Stance.NOT_RECOMMENDED)

"""What copying a whole page puts above the first review, and what only looks like it."""

import datetime

import pytest

from reviews.page import read_pages
from reviews.stance import Stance

BODY = (
    "The first hour is a long corridor, and the film knows it.\n\n"
    "Then somebody laughs in the wrong room, and the whole house tilts."
)
RATING = "Reviewer’s Rating: 7\nWhat did you think of this review?\nNice Nice0\n"


@pytest.mark.parametrize(
    "above",
    [
        "MyAnimeList.net\nTop > Anime > House of Rooms\nReviews\n\nJun 3, 2024\nRecommended\n",
        "Alternative Titles\nEnglish: The House\nType: Movie\nScore: 7.41\nReviews\nJun 3, 2024\nRecommended\n",
        "Edit\nEpisodes\nSynopsis\nRanked #88\nMembers 120,332\nJun 3, 2024\nRecommended\n",
        "Anime Stats\nDays: 81.3\nMean Score: 6.90\nlamp's Reviews\nJun 3, 2024 Recommended\n",
        "Joined\nMay 9, 2020\nForum Posts\n12\nReviews\n\nJun 3, 2024\nRecommended\n",
    ],
)
def test_lines_above_the_first_review_are_the_pages(above: str) -> None:
    (page,) = read_pages(f"{above}{BODY}\n{RATING}")
    assert (page.body, page.rating) == (BODY, 70)
    assert (page.date, page.stance) == (datetime.date(2024, 6, 3), Stance.RECOMMENDED)
    assert page.sub_scores == {}


def test_a_line_below_the_heading_and_one_between_two_reviews_are_titles() -> None:
    text = (
        f"Days: 81.3\nFriends 4\nReviews\n\nHouse of Rooms\nJun 1, 2023\nRecommended\n{BODY}\n{RATING}"
        f"Planet Wash\nJun 2, 2023\nNot Recommended\n{BODY}\n{RATING}"
    )
    assert [(page.title, page.body) for page in read_pages(text)] == [
        ("House of Rooms", BODY),
        ("Planet Wash", BODY),
    ]


@pytest.mark.parametrize(
    "own",
    [
        "A corridor\nA door\nA laugh\nApr 3, 2024\n\n",
        "Two notes before I start\nOne on the dubbing\nReviews\n\n",
        "It rained.\nI was late.\nApr 3, 2024\nRecommended\n",
    ],
)
def test_short_lines_of_the_authors_own_stay(own: str) -> None:
    (page,) = read_pages(own + BODY)
    assert page.body == own + BODY


def test_lines_that_name_the_title_are_read_and_not_cut_off() -> None:
    (page,) = read_pages(f"Title: House of Rooms\nRating: 8/10\nJun 3, 2024\nRecommended\n{BODY}")
    assert (page.title, page.rating, page.body) == ("House of Rooms", 80, BODY)

"""What the tests of review pages have in common."""

import datetime
from pathlib import Path

from reviews.page import Page, read_pages

FOUNDING = Path(__file__).parent.parent / "documents" / "metallic-rouge.txt"
BODY = (
    "*Planet Wash* opens slowly, and I mind that less than I thought. It has time.\n\n"
    "The second half of *Planet Wash* is another matter: **all** of it is told in one breath."
)
DAY = datetime.date(2024, 4, 3)
QUESTION = "What did you think of this review?"
THREE = "Nice Nice0\nLove it Love it0\nFunny Funny0"
INVITATION = (
    "It’s time to ditch the text file.\n"
    "Keep track of your anime easily by creating your own list.\n"
    "Sign Up Login"
)


def read_one(text: str) -> Page:
    (page,) = read_pages(text)
    return page

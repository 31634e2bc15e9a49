"""What a page says of the medium, though nowhere in so many words."""

import pytest

from reviews.intake import content_of
from reviews.medium import Medium
from reviews.page import read_pages

BODY = "The first hour is a long corridor, and it knows it. Then somebody laughs."
INVITATION = "It’s time to ditch the text file.\nKeep track of your {} easily by creating your own list.\n"


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        (f"{BODY}\nReviewer’s Rating: 7\n{INVITATION.format('manga')}Sign Up Login", Medium.MANGA),
        (f"{BODY}\nReviewer’s Rating: 7\n{INVITATION.format('anime')}Sign Up Login", Medium.ANIME),
        (f"House of Rooms (Manga) add (All reviews)\nJun 3, 2016\n{BODY}", Medium.MANGA),
        (f"House of Rooms (Light Novel) add (All reviews)\nJun 3, 2016\n{BODY}", Medium.BOOK),
        (f"Jun 3, 2016\nPreliminary (36/201 chp)\n{BODY}", Medium.MANGA),
        (f"Film: House of Rooms\nRating: 8/10\n\n{BODY}", Medium.FILM),
        (f"Title: House of Rooms\nMedium: Game\n\n{BODY}", Medium.GAME),
        (f"Title: House of Rooms\nChapters: 3/12\n\n{BODY}", None),
        (f"Jun 3, 2016\nPreliminary (5/13 eps)\n{BODY}", None),
        (f"{BODY}\n\nI keep track of your manga easily.", None),
        (BODY, None),
    ],
)
def test_the_medium(text: str, medium: Medium | None) -> None:
    (page,) = read_pages(text)
    assert page.medium is medium
    assert content_of(page, Medium.SERIES).medium is (medium or Medium.SERIES)

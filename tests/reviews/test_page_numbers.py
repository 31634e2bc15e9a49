"""Numbers and names on a page as other people and other languages write them."""

import pytest

from reviews.kinds import Kind
from reviews.page import Page, read_pages
from reviews.progress import Progress, Unit

BODY = (
    "The first hour is a long corridor, and the film knows it.\n\n"
    "Then somebody laughs in the wrong room, and the whole house tilts."
)
FOOTER = "Reviewer’s Rating: 7\nWhat did you think of this review?\nNice Nice2\nLove it Love it0\nShow all"


def read_one(text: str) -> Page:
    (page,) = read_pages(text)
    return page


@pytest.mark.parametrize(
    ("line", "rating"),
    [
        ("Wertung: 8,5 von 10", 85),
        ("Note : 7,5/10", 75),
        ("Nota: 4 sobre 5", 80),
        ("Оценка: 9 из 10", 90),
        ("評価：８/１０", 80),
        ("评分: 16/20", 80),
        ("½", 10),
    ],
)
def test_a_rating_below_the_text_in_its_own_language(line: str, rating: float) -> None:
    page = read_one(f"{BODY}\n\n{line}\n")
    assert (page.rating, page.body) == (rating, BODY)


def test_a_rating_in_the_text_of_a_page_that_says_none() -> None:
    page = read_one(f"Reviews\n\nJun 3, 2024\n{BODY}\n\n評価：８/１０\n")
    assert (page.rating, page.body) == (80, f"{BODY}\n\n評価：８/１０")


def test_the_authors_overall_is_the_rating_where_the_page_says_none() -> None:
    assert read_one(f"{BODY}\n\nStory: 7\nOverall: 8.5").rating == 85
    assert read_one(f"Jun 3, 2024\n{BODY}\n\nOverall: 8.5\n{FOOTER}").rating == 70


def test_a_note_in_words_is_no_rating() -> None:
    own = "Note: 2 of the 12 rooms are never seen."
    page = read_one(f"{own}\n\n{BODY}")
    assert (page.rating, page.body) == (None, f"{own}\n\n{BODY}")


def test_scores_in_brackets() -> None:
    page = read_one(f"Jun 3, 2024\n[Story: 7/10]\n{BODY}\n(Music: 10/10)\nMore of it.\n{FOOTER}")
    assert page.sub_scores == {"story": 70, "music": 100}


def test_chapters_beyond_a_thousand() -> None:
    page = read_one(f"Jun 3, 2024\nPreliminary (1,041/1,122 chp)\n{BODY}\n{FOOTER}")
    assert (page.progress, page.body) == (Progress(Unit.CHAPTER, 1041, 1122), BODY)


def test_a_counter_with_a_space_in_its_number() -> None:
    spaced = FOOTER.replace("Nice2", "Nice1\xa0204")
    page = read_one(f"Jun 3, 2024\n{BODY}\n{spaced}")
    assert (page.reactions[Kind.NICE], page.body) == (1204, BODY)


def test_an_underscore_is_of_the_name() -> None:
    assert read_one(f"Jun 3, 2024\n_X--lamp_ (All reviews)\n{BODY}\n{FOOTER}").author == "_X--lamp_"


def test_a_fold_below_the_text_is_the_pages() -> None:
    assert read_one(f"Jun 3, 2024\n{BODY}\n...\n{FOOTER}").body == BODY
    assert read_one(f"{BODY}\n\n...").body == f"{BODY}\n\n..."


def test_the_pages_question_quoted_between_paragraphs_ends_nothing() -> None:
    body = f"{BODY}\n\nWhat did you think of this review?\n\nThat is what she asks her diary."
    page = read_one(f"Jun 3, 2024\n{body}\n{FOOTER}")
    assert (page.body, page.rating) == (body, 70)

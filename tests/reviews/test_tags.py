"""Which tags of a forum fit a review."""

import pytest

from reviews import tags
from reviews.medium import Medium
from reviews.review import Content


def content(medium: Medium, *, spoilers: bool = False) -> Content:
    """Return a review of something of this medium."""
    return Content(title="Solaris", medium=medium, body="", summary="", spoilers=spoilers)


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("Anime", Medium.ANIME),
        ("🎬 MOVIES!", Medium.FILM),
        ("tv-shows", Medium.SERIES),
        ("Novels", Medium.BOOK),
        ("Gaming", Medium.GAME),
    ],
)
def test_a_forums_own_name_for_a_medium_is_taken(name: str, medium: Medium) -> None:
    assert tags.fitting(["News", name], content(medium)) == ([name], [])


def test_spoilers_have_a_tag_of_their_own() -> None:
    review = content(Medium.BOOK, spoilers=True)
    assert tags.fitting(["Books", "⚠️ Spoiler"], review) == (["Books", "⚠️ Spoiler"], [])
    assert tags.fitting(["Books", "Spoilers"], content(Medium.BOOK)) == (["Books"], [])


def test_what_a_forum_lacks_is_named() -> None:
    assert tags.fitting([], content(Medium.FILM, spoilers=True)) == ([], ["Film", "Spoilers"])


@pytest.mark.parametrize("medium", Medium)
def test_a_tag_that_was_made_fits_from_then_on(medium: Medium) -> None:
    review = content(medium, spoilers=True)
    _found, lacking = tags.fitting([], review)
    assert tags.fitting(lacking, review) == (lacking, [])
    assert all(len(name) <= 20 for name in lacking)

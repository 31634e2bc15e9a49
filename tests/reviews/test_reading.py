"""The form in which programs outside get a page."""

import json

from reviews.page import read_pages
from reviews.reading import as_dict

PAGE = """Apr 3, 2024
name (All reviews)
FunnyFunny
Not Recommended Preliminary (5/? eps)
Spoiler
*Planet Wash* is slow. *Planet Wash* is long.
Story: 8
Reviewer’s Rating: 3
What did you think of this review?
Nice Nice12
Love it Love it0
Funny Funny1,204
"""


def test_a_page_as_json() -> None:
    (page,) = read_pages(PAGE)
    assert json.loads(json.dumps(as_dict(page, "Slow."))) == {
        "title": "Planet Wash",
        "title_is_guess": True,
        "author": "name",
        "date": "2024-04-03",
        "rating": 30,
        "rating_as_written": "3",
        "style_tags": ["funny"],
        "stance": "not_recommended",
        "progress": {"unit": "episode", "done": 5, "total": None},
        "spoilers": True,
        "sub_scores": {"story": 80},
        "reactions": {
            "nice": 12,
            "love_it": None,
            "funny": 1204,
            "confusing": None,
            "informative": None,
            "well_written": None,
            "creative": None,
        },
        "body": "*Planet Wash* is slow. *Planet Wash* is long.\nStory: 8",
        "summary": "Slow.",
    }


def test_what_is_not_known_is_null() -> None:
    (page,) = read_pages("Slow and long.")
    found = as_dict(page, None)
    assert found["title_is_guess"] is False
    assert found["spoilers"] is False
    unknown = ("title", "author", "date", "rating", "rating_as_written", "stance", "progress", "summary")
    assert [found[name] for name in unknown] == [None] * len(unknown)
    assert (found["style_tags"], found["sub_scores"]) == ([], {})

"""Scores for parts of a work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.pages import scores

ALL = {"overall": 90, "story": 70, "animation": 80, "sound": 50, "character": 100, "enjoyment": 90}


@pytest.mark.parametrize(
    "written",
    [
        "Overall 9 Story 7 Animation 8 Sound 5 Character 10 Enjoyment 9",
        "Overall 9\nStory 7\nAnimation 8\nSound 5\nCharacter 10\nEnjoyment 9",
        "Overall\t9\nStory\t7\nAnimation\t8\nSound\t5\nCharacter\t10\nEnjoyment\t9",
        "Overall\n9\nStory\n7\n\nAnimation\n8\nSound\n5\n\nCharacter\n10\nEnjoyment\n9\n",
    ],
)
def test_a_pages_table(written: str) -> None:
    lines = [*written.split("\n"), "The text."]
    found, end = scores.table(lines, 0)
    assert found == ALL
    assert [line for line in lines[end:] if line] == ["The text."]


@pytest.mark.parametrize(
    "written",
    [
        "Overall 9",
        "Overall 9 of ten",
        "Story 7\nSound 5",
        "Story: 7\nSound: 5\nArt: 8",
        "Overall\nStory\n9",
        "Story 7 is better than Story 8",
        "The text.",
        "Overall 9 Overall 8",
        "Overall 90 Story 70",
    ],
)
def test_what_is_no_table(written: str) -> None:
    assert scores.table(written.split("\n"), 0) == ({}, 0)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Story: 8", {"story": 80}),
        ("Plot: 9/10", {"plot": 90}),
        ("**Sound:** 7,5/10", {"sound": 75}),
        ("- Art - 4.5/5", {"art": 90}),
        ("3. Characters: 85%", {"characters": 85}),
        ("Story (10/10) The planet is washed.", {"story": 100}),
        ("Art: 9/10 – it shines", {"art": 90}),
        ("Voice acting = 7", {"voice acting": 70}),
        ("Story 8", {"story": 80}),
        ("Story: 8 | Art: 9 | Sound: 7/10", {"story": 80, "art": 90, "sound": 70}),
        ("Story: 8, Art: 9/10", {"story": 80, "art": 90}),
        ("My cat's verdict on soap: 3/10", {}),
        ("Soap bubbles: 3/10", {"soap bubbles": 30}),
        ("Story: 0", {}),
        ("Story: 0/10", {"story": 0}),
        ("Story: 11/10", {}),
        ("Story 2 is better", {}),
        ("Ending 3", {}),
        ("Episodes: 12", {}),
        ("Year: 2014", {}),
        ("Sound: 10/10/2014", {}),
        ("Final score: 8/10", {}),
        ("My rating: 8/10", {}),
        ("I give the story 8/10, no more", {}),
        ("Animation: 2 studios worked on it", {}),
    ],
)
def test_the_authors_own_lines(line: str, expected: dict[str, float]) -> None:
    assert scores.in_body(["Some text.", line]) == expected


@given(st.lists(st.text(alphabet="Story Art:/(10)9%|,*-\t")))
def test_no_text_is_an_error(lines: list[str]) -> None:
    scores.table(lines, 0)
    assert all(0 <= value <= 100 for value in scores.in_body(lines).values())

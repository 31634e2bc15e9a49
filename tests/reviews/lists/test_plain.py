"""The text file that it is time to ditch."""

from typing import Any

import pytest

from reviews.lists import plain_write
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Status, Unit
from reviews.lists.listfile import Format
from reviews.lists.reading import read_list
from reviews.medium import Medium


def one(line: str) -> Entry:
    """The entry of a file with this line alone."""
    (entry,) = read_list(line.encode()).entries
    return entry


@pytest.mark.parametrize(
    ("line", "title", "fields"),
    [
        ("Metallic Rouge 3/10", "Metallic Rouge", {"rating": 30.0, "rating_as_written": "3/10"}),
        ("- [x] Frieren", "Frieren", {"status": Status.COMPLETED}),
        ("- [ ] Mushishi", "Mushishi", {"status": Status.PLANNED}),
        (
            "Planetes (dropped ep 5)",
            "Planetes",
            {"status": Status.DROPPED, "progress": 5, "unit": Unit.EPISODE},
        ),
        ("Monster 9/10 ep 12/74", "Monster", {"rating": 90.0, "progress": 12, "total": 74}),
        ("* Heat (1995) ★★★★½", "Heat", {"year": 1995, "rating": 90.0, "rating_as_written": "4.5/5"}),
        ("12. Dune - p. 120 of 600", "Dune", {"progress": 120, "total": 600, "unit": Unit.PAGE}),
        ("Berserk ch 364 vol 41", "Berserk", {"progress": 364, "unit": Unit.CHAPTER, "volumes": 41}),
        ("Elden Ring 60% #souls #hard", "Elden Ring", {"progress": 60, "unit": Unit.PERCENT}),
        ("Elden Ring #souls #hard", "Elden Ring", {"tags": ("souls", "hard")}),
        ("Vinland Saga S2E5", "Vinland Saga", {"progress": 5, "extras": {"season": "2"}}),
        ("Bebop (rewatched 3 times)", "Bebop", {"repeats": 3}),
        ("Bebop, finished 2020-05", "Bebop", {"finished": PartialDate(2020, 5)}),
        ("Dungeon Meshi 12/24", "Dungeon Meshi", {"progress": 12, "total": 24, "unit": None}),
        ("Monster 9/10 - best thriller", "Monster", {"rating": 90.0, "notes": "best thriller"}),
        ("Planetes - dropped at ep 5, boring", "Planetes", {"status": Status.DROPPED, "notes": "boring"}),
        ("**Nana** - 8/10", "Nana", {"rating": 80.0}),
        ("[Frieren](link) 10/10", "Frieren", {"rating": 100.0}),
        ('"Part 9/10" 4/5', "Part 9/10", {"rating": 80.0}),
        ("Clannad ♥", "Clannad", {"favourite": True}),
        ("Oyasumi 0/10", "Oyasumi", {"rating": 0.0}),
        ("Haibane Renmei ⭐⭐⭐⭐", "Haibane Renmei", {"rating": 80.0, "favourite": None}),
        ("Kaiba 4.5⭐", "Kaiba", {"rating": 90.0}),
        ("Serial Experiments Lain - 10", "Serial Experiments Lain", {"rating": 100.0}),
        ("Tatort (Folge 3)", "Tatort", {"progress": 3, "unit": Unit.EPISODE}),
        ("進撃の巨人 第5話", "進撃の巨人", {"progress": 5, "unit": Unit.EPISODE}),
        ("Bebop (finished 31.05.2020)", "Bebop", {"finished": PartialDate(2020, 5, 31)}),
        ("Bebop 9/10 (2020/5/1)", "Bebop", {"rating": 90.0, "finished": PartialDate(2020, 5, 1)}),
        ("Frieren\t12/28\t9", "Frieren", {"progress": 12, "total": 28, "rating": 90.0}),
        ("Frieren\t\tWatching\t2024-01-31", "Frieren", {"started": PartialDate(2024, 1, 31)}),
        ("Frieren\tcalm", "Frieren", {"notes": "calm"}),
    ],
)
def test_what_people_add_to_a_title(line: str, title: str, fields: dict[str, Any]) -> None:
    entry = one(line)
    assert entry.title == title
    assert {name: getattr(entry, name) for name in fields} == fields


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Ranma 1/2",
            "86",
            "1917",
            "50/50",
            "Fahrenheit 9/11",
            "Mob Psycho 100",
            "3-gatsu no Lion",
            "K-On!",
        ),
        *("Kill Bill Vol. 1", "John Wick: Chapter 4", "Steins;Gate - 0", "R.O.D - Read or Die", "Re:Zero"),
        *(
            "Fate/stay night (TV)",
            '"Oshi no Ko" Season 2',
            "Spy x Family",
            "#Alive",
            "Title, The",
            "Lucky☆Star",
            "(500) Days of Summer",
            "Movie 43",
            "Apollo 13",
        ),
    ],
)
def test_titles_that_look_like_remarks_stay_whole(title: str) -> None:
    assert one(title) == Entry(title)


def test_headings_say_medium_and_status() -> None:
    text = """# what I watched, by Anna
Anime:
Watching
  Frieren
== Plan to watch (2) ==
- Monster
## Books I have read
1) Emma
// a comment
-----
Playing:
Hades
"""
    listed = read_list(text.encode())
    assert listed.format is Format.PLAIN
    assert [(each.title, each.medium, each.status) for each in listed.entries] == [
        ("Frieren", Medium.ANIME, Status.IN_PROGRESS),
        ("Monster", Medium.ANIME, Status.PLANNED),
        ("Emma", Medium.BOOK, Status.COMPLETED),
        ("Hades", Medium.BOOK, Status.IN_PROGRESS),
    ]
    assert listed.problems == ()


@pytest.mark.parametrize(
    ("heading", "medium", "status"),
    [
        ("My anime list (updated 2024-05-01)", Medium.ANIME, None),
        ("Films watched in 2023:", Medium.FILM, Status.COMPLETED),
        ("Completed 120", None, Status.COMPLETED),
        ("# Movies 2024", Medium.FILM, None),
        ("Abgebrochen:", None, Status.DROPPED),
        ("À voir :", None, Status.PLANNED),
        ("見たい", None, Status.PLANNED),
        ("Книги:", Medium.BOOK, None),
    ],
)
def test_headings_as_people_write_them(heading: str, medium: Medium | None, status: Status | None) -> None:
    listed = read_list(f"{heading}\n\nMovie 43 1/10\nNana\n".encode())
    assert [(each.title, each.medium, each.status) for each in listed.entries] == [
        ("Movie 43", medium, status),
        ("Nana", medium, status),
    ]
    assert listed.problems == ()


def test_where_the_first_heading_is_a_status_media_are_parts_of_it() -> None:
    text = "Completed:\nBooks:\nEmma\nAnime:\nNana\nDropped:\nHeat\n"
    assert [(each.medium, each.status) for each in read_list(text.encode()).entries] == [
        (Medium.BOOK, Status.COMPLETED),
        (Medium.ANIME, Status.COMPLETED),
        (None, Status.DROPPED),
    ]


def test_an_empty_box_says_nothing_below_a_heading_that_does() -> None:
    entries = read_list(b"Watching:\n- [ ] Nana\n- [x] Monster\n").entries
    assert [entry.status for entry in entries] == [Status.IN_PROGRESS, Status.COMPLETED]


def test_what_is_not_understood_is_named_with_its_line() -> None:
    listed = read_list(b"Nana\n\nWinter 2024:\nFoo 12/10\n")
    assert [entry.title for entry in listed.entries] == ["Nana", "Foo"]
    assert [problem.line for problem in listed.problems] == [3, 4]
    assert "Winter 2024" in listed.problems[0].sentence
    assert "12/10" in listed.problems[1].sentence


def test_notes_and_private_notes_belong_to_the_title_above() -> None:
    listed = read_list(b"> lost\nNana\n> one\n>> mine\n> two\n")
    assert [problem.line for problem in listed.problems] == [1]
    assert listed.entries == (Entry("Nana", notes="one\ntwo", private_notes="mine"),)


def test_the_file_reads_like_one_a_person_wrote() -> None:
    entries = [
        Entry("Nana", Medium.ANIME, Status.IN_PROGRESS, progress=5, total=47, unit=Unit.EPISODE),
        Entry("Watching:", rating=85.0, rating_as_written="4.25/5", notes="odd"),
    ]
    assert plain_write.write(entries).data.decode().splitlines()[1:] == [
        "",
        "Anime: Watching:",
        "- Nana | ep 5/47",
        "",
        "Titles: no status:",
        '- "Watching:" | 4.25/5',
        "  > odd",
    ]

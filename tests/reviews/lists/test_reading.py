"""Recognising a list, what is printed of it, and how fast it is."""

import json
import time

import pytest

from reviews.lists.dates import PartialDate
from reviews.lists.entry import Status
from reviews.lists.listfile import Format
from reviews.lists.own import as_dict
from reviews.lists.reading import read_list
from reviews.medium import Medium


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<myanimelist></myanimelist>", Format.MYANIMELIST),
        ('[{"media": {"title": {"romaji": "A"}}}]', Format.ANILIST),
        ("Date,Name,Year,Letterboxd URI\n", Format.LETTERBOXD),
        ("Title,Author,Exclusive Shelf\n", Format.GOODREADS),
        ("Title,Authors,Read Status,Star Rating\n", Format.STORYGRAPH),
        ("Const;Title;Title Type\n", Format.IMDB),
        ('{"format": "second_opinion", "entries": []}', Format.SECOND_OPINION),
        ("[Completed]\nA\n", Format.PLAIN),
        ("Nana, the manga\n", Format.PLAIN),
    ],
)
def test_a_list_is_recognised_by_what_is_in_it(text: str, expected: Format) -> None:
    assert read_list(text.encode(), "misleading.zip").format is expected


def test_what_is_printed_has_every_field_and_null_for_the_unknown() -> None:
    printed = as_dict(read_list(b"Planetes (dropped ep 5)\nFoo 12/10\n"))
    assert json.loads(json.dumps(printed)) == {
        "format": "plain",
        "entries": [
            {
                **dict.fromkeys(
                    ("medium", "total", "volumes", "volumes_total", "rating", "rating_as_written", "started")
                ),
                **dict.fromkeys(
                    ("finished", "repeats", "notes", "private_notes", "private", "favourite", "year")
                ),
                **dict.fromkeys(("added", "updated")),
                **{name: [] for name in ("tags", "creators", "other_titles", "reviews")},
                "ids": {},
                "extras": {},
                "title": title,
                "status": status,
                "progress": progress,
                "unit": unit,
            }
            for title, status, progress, unit in [
                ("Planetes", "dropped", 5, "episode"),
                ("Foo", None, None, None),
            ]
        ],
        "problems": [{"line": 2, "problem": "I do not understand the rating “12/10”; I leave it out."}],
    }


def test_our_own_json_lists_what_it_cannot_use_and_reads_the_rest() -> None:
    entries = [
        {
            "title": "Nana",
            "rating": 101,
            "status": "lost",
            "progress": True,
            "started": "2020-13",
            "year": 2006,
        },
        {"title": 7},
        "no entry",
    ]
    listed = read_list(json.dumps({"format": "second_opinion", "entries": entries}).encode())
    assert [(entry.title, entry.year) for entry in listed.entries] == [("Nana", 2006)]
    assert [problem.line for problem in listed.problems] == [1, 1, 1, 1, 2, 3]


@pytest.mark.parametrize(
    ("text", "date", "written"),
    [
        ("2020-05-17", PartialDate(2020, 5, 17), "2020-05-17"),
        ("2020/10/25", PartialDate(2020, 10, 25), "2020-10-25"),
        ("2020-05-00", PartialDate(2020, 5), "2020-05"),
        ("2020-00-00", PartialDate(2020), "2020"),
        ("2020-00-17", PartialDate(2020, None, 17), "2020-00-17"),
        ("0000-05-17", PartialDate(None, 5, 17), "0000-05-17"),
        ("2020-05-17T08:00:00Z", PartialDate(2020, 5, 17), "2020-05-17"),
    ],
)
def test_a_date_may_be_known_in_part(text: str, date: PartialDate, written: str) -> None:
    assert PartialDate.parse(text) == date
    assert str(date) == written


def test_no_date_is_none_and_no_such_date_is_an_error() -> None:
    assert PartialDate.parse("") is PartialDate.parse("0000-00-00") is None
    for text in ("2021-02-29", "2020-13-01", "yesterday", "20"):
        with pytest.raises(ValueError, match=r"date|range"):
            PartialDate.parse(text)


def test_a_status_speaks_of_its_medium() -> None:
    assert Status.IN_PROGRESS.label(Medium.BOOK) == "Reading"
    assert Status.PLANNED.label(Medium.GAME) == "Plan to play"
    assert Status.IN_PROGRESS.label() == Status.IN_PROGRESS.label(Medium.OTHER) == "In progress"


ROWS = {
    "plain": ("", "- Title number {n} ({y}) 7/10\n", ""),
    "imdb": (
        "Const,Your Rating,Date Rated,Title,Title Type,Year\n",
        "tt{n},7,2020-01-02,Title {n},movie,{y}\n",
        "",
    ),
    "letterboxd": (
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n",
        "2020-01-02,Title {n},{y},https://boxd.it/{n},4.5,,a,2020-01-01\n",
        "",
    ),
    "anilist": (
        "[",
        '{{"score": 85, "progress": 5, "media": {{"id": {n}, "title": {{"romaji": "T {n}"}}}}}},',
        "{}]",
    ),
    "myanimelist": (
        "<myanimelist>",
        (
            "<anime><series_animedb_id>{n}</series_animedb_id><series_title>T {n}</series_title>"
            "<series_episodes>13</series_episodes><my_watched_episodes>5</my_watched_episodes>"
            "<my_start_date>2020-01-02</my_start_date><my_score>7</my_score><my_status>2</my_status></anime>"
        ),
        "</myanimelist>",
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_twenty_thousand_entries_are_read_in_seconds(name: str) -> None:
    before, row, after = ROWS[name]
    data = (before + "".join(row.format(n=n, y=1950 + n % 70) for n in range(1, 20_001)) + after).encode()
    began = time.process_time()
    listed = read_list(data)
    assert len(listed.entries) == 20_000
    assert time.process_time() - began < 4

"""Lists as the sites write them, read field by field."""

import json
from typing import Any

import pytest

from reviews.lists import own
from reviews.lists.reading import read_list
from tests.reviews.lists.exports import ANILIST, GOODREADS, IMDB, STORYGRAPH, zipped

CASES: list[tuple[str, bytes, list[dict[str, Any]]]] = [
    (
        "anilist",
        json.dumps(ANILIST).encode(),
        [
            {
                "title": "Sousou no Frieren",
                "medium": "anime",
                "status": "in_progress",
                "progress": 12,
                "total": 28,
                "unit": "episode",
                "rating": 85.0,
                "rating_as_written": "8.5/10",
                "started": "2023-10-05",
                "repeats": 0,
                "notes": "so calm",
                "private": False,
                "tags": ["Cosy"],
                "year": 2023,
                "other_titles": ["葬送のフリーレン"],
                "added": "2023-10-05",
                "updated": "2023-11-14",
                "extras": {"format": "TV"},
                "ids": {"anilist": ["154587"], "mal_anime": ["52991"]},
            },
            {
                "title": "Cowboy Bebop",
                "medium": "anime",
                "status": "in_progress",
                "progress": 3,
                "total": 26,
                "unit": "episode",
                "rating": 100.0,
                "rating_as_written": "10/10",
                "started": "2010",
                "finished": "2012-04",
                "repeats": 2,
                "private": True,
                "extras": {"status": "REPEATING"},
                "ids": {"anilist": ["1"], "mal_anime": ["1"]},
            },
        ],
    ),
    (
        "goodreads",
        GOODREADS.encode(),
        [
            {
                "title": "The Shining (The Shining #1)",
                "medium": "book",
                "status": "completed",
                "total": 497,
                "unit": "page",
                "rating": 80.0,
                "rating_as_written": "4/5",
                "finished": "2020-10-25",
                "repeats": 1,
                "private_notes": "lent to Sam",
                "tags": ["horror", "favourites"],
                "year": 1977,
                "creators": ["Stephen King"],
                "reviews": [
                    {
                        "text": "Slow, then **relentless**.\n\nRoom 237 & the hedge: *brrr*.",
                        "spoilers": True,
                        "date": None,
                        "address": None,
                    }
                ],
                "added": "2020-09-01",
                "extras": {
                    "Binding": "Paperback",
                    "Bookshelves with positions": "horror (#3)",
                    "Owned Copies": "0",
                    "Year Published": "1980",
                },
                "ids": {"goodreads": ["11588"], "isbn": ["0450040186", "9780450040184"]},
            },
            {
                "title": "Infinite Jest",
                "medium": "book",
                "status": "dropped",
                "unit": "page",
                "repeats": 0,
                "year": 1996,
                "creators": ["David Foster Wallace", "A", "B"],
                "added": "2018-01-01",
                "extras": {
                    "Bookshelves with positions": "abandoned (#2)",
                    "Owned Copies": "0",
                    "Year Published": "2005",
                },
                "ids": {"goodreads": ["999"]},
            },
        ],
    ),
    (
        "storygraph",
        STORYGRAPH.encode(),
        [
            {
                "title": "Piranesi",
                "medium": "book",
                "status": "completed",
                "rating": 95.0,
                "rating_as_written": "4.75/5",
                "started": "2021-02-10",
                "finished": "2021-02-14",
                "repeats": 1,
                "tags": ["fantasy", "reread"],
                "creators": ["Susanna Clarke"],
                "reviews": [
                    {
                        "text": "A house of **wonders**.\nLonely.",
                        "spoilers": None,
                        "date": None,
                        "address": None,
                    }
                ],
                "added": "2021-01-05",
                "extras": {
                    "Format": "audio",
                    "Dates Read": "2020/12/28-2021/01/03, 2021/02/10-2021/02/14",
                    "Moods": "reflective",
                },
                "ids": {"isbn": ["9781526622426"]},
            },
            {
                "title": "Ulysses",
                "medium": "book",
                "status": "dropped",
                "rating": 25.0,
                "rating_as_written": "1.25/5",
                "finished": "2019-08",
                "repeats": 0,
                "creators": ["James Joyce"],
                "added": "2019-06-16",
                "extras": {"Format": "hardcover", "Pace": "slow", "Owned?": "No"},
                "ids": {"storygraph": ["SG-uid-1"]},
            },
        ],
    ),
    (
        "imdb",
        IMDB.encode(),
        [
            {
                "title": "Satantango",
                "medium": "film",
                "status": "planned",
                "notes": "tip of Jo",
                "year": 1994,
                "creators": ["Béla Tarr"],
                "other_titles": ["Sátántangó"],
                "added": "2021-10-01",
                "updated": "2021-10-02",
                "extras": {
                    "Title Type": "Movie",
                    "Genres": "Drama",
                    "Runtime (mins)": "439",
                    "Release Date": "1994-02-08",
                    "Position": "1",
                },
                "ids": {"imdb": ["tt0111341"]},
            },
            {
                "title": "Heat",
                "medium": "film",
                "status": "completed",
                "rating": 90.0,
                "rating_as_written": "9/10",
                "year": 1995,
                "creators": ["Michael Mann"],
                "added": "2021-10-01",
                "updated": "2021-06-06",
                "extras": {
                    "Title Type": "Movie",
                    "Genres": "Crime",
                    "Runtime (mins)": "170",
                    "Release Date": "1995-12-15",
                    "Position": "2",
                },
                "ids": {"imdb": ["tt0113277"]},
            },
        ],
    ),
    (
        "letterboxd",
        zipped(),
        [
            {
                "title": "Paddington 2",
                "medium": "film",
                "status": "completed",
                "rating": 90.0,
                "rating_as_written": "4.5/5",
                "finished": "2024-12-25",
                "repeats": 1,
                "favourite": True,
                "tags": ["family", "london"],
                "year": 2017,
                "reviews": [
                    {
                        "text": "Kind and polite.\n\nI *cried*.",
                        "spoilers": None,
                        "date": "2022-01-05",
                        "address": "https://boxd.it/e1",
                    }
                ],
                "added": "2022-01-05",
                "updated": "2024-12-26",
                "extras": {"Watched Dates": "2022-01-04, 2024-12-25"},
                "ids": {
                    "letterboxd": ["https://boxd.it/f1"],
                    "letterboxd_entry": ["https://boxd.it/e1", "https://boxd.it/e2"],
                },
            },
            {
                "title": "Suspiria",
                "medium": "film",
                "status": "completed",
                "rating": 80.0,
                "rating_as_written": "4/5",
                "finished": "2023-05-01",
                "repeats": 0,
                "year": 1977,
                "added": "2023-05-01",
                "updated": "2024-01-02",
                "ids": {
                    "letterboxd": ["https://boxd.it/f77"],
                    "letterboxd_entry": ["https://boxd.it/e3"],
                },
            },
            {
                "title": "Suspiria",
                "medium": "film",
                "status": "completed",
                "rating": 50.0,
                "rating_as_written": "2.5/5",
                "finished": "2023-05-02",
                "repeats": 0,
                "year": 2018,
                "added": "2023-05-02",
                "updated": "2023-05-02",
                "ids": {"letterboxd_entry": ["https://boxd.it/e4"]},
            },
        ],
    ),
]


@pytest.mark.parametrize(("site", "data", "expected"), CASES, ids=[case[0] for case in CASES])
def test_every_field_is_read(site: str, data: bytes, expected: list[dict[str, Any]]) -> None:
    read = read_list(
        data, "my watchlist.dat"
    )  # only of IMDb's and Letterboxd's lists does the name say something
    assert read.format.key == site
    assert read.problems == ()
    assert [own.known(entry) for entry in read.entries] == expected

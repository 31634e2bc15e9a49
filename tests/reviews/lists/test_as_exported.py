"""Lists as the sites write them, made by hand and read field by field."""

import io
import json
import zipfile
from typing import Any

import pytest

from reviews.lists import own
from reviews.lists.reading import read_list

ANILIST = {
    "data": {
        "MediaListCollection": {
            "user": {"id": 1, "mediaListOptions": {"scoreFormat": "POINT_10_DECIMAL"}},
            "hasNextChunk": False,
            "lists": [
                {
                    "name": "Watching",
                    "isCustomList": False,
                    "entries": [
                        {
                            "mediaId": 154587,
                            "status": "CURRENT",
                            "score": 8.5,
                            "progress": 12,
                            "progressVolumes": None,
                            "repeat": 0,
                            "private": False,
                            "notes": "so calm",
                            "customLists": {"Cosy": True, "Again": False},
                            "startedAt": {"year": 2023, "month": 10, "day": 5},
                            "completedAt": {"year": None, "month": None, "day": None},
                            "updatedAt": 1700000000,
                            "createdAt": 1696464000,
                            "media": {
                                "id": 154587,
                                "idMal": 52991,
                                "type": "ANIME",
                                "format": "TV",
                                "episodes": 28,
                                "title": {"romaji": "Sousou no Frieren", "native": "葬送のフリーレン"},
                                "seasonYear": 2023,
                            },
                        }
                    ],
                },
                {
                    "name": "Cosy",
                    "isCustomList": True,
                    "entries": [{"mediaId": 154587, "score": 8.5, "media": {"id": 154587, "title": {}}}],
                },
                {
                    "name": "Rewatching",
                    "entries": [
                        {
                            "status": "REPEATING",
                            "score": 10,
                            "repeat": 2,
                            "progress": 3,
                            "private": True,
                            "startedAt": {"year": 2010, "month": None, "day": None},
                            "completedAt": {"year": 2012, "month": 4, "day": None},
                            "media": {
                                "id": 1,
                                "idMal": 1,
                                "episodes": 26,
                                "title": {"romaji": "Cowboy Bebop"},
                            },
                        }
                    ],
                },
            ],
        }
    }
}

GOODREADS = '''\ufeffBook Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,\
Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,\
Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies
11588,The Shining (The Shining #1),Stephen King,"King, Stephen",,"=""0450040186""","=""9780450040184""",4,4.27,,\
Paperback,497,1980,1977,2020/10/25,2020/09/01,"horror, favourites",horror (#3),read,\
"Slow, then <b>relentless</b>.<br/><br/>Room 237 &amp; the hedge: <i>brrr</i>.",true,lent to Sam,2,0
999,Infinite Jest,David  Foster Wallace,"Wallace, D. F.","A, B","=""""","=""""",0,4.26,,,,2005,1996,,2018/01/01,\
abandoned,abandoned (#2),abandoned,,,,1,0
'''

STORYGRAPH = """Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,\
Moods,Pace,Character- or Plot-Driven?,Strong Character Development?,Loveable Characters?,Diverse Characters?,\
Flawed Characters?,Star Rating,Review,Content Warnings,Content Warning Description,Tags,Owned?
Piranesi,Susanna Clarke,,9781526622426,audio,read,2021/01/05,2021/02/14,"2020/12/28-2021/01/03, 2021/02/10-2021/02/14",\
2,reflective,,,,,,,4.75,<div>A house of <strong>wonders</strong>.<br>Lonely.</div>,,,"fantasy, reread",
Ulysses,James Joyce,,SG-uid-1,hardcover,did-not-finish,2019/06/16,2019/08,,1,,slow,,,,,,1.25,,,,,No
"""

IMDB = """Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,\
Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
1,tt0111341,2021-10-01,2021-10-02,tip of Jo,Satantango,Sátántangó,https://www.imdb.com/title/tt0111341,Movie,8.2,439,\
1994,Drama,10000,1994-02-08,Béla Tarr,,
2,tt0113277,2021-10-01,2021-10-01,,Heat,Heat,https://www.imdb.com/title/tt0113277,Movie,8.3,170,1995,Crime,700000,\
1995-12-15,Michael Mann,9,2021-06-06
"""

LETTERBOXD = {
    "profile.csv": "Date Joined,Username,Email Address\n2015-01-01,x,secret@example.org\n",
    "diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
    '2022-01-05,Paddington 2,2017,https://boxd.it/e1,5,,"family, london",2022-01-04\n'
    "2024-12-26,Paddington 2,2017,https://boxd.it/e2,4.5,Yes,,2024-12-25\n"
    "2023-05-01,Suspiria,1977,https://boxd.it/e3,4,,,2023-05-01\n"
    "2023-05-02,Suspiria,2018,https://boxd.it/e4,2.5,,,2023-05-02\n",
    "reviews.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
    '2022-01-05,Paddington 2,2017,https://boxd.it/e1,5,,"Kind and polite.\n\nI <i>cried</i>.",,2022-01-04\n',
    "watchlist.csv": "Date,Name,Year,Letterboxd URI\n2024-01-02,Suspiria,1977,https://boxd.it/f77\n",
    "likes/films.csv": "Date,Name,Year,Letterboxd URI\n2022-01-05,Paddington 2,2017,https://boxd.it/f1\n",
    "deleted/diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
    "2020-01-01,Cats,2019,https://boxd.it/e9,0.5,,,2020-01-01\n",
}


def zipped() -> bytes:
    """The export of Letterboxd."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in LETTERBOXD.items():
            archive.writestr(name, text)
    return out.getvalue()


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

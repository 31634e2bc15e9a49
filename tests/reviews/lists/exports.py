"""Lists as the sites write them, made by hand."""

import io
import zipfile

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

"""Letterboxd's export, as a zip and file by file."""

import io
import zipfile

import pytest

from reviews.lists import letterboxd_import
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, SourceId, Status, WrittenReview
from reviews.lists.listfile import Format, ListFile, UnreadableListError
from reviews.lists.reading import read_list
from reviews.medium import Medium

DIARY = """Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2020-01-02,Heat,1995,https://boxd.it/e1,4,,"cinema, crime",2020-01-01
2023-03-04,Heat,1995,https://boxd.it/e2,4.5,Yes,,2023-03-03
2021-01-01,Heat,1986,https://boxd.it/e3,,,,2021-01-01
"""
REVIEWS = """Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2023-03-04,Heat,1995,https://boxd.it/e2,4.5,Yes,"<i>Still</i> great.

Two ""pros"" &amp; a bank.",,2023-03-03
"""
RATINGS = "Date,Name,Year,Letterboxd URI,Rating\n2023-03-05,Heat,1995,https://boxd.it/f1,5\n"
WATCHED = "Date,Name,Year,Letterboxd URI\n2019-01-01,Heat,1995,https://boxd.it/f1\n"
WATCHLIST = """Date,Name,Year,Letterboxd URI
2019-01-01,Heat,1995,https://boxd.it/f1
2022-02-02,Stalker,1979,https://boxd.it/f9
"""
LIST = """Letterboxd list export v7
Date,Name,Tags,URL,Description
2021-05-05,Rainy days,,https://boxd.it/l1,

Position,Name,Year,URL,Description
1,Stalker,1979,https://boxd.it/f9,"wet, very wet"
"""


def packed(**files: str) -> bytes:
    """A zip with these files; `__` in a name is a folder."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(f"{name.replace('__', '/')}.csv", text)
    return out.getvalue()


def by_year(listed: ListFile) -> dict[int | None, Entry]:
    """The films of a list by their years."""
    return {entry.year: entry for entry in listed.entries}


def test_the_files_of_a_zip_are_one_entry_for_each_film() -> None:
    listed = read_list(
        packed(
            watchlist=WATCHLIST,
            diary=DIARY,
            reviews=REVIEWS,
            ratings=RATINGS,
            watched=WATCHED,
            lists__rainy=LIST,
            likes__films=WATCHED,
            deleted__diary=DIARY.replace("Heat", "Deleted"),
            profile="Email Address\nno@example.org\n",
        )
    )
    assert listed.format is Format.LETTERBOXD
    assert listed.problems == ()
    films = by_year(listed)
    assert set(films) == {1995, 1986, 1979}
    assert films[1995] == Entry(
        title="Heat",
        medium=Medium.FILM,
        status=Status.COMPLETED,
        rating=100.0,
        rating_as_written="5/5",
        finished=PartialDate(2023, 3, 3),
        repeats=1,
        favourite=True,
        tags=("cinema", "crime"),
        year=1995,
        ids=(
            SourceId(Source.LETTERBOXD, "https://boxd.it/f1"),
            SourceId(Source.LETTERBOXD_ENTRY, "https://boxd.it/e1"),
            SourceId(Source.LETTERBOXD_ENTRY, "https://boxd.it/e2"),
        ),
        reviews=(
            WrittenReview(
                '*Still* great.\n\nTwo "pros" & a bank.',
                date=PartialDate(2023, 3, 4),
                address="https://boxd.it/e2",
            ),
        ),
        added=PartialDate(2019, 1, 1),
        updated=PartialDate(2023, 3, 5),
        extras={"Watched Dates": "2020-01-01, 2023-03-03"},
    )
    assert (films[1979].status, films[1979].tags) == (Status.PLANNED, ("Rainy days",))
    assert films[1979].notes == "wet, very wet"


def test_profile_is_never_opened_and_no_address_comes_out() -> None:
    listed = read_list(packed(watched=WATCHED, profile="\x00 not even text"))
    assert len(listed.entries) == 1
    with pytest.raises(UnreadableListError, match="not an export of Letterboxd"):
        read_list(packed(profile="Name,Year,Letterboxd URI\nx,1,y\n"))


def test_the_diary_alone_counts_watches_and_takes_the_last_rating() -> None:
    film = by_year(read_list(DIARY.encode(), "anything.csv"))[1995]
    assert (film.rating, film.repeats, film.finished) == (90.0, 1, PartialDate(2023, 3, 3))


def test_a_first_line_that_is_a_rewatch_is_a_repeat() -> None:
    text = DIARY.replace("4,,", "4,Yes,")
    assert by_year(read_list(text.encode()))[1995].repeats == 2


@pytest.mark.parametrize(
    ("filename", "status", "problems"),
    [
        ("watched.csv", Status.COMPLETED, 0),
        ("watchlist-anna-2024.csv", Status.PLANNED, 0),
        ("download.csv", None, 1),
        ("my films.csv", None, 1),
    ],
)
def test_watched_and_watchlist_are_told_apart_by_name(
    filename: str, status: Status | None, problems: int
) -> None:
    listed = read_list(WATCHED.encode(), filename)
    assert listed.entries[0].status is status
    assert listed.entries[0].favourite is None
    assert len(listed.problems) == problems


@pytest.mark.parametrize("filename", ["films.csv", "Films (1).csv"])
def test_liked_films_alone_are_favourites(filename: str) -> None:
    listed = read_list(WATCHED.encode(), filename)
    assert (listed.entries[0].favourite, listed.problems) == (True, ())


def test_a_list_says_nothing_of_having_seen_its_films() -> None:
    (film,) = read_list(LIST.encode(), "watched.csv").entries
    assert (film.title, film.status, film.tags) == ("Stalker", None, ("Rainy days",))


def test_ratings_are_by_the_films_address() -> None:
    (film,) = read_list(RATINGS.encode()).entries
    assert film.ids == (SourceId(Source.LETTERBOXD, "https://boxd.it/f1"),)
    assert film.status is Status.COMPLETED


def test_a_problem_names_the_file_and_the_line() -> None:
    listed = read_list(packed(ratings=RATINGS + "2023-03-05,Alien,1979,https://boxd.it/f3,11\n"))
    assert [(problem.line, problem.sentence[:12]) for problem in listed.problems] == [(3, "ratings.csv:")]
    assert len(listed.entries) == 2


def test_the_import_file_has_the_columns_of_the_importer() -> None:
    seen = Entry(
        "=Heat",
        Medium.FILM,
        Status.COMPLETED,
        rating=87.0,
        finished=PartialDate(2023, 3, 3),
        repeats=2,
        tags=("a", "b"),
        year=1995,
        ids=(SourceId(Source.IMDB, "tt0113277"),),
    )
    entries = [
        seen,
        Entry("Stalker", Medium.FILM, Status.PLANNED),
        Entry("Emma", Medium.BOOK, Status.COMPLETED),
    ]
    export = letterboxd_import.write(entries)
    assert export.data.decode().splitlines() == [
        "LetterboxdURI,imdbID,Title,Year,Directors,Rating,WatchedDate,Rewatch,Tags,Review",
        ',tt0113277,\'=Heat,1995,,4.5,2023-03-03,true,"a, b",',
    ]
    assert export.left_out == tuple(entries[1:])

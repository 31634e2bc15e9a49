"""The exports of Goodreads, The StoryGraph and IMDb."""

import pytest

from reviews.lists import markup
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, SourceId, Status, Unit, WrittenReview
from reviews.lists.listfile import Format
from reviews.lists.reading import read_list
from reviews.medium import Medium

GOODREADS = (
    "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,"
    "Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
    "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies\n"
    '7,Emma,Jane Austen,"Austen, Jane","Ann Reader, Bo Reader","=""0141439580""","=""9780141439587""",4,4.0,'
    'Penguin,Paperback,474,2003,1815,2020/10/25,2020/09/01,"favourites, read",,read,'
    '"Witty.<br/><br/>And <b>long</b>.",true,"gift for M.",3,0\n'
    '8,Ulysses,James Joyce,,,"=""""","=""""",0,,,,,,,,2021/01/01,,,wish-i-could,,,,0,0\n'
)
OLD_GOODREADS = (
    "Title;My Rating;Author;Exclusive Shelf;ISBN;BCID;Condition\n"
    "Emma;5;Jane Austen;currently-reading;0141439580;77;\n"
)
STORYGRAPH = (
    "Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,"
    "Moods,Pace,Character- or Plot-Driven?,Strong Character Development?,Loveable Characters?,"
    "Diverse Characters?,Flawed Characters?,Star Rating,Review,Content Warnings,"
    "Content Warning Description,Tags,Owned?\n"
    "Emma,Jane Austen,,9780141439587,paperback,read,2020/09/01,2023/02/03,"
    '"2020/10/01-2020/10/25, 2023/01/05-2023/02/03",2,"funny, light",slow,,,,,,3.75,"<div>Witty.</div>",,,'
    '"classic, re-read",Yes\n'
    "Ulysses,James Joyce,,uid-9,digital,did-not-finish,2021/01/01,,,0,,,,,,,,,,,,,No\n"
)
IMDB = (
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,"
    "Num Votes,Release Date,Directors\n"
    "tt0245429,9,2021-02-03,Spirited Away,Sen to Chihiro no kamikakushi,u,Movie,8.6,124,2001,Animation,1,"
    "2001-07-20,Hayao Miyazaki\n"
    "tt0213338,,,Cowboy Bebop,Cowboy Bebop,u,TV Series,8.9,24,1998,,1,,\n"
    "tt1,7,2020-01-01,Odd,Odd,u,Hologram,5,1,2020,,1,,\n"
)


def test_a_book_of_goodreads_is_read_whole() -> None:
    listed = read_list(GOODREADS.encode("utf-8-sig"))
    assert listed.format is Format.GOODREADS
    assert listed.entries[0] == Entry(
        title="Emma",
        medium=Medium.BOOK,
        status=Status.COMPLETED,
        total=474,
        unit=Unit.PAGE,
        rating=80.0,
        rating_as_written="4/5",
        finished=PartialDate(2020, 10, 25),
        repeats=2,
        private_notes="gift for M.",
        tags=("favourites",),
        year=1815,
        creators=("Jane Austen", "Ann Reader", "Bo Reader"),
        ids=(
            SourceId(Source.GOODREADS, "7"),
            SourceId(Source.ISBN, "0141439580"),
            SourceId(Source.ISBN, "9780141439587"),
        ),
        reviews=(WrittenReview("Witty.\n\nAnd **long**.", spoilers=True),),
        added=PartialDate(2020, 9, 1),
        extras={
            "Publisher": "Penguin",
            "Binding": "Paperback",
            "Year Published": "2003",
            "Owned Copies": "0",
        },
    )


def test_private_notes_are_not_shown_by_chance() -> None:
    (emma, _) = read_list(GOODREADS.encode()).entries
    assert "gift" not in repr(emma)


def test_an_unrated_book_on_a_shelf_of_ones_own_has_a_tag_and_no_status() -> None:
    listed = read_list(GOODREADS.encode())
    ulysses = listed.entries[1]
    assert (ulysses.rating, ulysses.status, ulysses.tags) == (None, None, ("wish-i-could",))
    assert ulysses.ids == (SourceId(Source.GOODREADS, "8"),)
    assert [problem.line for problem in listed.problems] == [3]


def test_columns_are_found_by_name_whatever_their_order_and_delimiter() -> None:
    listed = read_list(OLD_GOODREADS.encode())
    assert listed.format is Format.GOODREADS
    assert (listed.entries[0].rating, listed.entries[0].status) == (100.0, Status.IN_PROGRESS)
    assert listed.entries[0].extras == {"BCID": "77"}
    shouted = OLD_GOODREADS.replace("Exclusive Shelf", "EXCLUSIVE_SHELF ").replace("My Rating", "my rating")
    assert read_list(shouted.encode()).entries == listed.entries


def test_the_storygraph_rates_in_quarters_and_knows_every_reading() -> None:
    listed = read_list(STORYGRAPH.encode())
    assert (listed.format, listed.problems) == (Format.STORYGRAPH, ())
    emma, ulysses = listed.entries
    assert (emma.rating, emma.rating_as_written) == (75.0, "3.75/5")
    assert (emma.started, emma.finished) == (PartialDate(2023, 1, 5), PartialDate(2023, 2, 3))
    assert (emma.repeats, emma.tags) == (1, ("classic", "re-read"))
    assert emma.reviews == (WrittenReview("Witty."),)
    assert emma.extras["Dates Read"] == "2020/10/01-2020/10/25, 2023/01/05-2023/02/03"
    assert (ulysses.status, ulysses.rating) == (Status.DROPPED, None)
    assert ulysses.ids == (SourceId(Source.STORYGRAPH, "uid-9"),)


@pytest.mark.parametrize(("written", "status"), [("to-read", Status.PLANNED), ("paused", Status.ON_HOLD)])
def test_the_storygraphs_statuses(written: str, status: Status) -> None:
    text = STORYGRAPH.replace("did-not-finish", written)
    assert read_list(text.encode()).entries[1].status is status


def test_imdb_says_the_medium_and_what_was_rated_was_seen() -> None:
    listed = read_list(IMDB.encode())
    assert listed.format is Format.IMDB
    film, series, odd = listed.entries
    assert (film.medium, film.rating, film.status) == (Medium.FILM, 90.0, Status.COMPLETED)
    assert (film.creators, film.other_titles) == (("Hayao Miyazaki",), ("Sen to Chihiro no kamikakushi",))
    assert film.updated == PartialDate(2021, 2, 3)
    assert (series.medium, series.status, series.other_titles) == (Medium.SERIES, None, ())
    assert (odd.medium, listed.problems[0].line) == (None, 4)


def test_imdbs_watchlist_is_known_by_its_name() -> None:
    assert read_list(IMDB.encode(), "WATCHLIST.csv").entries[1].status is Status.PLANNED


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a<br />b<BR>c", "a\nb\nc"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<b>no</b> <i>really</i> <a href='x'>look</a>", "**no** *really* look"),
        ("<spoiler>he dies</spoiler>", "||he dies||"),
        ("I <3 it <sigh> &amp; 1 < 2", "I <3 it <sigh> & 1 < 2"),
    ],
)
def test_a_review_in_html_becomes_the_text_that_was_written(written: str, text: str) -> None:
    assert markup.plain(written) == text

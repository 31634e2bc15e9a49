"""What an import would do to a shelf."""

import time
from dataclasses import replace

import pytest

from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, SourceId, Status, Unit, WrittenReview
from reviews.lists.limits import MAX_NAMESAKES
from reviews.lists.merge import Choice, Conflict, Write, compare
from reviews.medium import Medium

MAL_1 = (SourceId(Source.MAL_ANIME, "1"),)
MAL_2 = (SourceId(Source.MAL_ANIME, "2"),)
MINE = Entry(
    "Monster",
    Medium.ANIME,
    Status.IN_PROGRESS,
    progress=5,
    total=74,
    unit=Unit.EPISODE,
    rating=80.0,
    rating_as_written="8/10",
    ids=MAL_1,
    updated=PartialDate(2023),
)


def test_new_changed_and_same_are_told_apart() -> None:
    other = Entry("Nana", Medium.ANIME, Status.PLANNED)
    plan = compare([MINE, other], [MINE, replace(other, year=2006), Entry("Emma", Medium.BOOK)])
    assert plan.found == 3
    assert [match.mine for match in plan.same] == [MINE]
    assert [(match.mine, match.gained) for match in plan.changed] == [(other, ("year",))]
    assert plan.new == (Entry("Emma", Medium.BOOK),)
    assert plan.conflicts == ()


def test_an_id_finds_a_title_by_whatever_name() -> None:
    plan = compare(
        [Entry("Frieren", Medium.ANIME, ids=MAL_1)], [Entry("Sousou no Frieren", Medium.ANIME, ids=MAL_1)]
    )
    assert plan.new == ()
    assert plan.writes(Choice.TAKE_THEIRS)[0].entry.title == "Frieren"
    assert plan.writes(Choice.TAKE_THEIRS)[0].entry.other_titles == ("Sousou no Frieren",)


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        (Entry("Pokémon!", Medium.ANIME), Entry("POKEMON", Medium.ANIME), True),
        (Entry("Monster", Medium.ANIME), Entry("Monster", Medium.MANGA), False),
        (Entry("Monster", Medium.ANIME), Entry("Monster"), True),
        (Entry("Heat", Medium.FILM, year=1995), Entry("Heat", Medium.FILM, year=1986), False),
        (Entry("Heat", Medium.FILM, year=1995), Entry("Heat", Medium.FILM), True),
        (Entry("Poems", Medium.BOOK, creators=("A.",)), Entry("Poems", Medium.BOOK, creators=("B.",)), False),
        (Entry("Hunter", Medium.ANIME, ids=MAL_1), Entry("Hunter", Medium.ANIME, ids=MAL_2), False),
        (
            Entry("Emma", Medium.BOOK, ids=(SourceId(Source.ISBN, "1"),)),
            Entry("Emma", Medium.BOOK, ids=(SourceId(Source.ISBN, "2"),)),
            True,
        ),
    ],
)
def test_without_an_id_the_name_decides_unless_something_speaks_against_it(
    mine: Entry, theirs: Entry, same: bool
) -> None:
    assert (compare([mine], [theirs]).new == ()) is same


@pytest.mark.parametrize(
    ("choice", "updated", "rating"),
    [
        (Choice.KEEP_MINE, PartialDate(2024), 80.0),
        (Choice.TAKE_THEIRS, PartialDate(2020), 30.0),
        (Choice.NEWER_WINS, PartialDate(2024), 30.0),
        (Choice.NEWER_WINS, PartialDate(2020), 80.0),
        (Choice.NEWER_WINS, None, 80.0),
    ],
)
def test_the_choice_decides_conflicts(choice: Choice, updated: PartialDate | None, rating: float) -> None:
    theirs = Entry(
        "Monster", Medium.ANIME, rating=30.0, rating_as_written="3/10", notes="hm", updated=updated
    )
    plan = compare([MINE], [theirs])
    assert plan.matches[0].conflicts == (Conflict("rating", 80.0, 30.0),)
    (write,) = plan.writes(choice)
    assert (write.place, write.entry.rating, write.entry.notes) == (0, rating, "hm")
    assert write.entry.rating_as_written == ("3/10" if rating == 30.0 else "8/10")


def test_keeping_mine_writes_nothing_where_only_conflicts_are() -> None:
    theirs = Entry("Monster", Medium.ANIME, Status.DROPPED)
    assert compare([MINE], [theirs]).writes(Choice.KEEP_MINE) == ()
    assert compare([MINE], [theirs]).writes(Choice.TAKE_THEIRS) == (
        Write(0, replace(MINE, status=Status.DROPPED)),
    )


def test_progress_goes_with_its_unit() -> None:
    percent = Entry("Monster", Medium.ANIME, progress=40, unit=Unit.PERCENT)
    (write,) = compare([MINE], [percent]).writes(Choice.TAKE_THEIRS)
    assert (write.entry.progress, write.entry.total, write.entry.unit) == (40, None, Unit.PERCENT)
    episodes = Entry("Monster", Medium.ANIME, progress=6, unit=Unit.EPISODE)
    (write,) = compare([MINE], [episodes]).writes(Choice.TAKE_THEIRS)
    assert (write.entry.progress, write.entry.total) == (6, 74)


def test_what_both_have_several_of_is_kept_from_both() -> None:
    mine = replace(MINE, tags=("a",), reviews=(WrittenReview("mine"),))
    theirs = replace(MINE, tags=("b", "a"), reviews=(WrittenReview("theirs"), WrittenReview("mine")))
    (write,) = compare([mine], [theirs]).writes(Choice.KEEP_MINE)
    assert write.entry.tags == ("a", "b")
    assert [review.text for review in write.entry.reviews] == ["mine", "theirs"]


def test_an_import_never_shows_what_was_private() -> None:
    for mine, theirs in ((True, False), (False, True)):
        plan = compare([replace(MINE, private=mine)], [replace(MINE, private=theirs, notes="x")])
        assert all(write.entry.private for write in plan.writes(Choice.TAKE_THEIRS))


def test_of_a_title_that_is_listed_twice_the_last_one_counts() -> None:
    read = [Entry("Nana", rating=10.0, notes="first"), Entry("Nana", rating=20.0)]
    plan = compare([], read)
    assert (plan.found, plan.new) == (2, (Entry("Nana", rating=20.0, notes="first"),))


def test_more_namesakes_than_can_be_told_apart_are_refused() -> None:
    read = [Entry("Untitled", year=1800 + n) for n in range(MAX_NAMESAKES + 3)]
    plan = compare([], read)
    assert len(plan.new) == MAX_NAMESAKES
    assert plan.refused == tuple(read[MAX_NAMESAKES:])


def test_twenty_thousand_entries_are_compared_in_seconds() -> None:
    shelf = [
        replace(MINE, title=f"Title {n}", ids=(SourceId(Source.MAL_ANIME, str(n)),)) for n in range(20_000)
    ]
    read = [replace(entry, rating=30.0) for entry in shelf]
    began = time.process_time()
    assert len(compare(shelf, read).writes(Choice.TAKE_THEIRS)) == 20_000
    assert time.process_time() - began < 6

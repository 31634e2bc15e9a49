"""Importing and exporting lists, as their owner sees it."""

import gzip
import json
from collections.abc import Callable
from typing import Any

import pytest

from reviews.lists import myanimelist
from reviews.lists.entry import Entry, Source, Status, ids_of
from reviews.lists.reading import read_list
from reviews.medium import Medium
from tests.cogs.screen import Screen
from tests.cogs.world import Person, World
from tests.reviews.lists.test_anilist import entry as anilist_entry
from tests.reviews.lists.test_books import GOODREADS, IMDB, STORYGRAPH
from tests.reviews.lists.test_letterboxd import DIARY, RATINGS, REVIEWS, WATCHLIST, packed
from tests.reviews.lists.test_myanimelist import ANIME

XML = ANIME.format(status="On-Hold").encode()
TEXT = "Watching:\nMetallic Rouge 3/10\n- [x] Frieren\nPlanetes (dropped ep 5)\n"


async def bring(person: Person, data: bytes, name: str = "list.txt") -> Screen:
    """Import a file; return the preview."""
    shown = await person.slash("shelf import", file=(name, data))
    assert shown.private
    return shown


async def shelf(world: World) -> list[tuple[Any, ...]]:
    """Return what is on all shelves, by title."""
    return await world.rows("SELECT title, status, progress, rating FROM shelf ORDER BY title")


@pytest.mark.parametrize(
    ("data", "name", "site", "expected"),
    [
        (XML, "export.xml", "MyAnimeList", ("Tom & Jerry's <Anime>", "on_hold", 5.0, None)),
        (gzip.compress(XML), "a.xml.gz", "MyAnimeList", ("Tom & Jerry's <Anime>", "on_hold", 5.0, None)),
        (
            json.dumps(anilist_entry()).encode(),
            "list.json",
            "AniList",
            ("Metallic Rouge", "in_progress", 5.0, 85.0),
        ),
        (
            packed(diary=DIARY, reviews=REVIEWS, ratings=RATINGS),
            "letterboxd.zip",
            "Letterboxd",
            ("Heat", "completed", None, 100.0),
        ),
        (WATCHLIST.encode(), "watchlist.csv", "Letterboxd", ("Stalker", "planned", None, None)),
        (GOODREADS.encode(), "goodreads.csv", "Goodreads", ("Emma", "completed", None, 80.0)),
        (STORYGRAPH.encode(), "x.csv", "The StoryGraph", ("Emma", "completed", None, 75.0)),
        (IMDB.encode(), "ratings.csv", "IMDb", ("Spirited Away", "completed", None, 90.0)),
        (TEXT.encode(), "mine.txt", "Plain text", ("Planetes", "dropped", 5.0, None)),
    ],
)
async def test_every_format_is_taken_in(
    world: World, data: bytes, name: str, site: str, expected: tuple[Any, ...]
) -> None:
    preview = await bring(world.ann, data, name)
    assert site in preview
    assert await shelf(world) == []
    done = await world.ann.press(preview, "Import")
    assert "✅ Imported" in done
    assert expected in await shelf(world)
    again = await bring(world.ann, data, name)
    assert "has all of that already" in again
    assert again.buttons == {}


async def test_problems_are_named_with_their_lines(world: World) -> None:
    bad = GOODREADS + "9," + "x" * 600 + ",A" + "," * 21 + "\n"
    preview = await bring(world.ann, bad.encode(), "goodreads.csv")
    assert "2 not understood" in preview
    assert "- Line 4: The title" in preview


CHOICES: list[tuple[str, float]] = [("Keep mine", 60.0), ("Take theirs", 30.0), ("Newer wins", 60.0)]


@pytest.mark.parametrize(("label", "rating"), CHOICES)
async def test_the_member_decides_who_is_right_also_after_a_restart(
    world: World, label: str, rating: float
) -> None:
    await world.ann.slash("shelf add", title="Metallic Rouge", rating="6")
    preview = await bring(world.ann, TEXT.encode())
    for words in (
        "3 titles",
        "**2 new**",
        "**1 changed**",
        "1 conflict",
        "Metallic Rouge: rating 6/10 here, 3/10 there",
        "- Metallic Rouge: status",
        "- **Planetes** · Dropped · 5 episodes",
    ):
        assert words in preview
    await world.restart()
    done = await world.ann.press(preview, label)
    assert "**2 new**" in done
    rows = await shelf(world)
    assert {row[0]: row[3] for row in rows}["Metallic Rouge"] == rating
    assert len(rows) == 3
    assert await world.rows("SELECT count(*) FROM shelf_entries") == [(3,)]


async def test_cancelling_imports_nothing_and_deciding_twice_imports_once(world: World) -> None:
    preview = await bring(world.ann, TEXT.encode())
    assert "Nothing was imported" in await world.ann.press(preview, "Cancel")
    assert "imported already, or too old" in await world.ann.forge(preview.buttons["Import"])
    preview = await bring(world.ann, TEXT.encode())
    assert "imported already, or too old" in await world.ben.forge(preview.buttons["Import"])
    await world.ann.press(preview, "Import")
    assert "imported already, or too old" in await world.ann.forge(preview.buttons["Import"])
    assert len(await shelf(world)) == 3


async def test_what_changed_since_the_preview_is_respected(world: World) -> None:
    preview = await bring(world.ann, TEXT.encode())
    await world.ann.slash("shelf add", title="Frieren", rating="10", status="completed")
    await world.ann.slash("shelf add", title="Berserk", medium="manga")
    await world.ann.press(preview, "Import")
    rows = await shelf(world)
    assert [row[0] for row in rows] == ["Berserk", "Frieren", "Metallic Rouge", "Planetes"]
    assert ("Frieren", "completed", None, 100.0) in rows


async def test_a_shelf_that_changes_while_an_import_is_written_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = await bring(world.ann, TEXT.encode())
    imports = world.bot.services.imports
    honest = type(imports)._tidy
    meddled: list[object] = []

    async def meddle(self: Any, user_id: int, batch: int) -> None:
        if not meddled:
            meddled.append(await world.bot.services.shelf.put(user_id, Entry(title="Meanwhile"), at=1))
        await honest(self, user_id, batch)

    monkeypatch.setattr(type(imports), "_tidy", meddle)
    assert "✅ Imported" in await world.ann.press(preview, "Import")
    assert [row[0] for row in await shelf(world)] == ["Frieren", "Meanwhile", "Metallic Rouge", "Planetes"]
    assert await world.rows("SELECT count(*), count(DISTINCT entry_id) FROM shelf_entries") == [(4, 4)]


HOSTILE: list[tuple[bytes, str, str]] = [
    (b"", "x.txt", "empty"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "x.png", "not a list I can read"),
    (b"<html><body>no</body></html>", "x.xml", "XML"),
    (b'<!DOCTYPE a [<!ENTITY b "c">]><myanimelist>&b;</myanimelist>', "x.xml", "XML"),
    (b'{"name": "somebody else"}', "x.json", "JSON"),
    (b"PK\x03\x04 broken", "x.zip", "zip"),
]


async def test_a_list_without_a_title_says_so(world: World) -> None:
    empty = await bring(world.ann, b"<myanimelist><myinfo></myinfo></myanimelist>", "a.xml")
    assert "MyAnimeList: 0 titles" in empty
    assert "I find no title in it" in empty
    assert empty.buttons == {}


@pytest.mark.parametrize(("data", "name", "words"), HOSTILE)
async def test_a_file_that_is_no_list_is_refused_in_a_sentence(
    world: World, data: bytes, name: str, words: str
) -> None:
    refused = await bring(world.ann, data, name)
    assert words in refused
    assert "the fault is mine" not in refused
    assert await world.rows("SELECT count(*) FROM shelf_imports") == [(0,)]


async def test_a_file_that_is_too_large_is_not_even_fetched(world: World) -> None:
    refused = await bring(world.ann, b"x" * (10 * 1024 * 1024 + 1))
    assert "10 MiB is the most" in refused
    assert await world.rows("SELECT count(*) FROM regulars") == [(0,)]


async def test_reviews_of_a_list_are_shared_one_by_one_and_only_on_request(world: World) -> None:
    await world.ann.press(await bring(world.ann, GOODREADS.encode()), "Import")
    assert world.cards() == []
    shown = await world.ann.press(
        await world.ann.press(await bring(world.ann, packed(reviews=REVIEWS), "l.zip"), "Import"),
        "2 titles with a review",
    )
    assert "only what came with a review" in shown.text.casefold()
    opened = await world.ann.press(shown, "Open")
    panel = await world.ann.press(opened, "Share its review")
    assert "Post this?" in panel
    assert world.cards() == []
    await world.ann.press(panel, "Post it")
    (card,) = world.cards()
    assert "gift for M." not in card
    assert await world.rows("SELECT count(*) FROM reviews") == [(1,)]
    left = await world.ann.press(await world.ann.slash("shelf show"), "1 title with a review to share")
    assert (await world.ann.press(left, "Open")).texts[0] not in opened.texts
    assert "3 titles: " in await world.ann.press(left, "Whole shelf")
    assert "review to share" not in (await world.ben.slash("shelf show", member=world.ann.actor)).text


async def test_the_preview_accounts_for_every_entry_and_says_what_it_understood(world: World) -> None:
    await world.ann.slash("shelf add", title="Monster", status="completed", progress="12/74")
    text = "Watching:\nMonster (ep 12/75)\nNana 9/10\nNana\nHeat (1995)\nMonster\n"
    preview = await bring(world.ann, text.encode())
    assert "5 titles" in preview
    assert "**2 new** · **1 changed** · 1 conflict · 2 listed more than once" in preview
    for line in (
        "- **Nana** · In progress · 9/10",
        "- **Heat** · 1995 · In progress",
        "- Monster: status Completed here, In progress there",
        "- Monster: progress 12/74 ep here, 12/75 ep there",
    ):
        assert line in preview


async def test_private_notes_stay_private(world: World) -> None:
    await world.ann.press(await bring(world.ann, GOODREADS.encode()), "Import")
    assert "gift for M." in await world.ann.slash("shelf set", entry="Emma")
    shown = await world.ben.slash("shelf show", member=world.ann.actor, sort="title")
    assert "gift" not in shown
    assert "gift" not in await world.ben.forge(f"entry:{world.ann.id}:1")
    assert "for nobody" in await world.ann.slash("shelf set", entry="Emma", private_notes="for nobody")
    assert "for nobody" not in await world.ann.slash("shelf set", entry="Emma", private_notes="-")


async def exported(person: Person, target: str) -> tuple[Screen, dict[str, bytes]]:
    """Export a shelf; return the answer and its files."""
    shown = await person.slash("shelf export", format=target)
    assert shown.private
    assert shown.message is not None
    return shown, {each.filename: await each.read() for each in shown.message.attachments}


async def test_what_came_in_goes_out_again(world: World) -> None:
    for data, name in ((XML, "a.xml"), (DIARY.encode(), "diary.csv"), (GOODREADS.encode(), "g.csv")):
        await world.ann.press(await bring(world.ann, data, name), "Import")
    shown, files = await exported(world.ann, "json")
    assert "**5 titles** for you alone" in shown
    first = {each.title: each for each in read_list(files["shelf.json"]).entries}
    shown, files = await exported(world.ann, "myanimelist")
    assert list(files) == ["animelist.xml"]
    assert "4 titles are not in it" in shown
    assert "Emma" in shown
    (anime,) = read_list(files["animelist.xml"]).entries
    assert anime == first[anime.title]
    shown, files = await exported(world.ann, "letterboxd")
    watches = [(each.year, str(each.finished)) for each in read_list(files["letterboxd.csv"]).entries]
    assert sorted(watches) == [(1986, "2021-01-01"), (1995, "2020-01-01"), (1995, "2023-03-03")]
    _shown, files = await exported(world.ann, "text")
    assert {each.title for each in read_list(files["shelf.txt"]).entries} == set(first)
    for target, words in (("json", "Your shelf is empty"), ("letterboxd", "Your shelf is empty")):
        assert words in await world.ben.slash("shelf export", format=target)


async def test_a_format_that_holds_nothing_of_a_shelf_says_so(world: World) -> None:
    await world.ann.slash("shelf add", title="Emma", medium="book", status="completed")
    assert "Letterboxd takes films" in await world.ann.slash("shelf export", format="letterboxd")


def many(count: int, change: Callable[[int], float] = lambda n: float(10 * (n % 10 + 1))) -> bytes:
    """Return an export of MyAnimeList with so many titles, packed."""
    made = [
        Entry(
            title=f"Title number {n}",
            medium=Medium.ANIME,
            status=Status.COMPLETED,
            rating=change(n),
            ids=ids_of((Source.MAL_ANIME, str(n + 1))),
        )
        for n in range(count)
    ]
    return gzip.compress(myanimelist.write(made, Medium.ANIME).data)


async def test_a_large_list_is_taken_in_by_a_process_of_its_own(world: World) -> None:
    world.env.settle_timeout = 90
    preview = await bring(world.ann, many(1_500), "list.xml.gz")
    assert "**1,500 new**" in preview
    assert "**1,500 new** and **0 changed**" in await world.ann.press(preview, "Import")
    preview = await bring(world.ann, many(1_500, lambda _n: 50.0), "list.xml.gz")
    assert "1,350 conflicts" in preview
    assert "**1,350 changed**" in await world.ann.press(preview, "Take theirs")
    assert await world.rows("SELECT count(*), avg(rating) FROM shelf") == [(1500, 50.0)]
    assert await world.rows("SELECT count(*) FROM shelf_entries") == [(1500,)]

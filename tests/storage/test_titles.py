"""Titles: finding one by what somebody remembers of it, and making two spellings one."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.likeness import runs
from reviews.text import key
from storage.database import MIGRATIONS, Database, migrate
from tests.storage.known_titles import server_mean, title_id
from tests.storage.stores import ANN, BEN, CEM, GUILD, Library, content


async def offered(library: Library, typed: str, guild: int = GUILD) -> list[str]:
    """Return the names that are offered to who types something."""
    return [title.name for title in await library.titles.like(guild, typed)]


async def aliases(library: Library, number: int) -> list[str]:
    """Return the other spellings that a title's page tells of."""
    page = await library.pages.of(GUILD, number)
    assert page is not None
    return list(page.aliases)


@pytest.mark.parametrize(
    "typed",
    ["Metallic Rouge", "metalic roug", "ROUGE", "métallic", "mtallic", "metallic-rouge!", "m", "ro"],
)
async def test_a_title_is_found_by_what_is_remembered_of_it(library: Library, typed: str) -> None:
    await library.share(content("Metallic Rouge"))
    await library.share(content("Planetes"))
    assert (await offered(library, typed))[0] == "Metallic Rouge"


@pytest.mark.parametrize("typed", ["葬送", "フリ", "リーレン", "葬送のフリーレソ"])
async def test_a_title_without_spaces_is_found_by_any_part_of_it(library: Library, typed: str) -> None:
    await library.share(content("葬送のフリーレン"))
    await library.share(content("Planetes"))
    assert await offered(library, typed) == ["葬送のフリーレン"]


async def test_nothing_typed_offers_what_most_have_rated(library: Library) -> None:
    await library.share(content("Planetes"))
    for author in (ANN, BEN):
        await library.share(content("Akira"), author=author)
    assert await offered(library, "  ") == ["Akira", "Planetes"]
    assert await offered(library, "zzzz") == []


async def test_a_title_of_deleted_reviews_or_of_another_server_is_not_offered(library: Library) -> None:
    gone = await library.share(content("Akira"))
    await library.share(content("Akira Two"), guild=GUILD + 1)
    await library.reviews.delete(gone, at=1)
    assert await offered(library, "akira") == []
    assert await offered(library, "") == []


@settings(max_examples=60)
@given(st.text(max_size=40).map(key).filter(bool))
def test_the_migration_cuts_a_key_into_the_same_runs(name: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(MIGRATIONS[0].read_text("utf-8"))
    connection.execute("INSERT INTO guilds (guild_id) VALUES (1)")
    connection.execute("INSERT INTO titles (guild_id, medium, name, key) VALUES (1, 'film', 'x', ?)", (name,))
    connection.executescript(MIGRATIONS[1].read_text("utf-8"))
    assert {row[0] for row in connection.execute("SELECT run FROM title_runs")} == runs(name)
    connection.close()


async def test_an_older_database_knows_its_means_after_the_migration(library: Library) -> None:
    await library.share(content("Solaris", rating=80))
    await library.share(content("Solaris", rating=40), author=BEN)
    await library.share(content("Stalker", rating=30))
    path = library.database.path.with_name("old.db")
    migrate(path, MIGRATIONS[:1])
    with sqlite3.connect(path) as old, sqlite3.connect(library.database.path) as new:
        for table in ("guilds", "titles", "reviews"):
            names = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
            marks = ", ".join("?" * len(names))
            rows = new.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()
            old.execute(f"DELETE FROM {table}")
            old.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    old.close()
    new.close()
    database = await Database.open(path)
    try:
        migrated = Library(database)
        assert await server_mean(migrated) == await server_mean(library) == 50
        assert await migrated.boards.divided(GUILD, None, limit=5) == await library.boards.divided(
            GUILD, None, limit=5
        )
        assert await offered(migrated, "solari") == ["Solaris"]
    finally:
        await database.close()


async def test_merging_counts_every_member_once_and_keeps_both_names(library: Library) -> None:
    await library.share(content("Frieren", rating=90), author=ANN)
    await library.share(content("Frieren", rating=70), author=BEN)
    moved, _card = await library.shown(content("Sousou no Frieren", rating=50), author=ANN)
    german = await library.share(content("Frieren – Nach dem Ende der Reise", rating=80), author=CEM)
    keep, other = await title_id(library, "frieren"), await title_id(library, "sousou no frieren")
    assert await library.titles.merge(GUILD, other, keep)
    assert await library.titles.merge(GUILD, await title_id(library, "Frieren Nach dem Ende der Reise"), keep)
    title = await library.titles.get(GUILD, keep)
    assert title is not None
    assert (title.reviews, title.ratings, title.rating_sum) == (4, 3, 50 + 70 + 80)
    assert await server_mean(library) == pytest.approx((50 + 70 + 80) / 3)
    assert await aliases(library, keep) == ["Frieren – Nach dem Ende der Reise", "Sousou no Frieren"]
    for name in ("Sousou no Frieren", "SOUSOU NO FRIEREN!", "frieren nach dem ende der reise", "Frieren"):
        assert await title_id(library, name) == keep
    assert await offered(library, "sosou no friren") == ["Frieren"]
    for review in (moved, german):
        found = await library.reviews.get(GUILD, review)
        assert found is not None
        assert found.content.title == "Frieren"


async def test_what_is_shared_under_an_alias_comes_to_the_title(library: Library) -> None:
    await library.share(content("Frieren"))
    await library.share(content("Sousou no Frieren"), author=BEN)
    keep, other = await title_id(library, "frieren"), await title_id(library, "sousou no frieren")
    await library.titles.merge(GUILD, other, keep)
    review = await library.reviews.get(GUILD, await library.share(content("sousou no FRIEREN"), author=CEM))
    assert review is not None
    assert (review.title_id, review.content.title) == (keep, "Frieren")
    found, _total = await library.search.words(GUILD, "sousou", limit=5)
    assert len(found) == 3


async def test_a_merged_title_that_is_merged_again_takes_its_aliases_along(library: Library) -> None:
    for name in ("One", "Two", "Three"):
        await library.share(content(name))
    one, two, three = [await title_id(library, name) for name in ("one", "two", "three")]
    await library.titles.merge(GUILD, one, two)
    await library.titles.merge(GUILD, two, three)
    assert {await title_id(library, name) for name in ("one", "two", "three")} == {three}
    assert await aliases(library, three) == ["One", "Two"]


async def test_cards_of_moved_reviews_are_painted_anew(library: Library) -> None:
    await library.shown(content("Frieren"))
    _review, card = await library.shown(content("Sousou no Frieren"), author=BEN)
    before = await library.cards.get(card)
    await library.titles.merge(
        GUILD, await title_id(library, "sousou no frieren"), await title_id(library, "frieren")
    )
    after = await library.cards.get(card)
    assert before is not None
    assert after is not None
    assert after.wanted == before.wanted + 1


async def test_only_two_titles_of_one_server_can_be_merged(library: Library) -> None:
    await library.share(content("Frieren"))
    await library.share(content("Frieren"), guild=GUILD + 1)
    here = await title_id(library, "frieren")
    there = await library.titles.named(GUILD + 1, "frieren")
    assert there is not None
    assert not await library.titles.merge(GUILD, there.id, here)
    assert not await library.titles.merge(GUILD, here, here)
    assert await library.titles.get(GUILD, there.id) is None

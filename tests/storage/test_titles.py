"""Titles: finding one by what somebody remembers of it, and making two spellings one."""

import json
import sqlite3
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.kinds import Kind
from reviews.likeness import runs
from reviews.medium import Medium
from reviews.ranking import PRIOR, bayesian_mean
from reviews.text import key
from storage.database import MIGRATIONS, Database, migrate
from storage.search import Filter, Sort
from tests.storage.stores import ANN, BEN, CEM, DEE, GUILD, Library, content


async def offered(library: Library, typed: str, guild: int = GUILD) -> list[str]:
    """Return the names that are offered to who types something."""
    return [title.name for title in await library.titles.like(guild, typed)]


async def title_id(library: Library, name: str, which: Medium | None = None) -> int:
    """Return the number of a title."""
    found = await library.titles.named(GUILD, name, which)
    assert found is not None
    return found.id


async def aliases(library: Library, number: int) -> list[str]:
    """Return the other spellings that a title's page tells of."""
    page = await library.pages.of(GUILD, number)
    assert page is not None
    return list(page.aliases)


async def server_mean(library: Library) -> float:
    """Return the mean of all ratings of the server; 0 if there are none."""
    rows = await library.rows(
        "SELECT rating_sum / ratings FROM guilds WHERE guild_id = ? AND ratings > 0", GUILD
    )
    return float(rows[0][0]) if rows else 0.0


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


async def test_a_page_says_what_the_ratings_come_to(library: Library) -> None:
    await library.share(content("Solaris", rating=10), author=ANN)
    await library.share(content("Solaris", rating=70), author=ANN)
    await library.share(content("Solaris", rating=20), author=BEN)
    await library.share(content("Solaris", rating=None), author=CEM)
    await library.share(content("Stalker", rating=100), author=CEM)
    page = await library.pages.of(GUILD, await title_id(library, "solaris"))
    assert page is not None
    assert list(page.ratings) == [20, 70]
    assert (page.title.reviews, page.title.ratings, page.title.mean) == (4, 2, 45)
    assert page.score == pytest.approx(bayesian_mean(90, 2, 190 / 3, PRIOR))
    assert page.poles is not None
    assert [(review.author_id, review.rating) for review in page.poles] == [(BEN, 20), (ANN, 70)]


async def test_a_page_names_the_best_of_each_kind_and_where_their_cards_are(library: Library) -> None:
    _loved, loved_card = await library.shown(content("Solaris"), author=ANN)
    _funny, funny_card = await library.shown(content("Solaris"), author=BEN)
    _other, other_card = await library.shown(content("Stalker"), author=BEN)
    await library.vote(loved_card, Kind.LOVE_IT, CEM, DEE)
    await library.vote(funny_card, Kind.LOVE_IT, CEM)
    await library.vote(funny_card, Kind.FUNNY, CEM)
    await library.vote(other_card, Kind.FUNNY, ANN, CEM, DEE)
    page = await library.pages.of(GUILD, await title_id(library, "solaris"))
    assert page is not None
    assert {kind: (each.author_id, each.votes) for kind, each in page.best.items()} == {
        Kind.LOVE_IT: (ANN, 2),
        Kind.FUNNY: (BEN, 1),
    }
    assert [each.card and each.card.message_id for each in page.best.values()] == [loved_card, funny_card]


async def test_the_best_of_a_title_follow_its_reviews_wherever_these_go(library: Library) -> None:
    async def loved(name: str) -> int | None:
        page = await library.pages.of(GUILD, await title_id(library, name))
        assert page is not None
        return page.best[Kind.LOVE_IT].author_id if page.best else None

    await library.share(content("Stalker"))
    one, one_card = await library.shown(content("Solaris"), author=ANN)
    two, two_card = await library.shown(content("Solyaris"), author=BEN)
    await library.vote(one_card, Kind.LOVE_IT, CEM)
    await library.vote(two_card, Kind.LOVE_IT, CEM, DEE)
    assert [await loved(name) for name in ("Solaris", "Solyaris", "Stalker")] == [ANN, BEN, None]
    await library.titles.merge(GUILD, await title_id(library, "solyaris"), await title_id(library, "solaris"))
    assert await loved("Solaris") == BEN
    await library.reviews.delete(two, at=9)
    assert await loved("Solaris") == ANN
    await library.reviews.delete(two, at=None)
    assert await loved("Solaris") == BEN
    await library.reviews.edit(two, BEN, content("Stalker"), at=10)
    assert [await loved(name) for name in ("Solaris", "Stalker")] == [ANN, BEN]
    await library.vote(one_card, Kind.LOVE_IT, BEN, DEE)
    await library.reviews.edit(one, ANN, content("Stalker"), at=11)
    assert await loved("Stalker") == ANN


async def test_nobody_is_apart_who_agrees(library: Library) -> None:
    for author in (ANN, BEN):
        await library.share(content("Solaris", rating=70), author=author)
    page = await library.pages.of(GUILD, await title_id(library, "solaris"))
    assert page is not None
    assert page.poles is None
    assert await library.pages.of(GUILD + 1, page.title.id) is None


async def test_most_divided_titles_are_those_over_which_members_part(library: Library) -> None:
    for name, ratings in (("Calm", (70, 70)), ("Duel", (10, 90)), ("War", (10, 90, 10, 90)), ("One", (5,))):
        for author, given_ in enumerate(ratings, start=1):
            await library.share(content(name, rating=given_), author=author)
    ranked = await library.boards.divided(GUILD, None, limit=5)
    assert [title.name for title in ranked] == ["War", "Duel"]
    assert [title.deviation for title in ranked] == [40, 40]
    assert await library.boards.divided(GUILD, Medium.GAME, limit=5) == []
    assert await library.boards.divided(GUILD + 1, None, limit=5) == []


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["share", "edit", "delete", "merge"]), st.integers(0, 3), st.integers(0, 100)
        ),
        max_size=25,
    )
)
async def test_the_means_are_those_of_the_reviews_whatever_happens(steps: list[tuple[str, int, int]]) -> None:
    names = ["Solaris", "Stalker", "Mirror", "Ivan"]
    with TemporaryDirectory() as folder:
        library = await Library.open(Path(folder) / "reviews.db")
        try:
            made: list[int] = []
            for step, number, value in steps:
                what = content(names[number], rating=value // 20 * 20)
                if step == "share":
                    made.append(await library.share(what, author=value % 4))
                elif step == "edit" and made:
                    await library.reviews.edit(made[number % len(made)], ANN, what, at=value)
                elif step == "delete" and made:
                    await library.reviews.delete(made[number % len(made)], at=value)
                elif step == "merge":
                    pair = [await library.titles.named(GUILD, names[n % 4]) for n in (number, value)]
                    if pair[0] and pair[1] and pair[0].id != pair[1].id:
                        assert await library.titles.merge(GUILD, pair[0].id, pair[1].id)
            await _means_are_true(library)
        finally:
            await library.close()


async def _means_are_true(library: Library) -> None:
    total, count = 0.0, 0
    for number, reviews, ratings, rating_sum, squares, rated, lowest, highest in await library.rows(
        "SELECT title_id, reviews, ratings, rating_sum, rating_squares, rated, lowest, highest FROM titles"
    ):
        found, _all = await library.search.find(GUILD, Filter(title_id=number), Sort.OLDEST, limit=100)
        newest = {review.author_id: review.rating or 0 for review in found}
        poles = {review.author_id: (review.rating, review.id) for review in found}.values()
        assert reviews == len(found)
        assert ratings == len(newest)
        assert json.loads(rated) == sorted(
            [rating, times] for rating, times in Counter(newest.values()).items()
        )
        assert (lowest, highest) == ((min(poles)[1], max(poles)[1]) if poles else (None, None))
        assert rating_sum == pytest.approx(sum(newest.values()))
        assert squares == pytest.approx(sum(rating**2 for rating in newest.values()))
        total, count = total + sum(newest.values()), count + len(newest)
    assert await server_mean(library) == pytest.approx(total / count if count else 0)


async def test_what_a_title_page_asks_is_found_by_index(library: Library) -> None:
    await library.share(content("Solaris"))
    number = await title_id(library, "solaris")
    asked: list[str] = []
    await library.database.reader.set_trace_callback(asked.append)
    await library.pages.of(GUILD, number)
    plans = [[step[3] for step in await library.rows(f"EXPLAIN QUERY PLAN {sql}")] for sql in asked]
    assert "tallies_by_title" in str(plans)
    for plan in plans:
        assert [step for step in plan if step.startswith("SCAN") and step != "SCAN named"] == []

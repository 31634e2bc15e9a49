"""What a title's page tells, and that it is true whatever becomes of the reviews."""

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.ranking import PRIOR, bayesian_mean
from storage.search import Filter, Sort
from tests.storage.known_titles import server_mean, title_id
from tests.storage.stores import ANN, BEN, CEM, DEE, GUILD, Library, content


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

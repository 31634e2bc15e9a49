"""Leaderboards: the order, ties, and what is never praise."""

import pytest

from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.ranking import PRIOR, bayesian_mean, wilson
from storage.boards import HOT_FOR
from tests.storage.stores import ANN, BEN, CEM, DEE, GUILD, Library, content


async def board(
    library: Library, kind: Kind | None = None, since: int = 0, which: Medium | None = None
) -> list[int]:
    """Return the reviews of a board, best first."""
    return [review.id for review in await library.boards.reviews(GUILD, kind, since, which, limit=50)]


async def test_more_votes_of_the_same_share_rank_higher(library: Library) -> None:
    few, few_card = await library.shown(author=DEE)
    many, many_card = await library.shown(author=DEE)
    await library.vote(few_card, Kind.NICE, ANN)
    await library.vote(many_card, Kind.NICE, ANN, BEN, CEM)
    assert await board(library) == [many, few]
    assert await board(library, Kind.NICE) == [many, few]


async def test_a_greater_share_beats_more_votes(library: Library) -> None:
    voters = range(100, 110)
    mixed, mixed_card = await library.shown(author=DEE)
    pure, pure_card = await library.shown(author=DEE)
    await library.vote(mixed_card, Kind.FUNNY, *voters)
    await library.vote(mixed_card, Kind.NICE, *voters)
    await library.vote(pure_card, Kind.FUNNY, *voters)
    assert await board(library, Kind.FUNNY) == [pure, mixed]
    assert await board(library) == [mixed, pure]


async def test_confusing_is_never_praise_but_has_a_board(library: Library) -> None:
    confusing, card = await library.shown(author=DEE)
    await library.vote(card, Kind.CONFUSING, ANN, BEN, CEM)
    assert await board(library) == []
    assert await library.boards.reviewers(GUILD, 0, limit=5) == []
    assert await board(library, Kind.CONFUSING) == [confusing]
    await library.vote(card, Kind.NICE, ANN)
    ((score,),) = await library.rows("SELECT score FROM reviews")
    assert score == pytest.approx(wilson(1, 4))


async def test_of_equals_the_newer_stands_first(library: Library) -> None:
    first, one = await library.shown(author=DEE)
    second, other = await library.shown(author=DEE)
    for card in (one, other):
        await library.vote(card, Kind.NICE, ANN)
    assert await board(library) == [second, first]


@pytest.mark.parametrize("kind", [None, Kind.NICE])
async def test_boards_keep_to_a_period_a_medium_and_what_is_there(
    library: Library, kind: Kind | None
) -> None:
    old, one = await library.shown(content("Old", medium=Medium.BOOK), author=DEE, at=10)
    new, other = await library.shown(content("New"), author=DEE, at=20)
    for card in (one, other):
        await library.vote(card, Kind.NICE, ANN)
    assert await board(library, kind, since=15) == [new]
    assert await board(library, kind, which=Medium.BOOK) == [old]
    await library.reviews.delete(new, at=30)
    assert await board(library, kind) == [old]
    assert await library.boards.reviews(GUILD + 1, kind, 0, None, limit=5) == []


async def test_titles_that_few_rated_are_drawn_to_the_mean(library: Library) -> None:
    for author in range(100, 108):
        await library.share(content("Loved", rating=85), author=author)
        await library.share(content("Middling", rating=50), author=author)
    await library.share(content("Lucky", rating=100))
    ranked = await library.boards.titles(GUILD, None, limit=50)
    mean = (8 * 85 + 8 * 50 + 100) / 17
    assert [title.name for title in ranked] == ["Loved", "Lucky", "Middling"]
    assert ranked[1].score == pytest.approx(bayesian_mean(100, 1, mean))
    assert ranked[1].score == pytest.approx((100 + PRIOR * mean) / (1 + PRIOR))
    assert (ranked[1].mean, ranked[1].ratings) == (100, 1)


async def test_titles_of_one_medium_are_drawn_to_the_mean_of_all(library: Library) -> None:
    await library.share(content("Film", rating=20))
    await library.share(content("Book", rating=80, medium=Medium.BOOK))
    (book,) = await library.boards.titles(GUILD, Medium.BOOK, limit=5)
    assert book.score == pytest.approx(bayesian_mean(80, 1, 50))


async def test_reviewers_rank_by_praise_and_not_by_diligence(library: Library) -> None:
    voters = range(100, 105)
    for _ in range(4):
        _review, card = await library.shown(author=ANN)
        await library.vote(card, Kind.NICE, *voters)
        await library.vote(card, Kind.CONFUSING, *voters)
    _review, card = await library.shown(author=BEN)
    await library.vote(card, Kind.INFORMATIVE, *voters)
    await library.shown(author=BEN)
    await library.shown(author=CEM)
    ben, ann = await library.boards.reviewers(GUILD, 0, limit=5)
    assert (ben.author_id, ben.reviews, ben.tally) == (BEN, 2, {Kind.INFORMATIVE: 5})
    assert (ann.author_id, ann.reviews, ann.tally) == (ANN, 4, {Kind.NICE: 20, Kind.CONFUSING: 20})
    assert ann.score == pytest.approx(wilson(20, 40))


async def test_own_votes_do_not_lift_a_review_until_they_are_allowed(library: Library) -> None:
    _review, card = await library.shown(author=ANN)
    await library.vote(card, Kind.NICE, ANN)
    assert await board(library) == []
    allowed = library.settings.of(GUILD)
    await library.settings.save(type(allowed)(GUILD, self_votes=True))
    await library.vote(card, Kind.NICE, ANN)
    assert len(await board(library)) == 1
    await library.votes.forget_own(GUILD)
    assert await board(library) == []


async def test_what_is_hot_grows_old_and_keeps_to_its_kind_medium_and_server(library: Library) -> None:
    week = 7 * 24 * 3600
    old, old_card = await library.shown(author=DEE, at=0)
    new, new_card = await library.shown(author=DEE, at=week)
    _other, other_card = await library.shown(author=DEE, guild=GUILD + 1, at=week)
    await library.vote(old_card, Kind.NICE, ANN, BEN, CEM)
    await library.vote(new_card, Kind.NICE, ANN)
    await library.vote(other_card, Kind.NICE, ANN)

    async def hot(now: int, kind: Kind | None = None, which: Medium | None = None) -> list[int]:
        return [review.id for review in await library.boards.hot(GUILD, kind, now, which, limit=5)]

    assert await hot(week) == [new, old]
    assert await hot(4 * week) == [old, new]
    assert await hot(week, Kind.FUNNY) == []
    assert await hot(week, which=Medium.GAME) == []
    assert await hot(week + HOT_FOR) == [new]
    await library.reviews.delete(new, at=week)
    assert await hot(week) == [old]

"""Profiles: what a member reviewed, how they rate, and how two tastes compare."""

import pytest

from reviews.kinds import Kind
from reviews.medium import Medium
from storage.profiles import Common
from tests.storage.stores import ANN, BEN, CEM, GUILD, Library, content


async def test_a_member_without_reviews_has_an_empty_profile(library: Library) -> None:
    await library.share(author=BEN)
    profile = await library.profiles.of(GUILD, ANN)
    assert (profile.reviews, profile.media, profile.mean, profile.loved) == (0, {}, None, None)


async def test_a_profile_counts_what_was_reviewed_by_medium(library: Library) -> None:
    await library.share(content("Solaris"))
    await library.share(content("Solaris", medium=Medium.BOOK))
    await library.share(content("Stalker"))
    gone = await library.share(content("Mirror"))
    await library.reviews.delete(gone, at=9)
    await library.share(content("Akira"), guild=GUILD + 1)
    profile = await library.profiles.of(GUILD, ANN)
    assert (profile.reviews, profile.media) == (3, {Medium.FILM: 2, Medium.BOOK: 1})


async def test_a_member_is_compared_with_the_others_on_the_same_titles(library: Library) -> None:
    await library.share(content("Solaris", rating=90), author=ANN)
    await library.share(content("Solaris", rating=50), author=ANN)
    await library.share(content("Solaris", rating=70), author=BEN)
    await library.share(content("Solaris", rating=80), author=CEM)
    await library.share(content("Stalker", rating=20), author=ANN)
    await library.share(content("Mirror", rating=100), author=BEN)
    profile = await library.profiles.of(GUILD, ANN)
    assert (profile.mean, profile.ratings) == (35, 2)
    assert profile.server_mean == pytest.approx((50 + 70 + 80 + 20 + 100) / 5)
    assert profile.against == [Common("Solaris", 50, 75)]


async def test_readers_are_counted_over_all_reviews_of_a_member(library: Library) -> None:
    _first, card = await library.shown(content("Solaris"), author=ANN)
    loved, other = await library.shown(content("Stalker"), author=ANN)
    _foreign, foreign = await library.shown(content("Mirror"), author=BEN)
    await library.vote(card, Kind.NICE, BEN, CEM)
    await library.vote(other, Kind.LOVE_IT, BEN)
    await library.vote(other, Kind.NICE, BEN)
    await library.vote(foreign, Kind.LOVE_IT, ANN, CEM)
    profile = await library.profiles.of(GUILD, ANN)
    assert profile.tally == {Kind.NICE: 3, Kind.LOVE_IT: 1}
    assert profile.loved is not None
    assert profile.loved.id == loved


async def test_two_members_are_compared_over_what_both_rated_most_parted_first(library: Library) -> None:
    for name, ann, ben in (("Solaris", 80, 70), ("Stalker", 90, 10), ("Mirror", 50, 50)):
        await library.share(content(name, rating=ann), author=ANN)
        await library.share(content(name, rating=ben), author=BEN)
    await library.share(content("Ivan", rating=80), author=ANN)
    await library.share(content("Nostalgia", rating=80), author=BEN)
    assert await library.profiles.common(GUILD, ANN, BEN) == [
        Common("Stalker", 90, 10),
        Common("Solaris", 80, 70),
        Common("Mirror", 50, 50),
    ]
    assert await library.profiles.common(GUILD, ANN, CEM) == []
    assert await library.profiles.common(GUILD + 1, ANN, BEN) == []

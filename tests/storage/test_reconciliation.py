"""What reconciliation expects of a card, and what it makes of an answer."""

from reviews.kinds import Kind
from storage.forgetting import Forgetting
from storage.reconciliation import Reconciliation
from storage.votes import Reacted
from tests.storage.stores import BEN, CEM, Library


async def test_a_second_reaction_of_the_same_kind_is_looked_for_when_one_is_taken_back(
    library: Library,
) -> None:
    """An ordinary and a super reaction are one vote; which of them went, an event's emoji does not say."""
    review, message = await library.shown()
    store = Reconciliation(library.database)
    card = await library.cards.live(review)
    assert card is not None
    await library.apply(
        [Reacted(message, BEN, Kind.NICE, added=True), Reacted(message, CEM, Kind.NICE, added=True)]
    )
    await store.apply(card, Kind.NICE, {BEN, CEM}, 1, set, empty=False)
    assert await store.expected(card) == {Kind.NICE: 3}
    await library.apply([Reacted(message, BEN, Kind.NICE, added=False)])
    on_discord = 2  # Ben's other reaction and Cem's
    assert (await store.expected(card)).get(Kind.NICE) != on_discord
    await store.apply(card, Kind.NICE, {BEN, CEM}, 0, set, empty=False)
    assert await store.expected(card) == {Kind.NICE: on_discord}


async def test_a_reaction_of_somebody_forgotten_is_expected_and_no_vote(library: Library) -> None:
    review, message = await library.shown()
    await library.vote(message, Kind.NICE, BEN, CEM)
    await Forgetting(library.database).forget(BEN, keep=False, at=9)
    store = Reconciliation(library.database)
    card = await library.cards.live(review)
    assert card is not None
    for _round in range(2):
        await store.apply(card, Kind.NICE, {BEN, CEM}, 0, set, empty=False)
        assert await library.votes.voters(review) == {Kind.NICE: [CEM]}
        assert await store.expected(card) == {Kind.NICE: 2}

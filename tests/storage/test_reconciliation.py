"""What reconciliation expects of a card, and what it makes of an answer."""

from reviews.kinds import Kind
from storage.reconciliation import Reconciliation
from storage.votes import Reacted
from tests.storage.library import BEN, CEM, Library


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

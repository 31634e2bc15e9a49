"""Cards, promises and settings: which message shows what, and what is still to be done."""

import pytest

from reviews.kinds import Kind
from reviews.rating import Scale
from storage.cards import MAX_COPIES, TooManyCopiesError
from storage.settings import GuildSettings, Settings
from storage.votes import ChannelGone, MessagesGone
from tests.storage.stores import BEN, CEM, CHANNEL, GUILD, Library


async def test_a_promise_stands_until_it_is_kept(library: Library) -> None:
    review = await library.share(at=7)
    promise = await library.cards.promise(review)
    assert promise is not None
    assert (promise.channel_id, promise.queued_at, promise.sent) == (CHANNEL, 7, False)
    await library.cards.sending(review)
    assert [promise.sent for promise in await library.cards.promises()] == [True]
    await library.cards.kept(review)
    assert await library.cards.promises() == []


async def test_a_deleted_review_is_promised_no_more(library: Library) -> None:
    review = await library.share()
    await library.reviews.delete(review, at=1)
    assert await library.cards.promises() == []


async def test_promises_follow_the_channel_that_their_server_chooses(library: Library) -> None:
    waiting, (posted, _message) = await library.share(), await library.shown()
    other = await library.share(guild=GUILD + 1)
    await library.cards.redirect(GUILD, 99)
    assert {promise.review_id: promise.channel_id for promise in await library.cards.promises()} == {
        waiting: 99,
        posted: CHANNEL,
        other: CHANNEL,
    }
    assert [promise.review_id for promise in await library.cards.promises(GUILD + 1)] == [other]


async def test_a_card_that_may_be_in_a_channel_is_looked_for_there(library: Library) -> None:
    review = await library.share()
    await library.cards.sending(review)
    await library.cards.redirect(GUILD, 99)
    assert [promise.channel_id for promise in await library.cards.promises()] == [CHANNEL]
    await library.cards.refused(review)
    await library.cards.redirect(GUILD, 99)
    assert [(promise.channel_id, promise.sent) for promise in await library.cards.promises()] == [(99, False)]


async def test_the_first_card_is_live_until_it_is_gone(library: Library) -> None:
    review, first = await library.shown()
    second = await library.post(review)
    live = await library.cards.live(review)
    assert live is not None
    assert live.message_id == first
    await library.apply([MessagesGone((first,))])
    assert await library.cards.live(review) is None
    third = await library.post(review)
    live = await library.cards.live(review)
    assert live is not None
    assert live.message_id == third
    assert [card.message_id for card in await library.cards.of_review(review)] == [first, second, third]


async def test_noting_a_card_twice_changes_nothing(library: Library) -> None:
    review, message = await library.shown()
    card = await library.cards.posted(review, GUILD, CHANNEL, message, "")
    assert len(await library.cards.of_review(review)) == 1
    assert card.live


async def test_every_copy_counts_and_there_is_a_last_one(library: Library) -> None:
    review, message = await library.shown()
    messages = [message] + [await library.post(review) for _ in range(MAX_COPIES - 1)]
    with pytest.raises(TooManyCopiesError):
        await library.post(review)
    for each in messages:
        await library.vote(each, Kind.NICE, BEN)
    assert await library.votes.tally(review) == {Kind.NICE: 1}
    await library.vote(messages[-1], Kind.NICE, CEM)
    assert await library.votes.tally(review) == {Kind.NICE: 2}


async def test_a_card_is_painted_when_it_shows_what_was_wanted_then(library: Library) -> None:
    _review, message = await library.shown()
    await library.vote(message, Kind.NICE, BEN)
    (card,) = await library.cards.to_paint(CHANNEL)
    await library.vote(message, Kind.NICE, CEM)
    await library.cards.painted(card, "digest")
    assert await library.cards.channels_to_paint() == [CHANNEL]
    (card,) = await library.cards.to_paint(CHANNEL)
    await library.cards.painted(card, "digest")
    assert await library.cards.channels_to_paint() == []
    await library.cards.repaint_all(GUILD)
    assert await library.cards.channels_to_paint() == [CHANNEL]


async def test_what_changes_a_tally_names_its_channel_and_nothing_else_does(library: Library) -> None:
    _review, message = await library.shown()
    assert await library.apply([]) == set()
    await library.vote(message, Kind.NICE, BEN)
    assert await library.apply([ChannelGone(12345)]) == set()
    card = await library.cards.get(message)
    assert card is not None
    assert not card.gone


async def test_a_channel_that_is_gone_takes_its_cards(library: Library) -> None:
    review, message = await library.shown()
    await library.vote(message, Kind.NICE, BEN)
    await library.apply([ChannelGone(CHANNEL)])
    assert await library.cards.live(review) is None
    assert await library.cards.channels_to_paint() == []
    assert await library.votes.tally(review) == {Kind.NICE: 1}


async def test_settings_come_back_and_hold_for_their_server_alone(library: Library) -> None:
    emoji = {kind: kind.emoji for kind in Kind} | {Kind.NICE: "<:nice:123456789012345678>"}
    chosen = GuildSettings(
        GUILD, 99, threads=False, self_votes=True, scale=Scale.STARS, min_length=300, emoji=emoji
    )
    await library.settings.save(chosen)
    read = Settings(library.database)
    await read.load()
    assert read.of(GUILD) == chosen == library.settings.of(GUILD)
    assert read.of(GUILD).kinds["123456789012345678"] is Kind.NICE
    assert "👍" not in read.of(GUILD).kinds
    assert read.of(GUILD + 1) == GuildSettings(GUILD + 1)


async def test_a_problem_is_told_once_until_it_is_mended(library: Library) -> None:
    tell = library.settings.tell_once
    assert [await tell(GUILD, "threads"), await tell(GUILD, "threads")] == [True, False]
    assert await tell(GUILD, "reactions")
    assert await tell(GUILD + 1, "threads")
    await library.settings.mended(GUILD, "threads")
    assert [await tell(GUILD, "threads"), await tell(GUILD, "reactions")] == [True, False]

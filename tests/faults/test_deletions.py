"""What is taken away: messages, channels, threads, emoji, the server itself. Votes stay, and nothing is asked twice."""

import pytest

from tests.discord_server import channels, messages, reactions
from tests.discord_server.models import Emoji
from tests.discord_server.session import serialised
from tests.faults.house import EMOJI, HASTY, House
from tests.faults.oracle import read


async def voted(house: House, cards: int = 2) -> list[int]:
    """Post cards on which every member votes; return their messages."""
    made = [await house.post(seed) for seed in ("metallic-rouge", "frieren", "moby-dick")[:cards]]
    for card in made:
        for person in house.people:
            person.react(card, "👍")
    await house.converged()
    return [card.id for card in made]


def tallied(house: House) -> list[int]:
    """Return the tally of each review that has votes."""
    return [n for (n,) in read(house.database, "SELECT sum(votes) FROM tally_report GROUP BY review_id")]


@pytest.mark.parametrize("awake", [True, False])
@pytest.mark.parametrize("way", ["one", "bulk", "channel"])
async def test_votes_outlive_their_cards(house: House, way: str, awake: bool) -> None:
    async with house.bot(HASTY) as bot:
        cards = await voted(house)
        if not awake:
            await bot.kill()
        if way == "one":
            for card in cards:
                messages.delete(house.world, house.message(card))
        elif way == "bulk":
            messages.delete_many(house.world, house.channel, cards)
        else:
            channels.delete(house.world, house.channel)
        if not awake:
            await bot.start()
        await house.until(
            lambda: read(house.database, "SELECT sum(gone) FROM cards") == [(2,)],
            within=30,
            what="cards gone",
        )
        assert tallied(house) == [5, 5]
        await house.server.gateway.breath()
        asked = house.server.rest.by_route()
        house.server.gateway.invalidate()
        await house.server.gateway.ready(house.server.gateway.seen["ready"] + 1)
        await house.converged(bot=bot)
        assert (
            house.server.rest.by_route()["PATCH /channels/{channel_id}/messages/{message_id}"]
            == asked["PATCH /channels/{channel_id}/messages/{message_id}"]
        )


async def test_a_deleted_thread_takes_its_copy_along(house: House) -> None:
    async with house.bot(HASTY) as bot:
        await voted(house, 1)
        thread = channels.start_thread(house.world, house.channel, "talk", house.moderator.id)
        copied = await house.people[0].slash(thread, "review show", review="1").said()
        await house.known(copied.id)
        house.people[0].react(copied, "🎨")
        await house.converged(bot=bot)
        channels.delete(house.world, thread)
        await house.until(
            lambda: read(house.database, "SELECT gone FROM cards WHERE message_id = ?", copied.id) == [(1,)],
            within=20,
            what="a copy that is gone",
        )
        assert tallied(house) == [6]


async def test_moderators_clear_one_emoji_or_all(house: House) -> None:
    async with house.bot() as bot:
        (card,) = await voted(house, 1)
        message = house.message(card)
        for person in house.people:
            person.react(message, "💡")
        house.moderator.clear(message, "👍")
        await house.converged(bot=bot)
        assert tallied(house) == [5]
        house.moderator.clear(message)
        await house.converged(bot=bot)
        assert tallied(house) == []


async def test_super_reactions_and_both_hearts_are_one_vote(house: House) -> None:
    async with house.bot() as bot:
        (card,) = await voted(house, 1)
        message = house.message(card)
        one = house.people[0]
        one.react(message, "❤️", burst=True)
        one.react(message, "❤")
        house.people[1].react(message, "❤")
        one.unreact(message, "👍")
        await house.converged(bot=bot)
        assert tallied(house) == [4 + 2]


async def test_an_emoji_without_a_name_is_no_vote(house: House) -> None:
    async with house.bot() as bot:
        (card,) = await voted(house, 1)
        message = house.message(card)
        own = house.world.add_emoji(house.guild, "nice")
        house.people[0].react(message, own)
        reactions.delete_emoji(house.world, house.guild.id, own)
        house.people[0].unreact(message, Emoji(None, own.id))
        body = reactions.added(house.world, message, Emoji(None), house.people[1].id)
        house.server.gateway.session.push([("MESSAGE_REACTION_ADD", serialised(body))])
        house.people[1].react(message, "🎨")
        await house.converged(bot=bot)
        assert tallied(house) == [6]


async def test_a_server_that_removes_the_bot_keeps_its_reviews(house: House) -> None:
    async with house.bot(HASTY) as bot:
        await voted(house)
        channels.bot_leaves(house.world, house.guild)
        await bot.until(lambda: any("we were removed from it" in line for line in bot.stderr))
        assert tallied(house) == [5, 5]
        assert bot.code is None


async def test_what_is_no_kind_and_no_card_counts_nowhere(house: House) -> None:
    async with house.bot() as bot:
        (card,) = await voted(house, 1)
        message = house.message(card)
        for emoji in EMOJI:
            house.author.react(message, emoji)
        house.people[0].react(message, "🐟")
        house.people[1].react(house.people[1].say(house.channel, "a message"), "👍")
        await house.converged(bot=bot)
        assert tallied(house) == [5]

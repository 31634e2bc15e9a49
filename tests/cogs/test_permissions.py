"""What the bot does where it may not do everything."""

import discord
import pytest

from tests.cogs.world import World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
BEAR = "Title: Paddington\nRating: 7/10\n\nA small film about a large bear. He is kind to everybody in it."


async def forbid(world: World, **permissions: bool) -> None:
    """Make the channel of the world one where everybody, the bot too, lacks something."""
    overwrite = discord.PermissionOverwrite(**permissions)
    world.channel = world.guild.create_text_channel(
        "strict", overwrites={world.guild.default_role: overwrite}
    )
    await world.env.settle()


def told(world: World) -> list[str]:
    """Return what the owner of the server was told."""
    return [message.content for message in world.guild.owner.dm_channel.history()]


async def test_without_threads_the_card_is_posted_and_the_owner_told_once(world: World) -> None:
    await forbid(world, create_public_threads=False)
    await world.ann.publish(SOLARIS)
    card = await world.ann.publish(BEAR)
    assert world.channel.threads == []
    assert world.reactions(card) == ["👍", "❤️", "😂"]
    (sentence,) = told(world)
    assert "**The Couch**: I may not open threads" in sentence
    assert f"<#{world.channel.id}>" in sentence


async def test_without_reactions_the_card_and_its_thread_are_there_and_votes_count(world: World) -> None:
    await forbid(world, add_reactions=False)
    card = await world.ann.publish(SOLARIS)
    await world.ann.publish(BEAR)
    assert world.reactions(card) == []
    assert len(world.channel.threads) == 2
    (sentence,) = told(world)
    assert "I may not add reactions" in sentence
    assert card.message is not None
    world.env.backend.set_reaction(world.channel.id, card.message.id, "👍", world.ben.id, reacted=True)
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


@pytest.mark.parametrize(
    ("status", "code", "there"), [(400, 10014, ["❤️", "😂"]), (400, 30010, []), (403, 90001, [])]
)
async def test_an_emoji_that_discord_does_not_take_is_left_out(
    world: World, status: int, code: int, there: list[str]
) -> None:
    world.env.inject_error("PUT", "/channels/*/messages/*/reactions/*/@me", status=status, code=code)
    card = await world.ann.publish(SOLARIS)
    assert world.reactions(card) == there
    assert len(world.channel.threads) == 1
    assert told(world) == []
    await world.ben.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


async def test_without_a_voice_the_review_is_saved_and_the_member_told_what_to_do(world: World) -> None:
    await forbid(world, send_messages=False)
    answer = await world.ann.press(await world.ann.share(SOLARIS), "Post it")
    assert answer.private
    assert "Your review is saved" in answer
    assert f"<#{world.channel.id}>" in answer
    assert world.cards() == []
    assert "1 review" in await world.ben.slash("review list")
    await world.ann.press(await world.ann.share(BEAR), "Post it")
    (sentence,) = told(world)
    assert "I may not post in" in sentence


async def test_a_saved_review_appears_once_a_moderator_chose_a_channel_that_works(world: World) -> None:
    await forbid(world, send_messages=False)
    await world.ann.press(await world.ann.share(SOLARIS), "Post it")
    cards = world.guild.create_text_channel("cards")
    await world.mod.choose(await world.mod.slash("settings"), "set:channel", cards)
    (card,) = world.cards(cards)
    assert "## Solaris" in card
    await world.ben.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


async def test_a_saved_review_appears_after_a_restart_once_the_bot_may_speak(world: World) -> None:
    await forbid(world, send_messages=False)
    await world.ann.press(await world.ann.share(SOLARIS), "Post it")
    world.env.backend.edit_channel(world.channel.id, {}, overwrites=[])
    await world.restart()
    (card,) = world.cards()
    assert "## Solaris" in card
    assert len(world.channel.threads) == 1


async def test_a_thread_that_is_there_already_is_adopted(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=160004)
    card = await world.ann.publish(SOLARIS)
    assert card.message is not None
    assert await world.rows("SELECT thread_id FROM cards") == [(card.message.id,)]
    assert told(world) == []


async def test_a_mended_channel_is_complained_of_again_when_it_breaks_again(world: World) -> None:
    await forbid(world, create_public_threads=False)
    await world.ann.publish(SOLARIS)
    await world.mod.choose(await world.mod.slash("settings"), "set:scale", "stars")
    await world.ann.publish(BEAR)
    assert len(told(world)) == 2


async def test_an_edit_that_fails_is_made_up_for(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    world.env.inject_error("PATCH", f"/channels/{world.channel.id}/messages/*", status=500, times=2)
    await world.ben.react(card, "👍")
    await world.wait(30)
    assert world.look(card).counts == {"👍": 1}

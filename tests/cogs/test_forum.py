"""A forum in place of a channel: each card is the first message of a post, and the post is the discussion."""

from typing import Any

import discord
import simcord
from simcord.backend.models import Channel, Overwrite
from simcord.enums import OverwriteType

from tests.cogs.screen import Screen
from tests.cogs.world import Person, World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
SECRET = "Title: Sleuth\nRating: 8/10\nSpoilers: yes\n\nThe butler did it in the end, with a candlestick."


async def forum_of(world: World, *tags: str) -> simcord.ChannelHandle:
    """Make a forum with these tags, and have the moderator choose it for cards."""
    forum = world.guild.create_forum_channel("opinions")
    made = [
        {
            "id": str(world.env.backend.snowflake()),
            "name": tag,
            "moderated": False,
            "emoji_id": None,
            "emoji_name": None,
        }
        for tag in tags
    ]
    world.env.backend.edit_channel(forum.id, {"available_tags": made})
    await world.env.settle()
    await world.mod.choose(await world.mod.slash("settings"), "set:channel", forum)
    return forum


async def post(world: World, person: Person, text: str, **options: Any) -> tuple[Channel, Screen]:
    """Share a review; return its post and its card."""
    await person.press(await person.share(text, **options), "Post it")
    return latest(world)


def latest(world: World) -> tuple[Channel, Screen]:
    """Return the newest post and its card."""
    handle = world.guild.channels["opinions"].threads[-1]
    card, *_opening = world.messages(handle)
    return world.env.backend.get_channel(handle.id), card


def tags_of(world: World, thread: Channel) -> set[str]:
    """Return the names of a post's tags."""
    forum = world.env.backend.get_channel(thread.parent_id or 0)
    names = {int(tag["id"]): tag["name"] for tag in forum.available_tags}
    return {names[tag] for tag in thread.applied_tags}


async def test_a_card_becomes_a_post_with_its_tags(world: World) -> None:
    await forum_of(world, "News", "Movies", "Spoiler")
    thread, card = await post(world, world.ann, SOLARIS, medium="film")
    assert thread.name == "Solaris, reviewed by Ann"
    assert tags_of(world, thread) == {"Movies"}
    assert "## Solaris" in card
    assert world.reactions(card) == ["👍", "❤️", "😂"]
    assert await world.rows("SELECT channel_id, thread_id, message_id FROM cards") == [
        (thread.id, thread.id, card.message.id if card.message else 0)
    ]
    assert await world.rows("SELECT * FROM outbox") == []


async def test_the_discussion_opens_in_the_post_once(world: World) -> None:
    forum = await forum_of(world)
    await post(world, world.ann, SOLARIS)
    losing(world)
    await world.ben.press(await world.ben.share(SECRET), "Post it")
    await world.wait(5)
    await world.restart()
    for thread in forum.threads:
        card, opening = world.messages(thread)
        assert "What did you think" in card
        assert "Where do you agree, and where not?" in opening
    assert "candlestick" not in opening


async def test_a_spoiler_review_has_a_tag_and_a_neutral_name(world: World) -> None:
    await forum_of(world, "Film", "Spoilers")
    thread, card = await post(world, world.ann, SECRET, medium="film")
    assert thread.name == "Sleuth: spoilers inside"
    assert tags_of(world, thread) == {"Film", "Spoilers"}
    assert "butler" not in card


async def test_a_post_follows_an_edit_and_keeps_the_tags_that_others_gave_it(world: World) -> None:
    forum = await forum_of(world, "Film", "Spoilers", "Pinned", "Books")
    thread, _card = await post(world, world.ann, SECRET, medium="film")
    pinned = next(
        int(t["id"]) for t in world.env.backend.get_channel(forum.id).available_tags if t["name"] == "Pinned"
    )
    world.env.backend.edit_channel(thread.id, {"applied_tags": [*thread.applied_tags, pinned]})
    panel = await world.ann.slash("review edit", review="Sleuth")
    form = await world.ann.press(panel, "Correct")
    panel = await world.ann.fill(form, title="Sleuth (1972)", medium=["book"], spoilers=False)
    await world.ann.press(panel, "Save")
    await world.wait()
    assert thread.name == "Sleuth (1972), reviewed by Ann"
    assert tags_of(world, thread) == {"Books", "Pinned"}


async def test_tags_that_are_missing_are_made_once(world: World) -> None:
    forum = await forum_of(world, "News")
    await post(world, world.ann, SECRET, medium="film")
    thread, _card = await post(world, world.ben, SOLARIS, medium="film")
    assert tags_of(world, thread) == {"Film"}
    names = [tag["name"] for tag in world.env.backend.get_channel(forum.id).available_tags]
    assert names == ["News", "Film", "Spoilers"]


async def test_without_the_right_to_make_tags_the_post_comes_without_them(world: World) -> None:
    forum = await forum_of(world)
    world.env.inject_error("PATCH", f"/channels/{forum.id}", status=403, code=50013, times=None)
    thread, card = await post(world, world.ann, SOLARIS)
    assert thread.applied_tags == []
    assert "## Solaris" in card


async def test_votes_in_a_post_count_also_those_given_while_the_bot_was_away(world: World) -> None:
    await forum_of(world)
    _thread, card = await post(world, world.ann, SOLARIS)
    await world.ben.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 1}
    async with world.away():
        await world.cem.react(card, "💡")
    await world.wait(5)
    assert world.look(card).counts == {"👍": 1, "💡": 1}


async def test_a_post_that_discord_took_but_did_not_confirm_is_found_again(world: World) -> None:
    forum = await forum_of(world)
    losing(world)
    panel = await world.ann.share(SOLARIS)
    await world.ann.press(panel, "Post it")
    await world.wait(5)
    assert len(forum.threads) == 1
    ((channel, thread),) = await world.rows("SELECT channel_id, thread_id FROM cards")
    assert channel == thread == forum.threads[0].id


async def test_a_post_that_was_sent_before_a_crash_is_found_after_it(world: World) -> None:
    forum = await forum_of(world)
    losing(world)
    await world.ann.press(await world.ann.share(SOLARIS), "Post it")
    world.env.backend.edit_channel(forum.threads[0].id, {}, thread_metadata={"archived": True})
    await world.restart()
    await world.wait(5)
    assert len(forum.threads) == 1
    assert len(await world.rows("SELECT * FROM cards")) == 1
    assert await world.rows("SELECT * FROM outbox") == []


async def test_a_forum_that_wants_tags_it_does_not_have_is_explained(world: World) -> None:
    forum = await forum_of(world, "News")
    world.env.inject_error("POST", f"/channels/{forum.id}/threads", status=400, code=40067)
    answer = await world.ann.press(await world.ann.share(SECRET, medium="film"), "Post it")
    assert "Your review is saved" in answer
    assert "*Film* + *Spoilers*" in answer


async def test_an_archived_post_is_opened_for_an_edit_and_closed_again(world: World) -> None:
    await forum_of(world)
    thread, card = await post(world, world.ann, SOLARIS)
    world.env.backend.edit_channel(thread.id, {}, thread_metadata={"archived": True})
    world.env.inject_error("PATCH", f"/channels/{thread.id}/messages/*", status=400, code=50083)
    await world.mod.choose(await world.mod.slash("settings"), "set:scale", "stars")
    await world.wait()
    assert "**4.5/5 ★**" in world.look(card)
    assert [
        each.json
        for each in world.env.http_requests
        if each.method == "PATCH" and each.path.endswith(str(thread.id))
    ] == [{"archived": False}, {"archived": True}]


async def test_a_locked_post_is_left_alone_until_it_has_news(world: World) -> None:
    await forum_of(world)
    thread, card = await post(world, world.ann, SOLARIS)
    pattern = f"/channels/{thread.id}/messages/*"
    world.env.inject_error("PATCH", pattern, status=400, code=160005, times=2)
    await world.mod.choose(await world.mod.slash("settings"), "set:scale", "stars")
    await world.wait()
    before = len(world.env.http_requests)
    await world.wait(60)
    assert not [each for each in world.env.http_requests[before:] if each.method == "PATCH"]
    assert "**9/10**" in world.look(card)
    await world.ben.react(card, "👍")
    await world.wait()
    assert "**4.5/5 ★**" in world.look(card)
    assert world.look(card).counts == {"👍": 1}


async def test_a_deleted_post_leaves_the_votes(world: World) -> None:
    forum = await forum_of(world)
    _thread, card = await post(world, world.ann, SOLARIS)
    await world.ben.react(card, "👍")
    await world.delete_channel(forum.threads[0])
    assert await world.rows("SELECT gone FROM cards") == [(1,)]
    await world.cem.slash("review show", review="Solaris")
    assert world.cards()[-1].counts == {"👍": 1}


async def test_a_forum_in_which_posts_cannot_be_made_is_refused(world: World) -> None:
    forum = world.guild.create_forum_channel("opinions")
    deny = Overwrite(
        target_id=world.guild.default_role.id,
        type=OverwriteType.ROLE,
        allow=0,
        deny=discord.Permissions(send_messages=True).value,
    )
    world.env.backend.set_overwrite(forum.id, deny)
    await world.env.settle()
    answer = await world.mod.choose(await world.mod.slash("settings"), "set:channel", forum)
    assert "Create Posts" in answer
    assert "Create Public Threads" not in answer


def losing(world: World) -> None:
    """Have Discord take a post and then say that it did not, or say nothing."""
    http = world.bot.http
    real = http.start_thread_in_forum

    async def take(*args: Any, **kwargs: Any) -> Any:
        await real(*args, **kwargs)
        http.__dict__["start_thread_in_forum"] = real
        raise TimeoutError

    http.__dict__["start_thread_in_forum"] = take

"""The name of a discussion follows its review for as long as it is the one that the bot gave it."""

from typing import Any

import pytest

from tests.cogs.reviews import page
from tests.cogs.world import World


async def edit(world: World, **answers: Any) -> None:
    """Have Ann correct her review."""
    form = await world.ann.press(await world.ann.slash("review edit", review="1"), "Correct")
    await world.ann.press(await world.ann.fill(form, **answers), "Save")
    await world.wait(10)


async def test_a_name_of_ours_follows_every_edit(world: World) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    (thread,) = world.channel.threads
    assert world.name(thread) == "Solaris, reviewed by Ann"
    await edit(world, title="Solaris (1972)")
    assert world.name(thread) == "Solaris (1972), reviewed by Ann"
    await world.restart()
    await edit(world, spoilers=True)
    assert world.name(thread) == "Solaris (1972): spoilers inside"


@pytest.mark.parametrize("change", [{"title": "Solaris (1972)"}, {"spoilers": True}, {"rating": "2/10"}])
async def test_a_name_that_a_moderator_gave_stays(world: World, change: dict[str, Any]) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    (thread,) = world.channel.threads
    await world.rename(thread, "The Tarkovsky fight")
    await edit(world, **change)
    await world.restart()
    await edit(world, title="Solyaris")
    assert world.name(thread) == "The Tarkovsky fight"
    assert await world.rows("SELECT count(*) FROM cards WHERE wanted <> painted") == [(0,)]


async def test_a_name_that_a_moderator_gave_back_follows_again(world: World) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    (thread,) = world.channel.threads
    await world.rename(thread, "The Tarkovsky fight")
    await edit(world, rating="2/10")
    await world.rename(thread, "Solaris, reviewed by Ann")
    await edit(world, title="Solyaris")
    assert world.name(thread) == "Solyaris, reviewed by Ann"


async def test_a_post_in_a_forum_keeps_a_moderators_name_and_follows_without_one(world: World) -> None:
    forum = world.guild.create_forum_channel("opinions")
    await world.env.settle()
    await world.mod.choose(await world.mod.slash("settings"), "set:channel", forum)
    await world.ann.press(await world.ann.share(page("Solaris", "9/10", "calm"), medium="film"), "Post it")
    (post,) = forum.threads
    await edit(world, title="Solyaris")
    assert world.name(post) == "Solyaris, reviewed by Ann"
    await world.rename(post, "The Tarkovsky fight")
    before = world.env.backend.get_channel(post.id).applied_tags
    await edit(world, medium=["book"])
    assert world.name(post) == "The Tarkovsky fight"
    assert world.env.backend.get_channel(post.id).applied_tags != before


@pytest.mark.parametrize("place", ["channel", "forum"])
async def test_a_name_that_discord_changed_is_still_ours(world: World, place: str) -> None:
    where = world.channel
    if place == "forum":
        where = world.guild.create_forum_channel("opinions")
        await world.env.settle()
        await world.mod.choose(await world.mod.slash("settings"), "set:channel", where)
    trimming(world)
    await world.ann.press(await world.ann.share(page("Solaris", "9/10", "calm")), "Post it")
    (thread,) = where.threads
    assert world.name(thread) == "Solaris, reviewed by"
    await edit(world, title="Stalker")
    assert world.name(thread) == "Stalker, reviewed by"
    await edit(world, title="Mirror")
    assert world.name(thread) == "Mirror, reviewed by"


async def test_a_name_that_was_given_before_the_bot_died_is_still_ours(world: World) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    (thread,) = world.channel.threads
    async with world.bot.services.cards._db.transaction() as tx:
        await tx.execute("UPDATE reviews SET spoilers = 1, edited_at = 5")
        await tx.execute("UPDATE cards SET wanted = wanted + 1")
    await world.rename(thread, "Solaris: spoilers inside")
    await world.restart()
    await world.wait(10)
    await edit(world, title="Stalker")
    assert world.name(thread) == "Stalker: spoilers inside"


@pytest.mark.parametrize(
    ("name", "later"),
    [
        ("Solaris, reviewed by Ann", "Solyaris, reviewed by Ann"),
        ("The Tarkovsky fight", "The Tarkovsky fight"),
    ],
)
async def test_a_thread_that_was_there_already_follows_if_it_has_our_name(
    world: World, name: str, later: str
) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    (thread,) = world.channel.threads
    async with world.bot.services.cards._db.transaction() as tx:
        await tx.execute("INSERT INTO outbox (review_id, channel_id, queued_at, sent) VALUES (1, 1, 0, 1)")
        await tx.execute("UPDATE cards SET thread_id = NULL, thread_name = ''")
    await world.rename(thread, name)
    world.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=160004)
    await world.restart()
    await world.wait(10)
    await edit(world, title="Solyaris")
    assert world.name(thread) == later


async def test_a_thread_from_before_names_were_noted_is_taken_for_ours(world: World) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    (thread,) = world.channel.threads
    async with world.bot.services.cards._db.transaction() as tx:
        await tx.execute("UPDATE cards SET thread_name = ''")
    await edit(world, title="Solyaris")
    assert world.name(thread) == "Solyaris, reviewed by Ann"


def trimming(world: World) -> None:
    """Have Discord leave the end out of every name of a thread."""
    http: Any = world.bot.http
    start, post, change = http.start_thread_with_message, http.start_thread_in_forum, http.edit_channel

    def cut(given: dict[str, Any]) -> dict[str, Any]:
        return {**given, "name": given["name"].removesuffix(" Ann")} if "name" in given else given

    http.start_thread_with_message = lambda *args, **given: start(*args, **cut(given))
    http.edit_channel = lambda *args, **given: change(*args, **cut(given))
    http.start_thread_in_forum = lambda *args, params, **given: post(
        *args, params=params._replace(payload=cut(params.payload)), **given
    )

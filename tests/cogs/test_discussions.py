"""Discussions: what a thread opens with, and that it does so once."""

import pytest

from tests.cogs.reviews import page
from tests.cogs.screen import Screen
from tests.cogs.world import World


async def opening(world: World, text: str, **options: object) -> Screen:
    """Have Ann publish a review; return the first message of its discussion."""
    await world.ann.publish(text, **options)
    thread = world.channel.threads[-1]
    (first,) = world.messages(thread)
    return first


async def test_a_discussion_opens_with_what_the_review_claims(world: World) -> None:
    text = "Overall, the lake is worth the patience. I would recommend it to anybody who fishes."
    first = await opening(world, page("Solaris", "3/10", text))
    assert first.texts[0].splitlines() == [
        "> Overall, the lake is worth the patience.",
        "> I would recommend it to anybody who fishes.",
    ]
    assert "Rated **3/10**, the first rating of this title here." in first
    assert set(first.buttons) == {"Second opinion", "Read in full"}
    assert "lake" in await world.ben.press(first, "Read in full")
    assert (await world.ben.press(first, "Second opinion")).form is not None


async def test_a_rating_stands_against_those_of_the_others(world: World) -> None:
    await world.ben.publish(page("Solaris", "8/10", "loud"))
    assert "Rated **3/10**; 1 other member gave it 8/10." in await opening(
        world, page("Solaris", "3/10", "calm")
    )
    await world.cem.publish(page("Solaris", "9/10", "long"))
    assert "2 other members gave it 5.5/10 on average." in world.messages(world.channel.threads[-1])[0]


async def test_a_review_that_spoils_opens_with_a_warning_and_nothing_else_of_it(world: World) -> None:
    first = await opening(world, page("Sleuth", "8/10", "The butler did it, and I loved it.", spoilers="yes"))
    assert first.text.startswith("⚠️ **Spoilers ahead.**")
    assert "butler" not in first
    assert "Rated **8/10**" in first
    assert world.channel.threads[-1].name == "Sleuth: spoilers inside"


async def test_not_even_the_reviewers_own_words_open_the_discussion_of_a_review_that_spoils(
    world: World,
) -> None:
    panel = await world.ann.share(page("Sleuth", "8/10", "calm"))
    told = await world.ann.fill(await world.ann.press(panel, "Summary"), words="The butler did it, I say.")
    marked = await world.ann.fill(await world.ann.press(told, "Correct"), spoilers=True)
    await world.ann.press(marked, "Post it")
    (first,) = world.messages(world.channel.threads[-1])
    assert "Spoilers ahead" in first
    assert "butler" not in first


async def test_hidden_words_do_not_open_a_discussion(world: World) -> None:
    first = await opening(world, page("Rebecca", "8/10", "It is a good book. ||Max did it.|| It burns well."))
    assert "Max" not in first


async def test_an_unfinished_work_says_up_to_where_its_discussion_is_safe(world: World) -> None:
    first = await opening(world, page("Solaris", "6/10", "calm", progress="5/13 episodes"))
    assert first.text.startswith("⏳ **Safe up to where the review goes: 5 of 13 episodes.**")


async def test_a_finished_work_says_nothing_of_progress(world: World) -> None:
    assert "Safe up to" not in await opening(
        world, page("Solaris", "6/10", "calm", progress="13/13 episodes")
    )


@pytest.mark.parametrize("lost", ["after the thread", "after the message"])
async def test_a_discussion_opens_once_though_the_process_died(world: World, lost: str) -> None:
    await world.ann.publish(page("Solaris", "3/10", "calm"))
    (thread,) = world.channel.threads
    async with world.bot.services.cards._db.transaction() as tx:
        await tx.execute("INSERT INTO outbox (review_id, channel_id, queued_at, sent) VALUES (1, 1, 0, 1)")
        if lost == "after the thread":
            await tx.execute("UPDATE cards SET thread_id = NULL")
    if lost == "after the thread":
        await world.delete(*world.messages(thread))
        assert world.messages(thread) == []
    await world.restart()
    await world.wait(10)
    assert await world.rows("SELECT * FROM outbox") == []
    assert len(world.messages(thread)) == 1
    assert await world.rows("SELECT thread_id FROM cards") == [(thread.id,)]


async def test_pressing_post_twice_opens_one_discussion(world: World) -> None:
    panel = await world.ann.share(page("Solaris", "3/10", "calm"))
    post = panel.buttons["Post it"]
    await world.ann.press(panel, "Post it")
    await world.ann.forge(post)
    (thread,) = world.channel.threads
    assert len(world.messages(thread)) == 1

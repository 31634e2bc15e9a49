"""What was said of a review elsewhere follows it: copies of its card and its discussion, whatever it becomes."""

from tests.cogs.reviews import page
from tests.cogs.screen import Screen
from tests.cogs.world import World

CLAIM = "Overall, it is worth the patience."


async def shown(world: World, *, progress: str | None = None) -> tuple[Screen, Screen, Screen]:
    """Have Ann share a review and Ben show it elsewhere; return the card, the copy and the discussion's opening."""
    lounge = world.guild.create_text_channel("lounge")
    await world.env.settle()
    more = {"progress": progress} if progress else {}
    card = await world.ann.publish(page("Solaris", "9/10", "calm", **more))
    copy = await world.ben.slash("review show", review="1", where=lounge)
    (opening,) = world.messages(world.channel.threads[0])
    await world.wait(5)
    for screen in (card, world.look(copy), opening):
        assert CLAIM in screen
    return card, copy, opening


async def mark_as_spoiler(world: World) -> None:
    """Have Ann say that her review tells what happens."""
    panel = await world.ann.slash("review edit", review="1")
    form = await world.ann.press(panel, "Correct")
    await world.ann.press(await world.ann.fill(form, spoilers=True), "Save")
    await world.wait(10)


async def test_a_review_marked_as_spoiler_later_is_hidden_everywhere(world: World) -> None:
    everywhere = await shown(world)
    await mark_as_spoiler(world)
    for screen in map(world.look, everywhere):
        assert CLAIM not in screen
        assert "poilers" in screen
    assert world.channel.threads[0].name == "Solaris: spoilers inside"


async def test_so_it_is_if_the_bot_died_in_between(world: World) -> None:
    everywhere = await shown(world)
    async with world.bot.services.cards._db.transaction() as tx:
        await tx.execute("UPDATE reviews SET spoilers = 1, edited_at = 5")
        await tx.execute("UPDATE cards SET wanted = wanted + 1")
    await world.restart()
    await world.wait(10)
    for screen in map(world.look, everywhere):
        assert CLAIM not in screen


async def test_a_deleted_review_is_quoted_nowhere_and_comes_back_everywhere(world: World) -> None:
    everywhere = await shown(world)
    panel = await world.mod.press(await world.mod.press(everywhere[0], "Show all"), "Moderate")
    panel = await world.mod.press(panel, "Delete review")
    await world.wait(10)
    for screen in map(world.look, everywhere):
        assert screen.text == "*This review was deleted.*"
    await world.restart()
    await world.mod.press(panel, "Restore review")
    await world.wait(10)
    for screen in map(world.look, everywhere):
        assert CLAIM in screen


async def test_who_is_forgotten_is_named_nowhere(world: World) -> None:
    everywhere = await shown(world)
    await world.ann.press(await world.ann.slash("privacy forget"), "Erase all, keep reviews without my name")
    await world.wait(10)
    for screen in map(world.look, everywhere):
        assert world.ann.mention not in screen
    assert world.channel.threads[0].name == "Solaris, reviewed by a former member"


async def test_an_archived_discussion_is_changed_and_sleeps_on(world: World) -> None:
    _card, _copy, opening = await shown(world)
    thread = world.channel.threads[0]
    world.env.backend.edit_channel(thread.id, {}, thread_metadata={"archived": True})
    await mark_as_spoiler(world)
    assert CLAIM not in world.look(opening)
    metadata = world.env.backend.get_channel(thread.id).thread_metadata
    assert metadata is not None
    assert metadata.archived


async def test_an_opening_or_a_thread_that_is_gone_is_left_alone(world: World) -> None:
    card, _copy, opening = await shown(world)
    await world.delete(opening)
    await mark_as_spoiler(world)
    assert CLAIM not in world.look(card)
    await world.delete_channel(world.channel.threads[0])
    panel = await world.ann.slash("review edit", review="1")
    form = await world.ann.press(panel, "Correct")
    await world.ann.press(await world.ann.fill(form, rating="2/10"), "Save")
    await world.wait(10)
    assert "2/10" in world.look(card)


async def test_a_vote_leaves_the_discussion_and_the_copies_alone(world: World) -> None:
    card, _copy, _opening = await shown(world)
    before = len(world.env.http_requests)
    await world.cem.react(card, "👍")
    await world.wait(10)
    edits = [request for request in world.env.http_requests[before:] if request.method == "PATCH"]
    assert len(edits) == 1

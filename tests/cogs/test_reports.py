"""What moderators were told of a report, once nothing is left to decide on it."""

import pytest
import simcord

from tests.cogs.moderators import BEAR, lines, log_channel, moderate, report
from tests.cogs.screen import Screen
from tests.cogs.world import World


async def reported(world: World) -> tuple[simcord.ChannelHandle, Screen, Screen]:
    """Have Ben report a review of Ann's; return the moderators' channel, the card and what they are told."""
    channel = await log_channel(world)
    card = await world.ann.publish(BEAR)
    await report(world.ben, card)
    (told,) = world.messages(channel)
    assert set(told.buttons) == {"Open", "Moderate"}
    return channel, card, told


async def unsettled(world: World) -> int:
    """Return how many messages do not say yet what came of their report."""
    return len(await world.rows("SELECT * FROM notices"))


@pytest.mark.parametrize(
    ("button", "outcome"),
    [("Let it stand", "let the review stand, <t:"), ("Delete review", "deleted the review, <t:")],
)
async def test_a_report_says_what_was_done_by_whom_and_when(world: World, button: str, outcome: str) -> None:
    _channel, _card, told = await reported(world)
    panel = await world.mod.press(told, "Moderate")
    assert "Moderate" in world.look(told).buttons
    await world.mod.press(panel, button)
    now = world.look(told)
    assert f"-# {world.mod.mention} {outcome}" in now
    assert now.text.startswith(told.text)
    assert now.buttons == {}
    assert await unsettled(world) == 0


async def test_locking_or_blocking_leaves_a_report_to_be_decided(world: World) -> None:
    _channel, _card, told = await reported(world)
    panel = await world.mod.press(told, "Moderate")
    for button in ("Lock discussion", "Block author", "Remove card"):
        panel = await world.mod.press(panel, button)
    assert world.look(told).buttons == told.buttons


async def test_two_reports_of_a_review_are_settled_together(world: World) -> None:
    channel, card, _told = await reported(world)
    await report(world.cem, card, "It is unfair.")
    await world.mod.press(await moderate(world, card), "Let it stand")
    first, second, line = world.messages(channel)
    for each, member, reason in ((first, world.ben, "rude"), (second, world.cem, "unfair")):
        assert f"{member.mention} reported" in each
        assert reason in each
        assert f"{world.mod.mention} let the review stand" in each
        assert each.buttons == {}
    assert "let the reported review" in line


@pytest.mark.parametrize("button", ["Let it stand", "Delete review"])
async def test_what_two_moderators_press_is_done_once_and_by_the_first(world: World, button: str) -> None:
    channel, _card, told = await reported(world)
    second = world.member("Second", world.guild.roles["moderators"])
    panels = [(each, await each.press(told, "Moderate")) for each in (world.mod, second)]
    for each, panel in panels:
        await each.press(panel, button)
    assert len(world.messages(channel)) == 2
    assert await world.rows("SELECT moderator_id FROM acts") == [(world.mod.id,)]
    assert f"-# {world.mod.mention} " in world.look(told)


async def test_what_was_let_stand_stays_so_when_the_review_is_deleted_later(world: World) -> None:
    _channel, card, told = await reported(world)
    panel = await world.mod.press(await moderate(world, card), "Let it stand")
    await world.wait(60)
    await world.mod.press(panel, "Delete review")
    assert "let the review stand" in world.look(told)


async def test_a_report_is_settled_by_its_author_who_deletes_the_review(world: World) -> None:
    channel, _card, told = await reported(world)
    await world.ann.press(await world.ann.slash("review delete", review="1"), "Delete it")
    now = world.look(told)
    assert "-# Its author deleted the review, <t:" in now
    assert now.buttons == {}
    assert len(world.messages(channel)) == 1


async def test_a_report_is_settled_by_an_author_who_is_forgotten(world: World) -> None:
    _channel, _card, told = await reported(world)
    await world.ann.press(await world.ann.slash("privacy forget"), "Erase all, delete my reviews")
    now = world.look(told)
    assert "by a former member" in now
    assert world.ann.mention not in now
    assert "Its author deleted the review" in now
    assert now.buttons == {}
    assert "Moderation" in (await world.mod.slash("settings")).buttons


async def test_a_report_goes_with_its_writer_who_is_forgotten(world: World) -> None:
    _channel, _card, told = await reported(world)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=403, code=50001, times=1)
    await world.ben.press(await world.ben.slash("privacy forget"), "Erase all, delete my reviews")
    assert world.look(told).buttons == told.buttons
    assert await world.rows("SELECT user_id FROM notices") == [(0,)]
    await world.restart()
    now = world.look(told)
    assert "a former member reported the review of **Paddington**" in now
    assert world.ben.mention not in now
    assert "rude" not in now
    assert "who asked to be forgotten" in now
    assert now.buttons == {}
    assert await unsettled(world) == 0


async def test_a_moderator_who_is_forgotten_is_not_named(world: World) -> None:
    _channel, card, told = await reported(world)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=403, code=50001)
    await world.mod.press(await moderate(world, card), "Let it stand")
    assert world.look(told).buttons == told.buttons
    await world.mod.press(await world.mod.slash("privacy forget"), "Erase all, delete my reviews")
    assert "a former member let the review stand" in world.look(told)


async def test_a_report_is_settled_after_a_restart(world: World) -> None:
    channel, card, told = await reported(world)
    await world.restart()
    panel = await world.mod.press(told, "Moderate")
    world.env.inject_error("PATCH", f"/channels/{channel.id}/messages/*", status=403, code=50001)
    await world.mod.press(panel, "Let it stand")
    assert world.look(told).buttons == told.buttons
    assert "no moderator has decided yet" not in await report(world.ben, card)
    await world.restart()
    now = world.look(told)
    assert f"{world.mod.mention} let the review stand" in now
    assert now.buttons == {}
    before = len(world.env.http_requests)
    await world.restart()
    assert not [request for request in world.env.http_requests[before:] if request.method == "PATCH"]


async def test_a_report_whose_message_was_deleted_is_settled_in_silence(world: World) -> None:
    channel, card, told = await reported(world)
    await world.delete(told)
    await world.mod.press(await moderate(world, card), "Let it stand")
    (line,) = lines(channel, world)
    assert "let the reported review" in line
    assert await unsettled(world) == 0


async def test_a_report_is_settled_though_its_channel_was_deleted(world: World) -> None:
    channel, card, _told = await reported(world)
    await world.delete_channel(channel)
    assert "Moderate" in await world.mod.press(await moderate(world, card), "Let it stand")
    assert await unsettled(world) == 0


async def test_the_owners_direct_message_has_nothing_to_lose_and_stays(world: World) -> None:
    card = await world.ann.publish(BEAR)
    await report(world.ben, card)
    (told,) = world.guild.owner.dm_channel.history()
    assert await unsettled(world) == 0
    await world.mod.press(await moderate(world, card), "Let it stand")
    await world.restart()
    (still,) = world.guild.owner.dm_channel.history()
    assert (still.content, still.edited_at) == (told.content, None)


async def test_a_report_is_told_once_though_discord_says_twice_that_all_is_ready(world: World) -> None:
    card = await world.ann.publish(BEAR)
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=1)
    await report(world.ben, card)
    world.bot.dispatch("guild_available", world.bot.guilds[0])
    world.bot.dispatch("ready")
    await world.wait(5)
    (told,) = [message.content for message in world.guild.owner.dm_channel.history()]
    assert "🚩" in told

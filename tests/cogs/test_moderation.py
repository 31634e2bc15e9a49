"""Moderation: reports, what moderators do about them, and where they are told of it."""

import discord
import pytest

from tests.cogs.moderators import BEAR, lines, log_channel, moderate, moderation_page, report
from tests.cogs.world import World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)


async def test_a_report_reaches_the_moderators_once_and_the_member_is_told_what_happens(world: World) -> None:
    channel = await log_channel(world)
    card = await world.ann.publish(BEAR)
    answer = await report(world.ben, card, "It is rude. @everyone look at\n<@&1> this ||the end||")
    assert answer.private
    assert "The moderators have your report" in answer
    (told,) = world.messages(channel)
    assert f"🚩 {world.ben.mention} reported the review of **Paddington** by {world.ann.mention}" in told
    assert "> It is rude. @\u200beveryone look at \\<@\u200b&1\\> this ||the end||" in told
    assert "@everyone" not in told
    assert "large bear" not in told
    assert "no moderator has decided yet" in await report(world.ben, card)
    assert len(world.messages(channel)) == 1


async def test_without_a_channel_of_their_own_the_owner_is_told(world: World) -> None:
    card = await world.ann.publish(BEAR)
    answer = await report(world.ben, card)
    assert "The moderators have your report" in answer
    (told,) = [message.content for message in world.guild.owner.dm_channel.history()]
    assert "**The Couch**: 🚩" in told
    assert "rude to bears" not in told


async def test_a_report_that_reaches_nobody_is_kept_for_the_panel(world: World) -> None:
    card = await world.ann.publish(BEAR)
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
    assert "Your report is kept" in await report(world.ben, card)
    page = await moderation_page(world)
    assert "Paddington · Ann · #1" in page.options.values()
    panel = await world.mod.choose(page, "mod_pick:reported", "1")
    assert "rude to bears" in panel


async def test_a_report_that_reached_nobody_follows_once_they_choose_a_channel(world: World) -> None:
    card = await world.ann.publish(BEAR)
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
    assert "I try again" in await report(world.ben, card)
    channel = await log_channel(world)
    (told,) = world.messages(channel)
    assert f"🚩 {world.ben.mention} reported the review of **Paddington**" in told
    assert "rude to bears" in told
    await world.mod.choose(await world.mod.slash("settings"), "set:scale", "hundred")
    await world.restart()
    assert len(world.messages(channel)) == 1
    assert "rude to bears" in await world.mod.press(told, "Moderate")


async def test_a_report_that_reached_nobody_is_tried_again_after_a_restart(world: World) -> None:
    card = await world.ann.publish(BEAR)
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=1)
    await report(world.ben, card)
    await world.restart()
    await world.wait(5)
    (told,) = [message.content for message in world.guild.owner.dm_channel.history()]
    assert "🚩" in told
    await world.restart()
    assert len(world.guild.owner.dm_channel.history()) == 1


async def test_what_a_moderator_decided_in_the_meantime_is_not_told_any_more(world: World) -> None:
    card = await world.ann.publish(BEAR)
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
    await report(world.ben, card)
    await world.mod.press(await moderate(world, card), "Let it stand")
    channel = await log_channel(world)
    assert world.messages(channel) == []


async def test_the_settings_show_from_afar_that_a_report_waits(world: World) -> None:
    card = await world.ann.publish(BEAR)
    assert "Moderation" in (await world.mod.slash("settings")).buttons
    await report(world.ben, card)
    await report(world.cem, card)
    page = await world.mod.press(await world.mod.slash("settings"), "Moderation · 1")
    await world.mod.press(await world.mod.choose(page, "mod_pick:reported", "1"), "Let it stand")
    assert "Moderation" in (await world.mod.slash("settings")).buttons


async def test_an_author_cannot_report_their_own_review(world: World) -> None:
    card = await world.ann.publish(BEAR)
    assert "Report" not in (await world.ann.press(card, "Show all")).buttons
    assert "It is your own review" in await world.ann.forge("report:1")
    assert "say in a few words" in await report(world.ben, card, "\u200b")
    assert await world.rows("SELECT * FROM reports") == []


async def test_a_reported_review_is_let_stand_and_the_reporter_can_see_that(world: World) -> None:
    channel = await log_channel(world)
    card = await world.ann.publish(BEAR)
    await report(world.ben, card)
    panel = await world.mod.press(world.messages(channel)[0], "Moderate")
    assert "rude to bears" in panel
    panel = await world.mod.press(panel, "Let it stand")
    assert "rude to bears" not in panel
    assert "let it stand" in await report(world.ben, card)
    assert "let the reported review of **Paddington**" in lines(channel, world)[-1]


async def test_a_deleted_review_can_be_restored_with_its_votes_also_after_a_restart(world: World) -> None:
    channel = await log_channel(world)
    card = await world.ann.publish(BEAR)
    await world.ben.react(card, "👍")
    panel = await world.mod.press(await moderate(world, card), "Delete review")
    assert "Deleted by a moderator" in panel
    await world.wait()
    assert "deleted" in world.look(card)
    await world.restart()
    page = await world.mod.press(await world.mod.slash("settings"), "Moderation")
    panel = await world.mod.choose(page, "mod_pick:deleted", "1")
    await world.mod.press(panel, "Restore review")
    await world.wait()
    assert world.look(card).counts == {"👍": 1}
    assert "1 review" in await world.ben.slash("review list")
    who = f"**Paddington** by {world.ann.mention} (#1)"
    assert lines(channel, world) == [
        f"{world.mod.mention} deleted the review of {who}",
        f"{world.mod.mention} restored the review of {who}",
    ]
    assert await world.rows("SELECT act, moderator_id, member_id, review_id FROM acts ORDER BY act_id") == [
        ("deleted", world.mod.id, world.ann.id, 1),
        ("restored", world.mod.id, world.ann.id, 1),
    ]


async def test_what_an_author_deleted_stays_deleted(world: World) -> None:
    channel = await log_channel(world)
    await world.ann.publish(BEAR)
    await world.ann.press(await world.ann.slash("review delete", review="Paddington"), "Delete it")
    page = await world.mod.press(await world.mod.slash("settings"), "Moderation")
    assert "Paddington" not in str(page.options)
    assert "Its author deleted this review" in await world.mod.forge("mod:restore:1")
    assert "1 review" not in await world.ben.slash("review list")
    assert lines(channel, world) == []


async def test_commands_of_moderators_on_others_reviews_are_told_too(world: World) -> None:
    channel = await log_channel(world)
    await world.ann.publish(BEAR)
    panel = await world.mod.slash("review edit", review="Paddington")
    panel = await world.mod.fill(await world.mod.press(panel, "Correct"), rating="2")
    await world.mod.press(panel, "Save")
    await world.mod.press(await world.mod.slash("review delete", review="Paddington"), "Delete it")
    first, second = lines(channel, world)
    assert f"{world.mod.mention} edited" in first
    assert f"{world.mod.mention} deleted" in second


async def test_a_card_can_be_removed_and_the_review_stays(world: World) -> None:
    card = await world.ann.publish(BEAR)
    await world.ben.react(card, "👍")
    panel = await world.mod.press(await moderate(world, card), "Remove card")
    assert "It has no card" in panel
    assert world.cards() == []
    await world.ben.slash("review show", review="Paddington")
    assert world.cards()[-1].counts == {"👍": 1}


async def test_a_discussion_is_locked_and_opened_again(world: World) -> None:
    card = await world.ann.publish(BEAR)
    (thread,) = world.channel.threads
    state = world.env.backend.get_channel(thread.id).thread_metadata
    assert state is not None
    panel = await world.mod.press(await moderate(world, card), "Lock discussion")
    assert state.locked
    await world.mod.press(panel, "Unlock discussion")
    assert not state.locked


async def test_a_discussion_that_is_gone_or_not_ours_to_lock_is_explained(world: World) -> None:
    card = await world.ann.publish(BEAR)
    (thread,) = world.channel.threads
    panel = await moderate(world, card)
    world.env.inject_error("PATCH", f"/channels/{thread.id}", status=403, code=50013)
    assert "allow me *Manage Threads*" in await world.mod.press(panel, "Lock discussion")
    await world.delete_channel(thread)
    assert "has no discussion" in await world.mod.press(panel, "Lock discussion")
    assert await world.rows("SELECT * FROM acts") == []


async def test_a_blocked_author_can_neither_share_nor_edit_until_let_again(world: World) -> None:
    card = await world.ann.publish(BEAR)
    waiting = await world.ann.share(SOLARIS)
    editing = await world.ann.slash("review edit", review="Paddington")
    panel = await world.mod.press(await moderate(world, card), "Block author")
    sentence = "do not let you share"
    assert sentence in await world.ann.press(waiting, "Post it")
    assert sentence in await world.ann.press(editing, "Save")
    assert sentence in await world.ann.share(SOLARIS)
    assert sentence in await world.ann.slash("review write", title="Solaris", rating="9")
    assert sentence in await world.ann.press(card, "Second opinion")
    assert len(world.cards()) == 1
    await world.mod.press(panel, "Let author share again")
    await world.ann.press(waiting, "Post it")
    assert len(world.cards()) == 2


async def test_members_are_blocked_and_let_again_on_the_panel(world: World) -> None:
    channel = await log_channel(world)
    page = await world.mod.press(await world.mod.slash("settings"), "Moderation")
    page = await world.mod.choose(page, "mod_blocked", world.ann.actor, world.ben.actor)
    assert "do not let you share" in await world.ann.share(SOLARIS)
    await world.mod.choose(page, "mod_blocked", world.ben.actor)
    assert "Post it" in (await world.ann.share(SOLARIS)).buttons
    assert "do not let you share" in await world.ben.share(SOLARIS)
    assert sorted(lines(channel, world)[:2]) == sorted(
        f"{world.mod.mention} blocked {who.mention} from sharing reviews" for who in (world.ann, world.ben)
    )
    assert lines(channel, world)[2] == f"{world.mod.mention} lets {world.ann.mention} share reviews again"


async def test_the_panel_leads_back_to_the_votes_and_to_the_settings(world: World) -> None:
    card = await world.ann.publish(BEAR)
    await report(world.ben, card)
    panel = await world.mod.press(await moderate(world, card), "Block author")
    await world.restart()
    settings = await world.mod.press(panel, "To the settings")
    assert settings.message is not None
    assert panel.message is not None
    assert settings.message.id == panel.message.id
    assert "what members report" in settings
    panel = await world.mod.choose(settings, "mod_pick:reported", "1")
    votes = await world.mod.press(panel, "To the votes")
    assert "Informative" in votes
    panel = await world.mod.press(await world.mod.press(votes, "Moderate"), "Delete review")
    assert "To the votes" not in panel.buttons
    assert "Reviews that moderators deleted" in await world.mod.press(panel, "To the settings")


async def test_who_may_not_open_the_settings_is_not_led_there(world: World) -> None:
    powers = discord.Permissions(manage_messages=True)
    helper = world.member("Helper", world.guild.create_role("helpers", permissions=powers))
    card = await world.ann.publish(BEAR)
    panel = await helper.press(await helper.press(card, "Show all"), "Moderate")
    assert "To the settings" not in panel.buttons
    assert "To the settings" not in (await helper.press(panel, "Delete review")).buttons


@pytest.mark.parametrize(
    "action", ["panel", "delete", "restore", "card", "lock", "unlock", "block", "unblock", "dismiss"]
)
async def test_members_can_do_none_of_it(world: World, action: str) -> None:
    card = await world.ann.publish(BEAR)
    assert "Moderate" not in (await world.ben.press(card, "Show all")).buttons
    assert "Only a moderator" in await world.ben.forge(f"mod:{action}:1")
    assert "Only a moderator" in await world.ben.forge("mod_blocked", component_type=5, values=["1"])
    assert "Only a moderator" in await world.ben.forge("mod_pick:deleted", component_type=3, values=["1"])
    assert await world.rows("SELECT * FROM acts") == []
    assert len(world.cards()) == 1


async def test_another_servers_review_is_none_of_a_moderators_business(world: World) -> None:
    await world.ann.publish(BEAR)
    elsewhere = world.env.create_guild("Elsewhere")
    world.channel = elsewhere.create_text_channel("reviews")
    await world.env.settle()
    powers = discord.Permissions(manage_guild=True, manage_messages=True)
    other = world.member("Other", elsewhere.create_role("moderators", permissions=powers), guild=elsewhere)
    assert "no such review here" in await other.forge("mod:delete:1")
    assert "deleted" in await other.forge("report:1")

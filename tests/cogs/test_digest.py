"""The digest as a server sees it: at its hour, once, also when the bot was down; and how it is switched on."""

from typing import Any

import discord
import pytest
import simcord

from tests.cogs.limits import walk
from tests.cogs.screen import Screen
from tests.cogs.world import World

HOUR, DAY, WEEK = 3600, 24 * 3600, 7 * 24 * 3600
SECRET = "Title: Sleuth\nRating: 8/10\nSpoilers: yes\n\nThe butler did it in the end, with a candlestick."


def page(title: str, rating: int = 8, *, length: int = 30) -> str:
    """Return a review page of so many words; no two are alike."""
    words = " ".join(f"{title[::-1]}{rating}{n}" for n in range(length))
    return f"Title: {title}\nRating: {rating}/10\n\nIt is {words}."


async def digest_settings(world: World) -> Screen:
    """Open the page of the settings that is about the digest."""
    return await world.mod.press(await world.mod.slash("settings"), "Digest")


async def switched_on(world: World, *, weekday: int = 3, hour: int = 18, zone: str = "UTC") -> Screen:
    """Have the moderator want a digest; the world begins on a Thursday at midnight UTC."""
    panel = await world.mod.press(await digest_settings(world), "Off")
    panel = await world.mod.choose(panel, "digest_set:weekday", str(weekday))
    panel = await world.mod.choose(panel, "digest_set:hour", str(hour))
    return await world.mod.fill(await world.mod.press(panel, "Change"), zone=zone)


def custom_ids(screen: Screen) -> list[str]:
    """Return what its buttons are known by; several have the same label."""
    return [part["custom_id"] for part in walk(screen.parts) if "custom_id" in part]


async def minutes(world: World, count: int) -> None:
    """Let minutes pass."""
    await world.wait(60 * count)


def digests(world: World, channel: simcord.ChannelHandle | None = None) -> list[Screen]:
    """Return the digests that were posted, oldest first."""
    return [each for each in world.messages(channel) if "All new reviews" in each.buttons]


async def test_it_comes_at_its_hour_and_once_a_week(world: World) -> None:
    await world.ann.publish(page("Solaris"))
    panel = await switched_on(world)
    assert f"<t:1767290400:F>, <t:1767290400:R>, in <#{world.channel.id}>" in panel
    async with world.away(18 * HOUR - 90):
        pass
    await minutes(world, 1)
    assert digests(world) == []
    await minutes(world, 1)
    (digest,) = digests(world)
    assert "## 1 new review" in digest
    assert "**Solaris** · 8/10" in digest
    await minutes(world, 2)
    async with world.away(6 * DAY):
        pass
    await minutes(world, 2)
    assert len(digests(world)) == 1
    assert await world.rows("SELECT due_at FROM digests") == [(1767290400 + WEEK,)]


async def test_it_comes_at_the_hour_of_its_own_zone(world: World) -> None:
    await world.ann.publish(page("Solaris"))
    await switched_on(world, hour=20, zone="new york")
    async with world.away(24 * HOUR):
        pass
    await world.wait(1)
    assert digests(world) == []
    async with world.away(HOUR + 60):
        pass
    await world.wait(1)
    assert len(digests(world)) == 1


async def test_missed_for_weeks_it_comes_once_and_late_and_tells_of_all_that_time(world: World) -> None:
    await switched_on(world)
    async with world.away(15 * HOUR):
        pass
    await world.ann.publish(page("Solaris"))
    async with world.away(3 * WEEK + 5 * HOUR):
        pass
    await world.wait(1)
    (digest,) = digests(world)
    assert "**Solaris**" in digest
    await world.restart()
    await world.wait(1)
    assert len(digests(world)) == 1


async def test_a_week_without_reviews_has_none(world: World) -> None:
    await switched_on(world)
    async with world.away(20 * HOUR):
        pass
    await world.wait(1)
    assert digests(world) == []
    assert await world.rows("SELECT begun_at FROM digests") == [(None,)]
    await world.ann.publish(page("Solaris"))
    async with world.away(WEEK):
        pass
    await world.wait(1)
    assert len(digests(world)) == 1


async def test_sent_but_not_confirmed_it_is_found_and_not_sent_again(world: World) -> None:
    await world.ann.publish(page("Solaris"))
    await switched_on(world)
    async with world.away(18 * HOUR - 90):
        pass
    send = world.bot.http.send_message

    async def lost(*args: Any, **kwargs: Any) -> Any:
        await send(*args, **kwargs)
        raise TimeoutError

    world.bot.http.__dict__["send_message"] = lost
    while not digests(world):
        await world.wait(2)
    assert len(digests(world)) == 1
    assert await world.rows("SELECT begun_at IS NULL FROM digests") == [(0,)]
    await world.restart()
    await world.wait(1)
    assert len(digests(world)) == 1
    assert await world.rows("SELECT begun_at IS NULL FROM digests") == [(1,)]


async def test_refused_by_discord_for_a_while_it_follows(world: World) -> None:
    await world.ann.publish(page("Solaris"))
    await switched_on(world)
    async with world.away(18 * HOUR - 90):
        pass
    world.env.inject_error("POST", f"/channels/{world.channel.id}/messages", status=503, times=1)
    await minutes(world, 3)
    assert len(digests(world)) == 1


async def test_a_channel_that_is_closed_to_us_is_complained_of_once(world: World) -> None:
    channel = world.guild.create_text_channel("weekly")
    await world.ann.publish(page("Solaris"))
    panel = await switched_on(world)
    await world.mod.choose(panel, "digest_set:channel", channel)
    deny = discord.PermissionOverwrite(send_messages=False)
    world.env.backend.edit_channel(channel.id, {}, overwrites=overwrites(world, deny))
    async with world.away(19 * HOUR):
        pass
    await world.wait(1)
    (told,) = [message.content for message in world.guild.owner.dm_channel.history()]
    assert "I may not post the digest" in told
    assert "⚠️" in await digest_settings(world)


async def test_it_shows_what_was_loved_funny_dividing_and_quiet_and_spoils_nothing(world: World) -> None:
    await world.cem.publish(page("Quiet", length=80))
    async with world.away(2 * DAY):
        pass
    loved = await world.ann.publish(page("Solaris", 9))
    funny = await world.ben.publish(page("Airplane", 7))
    await world.cem.publish(SECRET)
    await world.ben.publish(page("Solaris", 2))
    await world.ben.react(loved, "❤️")
    await world.ann.react(funny, "😂")
    digest = await world.mod.press(await digest_settings(world), "Show me what it would say now")
    assert "## 5 new reviews" in digest
    assert "❤️ Most loved**\n**Solaris** · 9/10" in digest
    assert "😂 Funniest**\n**Airplane**" in digest
    assert "**Solaris**: 2 members, from 2/10 to 9/10" in digest
    assert "Nobody has voted on these yet**" in digest
    assert digest.text.count("**Quiet**") == 1
    assert "⚠️ Spoilers" in digest
    assert "candlestick" not in digest
    (opens,) = [custom_id for custom_id in custom_ids(digest) if custom_id.startswith("title_open:")]
    opened = await world.ben.forge(opens)
    assert opened.private
    assert "## Solaris" in opened


async def test_its_buttons_work_after_a_restart_and_leave_it_as_it_is(world: World) -> None:
    await world.ann.publish(page("Solaris"))
    await switched_on(world)
    async with world.away(18 * HOUR):
        pass
    await world.wait(1)
    (digest,) = digests(world)
    await world.restart()
    opened = await world.ben.press(digest, "Open")
    assert opened.private
    assert "## Solaris" in opened
    listed = await world.ben.press(digest, "All new reviews")
    assert listed.private
    assert "1 review" in listed
    assert world.look(digest).text == digest.text


async def test_a_moderator_can_look_at_it_before(world: World) -> None:
    panel = await digest_settings(world)
    assert "nothing to tell" in await world.mod.press(panel, "Show me what it would say now")
    await world.ann.publish(page("Solaris"))
    preview = await world.mod.press(panel, "Show me what it would say now")
    assert preview.private
    assert "**Solaris**" in preview
    assert digests(world) == []


async def test_it_can_be_switched_off(world: World) -> None:
    await world.ann.publish(page("Solaris"))
    panel = await switched_on(world)
    panel = await world.mod.press(panel, "On")
    assert "Next:" not in panel
    async with world.away(20 * HOUR):
        pass
    await world.wait(1)
    assert digests(world) == []


async def test_without_a_channel_for_messages_one_has_to_be_chosen(world: World) -> None:
    forum = world.guild.create_forum_channel("opinions")
    await world.env.settle()
    await world.mod.choose(await world.mod.slash("settings"), "set:channel", forum)
    answer = await world.mod.press(await digest_settings(world), "Off")
    assert "Choose first" in answer


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("Berlni", "Did you mean *Europe/Berlin*"), ("the moon itself", "Type a large city near you")],
)
async def test_a_zone_that_is_none_is_refused_with_what_may_be_meant(
    world: World, typed: str, sentence: str
) -> None:
    form = await world.mod.press(await digest_settings(world), "Change")
    assert sentence in await world.mod.fill(form, zone=typed)


async def test_members_can_neither_see_nor_forge_it(world: World) -> None:
    for custom_id in ("wanted", "zone", "preview"):
        assert "Only a moderator" in await world.ben.forge(f"digest_set:{custom_id}")
    assert "Only a moderator" in await world.ben.forge("digest_zone", form=True)
    await world.mod.forge("digest_set:weekday", component_type=3, values=["9"])
    await world.mod.forge("digest_set:hour", component_type=3, values=["99"])
    assert await world.rows("SELECT weekday, hour FROM digests") == [(6, 18)]


def overwrites(world: World, deny: discord.PermissionOverwrite) -> list[Any]:
    """Return what takes something away from everybody, the bot too."""
    made = world.guild.create_text_channel("model", overwrites={world.guild.default_role: deny})
    return world.env.backend.get_channel(made.id).overwrites


async def test_a_week_passes_in_one_go(world: World) -> None:
    await world.ann.publish(page("Solaris"))
    await switched_on(world)
    await world.wait(7 * DAY)
    assert len(digests(world)) == 1

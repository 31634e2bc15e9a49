"""What members and moderators do about a review that somebody minds."""

import simcord

from tests.cogs.screen import Screen
from tests.cogs.world import Person, World

BEAR = "Title: Paddington\nRating: 7/10\n\nA small film about a large bear. He is kind to everybody in it."


async def log_channel(world: World) -> simcord.ChannelHandle:
    """Make a channel for moderators, and have them choose it."""
    channel = world.guild.create_text_channel("moderators")
    await world.env.settle()
    await world.mod.choose(await moderation_page(world), "set:log_channel", channel)
    return channel


async def moderation_page(world: World) -> Screen:
    """Open the page of the settings that is about moderation."""
    panel = await world.mod.slash("settings")
    (label,) = [label for label in panel.buttons if label.startswith("Moderation")]
    return await world.mod.press(panel, label)


async def moderate(world: World, card: Screen) -> Screen:
    """Open the panel of a review as the moderator."""
    return await world.mod.press(await world.mod.press(card, "Show all"), "Moderate")


async def report(person: Person, card: Screen, reason: str = "It is rude to bears.") -> Screen:
    """Report a review; return what the member is told."""
    form = await person.press(await person.press(card, "Show all"), "Report")
    return await person.fill(form, reason=reason) if form.form else form


def lines(channel: simcord.ChannelHandle, world: World) -> list[str]:
    """Return what was told in a channel."""
    return [screen.text for screen in world.messages(channel)]

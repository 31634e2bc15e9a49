"""Ways to answer an interaction."""

from typing import cast

import discord
from discord import ui

from cogs.routing import Interaction, Problem, number
from cogs.services import Services
from cogs.words import _
from reviews.review import Review
from storage.titles import Title

NOBODY = discord.AllowedMentions.none()


def services(interaction: Interaction) -> Services:
    """Return what the bot of an interaction works with."""
    return cast("Services", interaction.client.services)


def here(interaction: Interaction) -> int:
    """Return the server of an interaction; raise `Problem` in a direct message."""
    if interaction.guild_id is None:
        raise Problem(_("That works in a server only."))
    return interaction.guild_id


def moderates(interaction: Interaction) -> bool:
    """Return whether the member may manage the server or its messages."""
    return interaction.permissions.manage_guild or interaction.permissions.manage_messages


async def whisper(interaction: Interaction, view: ui.LayoutView) -> None:
    """Show a message to this member alone; in place of the one they pressed, if that is theirs alone too."""
    if interaction.message is not None and interaction.message.flags.ephemeral:
        if interaction.response.is_done():
            await interaction.edit_original_response(view=view, allowed_mentions=NOBODY)
        else:
            await interaction.response.edit_message(view=view, allowed_mentions=NOBODY)
    elif interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)
    else:
        await interaction.response.send_message(view=view, ephemeral=True, allowed_mentions=NOBODY)


async def turn(interaction: Interaction, view: ui.LayoutView, *, ephemeral: bool) -> None:
    """Answer a command with the first page of something long, or turn the page of a message that shows it."""
    if interaction.type is discord.InteractionType.component:
        await interaction.response.edit_message(view=view, allowed_mentions=NOBODY)
    else:
        await interaction.response.send_message(view=view, ephemeral=ephemeral, allowed_mentions=NOBODY)


async def recall(interaction: Interaction, review_id: str) -> Review:
    """Return the review that a custom_id names; raise `Problem` if it is gone or another server's."""
    review = await services(interaction).reviews.get(here(interaction), number(review_id))
    if review is None:
        raise Problem(_("That review was deleted."))
    return review


async def recall_title(interaction: Interaction, title_id: str) -> Title:
    """Return the title that a custom_id names; raise `Problem` if it is gone or another server's."""
    title = await services(interaction).titles.get(here(interaction), number(title_id))
    if title is None:
        raise Problem(_("That title is no longer there: perhaps it was merged with another."))
    return title

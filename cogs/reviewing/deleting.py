"""Deleting a review: the question, and the deed."""

import discord
from discord import ui

from cogs.answers import moderates, services, whisper
from cogs.cards.card import button, layout
from cogs.markdown import plain
from cogs.moderation.acts import record
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews.review import Review
from storage.moderation import Act


def deletion(review: Review) -> ui.LayoutView:
    """Return the question whether to delete a review."""
    return layout(
        ui.TextDisplay(
            _(
                "Delete the review of **{title}**? Its card will say so.",
                title=plain(review.content.title),
            )
        ),
        ui.ActionRow(button(_("Delete it"), f"delete:{review.id}", style=discord.ButtonStyle.danger)),
    )


async def delete(interaction: Interaction, review: Review) -> None:
    """Delete a review on its author's or a moderator's word."""
    app = services(interaction)
    if review.author_id != interaction.user.id and not moderates(interaction):
        raise Problem(_("Only its author or a moderator can do that."))
    new = await app.reviews.delete(review.id, at=app.now())
    await app.painter.resume()
    if new and review.author_id != interaction.user.id:
        await record(interaction, Act.DELETED, review)
    interaction.client.dispatch("reports_closed", review.guild_id)
    await whisper(
        interaction,
        layout(ui.TextDisplay(_("Deleted: the review of **{title}**.", title=plain(review.content.title)))),
    )

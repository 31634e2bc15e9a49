"""`/privacy`: everything about a member as a file, and all of it gone."""

import io
from datetime import UTC, datetime
from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

from cogs.answers import NOBODY, whisper
from cogs.cards.card import button, layout
from cogs.routing import Interaction, on
from cogs.services import Services
from cogs.words import _
from reviews import belongings
from storage.people import readable

KEEP = {"keep": True, "delete": False}
"""What can become of a member's reviews."""


@app_commands.guild_only()
class Privacy(commands.GroupCog, name="privacy", description="What I know about you"):
    """What concerns one member, in every server where they have met the bot."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @app_commands.command(description="Get everything that I have stored about you, as a file")
    async def export(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        found = await self.app.people.about(interaction.user.id)
        about = {
            "member": interaction.user.id,
            "written": datetime.fromtimestamp(self.app.now(), UTC).isoformat(),
            "times": "Unix seconds, UTC",
            "ratings": "from 0 to 100",
        }
        rows = sum(map(len, found.values()))
        data = await self.app.workshop.do(rows * 500, _pack, about, found)
        await interaction.followup.send(
            _("This is all that I have stored about you, in every server. Only you see this message."),
            file=discord.File(io.BytesIO(data), filename="about-me.zip"),
            ephemeral=True,
            allowed_mentions=NOBODY,
        )

    @app_commands.command(description="Have me forget everything about you")
    async def forget(self, interaction: Interaction) -> None:
        await whisper(interaction, _question())

    @on("forget")
    async def on_forget(self, interaction: Interaction, what: str) -> None:
        if what not in KEEP:
            await whisper(interaction, layout(ui.TextDisplay(_("Nothing was erased."))))
            return
        await interaction.response.defer()
        with self.app.workshop.alone(interaction.user.id):
            await self.app.collector.drain()  # votes on their way are older than this request
            await self.app.forgetting.forget(interaction.user.id, keep=KEEP[what], at=self.app.now())
        await self.app.painter.resume()
        interaction.client.dispatch("reports_closed", None)
        await whisper(interaction, layout(ui.TextDisplay(_done(keep=KEEP[what]))))


def _pack(about: dict[str, Any], found: dict[str, list[dict[str, Any]]]) -> bytes:
    return belongings.packed(about, readable(found))


def _question() -> ui.LayoutView:
    return layout(
        ui.Container(
            ui.TextDisplay(_("## Forget me")),
            ui.TextDisplay(
                _(
                    "I erase, in every server where you have met me: your **votes**, your **shelf** with all notes, "
                    "your drafts, reports and settings. Your **reviews** are deleted, with the votes on them, or kept "
                    "without your name: choose below. Counts, scores and cards follow. There is no way back; "
                    "`/privacy export` gives you a copy first."
                )
            ),
            ui.TextDisplay(
                _(
                    "-# Your reactions and messages, and what is said in the threads about your reviews, are "
                    "Discord's: I cannot take them away; your name goes from the names that I gave those threads, "
                    "where I may change them. I do not count those reactions any more; one that you give anew "
                    "counts again. For that, and so that no backup brings anything back, I keep the number of your "
                    "account with today's date, and nothing else. If moderators have blocked you from sharing, that "
                    "stays."
                )
            ),
            ui.ActionRow(
                button(_("Erase all, delete my reviews"), "forget:delete", style=discord.ButtonStyle.danger),
                button(
                    _("Erase all, keep reviews without my name"),
                    "forget:keep",
                    style=discord.ButtonStyle.danger,
                ),
                button(_("Cancel"), "forget:no"),
            ),
            accent_colour=discord.Colour.red(),
        )
    )


def _done(*, keep: bool) -> str:
    reviews = _("Your reviews stay, without your name.") if keep else _("Your reviews are deleted.")
    return _("Everything about you is erased. {reviews} The cards follow within minutes.", reviews=reviews)

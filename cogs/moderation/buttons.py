"""Moderation: the buttons under *Show all*, on reports and on the settings' page of that name."""

import asyncio

import discord
from discord.ext import commands

from cogs.answers import here, moderates, recall
from cogs.moderation import moderating, reporting
from cogs.routing import Interaction, Problem, data_of, number, on
from cogs.services import Services
from cogs.settings.panel import BLOCKED, Page, settings_of, show_page
from cogs.words import _
from reviews.review import Review


class ModerationPanel(commands.Cog):
    """Each act is stored and told in the channel that the moderators chose."""

    def __init__(self, app: Services) -> None:
        self.app = app
        self._turn = asyncio.Lock()

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        await self._catch_up()

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        await self._catch_up(guild.id)

    @commands.Cog.listener()
    async def on_guild_update(self, _before: discord.Guild, after: discord.Guild) -> None:
        """Tell of what waits: Discord's channel for moderators, or the owner, may be another now."""
        await self._catch_up(after.id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, _before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        await self._catch_up(after.guild.id)

    @commands.Cog.listener()
    async def on_settings_saved(self, guild_id: int) -> None:
        """Tell of what waits: the moderators may have chosen a channel."""
        await self._catch_up(guild_id)

    @commands.Cog.listener()
    async def on_reports_closed(self, guild_id: int | None) -> None:
        """Say what came of reports, in a server or in all."""
        await self._catch_up(guild_id)

    @on("report")
    async def on_report(self, interaction: Interaction, review_id: str) -> None:
        await reporting.ask(interaction, await recall(interaction, review_id))

    @on("report_send")
    async def on_report_send(self, interaction: Interaction, review_id: str) -> None:
        await reporting.send(interaction, await recall(interaction, review_id))

    @on("mod")
    async def on_mod(self, interaction: Interaction, action: str, review_id: str) -> None:
        review = await self._recall(interaction, review_id)
        if act := moderating.ACTIONS.get(action):
            await interaction.response.defer(ephemeral=True)
            await act(interaction, review)
        await moderating.show_panel(interaction, review)

    @on("mod_pick")
    async def on_pick(self, interaction: Interaction, _menu: str) -> None:
        chosen = "".join(str(value) for value in data_of(interaction).get("values", []))
        await moderating.show_panel(interaction, await self._recall(interaction, chosen))

    @on("mod_blocked")
    async def on_blocked(self, interaction: Interaction) -> None:
        settings = settings_of(interaction)
        chosen = {number(str(value)) for value in data_of(interaction).get("values", [])}
        shown = set(await self.app.moderation.blocked(settings.guild_id, limit=BLOCKED))
        for member_id in chosen ^ shown:
            await moderating.set_blocked(interaction, member_id, blocked=member_id in chosen)
        await show_page(interaction, Page.MODERATION)

    async def _catch_up(self, guild_id: int | None = None) -> None:
        """Tell moderators, of a server or of all, what they have not been told so far, each thing once."""
        async with self._turn:  # Discord says at once that servers are there and that all is ready
            await reporting.tell_waiting(self.app, guild_id)
            await reporting.settle(self.app, guild_id)

    async def _recall(self, interaction: Interaction, review_id: str) -> Review:
        if not moderates(interaction):
            raise Problem(_("Only a moderator can do that."))
        review = await self.app.reviews.get(here(interaction), number(review_id), deleted=True)
        if review is None:
            raise Problem(_("There is no such review here."))
        return review

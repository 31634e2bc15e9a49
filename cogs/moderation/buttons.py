"""Moderation: the buttons under *Show all*, on reports and on the settings' page of that name."""

import discord
from discord.ext import commands

from cogs.answers import here, moderates
from cogs.moderation import moderating, reporting
from cogs.reviewing import reading
from cogs.routing import Interaction, Problem, data_of, on
from cogs.services import Services
from cogs.settings.panel import BLOCKED, Page, settings_of, show_page
from cogs.words import _
from reviews.review import Review


class ModerationPanel(commands.Cog):
    """Each act is stored and told in the channel that the moderators chose."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        await reporting.tell_waiting(self.app)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        await reporting.tell_waiting(self.app, guild.id)

    @commands.Cog.listener()
    async def on_guild_update(self, _before: discord.Guild, after: discord.Guild) -> None:
        """Tell of what waits: Discord's channel for moderators, or the owner, may be another now."""
        await reporting.tell_waiting(self.app, after.id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, _before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        await reporting.tell_waiting(self.app, after.guild.id)

    @commands.Cog.listener()
    async def on_settings_saved(self, guild_id: int) -> None:
        """Tell of what waits: the moderators may have chosen a channel."""
        await reporting.tell_waiting(self.app, guild_id)

    @on("report")
    async def on_report(self, interaction: Interaction, review_id: str) -> None:
        await reporting.ask(interaction, await reading.recall(interaction, review_id))

    @on("report_send")
    async def on_report_send(self, interaction: Interaction, review_id: str) -> None:
        await reporting.send(interaction, await reading.recall(interaction, review_id))

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
        chosen = {reading.number(str(value)) for value in data_of(interaction).get("values", [])}
        shown = set(await self.app.moderation.blocked(settings.guild_id, limit=BLOCKED))
        for member_id in chosen ^ shown:
            await moderating.set_blocked(interaction, member_id, blocked=member_id in chosen)
        await show_page(interaction, Page.MODERATION)

    async def _recall(self, interaction: Interaction, review_id: str) -> Review:
        if not moderates(interaction):
            raise Problem(_("Only a moderator can do that."))
        number = reading.number(review_id)
        review = await self.app.reviews.get(here(interaction), number, deleted=True)
        if review is None:
            raise Problem(_("There is no such review here."))
        return review

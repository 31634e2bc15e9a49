"""Taking up the work after having been away, and looking again from time to time."""

import logging

import discord
from discord.ext import commands, tasks

from cogs.services import Services

log = logging.getLogger(__name__)

ROUND = 6
"""Hours between two rounds of comparing every card's counts with Discord's.

A server in which something goes on is compared within a minute in any case.
"""

NEWEST = 2
"""Cards whose members are compared after each READY."""

SAMPLE = 50
"""Cards in a round whose members are compared as well: some 200 a day, at next to no cost."""

FRESH = 7 * 24 * 3600
"""Seconds for which a card is left alone whose members were compared."""


class Recovery(commands.Cog):
    """A RESUMED session has told us everything; after a READY we ask."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app

    async def cog_unload(self) -> None:
        self.rounds.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        self.app.reconciler.wake(self._present())
        await self.app.reconciler.verify(self._present(), NEWEST)
        await self.app.painter.resume(refused=True)
        await self.app.publisher.resume()
        if not self.rounds.is_running() and not self.bot.is_closed():
            self.rounds.start()

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        self.app.reconciler.wake([guild.id])
        await self._allowed(guild)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.app.reconciler.wake([guild.id])
        await self._allowed(guild)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        # Nothing is deleted yet: whoever invites us again soon finds everything as it was.
        log.info("guild %d: we were removed from it", guild.id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        if before.overwrites != after.overwrites:
            await self._permissions_changed(after.guild)

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions:
            await self._permissions_changed(after.guild)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if after.id == self.bot.application_id and before.roles != after.roles:
            await self._permissions_changed(after.guild)

    @commands.Cog.listener()
    async def on_raw_thread_update(self, event: discord.RawThreadUpdateEvent) -> None:
        # Discord tells of an archived thread's return as of a new one: only the raw event comes each time.
        state = event.data["thread_metadata"]
        if not state.get("archived") and not state.get("locked"):
            await self.app.painter.resume(event.guild_id, refused=True)

    async def _permissions_changed(self, guild: discord.Guild) -> None:
        """Where we could not look we heard of no reactions either."""
        self.app.reconciler.wake([guild.id])
        await self._allowed(guild)

    async def _allowed(self, guild: discord.Guild) -> None:
        await self.app.painter.resume(guild.id, refused=True)
        await self.app.publisher.resume(guild.id)

    def _present(self) -> list[int]:
        return [guild.id for guild in self.bot.guilds if not guild.unavailable]

    @tasks.loop(hours=ROUND)
    async def rounds(self) -> None:
        """Compare everything once more, slowly."""
        # The first begins with READY, which has its own.
        if self.rounds.current_loop and not self.app.reconciler.busy:
            self.app.reconciler.wake(self._present(), gently=True)
            await self.app.reconciler.sample(self._present(), SAMPLE, before=self.app.now() - FRESH)

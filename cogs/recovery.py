"""Taking up the work after having been away, and looking again from time to time."""

import discord
from discord.ext import commands, tasks

from cogs.reconciler import SAMPLE
from cogs.services import Services

ROUND = 15
"""Minutes between two rounds of comparing every card with Discord."""


class Recovery(commands.Cog):
    """A RESUMED session has told us everything; after a READY we ask."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app

    async def cog_unload(self) -> None:
        self.rounds.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        self.app.reconciler.wake(guild.id for guild in self.bot.guilds if not guild.unavailable)
        await self.app.painter.resume()
        await self.app.publisher.resume()
        if not self.rounds.is_running():
            self.rounds.start()

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        self.app.reconciler.wake([guild.id])

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.app.reconciler.wake([guild.id])

    @tasks.loop(minutes=ROUND)
    async def rounds(self) -> None:
        """Compare everything once more: events are lost, and equal counts prove little."""
        if self.rounds.current_loop:  # the first begins with READY, which has its own
            present = [guild.id for guild in self.bot.guilds if not guild.unavailable]
            self.app.reconciler.wake(present, sample=SAMPLE)

"""Coming and going of the bot: the data of a server that removes it is deleted after a while."""

import logging
import sqlite3

import discord
from discord.ext import commands, tasks

from cogs.services import Services

log = logging.getLogger(__name__)

ROUND = 24
"""Hours between two looks for servers whose time is over."""


class Departures(commands.Cog):
    """A server that is merely unavailable has an outage; one that is gone from READY has removed the bot."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app

    async def cog_unload(self) -> None:
        self.rounds.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        await self.app.departures.present([guild.id for guild in self.bot.guilds], at=self.app.now())
        if not self.rounds.is_running():
            self.rounds.start()

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.app.departures.back(guild.id)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.app.departures.left(guild.id, at=self.app.now())

    @tasks.loop(hours=ROUND)
    async def rounds(self) -> None:
        """Delete what is due."""
        try:
            for guild_id in await self.app.departures.due(at=self.app.now()):
                await self.app.departures.purge(guild_id)
                self.app.settings.forget(guild_id)
                log.info("guild %d: its data is deleted, a while after it removed us", guild_id)
        except sqlite3.Error as error:
            log.warning("the data of servers that removed us is deleted later: %s", error)

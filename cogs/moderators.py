"""Telling a server's moderators what only they can mend."""

import logging

import discord
from discord.ext import commands

from storage.settings import Settings

log = logging.getLogger(__name__)


class Moderators:
    """Tells of each problem once, in the channel that Discord keeps for moderators or to the owner."""

    def __init__(self, bot: commands.Bot, settings: Settings) -> None:
        self._bot = bot
        self._settings = settings

    async def tell(self, guild_id: int, problem: str, sentence: str) -> None:
        """Tell of a problem that has a short name, unless it was told of before."""
        guild = self._bot.get_guild(guild_id)
        if guild is None or not await self._settings.tell_once(guild_id, problem):
            return
        log.warning("guild %d: %s", guild_id, problem)
        text = f"**{guild.name}**: {sentence}"
        if guild.public_updates_channel is not None:
            try:
                await guild.public_updates_channel.send(text, allowed_mentions=discord.AllowedMentions.none())
            except discord.HTTPException as error:
                log.info("guild %d: moderators' channel: %s", guild_id, error)
            else:
                return
        if guild.owner_id is not None:
            try:
                owner = await self._bot.fetch_user(guild.owner_id)
                await owner.send(text, allowed_mentions=discord.AllowedMentions.none())
            except discord.HTTPException as error:
                log.info("guild %d: owner: %s", guild_id, error)

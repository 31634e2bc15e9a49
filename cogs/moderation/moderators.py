"""Reaching a server's moderators: with what only they can mend, what one of them did, what members report."""

import logging

import discord
from discord import ui
from discord.ext import commands

from cogs.trouble import TROUBLE, patience
from storage.moderation import Notice
from storage.settings import Settings

log = logging.getLogger(__name__)

NOBODY = discord.AllowedMentions.none()


class Moderators:
    """Speaks in the channel that they chose, else in the one that Discord keeps for them, else to the owner."""

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
        for channel_id in self._channels(guild):
            try:
                await self._channel(guild, channel_id).send(text, allowed_mentions=NOBODY)
            except discord.HTTPException as error:
                log.info("guild %d: moderators' channel: %s", guild_id, error)
            else:
                return
        await self._tell_owner(guild, text)

    async def log(self, guild_id: int, view: ui.LayoutView) -> None:
        """Show in the channel that they chose, if they did, what one of them has done."""
        guild, channel_id = self._bot.get_guild(guild_id), self._settings.of(guild_id).log_channel_id
        if guild is None or channel_id is None:
            return
        try:
            await self._channel(guild, channel_id).send(view=view, allowed_mentions=NOBODY)
        except discord.HTTPException as error:
            log.info("guild %d: log channel: %s", guild_id, error)

    async def call(self, guild_id: int, view: ui.LayoutView, sentence: str) -> discord.Message | None:
        """Show them something to decide on, the owner only the sentence; return the message that reached somebody."""
        guild = self._bot.get_guild(guild_id)
        if guild is None:
            return None
        for channel_id in self._channels(guild):
            try:
                async with patience():
                    return await self._channel(guild, channel_id).send(view=view, allowed_mentions=NOBODY)
            except TROUBLE as error:
                log.info("guild %d: moderators' channel: %s", guild_id, error)
        return await self._tell_owner(guild, f"**{guild.name}**: {sentence}")

    async def settle(self, notice: Notice, view: ui.LayoutView) -> bool:
        """Have a message show that nothing is left to decide; return whether it does, or is gone."""
        guild = self._bot.get_guild(notice.guild_id)
        if guild is None:
            return False
        message = self._channel(guild, notice.channel_id).get_partial_message(notice.message_id)
        try:
            async with patience():
                await message.edit(view=view, allowed_mentions=NOBODY)
        except discord.NotFound:
            return True
        except TROUBLE as error:
            log.info("guild %d: notice of a report: %s", notice.guild_id, error)
            return False
        return True

    def _channels(self, guild: discord.Guild) -> list[int]:
        chosen, kept = self._settings.of(guild.id).log_channel_id, guild.public_updates_channel
        return [*([chosen] if chosen else []), *([kept.id] if kept else [])]

    def _channel(self, guild: discord.Guild, channel_id: int) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(channel_id, guild_id=guild.id)

    async def _tell_owner(self, guild: discord.Guild, text: str) -> discord.Message | None:
        if guild.owner_id is None:
            return None
        try:
            async with patience():
                owner = await self._bot.fetch_user(guild.owner_id)
                return await owner.send(text, allowed_mentions=NOBODY)
        except TROUBLE as error:
            log.info("guild %d: owner: %s", guild.id, error)
            return None

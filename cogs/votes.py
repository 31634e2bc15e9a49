"""Votes come in as reactions: every listener hands its event to the collector before anything else."""

import discord
from discord.ext import commands

from cogs.services import Services
from reviews.emoji import emoji_key
from reviews.kinds import Kind
from storage.votes import ChannelGone, Cleared, MessagesGone, Reacted


class VoteListeners(commands.Cog):
    """Raw events only: they come for every message, known to a cache or not.

    No listener awaits anything, so that the queue has the order of arrival.
    """

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app

    async def cog_load(self) -> None:
        # The bot's own events are called at once, those of cogs only after a search for the former has failed.
        self.bot.event(self.on_raw_reaction_add)
        self.bot.event(self.on_raw_reaction_remove)

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        """Take in a member's reaction."""
        if event.member is None or not event.member.bot:
            self._reacted(event, added=True)

    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        """Take in that a reaction is gone; Discord does not say whether it was a bot's."""
        self._reacted(event, added=False)

    @commands.Cog.listener()
    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        self.app.collector.put(Cleared(event.message_id))

    @commands.Cog.listener()
    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        if event.guild_id is not None and (kind := self._kind(event.guild_id, event.emoji)):
            self.app.collector.put(Cleared(event.message_id, kind))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        self.app.collector.put(MessagesGone((event.message_id,)))

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        self.app.collector.put(MessagesGone(tuple(event.message_ids)))

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        self.app.collector.put(ChannelGone(channel.id))

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        self.app.collector.put(ChannelGone(event.thread_id))

    def _reacted(self, event: discord.RawReactionActionEvent, *, added: bool) -> None:
        if event.guild_id is None or event.user_id == self.bot.application_id:
            return
        if kind := self._kind(event.guild_id, event.emoji):
            self.app.collector.put(Reacted(event.message_id, event.user_id, kind, added))

    def _kind(self, guild_id: int, emoji: discord.PartialEmoji) -> Kind | None:
        return self.app.settings.of(guild_id).kinds.get(emoji_key(emoji.name, emoji.id))

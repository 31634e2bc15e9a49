"""Votes come in as reactions: every event is handed to the collector at once, in the order of arrival."""

from collections.abc import Callable, Mapping

import discord
from discord.ext import commands

from cogs.services import Services
from reviews.emoji import emoji_key
from reviews.kinds import Kind
from storage.votes import ChannelGone, Cleared, MessagesGone, Reacted


class VoteEvents:
    """Raw events only: they come for every message, known to a cache or not. The bot calls the handlers."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self._bot = bot
        self._settings = app.settings
        self._put = app.collector.put
        self._rouse = app.reconciler.rouse
        self.handlers: Mapping[str, Callable[..., None]] = {
            "raw_reaction_add": self._added,
            "raw_reaction_remove": self._removed,
            "raw_reaction_clear": self._cleared,
            "raw_reaction_clear_emoji": self._emoji_cleared,
            "raw_message_delete": self._message_deleted,
            "raw_bulk_message_delete": self._messages_deleted,
            "guild_channel_delete": self._channel_deleted,
            "raw_thread_delete": self._thread_deleted,
        }

    def _added(self, event: discord.RawReactionActionEvent) -> None:
        if event.member is None or not event.member.bot:
            self._reacted(event, added=True)

    def _removed(self, event: discord.RawReactionActionEvent) -> None:
        self._reacted(event, added=False)

    def _cleared(self, event: discord.RawReactionClearEvent) -> None:
        self._put(Cleared(event.message_id))

    def _emoji_cleared(self, event: discord.RawReactionClearEmojiEvent) -> None:
        if event.guild_id is not None and (kind := self._kind(event.guild_id, event.emoji)):
            self._put(Cleared(event.message_id, kind))

    def _message_deleted(self, event: discord.RawMessageDeleteEvent) -> None:
        self._put(MessagesGone((event.message_id,)))

    def _messages_deleted(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        self._put(MessagesGone(tuple(event.message_ids)))

    def _channel_deleted(self, channel: discord.abc.GuildChannel) -> None:
        self._put(ChannelGone(channel.id))

    def _thread_deleted(self, event: discord.RawThreadDeleteEvent) -> None:
        self._put(ChannelGone(event.thread_id))

    def _reacted(self, event: discord.RawReactionActionEvent, *, added: bool) -> None:
        if event.guild_id is None or event.user_id == self._bot.application_id:
            return
        if kind := self._kind(event.guild_id, event.emoji):
            self._put(Reacted(event.message_id, event.user_id, kind, added))
            self._rouse(event.guild_id)

    def _kind(self, guild_id: int, emoji: discord.PartialEmoji) -> Kind | None:
        return self._settings.of(guild_id).kinds.get(emoji_key(emoji.name, emoji.id))

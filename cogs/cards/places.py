"""Where cards are sent: a channel takes a message; a forum takes a post, whose first message is the card."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import discord
from discord import ui
from discord.ext import commands

from cogs.cards.card import custom_ids
from cogs.cards.opening import thread_name
from reviews import tags
from reviews.review import Card, Content, Review
from storage.cards import Cards, Promise

log = logging.getLogger(__name__)

NOBODY = discord.AllowedMentions.none()

SEARCHED = 2_000
"""Messages among which a card is looked for that may have been posted without our knowing."""

RECENT = 100
"""Archived posts among which one of ours is looked for."""

MOST_APPLIED = 5
"""Tags that a post can have."""

NEEDED_TO_SPEAK = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "read_message_history": "Read Message History",
}
"""What a channel must allow in which we only say something, by Discord's names for it."""

NEEDED = {
    **NEEDED_TO_SPEAK,
    "add_reactions": "Add Reactions",
    "create_public_threads": "Create Public Threads",
    "send_messages_in_threads": "Send Messages in Threads",
}
"""What a channel for cards must allow."""

FORUM_NEEDED = {
    **{name: label for name, label in NEEDED.items() if name != "create_public_threads"},
    "send_messages": "Create Posts",
}
"""The same of a forum, where posting is what opens a thread."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A card on Discord; `thread_id` and `thread_name` are where it is discussed, if that came with it."""

    message_id: int
    channel_id: int
    thread_id: int | None = None
    thread_name: str = ""


class Place(Protocol):
    """Somewhere a promised card can go."""

    async def find(self) -> Sent | None:
        """Return the card if it is there already: it may have been accepted although we were told otherwise."""

    async def send(self, view: ui.LayoutView) -> Sent:
        """Send the card."""


class Places:
    """The places of all promises."""

    def __init__(self, bot: commands.Bot, cards: Cards) -> None:
        self._bot = bot
        self._cards = cards
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    def of(self, promise: Promise, review: Review) -> Place:
        """Return where the card of a review was promised."""
        channel = self._bot.get_channel(promise.channel_id)
        if isinstance(channel, discord.ForumChannel):
            return _Forum(self._bot, channel, promise, review, self._turns[channel.id])
        return _Channel(self._bot, promise)

    async def follow(self, card: Card, review: Review) -> None:
        """Give the thread of a card the name, and a forum's post the tags, that it has after an edit.

        A name that somebody else gave it stays.
        """
        assert card.thread_id is not None
        thread = await self._bot.fetch_channel(card.thread_id)
        if not isinstance(thread, discord.Thread):
            return
        changes: dict[str, Any] = {}
        name = thread_name(review)
        # It has the new name already if we died after giving it.
        ours = thread.name == name or await self._cards.named_by_us(card.message_id, thread.name)
        if ours and thread.name != name:
            changes["name"] = name
        if isinstance(thread.parent, discord.ForumChannel):
            fitting = await fitting_tags(thread.parent, review.content, self._turns[thread.parent.id])
            others = [tag for tag in thread.applied_tags if not tags.is_ours(tag.name)]
            applied = [*fitting, *others][:MOST_APPLIED]
            if {tag.id for tag in thread.applied_tags} != {tag.id for tag in applied}:
                changes["applied_tags"] = applied
        if changes:
            thread = await thread.edit(**changes)
        if ours:
            await self._cards.renamed(card.message_id, thread.name)  # Discord may have cut or trimmed it


class _Channel:
    def __init__(self, bot: commands.Bot, promise: Promise) -> None:
        self._bot = bot
        self._promise = promise
        self._channel = bot.get_partial_messageable(promise.channel_id, guild_id=promise.guild_id)

    async def find(self) -> Sent | None:
        async for message in self._channel.history(
            limit=SEARCHED, after=_begin(self._promise), oldest_first=True
        ):
            if _shows(message, self._promise, self._bot):
                return Sent(message.id, self._promise.channel_id)
        return None

    async def send(self, view: ui.LayoutView) -> Sent:
        nonce = f"{self._promise.review_id}-{self._promise.queued_at}"
        message = await self._channel.send(view=view, nonce=nonce, allowed_mentions=NOBODY)
        return Sent(message.id, self._promise.channel_id)


class _Forum:
    """A post takes no nonce: only looking for it keeps it from being sent twice."""

    def __init__(
        self,
        bot: commands.Bot,
        forum: discord.ForumChannel,
        promise: Promise,
        review: Review,
        turn: asyncio.Lock,
    ) -> None:
        self._bot = bot
        self._forum = forum
        self._promise = promise
        self._review = review
        self._turn = turn

    async def find(self) -> Sent | None:
        since = _begin(self._promise)
        posts = [
            thread
            for thread in await self._forum.guild.active_threads()
            if thread.parent_id == self._forum.id
        ]
        posts += [thread async for thread in self._forum.archived_threads(limit=RECENT)]
        for post in posts:
            if discord.utils.snowflake_time(post.id) < since:
                continue
            async for message in post.history(limit=1, oldest_first=True):
                if _shows(message, self._promise, self._bot):
                    return Sent(message.id, post.id, post.id, post.name)
        return None

    async def send(self, view: ui.LayoutView) -> Sent:
        applied = await fitting_tags(self._forum, self._review.content, self._turn)
        post = await self._forum.create_thread(
            name=thread_name(self._review), view=view, applied_tags=applied, allowed_mentions=NOBODY
        )
        return Sent(post.message.id, post.thread.id, post.thread.id, post.thread.name)


async def fitting_tags(
    forum: discord.ForumChannel, content: Content, turn: asyncio.Lock
) -> list[discord.ForumTag]:
    """Return the tags of a forum that fit a review, having made those that it lacks where we may."""
    mine = forum.permissions_for(forum.guild.me)
    async with turn:
        there = [tag for tag in forum.available_tags if mine.manage_threads or not tag.moderated]
        found, lacking = tags.fitting([tag.name for tag in there], content)
        if lacking and mine.manage_channels:
            try:
                there = await _with_tags(forum, lacking)
            except discord.HTTPException as error:
                log.info("forum %d: no tags: %s", forum.id, error)
            else:
                found, lacking = tags.fitting([tag.name for tag in there], content)
    return [tag for tag in there if tag.name in found]


async def _with_tags(forum: discord.ForumChannel, names: list[str]) -> list[discord.ForumTag]:
    """Give a forum more tags; return all that it has."""
    now = await forum.guild.fetch_channel(forum.id)  # what we know of it may lag behind what we did
    assert isinstance(now, discord.ForumChannel)
    there = {tag.name for tag in now.available_tags}
    new = [discord.ForumTag(name=name) for name in names if name not in there]
    if not new or len(there) + len(new) > tags.MOST:
        return list(now.available_tags)
    changed = await now.edit(available_tags=[*now.available_tags, *new])
    return list((changed or now).available_tags)


def missing(channel: discord.abc.GuildChannel) -> list[str]:
    """Return what a channel for cards does not allow us, by Discord's names for it."""
    return _lacking(channel, FORUM_NEEDED if isinstance(channel, discord.ForumChannel) else NEEDED)


def missing_to_speak(channel: discord.abc.GuildChannel) -> list[str]:
    """Return the same of a channel in which we only say something."""
    return _lacking(channel, NEEDED_TO_SPEAK)


def _lacking(channel: discord.abc.GuildChannel, needed: Mapping[str, str]) -> list[str]:
    mine = channel.permissions_for(channel.guild.me)
    return [label for name, label in needed.items() if not getattr(mine, name)]


def _begin(promise: Promise) -> datetime:
    return datetime.fromtimestamp(promise.queued_at, UTC) - timedelta(minutes=1)


def _shows(message: discord.Message, promise: Promise, bot: commands.Bot) -> bool:
    return message.author == bot.user and f"kinds:{promise.review_id}" in custom_ids(message)

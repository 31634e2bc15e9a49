"""Reading back from Discord which reactions a card has, at a pace that leaves room for commands."""

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

import discord
from discord.ext import commands

from cogs.trouble import patience
from reviews.emoji import emoji_key
from reviews.kinds import Kind
from reviews.reconciliation import Listing
from reviews.review import Card
from storage.settings import Settings

PAGE = 100
"""Messages, or members, that Discord gives in one answer."""

PACE = 0.1
"""Seconds between two requests: a fifth of Discord's limit, so that commands never wait for us."""

BURST = 10
"""Requests that need not wait after a quiet time."""

ReactionType: TypeAlias = Literal[0, 1]
ORDINARY: ReactionType = 0
SUPER: ReactionType = 1

UNKNOWN_EMOJI = 10014

_CARD = re.compile(r"kinds:(\d{1,18})")


class Hearing:
    """Asks Discord, and counts how often it did."""

    def __init__(self, bot: commands.Bot, settings: Settings) -> None:
        self._bot = bot
        self._settings = settings
        self._next = 0.0
        self.requests = 0

    async def page(self, guild_id: int, channel_id: int, first: int) -> list[discord.Message]:
        """Return up to a hundred messages of a channel, from this one on, oldest first."""
        channel = self._bot.get_partial_messageable(channel_id, guild_id=guild_id)
        await self._turn()
        async with patience():
            after = discord.Object(first - 1)
            return [each async for each in channel.history(limit=PAGE, after=after, oldest_first=True)]

    async def message(self, card: Card) -> discord.Message:
        """Return the message of a card."""
        channel = self._bot.get_partial_messageable(card.channel_id, guild_id=card.guild_id)
        await self._turn()
        async with patience():
            return await channel.fetch_message(card.message_id)

    def reactions(self, card: Card, message: discord.Message) -> dict[Kind, discord.Reaction]:
        """Return the reactions of a message that stand for a kind."""
        kinds = self._settings.of(card.guild_id).kinds
        found = {}
        for reaction in message.reactions:
            emoji = reaction.emoji
            key = emoji_key(emoji) if isinstance(emoji, str) else emoji_key(emoji.name, emoji.id)
            if kind := kinds.get(key):
                found[kind] = reaction
        return found

    def review_shown(self, message: discord.Message) -> int | None:
        """Return the review that a message of ours shows as a card, or None if it is no such message."""
        if message.author.id != self._bot.application_id:
            return None
        for custom_id in _custom_ids(message.components):
            if found := _CARD.fullmatch(custom_id):
                return int(found[1])
        return None

    async def listing(
        self, card: Card, kind: Kind, reaction: discord.Reaction | None, author: int | None
    ) -> Listing:
        """List who reacted so. `author` is a member whose reaction is no vote.

        Where a message claims that nobody did, the list is asked for all the same, to see if it says so too.
        """
        count = reaction.count if reaction else 0
        supers = reaction.burst_count if reaction else 0
        members: set[int] = set()
        besides = 0
        for type_, some in ((ORDINARY, count - supers or not count), (SUPER, supers)):
            if not some:
                continue
            for user_id, is_bot in await self._users(card, kind, reaction, type_):
                if is_bot or user_id == author or user_id in members:
                    besides += 1
                else:
                    members.add(user_id)
        return Listing(count, frozenset(members), besides)

    async def _users(
        self, card: Card, kind: Kind, reaction: discord.Reaction | None, type_: ReactionType
    ) -> list[tuple[int, bool]]:
        """Return who reacted, ordinarily or with a super reaction, and whether they are bots.

        discord.py's own iterator stops at the count that the message had; this goes on to the end.
        """
        users: dict[int, bool] = {}
        emoji = self._spelled(card, kind, reaction)
        after: int | None = None
        while True:
            await self._turn()
            try:
                async with patience():
                    page = await self._bot.http.get_reaction_users(
                        card.channel_id, card.message_id, emoji, PAGE, after=after, type=type_
                    )
            except discord.HTTPException as error:
                if error.code == UNKNOWN_EMOJI:
                    return []
                raise
            before = len(users)
            users.update((int(user["id"]), bool(user.get("bot"))) for user in page)
            if len(page) < PAGE or len(users) == before:
                return list(users.items())
            after = max(users)

    def _spelled(self, card: Card, kind: Kind, reaction: discord.Reaction | None) -> str:
        """Return an emoji as the address of a request spells it."""
        if reaction is None:
            emoji = discord.PartialEmoji.from_str(self._settings.of(card.guild_id).emoji[kind])
            return emoji.name if emoji.id is None else f"{emoji.name}:{emoji.id}"
        if isinstance(reaction.emoji, str):
            return reaction.emoji
        return f"{reaction.emoji.name}:{reaction.emoji.id}"

    async def _turn(self) -> None:
        """Wait for our turn to ask Discord something."""
        now = asyncio.get_running_loop().time()
        self._next = max(self._next, now - BURST * PACE) + PACE
        self.requests += 1
        if self._next > now:
            await asyncio.sleep(self._next - now)


def votes_claimed(found: Mapping[Kind, discord.Reaction], kind: Kind) -> int:
    """Return how many reacted so by a message's counts, ourselves left out."""
    reaction = found.get(kind)
    return reaction.count - reaction.me - reaction.me_burst if reaction else 0


def _custom_ids(components: Sequence[discord.Component]) -> Iterator[str]:
    for component in components:
        if custom_id := getattr(component, "custom_id", None):
            yield custom_id
        yield from _custom_ids(getattr(component, "children", ()))

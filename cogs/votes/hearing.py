"""Reading back from Discord which reactions a card has, at a pace that leaves room for commands."""

import asyncio
import re
from collections.abc import Iterable, Iterator, Sequence
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

Reactions: TypeAlias = dict[Kind, list[discord.Reaction]]

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

    def reactions(self, card: Card, message: discord.Message) -> Reactions:
        """Return the reactions of a message that stand for a kind, in each of its spellings."""
        kinds = self._settings.of(card.guild_id).kinds
        found: Reactions = {}
        for reaction in message.reactions:
            if kind := kinds.get(_key(reaction)):
                found.setdefault(kind, []).append(reaction)
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
        self, card: Card, kind: Kind, reactions: Sequence[discord.Reaction], author: int | None
    ) -> Listing:
        """List who reacted so. `author` is a member whose reaction is no vote.

        Where a message claims that nobody did, the list is asked for all the same, to see if it says so too.
        """
        members: set[int] = set()
        besides = 0
        for emoji, type_ in self._asked(card, kind, reactions):
            for user_id, is_bot in await self._users(card, emoji, type_):
                if is_bot or user_id == author or user_id in members:
                    besides += 1
                else:
                    members.add(user_id)
        return Listing(sum(each.count for each in reactions), frozenset(members), besides)

    def _asked(
        self, card: Card, kind: Kind, reactions: Sequence[discord.Reaction]
    ) -> Iterator[tuple[str, ReactionType]]:
        """Name the lists that belong to a kind: emoji as the address of a request spells them, and their type."""
        for reaction in reactions:
            yield from _lists(reaction)
        if not reactions:
            usual = discord.PartialEmoji.from_str(self._settings.of(card.guild_id).emoji[kind])
            yield usual.name if usual.id is None else f"{usual.name}:{usual.id}", ORDINARY

    async def given_by(self, card: Card, user_id: int) -> list[tuple[str, Kind | None]]:
        """Return the emoji with which a member reacted to a card, and the kinds that they stand for.

        Members ask this; they wait for nobody's turn.
        """
        kinds = self._settings.of(card.guild_id).kinds
        channel = self._bot.get_partial_messageable(card.channel_id, guild_id=card.guild_id)
        async with patience():
            message = await channel.fetch_message(card.message_id)
            return [
                (str(reaction.emoji), kinds.get(_key(reaction)))
                for reaction in message.reactions
                if await self._gave(card, reaction, user_id)
            ]

    async def _gave(self, card: Card, reaction: discord.Reaction, user_id: int) -> bool:
        for emoji, type_ in _lists(reaction):
            # Members are listed by their ids: if this one is there, the list begins with them.
            page = await self._bot.http.get_reaction_users(
                card.channel_id, card.message_id, emoji, 1, after=user_id - 1, type=type_
            )
            if any(int(user["id"]) == user_id for user in page):
                return True
        return False

    async def _users(self, card: Card, emoji: str, type_: ReactionType) -> list[tuple[int, bool]]:
        """Return who reacted, ordinarily or with a super reaction, and whether they are bots.

        discord.py's own iterator stops at the count that the message had; this goes on to the end.
        """
        users: dict[int, bool] = {}
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

    async def _turn(self) -> None:
        """Wait for our turn to ask Discord something."""
        now = asyncio.get_running_loop().time()
        self._next = max(self._next, now - BURST * PACE) + PACE
        self.requests += 1
        if self._next > now:
            await asyncio.sleep(self._next - now)


def _key(reaction: discord.Reaction) -> str:
    emoji = reaction.emoji
    return emoji_key(emoji) if isinstance(emoji, str) else emoji_key(emoji.name, emoji.id)


def _lists(reaction: discord.Reaction) -> Iterator[tuple[str, ReactionType]]:
    """Name the lists of who reacted so: the emoji as the address of a request spells it, and their type."""
    emoji = reaction.emoji
    spelled = emoji if isinstance(emoji, str) else f"{emoji.name}:{emoji.id}"
    if reaction.count > reaction.burst_count:
        yield spelled, ORDINARY
    if reaction.burst_count:
        yield spelled, SUPER


def votes_claimed(reactions: Iterable[discord.Reaction]) -> int:
    """Return how many reacted so by a message's counts, ourselves left out."""
    return sum(each.count - each.me - each.me_burst for each in reactions)


def _custom_ids(components: Sequence[discord.Component]) -> Iterator[str]:
    for component in components:
        if custom_id := getattr(component, "custom_id", None):
            yield custom_id
        yield from _custom_ids(getattr(component, "children", ()))

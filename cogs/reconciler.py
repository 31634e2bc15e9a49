"""Reconciliation: making the votes in the database equal to the reactions on Discord after having been away.

Counts are compared first, a hundred messages to a request; only where they differ are members listed. An
answer that contradicts itself is not believed: the votes stay, and it is asked for again.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import discord
from discord.ext import commands

from cogs.collector import Collector
from reviews.emoji import emoji_key
from reviews.kinds import Kind
from reviews.reconciliation import Listing
from reviews.review import Card
from storage.cards import Cards
from storage.reconciliation import Reconciliation
from storage.settings import Settings
from storage.votes import ChannelGone, MessagesGone

log = logging.getLogger(__name__)

PAGE = 100
"""Messages, or members, that Discord gives in one answer."""

PACE = 0.1
"""Seconds between two requests: a fifth of Discord's limit, so that commands never wait for us."""

BURST = 10
"""Requests that need not wait after a quiet time."""

AGAIN = (6.0, 12.0)
"""Seconds after which a doubtful answer is asked for a second and a third time."""

ReactionType: TypeAlias = Literal[0, 1]
ORDINARY: ReactionType = 0
SUPER: ReactionType = 1

SAMPLE = 10
"""Cards whose members are compared in each round even if the counts agree: equal counts prove little."""


@dataclass(slots=True)
class Report:
    """What a reconciliation found."""

    cards: int = 0
    added: int = 0
    removed: int = 0
    requests: int = 0

    def __str__(self) -> str:
        return (
            f"reconciled {self.cards:,} cards: {self.added:,} votes added, {self.removed:,} removed, "
            f"{self.requests:,} requests"
        )


@dataclass(frozen=True, slots=True)
class Doubt:
    """A card and a kind of which Discord's answer was not believed."""

    card: Card
    kind: Kind


class Reconciler:
    """Compares servers one after the other, gently; whatever it had to leave is found in the next round."""

    def __init__(
        self,
        bot: commands.Bot,
        store: Reconciliation,
        cards: Cards,
        settings: Settings,
        collector: Collector,
        changed: Callable[[Iterable[int]], None],
        now: Callable[[], int],
    ) -> None:
        self._bot = bot
        self._store = store
        self._cards = cards
        self._settings = settings
        self._collector = collector
        self._changed = changed
        self._now = now
        self._waiting: dict[int, None] = {}
        self._worker: asyncio.Task[None] | None = None
        self._sample = 0
        self._next = 0.0
        self._report = Report()

    def wake(self, guild_ids: Iterable[int], *, sample: int = 0) -> None:
        """Have these servers compared; of `sample` cards also the members, whatever the counts say."""
        self._waiting.update(dict.fromkeys(guild_ids))
        self._sample = max(sample, self._sample)
        if self._waiting and (self._worker is None or self._worker.done()):
            self._worker = asyncio.create_task(self._work(), name="reconcile")

    async def stop(self) -> None:
        """Stop; what is left is compared after the next start, what was compared longest ago first."""
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)

    async def _work(self) -> None:
        self._report = Report()
        doubts: list[Doubt] = []
        servers = []
        while self._waiting:
            guild_id = next(iter(self._waiting))
            del self._waiting[guild_id]
            servers.append(guild_id)
            started = self._now() + 1
            for channel_id in await self._store.channels(guild_id):
                doubts += await self._channel(guild_id, channel_id, started)
        sample, self._sample = self._sample, 0
        for card in await self._store.longest_unlisted(servers, sample):
            doubts += await self._members(card)
        await self._settle(doubts)
        if self._report.requests:
            log.info("%s", self._report)

    async def _channel(self, guild_id: int, channel_id: int, started: int) -> list[Doubt]:
        """Compare the counts of the cards in a channel; list the members where they differ."""
        channel = self._bot.get_partial_messageable(channel_id, guild_id=guild_id)
        due = await self._store.due(channel_id, started)
        doubts: list[Doubt] = []
        while due:
            try:
                await self._request()
                page = [
                    message
                    async for message in channel.history(
                        limit=PAGE, after=discord.Object(due[0].message_id - 1), oldest_first=True
                    )
                ]
            except discord.NotFound:
                self._collector.put(ChannelGone(channel_id))
                return doubts
            except (discord.HTTPException, asyncio.TimeoutError, OSError) as error:
                log.warning("channel %d cannot be compared now: %s", channel_id, error)
                return doubts
            last = page[-1].id if len(page) == PAGE else due[-1].message_id
            messages = {message.id: message for message in page}
            covered = [card for card in due if card.message_id <= last]
            due = due[len(covered) :]
            for card in covered:
                message = messages.get(card.message_id) or await self._fetch(card)
                if message is not None:
                    doubts += await self._compare(card, message)
            await self._store.checked([card.message_id for card in covered], at=started)
        return doubts

    async def _compare(self, card: Card, message: discord.Message) -> list[Doubt]:
        self._report.cards += 1
        expected = await self._store.expected(card)
        found = self._reactions(card, message)
        differing = [
            kind for kind in Kind if expected.get(kind, 0) != (_count(found[kind]) if kind in found else 0)
        ]
        return await self._list(card, found, differing)

    async def _members(self, card: Card) -> list[Doubt]:
        """Compare the members behind every reaction of a card, whatever the counts say."""
        message = await self._fetch(card)
        if message is None:
            return []
        found = self._reactions(card, message)
        doubts = await self._list(
            card, found, sorted({*found, *await self._store.expected(card)}, key=lambda kind: kind.id)
        )
        await self._store.listed([card.message_id], at=self._now())
        return doubts

    async def _list(
        self, card: Card, found: dict[Kind, discord.Reaction], kinds: Sequence[Kind]
    ) -> list[Doubt]:
        return [
            Doubt(card, kind)
            for kind in kinds
            if not await self._agree(card, kind, found.get(kind), again=False)
        ]

    async def _settle(self, doubts: list[Doubt]) -> None:
        """Ask again for what was not believed; after the third time, leave the votes as they are and say so."""
        for wait in AGAIN:
            if not doubts:
                return
            await asyncio.sleep(wait)
            left = []
            for doubt in doubts:
                message = await self._fetch(doubt.card)
                if message is None:
                    continue
                reaction = self._reactions(doubt.card, message).get(doubt.kind)
                if not await self._agree(doubt.card, doubt.kind, reaction, again=True):
                    left.append(doubt)
            doubts = left
        for doubt in doubts:
            log.warning(
                "Discord contradicts itself about %s on card %d; its votes stay as they are",
                doubt.kind.key,
                doubt.card.message_id,
            )

    async def _agree(self, card: Card, kind: Kind, reaction: discord.Reaction | None, *, again: bool) -> bool:
        """Make the votes of a kind on a card what Discord says; return False if that cannot be believed yet.

        An answer that would take all votes away is believed only when it is given a second time.
        """
        with self._collector.watch(card.message_id) as watch:
            await self._collector.drain()
            try:
                listing = await self._listing(card, reaction)
            except (discord.HTTPException, asyncio.TimeoutError, OSError) as error:
                log.info("members of card %d cannot be listed now: %s", card.message_id, error)
                return False
            if not listing.consistent:
                return False
            uncounted = (_count(reaction) if reaction else 0) - len(listing.members)
            outcome = await self._store.apply(
                card, kind, listing.members, uncounted, lambda: watch.busy(kind), empty=again
            )
        if outcome is None:
            return False
        change, channels = outcome
        self._report.added += len(change.added)
        self._report.removed += len(change.removed)
        self._changed(channels)
        return True

    async def _listing(self, card: Card, reaction: discord.Reaction | None) -> Listing:
        if reaction is None:
            return Listing(0, frozenset(), 0)
        votes_of_their_own = self._settings.of(card.guild_id).self_votes
        author = 0 if votes_of_their_own else await self._store.author(card.review_id)
        members: set[int] = set()
        besides = 0
        for kind, count in ((ORDINARY, reaction.count - reaction.burst_count), (SUPER, reaction.burst_count)):
            if not count:
                continue
            for user_id, is_bot in await self._users(card, reaction, kind):
                if is_bot or user_id == author or user_id in members:
                    besides += 1
                else:
                    members.add(user_id)
        return Listing(reaction.count, frozenset(members), besides)

    async def _users(
        self, card: Card, reaction: discord.Reaction, kind: ReactionType
    ) -> list[tuple[int, bool]]:
        """Return who reacted, ordinarily or with a super reaction, and whether they are bots.

        discord.py's own iterator stops at the count that the message had; this goes on to the end.
        """
        users: dict[int, bool] = {}
        emoji = (
            reaction.emoji
            if isinstance(reaction.emoji, str)
            else f"{reaction.emoji.name}:{reaction.emoji.id}"
        )
        after: int | None = None
        while True:
            await self._request()
            page = await self._bot.http.get_reaction_users(
                card.channel_id,
                card.message_id,
                emoji,
                PAGE,
                after=after,
                type=kind,
            )
            before = len(users)
            users.update((int(user["id"]), bool(user.get("bot"))) for user in page)
            if len(page) < PAGE or len(users) == before:
                return list(users.items())
            after = max(users)

    def _reactions(self, card: Card, message: discord.Message) -> dict[Kind, discord.Reaction]:
        kinds = self._settings.of(card.guild_id).kinds
        found = {}
        for reaction in message.reactions:
            emoji = reaction.emoji
            key = emoji_key(emoji) if isinstance(emoji, str) else emoji_key(emoji.name, emoji.id)
            if kind := kinds.get(key):
                found[kind] = reaction
        return found

    async def _fetch(self, card: Card) -> discord.Message | None:
        """Return the message of a card; None, and note it, if it is gone."""
        channel = self._bot.get_partial_messageable(card.channel_id, guild_id=card.guild_id)
        try:
            await self._request()
            return await channel.fetch_message(card.message_id)
        except discord.NotFound:
            self._collector.put(MessagesGone((card.message_id,)))
        except (discord.HTTPException, asyncio.TimeoutError, OSError) as error:
            log.info("card %d cannot be compared now: %s", card.message_id, error)
        return None

    async def _request(self) -> None:
        """Wait for our turn to ask Discord something."""
        now = asyncio.get_running_loop().time()
        self._next = max(self._next, now - BURST * PACE) + PACE
        self._report.requests += 1
        if self._next > now:
            await asyncio.sleep(self._next - now)


def _count(reaction: discord.Reaction) -> int:
    """Return how many reacted, ourselves left out."""
    return reaction.count - reaction.me - reaction.me_burst

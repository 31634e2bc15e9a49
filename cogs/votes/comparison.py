"""Comparing a card's votes with its reactions on Discord: counts first, members where they differ.

An answer that contradicts itself is not believed: the votes stay, and it is asked for again.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import discord

from cogs.votes.collector import Collector, Watch
from cogs.votes.hearing import PAGE, Hearing, Reactions, votes_claimed
from reviews.kinds import Kind
from reviews.reconciliation import Answer
from reviews.review import Card
from storage.cards import Cards, TooManyCopiesError
from storage.reconciliation import Reconciliation
from storage.reviews import Reviews
from storage.settings import Settings
from storage.votes import MessagesGone

log = logging.getLogger(__name__)

AGAIN = (6.0, 12.0, 30.0)
"""Seconds after which a doubtful answer is asked for again; the last repeats."""

REPORTED = 3
"""Times that an answer is asked for before we say that we do not believe it."""

PERSISTENT = 100
"""Times that an answer is asked for before we ask only every quarter of an hour."""

SELDOM = 900.0


@dataclass(slots=True)
class Report:
    """What a reconciliation found."""

    cards: int = 0
    added: int = 0
    removed: int = 0
    requests: int = 0
    urgent: bool = False

    def __str__(self) -> str:
        return (
            f"reconciled {self.cards:,} cards: {self.added:,} votes added, {self.removed:,} removed, "
            f"{self.requests:,} requests"
        )


@dataclass(slots=True)
class Doubt:
    """A card and a kind of which Discord's answer is not believed yet."""

    card: Card
    kind: Kind
    at: float = 0.0
    asked: int = 0
    emptied: bool = False


@dataclass(slots=True)
class Found:
    """What comparing has brought up: cards to look at by themselves, closely or not, and doubts."""

    posted: dict[int, Card] = field(default_factory=dict)
    suspects: dict[int, Card] = field(default_factory=dict)
    doubts: dict[tuple[int, Kind], Doubt] = field(default_factory=dict)


SUSPECTS = 200
"""Cards that may wait to be looked at closely; further ones are left to the rotation."""


class Comparison:
    """Compares, and makes the votes what Discord says, as far as it can be believed."""

    def __init__(
        self,
        hearing: Hearing,
        store: Reconciliation,
        cards: Cards,
        reviews: Reviews,
        settings: Settings,
        collector: Collector,
        changed: Callable[[Iterable[int]], None],
        now: Callable[[], int],
    ) -> None:
        self._hearing = hearing
        self._store = store
        self._cards = cards
        self._reviews = reviews
        self._settings = settings
        self._collector = collector
        self._changed = changed
        self._now = now
        self.found = Found()
        self.report = Report()

    def suspect(self, card: Card) -> None:
        """Have a card looked at closely when there is time."""
        if len(self.found.suspects) < SUSPECTS:
            self.found.suspects[card.message_id] = card

    async def channel(self, guild_id: int, channel_id: int, *, note: bool) -> None:
        """Compare the counts of the cards in a channel; list the members where they differ."""
        due = await self._store.cards(channel_id)
        known = {card.message_id for card in due}
        while due:
            # Watched from before the question: what comes in meanwhile is newer than the answer.
            with self._collector.watch(card.message_id for card in due[:PAGE]) as watches:
                page = await self._hearing.page(guild_id, channel_id, due[0].message_id)
                last = page[-1].id if len(page) == PAGE else due[-1].message_id
                messages = {message.id: message for message in page}
                covered = [card for card in due[:PAGE] if card.message_id <= last]
                due = due[len(covered) :]
                for card in covered:
                    if message := messages.get(card.message_id):
                        await self._compare(card, message, watches[card.message_id])
            for card in covered:
                if card.message_id not in messages:
                    await self.one(card)
            if note:
                await self._store.checked([card.message_id for card in covered], at=self._now())
            for message in page:
                if message.id not in known:
                    await self._adopt(guild_id, channel_id, message)

    async def _adopt(self, guild_id: int, channel_id: int, message: discord.Message) -> None:
        """Take a card into the books that was posted when we could not note it."""
        review_id = self._hearing.review_shown(message)
        if review_id is None or await self._reviews.get(guild_id, review_id) is None:
            return
        if await self._cards.get(message.id) is not None:
            return
        try:
            card = await self._cards.posted(review_id, guild_id, channel_id, message.id, "")
        except TooManyCopiesError:
            return
        log.info(
            "card %d was on Discord and not in the database; its reactions count from now on", message.id
        )
        await self._cards.repaint(card.message_id)
        self._changed([channel_id])
        self.found.posted[card.message_id] = card

    async def one(self, card: Card) -> None:
        """Compare a card by itself."""
        with self._collector.watch([card.message_id]) as watches:
            if message := await self._fetch(card):
                await self._compare(card, message, watches[card.message_id])

    async def _compare(self, card: Card, message: discord.Message, watch: Watch) -> None:
        self.report.cards += 1
        expected = await self._store.expected(card)
        found = self._hearing.reactions(card, message)
        for kind in Kind:
            if expected.get(kind, 0) == votes_claimed(found.get(kind, ())):
                if (doubt := self.found.doubts.get((card.message_id, kind))) and not doubt.emptied:
                    del self.found.doubts[card.message_id, kind]
            elif (card.message_id, kind) not in self.found.doubts:
                # Something went on here, perhaps also where counts are equal. Noted before anything is mended,
                # so that it is known after a sudden end.
                await self._store.suspect([card.message_id])
                self.suspect(card)
                await self._ask(Doubt(card, kind), found, watch)

    async def members(self, card: Card) -> None:
        """Compare the members behind every reaction of a card, whatever the counts say."""
        with self._collector.watch([card.message_id]) as watches:
            if message := await self._fetch(card):
                found = self._hearing.reactions(card, message)
                expected = await self._store.expected(card)
                for kind in Kind:
                    asked = (card.message_id, kind) in self.found.doubts
                    if not asked and (expected.get(kind) or votes_claimed(found.get(kind, ()))):
                        await self._ask(Doubt(card, kind), found, watches[card.message_id])
        if not any((card.message_id, kind) in self.found.doubts for kind in Kind):
            await self._store.listed([card.message_id], at=self._now())

    async def ask_again(self, doubt: Doubt) -> None:
        """Ask once more for what was not believed."""
        self._postpone(doubt)
        with self._collector.watch([doubt.card.message_id]) as watches:
            if (message := await self._fetch(doubt.card)) is None:
                self.found.doubts.pop((doubt.card.message_id, doubt.kind), None)
                return
            found = self._hearing.reactions(doubt.card, message)
            await self._ask(doubt, found, watches[doubt.card.message_id])

    async def _ask(self, doubt: Doubt, found: Reactions, watch: Watch) -> None:
        """Make the votes of a kind on a card what Discord says; keep a doubt if that cannot be believed yet."""
        key = (doubt.card.message_id, doubt.kind)
        self._postpone(doubt)
        self.found.doubts[key] = doubt  # also if what follows fails
        answer = await self._agree(doubt, found.get(doubt.kind, ()), watch)
        if answer is Answer.BELIEVED:
            del self.found.doubts[key]
            return
        if answer is Answer.IN_FLUX:
            return
        doubt.asked += 1
        doubt.emptied |= answer is Answer.EMPTY
        if doubt.asked == REPORTED:
            log.warning(
                "Discord contradicts itself about %s on card %d; its votes stay as they are",
                doubt.kind.key,
                doubt.card.message_id,
            )

    def _postpone(self, doubt: Doubt) -> None:
        wait = SELDOM if doubt.asked >= PERSISTENT else AGAIN[min(doubt.asked, len(AGAIN) - 1)]
        doubt.at = asyncio.get_running_loop().time() + wait

    async def _agree(self, doubt: Doubt, reactions: Sequence[discord.Reaction], watch: Watch) -> Answer:
        card, kind = doubt.card, doubt.kind
        await self._collector.drain()
        own = self._settings.of(card.guild_id).self_votes
        author = None if own else await self._store.author(card.review_id)
        listing = await self._hearing.listing(card, kind, reactions, author)
        if not listing.consistent:
            return Answer.IN_FLUX if watch.busy(kind) or watch.busy(kind) is None else Answer.CONTRADICTORY
        uncounted = votes_claimed(reactions) - len(listing.members)
        outcome = await self._store.apply(
            card, kind, listing.members, uncounted, lambda: watch.busy(kind), empty=doubt.emptied
        )
        if isinstance(outcome, Answer):
            return outcome
        change, channels = outcome
        self.report.added += len(change.added)
        self.report.removed += len(change.removed)
        self._changed(channels)
        return Answer.BELIEVED

    async def _fetch(self, card: Card) -> discord.Message | None:
        """Return the message of a card; None, and note it, if it is gone."""
        try:
            return await self._hearing.message(card)
        except discord.NotFound:
            self._collector.put(MessagesGone((card.message_id,)))
            return None

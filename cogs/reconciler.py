"""Reconciliation: making the votes in the database equal to the reactions on Discord after having been away.

Counts are compared first, a hundred messages to a request; only where they differ are members listed. An
answer that contradicts itself is not believed: the votes stay, and it is asked for again.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from typing import Any

import discord
from discord.ext import tasks

from cogs.collector import Collector, Watch
from cogs.hearing import PAGE, Hearing, votes_claimed
from cogs.trouble import TROUBLE
from reviews.kinds import Kind
from reviews.reconciliation import Answer
from reviews.review import Card
from storage.cards import Cards, TooManyCopiesError
from storage.reconciliation import Reconciliation
from storage.reviews import Reviews
from storage.settings import Settings
from storage.votes import ChannelGone, MessagesGone

log = logging.getLogger(__name__)

AGAIN = (6.0, 12.0, 30.0)
"""Seconds after which a doubtful answer is asked for again; the last repeats."""

REPORTED = 3
"""Times that an answer is asked for before we say that we do not believe it."""

PERSISTENT = 100
"""Times that an answer is asked for before we ask only every quarter of an hour."""

SELDOM = 900.0

ROUSED = 30.0
"""Seconds after which a server is compared in which something went on: events may have been lost beside it."""

ROUNDS = 2
"""Times that such a server is compared, the last of them after it has become quiet."""

VERIFY = 2.0
"""Seconds between two cards whose members are compared."""

SUSPECTS = 200
"""Cards that may wait to be looked at more closely; further ones are left to the rotation."""

FAILED = 30.0
"""Seconds after which a server is compared again whose channels could not be read."""


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


class Reconciler:
    """Compares servers one after the other; what could not be compared is taken up again."""

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
        self._servers: dict[int, bool] = {}
        self._later: dict[int, float] = {}
        self._posted: dict[int, Card] = {}
        self._suspects: dict[int, Card] = {}
        self._sample: dict[int, Card] = {}
        self._doubts: dict[tuple[int, Kind], Doubt] = {}
        self._worker: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._reached = 0.0
        self._lively: dict[int, int] = {}
        self._verify_one = False
        self._stopped = False
        self._report = Report()

    @property
    def busy(self) -> bool:
        """Whether there is something left of what was asked for."""
        return bool(self._servers or self._suspects or self._sample)

    def wake(self, guild_ids: Iterable[int], *, gently: bool = False) -> None:
        """Have the counts of these servers compared."""
        for guild_id in guild_ids:
            self._servers[guild_id] = self._servers.get(guild_id, False) or not gently
        if self._servers:
            self._start()

    def rouse(self, guild_id: int) -> None:
        """Note that something goes on in a server. Called for every reaction, so it does next to nothing."""
        if guild_id not in self._lively:
            asyncio.get_running_loop().call_later(ROUSED, self._roused, guild_id)
        self._lively[guild_id] = ROUNDS

    def _roused(self, guild_id: int) -> None:
        if self._stopped:
            return
        self.wake([guild_id], gently=True)
        self._lively[guild_id] -= 1
        if self._lively[guild_id]:
            asyncio.get_running_loop().call_later(ROUSED, self._roused, guild_id)
        else:
            del self._lively[guild_id]

    def look(self, card: Card) -> None:
        """Have a card compared that was posted a moment ago: members may have been quicker than we."""
        self._posted[card.message_id] = card
        self._start()

    async def verify(self, guild_ids: list[int], newest: int) -> None:
        """Have the members compared of the newest cards, on which most is going on."""
        for card in await self._store.newest(guild_ids, newest):
            self._suspect(card)

    async def sample(self, guild_ids: list[int], size: int, *, before: int) -> None:
        """Have the members compared of the cards of which that was done longest ago, and not since `before`.

        Equal counts do not prove equal sets. Where counts differ, and after having been away on the newest
        cards, members are compared at once.
        """
        cards = await self._store.longest_unlisted(guild_ids, before, size)
        self._sample = {card.message_id: card for card in cards}
        self._verify_soon()

    async def stop(self) -> None:
        """Stop; what is left is compared after the next start, what was compared longest ago first."""
        self._stopped = True
        self._verifying.cancel()
        if self._timer is not None:
            self._timer.cancel()
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)

    def _verify_soon(self) -> None:
        if not self._stopped and not self._verifying.is_running():
            self._verifying.start()

    @tasks.loop(seconds=VERIFY)
    async def _verifying(self) -> None:
        """Have the members of one card compared after the other, as long as there are such cards."""
        if self._suspects or self._sample:
            self._verify_one = True
            self._start()
        else:
            self._verifying.stop()

    def _start(self, reached: float = 0.0) -> None:
        """Begin to work, unless that has begun; it is `reached` o'clock at least."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._reached = max(self._reached, reached)
        if not self._stopped and (self._worker is None or self._worker.done()):
            self._worker = asyncio.create_task(self._work(), name="reconcile")

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            now = max(loop.time(), self._reached)
            for guild_id in [each for each, at in self._later.items() if at <= now]:
                del self._later[guild_id]
                self._servers[guild_id] = True
            due = next((doubt for doubt in self._doubts.values() if doubt.at <= now), None)
            if self._posted:
                await self._guarded(self._compare_one(self._posted.pop(next(iter(self._posted)))))
            elif due:
                self._postpone(due)
                await self._guarded(self._ask_again(due))
            elif self._servers:
                guild_id = next(iter(self._servers))
                await self._server(guild_id, urgent=self._servers.pop(guild_id))
                if not self._servers:
                    self._tell()
            elif self._verify_one and (cards := self._suspects or self._sample):
                self._verify_one = False
                await self._guarded(self._members(cards.pop(next(iter(cards)))))
            else:
                self._tell()
                waits = [*self._later.values(), *(doubt.at for doubt in self._doubts.values())]
                if waits:
                    until = min(waits)
                    self._timer = loop.call_later(max(0.0, until - now), self._start, until)
                return

    async def _guarded(self, work: Coroutine[Any, Any, bool]) -> bool:
        """Do a part of the work; return False if it has to be done again later."""
        try:
            return await work
        except (*TROUBLE, sqlite3.Error) as error:
            log.info("cards cannot be compared now: %s", error)
        except Exception:
            log.exception("cards cannot be compared")
        return False

    def _tell(self) -> None:
        self._report.requests = self._hearing.requests
        if self._report.added or self._report.removed or (self._report.urgent and self._report.cards):
            log.info("%s", self._report)
        self._hearing.requests = 0
        self._report = Report()

    async def _server(self, guild_id: int, *, urgent: bool) -> None:
        """Compare the counts of a server's cards, channel by channel."""
        self._report.urgent |= urgent
        done = await self._guarded(self._channels(guild_id, urgent=urgent))
        if not done:
            self._later[guild_id] = asyncio.get_running_loop().time() + FAILED

    def _suspect(self, card: Card) -> None:
        if len(self._suspects) < SUSPECTS:
            self._suspects[card.message_id] = card
            self._verify_soon()

    async def _channels(self, guild_id: int, *, urgent: bool) -> bool:
        done = True
        for channel_id in await self._store.channels(guild_id):
            try:
                await self._channel(guild_id, channel_id, note=urgent)
            except discord.NotFound:
                self._collector.put(ChannelGone(channel_id))
            except discord.Forbidden as error:
                # Whoever gives the permission back wakes us; the rounds look as well.
                log.info("channel %d cannot be compared: %s", channel_id, error.text)
            except (*TROUBLE, sqlite3.Error) as error:
                log.warning("channel %d is compared later: %s", channel_id, error)
                done = False
        return done

    async def _channel(self, guild_id: int, channel_id: int, *, note: bool) -> None:
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
                    await self._compare_one(card)
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
        self.look(card)

    async def _compare_one(self, card: Card) -> bool:
        """Compare a card by itself."""
        with self._collector.watch([card.message_id]) as watches:
            if message := await self._fetch(card):
                await self._compare(card, message, watches[card.message_id])
        return True

    async def _compare(self, card: Card, message: discord.Message, watch: Watch) -> None:
        self._report.cards += 1
        expected = await self._store.expected(card)
        found = self._hearing.reactions(card, message)
        for kind in Kind:
            if expected.get(kind, 0) == votes_claimed(found, kind):
                if (doubt := self._doubts.get((card.message_id, kind))) and not doubt.emptied:
                    del self._doubts[card.message_id, kind]
            elif (card.message_id, kind) not in self._doubts:
                self._suspect(card)  # something went on here: perhaps also where counts are equal
                await self._ask(Doubt(card, kind), found, watch)

    async def _members(self, card: Card) -> bool:
        """Compare the members behind every reaction of a card, whatever the counts say."""
        with self._collector.watch([card.message_id]) as watches:
            if message := await self._fetch(card):
                found = self._hearing.reactions(card, message)
                expected = await self._store.expected(card)
                for kind in Kind:
                    asked = (card.message_id, kind) in self._doubts
                    if not asked and (expected.get(kind) or votes_claimed(found, kind)):
                        await self._ask(Doubt(card, kind), found, watches[card.message_id])
        await self._store.listed([card.message_id], at=self._now())
        return True

    async def _ask_again(self, doubt: Doubt) -> bool:
        with self._collector.watch([doubt.card.message_id]) as watches:
            if (message := await self._fetch(doubt.card)) is None:
                self._doubts.pop((doubt.card.message_id, doubt.kind), None)
                return True
            found = self._hearing.reactions(doubt.card, message)
            await self._ask(doubt, found, watches[doubt.card.message_id])
        return True

    async def _ask(self, doubt: Doubt, found: dict[Kind, discord.Reaction], watch: Watch) -> None:
        """Make the votes of a kind on a card what Discord says; keep a doubt if that cannot be believed yet."""
        key = (doubt.card.message_id, doubt.kind)
        self._postpone(doubt)
        self._doubts[key] = doubt  # also if what follows fails
        answer = await self._agree(doubt, found.get(doubt.kind), watch)
        if answer is Answer.BELIEVED:
            del self._doubts[key]
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

    async def _agree(self, doubt: Doubt, reaction: discord.Reaction | None, watch: Watch) -> Answer:
        card, kind = doubt.card, doubt.kind
        await self._collector.drain()
        own = self._settings.of(card.guild_id).self_votes
        author = None if own else await self._store.author(card.review_id)
        listing = await self._hearing.listing(card, kind, reaction, author)
        if not listing.consistent:
            return Answer.IN_FLUX if watch.busy(kind) or watch.busy(kind) is None else Answer.CONTRADICTORY
        uncounted = votes_claimed({kind: reaction} if reaction else {}, kind) - len(listing.members)
        outcome = await self._store.apply(
            card, kind, listing.members, uncounted, lambda: watch.busy(kind), empty=doubt.emptied
        )
        if isinstance(outcome, Answer):
            return outcome
        change, channels = outcome
        self._report.added += len(change.added)
        self._report.removed += len(change.removed)
        self._changed(channels)
        return Answer.BELIEVED

    async def _fetch(self, card: Card) -> discord.Message | None:
        """Return the message of a card; None, and note it, if it is gone."""
        try:
            return await self._hearing.message(card)
        except discord.NotFound:
            self._collector.put(MessagesGone((card.message_id,)))
            return None

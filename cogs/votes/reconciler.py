"""Reconciliation: making the votes in the database equal to the reactions on Discord after having been away.

This says what is compared when. Everything is done in small parts, the urgent ones first.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Iterable
from typing import TypeAlias

import discord
from discord.ext import tasks

from cogs.trouble import TROUBLE
from cogs.votes.collector import Collector
from cogs.votes.comparison import Comparison, Report
from cogs.votes.hearing import Hearing
from reviews.review import Card
from storage.reconciliation import Reconciliation
from storage.votes import ChannelGone

log = logging.getLogger(__name__)

FAILED = 30.0
"""Seconds after which a channel is compared again that could not be read."""

ROUSED = 30.0
"""Seconds after which a server is compared in which something went on: events may have been lost beside it."""

ROUNDS = 2
"""Times that such a server is compared, the last of them after it has become quiet."""

VERIFY = 2.0
"""Seconds between two cards whose members are compared."""

Place: TypeAlias = tuple[int, int]


class Reconciler:
    """Compares servers one after the other; what could not be compared is taken up again."""

    def __init__(
        self, comparison: Comparison, hearing: Hearing, store: Reconciliation, collector: Collector
    ) -> None:
        self._comparison = comparison
        self._found = comparison.found
        self._hearing = hearing
        self._store = store
        self._collector = collector
        self._servers: dict[int, bool] = {}
        self._urgent: dict[Place, None] = {}
        self._round: dict[Place, None] = {}
        self._later: dict[Place, float] = {}
        self._sample: dict[int, Card] = {}
        self._worker: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._reached = 0.0
        self._lively: dict[int, int] = {}
        self._verify_one = False
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Whether there is something left of what was asked for."""
        return bool(self._servers or self._urgent or self._round or self._found.suspects or self._sample)

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
        self._found.posted[card.message_id] = card
        self._start()

    async def verify(self, guild_ids: list[int], newest: int) -> None:
        """Have the members compared of the newest cards, on which most is going on, and of suspicious ones."""
        await self._store.suspect(card.message_id for card in await self._store.newest(guild_ids, newest))
        for card in await self._store.suspects(guild_ids):
            self._comparison.suspect(card)
        self._verify_soon()

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
            self._verifying.change_interval(seconds=VERIFY)
            self._verifying.start()

    @tasks.loop(seconds=VERIFY)
    async def _verifying(self) -> None:
        """Have the members of one card compared after the other, as long as there are such cards."""
        if self._found.suspects or self._sample:
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
            for place in [each for each, at in self._later.items() if at <= now]:
                del self._later[place]
                self._urgent[place] = None
            if self._found.suspects:
                self._verify_soon()
            if not await self._do_next(now):
                self._tell()
                waits = [*self._later.values(), *(doubt.at for doubt in self._found.doubts.values())]
                if waits:
                    until = min(waits)
                    self._timer = loop.call_later(max(0.0, until - now), self._start, until)
                return

    async def _do_next(self, now: float) -> bool:
        """Do what is most urgent; return False if nothing is to be done now."""
        found, comparison = self._found, self._comparison
        due = next((doubt for doubt in found.doubts.values() if doubt.at <= now), None)
        if found.posted:
            await self._guarded(comparison.one(_first(found.posted)))
        elif due:
            await self._guarded(comparison.ask_again(due))
        elif self._servers:
            await self._guarded(self._enter(next(iter(self._servers))))
        elif self._urgent:
            await self._channel(next(iter(self._urgent)))
            if not self._urgent:
                self._tell()
        elif self._round:
            await self._channel(next(iter(self._round)))
        elif self._verify_one and (cards := found.suspects or self._sample):
            self._verify_one = False
            await self._guarded(comparison.members(_first(cards)))
        else:
            return False
        return True

    async def _enter(self, guild_id: int) -> None:
        """Have the channels of a server compared."""
        urgent = self._servers.pop(guild_id)
        for channel_id in await self._store.channels(guild_id):
            (self._urgent if urgent else self._round)[guild_id, channel_id] = None

    async def _channel(self, place: Place) -> None:
        """Compare the counts of the cards in a channel."""
        guild_id, channel_id = place
        urgent = place in self._urgent
        self._comparison.report.urgent |= urgent
        self._urgent.pop(place, None)
        self._round.pop(place, None)
        try:
            await self._comparison.channel(guild_id, channel_id, note=urgent)
        except discord.NotFound:
            self._collector.put(ChannelGone(channel_id))
        except discord.Forbidden as error:
            # Whoever gives the permission back wakes us; the rounds look as well.
            log.info("channel %d cannot be compared: %s", channel_id, error.text)
        except (*TROUBLE, sqlite3.Error) as error:
            log.warning("channel %d is compared later: %s", channel_id, error)
            self._later[place] = asyncio.get_running_loop().time() + FAILED
        except Exception:
            # Our mistake about one channel must not keep the others from being compared.
            log.exception("channel %d cannot be compared", channel_id)

    async def _guarded(self, work: Awaitable[None]) -> None:
        """Do a part of the work; if it fails, a later round does it."""
        try:
            await work
        except (*TROUBLE, sqlite3.Error) as error:
            log.info("a card cannot be compared now: %s", error)
        except Exception:
            # Nor that about one card.
            log.exception("a card cannot be compared")

    def _tell(self) -> None:
        report = self._comparison.report
        report.requests, self._hearing.requests = self._hearing.requests, 0
        if report.added or report.removed or (report.urgent and report.cards):
            log.info("%s", report)
        self._comparison.report = Report()


def _first(cards: dict[int, Card]) -> Card:
    """Take the first of some cards out."""
    return cards.pop(next(iter(cards)))

"""Keeps cards true: repaints those that show something that is no longer so, gently."""

import asyncio
import logging
import math
import sqlite3
from collections.abc import Iterable
from dataclasses import replace

import discord
from discord.ext import commands

from cogs.cards.card import card as card_layout
from cogs.cards.card import digest
from cogs.cards.discussion import Discussions
from cogs.cards.exchange import link
from cogs.cards.threads import even_asleep
from cogs.trouble import TROUBLE, passes, patience
from reviews.review import Card, Review
from storage.cards import Cards
from storage.opinions import Opinions
from storage.reviews import Reviews
from storage.settings import Settings

log = logging.getLogger(__name__)

PACE = 1.5
"""Seconds between two edits in a channel: Discord allows five in five seconds."""

WAITS = (2.0, 5.0, 15.0, 30.0)
"""Seconds to wait after a failed edit; the last repeats."""

FORBIDDEN_FOR = 900.0
"""Seconds for which a channel is left alone that forbids us to edit, unless its permissions change."""

TOO_MANY_EDITS = 30046
EDITS_REST = 60.0
"""Seconds for which an old message is left alone that was edited too often."""


class Painter:
    """Repaints the cards of each channel one after the other, in turns.

    What there is to do is in the database, so nothing is lost when the process dies.
    """

    def __init__(
        self,
        bot: commands.Bot,
        cards: Cards,
        reviews: Reviews,
        opinions: Opinions,
        settings: Settings,
        discussions: Discussions,
    ) -> None:
        self._bot = bot
        self._discussions = discussions
        self._opinions = opinions
        self._cards = cards
        self._reviews = reviews
        self._settings = settings
        self._workers: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._stopped = False
        self._timers: dict[int, asyncio.TimerHandle] = {}
        self._not_before: dict[int, float] = {}
        self._forbidden: dict[int, float] = {}
        self._aside: dict[int, tuple[int, float]] = {}

    def wake(self, channels: Iterable[int]) -> None:
        """Have a look at the cards of these channels."""
        for channel_id in () if self._stopped else channels:
            if channel_id in self._workers:
                self._again.add(channel_id)
            elif self._forbidden.get(channel_id, 0.0) <= asyncio.get_running_loop().time():
                self._workers[channel_id] = asyncio.create_task(
                    self._work(channel_id), name=f"paint {channel_id}"
                )

    async def resume(self, guild_id: int | None = None, *, refused: bool = False) -> None:
        """Take up what is left to paint, in one server or in all; with `refused` also what was not allowed."""
        channels = await self._cards.channels_to_paint(guild_id)
        if refused:
            for channel_id in channels:
                self._forbidden.pop(channel_id, None)
                for card in await self._cards.to_paint(channel_id):
                    self._aside.pop(card.message_id, None)
        self.wake(channels)

    async def stop(self) -> None:
        """Stop painting; what is left is taken up after the next start."""
        self._stopped = True
        for timer in self._timers.values():
            timer.cancel()
        workers = list(self._workers.values())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, channel_id: int) -> None:
        clock = asyncio.get_running_loop().time
        last = failures = 0
        try:
            while True:
                self._again.discard(channel_id)
                try:
                    cards = await self._cards.to_paint(channel_id)
                    free = [card for card in cards if self._is_free(card)]
                    if not free:
                        if channel_id in self._again:
                            continue
                        self._rest(channel_id, cards)
                        return
                    pause = self._not_before.get(channel_id, 0.0) - clock()
                    if pause > 0:
                        await asyncio.sleep(pause)
                        continue  # what to show may have changed
                    card = min(free, key=lambda card: (card.message_id <= last, card.message_id))
                    last = card.message_id
                    sent = await self._try(card)
                except (*TROUBLE, sqlite3.Error) as error:
                    pause = WAITS[min(failures, len(WAITS) - 1)]
                    failures += 1
                    log.warning("cards of channel %d are repainted in %g s: %s", channel_id, pause, error)
                    self._not_before[channel_id] = clock() + pause
                    await asyncio.sleep(pause)
                else:
                    failures = 0
                    if sent:
                        self._not_before[channel_id] = clock() + PACE
                    if channel_id in self._forbidden:
                        return
        finally:
            del self._workers[channel_id]
            self._again.discard(channel_id)
            if self._not_before.get(channel_id, 0.0) <= clock():
                self._not_before.pop(channel_id, None)

    def _is_free(self, card: Card) -> bool:
        """Return whether a card may be tried: it was not set aside, or that is over, or it has news."""
        wanted, until = self._aside.get(card.message_id, (card.wanted, 0.0))
        if wanted == card.wanted or until < math.inf:
            return until <= asyncio.get_running_loop().time()
        return True

    def _rest(self, channel_id: int, cards: list[Card]) -> None:
        """Have a channel looked at again when the first of the cards that were set aside is free."""
        until = min((self._aside[card.message_id][1] for card in cards), default=math.inf)
        if until < math.inf:
            loop = asyncio.get_running_loop()
            self._timers[channel_id] = loop.call_at(until + 0.01, self.wake, [channel_id])

    async def _try(self, card: Card) -> bool:
        """Repaint a card; set it aside if Discord refuses. Return whether an edit was sent."""
        clock = asyncio.get_running_loop().time
        try:
            async with patience():
                sent = await self._paint(card)
        except discord.Forbidden as error:
            log.warning("cards of channel %d cannot be repainted: %s", card.channel_id, error.text)
            self._forbidden[card.channel_id] = clock() + FORBIDDEN_FOR
            return False
        except discord.HTTPException as error:
            if passes(error):
                raise
            log.warning("card %d cannot be repainted: %s", card.message_id, error)
            until = clock() + EDITS_REST if error.code == TOO_MANY_EDITS else math.inf
            self._aside[card.message_id] = (card.wanted, until)
            return True
        except (*TROUBLE, sqlite3.Error):
            raise
        except Exception:
            # A review that we cannot lay out is set aside, so that the other cards of the channel go on.
            log.exception("card %d cannot be repainted", card.message_id)
            self._aside[card.message_id] = (card.wanted, math.inf)
            return False
        return sent

    async def _paint(self, card: Card) -> bool:
        """Make a card, and its discussion, show what it should; return whether an edit was sent."""
        review = await self._reviews.get(card.guild_id, card.review_id, deleted=True)
        if review is None:
            await self._cards.gone(card.message_id)
            return False
        live = card if card.live else await self._cards.live(review.id)
        home = None if card.live else link(live) if live else ""
        view = card_layout(
            review, self._settings.of(card.guild_id), await self._opinions.of(review), home=home
        )
        if (shown := digest(view)) == card.shown or card.gone:
            await self._follow(card, review, shown)
            return False
        channel = self._bot.get_partial_messageable(card.channel_id, guild_id=card.guild_id)
        message = channel.get_partial_message(card.message_id)
        try:
            await even_asleep(
                self._bot,
                card.channel_id,
                lambda: message.edit(view=view, allowed_mentions=discord.AllowedMentions.none()),
            )
        except discord.NotFound:
            await self._cards.gone(card.message_id)
        await self._follow(card, review, shown)
        return True

    async def _follow(self, card: Card, review: Review, shown: str) -> None:
        """Have the discussion follow, and note what is done; what is left is taken up when it may be allowed."""
        if await self._discussions.follow(card, review):
            self._aside.pop(card.message_id, None)
            await self._cards.painted(card, shown)
        else:
            self._aside[card.message_id] = (card.wanted, math.inf)
            await self._cards.painted(replace(card, wanted=card.painted), shown)

"""Keeps cards true: repaints those that show something that is no longer so, gently."""

import asyncio
import logging
from collections.abc import Iterable

import discord
from discord import ui
from discord.ext import commands

from cogs.card import card as card_layout
from cogs.card import digest
from cogs.threads import ThreadClosedError, asleep, awake
from reviews.review import Card
from storage.cards import Cards
from storage.opinions import Opinions
from storage.reviews import Reviews
from storage.settings import Settings

log = logging.getLogger(__name__)

PACE = 1.5
"""Seconds between two edits in a channel: Discord allows five in five seconds."""

WAITS = (2.0, 10.0, 60.0)
"""Seconds to wait after a failed edit; the last repeats."""


class Painter:
    """Repaints the cards of each channel one after the other, the one that was painted least first.

    What there is to do is in the database, so nothing is lost when the process dies.
    """

    def __init__(
        self, bot: commands.Bot, cards: Cards, reviews: Reviews, opinions: Opinions, settings: Settings
    ) -> None:
        self._bot = bot
        self._opinions = opinions
        self._cards = cards
        self._reviews = reviews
        self._settings = settings
        self._workers: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._not_before: dict[int, float] = {}
        self._closed: set[int] = set()

    def wake(self, channels: Iterable[int]) -> None:
        """Have a look at the cards of these channels."""
        for channel_id in channels:
            self._closed.discard(channel_id)
            if channel_id in self._workers:
                self._again.add(channel_id)
            else:
                self._workers[channel_id] = asyncio.create_task(
                    self._work(channel_id), name=f"paint {channel_id}"
                )

    async def resume(self) -> None:
        """Take up what was left to paint, but for threads that did not open: who votes there opens them."""
        self.wake(set(await self._cards.channels_to_paint()) - self._closed)

    async def stop(self) -> None:
        """Stop painting; what is left is taken up after the next start."""
        workers = list(self._workers.values())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, channel_id: int) -> None:
        loop = asyncio.get_running_loop()
        failures = 0
        try:
            while True:
                self._again.discard(channel_id)
                card = await self._cards.to_paint(channel_id)
                if card is None:
                    if channel_id in self._again:
                        continue
                    return
                pause = self._not_before.get(channel_id, 0.0) - loop.time()
                if pause > 0:
                    await asyncio.sleep(pause)
                    continue  # what to show may have changed
                try:
                    sent = await self._paint(card)
                except ThreadClosedError as error:
                    self._closed.add(channel_id)
                    log.info("card %d stays as it is: %s", card.message_id, error)
                    return
                except discord.Forbidden as error:
                    log.warning("card %d cannot be repainted: %s", card.message_id, error.text)
                    return
                except (discord.HTTPException, asyncio.TimeoutError, OSError) as error:
                    pause = WAITS[min(failures, len(WAITS) - 1)]
                    failures += 1
                    log.warning("card %d is repainted in %g s: %s", card.message_id, pause, error)
                    self._not_before[channel_id] = loop.time() + pause
                else:
                    failures = 0
                    if sent:
                        self._not_before[channel_id] = loop.time() + PACE
        finally:
            del self._workers[channel_id]
            if self._not_before.get(channel_id, 0.0) <= loop.time():
                self._not_before.pop(channel_id, None)

    async def _paint(self, card: Card) -> bool:
        """Make a card show what it should; return whether an edit was sent."""
        review = await self._reviews.get(card.guild_id, card.review_id, deleted=True)
        if review is None:
            await self._cards.gone(card.message_id)
            return False
        view = card_layout(review, self._settings.of(card.guild_id), await self._opinions.of(review))
        if (shown := digest(view)) == card.shown:
            await self._cards.painted(card, shown)
            return False
        try:
            await self._edit(card, view)
        except discord.NotFound:
            await self._cards.gone(card.message_id)
        else:
            await self._cards.painted(card, shown)
        return True

    async def _edit(self, card: Card, view: ui.LayoutView) -> None:
        channel = self._bot.get_partial_messageable(card.channel_id, guild_id=card.guild_id)
        message = channel.get_partial_message(card.message_id)
        nobody = discord.AllowedMentions.none()
        try:
            await message.edit(view=view, allowed_mentions=nobody)
        except discord.HTTPException as error:
            if not asleep(error):
                raise
            async with awake(self._bot, card.channel_id):
                await message.edit(view=view, allowed_mentions=nobody)

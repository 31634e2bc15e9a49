"""The names of threads, which follow when somebody is forgotten whose name is in them."""

import asyncio
import logging
import sqlite3

import discord
from discord.ext import commands

from cogs.cards.discussion import thread_name
from cogs.cards.threads import awake
from cogs.trouble import TROUBLE, patience
from reviews.review import Card
from storage.cards import Cards
from storage.reviews import Reviews

log = logging.getLogger(__name__)


class ThreadNames:
    """Renames the threads that are due for it, one after the other; what fails is tried again when it is woken."""

    def __init__(self, bot: commands.Bot, cards: Cards, reviews: Reviews) -> None:
        self._bot = bot
        self._cards = cards
        self._reviews = reviews
        self._worker: asyncio.Task[None] | None = None
        self._again = False

    def wake(self) -> None:
        """Have a look at the threads that are due."""
        self._again = True
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work(), name="names of threads")

    async def stop(self) -> None:
        """Stop renaming; what is left is taken up after the next start."""
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)

    async def _work(self) -> None:
        tried: set[int] = set()
        while self._again:
            self._again = False
            try:
                for card in await self._cards.misnamed():
                    if card.message_id not in tried:
                        tried.add(card.message_id)
                        await self._try(card)
            except sqlite3.Error as error:
                log.warning("threads are renamed later: %s", error)

    async def _try(self, card: Card) -> None:
        try:
            async with patience():
                await self._rename(card)
        except discord.NotFound:
            await self._cards.named(card.message_id)
        except TROUBLE as error:
            log.info("thread %s is renamed later, if it can be: %s", card.thread_id, error)
        else:
            await self._cards.named(card.message_id)

    async def _rename(self, card: Card) -> None:
        review = await self._reviews.get(card.guild_id, card.review_id, deleted=True)
        if review is None or card.thread_id is None:
            return
        thread = await self._bot.fetch_channel(card.thread_id)
        name = thread_name(review)
        if isinstance(thread, discord.Thread) and thread.name != name:
            async with awake(self._bot, thread.id):
                await thread.edit(name=name)

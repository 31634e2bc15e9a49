"""The discussion of a review: its thread, what is said in it, and how threads of second opinions find each other."""

import asyncio
import logging
from contextlib import suppress
from typing import Literal

import discord
from discord import ui
from discord.ext import commands

from cogs.cards.card import button, custom_ids, layout
from cogs.cards.exchange import apart, link
from cogs.cards.opening import opening, stamp, thread_name
from cogs.cards.places import Places
from cogs.cards.threads import even_asleep
from cogs.markdown import plain
from cogs.moderation.moderators import Moderators
from cogs.trouble import passes
from cogs.words import _
from reviews.claims import claims
from reviews.opinions import Answered
from reviews.review import Card, Review
from storage.cards import Cards
from storage.opinions import Opinions
from storage.settings import Settings
from storage.titles import Titles

log = logging.getLogger(__name__)

NOBODY = discord.AllowedMentions.none()

THREAD_EXISTS = 160004

RECENT = 50
"""Messages among which one of ours is looked for before it is sent again."""


class Discussions:
    """Opens the threads of cards and says in them what belongs there, each thing once."""

    def __init__(
        self,
        bot: commands.Bot,
        cards: Cards,
        titles: Titles,
        opinions: Opinions,
        settings: Settings,
        moderators: Moderators,
        places: Places,
    ) -> None:
        self._bot = bot
        self._places = places
        self._cards = cards
        self._titles = titles
        self._opinions = opinions
        self._settings = settings
        self._moderators = moderators

    async def open(self, card: Card, review: Review) -> None:
        """Open the thread of a card and begin the discussion there, unless that was done before."""
        thread_id, new = card.thread_id, False
        if thread_id is None:
            thread_id, new = await self._thread(card, review)
        if thread_id is None:
            return
        opening_id = await self._say_once(
            card.guild_id,
            thread_id,
            await self._opening(review),
            _mark(review),
            look=None if new else "oldest",
            besides=card.message_id,
        )
        await self._cards.opened(
            card.message_id, opening_id, stamp(review, self._settings.of(review.guild_id))
        )

    async def follow(self, card: Card, review: Review) -> bool:
        """Have the thread of a card, and the message that opens it, follow what became of the review.

        Return whether nothing is left to do: a locked thread, for one, cannot be changed for now.
        """
        now = stamp(review, self._settings.of(review.guild_id))
        if card.thread_id is None or card.discussed == now:
            return True
        thread_id, opening_id = card.thread_id, card.opening_id
        unchanged = review.edited_at is None and review.deleted_at is None and review.author_id > 0
        if not card.discussed and unchanged:
            # Nothing has become of it since the discussion was opened, or while that is being done.
            await self._cards.opened(card.message_id, opening_id, now)
            return True
        try:
            if opening_id is None:
                opening_id = await self._said(
                    card.guild_id, thread_id, _mark(review), besides=card.message_id
                )
            await even_asleep(self._bot, thread_id, lambda: self._reopen(card, opening_id, review))
        except discord.NotFound:
            log.info("thread %d is gone", thread_id)
        except discord.HTTPException as error:
            if passes(error):
                raise
            log.info("thread %d: %s", thread_id, error)
            return False
        await self._cards.opened(card.message_id, opening_id, now)
        return True

    async def announce(self, review: Review) -> None:
        """Say in the thread of the review that this one answers that it does, and tell its author, each once."""
        exchange = await self._opinions.of(review)
        card = await self._cards.live(review.id)
        if (answered := exchange.answered) is None or card is None:
            return
        scale = self._settings.of(review.guild_id).scale
        far = apart(review.content.rating, answered.rating, scale)
        if answered.card and answered.card.thread_id and answered.card.thread_id != card.thread_id:
            view = layout(
                ui.TextDisplay(
                    "↩️ "
                    + _("<@{author}> has a second opinion", author=review.author_id)
                    + (f": {far}" if far else "")
                    + (f" · <#{card.thread_id}>" if card.thread_id else f" · {link(card)}")
                ),
                ui.ActionRow(button(_("Open"), f"open:{review.id}")),
            )
            await self._say_once(
                card.guild_id, answered.card.thread_id, view, f"open:{review.id}", look="newest"
            )
        if await self._opinions.tell_once(review):
            await self._tell(review, answered, card, far)

    async def _opening(self, review: Review) -> ui.LayoutView:
        title = await self._titles.get(review.guild_id, review.title_id)
        settings = self._settings.of(review.guild_id)
        said = await asyncio.to_thread(claims, review.content)  # a long review takes a while
        return opening(review, settings, title, await self._opinions.of(review), said)

    async def _reopen(self, card: Card, opening_id: int | None, review: Review) -> None:
        assert card.thread_id is not None
        if opening_id is not None:
            thread = self._bot.get_partial_messageable(card.thread_id, guild_id=card.guild_id)
            message = thread.get_partial_message(opening_id)
            with suppress(discord.NotFound):  # a moderator may have deleted it
                await message.edit(view=await self._opening(review), allowed_mentions=NOBODY)
        await self._places.follow(card, review)

    async def _thread(self, card: Card, review: Review) -> tuple[int | None, bool]:
        """Return the thread of a card, None if there can be none, and whether it is a new one."""
        if isinstance(self._bot.get_channel(card.channel_id), discord.Thread):
            return None, False  # a thread has none of its own
        message = self._bot.get_partial_messageable(
            card.channel_id, guild_id=card.guild_id
        ).get_partial_message(card.message_id)
        new, name = True, thread_name(review)
        try:
            thread = await message.create_thread(name=name)
            thread_id, name = thread.id, thread.name  # Discord may have cut or trimmed it
        except discord.NotFound:
            await self._cards.gone(card.message_id)
            return None, False
        except discord.HTTPException as error:
            if error.code == THREAD_EXISTS:
                thread_id, new = card.message_id, False  # a message's thread has the message's id
            elif passes(error):
                raise
            else:
                await self._moderators.tell(
                    card.guild_id,
                    "threads",
                    _(
                        "I may not open threads in <#{channel}>, so new reviews there have no discussion. Allow me "
                        "*Create Public Threads* and *Send Messages in Threads*, or switch threads off with /settings.",
                        channel=card.channel_id,
                    ),
                )
                return None, False
        await self._cards.threaded(card.message_id, thread_id, name)
        return thread_id, new

    async def _say_once(
        self,
        guild_id: int,
        thread_id: int,
        view: ui.LayoutView,
        mark: str,
        *,
        look: Literal["oldest", "newest"] | None,
        besides: int | None = None,
    ) -> int | None:
        """Send a message with a button that has this custom_id, unless it is among the messages looked at.

        Return its id, None if it could not be sent. `besides` is the message of a card, which in a forum is in
        the thread itself.
        """
        thread = self._bot.get_partial_messageable(thread_id, guild_id=guild_id)
        try:
            if look and (
                said := await self._said(guild_id, thread_id, mark, newest=look == "newest", besides=besides)
            ):
                return said
            return (await thread.send(view=view, nonce=mark, allowed_mentions=NOBODY)).id
        except discord.HTTPException as error:
            if passes(error):
                raise
            # Locked, deleted, or not ours to write in: the card says the same.
            log.info("thread %d: %s", thread_id, error)
            return None

    async def _said(
        self, guild_id: int, thread_id: int, mark: str, *, newest: bool = False, besides: int | None = None
    ) -> int | None:
        """Return our message with a button that has this custom_id, among the oldest or the newest of a thread."""
        thread = self._bot.get_partial_messageable(thread_id, guild_id=guild_id)
        async for message in thread.history(limit=RECENT, oldest_first=not newest):
            ours = message.author == self._bot.user and message.id != besides
            if ours and mark in custom_ids(message):
                return message.id
        return None

    async def _tell(self, review: Review, answered: Answered, card: Card, far: str) -> None:
        guild = self._bot.get_guild(review.guild_id)
        view = layout(
            ui.TextDisplay(
                _(
                    "**{author}** has a second opinion on your review of **{title}** in {server}",
                    author=plain(review.author_name),  # of members, a direct message knows only who is in it
                    title=plain(review.content.title),
                    server=plain(guild.name) if guild else _("a server"),
                )
                + (f": {far}" if far else "")
            ),
            ui.ActionRow(
                ui.Button(label=_("Go to the card"), url=link(card)),
                button(_("Do not tell me again"), f"tell:{review.guild_id}:off"),
            ),
        )
        try:
            author = await self._bot.fetch_user(answered.author_id)
            await author.send(view=view, allowed_mentions=NOBODY)
        except discord.HTTPException as error:
            log.info("author of review %d is not told: %s", answered.review_id, error)


def _mark(review: Review) -> str:
    """Return the custom_id by which the message is known that opens the discussion of a review."""
    return f"answer:{review.id}"

"""The discussion of a review: its thread, how that opens, and how threads of second opinions find each other."""

import logging
from typing import Literal

import discord
from discord import ui
from discord.ext import commands

from cogs.cards.card import button, colour, layout, progress
from cogs.cards.exchange import answer_to, apart, link
from cogs.markdown import bare, plain, safe
from cogs.moderation.moderators import Moderators
from cogs.trouble import passes
from cogs.words import _, plural
from reviews import rating
from reviews.claims import claims
from reviews.opinions import Answered, Exchange
from reviews.review import Card, Review
from storage.cards import Cards
from storage.opinions import Opinions
from storage.settings import GuildSettings, Settings
from storage.titles import Title, Titles

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
    ) -> None:
        self._bot = bot
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
        title = await self._titles.get(review.guild_id, review.title_id)
        view = opening(review, self._settings.of(card.guild_id), title, await self._opinions.of(review))
        await self._say_once(
            card.guild_id,
            thread_id,
            view,
            f"answer:{review.id}",
            look=None if new else "oldest",
            besides=card.message_id,
        )

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

    async def _thread(self, card: Card, review: Review) -> tuple[int | None, bool]:
        """Return the thread of a card, None if there can be none, and whether it is a new one."""
        if isinstance(self._bot.get_channel(card.channel_id), discord.Thread):
            return None, False  # a thread has none of its own
        message = self._bot.get_partial_messageable(
            card.channel_id, guild_id=card.guild_id
        ).get_partial_message(card.message_id)
        new = True
        try:
            thread_id = (await message.create_thread(name=thread_name(review))).id
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
        await self._cards.threaded(card.message_id, thread_id)
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
    ) -> None:
        """Send a message with a button that has this custom_id, unless it is among the messages looked at.

        `besides` is the message of a card, which in a forum is in the thread itself.
        """
        thread = self._bot.get_partial_messageable(thread_id, guild_id=guild_id)
        try:
            if look:
                async for message in thread.history(limit=RECENT, oldest_first=look == "oldest"):
                    ours = message.author == self._bot.user and message.id != besides
                    if ours and mark in custom_ids(message):
                        return
            await thread.send(view=view, nonce=mark, allowed_mentions=NOBODY)
        except discord.HTTPException as error:
            if passes(error):
                raise
            # Locked, deleted, or not ours to write in: the card says the same.
            log.info("thread %d: %s", thread_id, error)

    async def _tell(self, review: Review, answered: Answered, card: Card, far: str) -> None:
        guild = self._bot.get_guild(review.guild_id)
        view = layout(
            ui.TextDisplay(
                _(
                    "<@{author}> has a second opinion on your review of **{title}** in {server}",
                    author=review.author_id,
                    title=plain(review.content.title),
                    server=plain(guild.name) if guild else _("a server"),
                )
                + (f": {far}" if far else "")
                + f"\n{link(card)}"
            ),
            ui.ActionRow(button(_("Do not tell me again"), f"tell:{review.guild_id}:off")),
        )
        try:
            author = await self._bot.fetch_user(answered.author_id)
            await author.send(view=view, allowed_mentions=NOBODY)
        except discord.HTTPException as error:
            log.info("author of review %d is not told: %s", answered.review_id, error)


def opening(
    review: Review, settings: GuildSettings, title: Title | None, exchange: Exchange
) -> ui.LayoutView:
    """Return the message with which the discussion of a review opens."""
    content = review.content
    lines = []
    if content.spoilers:
        lines.append(_("⚠️ **Spoilers ahead.** The review tells what happens, and so may everybody here."))
    elif content.progress and content.progress.preliminary:
        lines.append(
            _(
                "⏳ **Safe up to where the review goes: {progress}.** Hide what comes later behind two bars.",
                progress=progress(content.progress),
            )
        )
    if not content.spoilers:
        lines += [f"> {safe(claim)}" for claim in claims(content.summary)]
    parts = [
        "\n".join(lines),
        _against(content.rating, title, settings),
        f"↩️ {answering}" if (answering := answer_to(review, exchange, settings.scale)) else "",
        _("**Where do you agree, and where not?**"),
    ]
    return layout(
        ui.Container(
            *(ui.TextDisplay(part) for part in parts if part),
            ui.ActionRow(
                button(_("Second opinion"), f"answer:{review.id}", style=discord.ButtonStyle.primary),
                button(
                    _("Read, spoilers and all") if content.spoilers else _("Read in full"),
                    f"read:{review.id}:1",
                ),
            ),
            accent_colour=colour(content.rating),
        )
    )


def _against(own: float | None, title: Title | None, settings: GuildSettings) -> str:
    """Return how a rating stands against those of the other members."""
    if own is None or title is None:
        return ""
    shown = _("Rated **{rating}**", rating=rating.show(own, settings.scale))
    others = title.ratings - 1
    if others < 1:
        return _("{rated}, the first rating of this title here.", rated=shown)
    mean = (title.rating_sum - own) / others
    return plural(
        "{rated}; {n} other member gave it {mean}.",
        "{rated}; {n} other members gave it {mean} on average.",
        others,
        rated=shown,
        mean=rating.show(round(mean, 1), settings.scale),
    )


def thread_name(review: Review) -> str:
    """Return the name of the discussion of a review: at most 100 characters, and nothing that spoils."""
    title = bare(review.content.title, 70)
    if review.content.spoilers:
        return _("{title}: spoilers inside", title=title)
    if not review.author_name:
        return title
    return bare(_("{title}, reviewed by {author}", title=title, author=review.author_name), 100)


def custom_ids(message: discord.Message) -> set[str]:
    """Return the custom_ids of everything on a message."""
    found: set[str] = set()
    waiting = list(message.components)
    while waiting:
        component = waiting.pop()
        waiting += getattr(component, "children", [])
        if custom_id := getattr(component, "custom_id", None):
            found.add(custom_id)
    return found

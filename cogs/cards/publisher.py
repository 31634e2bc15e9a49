"""Publishing: a stored review becomes one card with one thread, whatever happens on the way."""

import asyncio
import logging
import sqlite3
from collections import defaultdict
from collections.abc import Callable

import discord
from discord.ext import commands

from cogs.cards.card import FIRST_KINDS, digest
from cogs.cards.card import card as card_layout
from cogs.cards.discussion import Discussions
from cogs.cards.exchange import link
from cogs.cards.places import Places, Sent
from cogs.moderation.moderators import Moderators
from cogs.trouble import TROUBLE, passes, patience
from cogs.words import _
from reviews import tags
from reviews.review import Card, Review
from storage.cards import Cards, Promise
from storage.opinions import Opinions
from storage.reviews import Reviews
from storage.settings import Settings

log = logging.getLogger(__name__)

NOBODY = discord.AllowedMentions.none()

WAITS = (1.0, 2.0, 4.0, 8.0)
"""Seconds between attempts to send while Discord has trouble; a nonce is good for some minutes."""

SENDING = 15.0
"""Seconds after which a send that hangs is looked after."""

LATER = 30.0
"""Seconds after which a publication is taken up again that did not succeed."""

UNKNOWN_EMOJI = 10014
REACTION_BLOCKED = 90001


REFUSED = {
    40067: "The forum <#{channel}> wants a tag on every post and has none for this. Ask a moderator to add the tags "
    "{tags} there, or to allow me *Manage Channels*, so that I add them.",
    160006: "This server has as many open threads as Discord allows. Ask a moderator to close some.",
}
"""What a member is told by the codes with which Discord refuses a post, until somebody mends that."""


class CannotPublishError(Exception):
    """Discord does not let a card appear; the message is a sentence for the member."""


class StillTryingError(CannotPublishError):
    """A card could not be posted so far; it follows by itself."""


class Publisher:
    """Sends promised cards, opens their threads and puts the first reactions on them."""

    def __init__(
        self,
        bot: commands.Bot,
        cards: Cards,
        reviews: Reviews,
        opinions: Opinions,
        settings: Settings,
        moderators: Moderators,
        discussions: Discussions,
        places: Places,
        posted: Callable[[Card], None],
    ) -> None:
        """`posted` is called with each card that has just been noted."""
        self._bot = bot
        self._cards = cards
        self._reviews = reviews
        self._opinions = opinions
        self._settings = settings
        self._moderators = moderators
        self._discussions = discussions
        self._posted = posted
        self._places = places
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._ends: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._tasks: set[asyncio.Task[None]] = set()
        self._retrying: set[int] = set()

    async def publish(self, review_id: int) -> Card:
        """Post the promised card of a review, or find it where it was posted; return it.

        Its thread and reactions follow. Raises `CannotPublishError`; the promise then stands.
        """
        try:
            return await self._publish(review_id)
        except (*TROUBLE, sqlite3.Error):
            self._again(review_id, LATER)
            raise

    async def _publish(self, review_id: int) -> Card:
        async with self._turns[review_id]:
            promise = await self._cards.promise(review_id)
            card = await self._cards.live(review_id)
            if promise is None:
                if card is None:
                    raise CannotPublishError(_("That review has no card."))
                return card
            review = await self._reviews.get(promise.guild_id, review_id)
            if review is None:
                raise CannotPublishError(_("That review was deleted."))
            if card is None:
                card = await self._post(promise, review)
            self._start(self._finish(card.message_id, review), f"finish {review_id}")
            return card

    async def resume(self, guild_id: int | None = None) -> None:
        """Keep the promises, of one server or of all, that could not be kept before."""
        for promise in await self._cards.promises(guild_id):
            self._again(promise.review_id, 0)

    async def stop(self) -> None:
        """Stop; what was promised is taken up after the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def show(self, review: Review, interaction: discord.Interaction[commands.Bot]) -> None:
        """Answer a command with a copy of a review's card, on which reactions count as well.

        It becomes the live card of a review that has none.
        """
        settings = self._settings.of(review.guild_id)
        live = await self._cards.live(review.id)
        view = card_layout(
            review, settings, await self._opinions.of(review), home=link(live) if live else None
        )
        answer = await interaction.response.send_message(view=view, allowed_mentions=NOBODY)
        assert answer.message_id is not None
        assert interaction.channel_id is not None
        card = await self._note(review, Sent(answer.message_id, interaction.channel_id), digest(view))
        if card.live:
            await self._cards.kept(review.id)
        self._start(self._react(card), f"react {review.id}")

    def _start(self, work: "asyncio._CoroutineLike[None]", name: str) -> None:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _again(self, review_id: int, wait: float) -> None:
        """Publish after so many seconds, and until it succeeds or is refused."""
        if review_id not in self._retrying:
            self._retrying.add(review_id)
            self._start(self._retry(review_id, wait), f"publish {review_id}")

    async def _retry(self, review_id: int, wait: float) -> None:
        try:
            while True:
                await asyncio.sleep(wait)
                wait = LATER
                try:
                    await self._publish(review_id)
                except StillTryingError as error:
                    log.info("review %d is published later: %s", review_id, error)
                except CannotPublishError as error:
                    log.info("review %d is not published: %s", review_id, error)
                    return
                except (*TROUBLE, sqlite3.Error) as error:
                    log.warning("review %d is published later: %s", review_id, error)
                else:
                    return
        finally:
            self._retrying.discard(review_id)

    async def _post(self, promise: Promise, review: Review) -> Card:
        view = card_layout(review, self._settings.of(review.guild_id), await self._opinions.of(review))
        place = self._places.of(promise, review)
        begun = doubtful = promise.sent
        for wait in (*WAITS, None):
            try:
                sent = await place.find() if begun else None
                if sent is None:
                    if not begun:
                        await self._cards.sending(review.id)
                        begun = True
                    async with asyncio.timeout(SENDING):
                        sent = await place.send(view)
                break
            except (discord.Forbidden, discord.NotFound) as error:
                if not doubtful or isinstance(error, discord.NotFound):
                    await self._cards.refused(review.id)
                await self._moderators.tell(
                    promise.guild_id,
                    "posting",
                    _(
                        "I may not post in <#{channel}>, so the reviews that are shared there have no cards. Allow me "
                        "*View Channel*, *Send Messages* and *Read Message History* there, or choose another channel "
                        "with /settings; the cards then follow.",
                        channel=promise.channel_id,
                    ),
                )
                raise CannotPublishError(
                    _(
                        "I may not post in <#{channel}>: ask a moderator to let me see it, send messages and read its "
                        "history there, or to choose another channel with `/settings`.",
                        channel=promise.channel_id,
                    )
                ) from error
            except TROUBLE as error:
                log.warning("sending card of review %d: %s", review.id, error)
                if not passes(error):
                    raise CannotPublishError(_refusal(error, promise, review)) from error
                # It may have been accepted all the same: look before sending again.
                doubtful = True
                if wait is None:
                    self._again(review.id, LATER)
                    raise StillTryingError(
                        _(
                            "Discord has trouble at the moment. Your review is saved, and its card follows by itself."
                        )
                    ) from error
                await asyncio.sleep(wait)
        assert sent is not None
        return await self._note(review, sent, "" if promise.sent else digest(view))

    async def _note(self, review: Review, sent: Sent, shown: str) -> Card:
        card = await self._cards.posted(
            review.id,
            review.guild_id,
            sent.channel_id,
            sent.message_id,
            shown,
            thread_id=sent.thread_id,
            thread_name=sent.thread_name,
        )
        self._posted(card)
        return card

    async def _finish(self, message_id: int, review: Review) -> None:
        """Open the discussion of a card and put the first reactions on it, unless that is done."""
        try:
            async with self._ends[review.id], patience():
                card = await self._cards.get(message_id)
                if card is None or await self._cards.promise(review.id) is None:
                    return
                if self._settings.of(card.guild_id).threads:
                    await self._discussions.open(card, review)
                await self._discussions.announce(review)
                await self._react(card)
                await self._cards.kept(review.id)
        except (*TROUBLE, sqlite3.Error) as error:
            log.warning("thread or reactions of review %d follow later: %s", review.id, error)
            self._again(review.id, LATER)

    async def _react(self, card: Card) -> None:
        """Put the first kinds on a card, as far as Discord lets us: the labels are on the card anyway."""
        settings = self._settings.of(card.guild_id)
        await self.react(card, [settings.emoji[kind] for kind in FIRST_KINDS])

    async def react(self, card: Card, emoji: list[str]) -> None:
        """Add reactions of our own to a card, for members to click."""
        message = self._bot.get_partial_messageable(
            card.channel_id, guild_id=card.guild_id
        ).get_partial_message(card.message_id)
        for symbol in emoji:
            try:
                await message.add_reaction(symbol)
            except discord.HTTPException as error:
                if error.code == UNKNOWN_EMOJI:
                    continue
                if passes(error):
                    raise
                if isinstance(error, discord.Forbidden) and error.code != REACTION_BLOCKED:
                    await self._moderators.tell(
                        card.guild_id,
                        "reactions",
                        _(
                            "I may not add reactions in <#{channel}>, so members must find the emoji themselves. "
                            "Allow me *Add Reactions* and *Read Message History* there.",
                            channel=card.channel_id,
                        ),
                    )
                return  # or there are twenty already, or the message is gone


def _refusal(error: BaseException, promise: Promise, review: Review) -> str:
    """Return what a member is told of a card that Discord does not take."""
    code = error.code if isinstance(error, discord.HTTPException) else 0
    if code not in REFUSED:
        return _("Discord does not take the card: {reason}", reason=str(error))
    lacking = " + ".join(f"*{_(label)}*" for label in tags.fitting([], review.content)[1])
    return _(REFUSED[code], channel=promise.channel_id, tags=lacking)

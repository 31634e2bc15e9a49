"""The digest: once a week each server that wants one is told what it wrote and thought."""

import logging
import sqlite3
from datetime import UTC, datetime, timedelta

import discord
from discord.ext import commands, tasks

from cogs.answers import whisper
from cogs.cards.card import custom_ids
from cogs.discovery.digest_page import digest_page
from cogs.reviewing import reading
from cogs.routing import Interaction, on
from cogs.services import Services
from cogs.trouble import TROUBLE, passes, patience
from cogs.words import _
from storage.digest import Plan
from storage.reviews import Filter, Sort

log = logging.getLogger(__name__)

NOBODY = discord.AllowedMentions.none()

LONGEST = 24 * 3600
"""Seconds after which we look at the latest whether a digest is due."""

AGAIN = 60
"""Seconds after which a digest is tried again that could not be posted."""

LOOK = 200
"""Messages among which a digest is looked for that may have been posted already."""


class DigestPosts(commands.Cog):
    """Posts what is due, once: a slot is claimed before its digest is sent, and looked for before a second try."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app
        self._failed: set[tuple[int, int]] = set()

    async def cog_load(self) -> None:
        self.app.router.add(self)

    async def cog_unload(self) -> None:
        self.slots.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if not self.slots.is_running():
            self.slots.start()

    @commands.Cog.listener()
    async def on_digest_planned(self) -> None:
        """Look at once what is due next: a server changed its mind."""
        if self.slots.is_running():
            self.slots.restart()

    @tasks.loop(seconds=LONGEST)
    async def slots(self) -> None:
        """Post the digests whose time has come, or came while we were away; then wait for the next."""
        wait = AGAIN
        try:
            await self._post_due()
            due_at = await self.app.digests.next_due()
            wait = LONGEST if due_at is None else min(max(due_at - self.app.now(), AGAIN), LONGEST)
        except sqlite3.Error as error:
            log.warning("digests follow later: %s", error)
        self.slots.change_interval(seconds=wait)

    async def _post_due(self) -> None:
        for plan in await self.app.digests.due(self.app.now()):
            guild = self.bot.get_guild(plan.guild_id)
            if (plan.guild_id, plan.due_at) in self._failed or (guild is not None and guild.unavailable):
                continue
            try:
                await self._deal_with(plan, guild)
            except (*TROUBLE, sqlite3.Error) as error:
                log.warning("digest of guild %d follows later: %s", plan.guild_id, error)
            except Exception:
                # One server's trouble is not the next one's; after a restart it is tried again.
                log.exception("digest of guild %d", plan.guild_id)
                self._failed.add((plan.guild_id, plan.due_at))

    @on("digest")
    async def on_digest(self, interaction: Interaction, _slot: str) -> None:
        await whisper(interaction, await reading.list_page(interaction, 1, Filter(), Sort.NEWEST))

    async def _deal_with(self, plan: Plan, guild: discord.Guild | None) -> None:
        now = self.app.now()
        until = plan.begun_at or now
        if guild is None or plan.channel_id is None:
            await self.app.digests.done(plan, at=now, told_until=plan.told_until)
            return
        digest = await self.app.digests.digest(plan.guild_id, plan.told_until, until)
        if not digest.empty:
            view = digest_page(digest, self.app.settings.of(plan.guild_id), _mark(plan))
            try:
                async with patience():
                    await self._post(plan, view, now)
            except discord.HTTPException as error:
                if passes(error):
                    raise
                log.info("digest of guild %d: %s", plan.guild_id, error.text)
                await self._complain(plan)
        await self.app.digests.done(plan, at=now, told_until=until)

    async def _post(self, plan: Plan, view: discord.ui.LayoutView, now: int) -> None:
        assert plan.channel_id is not None
        channel = self.bot.get_partial_messageable(plan.channel_id, guild_id=plan.guild_id)
        if plan.begun_at is not None:
            since = datetime.fromtimestamp(plan.begun_at, UTC) - timedelta(minutes=1)
            async for message in channel.history(limit=LOOK, after=since, oldest_first=True):
                if message.author == self.bot.user and _mark(plan) in custom_ids(message):
                    return
        elif not await self.app.digests.begin(plan, at=now):
            return
        await channel.send(view=view, nonce=_mark(plan), allowed_mentions=NOBODY)
        log.info("digest posted in guild %d", plan.guild_id)

    async def _complain(self, plan: Plan) -> None:
        await self.app.moderators.tell(
            plan.guild_id,
            "digest",
            _(
                "I may not post the digest in <#{channel}>. Allow me *View Channel*, *Send Messages* and *Read "
                "Message History* there, or choose another channel with /settings.",
                channel=plan.channel_id,
            ),
        )


def _mark(plan: Plan) -> str:
    """Return the custom_id, and nonce, of the digest of a slot."""
    return f"digest:{plan.due_at}"

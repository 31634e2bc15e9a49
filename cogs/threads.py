"""Threads that sleep: archived, locked, deleted."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import discord
from discord.ext import commands

log = logging.getLogger(__name__)

ARCHIVED = 50083
LOCKED = 160005
"""Discord's codes for a thread in which nothing can be done now."""


def asleep(error: discord.HTTPException) -> bool:
    """Return whether something failed because its thread is archived or locked."""
    return error.code in (ARCHIVED, LOCKED)


class ThreadClosedError(Exception):
    """A thread that is archived or locked, and that we may not open."""


@asynccontextmanager
async def awake(bot: commands.Bot, thread_id: int) -> AsyncIterator[None]:
    """Open an archived thread for as long as it takes, once.

    Raises `ThreadClosedError` if that is not allowed, or not enough.
    """
    try:
        thread = await bot.fetch_channel(thread_id)
        archived = isinstance(thread, discord.Thread) and thread.archived
        if isinstance(thread, discord.Thread) and archived:
            await thread.edit(archived=False)
        try:
            yield
        finally:
            if isinstance(thread, discord.Thread) and archived:
                await _archive(thread)
    except discord.HTTPException as error:
        if isinstance(error, discord.NotFound) or error.status >= 500:
            raise
        raise ThreadClosedError(error.text) from error


async def _archive(thread: discord.Thread) -> None:
    try:
        await thread.edit(archived=True)
    except discord.HTTPException as error:
        log.info("thread %d stays open: %s", thread.id, error)

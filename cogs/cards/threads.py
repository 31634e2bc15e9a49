"""Threads that sleep: archived, locked, deleted."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
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


@asynccontextmanager
async def awake(bot: commands.Bot, thread_id: int) -> AsyncIterator[None]:
    """Open an archived thread for as long as it takes; one that is locked stays as it is."""
    thread = await bot.fetch_channel(thread_id)
    if not isinstance(thread, discord.Thread) or thread.locked or not thread.archived:
        yield
        return
    await thread.edit(archived=False)
    try:
        yield
    finally:
        try:
            await thread.edit(archived=True)
        except discord.HTTPException as error:
            log.info("thread %d stays open: %s", thread_id, error)


async def even_asleep(bot: commands.Bot, thread_id: int, work: Callable[[], Awaitable[object]]) -> None:
    """Do something in a channel or thread, and if that is archived open it for as long as it takes."""
    try:
        await work()
    except discord.HTTPException as error:
        if not asleep(error):
            raise
        async with awake(bot, thread_id):
            await work()

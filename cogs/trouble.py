"""Trouble on the way to Discord and back: what it looks like, and whether it passes by itself."""

import asyncio

import aiohttp
import discord

TROUBLE = (
    discord.HTTPException,
    discord.RateLimited,
    aiohttp.ClientError,
    asyncio.TimeoutError,
    OSError,
)
"""What a request may raise through no fault of the program."""

PATIENCE = 30.0
"""Seconds after which a request that hangs is given up."""


def patience() -> asyncio.Timeout:
    """Return the patience that we have with one request, for `async with`."""
    return asyncio.timeout(PATIENCE)


def passes(error: BaseException) -> bool:
    """Return whether it is worth trying again: it was no refusal of what was asked for."""
    return not isinstance(error, discord.HTTPException) or error.status == 429 or error.status >= 500

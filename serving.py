"""Keeping a bot running on Discord: from a start to SIGTERM, over whatever ends it in between."""

import asyncio
import contextlib
import gc
import logging
import signal
import time
from collections.abc import Callable

import discord
from discord.ext import commands

from storage.database import DatabaseError

log = logging.getLogger("second_opinion")

SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds before a bot that came to an end begins again: longer each time, until it has run for a while."""

HOPELESS = {
    4010: "Discord refused this shard; the bot runs as a single one.",
    4011: "The bot is in too many servers for a single connection.",
    4013: "Discord does not know these intents; update the bot.",
}
"""Why Discord closes a connection for good."""


class HopelessError(Exception):
    """Why a new beginning would end the same; the message is a sentence for the host."""


async def serve(create: Callable[[], commands.Bot], token: str) -> None:
    """Run a bot on Discord until it is told to stop by SIGTERM or SIGINT.

    What ends it otherwise, such as an event that cannot be parsed, is survived by a new beginning. Raises what no
    beginning would mend: `HopelessError`, `DatabaseError`, discord.py's `LoginFailure` and
    `PrivilegedIntentsRequired`.
    """
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(number, told.set)
    pause = SHORTEST_PAUSE
    while not told.is_set():
        began = time.monotonic()
        try:
            await _serve_once(create(), token, told)
        except (DatabaseError, discord.LoginFailure, discord.PrivilegedIntentsRequired):
            raise
        except Exception as error:
            if isinstance(error, discord.ConnectionClosed) and error.code in HOPELESS:
                raise HopelessError(HOPELESS[error.code]) from error
            if time.monotonic() - began > LONGEST_PAUSE:
                pause = SHORTEST_PAUSE
            if isinstance(error, OSError):
                log.error("no connection: %s; it begins again in %g s", error, pause)
            else:
                log.exception("the bot came to an end; it begins again in %g s", pause)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(told.wait(), pause)
            pause = min(2 * pause, LONGEST_PAUSE)


async def _serve_once(bot: commands.Bot, token: str, told: asyncio.Event) -> None:
    bot.add_listener(_spare_the_collector, "on_ready")
    running = asyncio.create_task(bot.start(token), name="run")
    stop = asyncio.create_task(told.wait(), name="stop")
    try:
        await asyncio.wait({running, stop}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.cancel()
        if not running.done():
            running.cancel()
        await asyncio.gather(running, stop, return_exceptions=True)
        await bot.close()
    if not told.is_set():
        running.result()


async def _spare_the_collector() -> None:
    """Take what start-up built out of the garbage collector's rounds: it stays, and walking it takes long.

    What an earlier start had built is let go first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()

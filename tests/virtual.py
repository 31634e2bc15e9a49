"""An in-memory Discord on a clock of its own, so that no test depends on the speed of the machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import simcord

from bot import SecondOpinion

PATIENCE = 60.0
"""Seconds of real time within which the bot must settle."""


class VirtualEnv(simcord.Env):
    """A Discord whose time passes only when a test says so: what the bot waits for is never waited for here."""

    def _schedule_timer(self, *_timer: object) -> None:
        """Leave a timer to the virtual clock."""


@asynccontextmanager
async def running(bot: SecondOpinion, *, check_errors: bool = True) -> AsyncIterator[VirtualEnv]:
    """Have a bot running in such a Discord, and close it."""
    env = VirtualEnv(bot, settle_timeout=PATIENCE, check_errors=check_errors)
    await env.start()
    try:
        yield env
    finally:
        await bot.close()
        await env.shutdown()

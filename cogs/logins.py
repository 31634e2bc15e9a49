"""Sparing the thousand logins that Discord allows in a day: a crash loop must not use them up."""

import asyncio
import json
import logging
import sqlite3
from collections.abc import Callable

from storage.facts import Facts

log = logging.getLogger(__name__)

FREE = 10
"""Logins within an hour that need not wait."""

LONGEST = 300.0
"""The longest wait, in seconds: at most some four hundred logins a day."""

HOUR = 3600


def pause(logins: int) -> float:
    """Return the seconds to wait before one more login, after so many within the last hour."""
    return 0.0 if logins < FREE else min(2.0 ** min(logins - FREE + 1, 20), LONGEST)


class Logins:
    """Remembers when we logged in, across restarts."""

    def __init__(self, facts: Facts, now: Callable[[], int]) -> None:
        self._facts = facts
        self._now = now

    async def wait(self) -> None:
        """Wait if there were many logins of late."""
        if wait := pause(recent := len(await self._recent())):
            log.warning(
                "started %d times within the hour; logging in in %g s, so that the day's logins last",
                recent,
                wait,
            )
            await asyncio.sleep(wait)

    async def note(self) -> None:
        """Note a login."""
        try:
            await self._facts.set("logins", json.dumps([*await self._recent(), self._now()]))
        except sqlite3.Error as error:
            log.warning("this login could not be noted: %s", error)

    async def _recent(self) -> list[int]:
        now = self._now()
        noted: list[int] = json.loads(await self._facts.get("logins") or "[]")
        return [at for at in noted if now - HOUR < at <= now]

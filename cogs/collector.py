"""Votes on their way from Discord to the database: one queue, one consumer, in the order of arrival."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterable

from storage.votes import Event, Votes

log = logging.getLogger(__name__)

GROUP = 2_000
"""The most events that are committed together: about 20 ms of work for the database."""

WAITS = (0.05, 0.2, 1.0, 5.0)
"""Seconds between attempts while the database cannot be written; the last repeats."""


class Collector:
    """Takes events without waiting and commits them in groups.

    The consumer starts when there is work and ends when there is none.
    """

    def __init__(self, votes: Votes, changed: Callable[[Iterable[int]], None]) -> None:
        """`changed` is called with the channels whose cards have something new to show."""
        self._votes = votes
        self._changed = changed
        self._waiting: list[Event] = []
        self._consumer: asyncio.Task[None] | None = None

    def put(self, event: Event) -> None:
        """Queue an event. Never waits, so that the order of the calls is the order of arrival."""
        self._waiting.append(event)
        if self._consumer is None or self._consumer.done():
            self._consumer = asyncio.create_task(self._consume(), name="collect votes")

    async def drain(self) -> None:
        """Wait until all that was queued is committed."""
        while self._consumer is not None and not self._consumer.done():
            await asyncio.shield(self._consumer)

    async def _consume(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:GROUP], self._waiting[GROUP:]
            await self._commit(group)

    async def _commit(self, group: list[Event]) -> None:
        attempt = 0
        while True:
            try:
                channels = await self._votes.apply(group)
            except sqlite3.OperationalError as error:
                # A full disk, a locked file: nothing is wrong with the votes, so they wait.
                wait = WAITS[min(attempt, len(WAITS) - 1)]
                attempt += 1
                log.warning(
                    "votes wait for the database (%s): %d queued", error, len(group) + len(self._waiting)
                )
                await asyncio.sleep(wait)
            except Exception as error:
                if len(group) == 1:
                    log.error("one event was dropped: %s", type(group[0]).__name__, exc_info=error)
                    return
                middle = len(group) // 2
                await self._commit(group[:middle])
                await self._commit(group[middle:])
                return
            else:
                if channels:
                    self._changed(channels)
                return

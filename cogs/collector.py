"""Votes on their way from Discord to the database: one queue, one consumer, in the order of arrival."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import contextmanager

from reviews.kinds import Kind
from storage.votes import Cleared, Event, Reacted, Votes

log = logging.getLogger(__name__)

GROUP = 20_000
"""The most events that are committed together: about 150 ms of work for the database, beside the event loop."""

WAITS = (0.05, 0.2, 1.0, 5.0)
"""Seconds between attempts while the database cannot be written; the last repeats."""


class Watch:
    """Notes who reacts on a message while somebody reads its reactions."""

    def __init__(self) -> None:
        self._touched: dict[Kind, set[int]] = {}
        self._cleared = False

    def note(self, event: Event) -> None:
        """Note an event on the message."""
        if isinstance(event, Reacted):
            self._touched.setdefault(event.kind, set()).add(event.user_id)
        else:
            self._cleared = True

    def busy(self, kind: Kind) -> Set[int] | None:
        """Return who reacted so since the watch began; None if the message's reactions were cleared."""
        return None if self._cleared else self._touched.get(kind, frozenset())


class Collector:
    """Takes events without waiting and commits them in groups.

    The consumer starts when there is work and ends when there is none.
    """

    def __init__(self, votes: Votes, changed: Callable[[Iterable[int]], None]) -> None:
        """`changed` is called with the channels whose cards have something new to show."""
        self._votes = votes
        self._changed = changed
        self._waiting: list[Event] = []
        self._watches: dict[int, Watch] = {}
        self._consumer: asyncio.Task[None] | None = None

    def put(self, event: Event) -> None:
        """Queue an event. Never waits, so that the order of the calls is the order of arrival."""
        self._waiting.append(event)
        if (
            self._watches
            and isinstance(event, Reacted | Cleared)
            and (watch := self._watches.get(event.message_id))
        ):
            watch.note(event)
        if self._consumer is None or self._consumer.done():
            self._consumer = asyncio.create_task(self._consume(), name="collect votes")

    @contextmanager
    def watch(self, message_id: int) -> Iterator[Watch]:
        """Note what arrives for a message meanwhile."""
        self._watches[message_id] = watch = Watch()
        try:
            yield watch
        finally:
            del self._watches[message_id]

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

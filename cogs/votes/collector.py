"""Votes on their way from Discord to the database: one queue, one consumer, in the order of arrival."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import contextmanager

from reviews.kinds import Kind
from storage.votes import Cleared, Event, Reacted, Votes

log = logging.getLogger(__name__)

GROUP = 10_000
"""The most events that are committed together: about 70 ms of work for the database, beside the event loop."""

MOST = 200_000
"""Events that may wait while the database cannot be written; what comes beyond is found by reconciliation."""

WAITS = (0.05, 0.2, 1.0, 5.0)
"""Seconds between attempts while the database cannot be written; the last repeats."""

PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PROTOCOL,
    }
)
"""What ails the file and not the votes: a full disk, a locked file."""


class Watch:
    """Notes who reacts on a message while somebody reads its reactions."""

    def __init__(self) -> None:
        self._touched: dict[Kind, set[int]] = {}
        self._cleared = False

    def note(self, event: Reacted | Cleared) -> None:
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

    def __init__(
        self,
        votes: Votes,
        changed: Callable[[Iterable[int]], None],
        missed: Callable[[], None] = lambda: None,
    ) -> None:
        """`changed` is called with the channels whose cards have something new to show.

        `missed` is called when the queue is empty again after events had to be left out.
        """
        self._votes = votes
        self._changed = changed
        self._missed = missed
        self._waiting: list[Event] = []
        self._left_out = 0
        self._watches: dict[int, Watch] = {}
        self._consumer: asyncio.Task[None] | None = None

    def put(self, event: Event) -> None:
        """Queue an event. Never waits, so that the order of the calls is the order of arrival."""
        if len(self._waiting) >= MOST:
            if not self._left_out:
                log.error("%d events wait for the database; further ones are left out for now", MOST)
            self._left_out += 1
            return
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
    def watch(self, message_ids: Iterable[int]) -> Iterator[Mapping[int, Watch]]:
        """Note what arrives for these messages meanwhile."""
        watches = {message_id: Watch() for message_id in message_ids}
        self._watches |= watches
        try:
            yield watches
        finally:
            for message_id in watches:
                self._watches.pop(message_id, None)

    async def drain(self) -> None:
        """Wait until all that was queued is committed."""
        while self._consumer is not None and not self._consumer.done():
            await asyncio.shield(self._consumer)

    async def stop(self) -> None:
        """Give up what is still queued."""
        if self._consumer is not None:
            self._consumer.cancel()
            await asyncio.gather(self._consumer, return_exceptions=True)

    async def _consume(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:GROUP], self._waiting[GROUP:]
            await self._commit(group)
        if self._left_out:
            log.warning("%d events were left out; they are looked for on Discord", self._left_out)
            self._left_out = 0
            self._missed()

    async def _commit(self, group: list[Event]) -> None:
        attempt = 0
        while True:
            try:
                channels = await self._votes.apply(group)
            except Exception as error:
                if isinstance(error, sqlite3.Error) and _code(error) in PASSING:
                    wait = WAITS[min(attempt, len(WAITS) - 1)]
                    attempt += 1
                    waiting = len(group) + len(self._waiting)
                    log.warning("votes wait for the database (%s): %d queued", error, waiting)
                    await asyncio.sleep(wait)
                    continue
                if len(group) == 1:
                    log.error("one event was dropped: %s", type(group[0]).__name__, exc_info=error)
                    return
                middle = len(group) // 2
                await self._commit(group[:middle])
                await self._commit(group[middle:])
                return
            if channels:
                self._changed(channels)
            return


def _code(error: sqlite3.Error) -> int | None:
    """Return SQLite's primary code of an error."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF

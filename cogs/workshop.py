"""Work that takes long: done where it keeps nobody waiting."""

import asyncio
import logging
import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from cogs.routing import Problem
from cogs.words import _

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

SMALL = 256 * 1024
"""Bytes of text that a thread may work on: some 50 ms. More goes to a process, which takes a second to start."""


class Workshop:
    """Pure Python keeps the interpreter from every other thread, so large work gets a process, one at a time."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._busy: set[int] = set()

    @contextmanager
    def alone(self, user_id: int) -> Iterator[None]:
        """Do something of which a member may do one at a time; raise `Problem` if they begin another."""
        if user_id in self._busy:
            raise Problem(_("That is under way. Its message says how far it is."))
        self._busy.add(user_id)
        try:
            yield
        finally:
            self._busy.remove(user_id)

    async def do(self, weight: int, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what a function of some module returns, or raise what it raises; `weight` is in bytes."""
        if weight < SMALL:
            return await asyncio.to_thread(work, *args, **kwargs)
        async with self._turn:
            # Spawned, not forked: a copy of a process with threads and an open database is a danger to both.
            pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
            try:
                return await asyncio.wrap_future(pool.submit(work, *args, **kwargs))
            except BrokenProcessPool as error:
                log.error("a process ended that worked on %d bytes", weight, exc_info=error)
                raise Problem(_("That was too much for me. Please try again with a smaller file.")) from error
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

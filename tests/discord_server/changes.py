"""Waiting for something to become true, without sleeping for a guessed time."""

import asyncio
from collections.abc import Callable


class Changes:
    """Wakes those who wait for a condition whenever anything in the model has changed."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        """Say that something has changed: every condition is looked at again."""
        if self._waiting:
            waiting, self._waiting = self._waiting, set()
            for future in waiting:
                if not future.done():
                    future.set_result(None)

    async def until(self, condition: Callable[[], object], *, within: float, what: str = "") -> None:
        """Return when the condition holds, or raise TimeoutError with a sentence after `within` seconds."""
        try:
            async with asyncio.timeout(within):
                while not condition():
                    future = asyncio.get_running_loop().create_future()
                    self._waiting.add(future)
                    await future
        except TimeoutError:
            raise TimeoutError(f"not within {within} s: {what or 'a condition of the test'}") from None

"""Discord's ids: they carry the time of their making, and they grow."""

import time
from datetime import UTC, datetime

EPOCH_MS = 1_420_070_400_000


class Snowflakes:
    """Makes ids, each larger than the one before, even within a millisecond."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """Return an id for this instant."""
        now = (int(time.time() * 1000) - EPOCH_MS) << 22
        self._last = max(self._last + 1, now)
        return self._last


def created_at(snowflake: int) -> datetime:
    """Return when an id was made."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH_MS) / 1000, UTC)

"""What a bot measures of itself: when events came to their end, and its memory."""

import json
import os
import sys
import time
from pathlib import Path


class Ends:
    """Notes at what monotonic time how many events were through; reports when so many are."""

    def __init__(self, goal: int) -> None:
        self._left = goal
        self._times: list[tuple[float, int]] = []

    def through(self, count: int = 1) -> None:
        """Note that so many more events are through."""
        self._times.append((time.monotonic(), count))
        self._left -= count
        if self._left <= 0:
            report(times=self._times, peak=memory("VmHWM"))
            self._left = sys.maxsize


def memory(line: str, pid: int | str = "self") -> float:
    """Return a line of a process's memory in MB, as Linux tells it: `VmRSS` now, `VmHWM` at its highest."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    return int(status.split(f"{line}:")[1].split()[0]) / 1024


def report(**figures: object) -> None:
    """Write down what was measured, and say so."""
    Path(os.environ["BENCH_REPORT"]).write_text(json.dumps(figures), "utf-8")
    sys.stdout.write("reported\n")

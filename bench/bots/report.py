"""What a bot measures of itself: when events came to their end, and its memory."""

import json
import os
import resource
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
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            report(times=self._times, peak=peak / 1024)
            self._left = sys.maxsize


def report(**figures: object) -> None:
    """Write down what was measured, and say so."""
    Path(os.environ["BENCH_REPORT"]).write_text(json.dumps(figures), "utf-8")
    sys.stdout.write("reported\n")

"""Contestants take turns, so that what else the machine does falls on all of them alike."""

from collections.abc import Awaitable, Callable, Mapping
from statistics import median
from typing import TypeVar

Figures = Mapping[str, float]
Name = TypeVar("Name", bound=str)


async def medians(
    rounds: int, contestants: Mapping[Name, Callable[[], Awaitable[Figures]]]
) -> dict[Name, dict[str, float]]:
    """Run each contestant once a round; return the median of each of its figures."""
    runs: dict[Name, list[Figures]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            runs[name].append(await run())
    return {
        name: {figure: median(run[figure] for run in taken) for figure in taken[0]}
        for name, taken in runs.items()
    }


def percentile(values: list[float], share: float) -> float:
    """Return the value that this share of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]

"""Rows of figures, and how they are printed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AtMost:
    """A goal that a smaller figure meets."""

    limit: float

    def met(self, figure: float) -> bool:
        """Return whether a figure reaches the goal."""
        return figure <= self.limit

    def __str__(self) -> str:
        return f"≤ {number(self.limit)}"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A goal that a larger figure meets."""

    limit: float

    def met(self, figure: float) -> bool:
        """Return whether a figure reaches the goal."""
        return figure >= self.limit

    def __str__(self) -> str:
        return f"≥ {number(self.limit)}"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of ours beside its rival's, both in `unit`. The goal is for the ratio, or, without a rival, for ours.

    A row without a goal is there for comparison.
    """

    what: str
    ours: float
    unit: str
    goal: AtMost | AtLeast | None = None
    rival: float | None = None
    versus: str = ""

    @property
    def figure(self) -> float:
        """Return what the goal is for."""
        return self.ours if self.rival is None else self.ours / self.rival

    def cells(self) -> tuple[str, ...]:
        """Return the row as text."""
        with_unit = f" {self.unit}" if self.unit else ""
        rival = "" if self.rival is None else f"{number(self.rival)}{with_unit}"
        ratio = "" if self.rival is None else f"{self.figure:.3g} ×"
        met = "" if self.goal is None else "met" if self.goal.met(self.figure) else "**not met**"
        goal = "" if self.goal is None else f"{self.goal}{' ×' if self.rival is not None else with_unit}"
        return (self.what, f"{number(self.ours)}{with_unit}", rival, self.versus, ratio, goal, met)


HEADINGS = ("what", "ours", "rival", "which is", "ratio", "goal", "")


def number(figure: float) -> str:
    """Return a figure with as many digits as say something."""
    if figure >= 1000 or figure == int(figure):
        return f"{figure:,.0f}"
    return f"{figure:.3g}"


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a Markdown table that is also aligned for a terminal."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |"
        for line in lines
    )

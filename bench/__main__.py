"""Measure and print: `python -m bench`, or only some rows by name, such as `python -m bench ingest reads`."""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable

from bench import commands, delay, ingest, reads, reconcile, repaint, start
from bench.table import Row, table

FAMILIES: dict[str, Callable[[], Awaitable[list[Row]]]] = {
    "ingest": ingest.rows,
    "delay": delay.rows,
    "reads": reads.rows,
    "reconcile": reconcile.rows,
    "commands": commands.rows,
    "repaint": repaint.rows,
    "start": start.rows,
}


async def measure(names: list[str]) -> list[Row]:
    """Measure these rows, saying which while it happens."""
    rows: list[Row] = []
    for name in names:
        print(f"… {name}", flush=True)
        rows += await FAMILIES[name]()
    return rows


if __name__ == "__main__":
    # A start is measured as every start but the first one is: with compiled modules.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure the bot beside its rivals.")
    parser.add_argument(
        "rows", nargs="*", metavar="ROW", help=f"one of {', '.join(FAMILIES)}; all if none is named"
    )
    chosen = parser.parse_args().rows
    if unknown := set(chosen) - FAMILIES.keys():
        parser.error(f"there is no row {', '.join(sorted(unknown))}")
    print("\n" + table(asyncio.run(measure(chosen or list(FAMILIES)))))

"""How long a vote takes from the socket to the disk at a steady 2,000 a second, in milliseconds.

Measured from the write of an event's frame by the server to the end of the commit that has it; for the rival,
discord.py with an empty handler, to the handler's call. A goal is for WAL with `synchronous=NORMAL`, which
leaves the disk out of the comparison; what the bot really does, FULL, stands below it.
"""

import asyncio
import json
from functools import partial

from bench.ingest import SETTLED
from bench.place import KINDS, Place, place
from bench.rounds import Figures, medians, percentile
from bench.table import AtMost, Row
from tests.discord_server.load import Crowd, Step

RATE = 2_000
SECONDS = 3


async def rows() -> list[Row]:
    """Return the rows on the delay of a vote."""
    async with place() as here:
        crowd = here.server.crowd(here.guild, size=2_000)
        steps = crowd.toggles(here.cards, KINDS, RATE * SECONDS)
        found = await medians(
            3,
            {
                "NORMAL": partial(_steady, here, crowd, steps, "ours", "NORMAL"),
                "nothing": partial(_steady, here, crowd, steps, "nothing"),
                "FULL": partial(_steady, here, crowd, steps, "ours"),
            },
        )
    empty = found["nothing"]
    return [
        Row(
            f"event to durable at {RATE:,}/s, {mode}: {name}",
            found[mode][name],
            "ms",
            goal,
            empty[name],
            versus,
        )
        for versus in ("an empty handler",)
        for mode, goals in (("NORMAL", (AtMost(3), AtMost(5))), ("FULL", (None, None)))
        for name, goal in zip(("p50", "p99"), goals, strict=True)
    ]


async def _steady(here: Place, crowd: Crowd, steps: list[Step], script: str, *arguments: str) -> Figures:
    database = here.fresh(empty=script != "ours")
    async with here.bot(script, len(steps), *arguments, database=database) as bot:
        await bot.ready()
        await here.server.gateway.received()
        await asyncio.sleep(SETTLED)
        pushed = await crowd.push(steps, rate=RATE)
        await bot.until(lambda: bot.stdout, within=60)
    report = json.loads(here.report.read_text("utf-8"))
    ends = [at for at, count in report["times"] for _ in range(count)]
    took = [(end - written) * 1000 for end, written in zip(ends, pushed.written, strict=True)]
    return {"p50": percentile(took, 0.50), "p99": percentile(took, 0.99)}

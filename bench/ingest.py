"""Votes in: how many a second become durable, in how many commits, in how much memory.

A crowd of 2,000 changes its mind 50,000 times on 20 cards, as fast as the socket takes it. Counted is from
the first frame written by the server to the end of the last event: for the bot the commit that has it, with
tallies and scores; for discord.py doing nothing the listener's call.
"""

import asyncio
import json
from functools import partial

from bench.place import KINDS, Place, place
from bench.rounds import Figures, medians
from bench.table import AtLeast, AtMost, Row
from tests.discord_server.load import Crowd, Step

BURST = 50_000
FEW = 20_000
"""Events for those that are slow."""

SETTLED = 0.7
"""Seconds after READY in which a start comes to its end."""


async def rows() -> list[Row]:
    """Return the rows on speed, commits and memory."""
    async with place() as here:
        crowd = here.server.crowd(here.guild, size=2_000)
        steps = crowd.toggles(here.cards, KINDS, BURST)
        found = await medians(
            5,
            {
                "ours": partial(_burst, here, crowd, steps, "ours"),
                "nothing": partial(_burst, here, crowd, steps, "nothing"),
            },
        )
        slow = await medians(
            3,
            {
                "free": partial(_burst, here, crowd, steps[:FEW], "each", "free"),
                "locked": partial(_burst, here, crowd, steps[:FEW], "each", "locked"),
            },
        )
    ours, nothing = found["ours"], found["nothing"]
    what = "votes durable, tallied and scored, from the socket"
    return [
        Row(what, ours["rate"], "/s", AtLeast(0.9), nothing["rate"], "discord.py doing nothing"),
        Row(what, ours["rate"], "/s", AtLeast(3.5), slow["free"]["rate"], "a commit for each vote"),
        Row(what, ours["rate"], "/s", None, slow["locked"]["rate"], "the same behind a lock"),
        Row("commits in a burst", ours["groups"], "", AtMost(1 / 20), BURST, "votes"),
        Row(
            "peak memory in a burst",
            ours["peak"],
            "MB",
            AtMost(1.3),
            nothing["peak"],
            "discord.py doing nothing",
        ),
    ]


async def _burst(here: Place, crowd: Crowd, steps: list[Step], script: str, *arguments: str) -> Figures:
    database = here.fresh(empty=script != "ours")
    async with here.bot(script, len(steps), *arguments, database=database) as bot:
        await bot.ready()
        await here.server.gateway.received()
        await asyncio.sleep(SETTLED)
        pushed = await crowd.push(steps)
        await bot.until(lambda: bot.stdout, within=60)
    report = json.loads(here.report.read_text("utf-8"))
    took = report["times"][-1][0] - pushed.began
    return {"rate": len(steps) / took, "groups": len(report["times"]), "peak": report["peak"]}

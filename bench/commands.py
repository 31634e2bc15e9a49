"""A command with a read and a card, from the frame that brings it to the request that answers it.

It is *Read in full*, the button of every card: one read, one layout, and nothing that goes on behind the answer
and would disturb the next one. One follows the other at once.

The rival is a bare aiohttp loop that parses the frame and posts a fixed sentence. Its time and ours are taken
inside the process, from the frame's leaving the websocket to the request's being written; in milliseconds.
discord.py posting that sentence stands below it: the least that a bot on it takes.

The delay under load is taken from before the server writes the frame, so that waiting behind 5,000 votes a second
is in it.
"""

import asyncio
import time
from functools import partial

from bench.ingest import SETTLED
from bench.place import KINDS, Place, place
from bench.rounds import Figures, medians, percentile
from bench.table import AtMost, Row
from tests.discord_server import BotProcess, Person
from tests.discord_server.load import Crowd, Step

RATE = 5_000
TIMES = 1_000
LOADED = 5
"""Seconds of votes, in which the commands come to their end."""


async def rows() -> list[Row]:
    """Return the rows on commands."""
    async with place() as here:
        member = here.server.person(here.guild, "Ann")
        crowd = here.server.crowd(here.guild, size=2_000)
        steps = crowd.toggles(here.cards, KINDS, RATE * LOADED)
        found = await medians(
            3,
            {
                "ours": partial(_commands, here, member, "answering"),
                "bare": partial(_commands, here, member, "bare"),
                "sentence": partial(_commands, here, member, "sentence"),
                "loaded": partial(_commands, here, member, "answering", (crowd, steps)),
            },
        )
    ours, bare, loaded = found["ours"], found["bare"], found["loaded"]
    return [
        Row(
            "a command with a read and a card: p50",
            ours["p50"],
            "ms",
            AtMost(2.2),
            bare["p50"],
            "a bare aiohttp loop",
        ),
        Row(
            "the same: p50",
            ours["p50"],
            "ms",
            None,
            found["sentence"]["p50"],
            "discord.py with a fixed sentence",
        ),
        Row(f"the same at {RATE:,} votes/s: p50", loaded["wire50"], "ms", None, ours["wire50"], "idle"),
        Row(
            f"the same at {RATE:,} votes/s: p99", loaded["wire99"], "ms", AtMost(1.7), ours["wire99"], "idle"
        ),
    ]


async def _commands(
    here: Place, member: Person, script: str, load: tuple[Crowd, list[Step]] | None = None
) -> Figures:
    async with here.bot(script, database=here.fresh()) as bot:
        await bot.ready()
        await here.server.gateway.received()
        await asyncio.sleep(SETTLED)
        pushing = asyncio.create_task(load[0].push(load[1], rate=RATE)) if load else None
        if pushing:
            await asyncio.sleep(SETTLED)
        inside, whole = [], []
        for turn in range(TIMES):
            began, ended, written = await _command(here, member, bot, turn)
            inside.append((ended - began) * 1000)
            whole.append((ended - written) * 1000)
        if pushing:
            pushing.cancel()
            await asyncio.gather(pushing, return_exceptions=True)
    return {
        "p50": percentile(inside, 0.5),
        "wire50": percentile(whole, 0.5),
        "wire99": percentile(whole, 0.99),
    }


async def _command(here: Place, member: Person, bot: BotProcess, turn: int) -> tuple[float, float, float]:
    """Press the button; return when its frame came in, when the answer went out, when the frame was written."""
    number = turn % len(here.cards)
    written = time.monotonic()
    asked = member.forge(here.cards[number], f"read:{number + 1}:1")
    await bot.until(lambda: asked.answer and any(line.startswith(f"{asked.id} ") for line in bot.stdout[-3:]))
    line = next(line for line in bot.stdout[-3:] if line.startswith(f"{asked.id} "))
    _, began, ended = line.split()
    return float(began), float(ended), written

"""From a reaction to the card that shows it, and how few edits a flood of reactions costs."""

import asyncio
import time
from functools import partial

from bench.ingest import SETTLED
from bench.place import KINDS, Place, place
from bench.rounds import Figures, medians
from bench.table import AtMost, Row
from tests.discord_server import Person
from tests.discord_server.load import Crowd

FLOOD = 1_000
QUIET = 3.5
"""Seconds after which no further edit is expected."""


async def rows() -> list[Row]:
    """Return the rows on repainting."""
    async with place() as here:
        member = here.server.person(here.guild, "Ann")
        crowd = here.server.crowd(here.guild, size=FLOOD)
        found = await medians(
            3,
            {"one": partial(_one, here, member), "flood": partial(_flood, here, crowd)},
        )
    one, flood = found["one"], found["flood"]
    return [
        Row("a reaction to the repainted card, quiet channel", one["whole"], "s", AtMost(2)),
        Row("of which from the frame to the edit's request", one["ours"], "ms", AtMost(20)),
        Row(f"edits for {FLOOD:,} reactions in a second on one card", flood["edits"], "", AtMost(2)),
    ]


async def _one(here: Place, member: Person) -> Figures:
    card = here.cards[0]
    async with here.bot("answering", database=here.fresh()) as bot:
        await bot.ready()
        await here.server.gateway.received()
        await asyncio.sleep(SETTLED)
        edits, began = card.edits, time.monotonic()
        member.react(card, "🎨")
        await bot.until(lambda: card.edits > edits)
        whole = time.monotonic() - began
        await bot.until(lambda: bot.stdout)
        member.unreact(card, "🎨")
    _, came_in, went_out = bot.stdout[0].split()
    return {"whole": whole, "ours": (float(went_out) - float(came_in)) * 1000}


async def _flood(here: Place, crowd: Crowd) -> Figures:
    card = here.cards[0]
    async with here.bot("answering", database=here.fresh()) as bot:
        await bot.ready()
        await here.server.gateway.received()
        await asyncio.sleep(SETTLED)
        before = card.edits
        await crowd.push(crowd.toggles([card], KINDS, FLOOD), rate=FLOOD)
        await asyncio.sleep(QUIET)
        return {"edits": card.edits - before}

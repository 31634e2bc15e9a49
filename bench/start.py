"""What a start costs: importing, the time until a command is answered, and memory on a thousand servers.

The first command is a button of a card, pressed as soon as the gateway has sent READY. discord.py's own
READY is the rival: a bot that waits for it answers no earlier. Its waits are as long as in production.
"""

import asyncio
import sys
import time
from functools import partial

from bench.bots.report import memory
from bench.place import Place, place
from bench.rounds import Figures, medians
from bench.table import AtMost, Row
from tests.discord_server import Person
from tests.discord_server.process import ROOT

GUILDS = 1_000
SETTLED = 4.0
"""Seconds after READY was sent in which discord.py has come to its end, READY's timeout included."""


async def rows() -> list[Row]:
    """Return the rows on start and memory."""
    imports = await medians(9, {module: partial(_import, module) for module in ("bot", "discord")})
    async with place(guilds=GUILDS) as here:
        member = here.server.person(here.guild, "Ann")
        found = await medians(3, {"ours": partial(_ours, here, member), "idle": partial(_idle, here)})
    ours, idle = found["ours"], found["idle"]
    return [
        Row(
            "importing the bot",
            imports["bot"]["ms"],
            "ms",
            AtMost(1.1),
            imports["discord"]["ms"],
            "importing discord.py",
        ),
        Row(
            "connection to first command answered",
            ours["answered"],
            "s",
            AtMost(1),
            idle["ready"],
            "discord.py's READY",
        ),
        Row(
            f"memory with {GUILDS:,} servers",
            ours["memory"],
            "MB",
            AtMost(0.9),
            idle["memory"],
            "a bare client",
        ),
    ]


async def _import(module: str) -> Figures:
    """Import in a new process; how long that takes is measured by itself."""
    code = f"import time; t = time.perf_counter(); import {module}; print((time.perf_counter() - t) * 1000)"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    return {"ms": float(out)}


async def _ours(here: Place, member: Person) -> Figures:
    async with here.bot("answering", database=here.fresh(), pace={}) as bot:
        await bot.ready()
        connected = time.monotonic()
        asked = member.forge(here.cards[0], "read:1:1")
        await bot.until(lambda: asked.answer)
        answered = time.monotonic() - connected
        await asyncio.sleep(SETTLED)
        return {"answered": answered, "memory": memory("VmRSS", bot.pid)}


async def _idle(here: Place) -> Figures:
    async with here.bot("idle", pace={}) as bot:
        await bot.ready()
        connected = time.monotonic()
        await bot.until(lambda: bot.stdout)
        await asyncio.sleep(SETTLED / 2)
        return {"ready": float(bot.stdout[0]) - connected, "memory": memory("VmRSS", bot.pid)}

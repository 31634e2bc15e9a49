"""Runs a bot's script, unchanged, with discord.py pointed at a server on loopback: `runner.py script.py …`.

It imports nothing but discord.py, so that a bot's weight and start can be measured through it.

The environment says where that is (`LOOPBACK_API`, `LOOPBACK_GATEWAY`) and, in `LOOPBACK_PACE`, which of
discord.py's waits are shortened: `guild_ready_timeout` and `heartbeat_timeout`, where the bot does not set
them itself, and `identify_delay`, which is five seconds before a second IDENTIFY.
"""

import asyncio
import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any

import yarl
from discord import Client
from discord.gateway import DiscordWebSocket
from discord.http import Route
from discord.state import ConnectionState


def redirect(api: str, gateway: str) -> None:
    """Point discord.py at this API and this gateway."""
    Route.BASE = api
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)


def hurry(pace: dict[str, float]) -> None:
    """Shorten discord.py's waits."""
    delay = pace.pop("identify_delay", None)
    begin = ConnectionState.__init__

    def begin_sooner(self: ConnectionState[Any], **options: Any) -> None:
        begin(self, **(pace | options))

    async def wait_less(self: Client, shard_id: int | None, *, initial: bool = False) -> None:
        await asyncio.sleep(0 if initial else delay or 0)

    replace(ConnectionState, "__init__", begin_sooner)
    if delay is not None:
        replace(Client, "before_identify_hook", wait_less)


def replace(owner: type, name: str, function: object) -> None:
    """Put a function in the place of a method."""
    setattr(owner, name, function)


def main() -> None:
    """Run the script that the command line names, with its arguments."""
    redirect(os.environ["LOOPBACK_API"], os.environ["LOOPBACK_GATEWAY"])
    hurry(json.loads(os.environ.get("LOOPBACK_PACE", "{}")))
    del sys.argv[0]
    sys.path[0] = str(Path(sys.argv[0]).resolve().parent)
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()

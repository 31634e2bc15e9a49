"""Runs a bot's script, unchanged, with discord.py pointed at a server on loopback: `python -m … script.py`.

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
from unittest.mock import patch

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

    patch.object(ConnectionState, "__init__", begin_sooner).start()
    if delay is not None:
        patch.object(Client, "before_identify_hook", wait_less).start()


def main() -> None:
    """Run the script that the command line names, with its arguments."""
    redirect(os.environ["LOOPBACK_API"], os.environ["LOOPBACK_GATEWAY"])
    hurry(json.loads(os.environ.get("LOOPBACK_PACE", "{}")))
    del sys.argv[0]
    script = sys.argv[0]
    sys.path.insert(0, str(Path(script).resolve().parent))
    runpy.run_path(script, run_name="__main__")


if __name__ == "__main__":
    main()

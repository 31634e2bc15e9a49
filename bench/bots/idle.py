"""discord.py with its default settings and nothing else; says when it was ready (monotonic)."""

import os
import sys
import time

import discord


class Idle(discord.Client):
    """Connects and stays."""

    async def on_ready(self) -> None:
        """Say so."""
        sys.stdout.write(f"{time.monotonic()}\n")


Idle(intents=discord.Intents.default()).run(os.environ["DISCORD_TOKEN"], log_handler=None)

"""Does nothing with reactions but count them; says on stdout when it has so many, and at what time."""

import os
import sys
import time

import discord


class Counting(discord.Client):
    """Prints how many, and the monotonic time, whenever it has counted so many reactions more."""

    def __init__(self, goal: int) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, guild_reactions=True), max_messages=None
        )
        self._goal = goal
        self._seen = 0

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Count a reaction."""
        self._seen += 1
        if self._seen % self._goal == 0:
            sys.stdout.write(f"{self._seen} {time.monotonic()}\n")


Counting(int(sys.argv[1])).run(os.environ["DISCORD_TOKEN"])

"""discord.py with raw listeners that do nothing: the limit for any bot on it. `nothing.py EVENTS`."""

import os
import sys

import discord

from bench.bots.report import Ends


class Nothing(discord.Client):
    """Takes note of when a reaction's listener runs."""

    def __init__(self, ends: Ends) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, guild_reactions=True)
        super().__init__(intents=intents, max_messages=None)
        self._through = ends.through

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Do nothing with a reaction."""
        self._through()

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        """Do nothing with a reaction taken back."""
        self._through()


Nothing(Ends(int(sys.argv[1]))).run(os.environ["DISCORD_TOKEN"], log_handler=None)

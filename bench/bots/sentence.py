"""discord.py that answers interactions with one fixed sentence: what any bot on it takes at least."""

import os
from typing import Any

import discord
from discord.state import ConnectionState

from bench.bots import wire
from tests.discord_server.runner import replace

parse = ConnectionState.parse_interaction_create


class Sentence(discord.Client):
    """Answers everything alike."""

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer."""
        await interaction.response.send_message("a card", ephemeral=True)


def note(self: ConnectionState[Any], data: Any) -> None:
    """Note which frame brought an interaction."""
    wire.began[data["id"]] = wire.came_in
    parse(self, data)


wire.watch()
replace(ConnectionState, "parse_interaction_create", note)
Sentence(intents=discord.Intents(guilds=True), max_messages=None).run(
    os.environ["DISCORD_TOKEN"], log_handler=None
)

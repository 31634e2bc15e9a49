"""The bot as it runs in production, with stopwatches from a frame to the request that answers it.

For an interaction that is the first answer, for a reaction the edit of the message that carries it.
"""

import sys
from typing import Any

from discord.state import ConnectionState

import bot
from bench.bots import wire
from tests.discord_server.runner import replace

interaction = ConnectionState.parse_interaction_create
reaction = ConnectionState.parse_message_reaction_add


def note_interaction(self: ConnectionState[Any], data: Any) -> None:
    """Note which frame brought an interaction."""
    wire.began[data["id"]] = wire.came_in
    interaction(self, data)


def note_reaction(self: ConnectionState[Any], data: Any) -> None:
    """Note which frame brought the first reaction since a message was last edited."""
    wire.began.setdefault(data["message_id"], wire.came_in)
    reaction(self, data)


wire.watch()
replace(ConnectionState, "parse_interaction_create", note_interaction)
replace(ConnectionState, "parse_message_reaction_add", note_reaction)
sys.exit(bot.main([]))

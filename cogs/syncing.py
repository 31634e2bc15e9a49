"""Telling Discord of the commands, when they are no longer those that it was told of last."""

import hashlib
import json
import logging

from discord import app_commands
from discord.ext import commands

from storage.facts import Facts

log = logging.getLogger(__name__)


async def synced(bot: commands.Bot, facts: Facts) -> dict[str, int]:
    """Tell Discord of the commands if it has others; return their ids by name."""
    payload = [command.to_dict(bot.tree) for command in bot.tree.get_commands()]
    wanted = hashlib.sha256(json.dumps([bot.application_id, payload], sort_keys=True).encode()).hexdigest()
    there: list[app_commands.AppCommand] = await bot.tree.fetch_commands()
    names = {(command.name, command.type.value) for command in there}
    if await facts.get("commands") != wanted or names != {(c["name"], c.get("type", 1)) for c in payload}:
        there = await bot.tree.sync()
        await facts.set("commands", wanted)
        log.info("synced %d commands", len(there))
    return {command.name: command.id for command in there}

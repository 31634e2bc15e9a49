"""The bot as it runs in production, with a stopwatch on its votes: `ours.py EVENTS [SYNCHRONOUS]`.

An event is through when the transaction that has it is committed, its tallies and scores included.
`SYNCHRONOUS` is the setting of SQLite's that is put in place of the bot's own.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import bot
from bench.bots.report import Ends
from storage.database import Database
from storage.votes import Event, Votes
from tests.discord_server.runner import replace

ENDS = Ends(int(sys.argv[1]))
apply = Votes.apply
open_database = Database.open


async def timed(self: Votes, events: Sequence[Event]) -> set[int]:
    """Apply events and note when that is done."""
    channels = await apply(self, events)
    ENDS.through(len(events))
    return channels


async def opened(path: Path) -> Database:
    """Open the database with another durability."""
    database = await open_database(path)
    await database._writer.execute(f"PRAGMA synchronous = {sys.argv[2]}")
    return database


replace(Votes, "apply", timed)
if len(sys.argv) > 2:
    replace(Database, "open", staticmethod(opened))
sys.exit(bot.main([]))

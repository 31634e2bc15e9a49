"""A commit for each vote, as peers do, on one aiosqlite connection: `each.py EVENTS free|locked`.

`locked` has the handlers wait for one another, as those do that found transactions mixed up.
"""

import asyncio
import contextlib
import os
import sys
from contextlib import AbstractAsyncContextManager

import aiosqlite
import discord

from bench.bots.report import Ends


class EachCommits(discord.Client):
    """Writes each reaction in a transaction of its own, WAL and NORMAL, without a tally: the best case."""

    database: aiosqlite.Connection

    def __init__(self, ends: Ends, turn: AbstractAsyncContextManager[object]) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, guild_reactions=True)
        super().__init__(intents=intents, max_messages=None)
        self._ends = ends
        self._turn = turn

    async def setup_hook(self) -> None:
        """Open the database."""
        self.database = await aiosqlite.connect(os.environ["DATABASE_PATH"])
        await self.database.executescript(
            """PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
            CREATE TABLE votes (id INTEGER PRIMARY KEY, message_id INTEGER, user_id INTEGER, emoji TEXT,
                UNIQUE (message_id, user_id, emoji));"""
        )

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        """Store a vote."""
        await self._write("INSERT OR IGNORE INTO votes (message_id, user_id, emoji) VALUES (?, ?, ?)", event)

    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        """Delete a vote."""
        await self._write("DELETE FROM votes WHERE message_id = ? AND user_id = ? AND emoji = ?", event)

    async def _write(self, sql: str, event: discord.RawReactionActionEvent) -> None:
        async with self._turn:
            await self.database.execute(sql, (event.message_id, event.user_id, str(event.emoji)))
            await self.database.commit()
        self._ends.through()


TURNS: dict[str, AbstractAsyncContextManager[object]] = {
    "free": contextlib.nullcontext(),
    "locked": asyncio.Lock(),
}
EachCommits(Ends(int(sys.argv[1])), TURNS[sys.argv[2]]).run(os.environ["DISCORD_TOKEN"], log_handler=None)

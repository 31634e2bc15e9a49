"""Servers that have removed the bot: their data is kept for a while, in case they come back."""

import json
from collections.abc import Collection

import aiosqlite

from storage.database import Database

GRACE = 30 * 24 * 3600
"""Seconds for which the data of a server is kept that has removed the bot."""

CHUNK = 50
"""Reviews, with their votes, that are deleted at once."""


class Departures:
    """Which servers the bot is in, as far as that matters for their data."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def left(self, guild_id: int, *, at: int) -> None:
        """Note that a server has removed the bot."""
        async with self._db.transaction() as tx:
            await tx.execute("UPDATE guilds SET left_at = ? WHERE guild_id = ?", (at, guild_id))

    async def back(self, guild_id: int) -> None:
        """Note that a server has the bot, perhaps again."""
        async with self._db.transaction() as tx:
            await tx.execute("UPDATE guilds SET left_at = NULL WHERE guild_id = ?", (guild_id,))

    async def present(self, guild_ids: Collection[int], *, at: int) -> None:
        """Note which servers the bot is in: all others have removed it, at the latest now."""
        there = json.dumps(list(guild_ids))
        async with self._db.transaction() as tx:
            await tx.execute(
                """UPDATE guilds SET left_at = NULL
                    WHERE left_at IS NOT NULL AND guild_id IN (SELECT value FROM json_each(?))""",
                (there,),
            )
            await tx.execute(
                """UPDATE guilds SET left_at = ?
                    WHERE left_at IS NULL AND guild_id NOT IN (SELECT value FROM json_each(?))""",
                (at, there),
            )

    async def due(self, *, at: int) -> list[int]:
        """Return the servers whose time is over."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT guild_id FROM guilds WHERE left_at <= ?", (at - GRACE,)
        )
        return [row["guild_id"] for row in rows]

    async def purge(self, guild_id: int) -> None:
        """Delete all data of a server, a little at a time, so that nobody's votes wait for it."""
        gone = True
        while gone:
            async with self._db.transaction() as tx:
                cursor = await tx.execute(
                    """DELETE FROM reviews WHERE review_id IN (
                        SELECT review_id FROM reviews WHERE guild_id = ? LIMIT ?)""",
                    (guild_id, CHUNK),
                )
                gone = cursor.rowcount > 0
        async with self._db.transaction() as tx:
            # Most of it hangs on `guilds`; what does not is found by its column.
            for table in await _tables_by_guild(tx):
                await tx.execute(f"DELETE FROM {table} WHERE guild_id = ?", (guild_id,))


async def _tables_by_guild(tx: aiosqlite.Connection) -> list[str]:
    rows = await tx.execute_fetchall(
        """SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name = 'guild_id' ORDER BY t.name = 'guilds'"""
    )
    return [row["name"] for row in rows]

"""Small facts that the bot keeps about itself."""

from storage.database import Database


class Facts:
    """Texts by name."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def get(self, name: str) -> str | None:
        """Return a fact, or None if it was never noted."""
        rows = await self._db.reader.execute_fetchall("SELECT value FROM facts WHERE name = ?", (name,))
        return next((row["value"] for row in rows), None)

    async def set(self, name: str, value: str) -> None:
        """Note a fact in place of what it was."""
        async with self._db.transaction() as tx:
            await tx.execute(
                "INSERT INTO facts VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                (name, value),
            )

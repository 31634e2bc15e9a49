"""What reconciliation reads and writes: which cards are due, who is held to have voted, what was found."""

from collections.abc import Callable, Collection, Iterable, Set
from dataclasses import replace

from reviews.kinds import BY_ID, Kind
from reviews.reconciliation import Answer, Change, diff
from reviews.review import Card
from storage.cards import card_from_row
from storage.database import Database
from storage.forgetting import not_counted
from storage.votes import settle


class Reconciliation:
    """The memory of the reconciler."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def channels(self, guild_id: int) -> list[int]:
        """Return the channels of a server that hold cards, those looked at longest ago first."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT channel_id FROM cards WHERE guild_id = ? AND NOT gone GROUP BY channel_id ORDER BY min(checked_at)",
            (guild_id,),
        )
        return [row["channel_id"] for row in rows]

    async def cards(self, channel_id: int) -> list[Card]:
        """Return the cards of a channel that are still there, by message."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM cards WHERE channel_id = ? AND NOT gone ORDER BY message_id", (channel_id,)
        )
        return [card_from_row(row) for row in rows]

    async def longest_unlisted(self, guild_ids: Collection[int], before: int, limit: int) -> list[Card]:
        """Return the cards whose members were compared longest ago, and not since `before` (Unix seconds)."""
        marks = ", ".join("?" * len(guild_ids))
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT * FROM cards WHERE guild_id IN ({marks}) AND NOT gone AND listed_at < ?
                ORDER BY listed_at LIMIT ?""",
            (*guild_ids, before, limit),
        )
        return [card_from_row(row) for row in rows]

    async def suspect(self, message_ids: Iterable[int]) -> None:
        """Note that the members of cards should be compared, whatever the counts say."""
        await self._note("listed_at", message_ids, -1)

    async def suspects(self, guild_ids: Collection[int]) -> list[Card]:
        """Return the cards of which that was noted and has not been done."""
        marks = ", ".join("?" * len(guild_ids))
        rows = await self._db.reader.execute_fetchall(
            f"SELECT * FROM cards WHERE guild_id IN ({marks}) AND NOT gone AND listed_at < 0 ORDER BY message_id DESC",
            tuple(guild_ids),
        )
        return [card_from_row(row) for row in rows]

    async def newest(self, guild_ids: Collection[int], limit: int) -> list[Card]:
        """Return the cards that were posted last."""
        marks = ", ".join("?" * len(guild_ids))
        rows = await self._db.reader.execute_fetchall(
            f"SELECT * FROM cards WHERE guild_id IN ({marks}) AND NOT gone ORDER BY message_id DESC LIMIT ?",
            (*guild_ids, limit),
        )
        return [card_from_row(row) for row in rows]

    async def expected(self, card: Card) -> dict[Kind, int]:
        """Return how many reactions of each kind a card should have, by what is known."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT kind, sum(n) AS n FROM (
                SELECT kind, count(*) AS n FROM votes WHERE review_id = ?1 AND copies & (1 << ?2) GROUP BY kind
                UNION ALL SELECT kind, reactions FROM uncounted WHERE message_id = ?3)
                GROUP BY kind""",
            (card.review_id, card.copy, card.message_id),
        )
        return {BY_ID[row["kind"]]: row["n"] for row in rows}

    async def author(self, review_id: int) -> int:
        """Return who shared a review."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT author_id FROM reviews WHERE review_id = ?", (review_id,)
        )
        return next((row["author_id"] for row in rows), 0)

    async def apply(
        self,
        card: Card,
        kind: Kind,
        listed: Set[int],
        uncounted: int,
        busy: Callable[[], Set[int] | None],
        *,
        empty: bool,
    ) -> tuple[Change, set[int]] | Answer:
        """Make the votes of a kind on a card equal to those listed, in one transaction.

        `busy` is asked inside it for the members who reacted since the list was begun; None says that all
        is in flux. Returns the change and the channels with something to repaint; or why nothing was done: because
        of that, or because every vote would have gone and `empty` does not allow it.
        """
        bit = 1 << card.copy
        async with self._db.transaction() as tx:
            touched = busy()
            if touched is None:
                return Answer.IN_FLUX
            rows = await tx.execute_fetchall(
                "SELECT user_id FROM votes WHERE review_id = ? AND kind = ? AND copies & ?",
                (card.review_id, kind.id, bit),
            )
            held = {row["user_id"] for row in rows}
            change = diff(held, listed, touched)
            if not empty and held and change.removed == held:
                return Answer.EMPTY
            besides = await not_counted(tx, change.added, card.message_id)
            change = replace(change, added=change.added - besides)
            await tx.executemany(
                """INSERT INTO votes (review_id, user_id, kind, copies) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT DO UPDATE SET copies = copies | ?4""",
                [(card.review_id, user, kind.id, bit) for user in change.added],
            )
            gone = [(card.review_id, user, kind.id, bit) for user in change.removed]
            which = "WHERE review_id = ?1 AND user_id = ?2 AND kind = ?3 AND copies"
            await tx.executemany(f"DELETE FROM votes {which} = ?4", gone)
            await tx.executemany(f"UPDATE votes SET copies = copies & ~?4 {which} <> ?4", gone)
            await tx.execute(
                "INSERT INTO uncounted VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET reactions = excluded.reactions",
                (card.message_id, kind.id, uncounted + len(besides)),
            )
            changed = bool(change.added or change.removed)
            return change, await settle(tx, {card.review_id} if changed else set())

    async def checked(self, message_ids: Iterable[int], *, at: int) -> None:
        """Note that the counts of cards were compared."""
        await self._note("checked_at", message_ids, at)

    async def listed(self, message_ids: Iterable[int], *, at: int) -> None:
        """Note that the members behind the reactions of cards were compared."""
        await self._note("listed_at", message_ids, at)

    async def _note(self, column: str, message_ids: Iterable[int], at: int) -> None:
        async with self._db.transaction() as tx:
            await tx.executemany(
                f"UPDATE cards SET {column} = ? WHERE message_id = ?",
                [(at, number) for number in message_ids],
            )

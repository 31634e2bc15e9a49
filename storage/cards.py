"""Cards: which message shows which review, what it should show and what it last showed."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

import aiosqlite

from reviews.review import Card
from storage.database import Database

MAX_COPIES = 62
"""Cards that one review can have had: a vote keeps a bit for each."""


class TooManyCopiesError(Exception):
    """A review was posted as often as it can be."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A review whose card, or the thread on it, may not have reached Discord yet."""

    review_id: int
    guild_id: int
    channel_id: int
    queued_at: int
    sent: bool


class Cards:
    """The cards of all servers."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def posted(
        self,
        review_id: int,
        guild_id: int,
        channel_id: int,
        message_id: int,
        shown: str,
        *,
        thread_id: int | None = None,
        thread_name: str = "",
    ) -> Card:
        """Note a message that shows a review; it is the live card unless there is one already.

        `thread_id` and `thread_name` are of the thread that came with it. Raises `TooManyCopiesError`.
        """
        async with self._db.transaction() as tx:
            rows = list(
                await tx.execute_fetchall(
                    """SELECT count(*) AS copies, total(live AND NOT gone) AS live, max(message_id = ?2) AS known
                        FROM cards WHERE review_id = ?1""",
                    (review_id, message_id),
                )
            )
            if not rows[0]["known"]:
                if rows[0]["copies"] >= MAX_COPIES:
                    raise TooManyCopiesError
                live = not rows[0]["live"]
                if live:
                    await tx.execute("UPDATE cards SET live = 0 WHERE review_id = ?", (review_id,))
                    answers = await tx.execute_fetchall(
                        "SELECT review_id FROM reviews WHERE answers = ?", (review_id,)
                    )
                    # Those that answer it link to this card, and so do its copies.
                    await touch_cards(tx, [review_id, *(row["review_id"] for row in answers)])
                await tx.execute(
                    """INSERT INTO cards (
                        message_id, review_id, guild_id, channel_id, copy, live, shown, thread_id, thread_name)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    (
                        message_id,
                        review_id,
                        guild_id,
                        channel_id,
                        rows[0]["copies"],
                        live,
                        shown,
                        thread_id,
                        _digest(thread_name),
                    ),
                )
        card = await self.get(message_id)
        assert card is not None
        return card

    async def get(self, message_id: int) -> Card | None:
        """Return the card that a message is."""
        return await self._one("message_id = ?", message_id)

    async def live(self, review_id: int) -> Card | None:
        """Return the card that shows the tally of a review, if it is still there."""
        return await self._one("review_id = ? AND live AND NOT gone", review_id)

    async def of_review(self, review_id: int) -> list[Card]:
        """Return all cards that a review has had, oldest first."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM cards WHERE review_id = ? ORDER BY copy", (review_id,)
        )
        return [card_from_row(row) for row in rows]

    async def to_paint(self, channel_id: int) -> list[Card]:
        """Return the cards of a channel that show something that is no longer so, or of which the discussion does."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM cards WHERE channel_id = ? AND (NOT gone OR thread_id IS NOT NULL) AND wanted <> painted",
            (channel_id,),
        )
        return [card_from_row(row) for row in rows]

    async def channels_to_paint(self, guild_id: int | None = None) -> list[int]:
        """Return the channels, of one server or of all, in which a card shows something that is no longer so."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT DISTINCT channel_id FROM cards
                WHERE (NOT gone OR thread_id IS NOT NULL) AND wanted <> painted AND (?1 IS NULL OR guild_id = ?1)""",
            (guild_id,),
        )
        return [row["channel_id"] for row in rows]

    async def channels_of(self, message_ids: list[int]) -> set[int]:
        """Return the channels of the live cards of the reviews that these messages show."""
        marks = ", ".join("?" * len(message_ids))
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT DISTINCT live.channel_id FROM cards c JOIN cards live USING (review_id)
                WHERE c.message_id IN ({marks}) AND live.live AND NOT live.gone AND live.wanted <> live.painted""",
            message_ids,
        )
        return {row["channel_id"] for row in rows}

    async def painted(self, card: Card, shown: str) -> None:
        """Note that a card now shows what it should have shown when `card` was read."""
        await self._write(
            "UPDATE cards SET painted = ?, shown = ? WHERE message_id = ?",
            card.wanted,
            shown,
            card.message_id,
        )

    async def repaint(self, message_id: int) -> None:
        """Have a card looked at again, whatever it showed."""
        await self._write(
            "UPDATE cards SET wanted = wanted + 1, shown = '' WHERE message_id = ? AND live", message_id
        )

    async def repaint_all(self, guild_id: int) -> None:
        """Have every card of a server looked at again."""
        await self._write("UPDATE cards SET wanted = wanted + 1 WHERE guild_id = ?", guild_id)

    async def gone(self, message_id: int) -> None:
        """Note that a card is no longer on Discord."""
        await self._write("UPDATE cards SET gone = 1 WHERE message_id = ?", message_id)

    async def threaded(self, message_id: int, thread_id: int, name: str) -> None:
        """Note the thread in which a card is discussed, and the name that it has from us."""
        await self._write(
            "UPDATE cards SET thread_id = ?, thread_name = ? WHERE message_id = ?",
            thread_id,
            _digest(name),
            message_id,
        )

    async def renamed(self, message_id: int, name: str) -> None:
        """Note the name that the thread of a card has from us now."""
        await self._write("UPDATE cards SET thread_name = ? WHERE message_id = ?", _digest(name), message_id)

    async def named_by_us(self, message_id: int, name: str) -> bool:
        """Return whether the thread of a card has this name from us; True where that was not noted."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT 1 FROM cards WHERE message_id = ? AND thread_name IN ('', ?)", (message_id, _digest(name))
        )
        return bool(list(rows))

    async def opened(self, message_id: int, opening_id: int | None, discussed: str) -> None:
        """Note the message that opens the discussion of a card, and a digest of what it is opened with."""
        await self._write(
            "UPDATE cards SET opening_id = ?, discussed = ? WHERE message_id = ?",
            opening_id,
            discussed,
            message_id,
        )

    async def promises(self, guild_id: int | None = None) -> list[Promise]:
        """Return the reviews, of one server or of all, whose publishing has not been finished."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT o.*, r.guild_id FROM outbox o JOIN reviews r USING (review_id)
                WHERE r.deleted_at IS NULL AND (?1 IS NULL OR r.guild_id = ?1) ORDER BY queued_at""",
            (guild_id,),
        )
        return [
            Promise(row["review_id"], row["guild_id"], row["channel_id"], row["queued_at"], bool(row["sent"]))
            for row in rows
        ]

    async def promise(self, review_id: int) -> Promise | None:
        """Return what is still promised of one review."""
        return next((promise for promise in await self.promises() if promise.review_id == review_id), None)

    async def promise_again(self, review_id: int, channel_id: int, *, at: int) -> None:
        """Promise a new card for a review whose card is gone."""
        await self._write(
            "INSERT INTO outbox (review_id, channel_id, queued_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            review_id,
            channel_id,
            at,
        )

    async def redirect(self, guild_id: int, channel_id: int) -> None:
        """Promise the cards of a server that are not there yet for another channel.

        Those that may have reached the first one are looked for there.
        """
        await self._write(
            """UPDATE outbox SET channel_id = ?2 WHERE NOT sent AND review_id IN (
                SELECT review_id FROM reviews WHERE guild_id = ?1 EXCEPT SELECT review_id FROM cards)""",
            guild_id,
            channel_id,
        )

    async def sending(self, review_id: int) -> None:
        """Note that a send begins: from here on the card may be on Discord without our knowing."""
        await self._write("UPDATE outbox SET sent = 1 WHERE review_id = ?", review_id)

    async def refused(self, review_id: int) -> None:
        """Note that a card did certainly not reach Discord."""
        await self._write("UPDATE outbox SET sent = 0 WHERE review_id = ?", review_id)

    async def kept(self, review_id: int) -> None:
        """Note that all is done that publishing a review promised."""
        await self._write("DELETE FROM outbox WHERE review_id = ?", review_id)

    async def _one(self, where: str, *args: object) -> Card | None:
        rows = await self._db.reader.execute_fetchall(f"SELECT * FROM cards WHERE {where} LIMIT 1", args)
        return next(map(card_from_row, rows), None)

    async def _write(self, sql: str, *args: object) -> None:
        async with self._db.transaction() as tx:
            await tx.execute(sql, args)


async def touch_cards(tx: aiosqlite.Connection, review_ids: Iterable[int]) -> None:
    """Note that the cards of these reviews, copies too, have something new to show."""
    await tx.execute(
        "UPDATE cards SET wanted = wanted + 1 WHERE review_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(review_ids)),),
    )


def _digest(name: str) -> str:
    """Return what is kept of a thread's name: the name itself says who wrote the review."""
    return hashlib.sha256(name.encode()).hexdigest()[:16] if name else ""


def card_from_row(row: sqlite3.Row) -> Card:
    """Return the card that a row of `cards` holds."""
    return Card(
        message_id=row["message_id"],
        channel_id=row["channel_id"],
        guild_id=row["guild_id"],
        review_id=row["review_id"],
        copy=row["copy"],
        live=bool(row["live"]),
        gone=bool(row["gone"]),
        thread_id=row["thread_id"],
        wanted=row["wanted"],
        painted=row["painted"],
        shown=row["shown"],
        opening_id=row["opening_id"],
        discussed=row["discussed"],
    )

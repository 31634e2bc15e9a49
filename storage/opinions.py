"""Second opinions: which review answers which, and who wants to be told of it."""

import aiosqlite

from reviews.opinions import Answered, Exchange
from reviews.review import Review
from storage.cards import card_from_row, touch_cards
from storage.database import Database


class Opinions:
    """The second opinions of all servers. One counts while both reviews are there and of one title."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def of(self, review: Review) -> Exchange:
        """Return the review that this one answers, and how those that answer it rate."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT count(*) AS count, min(rating) AS lowest, max(rating) AS highest FROM reviews
                WHERE answers = ? AND title_id = ? AND deleted_at IS NULL""",
            (review.id, review.title_id),
        )
        answered = await self._answered(review)
        return next(Exchange(answered, row["count"], row["lowest"], row["highest"]) for row in rows)

    async def _answered(self, review: Review) -> Answered | None:
        if review.answers is None:
            return None
        rows = await self._db.reader.execute_fetchall(
            """SELECT author_id, rating FROM reviews
                WHERE review_id = ? AND guild_id = ? AND title_id = ? AND deleted_at IS NULL""",
            (review.answers, review.guild_id, review.title_id),
        )
        cards = await self._db.reader.execute_fetchall(
            "SELECT * FROM cards WHERE review_id = ? AND live AND NOT gone", (review.answers,)
        )
        card = next(map(card_from_row, cards), None)
        return next((Answered(review.answers, row["author_id"], row["rating"], card) for row in rows), None)

    async def listens(self, guild_id: int, user_id: int) -> bool:
        """Return whether a member wants to be told of second opinions on their reviews in a server."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT 1 FROM listeners WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
        )
        return bool(list(rows))

    async def listen(self, guild_id: int, user_id: int, *, wanted: bool) -> None:
        """Note whether a member wants to be told of second opinions on their reviews."""
        async with self._db.transaction() as tx:
            if wanted:
                await tx.execute(
                    "INSERT INTO guilds (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,)
                )
            await tx.execute(
                "INSERT INTO listeners VALUES (?, ?) ON CONFLICT DO NOTHING"
                if wanted
                else "DELETE FROM listeners WHERE guild_id = ? AND user_id = ?",
                (guild_id, user_id),
            )

    async def tell_once(self, review: Review) -> bool:
        """Return whether the member whom a review answers wants to be told and was not; note that they are.

        Nobody is told of what they wrote themselves.
        """
        async with self._db.transaction() as tx:
            rows = await tx.execute_fetchall(
                """UPDATE reviews SET told = 1 WHERE review_id = ? AND NOT told AND EXISTS (
                    SELECT 1 FROM reviews a JOIN listeners l ON l.guild_id = a.guild_id AND l.user_id = a.author_id
                    WHERE a.review_id = reviews.answers AND a.author_id <> reviews.author_id)
                    RETURNING review_id""",
                (review.id,),
            )
            return bool(list(rows))


async def touch_exchange(tx: aiosqlite.Connection, review_id: int) -> None:
    """Note that the cards of a review, of the one it answers and of those that answer it have something new."""
    rows = await tx.execute_fetchall(
        """SELECT ?1 AS review_id UNION SELECT answers FROM reviews WHERE review_id = ?1 AND answers IS NOT NULL
            UNION SELECT review_id FROM reviews WHERE answers = ?1""",
        (review_id,),
    )
    await touch_cards(tx, [row["review_id"] for row in rows])

"""Moderation: who may not share, what moderators did, what members reported."""

import sqlite3
from dataclasses import dataclass
from enum import Enum

from reviews.review import Review
from storage.database import Database
from storage.review_rows import COLUMNS, REVIEWS, review_from_row


class Act(Enum):
    """Something that a moderator did; the value is what is stored."""

    DELETED = "deleted"
    RESTORED = "restored"
    EDITED = "edited"
    REMOVED_CARD = "removed_card"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    DISMISSED = "dismissed"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"


# An act is noted after what was done, and is about this deletion rather than one before it.
# A review whose author was forgotten is empty: there is nothing to bring back.
BY_MODERATOR = """r.author_id <> 0 AND EXISTS (SELECT 1 FROM acts WHERE acts.review_id = r.review_id AND act = 'deleted'
    AND acts.at >= r.deleted_at)"""


@dataclass(frozen=True, slots=True)
class Report:
    """Why a member thinks that moderators should look at a review; times are Unix seconds."""

    guild_id: int
    review_id: int
    user_id: int
    reason: str
    at: int
    closed_at: int | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that told moderators of a report which waits for nobody any more.

    `report` is None if whoever made it was forgotten, `act` and `moderator_id` if no moderator dealt with it.
    """

    guild_id: int
    channel_id: int
    message_id: int
    review_id: int
    report: Report | None
    act: Act | None
    moderator_id: int | None


class Moderation:
    """The moderation of all servers; each method keeps to one server."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def note(
        self,
        guild_id: int,
        moderator_id: int,
        act: Act,
        *,
        at: int,
        review_id: int | None = None,
        member_id: int | None = None,
    ) -> None:
        """Store what a moderator did, and to whom or what."""
        async with self._db.transaction() as tx:
            await tx.execute("INSERT INTO guilds (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
            await tx.execute(
                """INSERT INTO acts (guild_id, moderator_id, act, review_id, member_id, at)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                (guild_id, moderator_id, act.value, review_id, member_id, at),
            )

    async def block(self, guild_id: int, user_id: int, *, at: int | None) -> bool:
        """Keep a member from sharing, or, with `at` None, no longer; return whether that is new."""
        async with self._db.transaction() as tx:
            await tx.execute("INSERT INTO guilds (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
            if at is None:
                cursor = await tx.execute(
                    "DELETE FROM blocked WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
                )
            else:
                cursor = await tx.execute(
                    "INSERT INTO blocked VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (guild_id, user_id, at)
                )
            return cursor.rowcount > 0

    async def is_blocked(self, guild_id: int, user_id: int) -> bool:
        """Return whether a member may not share."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT 1 FROM blocked WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
        )
        return bool(list(rows))

    async def blocked(self, guild_id: int, *, limit: int) -> list[int]:
        """Return the members who may not share, those blocked last first."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT user_id FROM blocked WHERE guild_id = ? ORDER BY at DESC, user_id LIMIT ?",
            (guild_id, limit),
        )
        return [row["user_id"] for row in rows]

    async def last_shared(self, guild_id: int, user_id: int) -> int | None:
        """Return when a member last shared a review, deleted since or not, in Unix seconds."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT created_at FROM reviews WHERE guild_id = ? AND author_id = ?
                ORDER BY created_at DESC LIMIT 1""",
            (guild_id, user_id),
        )
        return next((row["created_at"] for row in rows), None)

    async def deleted(self, guild_id: int, *, limit: int) -> list[Review]:
        """Return the reviews that moderators deleted, the last first."""
        rows = await self._db.reader.execute_fetchall(
            f"""{REVIEWS} WHERE r.guild_id = ? AND r.deleted_at IS NOT NULL AND {BY_MODERATOR}
                ORDER BY r.deleted_at DESC LIMIT ?""",
            (guild_id, limit),
        )
        return [review_from_row(row) for row in rows]

    async def deleted_by_moderator(self, review_id: int) -> bool:
        """Return whether it was a moderator who deleted a review, rather than its author."""
        rows = await self._db.reader.execute_fetchall(
            f"SELECT 1 FROM reviews r WHERE review_id = ? AND {BY_MODERATOR}", (review_id,)
        )
        return bool(list(rows))

    async def report(self, review: Review, user_id: int, reason: str, *, at: int) -> bool:
        """Store why a member reports a review; return False if they did before."""
        async with self._db.transaction() as tx:
            cursor = await tx.execute(
                """INSERT INTO reports (review_id, user_id, guild_id, reason, at, reached)
                    VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING""",
                (review.id, user_id, review.guild_id, reason, at),
            )
            return cursor.rowcount > 0

    async def reports_on(self, review_id: int) -> list[Report]:
        """Return what members reported of a review, the open ones first."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM reports WHERE review_id = ? ORDER BY closed_at IS NOT NULL, at", (review_id,)
        )
        return [_report(row) for row in rows]

    async def untold(self, guild_id: int | None = None) -> list[Report]:
        """Return the open reports, of a server or of all, of which no moderator could be told so far."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT * FROM reports WHERE NOT reached AND closed_at IS NULL AND (?1 IS NULL OR guild_id = ?1)
                ORDER BY guild_id, at""",
            (guild_id,),
        )
        return [_report(row) for row in rows]

    async def told(self, report: Report, message: tuple[int, int] | None) -> None:
        """Note that moderators were told of a report, and by which message, as `(channel_id, message_id)`."""
        async with self._db.transaction() as tx:
            if message is not None:
                await tx.execute(
                    """INSERT INTO notices (channel_id, message_id, guild_id, review_id, user_id)
                        VALUES (?, ?, ?, ?, ?)""",
                    (*message, report.guild_id, report.review_id, report.user_id),
                )
            await tx.execute(
                "UPDATE reports SET reached = 1 WHERE review_id = ? AND user_id = ?",
                (report.review_id, report.user_id),
            )

    async def notices(self, guild_id: int | None = None) -> list[Notice]:
        """Return the messages, in a server or in all, that do not say yet what came of their report."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT n.*, reason, reports.at, closed_at, act, moderator_id FROM notices n
                LEFT JOIN reports USING (review_id, user_id)
                LEFT JOIN acts ON act_id = (
                    SELECT min(act_id) FROM acts WHERE acts.review_id = n.review_id
                    AND act IN ('deleted', 'dismissed') AND acts.at >= closed_at)
                WHERE (closed_at IS NOT NULL OR reason IS NULL) AND (?1 IS NULL OR n.guild_id = ?1)
                ORDER BY message_id""",
            (guild_id,),
        )
        return [
            Notice(
                row["guild_id"],
                row["channel_id"],
                row["message_id"],
                row["review_id"],
                _report(row) if row["reason"] is not None else None,
                Act(row["act"]) if row["act"] is not None else None,
                row["moderator_id"],
            )
            for row in rows
        ]

    async def settled(self, notice: Notice) -> None:
        """Note that a message says what came of its report, or is gone."""
        async with self._db.transaction() as tx:
            await tx.execute("DELETE FROM notices WHERE message_id = ?", (notice.message_id,))

    async def waiting(self, guild_id: int) -> int:
        """Return how many reviews have an open report."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT count(DISTINCT review_id) AS waiting FROM reports WHERE guild_id = ? AND closed_at IS NULL",
            (guild_id,),
        )
        return next(int(row["waiting"]) for row in rows)

    async def reported(self, guild_id: int, *, limit: int) -> list[Review]:
        """Return the reviews of which a report is open, the one that has waited longest first."""
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT {COLUMNS} FROM
                (SELECT review_id, min(at) AS since FROM reports WHERE guild_id = ? AND closed_at IS NULL
                    GROUP BY review_id ORDER BY since LIMIT ?)
                JOIN reviews r USING (review_id) JOIN titles USING (title_id) ORDER BY since""",
            (guild_id, limit),
        )
        return [review_from_row(row) for row in rows]

    async def close_reports(self, review_id: int, *, at: int) -> bool:
        """Note that what was reported of a review, which stays, waits no longer; return whether anything did."""
        async with self._db.transaction() as tx:
            cursor = await tx.execute(
                "UPDATE reports SET closed_at = ? WHERE review_id = ? AND closed_at IS NULL", (at, review_id)
            )
            return cursor.rowcount > 0


def _report(row: sqlite3.Row) -> Report:
    return Report(
        row["guild_id"], row["review_id"], row["user_id"], row["reason"], row["at"], row["closed_at"]
    )

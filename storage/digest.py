"""The digest: which servers want one, when it is due, and what there is to tell."""

import json
import sqlite3
from collections.abc import Set
from dataclasses import dataclass, replace

from reviews.digest import DAY, NEW, WEEK, Digest, Slot, most_divided, next_slot, quiet_ones
from reviews.kinds import Kind
from reviews.review import Review
from storage.boards import Boards
from storage.database import Database
from storage.reviews import REVIEWS, review_from_row

DEFAULT = Slot(weekday=6, hour=18, zone="UTC")


@dataclass(frozen=True, slots=True)
class Plan:
    """A server's wish for a digest. Times are Unix seconds.

    `due_at` is the next slot, or the one that is being posted since `begun_at`; reviews were told of up to
    `told_until`.
    """

    guild_id: int
    wanted: bool = False
    channel_id: int | None = None
    slot: Slot = DEFAULT
    due_at: int = 0
    told_until: int = 0
    begun_at: int | None = None


class Digests:
    """The digests of all servers."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._boards = Boards(database)

    async def plan(self, guild_id: int) -> Plan:
        """Return what a server wants."""
        rows = await self._db.reader.execute_fetchall("SELECT * FROM digests WHERE guild_id = ?", (guild_id,))
        return next(map(_plan, rows), Plan(guild_id))

    async def save(self, plan: Plan, *, at: int) -> Plan:
        """Store what a server wants from now on; return it with its next slot.

        A digest that was switched on begins with the week before its first slot.
        """
        before = await self.plan(plan.guild_id)
        due_at = next_slot(plan.slot, at)
        fresh = plan.wanted and not before.wanted
        told_until = max(before.told_until, due_at - WEEK) if fresh else before.told_until
        plan = replace(plan, due_at=due_at, told_until=told_until, begun_at=None)
        async with self._db.transaction() as tx:
            await tx.execute(
                "INSERT INTO guilds (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (plan.guild_id,)
            )
            await tx.execute(
                """INSERT INTO digests (guild_id, wanted, channel_id, weekday, hour, zone, due_at, told_until)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET wanted = excluded.wanted,
                    channel_id = excluded.channel_id, weekday = excluded.weekday, hour = excluded.hour,
                    zone = excluded.zone, due_at = excluded.due_at, told_until = excluded.told_until,
                    begun_at = NULL""",
                (
                    plan.guild_id,
                    plan.wanted,
                    plan.channel_id,
                    plan.slot.weekday,
                    plan.slot.hour,
                    plan.slot.zone,
                    plan.due_at,
                    plan.told_until,
                ),
            )
        return plan

    async def due(self, now: int) -> list[Plan]:
        """Return the digests whose time has come, those that wait longest first."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM digests WHERE wanted AND due_at <= ? ORDER BY due_at", (now,)
        )
        return [_plan(row) for row in rows]

    async def next_due(self) -> int | None:
        """Return when the next digest is due, in Unix seconds; None if no server wants one."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT min(due_at) AS due_at FROM digests WHERE wanted"
        )
        return next((row["due_at"] for row in rows), None)

    async def begin(self, plan: Plan, *, at: int) -> bool:
        """Claim a slot; return False if it is no longer this plan's, or was claimed before."""
        async with self._db.transaction() as tx:
            cursor = await tx.execute(
                """UPDATE digests SET begun_at = ? WHERE guild_id = ? AND due_at = ? AND wanted
                    AND begun_at IS NULL""",
                (at, plan.guild_id, plan.due_at),
            )
            return cursor.rowcount > 0

    async def done(self, plan: Plan, *, at: int, told_until: int) -> None:
        """Note that a slot is dealt with, and with it those that were missed; the next is after `at`."""
        async with self._db.transaction() as tx:
            await tx.execute(
                """UPDATE digests SET due_at = ?, told_until = ?, begun_at = NULL
                    WHERE guild_id = ? AND due_at = ?""",
                (next_slot(plan.slot, at), told_until, plan.guild_id, plan.due_at),
            )

    async def digest(self, guild_id: int, since: int, until: int) -> Digest:
        """Return what there is to tell of a time, of this server."""
        count, new = await self._new(guild_id, since, until)
        return Digest(
            since=since,
            until=until,
            count=count,
            new=new,
            loved=await self._best(guild_id, Kind.LOVE_IT, since),
            funniest=await self._best(guild_id, Kind.FUNNY, since),
            divided=most_divided(await self._ratings(guild_id, since, until)),
            # A day is time enough to be voted on; so each review has its chance in one digest.
            quiet=await self._quiet(guild_id, since - DAY, until - DAY, {review.id for review in new}),
        )

    async def _new(self, guild_id: int, since: int, until: int) -> tuple[int, list[Review]]:
        shared = "guild_id = ? AND deleted_at IS NULL AND created_at > ? AND created_at <= ?"
        count = await self._db.reader.execute_fetchall(
            f"SELECT count(*) AS n FROM reviews WHERE {shared}", (guild_id, since, until)
        )
        rows = await self._db.reader.execute_fetchall(
            f"{REVIEWS} WHERE r.{shared} ORDER BY r.created_at DESC, r.review_id DESC LIMIT {NEW}",
            (guild_id, since, until),
        )
        return next(row["n"] for row in count), [review_from_row(row) for row in rows]

    async def _best(self, guild_id: int, kind: Kind, since: int) -> Review | None:
        for first in await self._boards.reviews(guild_id, kind, since + 1, None, limit=1):
            rows = await self._db.reader.execute_fetchall(f"{REVIEWS} WHERE r.review_id = ?", (first.id,))
            return next(map(review_from_row, rows), None)
        return None

    async def _ratings(self, guild_id: int, since: int, until: int) -> list[tuple[str, list[float]]]:
        """Return the newest rating by each member of the titles of which a review is new."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT name, json_group_array(rating) AS ratings FROM (
                    SELECT titles.title_id, name, rating, max(created_at * 4294967296 + review_id)
                    FROM reviews r JOIN titles USING (title_id)
                    WHERE r.deleted_at IS NULL AND rating IS NOT NULL AND title_id IN (
                        SELECT title_id FROM reviews WHERE guild_id = ? AND deleted_at IS NULL
                        AND created_at > ? AND created_at <= ?)
                    GROUP BY titles.title_id, author_id)
                GROUP BY title_id""",
            (guild_id, since, until),
        )
        return [(row["name"], json.loads(row["ratings"])) for row in rows]

    async def _quiet(self, guild_id: int, since: int, until: int, shown: Set[int]) -> list[Review]:
        rows = await self._db.reader.execute_fetchall(
            f"""{REVIEWS} WHERE r.guild_id = ? AND r.deleted_at IS NULL AND r.created_at > ?
                AND r.created_at <= ? AND r.votes = 0""",
            (guild_id, since, until),
        )
        unvoted = [review for row in rows if (review := review_from_row(row)).id not in shown]
        authors = json.dumps(sorted({review.author_id for review in unvoted}))
        praised = await self._db.reader.execute_fetchall(
            """SELECT author_id, avg(score) AS praise FROM reviews
                WHERE guild_id = ? AND deleted_at IS NULL AND votes > 0
                AND author_id IN (SELECT value FROM json_each(?)) GROUP BY author_id""",
            (guild_id, authors),
        )
        return quiet_ones(unvoted, {row["author_id"]: row["praise"] for row in praised})


def _plan(row: sqlite3.Row) -> Plan:
    return Plan(
        guild_id=row["guild_id"],
        wanted=bool(row["wanted"]),
        channel_id=row["channel_id"],
        slot=Slot(row["weekday"], row["hour"], row["zone"]),
        due_at=row["due_at"],
        told_until=row["told_until"],
        begun_at=row["begun_at"],
    )

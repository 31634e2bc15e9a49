"""Votes: rows of a set, changed in the order in which Discord reported the reactions."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import aiosqlite

from reviews.kinds import BY_ID, Kind
from reviews.review import Tally
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Reacted:
    """A member's reaction on a message was added or removed."""

    message_id: int
    user_id: int
    kind: Kind
    added: bool


@dataclass(frozen=True, slots=True)
class Cleared:
    """A moderator cleared the reactions of a message, all of them or those of one kind."""

    message_id: int
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class MessagesGone:
    """Messages were deleted: cards among them are gone, their votes stay."""

    message_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChannelGone:
    """A channel or thread was deleted, and with it every message there."""

    channel_id: int


Event: TypeAlias = Reacted | Cleared | MessagesGone | ChannelGone

# Whose reactions count: everybody's but the author's own, where the server does not allow that.
COUNTED = """
    FROM json_each(?) e
    JOIN cards c ON c.message_id = e.value ->> 0
    JOIN reviews r USING (review_id)
    JOIN guilds g ON g.guild_id = r.guild_id
    WHERE (g.self_votes OR r.author_id <> e.value ->> 1)
"""


class Votes:
    """The votes of all servers."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def apply(self, events: Sequence[Event]) -> set[int]:
        """Make the votes what they are after these events, in one transaction.

        Returns the channels in which a card has something new to show.

        An event that comes twice changes nothing the second time; one for a message that is no card, nothing
        at all.
        """
        async with self._db.transaction() as tx:
            changed: set[int] = set()
            for group in _groups(events):
                match group:
                    case Cleared(message_id, kind):
                        changed |= await _withdraw(
                            tx,
                            "c.message_id = ?1 AND (?2 IS NULL OR v.kind = ?2)",
                            (message_id, kind and kind.id),
                        )
                    case MessagesGone(message_ids):
                        await _gone(
                            tx, "message_id IN (SELECT value FROM json_each(?))", json.dumps(message_ids)
                        )
                    case ChannelGone(channel_id):
                        await _gone(tx, "channel_id = ?", channel_id)
                        await tx.execute(
                            "UPDATE cards SET thread_id = NULL WHERE thread_id = ?", (channel_id,)
                        )
                    case _:
                        changed |= await _react(tx, group)
            return await settle(tx, changed)

    async def forget_own(self, guild_id: int) -> set[int]:
        """Take away the votes of authors on their own reviews, for a server that no longer counts them."""
        async with self._db.transaction() as tx:
            rows = await tx.execute_fetchall(
                """DELETE FROM votes WHERE (review_id, user_id) IN (
                    SELECT review_id, author_id FROM reviews WHERE guild_id = ?) RETURNING review_id""",
                (guild_id,),
            )
            return await settle(tx, {row["review_id"] for row in rows})

    async def of_member(self, review_id: int, user_id: int) -> set[Kind]:
        """Return the kinds that a member's votes on a review have."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT kind FROM votes WHERE review_id = ? AND user_id = ?", (review_id, user_id)
        )
        return {BY_ID[row["kind"]] for row in rows}

    async def tally(self, review_id: int) -> Tally:
        """Return the counts of one review."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT kind, votes FROM tallies WHERE review_id = ? AND votes > 0", (review_id,)
        )
        return {BY_ID[row["kind"]]: row["votes"] for row in rows}

    async def voters(self, review_id: int) -> dict[Kind, list[int]]:
        """Return who voted what on a review."""
        voters: dict[Kind, list[int]] = {}
        rows = await self._db.reader.execute_fetchall(
            "SELECT kind, user_id FROM votes WHERE review_id = ? ORDER BY kind, user_id", (review_id,)
        )
        for row in rows:
            voters.setdefault(BY_ID[row["kind"]], []).append(row["user_id"])
        return voters


def _groups(events: Iterable[Event]) -> Iterable[list[Reacted] | Cleared | MessagesGone | ChannelGone]:
    """Join reactions in a row into groups; of several on one message, member and kind the last counts."""
    latest: dict[tuple[int, int, Kind], Reacted] = {}
    for event in events:
        if isinstance(event, Reacted):
            latest[event.message_id, event.user_id, event.kind] = event
            continue
        if latest:
            yield list(latest.values())
            latest.clear()
        yield event
    if latest:
        yield list(latest.values())


async def _react(tx: aiosqlite.Connection, events: list[Reacted]) -> set[int]:
    changed: set[int] = set()
    added = json.dumps([(e.message_id, e.user_id, e.kind.id) for e in events if e.added])
    removed = json.dumps([(e.message_id, e.user_id, e.kind.id) for e in events if not e.added])
    if added != "[]":
        rows = await tx.execute_fetchall(
            f"""INSERT INTO votes (review_id, user_id, kind, copies)
                SELECT review_id, e.value ->> 1, e.value ->> 2, 1 << c.copy {COUNTED}
                ON CONFLICT DO UPDATE SET copies = copies | excluded.copies
                WHERE copies & excluded.copies = 0 RETURNING review_id""",
            (added,),
        )
        changed.update(row["review_id"] for row in rows)
    if removed != "[]":
        changed |= await _withdraw(
            tx,
            "(c.message_id, v.user_id, v.kind) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))",
            (removed,),
        )
    return changed


async def _withdraw(tx: aiosqlite.Connection, which: str, args: tuple[object, ...]) -> set[int]:
    """Take the reactions of some messages `c` and votes `v` away; a vote goes when no copy carries it."""
    rows = await tx.execute_fetchall(
        f"""SELECT v.review_id, v.user_id, v.kind, v.copies & ~(1 << c.copy) AS left
            FROM cards c JOIN votes v USING (review_id)
            WHERE v.copies & (1 << c.copy) AND {which}""",
        args,
    )
    remaining = [(row["left"], row["review_id"], row["user_id"], row["kind"]) for row in rows]
    await tx.executemany(
        "UPDATE votes SET copies = ? WHERE review_id = ? AND user_id = ? AND kind = ?",
        [row for row in remaining if row[0]],
    )
    await tx.executemany(
        "DELETE FROM votes WHERE review_id = ? AND user_id = ? AND kind = ?",
        [row[1:] for row in remaining if not row[0]],
    )
    return {row["review_id"] for row in rows}


async def _gone(tx: aiosqlite.Connection, which: str, value: object) -> None:
    await tx.execute(f"UPDATE cards SET gone = 1 WHERE {which}", (value,))


async def settle(tx: aiosqlite.Connection, review_ids: set[int]) -> set[int]:
    """Bring scores and cards in line with the tallies of reviews whose votes changed.

    Returns the channels of the cards that have something new to show.
    """
    if not review_ids:
        return set()
    ids = json.dumps(sorted(review_ids))
    await tx.execute(
        """UPDATE tallies SET score = wilson(votes, (
                SELECT sum(votes) FROM tallies t WHERE t.review_id = tallies.review_id))
            WHERE review_id IN (SELECT value FROM json_each(?))""",
        (ids,),
    )
    await tx.execute(
        """UPDATE reviews SET (votes, score) = (
                SELECT total(votes), wilson(total(votes) FILTER (WHERE kind <> ?2), total(votes))
                FROM tallies t WHERE t.review_id = reviews.review_id)
            WHERE review_id IN (SELECT value FROM json_each(?1))""",
        (ids, Kind.CONFUSING.id),
    )
    rows = await tx.execute_fetchall(
        """UPDATE cards SET wanted = wanted + 1
            WHERE live AND review_id IN (SELECT value FROM json_each(?)) RETURNING channel_id""",
        (ids,),
    )
    return {row["channel_id"] for row in rows}

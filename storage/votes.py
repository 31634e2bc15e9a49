"""Votes: rows of a set, changed in the order in which Discord reported the reactions."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import aiosqlite

from reviews.kinds import BY_ID, Kind
from reviews.review import Tally
from storage.database import Database
from storage.ranking import wilson


class Reacted(NamedTuple):
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

# Votes as they are and as they become: `(review_id, user_id, kind, held, left)`, the last two being bits of
# the copies that carry the reaction. An author's own reaction counts only where the server allows that.
REACTED = """
    SELECT review_id, user_id, kind, coalesce(copies, 0) AS held, (coalesce(copies, 0) | more) & ~fewer AS left
    FROM (
        SELECT review_id, e.value ->> 1 AS user_id, e.value ->> 2 AS kind,
            sum(iif(e.value ->> 3, 1 << copy, 0)) AS more, sum(iif(e.value ->> 3, 0, 1 << copy)) AS fewer
        FROM json_each(?) e
        JOIN cards ON message_id = e.value ->> 0
        JOIN reviews r USING (review_id)
        JOIN guilds g ON g.guild_id = r.guild_id
        WHERE g.self_votes OR r.author_id <> e.value ->> 1
        GROUP BY 1, 2, 3
    ) LEFT JOIN votes USING (review_id, user_id, kind)
"""
CLEARED = """
    SELECT review_id, user_id, kind, copies AS held, copies & ~(1 << copy) AS left
    FROM cards JOIN votes USING (review_id) WHERE message_id = ?1 AND (?2 IS NULL OR kind = ?2)
"""
OWN = """
    SELECT review_id, user_id, kind, copies AS held, 0 AS left
    FROM reviews JOIN votes ON votes.review_id = reviews.review_id AND user_id = author_id WHERE guild_id = ?
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
                        changed |= await _change(tx, CLEARED, message_id, kind and kind.id)
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
                        changed |= await _change(tx, REACTED, json.dumps(group))
            return await settle(tx, changed)

    async def forget_own(self, guild_id: int) -> set[int]:
        """Take away the votes of authors on their own reviews, for a server that no longer counts them."""
        async with self._db.transaction() as tx:
            return await settle(tx, await _change(tx, OWN, guild_id))

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


Reaction: TypeAlias = tuple[int, int, int, bool]
"""A message, a member, a kind's number, and whether the reaction is there."""


def _groups(events: Iterable[Event]) -> Iterable[list[Reaction] | Cleared | MessagesGone | ChannelGone]:
    """Join reactions in a row into groups; of several on one message, member and kind the last counts."""
    latest: dict[tuple[int, int, int], Reaction] = {}
    for event in events:
        if isinstance(event, Reacted):
            message_id, user_id, kind, added = event
            latest[message_id, user_id, kind.id] = (message_id, user_id, kind.id, added)
            continue
        if latest:
            yield list(latest.values())
            latest.clear()
        yield event
    if latest:
        yield list(latest.values())


async def _change(tx: aiosqlite.Connection, which: str, *args: object) -> set[int]:
    """Make votes what a query says that they become; return the reviews whose votes that changes.

    Rows travel as JSON, so that each statement enters Python once, however many votes it changes. A vote
    goes when no copy of the card carries it any more.
    """
    rows = await tx.execute_fetchall(
        f"""SELECT json_group_array(json_array(review_id, user_id, kind, left)) AS votes,
                json_group_array(DISTINCT review_id) AS reviews
            FROM ({which}) WHERE left <> held""",
        args,
    )
    (row,) = rows
    changed: set[int] = set(json.loads(row["reviews"]))
    if changed:
        await tx.execute(
            """DELETE FROM votes WHERE (review_id, user_id, kind) IN (
                SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE value ->> 3 = 0)""",
            (row["votes"],),
        )
        await tx.execute(
            """INSERT INTO votes SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3
                FROM json_each(?) WHERE value ->> 3 <> 0
                ON CONFLICT DO UPDATE SET copies = excluded.copies""",
            (row["votes"],),
        )
    return changed


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
        f"""UPDATE tallies SET score = {wilson("votes", "total")}
            FROM (SELECT review_id, sum(votes) AS total FROM tallies
                WHERE review_id IN (SELECT value FROM json_each(?)) GROUP BY review_id) AS all_kinds
            WHERE tallies.review_id = all_kinds.review_id""",
        (ids,),
    )
    await tx.execute(
        f"""UPDATE reviews SET votes = total, score = {wilson("praise", "total")}
            FROM (SELECT review_id, sum(votes) AS total, sum(votes * (kind <> ?2)) AS praise FROM tallies
                WHERE review_id IN (SELECT value FROM json_each(?1)) GROUP BY review_id) AS counted
            WHERE reviews.review_id = counted.review_id""",
        (ids, Kind.CONFUSING.id),
    )
    rows = await tx.execute_fetchall(
        """UPDATE cards SET wanted = wanted + 1
            WHERE live AND review_id IN (SELECT value FROM json_each(?)) RETURNING channel_id""",
        (ids,),
    )
    return {row["channel_id"] for row in rows}

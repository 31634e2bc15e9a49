"""Votes: rows of a set, changed in the order in which Discord reported the reactions."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import aiosqlite

from reviews.kinds import BY_ID, Kind
from reviews.review import Tally
from storage.database import Database
from storage.voting import scores


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


class Votes:
    """The votes of all servers."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def apply(self, events: Sequence[Event]) -> set[int]:
        """Make the votes what they are after these events; reactions in a row are one transaction.

        Returns the channels in which a card has something new to show.

        An event that comes twice changes nothing the second time; one for a message that is no card, nothing
        at all.
        """
        channels: set[int] = set()
        async with self._db.statements() as writer:
            for group in _groups(events):
                match group:
                    case Cleared(message_id, kind):
                        # Whoever reacted takes it back.
                        channels |= await react(
                            writer,
                            """SELECT json_group_array(json_array(message_id, user_id, kind, 0))
                                FROM cards JOIN votes USING (review_id)
                                WHERE message_id = ?1 AND (?2 IS NULL OR kind = ?2)""",
                            message_id,
                            kind and kind.id,
                        )
                    case MessagesGone(message_ids):
                        await writer.execute(
                            "UPDATE cards SET gone = 1 WHERE message_id IN (SELECT value FROM json_each(?))",
                            (json.dumps(message_ids),),
                        )
                    case ChannelGone(channel_id):
                        await writer.execute(
                            """UPDATE cards SET gone = gone OR channel_id = ?1, thread_id = nullif(thread_id, ?1)
                                WHERE ?1 IN (channel_id, thread_id)""",
                            (channel_id,),
                        )
                    case _:
                        channels |= await react(writer, "VALUES (?)", json.dumps(group))
        return channels

    async def forget_own(self, guild_id: int) -> set[int]:
        """Take away the votes of authors on their own reviews, for a server that no longer counts them."""
        async with self._db.statements() as writer:
            return await react(
                writer,
                """SELECT json_group_array(json_array(message_id, user_id, kind, 0))
                    FROM reviews r JOIN cards USING (review_id) JOIN votes USING (review_id)
                    WHERE r.guild_id = ? AND user_id = author_id""",
                guild_id,
            )

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


async def react(writer: aiosqlite.Connection, events: str, *args: object) -> set[int]:
    """Take in reactions, given as the SQL for a JSON array of them.

    Returns the channels of the cards that have something new to show.
    """
    await writer.execute(f"INSERT INTO reactions {events}", args)
    rows = await writer.execute_fetchall(
        "SELECT DISTINCT channel_id FROM cards WHERE live AND review_id IN (SELECT review_id FROM changes)"
    )
    return {row["channel_id"] for row in rows}


async def settle(tx: aiosqlite.Connection, review_ids: set[int]) -> set[int]:
    """Bring scores and cards in line with the tallies of reviews whose votes changed.

    Returns the channels of the cards that have something new to show.
    """
    ids = json.dumps(sorted(review_ids))
    for statement in scores("SELECT value FROM json_each(:ids)").split(";")[:-1]:
        await tx.execute(statement, {"ids": ids})
    rows = await tx.execute_fetchall(
        "SELECT DISTINCT channel_id FROM cards WHERE live AND review_id IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    return {row["channel_id"] for row in rows}

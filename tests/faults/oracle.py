"""The measure of all faults: the reactions on Discord = the votes in the database = the tally on the card."""

import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from reviews.kinds import BY_ID, Kind
from tests.discord_server.interactions import shown
from tests.discord_server.models import EPHEMERAL, Message
from tests.discord_server.world import World

KINDS = {kind.emoji.replace("\ufe0f", ""): kind for kind in Kind}

Vote = tuple[int, str, int]

_CARD = re.compile(r"'custom_id': 'kinds:(\d+)'")
_COUNT = re.compile(r"(\S+) [\w -]+ \*\*([\d,]+)\*\*")


def read(database: Path, sql: str, *values: object) -> list[Any]:
    """Return what a query finds, reading the file from outside as any tool may."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True, timeout=5)) as connection:
        return connection.execute(sql, values).fetchall()


def review_on(message: Message) -> int | None:
    """Return the review that a message shows as a card."""
    found = _CARD.search(str(message.components))
    return int(found[1]) if found and not message.flags & EPHEMERAL else None


def cards_in(world: World) -> dict[int, int]:
    """Return the reviews of the cards that are on Discord, by message."""
    return {
        message.id: review
        for message in world.messages()
        if message.author_id == world.bot.id and (review := review_on(message)) is not None
    }


def counts_on(message: Message) -> dict[Kind, int]:
    """Return the counts that a member reads on a card, leaving out those that are 0."""
    found = {
        KINDS[emoji.replace("\ufe0f", "")]: int(n.replace(",", ""))
        for emoji, n in _COUNT.findall(shown(message))
    }
    return {kind: n for kind, n in found.items() if n}


def truth(world: World, database: Path) -> set[Vote]:
    """Return the members' reactions on cards that are votes: (message, kind, member)."""
    cards = cards_in(world)
    authors: dict[int, int] = dict(read(database, "SELECT review_id, author_id FROM reviews"))
    return {
        (message_id, KINDS[emoji].key, user_id)
        for message_id, emoji, user_id in world.oracle(bots=False)
        if message_id in cards and emoji in KINDS and authors.get(cards[message_id]) != user_id
    }


def remembered(world: World, database: Path) -> set[Vote]:
    """Return the votes in the database by the cards that carry them and are on Discord still."""
    there = cards_in(world)
    rows = read(
        database,
        """SELECT c.message_id, v.kind, v.user_id FROM votes v JOIN cards c USING (review_id)
            WHERE v.copies & (1 << c.copy)""",
    )
    return {
        (message_id, BY_ID[kind].key, user_id) for message_id, kind, user_id in rows if message_id in there
    }


def differences(world: World, database: Path) -> list[str]:
    """Return in which ways Discord, the database and the cards differ; nothing if all is well."""
    found: list[str] = []
    there = cards_in(world)
    real, held = truth(world, database), remembered(world, database)
    if real != held:
        found.append(f"votes missing {sorted(real - held)[:5]}, votes too many {sorted(held - real)[:5]}")
    known = {number for (number,) in read(database, "SELECT message_id FROM cards")}
    if strangers := there.keys() - known:
        found.append(f"cards that are not known: {sorted(strangers)}")
    counted = Counter(
        (review, kind) for review, _, kind in read(database, "SELECT review_id, user_id, kind FROM votes")
    )
    kept = {
        (r, k): n for r, k, n in read(database, "SELECT review_id, kind, votes FROM tallies WHERE votes > 0")
    }
    if counted != Counter(kept):
        found.append(f"tallies {kept} of votes {dict(counted)}")
    lives = read(database, "SELECT message_id, review_id FROM cards WHERE live AND NOT gone")
    for message_id, review_id in lives:
        message = next((each for each in world.messages() if each.id == message_id), None)
        if message is None:
            found.append(f"card {message_id} is gone and not known to be")
            continue
        should = {BY_ID[k]: n for (r, k), n in kept.items() if r == review_id}
        if counts_on(message) != should:
            found.append(f"card {message_id} shows {counts_on(message)}, not {should}")
    if waiting := read(database, "SELECT review_id FROM outbox"):
        found.append(f"not published yet: {waiting}")
    return found

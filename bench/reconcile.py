"""Requests that it takes to compare 1,000 cards with Discord after having been away.

The bot starts on a database that knows every reaction, or all but those of ten cards on which somebody has
reacted since. Counted by the server, from the start to the bot's word that it has reconciled: history pages,
messages and lists of who reacted, and not what every start asks. Nothing is timed, so there is one run of each.
"""

from collections.abc import Sequence

from bench.place import Place, place
from bench.table import AtMost, Row
from reviews.kinds import BY_KEY
from storage.database import Database
from storage.votes import Reacted, Votes
from tests.discord_server import Person

CARDS = 1_000
CHANGED = 10
LOOKING = ("GET /channels/{channel_id}/messages",)
"""How the routes begin by which reactions are read back."""


async def rows() -> list[Row]:
    """Return the rows on reconciliation."""
    async with place(cards=CARDS) as here:
        members = [here.server.person(here.guild, f"member {number}") for number in range(3)]
        await _vote(here, members)
        unchanged = await _requests(here)
        for card in here.cards[:: CARDS // CHANGED]:
            here.server.person(here.guild, "a latecomer").react(card, "🎨")
        changed = await _requests(here)
    return [
        Row(f"requests to reconcile {CARDS:,} cards, none changed", unchanged, "", AtMost(20)),
        Row(
            f"requests to reconcile {CARDS:,} cards, {CHANGED} changed", changed, "", AtMost(20 + 3 * CHANGED)
        ),
    ]


async def _vote(here: Place, members: Sequence[Person]) -> None:
    """Have members react on every card while the bot is there to see it."""
    nice = BY_KEY["nice"]
    database = await Database.open(here.template)
    await Votes(database).apply(
        [Reacted(card.id, each.id, nice, added=True) for card in here.cards for each in members]
    )
    for card in here.cards:
        for each in members:
            each.react(card, nice.emoji)
    await database.close()


async def _requests(here: Place) -> int:
    """Return how many requests the bot needs until it says that it has reconciled."""
    rest = here.server.rest
    before = len(rest.log)
    async with here.bot("ours", CARDS, database=here.database()) as bot:
        await bot.until(lambda: any("reconciled" in line for line in bot.stderr), within=120)
        found = next(line for line in bot.stderr if "reconciled" in line)
    print(f"  {found.split(': ', 1)[1]}")
    return sum(count for route, count in rest.by_route(since=before).items() if route.startswith(LOOKING))

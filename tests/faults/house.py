"""A server with people in it, a database, and ways to wait for all to agree."""

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.discord_server import BotProcess, DiscordServer, Person
from tests.discord_server.models import Channel, Guild, Message
from tests.discord_server.process import PACE, ROOT
from tests.discord_server.rest_faults import Rule
from tests.discord_server.world import World
from tests.faults.oracle import cards_in, differences, read

BOT = ROOT / "bot.py"
HASTY = Path(__file__).with_name("hasty.py")
"""The same bot with shorter waits, for faults that only its patience mends."""

ALL = os.environ.get("FAULTS") == "all"
"""Whether everything is tried, which takes long, or of each fault some examples."""

T = TypeVar("T")


def some(every: Sequence[T], *chosen: int) -> list[T]:
    """Return the cases of a table that are tried: those that were chosen, or with `FAULTS=all` every one."""
    return list(every) if ALL else [every[number] for number in chosen]


EMOJI = ("👍", "❤️", "😂", "😕", "💡", "✍️", "🎨")


@dataclass
class House:
    """One server, one channel, an author and five members; the bot's database is `database`."""

    server: DiscordServer
    guild: Guild
    channel: Channel
    database: Path
    author: Person
    people: list[Person]
    moderator: Person

    @property
    def world(self) -> World:
        """Return the server's world."""
        return self.server.world

    @asynccontextmanager
    async def bot(
        self, script: Path = BOT, *, pace: dict[str, float] | None = None
    ) -> AsyncIterator[BotProcess]:
        """Have the bot running, connected and with its commands registered."""
        process = BotProcess(
            self.server,
            script,
            database=self.database,
            environment={"PYTHONPATH": str(ROOT)},
            pace=PACE | (pace or {}),
        )
        async with process as running:
            await running.ready()
            yield running

    async def post(self, seed: str = "metallic-rouge", *, within: float = 30.0) -> Message:
        """Have the author share a seed; return its card."""
        before = cards_in(self.world).keys()
        pressed = self.author.press(await self.panel(seed), "Post it")
        await pressed.answered(within=within)
        await self.until(lambda: cards_in(self.world).keys() - before, within=within, what="a card")
        (made,) = cards_in(self.world).keys() - before
        await self.known(made)
        return self.message(made)

    async def panel(self, seed: str) -> Message:
        """Have the author choose a seed; return what they are asked to confirm."""
        return await self.author.slash(self.channel, "review share", seed=seed).said()

    async def copy(self, review: int) -> Message:
        """Have somebody show a review once more; return the copy of its card."""
        shown = await self.people[0].slash(self.channel, "review show", review=str(review)).said()
        await self.known(shown.id)
        return shown

    async def known(self, message_id: int) -> None:
        """Return once a card is in the database."""
        await self.until(
            lambda: read(self.database, "SELECT 1 FROM cards WHERE message_id = ?", message_id),
            within=20,
            what="a card in the database",
        )

    async def discussed(self, card: Message) -> None:
        """Return once the discussion of a card is open, and so nothing more has to be written of its posting."""
        opened = "SELECT 1 FROM cards WHERE message_id = ? AND opening_id IS NOT NULL"
        await self.until(
            lambda: read(self.database, opened, card.id) and not read(self.database, "SELECT 1 FROM outbox"),
            within=20,
            what="an open discussion",
        )

    def message(self, message_id: int) -> Message:
        """Return a message, wherever it is."""
        return next(each for each in self.world.messages() if each.id == message_id)

    async def met(self, rule: Rule, times: int = 1) -> None:
        """Return once so many requests have met a fault."""
        await self.until(lambda: rule.met >= times, within=20, what="a request that meets a fault")

    async def until(self, condition: object, *, within: float, what: str) -> None:
        """Return once a condition holds that nobody announces, or raise TimeoutError."""
        assert callable(condition)
        deadline = time.monotonic() + within
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"not within {within} s: {what}")
            await asyncio.sleep(0.05)

    async def converged(self, *, within: float = 20.0, bot: BotProcess | None = None) -> float:
        """Return, with the seconds it took, once Discord, the database and the cards agree."""
        began = time.monotonic()
        while found := differences(self.world, self.database):
            if time.monotonic() - began > within:
                words = "\n".join(bot.stderr[-15:]) if bot else ""
                raise AssertionError(f"after {within} s: {found}\n{words}")
            await asyncio.sleep(0.1)
        return time.monotonic() - began

    def a_day_goes_by(self) -> None:
        """Have the logins of a bot that is not running forgotten, so that many restarts need not wait."""
        with sqlite3.connect(self.database, timeout=5) as connection:
            connection.execute("DELETE FROM facts WHERE name = 'logins'")
        connection.close()


@asynccontextmanager
async def opened(database: Path, *, seed: int = 1) -> AsyncIterator[House]:
    """Build the house and serve it."""
    async with DiscordServer(seed=seed) as server:
        guild = server.world.add_guild()
        channel = server.world.add_channel(guild)
        names = ("Ben", "Cem", "Dea", "Eve", "Fin")
        yield House(
            server,
            guild,
            channel,
            database,
            server.person(guild, "Ann"),
            [server.person(guild, name) for name in names],
            server.moderator(guild),
        )

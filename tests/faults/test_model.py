"""A model of Discord and its members: whatever they do and whatever goes wrong, in the end all agree."""

import asyncio
import tempfile
from collections.abc import Awaitable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TypeVar

import pytest
from discord import Client
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot import SecondOpinion, Settings, create_bot
from tests.discord_server import channels, messages
from tests.discord_server.conftest import redirect
from tests.discord_server.models import Message
from tests.discord_server.rest_faults import Outcome, Reset, ShortList, Status, WrongCount
from tests.faults.hasty import hurry
from tests.faults.house import ALL, EMOJI, House, opened
from tests.faults.oracle import cards_in

T = TypeVar("T")

CARDS = st.integers(0, 3)
PEOPLE = st.integers(0, 4)
FEW = st.sampled_from(EMOJI[:3])
LIES: list[tuple[str, Outcome]] = [
    ("*/reactions/*", ShortList()),
    ("*/reactions/*", ShortList(1)),
    ("/channels/*/messages*", WrongCount(1)),
    ("/channels/*/messages*", WrongCount(None)),
    ("/channels/*/messages", ShortList()),
    ("/channels/*", Status(503)),
    ("/channels/*", Reset()),
]


async def no_wait(client: Client, shard_id: int | None, *, initial: bool = False) -> None:
    """Do not wait five seconds before a second IDENTIFY."""


class Discord(RuleBasedStateMachine):
    """Two reviews, one of them with a copy in another channel; five members, a moderator, and the bot."""

    def __init__(self) -> None:
        super().__init__()
        self.patches = pytest.MonkeyPatch()
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory()
        self.bot: SecondOpinion | None = None
        self.running: asyncio.Task[None] | None = None

    def run(self, work: Awaitable[T]) -> T:
        """Have something happen, and the bot go on for as long."""

        async def together() -> T:
            return await work

        return self.runner.run(together())

    @initialize()
    def begin(self) -> None:
        """Build the server, start the bot and post the cards."""
        self.run(self._begin())

    async def _begin(self) -> None:
        self.house: House = await self.stack.enter_async_context(
            opened(Path(self.folder.name) / "reviews.db")
        )
        server = self.house.server
        redirect(self.patches, server.api, server.gateway.url)
        self.patches.setattr(Client, "before_identify_hook", no_wait)
        hurry(self.patches.setattr)
        self.other = server.world.add_channel(self.house.guild, "elsewhere")
        await self._start()
        self.cards: list[Message] = [await self.house.post(), await self.house.post("frieren")]
        for _ in range(2):
            await self._show()

    async def _show(self) -> None:
        shown = await self.house.people[0].slash(self.other, "review show", review="1").said()
        await self.house.known(shown.id)
        self.cards.append(shown)

    async def _start(self) -> None:
        if self.bot is not None:
            self.house.a_day_goes_by()
        readies = self.house.server.gateway.seen["ready"]
        self.bot = create_bot(Settings(self.house.database))
        self.bot._connection.guild_ready_timeout = 0.05
        self.running = asyncio.create_task(self.bot.start(self.house.server.gateway.token))
        await self.house.server.gateway.ready(readies + 1)

    async def _stop(self) -> None:
        assert self.bot is not None
        assert self.running is not None
        await self.bot.close()
        await asyncio.gather(self.running, return_exceptions=True)
        self.running = None

    # What members do

    @rule(card=CARDS, person=PEOPLE, emoji=FEW, burst=st.booleans())
    def react(self, card: int, person: int, emoji: str, burst: bool) -> None:
        """React, on an original or a copy."""
        if self._there(card):
            self.house.people[person].react(self.cards[card], emoji, burst=burst)

    @rule(card=CARDS, person=PEOPLE, emoji=FEW, burst=st.booleans())
    def unreact(self, card: int, person: int, emoji: str, burst: bool) -> None:
        """Take a reaction back."""
        if self._there(card):
            self.house.people[person].unreact(self.cards[card], emoji, burst=burst)

    @rule(card=CARDS, people=st.permutations(range(5)), emoji=FEW)
    def swap(self, card: int, people: list[int], emoji: str) -> None:
        """Have one member react and another take it back: the count stays."""
        if self._there(card) and self.house.people[people[0]].unreact(self.cards[card], emoji):
            self.house.people[people[1]].react(self.cards[card], emoji)

    @rule(card=CARDS, emoji=st.none() | FEW)
    def clear(self, card: int, emoji: str | None) -> None:
        """Have the moderator clear reactions."""
        if self._there(card):
            self.house.moderator.clear(self.cards[card], emoji)

    @rule(card=st.integers(1, 3))
    def delete(self, card: int) -> None:
        """Delete a card or a copy."""
        if self._there(card):
            messages.delete(self.house.world, self.cards[card])

    @rule()
    def delete_channel(self) -> None:
        """Delete the channel of the copies."""
        if self.other.id in self.house.world.channels:
            channels.delete(self.house.world, self.other)

    def _there(self, card: int) -> bool:
        return self.cards[card].id in cards_in(self.house.world)

    # What goes wrong

    @rule(
        lose=st.sampled_from([0.0, 0.3]),
        copies=st.sampled_from([(1, 1), (2, 4)]),
        reorder=st.sampled_from([0, 6]),
    )
    def disturb(self, lose: float, copies: tuple[int, int], reorder: int) -> None:
        """Have events lost, doubled and shuffled from now on, or no more."""
        faults = self.house.server.gateway.faults
        faults.none()
        faults.lose, faults.copies, faults.reorder = lose, copies, reorder

    @rule(lie=st.none() | st.sampled_from(LIES))
    def lie(self, lie: tuple[str, Outcome] | None) -> None:
        """Have requests fail or be answered wrongly from now on, or no more."""
        self.house.server.rest.faults.none()
        if lie is not None:
            self.house.server.rest.faults.add("GET", *lie)

    @rule(resumable=st.booleans())
    def lose_connection(self, resumable: bool) -> None:
        """Cut the connection, or end the session."""
        if resumable:
            self.house.server.gateway.cut()
        else:
            self.house.server.gateway.invalidate()

    @rule()
    @precondition(lambda self: self.running is not None)
    def reconcile(self) -> None:
        """Have the bot compare everything now."""
        self.run(self._reconcile())

    async def _reconcile(self) -> None:
        assert self.bot is not None
        self.bot.services.reconciler.wake([self.house.guild.id])

    @rule()
    @precondition(lambda self: self.running is not None)
    def stop(self) -> None:
        """Stop the bot."""
        self.run(self._stop())

    @rule()
    @precondition(lambda self: self.running is None)
    def start(self) -> None:
        """Start it again."""
        self.house.server.rest.faults.none()
        self.run(self._start())

    @rule()
    def breathe(self) -> None:
        """Let the bot take in what was sent."""
        self.run(self.house.server.gateway.breath())

    def teardown(self) -> None:
        """Heal everything; within seconds Discord, the database and the cards agree."""
        try:
            if hasattr(self, "cards"):
                self.run(self._agree())
        finally:
            self.run(self._end())
            self.runner.close()
            self.patches.undo()
            self.folder.cleanup()

    async def _agree(self) -> None:
        self.house.server.heal()
        if self.running is None:
            await self._start()
        else:
            readies = self.house.server.gateway.seen["ready"]
            self.house.server.gateway.invalidate()
            await self.house.server.gateway.ready(readies + 1)
        await self.house.converged(within=30)

    async def _end(self) -> None:
        if self.running is not None:
            await self._stop()
        await self.stack.aclose()


Discord.TestCase.settings = settings(
    max_examples=200 if ALL else 12,
    stateful_step_count=30,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
TestModel = Discord.TestCase

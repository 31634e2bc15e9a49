"""A crowd: thousands of members whose reactions are serialised beforehand, so that sending them is fast."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.discord_server import reactions
from tests.discord_server.gateway import Gateway
from tests.discord_server.models import Emoji, Guild, Member, Message, Reaction
from tests.discord_server.session import serialised
from tests.discord_server.world import World

ADD, REMOVE = "MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE"
CHUNK = 500
TICK = 0.005


@dataclass(frozen=True, slots=True)
class Step:
    """One member's reaction or its taking back, ready to be sent."""

    name: str
    message: Message
    emoji: Emoji
    user_id: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many events were written, beginning when (monotonic), and in how many seconds.

    `written` has the time at which each event was.
    """

    events: int
    began: float
    seconds: float
    written: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Return the events a second."""
        return self.events / self.seconds


class Crowd:
    """Members of one server who react to a few messages. What they do is the same again for the same seed."""

    def __init__(self, world: World, gateway: Gateway, guild: Guild, *, size: int, seed: int = 0) -> None:
        self.members: list[Member] = [world.add_member(guild, f"member{number}") for number in range(size)]
        self._world = world
        self._gateway = gateway
        self._random = random.Random(seed)

    def adds(self, messages: Sequence[Message], emoji: Sequence[str], count: int) -> list[Step]:
        """Prepare so many different reactions, in a random order; there must be as many to be had."""
        pairs = [(message, Emoji(name)) for message in messages for name in emoji]
        chosen = self._random.sample(range(len(pairs) * len(self.members)), count)
        steps = []
        for number in chosen:
            (message, one), member = pairs[number % len(pairs)], self.members[number // len(pairs)]
            steps.append(self._step(message, one, member.user.id, add=True))
        return steps

    def toggles(self, messages: Sequence[Message], emoji: Sequence[str], count: int) -> list[Step]:
        """Prepare so many changes: a random member reacts, or takes it back where they had reacted."""
        held = self._world.oracle()
        steps = []
        for _ in range(count):
            message, one = self._random.choice(messages), Emoji(self._random.choice(emoji))
            user_id = self._random.choice(self.members).user.id
            key = (message.id, one.key, user_id)
            steps.append(self._step(message, one, user_id, add=key not in held))
            held ^= {key}
        return steps

    async def push(self, steps: Sequence[Step], *, rate: float | None = None) -> Pushed:
        """Make these steps happen, so many a second, or as fast as the socket takes them."""
        began = time.monotonic()
        chunk = CHUNK if rate is None else max(1, round(rate * TICK))
        written: list[float] = []
        for start in range(0, len(steps), chunk):
            if rate is not None:
                await asyncio.sleep(began + start / rate - time.monotonic())
            some = steps[start : start + chunk]
            written += [time.monotonic()] * len(some)
            self._happen(some)
            await self._gateway.drained()
            await asyncio.sleep(0)
        return Pushed(len(steps), began, time.monotonic() - began, tuple(written))

    def _step(self, message: Message, emoji: Emoji, user_id: int, *, add: bool) -> Step:
        if add:
            body = serialised(reactions.added(self._world, message, emoji, user_id))
            return Step(ADD, message, emoji, user_id, body)
        return Step(REMOVE, message, emoji, user_id, serialised(reactions.removed(message, emoji, user_id)))

    def _happen(self, steps: Sequence[Step]) -> None:
        for step in steps:
            held = step.message.reactions.setdefault(step.emoji.key, Reaction(step.emoji))
            if step.name == ADD:
                held.normal.add(step.user_id)
            else:
                held.normal.discard(step.user_id)
                if not held.normal and not held.burst:
                    del step.message.reactions[step.emoji.key]
        if steps:
            first = steps[0].message
            events = [(step.name, step.body) for step in steps]
            self._gateway.push(events, guild_id=first.guild_id, channel_id=first.channel_id)

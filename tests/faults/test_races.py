"""Votes that arrive while Discord is being asked: what a member did last wins over what was read before."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from aiohttp import web

from tests.discord_server.rest_faults import Handler
from tests.faults.house import House
from tests.faults.oracle import remembered


@dataclass
class Meanwhile:
    """The answer is made; then something happens, of which the bot hears and takes note; then the answer comes."""

    house: House
    act: Callable[[], object]
    noted: Callable[[], object]
    answered: int = 0

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        response = await handler(request)
        self.act()
        await self.house.until(self.noted, within=10, what="a vote that is taken note of")
        self.answered += 1
        return response


@pytest.mark.parametrize("pattern", ["*/reactions/*", "/channels/*/messages"])
@pytest.mark.parametrize("what", ["reacts", "takes back", "clears", "reacts super", "reacts first"])
async def test_what_happens_during_an_answer_wins(house: House, pattern: str, what: str) -> None:
    async with house.bot() as bot:
        card = await house.post()
        ben, cem, dea, eve, _ = house.people
        emoji = "🎨" if what == "reacts first" else "👍"
        kind = "creative" if what == "reacts first" else "nice"
        for person in (ben, cem, dea):
            person.react(card, "👍")
        await house.converged(bot=bot)

        def votes() -> set[int]:
            return {user for _, key, user in remembered(house.world, house.database) if key == kind}

        def act() -> None:
            if what == "clears":
                house.moderator.clear(card)
            elif what == "takes back":
                cem.unreact(card, emoji)
            else:
                eve.react(card, emoji, burst=what == "reacts super")

        def right() -> bool:
            if what == "clears":
                return not votes()
            return cem.id not in votes() if what == "takes back" else eve.id in votes()

        house.server.gateway.faults.lose = 1.0
        dea.unreact(card, "👍")
        ben.react(card, "💡")
        house.server.gateway.faults.none()
        meanwhile = Meanwhile(house, act, right)
        house.server.gateway.invalidate()
        await house.server.gateway.ready(2)
        house.server.rest.faults.add("GET", pattern, meanwhile, times=1)
        await house.until(lambda: meanwhile.answered, within=20, what="an answer that is old when it comes")
        converging = asyncio.create_task(house.converged(bot=bot))
        while not converging.done():
            assert right()
            await asyncio.wait({converging}, timeout=0.02)
        await converging

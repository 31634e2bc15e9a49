"""What can go wrong with requests. An outcome takes a request and the handler that would have answered it."""

import asyncio
import json
import random
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Protocol

from aiohttp import web

from tests.discord_server.answers import DISCORD, answered
from tests.discord_server.models import Json

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Outcome(Protocol):
    """Answers a request in the place of its handler, or after it."""

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse: ...


@dataclass(frozen=True)
class Status:
    """Trouble at Discord: 500, 502, 503, 520 … With `accepted`, what was asked for has happened anyway."""

    status: int
    accepted: bool = False

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self.accepted:
            await handler(request)
        return web.Response(status=self.status, text="upstream connect error", headers=DISCORD)


@dataclass(frozen=True)
class Refuse:
    """A refusal with one of Discord's own codes, as 30046 or 90001."""

    status: int
    code: int
    message: str = "refused"

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        return answered({"message": self.message, "code": self.code}, self.status)


@dataclass(frozen=True)
class RateLimited:
    """429 as Discord itself says it: for this route (`user`), for all (`global`), for everyone (`shared`)."""

    retry_after: float
    scope: str = "user"

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        everywhere = self.scope == "global"
        body = {
            "message": "You are being rate limited.",
            "retry_after": self.retry_after,
            "global": everywhere,
        }
        response = answered(body, 429)
        response.headers["Retry-After"] = str(max(1, round(self.retry_after)))
        response.headers["X-RateLimit-Scope"] = self.scope
        if everywhere:
            response.headers["X-RateLimit-Global"] = "true"
        else:
            response.headers["X-RateLimit-Limit"] = "5"
            response.headers["X-RateLimit-Remaining"] = "4" if self.scope == "shared" else "0"
            response.headers["X-RateLimit-Reset-After"] = str(self.retry_after)
        return response


@dataclass(frozen=True)
class Blocked:
    """429 from the edge, which has blocked the address: HTML, and no Via header."""

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        page = "<html><head><title>Access denied</title></head><body>error code: 1015</body></html>"
        return web.Response(status=429, text=page, content_type="text/html", headers={"Retry-After": "3600"})


@dataclass(frozen=True)
class Reset:
    """The connection is reset: before Discord looked at the request, or after it did what was asked.

    A GET, PUT or DELETE on a connection that was kept alive is sent again at once by aiohttp itself, unseen.
    """

    accepted: bool = False

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self.accepted:
            await handler(request)
        else:
            await request.read()
        reset(request)
        return web.Response()


@dataclass(frozen=True)
class Hang:
    """Nothing comes for some seconds; then the answer, if anybody still waits for it.

    What was asked for happens after that time, or with `accepted` before it.
    """

    seconds: float
    accepted: bool = False

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self.accepted:
            response = await handler(request)
            await asyncio.sleep(self.seconds)
            return response
        await asyncio.sleep(self.seconds)
        return await handler(request)


@dataclass(frozen=True)
class ShortList:
    """A list that ends too early, as in an incident: 200, but only the first `keep`."""

    keep: int = 0

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        return answered(_read(await handler(request))[: self.keep])


@dataclass(frozen=True)
class WrongCount:
    """Messages whose reactions claim to be this many, whatever their number is. None leaves them out."""

    count: int | None

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        data = _read(await handler(request))
        for message in data if isinstance(data, list) else [data]:
            self._falsify(message)
        return answered(data)

    def _falsify(self, message: Json) -> None:
        if self.count is None:
            message.pop("reactions", None)
        for reaction in message.get("reactions", ()):
            reaction["count"] = self.count
            reaction["count_details"] = {"normal": self.count, "burst": 0}


@dataclass
class Rule:
    """An outcome for some routes: for the next so many requests, or with a probability."""

    method: str
    pattern: str
    outcome: Outcome
    times: int | None
    probability: float
    met: int = 0

    def matches(self, request: web.Request, chance: float) -> bool:
        """Return whether this request is to meet the outcome."""
        path = request.path.removeprefix("/api/v10")
        spent = self.times is not None and self.met >= self.times
        fits = fnmatchcase(request.method, self.method) and fnmatchcase(path, self.pattern)
        return fits and not spent and chance < self.probability


@dataclass
class RestFaults:
    """Chosen by the test: `faults.add("POST", "/channels/*/messages", Status(503), times=2)`."""

    seed: int = 0
    rules: list[Rule] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def add(
        self,
        method: str,
        pattern: str,
        outcome: Outcome,
        *,
        times: int | None = None,
        probability: float = 1.0,
    ) -> Rule:
        """Have requests that fit these patterns (with `*`) meet an outcome; the rule's `met` counts them."""
        rule = Rule(method, pattern, outcome, times, probability)
        self.rules.append(rule)
        return rule

    def none(self) -> None:
        """Heal."""
        self.rules.clear()

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a request as the first rule that fits says, or as it should be answered."""
        for rule in self.rules:
            if rule.matches(request, self._random.random()):
                rule.met += 1
                return await rule.outcome.answer(request, handler)
        return await handler(request)


def reset(request: web.Request) -> None:
    """Reset the TCP connection of a request."""
    transport = request.transport
    if isinstance(transport, asyncio.Transport):
        linger = struct.pack("ii", 1, 0)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()


def _read(response: web.StreamResponse) -> list[Json]:
    assert isinstance(response, web.Response)
    assert isinstance(response.body, bytes)
    data: list[Json] = json.loads(response.body)
    return data

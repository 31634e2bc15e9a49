"""Discord's REST API as one aiohttp application: who may ask, what is counted, what goes wrong."""

import time
from collections import Counter
from dataclasses import dataclass, field

from aiohttp import web

from tests.discord_server import buckets
from tests.discord_server.answers import answered
from tests.discord_server.asked import GATEWAY, INTERACTIONS, NONCES, WORLD
from tests.discord_server.buckets import Buckets
from tests.discord_server.errors import DiscordError
from tests.discord_server.gateway import Gateway
from tests.discord_server.interactions import Interactions
from tests.discord_server.messages import Nonces
from tests.discord_server.rest_faults import Handler, RateLimited, RestFaults
from tests.discord_server.routes import (
    application,
    channels,
    guilds,
    interactions,
    messages,
    reactions,
    threads,
)
from tests.discord_server.world import World

BASE = "/api/v10"
WITHOUT_TOKEN = ("/webhooks/", "/interactions/")


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was answered: when, what kind of route, which address, and how."""

    at: float
    route: str
    path: str
    status: int


@dataclass(eq=False)
class Rest:
    """Serves the API and keeps a log of it. `crashes` are faults of this model: a test with one is void."""

    world: World
    interactions: Interactions
    gateway: Gateway
    faults: RestFaults = field(default_factory=RestFaults)
    buckets: Buckets = field(default_factory=Buckets)
    log: list[Request] = field(default_factory=list)
    crashes: list[Exception] = field(default_factory=list)
    nonces: Nonces = field(default_factory=Nonces)

    def application(self) -> web.Application:
        """Return the application with all routes."""
        app = web.Application(middlewares=[self._serve], client_max_size=64 << 20)
        app[WORLD], app[NONCES] = self.world, self.nonces
        app[INTERACTIONS], app[GATEWAY] = self.interactions, self.gateway
        for part in (application, channels, guilds, interactions, messages, reactions, threads):
            app.add_routes(part.routes)
        return app

    def requests(self, route: str = "", *, since: int = 0) -> int:
        """Return how many requests there were: to a route as `by_route` writes it, or to all."""
        return sum(not route or each.route == route for each in self.log[since:])

    def by_route(self, *, since: int = 0) -> Counter[str]:
        """Return the number of requests by route, as `GET /channels/{channel_id}/messages`."""
        return Counter(each.route for each in self.log[since:])

    @web.middleware
    async def _serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(BASE):
            return await handler(request)
        resource = request.match_info.route.resource
        path = request.path.removeprefix(BASE)
        canonical = resource.canonical.removeprefix(BASE) if resource else path
        route = f"{request.method} {canonical}"
        bucket, allowed = self.buckets.take(route, request)
        if not allowed:
            response = await RateLimited(bucket.reset_after).answer(request, handler)
        else:
            response = await self._answer(request, handler, path)
        if "Via" in response.headers and response.status != 429:
            response.headers.update(buckets.headers(bucket, route))
        self.log.append(Request(time.monotonic(), route, path, response.status))
        self.world.changes.notify()
        return response

    async def _answer(self, request: web.Request, handler: Handler, path: str) -> web.StreamResponse:
        async def asked(request: web.Request) -> web.StreamResponse:
            known = request.headers.get("Authorization") == f"Bot {self.gateway.token}"
            try:
                if not known and not path.startswith(WITHOUT_TOKEN):
                    raise DiscordError(401, 0, "401: Unauthorized")
                return await handler(request)
            except DiscordError as refusal:
                return answered(refusal.payload(), refusal.status)
            except web.HTTPException as missing:
                return answered({"message": f"{missing.status}: {missing.reason}", "code": 0}, missing.status)
            except Exception as crash:
                self.crashes.append(crash)
                raise

        return await self.faults.answer(request, asked)

"""One Discord on loopback: a world, its gateway and its REST API, on a port of its own."""

from types import TracebackType
from typing import Self

from aiohttp import web

from tests.discord_server.gateway import Gateway
from tests.discord_server.interactions import Interactions
from tests.discord_server.load import Crowd
from tests.discord_server.models import MEMBER, MODERATOR, Guild, Permission
from tests.discord_server.people import Person
from tests.discord_server.rest import BASE, Rest
from tests.discord_server.rest_faults import RestFaults
from tests.discord_server.world import World

HOST = "127.0.0.1"
BOT = "a-bot"


class DiscordServer:
    """Use it as `async with DiscordServer() as server`.

    What exists is in its `world`; what breaks is in the `faults` of its `gateway` and its `rest`.

    `gateway.token` is the token that is accepted; setting another one revokes it. The same `seed` brings the
    same faults again.
    """

    def __init__(self, *, seed: int = 0) -> None:
        self.world = World()
        self.gateway = Gateway(self.world, BOT, seed)
        self.interactions = Interactions(self.world, self.gateway.breath)
        self.rest = Rest(self.world, self.interactions, self.gateway, RestFaults(seed))
        self.api = ""
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = self.rest.application()
        app.router.add_get("/gateway/", self.gateway.handle)
        app.router.add_get("/gateway", self.gateway.handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, 0).start()
        port = self._runner.addresses[0][1]
        self.api = f"http://{HOST}:{port}{BASE}"
        self.world.cdn = f"http://{HOST}:{port}"
        self.gateway.url = f"ws://{HOST}:{port}/gateway"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.gateway.cut()
        if self._runner is not None:
            await self._runner.cleanup()
        if self.rest.crashes and error is None:
            raise self.rest.crashes[0]

    def heal(self) -> None:
        """End all faults of events and requests."""
        self.gateway.faults.none()
        self.rest.faults.none()

    def person(self, guild: Guild, name: str = "member", *, permissions: Permission = MEMBER) -> Person:
        """Return a new member of a server, who can act."""
        member = self.world.add_member(guild, name, permissions=permissions)
        return Person(self.world, self.interactions, guild, member)

    def crowd(self, guild: Guild, *, size: int, seed: int = 0) -> Crowd:
        """Return many new members of a server, who react at a rate or all at once."""
        return Crowd(self.world, self.gateway, guild, size=size, seed=seed)

    def moderator(self, guild: Guild, name: str = "moderator") -> Person:
        """Return a new member who may do everything."""
        return self.person(guild, name, permissions=MODERATOR)

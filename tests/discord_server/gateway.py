"""Discord's gateway: HELLO, IDENTIFY, READY, events, heartbeats, RESUME, and what can break there."""

import asyncio
import json
import uuid
from collections import Counter, deque
from collections.abc import Sequence
from contextlib import suppress

from aiohttp import WSMsgType, web

from tests.discord_server import payloads
from tests.discord_server.breakage import INVALID_SESSION, Breakable
from tests.discord_server.event_faults import EventFaults
from tests.discord_server.models import Json, Permission
from tests.discord_server.session import Connection, Session, ready, serialised
from tests.discord_server.world import Event, World

HEARTBEAT, IDENTIFY, RESUME, HELLO, ACK = 1, 2, 6, 10, 11
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
AUTHENTICATION_FAILED, DECODE_ERROR, NOT_AUTHENTICATED, DISALLOWED_INTENTS = 4004, 4002, 4003, 4014


class Gateway(Breakable):
    """Serves websockets, tells sessions what happens in the world, and breaks when a test says so.

    `seen` counts what happened: `connect`, `identify`, `ready`, `resume`, `resumed`, `heartbeat`,
    `disconnect`, and `close 4014` for what was refused. `refuse` makes the next connections fail with an HTTP
    status.
    """

    def __init__(self, world: World, token: str, seed: int = 0) -> None:
        super().__init__()
        self.world = world
        self.token = token
        self.url = ""
        self.heartbeat_interval = 41.25
        self.replay_limit = 100_000
        self.privileged_allowed = False
        self.faults = EventFaults(seed, release=self._release)
        self.seen: Counter[str] = Counter()
        self.refuse: deque[int] = deque()
        self.identifies_left = 1000
        world.listen(self._on_event)

    # What a test asks

    @property
    def session(self) -> Session:
        """Return the session of the newest IDENTIFY."""
        return next(reversed(self.sessions.values()))

    async def ready(self, times: int = 1, *, within: float = 20.0) -> None:
        """Return once a bot has been sent READY for the so-manieth time."""
        await self.world.changes.until(lambda: self.seen["ready"] >= times, within=within, what="READY")

    async def resumed(self, times: int = 1, *, within: float = 20.0) -> None:
        """Return once a session has been resumed for the so-manieth time."""
        await self.world.changes.until(lambda: self.seen["resumed"] >= times, within=within, what="RESUMED")

    async def received(self, *, within: float = 20.0) -> None:
        """Return once every bot has parsed all it was sent: a heartbeat, asked for, says how far it is."""
        listening = [
            each
            for each in self.sessions.values()
            if each.connection is not None and not each.connection.deaf
        ]
        goals = {each.id: each.sequence for each in listening}
        for session in listening:
            if session.connection is not None:
                session.connection.send_op(HEARTBEAT)
        await self.world.changes.until(
            lambda: all(each.acknowledged >= goals[each.id] for each in listening),
            within=within,
            what="a heartbeat",
        )

    async def breath(self) -> None:
        """Return when bots have answered two heartbeats, or at the latest after half a second."""
        for _ in range(2):
            with suppress(TimeoutError):
                await self._beat()

    # What many do at once

    def push(self, events: Sequence[tuple[str, bytes]], *, guild_id: int, channel_id: int) -> None:
        """Tell sessions of many events of one channel and one kind at once, serialised already."""
        for session in list(self.sessions.values()):
            if self._reaches(session, Event(events[0][0], None, guild_id, channel_id)):
                session.push(events)
        self.world.changes.notify()

    async def drained(self) -> None:
        """Return once the sockets have taken most of what was sent."""
        await asyncio.gather(*(connection.drained() for connection in list(self.connections)))

    # What a client does

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one websocket until it ends."""
        if self.refuse:
            return web.Response(status=self.refuse.popleft())
        ws = web.WebSocketResponse(compress=False, max_msg_size=1 << 16)
        await ws.prepare(request)
        transport = request.transport
        assert transport is not None
        connection = Connection(ws, transport, request.query.get("compress", ""))
        self.connections.add(connection)
        self._count("connect")
        connection.send_op(HELLO, {"heartbeat_interval": round(self.heartbeat_interval * 1000)})
        try:
            async for message in ws:
                if message.type is WSMsgType.TEXT and not connection.deaf:
                    await self._receive(connection, message.data)
        finally:
            self._leave(connection)
        return ws

    async def _receive(self, connection: Connection, text: str) -> None:
        try:
            message: Json = json.loads(text)
            op, data = message["op"], message["d"]
        except (ValueError, KeyError, TypeError):
            await self._refuse(connection, DECODE_ERROR)
            return
        if op == HEARTBEAT:
            if connection.session is not None:
                connection.session.acknowledged = max(connection.session.acknowledged, data or 0)
            connection.send_op(ACK)
            self._count("heartbeat")
        elif op == IDENTIFY:
            await self._identify(connection, data)
        elif op == RESUME:
            await self._resume(connection, data)
        elif connection.session is None:
            await self._refuse(connection, NOT_AUTHENTICATED)

    async def _identify(self, connection: Connection, data: Json) -> None:
        self._count("identify")
        self.identifies_left -= 1
        if data["token"] != self.token:
            await self._refuse(connection, AUTHENTICATION_FAILED)
            return
        if data["intents"] & PRIVILEGED and not self.privileged_allowed:
            await self._refuse(connection, DISALLOWED_INTENTS)
            return
        number, count = data.get("shard", (0, 1))
        for old in [each for each in self.sessions.values() if each.shard == (number, count)]:
            if old.connection is None:
                del self.sessions[old.id]
        session = Session(uuid.uuid4().hex, data["intents"], (number, count), self.faults, self.replay_limit)
        session.connection, connection.session = connection, session
        self.sessions[session.id] = session
        guilds = [each for each in self.world.guilds.values() if session.wants("GUILD_CREATE", each.id)]
        hello = ready(session, payloads.user(self.world.bot), [each.id for each in guilds], self.url)
        session.push([("READY", serialised(hello))])
        told = (serialised(payloads.guild(self.world, each)) for each in guilds if each.available)
        session.push(("GUILD_CREATE", body) for body in told)
        self._count("ready")

    async def _resume(self, connection: Connection, data: Json) -> None:
        self._count("resume")
        session = self.sessions.get(data["session_id"] or "")
        if data["token"] != self.token:
            await self._refuse(connection, AUTHENTICATION_FAILED)
        elif session is None or not session.knows(data["seq"] or 0):
            connection.send_op(INVALID_SESSION, data=False)
        else:
            if session.connection is not None:
                session.connection.session = None
                session.connection.cut()
            session.resume(connection, data["seq"] or 0)
            self._count("resumed")

    async def _refuse(self, connection: Connection, code: int) -> None:
        self._count(f"close {code}")
        await connection.close(code)

    def _leave(self, connection: Connection) -> None:
        self.connections.discard(connection)
        session = connection.session
        if session is not None and session.connection is connection:
            session.connection = None
            if connection.ended_by_client:
                self.sessions.pop(session.id, None)
        self._count("disconnect")

    async def _beat(self) -> None:
        goal = self.seen["heartbeat"] + sum(not connection.deaf for connection in self.connections)
        for connection in self.connections:
            connection.send_op(HEARTBEAT)
        await self.world.changes.until(lambda: self.seen["heartbeat"] >= goal, within=0.25)

    # What happens in the world

    def _on_event(self, event: Event) -> None:
        body = serialised(event.data)
        for session in list(self.sessions.values()):
            if self._reaches(session, event):
                session.push([(event.name, body)])

    def _reaches(self, session: Session, event: Event) -> bool:
        if not session.wants(event.name, event.guild_id):
            return False
        guild = self.world.guilds.get(event.guild_id or 0)
        if guild is not None and not guild.available:
            return False
        channel = self.world.channels.get(event.channel_id or 0)
        return channel is None or self.world.can(channel, Permission.VIEW_CHANNEL)

    def _release(self) -> None:
        for session in self.sessions.values():
            session.release()

    def _count(self, what: str) -> None:
        self.seen[what] += 1
        self.world.changes.notify()

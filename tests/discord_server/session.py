"""A gateway session: what one IDENTIFY began, its numbered events, and the connection that it has just now.

The session outlives its connections. Events are numbered and kept whether or not somebody listens, so that a
RESUME can replay them.
"""

import asyncio
import json
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from aiohttp import web

from tests.discord_server.event_faults import EventFaults
from tests.discord_server.frames import ENCODERS, frame
from tests.discord_server.models import Json

Body = bytes
WRITE_AHEAD = 1 << 20
INTENTS = {
    1 << 0: ("GUILD_CREATE", "GUILD_DELETE", "GUILD_ROLE", "CHANNEL_", "THREAD_"),
    1 << 3: ("GUILD_EMOJIS",),
    1 << 9: ("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE"),
    1 << 10: ("MESSAGE_REACTION",),
}
ALWAYS = ("READY", "RESUMED", "INTERACTION_CREATE")


def wanted(name: str, intents: int) -> bool:
    """Return whether a session with these intents is told of this event."""
    return name in ALWAYS or any(
        intents & intent and name.startswith(prefixes) for intent, prefixes in INTENTS.items()
    )


def serialised(data: object) -> bytes:
    """Return compact JSON; what is serialised already stays as it is."""
    return data if isinstance(data, bytes) else json.dumps(data, separators=(",", ":")).encode()


@dataclass(eq=False)
class Connection:
    """One websocket. `deaf` makes it half-open: nothing is read, sent or closed any more."""

    ws: web.WebSocketResponse
    transport: asyncio.Transport
    compress: str
    deaf: bool = False
    closing: bool = False
    session: "Session | None" = None

    def __post_init__(self) -> None:
        self._encode = ENCODERS[self.compress]()

    def send(self, payloads: Iterable[bytes]) -> None:
        """Write payloads, each as a frame, in one go."""
        if not self.deaf and not self.transport.is_closing():
            self.transport.write(b"".join(map(self._encode, payloads)))

    def send_op(self, op: int, data: object = None) -> None:
        """Write a payload that is not an event."""
        self.send([serialised({"op": op, "d": data, "s": None, "t": None})])

    def send_frame(self, opcode: int, raw: bytes) -> None:
        """Write a frame that is not what the client expects, past the compression."""
        self.transport.write(frame(opcode, raw))

    async def drained(self) -> None:
        """Return once the socket has taken most of what was written."""
        room = asyncio.get_running_loop().create_future()
        self._look_for_room(room)
        await room

    def _look_for_room(self, room: asyncio.Future[None]) -> None:
        full = not self.transport.is_closing() and self.transport.get_write_buffer_size() > WRITE_AHEAD
        if full:
            room.get_loop().call_later(0.001, self._look_for_room, room)
        elif not room.done():
            room.set_result(None)

    @property
    def ended_by_client(self) -> bool:
        """Return whether the client closed it in the way that ends its session."""
        return not self.closing and self.ws.close_code in (1000, 1001)

    async def close(self, code: int) -> None:
        """End the connection with a code."""
        self.closing = True
        await self.ws.close(code=code)

    def cut(self) -> None:
        """End the connection as a broken network does: no close frame."""
        self.transport.abort()


@dataclass(eq=False)
class Session:
    """The events of one identified bot (or of one of its shards)."""

    id: str
    intents: int
    shard: tuple[int, int]
    faults: EventFaults
    replay_limit: int
    sequence: int = 0
    acknowledged: int = 0
    connection: Connection | None = None
    _held: list[tuple[str, Body]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._replay: deque[tuple[int, bytes]] = deque(maxlen=self.replay_limit)

    def wants(self, name: str, guild_id: int | None) -> bool:
        """Return whether this session is told of this event: by its intents and its shard."""
        number, count = self.shard
        return wanted(name, self.intents) and (guild_id is None or (guild_id >> 22) % count == number)

    def push(self, events: Iterable[tuple[str, Body]]) -> None:
        """Number these events, keep them for a replay, and send them if somebody is connected."""
        self._number(self.faults.apply(events, self._held))

    def release(self) -> None:
        """Send the events that were held back to be shuffled."""
        self._number(self.faults.shuffled(self._held))

    def knows(self, sequence: int) -> bool:
        """Return whether everything after this number can still be replayed."""
        oldest = self._replay[0][0] if self._replay else self.sequence + 1
        return oldest - 1 <= sequence <= self.sequence

    def resume(self, connection: Connection, sequence: int) -> None:
        """Replay what came after this number, in order, and say that this was all."""
        self.connection = connection
        connection.session = self
        connection.send(payload for number, payload in self._replay if number > sequence)
        self._number([("RESUMED", serialised({"_trace": ["model"]}))])

    def _number(self, events: Iterable[tuple[str, Body]]) -> None:
        payloads = []
        for name, body in events:
            self.sequence += 1
            payload = b'{"t":"%s","s":%d,"op":0,"d":%s}' % (name.encode(), self.sequence, body)
            self._replay.append((self.sequence, payload))
            payloads.append(payload)
        if self.connection is not None and payloads:
            self.connection.send(payloads)


def ready(session: Session, user: Json, guild_ids: list[int], resume_url: str) -> Json:
    """Return the body of READY: who the bot is, and the servers that will follow one by one."""
    return {
        "v": 10,
        "user": user,
        "guilds": [{"id": str(guild_id), "unavailable": True} for guild_id in guild_ids],
        "session_id": session.id,
        "resume_gateway_url": resume_url,
        "shard": list(session.shard),
        "application": {"id": user["id"], "flags": 0},
        "private_channels": [],
        "user_settings": {},
    }

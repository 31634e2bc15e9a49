"""What a test can break at a gateway: its connections and its sessions."""

import asyncio

from tests.discord_server.frames import BINARY, TEXT
from tests.discord_server.session import Connection, Session

RECONNECT, INVALID_SESSION = 7, 9


class Breakable:
    """Something with connections and sessions that can be cut, refused, forgotten, or fed with nonsense."""

    def __init__(self) -> None:
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()

    def cut(self) -> None:
        """Break every connection without a word; sessions can be resumed."""
        for connection in list(self.connections):
            connection.cut()

    def reconnect(self) -> None:
        """Send op 7: reconnect and resume."""
        for connection in self.connections:
            connection.send_op(RECONNECT)

    def invalidate(self, *, resumable: bool = False) -> None:
        """Send op 9. Where it is not resumable, the sessions and what they held are gone."""
        for connection in self.connections:
            connection.send_op(INVALID_SESSION, resumable)
        if not resumable:
            self.forget()

    def forget(self) -> None:
        """Lose the sessions, as after a long absence: events reach nobody, a RESUME is answered with op 9."""
        for connection in self.connections:
            connection.session = None
        self.sessions.clear()

    async def close(self, code: int) -> None:
        """Close every connection with a code."""
        await asyncio.gather(*(connection.close(code) for connection in list(self.connections)))

    def go_deaf(self) -> None:
        """Make the connections of now half-open: they stay up, but nothing comes or is read any more."""
        for connection in self.connections:
            connection.deaf = True
            connection.transport.pause_reading()

    def send_malformed(self, kind: str = "json") -> None:
        """Send what no client expects: half a `json`, undecodable `bytes`, an `event` without fields."""
        for connection in self.connections:
            if connection.session is not None and kind == "event":
                connection.session.push([("MESSAGE_REACTION_ADD", b'{"emoji":{"name":null}}')])
            elif kind == "json":
                connection.send([b'{"op": 0, "d": '])
            else:
                connection.send_frame(BINARY if connection.compress else TEXT, b"\xff\xfe not compressed")

"""Stopwatches on aiohttp, the same for every bot: when a frame came in, when a request goes out."""

import sys
import time
from typing import Any

import aiohttp

from tests.discord_server.runner import replace

_receive = aiohttp.ClientWebSocketResponse.receive
_send = aiohttp.ClientRequest.send

came_in = 0.0
"""When the newest frame was taken from the websocket (monotonic)."""

began: dict[str, float] = {}
"""When the frame came in that a POST or PATCH will answer, by a part of the request's path."""


async def receive(self: aiohttp.ClientWebSocketResponse, *args: Any, **options: Any) -> aiohttp.WSMessage:
    """Take a frame and note when."""
    global came_in
    message = await _receive(self, *args, **options)
    came_in = time.monotonic()
    return message


async def send(self: aiohttp.ClientRequest, connection: Any) -> aiohttp.ClientResponse:
    """Print when a frame came in and when the request goes out that answers it."""
    now = time.monotonic()
    for part in self.url.path.split("/") if self.method in ("POST", "PATCH") else ():
        if part in began:
            sys.stdout.write(f"{part} {began.pop(part)} {now}\n")
    return await _send(self, connection)


def watch() -> None:
    """Put the stopwatches on."""
    replace(aiohttp.ClientWebSocketResponse, "receive", receive)
    replace(aiohttp.ClientRequest, "send", send)

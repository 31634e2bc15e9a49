"""Answers as Discord's own servers send them: exactly `application/json`, and with a Via header."""

import json

from aiohttp import web

DISCORD = {"Via": "1.1 google"}


def answered(data: object, status: int = 200) -> web.Response:
    """Return a JSON answer."""
    body = json.dumps(data, separators=(",", ":")).encode()
    return web.Response(status=status, body=body, headers=DISCORD | {"Content-Type": "application/json"})


def done() -> web.Response:
    """Return the answer to what succeeded and has nothing to say."""
    return web.Response(status=204, headers=DISCORD)

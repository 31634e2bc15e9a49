"""A bare aiohttp loop that answers interactions: no library for Discord, no database, one fixed sentence."""

import asyncio
import json
import os

import aiohttp

from bench.bots import wire

HEARTBEAT, IDENTIFY, HELLO = 1, 2, 10


async def answer() -> None:
    """Connect, and answer until the end."""
    newest = None
    identify = {"token": os.environ["DISCORD_TOKEN"], "intents": 1, "properties": {}}
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(os.environ["LOOPBACK_GATEWAY"], max_msg_size=0) as gateway,
    ):
        while (message := await gateway.receive()).type is aiohttp.WSMsgType.TEXT:
            event = json.loads(message.data)
            newest = event["s"] or newest
            if event["op"] == HELLO:
                await gateway.send_json({"op": IDENTIFY, "d": identify})
            elif event["op"] == HEARTBEAT:
                await gateway.send_json({"op": HEARTBEAT, "d": newest})
            elif event["t"] == "INTERACTION_CREATE":
                number, token = event["d"]["id"], event["d"]["token"]
                wire.began[number] = wire.came_in
                url = f"{os.environ['LOOPBACK_API']}/interactions/{number}/{token}/callback"
                async with session.post(url, json={"type": 4, "data": {"content": "a card"}}) as response:
                    await response.read()


wire.watch()
asyncio.run(answer())

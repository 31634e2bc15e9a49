"""A server in a process of its own, told what to do line by line: `python -m tests.discord_server`.

It is for measurements whose bot runs in the measuring process. It makes one server with a channel and some
cards, says in a line of JSON where it is, and obeys lines of JSON on stdin, each answered by one on stdout:

    {"do": "ready"}                                    waits until a bot has been sent READY
    {"do": "flood", "events": 50000, "rate": 2000}     has the crowd react; without a rate, as fast as can be
    {"do": "received"}                                 waits until the bot has parsed everything
    {"do": "requests"}                                 how many requests there were, by route
    {"do": "oracle"}                                   how many reactions there are

It ends when stdin does.
"""

import argparse
import asyncio
import json
import sys
from typing import Any

from tests.discord_server import messages
from tests.discord_server.load import Crowd
from tests.discord_server.models import Json, Message
from tests.discord_server.server import DiscordServer

KINDS = ("👍", "❤️", "😂", "😕", "💡", "✍️", "🎨")


async def serve(guilds: int, cards: int, crowd_size: int) -> None:
    """Serve until stdin ends."""
    async with DiscordServer() as server:
        world = server.world
        for number in range(guilds - 1):
            world.add_channel(world.add_guild(f"server {number}"))
        guild = world.add_guild()
        channel = world.add_channel(guild)
        posted = [messages.say(world, channel, world.bot.id, "a card") for _ in range(cards)]
        crowd = server.crowd(guild, size=crowd_size)
        say(
            api=server.api,
            gateway=server.gateway.url,
            token=server.gateway.token,
            guild=guild.id,
            channel=channel.id,
            messages=[each.id for each in posted],
        )
        while line := await asyncio.to_thread(sys.stdin.readline):
            say(**await obey(json.loads(line), server, crowd, posted))


async def obey(order: Json, server: DiscordServer, crowd: Crowd, cards: list[Message]) -> Json:
    """Do what a line says and return the answer."""
    match order["do"]:
        case "ready":
            await server.gateway.ready(order.get("times", 1), within=60)
            return {}
        case "flood":
            steps = crowd.toggles(cards, KINDS, order["events"])
            pushed = await crowd.push(steps, rate=order.get("rate"))
            return {"events": pushed.events, "began": pushed.began, "seconds": pushed.seconds}
        case "received":
            await server.gateway.received(within=60)
            return {}
        case "requests":
            return dict(server.rest.by_route())
        case "oracle":
            return {"reactions": len(server.world.oracle())}
        case unknown:
            return {"error": f"what is {unknown}?"}


def say(**answer: Any) -> None:
    """Write an answer."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.discord_server", description="Discord on loopback")
    parser.add_argument("--guilds", type=int, default=1)
    parser.add_argument("--cards", type=int, default=10)
    parser.add_argument("--crowd", type=int, default=2000)
    given = parser.parse_args()
    asyncio.run(serve(given.guilds, given.cards, given.crowd))

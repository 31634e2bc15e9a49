"""A small, honest model of Discord on loopback: the gateway, the REST routes, and people who use it.

A bot under test runs in a process of its own and speaks the real protocol to it, so it can be killed, cut
off and lied to as it would be in the world. A test owns one `DiscordServer`, fills its `world`, starts a
`BotProcess`, lets people act, chooses faults, and compares what the bot remembers with `world.oracle()`:

    async with DiscordServer(seed=1) as server:
        guild = server.world.add_guild()
        channel = server.world.add_channel(guild)
        ann = server.person(guild, "Ann")
        async with BotProcess(server, ROOT / "bot.py", database=tmp_path / "votes.db") as bot:
            await bot.ready()
            card = await ann.slash(channel, "review show", review="…").said()
            server.rest.faults.add("GET", "*/reactions/*", Status(503), times=3)
            ann.react(card, "👍")
            await bot.kill()
            await bot.start()

Nothing here waits for a guessed time: `world.changes.until(condition, within=…)` wakes with every change.
"""

from tests.discord_server.people import Person
from tests.discord_server.process import BotProcess
from tests.discord_server.server import DiscordServer

__all__ = ["BotProcess", "DiscordServer", "Person"]

"""A small, honest model of Discord on loopback: the gateway, the REST routes, and people who use it.

A bot under test runs in a process of its own and speaks the real protocol to it, so it can be killed, cut
off and lied to as it would be in the world. A test owns one `DiscordServer`, fills its `world`, starts a
`BotProcess`, lets people act, chooses faults, and compares what the bot remembers with `world.oracle()`.
"""

from tests.discord_server.people import Person
from tests.discord_server.process import BotProcess
from tests.discord_server.server import DiscordServer

__all__ = ["BotProcess", "DiscordServer", "Person"]

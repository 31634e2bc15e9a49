"""A server, and a tiny discord.py client within the tests' process, for what needs no process of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import pytest
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord_server import messages
from tests.discord_server.models import Channel, Guild, Message
from tests.discord_server.server import DiscordServer
from tests.discord_server.world import World


class Listener(discord.Client):
    """Writes down what it hears, in the order in which it comes."""

    def __init__(self, **options: Any) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, guild_reactions=True)
        defaults = {"guild_ready_timeout": 0.02, "max_messages": None, "intents": intents}
        super().__init__(**(defaults | options))
        self.tree = app_commands.CommandTree(self)
        self.votes: list[tuple[str, str, int]] = []
        self.heard: list[str] = []
        self.ended: asyncio.Task[None] | None = None

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait five seconds before a second IDENTIFY."""

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Write down a reaction."""
        self.votes.append(("add", str(payload.emoji), payload.user_id))

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        """Write down that a reaction was taken back."""
        self.votes.append(("remove", str(payload.emoji), payload.user_id))

    async def on_socket_event_type(self, name: str) -> None:
        """Write down the name of an event."""
        self.heard.append(name)


@dataclass
class Place:
    """A server with one guild, one channel in it, and one message of the bot's."""

    server: DiscordServer
    guild: Guild
    channel: Channel
    message: Message

    @property
    def world(self) -> World:
        """Return the server's world."""
        return self.server.world

    @asynccontextmanager
    async def online(self, client: Listener) -> AsyncIterator[Listener]:
        """Have a client logged in and connected, until the block is left."""
        await client.login(self.server.gateway.token)
        client.ended = asyncio.create_task(client.connect())
        try:
            await self.server.gateway.ready()
            await self.server.gateway.received()
            yield client
        finally:
            await client.close()
            client.ended.cancel()
            await asyncio.gather(client.ended, return_exceptions=True)


def redirect(monkeypatch: pytest.MonkeyPatch, api: str, gateway: str) -> None:
    """Point the discord.py of this process at a server, for one test."""
    monkeypatch.setattr(Route, "BASE", api)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(gateway))


@pytest.fixture
async def place(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Place]:
    """A server on loopback to which discord.py in this process is pointed."""
    async with DiscordServer() as server:
        redirect(monkeypatch, server.api, server.gateway.url)
        guild = server.world.add_guild()
        channel = server.world.add_channel(guild)
        message = messages.say(server.world, channel, server.world.bot.id, "a card")
        yield Place(server, guild, channel, message)


@pytest.fixture
async def client(place: Place) -> AsyncIterator[Listener]:
    """A client that is connected to the server."""
    async with place.online(Listener()) as listener:
        yield listener

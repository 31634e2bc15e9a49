"""The state of the world: servers, channels, members, messages, and what the bot has registered.

The world is what Discord *knows*. What happens in it is in `reactions`, `messages` and `channels`, which
announce what they did as events; the gateway decides what of that the bot is told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.discord_server.changes import Changes
from tests.discord_server.errors import unknown
from tests.discord_server.models import (
    MEMBER,
    MODERATOR,
    Attachment,
    Channel,
    ChannelType,
    Emoji,
    Guild,
    Json,
    Member,
    Message,
    Permission,
    ThreadState,
    User,
)
from tests.discord_server.snowflakes import Snowflakes


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: a dispatch's name, its body, and where (for who may see it)."""

    name: str
    data: Any
    guild_id: int | None = None
    channel_id: int | None = None


@dataclass(eq=False)
class World:
    """Everything that exists. Lookups raise the DiscordError that a request for a missing thing gets."""

    cdn: str = "http://127.0.0.1"
    snowflakes: Snowflakes = field(default_factory=Snowflakes)
    changes: Changes = field(default_factory=Changes)
    users: dict[int, User] = field(default_factory=dict)
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    files: dict[int, Attachment] = field(default_factory=dict)
    commands: dict[int | None, list[Json]] = field(default_factory=dict)
    message_content: bool = False

    def __post_init__(self) -> None:
        self._listeners: list[Callable[[Event], None]] = []
        self.bot = self.add_user("Second Opinion", bot=True)
        self.owner = self.add_user("host")

    # Telling

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Have every event passed to this function."""
        self._listeners.append(listener)

    def announce(self, name: str, data: Any, *, guild_id: int | None, channel_id: int | None = None) -> None:
        """Say that something has happened."""
        event = Event(name, data, guild_id, channel_id)
        for listener in self._listeners:
            listener(event)
        self.changes.notify()

    # Making

    def add_user(self, name: str, *, bot: bool = False) -> User:
        """Make an account."""
        user = User(self.snowflakes.next(), name, bot)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str = "server") -> Guild:
        """Make a server with the bot in it. Do this before the bot connects, or use `channels.bot_joins`."""
        guild = Guild(self.snowflakes.next(), name, bot_role_id=self.snowflakes.next())
        self.guilds[guild.id] = guild
        self.join(guild, self.bot, permissions=MODERATOR)
        self.join(guild, self.owner, permissions=MODERATOR)
        return guild

    def join(self, guild: Guild, user: User, *, permissions: Permission = MEMBER) -> Member:
        """Make an account a member of a server."""
        guild.members[user.id] = member = Member(user, now(), permissions)
        return member

    def add_member(self, guild: Guild, name: str = "member", *, permissions: Permission = MEMBER) -> Member:
        """Make a new account that is a member of this server."""
        return self.join(guild, self.add_user(name), permissions=permissions)

    def add_channel(
        self, guild: Guild, name: str = "reviews", kind: ChannelType = ChannelType.TEXT
    ) -> Channel:
        """Make a text channel or a forum."""
        channel = Channel(self.snowflakes.next(), guild.id, kind, name)
        self.channels[channel.id] = guild.channels[channel.id] = channel
        return channel

    def add_thread(self, parent: Channel, name: str, owner_id: int, thread_id: int | None = None) -> Channel:
        """Make a thread, without telling anyone."""
        thread = Channel(
            thread_id or self.snowflakes.next(),
            parent.guild_id,
            ChannelType.PUBLIC_THREAD,
            name,
            owner_id=owner_id,
            parent_id=parent.id,
            thread=ThreadState(created=now()),
        )
        self.channels[thread.id] = self.guild(parent.guild_id).channels[thread.id] = thread
        return thread

    def add_emoji(self, guild: Guild, name: str) -> Emoji:
        """Make a server's own emoji."""
        emoji = Emoji(name, self.snowflakes.next())
        assert emoji.id is not None
        guild.emojis[emoji.id] = emoji
        return emoji

    def add_file(self, filename: str, data: bytes, content_type: str = "text/plain") -> Attachment:
        """Upload a file, as a member does for a command's option."""
        file = Attachment(self.snowflakes.next(), filename, data, content_type)
        self.files[file.id] = file
        return file

    # Finding

    def guild(self, guild_id: int) -> Guild:
        """Return a server, or refuse."""
        try:
            return self.guilds[guild_id]
        except KeyError:
            raise unknown("Guild") from None

    def channel(self, channel_id: int) -> Channel:
        """Return a channel or thread, or refuse."""
        try:
            return self.channels[channel_id]
        except KeyError:
            raise unknown("Channel") from None

    def message(self, channel_id: int, message_id: int) -> Message:
        """Return a message, or refuse."""
        try:
            return self.channel(channel_id).messages[message_id]
        except KeyError:
            raise unknown("Message") from None

    def messages(self) -> Iterator[Message]:
        """Yield every message that there is."""
        for channel in self.channels.values():
            yield from channel.messages.values()

    def channels_of(self, guild: Guild, *, threads: bool = False) -> list[Channel]:
        """Return a server's channels, or its threads."""
        return [channel for channel in guild.channels.values() if (channel.thread is not None) == threads]

    def can(self, channel: Channel, permission: Permission) -> bool:
        """Return whether the bot may do this in this channel; a thread takes its parent's answer."""
        place = self.channel(channel.parent_id) if channel.parent_id else channel
        return permission not in place.denied | self.guild(channel.guild_id).denied

    def oracle(self, *, bots: bool = True) -> set[tuple[int, str, int]]:
        """Return the truth: (message, emoji key, user), a super and an ordinary reaction being one."""
        return {
            (message.id, key, user)
            for message in self.messages()
            for key, reaction in message.reactions.items()
            for user in reaction.normal | reaction.burst
            if bots or not self.users[user].bot
        }


def now() -> str:
    """Return this instant as Discord writes it."""
    return datetime.now(UTC).isoformat()

"""The things of Discord's world, as plain records. They hold state; what happens to them is elsewhere."""

from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from functools import reduce
from operator import or_
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

VARIATION_SELECTOR = "\N{VARIATION SELECTOR-16}"
COMPONENTS_V2 = 1 << 15
EPHEMERAL = 1 << 6
HAS_THREAD = 1 << 5
LOADING = 1 << 7


class Permission(IntFlag):
    """The permissions that this model looks at."""

    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    USE_EXTERNAL_EMOJIS = 1 << 18
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38


NOTHING = Permission(0)
MODERATOR = reduce(or_, Permission)
MEMBER = MODERATOR & ~(
    Permission.MANAGE_CHANNELS
    | Permission.MANAGE_GUILD
    | Permission.MANAGE_MESSAGES
    | Permission.MANAGE_THREADS
)


class ChannelType(IntEnum):
    """The kinds of channel that this model knows."""

    TEXT = 0
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


@dataclass(frozen=True, slots=True)
class Emoji:
    """A Unicode emoji (by name) or a server's own one (by id)."""

    name: str | None
    id: int | None = None

    @property
    def key(self) -> str:
        """Return what makes two reactions the same one: the id, or the character without U+FE0F."""
        return str(self.id) if self.id is not None else (self.name or "").replace(VARIATION_SELECTOR, "")

    def payload(self) -> Json:
        """Return the partial emoji of events and messages."""
        return {"id": None if self.id is None else str(self.id), "name": self.name}

    @classmethod
    def parse(cls, text: str) -> "Emoji":
        """Read the spelling of a REST path: the character itself, or `name:id`."""
        name, colon, number = text.rpartition(":")
        return cls(name, int(number)) if colon and number.isdigit() else cls(text)


@dataclass(slots=True)
class Reaction:
    """Who reacted to one message with one emoji: ordinary and super reactions are two sets."""

    emoji: Emoji
    normal: set[int] = field(default_factory=set)
    burst: set[int] = field(default_factory=set)

    def users(self, *, burst: bool) -> set[int]:
        """Return one of the two sets."""
        return self.burst if burst else self.normal


@dataclass(slots=True)
class User:
    """An account."""

    id: int
    name: str
    bot: bool = False


@dataclass(slots=True)
class Member:
    """An account within a server."""

    user: User
    joined_at: str
    permissions: Permission = MEMBER


@dataclass(slots=True)
class Guild:
    """A server. `denied` is what the bot may not do anywhere in it."""

    id: int
    name: str
    bot_role_id: int
    members: dict[int, Member] = field(default_factory=dict)
    emojis: dict[int, Emoji] = field(default_factory=dict)
    channels: dict[int, "Channel"] = field(default_factory=dict)
    denied: Permission = NOTHING
    available: bool = True


@dataclass(slots=True)
class ThreadState:
    """What a thread has beyond a channel."""

    created: str
    archived: bool = False
    locked: bool = False
    auto_archive_duration: int = 1440
    applied_tags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Channel:
    """A text channel, a forum or a thread. `denied` is what the bot may not do in it."""

    id: int
    guild_id: int
    type: ChannelType
    name: str
    owner_id: int = 0
    parent_id: int | None = None
    topic: str | None = None
    tags: list[Json] = field(default_factory=list)
    denied: Permission = NOTHING
    thread: ThreadState | None = None
    messages: dict[int, "Message"] = field(default_factory=dict)


@dataclass(slots=True)
class Attachment:
    """A file that hangs on a message, or that a member hands to a command."""

    id: int
    filename: str
    data: bytes
    content_type: str = "application/octet-stream"
    description: str | None = None


@dataclass(slots=True)
class Message:
    """A message with everything that hangs on it."""

    id: int
    channel_id: int
    guild_id: int
    author_id: int
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    nonce: str | None = None
    edited_at: str | None = None
    edits: int = 0
    reference: Json | None = None
    interaction_metadata: Json | None = None
    reactions: dict[str, Reaction] = field(default_factory=dict)

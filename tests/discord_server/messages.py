"""What can happen to messages: posted, edited, deleted. Each change is announced."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.discord_server import limits, payloads
from tests.discord_server.errors import DiscordError, invalid, unknown
from tests.discord_server.models import Attachment, Channel, ChannelType, Json, Message
from tests.discord_server.world import World, now

NONCE_WINDOW = 180.0
EDITABLE = ("content", "embeds", "components", "flags")


@dataclass
class Draft:
    """What somebody asks to have posted: the JSON fields, and the uploaded files by their index."""

    fields: Json
    files: dict[int, Attachment] = field(default_factory=dict)

    def attachments(self) -> list[Attachment]:
        """Return the uploaded files with their descriptions."""
        described = {str(each.get("id")): each for each in self.fields.get("attachments") or []}
        for index, file in self.files.items():
            file.description = described.get(str(index), {}).get("description")
        return list(self.files.values())


@dataclass
class Nonces:
    """The nonces of the last few minutes: what a repeated `enforce_nonce` is answered with."""

    window: float = NONCE_WINDOW
    _seen: dict[tuple[int, str], tuple[float, Message]] = field(default_factory=dict)

    def posted(self, author_id: int, nonce: str) -> Message | None:
        """Return the message that this author posted with this nonce not long ago."""
        made, message = self._seen.get((author_id, nonce), (float("-inf"), None))
        return message if time.monotonic() - made < self.window else None

    def remember(self, message: Message) -> None:
        """Keep a message's nonce."""
        if message.nonce is not None:
            self._seen[message.author_id, message.nonce] = (time.monotonic(), message)


def compose(world: World, channel: Channel, draft: Draft, author_id: int) -> Message:
    """Check a draft against Discord's limits and make the message, which nobody has seen yet."""
    fields = draft.fields
    limits.check(fields, files=bool(draft.files))
    nonce = fields.get("nonce")
    if nonce is not None and len(str(nonce)) > limits.NONCE:
        raise invalid("nonce", "Must be 25 or fewer in length.")
    message = Message(
        world.snowflakes.next(),
        channel.id,
        channel.guild_id,
        author_id,
        content=fields.get("content") or "",
        embeds=fields.get("embeds") or [],
        components=limits.numbered(fields.get("components") or []),
        attachments=draft.attachments(),
        flags=fields.get("flags") or 0,
        nonce=None if nonce is None else str(nonce),
        reference=fields.get("message_reference"),
    )
    for file in message.attachments:
        world.files[file.id] = file
    return message


def post(world: World, channel: Channel, message: Message) -> Message:
    """Put a composed message into its channel."""
    if channel.type is ChannelType.FORUM:
        raise DiscordError(400, 50008, "Cannot send messages in a non-text channel")
    thread = channel.thread
    if thread is not None and thread.locked:
        raise DiscordError(400, 160005, "This thread is locked")
    if thread is not None and thread.archived:
        thread.archived = False
        _announce(world, "THREAD_UPDATE", message, payloads.channel(world, channel))
    channel.messages[message.id] = message
    _announce(world, "MESSAGE_CREATE", message, body(world, message))
    return message


def say(
    world: World, channel: Channel, author_id: int, content: str, files: Iterable[Attachment] = ()
) -> Message:
    """Have a member write a message."""
    draft = Draft({"content": content}, dict(enumerate(files)))
    return post(world, channel, compose(world, channel, draft, author_id))


def edit(world: World, message: Message, draft: Draft) -> Message:
    """Change what a message says; fields that are not named stay."""
    channel = world.channel(message.channel_id)
    if channel.thread is not None and channel.thread.archived:
        raise DiscordError(400, 50083, "Thread is archived")
    change(world, message, draft)
    _announce(world, "MESSAGE_UPDATE", message, body(world, message))
    return message


def change(world: World, message: Message, draft: Draft) -> None:
    """Apply an edit to a message that may be visible to one member only."""
    fields = draft.fields
    merged: Json = {name: getattr(message, name) for name in EDITABLE}
    merged |= {name: fields[name] for name in EDITABLE if name in fields}
    merged["flags"] = (fields.get("flags") or 0) | message.flags
    limits.check(merged, files=bool(draft.files or message.attachments))
    message.content, message.embeds = merged["content"] or "", merged["embeds"] or []
    message.components, message.flags = limits.numbered(merged["components"] or []), merged["flags"]
    if fields.get("attachments") is not None:
        kept = {str(each.get("id")) for each in fields["attachments"]}
        message.attachments = [file for file in message.attachments if str(file.id) in kept]
    message.attachments += draft.attachments()
    world.files |= {file.id: file for file in message.attachments}
    message.edited_at = now()
    message.edits += 1


def delete(world: World, message: Message) -> None:
    """Delete a message, and with it its reactions. Its thread stays."""
    if world.channel(message.channel_id).messages.pop(message.id, None) is None:
        raise unknown("Message")
    _announce(world, "MESSAGE_DELETE", message, _where(message) | {"id": str(message.id)})


def delete_many(world: World, channel: Channel, message_ids: Iterable[int]) -> None:
    """Delete several messages of a channel at once: one event for all."""
    gone = [message_id for message_id in message_ids if channel.messages.pop(message_id, None) is not None]
    data = {
        "ids": [str(message_id) for message_id in gone],
        "channel_id": str(channel.id),
        "guild_id": str(channel.guild_id),
    }
    world.announce("MESSAGE_DELETE_BULK", data, guild_id=channel.guild_id, channel_id=channel.id)


def body(world: World, message: Message) -> Json:
    """Return a message as the gateway tells it: with its server, and with its author's membership."""
    person = world.guild(message.guild_id).members.get(message.author_id)
    told = payloads.message(world, message) | {"guild_id": str(message.guild_id)}
    return told if person is None else told | {"member": payloads.member(person, with_user=False)}


def _where(message: Message) -> Json:
    return {"channel_id": str(message.channel_id), "guild_id": str(message.guild_id)}


def _announce(world: World, name: str, message: Message, data: Json) -> None:
    world.announce(name, data, guild_id=message.guild_id, channel_id=message.channel_id)

"""What can happen to reactions. Each change announces the event that Discord would send for it."""

from tests.discord_server import payloads
from tests.discord_server.errors import DiscordError, unknown
from tests.discord_server.models import Channel, Emoji, Json, Message, Reaction
from tests.discord_server.world import World

MOST_EMOJI = 20


def add(world: World, message: Message, emoji: Emoji, user_id: int, *, burst: bool = False) -> bool:
    """Put a reaction on a message; return False if it was there already (nothing is announced then)."""
    _refuse_in_archive(world.channel(message.channel_id))
    if not _exists(world, message, emoji):
        raise unknown("Emoji")
    reaction = message.reactions.get(emoji.key)
    if reaction is None:
        if len(message.reactions) >= MOST_EMOJI:
            raise DiscordError(400, 30010, "Maximum number of reactions reached (20)")
        reaction = message.reactions[emoji.key] = Reaction(emoji)
    users = reaction.users(burst=burst)
    if user_id in users:
        return False
    users.add(user_id)
    _announce(world, "MESSAGE_REACTION_ADD", message, added(world, message, emoji, user_id, burst=burst))
    return True


def remove(world: World, message: Message, emoji: Emoji, user_id: int, *, burst: bool = False) -> bool:
    """Take a reaction off a message; return False if it was not there (nothing is announced then)."""
    reaction = message.reactions.get(emoji.key)
    if reaction is None or user_id not in reaction.users(burst=burst):
        return False
    body = removed(message, emoji, user_id, burst=burst)
    reaction.users(burst=burst).discard(user_id)
    if not reaction.normal and not reaction.burst:
        del message.reactions[emoji.key]
    _announce(world, "MESSAGE_REACTION_REMOVE", message, body)
    return True


def clear(world: World, message: Message) -> None:
    """Take every reaction off a message."""
    message.reactions.clear()
    _announce(world, "MESSAGE_REACTION_REMOVE_ALL", message, _where(message))


def clear_emoji(world: World, message: Message, emoji: Emoji) -> None:
    """Take every reaction with one emoji off a message."""
    if message.reactions.pop(emoji.key, None) is not None:
        body = _where(message) | {"emoji": emoji.payload()}
        _announce(world, "MESSAGE_REACTION_REMOVE_EMOJI", message, body)


def delete_emoji(world: World, guild_id: int, emoji: Emoji) -> None:
    """Delete a server's own emoji: reactions with it stay, nameless."""
    guild = world.guild(guild_id)
    guild.emojis = {number: each for number, each in guild.emojis.items() if each.key != emoji.key}
    for message in world.messages():
        if message.guild_id == guild_id and emoji.key in message.reactions:
            message.reactions[emoji.key].emoji = Emoji(None, emoji.id)
    data = {"guild_id": str(guild_id), "emojis": [payloads.custom_emoji(e) for e in guild.emojis.values()]}
    world.announce("GUILD_EMOJIS_UPDATE", data, guild_id=guild_id)


def added(world: World, message: Message, emoji: Emoji, user_id: int, *, burst: bool = False) -> Json:
    """Return the body of MESSAGE_REACTION_ADD, which names the member and the message's author."""
    body = _acted(message, emoji, user_id, burst=burst)
    person = world.guild(message.guild_id).members.get(user_id)
    if person is not None:
        body["member"] = payloads.member(person)
    return body | {"message_author_id": str(message.author_id)}


def removed(message: Message, emoji: Emoji, user_id: int, *, burst: bool = False) -> Json:
    """Return the body of MESSAGE_REACTION_REMOVE, which names no member. A deleted emoji has no name."""
    held = message.reactions.get(emoji.key)
    return _acted(message, held.emoji if held and held.emoji.name is None else emoji, user_id, burst=burst)


def page(message: Message, emoji: Emoji, *, after: int, limit: int, burst: bool) -> list[int]:
    """Return who reacted, by growing id, after this one."""
    reaction = message.reactions.get(emoji.key)
    users = reaction.users(burst=burst) if reaction else set()
    return sorted(user for user in users if user > after)[:limit]


def _acted(message: Message, emoji: Emoji, user_id: int, *, burst: bool) -> Json:
    kind: Json = {"burst": burst, "type": int(burst)} | ({"burst_colors": ["#ff9800"]} if burst else {})
    return _where(message) | {"user_id": str(user_id), "emoji": emoji.payload()} | kind


def _where(message: Message) -> Json:
    return {
        "message_id": str(message.id),
        "channel_id": str(message.channel_id),
        "guild_id": str(message.guild_id),
    }


def _announce(world: World, name: str, message: Message, body: Json) -> None:
    world.announce(name, body, guild_id=message.guild_id, channel_id=message.channel_id)


def _exists(world: World, message: Message, emoji: Emoji) -> bool:
    if emoji.id is not None:
        return emoji.id in world.guild(message.guild_id).emojis or emoji.key in message.reactions
    return bool(emoji.name) and not emoji.key.isascii()


def _refuse_in_archive(channel: Channel) -> None:
    if channel.thread is not None and channel.thread.archived:
        raise DiscordError(400, 50083, "Thread is archived")

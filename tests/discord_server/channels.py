"""What can happen to servers, channels and threads, and to what the bot may do in them."""

from tests.discord_server import payloads
from tests.discord_server.errors import DiscordError, invalid
from tests.discord_server.models import HAS_THREAD, Channel, Guild, Json, Message, Permission
from tests.discord_server.world import World


def start_thread(
    world: World, parent: Channel, name: str, owner_id: int, message: Message | None = None
) -> Channel:
    """Open a thread; one from a message has the message's id, and there can be only one."""
    _check_name(name)
    if message is not None and message.id in world.channels:
        raise DiscordError(400, 160004, "A thread has already been created for this message")
    thread = world.add_thread(parent, name, owner_id, message.id if message else None)
    if message is not None:
        message.flags |= HAS_THREAD
    _announce(world, "THREAD_CREATE", thread, payloads.channel(world, thread) | {"newly_created": True})
    return thread


def change(world: World, channel: Channel, fields: Json) -> None:
    """Change a channel, or a thread: its name, topic, archive and lock."""
    if "name" in fields:
        _check_name(fields["name"])
        channel.name = fields["name"]
    channel.topic = fields.get("topic", channel.topic)
    thread = channel.thread
    if thread is not None:
        if thread.archived and set(fields) - {"archived", "locked"}:
            raise DiscordError(400, 50083, "Thread is archived")
        thread.archived = fields.get("archived", thread.archived)
        thread.locked = fields.get("locked", thread.locked)
        thread.auto_archive_duration = fields.get("auto_archive_duration", thread.auto_archive_duration)
    name = "CHANNEL_UPDATE" if thread is None else "THREAD_UPDATE"
    _announce(world, name, channel, payloads.channel(world, channel))


def delete(world: World, channel: Channel) -> None:
    """Delete a channel with its messages and threads, or a thread: one event, none for what was in it."""
    told = payloads.channel(world, channel)
    guild = world.guild(channel.guild_id)
    for gone in [each for each in guild.channels.values() if channel.id in (each.id, each.parent_id)]:
        del guild.channels[gone.id], world.channels[gone.id]
    if channel.thread is None:
        world.announce("CHANNEL_DELETE", told, guild_id=guild.id)
    else:
        short = {name: told[name] for name in ("id", "guild_id", "parent_id", "type")}
        world.announce("THREAD_DELETE", short, guild_id=guild.id)


def forbid(world: World, place: Guild | Channel, permission: Permission) -> None:
    """Take permissions away from the bot, in a server or in one channel."""
    place.denied |= permission
    _tell_permissions(world, place)


def permit(world: World, place: Guild | Channel, permission: Permission) -> None:
    """Give permissions back to the bot."""
    place.denied &= ~permission
    _tell_permissions(world, place)


def bot_joins(world: World, name: str = "another server") -> Guild:
    """Have somebody add the bot to a new server while it is connected."""
    guild = world.add_guild(name)
    told = payloads.guild(world, guild)
    del told["unavailable"]
    world.announce("GUILD_CREATE", told, guild_id=guild.id)
    return guild


def bot_leaves(world: World, guild: Guild) -> None:
    """Remove the bot from a server."""
    world.announce("GUILD_DELETE", {"id": str(guild.id)}, guild_id=guild.id)
    del world.guilds[guild.id]
    for channel_id in guild.channels:
        del world.channels[channel_id]


def outage(world: World, guild: Guild) -> None:
    """Make a server unavailable: the bot is told so, and then nothing more of it. People go on."""
    world.announce("GUILD_DELETE", {"id": str(guild.id), "unavailable": True}, guild_id=guild.id)
    guild.available = False


def comes_back(world: World, guild: Guild) -> None:
    """End a server's outage."""
    guild.available = True
    world.announce("GUILD_CREATE", payloads.guild(world, guild), guild_id=guild.id)


def _check_name(name: str) -> None:
    if not 1 <= len(name) <= 100:
        raise invalid("name", "Must be between 1 and 100 in length.")


def _announce(world: World, name: str, channel: Channel, data: Json) -> None:
    world.announce(name, data, guild_id=channel.guild_id, channel_id=channel.id)


def _tell_permissions(world: World, place: Guild | Channel) -> None:
    if isinstance(place, Channel):
        world.announce("CHANNEL_UPDATE", payloads.channel(world, place), guild_id=place.guild_id)
        return
    for role in payloads.roles(world, place):
        data = {"guild_id": str(place.id), "role": role}
        world.announce("GUILD_ROLE_UPDATE", data, guild_id=place.id)

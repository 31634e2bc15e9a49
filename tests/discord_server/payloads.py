"""The world's records as the JSON that Discord sends."""

import re

from tests.discord_server.models import (
    MODERATOR,
    Attachment,
    Channel,
    Emoji,
    Guild,
    Json,
    Member,
    Message,
    Permission,
    Reaction,
    User,
)
from tests.discord_server.snowflakes import created_at
from tests.discord_server.world import World

_MENTION = re.compile(r"<@!?(\d+)>")


def user(account: User) -> Json:
    """Return an account."""
    return {
        "id": str(account.id),
        "username": account.name,
        "global_name": None,
        "discriminator": "0",
        "avatar": None,
        "bot": account.bot,
        "public_flags": 0,
    }


def member(person: Member, *, with_user: bool = True) -> Json:
    """Return an account's membership."""
    body: Json = {
        "roles": [],
        "joined_at": person.joined_at,
        "nick": None,
        "avatar": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }
    return body | {"user": user(person.user)} if with_user else body


def role(
    role_id: int, name: str, permissions: Permission, position: int, *, bot_id: int | None = None
) -> Json:
    """Return a role."""
    return {
        "id": str(role_id),
        "name": name,
        "permissions": str(permissions.value),
        "position": position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": bot_id is not None,
        "mentionable": False,
        "flags": 0,
        **({"tags": {"bot_id": str(bot_id)}} if bot_id is not None else {}),
    }


def roles(world: World, guild: Guild) -> list[Json]:
    """Return @everyone and the bot's own role, without what the bot was denied in this server."""
    everyone = role(guild.id, "@everyone", MODERATOR & ~guild.denied, 0)
    own = role(guild.bot_role_id, world.bot.name, MODERATOR & ~guild.denied, 1, bot_id=world.bot.id)
    return [everyone, own]


def guild(world: World, place: Guild) -> Json:
    """Return a server as GUILD_CREATE brings it: of its members only the bot."""
    own = member(place.members[world.bot.id]) | {"roles": [str(place.bot_role_id)]}
    return {
        "id": str(place.id),
        "name": place.name,
        "owner_id": str(world.owner.id),
        "roles": roles(world, place),
        "emojis": [custom_emoji(each) for each in place.emojis.values()],
        "stickers": [],
        "features": [],
        "channels": [channel(world, each) for each in world.channels_of(place)],
        "threads": [
            channel(world, each)
            for each in world.channels_of(place, threads=True)
            if each.thread and not each.thread.archived
        ],
        "members": [own],
        "member_count": len(place.members),
        "large": len(place.members) > 250,
        "joined_at": place.members[world.bot.id].joined_at,
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "preferred_locale": "en-US",
        "premium_tier": 0,
        "unavailable": False,
        "icon": None,
    }


def custom_emoji(emoji: Emoji) -> Json:
    """Return a server's own emoji."""
    return {
        "id": str(emoji.id),
        "name": emoji.name,
        "roles": [],
        "require_colons": True,
        "managed": False,
        "animated": False,
        "available": True,
    }


def channel(world: World, place: Channel) -> Json:
    """Return a channel or a thread."""
    body: Json = {
        "id": str(place.id),
        "type": int(place.type),
        "guild_id": str(place.guild_id),
        "name": place.name,
        "parent_id": None if place.parent_id is None else str(place.parent_id),
        "last_message_id": str(max(place.messages)) if place.messages else None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }
    if place.thread is not None:
        return body | {
            "owner_id": str(place.owner_id),
            "member_count": 1,
            "message_count": len(place.messages),
            "total_message_sent": len(place.messages),
            "applied_tags": place.thread.applied_tags,
            "thread_metadata": {
                "archived": place.thread.archived,
                "locked": place.thread.locked,
                "auto_archive_duration": place.thread.auto_archive_duration,
                "archive_timestamp": place.thread.created,
                "create_timestamp": place.thread.created,
            },
        }
    denied = {"id": str(world.bot.id), "type": 1, "allow": "0", "deny": str(place.denied.value)}
    return body | {
        "position": 0,
        "nsfw": False,
        "topic": place.topic,
        "permission_overwrites": [denied] if place.denied else [],
        "available_tags": place.tags,
        "default_reaction_emoji": None,
        "default_sort_order": None,
    }


def attachment(world: World, file: Attachment) -> Json:
    """Return a file, with an address from which it can be fetched."""
    url = f"{world.cdn}/attachments/{file.id}/{file.filename}"
    return {
        "id": str(file.id),
        "filename": file.filename,
        "size": len(file.data),
        "url": url,
        "proxy_url": url,
        "content_type": file.content_type,
        **({"description": file.description} if file.description else {}),
    }


def reaction(world: World, given: Reaction) -> Json:
    """Return an emoji's counts on a message."""
    return {
        "emoji": given.emoji.payload(),
        "count": len(given.normal) + len(given.burst),
        "count_details": {"normal": len(given.normal), "burst": len(given.burst)},
        "burst_colors": [],
        "me": world.bot.id in given.normal,
        "me_burst": world.bot.id in given.burst,
        "burst_me": world.bot.id in given.burst,
    }


def message(world: World, post: Message, *, whole: bool = False) -> Json:
    """Return a message. Without the message content intent, what others wrote is blank (unless `whole`)."""
    named = (int(number) for number in _MENTION.findall(post.content))
    mentioned = [world.users[number] for number in named if number in world.users]
    readable = whole or world.message_content or post.author_id == world.bot.id or world.bot in mentioned
    body: Json = {
        "id": str(post.id),
        "channel_id": str(post.channel_id),
        "author": user(world.users[post.author_id]),
        "type": 20 if post.interaction_metadata else 0,
        "content": post.content if readable else "",
        "embeds": post.embeds if readable else [],
        "components": post.components if readable else [],
        "attachments": [attachment(world, file) for file in post.attachments] if readable else [],
        "timestamp": created_at(post.id).isoformat(),
        "edited_timestamp": post.edited_at,
        "flags": post.flags,
        "tts": False,
        "pinned": False,
        "mention_everyone": False,
        "mentions": [user(part) for part in mentioned],
        "mention_roles": [],
    }
    if post.reactions:
        body["reactions"] = [reaction(world, given) for given in post.reactions.values()]
    if post.nonce is not None:
        body["nonce"] = post.nonce
    if post.reference is not None:
        body |= {"message_reference": post.reference, "type": 19}
    if post.interaction_metadata is not None:
        body["interaction_metadata"] = post.interaction_metadata
        body |= {"application_id": str(world.bot.id), "webhook_id": str(world.bot.id)}
    if post.id in world.channels and world.channels[post.id].thread is not None:
        body["thread"] = channel(world, world.channels[post.id])
    return body

"""Reactions: the bot's own, who reacted, and clearing them."""

from aiohttp import web

from tests.discord_server import asked, payloads, reactions
from tests.discord_server.answers import answered, done
from tests.discord_server.errors import DiscordError, missing_permissions, unknown
from tests.discord_server.models import Permission

routes = web.RouteTableDef()
REACTIONS = "/api/v10/channels/{channel_id}/messages/{message_id}/reactions"
DEFAULT_PAGE = 25


@routes.put(REACTIONS + "/{emoji}/@me")
async def put_reaction(request: web.Request) -> web.Response:
    """Add the bot's own reaction; an emoji that nobody used yet needs the permission."""
    world, message, emoji = asked.world(request), asked.message(request), asked.emoji(request)
    if emoji.key not in message.reactions:
        asked.channel(request, Permission.ADD_REACTIONS)
    held = world.guild(message.guild_id).emojis.get(emoji.id or 0, emoji)
    reactions.add(world, message, held, world.bot.id)
    return done()


@routes.get(REACTIONS + "/{emoji}")
async def get_reactions(request: web.Request) -> web.Response:
    """Answer with a page of those who reacted, by growing id: ordinarily (type 0) or with a burst (1)."""
    world, message, emoji = asked.world(request), asked.message(request), asked.emoji(request)
    limit, kind = asked.limit(request, DEFAULT_PAGE), asked.query(request, "type", 0)
    if kind not in (0, 1):
        raise DiscordError(400, 50035, "Invalid Form Body", {"type": "Value must be one of {0, 1}."})
    if emoji.key not in message.reactions and (emoji.key.isascii() and emoji.id is None):
        raise unknown("Emoji")
    after = asked.query(request, "after", 0)
    page = reactions.page(message, emoji, after=after, limit=limit, burst=kind == 1)
    return answered([payloads.user(world.users[number]) for number in page])


@routes.delete(REACTIONS + "/{emoji}/@me")
async def delete_own(request: web.Request) -> web.Response:
    """Take the bot's own reaction back."""
    world = asked.world(request)
    reactions.remove(world, asked.message(request), asked.emoji(request), world.bot.id)
    return done()


@routes.delete(REACTIONS + "/{emoji}/{user_id}")
async def delete_one(request: web.Request) -> web.Response:
    """Take somebody's reaction off, whether ordinary or super."""
    world, message, emoji = asked.world(request), asked.message(request), asked.emoji(request)
    user_id = asked.number(request, "user_id")
    if user_id != world.bot.id and not world.can(asked.channel(request), Permission.MANAGE_MESSAGES):
        raise missing_permissions()
    for burst in (False, True):
        reactions.remove(world, message, emoji, user_id, burst=burst)
    return done()


@routes.delete(REACTIONS + "/{emoji}")
async def delete_emoji(request: web.Request) -> web.Response:
    """Clear one emoji."""
    message = asked.message(request, Permission.MANAGE_MESSAGES)
    reactions.clear_emoji(asked.world(request), message, asked.emoji(request))
    return done()


@routes.delete(REACTIONS)
async def delete_all(request: web.Request) -> web.Response:
    """Clear all reactions."""
    reactions.clear(asked.world(request), asked.message(request, Permission.MANAGE_MESSAGES))
    return done()

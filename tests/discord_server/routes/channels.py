"""Channels: what they are, and what the bot may change in them."""

from aiohttp import web

from tests.discord_server import asked, channels, payloads
from tests.discord_server.answers import answered, done
from tests.discord_server.errors import missing_permissions
from tests.discord_server.models import Permission

routes = web.RouteTableDef()
CHANNEL = "/api/v10/channels/{channel_id}"


@routes.get(CHANNEL)
async def get_channel(request: web.Request) -> web.Response:
    """Answer with a channel or thread."""
    return answered(payloads.channel(asked.world(request), asked.channel(request)))


@routes.patch(CHANNEL)
async def patch_channel(request: web.Request) -> web.Response:
    """Change a channel; a thread's owner may change their thread, unless it is locked."""
    world, place, fields = asked.world(request), asked.channel(request), await asked.fields(request)
    if place.thread is None:
        asked.channel(request, Permission.MANAGE_CHANNELS)
    elif not world.can(place, Permission.MANAGE_THREADS):
        reopening = set(fields) == {"archived"} and not place.thread.locked
        if not reopening and (place.owner_id != world.bot.id or "locked" in fields or place.thread.locked):
            raise missing_permissions()
    channels.change(world, place, fields)
    return answered(payloads.channel(world, place))


@routes.delete(CHANNEL)
async def delete_channel(request: web.Request) -> web.Response:
    """Delete a channel or thread."""
    world, place = asked.world(request), asked.channel(request)
    asked.channel(request, Permission.MANAGE_THREADS if place.thread else Permission.MANAGE_CHANNELS)
    told = payloads.channel(world, place)
    channels.delete(world, place)
    return answered(told)


@routes.post(CHANNEL + "/typing")
async def post_typing(request: web.Request) -> web.Response:
    """Accept that the bot is typing."""
    asked.channel(request, Permission.SEND_MESSAGES)
    return done()

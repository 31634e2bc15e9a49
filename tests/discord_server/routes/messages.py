"""Messages: posted once for a nonce, read in pages, edited, deleted."""

from bisect import bisect_left, bisect_right

from aiohttp import web

from tests.discord_server import asked, messages, payloads
from tests.discord_server.answers import answered, done
from tests.discord_server.errors import DiscordError, missing_permissions
from tests.discord_server.models import Permission

routes = web.RouteTableDef()
MESSAGES = "/api/v10/channels/{channel_id}/messages"
MESSAGE = MESSAGES + "/{message_id}"
DEFAULT_PAGE = 50


@routes.post(MESSAGES)
async def post_message(request: web.Request) -> web.Response:
    """Post a message, or answer with the one that this nonce posted already."""
    world, draft = asked.world(request), await asked.draft(request)
    channel = asked.channel(request)
    needed = Permission.SEND_MESSAGES_IN_THREADS if channel.thread else Permission.SEND_MESSAGES
    asked.channel(request, needed, *([Permission.ATTACH_FILES] if draft.files else []))
    nonces, nonce = request.app[asked.NONCES], draft.fields.get("nonce")
    if nonce is not None and draft.fields.get("enforce_nonce"):
        earlier = nonces.posted(world.bot.id, str(nonce))
        if earlier is not None:
            return answered(payloads.message(world, earlier))
    message = messages.post(world, channel, messages.compose(world, channel, draft, world.bot.id))
    nonces.remember(message)
    return answered(payloads.message(world, message))


@routes.get(MESSAGES)
async def get_history(request: web.Request) -> web.Response:
    """Answer with a page, newest first: before, after or around an id. Without permission it is empty."""
    world, channel = asked.world(request), asked.channel(request)
    if not world.can(channel, Permission.READ_MESSAGE_HISTORY):
        return answered([])
    limit, ids = asked.limit(request, DEFAULT_PAGE), sorted(channel.messages)
    if "around" in request.query:
        middle = bisect_left(ids, asked.query(request, "around", 0))
        page = ids[max(0, middle - limit // 2) :][:limit]
    elif "after" in request.query:
        page = ids[bisect_right(ids, asked.query(request, "after", 0)) :][:limit]
    else:
        page = ids[: bisect_left(ids, asked.query(request, "before", 1 << 63))][-limit:]
    return answered([payloads.message(world, channel.messages[number]) for number in reversed(page)])


@routes.get(MESSAGE)
async def get_message(request: web.Request) -> web.Response:
    """Answer with one message."""
    return answered(payloads.message(asked.world(request), asked.message(request)))


@routes.patch(MESSAGE)
async def patch_message(request: web.Request) -> web.Response:
    """Edit one of the bot's own messages."""
    world, message = asked.world(request), asked.message(request)
    if message.author_id != world.bot.id:
        raise DiscordError(403, 50005, "Cannot edit a message authored by another user")
    return answered(payloads.message(world, messages.edit(world, message, await asked.draft(request))))


@routes.delete(MESSAGE)
async def delete_message(request: web.Request) -> web.Response:
    """Delete a message; somebody else's only with the permission."""
    world, message = asked.world(request), asked.message(request)
    if message.author_id != world.bot.id and not world.can(
        asked.channel(request), Permission.MANAGE_MESSAGES
    ):
        raise missing_permissions()
    messages.delete(world, message)
    return done()


@routes.post(MESSAGES + "/bulk-delete")
async def bulk_delete(request: web.Request) -> web.Response:
    """Delete from 2 to 100 messages at once."""
    channel, fields = asked.channel(request, Permission.MANAGE_MESSAGES), await asked.fields(request)
    if not 2 <= len(fields["messages"]) <= 100:
        raise DiscordError(400, 50016, "Provided too few or too many messages to delete.")
    messages.delete_many(asked.world(request), channel, map(int, fields["messages"]))
    return done()

"""Threads: from a message, without one, and as a forum's posts."""

from aiohttp import web

from tests.discord_server import asked, channels, messages, payloads
from tests.discord_server.answers import answered, done
from tests.discord_server.messages import Draft
from tests.discord_server.models import ChannelType, Permission

routes = web.RouteTableDef()
CHANNEL = "/api/v10/channels/{channel_id}"


@routes.post(CHANNEL + "/messages/{message_id}/threads")
async def post_thread_of_message(request: web.Request) -> web.Response:
    """Open the thread of a message, which gets the message's id."""
    world, message = asked.world(request), asked.message(request, Permission.CREATE_PUBLIC_THREADS)
    fields = await asked.fields(request)
    thread = channels.start_thread(world, asked.channel(request), fields["name"], world.bot.id, message)
    return answered(payloads.channel(world, thread), 201)


@routes.post(CHANNEL + "/threads")
async def post_thread(request: web.Request) -> web.Response:
    """Open a thread, or a forum's post with its first message. A post has no nonce, as at Discord."""
    world, draft = asked.world(request), await asked.draft(request)
    channel = asked.channel(request)
    forum = channel.type is ChannelType.FORUM
    asked.channel(request, Permission.SEND_MESSAGES if forum else Permission.CREATE_PUBLIC_THREADS)
    if not forum:
        thread = channels.start_thread(world, channel, draft.fields["name"], world.bot.id)
        return answered(payloads.channel(world, thread), 201)
    first = Draft(draft.fields["message"], draft.files)
    first.fields.pop("nonce", None)
    message = messages.compose(world, channel, first, world.bot.id)
    thread = world.add_thread(channel, draft.fields["name"], world.bot.id, message.id)
    assert thread.thread is not None
    thread.thread.applied_tags = [str(tag) for tag in draft.fields.get("applied_tags") or []]
    told = payloads.channel(world, thread) | {"newly_created": True}
    world.announce("THREAD_CREATE", told, guild_id=thread.guild_id, channel_id=thread.id)
    message.channel_id = thread.id
    messages.post(world, thread, message)
    return answered(payloads.channel(world, thread) | {"message": payloads.message(world, message)}, 201)


@routes.get(CHANNEL + "/threads/archived/public")
async def get_archived(request: web.Request) -> web.Response:
    """Answer with a channel's archived threads."""
    world, channel = asked.world(request), asked.channel(request, Permission.READ_MESSAGE_HISTORY)
    threads = world.channels_of(world.guild(channel.guild_id), threads=True)
    archived = [
        each for each in threads if each.parent_id == channel.id and each.thread and each.thread.archived
    ]
    told = [payloads.channel(world, each) for each in archived]
    return answered({"threads": told, "members": [], "has_more": False})


@routes.put(CHANNEL + "/thread-members/@me")
async def join_thread(request: web.Request) -> web.Response:
    """Let the bot join a thread."""
    asked.channel(request)
    return done()

"""What a request asks for: the things named in its path, the fields of its body, and whether the bot may."""

import json

from aiohttp import BodyPartReader, web

from tests.discord_server.errors import DiscordError, missing_access, missing_permissions
from tests.discord_server.gateway import Gateway
from tests.discord_server.interactions import Interactions
from tests.discord_server.limits import UPLOAD
from tests.discord_server.messages import Draft, Nonces
from tests.discord_server.models import Attachment, Channel, Emoji, Guild, Json, Message, Permission
from tests.discord_server.world import World

WORLD = web.AppKey("world", World)
NONCES = web.AppKey("nonces", Nonces)
GATEWAY = web.AppKey("gateway", Gateway)
INTERACTIONS = web.AppKey("interactions", Interactions)


def world(request: web.Request) -> World:
    """Return the world that this server models."""
    return request.app[WORLD]


def number(request: web.Request, name: str) -> int:
    """Return an id of the path."""
    text = request.match_info[name]
    if not text.isdigit():
        raise DiscordError(400, 50035, "Invalid Form Body", {name: f'Value "{text}" is not snowflake.'})
    return int(text)


def query(request: web.Request, name: str, default: int) -> int:
    """Return a number of the query."""
    return int(request.query.get(name, default))


def limit(request: web.Request, default: int) -> int:
    """Return the `limit` of the query, which is from 1 to 100."""
    wanted = query(request, "limit", default)
    if not 1 <= wanted <= 100:
        raise DiscordError(
            400, 50035, "Invalid Form Body", {"limit": "int value should be between 1 and 100."}
        )
    return wanted


def guild(request: web.Request) -> Guild:
    """Return the server of the path. One in an outage cannot answer."""
    return _awake(world(request).guild(number(request, "guild_id")))


def channel(request: web.Request, *needed: Permission) -> Channel:
    """Return the channel of the path, if the bot may see it and do this in it."""
    model = world(request)
    found = model.channel(number(request, "channel_id"))
    _awake(model.guild(found.guild_id))
    if not model.can(found, Permission.VIEW_CHANNEL):
        raise missing_access()
    if not all(model.can(found, permission) for permission in needed):
        raise missing_permissions()
    return found


def message(request: web.Request, *needed: Permission) -> Message:
    """Return the message of the path, if the bot may see it and do this."""
    place = channel(request, Permission.READ_MESSAGE_HISTORY, *needed)
    return world(request).message(place.id, number(request, "message_id"))


def emoji(request: web.Request) -> Emoji:
    """Return the emoji of the path."""
    return Emoji.parse(request.match_info["emoji"])


async def fields(request: web.Request) -> Json:
    """Return the JSON body."""
    body: Json = await request.json() if request.can_read_body else {}
    return body


async def draft(request: web.Request) -> Draft:
    """Return what is to be posted, sent as JSON or as a form with files."""
    if not request.content_type.startswith("multipart/"):
        return Draft(await fields(request))
    posted = Draft({})
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        data = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            posted.fields = json.loads(data)
        else:
            index = int((part.name or "files[0]").removeprefix("files[").removesuffix("]"))
            posted.files[index] = _upload(world(request), part.filename or "file", data)
    return posted


def _upload(model: World, filename: str, data: bytes) -> Attachment:
    if len(data) > UPLOAD:
        raise DiscordError(413, 40005, "Request entity too large")
    return model.add_file(filename, data, "application/octet-stream")


def _awake(place: Guild) -> Guild:
    if not place.available:
        raise DiscordError(503, 0, "503: Service Unavailable")
    return place

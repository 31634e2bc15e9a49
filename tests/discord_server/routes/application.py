"""The bot itself: its account, application and commands, the way to the gateway, the files' addresses."""

import json

from aiohttp import web

from tests.discord_server import asked, payloads
from tests.discord_server.answers import answered
from tests.discord_server.errors import DiscordError, invalid, unknown
from tests.discord_server.models import Json

routes = web.RouteTableDef()
GLOBAL = "/api/v10/applications/{application_id}/commands"
OF_GUILD = "/api/v10/applications/{application_id}/guilds/{guild_id}/commands"
MOST_CHARACTERS = 8000


@routes.get("/api/v10/users/@me")
async def get_me(request: web.Request) -> web.Response:
    """Answer a login."""
    return answered(payloads.user(asked.world(request).bot))


@routes.get("/api/v10/users/{user_id}")
async def get_user(request: web.Request) -> web.Response:
    """Answer with an account."""
    user = asked.world(request).users.get(asked.number(request, "user_id"))
    if user is None:
        raise unknown("User")
    return answered(payloads.user(user))


@routes.get("/api/v10/oauth2/applications/@me")
@routes.get("/api/v10/applications/@me")
async def get_application(request: web.Request) -> web.Response:
    """Answer with the application, its owner and its flags."""
    world = asked.world(request)
    return answered(
        {
            "id": str(world.bot.id),
            "name": world.bot.name,
            "description": "",
            "summary": "",
            "icon": None,
            "verify_key": "0" * 64,
            "flags": 1 << 19 if world.message_content else 0,
            "owner": payloads.user(world.owner),
            "bot_public": True,
            "bot_require_code_grant": False,
            "approximate_guild_count": len(world.guilds),
        }
    )


@routes.get("/api/v10/gateway")
async def get_gateway(request: web.Request) -> web.Response:
    """Answer with the gateway's address."""
    return answered({"url": request.app[asked.GATEWAY].url})


@routes.get("/api/v10/gateway/bot")
async def get_gateway_bot(request: web.Request) -> web.Response:
    """Answer with the gateway's address and with how many logins the day has left."""
    gateway = request.app[asked.GATEWAY]
    logins = {
        "total": 1000,
        "remaining": gateway.identifies_left,
        "reset_after": 14_400_000,
        "max_concurrency": 1,
    }
    return answered({"url": gateway.url, "shards": 1, "session_start_limit": logins})


@routes.get(GLOBAL)
@routes.get(OF_GUILD)
async def get_commands(request: web.Request) -> web.Response:
    """Answer with what is registered."""
    return answered(asked.world(request).commands.get(_scope(request), []))


@routes.put(GLOBAL)
@routes.put(OF_GUILD)
async def put_commands(request: web.Request) -> web.Response:
    """Register all commands anew; one that was there keeps its id."""
    world, scope = asked.world(request), _scope(request)
    wanted: list[Json] = await request.json()
    known = {(each["name"], each["type"]): each["id"] for each in world.commands.get(scope, [])}
    world.commands[scope] = [_registered(request, each, known) for each in wanted]
    return answered(world.commands[scope])


@routes.post(GLOBAL)
@routes.post(OF_GUILD)
async def post_command(request: web.Request) -> web.Response:
    """Register one command, in the place of one with the same name."""
    world, scope = asked.world(request), _scope(request)
    known = {(each["name"], each["type"]): each["id"] for each in world.commands.get(scope, [])}
    made = _registered(request, await asked.fields(request), known)
    others = [each for each in world.commands.get(scope, []) if each["id"] != made["id"]]
    world.commands[scope] = [*others, made]
    return answered(made, 201)


@routes.get("/attachments/{file_id}/{filename}")
async def get_file(request: web.Request) -> web.Response:
    """Answer with a file's bytes, as the CDN does."""
    file = asked.world(request).files.get(asked.number(request, "file_id"))
    if file is None:
        raise web.HTTPNotFound
    return web.Response(body=file.data, content_type=file.content_type)


def _scope(request: web.Request) -> int | None:
    world = asked.world(request)
    if asked.number(request, "application_id") != world.bot.id:
        raise unknown("Application")
    return asked.guild(request).id if "guild_id" in request.match_info else None


def _registered(request: web.Request, command: Json, known: dict[tuple[str, int], str]) -> Json:
    name, kind = command["name"], command.get("type", 1)
    if not 1 <= len(name) <= 32 or (kind == 1 and name != name.lower()):
        raise invalid("name", "Command name is invalid")
    if len(command.get("options") or []) > 25:
        raise invalid("options", "Must be 25 or fewer in length.")
    if len(json.dumps(command, ensure_ascii=False)) > MOST_CHARACTERS * 2:
        raise DiscordError(
            400, 50035, "Invalid Form Body", {"options": "Command exceeds maximum size (8000)"}
        )
    world = asked.world(request)
    number = known.get((name, kind)) or str(world.snowflakes.next())
    scope = {"guild_id": request.match_info["guild_id"]} if "guild_id" in request.match_info else {}
    made = {
        "id": number,
        "application_id": str(world.bot.id),
        "version": number,
        "type": kind,
        "description": "",
    }
    return made | scope | command

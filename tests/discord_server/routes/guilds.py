"""Servers: what they are, their channels, members and roles."""

from aiohttp import web

from tests.discord_server import asked, payloads
from tests.discord_server.answers import answered
from tests.discord_server.errors import unknown

routes = web.RouteTableDef()
GUILD = "/api/v10/guilds/{guild_id}"


@routes.get(GUILD)
async def get_guild(request: web.Request) -> web.Response:
    """Answer with a server, without its channels and members."""
    told = payloads.guild(asked.world(request), asked.guild(request))
    for name in ("channels", "threads", "members", "unavailable", "joined_at", "member_count"):
        del told[name]
    return answered(told)


@routes.get(GUILD + "/channels")
async def get_channels(request: web.Request) -> web.Response:
    """Answer with a server's channels."""
    world = asked.world(request)
    return answered([payloads.channel(world, each) for each in world.channels_of(asked.guild(request))])


@routes.get(GUILD + "/threads/active")
async def get_threads(request: web.Request) -> web.Response:
    """Answer with a server's threads that are not archived."""
    world = asked.world(request)
    threads = world.channels_of(asked.guild(request), threads=True)
    active = [payloads.channel(world, each) for each in threads if each.thread and not each.thread.archived]
    return answered({"threads": active, "members": []})


@routes.get(GUILD + "/roles")
async def get_roles(request: web.Request) -> web.Response:
    """Answer with a server's roles."""
    return answered(payloads.roles(asked.world(request), asked.guild(request)))


@routes.get(GUILD + "/members")
async def get_members(request: web.Request) -> web.Response:
    """Answer with a page of a server's members."""
    guild, after = asked.guild(request), asked.query(request, "after", 0)
    page = sorted(number for number in guild.members if number > after)[: asked.query(request, "limit", 1)]
    return answered([payloads.member(guild.members[number]) for number in page])


@routes.get(GUILD + "/members/{user_id}")
async def get_member(request: web.Request) -> web.Response:
    """Answer with one member."""
    member = asked.guild(request).members.get(asked.number(request, "user_id"))
    if member is None:
        raise unknown("Member")
    return answered(payloads.member(member))

"""discord.py and the REST routes: messages, nonces, history, counts, reactions in pages, threads, limits."""

import io
from collections.abc import Awaitable

import discord
import pytest
from discord import ui
from discord.http import Route

from tests.discord_server import channels, reactions
from tests.discord_server.conftest import Listener, Place
from tests.discord_server.models import ChannelType, Emoji, Permission

POST = "POST /channels/{channel_id}/messages"
HISTORY = "GET /channels/{channel_id}/messages"
REACTIONS = "GET /channels/{channel_id}/messages/{message_id}/reactions/{emoji}"


def text_channel(place: Place, client: Listener) -> discord.TextChannel:
    channel = client.get_channel(place.channel.id)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def refused(asking: Awaitable[object]) -> int:
    """Return the code with which something is refused."""
    with pytest.raises(discord.HTTPException) as refusal:
        await asking
    return refusal.value.code


async def test_a_nonce_posts_one_message(place: Place, client: Listener) -> None:
    channel = text_channel(place, client)
    first = await channel.send("once", nonce="n1")
    again = await channel.send("once", nonce="n1")
    other = await channel.send("once", nonce="n2")
    assert first.id == again.id != other.id
    assert len(place.channel.messages) == 3


async def test_a_card_with_components_and_a_file_is_posted_and_edited(place: Place, client: Listener) -> None:
    def card(text: str) -> ui.LayoutView:
        view = ui.LayoutView(timeout=None)
        row: ui.ActionRow[ui.LayoutView] = ui.ActionRow(ui.Button(label="Read", custom_id="read"))
        view.add_item(ui.Container(ui.TextDisplay(text), row))
        return view

    file = discord.File(io.BytesIO(b"a page"), "page.txt", description="the page")
    sent = await text_channel(place, client).send(view=card("before"), file=file)
    assert sent.flags.components_v2
    assert await sent.attachments[0].read() == b"a page"
    edited = await sent.edit(view=card("after"))
    assert [part.type.value for part in edited.components] == [17]
    kept = place.world.message(place.channel.id, sent.id)
    assert kept.components[0]["components"][0]["content"] == "after"
    assert len(kept.attachments) == 1
    assert kept.edits == 1


async def test_history_comes_in_pages_with_counts(place: Place, client: Listener) -> None:
    channel, person = text_channel(place, client), place.server.person(place.guild)
    person.react(place.message, "👍")
    person.react(place.message, "👍", burst=True)
    later = [place.server.person(place.guild).say(place.channel, f"{number}") for number in range(150)]
    read = [message async for message in channel.history(limit=None, oldest_first=True)]
    assert [message.id for message in read] == [place.message.id, *(message.id for message in later)]
    assert [(one.count, one.normal_count, one.burst_count) for one in read[0].reactions] == [(2, 1, 1)]
    assert read[0].content == "a card"
    assert read[1].content == ""  # written by somebody else, and there is no message content intent
    assert place.server.rest.requests(HISTORY) == 2
    around = [message.id async for message in channel.history(around=discord.Object(later[50].id), limit=3)]
    assert around == [later[51].id, later[50].id, later[49].id]


async def test_who_reacted_comes_in_pages_by_id(place: Place, client: Listener) -> None:
    people = [place.server.person(place.guild) for _ in range(250)]
    for person in people:
        person.react(place.message, "❤️", burst=person is people[0])
    page = await client.http.get_reaction_users(place.channel.id, place.message.id, "❤", 100, people[99].id)
    assert [int(user["id"]) for user in page] == [person.id for person in people[100:200]]
    burst = await client.http.get_reaction_users(place.channel.id, place.message.id, "❤️", 100, type=1)
    assert [int(user["id"]) for user in burst] == [people[0].id]
    assert place.server.rest.requests(REACTIONS) == 2


async def test_the_bot_reacts_and_clears(place: Place, client: Listener) -> None:
    person = place.server.person(place.guild)
    card = text_channel(place, client).get_partial_message(place.message.id)
    await card.add_reaction("👍")
    person.react(place.message, "👍")
    await card.remove_reaction("👍", discord.Object(person.id))
    assert place.world.oracle() == {(place.message.id, "👍", place.world.bot.id)}
    assert place.world.oracle(bots=False) == set()
    await card.clear_reaction("👍")
    await card.add_reaction("🎨")
    await card.clear_reactions()
    await place.server.gateway.received()
    assert client.heard[-2:] == ["MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE_ALL"]
    assert await refused(card.add_reaction("not an emoji")) == 10014
    for code in range(20):
        reactions.add(place.world, place.message, Emoji(chr(0x1F400 + code)), person.id)
    assert await refused(card.add_reaction("👍")) == 30010


async def test_a_deleted_emoji_has_no_name(place: Place, client: Listener) -> None:
    emoji, person = place.world.add_emoji(place.guild, "star"), place.server.person(place.guild)
    person.react(place.message, emoji)
    reactions.delete_emoji(place.world, place.guild.id, emoji)
    person.unreact(place.message, emoji)
    await place.server.gateway.received()
    assert [kind for kind, _, _ in client.votes] == ["add", "remove"]
    assert client.votes[0][1] == f"<:star:{emoji.id}>"
    assert client.votes[1][1] != client.votes[0][1]


async def test_a_message_has_one_thread(place: Place, client: Listener) -> None:
    card = await text_channel(place, client).fetch_message(place.message.id)
    thread = await card.create_thread(name="talk")
    assert thread.id == card.id
    assert await refused(card.create_thread(name="talk")) == 160004
    place.server.person(place.guild).say(place.world.channel(thread.id), "hello")
    await thread.edit(archived=True)
    inside = max(place.world.channel(thread.id).messages.values(), key=lambda message: message.id)
    assert await refused(thread.get_partial_message(inside.id).add_reaction("👍")) == 50083
    await thread.send("this wakes it up")
    state = place.world.channel(thread.id).thread
    assert state is not None
    assert not state.archived
    await thread.edit(locked=True)
    assert await refused(thread.send("too late")) == 160005


async def test_a_forum_has_posts(place: Place) -> None:
    forum = place.world.add_channel(place.guild, "talks", ChannelType.FORUM)
    async with place.online(Listener()) as client:
        channel = client.get_channel(forum.id)
        assert isinstance(channel, discord.ForumChannel)
        post = await channel.create_thread(name="a title", content="the first message")
        assert post.thread.id == post.message.id
        assert place.world.message(post.thread.id, post.message.id).content == "the first message"


async def test_what_is_gone_is_gone(place: Place, client: Listener) -> None:
    moderator = place.server.moderator(place.guild)
    others = [moderator.say(place.channel, "spam") for _ in range(3)]
    channel = text_channel(place, client)
    moderator.delete(place.message)
    moderator.delete(*others)
    assert await refused(channel.fetch_message(place.message.id)) == 10008
    channels.delete(place.world, place.channel)
    assert await refused(channel.send("hello?")) == 10003
    await place.server.gateway.received()
    assert client.heard[-3:] == ["MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "CHANNEL_DELETE"]
    assert client.get_channel(place.channel.id) is None


async def test_permissions_can_be_taken_away(place: Place, client: Listener) -> None:
    channel, person = text_channel(place, client), place.server.person(place.guild)
    channels.forbid(place.world, place.channel, Permission.SEND_MESSAGES | Permission.ADD_REACTIONS)
    assert await refused(channel.send("may I?")) == 50013
    await place.server.gateway.received()
    assert not channel.permissions_for(channel.guild.me).add_reactions
    channels.forbid(place.world, place.guild, Permission.VIEW_CHANNEL)
    person.react(place.message, "👍")
    assert await refused(channel.fetch_message(place.message.id)) == 50001
    channels.permit(place.world, place.guild, Permission.VIEW_CHANNEL)
    await place.server.gateway.received()
    assert client.votes == []
    assert len((await channel.fetch_message(place.message.id)).reactions) == 1


async def test_an_outage_is_not_a_leaving(place: Place, client: Listener) -> None:
    person, joined = place.server.person(place.guild), channels.bot_joins(place.world)
    channels.outage(place.world, place.guild)
    person.react(place.message, "👍")
    await place.server.gateway.received()
    guild = client.get_guild(place.guild.id)
    assert guild is not None
    assert guild.unavailable
    channels.comes_back(place.world, place.guild)
    channels.bot_leaves(place.world, joined)
    await place.server.gateway.received()
    assert client.votes == []
    assert [each.id for each in client.guilds if not each.unavailable] == [place.guild.id]


@pytest.mark.parametrize(
    ("text", "code"),
    [("x" * 2001, 50035), ("", 50006), (" ", 50006)],
)
async def test_a_message_has_limits(place: Place, client: Listener, text: str, code: int) -> None:
    assert await refused(text_channel(place, client).send(text)) == code


async def test_a_card_has_limits(place: Place, client: Listener) -> None:
    channel = text_channel(place, client)

    async def send(text: str, *, custom_id: str = "x", extra: int = 0) -> object:
        row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": custom_id}]}
        rows = [row] + [{"type": 14}] * extra
        raw = {"components": [{"type": 10, "content": text}, *rows], "flags": 1 << 15}
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id)
        return await client.http.request(route, json=raw)

    assert await refused(send("x" * 4001)) == 50035
    assert await refused(send("x", custom_id="x" * 101)) == 50035
    assert await refused(send("x", extra=38)) == 50035
    assert place.server.rest.requests(POST) == 3
    await send("x" * 4000, custom_id="x" * 100, extra=37)
    await send("語" * 3333)
    assert len(place.channel.messages) == 3


async def test_members_and_servers_are_found(place: Place, client: Listener) -> None:
    person = place.server.person(place.guild, "Ann")
    guild = await client.fetch_guild(place.guild.id)
    assert (await guild.fetch_member(person.id)).name == "Ann"
    assert [each.id for each in await guild.fetch_channels()] == [place.channel.id]
    assert (await client.fetch_user(person.id)).name == "Ann"
    assert len(await guild.fetch_roles()) == 2
    shards, url, logins = await client.http.get_bot_gateway()
    assert (shards, url, logins["remaining"]) == (1, place.server.gateway.url, 999)
    assert await refused(guild.fetch_member(1)) == 10007
    assert await refused(client.fetch_guild(1)) == 10004

"""discord.py and the gateway: READY, order, cuts and RESUME, op 7, op 9, close codes, half-open sockets."""

import asyncio
import json
import zlib

import aiohttp
import discord
import pytest
import zstandard

from tests.discord_server.conftest import Listener, Place
from tests.discord_server.models import Json

ADD, REMOVE = "MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE"


async def test_a_client_is_ready_and_knows_its_servers(place: Place) -> None:
    for number in range(99):
        place.world.add_channel(place.world.add_guild(f"server {number}"))
    async with place.online(Listener()) as client:
        await client.wait_until_ready()
        assert client.user is not None
        assert client.user.id == place.world.bot.id
        assert len(client.guilds) == 100
        guild = client.get_guild(place.guild.id)
        assert guild is not None
        assert guild.me.guild_permissions.manage_messages
        assert guild.text_channels[0].id == place.channel.id


async def test_reactions_arrive_in_the_order_in_which_they_happened(place: Place, client: Listener) -> None:
    people = [place.server.person(place.guild) for _ in range(20)]
    expected = []
    for person in people * 5:
        if not person.react(place.message, "👍"):
            person.unreact(place.message, "👍")
            expected.append(("remove", "👍", person.id))
        else:
            expected.append(("add", "👍", person.id))
    await place.server.gateway.received()
    await asyncio.sleep(0)
    assert client.votes == expected
    assert place.world.oracle() == {(place.message.id, "👍", person.id) for person in people}


async def test_a_cut_is_followed_by_a_resume_that_replays_what_was_missed(
    place: Place, client: Listener
) -> None:
    person = place.server.person(place.guild)
    place.server.gateway.cut()
    person.react(place.message, "👍")
    person.react(place.message, "❤️", burst=True)
    person.unreact(place.message, "👍")
    await place.server.gateway.resumed()
    await place.server.gateway.received()
    assert client.votes == [
        ("add", "👍", person.id),
        ("add", "❤️", person.id),
        ("remove", "👍", person.id),
    ]
    assert client.heard[-4:] == [ADD, ADD, REMOVE, "RESUMED"]
    assert place.server.gateway.seen["identify"] == 1


@pytest.mark.parametrize("how", ["op 7", "op 9 true", "close 4000", "close 1000"])
async def test_what_can_be_resumed_is_resumed(place: Place, client: Listener, how: str) -> None:
    gateway = place.server.gateway
    match how:
        case "op 7":
            gateway.reconnect()
        case "op 9 true":
            gateway.invalidate(resumable=True)
        case _:
            await gateway.close(int(how.removeprefix("close ")))
    place.server.person(place.guild).react(place.message, "👍")
    await gateway.resumed()
    await gateway.received()
    assert len(client.votes) == 1
    assert gateway.seen["identify"] == 1


async def test_an_invalid_session_loses_events_and_brings_a_fresh_ready(
    place: Place, client: Listener
) -> None:
    gateway = place.server.gateway
    gateway.invalidate()
    place.server.person(place.guild).react(place.message, "👍")
    await gateway.ready(2)
    await gateway.received()
    assert client.votes == []
    assert client.heard.count("READY") == 2
    assert len(place.world.oracle()) == 1


async def test_a_session_that_was_forgotten_is_not_resumed(place: Place, client: Listener) -> None:
    gateway = place.server.gateway
    gateway.cut()
    gateway.forget()
    await gateway.ready(2)
    assert gateway.seen["resume"] == 1
    assert gateway.seen["resumed"] == 0


async def test_a_replay_that_has_become_too_long_is_refused(place: Place) -> None:
    gateway = place.server.gateway
    gateway.replay_limit = 10
    async with place.online(Listener()):
        gateway.cut()
        person = place.server.person(place.guild)
        for _ in range(10):
            person.react(place.message, "👍")
            person.unreact(place.message, "👍")
        await gateway.ready(2)


async def test_a_half_open_socket_is_given_up_and_resumed(place: Place) -> None:
    gateway = place.server.gateway
    gateway.heartbeat_interval = 0.1
    async with place.online(Listener(heartbeat_timeout=0.4)) as client:
        gateway.go_deaf()
        place.server.person(place.guild).react(place.message, "👍")
        await gateway.resumed()
        await gateway.received()
        assert len(client.votes) == 1


async def test_a_revoked_token_and_a_missing_intent_end_the_client(place: Place) -> None:
    client = Listener()
    await client.login(place.server.gateway.token)
    place.server.gateway.token = place.server.gateway.token[::-1]
    with pytest.raises(discord.ConnectionClosed, match="4004"):
        await client.connect()
    with pytest.raises(discord.LoginFailure):
        await Listener().login("a-bot")
    greedy = Listener(intents=discord.Intents.all())
    await greedy.login(place.server.gateway.token)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await greedy.connect()
    await greedy.close()
    assert place.server.gateway.seen["close 4004"] == 1
    assert place.server.gateway.seen["close 4014"] == 1


@pytest.mark.parametrize("kind", ["json", "bytes", "event"])
async def test_a_malformed_payload_ends_the_client(place: Place, client: Listener, kind: str) -> None:
    place.server.gateway.send_malformed(kind)
    assert client.ended is not None
    with pytest.raises(Exception, match=r"."):
        await client.ended


async def test_events_can_be_doubled_lost_and_shuffled(place: Place, client: Listener) -> None:
    faults = place.server.gateway.faults
    people = [place.server.person(place.guild) for _ in range(200)]
    faults.copies, faults.lose, faults.reorder = (2, 5), 0.05, 8
    for person in people:
        person.react(place.message, "👍")
    faults.none()
    await place.server.gateway.received()
    arrived = [user_id for _, _, user_id in client.votes]
    assert arrived != sorted(arrived)
    assert len(set(arrived)) == 200 - faults.lost
    assert 0 < faults.lost < 30
    assert 2 <= min(map(arrived.count, arrived)) <= max(map(arrived.count, arrived)) <= 5
    assert len(place.world.oracle()) == 200


@pytest.mark.parametrize("compress", ["", "zlib-stream", "zstd-stream"])
async def test_a_client_chooses_the_compression(place: Place, compress: str) -> None:
    stream = zlib.decompressobj()
    unzstd = zstandard.ZstdDecompressor().decompressobj()

    async def read(ws: aiohttp.ClientWebSocketResponse) -> Json:
        message = await ws.receive(timeout=5)
        match compress:
            case "zlib-stream":
                text = stream.decompress(message.data)
            case "zstd-stream":
                text = unzstd.decompress(message.data)
            case _:
                text = message.data
        payload: Json = json.loads(text)
        return payload

    url = f"{place.server.gateway.url}?compress={compress}"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as ws:
        assert (await read(ws))["d"] == {"heartbeat_interval": 41250}
        await ws.send_json({"op": 2, "d": {"token": place.server.gateway.token, "intents": 1}})
        assert [(await read(ws))["t"] for _ in range(2)] == ["READY", "GUILD_CREATE"]
        place.server.person(place.guild).react(place.message, "👍")  # which this client does not listen to
        place.world.announce("CHANNEL_UPDATE", {"id": "1"}, guild_id=place.guild.id)
        told = await read(ws)
        assert (told["t"], told["s"], told["d"]) == ("CHANNEL_UPDATE", 3, {"id": "1"})
        await ws.send_str("nonsense")
        assert (await ws.receive(timeout=5)).data == 4002


async def test_connections_can_be_refused(place: Place, client: Listener) -> None:
    place.server.gateway.refuse.append(503)
    place.server.gateway.cut()
    await place.server.gateway.resumed()
    assert place.server.gateway.seen["resumed"] == 1

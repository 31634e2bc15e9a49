"""Requests that go wrong, as discord.py sees them: errors, resets before and after acceptance, every 429."""

import asyncio
import time

import aiohttp
import discord
import pytest

from tests.discord_server.conftest import Listener, Place
from tests.discord_server.rest_faults import (
    Blocked,
    Hang,
    RateLimited,
    Refuse,
    Reset,
    ShortList,
    Status,
    WrongCount,
)
from tests.discord_server.test_rest import refused, text_channel

POST = ("POST", "/channels/*/messages")
GET = ("GET", "/channels/*/messages/*")


async def test_a_reset_after_acceptance_is_an_error_and_the_message_exists(
    place: Place, client: Listener
) -> None:
    channel = text_channel(place, client)
    place.server.rest.faults.add(*POST, Reset(accepted=True), times=1)
    with pytest.raises(aiohttp.ClientError):
        await channel.send("card", nonce="n")
    made = max(place.channel.messages)
    assert made != place.message.id
    assert (await channel.send("card", nonce="n")).id == made


async def test_a_reset_before_acceptance_leaves_nothing(place: Place, client: Listener) -> None:
    rule = place.server.rest.faults.add(*POST, Reset(), times=1)
    with pytest.raises(aiohttp.ClientError):
        await text_channel(place, client).send("card")
    assert rule.met == 1
    assert list(place.channel.messages) == [place.message.id]


async def test_aiohttp_itself_sends_what_is_idempotent_again(place: Place, client: Listener) -> None:
    channel = text_channel(place, client)
    rule = place.server.rest.faults.add(*GET, Reset(), times=1)
    await channel.fetch_message(place.message.id)
    assert rule.met == 1
    place.server.rest.faults.add(*GET, Reset(), times=2)
    with pytest.raises(aiohttp.ClientError):
        await channel.fetch_message(place.message.id)


@pytest.mark.parametrize("scope", ["user", "global", "shared"])
async def test_a_rate_limit_is_waited_out(place: Place, client: Listener, scope: str) -> None:
    place.server.rest.faults.add(*POST, RateLimited(0.2, scope), times=1)
    began = time.monotonic()
    sent = await text_channel(place, client).send("card")
    assert sent.id in place.channel.messages
    assert 0.2 <= time.monotonic() - began < 2
    assert [each.status for each in place.server.rest.log[-2:]] == [429, 200]


async def test_a_global_limit_holds_back_other_routes_and_a_shared_one_does_not(
    place: Place, client: Listener
) -> None:
    channel, faults = text_channel(place, client), place.server.rest.faults

    async def others_wait(scope: str) -> float:
        rule = faults.add(*POST, RateLimited(0.5, scope), times=1)
        sending = asyncio.create_task(channel.send("card"))
        await place.world.changes.until(lambda: rule.met, within=5)
        began = time.monotonic()
        for _ in range(3):
            await channel.fetch_message(place.message.id)
        took = time.monotonic() - began
        await sending
        return took

    assert await others_wait("global") > 0.4
    assert await others_wait("shared") < 0.4


async def test_a_block_at_the_edge_is_an_error_at_once(place: Place, client: Listener) -> None:
    place.server.rest.faults.add(*POST, Blocked())
    with pytest.raises(discord.HTTPException) as refusal:
        await text_channel(place, client).send("card")
    assert refusal.value.status == 429
    assert "1015" in refusal.value.text
    assert place.server.rest.requests("POST /channels/{channel_id}/messages") == 1


@pytest.mark.parametrize(("status", "tries"), [(500, 2), (502, 2), (503, 1), (520, 1)])
async def test_discord_py_tries_some_errors_again(
    place: Place, client: Listener, status: int, tries: int
) -> None:
    place.server.rest.faults.add(*POST, Status(status, accepted=True), times=1)
    channel = text_channel(place, client)
    if tries == 1:
        with pytest.raises(discord.DiscordServerError):
            await channel.send("card", nonce="n")
    else:
        await channel.send("card", nonce="n")
    assert place.server.rest.requests("POST /channels/{channel_id}/messages") == tries
    assert len(place.channel.messages) == 2


async def test_a_request_can_hang_and_a_code_be_chosen(place: Place, client: Listener) -> None:
    channel, faults = text_channel(place, client), place.server.rest.faults
    faults.add(*GET, Hang(60), times=1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await channel.fetch_message(place.message.id)
    faults.add(*POST, Hang(60, accepted=True), times=1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await channel.send("card")
    assert len(place.channel.messages) == 2
    faults.add(*GET, Refuse(403, 90001, "Reaction was blocked"), times=1)
    assert await refused(channel.fetch_message(place.message.id)) == 90001
    assert (await channel.fetch_message(place.message.id)).id == place.message.id


async def test_lists_can_be_short_and_counts_wrong(place: Place, client: Listener) -> None:
    people, faults = [place.server.person(place.guild) for _ in range(30)], place.server.rest.faults
    for person in people:
        person.react(place.message, "👍")

    async def voters() -> int:
        return len(await client.http.get_reaction_users(place.channel.id, place.message.id, "👍", 100))

    async def counted() -> list[int]:
        return [each.count for each in (await channel.fetch_message(place.message.id)).reactions]

    channel = text_channel(place, client)
    faults.add("GET", "*/reactions/*", ShortList(), times=1)
    faults.add("GET", "*/reactions/*", ShortList(7), times=1)
    assert [await voters() for _ in range(3)] == [0, 7, 30]
    faults.add(*GET, WrongCount(1), times=1)
    faults.add(*GET, WrongCount(None), times=1)
    assert [await counted() for _ in range(3)] == [[1], [], [30]]


async def test_faults_can_be_a_matter_of_chance_and_are_healed(place: Place, client: Listener) -> None:
    faults, channel = place.server.rest.faults, text_channel(place, client)
    rule = faults.add(*GET, Status(503), probability=0.5)
    answers = await asyncio.gather(
        *(channel.fetch_message(place.message.id) for _ in range(40)), return_exceptions=True
    )
    assert 5 < rule.met < 35
    assert rule.met == sum(isinstance(answer, discord.DiscordServerError) for answer in answers)
    faults.none()
    await channel.fetch_message(place.message.id)


async def test_limits_by_route_can_be_switched_on(place: Place, client: Listener) -> None:
    route = "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"
    place.server.rest.buckets.limits[route] = (1, 0.1)
    card = text_channel(place, client).get_partial_message(place.message.id)
    began = time.monotonic()
    for emoji in "👍😂💡":
        await card.add_reaction(emoji)
    assert time.monotonic() - began >= 0.2
    assert place.server.rest.buckets.refused == 0

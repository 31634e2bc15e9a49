"""Posting while Discord has trouble: one card and one thread, and a promise outlives the process."""

import pytest

from tests.discord_server import channels
from tests.discord_server.models import Permission
from tests.discord_server.rest_faults import Blocked, Hang, Outcome, RateLimited, Refuse, Reset, Status
from tests.faults.house import HASTY, House, some
from tests.faults.oracle import cards_in, read

SEND = ("POST", "/channels/*/messages")
THREAD = ("POST", "/channels/*/threads")

TROUBLES: list[Outcome] = [
    *(Status(status, accepted=accepted) for status in (500, 502, 503, 520) for accepted in (False, True)),
    Reset(),
    Reset(accepted=True),
    Hang(30),
    Hang(30, accepted=True),
    RateLimited(0.5),
    RateLimited(0.5, "global"),
    RateLimited(0.5, "shared"),
    RateLimited(60, "shared"),
    Blocked(),
]


async def one_card_one_thread(house: House) -> None:
    """Wait for all to agree, and assert that there is one card with one thread and its first reactions."""
    await house.until(lambda: cards_in(house.world), within=30, what="a card")
    await house.converged(within=30)
    (card,) = cards_in(house.world)
    (thread,) = house.world.channels_of(house.guild, threads=True)
    assert thread.id == card
    assert read(house.database, "SELECT message_id, thread_id FROM cards") == [(card, card)]
    assert [
        r.emoji.name for r in house.message(card).reactions.values() if house.world.bot.id in r.normal
    ] == [
        "👍",
        "❤️",
        "😂",
    ]


@pytest.mark.parametrize("trouble", some(TROUBLES, 1, 5, 6, 9, 11, 12, 15), ids=str)
async def test_trouble_while_sending_makes_one_card(house: House, trouble: Outcome) -> None:
    async with house.bot(HASTY):
        panel = await house.panel("frieren")
        house.server.rest.faults.add(*SEND, trouble, times=2)
        house.author.press(panel, "Post it")
        await one_card_one_thread(house)


@pytest.mark.parametrize(
    "trouble", some([Reset(accepted=True), Status(503, accepted=True), Blocked()], 0, 2), ids=str
)
async def test_trouble_while_opening_the_thread_makes_one_thread(house: House, trouble: Outcome) -> None:
    async with house.bot(HASTY):
        house.server.rest.faults.add(*THREAD, trouble, times=2)
        house.server.rest.faults.add("PUT", "*/reactions/*", trouble, times=2)
        house.author.press(await house.panel("frieren"), "Post it")
        await one_card_one_thread(house)


async def test_pressing_twice_posts_once(house: House) -> None:
    async with house.bot(HASTY):
        panel = await house.panel("frieren")
        house.server.gateway.faults.names |= {"INTERACTION_CREATE"}
        house.server.gateway.faults.copies = (3, 3)
        house.author.press(panel, "Post it")
        house.author.press(panel, "Post it")
        await one_card_one_thread(house)


@pytest.mark.parametrize("accepted", [True, False])
async def test_a_promise_outlives_the_process(house: House, accepted: bool) -> None:
    async with house.bot() as bot:
        panel = await house.panel("frieren")
        sending = house.server.rest.faults.add(*SEND, Hang(60, accepted=accepted))
        house.author.press(panel, "Post it")
        await house.met(sending)
        await bot.kill()
        house.server.heal()
        for card in cards_in(house.world):
            for person in house.people:
                person.react(house.message(card), "👍")
        await bot.start()
        await bot.ready()
        await one_card_one_thread(house)


async def test_members_who_react_before_the_card_is_noted_are_counted(house: House) -> None:
    async with house.bot(HASTY):
        panel = await house.panel("frieren")
        sending = house.server.rest.faults.add(*SEND, Hang(1, accepted=True), times=1)
        house.author.press(panel, "Post it")
        await house.until(lambda: sending.met and cards_in(house.world), within=5, what="a card")
        (card,) = cards_in(house.world)
        for person in house.people:
            person.react(house.message(card), "🎨")
        await one_card_one_thread(house)


async def test_a_copy_that_was_shown_in_vain_is_found_and_counts(house: House) -> None:
    async with house.bot(HASTY):
        await house.post("frieren")
        house.server.rest.faults.add("POST", "/interactions/*/callback", Reset(accepted=True), times=1)
        shown = await house.people[0].slash(house.channel, "review show", review="1").said()
        house.people[1].react(shown, "👍")
        await house.converged()
        assert len(cards_in(house.world)) == 2


@pytest.mark.parametrize("permission", [Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL], ids=str)
async def test_a_card_follows_when_posting_is_allowed_again(house: House, permission: Permission) -> None:
    async with house.bot():
        panel = await house.panel("frieren")
        channels.forbid(house.world, house.channel, permission)
        pressed = house.author.press(panel, "Post it")
        await house.until(
            lambda: read(house.database, "SELECT 1 FROM outbox"), within=10, what="a promise in the database"
        )
        await pressed.answered()
        assert not cards_in(house.world)
        channels.permit(house.world, house.channel, permission)
        await one_card_one_thread(house)


async def test_a_refused_card_is_not_sent_for_ever(house: House) -> None:
    async with house.bot(HASTY):
        panel = await house.panel("frieren")
        rule = house.server.rest.faults.add(*SEND, Refuse(400, 50035, "Invalid Form Body"))
        pressed = house.author.press(panel, "Post it")
        await house.met(rule)
        await pressed.answered()
        await house.server.gateway.breath()
        assert rule.met == 1

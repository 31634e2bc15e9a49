"""Discord's answers to reconciliation and repainting: failed, empty, short, wrong, late, refused."""

import pytest

from tests.discord_server import channels
from tests.discord_server.models import Message, Permission
from tests.discord_server.rest_faults import (
    Blocked,
    Hang,
    Outcome,
    RateLimited,
    Refuse,
    Reset,
    ShortList,
    Status,
    WrongCount,
)
from tests.faults.house import EMOJI, HASTY, House, some
from tests.faults.oracle import read, remembered

EDIT = ("PATCH", "/channels/*/messages/*")
FAILING: list[Outcome] = [
    Status(500),
    Status(502),
    Status(503),
    Status(520),
    Reset(),
    Hang(30),
    RateLimited(0.3),
    RateLimited(0.3, "global"),
    RateLimited(60, "shared"),
    Blocked(),
]


def react(house: House, card: Message, emoji: str) -> None:
    """Have every member react."""
    for person in house.people:
        person.react(card, emoji)


@pytest.mark.parametrize("trouble", some(FAILING, 2, 4, 5, 7, 9), ids=str)
async def test_trouble_while_repainting_ends_on_the_truth(house: House, trouble: Outcome) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        rule = house.server.rest.faults.add(*EDIT, trouble, times=3)
        react(house, card, "👍")
        await house.met(rule)
        await house.converged(bot=bot)


@pytest.mark.parametrize("trouble", some(FAILING, 1, 2, 5, 8), ids=str)
async def test_trouble_while_reconciling_ends_on_the_truth(house: House, trouble: Outcome) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        react(house, card, "👍")
        await house.converged(bot=bot)
        rules = [
            house.server.rest.faults.add("GET", pattern, trouble, times=2)
            for pattern in ("/channels/*/messages", "/channels/*/messages/*", "*/reactions/*")
        ]
        house.server.gateway.invalidate()
        react(house, card, "🎨")
        house.people[0].unreact(card, "👍")
        await house.met(rules[0])
        await house.converged(within=30, bot=bot)


@pytest.mark.parametrize(
    ("pattern", "lie"),
    [
        ("*/reactions/*", ShortList()),
        ("*/reactions/*", ShortList(1)),
        ("/channels/*/messages", ShortList()),
        ("/channels/*/messages*", WrongCount(1)),
        ("/channels/*/messages*", WrongCount(2_075)),
        ("/channels/*/messages*", WrongCount(None)),
    ],
    ids=str,
)
async def test_a_lie_takes_no_vote_away(house: House, pattern: str, lie: Outcome) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        for emoji in ("👍", "💡"):
            react(house, card, emoji)
        await house.converged(bot=bot)
        votes = remembered(house.world, house.database)
        rule = house.server.rest.faults.add("GET", pattern, lie)
        house.server.gateway.invalidate()
        react(house, card, "🎨")
        await house.server.gateway.ready(2)
        await house.met(rule, 4)
        assert votes <= remembered(house.world, house.database)
        house.server.heal()
        await house.converged(bot=bot)


async def test_a_contradiction_is_reported(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        react(house, card, "👍")
        await house.converged(bot=bot)
        house.server.rest.faults.add("GET", "*/reactions/*", ShortList(1))
        house.server.gateway.invalidate()
        house.people[0].unreact(card, "👍")
        await bot.until(lambda: any("contradicts itself about nice" in line for line in bot.stderr))


async def test_what_was_cleared_while_away_is_cleared(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        for emoji in ("👍", "💡"):
            react(house, card, emoji)
        await house.converged(bot=bot)
        await bot.kill()
        house.moderator.clear(card)
        await bot.start()
        await house.converged(within=30, bot=bot)


async def test_equal_counts_of_other_members_are_found(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        house.people[0].react(card, "👍")
        house.people[1].react(card, "👍")
        await house.converged(bot=bot)
        await bot.kill()
        house.people[1].unreact(card, "👍")
        house.people[2].react(card, "👍")
        await bot.start()
        await house.converged(within=60, bot=bot)


@pytest.mark.parametrize(
    ("permission", "everywhere"),
    some(
        [
            (permission, everywhere)
            for permission in (
                Permission.VIEW_CHANNEL,
                Permission.READ_MESSAGE_HISTORY,
                Permission.SEND_MESSAGES,
            )
            for everywhere in (True, False)
        ],
        *(0, 3, 5),
    ),
    ids=str,
)
async def test_permissions_are_taken_away_and_given_back(
    house: House, permission: Permission, everywhere: bool
) -> None:
    async with house.bot() as bot:
        card = await house.post()
        react(house, card, "👍")
        await house.converged(bot=bot)
        place = house.guild if everywhere else house.channel
        channels.forbid(house.world, place, permission)
        react(house, card, "😕")
        house.people[3].unreact(card, "👍")
        await house.server.gateway.received()
        channels.permit(house.world, place, permission)
        await house.converged(bot=bot)


async def test_a_forbidden_repaint_is_not_hammered(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        rule = house.server.rest.faults.add(*EDIT, Refuse(403, 50001, "Missing Access"))
        for emoji in EMOJI:
            react(house, card, emoji)
            votes = 5 * (EMOJI.index(emoji) + 1)
            await house.until(
                lambda votes=votes: read(house.database, "SELECT count(*) FROM votes") == [(votes,)],
                within=5,
                what="votes",
            )
        # Thirty-five votes: one attempt, and one more if READY was dealt with only after the first.
        assert 1 <= rule.met <= 2
        assert bot.code is None


@pytest.mark.parametrize(
    "refusal", [Refuse(400, 50035, "Invalid Form Body"), Refuse(429, 30046, "Too many edits")], ids=str
)
async def test_a_refused_card_keeps_no_other_waiting(house: House, refusal: Outcome) -> None:
    async with house.bot(HASTY) as bot:
        first, second = await house.post(), await house.post("frieren")
        rule = house.server.rest.faults.add("PATCH", f"/channels/*/messages/{first.id}", refusal)
        react(house, first, "👍")
        react(house, second, "👍")
        await bot.until(lambda: rule.met and "**5**" in str(second.components))
        house.server.heal()
        react(house, first, "🎨")
        await house.converged(bot=bot)


async def test_a_busy_card_keeps_no_other_waiting(house: House) -> None:
    async with house.bot(HASTY) as bot:
        busy, quiet = await house.post(), await house.post("frieren")
        crowd = house.server.crowd(house.guild, size=50)
        react(house, quiet, "👍")
        steps = crowd.toggles([busy], EMOJI, 1_500)
        await crowd.push(steps, rate=500)
        assert "**5**" in str(quiet.components)
        await house.converged(bot=bot)


async def test_a_card_in_an_archived_thread_is_repainted_and_in_a_locked_one_left(house: House) -> None:
    async with house.bot(HASTY) as bot:
        await house.post()
        thread = channels.start_thread(house.world, house.channel, "a thread", house.moderator.id)
        house.channel = thread
        card = await house.post("frieren")
        react(house, card, "👍")
        channels.change(house.world, thread, {"archived": True})
        await house.converged(bot=bot)
        channels.change(house.world, thread, {"archived": False})
        react(house, card, "🎨")
        channels.change(house.world, thread, {"archived": True, "locked": True})
        await bot.until(lambda: any(f"card {card.id} cannot be repainted" in line for line in bot.stderr))
        channels.change(house.world, thread, {"archived": False, "locked": False})
        await house.converged(bot=bot)

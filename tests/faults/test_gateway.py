"""Faults of the gateway: cuts, reconnects, lost sessions, silence, nonsense, and events as they please."""

import pytest

from tests.discord_server.channels import comes_back, outage
from tests.discord_server.models import Message
from tests.faults.house import EMOJI, HASTY, House


def everybody(house: House, card: Message, emoji: str) -> None:
    """Have every member toggle a reaction."""
    for person in house.people:
        if not person.react(card, emoji):
            person.unreact(card, emoji)


async def test_a_cut_connection_is_resumed_and_nothing_is_asked(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        for emoji in EMOJI[:3]:
            house.server.gateway.cut()
            everybody(house, card, emoji)
            await house.server.gateway.resumed(EMOJI.index(emoji) + 1)
        await house.converged(bot=bot)
        assert house.server.gateway.seen["identify"] == 1


async def test_discord_asks_for_a_reconnection(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        house.server.gateway.reconnect()
        everybody(house, card, "👍")
        await house.server.gateway.resumed()
        await house.converged(bot=bot)


async def test_a_lost_session_is_reconciled(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        everybody(house, card, "👍")
        await house.converged(bot=bot)
        house.server.gateway.invalidate()
        everybody(house, card, "❤️")
        house.people[0].unreact(card, "👍")
        await house.server.gateway.ready(2)
        await house.converged(bot=bot)
        assert any("votes added" in line for line in bot.stderr)


async def test_a_session_lost_during_a_reconciliation_is_reconciled_again(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        gateway = house.server.gateway
        for number, emoji in enumerate(EMOJI, start=2):
            gateway.invalidate()
            everybody(house, card, emoji)
            await gateway.ready(number)
            house.people[number % 5].react(card, EMOJI[number % 7], burst=True)
        await house.converged(bot=bot)


async def test_a_half_open_connection_is_noticed(house: House) -> None:
    house.server.gateway.heartbeat_interval = 0.3
    async with house.bot(pace={"heartbeat_timeout": 1.0}) as bot:
        card = await house.post()
        house.server.gateway.go_deaf()
        everybody(house, card, "👍")
        await house.server.gateway.resumed(within=15)
        await house.converged(bot=bot)


@pytest.mark.parametrize("kind", ["json", "bytes", "event"])
async def test_nonsense_is_survived_and_reconciled(house: House, kind: str) -> None:
    async with house.bot() as bot:
        card = await house.post()
        everybody(house, card, "👍")
        await house.converged(bot=bot)
        house.server.gateway.send_malformed(kind)
        everybody(house, card, "😂")
        await house.converged(bot=bot)
        assert bot.code is None


async def test_events_come_several_times(house: House) -> None:
    await _with_faults(house, copies=(2, 5))


async def test_events_come_in_any_order(house: House) -> None:
    await _with_faults(house, reorder=20)


async def test_events_are_lost(house: House) -> None:
    await _with_faults(house, lose=0.05)


async def _with_faults(house: House, **faults: object) -> None:
    async with house.bot(HASTY) as bot:
        cards = [await house.post(), await house.post("frieren")]
        for name, value in faults.items():
            setattr(house.server.gateway.faults, name, value)
        crowd = house.server.crowd(house.guild, size=40)
        await crowd.push(crowd.toggles(cards, EMOJI, 2_000))
        house.server.gateway.faults.none()
        await house.converged(within=30, bot=bot)


async def test_each_member_toggles_a_thousand_times(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        for _ in range(1_001):
            everybody(house, card, "👍")
        assert len(house.world.oracle(bots=False)) == 5
        await house.converged(bot=bot)


async def test_a_burst_of_fifty_thousand(house: House) -> None:
    async with house.bot() as bot:
        cards = [await house.post(), await house.post("frieren")]
        crowd = house.server.crowd(house.guild, size=4_000)
        await crowd.push(crowd.adds(cards, EMOJI, 50_000))
        await house.converged(within=40, bot=bot)
        edits = sum(card.edits for card in cards)
        assert edits < 30


async def test_votes_arrive_during_a_reconciliation(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        crowd = house.server.crowd(house.guild, size=400)
        await crowd.push(crowd.adds([card], EMOJI, 1_500))
        await house.converged(bot=bot)
        house.server.gateway.invalidate()
        steps = crowd.toggles([card], EMOJI, 3_000)
        await crowd.push(steps[:1_000])
        await house.server.gateway.ready(2)
        await crowd.push(steps[1_000:], rate=1_000)
        await house.converged(within=40, bot=bot)


async def test_an_outage_of_a_server_deletes_nothing(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        everybody(house, card, "👍")
        await house.converged(bot=bot)
        outage(house.world, house.guild)
        house.people[0].unreact(card, "👍")
        everybody(house, card, "🎨")
        await house.server.gateway.received()
        comes_back(house.world, house.guild)
        await house.converged(bot=bot)

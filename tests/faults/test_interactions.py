"""Interactions that are late, come twice, outlive a restart or cross each other; and texts that mean harm."""

import asyncio
import re

import pytest

from tests.discord_server.interactions import DEFERRED_UPDATE, FORM, shown
from tests.discord_server.models import Message
from tests.discord_server.rest_faults import Hang, Refuse
from tests.faults.house import HASTY, House
from tests.faults.oracle import cards_in, read

CALLBACK = ("POST", "/interactions/*/callback")
HOSTILE = [
    "@everyone @here <@&1> <#1> hello",
    "[a link](https://example.com) and [another](<https://example.org>)",
    "right \u202eto left\u202c and zero\u200bwidth\u2060 and \u0000 nothing \u0007",
    "a lone \ud800 surrogate",
    "漢字" * 2_000,
    "```\nnever closed ||and hidden| *** __ ~~ `",
    "# A heading\n> a quote\n-# small\n1. a list\n" * 20,
    "e\u0301" * 500 + "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 100,
    "x" * 3_990,
]


@pytest.mark.parametrize("code", [(404, 10062), (400, 40060)], ids=str)
async def test_a_late_answer_is_noted_quietly(house: House, code: tuple[int, int]) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        rule = house.server.rest.faults.add(*CALLBACK, Refuse(*code))
        panel = card
        house.people[0].press(panel, "Read in full")
        house.people[0].slash(house.channel, "review show", review="1")
        house.people[0].slash(house.channel, "review list")
        await house.met(rule, 3)
        await bot.until(lambda: sum("was late or answered already" in line for line in bot.stderr) >= 3)
        house.server.heal()
        assert not any("incident" in line or "Traceback" in line for line in bot.stderr)
        house.people[0].react(card, "👍")
        await house.converged(bot=bot)


async def test_everything_delivered_three_times_happens_once(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        house.server.gateway.faults.names |= {"INTERACTION_CREATE"}
        house.server.gateway.faults.copies = (3, 3)
        copied = await house.people[0].slash(house.channel, "review show", review="1").said()
        await house.known(copied.id)
        opened = house.people[0].press(card, "Second opinion")
        await opened.answered()
        house.people[0].react(copied, "🎨")
        await house.converged(bot=bot)
        assert len(cards_in(house.world)) == 2
        assert not any("incident" in line for line in bot.stderr)


async def test_a_report_is_answered_while_nobody_can_be_told(house: House) -> None:
    async with house.bot(HASTY):
        card = await house.post()
        panel = await house.people[0].press(card, "Show all").said()
        opened = house.people[0].press(panel, "Report")
        await opened.answered()
        owner = house.server.rest.faults.add("GET", "/users/*", Hang(30))
        sent = house.people[0].submit(opened, reason="It is rude.")
        await house.met(owner)
        assert (await sent.answered(within=2)).type == DEFERRED_UPDATE


async def test_buttons_and_forms_outlive_a_restart(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        opened = house.people[0].press(card, "Second opinion")
        assert (await opened.answered()).type == FORM
        panel = await house.panel("frieren")
        await bot.kill()
        await bot.start()
        await bot.ready()
        answered = (
            await house.people[0]
            .submit(opened, rating="4/10", text0="I see it otherwise. It is dull.")
            .said()
        )
        house.people[0].press(answered, "Post it")
        house.author.press(panel, "Post it")
        assert shown(await house.people[1].press(card, "Read in full").said())
        await house.until(lambda: len(cards_in(house.world)) == 3, within=20, what="three cards")
        await house.converged(bot=bot)


async def test_two_members_fill_in_the_same_form_at_once(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        forms = [(person, person.press(card, "Second opinion")) for person in house.people[:2]]
        await asyncio.gather(*(opened.answered() for _, opened in forms))
        for number, (person, opened) in reversed(list(enumerate(forms))):
            text = f"Member number {number} sees it otherwise, and says so in {number + 3} words."
            person.press(await person.submit(opened, rating=f"{number + 3}/10", text0=text).said(), "Post it")
        await house.until(lambda: len(cards_in(house.world)) == 3, within=20, what="three cards")
        await house.converged(bot=bot)
        rows = read(house.database, "SELECT author_id, rating FROM reviews WHERE answers = 1")
        assert sorted(rows) == [(house.people[0].id, 30.0), (house.people[1].id, 40.0)]


async def test_a_command_is_answered_during_a_reconciliation(house: House) -> None:
    async with house.bot() as bot:
        card = await house.post()
        crowd = house.server.crowd(house.guild, size=1_500)
        await crowd.push(crowd.adds([card], ["👍", "🎨", "💡", "😂"], 6_000))
        await house.converged(bot=bot)
        await bot.kill()
        house.moderator.clear(card)
        await crowd.push(crowd.adds([card], ["👍", "🎨", "💡", "😂"], 6_000))
        await bot.start()
        await bot.ready()
        waits = [
            (await house.people[0].slash(house.channel, "top reviews").answered()).after for _ in range(20)
        ]
        assert sorted(waits)[10] < 0.5
        await house.converged(within=60, bot=bot)


async def test_hostile_texts_become_harmless_cards(house: House) -> None:
    async with house.bot(HASTY) as bot:
        for number, text in enumerate(HOSTILE):
            before = cards_in(house.world).keys()
            page = re.sub("[\x00\x07]", "", f"Title: {text[:60]}\nRating: 7/10\n\n{text}")
            file = house.world.add_file("review.txt", page.encode(errors="surrogatepass"))
            title = f"Title {number} {text[:80]}".replace("\ud800", "")
            panel = await house.author.slash(house.channel, "review share", file=file, title=title).said()
            assert "Post it" in str(panel.components), (text, shown(panel))
            house.author.press(panel, "Post it")
            await house.until(
                lambda known=before: cards_in(house.world).keys() - known,
                within=20,
                what=f"a card of {text!r}",
            )
            (card,) = cards_in(house.world).keys() - before
            assert harmless(house.message(card))
            house.people[0].react(house.message(card), "👍")
        await house.converged(bot=bot)
        assert not any("incident" in line for line in bot.stderr)
        assert bot.code is None


def harmless(card: Message) -> bool:
    """Return whether a card holds nothing that pings, links, turns the line round or hides."""
    text = shown(card)
    return not re.search(r"(?<!\\)\]\(<?http|[\u202a-\u202e\x00\x07]|@everyone|@here|<@&", text)


async def test_a_hanging_answer_stops_nothing_else(house: House) -> None:
    async with house.bot(HASTY) as bot:
        card = await house.post()
        rule = house.server.rest.faults.add(*CALLBACK, Hang(30), times=1)
        house.people[0].slash(house.channel, "review show", review="1")
        await house.met(rule)
        for person in house.people:
            person.react(card, "👍")
        assert (await house.people[1].slash(house.channel, "top reviews").answered()).data
        await house.converged(bot=bot)

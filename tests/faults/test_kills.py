"""`kill -9` at random instants under load. A dozen by default, 200 with `FAULTS=all`."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable

from storage import upkeep
from tests.discord_server import BotProcess
from tests.discord_server.load import Crowd
from tests.discord_server.models import Message
from tests.faults.house import ALL, BOT, EMOJI, HASTY, House
from tests.faults.oracle import cards_in, read

KILLS = 200 if ALL else 12
DRAFTS = KILLS // 4
"""Cards that are being posted when the bot is killed."""

LONGEST = 2.5
"""Seconds from a start to the kill, at most: time enough to come up, reconcile and get to work."""

REVIEW = "Film number {n}\nRating: {rating}/10\n\nIt begins with {n} doors and ends with {n} windows. I was pleased."


async def draft(house: House, number: int) -> Message:
    """Have the author prepare a review; return the panel on which it is confirmed."""
    text = REVIEW.format(n=number, rating=number % 10 + 1)
    file = house.world.add_file(f"{number}.txt", text.encode())
    shared = house.author.slash(house.channel, "review share", file=file, title=f"Film number {number}")
    return await shared.said()


async def load(house: House, crowd: Crowd, chance: random.Random) -> None:
    """Have a crowd react to the newest card and take it back, and single members react to others, for ever."""
    while True:
        cards = [house.message(number) for number in sorted(cards_in(house.world))]
        await crowd.push(crowd.toggles(cards[-1:], EMOJI, 100), rate=1_000)
        chance.choice(house.people).react(chance.choice(cards), chance.choice(EMOJI))


async def test_killed_at_any_instant(house: House, record_property: Callable[[str, object], None]) -> None:
    chance = random.Random(20_260)
    took: list[float] = []
    async with house.bot(BOT if ALL else HASTY) as bot:
        await house.post()
        drafts = [await draft(house, number) for number in range(DRAFTS)]
        crowd = house.server.crowd(house.guild, size=60)
        for number in range(1, KILLS + 1):
            loading = asyncio.create_task(load(house, crowd, chance))
            await asyncio.wait({loading}, timeout=chance.uniform(0, LONGEST))
            if drafts and chance.random() < DRAFTS / KILLS:
                house.author.press(drafts.pop(), "Post it")
                await asyncio.wait({loading}, timeout=chance.uniform(0, 0.2))
            await bot.kill()
            upkeep.check(house.database)
            loading.cancel()
            await asyncio.gather(loading, return_exceptions=True)
            house.a_day_goes_by()
            await bot.start()
            if number % 20 == 0 or number == KILLS:
                took.append(await agreed(house, bot))
    record_property("seconds_to_agree", [round(each, 1) for each in took])
    record_property("cards", len(cards_in(house.world)))
    record_property("votes", read(house.database, "SELECT count(*) FROM votes")[0][0])


async def agreed(house: House, bot: BotProcess) -> float:
    """Wait for all to agree; assert that each review has one card, and each card one thread."""
    seconds = await house.converged(within=60, bot=bot)
    cards = cards_in(house.world)
    assert max(Counter(cards.values()).values()) == 1
    threads = [thread.id for thread in house.world.channels_of(house.guild, threads=True)]
    assert sorted(threads) == sorted(cards)
    return seconds

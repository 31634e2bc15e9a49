"""What is hidden, by a mark on the review or by two bars, stays so wherever it could come up."""

import logging

import pytest

from tests.cogs.reviews import answer, page
from tests.cogs.screen import Screen
from tests.cogs.world import World

SECRETS = ("candlestick", "Crowley")
MARKED = page(
    "Sleuth",
    "8/10",
    "Crowley did it with a candlestick. It is a superb ending. Overall, the candlestick is worth it.",
    spoilers="yes",
)
HIDDEN = page(
    "Ran ||Crowley||",
    "7/10",
    "The king falls, ||Crowley and his candlestick too||. It is a superb film. ||A candlestick that is never closed",
)


def silent(*screens: Screen) -> None:
    """Assert that there is something to see, and nothing of what is hidden."""
    for screen in screens:
        assert screen.text or screen.form
        said = f"{screen.text} {screen.options} {screen.fields} {screen.buttons}"
        assert not [secret for secret in SECRETS if secret in said]


async def two_reviews(world: World) -> list[Screen]:
    """Share a review that is marked and one that hides a part, with votes and an answer; return their cards."""
    cards = [await world.ann.publish(text) for text in (MARKED, HIDDEN)]
    for card in cards:
        await world.ben.react(card, "👍", "❤️", "😂", "✍️")
    panel = await answer(
        world.ben, cards[0], "2/10", "No candlestick makes up for this, Crowley or not.", spoilers=True
    )
    silent(panel)
    await world.ben.press(panel, "Post it")
    await world.wait(10)
    return cards


async def test_nothing_leaks_where_nobody_pressed_anything(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="cogs")
    await world.ann.forge(f"tell:{world.guild.id}:on")
    cards = await two_reviews(world)
    silent(*world.cards(), *world.messages())
    for thread in world.channel.threads:
        assert not [secret for secret in SECRETS if secret in (thread.name or "")]
        silent(*world.messages(thread))
    silent(*world.messages(world.ann.actor.user.dm_channel))
    for command in (
        *("review list", "review random", "profile", "help", "shelf show"),
        *("top reviews", "top titles", "top divided", "top reviewers"),
    ):
        silent(await world.ben.slash(command))
    silent(await world.cem.slash("profile", member=world.ann.actor))
    for name in ("Sleuth", "Ran"):
        silent(await world.cem.slash("title", name=name))
        silent(await world.cem.slash("review show", review={"Sleuth": "1", "Ran": "2"}[name]))
    silent(await world.cem.press(await world.cem.slash("review list"), "Open"))
    silent(await world.cem.press(cards[0], "Show all"))
    silent(await world.cem.slash("review votes", review="1"))
    silent(await world.mod.slash("review delete", review="1"))
    panel = await world.mod.press(await world.mod.slash("settings"), "Digest")
    silent(await world.mod.press(panel, "Show me what it would say now"))
    silent(await world.mod.press(await world.mod.press(cards[0], "Show all"), "Moderate"))
    assert not [line for line in caplog.messages if any(secret in line for secret in SECRETS)]


async def test_nothing_hidden_is_found_or_offered(world: World) -> None:
    await two_reviews(world)
    for secret in SECRETS:
        assert "No review holds" in await world.cem.slash("review search", words=secret)
        assert await world.cem.offered("title", "name", secret) == {}
        assert await world.cem.offered("review show", "review", secret) == {}
    found = await world.cem.slash("review search", words="superb")
    assert "**Ran**" in found
    assert "Sleuth" not in found
    silent(found)
    assert "**Sleuth**" in await world.cem.slash("review search", words="sleuth")
    for option in ("title", "name"):
        command = "title" if option == "name" else "review write"
        assert {name.split(" (")[0] for name in await world.cem.offered(command, option)} == {"Sleuth", "Ran"}


async def test_who_presses_reads(world: World) -> None:
    marked, hidden = await two_reviews(world)
    assert "candlestick" in await world.cem.press(marked, "Read, spoilers and all")
    assert "||Crowley and his candlestick too||" in await world.cem.press(hidden, "Read in full")

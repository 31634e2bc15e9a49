"""`/help`: true for who asks, with examples that work here."""

import re
from typing import Any

import discord

from tests.cogs.reviews import page
from tests.cogs.world import World

EXAMPLE = re.compile(r"</([a-z ]+):\d+> `([^`]+)`")


def examples(text: str) -> dict[str, dict[str, Any]]:
    """Return the options of the commands that a help gives examples of."""
    return {
        command: dict(
            zip(*[iter(re.split(r"\s?\b(\w+):(?=\S)", written)[1:])] * 2, strict=True)  # name, value, name …
        )
        for command, written in EXAMPLE.findall(text)
        if not written.endswith(":")
    }


async def test_its_examples_work_here(world: World) -> None:
    await world.ann.publish(page("Solaris, again", "9/10", "calm"))
    found = examples((await world.ben.slash("help")).text)
    assert set(found) == {"review write", "review search", "title", "shelf add"}
    assert "## Solaris, again" in await world.ben.slash("title", **found["title"])
    assert "1 review with" in await world.ben.slash("review search", **found["review search"])
    assert (await world.ben.slash("review write", **found["review write"])).form
    status = found["shelf add"].pop("status").casefold()
    assert "Solaris, again" in await world.ben.slash("shelf add", **found["shelf add"], status=status)


async def test_where_nothing_is_reviewed_no_example_promises_anything(world: World) -> None:
    shown = await world.ben.slash("help")
    assert "the first review is still to be written" in shown
    assert set(examples(shown.text)) == {"review write", "shelf add"}


async def test_a_title_that_would_break_an_example_is_none(world: World) -> None:
    await world.ann.publish(page("So`lar`is", "9/10", "calm"))
    shown = await world.ben.slash("help")
    assert "lar" not in shown.text.replace("already", "")


async def test_who_may_not_share_is_told_why_in_place_of_how(world: World) -> None:
    card = await world.ann.publish(page("Solaris", "9/10", "calm"))
    panel = await world.mod.press(await world.mod.press(card, "Show all"), "Moderate")
    await world.mod.press(panel, "Block author")
    shown = await world.ann.slash("help")
    assert "do not let you share reviews" in shown
    assert "review write" not in shown
    assert "review delete" in shown
    assert "review write" in await world.ben.slash("help")


async def test_moderators_see_what_they_can_do_and_what_waits(world: World) -> None:
    card = await world.ann.publish(page("Solaris", "9/10", "calm"))
    assert "For moderators" not in await world.ben.slash("help")
    form = await world.ben.press(await world.ben.press(card, "Show all"), "Report")
    assert "waits for you" not in await world.mod.slash("help")
    await world.ben.fill(form, reason="It is rude to bears.")
    shown = await world.mod.slash("help")
    assert "1 reported review waits for you" in shown
    assert "</settings:" in shown


async def test_who_manages_messages_only_is_not_sent_to_the_settings(world: World) -> None:
    powers = discord.Permissions(manage_messages=True)
    janitor = world.member("Dee", world.guild.create_role("janitors", permissions=powers))
    shown = await janitor.slash("help")
    assert "*Moderate*" in shown
    assert "/settings" not in shown

"""Merging: a moderator makes two spellings of a title one, and nobody loses anything."""

import pytest

from tests.cogs.reviews import page
from tests.cogs.world import World


async def two_spellings(world: World) -> None:
    """Have two members review one title under two names."""
    await world.ann.publish(page("Frieren", "9/10", "calm"))
    await world.ben.publish(page("Frieren: Beyond the End", "5/10", "loud"))


async def test_a_moderator_merges_two_spellings(world: World) -> None:
    await two_spellings(world)
    shown = await world.mod.slash("title", name="Frieren")
    form = await world.mod.press(shown, "Merge another spelling")
    assert list(form.options.values()) == ["Frieren: Beyond the End (Anime, 1 review)"]
    await world.restart()
    question = await world.mod.fill(form, alike=list(form.options))
    assert question.private
    assert "This cannot be undone" in question
    merged = await world.mod.press(question, "Keep Frieren")
    assert "**Frieren** has 2 reviews now" in merged
    await world.wait(5)
    for card in world.cards():
        assert "## Frieren\n" in world.look(card).text + "\n"
    for name in ("frieren", "beyond the end", "Frieren – Beyond the End"):
        found = await world.cem.slash("title", name=name)
        assert "**7/10** · 2 members rated it" in found
        assert "also known as Frieren: Beyond the End" in found
    assert list(await world.cem.offered("title", "name", "beyond")) == ["Frieren (Anime, 2 reviews)"]
    assert "2 reviews" in await world.cem.slash("review list", title="frieren beyond the end")


async def test_the_other_name_can_be_kept(world: World) -> None:
    await two_spellings(world)
    form = await world.mod.press(await world.mod.slash("title", name="Frieren"), "Merge another spelling")
    question = await world.mod.fill(form, name="friren beyond")
    await world.mod.press(question, "Keep Frieren: Beyond the End")
    assert "## Frieren: Beyond the End" in await world.cem.slash("title", name="Frieren")


async def test_a_review_under_the_old_name_comes_to_the_title(world: World) -> None:
    await two_spellings(world)
    form = await world.mod.press(await world.mod.slash("title", name="Frieren"), "Merge another spelling")
    await world.mod.press(await world.mod.fill(form, alike=list(form.options)), "Keep Frieren")
    card = await world.cem.publish(page("Frieren – Beyond the End", "4/10", "long"))
    assert card.texts[0].startswith("## Frieren\n")
    assert "3 members rated it" in await world.cem.slash("title", name="Frieren")


async def test_what_was_merged_meanwhile_is_said(world: World) -> None:
    await two_spellings(world)
    form = await world.mod.press(await world.mod.slash("title", name="Frieren"), "Merge another spelling")
    question = await world.mod.fill(form, alike=list(form.options))
    keep = question.buttons["Keep Frieren"]
    await world.mod.press(question, "Keep Frieren")
    assert "no longer there" in await world.mod.forge(keep)
    form = await world.mod.press(await world.mod.slash("title", name="Frieren"), "Merge another spelling")
    assert "Pick a title" in await world.mod.fill(form, name="nothing like it")


@pytest.mark.parametrize("forged", ["merge:1", "merged:1:2", "merged:2:1"])
async def test_only_a_moderator_merges(world: World, forged: str) -> None:
    await two_spellings(world)
    assert "Only a moderator" in await world.ann.forge(forged)
    assert "Only a moderator" in await world.ann.forge("merging:1", form=True)
    assert len(await world.rows("SELECT * FROM titles")) == 2


async def test_titles_of_another_server_are_out_of_reach(world: World) -> None:
    await two_spellings(world)
    other = world.env.create_guild("The Bench")
    channel = other.create_text_channel("reviews")
    stranger = world.member("Zoe", guild=other)
    await stranger.slash("help", where=channel)
    assert "Nobody has reviewed" in await stranger.slash("title", where=channel, name="title:1")
    assert "Nobody has reviewed" in await stranger.slash("title", where=channel, name="Frieren")

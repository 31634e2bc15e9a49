"""Who may share, and when."""

from tests.cogs.screen import Screen
from tests.cogs.world import World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
BEAR = "Title: Paddington\nRating: 7/10\n\nA small film about a large bear. He is kind to everybody in it."


async def sharing(world: World) -> Screen:
    """Open the page of the settings that is about sharing."""
    return await world.mod.press(await world.mod.slash("settings"), "Sharing")


async def test_a_member_waits_between_two_reviews_and_the_draft_waits_with_them(world: World) -> None:
    await world.mod.choose(await sharing(world), "set:cooldown", "300")
    await world.ann.publish(SOLARIS)
    panel = await world.ann.share(BEAR)
    answer = await world.ann.press(panel, "Post it")
    assert "You can post this one <t:" in answer
    assert len(world.cards()) == 1
    await world.ben.publish("Title: Ran\nRating: 8/10\n\nThe castle burns in silence, and nobody forgets it.")
    async with world.away(301):
        pass
    await world.ann.press(panel, "Post it")
    assert len(world.cards()) == 3


async def test_pressing_twice_is_no_second_review(world: World) -> None:
    await world.mod.choose(await sharing(world), "set:cooldown", "300")
    panel = await world.ann.share(SOLARIS)
    button = panel.buttons["Post it"]
    await world.ann.press(panel, "Post it")
    assert "Posted" in await world.ann.forge(button)


async def test_moderators_need_not_wait(world: World) -> None:
    await world.mod.choose(await sharing(world), "set:cooldown", "3600")
    await world.mod.publish(SOLARIS)
    await world.mod.publish(BEAR)
    assert len(world.cards()) == 2


async def test_an_edit_is_no_review_to_wait_for(world: World) -> None:
    await world.mod.choose(await sharing(world), "set:cooldown", "3600")
    await world.ann.publish(SOLARIS)
    panel = await world.ann.slash("review edit", review="Solaris")
    panel = await world.ann.fill(await world.ann.press(panel, "Correct"), rating="2")
    assert "Saved" in await world.ann.press(panel, "Save")


async def test_only_members_with_the_chosen_role_share(world: World) -> None:
    role = world.guild.create_role("critics")
    dot = world.member("Dot", role)
    await world.mod.choose(await sharing(world), "set:role", role)
    sentence = f"Only members with the role <@&{role.id}>"
    assert sentence in await world.ann.share(SOLARIS)
    assert sentence in await world.ann.slash("review write", title="Solaris", rating="9")
    await dot.publish(SOLARIS)
    await world.mod.publish(BEAR)
    assert sentence in await world.ann.press(world.cards()[0], "Second opinion")
    await world.mod.choose(await sharing(world), "set:role")
    assert "Post it" in (await world.ann.share("Title: Ran\nRating: 8/10\n\nIt burns and burns.")).buttons


async def test_the_role_of_everybody_is_everybody(world: World) -> None:
    await world.mod.choose(await sharing(world), "set:role", world.guild.default_role)
    assert await world.rows("SELECT role_id FROM guilds") == [(None,)]
    assert "Post it" in (await world.ann.share(SOLARIS)).buttons


async def test_a_role_that_is_gone_is_explained_to_members_and_on_the_panel(world: World) -> None:
    role = world.guild.create_role("critics")
    await world.mod.choose(await sharing(world), "set:role", role)
    await world.mod.forge("set:role", component_type=6, values=["123456789012345678"])
    assert "that role is gone" in await world.ann.share(SOLARIS)
    assert "⚠️ The chosen role is gone" in await sharing(world)


async def test_a_role_taken_away_meanwhile_keeps_the_draft(world: World) -> None:
    role = world.guild.create_role("critics")
    panel = await world.ann.share(SOLARIS)
    await world.mod.choose(await sharing(world), "set:role", role)
    assert "Only members with the role" in await world.ann.press(panel, "Post it")
    await world.mod.choose(await sharing(world), "set:role")
    await world.ann.press(panel, "Post it")
    assert len(world.cards()) == 1


async def test_a_cooldown_that_is_not_offered_changes_nothing(world: World) -> None:
    await world.mod.choose(await sharing(world), "set:cooldown", "60")
    await world.mod.forge("set:cooldown", component_type=3, values=["7"])
    assert await world.rows("SELECT cooldown FROM guilds") == [(60,)]

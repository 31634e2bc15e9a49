"""The settings panel: each change holds at once, on old cards too, and only for moderators."""

import discord
import pytest

from tests.cogs.limits import walk
from tests.cogs.screen import Screen
from tests.cogs.world import World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
ONLY = "Only a moderator"
MENUS = range(3, 9)
"""The types of menus: 4 is a text field, of which a message has none."""


async def toggle(world: World, name: str) -> Screen:
    """Press a switch of the panel."""
    panel = await world.mod.slash("settings")
    (label,) = [label for label, custom_id in panel.buttons.items() if custom_id == f"set:{name}"]
    return await world.mod.press(panel, label)


async def test_cards_go_to_the_chosen_channel(world: World) -> None:
    cards = world.guild.create_text_channel("cards")
    await world.mod.choose(await world.mod.slash("settings"), "set:channel", cards)
    answer = await world.ann.press(await world.ann.share(SOLARIS), "Post it")
    assert str(cards.id) in answer
    assert len(world.cards(cards)) == 1
    assert world.cards() == []


async def test_a_channel_without_what_a_card_needs_is_refused_with_the_reason(world: World) -> None:
    deny = discord.PermissionOverwrite(send_messages=False, create_public_threads=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.guild.default_role: deny})
    answer = await world.mod.choose(await world.mod.slash("settings"), "set:channel", closed)
    assert "Send Messages" in answer
    assert "Create Public Threads" in answer
    await world.ann.publish(SOLARIS)
    assert len(world.cards()) == 1


async def test_the_scale_changes_every_card(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    await world.mod.choose(await world.mod.slash("settings"), "set:scale", "stars")
    await world.wait()
    assert "**4.5/5 ★**" in world.look(card)
    form = await world.ben.press(card, "Second opinion")
    panel = await world.ben.fill(
        form, rating="3", text0="It is a long film about a short thought, and I like it."
    )
    assert "**3/5 ★**" in panel


async def test_dates_of_pages_are_written_as_the_server_does(world: World) -> None:
    card = await world.ann.publish()
    assert "Apr 3, 2024" in card
    await world.mod.choose(await world.mod.slash("settings"), "set:dates", "dots")
    await world.wait()
    assert "3.4.2024" in world.look(card)
    await world.restart()
    assert "3.4.2024" in await world.ben.press(card, "Read in full")


async def test_the_panel_has_pages_that_lead_to_each_other_after_a_restart_too(world: World) -> None:
    panel = await world.mod.slash("settings")
    for page, words in (
        ("Sharing", "Shortest review"),
        ("Digest", "A weekly digest"),
        ("Moderation", "Members who may not share"),
        ("Cards", "Where cards go"),
    ):
        await world.restart()
        panel = await world.mod.press(panel, page)
        assert words in panel
        assert {"Cards", "Sharing", "Digest", "Moderation"} <= set(panel.buttons)


async def test_no_menu_of_a_page_is_taken_for_one_of_another(world: World) -> None:
    numbers: dict[int, str] = {}
    for page in ("Cards", "Sharing", "Digest", "Moderation"):
        panel = await world.mod.press(await world.mod.slash("settings"), page)
        for part in walk(panel.parts):
            if part["type"] in MENUS:
                assert numbers.setdefault(part["id"], part["custom_id"]) == part["custom_id"]
    assert len(numbers) == 11


async def test_a_channel_for_the_log_has_to_let_us_speak(world: World) -> None:
    deny = discord.PermissionOverwrite(send_messages=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.guild.default_role: deny})
    panel = await world.mod.press(await world.mod.slash("settings"), "Moderation")
    assert "Send Messages" in await world.mod.choose(panel, "set:log_channel", closed)
    assert await world.rows("SELECT log_channel_id FROM guilds WHERE log_channel_id IS NOT NULL") == []


async def test_threads_can_be_switched_off(world: World) -> None:
    await toggle(world, "threads")
    await world.ann.publish(SOLARIS)
    assert world.channel.threads == []


async def test_self_votes_can_be_allowed_and_taken_back(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    await toggle(world, "self_votes")
    await world.ann.react(card, "👍")
    await world.ben.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 2}
    await toggle(world, "self_votes")
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


async def test_a_minimum_length_is_asked_for_in_words(world: World) -> None:
    panel = await world.mod.press(await world.mod.slash("settings"), "Sharing")
    form = await world.mod.press(panel, "Change")
    await world.mod.fill(form, length="500")
    panel = await world.ann.share(SOLARIS)
    assert "This server asks for at least 500 characters." in panel
    assert "Post it" not in panel.buttons


async def test_a_minimum_that_is_none_is_refused(world: World) -> None:
    panel = await world.mod.press(await world.mod.slash("settings"), "Sharing")
    form = await world.mod.press(panel, "Change")
    assert "a number from 0 to 4000" in await world.mod.fill(form, length="many")


@pytest.mark.parametrize("typed", ["hello", "<:other:123456789012345678>", "👍👍👍👍👍👍👍👍👍", "❤️", "1"])
async def test_what_is_no_emoji_of_this_server_is_refused(world: World, typed: str) -> None:
    form = await world.mod.choose(await world.mod.slash("settings"), "set:emoji", "nice")
    answer = await world.mod.fill(form, emoji=typed)
    assert "emoji" in answer
    assert answer.content
    assert "👍" in (await world.mod.slash("settings")).text


async def test_another_emoji_counts_from_now_on(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    form = await world.mod.choose(await world.mod.slash("settings"), "set:emoji", "funny")
    await world.mod.fill(form, emoji="🤣")
    await world.ben.react(card, "🤣", "😂")
    await world.wait()
    assert world.look(card).counts == {"🤣": 1}


async def test_one_of_the_servers_own_emoji_is_picked_or_named(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    for number in range(30):
        world.guild.create_emoji(f"bear{number}")
    form = await world.mod.choose(await world.mod.slash("settings"), "set:emoji", "funny")
    written = {label: value for value, label in form.options.items()}
    assert len(written) == 30
    await world.restart()
    await world.mod.fill(form, own1=[written["bear27"]])
    await world.ben.react(card, written["bear27"][2:-1])
    await world.wait()
    assert f"{written['bear27']} Funny **1**" in world.look(card)

    async def fill(**answers: object) -> Screen:
        form = await world.mod.choose(await world.mod.slash("settings"), "set:emoji", "nice")
        return await world.mod.fill(form, **answers)

    assert "Another kind has that emoji" in await fill(own1=[written["bear27"]])
    assert written["bear3"] in await fill(emoji=":bear3:")
    assert "no emoji" in await fill(emoji=":bear99:")


async def test_settings_outlive_a_restart_and_an_old_panel_still_works(world: World) -> None:
    panel = await world.mod.slash("settings")
    await world.restart()
    await world.mod.choose(panel, "set:scale", "hundred")
    await world.restart()
    assert "**90/100**" in await world.ann.share(SOLARIS)


async def test_members_are_refused_also_when_they_forge_the_panel(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    assert ONLY in await world.ben.forge("set:self_votes")
    assert ONLY in await world.ben.forge("set:scale", component_type=3, values=["stars"])
    assert ONLY in await world.ben.forge("set_length", form=True)
    assert ONLY in await world.ben.forge("set_emoji:nice", form=True)
    assert ONLY in await world.ben.forge("set:channel", component_type=8, values=["1"])
    await world.wait()
    assert "**9/10**" in world.look(card)


async def test_a_forged_choice_changes_nothing(world: World) -> None:
    await world.mod.forge("set:scale", component_type=3, values=["dozens"])
    await world.mod.forge("set:emoji", component_type=3, values=["silly"])
    await world.mod.forge("set:nonsense")
    await world.mod.forge("set_emoji:silly", form=True)
    assert "**9/10**" in await world.ann.share(SOLARIS)

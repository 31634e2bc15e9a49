"""`/profile`: a member as a reviewer, and the taste of who asks beside theirs."""

from tests.cogs.reviews import TEXTS, page
from tests.cogs.screen import of_answer
from tests.cogs.world import World

TITLES = ("Solaris", "Stalker", "Mirror")


async def two_tastes(world: World) -> None:
    """Have Ann and Ben rate three titles, Ben as Ann does not."""
    texts = iter(TEXTS)
    for title, ann, ben in zip(TITLES, (9, 5, 2), (2, 5, 8), strict=True):
        await world.ann.publish(page(title, f"{ann}/10", next(texts)))
        await world.ben.publish(page(title, f"{ben}/10", next(texts)))


async def test_a_profile_says_what_a_member_reviewed_and_how_they_rate(world: World) -> None:
    await two_tastes(world)
    shown = await world.ann.slash("profile")
    assert shown.private
    assert shown.texts[0] == f"## {world.ann.mention}\n3 reviews · Anime 3"
    assert "**5.33/10** on average over 3 titles; the server's is 5.17/10" in shown
    assert "**0.33 higher** than the others on the 3 titles that others rated too" in shown
    assert "Your tastes" not in shown
    assert [button for button in shown.buttons.values() if button.startswith("open:")]


async def test_tastes_are_compared_title_by_title(world: World) -> None:
    await two_tastes(world)
    shown = await world.ann.slash("profile", member=world.ben.actor)
    assert "**Opposite taste**: r = -1.00 over 3 titles that you both rated" in shown
    assert "- **Solaris**: you 9/10, they 2/10\n- **Mirror**: you 2/10, they 8/10" in shown
    assert "- **Stalker**" not in shown


async def test_tastes_that_share_too_little_are_not_compared(world: World) -> None:
    await two_tastes(world)
    await world.cem.publish(
        page("Solaris", "9/10", "Ice and water and no way home. It is worth it all the same.")
    )
    shown = await world.cem.slash("profile", member=world.ann.actor)
    assert "1 title that you both rated: too few" in shown


async def test_readers_speak_of_a_member_by_kind(world: World) -> None:
    first = await world.ann.publish(page("Solaris", "9/10", "calm"))
    second = await world.ann.publish(page("Stalker", "4/10", "loud"))
    await world.ben.react(first, "❤️", "👍")
    await world.cem.react(second, "👍")
    await world.wait()
    shown = await world.ben.slash("profile", member=world.ann.actor)
    assert "👍 Nice **2** · ❤️ Love it **1**" in shown
    assert "Most loved: **Solaris** (9/10)" in shown


async def test_the_user_command_does_the_same(world: World) -> None:
    await two_tastes(world)
    result = await world.cem.actor.context_menu(world.channel, "Reviews by this member", world.ann.actor)
    shown = of_answer(result)
    assert shown.private
    assert shown.texts[0].startswith(f"## {world.ann.mention}\n3 reviews")


async def test_the_pages_turn_after_a_restart(world: World) -> None:
    for number, text in enumerate(TEXTS):
        await world.ann.publish(page(f"Part {number}", "5/10", text))
    shown = await world.ben.slash("profile", member=world.ann.actor)
    await world.restart()
    turned = await world.ben.press(shown, "▶")
    assert "**Part 0**" in turned
    assert "**Part 5**" not in turned
    assert "Your tastes" in turned


async def test_who_has_shared_nothing_learns_how(world: World) -> None:
    assert "`/review write` writes your first" in await world.ann.slash("profile")
    assert f"{world.ben.mention} has not shared a review" in await world.ann.slash(
        "profile", member=world.ben.actor
    )


async def test_a_profile_hides_what_is_hidden(world: World) -> None:
    await world.ann.publish(page("Sleuth", "8/10", "The butler did it. I loved it.", spoilers="yes"))
    shown = await world.ben.slash("profile", member=world.ann.actor)
    assert "butler" not in shown

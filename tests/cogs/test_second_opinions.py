"""Second opinions: what both cards, both discussions and the author get to see of them."""

from tests.cogs.reviews import answer, page
from tests.cogs.screen import Screen
from tests.cogs.world import World


async def disagree(world: World) -> tuple[Screen, Screen]:
    """Have Ann share a review, and Ben answer it; return both cards."""
    first = await world.ann.publish(page("Solaris", "9/10", "calm"))
    await world.ben.press(await answer(world.ben, first, "3/10", "loud"), "Post it")
    await world.wait()
    (_first, second) = world.cards()
    return first, second


async def test_both_cards_show_the_distance(world: World) -> None:
    first, second = await disagree(world)
    assert "**1 second opinion**: 3/10" in world.look(first)
    assert f"A second opinion to {world.ann.mention}: **6 away** from 9/10" in second
    assert first.message is not None
    assert f"/{first.message.id})" in second.text
    await world.cem.press(await answer(world.cem, first, "7/10", "long"), "Post it")
    await world.wait()
    assert "**2 second opinions**, from 3 to 7" in world.look(first)


async def test_edits_and_deletions_are_followed_also_after_a_restart(world: World) -> None:
    first, second = await disagree(world)
    await world.restart()
    panel = await world.ben.slash("review edit", review="2")
    form = await world.ben.press(panel, "Correct")
    await world.ben.press(await world.ben.fill(form, rating="5/10"), "Save")
    await world.wait()
    assert "**1 second opinion**: 5/10" in world.look(first)
    assert "**4 away** from 9/10" in world.look(second)
    panel = await world.ann.slash("review edit", review="1")
    form = await world.ann.press(panel, "Correct")
    await world.ann.press(await world.ann.fill(form, rating="5/10"), "Save")
    await world.wait(4)
    assert "**the same** 5/10" in world.look(second)
    await world.ben.press(await world.ben.slash("review delete", review="2"), "Delete it")
    await world.wait(4)
    assert "second opinion" not in world.look(first)


async def test_the_discussions_link_to_each_other_once(world: World) -> None:
    _first, _second = await disagree(world)
    ann, ben = world.channel.threads
    opened, told = world.messages(ann)
    assert "second opinion" not in opened
    assert f"{world.ben.mention} has a second opinion: **6 away** from 9/10 · <#{ben.id}>" in told
    (answering,) = world.messages(ben)
    assert f"A second opinion to {world.ann.mention}: **6 away** from 9/10" in answering
    await world.restart()
    await world.wait(10)
    assert len(world.messages(ann)) == 2


async def test_an_answer_is_linked_once_though_the_process_died_after_linking(world: World) -> None:
    await disagree(world)
    async with world.bot.services.cards._db.transaction() as tx:
        await tx.execute("INSERT INTO outbox (review_id, channel_id, queued_at, sent) VALUES (2, 1, 0, 1)")
    await world.restart()
    await world.wait(10)
    assert await world.rows("SELECT * FROM outbox") == []
    ann, ben = world.channel.threads
    assert (len(world.messages(ann)), len(world.messages(ben))) == (2, 1)


async def test_the_author_is_told_once_if_they_want(world: World) -> None:
    panel = await world.ann.share(page("Solaris", "9/10", "calm"))
    posted = await world.ann.press(panel, "Post it")
    said = await world.ann.press(posted, "Tell me when somebody answers")
    assert said.private
    assert "I tell you, by direct message" in said
    await world.restart()
    (card,) = world.cards()
    await world.ben.press(await answer(world.ben, card, "3/10", "loud"), "Post it")
    await world.wait(10)
    inbox = world.messages(world.ann.actor.user.dm_channel)
    (told,) = inbox
    assert "**Ben** has a second opinion on your review of **Solaris** in The Couch" in told
    assert f"/{world.channel.id}/" in told.buttons["Go to the card"]
    assert "**6 away** from 9/10" in told
    quiet = await world.ann.forge(told.buttons["Do not tell me again"])
    await world.cem.press(await answer(world.cem, card, "5/10", "long"), "Post it")
    assert len(world.messages(world.ann.actor.user.dm_channel)) == 1
    await world.ann.press(quiet, "Tell me after all")
    await world.mod.press(await answer(world.mod, card, "6/10", "dry"), "Post it")
    assert len(world.messages(world.ann.actor.user.dm_channel)) == 2


async def test_nobody_is_told_who_did_not_ask(world: World) -> None:
    await disagree(world)
    assert world.messages(world.ann.actor.user.dm_channel) == []


async def test_who_writes_on_a_title_with_reviews_may_answer_one(world: World) -> None:
    first = await world.ann.publish(page("Solaris", "9/10", "calm"))
    form = await world.ben.slash("review write", title="SOLARIS", rating="4/10")
    panel = await world.ben.fill(form, text0="The sea is wet. I was not moved. It is worth a nap.")
    assert panel.options == {"1": "A second opinion to Ann"}
    (menu,) = [name for name in panel.fields if name.startswith("answers:")]
    await world.restart()
    chosen = await world.ben.choose(panel, menu, "1")
    assert chosen.fields[menu] == ["1"]
    assert set(chosen.options) == {"0", "1"}
    await world.ben.press(chosen, "Post it")
    await world.wait()
    assert "**1 second opinion**: 4/10" in world.look(first)


async def test_an_answer_can_be_taken_back_and_goes_with_another_title(world: World) -> None:
    first = await world.ann.publish(page("Solaris", "9/10", "calm"))
    panel = await answer(world.ben, first, "3/10", "loud")
    (menu,) = [name for name in panel.fields if name.startswith("answers:")]
    assert panel.fields[menu] == ["1"]
    alone = await world.ben.choose(panel, menu, "0")
    assert alone.fields[menu] == []
    again = await world.ben.choose(alone, menu, "1")
    moved = await world.ben.fill(await world.ben.press(again, "Correct"), title="Stalker")
    assert moved.options == {}
    await world.ben.press(moved, "Post it")
    await world.wait()
    assert "second opinion" not in world.look(first)
    assert await world.rows("SELECT answers FROM reviews ORDER BY review_id") == [(None,), (None,)]


async def test_a_forged_choice_answers_nothing_of_another_title_or_server(world: World) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    await world.ann.publish(page("Stalker", "9/10", "long"))
    form = await world.ben.slash("review write", title="Solaris", rating="4/10")
    panel = await world.ben.fill(form, text0="The sea is wet. I was not moved. It is worth a nap.")
    (menu,) = [name for name in panel.fields if name.startswith("answers:")]
    for forged in ("2", "99", "x", "9" * 30):
        answered = await world.ben.forge(menu, values=[forged], component_type=3)
        assert answered.fields.get(menu, []) == []


async def test_nobody_answers_themselves_in_the_menu(world: World) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    form = await world.ann.slash("review write", title="Solaris", rating="4/10")
    panel = await world.ann.fill(form, text0="I saw it again. The sea is wetter. It is worth a nap.")
    assert panel.options == {}


async def test_a_server_on_another_scale_reads_distances_in_its_own_points(world: World) -> None:
    first, second = await disagree(world)
    await world.mod.choose(await world.mod.slash("settings"), "set:scale", "hundred")
    await world.wait(5)
    assert "**60 away** from 90/100" in world.look(second)
    assert "**1 second opinion**: 30/100" in world.look(first)

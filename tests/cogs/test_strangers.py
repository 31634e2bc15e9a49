"""What a stranger sends, what comes too late, and what comes after a restart."""

import pytest

from tests.cogs.world import Person, World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
NONSENSE = (
    "",
    ":",
    "nothing",
    "read",
    "read:1",
    "read:x:1",
    "read:1:x",
    "read:99999999999999999999999:1",
    "read:-1:1",
    "read:²:1",
    "read:1:1:1:1",
    "open:",
    "kinds:0",
    "answer:7777",
    "delete:7777",
    "draft",
    "draft:post",
    "draft:post:made-up",
    "draft:explode:made-up",
    "list:0",
    "list:1:x:y:z:w:v",
    "list:99999999:1",
    "list:9999999999999999999999:::::",
    "search:1:",
    "search:1:" + "a" * 80,
    'search:1:"',
    "shelf:0",
    "shelf:1:x:y:z:w:v:u:t",
    "shelf_by:status:",
    "shelf_by:x:1",
    "entry:1:1",
    "entry:99999999999999999999:1",
    "plus:1",
    "plus:1:1:x",
    "shelf_move:1:x",
    "shelf_mark:1:x",
    "shelf_edited:1",
    "shelf_reviewed:1",
    "import:x:y",
    "import:keep_mine:y",
    "forget:x",
    "top_reviews:x:y:z",
    "top_reviews:1:nice:week:anime",
    "top_reviews:99:nice:all:",
    "top_titles:0:x",
    "top_titles:5:",
    "top_reviewers:1:never",
    "set",
    "here:read",
)


async def elsewhere(world: World) -> Person:
    """Return a member of another server, in which `world.channel` then is."""
    guild = world.env.create_guild("Elsewhere")
    world.channel = guild.create_text_channel("reviews")
    return world.member("Dot", guild=guild)


@pytest.mark.parametrize("form", [False, True])
async def test_nonsense_is_answered_in_a_sentence_and_changes_nothing(world: World, form: bool) -> None:
    await world.ann.publish(SOLARIS)
    for custom_id in NONSENSE:
        answer = await world.ben.forge(custom_id, form=form)
        assert "the fault is mine" not in answer, custom_id
    assert await world.rows("SELECT count(*) FROM reviews WHERE deleted_at IS NULL") == [(1,)]


async def test_another_server_reaches_nothing_by_number(world: World) -> None:
    await world.ann.publish(SOLARIS)
    dot = await elsewhere(world)
    for custom_id in ("read:1:1", "open:1", "kinds:1", "answer:1", "delete:1"):
        assert "That review was deleted." in await dot.forge(custom_id)
    assert "That review was deleted." in await dot.forge("opinion:1", form=True)
    assert "There is no such review" in await dot.slash("review show", review="1")
    assert "No review matches" in await dot.forge("list:1:1::::newest")
    assert "No review holds" in await dot.slash("review search", words="sea")
    assert await dot.offered("review show", "review") == {}
    assert await dot.offered("review write", "title") == {}


async def test_another_members_draft_is_out_of_reach(world: World) -> None:
    panel = await world.ann.share(SOLARIS)
    for label in ("Post it", "Correct", "Text", "Summary", "Discard"):
        assert "no longer there" in await world.ben.forge(panel.buttons[label])
    await world.ann.press(panel, "Post it")
    assert world.ann.mention in world.cards()[0]


async def test_a_button_that_cannot_be_pressed_does_nothing_when_it_is(world: World) -> None:
    untitled = await world.ann.share("Rating: 8/10\n\nIt is about a bear, and it is kind to everybody in it.")
    details = untitled.buttons["Correct"]
    assert "Which title is it about?" in await world.ann.forge(details.replace("details", "post"))
    assert world.cards() == []


async def test_buttons_of_a_deleted_review_say_so(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    form = await world.ben.press(card, "Second opinion")
    panel = await world.ann.slash("review edit", review="Solaris")
    question = await world.ann.slash("review delete", review="Solaris")
    await world.ann.press(question, "Delete it")
    for custom_id in ("read:1:1", "kinds:1", "answer:1", "open:1", "delete:1"):
        assert "deleted" in await world.ben.forge(custom_id)
    assert "deleted" in await world.ben.fill(
        form, rating="1", text0="I disagree with every word of it, sea and all."
    )
    assert "deleted" in await world.ann.press(panel, "Save")


async def test_two_members_fill_in_the_same_form_at_once(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    ben, cem = await world.ben.press(card, "Second opinion"), await world.cem.press(card, "Second opinion")
    bens = await world.ben.fill(ben, rating="2", text0="I slept, and the sea did not mind that I did so.")
    cems = await world.cem.fill(
        cem, rating="10", text0="I have never seen anything that was as calm as this."
    )
    await world.cem.press(cems, "Post it")
    await world.ben.press(bens, "Post it")
    _first, second, third = world.cards()
    assert world.cem.mention in second
    assert "**10/10**" in second
    assert world.ben.mention in third
    assert "**2/10**" in third


async def test_two_members_write_at_once(world: World) -> None:
    ben = await world.ben.slash("review write", title="Ran", rating="8")
    cem = await world.cem.slash("review write", title="Kagemusha", rating="3")
    await world.cem.press(
        await world.cem.fill(cem, text0="A thief plays a lord and plays him too well."), "Post it"
    )
    await world.ben.press(
        await world.ben.fill(ben, text0="A lord plays a father and plays him too late."), "Post it"
    )
    assert [card.texts[0].split("\n")[0] for card in world.cards()] == ["## Kagemusha", "## Ran"]


async def test_forms_and_buttons_that_were_open_over_a_restart_still_work(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    form = await world.ben.press(card, "Second opinion")
    written = await world.cem.slash("review write", title="Ran", rating="8")
    panel = await world.mod.share(
        "Title: Tampopo\nRating: 8/10\n\nA film about noodles, in which all are hungry."
    )
    await world.restart()
    panels = [
        (
            world.ben,
            await world.ben.fill(form, rating="2", text0="I slept, and the sea did not mind that I did."),
        ),
        (world.cem, await world.cem.fill(written, text0="A lord plays a father and plays him too late.")),
        (world.mod, panel),
    ]
    for person, shown in panels:
        await person.press(shown, "Post it")
    assert len(world.cards()) == 4
    assert "The sea dreams" in await world.ben.press(card, "Read in full")


async def test_a_double_click_on_a_deletion_deletes_once(world: World) -> None:
    await world.ann.publish(SOLARIS)
    await world.ann.press(await world.ann.slash("review delete", review="Solaris"), "Delete it")
    assert "deleted" in await world.ann.forge("delete:1")


async def test_a_card_follows_the_votes_that_were_waiting_when_the_bot_stopped(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    await world.ben.react(card, "👍")
    await world.cem.react(card, "👍")
    await world.restart()
    await world.wait()
    assert world.look(card).counts == {"👍": 2}


async def test_nothing_is_done_in_direct_messages(world: World) -> None:
    commands = world.ann.actor.user.available_commands()
    assert commands == ()

"""Editing and deleting, and who may."""

import json

from tests.cogs.world import World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)


async def test_an_edit_changes_the_card_and_keeps_what_was(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    await world.ben.react(card, "👍")
    panel = await world.ann.slash("review edit", review="Solaris")
    assert "Save this?" in panel
    panel = await world.ann.fill(await world.ann.press(panel, "Correct"), title="Solyaris", rating="6")
    panel = await world.ann.fill(
        await world.ann.press(panel, "Text"), text0="It is a sea. I was wrong about it before."
    )
    await world.ann.press(panel, "Save")
    await world.wait()
    changed = world.look(card)
    assert changed.texts[0].startswith("## Solyaris\n**6/10**")
    assert "I was wrong" in changed
    assert changed.texts[1].endswith("edited")
    assert changed.counts == {"👍": 1}
    ((editor, was),) = await world.rows("SELECT editor_id, was FROM review_versions")
    assert editor == world.ann.id
    assert json.loads(was)["title"] == "Solaris"
    assert json.loads(was)["rating"] == 90
    assert "The sea dreams" in json.loads(was)["body"]


async def test_what_a_search_finds_follows_an_edit(world: World) -> None:
    await world.ann.publish(SOLARIS)
    panel = await world.ann.slash("review edit", review="Solaris")
    panel = await world.ann.fill(
        await world.ann.press(panel, "Text"), text0="It is about a station and its doctor."
    )
    await world.ann.press(panel, "Save")
    assert "No review holds" in await world.ben.slash("review search", words="dreams")
    assert "1 review" in await world.ben.slash("review search", words="station")


async def test_the_card_says_what_its_author_picks(world: World) -> None:
    panel = await world.ann.share(
        "Title: Ran\nRating: 8/10\n\nThe castle burns in silence. Nobody who sees it forgets it. It is long. "
        "The fool sees more of it than the king, who is no fool either."
    )
    form = await world.ann.press(panel, "Summary")
    picked = next(value for value, label in form.options.items() if "castle" in label)
    panel = await world.ann.fill(form, sentences=[picked])
    assert "The castle burns in silence." in panel.texts
    panel = await world.ann.fill(await world.ann.press(panel, "Summary"), words="Go and see it.")
    await world.ann.press(panel, "Post it")
    assert "Go and see it." in world.cards()[0].texts


async def test_what_an_author_wrote_for_the_card_is_not_shown_of_a_spoiler_review(world: World) -> None:
    panel = await world.ann.share(
        "Title: Sleuth\nRating: 8/10\n\nTwo men play games in a house full of toys."
    )
    panel = await world.ann.fill(await world.ann.press(panel, "Summary"), words="The butler did it.")
    panel = await world.ann.fill(await world.ann.press(panel, "Correct"), spoilers=True)
    await world.ann.press(panel, "Post it")
    (card,) = world.cards()
    listed = await world.ben.press(await world.ben.slash("review list"), "Open")
    for screen in (panel, card, listed):
        assert "butler" not in screen


async def test_a_text_too_long_for_one_field_is_edited_in_several(world: World) -> None:
    paragraphs = [f"Paragraph {n} of a long text, which says {n * 7} things. " * 12 for n in range(12)]
    await world.ann.publish("Title: Long\nRating: 5/10\n\n" + "\n\n".join(paragraphs))
    form = await world.ann.press(await world.ann.slash("review edit", review="Long"), "Text")
    assert len(form.fields) > 1
    panel = await world.ann.fill(form, text0=form.fields["text0"].replace("Paragraph 0", "Chapter 0"))
    await world.ann.press(panel, "Save")
    ((body,),) = await world.rows("SELECT body FROM reviews")
    assert body.count("Paragraph") + body.count("Chapter") == 12 * 12
    assert body.startswith("Chapter 0")


async def test_a_deleted_review_says_so_on_its_card_and_is_nowhere_else(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    await world.ben.react(card, "👍")
    await world.ann.press(await world.ann.slash("review delete", review="Solaris"), "Delete it")
    await world.wait()
    assert "deleted" in world.look(card)
    assert world.look(card).buttons == {}
    assert "No review matches" in await world.ben.slash("review list")
    assert "No review holds" in await world.ben.slash("review search", words="sea")
    assert "Solaris" not in await world.ben.slash("top reviews")
    assert await world.ben.offered("review show", "review", "sol") == {}
    assert await world.ben.offered("review write", "title", "sol") == {}


async def test_others_may_neither_edit_nor_delete_but_a_moderator_may(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    for command in ("review edit", "review delete"):
        assert "Only its author or a moderator" in await world.ben.slash(command, review="Solaris")
        assert await world.ben.offered(command, "review") == {}
    assert "Only its author or a moderator" in await world.ben.forge("delete:1")
    assert "Solaris" in await world.mod.slash("review list")
    await world.mod.press(await world.mod.slash("review delete", review="Solaris"), "Delete it")
    await world.wait()
    assert "deleted" in world.look(card)


async def test_a_deleted_text_can_be_shared_again(world: World) -> None:
    await world.ann.publish(SOLARIS)
    await world.ann.press(await world.ann.slash("review delete", review="Solaris"), "Delete it")
    await world.wait()
    assert "## Solaris" in await world.ann.publish(SOLARIS)


async def test_a_title_belongs_to_all_its_reviews(world: World) -> None:
    await world.ann.publish(SOLARIS)
    await world.ben.publish(
        "Title: SOLARIS!\nRating: 1/10\n\nI slept, and the sea did not mind that I did so."
    )
    titles = await world.cem.slash("top titles")
    assert "mean 5/10" in titles
    assert "2 members" in titles


async def test_the_text_of_a_long_review_is_changed_by_a_file(world: World) -> None:
    card = await world.ann.publish("Title: Solaris\nRating: 9/10\n\n" + "The sea dreams. " * 2_000)
    panel = await world.ann.slash(
        "review edit",
        review="1",
        file=("new.txt", b"Rating: 2/10\n\nThe sea is a sea. It is dull, and it is long."),
    )
    assert "The sea is a sea." in panel
    await world.ann.press(panel, "Save")
    await world.wait()
    shown = world.look(card)
    assert "The sea is a sea." in shown
    assert "9/10" in shown
    assert await world.rows("SELECT count(*) FROM review_versions") == [(1,)]

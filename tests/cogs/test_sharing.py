"""Sharing: from a file, a seed, a message or a form to a card, with the mistakes that people make."""

import pytest

from tests.cogs.world import FOUNDING, SEEDS, World

PAGE = "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and it is worth it."
TWO = FOUNDING + b"\n\n" + (SEEDS / "neon-genesis-evangelion.txt").read_bytes()


async def test_a_page_without_a_title_asks_for_it_in_a_form(world: World) -> None:
    panel = await world.ann.share("Rating: 8/10\n\nIt is about a bear, and it is kind to everybody in it.")
    assert "Which title is it about?" in panel
    assert "Post it" not in panel.buttons
    form = await world.ann.press(panel, "Correct")
    assert form.fields["rating"] == "8/10"
    panel = await world.ann.fill(form, title="Paddington", medium=["film"])
    await world.ann.press(panel, "Post it")
    (card,) = world.cards()
    assert card.texts[0].startswith("## Paddington\n**8/10**")
    assert card.texts[1].endswith(" · Film")


async def test_what_was_guessed_can_be_corrected(world: World) -> None:
    form = await world.ann.press(await world.ann.share(FOUNDING), "Correct")
    assert form.fields["title"] == "Metallic Rouge"
    panel = await world.ann.fill(form, rating="45/100", progress="5/13 episodes", spoilers=True)
    assert "**4.5/10**" in panel
    assert "5 of 13 episodes" in panel
    assert "hollow" not in panel
    await world.ann.press(panel, "Post it")
    (card,) = world.cards()
    assert "⚠️ Spoilers" in card
    assert "hollow" not in card
    assert world.channel.threads[0].name == "Metallic Rouge: spoilers inside"


async def test_one_mistake_in_the_form_costs_nothing_else(world: World) -> None:
    form = await world.ann.press(await world.ann.share(PAGE), "Correct")
    panel = await world.ann.fill(form, title="Solaris (1972)", rating="a lot", progress="half of it")
    assert "Solaris (1972)" in panel
    assert "**9/10**" in panel
    assert "I cannot read that as a rating" in panel
    assert "I cannot read that progress" in panel


async def test_the_options_say_what_the_page_does_not(world: World) -> None:
    text = "A quiet book about a loud family. Nothing happens, and it is told well enough to be worth it."
    panel = await world.ann.share(text, title="Pedro Páramo", rating="4/5", medium="book", spoilers=True)
    assert "## Pedro Páramo\n**8/10**" in panel
    assert "Book" in panel
    assert "⚠️ Spoilers" in panel


async def test_a_seed_can_be_picked_by_autocompletion(world: World) -> None:
    assert "moby-dick" in await world.ann.offered("review share", "seed", "moby")
    panel = await world.ann.slash("review share", seed="moby-dick")
    await world.ann.press(panel, "Post it")
    assert "## Moby" in world.cards()[0]


async def test_every_seed_becomes_a_card(world: World) -> None:
    seeds = await world.ann.offered("review share", "seed")
    assert len(seeds) >= 10
    for seed in seeds.values():
        panel = await world.ann.slash("review share", seed=seed)
        if "Post it" not in panel.buttons:
            assert "Which title is it about?" in panel
            panel = await world.ann.fill(await world.ann.press(panel, "Correct"), title="A classic")
        await world.ann.press(panel, "Post it")
    assert len(world.cards()) == len(seeds)


async def test_a_message_can_be_shared(world: World) -> None:
    said = await world.ben.say(PAGE)
    await world.ann.press(await world.ann.share_message(said), "Post it")
    assert "## Solaris" in world.cards()[0]


async def test_a_message_is_shared_by_its_file_rather_than_its_words(world: World) -> None:
    said = await world.ben.say("look at this", ("page.md", FOUNDING))
    assert "Metallic Rouge" in await world.ann.share_message(said)


async def test_an_empty_message_is_no_review(world: World) -> None:
    said = await world.ben.say("", ("bear.png", b"\x89PNG"))
    assert "no text in that message" in await world.ann.share_message(said)


async def test_several_reviews_in_one_file_come_one_after_the_other(world: World) -> None:
    panel = await world.ann.share(TWO)
    assert "1 more review follows" in panel
    panel = await world.ann.press(await world.ann.press(panel, "Post it"), "Next review")
    assert "Evangelion" in panel
    await world.ann.press(panel, "Post it")
    assert ["Metallic" in card.texts[0] for card in world.cards()] == [True, False]


async def test_the_first_of_several_can_be_skipped(world: World) -> None:
    panel = await world.ann.share(TWO)
    await world.ann.press(await world.ann.press(panel, "Skip to the next"), "Post it")
    (card,) = world.cards()
    assert "Evangelion" in card


async def test_a_text_that_was_shared_before_leads_to_its_card(world: World) -> None:
    card = await world.ann.publish(FOUNDING)
    copied = FOUNDING.decode().replace("’", "'").replace("\n", "\r\n")
    answer = await world.ben.share(copied)
    assert card.message is not None
    assert "shared here before" in answer
    assert str(card.message.id) in answer
    assert world.ann.mention in answer


async def test_another_server_may_share_the_same_text(world: World) -> None:
    await world.ann.publish(FOUNDING)
    elsewhere = world.env.create_guild("Elsewhere")
    there = elsewhere.create_text_channel("reviews")
    dot = world.member("Dot", guild=elsewhere)
    panel = await dot.slash("review share", where=there, file=("a.txt", FOUNDING))
    assert "Post it" in panel.buttons


async def test_discarding_posts_nothing(world: World) -> None:
    panel = await world.ann.share(PAGE)
    assert "Nothing was posted" in await world.ann.press(panel, "Discard")
    assert world.cards() == []


async def test_pressing_twice_posts_one_card(world: World) -> None:
    panel = await world.ann.share(PAGE)
    button = panel.buttons["Post it"]
    await world.ann.press(panel, "Post it")
    again = await world.ann.forge(button)
    assert len(world.cards()) == 1
    assert "Posted" in again


async def test_writing_takes_a_form_and_posts_what_was_typed(world: World) -> None:
    form = await world.ann.slash(
        "review write", title="Tampopo", rating="17/20", medium="film", progress="45%"
    )
    panel = await world.ann.fill(
        form, text0="A film about noodles. It is a western, and ||he finds the soup||."
    )
    assert "45 %" in panel
    assert "finds the soup" not in panel
    await world.ann.press(panel, "Post it")
    assert "**8.5/10**" in world.cards()[0]


async def test_what_was_typed_survives_a_wrong_rating_in_a_second_opinion(world: World) -> None:
    card = await world.ann.publish(PAGE)
    form = await world.ben.press(card, "Second opinion")
    panel = await world.ben.fill(form, rating="11/10", text0="I slept, and the sea did not mind that I did.")
    assert "A rating out of 10 lies between 0 and 10" in panel
    assert "I slept" in panel
    panel = await world.ben.fill(await world.ben.press(panel, "Correct"), rating="2")
    await world.ben.press(panel, "Post it")
    assert "**2/10**" in world.cards()[-1]
    assert await world.rows("SELECT answers FROM reviews ORDER BY review_id") == [(None,), (1,)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
async def test_files_from_other_programs_are_read(world: World, encoding: str) -> None:
    panel = await world.ann.share(
        "Title: Amélie\nRating: 8/10\n\nIt’s a film that smiles at everybody.".encode(encoding)
    )
    assert "## Amélie" in panel
    assert "It’s a film" in panel


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("review.txt", b"", "That file is empty"),
        ("review.txt", b" \r\n\t ", "That file is empty"),
        ("review.txt", bytes(range(256)), "is not"),
        ("review.txt", b"MZ\x00\x00\x01\x02 some text in it", "That file is not text"),
        ("review.txt", b"a b " * 70_000, "too large"),
        ("review.pdf", b"Title: Solaris", "`.txt` or `.md`"),
        (
            "review.txt",
            b"What did you think of this review?\nNice0\nLove it0\nFunny0\nShow all\n",
            "no review",
        ),
    ],
)
async def test_a_bad_file_gets_a_sentence_and_leaves_nothing(
    world: World, name: str, data: bytes, sentence: str
) -> None:
    answer = await world.ann.share(data, name=name)
    assert answer.private
    assert sentence in answer
    assert await world.rows("SELECT (SELECT count(*) FROM drafts) + (SELECT count(*) FROM reviews)") == [(0,)]


async def test_the_medium_is_what_the_page_says_and_before_that_what_the_member_says(world: World) -> None:
    manga = FOUNDING.replace(b"your anime", b"your manga")
    assert "Manga" in await world.ann.share(manga)
    assert "Book" in await world.ann.slash("review share", file=("a.txt", manga), medium="book")
    assert "Anime" in await world.ann.share(b"Title: Ran\n\nIt is a long film about a short thought.")


async def test_neither_or_both_of_file_and_seed_is_a_mistake(world: World) -> None:
    assert "Attach" in await world.ann.slash("review share")
    assert "Attach" in await world.ann.slash("review share", seed="moby-dick", file=("a.txt", FOUNDING))
    assert "no seed of that name" in await world.ann.slash("review share", seed="moby dick 2")

"""Reading: in full, in lists, by search, by chance."""

import re

from tests.cogs.screen import Screen
from tests.cogs.world import SEEDS, Person, World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
BEAR = "Title: Paddington\nRating: 7/10\n\nA small film about a large bear. He is kind to everybody in it."
SLEUTH = "Title: Sleuth\nRating: 8/10\nSpoilers: yes\n\nThe butler did it in the end, with a candlestick."
HIDDEN = (
    "Title: Rebecca\nRating: 8/10\n\nThe house burns well. ||Maximilian did it.|| It is a book worth reading."
)


async def whole(person: Person, screen: Screen) -> list[str]:
    """Read a review from its first page to its last."""
    pages = [screen.text]
    while "Read on ▶" in screen.buttons:
        screen = await person.press(screen, "Read on ▶")
        assert screen.private
        pages.append(screen.text)
    return pages


async def test_34000_characters_are_read_to_the_end_and_nothing_is_lost(world: World) -> None:
    words = [f"word{n:04}" for n in range(3_780)]
    paragraphs = [" ".join(words[at : at + 70]) + "." for at in range(0, len(words), 70)]
    body = "\n\n".join(paragraphs)
    assert len(body) > 34_000
    card = await world.ann.publish(f"Title: The Long Walk\nRating: 6/10\n\n{body}")
    pages = await whole(world.ben, await world.ben.press(card, "Read in full"))
    assert len(pages) > 10
    assert re.findall(r"word\d{4}", "\n".join(pages)) == words
    assert "The Long Walk" in pages[0]


async def test_pages_turn_back_and_the_ends_have_no_way_out(world: World) -> None:
    card = await world.ann.publish((SEEDS / "moby-dick.txt").read_bytes())
    first = await world.ben.press(card, "Read in full")
    second = await world.ben.press(first, "Read on ▶")
    assert "◀ Back" not in first.buttons
    again = await world.ben.press(second, "◀ Back")
    assert again.text == first.text


async def test_the_card_stays_as_it_is_while_members_read(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    reading = await world.ben.press(card, "Read in full")
    assert reading.private
    assert "The sea dreams of us" in reading
    assert world.look(card).text == card.text


async def test_a_spoiler_review_shows_nothing_before_it_is_asked(world: World) -> None:
    card = await world.ann.publish(SLEUTH)
    assert "butler" not in card
    assert world.channel.threads[0].name == "Sleuth: spoilers inside"
    listed = await world.ben.slash("review list")
    found = await world.ben.slash("review search", words="sleuth")
    opened = await world.ben.press(found, "Open")
    for screen in (listed, found, opened):
        assert "Sleuth" in screen
        assert "candlestick" not in screen
    assert "candlestick" in await world.ben.press(opened, "Read, spoilers and all")


async def test_hidden_text_stays_hidden_everywhere(world: World) -> None:
    card = await world.ann.publish(HIDDEN)
    assert "Maximilian" not in card
    assert "||Maximilian did it.||" in await world.ben.press(card, "Read in full")
    assert "No review holds" in await world.ben.slash("review search", words="Maximilian")


async def test_search_shows_the_words_that_it_found(world: World) -> None:
    await world.ann.publish(SOLARIS)
    await world.ann.publish(BEAR)
    found = await world.ben.slash("review search", words="sea DREAM")
    assert found.private
    assert "1 review with" in found
    assert "**sea** **dreams**" in found
    assert "Paddington" not in found
    assert "No review holds" in await world.ben.slash("review search", words="sea bear")
    assert "No review holds" in await world.ben.slash("review search", words="?!")


async def test_search_finds_by_title_and_by_the_beginning_of_a_word(world: World) -> None:
    await world.ann.publish(SOLARIS)
    for words in ("solaris", "Sola", "sol"):
        assert "Solaris" in await world.ben.slash("review search", words=words)


async def test_show_all_gives_every_kind_and_puts_its_emoji_on_the_card(world: World) -> None:
    card = await world.ann.publish(SOLARIS)
    await world.ben.react(card, "✍️")
    everything = await world.ben.press(card, "Show all")
    assert everything.private
    assert "✍️ Well-written **1** · yours" in everything
    assert "😕 Confusing **0**" in everything
    assert world.reactions(card) == ["👍", "❤️", "😂", "✍️", "😕", "💡", "🎨"]
    assert "Who voted what" not in everything
    assert world.ben.mention in await world.mod.press(card, "Show all")


async def test_lists_filter_sort_and_turn_their_pages(world: World) -> None:
    for n in range(7):
        await world.ann.publish(
            f"Title: Film {n}\nRating: {n + 1}/10\n\nThe {n}th of seven films about a bear number {n * 37}."
        )
    await world.ben.publish(SOLARIS, medium="film")
    first = await world.ben.slash("review list", author=world.ann.actor, sort="lowest")
    assert "7 reviews" in first
    assert [int(n) for n in re.findall(r"\*\*Film (\d)\*\*", first.text)] == [0, 1, 2, 3, 4]
    second = await world.ben.press(first, "▶")
    assert [int(n) for n in re.findall(r"\*\*Film (\d)\*\*", second.text)] == [5, 6]
    assert "1 review" in await world.ben.slash("review list", medium="film")
    assert "1 review" in await world.ben.slash("review list", title="SOLARIS!")
    assert "There is no review of" in await world.ben.slash("review list", title="Stalker")


async def test_a_list_goes_on_after_a_restart(world: World) -> None:
    for n in range(6):
        await world.ann.publish(
            f"Title: Film {n}\nRating: 5/10\n\nThe {n}th of six films about a bear {n * 37}."
        )
    first = await world.ben.slash("review list", sort="oldest")
    await world.restart()
    assert "**Film 5**" in await world.ben.press(first, "▶")


async def test_a_list_that_shrank_shows_the_last_page_that_there_is(world: World) -> None:
    for n in range(6):
        await world.ann.publish(
            f"Title: Film {n}\nRating: 5/10\n\nThe {n}th of six films about a bear {n * 37}."
        )
    listed = await world.ben.slash("review list", sort="oldest")
    titles = await world.ben.slash("top titles")
    await world.ann.press(await world.ann.slash("review delete", review="5"), "Delete it")
    assert "**Film 0**" in await world.ben.press(listed, "▶")
    assert "▶" not in titles.buttons
    assert "**Film 0**" in await world.ben.forge("top_titles:5:")


async def test_a_review_is_shown_by_title_member_or_number(world: World) -> None:
    await world.ann.publish(SOLARIS)
    await world.ben.publish(BEAR)
    for typed, title in (
        ("solaris", "Solaris"),
        ("Ben", "Paddington"),
        ("#2", "Paddington"),
        ("1", "Solaris"),
    ):
        await world.cem.slash("review show", review=typed)
        assert title in world.cards()[-1].texts[0]
    assert "There is no such review" in await world.cem.slash("review show", review="Stalker")
    offered = await world.cem.offered("review show", "review", "pad")
    assert list(offered.values()) == ["2"]
    assert "Paddington · 7/10 · Ben" in next(iter(offered))


async def test_an_ambiguous_title_asks_for_a_choice(world: World) -> None:
    await world.ann.publish(SOLARIS)
    await world.ben.publish(
        "Title: Solaris\nRating: 2/10\n\nI slept, and the sea did not mind that I did so."
    )
    assert "Several reviews match" in await world.cem.slash("review show", review="Solaris")


async def test_a_profile_turns_its_pages(world: World) -> None:
    for n in range(6):
        await world.ann.publish(
            f"Title: Film {n}\nRating: 5/10\n\nThe {n}th of six films about a bear {n * 37}."
        )
    first = await world.ben.slash("profile", member=world.ann.actor)
    assert "**Film 0**" in await world.ben.press(first, "▶")


async def test_random_shows_a_review_of_the_medium_asked_for(world: World) -> None:
    assert "no such review here yet" in await world.ben.slash("review random")
    await world.ann.publish(SOLARIS, medium="film")
    await world.ann.publish(BEAR)
    for _ in range(5):
        await world.ben.slash("review random", medium="film")
        assert "Solaris" in world.cards()[-1].texts[0]


async def test_boards_rank_titles_and_reviewers(world: World) -> None:
    assert "Nobody has rated" in await world.ben.slash("top titles")
    assert "no review has such a vote" in (await world.ben.slash("top reviews")).text.casefold()
    solaris = await world.ann.publish(SOLARIS)
    bear = await world.ben.publish(BEAR)
    await world.cem.react(solaris, "👍", "💡")
    await world.cem.react(bear, "😕")
    titles = await world.cem.slash("top titles")
    assert titles.text.index("Solaris") < titles.text.index("Paddington")
    reviewers = await world.cem.slash("top reviewers")
    assert world.ann.mention in reviewers
    assert world.ben.mention not in reviewers
    assert "Paddington" not in await world.cem.slash("top reviews")
    assert "Paddington" in await world.cem.slash("top reviews", kind="confusing")


async def test_help_names_every_command_and_the_moderators_for_moderators(world: World) -> None:
    members, moderators = await world.ben.slash("help"), await world.mod.slash("help")
    assert members.private
    assert "review write:" in members
    assert "</settings:" not in members
    assert "</settings:" in moderators

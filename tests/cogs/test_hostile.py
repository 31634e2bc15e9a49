"""Text that was written to do harm, in every place where a member can type."""

import re

import pytest

from tests.cogs.screen import Screen
from tests.cogs.world import World

PING = re.compile(r"@(everyone|here)|<(@[!&]?|#)\d")
LINK = re.compile(r"(?<!\\)\[[^\]]*(?<!\\)\]\(")
INVISIBLE = re.compile("[\u200b\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08]")

ATTACKS = {
    "everyone": "@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>",
    "masked link": "[Free Nitro](https://evil.example) and <https://evil.example|click>",
    "override": "abc\u202egnp.exe\u202c and \u2067def\u2069",
    "invisible": "\u200b\u200bhid\u2060den\ufeff wo\u00adrds\u200d",
    "headings": "# LOUD\n## LOUD\n-# small\n>>> quoted\n* * *\n---",
    "code": "```py\nprint()\n``` and `code` and ``more``",
    "bars": "|| a spoiler that is never closed, and || another ||| one",
    "stars": "**bold *and __never__ closed ~~at all***",
    "zalgo": "Z" + "\u0301\u0302\u0303" * 40 + "algo",
    "cjk": "悪い評価をここに書きます。" * 330,
    "long word": "A" * 3_900,
    "brackets": "<" * 500 + "[" * 500 + "\\" * 500,
    "emoji": "👨\u200d👩\u200d👧\u200d👦" * 400,
    "timestamps": "<t:0:R> </help:123456789012345678> <a:x:123456789012345678> <id:guide>",
}


def harmless(world: World, screen: Screen) -> None:
    """Assert that nothing that members wrote can ping, fake a link or hide what it is."""
    for text in screen.texts:
        ours = text
        for person in (world.ann, world.ben, world.cem, world.mod):
            ours = ours.replace(person.mention, "")
        if not text.startswith("Posted:"):
            escaped = re.sub(r"\\.", "", ours)
            assert not PING.search(escaped), text
            assert not LINK.search(ours), text
        assert not INVISIBLE.search(re.sub("@\u200b", "", ours)), text


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
async def test_a_hostile_text_is_shown_as_what_it_is(world: World, attack: str) -> None:
    form = await world.ann.slash("review write", title="Ran", rating="8")
    panel = await world.ann.fill(
        form, text0=attack[:4_000], text1="And it is a good film, I would say. " * 20
    )
    harmless(world, panel)
    await world.ann.press(panel, "Post it")
    (card,) = world.cards()
    harmless(world, card)
    page = await world.ben.press(card, "Read in full")
    harmless(world, page)
    while "Read on ▶" in page.buttons:
        page = await world.ben.press(page, "Read on ▶")
        harmless(world, page)
    harmless(world, await world.ben.slash("review search", words="good"))
    harmless(world, await world.ben.slash("review list"))


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
async def test_a_hostile_title_is_shown_as_what_it_is(world: World, attack: str) -> None:
    title = attack[:100]
    answer = await world.ann.slash("review write", title=title, rating="8")
    if answer.form is None:
        assert "title" in answer.content
        return
    panel = await world.ann.fill(answer, text0="It is a long film about a short thought, and I like it.")
    harmless(world, panel)
    await world.ann.press(panel, "Post it")
    (card,) = world.cards()
    harmless(world, card)
    assert card.texts[0].count("\n") == 1
    for command in ("review list", "top titles"):
        harmless(world, await world.ben.slash(command))
    (thread,) = world.channel.threads
    assert not INVISIBLE.search(thread.name or "")
    assert len(await world.ben.offered("review show", "review")) == 1
    await world.ben.press(card, "Second opinion")


async def test_a_hostile_name_is_shown_as_what_it_is(world: World) -> None:
    eve = world.member("@everyone [x](https://evil.example) \u202eeve")
    await eve.publish("Title: Ran\nRating: 8/10\n\nIt is a long film about a short thought, and I like it.")
    (thread,) = world.channel.threads
    assert not INVISIBLE.search(thread.name or "")
    assert all(not INVISIBLE.search(name) for name in await world.ben.offered("review show", "review"))


async def test_a_hostile_byline_and_rating_of_a_page_are_shown_as_what_they_are(world: World) -> None:
    card = await world.ann.publish(
        "Title: Ran\nAuthor: [me](https://evil.example) @everyone\nRating: 8/10 @everyone\n\nIt is a long film "
        "about a short thought, and I like it."
    )
    harmless(world, card)
    assert "written by" in card


async def test_halves_of_characters_and_nul_bytes_are_left_out(world: World) -> None:
    form = await world.ann.slash("review write", title="Ran\x00\ud800", rating="8")
    panel = await world.ann.fill(
        form, text0="It is a\x00 long \ud83d film about a short thought\udc00, and I like it."
    )
    await world.ann.press(panel, "Post it")
    assert await world.rows("SELECT name, body FROM reviews JOIN titles USING (title_id)") == [
        ("Ran", "It is a long  film about a short thought, and I like it.")
    ]


@pytest.mark.parametrize(
    "words", ['"', "NEAR(a b)", "title:x", "a* OR b", "-x", "'", "\x00", "\ud800", "漢", "@everyone"]
)
async def test_a_search_takes_whatever_is_typed(world: World, words: str) -> None:
    await world.ann.publish(
        "Title: Ran\nRating: 8/10\n\nIt is a long film about a short thought, and I like it."
    )
    answer = await world.ben.slash("review search", words=words)
    assert "@everyone" not in answer
    assert "review" in answer.text.casefold()


@pytest.mark.parametrize("typed", ["%", "_", "'", "\\", "🎌" * 25, "a" * 100])
async def test_what_is_typed_into_a_list_of_choices_is_only_text(world: World, typed: str) -> None:
    await world.ann.publish(
        "Title: Ran\nRating: 8/10\n\nIt is a long film about a short thought, and I like it."
    )
    for command, option in (("review show", "review"), ("review list", "title"), ("review share", "seed")):
        assert await world.ben.offered(command, option, typed) == {}
    assert "no such review" in await world.ben.slash("review show", review=typed)
    assert "no review of" in await world.ben.slash("review list", title=typed)


@pytest.mark.parametrize("typed", ["\ud800", "\x00", "\u200b", "\u202e"])
async def test_what_cannot_be_seen_is_as_if_nothing_was_typed(world: World, typed: str) -> None:
    await world.ann.publish(
        "Title: Ran\nRating: 8/10\n\nIt is a long film about a short thought, and I like it."
    )
    await world.ann.publish(
        "Title: Ikiru\nRating: 9/10\n\nA clerk builds a playground, and it snows on him there."
    )
    for command, option in (("review show", "review"), ("review list", "title")):
        assert len(await world.ben.offered(command, option, typed)) == 2
    assert "Several reviews match" in await world.ben.slash("review show", review=typed)
    assert "No review holds" in await world.ben.slash("review search", words=typed)

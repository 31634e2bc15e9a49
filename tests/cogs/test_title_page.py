"""`/title`: what a server thinks of a title, as its members read it."""

import io

import pytest
import simcord
from PIL import Image

from tests.cogs.limits import walk
from tests.cogs.reviews import TEXTS, page
from tests.cogs.screen import Screen
from tests.cogs.world import World

GALLERY = 12


def words_of_picture(screen: Screen) -> str:
    """Return what the picture on a screen says to who cannot see it."""
    (gallery,) = [part for part in walk(screen.parts) if part["type"] == GALLERY]
    (item,) = gallery["items"]
    assert item["media"]["content_type"] == "image/png"
    return str(item["description"])


async def drawn(screen: Screen) -> bytes:
    """Return the file of the picture on a screen."""
    assert isinstance(screen.message, simcord.ResponseMessage)
    (attached,) = screen.message.attachments
    return await attached.read()


async def test_a_title_has_its_means_its_best_reviews_and_where_opinions_part(world: World) -> None:
    low = await world.ann.publish(page("Solaris", "3/10", "calm"))
    high = await world.ben.publish(page("SOLARIS!", "9/10", "loud"))
    await world.cem.publish(page("Stalker", "6/10", "long"))
    await world.cem.react(low, "❤️", "😂")
    await world.mod.react(low, "❤️")
    await world.cem.react(high, "✍️")
    await world.wait()
    shown = await world.cem.slash("title", name="Solaris")
    assert not shown.private
    assert shown.texts[0].startswith("## Solaris\n**6/10** · 2 members rated it")
    assert "Ranked as 6/10" in shown
    assert "2 reviews" in shown
    lines = shown.text.splitlines()
    (loved,) = [line for line in lines if "Most loved" in line]
    assert world.ann.mention in loved
    assert "2 votes" in loved
    (written,) = [line for line in lines if "Best written" in line]
    assert world.ben.mention in written
    (apart,) = [line for line in lines if "Furthest apart" in line]
    assert apart.index(world.ben.mention) < apart.index(world.ann.mention)
    assert "**6 away**" in apart
    assert low.message is not None
    assert str(low.message.id) in loved
    assert [label for label in shown.buttons if label == "Merge another spelling"] == []


async def test_the_distribution_is_a_picture_that_is_also_in_words(world: World) -> None:
    await world.ann.publish(page("Solaris", "3/10", "calm"))
    await world.ben.publish(page("Solaris", "9/10", "loud"))
    await world.cem.publish(page("Solaris", "9/10", "long"))
    shown = await world.ann.slash("title", name="solaris")
    picture = Image.open(io.BytesIO(await drawn(shown)))
    assert picture.format == "PNG"
    assert picture.width >= 800
    assert words_of_picture(shown) == "How members rate it: 1 member gave 3, 2 members gave 9."


async def test_a_title_that_nobody_rated_has_no_picture(world: World) -> None:
    await world.ann.publish(page("Solaris", None, "calm"))
    shown = await world.ben.slash("title", name="solaris")
    assert "Nobody has rated it yet." in shown
    assert [part for part in walk(shown.parts) if part["type"] == GALLERY] == []
    assert "*not rated*" in shown


async def test_the_pages_of_a_title_turn_and_keep_their_picture_after_a_restart(world: World) -> None:
    people = [world.member(f"Member {n}") for n in range(6)]
    for number, (who, text) in enumerate(zip(people, TEXTS, strict=True)):
        await who.publish(page("Solaris", f"{number + 2}/10", text))
    shown = await world.ann.slash("title", name="solaris")
    assert "1 / 2" in str(shown.parts)
    before = await drawn(shown)
    await world.restart()
    await world.ben.publish(
        page("Solaris", "10/10", "It is a lake of a film, and it is worth every drop of it.")
    )
    turned = await world.ben.press(shown, "▶")
    assert await drawn(turned) != before
    assert "2 / 2" in str(turned.parts)
    assert [part["custom_id"] for part in walk(turned.parts) if part.get("label") == "Open"] == [
        "open:2",
        "open:1",
    ]
    back = await world.ben.press(turned, "◀")
    assert words_of_picture(back) == words_of_picture(turned) != words_of_picture(shown)


@pytest.mark.parametrize("typed", ["metalic roug", "METALLIC", "métallic-rouge", "rouge"])
async def test_a_title_is_offered_whatever_slips(world: World, typed: str) -> None:
    await world.ann.publish(page("Metallic Rouge", "3/10", "calm"))
    await world.ann.publish(page("Planetes", "9/10", "loud"))
    offered = await world.ben.offered("title", "name", typed)
    assert list(offered) == ["Metallic Rouge (Anime, 1 review)"]
    for name in (offered["Metallic Rouge (Anime, 1 review)"], typed):
        assert "## Metallic Rouge" in await world.ben.slash("title", name=name)


async def test_a_title_that_is_a_number_is_not_taken_for_one(world: World) -> None:
    await world.ann.publish(page("Planetes", "9/10", "loud"))
    await world.ann.publish(page("1", "3/10", "calm"))
    assert "## 1" in await world.ben.slash("title", name="1")


async def test_who_asks_for_a_title_that_is_not_there_learns_what_to_do(world: World) -> None:
    await world.ann.publish(page("Planetes", "9/10", "loud"))
    missing = await world.ben.slash("title", name="Tetris")
    assert missing.private
    assert "Nobody has reviewed **Tetris** here yet" in missing
    await world.ann.publish(page("Planetes", "9/10", "long"), medium="book")
    for forged in ("title:999", "title:99999999999999999999", "**@everyone**"):
        assert "Nobody has reviewed" in await world.ben.slash("title", name=forged)
    assert "no review of that title" in await world.ben.forge("title:1:999")


async def test_a_page_shows_nothing_of_what_is_hidden(world: World) -> None:
    await world.ann.publish(page("Sleuth", "8/10", "The butler did it with a candlestick.", spoilers="yes"))
    await world.ben.publish(page("Sleuth", "2/10", "A play in a house. ||The wife was never dead.|| Fine."))
    shown = await world.cem.slash("title", name="sleuth")
    assert "⚠️ Spoilers" in shown
    assert "butler" not in shown
    assert "wife" not in shown


async def test_a_review_can_be_written_from_the_page(world: World) -> None:
    await world.ann.publish(page("Solaris", "3/10", "calm"), medium="film")
    shown = await world.ben.slash("title", name="solaris")
    form = await world.ben.press(shown, "Review it")
    await world.restart()
    panel = await world.ben.fill(form, rating="8", text0="It holds. It is worth a second look, and a third.")
    await world.ben.press(panel, "Post it")
    (_first, second) = world.cards()
    assert "## Solaris\n**8/10**" in second
    assert "Film" in second


async def test_the_limits_hold_for_long_names_and_large_numbers(world: World) -> None:
    name = "葬" * 100
    people = [world.member(f"Member {n}") for n in range(6)]
    for number, (who, text) in enumerate(zip(people, TEXTS, strict=True)):
        await who.publish(page(name, f"{number}/10", text))
    shown = await world.mod.slash("title", name=name)
    assert name in shown
    (label,) = await world.ann.offered("title", "name", "葬葬")
    assert len(label) <= 100


async def test_divided_titles_stand_on_a_board_of_their_own(world: World) -> None:
    for title, rating, other, text, answer in (
        ("Calm", "7/10", "7/10", "calm", "loud"),
        ("Rift", "1/10", "9/10", "long", "wry"),
        ("Crack", "4/10", "6/10", "dry", "warm"),
    ):
        await world.ann.publish(page(title, rating, text))
        await world.ben.publish(page(title, other, answer))
    board = await world.cem.slash("top divided")
    assert [line for line in board.text.splitlines() if line[:1].isdigit()] == [
        "1\\. **Rift** · Anime",
        "2\\. **Crack** · Anime",
    ]
    assert "± 4 around 5/10 · 2 members" in board
    assert "standard deviation" in board
    nothing = await world.cem.slash("top divided", medium="book")
    assert nothing.private
    assert "No two members disagree" in nothing

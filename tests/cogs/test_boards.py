"""The boards: ties, what is hot, and the way on from a title."""

from tests.cogs.reviews import page
from tests.cogs.world import World

DAY = 24 * 3600


async def test_equals_share_a_place_and_the_next_place_is_left_out(world: World) -> None:
    for title, rating in (("Solaris", "9/10"), ("Stalker", "9/10"), ("Mirror", "2/10")):
        text = {"Solaris": "calm", "Stalker": "long", "Mirror": "dry"}[title]
        await world.ann.publish(page(title, rating, text))
    board = await world.ben.slash("top titles")
    places = [line[:3] for line in board.text.split("\n") if "**" in line and "\\. " in line]
    assert places == ["1\\.", "1\\.", "3\\."]
    assert "equals share a place" in board


async def test_reviews_with_the_same_votes_share_a_place(world: World) -> None:
    cards = [await world.ann.publish(page(t, "5/10", t)) for t in ("calm", "loud", "dry")]
    for card in cards:
        await world.ben.react(card, "👍")
    await world.cem.react(cards[1], "👍")
    board = await world.ben.slash("top reviews")
    assert [text[:10] for text in board.texts if "\\. **" in text] == [
        "1\\. **loud",
        "2\\. **dry*",
        "2\\. **calm",
    ]


async def test_what_is_hot_is_new_and_voted_on(world: World) -> None:
    old = await world.ann.publish(page("Solaris", "9/10", "calm"))
    for who in (world.ben, world.cem):
        await who.react(old, "👍")
    async with world.away(7 * DAY):
        pass
    new = await world.ann.publish(page("Stalker", "9/10", "long"))
    await world.ben.react(new, "👍")
    confusing = await world.ann.publish(page("Mirror", "2/10", "dry"))
    for who in (world.ben, world.cem):
        await who.react(confusing, "😕")
    board = await world.ben.slash("top reviews", period="hot")
    assert "Hot right now" in board
    assert "1\\. **Stalker**" in board
    assert "2\\. **Solaris**" in board
    assert "Mirror" not in board
    assert "1\\. **Mirror**" in await world.ben.slash("top reviews", period="hot", kind="confusing")
    assert "1\\. **Solaris**" in await world.ben.slash("top reviews")
    async with world.away(60 * DAY):
        pass
    assert "No review has such a vote yet" in await world.ben.slash("top reviews", period="hot")


async def test_a_title_on_a_board_opens_its_page_for_who_asked(world: World) -> None:
    await world.ann.publish(page("Solaris", "9/10", "calm"))
    await world.ben.publish(page("Solaris", "3/10", "loud"))
    for command in ("top titles", "top divided"):
        board = await world.cem.slash(command)
        await world.restart()
        opened = await world.cem.choose(board, "title_pick", "1")
        assert opened.private
        assert "## Solaris" in opened
        assert "2 members rated it" in opened
        assert world.look(board).text == board.text
    assert "no review of that title" in await world.cem.forge("title_pick", component_type=3, values=["99"])

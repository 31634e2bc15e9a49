"""A server in which much has been said and done."""

from tests.cogs.screen import Screen
from tests.cogs.world import World

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
BEAR = "Title: Paddington\nRating: 7/10\n\nA small film about a large bear. He is kind to everybody in it."


async def busy(world: World) -> Screen:
    """Have Ann do all that leaves a trace; return the card of her review, on which Ben has voted."""
    card = await world.ann.publish(SOLARIS)
    other = await world.ben.publish(BEAR)
    await world.ben.react(card, "👍")
    await world.ann.react(other, "❤️", "😂")
    await world.cem.react(other, "❤️")
    await world.ann.slash("shelf add", title="Planetes", rating="8")
    await world.ann.slash("shelf set", entry="Planetes", notes="the one with the dog")
    await world.ann.slash("shelf import", file=("list.txt", b"Watching:\nKaiji 7/10\n"))
    edit = await world.ann.press(await world.ann.slash("review edit", review="Solaris"), "Text")
    panel = await world.ann.fill(
        edit, text0="The sea dreams of us, and of nobody else. It is slow, and worth it."
    )
    await world.ann.press(panel, "Save")
    await world.ann.share("Title: Ran\nRating: 8/10\n\nA lord plays a father and plays him too late.")
    await world.wait()
    return world.cards()[0]

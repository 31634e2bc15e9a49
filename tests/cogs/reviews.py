"""Review pages in few words, for journeys that need several."""

from tests.cogs.screen import Screen
from tests.cogs.world import Person

TEXTS = {
    "calm": "The lake lies still for an hour. Nobody raises their voice. Overall, it is worth the patience.",
    "loud": "Every door in this house is slammed twice. I liked the cat. The ending is a waste of a good storm.",
    "long": "A train crosses the snow and does not arrive. We wait with it. It is a film about waiting, and fun.",
    "dry": "Dust on the lens from start to finish. Sand in the plot as well. I would recommend a glass of water.",
    "warm": "Bread is baked and nobody is in a hurry. The dog sleeps. Ultimately it is a series to come home to.",
    "wry": "The hero trips on the first step and so does the plot. I laughed. It is the best bad show of the year.",
}


def page(title: str, rating: str | None, text: str, **more: str) -> str:
    """Return a review page: a title, a rating, other lines such as `progress`, and a text or its name."""
    lines = {"Title": title, "Rating": rating, **{name.title(): value for name, value in more.items()}}
    head = "\n".join(f"{name}: {value}" for name, value in lines.items() if value is not None)
    return f"{head}\n\n{TEXTS.get(text, text)}"


async def answer(who: Person, card: Screen, rating: str, text: str, **more: object) -> Screen:
    """Write a second opinion with the button of a card; return the panel that it leads to."""
    form = await who.press(card, "Second opinion")
    return await who.fill(form, rating=rating, text0=TEXTS.get(text, text), **more)

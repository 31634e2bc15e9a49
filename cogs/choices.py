"""What members choose from while they type a command: reviews, titles, seeds."""

from collections.abc import Awaitable, Callable
from typing import Any, cast

import discord
from discord import app_commands

from cogs.answers import here, moderates, services
from cogs.markdown import bare, plain
from cogs.routing import Interaction
from cogs.words import _, plural
from reviews import rating
from reviews.kinds import BY_KEY as KINDS
from reviews.kinds import Kind
from reviews.medium import BY_KEY as MEDIA
from reviews.medium import Medium
from reviews.review import Review
from reviews.text import line
from storage.reviews import Sort
from storage.titles import Title

Choices = list[app_commands.Choice[str]]

MEDIUM_CHOICES = [app_commands.Choice(name=medium.label, value=medium.key) for medium in Medium]
KIND_CHOICES = [app_commands.Choice(name=f"{kind.emoji} {kind.label}", value=kind.key) for kind in Kind]
SORT_CHOICES = [app_commands.Choice(name=sort.label, value=sort.key) for sort in Sort]


PICKED = "title:"
"""What the value of a picked title begins with, so that it is not taken for a name: there is a title “86”."""


class ReviewChoice(app_commands.Transformer):
    """A review, picked by title, author or number."""

    own = False

    async def autocomplete(
        self, interaction: Interaction, value: int | float | str, /
    ) -> list[app_commands.Choice[int | float | str]]:
        app = services(interaction)
        author_id = interaction.user.id if self.own and not moderates(interaction) else None
        scale = app.settings.of(here(interaction)).scale
        found = await app.reviews.choices(here(interaction), line(str(value)), author_id)
        return [app_commands.Choice(name=_named(review, scale), value=str(review.id)) for review in found]

    async def transform(self, interaction: Interaction, value: Any, /) -> Review:
        app = services(interaction)
        typed = line(str(value)).lstrip("#")
        review = (
            await app.reviews.get(here(interaction), int(typed))
            if typed.isdecimal() and len(typed) < 19
            else None
        )
        if review is None:
            found = await app.reviews.choices(here(interaction), typed, None, limit=5)
            if len(found) != 1:
                raise app_commands.CheckFailure(
                    _(
                        "Several reviews match that: {some}. Pick one from the list that appears as you type.",
                        some=", ".join(
                            _named(each, app.settings.of(here(interaction)).scale) for each in found
                        ),
                    )
                    if found
                    else _(
                        "There is no such review here. Type a title or a member's name and pick from the list."
                    )
                )
            review = found[0]
        return review


class OwnReviewChoice(ReviewChoice):
    """A review that the member may change: their own, or, for a moderator, any."""

    own = True

    async def transform(self, interaction: Interaction, value: Any, /) -> Review:
        review = await super().transform(interaction, value)
        if review.author_id != interaction.user.id and not moderates(interaction):
            raise app_commands.CheckFailure(_("Only its author or a moderator can do that."))
        return review


class TitleChoice(app_commands.Transformer):
    """A title of the server, picked from the list, or typed, give or take a slip."""

    async def autocomplete(
        self, interaction: Interaction, value: int | float | str, /
    ) -> list[app_commands.Choice[int | float | str]]:
        found = await services(interaction).titles.like(here(interaction), str(value))
        return [app_commands.Choice(name=_entitled(title), value=f"{PICKED}{title.id}") for title in found]

    async def transform(self, interaction: Interaction, value: Any, /) -> Title:
        titles = services(interaction).titles
        typed = str(value).strip()
        number = typed.removeprefix(PICKED)
        if number != typed and number.isdecimal() and len(number) < 19:
            picked = await titles.get(here(interaction), int(number))
        else:
            picked = await titles.named(here(interaction), typed)
        if picked is not None:
            return picked
        likely = await titles.like(here(interaction), typed, limit=3)
        if len(likely) == 1:
            return likely[0]
        raise app_commands.CheckFailure(
            _(
                "Several titles look like that: {names}. Pick one from the list that appears as you type.",
                names=", ".join(f"**{plain(title.name)}**" for title in likely),
            )
            if likely
            else _(
                "Nobody has reviewed **{title}** here yet. `/review write` writes the first review.",
                title=plain(typed[:100]),
            )
        )


class MediumChoice(app_commands.Transformer):
    """A medium by its key."""

    @property
    def choices(self) -> list[app_commands.Choice[int | float | str]]:
        return cast("list[app_commands.Choice[int | float | str]]", MEDIUM_CHOICES)

    async def transform(self, interaction: Interaction, value: Any, /) -> Medium:
        return MEDIA[str(value)]


class KindChoice(app_commands.Transformer):
    """A kind by its key."""

    @property
    def choices(self) -> list[app_commands.Choice[int | float | str]]:
        return cast("list[app_commands.Choice[int | float | str]]", KIND_CHOICES)

    async def transform(self, interaction: Interaction, value: Any, /) -> Kind:
        return KINDS[str(value)]


async def complete_title(interaction: Interaction, typed: str) -> Choices:
    """Offer the titles that the server has reviews of; anything else may be typed."""
    found = await services(interaction).titles.like(here(interaction), line(typed))
    return [app_commands.Choice(name=_entitled(title), value=title.name) for title in found]


async def complete_seed(interaction: Interaction, typed: str) -> Choices:
    """Offer the documents that ship with the bot."""
    seeds = services(interaction).seeds
    return [
        app_commands.Choice(name=seed.name, value=seed.name)
        for seed in seeds
        if typed.casefold() in seed.name
    ][:25]


def _entitled(title: Title) -> str:
    reviews = plural("{n} review", "{n} reviews", title.reviews)
    return bare(f"{bare(title.name, 70)} ({_(title.medium.label)}, {reviews})", 100)


def _named(review: Review, scale: rating.Scale) -> str:
    stars = f" · {rating.show(review.content.rating, scale)}" if review.content.rating is not None else ""
    return bare(
        f"{bare(review.content.title, 60)}{stars} · {bare(review.author_name, 20)} · #{review.id}", 100
    )


Completer = Callable[[discord.Interaction[Any], str], Awaitable[Choices]]

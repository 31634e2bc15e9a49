"""The `/top` commands."""

from enum import Enum

from discord import app_commands, ui
from discord.app_commands import Transform
from discord.ext import commands

from cogs.answers import here, turn
from cogs.cards.card import bar, counts_of
from cogs.cards.lists import ROWS, listing, on_page, row, within
from cogs.choices import KindChoice, MediumChoice
from cogs.markdown import plain
from cogs.reviewing.reading import number
from cogs.routing import Interaction, Problem, on
from cogs.services import Services
from cogs.words import _, plural
from reviews import kinds, medium, rating
from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.ranking import PRIOR

LONG = 10
"""Rows on a page of a board whose rows are plain text."""

PLACES = 50
"""How many places a board has."""


class Period(Enum):
    """How far back a board looks; the value is `(key, label, days)`."""

    WEEK = ("week", "The last 7 days", 7)
    MONTH = ("month", "The last 30 days", 30)
    YEAR = ("year", "The last 365 days", 365)
    ALL = ("all", "Of all time", None)

    def __init__(self, key: str, label: str, days: int | None) -> None:
        self.key = key
        self.label = label
        self.days = days

    def since(self, now: int) -> int:
        """Return when it begins, in Unix seconds."""
        return 0 if self.days is None else now - self.days * 24 * 3600


PERIODS = {period.key: period for period in Period}
PERIOD_CHOICES = [app_commands.Choice(name=period.label, value=period.key) for period in Period]


@app_commands.guild_only()
class Boards(commands.GroupCog, name="top", description="What this server thinks, ranked"):
    """Leaderboards; each says how it counts."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @app_commands.command(description="The reviews that readers value most")
    @app_commands.describe(
        kind="By one thing that readers say of them",
        period="Of all time, if you do not say",
        medium="Only of this medium",
    )
    @app_commands.choices(period=PERIOD_CHOICES)
    async def reviews(
        self,
        interaction: Interaction,
        kind: Transform[Kind, KindChoice] | None = None,
        period: str = Period.ALL.key,
        medium: Transform[Medium, MediumChoice] | None = None,
    ) -> None:
        await self._reviews(interaction, 1, kind, PERIODS[period], medium)

    @app_commands.command(description="The titles that this server rates highest")
    @app_commands.describe(medium="Only of this medium")
    async def titles(
        self, interaction: Interaction, medium: Transform[Medium, MediumChoice] | None = None
    ) -> None:
        await self._titles(interaction, 1, medium)

    @app_commands.command(description="The titles over which this server is of two minds")
    @app_commands.describe(medium="Only of this medium")
    async def divided(
        self, interaction: Interaction, medium: Transform[Medium, MediumChoice] | None = None
    ) -> None:
        await self._divided(interaction, 1, medium)

    @app_commands.command(description="The members whose reviews readers value most")
    @app_commands.describe(period="Of all time, if you do not say")
    @app_commands.choices(period=PERIOD_CHOICES)
    async def reviewers(self, interaction: Interaction, period: str = Period.ALL.key) -> None:
        await self._reviewers(interaction, 1, PERIODS[period])

    @on("top_reviews")
    async def on_reviews(
        self, interaction: Interaction, page: str, kind: str, period: str, of_medium: str
    ) -> None:
        await self._reviews(
            interaction,
            number(page),
            kinds.BY_KEY.get(kind),
            PERIODS.get(period, Period.ALL),
            medium.BY_KEY.get(of_medium),
        )

    @on("top_titles")
    async def on_titles(self, interaction: Interaction, page: str, of_medium: str) -> None:
        await self._titles(interaction, number(page), medium.BY_KEY.get(of_medium))

    @on("top_divided")
    async def on_divided(self, interaction: Interaction, page: str, of_medium: str) -> None:
        await self._divided(interaction, number(page), medium.BY_KEY.get(of_medium))

    @on("top_reviewers")
    async def on_reviewers(self, interaction: Interaction, page: str, period: str) -> None:
        await self._reviewers(interaction, number(page), PERIODS.get(period, Period.ALL))

    async def _reviews(
        self, interaction: Interaction, page: int, kind: Kind | None, period: Period, of_medium: Medium | None
    ) -> None:
        guild_id = here(interaction)
        settings = self.app.settings.of(guild_id)
        board = guild_id, kind, period.since(self.app.now()), of_medium
        places = await self.app.boards.places(*board, limit=PLACES)
        if not places:
            raise Problem(_("No review has such a vote yet. React to a card with one of its emoji."))
        page = within(page, places)
        first = (page - 1) * ROWS
        reviews = await self.app.boards.reviews(*board, limit=ROWS, offset=first)
        title = _("Most valued reviews") if kind is None else f"{settings.emoji[kind]} {_(kind.label)}"
        note = (
            _("By the share of votes that are praise (all but Confusing)")
            if kind is None
            else _("By the share of votes that say “{kind}”", kind=_(kind.label))
        )
        view = listing(
            f"{title} · {_(period.label)}",
            [
                row(review, settings, place=place, below=f"-# {counts_of(review.tally, settings)}")
                for place, review in enumerate(reviews, start=first + 1)
            ],
            total=places,
            page=page,
            custom_id=f"top_reviews:{kind.key if kind else ''}:{period.key}:{of_medium.key if of_medium else ''}",
            note=note + _("; few votes weigh less than many (lower bound of Wilson's interval)."),
        )
        await turn(interaction, view, ephemeral=False)

    async def _titles(self, interaction: Interaction, page: int, of_medium: Medium | None) -> None:
        guild_id = here(interaction)
        scale = self.app.settings.of(guild_id).scale
        ranked = await self.app.boards.titles(guild_id, of_medium, limit=PLACES)
        if not ranked:
            raise Problem(_("Nobody has rated such a title here yet. `/review write` rates one."))
        page = within(page, len(ranked), LONG)
        lines = [
            f"{place}\\. **{plain(title.name)}** · {_(title.medium.label)}\n-# {bar(title.mean)} "
            + _("mean {mean}", mean=rating.show(round(title.mean, 1), scale))
            + " · "
            + plural("{n} member", "{n} members", title.ratings)
            + _(" · ranked as {score}", score=rating.show(round(title.score, 1), scale))
            for place, title in on_page(ranked, page, LONG)
        ]
        view = listing(
            _("Highest rated titles")
            if of_medium is None
            else _("Highest rated: {medium}", medium=_(of_medium.label)),
            [ui.TextDisplay("\n".join(lines))],
            total=len(ranked),
            page=page,
            custom_id=f"top_titles:{of_medium.key if of_medium else ''}",
            note=_(
                "A title that few have rated is drawn towards this server's mean (Bayesian mean, weight {m}).",
                m=PRIOR,
            ),
            size=LONG,
        )
        await turn(interaction, view, ephemeral=False)

    async def _divided(self, interaction: Interaction, page: int, of_medium: Medium | None) -> None:
        guild_id = here(interaction)
        scale = self.app.settings.of(guild_id).scale
        ranked = await self.app.boards.divided(guild_id, of_medium, limit=PLACES)
        if not ranked:
            raise Problem(
                _(
                    "No two members disagree about such a title yet. *Second opinion* on a card says otherwise."
                )
            )
        lines = [
            f"{place}\\. **{plain(title.name)}** · {_(title.medium.label)}\n-# "
            + _(
                "{points} around {mean}",
                points=f"± {rating.points(round(title.deviation, 1), scale)}",
                mean=rating.show(round(title.mean, 1), scale),
            )
            + " · "
            + plural("{n} member", "{n} members", title.ratings)
            for place, title in on_page(ranked, page, LONG)
        ]
        view = listing(
            _("Most divided titles")
            if of_medium is None
            else _("Most divided: {medium}", medium=_(of_medium.label)),
            [ui.TextDisplay("\n".join(lines))],
            total=len(ranked),
            page=page,
            custom_id=f"top_divided:{of_medium.key if of_medium else ''}",
            note=_(
                "By how far ratings lie from their mean (standard deviation); what few have rated is drawn towards "
                "what is usual here (weight {m}). `/title` shows who parts most.",
                m=PRIOR,
            ),
            size=LONG,
        )
        await turn(interaction, view, ephemeral=False)

    async def _reviewers(self, interaction: Interaction, page: int, period: Period) -> None:
        guild_id = here(interaction)
        settings = self.app.settings.of(guild_id)
        ranked = await self.app.boards.reviewers(guild_id, period.since(self.app.now()), limit=PLACES)
        if not ranked:
            raise Problem(_("Nobody's reviews have votes yet. React to a card with one of its emoji."))
        page = within(page, len(ranked), LONG)
        lines = [
            f"{place}\\. <@{who.author_id}> · {plural('{n} review', '{n} reviews', who.reviews)}\n"
            f"-# {counts_of(who.tally, settings)}"
            for place, who in on_page(ranked, page, LONG)
        ]
        view = listing(
            _("Most valued reviewers") + f" · {_(period.label)}",
            [ui.TextDisplay("\n".join(lines))],
            total=len(ranked),
            page=page,
            custom_id=f"top_reviewers:{period.key}",
            note=_(
                "By the share of praise in the votes on their reviews, not by how many they wrote; "
                "few votes weigh less than many."
            ),
            size=LONG,
        )
        await turn(interaction, view, ephemeral=False)

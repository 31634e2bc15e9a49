"""The `/top` commands."""

from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from cogs.answers import here, turn
from cogs.choices import KindChoice, MediumChoice
from cogs.discovery.board_pages import Period, divided_board, reviewers_board, reviews_board, titles_board
from cogs.reviewing.reading import number
from cogs.routing import Interaction, Problem, on
from cogs.services import Services
from cogs.words import _
from reviews import kinds, medium
from reviews.kinds import Kind
from reviews.medium import Medium

PLACES = 50
"""How many places a board has."""


PERIODS = {period.key: period for period in Period}
PERIOD_CHOICES = [
    app_commands.Choice(name=period.label, value=period.key) for period in Period if period is not Period.HOT
]
HOT_CHOICES = [app_commands.Choice(name=Period.HOT.label, value=Period.HOT.key), *PERIOD_CHOICES]


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
    @app_commands.choices(period=HOT_CHOICES)
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
        guild_id, now = here(interaction), self.app.now()
        ranked = (
            await self.app.boards.hot(guild_id, kind, now, of_medium, limit=PLACES)
            if period is Period.HOT
            else await self.app.boards.reviews(guild_id, kind, period.since(now), of_medium, limit=PLACES)
        )
        if not ranked:
            raise Problem(_("No review has such a vote yet. React to a card with one of its emoji."))
        settings = self.app.settings.of(guild_id)
        view = reviews_board(ranked, page, settings, now, kind=kind, period=period, medium=of_medium)
        await turn(interaction, view, ephemeral=False)

    async def _titles(self, interaction: Interaction, page: int, of_medium: Medium | None) -> None:
        guild_id = here(interaction)
        ranked = await self.app.boards.titles(guild_id, of_medium, limit=PLACES)
        if not ranked:
            raise Problem(_("Nobody has rated such a title here yet. `/review write` rates one."))
        view = titles_board(ranked, page, self.app.settings.of(guild_id).scale, medium=of_medium)
        await turn(interaction, view, ephemeral=False)

    async def _divided(self, interaction: Interaction, page: int, of_medium: Medium | None) -> None:
        guild_id = here(interaction)
        ranked = await self.app.boards.divided(guild_id, of_medium, limit=PLACES)
        if not ranked:
            raise Problem(
                _(
                    "No two members disagree about such a title yet. *Second opinion* on a card says otherwise."
                )
            )
        view = divided_board(ranked, page, self.app.settings.of(guild_id).scale, medium=of_medium)
        await turn(interaction, view, ephemeral=False)

    async def _reviewers(self, interaction: Interaction, page: int, period: Period) -> None:
        guild_id = here(interaction)
        ranked = await self.app.boards.reviewers(guild_id, period.since(self.app.now()), limit=PLACES)
        if not ranked:
            raise Problem(_("Nobody's reviews have votes yet. React to a card with one of its emoji."))
        view = reviewers_board(ranked, page, self.app.settings.of(guild_id), period=period)
        await turn(interaction, view, ephemeral=False)

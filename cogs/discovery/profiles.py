"""`/profile`: a member as a reviewer, and how their taste compares with that of who asks."""

import discord
from discord import app_commands, ui
from discord.ext import commands

from cogs.answers import here, turn
from cogs.cards.card import counts_of, layout
from cogs.cards.exchange import linked
from cogs.cards.lists import ROWS, page_buttons, row, within
from cogs.markdown import plain
from cogs.reviewing.reading import number
from cogs.routing import Interaction, Problem, on
from cogs.services import Services
from cogs.words import _, plural
from reviews import rating
from reviews.ranking import taste
from reviews.rating import Scale
from reviews.review import Listed, Review
from storage.profiles import Common, Profile
from storage.reviews import Filter, Sort
from storage.settings import GuildSettings

PARTED = 3
"""Titles that are named over which two members part most."""

TASTES = (
    (0.6, "Much the same taste"),
    (0.2, "Similar taste"),
    (-0.2, "Neither alike nor opposed"),
    (-0.6, "Different taste"),
    (-1.0, "Opposite taste"),
)
"""What Pearson's r says, from this value up."""


class Profiles(commands.Cog):
    """The profiles of members."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app
        self.of_member = app_commands.ContextMenu(name="Reviews by this member", callback=self.show_member)
        self.of_member.guild_only = True

    async def cog_load(self) -> None:
        self.app.router.add(self)
        self.bot.tree.add_command(self.of_member)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self.of_member.name, type=self.of_member.type)

    @app_commands.command(description="A member as a reviewer, and how your tastes compare")
    @app_commands.guild_only()
    @app_commands.describe(member="You, if you do not say")
    async def profile(self, interaction: Interaction, member: discord.User | None = None) -> None:
        await self._show(interaction, (member or interaction.user).id, 1)

    async def show_member(self, interaction: Interaction, member: discord.User) -> None:
        """Show the profile of a member who was clicked on."""
        await self._show(interaction, member.id, 1)

    @on("profile")
    async def on_profile(self, interaction: Interaction, page: str, member_id: str) -> None:
        await self._show(interaction, number(member_id), number(page))

    async def _show(self, interaction: Interaction, member_id: int, page: int) -> None:
        guild_id = here(interaction)
        own = member_id == interaction.user.id
        found = await self.app.profiles.of(guild_id, member_id)
        if not found.reviews:
            raise Problem(
                _("You have not shared a review here yet. `/review write` writes your first.")
                if own
                else _("<@{member}> has not shared a review here yet.", member=member_id)
            )
        page = within(page, found.reviews)
        reviews, _total = await self.app.reviews.find(
            guild_id, Filter(author_id=member_id), Sort.NEWEST, limit=ROWS, offset=(page - 1) * ROWS
        )
        common = None if own else await self.app.profiles.common(guild_id, interaction.user.id, member_id)
        loved = await self._loved(found.loved) if found.loved else ""
        view = _page(member_id, found, reviews, page, self.app.settings.of(guild_id), common, loved)
        await turn(interaction, view, ephemeral=True)

    async def _loved(self, review: Review) -> str:
        settings = self.app.settings.of(review.guild_id)
        card = await self.app.cards.live(review.id)
        title = f"**{plain(review.content.title)}**"
        if review.content.rating is not None:
            title += f" ({rating.show(review.content.rating, settings.scale)})"
        said = _("Most loved: {title}", title=title) + (f" {linked(card)}" if card else "")
        return f"{said}\n-# {counts_of(review.tally, settings)}"


def _page(
    member_id: int,
    found: Profile,
    reviews: list[Listed],
    page: int,
    settings: GuildSettings,
    common: list[Common] | None,
    loved: str,
) -> ui.LayoutView:
    media = " · ".join(f"{_(medium.label)} {count:,}" for medium, count in found.media.items())
    counted = plural("{n} review", "{n} reviews", found.reviews)
    rates = _rates(found, settings.scale, own=common is None)
    sections = [f"## <@{member_id}>\n{counted} · {media}", "\n".join(rates)]
    if found.tally:
        sections.append(_("**What readers say**") + f"\n{counts_of(found.tally, settings)}\n{loved}".rstrip())
    if common is not None:
        sections.append("\n".join(_compared(common, settings.scale)))
    parts: list[ui.Item[ui.LayoutView]] = []
    for section in sections:
        parts += [ui.TextDisplay(section), ui.Separator(visible=False)]
    parts[-1] = ui.Separator()
    parts += [row(review, settings) for review in reviews]
    parts += page_buttons(f"profile:{member_id}", found.reviews, page, ROWS)
    return layout(ui.Container(*parts, accent_colour=discord.Colour.blurple()))


def _rates(found: Profile, scale: Scale, *, own: bool) -> list[str]:
    """Return how a member rates, over all and against the others; `own` is for who asks of themselves."""
    lines = [_("**How you rate**") if own else _("**How they rate**")]
    if found.mean is None:
        return [*lines, _("None of these reviews has a rating.")]
    overall = plural(
        "{mean} on average over {n} title",
        "{mean} on average over {n} titles",
        found.ratings,
        mean=f"**{rating.show(round(found.mean, 1), scale)}**",
    )
    if found.server_mean is not None:
        overall += _("; the server's is {mean}", mean=rating.show(round(found.server_mean, 1), scale))
    lines.append(overall)
    if found.against:
        difference = sum(title.own - title.other for title in found.against) / len(found.against)
        lines.append(
            plural(
                "{how} on the {n} title that others rated too",
                "{how} on the {n} titles that others rated too",
                len(found.against),
                how=_leaning(difference, scale),
            )
        )
    return lines


def _leaning(difference: float, scale: Scale) -> str:
    points = rating.points(abs(round(difference, 1)), scale)
    if points == "0":
        return _("**Just as high** as the others")
    if difference > 0:
        return _("**{points} higher** than the others", points=points)
    return _("**{points} lower** than the others", points=points)


def _compared(common: list[Common], scale: Scale) -> list[str]:
    """Return how the taste of who asks compares with a member's."""
    lines = [_("**Your tastes**")]
    rated = plural("{n} title that you both rated", "{n} titles that you both rated", len(common))
    r = taste([(title.own, title.other) for title in common])
    if r is None:
        lines.append(_("{rated}: too few, or too much alike, to compare.", rated=rated))
    else:
        said = next(label for least, label in TASTES if r >= least or least == TASTES[-1][0])
        lines.append(_("{said}: r = {r} over {rated}", said=f"**{_(said)}**", r=f"{r:+.2f}", rated=rated))
    parted = [title for title in common[:PARTED] if title.own != title.other]
    lines += [
        _(
            "- **{title}**: you {own}, they {other}",
            title=plain(title.name),
            own=rating.show(title.own, scale),
            other=rating.show(title.other, scale),
        )
        for title in parted
    ]
    return lines

"""`/title`: what the server knows and thinks of one title."""

import discord
from discord import app_commands, ui
from discord.app_commands import Transform
from discord.ext import commands

from cogs.answers import NOBODY, here, moderates, recall_title
from cogs.cards.card import button, colour, layout
from cogs.cards.exchange import linked
from cogs.cards.lists import ROWS, page_buttons, row, within
from cogs.choices import TitleChoice
from cogs.discovery import merging
from cogs.markdown import mention, plain
from cogs.reviewing.answering import opinion_form, take_opinion
from cogs.routing import Interaction, Problem, data_of, number, on
from cogs.services import Services
from cogs.words import _, plural
from reviews import rating
from reviews.distribution import distribution
from reviews.kinds import Kind
from reviews.lists.entry import Status
from reviews.ranking import PRIOR
from reviews.review import Listed
from storage.search import Filter, Sort
from storage.settings import GuildSettings
from storage.shelf import Holder
from storage.title_pages import Named, TitlePage
from storage.titles import Title

AWARDS = {Kind.LOVE_IT: "Most loved", Kind.FUNNY: "Funniest", Kind.WELL_WRITTEN: "Best written"}


NAMED = 5
"""Members of each status that are named who have a title on their shelf."""


class Titles(commands.Cog):
    """The pages of titles."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @app_commands.command(description="What this server thinks of a title")
    @app_commands.guild_only()
    @app_commands.describe(name="A title that has reviews here; small slips are forgiven")
    async def title(self, interaction: Interaction, name: Transform[Title, TitleChoice]) -> None:
        await self._show(interaction, name.id, 1)

    @on("title")
    async def on_title(self, interaction: Interaction, page: str, title_id: str) -> None:
        await self._show(interaction, number(title_id), number(page))

    @on("title_open")
    async def on_open(self, interaction: Interaction, title_id: str) -> None:
        await self._show(interaction, number(title_id), 1, beside=True)

    @on("title_pick")
    async def on_pick(self, interaction: Interaction) -> None:
        chosen = "".join(str(value) for value in data_of(interaction).get("values", [])[:1])
        await self._show(interaction, number(chosen), 1, beside=True)

    @on("about")
    async def on_about(self, interaction: Interaction, title_id: str) -> None:
        title = await recall_title(interaction, title_id)
        await interaction.response.send_modal(opinion_form(f"opined:{title.id}", title.name))

    @on("opined")
    async def on_opined(self, interaction: Interaction, title_id: str) -> None:
        title = await recall_title(interaction, title_id)
        await take_opinion(interaction, title.name, title.medium)

    @on("merge")
    async def on_merge(self, interaction: Interaction, title_id: str) -> None:
        await merging.ask(interaction, await recall_title(interaction, title_id))

    @on("merging")
    async def on_merging(self, interaction: Interaction, title_id: str) -> None:
        await merging.confirm(interaction, await recall_title(interaction, title_id))

    @on("merged")
    async def on_merged(self, interaction: Interaction, other_id: str, title_id: str) -> None:
        other = await recall_title(interaction, other_id)
        await merging.merge(interaction, other, await recall_title(interaction, title_id))

    async def _show(
        self, interaction: Interaction, title_id: int, page: int, *, beside: bool = False
    ) -> None:
        """Show a page of a title; `beside` shows it to this member alone, and leaves the message as it is."""
        guild_id = here(interaction)
        settings = self.app.settings.of(guild_id)
        found = await self.app.title_pages.of(guild_id, title_id)
        if found is None or not found.title.reviews:
            raise Problem(_("There is no review of that title here any more. `/review write` writes one."))
        page = within(page, found.title.reviews)
        reviews, _total = await self.app.search.find(
            guild_id, Filter(title_id=title_id), Sort.LOVED, limit=ROWS, offset=(page - 1) * ROWS
        )
        # Drawing is loaded when there is something to draw: it weighs as much as a hundred servers.
        from cogs.cards.pictures import distribution_picture

        mean = found.title.mean
        files = (
            [await distribution_picture(distribution(found.ratings, settings.scale), mean)]
            if mean is not None
            else []
        )
        names = [found.title.name, *found.aliases]
        holders = await self.app.shelf.holders(guild_id, names, found.title.medium)
        view = _page(found, reviews, holders, page, settings, files, moderator=moderates(interaction))
        if beside:
            await interaction.response.send_message(
                view=view, files=files, ephemeral=True, allowed_mentions=NOBODY
            )
        elif interaction.type is discord.InteractionType.component:
            await interaction.response.edit_message(view=view, attachments=files, allowed_mentions=NOBODY)
        else:
            await interaction.response.send_message(view=view, files=files, allowed_mentions=NOBODY)


def _page(
    found: TitlePage,
    reviews: list[Listed],
    holders: list[Holder],
    page: int,
    settings: GuildSettings,
    files: list[discord.File],
    *,
    moderator: bool,
) -> ui.LayoutView:
    title = found.title
    parts: list[ui.Item[ui.LayoutView]] = [
        ui.TextDisplay(f"## {plain(title.name)}\n{_means(found, settings)}"),
        ui.TextDisplay(_facts(found)),
    ]
    parts += [ui.MediaGallery(discord.MediaGalleryItem(file, description=file.description)) for file in files]
    if praise := _praise(found, settings):
        parts.append(ui.TextDisplay("\n".join(praise)))
    if holders:
        parts.append(ui.TextDisplay("\n".join(_shelves(holders, found.title, settings))))
    parts.append(ui.Separator())
    parts += [row(review, settings, titled=False) for review in reviews]
    parts += page_buttons(f"title:{title.id}", title.reviews, page, ROWS)
    actions = [
        button(_("Review it"), f"about:{title.id}", style=discord.ButtonStyle.primary),
        button(_("Put it on my shelf"), f"shelf_want:{title.id}"),
    ]
    if moderator:
        actions.append(button(_("Merge another spelling"), f"merge:{title.id}"))
    return layout(ui.Container(*parts, ui.ActionRow(*actions), accent_colour=colour(title.mean)))


def _means(found: TitlePage, settings: GuildSettings) -> str:
    """Return the plain and the Bayesian mean of a title, and who gave it."""
    if found.title.mean is None or found.score is None:
        return _("Nobody has rated it yet.")
    return (
        f"**{rating.show(round(found.title.mean, 1), settings.scale)}** · "
        + plural("{n} member rated it", "{n} members rated it", found.title.ratings)
        + "\n-# "
        + _(
            "Ranked as {score}: drawn towards this server's mean by the weight of {m} ratings.",
            score=rating.show(round(found.score, 1), settings.scale),
            m=PRIOR,
        )
    )


def _facts(found: TitlePage) -> str:
    facts = [
        _(found.title.medium.label),
        plural("{n} review", "{n} reviews", found.title.reviews),
    ]
    if found.answers:
        facts.append(plural("{n} second opinion", "{n} second opinions", found.answers))
    if found.aliases:
        names = ", ".join(map(plain, found.aliases[:5]))
        facts.append(_("also known as {names}", names=names))
    if found.ratings:
        facts.append(_("▲ marks the mean"))
    return f"-# {' · '.join(facts)}"


def _shelves(holders: list[Holder], title: Title, settings: GuildSettings) -> list[str]:
    """Return who has a title on their shelf, a line for each status."""
    lines = [plural("📚 On **{n} shelf**", "📚 On **{n} shelves**", len(holders))]
    for status in (*Status, None):
        group = [holder for holder in holders if holder.status is status]
        if group:
            label = _(status.label(title.medium)) if status else _("No status")
            named = ", ".join(
                f"<@{holder.user_id}>"
                + ("" if holder.rating is None else f" {rating.show(holder.rating, settings.scale)}")
                for holder in group[:NAMED]
            )
            more = plural(" and {n} more", " and {n} more", len(group) - NAMED) if group[NAMED:] else ""
            lines.append(f"-# {label}: {named}{more}")
    return lines


def _praise(found: TitlePage, settings: GuildSettings) -> list[str]:
    """Return which reviews of a title stand out, a line each."""
    lines = [
        f"{settings.emoji[kind]} {_(AWARDS[kind])}: {_one(review, settings)} · "
        + plural("{n} vote", "{n} votes", review.votes)
        for kind, review in found.best.items()
    ]
    if found.poles:
        low, high = found.poles
        away = rating.points((high.rating or 0) - (low.rating or 0), settings.scale)
        lines.append(
            _(
                "↔️ Furthest apart: {high} and {low}, **{away} away** from each other",
                high=_one(high, settings),
                low=_one(low, settings),
                away=away,
            )
        )
    return lines


def _one(review: Named, settings: GuildSettings) -> str:
    rated = "" if review.rating is None else f" ({rating.show(review.rating, settings.scale)})"
    said = f"{mention(review.author_id)}{rated}"
    return f"{said} {linked(review.card)}" if review.card else said

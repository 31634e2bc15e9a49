"""The `/shelf` commands: one's own list of titles."""

from dataclasses import replace

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from cogs.answers import here, recall_title
from cogs.choices import MEDIUM_CHOICES, MediumChoice, complete_title
from cogs.routing import Interaction, Problem, data_of, number, on
from cogs.services import Services
from cogs.shelf import exporting, fields, importing, reviewing, shelving
from cogs.shelf.choices import STATUS_CHOICES, EntryChoice, StatusChoice
from cogs.shelf.fields import NOTES, Said
from cogs.shelf.look import EVERY, ORDERS, Look
from reviews import medium as media
from reviews import rating as ratings
from reviews.lists.entry import STATUS_OF, Status
from reviews.medium import Medium
from storage.shelf import Order, Shelved

TARGET_CHOICES = [
    app_commands.Choice(name=target.label, value=key) for key, target in exporting.TARGETS.items()
]
ORDER_CHOICES = [app_commands.Choice(name=order.label, value=order.key) for order in Order]


@app_commands.guild_only()
class ShelfCommands(commands.GroupCog, name="shelf", description="Your own list of titles"):
    """The shelf belongs to the member: it is the same in every server, rated on the scale of each."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @app_commands.command(description="Put a title on your shelf")
    @app_commands.describe(
        title="What it is called",
        medium="Anime, if you do not say and it is not known here",
        status="Planned if you do not say, or under way if you say how far you are",
        progress="How far you are: 5/13 episodes, 120/350 pages, 45%",
        rating="8, 7.5/10, 85/100 or 4.5/5",
        private="Nobody but you sees it",
    )
    @app_commands.choices(status=STATUS_CHOICES, medium=MEDIUM_CHOICES)
    @app_commands.autocomplete(title=complete_title)
    async def add(
        self,
        interaction: Interaction,
        title: Range[str, 1, 500],
        medium: str | None = None,
        status: str | None = None,
        progress: Range[str, 1, 40] | None = None,
        rating: Range[str, 1, 40] | None = None,
        private: bool | None = None,
    ) -> None:
        said = Said(status=status, progress=progress, rating=rating, private=private)
        await shelving.add(interaction, title, media.BY_KEY.get(medium or ""), said)

    @app_commands.command(name="set", description="Change an entry of your shelf; alone, it opens the entry")
    @app_commands.describe(
        entry="A title on your shelf",
        status="How far you are with it",
        progress="5/13 episodes, 120/350 pages, 45%; - for none",
        rating="8, 7.5/10, 85/100 or 4.5/5; - for none",
        started="2024-03-31, 2024-03, 2024 or today; - for none",
        finished="2024-03-31, 2024-03, 2024 or today; - for none",
        repeats="How often after the first time",
        notes="Only you see them; - for none",
        private_notes="Left out of what you export for other sites; - for none",
        favourite="One of your favourites",
        private="Nobody but you sees it",
        medium="If it was wrong",
        title="If it is called something else",
    )
    @app_commands.choices(status=STATUS_CHOICES, medium=MEDIUM_CHOICES)
    async def set_(
        self,
        interaction: Interaction,
        entry: Transform[Shelved, EntryChoice],
        status: str | None = None,
        progress: Range[str, 1, 40] | None = None,
        rating: Range[str, 1, 40] | None = None,
        started: Range[str, 1, 40] | None = None,
        finished: Range[str, 1, 40] | None = None,
        repeats: Range[int, 0, 10_000] | None = None,
        notes: Range[str, 1, NOTES] | None = None,
        private_notes: Range[str, 1, NOTES] | None = None,
        favourite: bool | None = None,
        private: bool | None = None,
        medium: str | None = None,
        title: Range[str, 1, 500] | None = None,
    ) -> None:
        said = Said(
            title=title,
            medium=media.BY_KEY.get(medium or ""),
            status=status,
            progress=progress,
            rating=rating,
            started=started,
            finished=finished,
            repeats=repeats,
            notes=notes,
            private_notes=private_notes,
            favourite=favourite,
            private=private,
        )
        await shelving.say(interaction, entry, said)

    @app_commands.command(description="Take a title off your shelf")
    @app_commands.describe(entry="A title on your shelf")
    async def remove(self, interaction: Interaction, entry: Transform[Shelved, EntryChoice]) -> None:
        await shelving.remove(interaction, entry, sure=False)

    @app_commands.command(description="Show your shelf, or what another member lets others see")
    @app_commands.describe(
        member="You, if you do not say",
        status="Only what has this status",
        medium="Only of this medium",
        rating="Only what is rated so or higher",
        sort="Last changed first, if you do not say",
    )
    @app_commands.choices(sort=ORDER_CHOICES)
    async def show(
        self,
        interaction: Interaction,
        member: discord.User | None = None,
        status: Transform[Status, StatusChoice] | None = None,
        medium: Transform[Medium, MediumChoice] | None = None,
        rating: Range[str, 1, 40] | None = None,
        sort: str = Order.RECENT.key,
    ) -> None:
        least = None
        if rating is not None:
            try:
                least = round(ratings.parse(rating, self.app.settings.of(here(interaction)).scale))
            except ratings.RatingError as error:
                raise Problem(str(error)) from error
        look = Look((member or interaction.user).id, status, medium, least, ORDERS[sort])
        await shelving.show(interaction, look, 1)

    @app_commands.command(name="import", description="Take in a list that you have elsewhere")
    @app_commands.describe(
        file="From MyAnimeList, AniList, Letterboxd, Goodreads, StoryGraph, IMDb, me, or plain text"
    )
    async def import_(self, interaction: Interaction, file: discord.Attachment) -> None:
        await importing.offer(interaction, file)

    @app_commands.command(description="Get your shelf as a file")
    @app_commands.rename(target="format")
    @app_commands.describe(target="For whom it is; the JSON holds everything")
    @app_commands.choices(target=TARGET_CHOICES)
    async def export(self, interaction: Interaction, target: str) -> None:
        await exporting.export(interaction, exporting.TARGETS[target])

    @on("import")
    async def on_import(self, interaction: Interaction, choice: str, import_id: str) -> None:
        await importing.decide(interaction, choice, import_id)

    @on("shelf")
    async def on_shelf(self, interaction: Interaction, page: str, *look: str) -> None:
        await shelving.show(interaction, Look.read(look), max(1, number(page)))

    @on("shelf_by")
    async def on_by(self, interaction: Interaction, what: str, *arguments: str) -> None:
        look = Look.read(arguments)
        chosen = "".join(map(str, data_of(interaction).get("values", [])[:1]))
        match what:
            case "status" if chosen == EVERY or chosen in STATUS_OF:
                look = replace(look, status=STATUS_OF.get(chosen))
            case "medium" if chosen == EVERY or chosen in media.BY_KEY:
                look = replace(look, medium=media.BY_KEY.get(chosen))
            case "order" if chosen in ORDERS:
                look = replace(look, order=ORDERS[chosen])
        await shelving.show(interaction, look, 1)

    @on("entry")
    async def on_entry(self, interaction: Interaction, owner_id: str, entry_id: str) -> None:
        await shelving.show_entry(interaction, number(owner_id), number(entry_id))

    @on("shelf_take")
    async def on_take(self, interaction: Interaction, owner_id: str, entry_id: str) -> None:
        await shelving.take(interaction, number(owner_id), number(entry_id))

    @on("shelf_want")
    async def on_want(self, interaction: Interaction, title_id: str) -> None:
        title = await recall_title(interaction, title_id)
        await shelving.add(interaction, title.name, title.medium, Said())

    @on("plus")
    async def on_plus(self, interaction: Interaction, entry_id: str, page: str = "", *look: str) -> None:
        shelved = await shelving.recall(interaction, entry_id)
        if page:
            await shelving.go_on(interaction, shelved, page, Look.read(look))
        else:
            await shelving.step(interaction, shelved)

    @on("shelf_move")
    async def on_move(self, interaction: Interaction, entry_id: str, status: str) -> None:
        await shelving.move(interaction, await shelving.recall(interaction, entry_id), status)

    @on("shelf_mark")
    async def on_mark(self, interaction: Interaction, entry_id: str, what: str) -> None:
        await shelving.mark(interaction, await shelving.recall(interaction, entry_id), what)

    @on("shelf_edit")
    async def on_edit(self, interaction: Interaction, entry_id: str) -> None:
        shelved = await shelving.recall(interaction, entry_id)
        scale = self.app.settings.of(here(interaction)).scale
        await interaction.response.send_modal(fields.edit_form(shelved, scale))

    @on("shelf_edited")
    async def on_edited(self, interaction: Interaction, entry_id: str) -> None:
        await shelving.take_form(interaction, await shelving.recall(interaction, entry_id))

    @on("shelf_remove")
    async def on_remove(self, interaction: Interaction, entry_id: str) -> None:
        await shelving.remove(interaction, await shelving.recall(interaction, entry_id), sure=False)

    @on("shelf_removed")
    async def on_removed(self, interaction: Interaction, entry_id: str) -> None:
        await shelving.remove(interaction, await shelving.recall(interaction, entry_id), sure=True)

    @on("shelf_review")
    async def on_review(self, interaction: Interaction, entry_id: str) -> None:
        shelved = await shelving.recall(interaction, entry_id)
        await interaction.response.send_modal(reviewing.review_form(interaction, shelved))

    @on("shelf_reviewed")
    async def on_reviewed(self, interaction: Interaction, entry_id: str) -> None:
        await reviewing.take_review(interaction, await shelving.recall(interaction, entry_id))

    @on("shelf_share")
    async def on_share(self, interaction: Interaction, entry_id: str) -> None:
        await reviewing.share_reviews(interaction, await shelving.recall(interaction, entry_id))

"""The `/review` commands."""

from dataclasses import replace

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from cogs.answers import here, recall, whisper
from cogs.choices import (
    SORT_CHOICES,
    KindChoice,
    MediumChoice,
    OwnReviewChoice,
    ReviewChoice,
    complete_seed,
    complete_title,
)
from cogs.markdown import plain
from cogs.reviewing import correcting, deleting, drafting, listing, reading, said, sharing
from cogs.reviewing.admission import admit
from cogs.reviewing.typed import retold
from cogs.routing import Interaction, Problem, number, on
from cogs.services import Services
from cogs.words import _
from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.review import Review
from storage.search import Filter, Sort


@app_commands.guild_only()
class ReviewCommands(commands.GroupCog, name="review", description="Share, read and find reviews"):
    """Reviews: each command says what it takes and leads to the use case that does it."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app
        self.share_message = app_commands.ContextMenu(name="Share as review", callback=self.share_a_message)
        self.share_message.guild_only = True

    async def cog_load(self) -> None:
        self.app.router.add(self)
        self.bot.tree.add_command(self.share_message)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self.share_message.name, type=self.share_message.type)

    @app_commands.command(description="Write a review")
    @app_commands.describe(
        title="What it is about",
        rating="8, 7.5/10, 85/100 or 4.5/5",
        medium="Anime, if you do not say",
        progress="If you have not finished it: 5/13 episodes, 45%",
        spoilers="The card then shows none of the text",
    )
    @app_commands.autocomplete(title=complete_title)
    async def write(
        self,
        interaction: Interaction,
        title: Range[str, 1, 200],
        rating: Range[str, 1, 40],
        medium: Transform[Medium, MediumChoice] = Medium.ANIME,
        progress: Range[str, 0, 40] = "",
        spoilers: bool = False,
    ) -> None:
        await admit(interaction)
        content = sharing.written(interaction, title, rating, medium, progress, spoilers)
        draft = drafting.new_draft(interaction, [content])
        await self.app.drafts.save(draft, at=self.app.now())
        await interaction.response.send_modal(correcting.text_form(draft))

    @app_commands.command(description="Share a review page that you have as a text file")
    @app_commands.describe(
        file="A .txt or .md file with one review or several",
        seed="Or one of the reviews that ship with me",
        title="What it is about, if the page does not say",
        rating="If it differs from the page's",
        medium="Anime, if you do not say",
        spoilers="Whether it tells what happens",
    )
    @app_commands.autocomplete(seed=complete_seed, title=complete_title)
    async def share(
        self,
        interaction: Interaction,
        file: discord.Attachment | None = None,
        seed: str | None = None,
        title: Range[str, 1, 200] | None = None,
        rating: Range[str, 1, 40] | None = None,
        medium: Transform[Medium, MediumChoice] | None = None,
        spoilers: bool | None = None,
    ) -> None:
        if (file is None) == (seed is None):
            raise Problem(_("Attach a `.txt` or `.md` file as `file`, or pick one of mine as `seed`."))
        await interaction.response.defer(ephemeral=True, thinking=True)
        text = await sharing.attached(file) if file else sharing.seed(interaction, seed or "")
        await sharing.share(interaction, text, sharing.Said(title, rating, medium, spoilers))

    async def share_a_message(self, interaction: Interaction, message: discord.Message) -> None:
        """Share what a message holds."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        byline = None if message.author == interaction.user else message.author.display_name
        await sharing.share(interaction, await sharing.text_of(message), sharing.Said(byline=byline))

    @app_commands.command(description="Show a review, with its card, in this channel")
    @app_commands.describe(review="A title, a member's name or a number")
    async def show(self, interaction: Interaction, review: Transform[Review, ReviewChoice]) -> None:
        await self.app.publisher.show(review, interaction)

    @app_commands.command(description="Show any review: perhaps one that you missed")
    @app_commands.describe(medium="Only of this medium")
    async def random(
        self, interaction: Interaction, medium: Transform[Medium, MediumChoice] | None = None
    ) -> None:
        review = await self.app.search.random(here(interaction), medium)
        if review is None:
            raise Problem(_("There is no such review here yet. Write the first one with `/review write`."))
        await self.app.publisher.show(review, interaction)

    @app_commands.command(name="list", description="List this server's reviews")
    @app_commands.describe(
        title="Only of this title",
        author="Only by this member",
        medium="Only of this medium",
        kind="Only those that somebody found so",
        sort="Newest first, if you do not say",
    )
    @app_commands.autocomplete(title=complete_title)
    @app_commands.choices(sort=SORT_CHOICES)
    async def list_(
        self,
        interaction: Interaction,
        title: str | None = None,
        author: discord.User | None = None,
        medium: Transform[Medium, MediumChoice] | None = None,
        kind: Transform[Kind, KindChoice] | None = None,
        sort: str = Sort.NEWEST.key,
    ) -> None:
        about = None
        if title is not None and (
            (about := await self.app.titles.named(here(interaction), title, medium)) is None
        ):
            raise Problem(
                _(
                    "There is no review of **{title}** here yet. `/review write` writes the first.",
                    title=plain(title),
                )
            )
        await listing.show_list(
            interaction,
            1,
            Filter(about.id if about else None, author.id if author else None, medium, kind),
            listing.SORTS[sort],
        )

    @app_commands.command(description="Find reviews by words in them")
    @app_commands.describe(words="All of these words are in the review")
    async def search(self, interaction: Interaction, words: Range[str, 1, 80]) -> None:
        await listing.show_search(interaction, 1, words)

    @app_commands.command(description="Change a review of yours")
    @app_commands.describe(review="One of your reviews", file="A .txt or .md file with its new text")
    async def edit(
        self,
        interaction: Interaction,
        review: Transform[Review, OwnReviewChoice],
        file: discord.Attachment | None = None,
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        content = review.content
        if file is not None:
            body = await sharing.body_of(await sharing.attached(file))
            content = await retold(content, replace(content, body=body))
        draft = drafting.new_draft(interaction, [content])
        await drafting.offer(interaction, replace(draft, edits=review.id))

    @app_commands.command(description="Delete a review of yours")
    @app_commands.describe(review="One of your reviews")
    async def delete(self, interaction: Interaction, review: Transform[Review, OwnReviewChoice]) -> None:
        await whisper(interaction, deleting.deletion(review))

    @app_commands.command(
        description="See which of your reactions on a review count, and why another does not"
    )
    @app_commands.describe(review="A title, a member's name or a number")
    async def votes(self, interaction: Interaction, review: Transform[Review, ReviewChoice]) -> None:
        await said.explain_votes(interaction, review)

    @on("draft")
    async def on_draft(self, interaction: Interaction, action: str, draft_id: str) -> None:
        draft = await drafting.recall(interaction, draft_id)
        match action:
            case "post":
                await drafting.confirm(interaction, draft)
            case "details":
                await interaction.response.send_modal(
                    correcting.details_form(draft, self.app.settings.of(draft.guild_id))
                )
            case "text":
                await interaction.response.send_modal(correcting.text_form(draft))
            case "summary":
                await interaction.response.send_modal(await correcting.summary_form(draft))
            case "next":
                await drafting.advance(interaction, draft)
            case _:
                await drafting.discard(interaction, draft)

    @on("details")
    async def on_details(self, interaction: Interaction, draft_id: str) -> None:
        await correcting.correct(interaction, await drafting.recall(interaction, draft_id))

    @on("text")
    async def on_text(self, interaction: Interaction, draft_id: str) -> None:
        await correcting.rewrite(interaction, await drafting.recall(interaction, draft_id))

    @on("summary")
    async def on_summary(self, interaction: Interaction, draft_id: str) -> None:
        await correcting.resummarise(interaction, await drafting.recall(interaction, draft_id))

    @on("read")
    async def on_read(self, interaction: Interaction, review_id: str, page: str) -> None:
        await reading.show_text(interaction, await recall(interaction, review_id), page)

    @on("open")
    async def on_open(self, interaction: Interaction, review_id: str, *_place: str) -> None:
        await reading.show_one(interaction, await recall(interaction, review_id))

    @on("kinds")
    async def on_kinds(self, interaction: Interaction, review_id: str) -> None:
        await said.show_kinds(interaction, await recall(interaction, review_id))

    @on("delete")
    async def on_delete(self, interaction: Interaction, review_id: str) -> None:
        await deleting.delete(interaction, await recall(interaction, review_id))

    @on("list")
    async def on_list(self, interaction: Interaction, page: str, *which: str) -> None:
        await listing.turn_list(interaction, page, which)

    @on("search")
    async def on_search(self, interaction: Interaction, page: str, *words: str) -> None:
        await listing.show_search(interaction, number(page), ":".join(words))

"""Second opinions: the button on every card, the menu on a draft, and who is told of them."""

from dataclasses import replace

from discord import ui
from discord.ext import commands

from cogs.answers import whisper
from cogs.cards.card import button, layout
from cogs.markdown import plain
from cogs.reviewing import drafting, reading
from cogs.reviewing.admission import admit
from cogs.reviewing.answering import opinion_form, take_opinion
from cogs.routing import Interaction, Problem, data_of, on
from cogs.services import Services
from cogs.words import _


class SecondOpinions(commands.Cog):
    """Answers to reviews."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @on("answer")
    async def on_answer(self, interaction: Interaction, review_id: str) -> None:
        await admit(interaction)
        review = await reading.recall(interaction, review_id)
        await interaction.response.send_modal(opinion_form(f"opinion:{review.id}", review.content.title))

    @on("opinion")
    async def on_opinion(self, interaction: Interaction, review_id: str) -> None:
        review = await reading.recall(interaction, review_id)
        await take_opinion(interaction, review.content.title, review.content.medium, answers=review.id)

    @on("answers")
    async def on_answers(self, interaction: Interaction, draft_id: str) -> None:
        draft = await drafting.recall(interaction, draft_id)
        chosen = reading.number("".join(data_of(interaction).get("values", [])))
        await drafting.offer(interaction, replace(draft, answers=chosen or None))

    @on("tell")
    async def on_tell(self, interaction: Interaction, guild_id: str, wish: str) -> None:
        # The number of the server comes with the button, which is pressed in a direct message as well.
        guild = interaction.client.get_guild(reading.number(guild_id))
        if guild is None:
            raise Problem(_("I am no longer in that server."))
        wanted = wish == "on"
        await self.app.opinions.listen(guild.id, interaction.user.id, wanted=wanted)
        server = plain(guild.name)
        said, other = (
            (
                _(
                    "I tell you, by direct message, when somebody answers a review of yours in {server}.",
                    server=server,
                ),
                button(_("Do not tell me"), f"tell:{guild.id}:off"),
            )
            if wanted
            else (
                _("I do not tell you of second opinions in {server} any more.", server=server),
                button(_("Tell me after all"), f"tell:{guild.id}:on"),
            )
        )
        await whisper(interaction, layout(ui.TextDisplay(said), ui.ActionRow(other)))

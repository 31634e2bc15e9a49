"""Second opinions: the button on every card, the menu on a draft, and who is told of them."""

from dataclasses import replace

from discord.ext import commands

from cogs.reviewing import drafting, reading
from cogs.reviewing.admission import admit
from cogs.reviewing.answering import opinion_form, take_opinion
from cogs.routing import Interaction, Problem, data_of, on, tell
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
        said = (
            _("I shall tell you, by direct message, when somebody answers a review of yours here.")
            if wanted
            else _("I shall not tell you of second opinions any more.")
        )
        await tell(interaction, said)

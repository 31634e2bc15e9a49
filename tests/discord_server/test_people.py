"""People and interactions: commands, autocomplete, buttons, forms, files, and the bot's answers to them."""

import discord
import pytest
from discord import app_commands, ui

from tests.discord_server.commands import MESSAGE_COMMAND
from tests.discord_server.conftest import Listener, Place
from tests.discord_server.interactions import CHOICES, DEFERRED, FORM, REPLY, UPDATE, shown
from tests.discord_server.models import EPHEMERAL


class Opinion(ui.Modal, title="Your opinion"):
    """A form with one field, as cards open it."""

    text: ui.Label["Opinion"] = ui.Label(
        text="Text", component=ui.TextInput(custom_id="text", max_length=100)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Repeat what was written."""
        assert isinstance(self.text.component, ui.TextInput)
        await interaction.response.send_message(f"you wrote {self.text.component.value}", ephemeral=True)


class Card(ui.View):
    """Two buttons: one changes the card, one opens a form."""

    @ui.button(label="Read", custom_id="read")
    async def read(self, interaction: discord.Interaction, button: ui.Button["Card"]) -> None:
        """Change the card."""
        await interaction.response.edit_message(content="the whole text")

    @ui.button(label="Answer", custom_id="answer")
    async def answer(self, interaction: discord.Interaction, button: ui.Button["Card"]) -> None:
        """Open a form."""
        await interaction.response.send_modal(Opinion())


group = app_commands.Group(name="review", description="reviews")


@group.command()
async def show(interaction: discord.Interaction, title: str, by: discord.Member | None = None) -> None:
    """Show a card."""
    await interaction.response.send_message(
        f"{title} by {by.id if by else 'nobody'}", view=Card(timeout=None)
    )


@show.autocomplete("title")
async def titles(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Propose two titles."""
    return [app_commands.Choice(name=f"{typed}{end}", value=end) for end in "ab"]


@group.command()
async def share(interaction: discord.Interaction, file: discord.Attachment) -> None:
    """Read a file, which takes its time."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.followup.send((await file.read()).decode())
    await interaction.followup.send("thanks", ephemeral=True)


@group.command()
async def ponder(interaction: discord.Interaction) -> None:
    """Change one's mind in every way that there is."""
    await interaction.response.defer(thinking=True)
    await interaction.edit_original_response(content="first")
    follow_up = await interaction.followup.send("second", wait=True)
    await follow_up.edit(content="third")
    assert (await interaction.original_response()).content == "first"
    assert (await interaction.followup.fetch_message(follow_up.id)).content == "third"
    await interaction.delete_original_response()
    await follow_up.delete()
    await interaction.followup.send("done")


@app_commands.context_menu(name="Share as review")
async def share_message(interaction: discord.Interaction, message: discord.Message) -> None:
    """Repeat a message, whose text is there without the message content intent."""
    await interaction.response.send_message(message.content, ephemeral=True)


@pytest.fixture
async def bot(client: Listener) -> Listener:
    """A client with commands, which it has registered."""
    client.tree.add_command(group)
    client.tree.add_command(share_message)
    await client.tree.sync()
    return client


async def test_commands_are_registered_and_keep_their_ids(place: Place, bot: Listener) -> None:
    before = await bot.tree.fetch_commands()
    assert [command.name for command in before] == ["review", "Share as review"]
    await bot.tree.sync()
    assert [command.id for command in await bot.tree.fetch_commands()] == [command.id for command in before]


async def test_a_command_is_answered_with_a_card_that_is_a_message(place: Place, bot: Listener) -> None:
    person = place.server.person(place.guild)
    used = person.slash(place.channel, "review show", title="Frieren", by=person.member)
    assert (await used.answered()).type == REPLY
    card = await used.said()
    assert card.content == f"Frieren by {person.id}"
    person.react(card, "👍")
    pressed = person.press(card, "Read")
    assert (await pressed.answered()).type == UPDATE
    assert card.content == "the whole text"
    assert place.world.oracle() == {(card.id, "👍", person.id)}


async def test_a_client_offers_only_what_is_registered(place: Place, bot: Listener) -> None:
    person = place.server.person(place.guild)
    for name, options in (("nothing", {}), ("review", {}), ("review show", {}), ("review show", {"x": 1})):
        with pytest.raises(LookupError):
            person.slash(place.channel, name, **options)
    with pytest.raises(LookupError):
        person.press(place.message, "Read")


async def test_choices_are_proposed(place: Place, bot: Listener) -> None:
    person = place.server.person(place.guild)
    proposed = await person.choices(place.channel, "review show", "title", title="Fr")
    assert [each["name"] for each in proposed] == ["Fra", "Frb"]
    assert CHOICES == 8


async def test_a_form_is_filled_in(place: Place, bot: Listener) -> None:
    person = place.server.person(place.guild)
    card = await person.slash(place.channel, "review show", title="Frieren").said()
    opened = person.press(card, "answer")
    assert (await opened.answered()).type == FORM
    with pytest.raises(LookupError):
        person.submit(opened, Text="x" * 101)
    answer = await person.submit(opened, Text="I disagree").said()
    assert answer.content == "you wrote I disagree"
    assert answer.flags & EPHEMERAL
    assert answer.id not in place.channel.messages


async def test_a_file_is_read_and_the_deferred_answer_filled(place: Place, bot: Listener) -> None:
    person = place.server.person(place.guild)
    file = place.world.add_file("review.txt", "a review, ★★★".encode())
    used = person.slash(place.channel, "review share", file=file)
    assert (await used.answered()).type == DEFERRED
    assert shown(await used.said()) == "a review, ★★★"
    assert (await used.followed_up()).content == "thanks"


async def test_an_answer_is_changed_followed_and_deleted(place: Place, bot: Listener) -> None:
    used = place.server.person(place.guild).slash(place.channel, "review ponder")
    await place.world.changes.until(lambda: [each.content for each in used.followups] == ["done"], within=5)
    assert [each.content for each in place.channel.messages.values()] == ["a card", "done"]
    assert used.original is None


async def test_a_message_command_sees_the_message(place: Place, bot: Listener) -> None:
    person = place.server.person(place.guild)
    used = person.use_on(person.say(place.channel, "my review"), "Share as review")
    assert (await used.said()).content == "my review"
    assert MESSAGE_COMMAND == 3


@pytest.mark.parametrize(("deadline", "code"), [(0.0, 10062), (3.0, 40060)])
async def test_an_answer_can_be_too_late_or_one_too_many(
    place: Place, client: Listener, deadline: float, code: int
) -> None:
    codes: list[int] = []

    @client.tree.command(name="twice", description="answers twice")
    async def twice(interaction: discord.Interaction) -> None:
        """Answer, and answer again as a second process would."""
        for _ in range(2):
            try:
                await discord.InteractionResponse(interaction).defer()
            except discord.HTTPException as refusal:
                codes.append(refusal.code)

    await client.tree.sync()
    place.server.interactions.deadline = deadline
    used = place.server.person(place.guild).slash(place.channel, "twice")
    callback = "POST /interactions/{interaction_id}/{token}/callback"
    await place.world.changes.until(lambda: place.server.rest.requests(callback) == 2, within=5)
    await place.server.gateway.received()
    await client.fetch_channel(place.channel.id)
    assert codes[-1] == code
    assert (used.answer is None) == (deadline == 0)


async def test_an_interaction_can_be_delivered_twice(place: Place, bot: Listener) -> None:
    faults = place.server.gateway.faults
    faults.names, faults.copies = frozenset({"INTERACTION_CREATE"}), (2, 2)
    person = place.server.person(place.guild)
    await person.slash(place.channel, "review show", title="Frieren").said()
    callback = "POST /interactions/{interaction_id}/{token}/callback"
    await place.world.changes.until(lambda: place.server.rest.requests(callback) == 2, within=5)
    assert [each.status for each in place.server.rest.log if each.route == callback] == [200, 400]
    assert len(place.channel.messages) == 2


async def test_a_stranger_can_send_any_custom_id(place: Place, client: Listener) -> None:
    sent = []

    async def on_interaction(interaction: discord.Interaction) -> None:
        sent.append(interaction.data)
        await interaction.response.defer()

    client.event(on_interaction)
    forged = place.server.person(place.guild).forge(place.message, "delete:1")
    await forged.answered()
    assert [data and data.get("custom_id") for data in sent] == ["delete:1"]
    assert forged.original is place.message

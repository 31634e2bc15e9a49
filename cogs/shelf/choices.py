"""What members choose from while they type a command about their shelf: entries and statuses."""

from discord import app_commands

from cogs.answers import services
from cogs.routing import Interaction
from cogs.shelf.fields import LABELS, progress_as_typed
from cogs.words import _
from reviews.lists.entry import STATUS_OF, Status
from reviews.text import line
from storage.shelf import Shelved

STATUS_CHOICES = [app_commands.Choice(name=label, value=status.key) for status, label in LABELS.items()]

PICKED = "entry:"
"""What the value of a picked entry begins with, so that it is not taken for a title."""


class EntryChoice(app_commands.Transformer):
    """An entry of one's own shelf, picked from the list or typed."""

    async def autocomplete(
        self, interaction: Interaction, value: int | float | str, /
    ) -> list[app_commands.Choice[int | float | str]]:
        found = await services(interaction).shelf.like(interaction.user.id, line(str(value)))
        return [app_commands.Choice(name=_named(each), value=f"{PICKED}{each.id}") for each in found]

    async def transform(self, interaction: Interaction, value: str, /) -> Shelved:
        app = services(interaction)
        typed = line(value)
        number = typed.removeprefix(PICKED)
        if number != typed and number.isdecimal() and len(number) < 19:
            picked = await app.shelf.get(interaction.user.id, int(number))
        else:
            picked = await app.shelf.of_title(interaction.user.id, typed, None)
        if picked is None:
            likely = await app.shelf.like(interaction.user.id, typed, limit=2)
            picked = likely[0] if len(likely) == 1 else None
        if picked is None:
            raise app_commands.CheckFailure(
                _("That is not on your shelf. Pick from the list that appears, or use `/shelf add`.")
            )
        return picked


class StatusChoice(app_commands.Transformer):
    """A status by its key."""

    @property
    def choices(self) -> list[app_commands.Choice[int | float | str]]:
        return [app_commands.Choice(name=choice.name, value=choice.value) for choice in STATUS_CHOICES]

    async def transform(self, _interaction: Interaction, value: str, /) -> Status:
        return STATUS_OF[str(value)]


def _named(shelved: Shelved) -> str:
    entry = shelved.entry
    facts = [_(entry.status.label(entry.medium)) if entry.status else "", progress_as_typed(entry)]
    return f"{line(entry.title)[:70]} · {' · '.join(filter(None, facts))}".removesuffix(" · ")[:100]

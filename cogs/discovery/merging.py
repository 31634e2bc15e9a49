"""Making two spellings of a title one, on a moderator's word."""

import discord
from discord import ui

from cogs import forms
from cogs.answers import here, moderates, recall_title, services, whisper
from cogs.cards.card import button, layout
from cogs.markdown import bare, plain
from cogs.routing import Interaction, Problem, number
from cogs.words import _, plural
from storage.titles import Title


async def ask(interaction: Interaction, title: Title) -> None:
    """Ask which title is another spelling of this one; those that look most like it can be picked."""
    _check(interaction)
    found = await services(interaction).titles.like(here(interaction), title.name, limit=26)
    alike = [other for other in found if other.id != title.id]
    fields: list[ui.Item[ui.Modal]] = []
    if alike:
        fields.append(
            forms.choice(
                _("Titles that look like it"),
                "alike",
                [discord.SelectOption(label=bare(named(other), 100), value=str(other.id)) for other in alike],
                required=False,
            )
        )
    fields.append(
        forms.text(
            _("Or another title, by name") if alike else _("The other title, by name"),
            "name",
            limit=100,
            required=not alike,
            description=_("Small slips are forgiven; you are asked before anything happens."),
        )
    )
    heading = _("Same as {title}", title=bare(title.name, 30))
    await interaction.response.send_modal(forms.form(heading, f"merging:{title.id}", *fields))


async def confirm(interaction: Interaction, title: Title) -> None:
    """Take what the form says and ask whether that is meant."""
    _check(interaction)
    answers = forms.Answers.of(interaction)
    typed = answers.text("name").strip()
    if typed:
        likely = await services(interaction).titles.like(here(interaction), typed, limit=2)
        other = next((one for one in likely if one.id != title.id), None)
    else:
        other = await services(interaction).titles.get(
            here(interaction), number("".join(answers.chosen("alike")))
        )
    if other is None or other.id == title.id:
        raise Problem(_("Pick a title that looks like it, or type the name of one that has reviews here."))
    await whisper(
        interaction,
        layout(
            ui.TextDisplay(
                _(
                    "Are **{other}** and **{title}** the same? Their reviews come together, each member counts once, "
                    "and both names stay findable. This cannot be undone. Which name shall be shown?",
                    other=plain(named(other)),
                    title=plain(named(title)),
                )
            ),
            *(
                ui.ActionRow(
                    button(_("Keep {name}", name=bare(kept.name, 70)), f"merged:{gone.id}:{kept.id}")
                )
                for kept, gone in ((title, other), (other, title))
            ),
        ),
    )


async def merge(interaction: Interaction, other: Title, title: Title) -> None:
    """Merge a title into another."""
    _check(interaction)
    app = services(interaction)
    if not await app.titles.merge(here(interaction), other.id, title.id):
        raise Problem(_("Pick two different titles."))
    await app.painter.resume()
    merged = await recall_title(interaction, str(title.id))
    await whisper(
        interaction,
        layout(
            ui.TextDisplay(
                plural(
                    "Merged: **{title}** has {n} review now, and is found as **{name}** too.",
                    "Merged: **{title}** has {n} reviews now, and is found as **{name}** too.",
                    merged.reviews,
                    title=plain(merged.name),
                    name=plain(other.name),
                )
            )
        ),
    )


def named(title: Title) -> str:
    """Return a title with what tells it from others of its name."""
    return f"{title.name} ({_(title.medium.label)}, {plural('{n} review', '{n} reviews', title.reviews)})"


def _check(interaction: Interaction) -> None:
    if not moderates(interaction):
        raise Problem(_("Only a moderator can merge titles."))

"""Exporting a shelf: a file for its owner alone, and what is not in it."""

import io

import discord

from cogs.answers import NOBODY, services
from cogs.markdown import bare, plain
from cogs.routing import Interaction, Problem
from cogs.words import _, plural
from reviews.lists import exporting
from reviews.lists.exporting import Files, Target

TARGETS = {target.key: target for target in Target}


async def export(interaction: Interaction, target: Target) -> None:
    """Give a member their shelf in a format."""
    app = services(interaction)
    present = await app.imports.present(interaction.user.id)
    if present.text == "[]":
        raise Problem(
            _("Your shelf is empty. `/shelf add` puts a title on it, `/shelf import` a whole list.")
        )
    await interaction.response.defer(ephemeral=True, thinking=True)
    written = await app.workshop.do(len(present.text), exporting.export, present.text, target)
    if not written.files:
        raise Problem(_("Nothing on your shelf can go there. {limits}", limits=_(target.limits)))
    await interaction.followup.send(
        _says(written, target),
        files=[discord.File(io.BytesIO(data), filename=name) for name, data in written.files],
        ephemeral=True,
        allowed_mentions=NOBODY,
    )


def _says(written: Files, target: Target) -> str:
    lines = [plural("**{n} title** for you alone.", "**{n} titles** for you alone.", written.written)]
    if written.left_out:
        named = ", ".join(plain(bare(title, 60)) for title in written.titles)
        more = written.left_out - len(written.titles)
        lines.append(
            plural(
                "⚠️ **{n} title is not in it:** {titles}",
                "⚠️ **{n} titles are not in it:** {titles}",
                written.left_out,
                titles=named + (plural(" and {n} more", " and {n} more", more) if more else ""),
            )
        )
    if target.limits:
        lines.append(f"-# {_(target.limits)}")
    return "\n".join(lines)

"""Importing a list: what it would do, the member's choice, and then all of it or nothing."""

import asyncio
import secrets

import discord
from discord import ui

from cogs.answers import here, services, whisper
from cogs.cards.card import button, layout
from cogs.routing import Interaction, Problem
from cogs.shelf.look import Look
from cogs.shelf.preview import preview_page
from cogs.words import _, plural
from reviews.lists import importing
from reviews.lists.importing import Decision
from reviews.lists.listfile import UnreadableListError
from reviews.lists.merge import Choice
from storage.imports import Present
from storage.shelf import Order, Which

MAX_ATTACHED = 10 * 1024 * 1024
"""The largest file that is taken, in bytes."""

ATTEMPTS = 3
"""How often an import begins anew whose owner changes the shelf meanwhile."""

EVERY = 1.0
"""Seconds between two changes of the message that shows how far an import is."""

CHOICES = {choice.key: choice for choice in Choice}


async def offer(interaction: Interaction, file: discord.Attachment) -> None:
    """Read a file and show what importing it would do; nothing is changed yet."""
    app = services(interaction)
    if file.size > MAX_ATTACHED:
        raise Problem(
            _(
                "That file is too large: {size} MiB, and {most} MiB is the most.",
                size=f"{file.size / 1024**2:.1f}",
                most=MAX_ATTACHED // 1024**2,
            )
        )
    await interaction.response.defer(ephemeral=True, thinking=True)
    await app.shelf.meet(here(interaction), interaction.user.id)
    try:
        data = await file.read()
    except discord.HTTPException as error:
        raise Problem(_("Discord did not give me that file. Please attach it again.")) from error
    present = await app.imports.present(interaction.user.id)
    weight = importing.weight(data) + len(present.text)
    try:
        packed, found = await app.workshop.do(weight, importing.preview, present.text, data, file.filename)
    except UnreadableListError as error:
        raise Problem(str(error)) from error
    import_id = secrets.token_urlsafe(9)
    if found.new or found.changed:
        await app.imports.keep(import_id, interaction.user.id, packed, at=app.now())
    scale = app.settings.of(here(interaction)).scale
    await whisper(interaction, preview_page(found, import_id, scale))


async def decide(interaction: Interaction, choice: str, import_id: str) -> None:
    """Import a list that the member was shown, by their choice."""
    app = services(interaction)
    user_id = interaction.user.id
    if choice not in CHOICES:
        await app.imports.discard(import_id, user_id)
        await whisper(interaction, layout(ui.TextDisplay(_("Nothing was imported."))))
        return
    with app.workshop.alone(user_id):
        packed = await app.imports.get(import_id, user_id)
        if packed is None:
            raise Problem(_("That list is imported already, or too old. Please start again."))
        await whisper(interaction, _progress(_("Comparing …"), f"{choice}:{import_id}"))
        for _attempt in range(ATTEMPTS):
            present = await app.imports.present(user_id)
            weight = len(present.text) + len(packed) * 10
            decision = await app.workshop.do(
                weight, importing.decide, present.text, present.last_id, packed, CHOICES[choice]
            )
            if await _apply(interaction, import_id, choice, present, decision):
                which = Which(to_share=here(interaction))
                _first, to_share = await app.shelf.find(user_id, which, Order.RECENT, limit=1)
                await whisper(interaction, _done(decision, user_id, to_share))
                return
    raise Problem(_("Your shelf kept changing meanwhile, so nothing was imported. Please try again."))


async def _apply(
    interaction: Interaction, import_id: str, choice: str, present: Present, decision: Decision
) -> bool:
    """Write what was decided, and show how far that is."""
    app = services(interaction)
    total = decision.new + decision.changed
    clock = asyncio.get_running_loop().time
    shown = clock() - EVERY

    async def moved(chunks: int) -> None:
        nonlocal shown
        if clock() - shown >= EVERY:
            shown = clock()
            done = min(chunks * importing.CHUNK, total)
            text = _("Writing: {done} of {total} …", done=f"{done:,}", total=f"{total:,}")
            await whisper(interaction, _progress(text, f"{choice}:{import_id}"))

    return await app.imports.apply(import_id, interaction.user.id, present, decision, moved, at=app.now())


def _progress(text: str, arguments: str) -> ui.LayoutView:
    # The button is for whoever finds this message after a restart of ours.
    return layout(
        ui.TextDisplay(
            f"⏳ {text}\n-# {_('All of it arrives at once, at the end. Should this stand still, go on.')}"
        ),
        ui.ActionRow(button(_("Go on"), f"import:{arguments}")),
    )


def _done(decision: Decision, user_id: int, to_share: int) -> ui.LayoutView:
    text = _(
        "✅ Imported: **{new} new** and **{changed} changed**.",
        new=f"{decision.new:,}",
        changed=f"{decision.changed:,}",
    )
    buttons = [button(_("My shelf"), f"shelf:1:{Look(user_id)}", style=discord.ButtonStyle.primary)]
    if to_share:
        label = plural("{n} title with a review", "{n} titles with a review", to_share)
        buttons.append(button(label, f"shelf:1:{Look(user_id, to_share=True)}"))
    return layout(ui.TextDisplay(text), ui.ActionRow(*buttons))

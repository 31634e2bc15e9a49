"""Importing a list: what it would do, the member's choice, and then all of it or nothing."""

import asyncio
import secrets

import discord
from discord import ui

from cogs.answers import here, services, whisper
from cogs.cards.card import button, layout
from cogs.markdown import plain
from cogs.routing import Interaction, Problem
from cogs.shelf.look import Look
from cogs.words import _, plural
from reviews.lists import importing
from reviews.lists.importing import Decision, Example, Preview
from reviews.lists.listfile import UnreadableListError
from reviews.lists.merge import Choice
from storage.imports import Present
from storage.shelf import Order

MAX_ATTACHED = 10 * 1024 * 1024
"""The largest file that is taken, in bytes."""

ATTEMPTS = 3
"""How often an import begins anew whose owner changes the shelf meanwhile."""

EVERY = 1.0
"""Seconds between two changes of the message that shows how far an import is."""

CHOICES = {choice.key: choice for choice in Choice}

FIELDS = {
    "status": "status",
    "progress": "progress",
    "volumes": "volumes",
    "volumes_total": "volumes in all",
    "rating": "rating",
    "started": "start",
    "finished": "finish",
    "repeats": "repeats",
    "notes": "notes",
    "private_notes": "private notes",
    "favourite": "favourite",
    "extras": "what else the list says",
}


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
    await whisper(interaction, preview_page(found, import_id))


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
                which = Look(user_id, to_share=True).which(own=True)
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


def preview_page(found: Preview, import_id: str) -> ui.LayoutView:
    """Return what importing a list would do, with the choices that there are."""
    texts = [
        _(
            "### {site}: {titles}",
            site=_(found.format.label),
            titles=plural("{n} title", "{n} titles", found.found),
        )
        + "\n"
        + " · ".join(_counts(found))
    ]
    if found.titles:
        more = plural(" and {n} more", " and {n} more", found.new - len(found.titles))
        names = ", ".join(plain(_cut(title)) for title in found.titles)
        texts.append(_("**New:** {names}", names=names + (more if found.new > len(found.titles) else "")))
    if found.examples:
        texts.append(
            "\n".join(
                [_("**Where it says something else than your shelf**"), *map(_conflict, found.examples)]
            )
        )
    if found.problems:
        texts.append("\n".join([_("**Not understood**"), *_problems(found)]))
    if found.reviews:
        texts.append(
            plural(
                "-# {n} review came with it. It stays yours; you can share it afterwards.",
                "-# {n} reviews came with it. They stay yours; you can share them afterwards, one by one.",
                found.reviews,
            )
        )
    if not (found.new or found.changed):
        texts.append(_("**Your shelf has all of that already.** There is nothing to import."))
        return layout(ui.Container(*map(ui.TextDisplay, texts)))
    if found.conflicts:
        texts.append(_("**Who is right where both know something?** Gaps are filled in any case."))
        buttons = [button(_(choice.label), f"import:{choice.key}:{import_id}") for choice in Choice]
    else:
        buttons = [
            button(
                _("Import"), f"import:{Choice.KEEP_MINE.key}:{import_id}", style=discord.ButtonStyle.success
            )
        ]
    buttons.append(button(_("Cancel"), f"import:no:{import_id}", style=discord.ButtonStyle.danger))
    return layout(ui.Container(*map(ui.TextDisplay, texts), ui.ActionRow(*buttons)))


def _counts(found: Preview) -> list[str]:
    counted = [
        (found.new, plural("**{n} new**", "**{n} new**", found.new)),
        (found.changed, plural("**{n} changed**", "**{n} changed**", found.changed)),
        (found.same, plural("{n} the same", "{n} the same", found.same)),
        (found.conflicts, plural("{n} conflict", "{n} conflicts", found.conflicts)),
        (found.refused, plural("{n} namesake too many", "{n} namesakes too many", found.refused)),
        (found.problems, plural("{n} not understood", "{n} not understood", found.problems)),
    ]
    return [text for count, text in counted if count]


def _conflict(example: Example) -> str:
    field = _(FIELDS.get(example.field, example.field))
    said = (
        _(
            "{field} {mine} here, {theirs} there",
            field=field,
            mine=plain(_cut(example.mine)),
            theirs=plain(_cut(example.theirs)),
        )
        if example.mine and example.theirs
        else _("other {field}", field=field)
    )
    return f"- {plain(_cut(example.title))}: {said}"


def _problems(found: Preview) -> list[str]:
    place = _("Line") if found.format.place == "line" else _("Entry")
    lines = [f"- {place} {each.line:,}: {plain(_cut(each.sentence, 160))}" for each in found.first_problems]
    more = found.problems - len(lines)
    return [*lines, plural("- and {n} more", "- and {n} more", more)] if more else lines


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


def _cut(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"

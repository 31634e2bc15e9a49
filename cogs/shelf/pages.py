"""A shelf as members see it: its pages, one entry, and how one gets from the one to the other."""

from collections.abc import Mapping, Sequence

import discord
from discord import ui

from cogs.cards.card import bar, button, colour, layout
from cogs.cards.lists import ROWS, page_buttons
from cogs.markdown import plain, safe
from cogs.shelf.look import Look, menus
from cogs.words import _, plural
from reviews import rating, shelf
from reviews.lists.entry import Entry, Status, Unit
from reviews.rating import Scale
from storage.shelf import Shelved

TITLE = 120
"""Characters of a title in a row."""

NOTES = 900
"""Characters of notes on the page of an entry."""

UNITS = {
    Unit.EPISODE: "episodes",
    Unit.CHAPTER: "chapters",
    Unit.VOLUME: "volumes",
    Unit.PAGE: "pages",
    Unit.HOUR: "hours",
    Unit.PERCENT: "%",
}


def shelf_page(
    look: Look,
    page: int,
    found: Sequence[Shelved],
    total: int,
    counts: Mapping[Status | None, int],
    scale: Scale,
    *,
    own: bool,
    to_share: int = 0,
) -> ui.LayoutView:
    """Return a page of a shelf; `to_share` is how many titles on it came with a review that can be shared."""
    whose = _("Your shelf") if own else _("The shelf of <@{member}>", member=look.owner_id)
    parts: list[ui.Item[ui.LayoutView]] = [ui.TextDisplay(f"### {whose}\n-# {_counted(counts)}")]
    parts += [_row(each, scale, f"{page}:{look}", own=own) for each in found]
    if not found:
        parts.append(ui.TextDisplay(_("*Nothing on it matches that.*")))
    if look.at_least is not None:
        shown = rating.show(look.at_least, scale)
        parts.append(ui.TextDisplay("-# " + _("Only what is rated {rating} or higher", rating=shown)))
    if look.to_share:
        parts.append(ui.TextDisplay("-# " + _("Only what came with a review, to share one by one")))
    parts += page_buttons(f"shelf:{look}", total, page, ROWS)
    parts += menus(look, counts)
    if look.to_share or look.at_least is not None:
        parts.append(ui.ActionRow(button(_("Whole shelf"), f"shelf:1:{Look(look.owner_id)}")))
    elif to_share:
        label = plural("{n} title with a review to share", "{n} titles with a review to share", to_share)
        parts.append(ui.ActionRow(button(label, f"shelf:1:{Look(look.owner_id, to_share=True)}")))
    return layout(ui.Container(*parts, accent_colour=discord.Colour.blurple()))


def entry_page(shelved: Shelved, scale: Scale, *, own: bool, note: str = "") -> ui.LayoutView:
    """Return all there is to say of an entry; to others without notes."""
    entry = shelved.entry
    star = "⭐ " if entry.favourite else ""
    head = f"## {star}{plain(entry.title[:300])}"
    if entry.rating is not None:
        head += f"\n**{rating.show(entry.rating, scale)}** {bar(entry.rating)}"
    texts = [head, "-# " + " · ".join(_facts(entry))]
    if own and entry.notes:
        texts.append(f"📝 {safe(_cut(entry.notes, NOTES))}")
    if own and entry.private_notes:
        texts.append(f"🔒 {safe(_cut(entry.private_notes, NOTES))}")
    if note:
        texts.insert(0, note)
    rows: list[ui.Item[ui.LayoutView]] = []
    if own:
        rows = [ui.ActionRow(*_first_buttons(shelved)), ui.ActionRow(*_second_buttons(shelved))]
    else:
        rows = [ui.ActionRow(button(_("To the shelf"), f"shelf:1:{Look(shelved.user_id)}"))]
    return layout(
        ui.Container(*map(ui.TextDisplay, texts), ui.Separator(), *rows, accent_colour=colour(entry.rating))
    )


def removal(shelved: Shelved) -> ui.LayoutView:
    """Return the question whether to take an entry off the shelf."""
    return layout(
        ui.TextDisplay(
            _(
                "Take **{title}** off your shelf, with all that is noted of it?",
                title=plain(shelved.entry.title[:300]),
            )
        ),
        ui.ActionRow(
            button(_("Take it off"), f"shelf_removed:{shelved.id}", style=discord.ButtonStyle.danger),
            button(_("Keep it"), f"entry:{shelved.user_id}:{shelved.id}"),
        ),
    )


def finished(shelved: Shelved) -> ui.LayoutView:
    """Return the question whether to review what was just finished."""
    return layout(
        ui.TextDisplay(
            _(
                "🎉 You have finished **{title}**. What did you think of it?",
                title=plain(shelved.entry.title[:300]),
            )
        ),
        ui.ActionRow(
            button(_("Review it"), f"shelf_review:{shelved.id}", style=discord.ButtonStyle.primary),
        ),
    )


def status_of(entry: Entry) -> str:
    """Return the status of an entry in its medium's words."""
    return _(entry.status.label(entry.medium)) if entry.status else _("No status")


def progress_of(entry: Entry) -> str:
    """Return how far an entry is, such as `5 of 13 episodes`; '' where nothing is known."""
    parts = []
    unit = shelf.unit_of(entry)
    if entry.progress is not None and unit is Unit.PERCENT:
        parts.append(f"{entry.progress:g} %")
    elif entry.progress is not None:
        of = "" if entry.total is None else _(" of {total}", total=f"{entry.total:g}")
        parts.append(f"{entry.progress:g}{of} {_(UNITS[unit]) if unit else ''}".strip())
    if entry.volumes is not None:
        of = "" if entry.volumes_total is None else _(" of {total}", total=entry.volumes_total)
        parts.append(f"{entry.volumes}{of} {_(UNITS[Unit.VOLUME])}")
    return ", ".join(parts)


def _row(shelved: Shelved, scale: Scale, where: str, *, own: bool) -> ui.Section[ui.LayoutView]:
    entry = shelved.entry
    marks = ("⭐ " if entry.favourite else "") + ("🔒 " if entry.private else "")
    rated = "" if entry.rating is None else f" · {rating.show(entry.rating, scale)} {bar(entry.rating)}"
    facts = [status_of(entry), progress_of(entry), _(entry.medium.label) if entry.medium else ""]
    under_way = own and entry.status is Status.IN_PROGRESS and shelf.is_counted(entry)
    text = f"{marks}**{plain(_cut(entry.title, TITLE))}**{rated}\n-# {' · '.join(filter(None, facts))}"
    return ui.Section(
        ui.TextDisplay(text),
        accessory=button(
            f"+{shelf.step(entry)}", f"plus:{shelved.id}:{where}", style=discord.ButtonStyle.primary
        )
        if under_way
        else button(_("Open"), f"entry:{shelved.user_id}:{shelved.id}"),
    )


def _facts(entry: Entry) -> list[str]:
    facts = [
        _(entry.medium.label) if entry.medium else "",
        str(entry.year or ""),
        plain(_cut(", ".join(entry.creators), 80)),
        status_of(entry),
        progress_of(entry),
        _("started {day}", day=entry.started) if entry.started else "",
        _("finished {day}", day=entry.finished) if entry.finished else "",
        plural("repeated once", "repeated {n} times", entry.repeats) if entry.repeats else "",
        plain(_cut(", ".join(entry.tags), 200)),
        _("🔒 only you see it") if entry.private else "",
    ]
    return [fact for fact in facts if fact]


def _first_buttons(shelved: Shelved) -> list[ui.Button[ui.LayoutView]]:
    entry = shelved.entry
    buttons = []
    if entry.status is not Status.COMPLETED:
        if shelf.is_counted(entry):
            buttons.append(
                button(f"+{shelf.step(entry)}", f"plus:{shelved.id}", style=discord.ButtonStyle.primary)
            )
        buttons.append(button(_("Finished"), f"shelf_move:{shelved.id}:{Status.COMPLETED.key}"))
    buttons.append(button(_("Edit"), f"shelf_edit:{shelved.id}"))
    if entry.reviews:
        buttons.append(button(_("Share its review"), f"shelf_share:{shelved.id}"))
    else:
        buttons.append(button(_("Review it"), f"shelf_review:{shelved.id}"))
    return buttons


def _second_buttons(shelved: Shelved) -> list[ui.Button[ui.LayoutView]]:
    entry = shelved.entry
    return [
        button(
            _("No favourite any more") if entry.favourite else _("Favourite"),
            f"shelf_mark:{shelved.id}:favourite",
            emoji="⭐",
        ),
        button(
            _("Let others see it") if entry.private else _("Hide it from others"),
            f"shelf_mark:{shelved.id}:private",
            emoji="🔒",
        ),
        button(_("Take it off"), f"shelf_remove:{shelved.id}", style=discord.ButtonStyle.danger),
        button(_("To the shelf"), f"shelf:1:{Look(shelved.user_id)}"),
    ]


def _counted(counts: Mapping[Status | None, int]) -> str:
    total = plural("{n} title", "{n} titles", sum(counts.values()))
    parts = [f"{counts[status]:,} {_(status.label()).lower()}" for status in Status if counts.get(status)]
    if parts and counts.get(None):
        parts.append(_("{n} without a status", n=f"{counts[None]:,}"))
    return f"{total}: {', '.join(parts)}" if parts else total


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"

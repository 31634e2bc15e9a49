"""What importing a list would do, as its owner sees it before deciding."""

import discord
from discord import ui

from cogs.cards.card import button, layout
from cogs.markdown import plain
from cogs.shelf.pages import progress_of, status_of
from cogs.words import _, plural
from reviews import rating
from reviews.lists.entry import STATUS_OF, Entry
from reviews.lists.importing import Example, Gain, Preview
from reviews.lists.merge import Choice
from reviews.rating import Scale

FIELDS = {
    "medium": "medium",
    "status": "status",
    "progress": "progress",
    "total": "progress",
    "unit": "progress",
    "volumes": "volumes",
    "volumes_total": "volumes in all",
    "rating": "rating",
    "rating_as_written": "rating",
    "started": "start",
    "finished": "finish",
    "repeats": "repeats",
    "notes": "notes",
    "private_notes": "private notes",
    "private": "that it is private",
    "favourite": "favourite",
    "tags": "tags",
    "year": "year",
    "creators": "who made it",
    "other_titles": "other titles",
    "ids": "its number on another site",
    "reviews": "a review",
    "added": "when it was added",
    "extras": "what else the list says",
}
"""What the fields of an entry are called."""


def preview_page(found: Preview, import_id: str, scale: Scale) -> ui.LayoutView:
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
    if found.first_new:
        lines = [_("**New**"), *(_new(entry, scale) for entry in found.first_new)]
        texts.append("\n".join([*lines, *_more(found.new - len(found.first_new))]))
    if found.first_gains:
        lines = [_("**What your shelf learns**"), *map(_gain, found.first_gains)]
        texts.append("\n".join([*lines, *_more(found.gains - len(found.first_gains))]))
    if found.examples:
        lines = [_conflict(example, scale) for example in found.examples]
        more = _more(found.disagreements - len(lines))
        texts.append("\n".join([_("**Where it says something else than your shelf**"), *lines, *more]))
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
        texts.append(
            _("**Your shelf has all of that already.** There is nothing to import.")
            if found.same
            else _("**I find no title in it.** There is nothing to import.")
        )
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
        (found.repeated, plural("{n} listed more than once", "{n} listed more than once", found.repeated)),
        (found.refused, plural("{n} namesake too many", "{n} namesakes too many", found.refused)),
        (found.problems, plural("{n} not understood", "{n} not understood", found.problems)),
    ]
    return [text for count, text in counted if count]


def _new(entry: Entry, scale: Scale) -> str:
    facts = [
        str(entry.year or ""),
        status_of(entry) if entry.status else "",
        progress_of(entry),
        "" if entry.rating is None else rating.show(entry.rating, scale),
    ]
    return "- " + " · ".join(filter(None, [f"**{plain(_cut(entry.title))}**", *facts]))


def _gain(gain: Gain) -> str:
    names = dict.fromkeys(_(FIELDS.get(field, field)) for field in gain.fields)
    return f"- {plain(_cut(gain.title))}: {', '.join(names)}"


def _conflict(example: Example, scale: Scale) -> str:
    field = _(FIELDS.get(example.field, example.field))
    mine, theirs = (_side(example.field, said, scale) for said in (example.mine, example.theirs))
    said = (
        _("{field} {mine} here, {theirs} there", field=field, mine=mine, theirs=theirs)
        if mine and theirs
        else _("other {field}", field=field)
    )
    return f"- {plain(_cut(example.title))}: {said}"


def _side(field: str, said: str, scale: Scale) -> str:
    """Return what a side of a conflict says, as members say it."""
    if field == "status":
        return _(STATUS_OF[said].label())
    return rating.show(float(said), scale) if field == "rating" else plain(_cut(said))


def _problems(found: Preview) -> list[str]:
    place = _("Line") if found.format.place == "line" else _("Entry")
    lines = [f"- {place} {each.line:,}: {plain(_cut(each.sentence, 160))}" for each in found.first_problems]
    return [*lines, *_more(found.problems - len(lines))]


def _more(count: int) -> list[str]:
    return [plural("- and {n} more", "- and {n} more", count)] if count else []


def _cut(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"

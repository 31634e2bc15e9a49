"""The card: a review as a message."""

import hashlib
import json
from collections.abc import Iterable

import discord
from discord import ui

from cogs.cards.exchange import answer_to, opinions
from cogs.markdown import mention, plain, safe
from cogs.words import _
from reviews import rating
from reviews.kinds import Kind
from reviews.opinions import Exchange
from reviews.progress import Progress, Unit
from reviews.review import Review, Tally
from reviews.spoilers import without_hidden
from storage.settings import GuildSettings

FIRST_KINDS = (Kind.NICE, Kind.LOVE_IT, Kind.FUNNY)
"""The kinds that a card shows, and carries as reactions, from the start."""

UNITS = {
    Unit.EPISODE: "episodes",
    Unit.CHAPTER: "chapters",
    Unit.VOLUME: "volumes",
    Unit.PAGE: "pages",
    Unit.HOUR: "hours",
}


def layout(*items: ui.Item[ui.LayoutView]) -> ui.LayoutView:
    """Return a message of these parts. Its components are found by custom_id: no object is kept for them."""
    view = ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view


def button(
    label: str,
    custom_id: str,
    *,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    emoji: str | None = None,
    disabled: bool = False,
) -> ui.Button[ui.LayoutView]:
    """Return a button that is routed by its custom_id."""
    return ui.Button(label=label, custom_id=custom_id, style=style, emoji=emoji, disabled=disabled)


def custom_ids(message: discord.Message) -> set[str]:
    """Return the custom_ids of everything on a message."""
    found: set[str] = set()
    waiting = list(message.components)
    while waiting:
        component = waiting.pop()
        waiting += getattr(component, "children", [])
        if custom_id := getattr(component, "custom_id", None):
            found.add(custom_id)
    return found


def card(
    review: Review, settings: GuildSettings, exchange: Exchange, *, home: str | None = None
) -> ui.LayoutView:
    """Return the card of a review, and with it how it stands among second opinions.

    `home` is, for a copy, the link to the live card, or '' if that is gone; it stands in place of the counts.
    """
    if review.deleted_at is not None:
        return layout(ui.Container(ui.TextDisplay(_("*This review was deleted.*"))))
    content = review.content
    answering = answer_to(review, exchange, settings.scale)
    answered = opinions(exchange, settings.scale)
    return layout(
        ui.Container(
            ui.TextDisplay(heading(review, settings)),
            ui.TextDisplay(small_print(review, settings) + (f"\n↩️ {answering}" if answering else "")),
            ui.Separator(visible=False),
            ui.TextDisplay(
                _("This review tells what happens. Nothing of it is shown until you ask.")
                if content.spoilers
                else safe(without_hidden(content.summary)) or _("*No summary.*")
            ),
            *([ui.TextDisplay(f"💬 {answered}")] if answered else []),
            ui.Separator(),
            ui.TextDisplay(
                _("**What did you think of this review?**")
                + "\n"
                + (
                    counts_of(review.tally, settings, first=FIRST_KINDS)
                    if home is None
                    else _("Reactions here count too. The tally: {link}", link=home)
                    if home
                    else _("Reactions here count too.")
                )
            ),
            ui.ActionRow(
                button(
                    _("Read, spoilers and all") if content.spoilers else _("Read in full"),
                    f"read:{review.id}:1",
                    style=discord.ButtonStyle.primary,
                ),
                button(_("Show all"), f"kinds:{review.id}"),
                button(_("Second opinion"), f"answer:{review.id}"),
            ),
            accent_colour=colour(content.rating),
        )
    )


def heading(review: Review, settings: GuildSettings) -> str:
    """Return the title and the rating of a review, as the first line of what shows it."""
    title = f"## {plain(review.content.title)}"
    if review.content.rating is None:
        return title
    return f"{title}\n**{rating.show(review.content.rating, settings.scale)}** {bar(review.content.rating)}"


def small_print(review: Review, settings: GuildSettings) -> str:
    """Return the quiet line: author, date, medium, progress, spoilers, stance, style tag."""
    content = review.content
    written = f" · {_('written by {name}', name=plain(content.byline))}" if content.byline else ""
    parts = [
        f"{mention(review.author_id)}{written}",
        f"<t:{review.created_at}:D>"
        if content.written_on is None
        else settings.dates.show(content.written_on),
        _(content.medium.label),
    ]
    if content.progress:
        parts.append(progress(content.progress))
    if content.stance:
        parts.append(_(content.stance.label))
    if content.spoilers:
        parts.append(_("⚠️ Spoilers"))
    if review.style_tag:
        parts.append(_(review.style_tag.label))
    if review.edited_at:
        parts.append(_("edited"))
    return "-# " + " · ".join(parts)


def progress(value: Progress) -> str:
    """Return how far a reviewer had come, such as `5 of 13 episodes`."""
    if value.unit is Unit.PERCENT:
        return f"{value.done} %"
    unit = _(UNITS[value.unit])
    if value.total is None:
        return _("after {done} {unit}", done=value.done, unit=unit)
    return _("{done} of {total} {unit}", done=value.done, total=value.total, unit=unit)


def counts_of(tally: Tally, settings: GuildSettings, *, first: Iterable[Kind] = ()) -> str:
    """Return a tally in one line: the kinds that have votes, and those of `first` in any case."""
    shown = [kind for kind in Kind if kind in first or kind in tally]
    return " · ".join(f"{settings.emoji[kind]} {_(kind.label)} **{tally.get(kind, 0):,}**" for kind in shown)


def bar(value: float) -> str:
    """Return a rating as a bar of ten."""
    full = round(value / 10)
    return "▰" * full + "▱" * (10 - full)


def colour(value: float | None) -> discord.Colour | None:
    """Return the colour of a rating, from red over amber to green."""
    if value is None:
        return None
    return discord.Colour.from_hsv(0.38 * (value / 100) ** 1.6, 0.68, 0.82)


def digest(view: ui.LayoutView) -> str:
    """Return what tells two messages apart that a member would see as different."""
    return hashlib.sha256(
        json.dumps([item.to_component_dict() for item in view.children], sort_keys=True).encode()
    ).hexdigest()[:16]

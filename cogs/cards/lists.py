"""Reviews in rows, and pages of them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import discord
from discord import ui

from cogs.cards.card import bar, button, layout
from cogs.markdown import mention, plain
from cogs.words import _, plural
from reviews import rating
from reviews.review import Listed
from storage.settings import GuildSettings

T = TypeVar("T")

ROWS = 5
"""Rows on a page: each is three of a message's 40 components."""


def row(
    review: Listed,
    settings: GuildSettings,
    *,
    place: int | None = None,
    below: str = "",
    titled: bool = True,
) -> ui.Section[ui.LayoutView]:
    """Return a review as a row with a button to read it; `place` is its rank, `below` a line of its own.

    `titled` False leaves out what all rows have in common below the name of their title.
    """
    lead = [f"**{plain(review.title)}**"] if titled else []
    if review.rating is not None:
        lead.append(f"{rating.show(review.rating, settings.scale)} {bar(review.rating)}")
    elif not titled:
        lead.append(_("*not rated*"))
    rank = "" if place is None else f"{place}\\. "
    facts = [mention(review.author_id), f"<t:{review.created_at}:d>"]
    if titled:
        facts.append(_(review.medium.label))
    if review.answers:
        facts.append(_("↩️ Second opinion"))
    if review.spoilers:
        facts.append(_("⚠️ Spoilers"))
    if review.votes:
        facts.append(plural("{n} vote", "{n} votes", review.votes))
    if review.style_tag:
        facts.append(f"{settings.emoji[review.style_tag]} {_(review.style_tag.label)}")
    text = f"{rank}{' · '.join(lead)}\n-# {' · '.join(facts)}"
    return ui.Section(
        ui.TextDisplay(f"{text}\n{below}" if below else text),
        accessory=button(_("Open"), f"open:{review.id}"),
    )


def listing(
    title: str,
    rows: Sequence[ui.Item[ui.LayoutView]],
    *,
    total: int,
    page: int,
    custom_id: str,
    note: str = "",
    size: int = ROWS,
    menu: ui.ActionRow[ui.LayoutView] | None = None,
) -> ui.LayoutView:
    """Return a page of rows with buttons to turn it.

    `custom_id` says what is listed; the page number is put behind its name: `name:page:…`. `menu` leads on
    from the rows.
    """
    parts: list[ui.Item[ui.LayoutView]] = [ui.TextDisplay(f"### {title}")]
    parts += rows
    if note:
        parts.append(ui.TextDisplay(f"-# {note}"))
    if menu:
        parts.append(menu)
    parts += page_buttons(custom_id, total, page, size)
    return layout(ui.Container(*parts, accent_colour=discord.Colour.blurple()))


def page_buttons(custom_id: str, total: int, page: int, size: int) -> list[ui.Item[ui.LayoutView]]:
    """Return the buttons that turn the page of a list, if it has more than one; `custom_id` as in `listing`."""
    pages = max(1, -(-total // size))
    if pages == 1:
        return []
    name, _colon, arguments = custom_id.partition(":")
    return [
        ui.Separator(),
        ui.ActionRow(
            button("◀", f"{name}:{page - 1}:{arguments}", disabled=page <= 1),
            ui.Button(label=f"{page} / {pages}", disabled=True, custom_id=f"here:{name}"),
            button("▶", f"{name}:{page + 1}:{arguments}", disabled=page >= pages),
        ),
    ]


def within(page: int, total: int, size: int = ROWS) -> int:
    """Return the page, or the nearest that there is: a list may have shrunk since its buttons were made."""
    return min(max(1, page), max(1, -(-total // size)))


def on_page(ranked: Sequence[T], page: int, size: int, worth: Callable[[T], float]) -> list[tuple[int, T]]:
    """Return what stands on a page of a ranking, each with its place; what is worth as much shares a place."""
    worths = [round(worth(one), 9) for one in ranked]
    first = max(0, page - 1) * size
    return [(worths.index(worths[at]) + 1, ranked[at]) for at in range(first, min(first + size, len(ranked)))]

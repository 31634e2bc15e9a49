"""The digest as a message."""

import discord
from discord import ui

from cogs.cards.card import button, layout
from cogs.markdown import bare, mention, plain
from cogs.words import _, plural
from reviews import rating
from reviews.digest import Digest, Divided
from reviews.kinds import Kind
from reviews.rating import Scale
from reviews.review import Review
from storage.settings import GuildSettings

TITLE = 60
"""Characters of a title in a row: a dozen rows of a hundred in any script would fill the message."""


def digest_page(digest: Digest, settings: GuildSettings, mark: str) -> ui.LayoutView:
    """Return the message; `mark` is the custom_id by which it is known. Of no review does it show any text."""
    parts: list[ui.Item[ui.LayoutView]] = [ui.TextDisplay(_head(digest))]
    parts += [_row(review, settings) for review in digest.new]
    best = [
        (Kind.LOVE_IT, _("{emoji} Most loved", emoji=settings.emoji[Kind.LOVE_IT]), digest.loved),
        (Kind.FUNNY, _("{emoji} Funniest", emoji=settings.emoji[Kind.FUNNY]), digest.funniest),
    ]
    parts += [
        _row(review, settings, above=f"**{label}**\n", place=f":{kind.key}")
        for kind, label, review in best
        if review
    ]
    if digest.divided:
        parts.append(
            ui.Section(
                ui.TextDisplay(_split(digest.divided, settings.scale)),
                accessory=button(_("Open"), f"title_open:{digest.divided.title_id}"),
            )
        )
    if digest.quiet:
        parts.append(ui.TextDisplay(_("**Nobody has voted on these yet**")))
        parts += [_row(review, settings) for review in digest.quiet]
    parts.append(ui.ActionRow(button(_("All new reviews"), mark)))
    return layout(ui.Container(*parts, accent_colour=discord.Colour.blurple()))


def _head(digest: Digest) -> str:
    head = (
        plural("## {n} new review", "## {n} new reviews", digest.count) if digest.count else _("## A digest")
    )
    return f"{head}\n-# <t:{digest.since}:D> – <t:{digest.until}:D>"


def _row(
    review: Review, settings: GuildSettings, *, above: str = "", place: str = ""
) -> ui.Section[ui.LayoutView]:
    """Return a review as a row; `place` tells it apart from the same review in another row."""
    content = review.content
    rated = "" if content.rating is None else f" · {rating.show(content.rating, settings.scale)}"
    facts = [mention(review.author_id), _(content.medium.label)]
    if content.spoilers:
        facts.append(_("⚠️ Spoilers"))
    if review.votes:
        facts.append(plural("{n} vote", "{n} votes", review.votes))
    return ui.Section(
        ui.TextDisplay(f"{above}**{plain(bare(content.title, TITLE))}**{rated}\n-# {' · '.join(facts)}"),
        accessory=button(_("Open"), f"open:{review.id}{place}"),
    )


def _split(divided: Divided, scale: Scale) -> str:
    return (
        "**"
        + _("⚡ Most divided")
        + "**\n"
        + _(
            "**{title}**: {n} members, from {lowest} to {highest}",
            title=plain(bare(divided.name, TITLE)),
            n=divided.ratings,
            lowest=rating.show(divided.lowest, scale),
            highest=rating.show(divided.highest, scale),
        )
    )

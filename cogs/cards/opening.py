"""What the discussion of a review opens with: the name of its thread and the first message in it."""

import hashlib
from collections.abc import Sequence

import discord
from discord import ui

from cogs.cards.card import button, colour, layout, progress
from cogs.cards.exchange import answer_to
from cogs.markdown import bare, safe
from cogs.words import _, plural
from reviews import rating
from reviews.opinions import Exchange
from reviews.review import Review
from storage.settings import GuildSettings
from storage.titles import Title


def opening(
    review: Review, settings: GuildSettings, title: Title | None, exchange: Exchange, claims: Sequence[str]
) -> ui.LayoutView:
    """Return the message with which the discussion of a review opens; `claims` are the review's own words."""
    if review.deleted_at is not None:
        return layout(ui.Container(ui.TextDisplay(_("*This review was deleted.*"))))
    content = review.content
    lines = []
    if content.spoilers:
        lines.append(_("⚠️ **Spoilers ahead.** The review tells what happens, and so may everybody here."))
    elif content.progress and content.progress.preliminary:
        lines.append(
            _(
                "⏳ **Safe up to where the review goes: {progress}.** Hide what comes later behind two bars.",
                progress=progress(content.progress),
            )
        )
    lines += [f"> {safe(claim)}" for claim in claims]
    parts = [
        "\n".join(lines),
        _against(content.rating, title, settings),
        f"↩️ {answering}" if (answering := answer_to(review, exchange, settings.scale)) else "",
        _("**Where do you agree, and where not?**"),
    ]
    return layout(
        ui.Container(
            *(ui.TextDisplay(part) for part in parts if part),
            ui.ActionRow(
                button(_("Second opinion"), f"answer:{review.id}", style=discord.ButtonStyle.primary),
                button(
                    _("Read, spoilers and all") if content.spoilers else _("Read in full"),
                    f"read:{review.id}:1",
                ),
            ),
            accent_colour=colour(content.rating),
        )
    )


def _against(own: float | None, title: Title | None, settings: GuildSettings) -> str:
    """Return how a rating stands against those of the other members."""
    if own is None or title is None:
        return ""
    shown = _("Rated **{rating}**", rating=rating.show(own, settings.scale))
    others = title.ratings - 1
    if others < 1:
        return _("{rated}, the first rating of this title here.", rated=shown)
    mean = (title.rating_sum - own) / others
    return plural(
        "{rated}; {n} other member gave it {mean}.",
        "{rated}; {n} other members gave it {mean} on average.",
        others,
        rated=shown,
        mean=rating.show(round(mean, 1), settings.scale),
    )


def thread_name(review: Review) -> str:
    """Return the name of the discussion of a review: at most 100 characters, and nothing that spoils."""
    title = bare(review.content.title, 70)
    if review.content.spoilers:
        return _("{title}: spoilers inside", title=title)
    if not review.author_name:
        return title
    return bare(_("{title}, reviewed by {author}", title=title, author=review.author_name), 100)


def stamp(review: Review, settings: GuildSettings) -> str:
    """Return what changes when a discussion should open otherwise than it did."""
    content = review.content
    said = (
        content.title,
        content.spoilers,
        content.summary,
        content.rating,
        content.progress,
        review.author_id,
        review.author_name,
        review.edited_at,
        review.deleted_at is None,
        settings.scale.key,
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]

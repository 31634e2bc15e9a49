"""Writing about a title that others wrote about: the form for it, and which review it answers."""

import asyncio
from dataclasses import replace

from discord import ui

from cogs import forms
from cogs.answers import here, services
from cogs.markdown import bare
from cogs.reviewing import drafting, typed
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews.medium import Medium
from reviews.review import Content
from reviews.summary import summarise


def opinion_form(custom_id: str, title: str, *, rating: str = "") -> ui.Modal:
    """Return the form for one's own rating, filled in where it is known, and text on a title."""
    return forms.form(
        _("A second opinion"),
        custom_id,
        forms.text(
            _("Your rating of {title}", title=bare(title, 25)),
            "rating",
            rating,
            limit=20,
            placeholder=_("8, 7.5/10, 85/100 or 4.5/5"),
        ),
        forms.text(_("Your review"), "text0", long=True, description=_("||Two bars|| hide a spoiler.")),
        forms.text(
            _("… continued"),
            "text1",
            long=True,
            required=False,
            description=_("If the first field was too small."),
        ),
        forms.tick(_("Spoilers"), "spoilers", description=_("The card then shows none of the text.")),
    )


async def take_opinion(
    interaction: Interaction, title: str, medium: Medium, *, answers: int | None = None
) -> None:
    """Take what the form for an opinion says; `answers` is the review that it answers, if it does."""
    filled = forms.Answers.of(interaction)
    body = typed.typed_text(filled)
    spoilers = filled.ticked("spoilers")
    content = Content(title=title, medium=medium, body=body, summary="", spoilers=spoilers)
    objection = None
    try:
        settings = services(interaction).settings.of(here(interaction))
        content = typed.rated(content, filled.text("rating").strip(), settings)
    except Problem as error:
        objection = str(error)  # the text must not be lost over a rating
    summary = await asyncio.to_thread(summarise, body, title, spoilers=spoilers, rating=content.rating)
    content = replace(content, summary=summary)
    draft = drafting.new_draft(interaction, [content], answers=answers)
    await drafting.offer(interaction, draft, objection=objection)

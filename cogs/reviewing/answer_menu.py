"""Which review a draft answers: the menu in which its author says so."""

from collections.abc import Sequence
from datetime import UTC, datetime

import discord
from discord import ui

from cogs.answers import services
from cogs.markdown import bare
from cogs.routing import Interaction
from cogs.words import _
from reviews import rating
from reviews.opinions import distance
from reviews.review import Listed
from storage.drafts import Draft
from storage.reviews import Filter, Sort
from storage.settings import GuildSettings

ANSWERABLE = 24
"""Reviews that a draft is offered to answer, at most: a menu has 25 options, and one is for none of them."""


async def answerable(interaction: Interaction, draft: Draft) -> list[Listed]:
    """Return the reviews that a draft may answer: those of others on its title, and the one that it does."""
    app = services(interaction)
    if draft.edits is not None or not draft.content.title:
        return []
    title = await app.titles.named(draft.guild_id, draft.content.title, draft.content.medium)
    if title is None:
        return []
    found, _total = await app.reviews.find(
        draft.guild_id, Filter(title_id=title.id), Sort.LOVED, limit=ANSWERABLE
    )
    others = [review for review in found if draft.user_id != review.author_id or review.id == draft.answers]
    if draft.answers is not None and draft.answers not in {review.id for review in others}:
        answered, _total = await app.reviews.find(
            draft.guild_id, Filter(review_id=draft.answers, title_id=title.id), Sort.NEWEST, limit=1
        )
        others = [*answered, *others]
    return others[:ANSWERABLE]


def answer_menu(draft: Draft, settings: GuildSettings, others: Sequence[Listed]) -> ui.Select[ui.LayoutView]:
    """Return the menu of the reviews that a draft may answer."""
    options = [
        discord.SelectOption(
            label=_("A second opinion to {author}", author=bare(review.author_name, 60)),
            value=str(review.id),
            emoji="↩️",
            description=_described(draft, review, settings),
            default=draft.answers == review.id,
        )
        for review in others
    ]
    if draft.answers is not None:
        options.append(discord.SelectOption(label=_("It answers nobody"), value="0", emoji="📝"))
    return ui.Select(
        custom_id=f"answers:{draft.id}",
        options=options,
        placeholder=_("Is it a second opinion? Pick the review that it answers."),
    )


def _described(draft: Draft, review: Listed, settings: GuildSettings) -> str:
    """Return what tells a review from the others of its title: its rating, how far that is, its day."""
    facts = []
    if review.rating is not None:
        facts.append(rating.show(review.rating, settings.scale))
    if away := distance(draft.content.rating, review.rating):
        facts.append(_("{n} away", n=rating.points(away, settings.scale)))
    facts.append(f"{datetime.fromtimestamp(review.created_at, UTC):%Y-%m-%d}")
    return " · ".join(facts)

"""The boards as messages: what is ranked, in which place, and how it was counted."""

from collections.abc import Sequence
from enum import Enum

import discord
from discord import ui

from cogs.cards.card import bar, counts_of
from cogs.cards.lists import ROWS, listing, on_page, row, within
from cogs.markdown import bare, plain
from cogs.words import _, plural
from reviews import rating
from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.ranking import PRIOR, heat, wilson
from reviews.rating import Scale
from reviews.review import Listed
from storage.boards import DividedTitle, RankedReviewer, RankedTitle
from storage.settings import GuildSettings

LONG = 10
"""Rows on a page of a board whose rows are plain text."""


class Period(Enum):
    """How far back a board looks; the value is `(key, label, days)`."""

    WEEK = ("week", "The last 7 days", 7)
    MONTH = ("month", "The last 30 days", 30)
    YEAR = ("year", "The last 365 days", 365)
    ALL = ("all", "Of all time", None)
    HOT = ("hot", "Hot right now", None)

    def __init__(self, key: str, label: str, days: int | None) -> None:
        self.key = key
        self.label = label
        self.days = days

    def since(self, now: int) -> int:
        """Return when it begins, in Unix seconds."""
        return 0 if self.days is None else now - self.days * 24 * 3600


def reviews_board(
    ranked: Sequence[Listed],
    page: int,
    settings: GuildSettings,
    now: int,
    *,
    kind: Kind | None,
    period: Period,
    medium: Medium | None,
) -> ui.LayoutView:
    """Return a page of reviews, best first; `now` is in Unix seconds."""

    def worth(review: Listed) -> float:
        votes = sum(count for each, count in review.tally.items() if _speaks(each, kind))
        if period is Period.HOT:
            return heat(votes, now - review.created_at)
        return wilson(votes, review.votes)

    page = within(page, len(ranked))
    title = _("Most valued reviews") if kind is None else f"{settings.emoji[kind]} {_(kind.label)}"
    return listing(
        f"{title} · {_(period.label)}",
        [
            row(review, settings, place=place, below=f"-# {counts_of(review.tally, settings)}")
            for place, review in on_page(ranked, page, ROWS, worth)
        ],
        total=len(ranked),
        page=page,
        custom_id=f"top_reviews:{kind.key if kind else ''}:{period.key}:{medium.key if medium else ''}",
        note=_counted(kind, period),
    )


def titles_board(
    ranked: Sequence[RankedTitle], page: int, scale: Scale, *, medium: Medium | None
) -> ui.LayoutView:
    """Return a page of titles, highest rated first."""
    page = within(page, len(ranked), LONG)
    shown = on_page(ranked, page, LONG, lambda title: title.score)
    lines = [
        f"{place}\\. **{plain(title.name)}** · {_(title.medium.label)}\n-# {bar(title.mean)} "
        + _("mean {mean}", mean=rating.show(round(title.mean, 1), scale))
        + " · "
        + plural("{n} member", "{n} members", title.ratings)
        + _(" · ranked as {score}", score=rating.show(round(title.score, 1), scale))
        for place, title in shown
    ]
    return listing(
        _("Highest rated titles") if medium is None else _("Highest rated: {medium}", medium=_(medium.label)),
        [ui.TextDisplay("\n".join(lines))],
        total=len(ranked),
        page=page,
        custom_id=f"top_titles:{medium.key if medium else ''}",
        note=_(
            "A title that few have rated is drawn towards this server's mean (Bayesian mean, weight {m}); equals "
            "share a place.",
            m=PRIOR,
        ),
        size=LONG,
        menu=_titles_menu([title for _place, title in shown]),
    )


def divided_board(
    ranked: Sequence[DividedTitle], page: int, scale: Scale, *, medium: Medium | None
) -> ui.LayoutView:
    """Return a page of titles, most divided first."""
    page = within(page, len(ranked), LONG)
    shown = on_page(ranked, page, LONG, lambda title: title.score)
    lines = [
        f"{place}\\. **{plain(title.name)}** · {_(title.medium.label)}\n-# "
        + _(
            "{points} around {mean}",
            points=f"± {rating.points(round(title.deviation, 1), scale)}",
            mean=rating.show(round(title.mean, 1), scale),
        )
        + " · "
        + plural("{n} member", "{n} members", title.ratings)
        for place, title in shown
    ]
    return listing(
        _("Most divided titles") if medium is None else _("Most divided: {medium}", medium=_(medium.label)),
        [ui.TextDisplay("\n".join(lines))],
        total=len(ranked),
        page=page,
        custom_id=f"top_divided:{medium.key if medium else ''}",
        note=_(
            "By how far ratings lie from their mean (standard deviation); what few have rated is drawn towards "
            "what is usual here (weight {m}); equals share a place.",
            m=PRIOR,
        ),
        size=LONG,
        menu=_titles_menu([title for _place, title in shown]),
    )


def reviewers_board(
    ranked: Sequence[RankedReviewer], page: int, settings: GuildSettings, *, period: Period
) -> ui.LayoutView:
    """Return a page of members, those whose reviews readers value most first."""
    page = within(page, len(ranked), LONG)
    lines = [
        f"{place}\\. <@{who.author_id}> · {plural('{n} review', '{n} reviews', who.reviews)}\n"
        f"-# {counts_of(who.tally, settings)}"
        for place, who in on_page(ranked, page, LONG, lambda who: who.score)
    ]
    return listing(
        _("Most valued reviewers") + f" · {_(period.label)}",
        [ui.TextDisplay("\n".join(lines))],
        total=len(ranked),
        page=page,
        custom_id=f"top_reviewers:{period.key}",
        note=_(
            "By the share of praise in the votes on their reviews, not by how many they wrote; few votes weigh "
            "less than many, equals share a place. `/profile` shows a member's reviews."
        ),
        size=LONG,
    )


def _speaks(kind: Kind, asked: Kind | None) -> bool:
    """Return whether a vote of a kind is one that a board asks for: of this kind, or of any that praises."""
    return kind.praise if asked is None else kind is asked


def _counted(kind: Kind | None, period: Period) -> str:
    """Return how a board of reviews counts."""
    if period is Period.HOT:
        by = (
            _("By votes of praise (all but Confusing)")
            if kind is None
            else _("By votes that say “{kind}”", kind=_(kind.label))
        )
        return by + _(" and age: a vote counts in full on a new review, a quarter after a week.")
    by = (
        _("By the share of votes that are praise (all but Confusing)")
        if kind is None
        else _("By the share of votes that say “{kind}”", kind=_(kind.label))
    )
    if period is not Period.ALL:
        by += _(", of what was shared in that time")
    return by + _(
        "; few votes weigh less than many (lower bound of Wilson's interval), equals share a place."
    )


def _titles_menu(shown: Sequence[RankedTitle | DividedTitle]) -> ui.ActionRow[ui.LayoutView]:
    """Return a menu that leads from the titles on a page to their own pages."""
    options = [
        discord.SelectOption(
            label=bare(title.name, 100), description=_(title.medium.label), value=str(title.id)
        )
        for title in shown
    ]
    return ui.ActionRow(
        ui.Select(custom_id="title_pick", placeholder=_("Open the page of a title"), options=options)
    )

"""Correcting a draft: the forms for its details, its text and its summary, and what comes back of them."""

import asyncio
from dataclasses import replace

import discord
from discord import ui

from cogs import forms
from cogs.answers import services
from cogs.markdown import bare
from cogs.reviewing.drafting import offer
from cogs.reviewing.typed import TITLE_LENGTH, progress_typed, rated, read_title, retold, typed_text
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews import medium, rating
from reviews.medium import Medium
from reviews.progress import Unit
from reviews.review import Content
from reviews.summary import MAX_LENGTH as SUMMARY_LENGTH
from reviews.summary import choices
from reviews.text import clean
from storage.drafts import Draft
from storage.settings import GuildSettings


def details_form(draft: Draft, settings: GuildSettings) -> ui.Modal:
    """Return the form on which what was understood is corrected, filled in."""
    content = draft.content
    return forms.form(
        _("About this review"),
        f"details:{draft.id}",
        forms.text(
            _("Title"),
            "title",
            content.title,
            limit=TITLE_LENGTH,
            description=_("The page does not say it; this is a guess.") if content.title_guessed else None,
        ),
        forms.text(
            _("Rating"),
            "rating",
            _rating_as_typed(content, settings),
            limit=20,
            required=False,
            placeholder=_("8, 7.5/10, 85/100 or 4.5/5"),
        ),
        forms.choice(
            _("Medium"),
            "medium",
            [
                discord.SelectOption(label=_(m.label), value=m.key, default=m is content.medium)
                for m in Medium
            ],
        ),
        forms.text(
            _("Progress"),
            "progress",
            _progress_as_typed(content),
            limit=40,
            required=False,
            placeholder=_("5/13 episodes, 120/350 pages, 45%"),
            description=_("Only if you have not finished it."),
        ),
        forms.tick(
            _("Spoilers"),
            "spoilers",
            value=content.spoilers,
            description=_("The card then shows none of the text."),
        ),
    )


async def correct(interaction: Interaction, draft: Draft) -> None:
    """Take what the details form says."""
    answers = forms.Answers.of(interaction)
    settings = services(interaction).settings.of(draft.guild_id)
    content = replace(
        draft.content,
        medium=medium.BY_KEY.get("".join(answers.chosen("medium")), draft.content.medium),
        spoilers=answers.ticked("spoilers"),
    )

    def title(content: Content, typed: str) -> Content:
        return replace(content, title=read_title(typed))

    def how_far(content: Content, typed: str) -> Content:
        return replace(content, progress=progress_typed(typed))

    def rating_(content: Content, typed: str) -> Content:
        return content if typed == _rating_as_typed(content, settings) else rated(content, typed, settings)

    mistakes: list[str] = []
    for field, taken in (("title", title), ("progress", how_far), ("rating", rating_)):
        try:  # one mistake must not cost what else was corrected
            content = taken(content, answers.text(field).strip())
        except Problem as problem:
            mistakes.append(str(problem))
    was = draft.content
    if (content.spoilers, content.title, content.rating) != (was.spoilers, was.title, was.rating):
        content = await retold(was, content)
    await offer(
        interaction,
        replace(draft, content=replace(content, title_guessed=False)),
        objection="\n⚠️ ".join(mistakes) or None,
    )


def text_form(draft: Draft) -> ui.Modal:
    """Return the form in which the text is written or changed."""
    body = draft.content.body
    if not body:
        return forms.form(
            _("Your review"),
            f"text:{draft.id}",
            forms.text(
                _("Your review"),
                "text0",
                long=True,
                description=_("||Two bars|| hide a spoiler."),
                placeholder=_("What is it like, and why?"),
            ),
            forms.text(
                _("… continued"),
                "text1",
                long=True,
                required=False,
                description=_("If the first field was too small."),
            ),
        )
    parts = _parts(body)
    if len(parts) > 5:
        raise Problem(
            _("This review is too long for a form. Give its new text as the `file` of `/review edit`.")
        )
    fields = [
        forms.text(
            _("Your review") if n == 0 else _("… continued"), f"text{n}", part, long=True, required=n == 0
        )
        for n, part in enumerate(parts + [""] * (len(parts) == 1))
    ]
    return forms.form(_("Your review"), f"text:{draft.id}", *fields)


async def rewrite(interaction: Interaction, draft: Draft) -> None:
    """Take what the text form says."""
    answers = forms.Answers.of(interaction)
    content = replace(draft.content, body=typed_text(answers))
    await offer(interaction, replace(draft, content=await retold(draft.content, content)))


async def summary_form(draft: Draft) -> ui.Modal:
    """Return the form in which the reviewer picks the sentences of the card, or writes their own."""
    content = draft.content
    fields: list[ui.Item[ui.Modal]] = []
    if sentences := await asyncio.to_thread(choices, content.body, content.title, rating=content.rating):
        fields.append(
            forms.choice(
                _("Sentences of yours"),
                "sentences",
                [
                    discord.SelectOption(label=bare(sentence, 100) or str(n), value=str(n))
                    for n, sentence in enumerate(sentences)
                ],
                description=_("Up to three, in the order of your text."),
                most=3,
                required=False,
            )
        )
    fields.append(
        forms.text(
            _("Or in your own words"),
            "words",
            content.summary,
            long=True,
            limit=SUMMARY_LENGTH,
            required=False,
            description=_("Used if you change it, or pick no sentence."),
        )
    )
    return forms.form(_("What the card says"), f"summary:{draft.id}", *fields)


async def resummarise(interaction: Interaction, draft: Draft) -> None:
    """Take what the summary form says."""
    answers = forms.Answers.of(interaction)
    content = draft.content
    summary = clean(answers.text("words")).strip()
    picked = sorted(int(n) for n in answers.chosen("sentences") if n.isdigit())
    sentences = await asyncio.to_thread(choices, content.body, content.title, rating=content.rating)
    if picked and summary == content.summary[:SUMMARY_LENGTH]:
        summary = " … ".join(sentences[n] for n in picked if n < len(sentences))
        if len(summary) > SUMMARY_LENGTH:
            raise Problem(
                _(
                    "Those sentences have {n} characters together, and a card holds {most}. Pick fewer.",
                    n=len(summary),
                    most=SUMMARY_LENGTH,
                )
            )
    await offer(interaction, replace(draft, content=replace(content, summary=summary)))


def _rating_as_typed(content: Content, settings: GuildSettings) -> str:
    return "" if content.rating is None else rating.show(content.rating, settings.scale)


def _progress_as_typed(content: Content) -> str:
    if content.progress is None:
        return ""
    value = content.progress
    if value.unit is Unit.PERCENT:
        return f"{value.done}%"
    return f"{value.done}{'' if value.total is None else f'/{value.total}'} {value.unit.key}s"


def _parts(body: str) -> list[str]:
    """Cut a text into pieces that fit a form's fields, between paragraphs where that is possible."""
    parts: list[str] = []
    while len(body) > forms.FIELD:
        cut = body.rfind("\n\n", 1, forms.FIELD)
        cut = cut if cut > 0 else body.rfind(" ", 1, forms.FIELD)
        cut = cut if cut > 0 else forms.FIELD
        parts.append(body[:cut].strip())
        body = body[cut:].strip()
    return [*parts, body]

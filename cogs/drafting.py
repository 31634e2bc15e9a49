"""From a text to a card: the panel on which a member sees, corrects and confirms what will be posted."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import discord
from discord import ui

from cogs import forms
from cogs.answers import services, whisper
from cogs.card import button, colour, heading, layout, small_print
from cogs.exchange import link
from cogs.markdown import bare, plain, safe
from cogs.publisher import CannotPublishError
from cogs.routing import Interaction, Problem
from cogs.words import _, plural
from reviews import medium, progress, rating
from reviews.medium import Medium
from reviews.opinions import distance
from reviews.progress import Progress, Unit
from reviews.review import Content, Review
from reviews.spoilers import without_hidden
from reviews.summary import MAX_LENGTH as SUMMARY_LENGTH
from reviews.summary import choices, summarise
from reviews.text import clean, line
from storage.drafts import Draft
from storage.reviews import Filter, Sort
from storage.settings import GuildSettings

TITLE_LENGTH = 100
"""The longest title, in characters: as much as a choice in a list can carry."""

ANSWERABLE = 24
"""Reviews that a draft is offered to answer, at most: a menu has 25 options, and one is for none of them."""

BODY_LENGTH = 200_000
"""The longest review, in characters: six times the longest that was ever seen on a review site."""


def new_draft(interaction: Interaction, contents: Sequence[Content], *, answers: int | None = None) -> Draft:
    """Return a draft of the first of these reviews, which leads to the others."""
    assert interaction.guild_id is not None
    return Draft(
        id=secrets.token_urlsafe(9),
        guild_id=interaction.guild_id,
        user_id=interaction.user.id,
        content=contents[0],
        rest=tuple(contents[1:]),
        answers=answers,
    )


async def offer(interaction: Interaction, draft: Draft, *, objection: str | None = None) -> None:
    """Show a member what would be posted; or, if that text is here already, where.

    `objection` is what was wrong with what they typed, where the rest is kept.
    """
    app = services(interaction)
    if (
        draft.edits is None
        and draft.content.body
        and (twin := await app.reviews.twin(draft.guild_id, draft.content.body))
    ):
        card = await app.cards.live(twin.id)
        where = link(card) if card else f"`/review show review:{twin.id}`"
        await _say(
            interaction,
            draft,
            _(
                "This text was shared here before, by <@{author}>: {where}",
                author=twin.author_id,
                where=where,
            ),
        )
        return
    others = await _answerable(interaction, draft)
    if draft.answers not in {None, *(review.id for review in others)}:
        draft = replace(draft, answers=None)  # the title was corrected
    await app.drafts.save(draft, at=app.now())
    settings = app.settings.of(draft.guild_id)
    at = int(interaction.created_at.timestamp())
    await whisper(interaction, panel(draft, settings, at, others, objection))


async def recall(interaction: Interaction, draft_id: str) -> Draft:
    """Return a member's own draft; raise `Problem` if it is not theirs or too old."""
    draft = await services(interaction).drafts.get(draft_id, interaction.user.id)
    if draft is None or draft.guild_id != interaction.guild_id:
        raise Problem(_("That draft is no longer there. Please start again."))
    return draft


async def confirm(interaction: Interaction, draft: Draft) -> None:
    """Post the card of a draft, or save an edit; pressing twice does it once."""
    app = services(interaction)
    if problem := _objection(draft, app.settings.of(draft.guild_id)):
        raise Problem(problem)
    await interaction.response.defer()
    if draft.edits is not None:
        review = await app.reviews.get(draft.guild_id, draft.edits)
        if review is None:
            raise Problem(_("That review was deleted in the meantime."))
        await app.reviews.edit(review.id, interaction.user.id, draft.content, at=app.now())
        await app.drafts.discard(draft.id)
        card = await app.cards.live(review.id)
        await app.painter.resume()
        await _say(interaction, draft, _("Saved. {link}", link=link(card) if card else ""))
        return
    channel_id = app.settings.of(draft.guild_id).channel_id or interaction.channel_id
    assert channel_id is not None
    review_id, _new = await app.reviews.share(
        draft.guild_id,
        interaction.user.id,
        line(interaction.user.display_name) or interaction.user.name,
        draft.content,
        at=app.now(),
        channel_id=channel_id,
        draft_id=draft.id,
        answers=draft.answers,
    )
    try:
        card = await app.publisher.publish(review_id)
    except CannotPublishError as error:
        await _say(interaction, draft, _("Your review is saved. {problem}", problem=str(error)))
        return
    await app.painter.resume()
    listens = await app.opinions.listens(draft.guild_id, interaction.user.id)
    wish = (
        button(_("Do not tell me of answers"), f"tell:{draft.guild_id}:off")
        if listens
        else button(_("Tell me when somebody answers"), f"tell:{draft.guild_id}:on")
    )
    await _say(interaction, draft, _("Posted: {link}", link=link(card)), wish)


async def discard(interaction: Interaction, draft: Draft) -> None:
    """Forget a draft."""
    await services(interaction).drafts.discard(draft.id)
    await _say(interaction, draft, _("Nothing was posted."))


async def advance(interaction: Interaction, draft: Draft) -> None:
    """Go on to the next review of the same file."""
    await offer(interaction, new_draft(interaction, draft.rest))


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
    old = draft.content
    if (content.spoilers, content.title, content.rating) != (old.spoilers, old.title, old.rating):
        content = replace(content, summary=_resummarised(old, content))
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
            _(
                "This review is too long for a form. Delete it and share the changed text "
                "as a file with `/review share`."
            )
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
    await offer(
        interaction, replace(draft, content=replace(content, summary=_resummarised(draft.content, content)))
    )


def summary_form(draft: Draft) -> ui.Modal:
    """Return the form in which the reviewer picks the sentences of the card, or writes their own."""
    content = draft.content
    fields: list[ui.Item[ui.Modal]] = []
    if sentences := choices(content.body, content.title, rating=content.rating):
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
    sentences = choices(content.body, content.title, rating=content.rating)
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


def read_title(typed: str) -> str:
    """Return a title as it is stored; raise `Problem` if there is nothing in it or too much."""
    title = " ".join(without_hidden(clean(typed)).replace("*", "").split())
    if not title:
        raise Problem(_("Which title is it about? Please fill in its name."))
    if len(title) > TITLE_LENGTH:
        raise Problem(
            _("That title has {n} characters; {most} is the most.", n=len(title), most=TITLE_LENGTH)
        )
    return title


def rated(content: Content, typed: str, settings: GuildSettings) -> Content:
    """Return the content with the rating that was typed, on the server's scale or on one it names."""
    if not typed:
        return replace(content, rating=None, rating_as_written=None)
    try:
        return replace(content, rating=rating.parse(typed, settings.scale), rating_as_written=typed)
    except rating.RatingError as error:
        raise Problem(str(error)) from error


def progress_typed(typed: str) -> Progress | None:
    """Return the progress that was typed; raise `Problem` if it makes no sense."""
    if not typed.strip():
        return None
    if (value := progress.read(typed, Unit.EPISODE)) is None:
        raise Problem(_("I cannot read that progress; write it like 5/13 episodes, 120/350 pages or 45%."))
    return value


def typed_text(answers: forms.Answers) -> str:
    """Return the text that was typed, which may run over several fields."""
    return clean("\n\n".join(filter(None, (answers.text(f"text{n}").strip() for n in range(5)))))


def panel(
    draft: Draft, settings: GuildSettings, at: int, others: Sequence[Review] = (), mistake: str | None = None
) -> ui.LayoutView:
    """Return what shows a member the card that would be posted, with what is wrong and the ways to mend it."""
    content = draft.content
    objection = _objection(draft, settings)
    preview = Review(
        id=0,
        guild_id=draft.guild_id,
        title_id=0,
        author_id=draft.user_id,
        author_name="",
        content=content,
        created_at=at,
    )
    words = len(content.body.split())
    lead = _("### Save this?") if draft.edits else _("### Post this?")
    facts = [plural("I read {n} word.", "I read {n} words.", words)]
    if content.title_guessed:
        facts.append(
            _("The page does not name its title, so **{title}** is my guess.", title=plain(content.title))
        )
    if content.rating is None:
        facts.append(_("There is no rating."))
    if draft.rest:
        facts.append(plural("{n} more review follows.", "{n} more reviews follow.", len(draft.rest)))
    facts += [f"\n⚠️ {problem}" for problem in (mistake, objection) if problem]
    shown = (
        content.summary
        if not content.spoilers
        else _("This review tells what happens. The card shows nothing of it.")
    )
    return layout(
        ui.TextDisplay(f"{lead}\n{' '.join(facts)}"),
        ui.Container(
            ui.TextDisplay(heading(preview, settings) if content.title else _("## (no title yet)")),
            ui.TextDisplay(small_print(preview)),
            ui.Separator(visible=False),
            ui.TextDisplay(safe(shown) or _("*No summary: the card will show title and rating.*")),
            accent_colour=colour(content.rating),
        ),
        *([ui.ActionRow(_answer_menu(draft, settings, others))] if others else []),
        ui.ActionRow(
            button(
                _("Save") if draft.edits else _("Post it"),
                f"draft:post:{draft.id}",
                style=discord.ButtonStyle.success,
                disabled=objection is not None,
            ),
            button(_("Correct"), f"draft:details:{draft.id}"),
            button(_("Summary"), f"draft:summary:{draft.id}", disabled=content.spoilers or not content.body),
            button(_("Text"), f"draft:text:{draft.id}"),
            button(_("Discard"), f"draft:discard:{draft.id}", style=discord.ButtonStyle.danger),
        ),
        *([ui.ActionRow(button(_("Skip to the next"), f"draft:next:{draft.id}"))] if draft.rest else []),
    )


async def _answerable(interaction: Interaction, draft: Draft) -> list[Review]:
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
        answered = await app.reviews.get(draft.guild_id, draft.answers)
        others = [*([answered] if answered and answered.title_id == title.id else []), *others]
    return others[:ANSWERABLE]


def _answer_menu(draft: Draft, settings: GuildSettings, others: Sequence[Review]) -> ui.Select[ui.LayoutView]:
    """Return the menu of the reviews that a draft may answer."""
    options = []
    for review in others:
        stars = "" if review.content.rating is None else rating.show(review.content.rating, settings.scale)
        away = distance(draft.content.rating, review.content.rating)
        options.append(
            discord.SelectOption(
                label=_("A second opinion to {author}", author=bare(review.author_name, 60)),
                value=str(review.id),
                emoji="↩️",
                description=" · ".join(
                    filter(
                        None,
                        [
                            stars,
                            "" if away is None else _("{n} away", n=rating.points(away, settings.scale)),
                            f"{datetime.fromtimestamp(review.created_at, UTC):%Y-%m-%d}",
                        ],
                    )
                ),
                default=draft.answers == review.id,
            )
        )
    if draft.answers is not None:
        options.append(discord.SelectOption(label=_("It answers nobody"), value="0", emoji="📝"))
    return ui.Select(
        custom_id=f"answers:{draft.id}",
        options=options,
        placeholder=_("Is it a second opinion? Pick the review that it answers."),
    )


def _objection(draft: Draft, settings: GuildSettings) -> str | None:
    """Return why a draft cannot be posted as it is."""
    content = draft.content
    if not content.title:
        return _("Which title is it about? Press *Correct* and fill it in.")
    if not content.body.strip():
        return _("There is no text yet. Press *Text* to write it.")
    if len(content.body) > BODY_LENGTH:
        return _(
            "That is too long: {n} characters, and {most} is the most.",
            n=f"{len(content.body):,}",
            most=f"{BODY_LENGTH:,}",
        )
    if len(content.body) < settings.min_length:
        return _("This server asks for at least {n} characters.", n=settings.min_length)
    return None


def _resummarised(old: Content, new: Content) -> str:
    """Return a fresh summary, unless the reviewer had written their own."""
    was = summarise(old.body, old.title, spoilers=old.spoilers, rating=old.rating)
    if old.summary not in ("", was):
        return old.summary
    return summarise(new.body, new.title, spoilers=new.spoilers, rating=new.rating)


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


async def _say(
    interaction: Interaction, draft: Draft, sentence: str, *buttons: ui.Button[ui.LayoutView]
) -> None:
    """Close the panel with a sentence, and lead on to the next review of the file."""
    app = services(interaction)
    following = list(buttons)
    if draft.rest:
        following.insert(
            0, button(_("Next review"), f"draft:next:{draft.id}", style=discord.ButtonStyle.primary)
        )
        if await app.drafts.get(draft.id, draft.user_id) is None:
            await app.drafts.save(draft, at=app.now())
    row = [ui.ActionRow(*following)] if following else []
    await whisper(interaction, layout(ui.TextDisplay(sentence), *row))

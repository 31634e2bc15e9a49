"""From a text to a card: the panel on which a member sees, corrects and confirms what will be posted."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import ui

from cogs.answers import services, whisper
from cogs.cards.card import button, colour, heading, layout, small_print
from cogs.cards.exchange import link
from cogs.cards.publisher import CannotPublishError
from cogs.markdown import mention, plain, safe
from cogs.moderation.acts import record
from cogs.reviewing.admission import admit, admit_now, not_blocked
from cogs.reviewing.answer_menu import answer_menu, answerable
from cogs.routing import Interaction, Problem
from cogs.words import _, plural
from reviews.review import Content, Listed, Review
from reviews.text import line
from storage.drafts import Draft
from storage.moderation import Act
from storage.settings import GuildSettings

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
    if draft.edits is None:
        await admit(interaction)
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
                "This text was shared here before, by {author}: {where}",
                author=mention(twin.author_id),
                where=where,
            ),
        )
        return
    others = await answerable(interaction, draft)
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
    if draft.edits is not None:
        await not_blocked(interaction)
    elif draft.review_id is None:  # else it is posted, and this is a second press
        await admit_now(interaction)
    await interaction.response.defer()
    if draft.edits is not None:
        review = await app.reviews.get(draft.guild_id, draft.edits)
        if review is None:
            raise Problem(_("That review was deleted in the meantime."))
        await app.reviews.edit(review.id, interaction.user.id, draft.content, at=app.now())
        await app.drafts.discard(draft.id)
        if review.author_id != interaction.user.id:
            await record(interaction, Act.EDITED, review)
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


def panel(
    draft: Draft, settings: GuildSettings, at: int, others: Sequence[Listed] = (), mistake: str | None = None
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
            ui.TextDisplay(small_print(preview, settings)),
            ui.Separator(visible=False),
            ui.TextDisplay(safe(shown) or _("*No summary: the card will show title and rating.*")),
            accent_colour=colour(content.rating),
        ),
        *([ui.ActionRow(answer_menu(draft, settings, others))] if others else []),
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

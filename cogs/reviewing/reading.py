"""Reading: one review in full, its votes, lists of reviews."""

from collections.abc import Sequence

import discord
from discord import ui

from cogs.answers import here, moderates, services, turn, whisper
from cogs.cards.card import button, colour, counts_of, heading, layout, small_print
from cogs.cards.exchange import link
from cogs.cards.lists import ROWS, listing, row, within
from cogs.markdown import plain, safe
from cogs.moderation.acts import record
from cogs.routing import Interaction, Problem
from cogs.words import _, plural
from reviews import kinds, medium
from reviews.kinds import Kind
from reviews.paging import pages
from reviews.review import Review
from reviews.spoilers import without_hidden
from reviews.text import line
from storage.moderation import Act
from storage.reviews import Filter, Sort

EXCERPT = 200
"""Characters of a review that a search shows, at most."""

SORTS = {sort.key: sort for sort in Sort}


def number(argument: str) -> int:
    """Return the number in a custom_id, or 0 for what a stranger made up."""
    value = int(argument) if argument.isdecimal() and len(argument) < 20 else 0
    return value if value < 2**63 else 0


async def recall(interaction: Interaction, review_id: str) -> Review:
    """Return the review that a custom_id names; raise `Problem` if it is gone or another server's."""
    review = await services(interaction).reviews.get(here(interaction), number(review_id))
    if review is None:
        raise Problem(_("That review was deleted."))
    return review


async def show_text(interaction: Interaction, review: Review, page: str) -> None:
    """Show a page of the full text, to this member alone."""
    settings = services(interaction).settings.of(review.guild_id)
    texts = pages(safe(review.content.body)) or [_("*There is no text.*")]
    at = min(max(number(page), 1), len(texts))
    parts: list[ui.Item[ui.LayoutView]] = []
    if at == 1:
        parts += [
            ui.TextDisplay(heading(review, settings)),
            ui.TextDisplay(small_print(review, settings)),
            ui.Separator(),
        ]
    parts.append(ui.TextDisplay(texts[at - 1]))
    if at == len(texts) and (scores := _sub_scores(review)):
        parts += [ui.Separator(), ui.TextDisplay(f"-# {scores}")]
    if len(texts) > 1:
        parts.append(
            ui.ActionRow(
                button(_("◀ Back"), f"read:{review.id}:{at - 1}", disabled=at == 1),
                ui.Button(
                    label=_("Page {at} of {all}", at=at, all=len(texts)), disabled=True, custom_id="here:read"
                ),
                button(
                    _("Read on ▶"),
                    f"read:{review.id}:{at + 1}",
                    disabled=at == len(texts),
                    style=discord.ButtonStyle.primary,
                ),
            )
        )
    await whisper(interaction, layout(ui.Container(*parts, accent_colour=colour(review.content.rating))))


async def show_one(interaction: Interaction, review: Review) -> None:
    """Show a review that was picked from a list, to this member alone, with the way to its card."""
    app = services(interaction)
    settings = app.settings.of(review.guild_id)
    card = await app.cards.live(review.id)
    content = review.content
    spoils = _("This review tells what happens. Press the button to read it all the same.")
    buttons = [
        button(
            _("Read, spoilers and all") if content.spoilers else _("Read in full"),
            f"read:{review.id}:1",
            style=discord.ButtonStyle.primary,
        ),
        button(_("Show all"), f"kinds:{review.id}"),
        button(_("Second opinion"), f"answer:{review.id}"),
    ]
    if card:
        buttons.append(ui.Button(label=_("Go to the card"), url=link(card)))
    view = layout(
        ui.Container(
            ui.TextDisplay(heading(review, settings)),
            ui.TextDisplay(small_print(review, settings)),
            ui.TextDisplay(
                spoils if content.spoilers else safe(without_hidden(content.summary)) or _("*No summary.*")
            ),
            ui.TextDisplay(counts_of(review.tally, settings) or _("Nobody has voted yet.")),
            ui.ActionRow(*buttons),
            accent_colour=colour(content.rating),
        )
    )
    # The list stays where it is: what was picked appears below it.
    if interaction.response.is_done():
        await interaction.followup.send(
            view=view, ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )
    else:
        await interaction.response.send_message(
            view=view, ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )


async def show_kinds(interaction: Interaction, review: Review) -> None:
    """Show all seven kinds with their counts, and put the other emoji on the card for members to click."""
    app = services(interaction)
    settings = app.settings.of(review.guild_id)
    mine = await app.votes.of_member(review.id, interaction.user.id)
    rows = [
        f"{settings.emoji[kind]} {_(kind.label)} **{review.tally.get(kind, 0):,}**"
        + (_(" · yours") if kind in mine else "")
        for kind in Kind
    ]
    parts: list[ui.Item[ui.LayoutView]] = [
        ui.TextDisplay(f"### {plain(review.content.title)}\n" + "\n".join(rows)),
        ui.TextDisplay(
            "-# "
            + _(
                "React on the card with any of these. Each member can give each once; taking a reaction away takes "
                "the vote away."
            )
        ),
    ]
    if page := _page_said(review):
        parts.append(ui.TextDisplay(f"-# {page}"))
    if moderates(interaction) and (voters := await app.votes.voters(review.id)):
        lines = [
            f"{settings.emoji[kind]} {', '.join(f'<@{user}>' for user in users[:20])}{_more(len(users) - 20)}"
            for kind, users in voters.items()
        ]
        parts += [
            ui.Separator(),
            ui.TextDisplay(_("**Who voted what** (moderators see this)") + "\n" + "\n".join(lines)),
        ]
    buttons = [button(_("Report"), f"report:{review.id}", emoji="🚩")]
    if moderates(interaction):
        buttons.append(button(_("Moderate"), f"mod:panel:{review.id}", emoji="🛡️"))
    await whisper(interaction, layout(ui.Container(*parts), ui.ActionRow(*buttons)))
    pressed = interaction.message
    if card := (pressed and await app.cards.get(pressed.id)) or await app.cards.live(review.id):
        there = {str(reaction.emoji) for reaction in pressed.reactions if reaction.me} if pressed else set()
        await app.publisher.react(card, [emoji for emoji in settings.emoji.values() if emoji not in there])


async def explain_votes(interaction: Interaction, review: Review) -> None:
    """Tell a member which of their reactions count, and which rules hold for the others."""
    app = services(interaction)
    settings = app.settings.of(review.guild_id)
    mine = await app.votes.of_member(review.id, interaction.user.id)
    card = await app.cards.live(review.id)
    if mine:
        lead = _(
            "Your votes on **{title}**: {votes}",
            title=plain(review.content.title),
            votes=", ".join(f"{settings.emoji[kind]} {_(kind.label)}" for kind in Kind if kind in mine),
        )
    else:
        lead = _("You have no vote on **{title}**.", title=plain(review.content.title))
    reasons = []
    if review.author_id == interaction.user.id and not settings.self_votes:
        reasons.append(_("It is your own review: your reactions on it stay, but are not counted."))
    reasons.append(
        _(
            "These emoji count, once each: {emoji}. Others are just reactions.",
            emoji=" ".join(settings.emoji[kind] for kind in Kind),
        )
    )
    reasons.append(
        _(
            "A super reaction and an ordinary one are the same vote, and so are reactions on several copies of a card."
        )
    )
    reasons.append(
        _(
            "A reaction that I have not seen yet, after an outage for instance, is found when I compare with Discord."
        )
    )
    if card:
        reasons.append(_("The card: {link}", link=link(card)))
    await whisper(
        interaction,
        layout(
            ui.Container(ui.TextDisplay(lead), ui.TextDisplay("\n".join(f"- {reason}" for reason in reasons)))
        ),
    )


def deletion(review: Review) -> ui.LayoutView:
    """Return the question whether to delete a review."""
    return layout(
        ui.TextDisplay(
            _(
                "Delete the review of **{title}**? Its card will say so.",
                title=plain(review.content.title),
            )
        ),
        ui.ActionRow(button(_("Delete it"), f"delete:{review.id}", style=discord.ButtonStyle.danger)),
    )


async def delete(interaction: Interaction, review: Review) -> None:
    """Delete a review on its author's or a moderator's word."""
    app = services(interaction)
    if review.author_id != interaction.user.id and not moderates(interaction):
        raise Problem(_("Only its author or a moderator can do that."))
    await app.reviews.delete(review.id, at=app.now())
    await app.moderation.close_reports(review.id, at=app.now())
    await app.painter.resume()
    if review.author_id != interaction.user.id:
        await record(interaction, Act.DELETED, review)
    await whisper(
        interaction,
        layout(ui.TextDisplay(_("Deleted: the review of **{title}**.", title=plain(review.content.title)))),
    )


async def show_list(interaction: Interaction, page: int, which: Filter, sort: Sort) -> None:
    """Show a page of the reviews that match."""
    await turn(interaction, await list_page(interaction, page, which, sort), ephemeral=True)


async def list_page(interaction: Interaction, page: int, which: Filter, sort: Sort) -> ui.LayoutView:
    """Return a page of the reviews that match; raise `Problem` if there are none."""
    app = services(interaction)
    guild_id = here(interaction)
    settings = app.settings.of(guild_id)
    found, total = await app.reviews.find(guild_id, which, sort, limit=ROWS, offset=(page - 1) * ROWS)
    if not total:
        raise Problem(_("No review matches that. `/review write` writes one."))
    if not found:
        return await list_page(interaction, within(page, total), which, sort)
    arguments = [
        which.title_id or "",
        which.author_id or "",
        which.medium.key if which.medium else "",
        which.kind.key if which.kind else "",
        sort.key,
    ]
    return listing(
        plural("{n} review", "{n} reviews", total),
        [row(review, settings) for review in found],
        total=total,
        page=page,
        custom_id=f"list:{':'.join(map(str, arguments))}",
        note=_(sort.label),
    )


async def turn_list(interaction: Interaction, page: str, which: Sequence[str]) -> None:
    """Turn to a page of a list whose filter is in the custom_id."""
    title, author, of_medium, kind, sort = (*which, "", "", "", "", "")[:5]
    await show_list(
        interaction,
        max(1, number(page)),
        Filter(
            number(title) or None,
            number(author) or None,
            medium.BY_KEY.get(of_medium),
            kinds.BY_KEY.get(kind),
        ),
        SORTS.get(sort, Sort.NEWEST),
    )


async def show_search(interaction: Interaction, page: int, words: str) -> None:
    """Show a page of the reviews that hold all the words, with the place where they stand."""
    app = services(interaction)
    guild_id = here(interaction)
    words = line(words)
    found, total = await app.reviews.search(guild_id, words, limit=ROWS, offset=(page - 1) * ROWS)
    if not total:
        raise Problem(
            _("No review holds “{words}”. Try fewer words, or the beginning of one.", words=plain(words))
        )
    if not found:
        await show_search(interaction, within(page, total), words)
        return
    settings = app.settings.of(guild_id)
    view = listing(
        plural("{n} review with “{words}”", "{n} reviews with “{words}”", total, words=plain(words)),
        [row(hit.review, settings, below=_excerpt(hit.excerpt)) for hit in found],
        total=total,
        page=page,
        custom_id=f"search:{words}",
        note=_("Best matches first. Of reviews marked as spoilers, title and author are searched."),
    )
    await turn(interaction, view, ephemeral=True)


def _excerpt(marked: str) -> str:
    # Of a script without spaces, or a word without end, a few words can be a page.
    text = marked[max(0, marked.find("\x02") - EXCERPT // 4) :][:EXCERPT].rstrip("\x02")
    if text.count("\x02") > text.count("\x03"):
        text += "\x03"
    text = plain(text.replace("*", ""))
    return f"> {text}".replace("\x02", "**").replace("\x03", "**") if text else ""


def _sub_scores(review: Review) -> str:
    scores = review.content.source.get("sub_scores", {})
    return " · ".join(f"{plain(name.title())} {value / 10:g}" for name, value in list(scores.items())[:10])


def _page_said(review: Review) -> str:
    """Return what readers of the page that the review came from said of it."""
    tags = [_(kinds.BY_KEY[key].label) for key in review.content.source.get("style_tags", [])]
    reactions = [
        f"{_(kinds.BY_KEY[key].label)} {count:,}"
        for key, count in review.content.source.get("reactions", {}).items()
    ]
    return (
        _("On the page it came from: {said}", said=" · ".join(tags + reactions)) if tags or reactions else ""
    )


def _more(count: int) -> str:
    return plural(" and {n} more", " and {n} more", count) if count > 0 else ""

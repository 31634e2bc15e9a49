"""What readers say of a review: all seven kinds, who voted, and which of one's own reactions count."""

import logging

from discord import ui

from cogs.answers import moderates, services, whisper
from cogs.cards.card import button, layout
from cogs.cards.exchange import link
from cogs.markdown import plain
from cogs.routing import Interaction
from cogs.trouble import TROUBLE
from cogs.words import _, plural
from reviews import kinds
from reviews.kinds import Kind
from reviews.review import Card, Review

log = logging.getLogger(__name__)


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
    buttons = []
    if review.author_id != interaction.user.id:
        buttons.append(button(_("Report"), f"report:{review.id}", emoji="🚩"))
    if moderates(interaction):
        buttons.append(button(_("Moderate"), f"mod:panel:{review.id}", emoji="🛡️"))
    row_of_them = [ui.ActionRow(*buttons)] if buttons else []
    await whisper(interaction, layout(ui.Container(*parts), *row_of_them))
    pressed = interaction.message
    if card := (pressed and await app.cards.get(pressed.id)) or await app.cards.live(review.id):
        there = {str(reaction.emoji) for reaction in pressed.reactions if reaction.me} if pressed else set()
        await app.publisher.react(card, [emoji for emoji in settings.emoji.values() if emoji not in there])


async def explain_votes(interaction: Interaction, review: Review) -> None:
    """Tell a member which of their reactions count, and why each of the others does not."""
    app = services(interaction)
    await interaction.response.defer(ephemeral=True, thinking=True)  # Discord is asked for each emoji
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
    reasons = await _not_counted(interaction, review, card, mine) if card else []
    reasons.append(
        _(
            "These emoji count, once each: {emoji}. Others are just reactions, and so are those of bots.",
            emoji=" ".join(settings.emoji[kind] for kind in Kind),
        )
    )
    reasons.append(
        _(
            "A super reaction and an ordinary one are the same vote, and so are reactions on several copies of a card."
        )
    )
    if card:
        reasons.append(_("The card: {link}", link=link(card)))
    await interaction.edit_original_response(
        view=layout(
            ui.Container(ui.TextDisplay(lead), ui.TextDisplay("\n".join(f"- {reason}" for reason in reasons)))
        )
    )


async def _not_counted(interaction: Interaction, review: Review, card: Card, mine: set[Kind]) -> list[str]:
    """Return why each reaction of a member on a card does not count, and look again where it should."""
    app = services(interaction)
    try:
        given = await app.hearing.given_by(card, interaction.user.id)
    except TROUBLE as error:
        log.info("card %d: who reacted is not known: %s", card.message_id, error)
        return [_("I cannot see the reactions on the card now: Discord does not show them to me.")]
    own = review.author_id == interaction.user.id and not app.settings.of(review.guild_id).self_votes
    left_out = await app.forgetting.left_out(interaction.user.id, card.message_id)
    reasons = []
    for emoji, kind in given:
        if kind in mine:
            continue
        if kind is None:
            reasons.append(_("{emoji} is none of the emoji that count here.", emoji=emoji))
        elif own:
            reasons.append(_("{emoji} is on your own review: it stays, but is not counted.", emoji=emoji))
        elif left_out:
            reasons.append(
                _(
                    "{emoji} is from before you asked to be forgotten. Take it away and give it anew to have it count.",
                    emoji=emoji,
                )
            )
        else:
            app.reconciler.look(card)
            reasons.append(_("{emoji} I had not seen: thank you, it counts in a moment.", emoji=emoji))
    return reasons


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

"""What readers say of a review: all seven kinds, who voted, and which of one's own reactions count."""

from discord import ui

from cogs.answers import moderates, services, whisper
from cogs.cards.card import button, layout
from cogs.cards.exchange import link
from cogs.markdown import plain
from cogs.routing import Interaction
from cogs.words import _, plural
from reviews import kinds
from reviews.kinds import Kind
from reviews.review import Review


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

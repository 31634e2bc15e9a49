"""What moderators can do with a review, each act a function, and the panel on which they do it."""

from collections.abc import Awaitable, Callable

import discord
from discord import ui

from cogs.answers import services, whisper
from cogs.cards.card import button, layout
from cogs.cards.exchange import link
from cogs.moderation.acts import named, record
from cogs.moderation.reporting import quoted
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews.review import Card, Review
from storage.moderation import Act, Report

SHOWN = 3
"""Reports that the panel shows."""


async def show_panel(interaction: Interaction, review: Review) -> None:
    """Show a moderator how a review stands and what they can do with it."""
    app = services(interaction)
    current = await app.reviews.get(review.guild_id, review.id, deleted=True)
    if current is None:
        raise Problem(_("That review is gone for good."))
    card = await app.cards.live(review.id)
    reports = await app.moderation.reports_on(review.id)
    blocked = await app.moderation.is_blocked(review.guild_id, review.author_id)
    by_moderator = await app.moderation.deleted_by_moderator(review.id)
    view = panel(
        current,
        card,
        reports,
        blocked=blocked,
        restorable=by_moderator,
        to_settings=interaction.permissions.manage_guild,
    )
    await whisper(interaction, view)


async def delete(interaction: Interaction, review: Review) -> None:
    """Take a review away; its card says so, and its votes stay with it for the case that it comes back."""
    app = services(interaction)
    if await app.reviews.delete(review.id, at=app.now()):
        await app.painter.resume()
        await record(interaction, Act.DELETED, review)
        interaction.client.dispatch("reports_closed", review.guild_id)


async def restore(interaction: Interaction, review: Review) -> None:
    """Bring a review back that a moderator deleted; what an author deleted stays deleted."""
    app = services(interaction)
    if review.deleted_at is None:
        return
    if not await app.moderation.deleted_by_moderator(review.id):
        raise Problem(_("Its author deleted this review, so only they could share it again."))
    if await app.reviews.delete(review.id, at=None):
        await app.painter.resume()
        await record(interaction, Act.RESTORED, review)


async def remove_card(interaction: Interaction, review: Review) -> None:
    """Delete the message that shows a review; the review and its votes stay."""
    app = services(interaction)
    card = await app.cards.live(review.id)
    if card is None:
        raise Problem(_("That review has no card. `/review show` makes one."))
    channel = interaction.client.get_partial_messageable(card.channel_id, guild_id=card.guild_id)
    try:
        await channel.get_partial_message(card.message_id).delete()
    except discord.Forbidden as error:
        raise Problem(_("I may not delete messages in <#{channel}>.", channel=card.channel_id)) from error
    except discord.NotFound:
        pass  # which is what was asked for
    await app.cards.gone(card.message_id)
    await record(interaction, Act.REMOVED_CARD, review)


async def lock(interaction: Interaction, review: Review) -> None:
    """Let nobody but moderators write in the discussion of a review."""
    await _lock(interaction, review, locked=True)
    await record(interaction, Act.LOCKED, review)


async def unlock(interaction: Interaction, review: Review) -> None:
    """Let members write in the discussion of a review again."""
    await _lock(interaction, review, locked=False)
    await record(interaction, Act.UNLOCKED, review)


async def block(interaction: Interaction, review: Review) -> None:
    """Keep the author of a review from sharing more."""
    await set_blocked(interaction, review.author_id, blocked=True)


async def unblock(interaction: Interaction, review: Review) -> None:
    """Let the author of a review share again."""
    await set_blocked(interaction, review.author_id, blocked=False)


async def dismiss(interaction: Interaction, review: Review) -> None:
    """Let a reported review stand."""
    app = services(interaction)
    if await app.moderation.close_reports(review.id, at=app.now()):
        await record(interaction, Act.DISMISSED, review)
        interaction.client.dispatch("reports_closed", review.guild_id)


async def set_blocked(interaction: Interaction, member_id: int, *, blocked: bool) -> None:
    """Keep a member from sharing, or let them again."""
    app = services(interaction)
    assert interaction.guild_id is not None
    if await app.moderation.block(interaction.guild_id, member_id, at=app.now() if blocked else None):
        await record(interaction, Act.BLOCKED if blocked else Act.UNBLOCKED, member_id=member_id)


ACTIONS: dict[str, Callable[[Interaction, Review], Awaitable[None]]] = {
    "delete": delete,
    "restore": restore,
    "card": remove_card,
    "lock": lock,
    "unlock": unlock,
    "block": block,
    "unblock": unblock,
    "dismiss": dismiss,
}
"""What the buttons of the panel do, by the word in their custom_id."""


async def _lock(interaction: Interaction, review: Review, *, locked: bool) -> None:
    cards = await services(interaction).cards.of_review(review.id)
    thread_id = next((card.thread_id for card in reversed(cards) if card.thread_id), None)
    gone = Problem(_("That review has no discussion, or it was deleted."))
    if thread_id is None:
        raise gone
    try:
        thread = await interaction.client.fetch_channel(thread_id)
        if not isinstance(thread, discord.Thread):
            raise gone
        await thread.edit(locked=locked, archived=False)
    except discord.NotFound as error:
        raise gone from error
    except discord.Forbidden as error:
        raise Problem(
            _("I may not lock discussions: allow me *Manage Threads* in <#{channel}>.", channel=thread_id)
        ) from error
    services(interaction).painter.wake([thread_id])


def panel(
    review: Review,
    card: Card | None,
    reports: list[Report],
    *,
    blocked: bool,
    restorable: bool,
    to_settings: bool,
) -> ui.LayoutView:
    """Return how a review stands, what was reported of it, buttons for what can be done, and the ways back."""
    still_open = [report for report in reports if report.closed_at is None]
    lines = [_("### Moderate\n{review}", review=named(review)), f"-# {_state(review, card, restorable)}"]
    if blocked:
        lines.append("-# " + _("<@{author}> may not share reviews here.", author=review.author_id))
    parts: list[ui.Item[ui.LayoutView]] = [ui.TextDisplay("\n".join(lines))]
    parts += [
        ui.TextDisplay(f"🚩 <@{report.user_id}> <t:{report.at}:R>\n{quoted(report.reason)}")
        for report in still_open[:SHOWN]
    ]
    deleted = review.deleted_at is not None
    danger = discord.ButtonStyle.danger
    first = [
        button(_("Restore review"), f"mod:restore:{review.id}", disabled=not restorable)
        if deleted
        else button(_("Delete review"), f"mod:delete:{review.id}", style=danger),
        button(_("Remove card"), f"mod:card:{review.id}", disabled=card is None),
        button(_("Let it stand"), f"mod:dismiss:{review.id}", disabled=not still_open),
    ]
    second = [
        button(_("Lock discussion"), f"mod:lock:{review.id}"),
        button(_("Unlock discussion"), f"mod:unlock:{review.id}"),
        button(_("Let author share again"), f"mod:unblock:{review.id}")
        if blocked
        else button(_("Block author"), f"mod:block:{review.id}", style=danger),
    ]
    back = []
    if not deleted:
        back.append(button(_("To the votes"), f"kinds:{review.id}"))
    if to_settings:
        back.append(button(_("To the settings"), "set:page:moderation"))
    rows = [ui.ActionRow(*row) for row in (first, second, back) if row]
    return layout(ui.Container(*parts, *rows))


def _state(review: Review, card: Card | None, restorable: bool) -> str:
    if review.deleted_at is not None:
        by = _("by a moderator") if restorable else _("by its author")
        return _("Deleted {by} <t:{when}:R>.", by=by, when=review.deleted_at)
    if card is None:
        return _("It has no card; `/review show` makes one.")
    return _("Its card: {link}", link=link(card))

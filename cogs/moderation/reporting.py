"""Reports: a member asks the moderators to look at a review, once, and can see what came of it."""

from discord import ui

from cogs import forms
from cogs.answers import services, whisper
from cogs.cards.card import button, layout
from cogs.markdown import mention, safe
from cogs.moderation.acts import named
from cogs.routing import Interaction, Problem
from cogs.services import Services
from cogs.words import _
from reviews.review import Review
from reviews.text import clean
from storage.moderation import Act, Notice, Report
from storage.people import NOBODY

REASON = 500
"""Characters of a reason, at most."""

OUTCOMES = {
    Act.DELETED: "{moderator} deleted the review, {when}.",
    Act.DISMISSED: "{moderator} let the review stand, {when}.",
}
"""What came of a report that a moderator dealt with."""


async def ask(interaction: Interaction, review: Review) -> None:
    """Ask a member for the reason, or tell them what came of the report that they made."""
    await _once(interaction, review)
    await interaction.response.send_modal(
        forms.form(
            _("Report this review"),
            f"report_send:{review.id}",
            forms.text(
                _("What is wrong with it?"),
                "reason",
                long=True,
                limit=REASON,
                description=_("Moderators see this and your name; the author does not."),
            ),
        )
    )


async def send(interaction: Interaction, review: Review) -> None:
    """Take what the form says to the moderators."""
    await _once(interaction, review)
    app = services(interaction)
    reason = clean(forms.Answers.of(interaction).text("reason")).strip()
    if not reason:
        raise Problem(_("Please say in a few words what is wrong with the review."))
    report = Report(review.guild_id, review.id, interaction.user.id, reason, app.now(), None)
    if not await app.moderation.report(review, report.user_id, reason, at=report.at):
        raise Problem(_("You have reported this review already."))
    await interaction.response.defer(ephemeral=True)  # telling moderators may take longer than Discord waits
    reached = await _tell(app, review, report)
    await whisper(
        interaction,
        layout(
            ui.TextDisplay(
                _(
                    "Thank you. The moderators have your report, with your name; its author is not told of it. They "
                    "decide whether the review stays: press *Report* again to see what came of it."
                )
                if reached
                else _(
                    "Thank you. Your report is kept. I could not reach the moderators by a message just now: I try "
                    "again, and they find it under `/settings`."
                )
            )
        ),
    )


async def tell_waiting(app: Services, guild_id: int | None = None) -> None:
    """Tell moderators, of a server or of all, of what was reported while they could not be reached."""
    for report in await app.moderation.untold(guild_id):
        review = await app.reviews.get(report.guild_id, report.review_id)
        if review is not None:
            await _tell(app, review, report)


async def settle(app: Services, guild_id: int | None = None) -> None:
    """Have the messages that told of reports, in a server or in all, say what came of these."""
    for notice in await app.moderation.notices(guild_id):
        review = await app.reviews.get(notice.guild_id, notice.review_id, deleted=True)
        if review is not None and await app.moderators.settle(notice, closed_notice(notice, review)):
            await app.moderation.settled(notice)


async def _tell(app: Services, review: Review, report: Report) -> bool:
    """Tell the moderators of a report; return whether anybody was reached."""
    lead = _lead(report, review)
    view = layout(
        ui.Container(
            ui.TextDisplay(lead),
            ui.TextDisplay(quoted(report.reason)),
            ui.ActionRow(
                button(_("Open"), f"open:{review.id}"), button(_("Moderate"), f"mod:panel:{review.id}")
            ),
        )
    )
    message = await app.moderators.call(
        review.guild_id, view, _("{lead}. `/settings`, *Moderation*, shows the report.", lead=lead)
    )
    if message is None:
        return False
    # The owner's direct message has no buttons to lose: it stays as it is.
    await app.moderation.told(report, (message.channel.id, message.id) if message.guild else None)
    return True


def closed_notice(notice: Notice, review: Review) -> ui.LayoutView:
    """Return what a message shows once there is nothing left to decide on its report."""
    report = notice.report
    parts = [_lead(report, review)]
    if report is not None:
        parts.append(quoted(report.reason))
    parts.append(f"-# {_outcome(notice, review)}")
    return layout(ui.Container(*(ui.TextDisplay(part) for part in parts)))


def _lead(report: Report | None, review: Review) -> str:
    member = mention(report.user_id if report else NOBODY)
    return _("🚩 {member} reported the review of {review}", member=member, review=named(review))


def _outcome(notice: Notice, review: Review) -> str:
    if notice.report is None:
        return _("The report went with its writer, who asked to be forgotten.")
    when = f"<t:{notice.report.closed_at}:f>"
    if notice.act is not None and notice.moderator_id is not None:
        return _(OUTCOMES[notice.act], moderator=mention(notice.moderator_id), when=when)
    if review.deleted_at is not None:
        return _("Its author deleted the review, {when}.", when=when)
    return _("A moderator let the review stand, {when}.", when=when)


def quoted(reason: str) -> str:
    """Return a reason as a line of quotation, which pings nobody; what its writer hid stays hidden until pressed."""
    return f"> {safe(' '.join(reason.split()))}"


async def _once(interaction: Interaction, review: Review) -> None:
    if review.author_id == interaction.user.id:
        raise Problem(_("It is your own review: `/review edit` changes it, `/review delete` takes it away."))
    for report in await services(interaction).moderation.reports_on(review.id):
        if report.user_id == interaction.user.id:
            raise Problem(
                _("You reported this review <t:{when}:R>; no moderator has decided yet.", when=report.at)
                if report.closed_at is None
                else _(
                    "You reported this review <t:{when}:R>. Moderators looked at it <t:{closed}:R> and let it stand.",
                    when=report.at,
                    closed=report.closed_at,
                )
            )

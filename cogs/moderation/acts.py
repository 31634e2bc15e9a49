"""What moderators did: stored, and told in the channel that they chose for it."""

from discord import ui

from cogs.answers import services
from cogs.cards.card import layout
from cogs.markdown import mention, plain
from cogs.routing import Interaction
from cogs.words import _
from reviews.review import Review
from storage.moderation import Act

SENTENCES = {
    Act.DELETED: "{moderator} deleted the review of {review}",
    Act.RESTORED: "{moderator} restored the review of {review}",
    Act.EDITED: "{moderator} edited the review of {review}",
    Act.REMOVED_CARD: "{moderator} removed the card of the review of {review}",
    Act.LOCKED: "{moderator} locked the discussion of the review of {review}",
    Act.UNLOCKED: "{moderator} opened the discussion of the review of {review} again",
    Act.DISMISSED: "{moderator} let the reported review of {review} stand",
    Act.BLOCKED: "{moderator} blocked {member} from sharing reviews",
    Act.UNBLOCKED: "{moderator} lets {member} share reviews again",
}
"""One line each: who did what to which review, and nothing of its text."""


async def record(
    interaction: Interaction, act: Act, review: Review | None = None, *, member_id: int | None = None
) -> None:
    """Store and tell that the moderator of an interaction did something."""
    app = services(interaction)
    assert interaction.guild_id is not None
    await app.moderation.note(
        interaction.guild_id,
        interaction.user.id,
        act,
        at=app.now(),
        review_id=review.id if review else None,
        member_id=review.author_id if review else member_id,
    )
    sentence = _(
        SENTENCES[act],
        moderator=f"<@{interaction.user.id}>",
        review=named(review) if review else "",
        member=f"<@{member_id}>",
    )
    await app.moderators.log(interaction.guild_id, layout(ui.TextDisplay(sentence)))


def named(review: Review) -> str:
    """Return what moderators know a review by: its title, author and number."""
    return _(
        "**{title}** by {author} (#{n})",
        title=plain(review.content.title),
        author=mention(review.author_id),
        n=review.id,
    )

"""From an entry of a shelf to a review: one that is written now, or that came with a list."""

from discord import ui

from cogs.answers import here, services
from cogs.reviewing import drafting
from cogs.reviewing.answering import opinion_form, take_opinion
from cogs.reviewing.typed import TITLE_LENGTH
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews import rating
from reviews.lists.entry import Entry, WrittenReview
from reviews.medium import Medium
from reviews.review import Content
from reviews.summary import summarise
from storage.shelf import Shelved


def review_form(interaction: Interaction, shelved: Shelved) -> ui.Modal:
    """Return the form for a review of a title on the shelf, with the rating that it has there."""
    entry = shelved.entry
    rated = (
        ""
        if entry.rating is None
        else rating.show(entry.rating, services(interaction).settings.of(here(interaction)).scale)
    )
    return opinion_form(f"shelf_reviewed:{shelved.id}", entry.title, rating=rated)


async def take_review(interaction: Interaction, shelved: Shelved) -> None:
    """Take what the form for a review says."""
    entry = shelved.entry
    await take_opinion(interaction, entry.title[:TITLE_LENGTH], entry.medium or Medium.OTHER)


async def share_reviews(interaction: Interaction, shelved: Shelved) -> None:
    """Offer the reviews that came with an entry to be posted, each after a look at it."""
    entry = shelved.entry
    if not entry.reviews:
        raise Problem(_("No review came with that title. *Review it* writes one."))
    contents = [_content(entry, review) for review in entry.reviews]
    await drafting.offer(interaction, drafting.new_draft(interaction, contents))


def _content(entry: Entry, review: WrittenReview) -> Content:
    title = entry.title[:TITLE_LENGTH]
    spoilers = bool(review.spoilers)
    return Content(
        title=title,
        medium=entry.medium or Medium.OTHER,
        body=review.text,
        summary=summarise(review.text, title, spoilers=spoilers),
        rating=entry.rating,
        rating_as_written=entry.rating_as_written,
        spoilers=spoilers,
        written_on=review.date.whole if review.date else None,
    )

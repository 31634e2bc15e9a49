"""From what was read on a page to what is shared."""

from collections.abc import Mapping
from typing import Any

from reviews.medium import Medium
from reviews.page import Page
from reviews.review import Content
from reviews.spoilers import without_hidden
from reviews.summary import summarise


def content_of(page: Page, medium: Medium) -> Content:
    """Return the content of a review page; its title is "" where the page gives no hint of it."""
    title = " ".join(without_hidden(page.title or "", " ").split())
    return Content(
        title=title,
        medium=medium,
        body=page.body,
        summary=summarise(page.body, title, spoilers=page.spoilers, rating=page.rating),
        rating=page.rating,
        rating_as_written=page.rating_as_written,
        stance=page.stance,
        progress=page.progress,
        spoilers=page.spoilers,
        byline=page.author,
        written_on=page.date,
        title_guessed=page.title_is_guess,
        source=_source(page),
    )


def _source(page: Page) -> Mapping[str, Any]:
    """Return what readers of the page said, and the reviewer's sub-scores, as the database keeps them."""
    source: dict[str, Any] = {
        "style_tags": [kind.key for kind in page.style_tags],
        "sub_scores": dict(page.sub_scores),
        "reactions": {kind.key: count for kind, count in page.reactions.items() if count is not None},
    }
    return {name: value for name, value in source.items() if value}

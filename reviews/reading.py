"""A page that was read, in the form that programs outside get it."""

from reviews.kinds import Kind
from reviews.page import Page


def as_dict(page: Page, summary: str | None) -> dict[str, object]:
    """Return a page and its summary as plain values for JSON, under keys that are never renamed.

    The date is ISO 8601, ratings go from 0 to 100, and what is not known is None: for reactions, also
    every counter that was copied as 0 or not at all.
    """
    return {
        "title": page.title,
        "title_is_guess": page.title_is_guess,
        "author": page.author,
        "date": page.date.isoformat() if page.date else None,
        "rating": page.rating,
        "rating_as_written": page.rating_as_written,
        "style_tags": [kind.key for kind in page.style_tags],
        "stance": page.stance.key if page.stance else None,
        "progress": page.progress
        and {"unit": page.progress.unit.key, "done": page.progress.done, "total": page.progress.total},
        "spoilers": page.spoilers,
        "sub_scores": dict(page.sub_scores),
        "reactions": {kind.key: page.reactions.get(kind) for kind in Kind},
        "body": page.body,
        "summary": summary,
    }


def as_text(review: dict[str, object]) -> str:
    """Return what `as_dict` says, for people to read."""
    lines = [f"{review['title'] or 'Title unknown'}{' (a guess)' if review['title_is_guess'] else ''}"]
    for name, value in review.items():
        if name in ("title", "title_is_guess", "body", "summary"):
            continue
        if isinstance(value, dict):
            value = ", ".join(f"{key} {said}" for key, said in value.items() if said is not None)
        elif isinstance(value, list):
            value = ", ".join(value)
        lines.append(f"  {name.replace('_', ' '):18} {'unknown' if value in (None, '') else value}")
    lines.append(f"  {'text':18} {len(str(review['body']).split())} words")
    lines.append(f"  {'summary':18} {review['summary'] or 'none'}")
    return "\n".join(lines)

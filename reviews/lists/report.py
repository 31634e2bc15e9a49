"""What is understood of a list, for people to read."""

from collections import Counter
from collections.abc import Iterator

from reviews.lists.entry import Entry
from reviews.lists.listfile import ListFile


def as_text(list_file: ListFile) -> str:
    """Return a list as lines: what it is, its titles, and what was not understood."""
    return "\n".join(_lines(list_file))


def _lines(list_file: ListFile) -> Iterator[str]:
    statuses = Counter(
        entry.status.label(entry.medium) if entry.status else "No status" for entry in list_file.entries
    )
    counted = ", ".join(f"{count:,} {status.lower()}" for status, count in statuses.most_common())
    titles = "1 title" if len(list_file.entries) == 1 else f"{len(list_file.entries):,} titles"
    yield f"{list_file.format.label}: {titles}" + (f" ({counted})" if counted else "")
    for entry in list_file.entries:
        yield f"  {entry.title}  ({', '.join(_facts(entry))})" if any(_facts(entry)) else f"  {entry.title}"
    if list_file.problems:
        yield f"Not understood: {len(list_file.problems):,}"
    for problem in list_file.problems:
        yield f"  {list_file.format.place} {problem.line}: {problem.sentence}"


def _facts(entry: Entry) -> Iterator[str]:
    if entry.year:
        yield str(entry.year)
    if entry.medium:
        yield entry.medium.label.lower()
    if entry.status:
        yield entry.status.label(entry.medium).lower()
    if entry.progress is not None:
        total = "" if entry.total is None else f"/{entry.total:g}"
        yield f"{entry.progress:g}{total}{' ' + entry.unit.abbreviation if entry.unit else ''}"
    if entry.rating is not None:
        yield entry.rating_as_written or f"{entry.rating:g}/100"
    if entry.reviews:
        yield "with a review"

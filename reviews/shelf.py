"""What happens to an entry of a shelf when its owner goes on, finishes, or writes a review."""

from dataclasses import replace
from datetime import date

from reviews import progress
from reviews.lists.dates import PartialDate
from reviews.lists.entry import UNIT_OF, Entry, Status, Unit
from reviews.medium import Medium
from reviews.progress import Progress
from reviews.review import Content

STEPS = {Unit.PAGE: 10, Unit.PERCENT: 5}
"""By how much a press of a button goes on, where that is not 1."""

UNITS = {progress.BY_KEY[unit.key]: unit for unit in Unit}
"""The units of a shelf by those of a review."""


def unit_of(entry: Entry) -> Unit | None:
    """Return what the progress of an entry is counted in; None for a film."""
    return entry.unit or (None if entry.medium is None else UNIT_OF.get(entry.medium))


def is_counted(entry: Entry) -> bool:
    """Return whether one can go on by a step in an entry: a film is seen or not."""
    return entry.medium is None or entry.progress is not None or unit_of(entry) is not None


def is_through(entry: Entry) -> bool:
    """Return whether the progress of an entry is all there is."""
    total = 100 if unit_of(entry) is Unit.PERCENT else entry.total
    return entry.progress is not None and total is not None and entry.progress >= total


def step(entry: Entry) -> int:
    """Return by how much a press of a button goes on."""
    unit = unit_of(entry)
    return 1 if unit is None else STEPS.get(unit, 1)


def advanced(entry: Entry, today: date) -> Entry:
    """Return the entry a step further; at its total it is completed."""
    done = (entry.progress or 0) + step(entry)
    unit = unit_of(entry)
    total = 100 if unit is Unit.PERCENT else entry.total
    if total is not None and done >= total:
        return moved(replace(entry, progress=total, total=total, unit=unit), Status.COMPLETED, today)
    return moved(replace(entry, progress=done, unit=unit), Status.IN_PROGRESS, today)


def moved(entry: Entry, status: Status, today: date) -> Entry:
    """Return the entry with another status, and the dates and progress that this tells.

    Who begins, begins today; who finishes what they were at, finishes today. Of a title that was completed
    without ever having been begun here nobody knows when that was.
    """
    day = PartialDate(today.year, today.month, today.day)
    was, entry = entry.status, replace(entry, status=status, updated=day)
    match status:
        case Status.IN_PROGRESS if was in (None, Status.PLANNED):
            return replace(entry, started=entry.started or day)
        case Status.COMPLETED:
            under_way = was in (Status.IN_PROGRESS, Status.ON_HOLD)
            return replace(
                entry,
                progress=entry.progress if entry.total is None else entry.total,
                volumes=entry.volumes if entry.volumes_total is None else entry.volumes_total,
                finished=entry.finished or (day if under_way else None),
            )
    return entry


def finishes(before: Entry | None, after: Entry) -> bool:
    """Return whether a change is the moment to ask for a review."""
    return after.status is Status.COMPLETED and (before is None or before.status is not Status.COMPLETED)


def with_progress(entry: Entry, value: Progress) -> Entry:
    """Return the entry with a progress that was typed or stands in a review."""
    unit = UNITS[value.unit]
    if entry.medium is Medium.MANGA and unit is Unit.VOLUME:
        total = entry.volumes_total if value.total is None else value.total
        return replace(entry, volumes=value.done, volumes_total=total)
    known = entry.total if value.total is None and unit is unit_of(entry) else value.total
    return replace(entry, progress=value.done, total=known, unit=unit)


def reviewed(entry: Entry | None, content: Content, today: date) -> Entry:
    """Return the entry of a title that its owner has reviewed; `entry` is what was on the shelf."""
    day = PartialDate(today.year, today.month, today.day)
    entry = entry or Entry(title=content.title, medium=content.medium, added=day)
    entry = replace(entry, medium=entry.medium or content.medium)
    if content.rating is not None and content.rating != entry.rating:
        entry = replace(entry, rating=content.rating, rating_as_written=content.rating_as_written)
    if content.progress is not None:
        entry = with_progress(entry, content.progress)
    if content.progress is None or not content.progress.preliminary:
        return moved(entry, Status.COMPLETED, today)
    if entry.status in (None, Status.PLANNED):
        return moved(entry, Status.IN_PROGRESS, today)
    return replace(entry, updated=day)

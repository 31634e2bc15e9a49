"""What members type about an entry of their shelf: in options of commands and in the form."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypeVar

import discord
from discord import ui

from cogs import forms
from cogs.answers import services
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews import progress, rating, shelf
from reviews.lists.dates import PartialDate
from reviews.lists.entry import STATUS_OF, Entry, Status, Unit
from reviews.lists.limits import MAX_COUNT, MAX_TITLE
from reviews.medium import Medium
from reviews.rating import Scale
from reviews.text import clean, line
from storage.shelf import Shelved

NOTHING = "-"
"""What is typed to empty a field."""

NOTES = 2_000
"""The most characters of notes that can be typed; imported ones can be longer."""

LABELS = {
    Status.IN_PROGRESS: "Watching, reading, playing",
    Status.COMPLETED: "Completed",
    Status.ON_HOLD: "On hold",
    Status.DROPPED: "Dropped",
    Status.PLANNED: "Planned",
}
"""The statuses where the medium is not known."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said:
    """What a member says of an entry; None where they say nothing, `NOTHING` where there is to be nothing."""

    title: str | None = None
    medium: Medium | None = None
    status: str | None = None
    progress: str | None = None
    rating: str | None = None
    started: str | None = None
    finished: str | None = None
    repeats: int | None = None
    notes: str | None = None
    private_notes: str | None = None
    favourite: bool | None = None
    private: bool | None = None


def today(interaction: Interaction) -> date:
    """Return the day of an interaction."""
    return datetime.fromtimestamp(services(interaction).now(), UTC).date()


def day_of(day: date) -> PartialDate:
    """Return a day as a shelf keeps it."""
    return PartialDate(day.year, day.month, day.day)


def taken(entry: Entry, said: Said, scale: Scale, day: date) -> Entry:
    """Return the entry with what was said of it; raise `Problem` for what makes no sense.

    A change of status moves dates along, unless they are said too; a progress that is all there is completes.
    """
    before = entry
    if said.title is not None:
        entry = replace(entry, title=title_typed(said.title))
    if said.medium is not None:
        entry = replace(entry, medium=said.medium)
    if said.status is not None:
        status = None if said.status == NOTHING else STATUS_OF[said.status]
        if status is None or status is not entry.status:
            entry = shelf.moved(entry, status, day) if status else replace(entry, status=None)
    if said.progress is not None:
        entry = _progressed(entry, said.progress.strip())
        if said.status in (None, before.status and before.status.key) and shelf.is_through(entry):
            entry = shelf.moved(entry, Status.COMPLETED, day)
    if said.rating is not None:
        entry = _rated(entry, said.rating.strip(), scale)
    if said.started is not None:
        entry = replace(entry, started=_date(said.started, day))
    if said.finished is not None:
        entry = replace(entry, finished=_date(said.finished, day))
    if said.repeats is not None:
        entry = replace(entry, repeats=said.repeats)
    if said.notes is not None:
        entry = replace(entry, notes=_prose(said.notes))
    if said.private_notes is not None:
        entry = replace(entry, private_notes=_prose(said.private_notes))
    if said.favourite is not None:
        entry = replace(entry, favourite=said.favourite)
    if said.private is not None:
        entry = replace(entry, private=said.private)
    return entry if entry == before else replace(entry, updated=day_of(day))


def title_typed(typed: str) -> str:
    """Return a title as a shelf keeps it; raise `Problem` if there is nothing in it or too much."""
    title = line(typed)
    if not title:
        raise Problem(_("Which title is it? Please type its name."))
    if len(title) > MAX_TITLE:
        raise Problem(_("That title has {n} characters; {most} is the most.", n=len(title), most=MAX_TITLE))
    return title


def edit_form(shelved: Shelved, scale: Scale) -> ui.Modal:
    """Return the form in which an entry is changed, filled in."""
    entry = shelved.entry
    return forms.form(
        entry.title,
        f"shelf_edited:{shelved.id}",
        forms.choice(
            _("Status"),
            "status",
            [
                discord.SelectOption(
                    label=_(status.label(entry.medium)), value=status.key, default=status is entry.status
                )
                for status in Status
            ],
            required=False,
        ),
        forms.text(
            _("Progress"),
            "progress",
            progress_as_typed(entry),
            limit=40,
            required=False,
            placeholder=_("5/13 episodes, 120/350 pages, 45%"),
        ),
        forms.text(
            _("Rating"),
            "rating",
            "" if entry.rating is None else rating.show(entry.rating, scale),
            limit=20,
            required=False,
            placeholder=_("8, 7.5/10, 85/100 or 4.5/5"),
        ),
        forms.text(
            _("Started and finished"),
            "dates",
            _dates_as_typed(entry),
            limit=40,
            required=False,
            placeholder=_("2024-01-05 to 2024-03-31"),
            description=_("A year or a month will do."),
        ),
        forms.text(
            _("Notes"),
            "notes",
            entry.notes or "",
            long=True,
            required=False,
            description=_("Only you see them."),
        ),
    )


def form_says(answers: forms.Answers, entry: Entry, scale: Scale) -> Said:
    """Return what a filled in form says, as far as it differs from what was filled in before."""

    def typed(field: str, was: str) -> str | None:
        now = answers.text(field).strip()
        return None if now == was[: forms.FIELD].strip() else now or NOTHING

    dates = typed("dates", _dates_as_typed(entry))
    started, _to, finished = (dates or "").partition(" to ")
    status = "".join(answers.chosen("status"))
    return Said(
        status=status if status in STATUS_OF else None if entry.status is None else NOTHING,
        progress=typed("progress", progress_as_typed(entry)),
        rating=typed("rating", "" if entry.rating is None else rating.show(entry.rating, scale)),
        started=None if dates is None else started or NOTHING,
        finished=None if dates is None else finished or NOTHING,
        notes=typed("notes", entry.notes or ""),
    )


def progress_as_typed(entry: Entry) -> str:
    """Return the progress of an entry as its owner would type it, '' if there is none."""
    if entry.progress is None and entry.total is None:
        return ""
    unit = shelf.unit_of(entry)
    if unit is Unit.PERCENT:
        return f"{entry.progress or 0:g}%"
    of = "" if entry.total is None else f"/{entry.total:g}"
    return f"{entry.progress or 0:g}{of} {unit.key + 's' if unit else ''}".strip()


def _dates_as_typed(entry: Entry) -> str:
    if entry.started is None and entry.finished is None:
        return ""
    return f"{entry.started or NOTHING} to {entry.finished or NOTHING}"


def _progressed(entry: Entry, typed: str) -> Entry:
    if typed == NOTHING:
        return replace(entry, progress=None, total=None, unit=None)
    unit = shelf.unit_of(entry) or Unit.EPISODE
    value = progress.read(typed, progress.BY_KEY[unit.key])
    if value is None or value.done > MAX_COUNT:
        raise Problem(_("I cannot read that progress; write it like 5/13 episodes, 120/350 pages or 45%."))
    return shelf.with_progress(entry, value)


def _rated(entry: Entry, typed: str, scale: Scale) -> Entry:
    if typed == NOTHING:
        return replace(entry, rating=None, rating_as_written=None)
    return replace(entry, rating=_or_problem(lambda: rating.parse(typed, scale)), rating_as_written=typed)


def _date(typed: str, day: date) -> PartialDate | None:
    typed = typed.strip().casefold()
    if typed == NOTHING:
        return None
    if typed in ("today", _("today")):
        return day_of(day)
    try:
        return PartialDate.parse(typed)
    except ValueError as error:
        raise Problem(_("I cannot read that date; write it like 2024-03-31, 2024-03 or 2024.")) from error


def _prose(typed: str) -> str | None:
    return None if typed.strip() == NOTHING else clean(typed).strip() or None


def _or_problem(read: Callable[[], T]) -> T:
    try:
        return read()
    except rating.RatingError as error:
        raise Problem(str(error)) from error

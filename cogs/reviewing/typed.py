"""What a member typed about a review, as the review holds it."""

import asyncio
from dataclasses import replace

from cogs import forms
from cogs.routing import Problem
from cogs.words import _
from reviews import progress, rating
from reviews.progress import Progress, Unit
from reviews.review import Content
from reviews.spoilers import without_hidden
from reviews.summary import summarise
from reviews.text import clean
from storage.settings import GuildSettings

TITLE_LENGTH = 100
"""The longest title, in characters: as much as a choice in a list can carry."""


def read_title(typed: str) -> str:
    """Return a title as it is stored; raise `Problem` if there is nothing in it or too much."""
    title = " ".join(without_hidden(clean(typed), " ").replace("*", "").split())
    if not title:
        raise Problem(_("Which title is it about? Please fill in its name."))
    if len(title) > TITLE_LENGTH:
        raise Problem(
            _("That title has {n} characters; {most} is the most.", n=len(title), most=TITLE_LENGTH)
        )
    return title


def rated(content: Content, typed: str, settings: GuildSettings) -> Content:
    """Return the content with the rating that was typed, on the server's scale or on one it names."""
    if not typed:
        return replace(content, rating=None, rating_as_written=None)
    try:
        return replace(content, rating=rating.parse(typed, settings.scale), rating_as_written=typed)
    except rating.RatingError as error:
        raise Problem(str(error)) from error


def progress_typed(typed: str) -> Progress | None:
    """Return the progress that was typed; raise `Problem` if it makes no sense."""
    if not typed.strip():
        return None
    if (value := progress.read(typed, Unit.EPISODE)) is None:
        raise Problem(_("I cannot read that progress; write it like 5/13 episodes, 120/350 pages or 45%."))
    return value


def typed_text(answers: forms.Answers) -> str:
    """Return the text that was typed, which may run over several fields."""
    return clean("\n\n".join(filter(None, (answers.text(f"text{n}").strip() for n in range(5)))))


async def retold(was: Content, now: Content) -> Content:
    """Return `now` with a summary of its own, unless the reviewer had written that of `was` themselves."""
    return replace(now, summary=await asyncio.to_thread(_resummarised, was, now))


def _resummarised(old: Content, new: Content) -> str:
    """Return a fresh summary, unless the reviewer had written their own."""
    was = summarise(old.body, old.title, spoilers=old.spoilers, rating=old.rating)
    if old.summary not in ("", was):
        return old.summary
    return summarise(new.body, new.title, spoilers=new.spoilers, rating=new.rating)

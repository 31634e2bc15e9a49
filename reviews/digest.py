"""The digest: when it is due, and what is told in it."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import pstdev
from zoneinfo import ZoneInfo

from reviews.review import Review
from reviews.spoilers import without_hidden

WEEK = 7 * 24 * 3600
DAY = 24 * 3600

NEW = 4
"""New reviews that are shown; of more only the number is told."""

QUIET = 3
"""Reviews without votes that are shown."""

WORDS = 60
"""Words that a review must have to be a good one, where no vote says so: as many as a paragraph."""

APART = 10.0
"""The least standard deviation, of ratings from 0 to 100, that divides a server: a point on the scale of ten."""


@dataclass(frozen=True, slots=True)
class Slot:
    """When a server wants its digest: every week at an hour of its own. `weekday` 0 is Monday."""

    weekday: int
    hour: int
    zone: str


@dataclass(frozen=True, slots=True)
class Divided:
    """A title, a review of which is new, with the lowest and the highest of its members' ratings, 0 to 100."""

    title_id: int
    name: str
    ratings: int
    lowest: float
    highest: float
    deviation: float


@dataclass(frozen=True, slots=True)
class Digest:
    """What is told of the time from `since` to `until`, in Unix seconds."""

    since: int
    until: int
    count: int
    new: Sequence[Review]
    loved: Review | None
    funniest: Review | None
    divided: Divided | None
    quiet: Sequence[Review]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.count and not self.quiet


def next_slot(slot: Slot, after: int) -> int:
    """Return the first time after `after` at which a digest is due, in Unix seconds.

    Each week has one: of an hour that the clocks repeat it is the first, and one that they leave out is
    made up for as long after as they were put forward. (PEP 495 with `fold` 0.)
    """
    zone = ZoneInfo(slot.zone)
    today = datetime.datetime.fromtimestamp(after, zone).date()
    monday = today - datetime.timedelta(days=today.weekday())
    days = (monday + datetime.timedelta(days=slot.weekday + 7 * weeks) for weeks in (-1, 0, 1, 2))
    times = (
        datetime.datetime.combine(day, datetime.time(slot.hour), zone).astimezone(datetime.UTC)
        for day in days
    )
    return next(int(time.timestamp()) for time in times if time.timestamp() > after)


def divided(title_id: int, name: str, ratings: Sequence[float]) -> Divided | None:
    """Return how far apart the members' ratings of a title lie; None if they do not."""
    if len(ratings) < 2 or (deviation := pstdev(ratings)) < APART:
        return None
    return Divided(title_id, name, len(ratings), min(ratings), max(ratings), deviation)


def most_divided(titles: Iterable[tuple[int, str, Sequence[float]]]) -> Divided | None:
    """Return the title about which members differ most; of equals the one that more have rated."""
    found = [one for title in titles if (one := divided(*title))]
    return max(found, key=lambda one: (one.deviation, one.ratings), default=None)


def quiet_ones(unvoted: Sequence[Review], praise: Mapping[int, float]) -> list[Review]:
    """Return reviews without votes that deserve a reader, the best guess first.

    A guess goes by what readers said of its author's other reviews (`praise` by member, 0 to 1), then by
    length; a few words are left out.
    """
    lengths = {review.id: len(without_hidden(review.content.body).split()) for review in unvoted}
    good = [review for review in unvoted if lengths[review.id] >= WORDS]
    good.sort(key=lambda review: (-praise.get(review.author_id, 0.0), -lengths[review.id], review.id))
    return good[:QUIET]

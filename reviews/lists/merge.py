"""What importing a list would do to a shelf: a comparison that changes nothing, then the entries to write.

Fields that only one side knows are taken over; a field that both know, and differently, is a conflict, which
the member's choice decides. A title, its medium, year and creators stay as they are on the shelf; tags,
reviews, ids and other titles are kept from both sides; what is private on one side is private. Of a title
that stands in a list several times the last one counts. Importing the same list again changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, NamedTuple

from reviews.lists.entry import Entry, WrittenReview, ordered_ids
from reviews.lists.limits import MAX_VALUES
from reviews.lists.matching import Matcher, TooManyNamesakesError
from reviews.text import key


class Choice(Enum):
    """Who is right about a field that both sides know. The value is `(key, label)`."""

    KEEP_MINE = ("keep_mine", "Keep mine")
    TAKE_THEIRS = ("take_theirs", "Take theirs")
    NEWER_WINS = ("newer_wins", "Newer wins")

    def __init__(self, key: str, label: str) -> None:
        self.key = key
        self.label = label


class _Group(NamedTuple):
    """Fields that go together: which of them disagree, and one that must agree for gaps to be filled."""

    fields: tuple[str, ...]
    compared: tuple[str, ...]
    anchor: str | None = None


_GROUPS = (
    _Group(("status",), ("status",)),
    _Group(("progress", "total", "unit"), ("progress", "total", "unit"), anchor="unit"),
    _Group(("volumes",), ("volumes",)),
    _Group(("volumes_total",), ("volumes_total",)),
    _Group(("rating", "rating_as_written"), ("rating",), anchor="rating"),
    _Group(("started",), ("started",)),
    _Group(("finished",), ("finished",)),
    _Group(("repeats",), ("repeats",)),
    _Group(("notes",), ("notes",)),
    _Group(("private_notes",), ("private_notes",)),
    _Group(("favourite",), ("favourite",)),
)
_FILLED = ("medium", "year", "added")


class Conflict(NamedTuple):
    """A field that both sides know, and differently; `field` is the name that `Entry` gives it."""

    field: str
    mine: object
    theirs: object


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of the shelf, by its place in what was compared, and what a list says of it.

    `gained` names the fields that the shelf gains whatever the choice.
    """

    place: int
    mine: Entry
    theirs: Entry
    gained: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


class Write(NamedTuple):
    """An entry to write: in place of the shelf's entry at `place`, or as a new one where that is None."""

    place: int | None
    entry: Entry


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. `found` is the number of entries in the list, several of which may be one
    title; `refused` are those whose name more works share than can be told apart."""

    found: int
    new: tuple[Entry, ...]
    matches: tuple[Match, ...]
    refused: tuple[Entry, ...]

    @property
    def changed(self) -> tuple[Match, ...]:
        """The entries of the shelf of which the list says something else or something more."""
        return tuple(match for match in self.matches if match.gained or match.conflicts)

    @property
    def same(self) -> tuple[Match, ...]:
        """The entries of the shelf of which the list says nothing new."""
        return tuple(match for match in self.matches if not (match.gained or match.conflicts))

    @property
    def conflicts(self) -> tuple[Match, ...]:
        """The entries of the shelf with which the list disagrees."""
        return tuple(match for match in self.matches if match.conflicts)

    def writes(self, choice: Choice) -> tuple[Write, ...]:
        """Return what is to be written: changed entries first, then new ones. What stays is not among it."""
        decided = (
            (match, _combined(match.mine, match.theirs, _theirs_win(match, choice))) for match in self.changed
        )
        changed = tuple(Write(match.place, entry) for match, entry in decided if entry != match.mine)
        return changed + tuple(Write(None, entry) for entry in self.new)


def compare(present: Sequence[Entry], read: Iterable[Entry]) -> Plan:
    """Compare a shelf with a list, whose entries are matched as `matching` describes."""
    matcher = Matcher(present)
    found = 0
    theirs: dict[int, Entry] = {}
    refused: list[Entry] = []
    for entry in read:
        found += 1
        try:
            place = matcher.place(entry)
        except TooManyNamesakesError:
            refused.append(entry)
        else:
            earlier = theirs.get(place)
            theirs[place] = _combined(earlier, entry, theirs_win=True) if earlier else entry
    for place, entry in theirs.items():
        theirs[place] = replace(entry, ids=matcher.owned(entry.ids, place))
    matches = (
        _match(place, present[place], theirs[place]) for place in sorted(theirs) if place < len(present)
    )
    new = (theirs[place] for place in sorted(theirs) if place >= len(present))
    return Plan(found, tuple(new), tuple(matches), tuple(refused))


def _match(place: int, mine: Entry, theirs: Entry) -> Match:
    kept = _combined(mine, theirs, theirs_win=False)
    gained = tuple(
        each.name
        for each in fields(Entry)
        if each.name != "updated" and getattr(kept, each.name) != getattr(mine, each.name)
    )
    return Match(place, mine, theirs, gained, tuple(_conflicts(mine, theirs)))


def _theirs_win(match: Match, choice: Choice) -> bool:
    if choice is Choice.NEWER_WINS:
        return _when(match.theirs) > _when(match.mine)
    return choice is Choice.TAKE_THEIRS


def _when(entry: Entry) -> tuple[int, int, int]:
    """When an entry was last touched, or else when something last happened; what never says so is oldest."""
    dates = [entry.updated] if entry.updated else [entry.started, entry.finished]
    return max((date.order for date in dates if date), default=(0, 0, 0))


def _disagree(group: _Group, mine: Entry, theirs: Entry) -> bool:
    pairs = ((getattr(mine, name), getattr(theirs, name)) for name in group.compared)
    return any(one is not None and two is not None and one != two for one, two in pairs)


def _conflicts(mine: Entry, theirs: Entry) -> list[Conflict]:
    groups = [group for group in _GROUPS if _disagree(group, mine, theirs)]
    conflicts = [Conflict(name, getattr(mine, name), getattr(theirs, name)) for (name, *_), *_ in groups]
    if any(theirs.extras.get(name, text) != text for name, text in mine.extras.items()):
        conflicts.append(Conflict("extras", mine.extras, theirs.extras))
    return conflicts


def _combined(mine: Entry, theirs: Entry, theirs_win: bool) -> Entry:
    """Return one entry of two; where they agree in all they know, it is `mine` itself."""
    values: dict[str, Any] = {}
    for group in _GROUPS:
        if theirs_win and _disagree(group, mine, theirs):
            values |= _filled(group, theirs, mine)
        else:
            values |= _filled(group, mine, theirs)
    for name in _FILLED:
        values[name] = getattr(mine, name) if getattr(mine, name) is not None else getattr(theirs, name)
    renamed = theirs.title != mine.title and key(theirs.title) != key(mine.title)
    values |= {
        "creators": mine.creators or theirs.creators,
        "other_titles": _both(
            mine.other_titles, (theirs.title, *theirs.other_titles) if renamed else theirs.other_titles
        ),
        "tags": _both(mine.tags, theirs.tags),
        "ids": mine.ids if set(mine.ids) >= set(theirs.ids) else ordered_ids((*mine.ids, *theirs.ids)),
        "reviews": _all_reviews(mine, theirs),
        "private": mine.private if mine.private or theirs.private is None else theirs.private,
        "extras": {**mine.extras, **theirs.extras} if theirs_win else {**theirs.extras, **mine.extras},
    }
    combined = replace(mine, **values)
    if combined == mine:
        return mine
    dates = [date for date in (mine.updated, theirs.updated) if date]
    return replace(combined, updated=max(dates, key=lambda date: date.order, default=None))


def _filled(group: _Group, winner: Entry, loser: Entry) -> dict[str, Any]:
    """The winner's fields, gaps filled by the loser where both speak of the same thing."""
    anchors = [getattr(side, group.anchor) for side in (winner, loser)] if group.anchor else [None]
    fills = None in anchors or anchors[0] == anchors[1]
    values = {name: getattr(winner, name) for name in group.fields}
    return {
        name: getattr(loser, name) if value is None and fills else value for name, value in values.items()
    }


def _both(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*mine, *theirs)))[:MAX_VALUES] if theirs else mine


def _all_reviews(mine: Entry, theirs: Entry) -> tuple[WrittenReview, ...]:
    known = {review.text for review in mine.reviews}
    return (*mine.reviews, *(review for review in theirs.reviews if review.text not in known))

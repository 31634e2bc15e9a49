"""Which entry of a shelf a title from elsewhere is.

An id of another site decides, where one is known on both sides. Otherwise two entries are the same title
when their names have one key, and nothing they both know speaks against it: the medium, the year, the first
creator, or two ids of a site on which different ids are different works.

What is matched is learned: an entry of the shelf takes over the ids, and the medium, year and creator where
it had none, and never changes them afterwards. So the same titles in the same order find the same entries
again, which is what makes importing twice the same as importing once.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reviews.lists.entry import Entry, SourceId
from reviews.lists.limits import MAX_NAMESAKES
from reviews.medium import Medium
from reviews.text import key


class TooManyNamesakesError(Exception):
    """There are more works of one name than `MAX_NAMESAKES`, none of which is surely the one."""


@dataclass(slots=True)
class _Known:
    """What an entry is known by, apart from its name."""

    medium: Medium | None
    year: int | None
    creator: str | None
    ids: set[SourceId]

    @classmethod
    def of(cls, entry: Entry) -> "_Known":
        creator = key(entry.creators[0]) if entry.creators else None
        return cls(entry.medium, entry.year, creator, set(entry.ids))

    def may_be(self, other: "_Known") -> bool:
        """Whether nothing that both know speaks against their being the same work."""
        pairs = (
            (self.medium, other.medium),
            (self.year, other.year),
            (self.creator, other.creator),
        )
        if any(one is not None and two is not None and one != two for one, two in pairs):
            return False
        sources = {source for source, _ in self.ids if source.names_work}
        return not any(source in sources for source, _ in other.ids - self.ids)

    def learn(self, other: "_Known", ids: Iterable[SourceId]) -> None:
        """Take over what was not known."""
        self.medium = self.medium or other.medium
        self.year = self.year or other.year
        self.creator = self.creator or other.creator
        self.ids.update(ids)


class Matcher:
    """The entries of a shelf, by place, and those that are new to it, in the order in which they came."""

    def __init__(self, present: Iterable[Entry]) -> None:
        self._known: list[_Known] = []
        self._owners: dict[SourceId, int] = {}
        self._places: dict[str, list[int]] = {}
        for entry in present:
            self._add(entry)

    def place(self, entry: Entry) -> int:
        """Return the place of the entry that this one is, which is a new one if there is none.

        Raises `TooManyNamesakesError`.
        """
        known = _Known.of(entry)
        owners = (self._owners[source_id] for source_id in entry.ids if source_id in self._owners)
        place = next(owners, None)
        if place is None:
            namesakes = self._places.get(key(entry.title), ())
            place = next((each for each in namesakes if self._known[each].may_be(known)), None)
            if place is None and len(namesakes) >= MAX_NAMESAKES:
                raise TooManyNamesakesError
        if place is None:
            return self._add(entry)
        self._known[place].learn(known, self._claimed(entry.ids, place))
        return place

    def owned(self, ids: Iterable[SourceId], place: int) -> tuple[SourceId, ...]:
        """Return those of the ids that no entry at another place had before."""
        return tuple(source_id for source_id in ids if self._owners.get(source_id) == place)

    def _add(self, entry: Entry) -> int:
        place = len(self._known)
        self._known.append(_Known.of(entry))
        self._places.setdefault(key(entry.title), []).append(place)
        self._known[place].ids = set(self._claimed(entry.ids, place))
        return place

    def _claimed(self, ids: Iterable[SourceId], place: int) -> tuple[SourceId, ...]:
        for source_id in ids:
            self._owners.setdefault(source_id, place)
        return self.owned(ids, place)

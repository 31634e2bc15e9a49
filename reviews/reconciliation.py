"""Comparing the votes that are held with the reactions that Discord shows, and what follows."""

from collections.abc import Collection, Set
from dataclasses import dataclass
from enum import Enum, auto


class Answer(Enum):
    """What an answer of Discord's is worth."""

    BELIEVED = auto()
    CONTRADICTORY = auto()
    EMPTY = auto()  # every vote would go: believed when it is said twice
    IN_FLUX = auto()  # members reacted while it was given


@dataclass(frozen=True, slots=True)
class Listing:
    """What Discord says of one emoji on one card: its count, and who is behind it.

    `members` are those whose reaction may be a vote; `besides` is the number of those who were listed with
    them: bots, an author where own votes are not counted, and the second reaction of a member who gave an
    ordinary and a super one.
    """

    count: int
    members: frozenset[int]
    besides: int

    @property
    def consistent(self) -> bool:
        """Whether the list is as long as the count says. Discord has returned lists of 1 for counts of 2,075."""
        return self.count == len(self.members) + self.besides


@dataclass(frozen=True, slots=True)
class Change:
    """What makes the held votes equal to the listed ones."""

    added: frozenset[int]
    removed: frozenset[int]


def diff(held: Set[int], listed: Set[int], touched: Collection[int] = ()) -> Change:
    """Return the change from `held` to `listed`.

    Members who reacted while the list was read are left alone: what they did then is newer than the list.
    """
    busy = frozenset(touched)
    return Change(frozenset(listed) - held - busy, frozenset(held) - listed - busy)

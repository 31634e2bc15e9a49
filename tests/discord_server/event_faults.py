"""What can go wrong with events: Discord promises each of them zero, one or many times, in any order."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")

REACTIONS = frozenset(
    {
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
        "MESSAGE_REACTION_REMOVE_ALL",
        "MESSAGE_REACTION_REMOVE_EMOJI",
    }
)


@dataclass
class EventFaults:
    """Chosen by the test, and the same again for the same seed.

    `lose` is the probability with which an event never happens for the bot. `copies` is between how many
    times each arrives. `reorder` is how many events are held back and let go shuffled.
    """

    seed: int = 0
    lose: float = 0.0
    copies: tuple[int, int] = (1, 1)
    reorder: int = 0
    names: frozenset[str] = REACTIONS
    lost: int = 0
    release: Callable[[], None] = field(default=lambda: None, repr=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def none(self) -> None:
        """Heal: from now on each event arrives once, in order, and those held back arrive now."""
        self.lose, self.copies, self.reorder = 0.0, (1, 1), 0
        self.release()

    def apply(self, events: Iterable[tuple[str, T]], held: list[tuple[str, T]]) -> Iterator[tuple[str, T]]:
        """Yield what is sent of these events; `held` keeps what waits to be shuffled."""
        for event in events:
            if event[0] not in self.names:
                yield event
                continue
            if self.lose and self._random.random() < self.lose:
                self.lost += 1
                continue
            for _ in range(self._random.randint(*self.copies)):
                if not self.reorder:
                    yield event
                    continue
                held.append(event)
                if len(held) >= self.reorder:
                    yield from self.shuffled(held)

    def shuffled(self, held: list[tuple[str, T]]) -> list[tuple[str, T]]:
        """Take out everything that was held back, in another order."""
        events = held.copy()
        held.clear()
        self._random.shuffle(events)
        return events

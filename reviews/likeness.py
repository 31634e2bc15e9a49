"""How alike two titles are written, for who mistypes one or remembers it roughly. Both are keys: see `text.key`."""

from difflib import SequenceMatcher

RUN = 3
"""Characters in a run."""

ALIKE = 0.6
"""What two spellings of one title reach; what is less alike is not offered."""

_BEGINS, _HOLDS_WORD, _HOLDS = 1.2, 1.1, 1.0
_WORDS = 12


def runs(key: str, *, whole: bool = True) -> frozenset[str]:
    """Return the runs of three characters in a key, its beginning and end counting as spaces.

    `whole` False: the end is not the end yet, because somebody is still typing. Less than a run is one run.
    """
    padded = f" {key} " if whole else f" {key}"
    return frozenset(padded[at : at + RUN] for at in range(max(1, len(padded) - RUN + 1)))


def likeness(typed: str, key: str) -> float:
    """Return how well what was typed fits a title: from 0 to 1, and above 1 where the title holds all of it.

    A title is compared as a whole and from the beginning of each of its words on, so that half of a title
    with a slip in it fits.
    """
    if typed in key:
        return _BEGINS if key.startswith(typed) else _HOLDS_WORD if f" {typed}" in key else _HOLDS
    starts = [0, *(at + 1 for at, letter in enumerate(key) if letter == " ")][:_WORDS]
    matcher = SequenceMatcher(None, "", typed, autojunk=False)
    best = 0.0
    for part in {key, *(key[start : start + len(typed)] for start in starts)}:
        matcher.set_seq1(part)
        # The two quick ratios are bounds from above, and cost next to nothing.
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) > max(best, ALIKE - 0.01):
            best = max(best, matcher.ratio())
    return best

"""How a sentence judges: what it praises, what it blames, and whether it says so of the work."""

from reviews.summaries.language import Finds

_PRAISE = ("praise", "good")
_BLAME = ("blame", "poor")
_NEAR = 4
"""How many words before a judgement a "not" may stand to turn it round."""


def sides(found: Finds) -> tuple[int, int]:
    """Return how many words of a sentence praise, and how many blame; "not good" blames."""
    refused = [start for start, _ in found.get("refusal", {}).values()]
    praise = blame = 0
    for kind in (*_PRAISE, *_BLAME):
        for start, _ in found.get(kind, {}).values():
            turned = any(0 < start - before < _NEAR for before in refused)
            if (kind in _PRAISE) is turned:
                blame += 1
            else:
                praise += 1
    return praise, blame


def is_judged(tokens: list[str], found: Finds, title_at: int, head: int) -> bool:
    """Say whether a sentence opens with the work or a part of it, and a known verb follows soon."""
    subjects = [place for kind in ("work", "aspect") for place in found.get(kind, {}).values()]
    ends = [end for start, end in subjects if start < head]
    if 0 <= title_at < head:
        ends.append(title_at + 1)
    if tokens[:1] == ["it"]:
        ends.append(1)
    verbs = [start for start, _ in found.get("predicate", {}).values()]
    return any(end <= verb < end + 4 for end in ends for verb in verbs)

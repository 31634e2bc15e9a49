"""The weights of the summariser, and the files that it reads them from."""

from collections import defaultdict
from textwrap import fill
from typing import NamedTuple

Weights = dict[str, float]
"""By feature or phrase; the base is under ""."""


class Learned(NamedTuple):
    """All weights that a summary needs."""

    story: Weights
    music: Weights
    hanging: Weights
    chosen_phrases: Weights
    hanging_phrases: Weights


def written(learned: Learned) -> str:
    """Return the weights of features as the Python file that the summariser reads."""

    def table(name: str, doc: str, weights: Weights) -> str:
        rows = sorted(weights.items(), key=lambda item: (item[0] != "", item[0]))
        lines = "".join(f'    "{key}": {value:.2f},\n' for key, value in rows if abs(value) >= 0.005)
        return f'{name} = {{\n{lines}}}\n"""{doc}"""\n'

    return "\n".join(
        (
            '"""How much each feature of a sentence counts; written by `bench/train_summary.py`."""\n',
            table(
                "STORY",
                'Added to the log odds that a reader chooses it, per unit of the feature; the base is under "".',
                learned.story,
            ),
            table("MUSIC", "The same where music is reviewed.", learned.music),
            table("HANGING", "Added to the log odds that it hangs on what was said before.", learned.hanging),
        )
    )


def written_phrases(learned: Learned) -> str:
    """Return the weights of phrases as the Python file that the summariser reads: by weight, parted by commas."""

    def table(name: str, doc: str, weights: Weights) -> str:
        groups = defaultdict(list)
        for phrase, weight in weights.items():
            if phrase and round(weight, 1):
                groups[round(weight, 1)].append(phrase)
        rows = "".join(
            f'    {weight}: """\n{_filled(", ".join(sorted(groups[weight])))}""",\n'
            for weight in sorted(groups, reverse=True)
        )
        base = f'{name}_BASE = {weights[""]:.2f}\n"""{doc}, of every sentence."""\n\n'
        return f'{base}{name} = {{\n{rows}}}\n"""{doc}, by its weight."""\n'

    return "\n".join(
        (
            '"""How much words and pairs of words of English count; written by `bench/train_summary.py`."""\n',
            table("CHOSEN", "Added to the log odds that a reader chooses it", learned.chosen_phrases),
            table("HANGING", "Added to the log odds that it hangs", learned.hanging_phrases),
        )
    )


def _filled(said: str) -> str:
    indent = " " * 8
    return fill(said, 108, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)

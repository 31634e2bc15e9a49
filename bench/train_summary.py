"""Learn the weights of the summariser from readers' marks and editors' summaries.

    python -m bench.train_summary --reviews R.json --sentences S.txt --marks M1.json --marks M2.json \\
        --rows 0:40 --albums GIT_DIRECTORY --write

A logistic regression over `reviews.summaries.features`, with a ridge; half of a sentence's target is that it was chosen
for a card, half that it was good. What differs for music is learned as a difference from the weights for
stories, for few features only. Without `--write` it prints the weights. Nothing of the texts is kept.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.data import Marked, Summarised, albums, marked, same
from bench.rouge import ngrams, words
from reviews.summaries.features import features
from reviews.summaries.language import language_of
from reviews.summaries.outline import outline

RIDGE = 60.0
"""How strongly weights are drawn to zero, in units of the standardised features."""

SMALL = 0.05
"""Differences for music below this (standardised) are left out."""

UNKNOWN = ("as_rated",)
"""What album reviews without a rating cannot teach."""

WEIGHTS = Path(__file__).parent.parent / "reviews" / "summaries" / "weights.py"

Example = tuple[dict[str, float], float, float]
"""What is seen of a sentence, how musical its review is, and the target."""


def from_marks(review: Marked) -> list[Example]:
    """Return the examples that a marked review gives."""

    def target(text: str) -> float:
        hits = [any(same(text, one) for one in kind) for reader in review.readers for kind in reader]
        return sum(hits) / len(hits)

    return _examples(review, target)


def from_summary(review: Summarised) -> list[Example]:
    """Return the examples that a summarised review gives: a sentence is taken if most of it is."""
    taken = ngrams(words(review.summary), 2)

    def target(text: str) -> float:
        pairs = ngrams(words(text), 2)
        return float((pairs & taken).total() > 0.5 * max(1, pairs.total()))

    return _examples(review, target)


def _examples(review: Marked | Summarised, target: Callable[[str], float]) -> list[Example]:
    sentences = outline(review.body, review.title)
    language = language_of(" ".join(sentence.text for sentence in sentences))
    seen = features(sentences, review.title, language, review.rating)
    return [
        (one.weighed, one.weighed.pop("music"), target(sentence.text))
        for one, sentence in zip(seen, sentences, strict=True)
    ]


def learn(examples: list[Example]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the weights for stories, with the base under "", and what is added to them for music."""
    names = sorted({name for seen, _, _ in examples for name in seen})
    common = [name for name in names if name not in UNKNOWN]
    _, differences = _fit(examples, names, common)
    used = [name for name in common if abs(differences[name] * _deviation(examples, name)) >= SMALL]
    return _fit(examples, names, used)


def _deviation(examples: list[Example], name: str) -> float:
    return float(np.std([music * seen.get(name, 0.0) for seen, music, _ in examples]))


def _fit(
    examples: list[Example], names: list[str], musical: list[str]
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the weights by Newton's method; the difference for music has its own base, also under ""."""
    rows = [
        [*(seen.get(name, 0.0) for name in names), *(music * seen.get(name, 0.0) for name in musical), music]
        for seen, music, _ in examples
    ]
    data: NDArray[np.float64] = np.array(rows)
    target = np.array([wanted for _, _, wanted in examples])
    mean, deviation = data.mean(0), data.std(0) + 1e-6
    scaled = np.hstack([(data - mean) / deviation, np.ones((len(rows), 1))])
    ridge = np.diag([RIDGE] * len(mean) + [0.0])
    weights = np.zeros(scaled.shape[1])
    for _ in range(12):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        gradient = scaled.T @ (likely - target) + ridge @ weights
        curvature = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + ridge
        weights -= np.linalg.solve(curvature, gradient)
    plain = weights[:-1] / deviation
    base = float(weights[-1] - plain @ mean)
    story = dict(zip(names, map(float, plain), strict=False)) | {"": base}
    music = dict(zip([*musical, ""], map(float, plain[len(names) :]), strict=True))
    return story, music


def written(story: dict[str, float], music: dict[str, float]) -> str:
    """Return the weights as the Python file that the summariser reads."""

    def table(name: str, doc: str, weights: dict[str, float]) -> str:
        rows = sorted(weights.items(), key=lambda item: (item[0] != "", item[0]))
        lines = "".join(f'    "{key}": {round(value, 2)},\n' for key, value in rows)
        return f'{name} = {{\n{lines}}}\n"""{doc}"""\n'

    return (
        '"""How much each feature of a sentence counts; written by `bench/train_summary.py`."""\n\n'
        + table(
            "STORY",
            'Added to the log odds that a reader chooses it, per unit of the feature; the base is under "".',
            story,
        )
        + "\n"
        + table("MUSIC", "What is added to those weights when music is reviewed.", music)
    )


def main() -> None:
    """Learn the weights, and print or write them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reviews", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--marks", type=Path, action="append", required=True)
    parser.add_argument("--rows", default=":", help="which of the marked reviews to learn from, as in 0:40")
    parser.add_argument("--albums", type=Path, help="learn from every second post of this repository as well")
    parser.add_argument("--write", action="store_true", help="write reviews/summaries/weights.py")
    args = parser.parse_args()
    start, _, stop = args.rows.partition(":")
    rows = slice(int(start or 0), int(stop) if stop else None)
    examples = [
        e for review in marked(args.reviews, args.sentences, args.marks, rows) for e in from_marks(review)
    ]
    if args.albums:
        examples += [e for review in albums(args.albums, 0) for e in from_summary(review)]
    text = written(*learn(examples))
    if args.write:
        WEIGHTS.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()

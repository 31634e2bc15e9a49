"""Learn the weights of the summariser from readers' marks and editors' summaries.

    python -m bench.train_summary --reviews R.json --sentences S.txt --marks M1.json --marks M2.json \\
        --rows 0:40 --albums GIT_DIRECTORY --write

Two logistic regressions over `reviews.summaries.features`, each with a ridge: one counts a review by how little it is
about music, the other by how much. Reviews of music are few, so its weights are drawn to those of stories.
Half of a sentence's target is that it was chosen for a card, half that it was good. A review has a level of its own,
which is thrown away: what counts is which sentence stands out in it.
Without `--write` it prints the weights. Nothing of the texts is kept.
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
"""How strongly weights are drawn to zero or to known ones, in units of the standardised features."""

LEVEL = 1.0
"""How strongly the level of a review is drawn to that of all."""

RARE = 0.02
"""The least deviation by which a feature is divided."""

UNTAUGHT = ("as_rated",)
"""What albums without a rating cannot teach; for music as for stories."""

WEIGHTS = Path(__file__).parent.parent / "reviews" / "summaries" / "weights.py"

Example = tuple[dict[str, float], float, float]
"""What is seen of a sentence, how musical its review is, and the target."""

Weights = dict[str, float]
"""By feature; the base is under ""."""


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


def learn(reviews: list[list[Example]]) -> tuple[Weights, Weights]:
    """Return the weights for stories and those for music, from the examples of each review."""
    story = _fit(reviews, lambda music: 1 - music, {})
    music = _fit(reviews, lambda music: music, story)
    return story, music | {name: story[name] for name in UNTAUGHT if name in story}


def _fit(reviews: list[list[Example]], share: Callable[[float], float], known: Weights) -> Weights:
    """Return the weights by Newton's method, where a review counts by its share; what it lacks is as `known`."""
    counted = [review for review in reviews if review and share(review[0][1]) > 0]
    names = sorted(
        {name for review in counted for seen, _, _ in review for name in seen} | known.keys() - {""}
    )
    examples = [example for review in counted for example in review]
    data: NDArray[np.float64] = np.array([[seen.get(name, 0.0) for name in names] for seen, _, _ in examples])
    target = np.array([wanted for _, _, wanted in examples])
    count = np.array([share(music) for _, music, _ in examples])
    level = np.repeat(np.eye(len(counted)), [len(review) for review in counted], axis=0)
    mean = np.average(data, 0, count)
    deviation = np.maximum(np.sqrt(np.average((data - mean) ** 2, 0, count)), RARE)
    scaled = np.hstack([(data - mean) / deviation, level, np.ones((len(data), 1))])
    ridge = np.diag([RIDGE] * len(names) + [LEVEL] * len(counted) + [0.0])
    weights = np.zeros(scaled.shape[1])
    drawn_to = weights.copy()
    drawn_to[: len(names)] = deviation * [known.get(name, 0.0) for name in names]
    for _ in range(12):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        gradient = scaled.T @ (count * (likely - target)) + ridge @ (weights - drawn_to)
        curvature = (scaled * (count * likely * (1 - likely))[:, None]).T @ scaled + ridge
        weights -= np.linalg.solve(curvature, gradient)
    plain = weights[: len(names)] / deviation
    return dict(zip(names, map(float, plain), strict=True)) | {"": float(weights[-1] - plain @ mean)}


def written(story: Weights, music: Weights) -> str:
    """Return the weights as the Python file that the summariser reads."""

    def table(name: str, doc: str, weights: Weights) -> str:
        rows = sorted(weights.items(), key=lambda item: (item[0] != "", item[0]))
        lines = "".join(f'    "{key}": {value:.2f},\n' for key, value in rows if abs(value) >= 0.005)
        return f'{name} = {{\n{lines}}}\n"""{doc}"""\n'

    return (
        '"""How much each feature of a sentence counts; written by `bench/train_summary.py`."""\n\n'
        + table(
            "STORY",
            'Added to the log odds that a reader chooses it, per unit of the feature; the base is under "".',
            story,
        )
        + "\n"
        + table("MUSIC", "The same where music is reviewed.", music)
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
    reviews = [from_marks(review) for review in marked(args.reviews, args.sentences, args.marks, rows)]
    if args.albums:
        reviews += [from_summary(review) for review in albums(args.albums, 0)]
    text = written(*learn(reviews))
    if args.write:
        WEIGHTS.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()

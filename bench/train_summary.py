"""Learn the weights of the summariser from readers' marks and editors' summaries.

    python -m bench.train_summary --reviews R.json --sentences S.txt --marks M1.json --marks M2.json \\
        --albums GIT_DIRECTORY --write

All are logistic regressions with a ridge, and a review has a level of its own, which is thrown away: what counts is
which sentence stands out in it. Half of a sentence's target is that it was chosen for a card, half that it was good.

- What is seen of a sentence (`reviews.summaries.features`), for stories and for music: one counts a review by how
  little it is about music, the other by how much. Marks of one reader differ more than what they could teach, so
  only reviews that two have read count here. Reviews of music are few, so its weights are drawn to those of stories.
- Which phrases are chosen beyond that, from all marked reviews, without sentences that hang.
- What hangs without a sign of it (`reviews.summaries.hanging`), among sentences that are good or hang, from the marks
  of readers who looked for it; then which phrases tell it beyond that.

A phrase counts that enough sentences on enough works have, and that has no name in it; nothing else of the texts is
kept.
Without `--write` it prints the weights. scipy comes with `pip install -e '.[bench]'`.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bench.data import Marked, Summarised, albums, marked, same
from bench.regression import Vector, fit, matrix
from bench.rouge import ngrams, words
from bench.weights import Learned, Weights, written, written_phrases
from reviews.summaries.features import features
from reviews.summaries.language import language_of
from reviews.summaries.outline import outline
from reviews.summaries.phrases import phrases

RIDGE = 60.0
"""How strongly the weights of features are drawn to zero or to known ones, in units of the standardised features."""

PHRASE_RIDGE = 20.0
"""How strongly the weights of phrases are drawn to zero."""

RARE = 0.02
"""The least deviation by which a feature is divided."""

SENTENCES = 20
WORKS = 20
"""In how many sentences, and on how many works, a phrase must have been said."""

CHOSEN_PHRASES = 2000
HANGING_PHRASES = 400
"""How many phrases are kept at most."""

UNTAUGHT = ("as_rated",)
"""What albums without a rating cannot teach; for music as for stories."""

FOLDER = Path(__file__).parent.parent / "reviews" / "summaries"


class Example(NamedTuple):
    """A sentence: what is seen of it, its target, and whether it hangs (none if nobody looked, or it says nothing)."""

    text: str
    weighed: dict[str, float]
    told: frozenset[str]
    target: float
    hangs: float | None


@dataclass(frozen=True, slots=True)
class Review:
    """The sentences of a review, its work, how musical it is, and how many readers it had."""

    work: str
    music: float
    readers: int
    examples: list[Example] = field(default_factory=list)


def from_marks(review: Marked) -> Review:
    """Return what a marked review teaches."""

    def target(text: str) -> float:
        kinds = [kind for reader in review.readers for kind in (reader.card, reader.good)]
        return mean(float(any(same(text, one) for one in kind)) for kind in kinds)

    def hangs(text: str) -> float | None:
        said = [
            float(not any(same(text, one) for one in reader.good))
            for reader in review.readers
            if reader.hangs is not None and any(same(text, one) for one in reader.good + reader.hangs)
        ]
        return mean(said) if said else None

    return _review(review, len(review.readers), target, hangs)


def from_summary(review: Summarised) -> Review:
    """Return what a summarised review teaches: a sentence is taken if most of it is."""
    taken = ngrams(words(review.summary), 2)

    def target(text: str) -> float:
        pairs = ngrams(words(text), 2)
        return float((pairs & taken).total() > 0.5 * max(1, pairs.total()))

    return _review(review, 0, target, lambda _: None)


def _review(
    review: Marked | Summarised,
    readers: int,
    target: Callable[[str], float],
    hangs: Callable[[str], float | None],
) -> Review:
    sentences = outline(review.body, review.title)
    language = language_of(" ".join(sentence.text for sentence in sentences))
    seen = features(sentences, review.title, language, review.rating)
    music = seen[0].weighed["music"] if seen else 0.0
    for one in seen:
        del one.weighed["music"]
    return Review(
        review.title or review.body,
        music,
        readers,
        [
            Example(
                sentence.text, one.weighed, phrases(one.tokens), target(sentence.text), hangs(sentence.text)
            )
            for one, sentence in zip(seen, sentences, strict=True)
        ],
    )


def learn(reviews: list[Review]) -> Learned:
    """Return the weights that reviews teach; raise ValueError if no reader marked what hangs."""
    if all(_hanging(example) is None for review in reviews for example in review.examples):
        raise ValueError("No reader marked what hangs: the marks of some must have `hangs`.")
    taught = [review for review in reviews if review.readers != 1]
    story = _of_features(taught, lambda review: 1 - review.music, {}, _target)
    music = _of_features(taught, lambda review: review.music, story, _target)
    read = [review for review in reviews if review.readers]
    hanging = _of_features(read, lambda _: 1.0, {}, _hanging)
    return Learned(
        story,
        music | {name: story[name] for name in UNTAUGHT if name in story},
        hanging,
        _of_phrases(read, story, _target, CHOSEN_PHRASES),
        _of_phrases(read, hanging, _hanging, HANGING_PHRASES),
    )


def _target(example: Example) -> float | None:
    """Return what a sentence teaches of being chosen; one that hangs was not chosen for what it says."""
    return None if example.hangs else example.target


def _hanging(example: Example) -> float | None:
    """Return what a sentence teaches of hanging; where a sign tells it, nothing is left to learn."""
    return None if "hangs" in example.weighed else example.hangs


Teaches = Callable[[Example], float | None]


def _of_features(
    reviews: list[Review], share: Callable[[Review], float], known: Weights, teaches: Teaches
) -> Weights:
    """Return weights of features, where a review counts by its share; what it cannot teach is as `known`."""
    counted = [review for review in reviews if share(review) > 0]
    examples, review_of, target = _taught(counted, teaches)
    count = np.array([share(review) for review in counted])[review_of]
    names = sorted({name for example in examples for name in example.weighed} | known.keys() - {""})
    data = matrix([example.weighed for example in examples], names)
    average = np.average(data.toarray(), 0, count)
    deviation = np.sqrt(np.average((data.toarray() - average) ** 2, 0, count))
    scale = 1 / np.maximum(deviation, RARE)
    before = np.array([known.get(name, 0.0) for name in names])
    scaled = csr_matrix(data.multiply(scale))
    weights, base = fit(scaled, target, review_of, RIDGE, count, data @ before)
    return dict(zip(names, map(float, before + weights * scale), strict=True)) | {"": base}


def _of_phrases(reviews: list[Review], known: Weights, teaches: Teaches, most: int) -> Weights:
    """Return the weights of the phrases that tell most beyond what the features tell."""
    examples, review_of, target = _taught(reviews, teaches)
    told = known[""] + np.array(
        [sum(known.get(name, 0.0) * value for name, value in example.weighed.items()) for example in examples]
    )
    names = _common(reviews, examples, review_of)
    data = matrix([dict.fromkeys(example.told, 1.0) for example in examples], names)
    count = np.ones(len(examples))
    weights, _ = fit(data, target, review_of, PHRASE_RIDGE, count, told)
    telling = np.abs(weights) * np.sqrt(np.asarray(data.sum(0)).ravel())
    kept = np.sort(np.argsort(-telling)[:most])
    weights, base = fit(csr_matrix(data[:, kept]), target, review_of, PHRASE_RIDGE, count, told)
    return dict(zip((names[index] for index in kept), map(float, weights), strict=True)) | {"": base}


def _taught(reviews: list[Review], teaches: Teaches) -> tuple[list[Example], NDArray[np.int64], Vector]:
    """Return the sentences that teach something, the review of each by its number, and what they teach."""
    taught = [
        (example, number, target)
        for number, review in enumerate(reviews)
        for example in review.examples
        if (target := teaches(example)) is not None
    ]
    return (
        [one[0] for one in taught],
        np.array([one[1] for one in taught]),
        np.array([one[2] for one in taught]),
    )


def _common(reviews: list[Review], examples: list[Example], review_of: NDArray[np.int64]) -> list[str]:
    said: Counter[str] = Counter()
    works: defaultdict[str, set[str]] = defaultdict(set)
    for example, number in zip(examples, review_of, strict=True):
        said.update(example.told)
        for phrase in example.told:
            works[phrase].add(reviews[number].work)
    names = _names(examples)
    return sorted(
        phrase
        for phrase, times in said.items()
        if times >= SENTENCES and len(works[phrase]) >= WORKS and names.isdisjoint(phrase.split())
    )


def _names(examples: list[Example]) -> set[str]:
    """Return the words, in small letters, that mostly have a capital one inside a sentence."""
    written = Counter(
        word for example in examples for word in re.findall(r"(?<=\w )[^\W\d_]{2,}", example.text)
    )
    small = Counter[str]()
    for word, times in written.items():
        small[word.lower()] += times * (1 if word[0].islower() else -1)
    return {word for word, balance in small.items() if balance < 0}


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
    parser.add_argument("--write", action="store_true", help="write them into reviews/summaries/")
    args = parser.parse_args()
    start, _, stop = args.rows.partition(":")
    rows = slice(int(start or 0), int(stop) if stop else None)
    reviews = [from_marks(review) for review in marked(args.reviews, args.sentences, args.marks, rows)]
    if args.albums:
        reviews += [from_summary(review) for review in albums(args.albums, 0)]
    learned = learn([review for review in reviews if review.examples])
    for name, text in (("weights.py", written(learned)), ("phrase_weights.py", written_phrases(learned))):
        if args.write:
            (FOLDER / name).write_text(text, "utf-8")
        else:
            print(text)


if __name__ == "__main__":
    main()

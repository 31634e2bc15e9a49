"""Measure the summariser against others, side by side, on data given by path (see `bench.data`).

    python -m bench.summaries --reviews R.json --sentences S.txt --marks M1.json --marks M2.json \\
        --albums GIT_DIRECTORY

`--reviews` with `--sentences` and `--marks` prints the first table, `--albums` the second; `--odd` takes the
half of the albums that nothing was tuned on. A review's rating is used if the reviews have a `score`; the
times are processor time.

*hit* is the share of cards with a sentence that a reader chose for the card, *good* the share of a card's
sentences that a reader marked as good; *each* is the same against each reader, averaged. ROUGE is F1 against
the summaries that an album's editors took from a review. sumy comes with `pip install -e '.[bench]'`.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from bench.data import Marked, Summarised, albums, marked, same
from bench.methods import Method, own, simple, sumys
from bench.rouge import rouge
from reviews.summary import summarise

_TIME = "ms per 1,000 words"


class Judgement(NamedTuple):
    """What readers make of a card: of any of them, and of each, averaged."""

    hit: float
    good: float
    hit_each: float
    good_each: float


def judged(review: Marked, chosen: list[str]) -> Judgement:
    """Return what the readers make of the sentences on a card."""
    hits = [[_marked(one, reader.card) for one in chosen] for reader in review.readers]
    goods = [[_marked(one, reader.good) for one in chosen] for reader in review.readers]
    if not chosen:
        return Judgement(0, 0, 0, 0)
    return Judgement(
        float(any(map(any, hits))),
        mean(map(float, map(any, zip(*goods, strict=True)))),
        mean(map(float, map(any, hits))),
        mean(float(good) for each in goods for good in each),
    )


def _marked(sentence: str, marked: list[str]) -> bool:
    return any(same(sentence, one) for one in marked)


def timed(method: Method, reviews: Sequence[Marked | Summarised]) -> tuple[list[list[str]], float]:
    """Return what a method chooses of each review, and its milliseconds per 1,000 words."""
    start = time.process_time()
    for review in reviews:
        if method is own:
            summarise(review.body, review.title, rating=review.rating)
        else:
            method(review.body, review.title, review.rating)
    spent = time.process_time() - start
    chosen = [method(review.body, review.title, review.rating) for review in reviews]
    return chosen, 1e6 * spent / max(1, sum(len(review.body.split()) for review in reviews))


def on_marks(methods: dict[str, Method], reviews: list[Marked]) -> None:
    """Print hit and good of each method."""
    print(
        f"{len(reviews)} marked reviews\n\n{'method':22}    hit   good  hit each  good each  sentences  {_TIME}"
    )
    for name, method in methods.items():
        chosen, spent = timed(method, reviews)
        cards = [judged(review, card) for review, card in zip(reviews, chosen, strict=True)]
        hit, good, hit_each, good_each = map(mean, zip(*cards, strict=True))
        print(
            f"{name:22}  {hit:5.3f}  {good:5.3f}  {hit_each:8.3f}  {good_each:9.3f}"
            f"  {mean(map(len, chosen)):9.2f}  {spent:{len(_TIME)}.1f}"
        )


def on_albums(methods: dict[str, Method], reviews: list[Summarised]) -> None:
    """Print ROUGE of each method."""
    print(f"\n{len(reviews)} album reviews\n\n{'method':22}     R1     R2     RL  {_TIME}")
    for name, method in methods.items():
        chosen, spent = timed(method, reviews)
        scores = [rouge(" ".join(c), r.summary) for r, c in zip(reviews, chosen, strict=True)]
        one, two, longest = map(mean, zip(*scores, strict=True))
        print(f"{name:22}  {one:5.3f}  {two:5.3f}  {longest:5.3f}  {spent:{len(_TIME)}.1f}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reviews", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--marks", type=Path, action="append", default=[])
    parser.add_argument("--albums", type=Path)
    parser.add_argument("--odd", action="store_true", help="take the held-out half of the albums")
    args = parser.parse_args()
    methods = simple() | sumys()
    if args.reviews and args.sentences:
        on_marks(methods, marked(args.reviews, args.sentences, args.marks))
    if args.albums:
        on_albums(methods, albums(args.albums, int(args.odd)))


if __name__ == "__main__":
    main()

"""Measure the summariser against others, side by side, on data given by path (see `bench.data`).

    python -m bench.summaries --reviews R.json --sentences S.txt --marks M1.json --marks M2.json \\
        --albums GIT_DIRECTORY

`--reviews` with `--sentences` and `--marks` prints the first table, `--albums` the second; `--odd` takes the
half of the albums that nothing was tuned on. A review's rating is used if the reviews have a `score`; the
times are processor time.

*hit* is the share of cards with a sentence that a reader chose for the card, *good* the share of a card's
sentences that a reader marked as good; both are taken against each reader and averaged. ROUGE is F1 against
the summaries that an album's editors took from a review. sumy comes with `pip install -e '.[bench]'`.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from bench.data import Marked, Summarised, albums, marked, same
from bench.methods import Method, own, simple, sumys
from bench.rouge import rouge
from reviews.summary import summarise


def judged(review: Marked, chosen: list[str]) -> tuple[float, float]:
    """Return hit and good of one card, averaged over the readers."""
    hits, goods = [], []
    for card, good in review.readers:
        hits.append(float(any(same(one, other) for one in chosen for other in card)))
        goods.append(
            mean(float(any(same(one, other) for other in good)) for one in chosen) if chosen else 0.0
        )
    return mean(hits), mean(goods)


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
    print(f"{len(reviews)} marked reviews\n\n{'method':22}    hit   good  sentences  ms per 1,000 words")
    for name, method in methods.items():
        chosen, spent = timed(method, reviews)
        hit, good = map(mean, zip(*(judged(r, c) for r, c in zip(reviews, chosen, strict=True)), strict=True))
        print(f"{name:22}  {hit:5.3f}  {good:5.3f}  {mean(map(len, chosen)):9.2f}  {spent:18.1f}")


def on_albums(methods: dict[str, Method], reviews: list[Summarised]) -> None:
    """Print ROUGE of each method."""
    print(f"\n{len(reviews)} album reviews\n\n{'method':22}     R1     R2     RL  ms per 1,000 words")
    for name, method in methods.items():
        chosen, spent = timed(method, reviews)
        scores = [rouge(" ".join(c), r.summary) for r, c in zip(reviews, chosen, strict=True)]
        one, two, longest = map(mean, zip(*scores, strict=True))
        print(f"{name:22}  {one:5.3f}  {two:5.3f}  {longest:5.3f}  {spent:18.1f}")


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

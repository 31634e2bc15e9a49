"""The texts and marks that the measurements run on; all of them are the user's own, given by path.

Reviews: a JSON list of objects with `row`, `review` and, if known, `score` (of 10). Marks: a JSON object
by row, each with the numbers of the sentences that a reader would put on the card (`card`), of all that would be
good (`good`), and, if the reader looked for them, of those that judge but lean on a sentence before (`hangs`).
Sentences: a text with a heading `=== ROW <row> · title: <title>` before each review, then its numbered
sentences. Albums: a git directory with posts in `data/posts/`, each with a `summary` and several `review`
texts.
"""

import json
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bench.rouge import ngrams, words

EXTRACT = 0.4
"""A summary that shares less of its word pairs with every review was not taken from one."""


class Reader(NamedTuple):
    """The sentences that a reader marked in a review; `hangs` is none if they did not look for them."""

    card: list[str]
    good: list[str]
    hangs: list[str] | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A review and what each reader marked in it."""

    row: str
    title: str
    body: str
    readers: list[Reader] = field(default_factory=list)
    rating: float | None = None


@dataclass(frozen=True, slots=True)
class Summarised:
    """A review and the summary that its editor took from it."""

    title: str
    body: str
    summary: str
    rating: float | None = None


def marked(reviews: Path, sentences: Path, marks: list[Path], rows: slice = slice(None)) -> list[Marked]:
    """Return the reviews that readers marked, in the order in which `sentences` has them."""
    written = {str(review["row"]): review for review in json.loads(reviews.read_text("utf-8"))}
    readers = [json.loads(path.read_text("utf-8")) for path in marks]
    found = []
    for part in re.split(r"(?m)^(?==== ROW)", sentences.read_text("utf-8"))[1:][rows]:
        heading = re.match(r"=== ROW (\d+) · title: (.*?)(?: · score \S+)?\n", part)
        if heading is None:
            raise ValueError(f"No heading in {part[:40]!r}")
        lines = re.findall(r"(?m)^\[\d+\] (.*)$", part)
        chosen = [reader[heading[1]] for reader in readers if heading[1] in reader]
        if chosen:
            found.append(
                Marked(
                    heading[1],
                    heading[2],
                    written[heading[1]]["review"],
                    [_reader(lines, marks) for marks in chosen],
                    10 * float(written[heading[1]]["score"]) if "score" in written[heading[1]] else None,
                )
            )
    return found


def _reader(lines: list[str], marks: dict[str, list[int]]) -> Reader:
    return Reader(
        [lines[i] for i in marks["card"]],
        [lines[i] for i in sorted({*marks["good"], *marks["card"]})],
        [lines[i] for i in marks["hangs"]] if "hangs" in marks else None,
    )


def albums(repository: Path, parity: int) -> list[Summarised]:
    """Return every second review of an album (even: 0, odd: 1), by date, with the summary its editors took.

    A post has several reviews; the summary comes from the one that shares most of its word pairs.
    """

    def git(*command: str) -> str:
        return subprocess.run(
            ["git", *command], cwd=repository, capture_output=True, text=True, check=True
        ).stdout

    posts = []
    for name in sorted(git("ls-tree", "-r", "HEAD", "--name-only", "data/posts").split("\n")):
        post = git("show", f"HEAD:{name}") if name.endswith(".md") else ""
        reviews = re.findall(r"(?m)^review: *[>|][-+0-9]*\n((?:(?:  .*)?\n)+)", post)
        summary = re.search(r"(?m)^summary: (.*(?:\n  .*)*)", post)
        title = re.search(r"(?m)^album: (.*)$", post)
        if reviews and summary and re.search(r"(?m)^type: reviews", post):
            bodies = [re.sub(r"(?m)^  ", "", review).strip() for review in reviews]
            text = re.sub(r"\s+", " ", re.sub(r"^[>|][-+]?\s*", "", summary[1])).strip("\"' ")
            posts.append((title[1].strip("\"'") if title else "", bodies, text))
    best = [
        (title, max((overlap(body, text), body) for body in bodies), text) for title, bodies, text in posts
    ]
    return [
        Summarised(title, body, text) for title, (shared, body), text in best[parity::2] if shared >= EXTRACT
    ]


def same(one: str, other: str) -> bool:
    """Say whether two sentences are one, though split or cleaned in another way."""
    a, b = words(one), words(other)
    if min(len(a), len(b)) < 3:
        return a == b and bool(a)
    shared = len(set(a) & set(b))
    if shared <= 0.7 * min(len(set(a)), len(set(b))):
        return False
    within = f" {' '.join(a)} " in f" {' '.join(b)} " or f" {' '.join(b)} " in f" {' '.join(a)} "
    return within or shared > 0.7 * max(len(set(a)), len(set(b)))


def overlap(body: str, summary: str) -> float:
    """Return which share of the summary's word pairs is in a text."""
    pairs = ngrams(words(summary), 2)
    return (ngrams(words(body), 2) & pairs).total() / max(1, pairs.total())

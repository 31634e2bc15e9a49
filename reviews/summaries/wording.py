"""What a review is about, by its own words: the names it uses, and which words are at its centre."""

import math
import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise

from reviews.summaries.language import Language

# A pattern that begins with what it looks for, and looks back only then, is searched for much faster.
_CALLED = re.compile(r"[A-Z](?<!\w.)(?:[\w'’]+(?: (?:(?:of|on|no|the|to) )?[A-Z][\w'’]+){1,5}|[A-Z]{1,4}\b)")
_ENDINGS = ("ingly", "ness", "ment", "ings", "ing", "ies", "ed", "ers", "er", "ly", "es", "s")


def called(title: str, sentences: list[str]) -> list[str]:
    """Return, in small letters, what the review calls the title: its name, and the names it says most often.

    Reviewers call *Shingeki no Kyojin* by its English name or its initials; a page does not tell its title.
    """
    found = {title, re.split("[:(]", title)[0]}
    said = Counter(name for sentence in sentences for name in _CALLED.findall(sentence))
    for is_short in (False, True):
        often = [(times, name) for name, times in said.items() if times > 1 and name.isupper() is is_short]
        found |= {name for _, name in sorted(often, reverse=True)[:1]}
    return sorted({" ".join(re.findall(r"[^\W_]+", name.lower())) for name in found if len(name.strip()) > 1})


def centrality(bags: list[Counter[str]]) -> list[tuple[float, float]]:
    """Return for each sentence how near the review's centre it is (a cosine), and what share of it recurs."""
    spread = Counter(term for bag in bags for term in bag)
    vectors = []
    total: defaultdict[str, float] = defaultdict(float)
    for bag in bags:
        raw = {term: (1 + math.log(n)) * math.log(1 + len(bags) / spread[term]) for term, n in bag.items()}
        norm = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        vectors.append({term: weight / norm for term, weight in raw.items()})
        for term, weight in vectors[-1].items():
            total[term] += weight
    length = math.sqrt(sum(weight * weight for weight in total.values())) or 1.0
    return [
        (
            (sum(weight * total[term] for term, weight in vector.items()) - 1) / length,
            sum(spread[term] > 2 for term in vector) / len(vector),
        )
        if vector
        else (0.0, 0.0)
        for vector in vectors
    ]


def bag_of(tokens: list[str], language: Language) -> Counter[str]:
    """Return a sentence's telling words without their endings, or its pairs of characters."""
    if not language.spaced:
        return Counter(one + other for one, other in pairwise(tokens))
    return Counter(_stem(word) for word in tokens if len(word) > 2 and word not in language.common)


@lru_cache(maxsize=2048)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word

"""What is seen of a review's sentence when it is judged whether it could speak for the review."""

import math
import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise

from reviews.language import Finds, Language, Phrase
from reviews.outline import Sentence

_NAME = re.compile(r"(?<=[\w,;:'’”\"] )[“\"'‘]?[A-ZÀ-ÝА-Я][\w’'-]+")
_CALLED = re.compile(r"\b[A-Z][\w'’]+(?: (?:(?:of|on|no|the|to) )?[A-Z][\w'’]+){1,5}|\b[A-Z]{2,5}\b")
_SCORE = re.compile(r"\d\s*/\s*\d|\b\d+ out of")
_ENDINGS = ("ingly", "ness", "ment", "ings", "ing", "ies", "ed", "ers", "er", "ly", "es", "s")

_SEEN = 1000
"""How many characters of a sentence are looked at; a longer one stands on no card."""

_HEAD = 6
"""How many words, and `_HEAD_SIGNS` how many characters, are the head of a sentence."""
_HEAD_SIGNS = 10

_HAS = (
    "verdict",
    "whole",
    "cause",
    "wish",
    "hedge",
    "fame",
    "detail",
    "feel",
    "page",
    "writer",
    "address",
    "minor",
)
_OPENS = ("summing", "link", "person", "turn", "soft_link", "stand_in")


def features(sentences: list[Sentence], title: str, language: Language) -> list[dict[str, float]]:
    """Return what is seen of each sentence, by the feature's name; what is not there is missing or 0."""
    tokens = [language.tokens(sentence.text[:_SEEN]) for sentence in sentences]
    met: dict[str, list[Phrase]] = {}
    finds = [language.find(words, met) for words in tokens]
    bags = [_bag(words, language) for words in tokens]
    names = called(title, sentences)
    untitle = re.compile("|".join(map(re.escape, names)) or "(?!)", re.IGNORECASE)
    music = {"music": musicality(finds)}
    return [
        _said(sentence.text, words, found, language, names)
        | _shape(sentence, words, language, untitle, bag)
        | _place(index, sentences)
        | {"central": near, "recurring": share}
        | music
        for index, (sentence, words, found, bag, (near, share)) in enumerate(
            zip(sentences, tokens, finds, bags, centrality(bags), strict=True)
        )
    ]


def musicality(finds: list[Finds]) -> float:
    """Return from 0 (a story is reviewed) to 1 (music is), by how many words for songs a review has."""
    said = sum(len(found.get("music", ())) for found in finds) / max(1, len(finds))
    return min(1.0, max(0.0, (said - 0.15) / 0.15))


def _said(
    text: str, tokens: list[str], found: Finds, language: Language, names: list[str]
) -> dict[str, float]:
    """Return what the words tell."""
    head = _HEAD if language.spaced else _HEAD_SIGNS

    def count(kind: str) -> int:
        return len(found.get(kind, ()))

    def within(kind: str, end: int) -> bool:
        return any(start < end for start, _ in found.get(kind, {}).values())

    plain = f" {' '.join(tokens)} " if language.spaced else "".join(tokens)
    titles = [plain.find(name) for name in names]
    title_at = min((plain[:place].count(" ") for place in titles if place >= 0), default=-1)
    strong, mild, plot = count("strong"), count("mild"), count("plot")
    judged = _judged(tokens, found, title_at, head)
    seen = {
        "opinion": min(4, strong + mild),
        "opinion_any": strong + mild > 0,
        "opinion_2": strong + mild > 1,
        "strong": min(3, strong),
        "strong_any": strong > 0,
        "mild": min(3, mild),
        "mild_any": mild > 0,
        "judged": judged,
        "judged_strong": judged and strong > 0,
        "judged_mild": judged and mild > 0,
        "work": count("work") > 0,
        "work_head": within("work", head) or 0 <= title_at < head,
        "title": title_at >= 0,
        "aspects": min(4, count("aspect")),
        "aspect_head": within("aspect", head),
        "aspect_opinion": count("aspect") > 0 and strong + mild > 0,
        "minor_head": within("minor", head),
        "plot": min(4, plot),
        "plot_only": plot > 0 and not strong + mild,
        "degree": min(3, count("degree")),
        "writer_head": within("writer", head),
        "reader_opens": within("reader", 1),
        "score": bool(_SCORE.search(text[:_SEEN])),
    }
    seen |= {kind: kind in found for kind in _HAS}
    seen |= {kind: within(kind, 1) for kind in _OPENS}
    return {name: float(value) for name, value in seen.items() if value}


def _judged(tokens: list[str], found: Finds, title_at: int, head: int) -> bool:
    """Say whether a sentence opens with the work or a part of it, and a known verb follows soon."""
    subjects = [place for kind in ("work", "aspect") for place in found.get(kind, {}).values()]
    ends = [end for start, end in subjects if start < head]
    if 0 <= title_at < head:
        ends.append(title_at + 1)
    if tokens[:1] == ["it"]:
        ends.append(1)
    verbs = [start for start, _ in found.get("predicate", {}).values()]
    return any(end <= verb < end + 4 for end in ends for verb in verbs)


def _shape(
    sentence: Sentence, tokens: list[str], language: Language, untitle: re.Pattern[str], bag: Counter[str]
) -> dict[str, float]:
    """Return what length, marks and section tell."""
    text = sentence.text[:_SEEN]
    # A word of Chinese or Japanese is about 1.7 characters long.
    size = len(tokens) if language.spaced else len(tokens) / 1.7
    untitled = untitle.sub("it", text)
    seen = {
        "size": math.log(size + 1),
        "tiny": size < 5,
        "short": size < 8,
        "brief": size < 12,
        "middle": 14 <= size <= 32,
        "long": size > 36,
        "endless": size > 50,
        "thin": len(bag) < 5,
        "names": min(1.0, 5 * len(_NAME.findall(untitled)) / max(size, 1)),
        "quote": any(mark in untitled for mark in '"“”«»「『'),
        "bracket": "(" in text or "（" in text,
        "question": "?" in text or "？" in text,
        "exclaim": "!" in text or "！" in text,
        "pause": "..." in text or "…" in text,
        "colon": ":" in text or ";" in text,
        "commas": min(4, text.count(",")),
        "not_whole": not sentence.whole,
        "in_conclusion": sentence.section == "conclusion",
        "in_aspect": sentence.section == "aspect",
    }
    return {name: float(value) for name, value in seen.items() if value}


def _place(index: int, sentences: list[Sentence]) -> dict[str, float]:
    """Return what the sentence's place in the review tells."""
    count, paragraph, last = len(sentences), sentences[index].paragraph, sentences[-1].paragraph
    seen = {
        "first": index == 0,
        "early": index < 0.15 * count,
        "place": index / max(1, count - 1),
        "near_last": count - 4 <= index < count - 1,
        "last": index == count - 1,
        "opens_paragraph": index == 0 or sentences[index - 1].paragraph != paragraph,
        "first_paragraph": last > 1 and paragraph == 0,
        "last_paragraph": last > 1 and paragraph == last,
    }
    return {name: float(value) for name, value in seen.items() if value}


def called(title: str, sentences: list[Sentence]) -> list[str]:
    """Return, in small letters, what the review calls the title: its name, and the names it says most often.

    Reviewers call *Shingeki no Kyojin* by its English name or its initials; a page does not tell its title.
    """
    found = {title, re.split("[:(]", title)[0]}
    said = Counter(name for sentence in sentences for name in _CALLED.findall(sentence.text[:_SEEN]))
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


def _bag(tokens: list[str], language: Language) -> Counter[str]:
    """Return a sentence's telling words without their endings, or its pairs of characters."""
    if not language.spaced:
        return Counter(one + other for one, other in pairwise(tokens))
    return Counter(_stem(word) for word in tokens if len(word) > 2 and word not in language.common)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word

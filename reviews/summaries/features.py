"""What is seen of a review's sentence when it is judged whether it could speak for the review."""

import math
import re
from collections import Counter
from typing import NamedTuple

from reviews.summaries.hanging import hangs, strays
from reviews.summaries.judging import is_judged, sides
from reviews.summaries.language import Finds, Language
from reviews.summaries.outline import Sentence
from reviews.summaries.wording import bag_of, called, centrality

# A pattern that begins with what it looks for, and looks back only then, is searched for much faster.
_NAME = re.compile(r"[A-ZÀ-ÝА-Я](?<=[\w,;:'’”\"] .)[\w’'-]+")

_SEEN = 1000
"""How many characters of a sentence are looked at; a longer one stands on no card."""

_MIDDLE = 60.0
"""A rating that is neither praise nor blame; reviewers seldom give less than they like."""

_HEAD = 6
"""How many words, and `_HEAD_SIGNS` how many characters, are the head of a sentence."""
_HEAD_SIGNS = 10

_HAS = (
    "verdict",
    "whole",
    "cause",
    "fame",
    "detail",
    "feel",
    "page",
    "writer",
    "address",
    "contrast",
)
_OPENS = ("person", "supposing")


class Seen(NamedTuple):
    """What is seen of a sentence.

    `weighed` has the features by name, without those that are 0, and `tokens` the words; `about` is the part of
    the work that it names first, or empty.
    """

    weighed: dict[str, float]
    tokens: list[str]
    about: str


def features(
    sentences: list[Sentence], title: str, language: Language, rating: float | None = None
) -> list[Seen]:
    """Return what is seen of each sentence of a review; `music` is the same for all."""
    tokens = [language.tokens(sentence.text[:_SEEN]) for sentence in sentences]
    finds = [language.find(words) for words in tokens]
    bags = [bag_of(words, language) for words in tokens]
    names = called(title, [sentence.text[:_SEEN] for sentence in sentences])
    untitle = re.compile("|".join(map(re.escape, names)) or "(?!)", re.IGNORECASE)
    music = musicality(finds)
    balances = list(map(sides, finds))
    leanings = [(praise - blame) / max(1, praise + blame) for praise, blame in balances]
    stance = max(-1.0, min(1.0, 2.5 * sum(leanings) / max(1, len(leanings))))
    grade = 0.0 if rating is None else (rating - _MIDDLE) / (100 - _MIDDLE)
    central = centrality(bags)
    seen: list[Seen] = []
    for index, (sentence, words, found) in enumerate(zip(sentences, tokens, finds, strict=True)):
        near, recurring = central[index]
        weighed = _said(sentence.text, words, found, language, names, balances[index])
        weighed |= _shape(sentence, words, language, untitle if "title" in weighed else None, bags[index])
        weighed |= _place(index, sentences)
        work_is_known = (
            "opens_paragraph" in weighed or "work_head" in seen[-1].weighed or tokens[index - 1][:1] == ["it"]
        )
        if strays(sentence.text[:_SEEN], words) and not work_is_known:
            weighed["hangs"] = 1.0
        weighed |= {
            "central": near,
            "recurring": recurring,
            "typical": leanings[index] * stance,
            "as_rated": leanings[index] * grade,
            "music": music,
        }
        seen.append(Seen(weighed, words, _about(found)))
    return seen


def _about(found: Finds) -> str:
    aspects = found.get("aspect")
    return min(aspects, key=aspects.__getitem__)[0] if aspects else ""


def musicality(finds: list[Finds]) -> float:
    """Return from 0 (a story is reviewed) to 1 (music is), by how many words for songs a review has."""
    said = sum(len(found.get("music", ())) for found in finds) / max(1, len(finds))
    return min(1.0, max(0.0, (said - 0.15) / 0.15))


def _said(
    text: str,
    tokens: list[str],
    found: Finds,
    language: Language,
    names: list[str],
    balance: tuple[int, int],
) -> dict[str, float]:
    """Return what the words tell."""
    head = _HEAD if language.spaced else _HEAD_SIGNS

    def count(kind: str) -> int:
        return len(found.get(kind, ()))

    starts = {kind: min(places.values())[0] for kind, places in found.items()}

    def within(kind: str, end: int) -> bool:
        return starts.get(kind, end) < end

    plain = f" {' '.join(tokens)} " if language.spaced else "".join(tokens)
    titles = [plain.find(name) for name in names]
    title_at = min((plain[:place].count(" ") for place in titles if place >= 0), default=-1)
    praise, blame = balance
    strong = count("strong") + count("praise") + count("blame")
    mild = count("mild") + count("good") + count("poor")
    plot = count("plot")
    judged = is_judged(tokens, found, title_at, head)
    sums = found.get("summing", {}).values()
    seen = {
        "hangs": hangs(text[:_SEEN], tokens, found, language),
        "praise": praise > 0,
        "blame": blame > 0,
        "terse": judged and strong > 0 and len(tokens) < 12,
        "deictic": _is_deictic(tokens, found, language),
        "opinion": min(4, strong + mild),
        "opinion_any": strong + mild > 0,
        "opinion_2": strong + mild > 1,
        "strong": min(3, strong),
        "mild_any": mild > 0,
        "judged": judged,
        "work_head": within("work", head) or 0 <= title_at < head,
        "title": title_at >= 0,
        "aspects": min(4, count("aspect")),
        "aspect_head": within("aspect", head),
        "plot": min(4, plot),
        "plot_only": plot > 0 and not strong + mild,
        "degree": min(3, count("degree")),
        "writer_head": within("writer", head),
        "summing": any(start < head or end == len(tokens) for start, end in sums),
        "headless": within("predicate", 1),
    }
    seen |= {kind: kind in found for kind in _HAS}
    seen |= {kind: within(kind, 1) for kind in _OPENS}
    return {name: float(value) for name, value in seen.items() if value}


def _is_deictic(tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether "this" or the like stands before a noun that is not the work."""
    works = {start for start, _ in found.get("work", {}).values()}
    return any(
        end < len(tokens) and tokens[end] not in language.common and not works & {end, end + 1}
        for phrase, (_, end) in found.get("pointer", {}).items()
        if phrase[0] != "that"
    )


def _shape(
    sentence: Sentence,
    tokens: list[str],
    language: Language,
    untitle: re.Pattern[str] | None,
    bag: Counter[str],
) -> dict[str, float]:
    """Return what length, marks and section tell."""
    text = sentence.text[:_SEEN]
    # A word of Chinese or Japanese is about 1.7 characters long.
    size = len(tokens) if language.spaced else len(tokens) / 1.7
    untitled = untitle.sub("it", text) if untitle else text
    seen = {
        "size": math.log(size + 1),
        "tiny": size < 5,
        "brief": size < 12,
        "endless": size > 50,
        "thin": len(bag) < 5,
        "names": min(1.0, 5 * len(_NAME.findall(untitled)) / max(size, 1)),
        "quote": any(mark in untitled for mark in '"“”«»「『'),
        "bracket": "(" in text or "（" in text,
        "question": "?" in text or "？" in text,
        "exclaim": "!" in text or "！" in text,
        "pause": "..." in text or "…" in text,
        "colon": ":" in text or ";" in text,
        "not_whole": not sentence.whole,
        "in_conclusion": sentence.section == "conclusion",
    }
    return {name: float(value) for name, value in seen.items() if value}


def _place(index: int, sentences: list[Sentence]) -> dict[str, float]:
    """Return what the sentence's place in the review tells."""
    count, paragraph, last = len(sentences), sentences[index].paragraph, sentences[-1].paragraph
    seen = {
        "early": index < 0.15 * count,
        "place": index / max(1, count - 1),
        "near_last": count - 4 <= index < count - 1,
        "opens_paragraph": index == 0 or sentences[index - 1].paragraph != paragraph,
        "first_paragraph": last > 1 and paragraph == 0,
        "last_paragraph": last > 1 and paragraph == last,
    }
    return {name: float(value) for name, value in seen.items() if value}

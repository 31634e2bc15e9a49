"""Which sentences hang on what was said before them, and so do not stand alone."""

import re

from reviews.summaries.language import Finds, Language

_OPENINGS = ("link", "person", "turn")
_ANYWHERE = ("back", "ahead")
_EXPLAINED = re.compile(r"(?: [-–—]+ |[:：—] ?)(?:\w+\W+){4}")
"""A dash or a colon, and a few words behind it: "This is its great flaw: it never ends."."""

_SUPPLIED = re.compile(r"it(?:['’]?s| is| was)? (?:\w+ ){1,4}?(?:to|that|how|when|if)\b", re.IGNORECASE)
"""An "it" that stands for what comes: "It is hard to like."."""

_PAUSED = re.compile(r"\W*\w+[,.:;!…]")
"""A first word with a pause behind it: "Besides, …", but not "Besides its art, …"."""

_PAUSE = r"\b{}(?:\W*$|[,.;:!)])"
_WORDS = re.compile(r"[^\W\d_]+")

_REACH = 12
"""How many words into a sentence "they", "also" or "after that" most likely means something in it."""

_KNOWN = frozenset({"work", "aspect", "near", "praise", "blame", "strong", "good", "poor", "mild"})
"""Kinds of words that "this" may stand before: what is reviewed, and how it is called ("this mess")."""

_NO_NOUN = ("s", "ed", "ing")
"""How words end of which "this" is the subject ("this takes"), and others that are no noun after it."""


def hangs(text: str, tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether a sentence takes up what another said: "But …", "She …", "This trope …", "After that, …"."""
    return (
        any(kind in found for kind in _ANYWHERE)
        or any(_opens(kind, found) for kind in _OPENINGS)
        or (_opens("paused", found) and _PAUSED.match(text) is not None)
        or _points(text, tokens, found, language)
        or _points_back(tokens, found, language)
        or _points_at(tokens, found, language)
        or _stands_in(text, tokens, found, language)
        or _adds(text, found)
        or _likens(tokens, found)
        or (language.code == "en" and _trails(tokens, found))
    )


def strays(text: str, tokens: list[str]) -> bool:
    """Say whether a sentence opens on an "it", which is the work only where the work was spoken of before."""
    return tokens[:1] == ["it"] and _SUPPLIED.match(text.lstrip(" \"'“*_(")) is None


def _starts(kind: str, found: Finds) -> set[int]:
    return {start for start, _ in found[kind].values()} if kind in found else set()


def _opens(kind: str, found: Finds) -> bool:
    return kind in found and 0 in _starts(kind, found)


def _points(text: str, tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether it opens on "this" or "while this", and means neither the work nor what it goes on to say."""
    openings = {0, *(end for start, end in found.get("conceding", {}).values() if start == 0)}
    if _opens("saying", found):
        openings.add(1)
    places = _starts("pointer", found) & openings
    if not places:
        return False
    works = _starts("work", found)
    standing = _starts("presents", found) if works or "takes_up" not in found else set()
    if _EXPLAINED.search(text):  # "this is its flaw: …", but not "this flaw is one: …"
        standing |= {
            place for place in places if place + 1 < len(tokens) and tokens[place + 1] in language.common
        }
    return any(place not in standing and not works & {place, place + 1, place + 2} for place in places)


def _points_back(tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether it has "after that" without a noun, or "that problem", or the like."""
    for start, end in found.get("back_to", {}).values():
        if start < _REACH and (end == len(tokens) or tokens[end] in language.common):
            return True
    pointers = {phrase[0] for phrase in found.get("pointer", ())}
    return any(0 < start <= _REACH and tokens[start - 1] in pointers for start in _starts("takes_up", found))


def _points_at(tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether it has "this friendship" and the like, which is neither the work nor a part of it."""
    return any(
        start < _REACH
        and end < len(tokens)
        and tokens[end] not in language.common
        and not tokens[end].endswith(_NO_NOUN)
        and all(_KNOWN.isdisjoint(language.kinds(token)) for token in tokens[end : end + 2])
        for start, end in found.get("deictic", {}).values()
    )


def _stands_in(text: str, tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether a pronoun comes before anybody whom it could stand for."""
    first = min({_REACH, *_starts("pronoun", found)})
    if first == _REACH:
        return False
    known = _starts("people", found)
    if first in _starts("makers", found):
        known |= _starts("work", found)
    if first > min({_REACH, *known}):
        return False
    if any(_is_plural(token, language) for token in tokens[:first]):
        return False
    return not any(word[0].isupper() for word in _WORDS.findall(text)[1:first] if len(word) > 1)


def _is_plural(token: str, language: Language) -> bool:
    return (
        token.endswith("s")
        and len(token) > 3
        and token not in language.common
        and "work" not in language.kinds(token)
    )


def _adds(text: str, found: Finds) -> bool:
    """Say whether it has "is also" or ", too," with nothing in it that this is added to."""
    if _opens("summing", found):
        return False
    reach = min({_REACH, *_starts("joining", found)})
    return any(start < reach for start in _starts("adding", found)) or any(
        start < reach and re.search(_PAUSE.format(" ".join(phrase)), text, re.IGNORECASE)
        for phrase, (start, _) in found.get("trailing", {}).items()
    )


def _trails(tokens: list[str], found: Finds) -> bool:
    """Say whether it opens on "ranging from" or "easily ranging from", and has no verb that is known."""
    opening = [token for token in tokens[:2] if not token.endswith("ly")][:1]
    return "predicate" not in found and "writer" not in found and any(t.endswith("ing") for t in opening)


def _likens(tokens: list[str], found: Finds) -> bool:
    """Say whether it has "a similar impression" and not similar to what."""
    return any(
        not {"to", "as", "than", "in", "and"} & set(tokens[end : end + 3])
        for _, end in found.get("likening", {}).values()
    )

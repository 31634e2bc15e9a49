"""Which sentences hang on what was said before them, and so do not stand alone."""

import re

from reviews.summaries.language import Finds, Language

_OPENINGS = ("link", "person", "turn")
_EXPLAINED = re.compile(r"(?: [-–—]+ |[:：—] ?)(?:\w+\W+){4}")
"""A dash or a colon, and a few words behind it: "This is its great flaw: it never ends."."""

_SUPPLIED = re.compile(r"it(?:['’]?s| is| was)? (?:\w+ ){1,4}?(?:to|that|how|when|if)\b", re.IGNORECASE)
"""An "it" that stands for what comes: "It is hard to like."."""

_PAUSED = re.compile(r"\W*\w+[,.:;!…]")
"""A first word with a pause behind it: "Besides, …", but not "Besides its art, …"."""

_REACH = 6
"""How many words into a sentence a pronoun still needs somebody before the sentence."""

_FAR = 12
"""How many words into a sentence "after that" or "this trope" most likely means something in it."""


def hangs(text: str, tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether a sentence takes up what another said: "But …", "She …", "This trope …", "After that, …"."""
    return (
        "back" in found
        or any(_opens(kind, found) for kind in _OPENINGS)
        or (_opens("paused", found) and _PAUSED.match(text) is not None)
        or _points(text, tokens, found, language)
        or _points_back(tokens, found, language)
        or _stands_in(tokens, found, language)
        or _likens(tokens, found)
    )


def strays(text: str, tokens: list[str]) -> bool:
    """Say whether a sentence opens on an "it", which is the work only where the work was spoken of before."""
    return tokens[:1] == ["it"] and _SUPPLIED.match(text.lstrip(" \"'“*_(")) is None


def _opens(kind: str, found: Finds) -> bool:
    return any(start == 0 for start, _ in found.get(kind, {}).values())


def _points(text: str, tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether it opens on "this" or "while this", and means neither the work nor what it goes on to say."""
    openings = {0, *(end for start, end in found.get("conceding", {}).values() if start == 0)}
    places = {start for start, _ in found.get("pointer", {}).values()} & openings
    if not places:
        return False
    standing = {start for start, _ in found.get("presents", {}).values()}
    works = {start for start, _ in found.get("work", {}).values()}
    if _EXPLAINED.search(text):  # "this is its flaw: …", but not "this flaw is one: …"
        standing |= {
            place for place in places if place + 1 < len(tokens) and tokens[place + 1] in language.common
        }
    return any(place not in standing and not works & {place, place + 1, place + 2} for place in places)


def _points_back(tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether it has "after that" without a noun, or "that problem", or the like."""
    for start, end in found.get("back_to", {}).values():
        if start < _FAR and (end == len(tokens) or tokens[end] in language.common):
            return True
    pointers = {phrase[0] for phrase in found.get("pointer", ())}
    return any(
        0 < start <= _FAR and tokens[start - 1] in pointers for start, _ in found.get("takes_up", {}).values()
    )


def _stands_in(tokens: list[str], found: Finds, language: Language) -> bool:
    """Say whether a pronoun comes before anything that it could stand for."""
    first = min((start for start, _ in found.get("pronoun", {}).values()), default=_REACH)
    said = {start for start, _ in found.get("saying", {}).values()}
    return first < _REACH and all(tokens[place] in language.common or place in said for place in range(first))


def _likens(tokens: list[str], found: Finds) -> bool:
    """Say whether it has "a similar impression" and not similar to what."""
    return any(
        not {"to", "as", "than", "in", "and"} & set(tokens[end : end + 3])
        for _, end in found.get("likening", {}).values()
    )

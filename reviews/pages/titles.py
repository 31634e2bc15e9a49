"""Guessing what a review is about from what its author emphasises."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from reviews import text
from reviews.pages import labels

_ENOUGH = 50_000
_CANDIDATES = 20
_EMPHASIS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![*\w\\])\*{1,3}(?=[^\s*])(?P<phrase>[^*\n]{1,100})(?<=\S)\*{1,3}(?![*\w])",
        r"(?<![_\w\\])_{1,3}(?=[^\s_])(?P<phrase>[^_\n]{1,100})(?<=\S)_{1,3}(?![_\w])",
        r"<(?:i|em|b|strong)>(?P<phrase>[^<>\n]{1,100})</",
        r"《(?P<phrase>[^《》\n]{1,100})》",
        r"『(?P<phrase>[^『』\n]{1,100})』",
    )
)
_POSSESSIVE = re.compile(r"(?:['’‘]s|(?<=s)['’])$", re.IGNORECASE)
_WRAPPING = ' \t"“”„«»()[]'
_AFTER = ".,;:…"

# What people stress that is no title.
_WORDS = """
a all and any are bad best but can did do does don't ever every good great had has hate have he her him his
how i
is it its just like love me more most must my never no not now of one only or other please really she should
so
some still such that that's the their them then there these they this those too us very was we were what when
where which who why will with worst would wow yes you your
"""
_STRESSED = frozenset(_WORDS.split())


@dataclass
class _Phrase:
    """One phrase in all the ways it was emphasised."""

    first: int
    times: int = 0
    spellings: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        return self.spellings.most_common(1)[0][0]


def guess(body: str) -> str | None:
    """Return the phrase that is emphasised most often, if it can be a title; None when nothing convinces.

    Between phrases emphasised equally often, the one the text names more often wins, then the earlier. A
    phrase emphasised once convinces if the text names it again, or if it is the only one of several words.
    """
    body = body[:_ENOUGH]
    phrases = [phrase for phrase in _phrases(body) if _can_be_a_title(phrase)]
    if not phrases:
        return None
    most = max(phrase.times for phrase in phrases)
    best = [phrase for phrase in phrases if phrase.times == most]
    best = sorted(best, key=lambda phrase: phrase.first)[:_CANDIDATES]
    folded = f" {text.key(body)} "
    named = {phrase.first: _times(text.key(phrase.name), folded) for phrase in best}
    winner = max(best, key=lambda phrase: (named[phrase.first], -phrase.first))
    if most > 1 or named[winner.first] > 1:
        return winner.name
    return winner.name if len(best) == 1 and " " in winner.name else None


def _times(key: str, folded: str) -> int:
    """How often a text names a title; in scripts without spaces, within other words as well."""
    return folded.count(f" {key} " if key.isascii() else key)


def _phrases(body: str) -> list[_Phrase]:
    phrases: dict[str, _Phrase] = {}
    bare = cache(_bare)
    key = cache(text.key)
    for pattern in _EMPHASIS:
        for found in pattern.finditer(body):
            name = bare(found["phrase"])
            if not name or _is_heading(body, found):
                continue
            phrase = phrases.setdefault(key(name), _Phrase(found.start()))
            phrase.first = min(phrase.first, found.start())
            phrase.times += 1
            phrase.spellings[name] += 1
    return list(phrases.values())


def _bare(phrase: str) -> str:
    phrase = phrase.strip(_WRAPPING).rstrip(_AFTER).strip(_WRAPPING)
    return " ".join(_POSSESSIVE.sub("", phrase).rstrip(_AFTER).split())


def _is_heading(body: str, found: re.Match[str]) -> bool:
    """Whether the phrase has a line to itself further down: it heads a chapter."""
    before = body[max(0, found.start() - 8) : found.start()].rstrip(" *_#>")
    after = body[found.end() : found.end() + 8].lstrip(" :*_>")
    return before.endswith("\n") and (not after or after.startswith("\n"))


def _can_be_a_title(phrase: _Phrase) -> bool:
    words = phrase.name.split()
    if labels.is_label(phrase.name) or not any(letter.isalnum() for letter in phrase.name):
        return False
    if len(words) == 1:
        return not words[0].islower() and words[0].casefold() not in _STRESSED
    if phrase.times > 1:
        return len(words) <= 14
    # Once: as titles are written, with capitals, and no sentence.
    if phrase.name[0].islower() or len(words) > 9 or re.search(r"[.!?] ", phrase.name):
        return False
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 2 * sum(not word[0].islower() for word in long) > len(long) or not long

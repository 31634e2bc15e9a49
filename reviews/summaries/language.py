"""Which language a text is in, and which of its phrases a sentence has."""

import re
from functools import cache, lru_cache
from importlib import import_module
from itertools import pairwise
from typing import NamedTuple

from reviews.summaries.common_words import COMMON
from reviews.summaries.lexicon import Row
from reviews.summaries.lexicon_english import ENGLISH

_OTHERS = {
    "es": "spanish",
    "pt": "portuguese",
    "fr": "french",
    "it": "italian",
    "de": "german",
    "ru": "russian",
    "zh": "chinese",
    "ja": "japanese",
    "ko": "korean",
}
"""Whose rows are read when the first text in them comes."""

_LATIN = ("en", "es", "pt", "fr", "it", "de")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "ko": ("\uac00", "\ud7a3"),
    "ja": ("\u3040", "\u30ff"),
    "zh": ("\u4e00", "\u9fff"),
    "ru": ("\u0400", "\u04ff"),
}
"""The first and the last letter of the scripts that tell a language."""

_CYRILLIC = "\u0400"
"""The first letter of the first of these scripts."""

_SAMPLE = 1000
"""How many characters of a text tell its language."""


_SHORTEST, _LONGEST = 3, 16
"""How many characters stems have."""

_MET = 2048
"""How many words are remembered with their phrases."""


Phrase = tuple[str, ...]
"""Its words, or its characters where words are not parted."""

Finds = dict[str, dict[Phrase, tuple[int, int]]]
"""By kind, the phrases that a sentence has, each with the tokens of its first appearance: start, end."""


class Language(NamedTuple):
    """A language's phrases, ready to be found.

    Each is kept with its kind: `words` has those of one token, `stems` those that are the beginning of one, and
    `pairs` those of several by their first two.
    """

    code: str
    spaced: bool
    common: frozenset[str]
    words: dict[str, list[tuple[str, Phrase]]]
    stems: dict[str, list[tuple[str, Phrase]]]
    pairs: dict[Phrase, list[tuple[str, Phrase]]]
    heads: set[str]
    """How the stems begin."""
    met: dict[str, tuple[tuple[str, Phrase], ...]]
    """What the words met so far are or begin with; forgotten when there are too many."""

    def tokens(self, sentence: str) -> list[str]:
        """Return the words of a sentence, or the characters where words are not parted, in small letters."""
        return _WORD.findall(sentence.lower()) if self.spaced else list(filter(str.isalnum, sentence.lower()))

    def kinds(self, token: str) -> set[str]:
        """Return which kinds a token belongs to by itself."""
        return {kind for kind, _ in self._meet(token)}

    def find(self, tokens: list[str]) -> Finds:
        """Return which phrases a sentence has, and where."""
        found: Finds = {}
        met = self.met
        for start, token in enumerate(tokens):
            for kind, phrase in met[token] if token in met else self._meet(token):
                found.setdefault(kind, {}).setdefault(phrase, (start, start + 1))
        for start, pair in enumerate(pairwise(tokens)):
            if pair in self.pairs:
                for kind, phrase in self.pairs[pair]:
                    end = start + len(phrase)
                    if tuple(tokens[start:end]) == phrase:
                        found.setdefault(kind, {}).setdefault(phrase, (start, end))
        return found

    def _meet(self, token: str) -> tuple[tuple[str, Phrase], ...]:
        if token in self.met:
            return self.met[token]
        if len(self.met) >= _MET:
            self.met.clear()
        known = self.words.get(token, ())
        if token[:_SHORTEST] in self.heads:
            stems = (token[:size] for size in range(_SHORTEST, min(len(token), _LONGEST) + 1))
            known = (*known, *(found for stem in stems for found in self.stems.get(stem, ())))
        self.met[token] = tuple(known)
        return self.met[token]


def language_of(text: str) -> Language:
    """Return the language that a text is most likely in, by its script and its commonest words."""
    sample = text[:_SAMPLE]
    if code := _by_script(sample):
        return _language(code)
    words = _WORD.findall(sample.lower())
    return _language(max(_LATIN, key=lambda code: sum(map(_common(code).__contains__, words))))


def _by_script(sample: str) -> str:
    letters = sum(map(str.isalpha, sample)) or 1
    foreign = [sign for sign in sample if sign >= _CYRILLIC]
    if len(foreign) < 0.3 * letters:
        return ""
    share = {code: sum(a <= sign <= z for sign in foreign) / letters for code, (a, z) in _SCRIPTS.items()}
    if share["ko"] > 0.3:
        return "ko"
    if share["ja"] + share["zh"] > 0.3:
        return "ja" if share["ja"] > 0.1 else "zh"
    return "ru" if share["ru"] > 0.5 else ""


def _row(code: str) -> Row:
    if code == ENGLISH.code:
        return ENGLISH
    row: Row = import_module(f"reviews.summaries.lexicon_{_OTHERS[code]}").ROW
    return row


@cache
def _common(code: str) -> frozenset[str]:
    return frozenset((COMMON.get(code) or ENGLISH.common).split())


@lru_cache(maxsize=3)  # one takes up to half a megabyte, and a few milliseconds to read
def _language(code: str) -> Language:
    row = _row(code)
    language = Language(code, row.spaced, _common(code), {}, {}, {}, set(), {})
    for kind, phrases in row.phrases.items():
        for text in phrases.replace("'", " ").split(","):
            words = text.split() if row.spaced else [*filter(str.isalnum, text)]
            if len(words) > 1:
                phrase = tuple(words)
                language.pairs.setdefault(phrase[:2], []).append((kind, phrase))
            elif words[0][-1] == "*":
                stem = words[0][:-1]
                language.stems.setdefault(stem, []).append((kind, (stem,)))
                language.heads.add(stem[:_SHORTEST])
            else:
                language.words.setdefault(words[0], []).append((kind, (words[0],)))
    return language

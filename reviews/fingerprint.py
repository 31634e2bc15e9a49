"""Recognising a text that was shared before, though it was copied from elsewhere.

A text becomes the set of its runs of five words, and the set its sixteen smallest hashes: as fair a sample of
it as any, and the same sample wherever the same runs occur. Two texts are compared by their samples alone.
"""

import re
import unicodedata
from hashlib import blake2b

from reviews import text
from reviews.pages import mend

RUN = 5
"""Words in a run; in scripts without spaces, characters."""
SIZE = 16
"""Hashes in a sketch, at most."""
ALIKE = 0.375
"""The share of common runs that makes two texts one; two reviews of one work have next to none in common."""

_MARKUP = re.compile(
    r"</?[a-z][^<>\n]{0,80}>|https?://[^\s)\]>]+|\b(?:img|youtube|webm)\d{0,4}%?(?=\()", re.IGNORECASE
)
_APOSTROPHES = re.compile("(?<=\\w)['’‘ʼ`´](?=\\w)")
_WORD = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    "|[^\\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)


def sketch(body: str) -> tuple[int, ...]:
    """Return the smallest hashes of a text's runs of words, in order: up to 16 numbers from 0 to 2**63 - 1.

    Markup, entities, white space, punctuation, accents and case make no difference. A text shorter than a
    run is one run; one without a word has an empty sketch.
    """
    words = _words(body)
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))} if words else ()
    return tuple(sorted({_hash(run) for run in runs})[:SIZE])


def alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Return whether two sketches are those of one text, or of two versions of it; never for empty ones."""
    sample = sorted({*one, *other})[:SIZE]
    common = {*one} & {*other}
    return bool(sample) and sum(number in common for number in sample) / len(sample) >= ALIKE


def _words(body: str) -> list[str]:
    plain = _MARKUP.sub(" ", text.clean(mend.entities(body)))
    folded = unicodedata.normalize("NFKD", plain).casefold()
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return _WORD.findall(unicodedata.normalize("NFC", _APOSTROPHES.sub("", letters)))


def _hash(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest()) >> 1

"""Text as people type it, made safe to keep and possible to compare."""

import re
import unicodedata

_JUNK = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters other than tab and line ends
    "\u00ad\u200b\u2060\ufeff"  # invisible, and without effect on the script around them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of the writing direction
    "\ud800-\udfff\ufffe\uffff"  # no characters at all
    "]"
)
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """Return the text in NFC, its line ends as `\\n`, without what cannot be seen but can do harm.

    Lone surrogates, control characters, direction overrides and zero-width spaces go; the joiners that
    emoji and several scripts need stay. Cleaning twice is cleaning once.
    """
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _JUNK.sub("", lines))


def key(name: str) -> str:
    """Return what two spellings of one name have in common: case, accents and punctuation are folded.

    A name of punctuation alone (`!!!`) keeps it, so that only the empty name has an empty key.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", clean(name)).casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _BETWEEN_WORDS.sub(" ", plain).strip() or " ".join(plain.split()) or clean(name).strip()

"""A review's text without what pages, forms and sites left in it."""

import html
import re
from collections.abc import Iterator

HOLE = "\ufffc"
"""Stands where something was taken out of a sentence; such a sentence is not whole."""

_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_PIPES = re.compile(r"\|{2,}")
_HIDING = (("~!", "!~"), (">!", "!<"), ("[spoiler", "[/spoiler]"), ("<spoiler", "</spoiler>"))
"""How other sites write what Discord writes between `||`."""

_MARKUP = (
    (re.compile(r"<br ?/?>|</?p>|</(?:h[1-6]|li|div)>", re.IGNORECASE), "\n"),
    (re.compile(r"<(?:a?:\w{1,40}:|[@#]\W?)\d{1,20}>"), HOLE),  # Discord's own emoji and mentions
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>"), ""),
    (re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{0,500}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\s]{0,500}\)"), r"\1"),
    (re.compile(r"(?:img\d{0,4}%?|youtube|webm)\([^()\s]{0,500}\)", re.IGNORECASE), ""),
    (
        re.compile(r"\[/?(?:b|i|u|s|url|img|quote|center|size|color|list|yt)(?:=[^\[\]\n]{0,300})?\]", re.I),
        "",
    ),
    (re.compile(r"\b(?:https?://|www\.)\S+"), HOLE),
    (re.compile(r"^[ \t]*(?:>.*|```.*)$", re.MULTILINE), ""),  # somebody else's words
    (re.compile(r"^[ \t]*(?:[-*•·▪►➤+✓✔✅✗❌]+|#{1,6}|\d{1,2}[.)])[ \t]+", re.MULTILINE), ""),
    (re.compile(r"[~_=*#—–-]{4,}|(?<!\S)[~_=*#-]{3}(?!\S)"), "\n"),  # rules, also in the middle of a line
    (re.compile(r"[^\S\n]+"), " "),
)

# Where a page's "read more" was cut, two words are one. Only these are parted again: hardly any
# word of English begins or ends with one of them and has another word for its rest.
_FUSED = re.compile(
    r"\b(?:(the|and|that|this|which|should|would|could|because)([a-z]{3,14})"
    r"|([A-Za-z][a-z]{2,14})(the|this|that|which|and|was|were|because|should|would|could))\b"
)


def clean(body: str) -> str:
    """Return what a reader of `body` sees, a paragraph a line: no entities, tags, rules, hidden spans.

    Where a part of a sentence is taken out, `HOLE` stands in its place.
    """
    text = body
    for _ in range(3):
        text = html.unescape(text)
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(_shown(text))
    for opening, closing in _HIDING:
        text = "".join(_outside(text, opening, closing))
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return "\n".join(line.strip() for line in _parted(text).split("\n") if line.strip())


def _shown(text: str) -> Iterator[str]:
    """Yield what no reading of the `||` hides.

    Readers and sites differ on marks that have no partner, so two readings are kept: pairs across the whole
    text, and pairs within a paragraph, where a mark without a partner hides the rest of it.
    """
    marks = list(_PIPES.finditer(text))
    in_text = in_paragraph = False
    position = 0
    for number, mark in enumerate(marks):
        piece = text[position : mark.start()]
        blank = _BLANK_LINE.search(piece)
        if not in_text:
            if not in_paragraph:
                yield piece + HOLE
            elif blank:
                yield piece[blank.start() :] + HOLE
        in_paragraph = in_paragraph and not blank
        # Four strokes close one span and open the next, or open one: hidden either way.
        double = len(mark[0]) >= 4
        in_paragraph = double or not in_paragraph
        in_text = (double or not in_text) and number + 1 < len(marks)
        position = mark.end()
    rest = text[position:]
    blank = _BLANK_LINE.search(rest)
    if not in_paragraph:
        yield rest
    elif blank:
        yield rest[blank.start() :]


def _outside(text: str, opening: str, closing: str) -> Iterator[str]:
    """Yield what is not between `opening` and `closing`; without a closing the paragraph's rest is hidden."""
    folded = text.lower() if len(text.lower()) == len(text) else text
    position = 0
    closes = True
    while (start := folded.find(opening, position)) >= 0:
        yield text[position:start] + HOLE
        end = folded.find(closing, start) if closes else -1
        closes = end >= 0
        if closes:
            position = end + len(closing)
        else:
            blank = _BLANK_LINE.search(text, start)
            position = blank.start() if blank else len(text)
    yield text[position:]


def _parted(text: str) -> str:
    """Return `text` with fused words parted, if both halves are words that the text uses elsewhere."""
    known: set[str] = set()

    def part(match: re.Match[str]) -> str:
        first, second = (half for half in match.groups() if half)
        known.update(() if known else re.findall(r"[a-z]+", text.lower()))
        if first.lower() in known and second in known and second not in ("ever", "soever"):
            return f"{first} {second}"
        return match[0]

    return _FUSED.sub(part, text)

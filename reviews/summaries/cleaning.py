"""A review's text without what pages, forms and sites left in it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reviews.summaries.language import language_of

HOLE = "\ufffc"
"""Stands where something was taken out of a sentence; such a sentence is not whole."""

ITEM = "\ue000"
"""Stands before an item of a list."""

_RANGES = ((0, 9), (11, 32), (127, 128), (0xAD, 0xAE), (0x200B, 0x2010), (0x2028, 0x202F), (0x2060, 0x206A))
_INVISIBLE = dict.fromkeys([0xE000, 0xFEFF, *(code for start, end in _RANGES for code in range(start, end))])
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_PIPES = re.compile(r"\|{2,}")
_HIDING = (("~!", "!~"), (">!", "!<"), ("[spoiler", "[/spoiler]"), ("<spoiler", "</spoiler>"))
"""How other sites write what Discord writes between `||`."""

_BULLET = r"(?:[-*•·▪►➤+✓✔✅✗❌]+|\d{1,2}[.):])[ \t]+"
_MARKUP = (
    ("<", r"(?i)<br ?/?>|</?p>|</(?:h[1-6]|li|div)>", "\n"),
    ("<", r"<(?:a?:\w{1,40}:|[@#]\W?)\d{1,20}>", HOLE),  # Discord's own emoji and mentions
    ("<", r"</?[a-zA-Z][^<>\n]{0,300}>", ""),
    ("[[", r"\[\[(?:[^\[\]\n|]{1,200}\|)?([^\[\]\n]{1,300})\]\]", r"\1"),
    ("#", r"(?m)(?:(?:^|[ \t]{1,3})#[^\W\d_][\w-]*){2,}[ \t]*$", ""),  # what a review is filed under
    ("#", r"#(?<![\w&#/].)(?=[^\W\d_])", ""),
    ("](", r"!\[[^\[\]\n]{0,300}\]\([^()\s]{0,500}\)", ""),
    ("](", r"\[([^\[\]\n]{1,300})\]\([^()\s]{0,500}\)", r"\1"),
    ("(", r"(?i)(?:img\d{0,4}%?|youtube|webm)\([^()\s]{0,500}\)", ""),
    ("]", r"(?i)\[/?(?:b|i|u|s|url|img|quote|center|size|color|list|yt)(?:=[^\[\]\n]{0,300})?\]", ""),
    ("[^", r"\[\^[^\[\]\n]{1,60}\]:?", ""),
    ("://", r"\bhttps?://\S+", HOLE),
    ("www.", r"\bwww\.\S+", HOLE),
    ("```", r"(?m)^[ \t]*```.*$", ""),
    ("", r"(?m)^[ \t]*#{1,6}[ \t]+", ""),
    ("", rf"(?m)^[ \t]*{_BULLET}", ITEM),
    ("", r"(?m)^[ \t]*\d{1,2}(?:[.)](?=[A-Za-z])|-(?=[A-Z][a-z]))", ITEM),
    ("", r"[~_=*#—–-]{4,}", "\n"),  # rules, also in the middle of a line
    ("", r"[~_=*#-](?<!\S.)[~_=*#-]{2}(?!\S)", "\n"),
    ("", r"[^\S\n]{2,}|[^\S\n ]", " "),
)
"""What is taken out: the pattern is tried only where a text has its first entry."""

_MOSTLY = 0.6
"""A text of which this share is quoted was pasted as a quotation, and is the reviewer's own."""

_WIDTHS = range(40, 151)
"""The widths, in columns, at which mail and editors break lines; a paragraph in one line is wider."""

_NOT_WIDER = 0.8
"""The share of broken lines that are no wider than the width; proportional letters make some wider."""

_FEWEST = 3
"""Of fewer broken lines it cannot be told that they are."""

_ENDLESS = """
    a an the of from with for and or is are was were very el la los las un una de del y con por para es está muy
    da do dos das que em com é le les du des et est pour avec dans très der die das den dem ein eine einen und ist
    mit von für auf sehr il lo gli di e è per molto и в на с к не очень"""
_UNFINISHED = frozenset(_ENDLESS.split())
"""Words of many languages that hardly a sentence ends on."""

_WIDE = "\u1100"
"""The first letter of the scripts whose letters take two columns."""

_UNSPACED = "\u2e80"
"""The first letter of the scripts that part no words; before the Korean ones, which do."""
_KOREAN = "\uac00"

_STARTS = re.compile(rf"{_BULLET}|#|[~_=*—–-]{{3}}")
"""What opens a line of its own."""

# Where a page's "read more" was cut, two words are one. Only these are parted again: hardly any
# word of English begins or ends with one of them and has another word for its rest.
_FIRST = ("the", "and", "that", "this", "which", "should", "would", "could", "because")
_SECOND = (*_FIRST, "was", "were")
_ONE_WORD = {"ever", "soever"}


def clean(body: str) -> str:
    """Return what a reader of `body` sees, a paragraph a line: no entities, tags, rules, hidden spans.

    Where a part of a sentence is taken out, `HOLE` stands in its place; `ITEM` opens an item of a list.
    """
    text = body
    if "&" in text:
        import html  # slow to load, and most texts have no entities

        for _ in range(3):
            text = html.unescape(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    text = "".join(_flowing(text))
    text = "".join(_shown(text))
    for opening, closing in _HIDING:
        text = "".join(_outside(text, opening, closing))
    text = _unwrapped(_unquoted(text))
    for sign, pattern, replacement in _MARKUP:
        if sign in text:
            text = re.sub(pattern, replacement, text)
    return "\n".join(line.strip() for line in _parted(text).split("\n") if line.strip())


def _flowing(text: str) -> Iterator[str]:
    """Yield a text in whose HTML paragraphs the end of a line is a space."""
    *parts, rest = text.split("</p>")
    for part in parts:
        before, opening, inner = part.rpartition("<p")
        yield f"{before}{opening}{' '.join(inner.split()) if opening else inner}</p>"
    yield rest


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


def _unquoted(text: str) -> str:
    """Return `text` without lines that quote somebody, or only without their marks if most of it is quoted."""
    if ">" not in text:
        return text
    own = re.sub(r"(?m)^[ \t]*>.*$", "", text)
    pasted = len(own) - own.count("\n") < (1 - _MOSTLY) * (len(text) - text.count("\n"))
    return re.sub(r"(?m)^[ \t]*>[> \t]*", "", text) if pasted else own


def _unwrapped(text: str) -> str:
    """Return a text with the lines joined that were broken in the middle of a sentence."""
    lines = [line.strip() for line in text.split("\n")]
    joined = lines[:1]
    for line, is_broken in zip(lines[1:], _broken(lines), strict=True):
        if is_broken:
            joined[-1] += (
                line if _UNSPACED <= joined[-1][-1] <= _KOREAN and line[0] >= _UNSPACED else f" {line}"
            )
        else:
            joined.append(line)
    return "\n".join(joined)


def _broken(lines: list[str]) -> list[bool]:
    """Say of each line but the last whether the next goes on with it, or it had no room for a word, as most others."""
    inner = [bool(one and other and not _STARTS.match(other)) for one, other in pairwise(lines)]
    columns = sorted(_columns(line) for line, is_inner in zip(lines, inner, strict=False) if is_inner)
    width = columns[int(_NOT_WIDER * len(columns))] if columns else 0
    full = [is_in and _has_no_room(*pair, width) for pair, is_in in zip(pairwise(lines), inner, strict=True)]
    going_on = sum(is_full and not line[0].isupper() for line, is_full in zip(lines[1:], full, strict=True))
    most = sum(full) >= max(_FEWEST, 0.6 * sum(inner)) and going_on >= 0.5 * sum(full)
    wrapped = width in _WIDTHS and most
    return [
        is_inner and ((wrapped and is_full) or _goes_on(*pair))
        for pair, is_inner, is_full in zip(pairwise(lines), inner, full, strict=True)
    ]


def _goes_on(line: str, following: str) -> bool:
    """Say whether a line ends in a comma or on a word that no sentence ends on, and the next takes it up."""
    last = line.rsplit(" ", 1)[-1].lower()
    return line[-1] in ",，、" or (last in _UNFINISHED and following[0].islower())


def _columns(line: str) -> int:
    return len(line) if line.isascii() else len(line) + sum(sign >= _WIDE for sign in line)


def _has_no_room(line: str, following: str, width: int) -> bool:
    word = following[0] if _UNSPACED <= following[0] < _KOREAN else following.split(" ", 1)[0]
    return _columns(line) + 1 + _columns(word) > width


def _parted(text: str) -> str:
    """Return English `text` with fused words parted, if it has both halves elsewhere, in small letters."""
    words = set(re.findall(r"[A-Za-z]+", text))
    fused = {}
    for word in words:
        if not (word.startswith(_FIRST) or word.endswith(_SECOND)):
            continue
        halves = [(first, word[len(first) :]) for first in _FIRST if word.startswith(first)]
        halves += [(word[: -len(second)], second) for second in _SECOND if word.endswith(second)]
        for first, second in halves:
            if (
                min(len(first), len(second)) > 2
                and {first.lower(), second} <= words
                and second not in _ONE_WORD
            ):
                fused[word] = f"{first} {second}"
    if not fused or language_of(text).code != "en":
        return text
    return re.sub(r"[A-Za-z]+", lambda word: fused.get(word[0], word[0]), text)

"""Mending what copying did to a text, where mending it cannot do harm."""

import html
import re

from reviews import text as cleaning

# With the semicolon only: "AT&T" and "R&B" are what their authors wrote.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)

# A page's labels, glued to what stands before or behind them.
_GLUED_RATING = re.compile(
    r"(?<=[.!?)\]\"”’*…~])(?=Reviewer[’'‘]s Rating: ?\d{1,2}(?:$|What did you))", re.MULTILINE
)
_GLUED_QUESTION = re.compile(
    r"(Reviewer[’'‘]s Rating: ?\d{1,3}(?:/\d{1,3})?) ?(What did you think of this review\?)", re.IGNORECASE
)
_QUESTION_GLUED_ON = re.compile(
    r"^(What did you think of this review\?) ?(?=Nice)", re.IGNORECASE | re.MULTILINE
)

_FOLD = "..."
_READ_MORE = "read more"
_READ_MORE_AT_END = re.compile(r"(?P<word>[^\W\d_]*)(?P<space>[ \n]*)read more\Z")
# Who wanted "to read more" wrote it themselves, and in a text that no page has cut, so did who said anything.
_WANTED_MORE = re.compile(r"\bto read more\Z", re.IGNORECASE)
_SAID_MORE = re.compile(r"[^\W\d_] read more\Z")
_READ_MORE_GLUED = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]{1,40})read more$", re.MULTILINE)
# "spread more" is no "sp" with a "read more" glued to it.
_READ_WORDS = frozenset(
    ("b", "d", "l", "mis", "over", "p", "proof", "re", "sp", "st", "t", "th", "un", "wides", "widesp")
)
_ENDS_A_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)\]*_]*$")


def entities(text: str) -> str:
    """Return the text with its HTML entities as the characters they stand for, though encoded twice."""
    for _ in range(2):
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return _BREAK.sub("\n", text)


def lines(text: str) -> list[str]:
    """Return the lines of a copied page: clean, their ends trimmed, no two empty ones together."""
    text = cleaning.clean(entities(text))
    text = _GLUED_RATING.sub("\n", text)
    text = _GLUED_QUESTION.sub(r"\1\n\2", text)
    text = _QUESTION_GLUED_ON.sub(r"\1\n", text)
    kept: list[str] = []
    for line in (line.rstrip() for line in text.split("\n")):
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def ends_with_read_more(text: str) -> bool:
    """Return whether a text ends with the link that a page puts where it cuts one short."""
    found = _READ_MORE_AT_END.search(text[-60:])
    return found is not None and (bool(found["space"]) or found["word"].casefold() not in _READ_WORDS)


def folds(lines: list[str], *, copied: bool) -> str:
    """Return a body without the marks of the page's fold: one line `...`, and `read more`.

    A page folds a text once, in the middle of a line, and shows the fold when it is open. `copied` says
    whether the text came from a page; in another, a line `...` between two sentences is the author's.
    """
    lines = list(lines)
    for mark in (_FOLD, _READ_MORE):
        places = [at for at, line in enumerate(lines[:-1]) if line.strip() == mark and at]
        within = [at for at in places if _within_a_sentence(lines[at - 1], lines[at + 1])]
        # Where empty lines part the paragraphs, lines without one between them are of one paragraph.
        if copied and not within and "" in lines:
            within = [at for at in places[:1] if lines[at - 1] and lines[at + 1]]
        if within:
            at = within[0]
            lines[at - 1 : at + 2] = [f"{lines[at - 1]} {lines[at + 1].lstrip()}"]
        elif places and copied:
            at = places[0]
            lines[at : at + 1] = []
            if not lines[at] and not lines[at - 1]:
                del lines[at]
    text = "\n".join(lines).rstrip()
    if ends_with_read_more(text) and not (_WANTED_MORE if copied else _SAID_MORE).search(text[-60:]):
        text = text[: -len(_READ_MORE)].rstrip()
    if copied:
        text = text.removesuffix(f"\n{_FOLD}").rstrip()
    return _READ_MORE_GLUED.sub(
        lambda glued: glued[0] if glued["word"].casefold() in _READ_WORDS else glued["word"], text
    )


def _within_a_sentence(before: str, after: str) -> bool:
    return bool(before and after) and (
        after.lstrip()[:1].islower() or not _ENDS_A_SENTENCE.search(before[-8:])
    )

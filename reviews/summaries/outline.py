"""A review's sentences, each with its paragraph and the section that the reviewer put it in."""

import re
from collections import Counter
from typing import NamedTuple

from reviews.summaries.cleaning import HOLE, ITEM, clean
from reviews.summaries.lead_ins import is_score, unlabel
from reviews.summaries.sentences import EMOJI, paragraphs

_STOPS = tuple(".!?…。．！？‽؟।ㅋㅎㅠㅜ")
_CLOSING = "\"'”“’»«)]」』）*_~\ufe0f"
_CLOSED = ")）"
"""A bracket that closes is a smile as well."""
_SMILE = re.compile(EMOJI)
_MARKS = re.compile(r"\*+|_{2,}|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|~{2,}|`+")
_BROKEN_OFF = re.compile(r"\b(?:and|or|but|the|an)\W*$")
"""What a sentence ends on whose rest was a list or a link."""
_RUN_TOGETHER = re.compile(
    r"[a-z\d)] (?:Overall|Please|Honestly|However|Anyways?|There|Their|They|But|And|So|If|When|While|Although|Rest) "
    r"[a-z]"
)
"""Where a page lost a line's end, or a reviewer a full stop."""
_SUM = re.compile(r"\W*\d+(?:[.,]\d+)?\s?[+=]\s?\d")
"""How a sum of scores begins."""
_NO_STOP = "\u2024"
"""Looks like a full stop and ends no sentence."""


class Sentence(NamedTuple):
    """A sentence as it would stand on a card, and where the review has it.

    `section` is a key of `SECTIONS` or empty. A sentence that is not `whole` has lost a part, is torn at a
    bracket or a quotation, is an aside in brackets, or is a few words without a full stop. An `item` is part
    of a list.
    """

    text: str
    paragraph: int
    section: str
    whole: bool
    item: bool = False


def outline(body: str, title: str = "") -> list[Sentence]:
    """Return the sentences of a review in order, without its labels, headings and lines of scores."""
    found: list[Sentence] = []
    section = ""
    for paragraph, line in enumerate(paragraphs(_guarded(clean(body), title))):
        item = line[0].startswith(ITEM)
        for part in line:
            label, text = unlabel(part.replace(_NO_STOP, ".").lstrip(ITEM))
            section = label or section
            text = mended(text)
            if any(map(str.isalnum, text)) and not is_score(text):
                found.append(Sentence(text, paragraph, section, _is_whole(text), item))
    return found


def _guarded(text: str, title: str) -> str:
    """Return `text` with a full stop that belongs to the title (*Kimi no Na wa.*) set apart from others."""
    if not title.endswith("."):
        return text
    inside = re.compile(re.escape(title) + r"(?=[*_\"”]* [a-z])", re.IGNORECASE)
    return inside.sub(lambda name: name[0][:-1] + _NO_STOP, text)


def mended(text: str) -> str:
    """Return a sentence without halves of an emphasis, and with a capital at its start."""
    text = text.strip(" \t-–—~=•|")
    marked = any(mark in text for mark in "*_~`")
    odd = {run for run, times in Counter(_MARKS.findall(text)).items() if times % 2} if marked else ()
    if odd:
        text = _MARKS.sub(lambda run: "" if run[0] in odd else run[0], text)
    text = text.strip()
    first = text.split(" ", 1)[0]
    capital = text[:1].upper()
    return capital + text[1:] if first.islower() and len(capital) == 1 else text


def _is_whole(text: str) -> bool:
    if HOLE in text or text.endswith((":", "：", ",", "，", "、", ";", "-")):
        return False
    if "*" in text and re.search(r"\b\w{1,3}\*{2,}\w*|\w\*+\w", text):
        return False
    if text[:1] in "(（" and text[-1:] in ")）":
        return False
    if _SUM.match(text) or _BROKEN_OFF.search(text) or _RUN_TOGETHER.search(text):
        return False
    pairs = ("()", "「」", "（）", "„“" if "„" in text else "“”")
    if text.count('"') % 2 or any(text.count(pair[0]) != text.count(pair[1]) for pair in pairs):
        return False
    return text.count(" ") >= 8 or _is_stopped(text)


def _is_stopped(text: str) -> bool:
    bare = text.rstrip(_CLOSING)
    return (
        bare.endswith(_STOPS)
        or any(sign in _CLOSED for sign in text[len(bare) :])
        or _SMILE.match(bare[-1:]) is not None
        or (bare.endswith("^^") and "가" <= bare[-3:-2] <= "힣")
    )

"""Where a sentence ends, in many scripts."""

import re

_STOP = re.compile(
    r"""
    (?: [。！？｡]+ | \.{2,} | … | [.!?‽؟।]+ )   # the stop itself
    ["'”’»)\]」』*_|]*                           # what closes with it
    """,
    re.VERBOSE,
)
_WIDE = "。！？｡"
_OPENING = " \"'“‘«([*_-–—¡¿「『|"
_ABBREVIATIONS = frozenset(
    re.findall(
        r"\S+",
        """mr mrs ms dr prof st sr jr vs e.g i.e eg ie cf feat ft vol no ep eps ch pt pts fig approx etc
        a.m p.m jan feb mar apr aug sept oct nov dec""",
    )
)
_LAST_WORD = re.compile(r"[\w.'’&/-]{0,24}$")
_INITIALS = re.compile(r"[A-Za-z](?:\.[A-Za-z])*")


def paragraphs(text: str) -> list[list[str]]:
    """Return the paragraphs of `text`, each a list of its sentences; a line is a paragraph."""
    return [found for line in text.splitlines() if (found := sentences(line))]


def sentences(line: str) -> list[str]:
    """Return the sentences of one line, in order, without the space around them."""
    line = " ".join(line.split())
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(line):
        if _ends(line, stop):
            found.append(line[start : stop.end()].strip())
            start = stop.end()
    found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]


def _ends(line: str, stop: re.Match[str]) -> bool:
    if stop.end() == len(line) or stop[0][0] in _WIDE:
        return True
    if not line[stop.end()].isspace():
        return False
    following = line[stop.end() : stop.end() + 12].lstrip(_OPENING)
    if following[:1].islower():
        return False
    if stop[0] != ".":
        return True
    before = _LAST_WORD.search(line[max(0, stop.start() - 24) : stop.start()])
    word = before[0] if before else ""
    if word.lower() == "no":
        return not following[:1].isdigit()
    return word.lower() not in _ABBREVIATIONS and (word in ("I", "A") or not _INITIALS.fullmatch(word))

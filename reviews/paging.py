"""Cutting a long text into pages that a message can hold."""

import re
from collections.abc import Iterator

PAGE = 2_800
"""Characters on a page: what reads well on a phone, and under a message's 4,000 with all around it."""

PAGE_BYTES = 7_500
"""UTF-8 bytes on a page: above some 10,000 in a message, Discord fails with an error 500."""

_SENTENCE_END = re.compile(r"[.!?…]['\"’”)*]*\s|[。！？]")


def pages(text: str, size: int = PAGE, size_bytes: int = PAGE_BYTES) -> list[str]:
    """Return the text in pages, cut between paragraphs, sentences or words, whichever fits.

    A hidden span `||…||` that runs over the end of a page is hidden on both. Nothing of the text is lost
    but white space at the cuts.
    """
    found: list[str] = []
    hidden = False
    for page in _cut(text.strip(), size - 4, size_bytes - 4):
        opens = "||" if hidden else ""
        hidden ^= page.count("||") % 2 == 1
        found.append(f"{opens}{page}{'||' if hidden else ''}")
    return found


def _cut(text: str, size: int, size_bytes: int) -> Iterator[str]:
    while not _fits(text, size, size_bytes):
        room = size
        while not _fits(text[:room], size, size_bytes):
            room = room * 9 // 10
        at = _border(text, room)
        yield text[:at].rstrip()
        text = text[at:].lstrip()
    if text:
        yield text


def _fits(text: str, size: int, size_bytes: int) -> bool:
    return len(text) <= size and len(text.encode()) <= size_bytes


def _border(text: str, room: int) -> int:
    """Return where to cut at the latest, not before half of the room is used unless there is no border."""
    half = room // 2
    if (at := text.rfind("\n\n", half, room)) > 0 or (at := text.rfind("\n", half, room)) > 0:
        return at
    if ends := [match.end() for match in _SENTENCE_END.finditer(text, half, room)]:
        return ends[-1]
    if (at := text.rfind(" ", half, room)) > 0:
        return at
    # A word without end: at least not between the bars of a spoiler mark or the halves of an escape.
    while room > 1 and text[room - 1] in "|\\":
        room -= 1
    return room

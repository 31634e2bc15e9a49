"""Reading a text file that somebody else's program wrote."""

import codecs
import re
from contextlib import suppress

MAX_BYTES = 256 * 1024
"""The largest review file that is read, in bytes."""

_BEYOND_ASCII = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class UnreadableFileError(Exception):
    """A file that cannot be read as text; the message is a sentence for the person who sent it."""


def decode(data: bytes, limit: int = MAX_BYTES) -> str:
    """Return the text of a file in UTF-8 or UTF-16, with or without a mark, or Windows-1252.

    `limit` is the largest size in bytes. Raises `UnreadableFileError` for a file that is larger, empty or
    no text at all.
    """
    if len(data) > limit:
        raise UnreadableFileError(
            f"That file is too large: {len(data) // 1024:,} KiB, and {limit // 1024:,} KiB is the most."
        )
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if not text.strip():
        raise UnreadableFileError("That file is empty.")
    if _UNPRINTABLE.search(text):
        raise UnreadableFileError("That file is not text; I read plain text and Markdown (.txt, .md).")
    return text


def _decode(data: bytes) -> str:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16")
        # Text in UTF-16 without a mark betrays itself: every second byte of Latin text is NUL.
        for encoding, nul in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
            if nul and nul.count(0) > len(nul) // 2:
                return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError("That file looks like UTF-16 but is damaged; save it as UTF-8.") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        read = data.decode("utf-8", errors="replace")
        if sum(not letter.isascii() for letter in read) > 2 * read.count("\ufffd"):
            raise UnreadableFileError(
                "That file looks like UTF-8 but is damaged; save it again as UTF-8."
            ) from None
        # Five bytes have no meaning in Windows-1252; binary files are full of them and of control characters.
        with suppress(UnicodeDecodeError):
            text = data.decode("windows-1252")
            if not _is_of_another_script(text):
                return text
    raise UnreadableFileError("That file's encoding is not one I know; save it as UTF-8.")


def _is_of_another_script(text: str) -> bool:
    """Whether most letters beyond ASCII stand in rows, as they do in no language of Windows-1252."""
    runs = _BEYOND_ASCII.findall(text)
    return sum(len(run) > 3 for run in runs) > len(runs) // 2

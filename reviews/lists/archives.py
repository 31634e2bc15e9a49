"""Packed files, unpacked in memory and only so far: gzip, and the members of a zip."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Protocol

from reviews.lists import limits
from reviews.lists.listfile import UnreadableListError

GZIP_MARK = b"\x1f\x8b"
ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")

_MEMBER_MARK = b"PK\x01\x02"
_CHUNK = 64 * 1024
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others can ask for gigabytes to unpack anything
_ENCRYPTED = 1


class _Packed(Protocol):
    def read(self, size: int, /) -> bytes: ...


def gunzip(data: bytes) -> bytes:
    """Return what a gzip file holds.

    Raises `UnreadableListError` where it is damaged, cut off, or holds more than `MAX_UNPACKED_BYTES`.
    """
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            return _read(packed, limits.MAX_UNPACKED_BYTES)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableListError("That .gz file is damaged or cut off; please export it again.") from error


def members(data: bytes) -> Iterator[tuple[str, "Member"]]:
    """Yield the path and the content of each file in a zip; a member is unpacked when it is read.

    Nothing is ever written to disk, so that a path can do no harm. Raises `UnreadableListError` for what is
    no zip, or has more than `MAX_MEMBERS` members.
    """
    if data.count(_MEMBER_MARK) > limits.MAX_MEMBERS:
        raise UnreadableListError(f"That zip holds more than {limits.MAX_MEMBERS:,} files.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableListError("That zip is damaged or cut off; please export it again.") from error
    budget = Budget(limits.MAX_UNPACKED_BYTES)
    for info in archive.infolist():
        if not info.is_dir():
            yield info.filename, Member(archive, info, budget)


class Budget:
    """How many bytes may still be unpacked, for all members of a zip together."""

    def __init__(self, left: int) -> None:
        self.left = left


class Member:
    """A file in a zip."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> None:
        self._archive = archive
        self._info = info
        self._budget = budget

    def read(self) -> bytes:
        """Unpack the file. Raises `UnreadableListError` where that fails or the budget is used up."""
        if self._info.flag_bits & _ENCRYPTED:
            raise UnreadableListError("That zip has a password; please send it without one.")
        if self._info.compress_type not in _METHODS:
            raise UnreadableListError("That zip is packed in a way I do not read; please pack it again.")
        try:
            with self._archive.open(self._info) as packed:
                content = _read(packed, self._budget.left)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableListError("That zip is damaged or cut off; please export it again.") from error
        self._budget.left -= len(content)
        return content


def _read(packed: _Packed, most: int) -> bytes:
    content = bytearray()
    while chunk := packed.read(_CHUNK):
        content += chunk
        if len(content) > most:
            raise UnreadableListError(
                f"That file unpacks to more than {limits.MAX_UNPACKED_BYTES // 1024**2} MiB; "
                "no list is that large."
            )
    return bytes(content)

"""Flat XML files, read as records without ever building a tree."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from reviews.lists import limits
from reviews.lists.listfile import UnreadableListError

_ATTRIBUTE = re.compile(r"=\s?[\"']")
_RECORD_PARTS = 200


TAG = ""
"""The name under which a record holds its own tag; no element can be called so."""


def read(text: str, tags: Collection[str]) -> tuple[str, list[tuple[int, dict[str, str]]]]:
    """Return the root's tag and the elements right below it that have one of these tags, each as a record:
    the line on which it begins, the text of every element in it by name, and its own tag by `TAG`.

    Entities, a document type and anything external are refused, as are files past the limits for XML and
    `MAX_ENTRIES` records: always with an `UnreadableListError`.
    """
    attributes = sum(1 for _ in _ATTRIBUTE.finditer(text))
    if attributes > limits.MAX_XML_ATTRIBUTES or text.count("<") > 2 * limits.MAX_XML_PARTS:
        raise UnreadableListError("That XML file has far too many parts for a list.")
    begun = text.lstrip()
    above = text.count("\n", 0, len(text) - len(begun))
    target = _Target(tags, lambda: above + parser.parser.CurrentLineNumber)
    # One call, so that the parser never begins a long part anew for each piece it is fed.
    parser = XMLParser(target=target, encoding="utf-8", forbid_dtd=True)
    try:
        parser.feed(begun.encode("utf-8", "replace"))
        parser.close()
    except DefusedXmlException as error:
        raise UnreadableListError(
            "That XML file defines entities or a document type; a list needs neither, and I read neither."
        ) from error
    except ParseError as error:
        line = above + error.position[0]
        raise UnreadableListError(
            f"That XML file is damaged or cut off: line {line:,} cannot be read. Please export it again."
        ) from error
    return target.root, target.records


@dataclass(slots=True)
class _Target:
    """What the parser reports to: keeps the texts of the record at hand, and refuses what is no list."""

    tags: Collection[str]
    line: Callable[[], int]
    root: str = ""
    records: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _cells: dict[str, str] = field(default_factory=dict)
    _text: list[str] = field(default_factory=list)
    _parts: int = 0
    _begun: int = 0

    def start(self, tag: str, _attributes: dict[str, str], /) -> None:
        """An element begins."""
        self._open.append(tag)
        self._text = []
        self._parts += 1
        if len(self._open) == 1:
            self.root = tag
        elif len(self._open) == 2:
            self._cells, self._parts, self._begun = {TAG: tag}, 0, self.line()
        if self._parts > _RECORD_PARTS:
            raise UnreadableListError("That XML file is not built like a list.")

    def data(self, text: str, /) -> None:
        """A piece of text."""
        self._text.append(text)

    def end(self, tag: str, /) -> None:
        """An element ends."""
        self._open.pop()
        if len(self._open) == 2:
            self._cells[tag] = "".join(self._text)
        elif len(self._open) == 1 and tag in self.tags:
            self.records.append((self._begun, self._cells))
            if len(self.records) > limits.MAX_ENTRIES:
                raise UnreadableListError(
                    f"That list has more than {limits.MAX_ENTRIES:,} entries, the most that I read at once."
                )

    def close(self) -> None:
        """The file ends."""

"""The plain text file: a title a line with what people add to it, under headings such as `Watching:`.

A line that begins with `>` is a note on the title above, one with `>>` a private note; `# …` and `// …` are
comments. A heading goes on until the next one of its sort: where the first heading of a file names a status,
media are parts of it (`Completed:`, `Anime:`, `Books:`), and the other way round.
"""

import io
import re
from dataclasses import dataclass, field

from reviews.lists import limits, plain_line
from reviews.lists.entry import UNIT_OF, Entry, Status
from reviews.lists.listfile import Format, ListFile, Problem, UnreadableListError
from reviews.lists.records import RecordError, numbered, prose_of, shown, title_of
from reviews.lists.remark_patterns import DATED, Fields
from reviews.lists.words import Heading, heading

_LONGEST_LINE = 4 * limits.MAX_TITLE

_RULE = re.compile(r"[-=~*_#+.\s]{3,}")
_COMMENT = re.compile(r"(?:#+\s|//)\s*")
_BULLET = re.compile(r"(?:[-*+•‣◦·–—▪●○]\s+|\d{1,5}[.)]\s+|\(\d{1,2}\)\s+)")  # *(500) Days of Summer*
_TABS = re.compile(r"\s*\t\s*")
_BOX = re.compile(r"(?:\[(?P<mark>[ xX✓✔/~-])\]|(?P<sign>[☐☑☒✓✔✅❌]))\ufe0f?\s*")
_FRAMED = re.compile(r"(?:=+|\[|\*\*|__)\s*(?P<framed>[^\[\]=*_]+?)\s*:?\s*(?:=+|\]|\*\*|__)\s*:?")

_BOXES = {
    " ": Status.PLANNED,
    "☐": Status.PLANNED,
    "/": Status.IN_PROGRESS,
    "~": Status.IN_PROGRESS,
    "-": Status.DROPPED,
    "❌": Status.DROPPED,
}
"""What an empty or odd box says; every other mark in one is a tick."""

_DAY_OF = {Status.IN_PROGRESS: "started", Status.ON_HOLD: "started", Status.PLANNED: "added"}
"""What happened on a day of which nothing is said but the day; anything else was finished then."""


def read(text: str) -> ListFile:
    """Read a file; there is no line that is not understood, but some of which a part is left out.

    Raises `UnreadableListError` past `MAX_ENTRIES` lines or `MAX_PLAIN_TEXT` characters.
    """
    if len(text) > limits.MAX_PLAIN_TEXT:
        raise UnreadableListError(
            f"That text has {len(text):,} characters; {limits.MAX_PLAIN_TEXT:,} is the most for a plain list."
        )
    reader = _Reader()
    lines = ((number, line.strip()) for number, line in enumerate(io.StringIO(text), start=1))
    for _, (number, line) in numbered(pair for pair in lines if pair[1]):
        reader.read(number, line)
    return ListFile(Format.PLAIN, tuple(reader.entries()), tuple(reader.problems))


@dataclass(slots=True)
class _Found:
    """A title, and the notes that may still follow it."""

    number: int
    fields: Fields
    notes: list[str] = field(default_factory=list)
    private_notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    """What is known at a line: the headings above it, and the titles so far."""

    problems: list[Problem] = field(default_factory=list)
    found: list[_Found] = field(default_factory=list)
    above: Heading = field(default_factory=lambda: Heading(None, None, whole=False))
    outer_is_status: bool | None = None

    def read(self, number: int, line: str) -> None:
        """Read a line that has something in it."""
        if line.startswith(">"):
            self._note(number, line)
        elif said := _said_by_heading(line):
            self._turn_to(said)
        elif _RULE.fullmatch(line) or _COMMENT.match(line):
            return
        elif line.endswith(":") and not _BULLET.match(line):
            self.above = Heading(self.above.medium, None, whole=False)
            self._report(number, f"I do not know the heading {shown(line)}; what is below it has no status.")
        else:
            try:
                self._title(number, line)
            except RecordError as error:
                self._report(number, str(error))

    def entries(self) -> list[Entry]:
        """Return the entries of the lines read so far."""
        entries = []
        for found in self.found:
            try:
                notes, private = (prose_of("\n".join(each)) for each in (found.notes, found.private_notes))
                entries.append(Entry(**found.fields, notes=notes, private_notes=private))
            except RecordError as error:
                self._report(found.number, str(error))
        return entries

    def _report(self, number: int, sentence: str) -> None:
        self.problems.append(Problem(number, sentence))

    def _note(self, number: int, line: str) -> None:
        if not self.found:
            self._report(number, "There is no title above this note.")
            return
        notes = self.found[-1].private_notes if line.startswith(">>") else self.found[-1].notes
        notes.append(line.lstrip(">").removeprefix(" "))

    def _turn_to(self, said: Heading) -> None:
        if self.outer_is_status is None and not said.whole:
            self.outer_is_status = said.status is not None
        if said.whole:
            self.above = said
        elif said.status is not None:
            medium = None if self.outer_is_status else self.above.medium
            self.above = Heading(medium, said.status, whole=False)
        else:
            status = self.above.status if self.outer_is_status else None
            self.above = Heading(said.medium, status, whole=False)

    def _title(self, number: int, line: str) -> None:
        if len(line) > _LONGEST_LINE:
            raise RecordError(f"This line has {len(line):,} characters, which is more than a title has.")
        text = line[match.end() :] if (match := _BULLET.match(line)) else line
        box = _BOX.match(text)
        read = plain_line.read(_TABS.sub(plain_line.COLUMN, text[box.end() :] if box else text))
        medium, status = self.above.medium, self.above.status
        fields: Fields = {"title": title_of(read.title), "medium": medium, "status": status}
        fields |= _boxed(box, status) | read.fields
        if day := fields.pop(DATED, None):
            fields.setdefault(_DAY_OF.get(fields["status"], "finished"), day)
        if medium and "unit" in fields and fields["unit"] is None:
            fields["unit"] = UNIT_OF.get(medium)
        if read.doubtful:
            self._report(number, f"I do not understand the rating {shown(read.doubtful)}; I leave it out.")
        self.found.append(_Found(number, fields, [read.note] if read.note else []))


def _said_by_heading(line: str) -> Heading | None:
    """What a line says if it is a heading: known words, alone, with a colon, or framed."""
    text = _COMMENT.sub("", line, count=1)
    if _BULLET.match(text) and not text.endswith(":"):
        return None
    marked = text != line or text.endswith(":")
    if framed := _FRAMED.fullmatch(text):
        text, marked = framed["framed"], True
    return heading(text, marked=marked)


def _boxed(box: re.Match[str] | None, above: Status | None) -> Fields:
    """What a box says; an empty one says nothing where a heading does."""
    if box is None:
        return {}
    status = _BOXES.get(box["mark"] or box["sign"], Status.COMPLETED)
    return {} if status is Status.PLANNED and above else {"status": status}

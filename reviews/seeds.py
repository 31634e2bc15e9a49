"""The review documents that ship with the bot."""

from dataclasses import dataclass
from pathlib import Path

from reviews.files import decode


@dataclass(frozen=True, slots=True)
class Seed:
    """A document, by the name of its file."""

    name: str
    text: str


def load(folder: Path) -> tuple[Seed, ...]:
    """Return the documents of a folder, by name."""
    files = [file for file in folder.iterdir() if file.suffix in (".txt", ".md") and file.stem != "README"]
    return tuple(Seed(file.stem, decode(file.read_bytes())) for file in sorted(files))

"""A list from elsewhere, recognised by what is in it and read.

Nothing is ever half read: either a file is understood, with a problem for each part that was left out, or it
is refused with an `UnreadableListError`.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reviews.lists import (
    anilist,
    archives,
    goodreads,
    imdb,
    jsonfiles,
    letterboxd,
    letterboxd_import,
    limits,
    myanimelist,
    own,
    plain,
    storygraph,
    tables,
)
from reviews.lists.decoding import decoded
from reviews.lists.listfile import ListFile, UnreadableListError

_JSON = re.compile(r'\s*(?:\{|\[\s*[\[{\]"])')
_XML = re.compile(r"\s*<(?:\?xml|!|[A-Za-z])")


class _Table(NamedTuple):
    """A kind of CSV: the columns it is known by, and what reads it, given text, delimiter and file name."""

    columns: frozenset[str]
    read: Callable[[str, str, str], ListFile]


def _of_rows(read: Callable[[Iterator[tables.Row]], ListFile]) -> Callable[[str, str, str], ListFile]:
    return lambda text, delimiter, _filename: read(tables.rows(text, delimiter))


_TABLES = (
    _Table(storygraph.COLUMNS, _of_rows(storygraph.read)),
    _Table(goodreads.COLUMNS, _of_rows(goodreads.read)),
    _Table(imdb.COLUMNS, lambda text, delimiter, name: imdb.read(tables.rows(text, delimiter), name)),
    _Table(letterboxd.COLUMNS, letterboxd.read),
    _Table(letterboxd_import.COLUMNS, _of_rows(letterboxd_import.read)),
)

_FOREIGN = (frozenset({"title", "name"}), frozenset({"rating", "score", "status", "year", "author", "type"}))
"""A first line with one of each of these is the header of a table, and no title."""


def read_list(data: bytes, filename: str = "") -> ListFile:
    """Read a list in any of the formats that `listfile.Format` names, packed with gzip or not.

    `filename` matters only where nothing else tells files apart (Letterboxd's watched and watchlist). Raises
    `UnreadableListError`, whose message is a sentence for the member, for a file that is none of these, is
    damaged or cut off, or is past one of the `limits`.
    """
    if len(data) > limits.MAX_FILE_BYTES:
        raise UnreadableListError(
            f"That file is too large: {len(data) // 1024**2:,} MiB, and "
            f"{limits.MAX_FILE_BYTES // 1024**2} MiB is the most."
        )
    if data.startswith(archives.ZIP_MARKS):
        return letterboxd.read_zip(data)
    if data.startswith(archives.GZIP_MARK):
        data = archives.gunzip(data)
    text = decoded(data)
    if _XML.match(text):
        return myanimelist.read(text)
    if _JSON.match(text):
        return _read_json(text)
    return _read_table(text, filename) or plain.read(text)


def _read_json(text: str) -> ListFile:
    content = jsonfiles.load(text)
    if own.holds(content):
        return own.read(content)
    if anilist.holds(content):
        return anilist.read(content)
    if anilist.names_no_titles(content):
        raise UnreadableListError(
            "That copy of your data from AniList has numbers where titles would be, and I ask no other site what "
            "they mean. Please send me a list that names them, such as AniList's lists with their media, or an "
            "export for MyAnimeList."
        )
    raise UnreadableListError("That JSON file is neither a list of AniList's nor one of mine.")


def _read_table(text: str, filename: str) -> ListFile | None:
    if text.startswith(letterboxd.LIST_MARK):
        return letterboxd.read(text, filename=filename)
    for delimiter in tables.DELIMITERS:
        columns = tables.header(text, delimiter)
        for table in _TABLES:
            if table.columns <= columns:
                return table.read(text, delimiter, filename)
        if all(columns & names for names in _FOREIGN):
            raise UnreadableListError(
                "That table's columns are none that I know. I read the tables that Letterboxd, Goodreads, "
                "The StoryGraph and IMDb export; of another one, send me the titles alone, one a line."
            )
    return None

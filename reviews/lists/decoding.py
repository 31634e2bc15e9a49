"""The text of a list file."""

from reviews.files import UnreadableFileError, decode
from reviews.lists import limits
from reviews.lists.listfile import UnreadableListError


def decoded(data: bytes) -> str:
    """Return the text of a file in one of the encodings that `reviews.files.decode` reads.

    Raises `UnreadableListError` for what is empty, no text, or larger than anything that is unpacked.
    """
    if not data.strip():
        raise UnreadableListError("That file is empty.")
    try:
        return decode(data, limits.MAX_UNPACKED_BYTES)
    except UnreadableFileError as error:
        raise UnreadableListError(
            "That file is not a list I can read. I read exports of MyAnimeList, AniList, Letterboxd, "
            "Goodreads, The StoryGraph and IMDb, and plain text with a title a line, saved as UTF-8."
        ) from error

"""The words that people use in a list of their own, and what they mean: for headings and for remarks."""

from dataclasses import dataclass

from reviews.lists.entry import Status
from reviews.medium import Medium
from reviews.text import key

_STATUSES = {
    Status.COMPLETED: "completed, complete, finished, done, watched, read, played, seen, beaten",
    Status.IN_PROGRESS: "watching, reading, playing, in progress, current, currently, ongoing, started, "
    "currently watching, currently reading, currently playing, rewatching, rereading, replaying",
    Status.ON_HOLD: "on hold, onhold, paused, hold, stalled, on hiatus",
    Status.DROPPED: "dropped, drop, abandoned, dnf, did not finish, gave up, quit",
    Status.PLANNED: "planned, planning, plan, plan to watch, plan to read, plan to play, ptw, ptr, ptp, "
    "to watch, to read, to play, to be read, tbr, want to watch, want to read, want to play, watchlist, "
    "watch list, backlog, wishlist, todo, to do, up next, plantowatch, plantoread",
}
_MEDIA = {
    Medium.ANIME: "anime, animes",
    Medium.MANGA: "manga, mangas, manhwa, manhua, webtoon, webtoons",
    Medium.FILM: "film, films, movie, movies, cinema",
    Medium.SERIES: "series, tv, tv series, tv show, tv shows, show, shows",
    Medium.BOOK: "book, books, novel, novels",
    Medium.GAME: "game, games, video game, video games, videogames",
    Medium.OTHER: "other, others, other things",
}
_FILLERS = {"my", "list", "lists", "the", "i", "m", "am", "ve", "have", "to"}
_LONGEST = 3

ANY_MEDIUM = "titles"
"""What a heading calls titles of which the medium is not known."""

NO_STATUS = "no status"
"""What a heading says of titles of which the status is not known."""

STATUSES = {word: status for status, words in _STATUSES.items() for word in words.split(", ")}
"""What a status is called, as `reviews.text.key` has it."""

MEDIA = {word: medium for medium, words in _MEDIA.items() for word in words.split(", ")}
"""What a medium is called, as `reviews.text.key` has it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of the titles below it; it is `whole` where it speaks of medium and status both."""

    medium: Medium | None
    status: Status | None
    whole: bool


def heading(text: str) -> Heading | None:
    """Return what a heading says: `Watching`, `Books I have read`, `Anime: plan to watch (12)`.

    None for a text with words that no heading has, which is most of all a title.
    """
    words = [word for word in key(text).split() if not word.isdigit()]
    media: list[Medium | None] = []
    statuses: list[Status | None] = []
    while words:
        for length in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[:length])
            if phrase in MEDIA or phrase == ANY_MEDIUM:
                media.append(MEDIA.get(phrase))
            elif phrase in STATUSES or phrase == NO_STATUS:
                statuses.append(STATUSES.get(phrase))
            elif phrase not in _FILLERS:
                continue
            del words[:length]
            break
        else:
            return None
    if len(media) > 1 or len(statuses) > 1 or not (media or statuses):
        return None
    medium, status = media[0] if media else None, statuses[0] if statuses else None
    return Heading(medium, status, whole=bool(media and statuses))

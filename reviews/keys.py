"""What people write above a review of their own: `Title: …`, `Rating: 8/10`, `Spoilers: no`."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reviews import dates, marks, progress, rating, stance, text
from reviews.progress import Progress, Unit
from reviews.stance import Stance


@dataclass
class Stated:
    """What key lines say; `rating` is as written."""

    title: str | None = None
    author: str | None = None
    date: datetime.date | None = None
    rating: str | None = None
    progress: Progress | None = None
    spoilers: bool | None = None
    stance: Stance | None = None


_LINE = re.compile(r"(?P<key>[^\W\d_][\w’'/ -]{0,30}?)\s{0,4}[:=：]\s{0,4}(?P<value>\S.{0,199})")
_YES = frozenset(("yes", "y", "true", "minor", "major", "some", "light", "heavy"))
_NO = frozenset(("no", "n", "false", "none"))


def _title(said: Stated, value: str) -> None:
    said.title = said.title or text.line(value).strip('"“”*_ ') or None


def _author(said: Stated, value: str) -> None:
    said.author = said.author or text.line(value).strip("*_ ") or None


def _date(said: Stated, value: str) -> None:
    said.date = said.date or dates.read(value)


def _rating(said: Stated, value: str) -> None:
    try:
        rating.parse(value)
    except rating.NotRatedError:
        pass
    except rating.RatingError:
        return
    said.rating = said.rating or value


def _spoilers(said: Stated, value: str) -> None:
    word = value.casefold().rstrip(".!")
    if word in _YES | _NO and said.spoilers is None:
        said.spoilers = word in _YES


def _stance(said: Stated, value: str) -> None:
    said.stance = said.stance or stance.SPOKEN.get(value.casefold().rstrip(".!"))


def _progress(unit: Unit | None) -> Callable[[Stated, str], None]:
    def read(said: Stated, value: str) -> None:
        said.progress = said.progress or progress.read(value, unit)

    return read


_WORDS: dict[Callable[[Stated, str], None], str] = {
    _title: "title, anime, manga, film, movie, book, game, show, series, review of, reviewing",
    _author: "author, by, reviewer, review by, reviewed by, written by, user, username",
    _date: "date, posted, published, reviewed, reviewed on, written, written on",
    _rating: "rating, score, my rating, my score, overall rating, overall score, final rating, final score, "
    "rated, stars, grade, verdict, "
    "wertung, bewertung, meine wertung, note, ma note, nota, mi nota, puntuación, calificación, voto, valutazione, "
    "cijfer, betyg, ocena, оценка, моя оценка, 評価, 点数, 评分, 評分, 평점, 별점",
    _spoilers: "spoiler, spoilers, contains spoilers, spoiler warning",
    _stance: "stance, recommended, recommend, recommendation, would recommend",
    _progress(None): "progress, watched so far",
    _progress(Unit.EPISODE): "episodes, episodes watched, episodes seen, watched",
    _progress(Unit.CHAPTER): "chapters, chapters read",
    _progress(Unit.VOLUME): "volumes, volumes read",
    _progress(Unit.PAGE): "pages, pages read",
    _progress(Unit.HOUR): "hours, hours played, played",
}
_READERS = {key: reader for reader, names in _WORDS.items() for key in names.split(", ")}


def shaped(line: str) -> bool:
    """Return whether the line has the shape `key: value`, whatever it says."""
    return bool(_LINE.fullmatch(marks.plain(line)))


def value(line: str) -> str | None:
    """Return what a key line says of its key, whatever the key."""
    found = _LINE.fullmatch(marks.plain(line))
    return found["value"].strip() if found else None


def is_rating(line: str) -> bool:
    """Return whether the line is a rating of the whole: `My rating: 4.5/5`."""
    found = Stated()
    return read(line, found) and found.rating is not None


def read(line: str, said: Stated) -> bool:
    """Take what a key line says into `said`; return whether it said anything that was not yet there."""
    found = _LINE.fullmatch(marks.plain(line))
    reader = _READERS.get(found["key"].casefold().replace("’", "'")) if found else None
    if not found or not reader:
        return False
    before = replace(said)
    reader(said, found["value"].strip())
    return said != before

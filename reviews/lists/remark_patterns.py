"""The ways in which people write a remark behind a title: a table of patterns and what each says."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reviews.lists.dates import PartialDate
from reviews.lists.entry import Unit
from reviews.lists.limits import MAX_COUNT
from reviews.lists.records import values_of
from reviews.lists.words import STATUSES
from reviews.text import key

Fields = dict[str, Any]
"""Fields of an `Entry` by name."""

DATED = "dated"
"""The name, in `Fields`, of a day that stands alone: what happened then is for the status to say."""

SCALES = frozenset({5, 10, 20, 100})
"""What a rating is of; `5/13` is progress."""

_SHORTEST_SEASON = 12
_NUMBER = r"\d{1,7}(?:[.,]\d{1,12})?"
_DAY = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}"
_DATE = rf"{_DAY}|\d{{4}}(?:[-/.]\d{{1,2}})?"
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_OF = r"(?:\s?(?:/|of)\s?(?P<total>" + _NUMBER + r"|\?))?"
_END = r"(?=[\s,;:)\]]|$)"

# Abbreviations mean progress even right after a title; the words are in titles too (*John Wick: Chapter 4*).
_ABBREVIATIONS = {Unit.EPISODE: "eps?", Unit.CHAPTER: "chp?s?", Unit.PAGE: "pp?", Unit.HOUR: "hrs?"}
_WORDS = {
    Unit.EPISODE: "episodes?|eps?|e|folgen?|épisodes?|episódios?|episodios?|серия|серии",
    Unit.CHAPTER: "chapters?|chp?s?|c|kapitel|chapitres?|capítulos?|capitolo|глава",
    Unit.VOLUME: "vols?",
    Unit.PAGE: "pages?|pp?|seiten?|páginas?|pagina",
    Unit.HOUR: "hours?|hrs?|h",
    Unit.PERCENT: "percent",
}


class NotARemarkError(Exception):
    """A text that looks like a remark and means nothing that can be kept."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A way to say something."""

    pattern: re.Pattern[str]
    fields: Callable[[re.Match[str]], Fields]


def number(text: str) -> float:
    """Return a number as it is kept: a whole one has no fraction, and a comma is a point."""
    value = float(text.replace(",", "."))
    if value > MAX_COUNT:
        raise NotARemarkError
    return int(value) if value.is_integer() else value


def _rated(value: str, scale: int) -> Fields:
    rating = number(value)
    if rating > scale:
        raise NotARemarkError
    return {"rating": round(rating * 100 / scale, 6), "rating_as_written": f"{rating:g}/{scale}"}


def _rating(match: re.Match[str]) -> Fields:
    scale = number(match["scale"])
    if scale not in SCALES:
        raise NotARemarkError
    return _rated(match["value"], int(scale))


def _score(match: re.Match[str]) -> Fields:
    return scored(match["value"])


def scored(value: str) -> Fields:
    """Return what a number without a scale says as a rating."""
    return _rated(value, 10)


def _stars(match: re.Match[str]) -> Fields:
    return _rated(str(match[0].count("★") + match[0].count("⭐") + 0.5 * match[0].count("½")), 5)


def _some_stars(match: re.Match[str]) -> Fields:
    return _rated(match["value"], 5 if number(match["value"]) <= 5 else 10)


def _progress(unit: Unit | None) -> Callable[[re.Match[str]], Fields]:
    def fields(match: re.Match[str]) -> Fields:
        found = {name: text for name, text in match.groupdict().items() if text and text != "?"}
        done = {"progress": number(found["value"])} if "value" in found else {}
        total = {"total": number(found["total"])} if "total" in found else {}
        return {**done, **total, "unit": unit}

    return fields


def _volumes(match: re.Match[str]) -> Fields:
    found = {"volumes": match["value"], "volumes_total": match["total"]}
    return {name: int(number(text)) for name, text in found.items() if text and text != "?"}


def _chapters_and_volumes(match: re.Match[str]) -> Fields:
    return _progress(Unit.CHAPTER)(match) | {"volumes": int(number(match["volumes"]))}


def _bare_progress(match: re.Match[str]) -> Fields:
    """Right after a title, `1/2` is a part of it (*Ranma 1/2*); a season has more episodes."""
    if number(match["total"]) < _SHORTEST_SEASON or number(match["value"]) > number(match["total"]):
        raise NotARemarkError
    return _progress(None)(match)


def _season(match: re.Match[str]) -> Fields:
    season = {"extras": {"season": str(int(match["season"]))}}
    return {"progress": number(match["value"]), "unit": Unit.EPISODE, **season}


def _date(name: str) -> Callable[[re.Match[str]], Fields]:
    def fields(match: re.Match[str]) -> Fields:
        try:
            return {name: PartialDate.parse(_DAY_FIRST.sub(r"\3-\2-\1", match["date"]))}
        except ValueError as error:
            raise NotARemarkError from error

    return fields


def _status(match: re.Match[str]) -> Fields:
    return {"status": STATUSES[key(match[0])]}


def _repeats(match: re.Match[str]) -> Fields:
    return {"repeats": int(number(match["times"] or "1"))}


def _listed(name: str) -> Callable[[re.Match[str]], Fields]:
    return lambda match: {name: values_of(match["values"].split(","))}


def _remarks(*rows: tuple[str, Callable[[re.Match[str]], Fields]]) -> tuple[Remark, ...]:
    return tuple(
        Remark(re.compile(f"(?:{pattern}){_END}", re.IGNORECASE), fields) for pattern, fields in rows
    )


_ANYWHERE = _remarks(
    (rf"(?P<value>{_NUMBER})\s?/\s?(?P<scale>5|10|20|100)", _rating),
    (r"★{2,5}½?☆{0,4}|★½?☆{2,4}", _stars),
    (r"(?:⭐\ufe0f?){2,5}½?", _stars),
    (rf"(?P<value>{_NUMBER})\s?(?:★|⭐\ufe0f?|stars?)", _some_stars),
    (r"s(?:eason\s)?(?P<season>\d{1,2})\s?ep?\.?\s?(?P<value>\d{1,4})", _season),
    (rf"第?\s?(?P<value>{_NUMBER})\s?[話话集]", _progress(Unit.EPISODE)),
    (rf"第?\s?(?P<value>{_NUMBER})\s?[巻卷]", _progress(Unit.VOLUME)),
    (r"[♥❤💖⭐]\ufe0f?", lambda _: {"favourite": True}),
    (r"\#(?P<values>\w[\w-]{0,80})", _listed("tags")),
    (rf"(?P<value>{_NUMBER})\s?%", _progress(Unit.PERCENT)),
    *(
        (rf"(?:{words})\.?\s?(?:\d+-)?(?P<value>{_NUMBER}|\?){_OF}", _progress(unit))
        for unit, words in _ABBREVIATIONS.items()
    ),
    *(
        (rf"(?:{words})\.?\s?(?P<value>{_NUMBER}|\?)\s?(?:/|of)\s?(?P<total>{_NUMBER}|\?)", _progress(unit))
        for unit, words in _WORDS.items()
    ),
    (rf"(?P<value>{_NUMBER})(?:\s?/\s?(?P<total>{_NUMBER}|\?))?\s?(?:hrs?|h)", _progress(Unit.HOUR)),
)

AFTER_A_TITLE = (
    *_remarks(
        (rf"(?P<value>{_NUMBER})/(?P<total>{_NUMBER})", _bare_progress),
        (
            rf"chp?s?\.?\s?(?P<value>{_NUMBER}){_OF},?\svols?\.?\s?(?P<volumes>\d{{1,6}})",
            _chapters_and_volumes,
        ),
    ),
    *_ANYWHERE,
)
"""What is a remark right after a title, where hardly any title ends like it."""

SET_APART = (
    *_remarks(
        *(
            (rf"(?:{words})\.?\s?(?:\d+-)?(?P<value>{_NUMBER}|\?){_OF}", _progress(unit))
            for unit, words in _WORDS.items()
        ),
        *((rf"(?P<value>{_NUMBER}){_OF}\s?(?:{words})", _progress(unit)) for unit, words in _WORDS.items()),
        (rf"volumes?\s(?P<value>{_NUMBER}|\?){_OF}", _volumes),
        (rf"(?:started|begun|from|since)\s(?P<date>{_DATE})", _date("started")),
        (rf"(?:finished|completed|watched|read|until|to|on)\s(?P<date>{_DATE})", _date("finished")),
        (r"(?P<year>1[89]\d\d|2[01]\d\d)", lambda match: {"year": int(match["year"])}),
        (r"(?:repeated|rewatched|reread|replayed)(?:\sx?(?P<times>\d{1,6})(?:x|\stimes?)?)?", _repeats),
        (r"(?:rating|score|rated)[:\s]{1,2}(?P<value>\d{1,2}(?:[.,]\d)?)", _score),
        (
            r"(?:rating|score|rated)[:\s]{1,2}(?P<value>\d{1,3}(?:[.,]\d{1,12})?)/(?P<scale>5|10|20|100)",
            _rating,
        ),
        (rf"(?P<date>{_DAY})", _date(DATED)),
        (r"favou?rite|fav", lambda _: {"favourite": True}),
        (
            "|".join(sorted((word.replace(" ", r"[\s-]") for word in STATUSES), key=len, reverse=True)),
            _status,
        ),
    ),
    *_ANYWHERE,
    *_remarks((rf"(?P<value>{_NUMBER}|\?)\s?(?:/|of)\s?(?P<total>{_NUMBER}|\?)", _progress(None))),
)
"""What is a remark in brackets or behind a dash."""

IN_A_COLUMN = (
    *_remarks(
        (r"year\s(?P<year>\d{1,4})", lambda match: {"year": int(match["year"])}),
        (r"private", lambda _: {"private": True}),
        (r"tags:\s(?P<values>.{1,4000})", _listed("tags")),
        (r"by\s(?P<values>.{1,4000})", _listed("creators")),
        (rf"progress\s(?P<value>{_NUMBER}|\?){_OF}", _progress(None)),
    ),
    *SET_APART,
    *_remarks((r"(?P<value>10|[1-9](?:[.,]\d)?)", _score)),
)
"""What is a remark in a column of its own."""

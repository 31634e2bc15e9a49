"""Scores for a part of a work: its story, its art, its sound."""

import re

from reviews import labels, rating

# What a page's own table has, in its order; "Overall" is its rating.
_ROWS = "overall|story|animation|art|sound|characters|character|enjoyment"
_ROW = re.compile(rf"\s*(?P<name>{_ROWS})(?:\s+(?P<value>10|\d(?:\.\d)?)(?!\S))?(?=\s|$)", re.IGNORECASE)
_VALUE = re.compile(r"10|\d(?:\.\d)?")

OVERALL = "overall"
_RATING_WORDS = re.compile(r"\b(?:rating|rated?|scored?|total|final|verdict|stars?|grade)\b")

_SCORE = re.compile(
    r"""
    [\s>*_•\#~–—(\[-]{0,8} (?: \d{1,2} [.)] \s{0,3} )?   # list marks, emphasis
    (?P<name> [^\W\d_] [\w&/' -]{0,28} [^\W\d_] )
    (?P<between> [\s*_]{0,4} [:=(\[–—-]? [\s*_]{0,4} [(\[]? )
    (?P<value> \d{1,3} (?: [.,] \d{1,2} )? )
    (?: \s{0,2} / \s{0,2} (?P<top> \d{1,3} ) )?
    (?P<percent> \s?% )?
    (?P<end> [)\]]? [*_]{0,3} )
    (?= (?P<rest> .? ) )
    """,
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_LONGEST = 300
_PARTS = re.compile(r" *[|;,•·] +| *[|•·;] *|\t+| {3,}")


def table(lines: list[str], start: int) -> tuple[dict[str, float], int]:
    """Read a page's table of scores from line `start`, its rows on lines of their own or all on one.

    Return the scores by name, from 0 to 100, and the line after them; no scores and `start` if what
    stands there is no such table. A row that says 0 was not scored.
    """
    found: dict[str, float] = {}
    seen: set[str] = set()
    at, end, waiting = start, start, ""
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        if not line:
            continue
        if waiting and _VALUE.fullmatch(line):
            rows = [(waiting, line)]
            waiting = ""
        else:
            rows = _rows(line)
            if not rows or waiting or not seen.isdisjoint(name for name, _ in rows):
                break
            if not rows[-1][1]:
                waiting = rows.pop()[0]
        for name, value in rows:
            seen.add(name)
            if float(value):
                found[name] = rating.parse(f"{value}/10")
        if not waiting:
            end = at
    furniture = len(seen) >= 2 if OVERALL in seen else len(seen) >= 3
    return (found, end) if furniture else ({}, start)


def in_body(lines: list[str]) -> dict[str, float]:
    """Return the scores that the author wrote into the text: such as `Story: 8` or `Plot (9/10) The …`."""
    found: dict[str, float] = {}
    for line in lines:
        if not _DIGIT.search(line, 0, _LONGEST):
            continue
        parts = [_score(part) for part in _PARTS.split(line)] if len(line) <= _LONGEST else []
        if len(parts) < 2 or None in parts:
            parts = [_score(line)]
        for name, value in (part for part in parts if part):
            found.setdefault(name, value)
    return found


def _rows(line: str) -> list[tuple[str, str]]:
    """The name and value of each row on a line, the last value perhaps missing; none if it holds more."""
    rows: list[tuple[str, str]] = []
    at = 0
    while row := _ROW.match(line, at):
        if rows and not rows[-1][1]:
            return []
        rows.append((row["name"].casefold(), row["value"] or ""))
        at = row.end()
    return rows if not line[at:].strip() and len(rows) == len({name for name, _ in rows}) else []


def _score(line: str) -> tuple[str, float] | None:
    found = _SCORE.match(line)
    if not found:
        return None
    name = " ".join(found["name"].casefold().split())
    known = name in labels.SCORED
    stated = bool(found["top"] or found["percent"])
    apart = bool(found["between"].strip(" \t*_"))
    alone = not line[found.end() :].strip(" .,;*_)]")
    if len(name.split()) > 3 or (_RATING_WORDS.search(name) and not known):
        return None
    # "Story (10/10) The…" is a score, "Story 2 is better" and "Ending 3" are none.
    enough = (
        (apart and alone and (known or stated)),
        (apart and known and stated),
        (alone and known and (stated or name in _ROWS.split("|"))),
    )
    if not any(enough):
        return None
    if found["rest"].isdigit() or found["rest"] in tuple("/%:"):
        return None
    try:
        value = found["value"] + (f"/{found['top']}" if found["top"] else "%" if found["percent"] else "")
        return name, rating.parse(value)
    except rating.RatingError:
        return None

"""Where a sentence ends, in many scripts."""

import re
from collections.abc import Iterator

EMOJI = "[\U0001f000-\U0001faff\u2600-\u27bf]"
_EMOJI = rf"(?:{EMOJI}[\ufe0f\u200d]*)"
_SMILE = r"\^\^|[ㅋㅎㅠㅜ]{2,}|[（(]笑[）)]"
"""How Koreans and Japanese smile without emoji."""
_STOP = re.compile(
    rf"""
    (?P<stop>
        (?P<wide> [。！？｡︀．]+ )      # needs no space after it
      | (?P<dots> \.{{2,}} | …+ )      # may also be a pause
      | (?P<mark> [.!?‽؟۔।]+ )
      | (?P<glyph> {_EMOJI}+ | {_SMILE} )  # people end sentences with a smile instead
    )
    (?: ["'”“’»«)\]」』）】*_~]* (?: [ ]? (?: {_EMOJI}+ | {_SMILE} | [:;]-?[)(DP](?!\w) ) )* )  # what closes with it
    """,
    re.VERBOSE,
)
_SIGN = re.compile(rf"[。！？｡︀．.…!?‽؟۔।]|{_EMOJI}|{_SMILE}")
"""What a stop begins with; looking for it first is much faster."""

_OPENING = " \"'“‘«([*_-–—¡¿「『（"
_ABBREVIATED = """
    mr mrs ms dr prof st sr jr vs cf e.g eg i.e ie feat ft vol ep eps ch pt fig approx etc ca bzw usw z.b d.h
    u.a bspw sra dra pág núm ej av т.д т.п т.е др см стр a.m p.m u.s u.k d.c ph.d bd hrsg inkl evtl ggf vgl sog
    bzgl mio jh mme mlle env ecc sig dott pag aprox uds ee.uu séc напр гг тыс руб"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_STARTS_NUMBER = frozenset({"no", "nr", "núm", "vol", "ep", "ch", "pt", "№"})
_LAST = "etc ecc usw ee.uu гг руб т.д т.п др jr sr u.s u.k a.m p.m eps ep"
_OFTEN_LAST = frozenset(_LAST.split())
_SHORT_WORDS = frozenset({"I", "y", "o", "é", "è", "à", "я", "д", "п"})
"""Words of one letter that end sentences, and the ends of "и т. д." and "и т. п."."""
_ORDINAL = re.compile(r"\b(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim|bis) \d{1,2}$", re.IGNORECASE)
"""German counts with a full stop: "die 2. Staffel"."""
_OPENING_WORDS = """
    The It This That These Those There But And So He She They We You My Its In If Anyway Anyone Any Overall However
    While As When What Even Also For With At To Not"""
_OPENERS = frozenset(_OPENING_WORDS.split())
"""Before these a lone letter or a short word was the end of a sentence ("Vitamin C. They")."""
_LETTERS = re.compile(r"[A-Za-z]+")
_LAST_WORD = re.compile(r"[\w.'’&/-]{0,24}$")
_GLUED = re.compile(r"[.!?](?:(?<=[^\W\d_A-Z]{2}.)|(?<=['’]s.))(?=[A-ZÀ-ÝА-Я][a-zß-ÿа-я]*[\s,'’])")
"""A full stop between a small letter and a capital one, where the space was lost."""
_ENDINGS = tuple("다요죠음임네")
"""What Korean sentences end with."""
_CLOSING = "」』）】"
_GOES_ON = "とってはがのをにもな"
_PAIRS = {
    "(": ")",
    "[": "]",
    "“": "”",
    "„": "“",
    "«": "»",
    "「": "」",
    "『": "』",
    "（": "）",
    "【": "】",
    "《": "》",
}
_REVERSED = _PAIRS | {"»": "«"}
"""Where a line opens with "»", as German ones do, "«" closes."""
_BRACKETS = re.compile(r"[(\[“„«「『（【《)\]”»」』）】》]")
_REACH = 240
"""How many characters further on a bracket may close and still hold a sentence together."""


def paragraphs(text: str) -> list[list[str]]:
    """Return the paragraphs of `text`, each a list of its sentences; a line is a paragraph."""
    return [found for line in text.split("\n") if (found := sentences(line))]


def sentences(line: str) -> list[str]:
    """Return the sentences of one line, in order, without the space around them.

    Where the space after a full stop was lost, the sentences are parted all the same. Reviewers who write
    no capitals are understood; abbreviations that are not in the table may end a sentence too early.
    """
    line = _GLUED.sub(r"\g<0> ", " ".join(line.split()))
    return [sentence for sentence in (part.strip() for part in _parts(line)) if sentence]


def _parts(line: str) -> Iterator[str]:
    start = 0
    scanned = 0
    open_brackets: list[str] = []
    pairs = _REVERSED if -1 < line.find("»") < line.find("«") else _PAIRS
    for stop in _stops(line):
        for bracket in _BRACKETS.finditer(line, scanned, stop.end()):
            if open_brackets and open_brackets[-1] == bracket[0]:
                open_brackets.pop()
            elif bracket[0] in pairs:
                open_brackets.append(pairs[bracket[0]])
        scanned = stop.end()
        if _ends(line, stop) and not _closes_later(line, scanned, open_brackets):
            yield line[start:scanned]
            start = scanned
            open_brackets.clear()
    yield line[start:]


def _stops(line: str) -> Iterator[re.Match[str]]:
    position = 0
    while (sign := _SIGN.search(line, position)) and (stop := _STOP.match(line, sign.start())):
        yield stop
        position = stop.end()


def _closes_later(line: str, position: int, open_brackets: list[str]) -> bool:
    return any(line.find(closing, position, position + _REACH) >= 0 for closing in set(open_brackets[-3:]))


def _ends(line: str, stop: re.Match[str]) -> bool:
    end = stop.end()
    if end == len(line):
        return True
    if stop["wide"]:
        if stop[0] == "．" and line[end].isdigit():
            return False
        return line[end - 1] not in _CLOSING or line[end : end + 2].strip()[:1] not in _GOES_ON
    ahead = line[end : end + 12].lstrip(_OPENING)
    following = ahead[:1]
    if not line[end].isspace():
        # Between scripts without spaces a western mark ends a sentence too: 好看!真的, 재미있다.정말
        before = line[stop.start() - 1 : stop.start()]
        plain = stop["mark"] == "." and "\u3040" <= before <= "\ud7a3"
        marked = plain or stop["mark"] not in (None, ".") or (stop["dots"] is not None and before in _ENDINGS)
        return marked and "\u3040" <= line[end] <= "\ud7a3"
    if stop["glyph"] or stop["dots"]:
        return not following.islower()
    if following.islower():
        # "Amazing!" he said; but a plain full stop in a review without capitals ends its sentence.
        return stop["mark"] == "." and not stop[0].endswith(")") and _is_word(line, stop)
    return stop["mark"] != "." or not _shortens(line, stop, ahead)


def _word_before(line: str, stop: re.Match[str]) -> str:
    found = _LAST_WORD.search(line[max(0, stop.start() - 24) : stop.start()])
    return found[0].lstrip("'’") if found else ""


def _is_initials(word: str) -> bool:
    return all(len(part) == 1 and part.isalpha() for part in word.split("."))


def _is_word(line: str, stop: re.Match[str]) -> bool:
    word = _word_before(line, stop)
    return len(word) > 1 and word.lower() not in _ABBREVIATIONS and not _is_initials(word)


def _shortens(line: str, stop: re.Match[str], ahead: str) -> bool:
    word = _word_before(line, stop)
    if word.lower() in _STARTS_NUMBER and ahead[:1].isdigit():
        return True
    if word.lower() in _OFTEN_LAST or word in _SHORT_WORDS:
        return False
    if _ORDINAL.search(line[max(0, stop.start() - 8) : stop.start()]):
        return True
    opener = _LETTERS.match(ahead)
    if opener and opener[0] in _OPENERS:
        return False
    return _is_initials(word) or word.lower() in _ABBREVIATIONS

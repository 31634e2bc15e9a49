"""Text as it should be before anything else looks at it."""

import re
import unicodedata

# Scripts whose letters change shape with a joiner between them: Arabic and its kin, the scripts of India,
# Tibetan, Burmese, Khmer, Mongolian.
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")

_NEWLINE = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_JUNK = re.compile(
    f"""
      [\x00-\x08\x0e-\x1f\x7f-\x9f]                # control characters
    | [\ud800-\udfff]                              # halves of a character
    | [\u202a-\u202e\u2066-\u2069\u206a-\u206f]    # turns the direction of the text after it
    | [\u200b\u2060-\u2064\ufeff\u00ad\u034f\u180e\ufff9-\ufffb]  # takes no room
    | [\u115f\u1160\u3164\uffa0]                   # takes room and shows nothing
    | (?<![{_EMOJI}\ufe0f{_JOINING}])\u200d        # a joiner with nothing to join
    | \u200d(?![{_EMOJI}{_JOINING}])
    | (?<![{_JOINING}])\u200c
    | (?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+  # letters of a flag, without the flag
    """,
    re.VERBOSE,
)
_MARKS_OF_DIRECTION = re.compile("[\u200e\u200f\u061c]")

# Marks above and below letters are neither letters nor white space; sorting thousands of them takes minutes.
_PILE = re.compile(r"[^\w\s\x00-\u02ff]{17,}")
_HIGHEST_PILE = 16

_EMOJI_STYLE = re.compile("[\u20d0-\u20ff\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_SPELLED = str.maketrans({"&": " and ", "×": "x", "✕": "x", "_": " "})
_NO_LETTER = re.compile(r"\W+")


def clean(text: str) -> str:
    """Return the text without what cannot be seen and can do harm, composed (NFC), with `\\n` for newlines.

    Joiners stay where an emoji or a script needs them; so does everything that can be seen, except what is
    piled on one letter above sixteen marks.
    """
    text = _NEWLINE.sub("\n", text)
    text = _SPACE.sub(" ", text)
    text = _JUNK.sub("", text)
    if not _RIGHT_TO_LEFT.search(text):
        text = _MARKS_OF_DIRECTION.sub("", text)
    # Composing can raise a pile that was low enough.
    return _PILE.sub(_lower, unicodedata.normalize("NFC", _PILE.sub(_lower, text)))


def line(text: str) -> str:
    """Return the text cleaned and on one line, its white space folded: for titles and names."""
    return " ".join(clean(text).split())


def key(name: str) -> str:
    """Return what a title is looked up by: no case, accents, punctuation or odd spacing.

    Two spellings of one title have one key. The key of a title that is all punctuation is the title
    itself, folded; only a title with nothing to see has an empty key.
    """
    folded = unicodedata.normalize("NFKD", clean(name)).casefold()
    folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", folded)))
    words = _NO_LETTER.sub(_between_words, _APOSTROPHES.sub("", folded).translate(_SPELLED)).split()
    return " ".join(words) or "".join(folded.split()) or "".join(clean(name).casefold().split())


def _between_words(run: re.Match[str]) -> str:
    """What stands between letters: vowel signs of their script, or nothing that matters."""
    if run[0].isascii():
        return " "
    return "".join(
        character
        if unicodedata.category(character) in ("Mn", "Mc") and not _EMOJI_STYLE.match(character)
        else " "
        for character in run[0]
    )


def _lower(pile: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in pile[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _HIGHEST_PILE:
            kept.append(character)
    return "".join(kept)

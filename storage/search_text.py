"""What is put into the search index, and what is asked of it."""

import re

# The tokenizer takes a run of Chinese, Japanese or Korean for one word; with a mark between the characters
# each is a word of its own, and a word typed is a phrase of them.
_CJK = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
_MARK = "\u2063"


def spaced(text: str) -> str:
    """Return a text as it is indexed."""
    return _CJK.sub(_MARK, text)


def unspaced(text: str) -> str:
    """Return an indexed text as it is read."""
    return text.replace(_MARK, "")


def match(words: str) -> str:
    """Return the FTS5 query for reviews that hold every word; the last may be the beginning of one."""
    terms = ['"' + spaced(word) + '"' for word in re.findall(r"\w+", words)[:16]]
    return " ".join([*terms[:-1], f"{terms[-1]}*"]) if terms else ""

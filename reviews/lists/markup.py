"""Reviews that an export holds as HTML, turned into the text that people wrote."""

import html
import re

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)
_MANY_BREAKS = re.compile(r"\n{3,}")

_OPENING = {"br": "\n", "i": "*", "em": "*", "b": "**", "strong": "**", "spoiler": "||", "li": "\n- "}
_CLOSING = {
    "i": "*",
    "em": "*",
    "b": "**",
    "strong": "**",
    "spoiler": "||",
    "p": "\n\n",
    "div": "\n",
    "blockquote": "\n",
}
_KNOWN = {"a", "span", "u", "s", "ul", "ol", "img", *_OPENING, *_CLOSING}


def plain(text: str) -> str:
    """Return the text of a review in HTML: breaks become line ends, emphasis asterisks, spoilers `||`.

    What only looks like a tag (`<3`, `<sigh>`) stays. A text without tags comes back as it is, apart from
    its entities.
    """
    return _MANY_BREAKS.sub("\n\n", html.unescape(_TAG.sub(_replacement, text))).strip()


def _replacement(tag: re.Match[str]) -> str:
    closing, name = tag[1], tag[2].lower()
    if name not in _KNOWN:
        return tag[0]
    return (_CLOSING if closing else _OPENING).get(name, "")

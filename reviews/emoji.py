"""Emoji as keys: what counts as the same emoji."""

import re

_CUSTOM = re.compile(r"<a?:\w{1,32}:(?P<id>\d{15,20})>")
_SELECTOR = "\ufe0f"
_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001faff]\ufe0f?[\U0001f3fb-\U0001f3ff]?"
)
_ONE = re.compile(
    f"""
      [\U0001f1e6-\U0001f1ff]{{2}}                                # a flag of two letters
    | [0-9#*]\ufe0f?\u20e3                                        # a key
    | {_PICTURE} (?: \u200d {_PICTURE} )* [\U000e0020-\U000e007f]* # a picture, or several joined
    """,
    re.VERBOSE,
)


def emoji_key(name: str | None, custom_id: int | None = None) -> str:
    """Return what an emoji is known by: the id of a server's own, else the characters without U+FE0F.

    A server's emoji keeps its id when it is renamed, and loses its name when it is deleted; "❤️" and "❤"
    are the same.
    """
    return str(custom_id) if custom_id is not None else (name or "").replace(_SELECTOR, "")


def key_of_written(written: str) -> str:
    """Return the key of an emoji as text holds it: `👍` or `<:name:123456789012345678>`."""
    custom = _CUSTOM.fullmatch(written)
    return custom["id"] if custom else emoji_key(written)


def is_emoji(written: str) -> bool:
    """Return whether a text is one emoji of everybody's, such as `👍`, `👩‍🚀` or `🇯🇵`; a server's own is none."""
    return bool(_ONE.fullmatch(written))

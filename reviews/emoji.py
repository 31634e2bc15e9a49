"""Emoji as keys: what counts as the same emoji."""

import re

_CUSTOM = re.compile(r"<a?:\w{1,32}:(?P<id>\d{15,20})>")
_SELECTOR = "\ufe0f"


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

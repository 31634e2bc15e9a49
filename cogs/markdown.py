"""What a person typed, made safe to show: it keeps its emphasis and can neither ping, link, spoil nor shout."""

import re

from cogs.words import _
from reviews.spoilers import balanced, without_hidden

_MARK = re.compile(r"[\\`\[\]<>_~]|@(?=everyone|here|[!&\d])")
"""Code, links, mentions, quotes, underline, strike; and what pings."""

_HEAD = re.compile(r"^[ \t]*(?=(?:#{1,3}|-#)\s)", re.MULTILINE)
"""Where a line becomes a heading or small print."""

_RULE = re.compile(r"^[ \t]*([*_~=-])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE)


def safe(text: str) -> str:
    """Return text for a message: `*emphasis*`, `**strong**` and `||hidden||` stay, all else is literal."""
    return balanced(_literal(_RULE.sub("", text))).strip()


def plain(text: str) -> str:
    """Return text for a line of our own: no markup of any kind, hidden spans left out."""
    return re.sub(r"([*|])", r"\\\1", _literal(" ".join(without_hidden(text).split())))


def bare(text: str, limit: int) -> str:
    """Return text for where Discord reads no markup (choices, thread names): one line of at most `limit`."""
    line = " ".join(without_hidden(text).replace("*", "").split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def mention(user_id: int) -> str:
    """Return what names a member in a message; who was forgotten, and whose review was kept, has no name."""
    return f"<@{user_id}>" if user_id > 0 else _("a former member")


def _literal(text: str) -> str:
    # Two passes over the text take half as long as one with all of it in a single pattern.
    marked = _MARK.sub(lambda match: "@\u200b" if match[0] == "@" else f"\\{match[0]}", text)
    return _HEAD.sub(r"\\", marked)

"""The one door through which everything passes that members read, so that it can be translated."""

import gettext
from pathlib import Path

_catalogue = gettext.translation("second_opinion", Path(__file__).parent / "locale", fallback=True)


def _(text: str, **values: object) -> str:
    """Return the text in the bot's language, with `{name}` replaced by the value of that name."""
    return _catalogue.gettext(text).format(**values)


def plural(one: str, many: str, count: int, **values: object) -> str:
    """Return the text for a count, with `{n}` replaced by it."""
    return _catalogue.ngettext(one, many, count).format(n=f"{count:,}", **values)

"""Text that is hidden until a reader asks for it: `||like this||`."""

import re

_HIDDEN = re.compile(r"\|\|.*?(?:\|\||\Z)", re.DOTALL)


def without_hidden(text: str, instead: str = " … ") -> str:
    """Return the text with each hidden span replaced; a mark that is never closed hides all that follows."""
    return _HIDDEN.sub(instead, text)


def balanced(text: str) -> str:
    """Return the text with a mark added at the end where the last one was never closed."""
    return text if text.count("||") % 2 == 0 else f"{text}||"

"""JSON files, read within limits and without surprises."""

import json
from collections.abc import Mapping
from typing import TypeAlias

from reviews.lists import limits
from reviews.lists.listfile import UnreadableListError

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_DEPTH = 3


def load(text: str) -> Json:
    """Return what a JSON file holds.

    Raises `UnreadableListError` for a file that is damaged or cut off, too deep, past `MAX_JSON_PARTS`, or
    that has `NaN` or endless numbers, which JSON does not know.
    """
    if sum(text.count(part) for part in "{[,") > limits.MAX_JSON_PARTS:
        raise UnreadableListError("That JSON file has far too many parts for a list.")
    try:
        content: Json = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise UnreadableListError(
            f"That JSON file is damaged or cut off: line {error.lineno:,} cannot be read."
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableListError(
            "That JSON file is nested too deeply, or has impossible numbers."
        ) from error
    return content


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def flat(thing: Mapping[str, Json], prefix: str = "", depth: int = _DEPTH) -> dict[str, str]:
    """Return the cells of an object by name, those of objects in it by `outer.inner`, as a `Record` has them.

    Lists and what is deeper than three objects are passed over, as is `null`.
    """
    cells: dict[str, str] = {}
    for name, value in thing.items():
        match value:
            case str():
                cells[prefix + name] = value
            case bool():
                cells[prefix + name] = "true" if value else "false"
            case int() | float():
                cells[prefix + name] = repr(value)
            case dict() if depth > 1:
                cells |= flat(value, f"{prefix}{name}.", depth - 1)
    return cells

"""Time zones by the names that people type: `Europe/Berlin`, `berlin`, `new york`, `UTC`."""

from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

SUGGESTED = 3


class UnknownZoneError(Exception):
    """A name that is no time zone, or that several have; `suggestions` are zones that may be meant."""

    def __init__(self, suggestions: list[str]) -> None:
        super().__init__()
        self.suggestions = suggestions


def find(typed: str) -> str:
    """Return the name of the time zone that was typed, whatever its case; the city alone is enough.

    Raises `UnknownZoneError`.
    """
    zones = _zones()
    wanted = _key(typed)
    if wanted in zones:
        return zones[wanted]
    cities = [name for key, name in zones.items() if wanted and key.rpartition("/")[2] == wanted]
    if len(cities) == 1:
        return cities[0]
    raise UnknownZoneError(sorted(cities)[:SUGGESTED] or _like(wanted))


@cache
def _zones() -> dict[str, str]:
    """Return the names of all zones by what they are looked up by; the old spellings of cities are left out."""
    names = available_timezones() - {"localtime", "posixrules", "Factory"}
    return {_key(name): name for name in sorted(names) if not name.startswith(("posix/", "right/"))}


def _like(wanted: str) -> list[str]:
    zones = _zones()
    by_city = {key.rpartition("/")[2]: name for key, name in zones.items()}
    close = [by_city[key] for key in get_close_matches(wanted, by_city, n=SUGGESTED)]
    return close or [zones[key] for key in get_close_matches(wanted, zones, n=SUGGESTED)]


def _key(name: str) -> str:
    return "_".join(name.casefold().split())

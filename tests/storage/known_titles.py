"""What is known of a title, for the tests that ask."""

from reviews.medium import Medium
from tests.storage.stores import GUILD, Library


async def title_id(library: Library, name: str, which: Medium | None = None) -> int:
    """Return the number of a title."""
    found = await library.titles.named(GUILD, name, which)
    assert found is not None
    return found.id


async def server_mean(library: Library) -> float:
    """Return the mean of all ratings of the server; 0 if there are none."""
    rows = await library.rows(
        "SELECT rating_sum / ratings FROM guilds WHERE guild_id = ? AND ratings > 0", GUILD
    )
    return float(rows[0][0]) if rows else 0.0

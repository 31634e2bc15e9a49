"""What every test may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cogs.world import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A server with Ann, Ben, Cem and a moderator, and the bot on an empty database."""
    made = World(tmp_path / "reviews.db")
    await made.open()
    try:
        yield made
    finally:
        await made.close()

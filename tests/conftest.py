"""What every test may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.cogs.world import World

# A machine may be slow or busy: that is no failure of what is tested.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A server with Ann, Ben, Cem and a moderator, and the bot on an empty database."""
    made = World(tmp_path / "reviews.db")
    await made.open()
    try:
        yield made
    finally:
        await made.close()

"""What every test of a fault may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.faults.house import House, opened


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A server with people in it, and an empty place for a database."""
    async with opened(tmp_path / "reviews.db") as made:
        yield made

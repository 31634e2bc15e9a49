"""A library for every test that asks for one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.storage.stores import Library


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    """The stores on a new database file."""
    opened = await Library.open(tmp_path / "reviews.db")
    try:
        yield opened
    finally:
        await opened.close()

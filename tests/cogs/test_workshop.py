"""Work that is too large for the event loop."""

import os

import pytest

from cogs.routing import Problem
from cogs.workshop import SMALL, Workshop


async def test_large_work_gets_a_process_and_says_what_went_wrong_in_it() -> None:
    workshop = Workshop()
    assert await workshop.do(SMALL - 1, os.getpid) == os.getpid()
    assert await workshop.do(SMALL, os.getpid) != os.getpid()
    with pytest.raises(ValueError, match="invalid literal"):
        await workshop.do(SMALL, int, "seven")
    with pytest.raises(Problem, match="too much for me"):
        await workshop.do(SMALL, os._exit, 1)

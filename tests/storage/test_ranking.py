"""The ranking formula in SQL is that of `reviews.ranking`."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews import ranking
from storage.ranking import wilson


@given(st.integers(0, 10_000_000), st.integers(0, 10_000_000))
def test_both_say_the_same(votes: int, others: int) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        (score,) = connection.execute(
            f"SELECT {wilson('votes', 'total')} FROM (SELECT ? AS votes, ? AS total)", (votes, votes + others)
        ).fetchone()
    assert score == pytest.approx(ranking.wilson(votes, votes + others), abs=1e-12)

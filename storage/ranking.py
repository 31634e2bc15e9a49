"""The ranking formula in SQL: scoring thousands of rows calls into Python for none of them."""

from reviews.ranking import Z


def wilson(votes: str, total: str) -> str:
    """Return the SQL expression for `reviews.ranking.wilson` of two SQL expressions; 0 where there are no votes.

    Multiplied out by the total, so that integers come first: `(v + z²/2 - z·√(v(n - v)/n + z²/4)) / (n + z²)`.
    """
    spread = f"{Z} * sqrt(1.0 * {votes} * ({total} - {votes}) / {total} + {Z * Z / 4})"
    return f"coalesce(max(0.0, ({votes} + {Z * Z / 2} - {spread}) / ({total} + {Z * Z})), 0.0)"

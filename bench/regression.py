"""Logistic regression of sentences, where each review has a level of its own."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

LEVEL = 1.0
"""How strongly the level of a review is drawn to that of all."""

Vector: TypeAlias = "NDArray[np.float64]"


def matrix(rows: Sequence[Mapping[str, float]], names: list[str]) -> csr_matrix:
    """Return the values of each row by name as columns, without those of other names."""
    place = {name: index for index, name in enumerate(names)}
    cells = [
        (row, place[name], value)
        for row, values in enumerate(rows)
        for name, value in values.items()
        if name in place
    ]
    down, across, values = zip(*cells, strict=True)
    return csr_matrix((values, (down, across)), shape=(len(rows), len(names)))


def fit(
    data: csr_matrix,
    target: Vector,
    review_of: NDArray[np.int64],
    ridge: float,
    count: Vector,
    told: Vector,
) -> tuple[Vector, float]:
    """Return weights and base of a logistic regression that adds to the log odds that are `told`."""
    width, levels = data.shape[1], int(review_of.max()) + 1
    drawn = np.concatenate([np.full(width, ridge), [0.0], np.full(levels, LEVEL)])

    def loss(at: Vector) -> tuple[float, Vector]:
        odds = told + data @ at[:width] + at[width] + at[width + 1 :][review_of]
        error = count * (1 / (1 + np.exp(-odds)) - target)
        slope = np.concatenate([data.T @ error, [error.sum()], np.bincount(review_of, error, levels)])
        return (
            float(count @ (np.logaddexp(0, odds) - target * odds) + drawn @ at**2 / 2),
            slope + drawn * at,
        )

    found = minimize(
        loss, np.zeros(width + 1 + levels), jac=True, method="L-BFGS-B", options={"maxiter": 500}
    )
    return found.x[:width], float(found.x[width])

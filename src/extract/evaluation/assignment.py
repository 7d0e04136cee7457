"""The best one-to-one pairing of two lists, by the sum of the pairs' weights."""

from __future__ import annotations

from collections.abc import Sequence

from extract.evaluation.spans import Pairs


def best_pairs(weights: Sequence[Sequence[float]]) -> Pairs:
    """Pair rows with columns so that the sum of weights is the greatest.

    The Hungarian method (Kuhn 1955) with potentials, in O(rows² · columns).  Here and not by SciPy,
    which comes with the extra ``train`` only.

    Args:
        weights: a row for each on the left; 0 or less where two cannot be a pair.

    Returns:
        (row, column) of each pair of positive weight, by row.

    >>> best_pairs([[3, 2], [2, 0]])
    [(0, 1), (1, 0)]
    """
    n_rows, n_columns = len(weights), len(weights[0]) if weights else 0
    if not n_rows or not n_columns:
        return []
    if n_rows > n_columns:
        turned = best_pairs([list(column) for column in zip(*weights, strict=True)])
        return sorted((row, column) for column, row in turned)
    return [
        (row, column)
        for row, column in enumerate(_assign([[-max(w, 0.0) for w in row] for row in weights]))
        if weights[row][column] > 0
    ]


def _assign(costs: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row at the least cost; no more rows than columns."""
    n_rows, n_columns = len(costs), len(costs[0])
    row_potential = [0.0] * (n_rows + 1)
    potential = [0.0] * (n_columns + 1)
    owner = [0] * (n_columns + 1)  # rows from 1; column 0 holds the row to be placed
    for row in range(1, n_rows + 1):
        owner[0] = row
        least = [float("inf")] * (n_columns + 1)
        came_from = [0] * (n_columns + 1)
        done = [False] * (n_columns + 1)
        column = 0
        while owner[column]:
            done[column] = True
            here, delta, nearest = owner[column], float("inf"), 0
            for j in range(1, n_columns + 1):
                if done[j]:
                    continue
                cost = costs[here - 1][j - 1] - row_potential[here] - potential[j]
                if cost < least[j]:
                    least[j], came_from[j] = cost, column
                if least[j] < delta:
                    delta, nearest = least[j], j
            for j in range(n_columns + 1):
                if done[j]:
                    row_potential[owner[j]] += delta
                    potential[j] -= delta
                else:
                    least[j] -= delta
            column = nearest
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    placed = [0] * n_rows
    for j in range(1, n_columns + 1):
        if owner[j]:
            placed[owner[j] - 1] = j - 1
    return placed

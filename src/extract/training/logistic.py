"""Logistic regressions on sparse clues, and folds that keep a body's documents together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDS = 5


@dataclass(frozen=True)
class Logistic:
    """A fitted regression: one intercept and one weight a clue for each of ``classes``.

    Of two classes only the second has them, as scikit-learn keeps it.
    """

    classes: tuple[Any, ...]
    intercepts: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]


def fit_logistic(
    given: Sequence[Sequence[str]],
    wanted: Sequence[Any],
    *,
    seen: int,
    least: float,
    most_steps: int,
) -> Logistic:
    """Fit which clues tell which class.

    Args:
        given: the clues of each example.
        wanted: the class of each.
        seen: clues of fewer examples say nothing about other documents, and are left out.
        least: clues whose weights are all below it are left out of the result.
        most_steps: of the solver (L-BFGS, scikit-learn's).

    >>> fitted = fit_logistic([["red"], ["door"]], [True, False], seen=1, least=0.1, most_steps=9)
    >>> fitted.classes, {clue: weights[0] > 0 for clue, weights in fitted.weights.items()}
    ((False, True), {'door': False, 'red': True})
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(clue for clues in given for clue in clues)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(
        [{clue: 1.0 for clue in clues if counts[clue] >= seen} for clues in given]
    )
    model = LogisticRegression(max_iter=most_steps).fit(table, wanted)
    return Logistic(
        tuple(model.classes_.tolist()),
        tuple(round(float(one), 3) for one in model.intercept_),
        {
            clue: tuple(round(float(weight), 2) for weight in column)
            for clue, column in zip(vectorizer.get_feature_names_out(), model.coef_.T, strict=True)
            if np.abs(column).max() >= least
        },
    )


def folds_by_body(
    bodies: Sequence[Hashable], most: int = FOLDS
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Numbers of the examples to fit on and of the rest, ``most`` times or once for each body.

    >>> [sorted(rest.tolist()) for _, rest in folds_by_body(["a", "a", "b"])]
    [[0, 1], [2]]
    """
    from sklearn.model_selection import GroupKFold

    folds = GroupKFold(min(most, len(set(bodies))))
    yield from folds.split(np.zeros(len(bodies)), groups=np.asarray(bodies, dtype=object))

"""Fit the calibration of a pipeline's confidences, and say honestly how good it is.

Two families of curves are tried: logistic in the log odds of the score (Platt 1999), the curves of
rare labels drawn to a shared one, and isotonic (Zadrozny and Elkan 2002), where rare labels have
the shared one.  Both are judged on predictions for bodies that they were not fitted on; the one of
the lower log loss is then fitted on everything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import UsageError
from extract.evaluation.calibration import CalibrationScores, Judged, judge, score_calibration
from extract.evaluation.gold import GoldDocument
from extract.evaluation.predictions import predict
from extract.evaluation.resampling import SAMPLES
from extract.evaluation.scoring import pair
from extract.evaluation.spans import ordered_labels
from extract.models import component_of
from extract.pipes.entities import EntitiesComponent
from extract.pipes.entities.calibration import Calibration, Curve, Logistic, Steps, log_odds

if TYPE_CHECKING:
    from spacy.language import Language

FOLDS = 5
ENOUGH = 200
"""Predictions that a label needs for an isotonic curve of its own."""
ENOUGH_OF_EACH = 10
"""Right ones, and wrong ones, that a label needs for an isotonic curve of its own."""

Floats = NDArray[np.float64]
Fit = Callable[[Judged], Calibration]

# Chosen on dev by cross-fitted log loss among 0.03 to 10, between which it is flat.
_RIDGE = 0.3
_SHARED_SCALE = 10.0


@dataclass(frozen=True)
class Calibrated:
    """What `calibrate` did.

    ``method`` is the family that was chosen, ``losses`` the cross-fitted log loss of each;
    ``before`` scores the raw scores, ``after`` the cross-fitted confidences of the chosen family;
    ``own_curves`` names the labels that have a curve of their own.
    """

    method: str
    losses: dict[str, float]
    before: CalibrationScores
    after: CalibrationScores
    own_curves: list[str]
    documents: int
    groups: int
    predictions: int

    def to_json(self) -> dict[str, Any]:
        """The report as plain JSON data."""
        return {
            **vars(self),
            "before": self.before.to_json(),
            "after": self.after.to_json(),
        }


def calibrate(
    nlp: Language, documents: Sequence[GoldDocument], samples: int = SAMPLES, seed: int = 0
) -> Calibrated:
    """Fit the calibration of a pipeline on gold that it was not trained on, and set it there.

    Args:
        nlp: a pipeline with ``minutes_entities``; its calibration is replaced, and is saved with it
            (``nlp.to_disk``).
        documents: at least two; those of one body are kept together in cross-fitting.
        samples: resamples of the interval of the calibration error.
        seed: of the resamples.

    Raises:
        UsageError: the pipeline has no ``minutes_entities``, there are too few documents or
            predictions, all or none are right, or scikit-learn is not installed.

    >>> from pathlib import Path
    >>> from extract.evaluation.gold import load_gold
    >>> from extract.models import load_model
    >>> nlp = load_model("models/en_minutes_sm")  # doctest: +SKIP
    >>> calibrate(nlp, load_gold(Path("corpus/dev"))).after.error  # doctest: +SKIP
    0.012
    """
    component = component_of(nlp, EntitiesComponent, "minutes_entities")
    groups = _groups(documents)
    if len(set(groups)) < 2:
        raise UsageError(
            "one document is not enough to calibrate on", "give gold of several documents"
        )
    judged = _judge_raw_scores(nlp, component, documents)
    if judged is None or not 0 < judged.right.sum() < len(judged):
        raise UsageError(
            "the model's predictions are all right or all wrong, or there are none",
            "give gold in which it makes some mistakes, with more documents",
        )
    numbers = np.array([sorted(set(groups)).index(group) for group in groups])
    folds = _folds(numbers[judged.documents])
    crossed = {name: _cross_fit(judged, fit, folds) for name, fit in _FAMILIES.items()}
    losses = {name: _log_loss(chances, judged.right) for name, chances in crossed.items()}
    method = min(losses, key=losses.__getitem__)
    component.calibration = _FAMILIES[method](judged)
    after = Judged(judged.labels, crossed[method], judged.right, judged.documents)
    return Calibrated(
        method=method,
        losses=losses,
        before=score_calibration(judged, len(documents), samples, seed),
        after=score_calibration(after, len(documents), samples, seed),
        own_curves=ordered_labels(component.calibration.labels),
        documents=len(documents),
        groups=len(set(groups)),
        predictions=len(judged),
    )


def fit_logistic(judged: Judged) -> Calibration:
    """A logistic curve for each label, each drawn to a shared one by as much as its data are few.

    One ridge regression: its columns are the log odds and a constant for all labels together, which
    are hardly penalised, and the same again for each label.
    """
    from sklearn.linear_model import LogisticRegression

    labels = ordered_labels(judged.labels.tolist())
    odds = np.array([log_odds(score) for score in judged.confidences])
    both = np.column_stack([odds, np.ones_like(odds)])
    columns = [_SHARED_SCALE * both]
    columns += [np.where((judged.labels == label)[:, None], both, 0.0) for label in labels]
    if len(np.unique(judged.right)) < 2:
        share = float((judged.right.sum() + 1) / (len(judged) + 2))
        return Calibration(Steps((0.5,), (share,)))
    model = LogisticRegression(C=_RIDGE, fit_intercept=False, max_iter=2000)
    model.fit(np.hstack(columns), judged.right)
    slopes, intercepts = model.coef_[0].reshape(-1, 2).T
    slope, intercept = _SHARED_SCALE * float(slopes[0]), _SHARED_SCALE * float(intercepts[0])
    return Calibration(
        Logistic(slope, intercept),
        {
            label: Logistic(slope + float(slopes[k]), intercept + float(intercepts[k]))
            for k, label in enumerate(labels, 1)
        },
    )


def fit_isotonic(judged: Judged) -> Calibration:
    """A rising curve of straight pieces for each label with enough examples, and a shared one."""
    labels: dict[str, Curve] = {}
    for label in ordered_labels(judged.labels.tolist()):
        own = judged.of(judged.labels == label)
        right = int(own.right.sum())
        if len(own) >= ENOUGH and min(right, len(own) - right) >= ENOUGH_OF_EACH:
            labels[label] = isotonic_curve(own.confidences, own.right)
    return Calibration(isotonic_curve(judged.confidences, judged.right), labels)


def isotonic_curve(scores: Floats, right: Floats) -> Curve:
    """A rising curve, kept off nought and one by as much as its data allow.

    >>> curve = isotonic_curve(np.array([0.2, 0.2, 0.8, 0.8]), np.array([0.0, 1.0, 1.0, 1.0]))
    >>> round(curve(0.2), 3), round(curve(0.8), 3)
    (0.5, 0.833)
    """
    from sklearn.isotonic import IsotonicRegression

    least = 1 / (len(right) + 2)
    model = IsotonicRegression(y_min=least, y_max=1 - least, out_of_bounds="clip")
    model.fit(scores, right)
    return Steps(
        tuple(float(x) for x in model.X_thresholds_), tuple(float(y) for y in model.y_thresholds_)
    )


_FAMILIES: dict[str, Fit] = {
    "logistic": fit_logistic,
    "isotonic": fit_isotonic,
}


def _groups(documents: Sequence[GoldDocument]) -> list[str]:
    """What is kept together in cross-fitting: the body; the document where bodies are not told."""
    bodies = {document.body for document in documents}
    if len(bodies) < 2:
        return [document.place for document in documents]
    return [document.body or document.place for document in documents]


def _judge_raw_scores(
    nlp: Language, component: EntitiesComponent, documents: Sequence[GoldDocument]
) -> Judged | None:
    before = component.calibration
    component.calibration = None
    try:
        return judge(pair(documents, predict(nlp, documents).predictions))
    finally:
        component.calibration = before


def _folds(groups: NDArray[np.int64]) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    try:
        from sklearn.model_selection import GroupKFold
    except ImportError as error:
        raise UsageError(
            "calibrating needs scikit-learn", 'pip install "minutes-extract[train]"'
        ) from error
    # A group without predictions does not count.
    n = min(FOLDS, len(np.unique(groups)))
    if n < 2:
        raise UsageError(
            "all predictions are in one document", "give gold in which the model finds more"
        )
    return list(GroupKFold(n_splits=n).split(groups, groups=groups))


def _cross_fit(
    judged: Judged, fit: Fit, folds: list[tuple[NDArray[np.int64], NDArray[np.int64]]]
) -> Floats:
    """Confidences of predictions, each from curves that were fitted without its group."""
    chances = np.zeros(len(judged))
    for others, held_out in folds:
        chosen = np.zeros(len(judged), dtype="bool")
        chosen[others] = True
        calibration = fit(judged.of(chosen))
        for i in held_out:
            chances[i] = calibration(str(judged.labels[i]), float(judged.confidences[i]))
    return chances


def _log_loss(chances: Floats, right: Floats) -> float:
    kept = np.clip(chances, 1e-9, 1 - 1e-9)
    return float(-np.mean(right * np.log(kept) + (1 - right) * np.log(1 - kept)))

"""Everything that can be said of a model's predictions on gold, in one object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from typing import Any

from extract.evaluation.calibration import CalibrationScores, judge, score_calibration
from extract.evaluation.gold import GoldDocument
from extract.evaluation.predictions import Run
from extract.evaluation.records import RecordScores, score_records
from extract.evaluation.resampling import MICRO, SAMPLES, Comparison, Interval, compare
from extract.evaluation.resampling import f1_intervals as intervals_of
from extract.evaluation.schemes import count_schemes
from extract.evaluation.scoring import Evaluation, Scored, pair, score, table_to_json
from extract.evaluation.spans import Counts, add
from extract.evaluation.tokens import TokenScores, score_tokens


@dataclass(frozen=True)
class Group:
    """The documents of one kind of body, of one body, or one alone; strict counts per label."""

    name: str
    documents: int
    words: int
    strict: Mapping[str, Counts]


@dataclass(frozen=True)
class Report:
    """A model's run over gold, and its figures, each computed when it is first asked for.

    Args:
        gold: the documents, in the order of the run's predictions.
        run: see `extract.evaluation.predictions.predict`.
        labels: score these only; none: ours and the gold's.
        samples: how many times documents are drawn anew for each interval.
        seed: of the drawing.

    >>> from extract.evaluation.predictions import Prediction
    >>> org = (0, 6, "ORG")
    >>> prediction = Prediction((org,), (0.5,), ((0, 6), (7, 11)), ())
    >>> gold = [GoldDocument("Ofsted came", (org,), "g:1", name="a", kind="council")]
    >>> report = Report(gold, Run([prediction], 2, 0.1, None))
    >>> report.evaluation.strict["ORG"].f1, report.calibration.error, report.kinds[0].name
    (1.0, 0.5, 'council')
    """

    gold: Sequence[GoldDocument]
    run: Run
    labels: tuple[str, ...] = ()
    samples: int = SAMPLES
    seed: int = 0

    @cached_property
    def evaluation(self) -> Evaluation:
        """Strict and overlap counts per label."""
        return score(self.gold, self.run.predictions, self.labels)

    @cached_property
    def scored(self) -> list[Scored]:
        """Gold and predictions of each document, cut down to the labels that are scored."""
        return pair(self.gold, self.run.predictions, self.labels)

    @cached_property
    def tables(self) -> list[dict[str, Counts]]:
        """Strict counts per label of each document."""
        return [document.strict() for document in self.scored]

    @cached_property
    def intervals(self) -> dict[str, Interval | None]:
        """95% intervals of strict F1, per label and ``micro``."""
        return intervals_of(self.tables, self.samples, self.seed)

    @cached_property
    def schemes(self) -> dict[str, Counts]:
        """Counts of all labels together by each reading of `extract.evaluation.schemes`."""
        return count_schemes([(each.gold, each.predicted) for each in self.scored])

    @cached_property
    def kinds(self) -> list[Group]:
        """By kind of body; empty where the gold does not say."""
        return self._groups([document.kind for document in self.gold])

    @cached_property
    def bodies(self) -> list[Group]:
        """By body; empty where the gold does not say."""
        return self._groups([document.body for document in self.gold])

    @cached_property
    def documents(self) -> list[Group]:
        """Each document alone."""
        return self._groups([document.name or document.place for document in self.gold])

    @cached_property
    def calibration(self) -> CalibrationScores | None:
        """How true the confidences are; None where there are none."""
        judged = judge(self.scored)
        if judged is None:
            return None
        return score_calibration(judged, len(self.gold), self.samples, self.seed)

    @cached_property
    def tokens(self) -> TokenScores:
        """Scores of words; raises UsageError where scikit-learn is not installed."""
        return score_tokens(self.scored, self.run.predictions)

    @cached_property
    def records(self) -> RecordScores | None:
        """Scores of values and records; None where the gold or the model has none."""
        return score_records(self.gold, self.run.predictions)

    def against(self, other: Report) -> dict[str, Comparison]:
        """This model's strict F1 less that of another on the same gold, by paired bootstrap."""
        return compare(self.tables, other.tables, self.samples, self.seed)

    def to_json(self) -> dict[str, Any]:
        """All figures as plain JSON data; ``tokens`` is None where scikit-learn is missing."""
        return {
            **self.evaluation.to_json(),
            "intervals": {
                name: None if each is None else list(each) for name, each in self.intervals.items()
            },
            "schemes": {name: counts.to_json() for name, counts in self.schemes.items()},
            "kinds": _groups_to_json(self.kinds),
            "bodies": _groups_to_json(self.bodies),
            "by_document": _groups_to_json(self.documents),
            "calibration": None if self.calibration is None else self.calibration.to_json(),
            "tokens": self.tokens.to_json() if find_spec("sklearn") else None,
            "records": None if self.records is None else self.records.to_json(),
            "words_per_second": self.run.words_per_second,
            "seconds": self.run.seconds,
            "peak_memory": self.run.peak_memory,
        }

    def _groups(self, names: Sequence[str]) -> list[Group]:
        if not any(names):
            return []
        members: dict[str, list[int]] = {}
        for i, name in enumerate(names):
            members.setdefault(name or "(not told)", []).append(i)
        return [self._group(name, members[name]) for name in sorted(members)]

    def _group(self, name: str, members: Iterable[int]) -> Group:
        chosen = list(members)
        words = sum(len(self.gold[i].text.split()) for i in chosen)
        return Group(name, len(chosen), words, add(self.tables[i] for i in chosen))


def comparison_to_json(found: Mapping[str, Comparison]) -> dict[str, Any]:
    """A comparison as plain JSON data."""
    return {
        MICRO: found[MICRO].to_json(),
        "labels": {label: each.to_json() for label, each in found.items() if label != MICRO},
    }


def _groups_to_json(groups: Iterable[Group]) -> dict[str, Any]:
    return {
        group.name: {
            "documents": group.documents,
            "words": group.words,
            **table_to_json(dict(group.strict)),
        }
        for group in groups
    }

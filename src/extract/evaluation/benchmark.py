"""Several models on several gold sets: one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extract.evaluation.foreign import FOUR, adapt, is_foreign
from extract.evaluation.gold import GoldDocument
from extract.evaluation.predictions import Prediction, predict
from extract.evaluation.resampling import MICRO, SAMPLES, Interval, f1_intervals
from extract.evaluation.scoring import pair
from extract.evaluation.spans import add, micro
from extract.labels import LABELS

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True)
class Row:
    """One model on one gold set: strict F1 of all labels and of `FOUR`, with 95% intervals.

    ``labels`` holds F1 of each label that is scored, None for a label that a foreign model cannot
    know or that neither side has; ``words_per_second`` is measured over this gold set.
    """

    gold: str
    model: str
    foreign: bool
    all_labels: float
    all_interval: Interval | None
    four_labels: float
    four_interval: Interval | None
    labels: dict[str, float | None]
    words_per_second: float

    def to_json(self) -> dict[str, Any]:
        """The row as plain JSON data."""
        return dict(vars(self))


def benchmark(
    models: Mapping[str, Language],
    gold: Mapping[str, Sequence[GoldDocument]],
    samples: int = SAMPLES,
    seed: int = 0,
) -> Iterator[Row]:
    """Score every model on every gold set, as they come.

    All models run in this process one after another on each set, so that their words per second
    are of the same machine in nearly the same state.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Ofsted"}])
    >>> gold = [GoldDocument("Ofsted came", ((0, 6, "ORG"),), "")]
    >>> (row,) = benchmark({"ruler": nlp}, {"mine": gold})
    >>> row.all_labels, row.labels["ORG"], row.labels["ROLE"]
    (1.0, 1.0, None)
    """
    for gold_name, documents in gold.items():
        for model_name, nlp in models.items():
            foreign = is_foreign(nlp)
            run = predict(nlp, documents, adapt if foreign else None)
            every, every_interval, labels = _score(
                documents, run.predictions, LABELS, samples, seed
            )
            four, four_interval, _ = _score(documents, run.predictions, FOUR, samples, seed)
            if foreign:
                labels = {k: f1 if k in FOUR else None for k, f1 in labels.items()}
            yield Row(
                gold_name,
                model_name,
                foreign,
                every,
                every_interval,
                four,
                four_interval,
                labels,
                run.words_per_second,
            )


def _score(
    documents: Sequence[GoldDocument],
    predictions: Sequence[Prediction],
    labels: Sequence[str],
    samples: int,
    seed: int,
) -> tuple[float, Interval | None, dict[str, float | None]]:
    """Micro F1, its interval, and F1 per label."""
    tables = [document.strict() for document in pair(documents, predictions, labels)]
    total = add(tables)
    per_label = {label: total[label].f1 if label in total else None for label in labels}
    return micro(total).f1, f1_intervals(tables, samples, seed)[MICRO], per_label


def to_markdown(rows: Iterable[Row], models: Iterable[str], gold: Iterable[str]) -> str:
    """The rows as one Markdown table, figures in hundredths; the best F1 of a set is bold.

    Args:
        rows: of `benchmark`.
        models: names in the order of the lines of each set.
        gold: names of the sets in the order of the table.
    """
    by_place = {(row.gold, row.model): row for row in rows}
    head = ["gold", "model", "all seven", "four", *LABELS, "words/s"]
    lines = [_line(head), _line(["---", "---", *["---:"] * (len(head) - 2)])]
    order = list(models)
    for name in gold:
        here = [by_place[name, model] for model in order if (name, model) in by_place]
        best = max((f"{row.all_labels:.3f}" for row in here), default="")
        for row in here:
            all_labels = _figure(row.all_labels, row.all_interval)
            if len(here) > 1 and f"{row.all_labels:.3f}" == best:
                all_labels = f"**{all_labels}**"
            cells = [
                _cell(row.gold),
                _cell(row.model),
                all_labels,
                _figure(row.four_labels, row.four_interval),
                *("–" if f1 is None else f"{f1:.2f}" for f1 in row.labels.values()),
                f"{row.words_per_second:,.0f}",
            ]
            lines.append(_line(cells))
    return "\n".join(lines) + "\n"


def _figure(f1: float, interval: Interval | None) -> str:
    if interval is None:
        return f"{f1:.3f}"
    return f"{f1:.3f} [{interval[0]:.2f}, {interval[1]:.2f}]"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"

"""The tables of ``evaluate``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.table import Table

from extract.cli.console import counted, results
from extract.run.plan import printable

if TYPE_CHECKING:
    from extract.evaluation.report import Group, Report
    from extract.evaluation.resampling import Interval
    from extract.evaluation.spans import Counts


def print_evaluation(report: Report) -> None:
    """Scores per label, and what keeps a figure from being taken as it stands."""
    from extract.evaluation.spans import micro

    evaluation = report.evaluation
    title = f"{counted(evaluation.documents, 'document')}, {evaluation.words:,} words"
    table = _table(title, "", "Strict P", "R", "F1", "Overlap P", "R", "F1", "Gold", "Predicted")
    for label, strict in evaluation.strict.items():
        table.add_row(*_row(label, strict, evaluation.overlap[label]))
    table.add_section()
    table.add_row(*_row("micro", micro(evaluation.strict), micro(evaluation.overlap)))
    console = results()
    console.print(table)
    if evaluation.cut_tokens:
        each = ", ".join(f"{label} {n}" for label, n in evaluation.cut_tokens.items())
        total = counted(sum(evaluation.cut_tokens.values()), "gold span")
        console.print(f"{total} cut a token and cannot be predicted: {each}")
    if evaluation.ignored:
        each = ", ".join(f"{label} {n}" for label, n in evaluation.ignored.items())
        console.print(f"Predictions of other labels, not scored: {each}")
    memory = report.run.peak_memory
    console.print(
        f"{report.run.words_per_second:,.0f} words/s"
        + (f", {memory / 2**20:,.0f} MiB at most" if memory is not None else "")
    )


def print_intervals(report: Report) -> None:
    """95% intervals of strict F1."""
    from extract.evaluation.spans import micro

    table = _table("Strict F1 with 95% interval, by documents drawn anew", "", "F1", "Interval")
    strict = {**report.evaluation.strict, "micro": micro(report.evaluation.strict)}
    for label, counts in strict.items():
        table.add_row(printable(label), f"{counts.f1:.3f}", interval(report.intervals.get(label)))
    results().print(table)


def print_schemes(report: Report) -> None:
    """All labels together by each reading of "right"."""
    table = _table("All labels, by what counts as right", "", "P", "R", "F1", "Meaning")
    for name, counts in report.schemes.items():
        table.add_row(name, *_scores(counts), _MEANINGS[name])
    results().print(table)


def print_kinds(report: Report) -> None:
    """Strict scores by kind of body."""
    _print_groups("By kind of body", report.kinds)


def print_bodies(report: Report) -> None:
    """Strict scores by body."""
    _print_groups("By body", report.bodies)


def print_documents(report: Report) -> None:
    """Strict scores of each document."""
    _print_groups("By document", report.documents)


def print_calibration(report: Report) -> None:
    """Expected calibration error per label, and the bins."""
    console = results()
    found = report.calibration
    if found is None:
        console.print("The model gives no confidence: there is no calibration to score.")
        return
    table = _table("Expected calibration error (10 bins of equal mass)", "", "Error", "Interval")
    for label, error in found.labels.items():
        table.add_row(printable(label), f"{error:.3f}", "")
    table.add_section()
    table.add_row("micro", f"{found.error:.3f}", interval(found.interval))
    console.print(table)
    binned = _table("Bins", "Confidence", "Right", "Predictions")
    for each in found.bins:
        binned.add_row(f"{each.confidence:.3f}", f"{each.right:.3f}", f"{each.predictions:,}")
    console.print(binned)


def print_tokens(report: Report) -> None:
    """Confusion matrix and classification report over words."""
    found = report.tokens
    matrix = _table("Words: gold (rows) and predicted (columns)", "", *map(printable, found.labels))
    for label, row in zip(found.labels, found.matrix, strict=True):
        matrix.add_row(printable(label), *(f"{n:,}" for n in row))
    scores = _table("Words: classification report", "", "P", "R", "F1", "Support")
    for name, each in found.report.items():
        if isinstance(each, dict):
            figures = [f"{each[key]:.3f}" for key in ("precision", "recall", "f1-score")]
            scores.add_row(printable(name), *figures, f"{each['support']:,.0f}")
    console = results()
    console.print(matrix)
    console.print(scores)


def print_comparison(report: Report, other: Report, name: str, other_name: str) -> None:
    """The strict F1 of two models side by side, and whether the difference may be chance."""
    from extract.evaluation.spans import Counts, micro

    title = f"{printable(name)} less {printable(other_name)}: strict F1, paired bootstrap"
    table = _table(title, "", "F1", "Other's F1", "Difference", "Interval", "p")
    for label, found in report.against(other).items():
        sides = []
        for strict in (report.evaluation.strict, other.evaluation.strict):
            counts = micro(strict) if label == "micro" else strict.get(label, Counts())
            sides.append(f"{counts.f1:.3f}")
        table.add_row(
            printable(label),
            *sides,
            f"{found.difference:+.3f}",
            interval(found.interval, "+.3f"),
            "–" if found.p is None else f"{found.p:.3f}",
        )
    results().print(table)


PRINTERS: dict[str, Callable[[Report], None]] = {
    "intervals": print_intervals,
    "schemes": print_schemes,
    "kinds": print_kinds,
    "bodies": print_bodies,
    "documents": print_documents,
    "calibration": print_calibration,
    "tokens": print_tokens,
}
"""What ``--show`` can name."""

_MEANINGS = {
    "strict": "same ends, same label",
    "exact": "same ends, any label",
    "iou": "same label, at least half in common (intersection over union)",
    "type": "same label, a character in common",
    "partial": "any label: same ends 1, a character in common ½",
}


def interval(found: Interval | None, form: str = ".3f") -> str:
    """An interval as text, a dash for none.

    >>> interval((0.5, 0.75)), interval(None)
    ('[0.500, 0.750]', '–')
    """
    return "–" if found is None else f"[{found[0]:{form}}, {found[1]:{form}}]"


def _print_groups(title: str, groups: Sequence[Group]) -> None:
    from extract.evaluation.spans import micro

    if not groups:
        results().print(f"{title}: the gold does not say.")
        return
    table = _table(f"{title}: strict", "", "Documents", "Words", "P", "R", "F1", "Gold")
    for group in groups:
        counts = micro(group.strict)
        table.add_row(
            printable(group.name),
            f"{group.documents:,}",
            f"{group.words:,}",
            *_scores(counts),
            f"{counts.gold:,}",
        )
    results().print(table)


def _table(title: str, first: str, *others: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first)
    for heading in others:
        table.add_column(heading, justify="left" if heading == "Meaning" else "right")
    return table


def _scores(counts: Counts) -> list[str]:
    return [f"{value:.3f}" for value in (counts.precision, counts.recall, counts.f1)]


def _row(name: str, strict: Counts, overlap: Counts) -> list[str]:
    figures = [*_scores(strict), *_scores(overlap)]
    return [printable(name), *figures, f"{strict.gold:,}", f"{strict.predicted:,}"]

"""The tables of ``evaluate`` for values and records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from extract.cli.console import counted, results
from extract.run.plan import printable

if TYPE_CHECKING:
    from extract.evaluation.record_file import FileRecall
    from extract.evaluation.records import RecordScores
    from extract.evaluation.spans import Counts


def print_records(scores: RecordScores) -> None:
    """Values per label, then records by kind and field, then who said it and who is meant."""
    from extract.evaluation.records import NOTE

    console = results()
    if scores.values:
        console.print(_values(scores))
    console.print(_records(scores))
    console.print(_links(scores))
    console.print(NOTE)


def print_recall(found: FileRecall, name: str) -> None:
    """Recall per section of records that a file lists."""
    table = _table(f"Records of {printable(name)}", "", "Recall", "Found", "Listed")
    for section, counts in found.sections.items():
        table.add_row(section, *_recall(*counts))
    table.add_section()
    table.add_row("all", *_recall(*found.all))
    console = results()
    console.print(table)
    if found.absent:
        names = ", ".join(map(printable, found.absent))
        console.print(f"Listed, and not in the gold: {names}")


def _values(scores: RecordScores) -> Table:
    title = f"Values of mentions, {counted(len(scores.documents), 'document')}"
    table = _table(title, "", "Right of found", "Right of all", "Right", "Found", "Gold")
    for label, each in scores.values.items():
        table.add_row(
            label,
            _share(each.accuracy),
            _share(each.end_to_end),
            *(f"{n:,}" for n in (each.right, each.found, each.gold)),
        )
    return table


def _records(scores: RecordScores) -> Table:
    table = _table(
        "Records and their fields", "", "P", "R", "F1", "Gold", "Predicted", "Right in full"
    )
    for section, each in scores.sections.items():
        table.add_row(section, *_scores(each.found), _share(each.accuracy))
        for name, counts in each.fields.items():
            table.add_row(f"  {name}", *_scores(counts), "")
        table.add_section()
    right, gold = scores.in_full
    share = _share(right / gold if gold else None)
    table.add_row("all", "", "", "", f"{gold:,}", "", share)
    return table


def _links(scores: RecordScores) -> Table:
    table = _table("Who is meant, who said it", "", "P", "R", "F1", "Gold", "Predicted")
    table.add_row("short roles resolved", *_scores(scores.resolved))
    table.add_row("said_by of metrics and statements", *_scores(scores.attribution))
    return table


def _table(title: str, first: str, *others: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first)
    for heading in others:
        table.add_column(heading, justify="right")
    return table


def _scores(counts: Counts) -> list[str]:
    figures = [f"{value:.3f}" for value in (counts.precision, counts.recall, counts.f1)]
    return [*figures, f"{counts.gold:,}", f"{counts.predicted:,}"]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _recall(found: int, listed: int) -> list[str]:
    return [_share(found / listed if listed else None), f"{found:,}", f"{listed:,}"]

"""What a grammar and a classifier that was fitted beside it find, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

if TYPE_CHECKING:
    from extract.training.clauses import LearnedClauses
    from extract.training.colours import LearnedColours


def learned_table(title: str, learned: LearnedClauses | LearnedColours) -> Table:
    """Precision and recall of each and of both together, a row each."""
    table = Table(title=title, title_justify="left")
    for heading in ("Found by", "P", "R"):
        table.add_column(heading, justify="left" if heading == "Found by" else "right")
    for name, scores in (
        ("grammar", learned.grammar),
        ("classifier (cross-validated)", learned.classifier),
        ("either", learned.both),
    ):
        table.add_row(name, f"{scores.precision:.3f}", f"{scores.recall:.3f}")
    return table

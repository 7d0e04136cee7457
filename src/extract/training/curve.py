"""The training curve: scores by step, as CSV and as PNG."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extract.writers.folder import write_whole

CSV_NAME = "curve.csv"
PNG_NAME = "curve.png"
Row = dict[str, Any]


def read_curve(folder: Path) -> list[Row]:
    """The rows that an earlier part of the run wrote; none where there is no curve."""
    path = folder / CSV_NAME
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [dict(row) for row in csv.DictReader(file)]


def write_curve(folder: Path, rows: Sequence[Row]) -> None:
    """Write the rows as CSV; the columns are those of all rows, in the order they come up."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_whole(folder / CSV_NAME, out.getvalue())


def plot_curve(folder: Path, rows: Sequence[Row]) -> bool:
    """Draw loss and scores over steps; False where matplotlib is not installed."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return False
    steps = [int(row["step"]) for row in rows]
    figure = Figure(figsize=(8, 5), layout="constrained")
    axes = figure.subplots()
    for key in dict.fromkeys(key for row in rows for key in row):
        if key != "score" and not key.startswith("f_"):
            continue
        points = [float(row[key]) if row.get(key) else float("nan") for row in rows]
        bold = key == "score"
        label = key.removeprefix("f_")
        axes.plot(steps, points, label=label, linewidth=2.5 if bold else 1, zorder=3 if bold else 2)
    axes.set_xlabel("step")
    axes.set_ylabel("score on dev (F1 of each label)")
    axes.set_ylim(0, 1)
    axes.grid(alpha=0.3)
    losses = axes.twinx()
    losses.plot(steps, [float(row["loss"]) for row in rows], color="grey", linestyle=":")
    losses.set_ylabel("loss (dotted)")
    axes.legend(loc="lower right", fontsize="small")
    figure.savefig(folder / PNG_NAME, dpi=100)
    return True

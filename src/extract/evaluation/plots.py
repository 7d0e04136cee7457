"""Plots, drawn by matplotlib without a display."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import UsageError
from extract.evaluation.calibration import CalibrationScores

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def plot_calibration(scores: CalibrationScores, path: Path, title: str = "") -> None:
    """Write a PNG: what share of each bin is right, over the bin's mean confidence.

    Raises:
        UsageError: matplotlib is not installed, or the file cannot be written.

    >>> from extract.evaluation.calibration import Bin
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "plot.png"
    >>> plot_calibration(CalibrationScores(0.1, None, {}, [Bin(9, 0.8, 0.7)]), path)
    >>> path.read_bytes()[:4]
    b'\\x89PNG'
    """
    figure, axes = _axes((5, 5))
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=1, label="as stated")
    axes.plot(
        [each.confidence for each in scores.bins],
        [each.right for each in scores.bins],
        marker="o",
        label=f"10 bins of equal mass, error {scores.error:.3f}",
    )
    axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel="confidence", ylabel="share that is right")
    # Names of models and files are no formulas.
    axes.set_title(title, parse_math=False)
    axes.legend(loc="upper left")
    _save(figure, path)


def plot_learning_curve(points: Sequence[tuple[int, float]], path: Path) -> None:
    """Write a PNG: micro strict F1 over the words that were learned from, on a log scale.

    Raises:
        UsageError: matplotlib is not installed, or the file cannot be written.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "plot.png"
    >>> plot_learning_curve([(10_000, 0.8), (20_000, 0.9)], path)
    >>> path.read_bytes()[:4]
    b'\\x89PNG'
    """
    figure, axes = _axes((6, 4))
    axes.plot([words for words, _ in points], [f1 for _, f1 in points], marker="o")
    axes.set(xscale="log", xlabel="words of train", ylabel="micro strict F1 on dev")
    axes.grid(color="0.9", which="both")
    _save(figure, path)


def _axes(size: tuple[float, float]) -> tuple[Figure, Axes]:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError(
            "the plot needs matplotlib", 'pip install "minutes-extract[train]"'
        ) from error
    # A figure of its own, without pyplot: no display, and nothing global.
    figure = Figure(figsize=size, layout="constrained")
    return figure, figure.subplots()


def _save(figure: Figure, path: Path) -> None:
    image = BytesIO()
    figure.savefig(image, format="png", dpi=150)
    try:
        path.write_bytes(image.getvalue())
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror or error}", "choose another --plot"
        ) from error

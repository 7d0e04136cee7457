"""Plots, drawn by matplotlib without a display."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from extract.errors import UsageError
from extract.evaluation.calibration import CalibrationScores


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
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError(
            "the plot needs matplotlib", 'pip install "minutes-extract[train]"'
        ) from error
    # A figure of its own, without pyplot: no display, and nothing global.
    figure = Figure(figsize=(5, 5), layout="constrained")
    axes = figure.subplots()
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
    image = BytesIO()
    figure.savefig(image, format="png", dpi=150)
    try:
        path.write_bytes(image.getvalue())
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror or error}", "choose another --plot"
        ) from error

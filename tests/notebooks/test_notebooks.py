"""The notebooks run from top to bottom, and what is committed is what they print."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def test_there_are_two() -> None:
    assert len(NOTEBOOKS) == 2


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    plots_before = _plots(code)
    assert plots_before >= 3, "committed without its output: execute it before you commit it"
    client = NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    assert _plots(code) == plots_before


def _plots(cells: list[nbformat.NotebookNode]) -> int:
    return sum(
        "image/png" in output.get("data", {}) for cell in cells for output in cell["outputs"]
    )

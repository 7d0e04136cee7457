"""From paths to records: which files, read how, by which engine.

`plan` lists the files, `process` turns them into one `Outcome` each, in order; what is done with
the outcomes is the caller's business (`extract.writers`, `extract.cli`).

>>> import tempfile
>>> from pathlib import Path
>>> folder = Path(tempfile.mkdtemp())
>>> _ = (folder / "minutes.txt").write_text("Apologies were received.")
>>> [outcome.source for outcome in process(plan([folder]).files, Settings(model="rules"))]
['minutes.txt']
"""

from extract.run.engine import Settings, process
from extract.run.outcome import Document, Failure, Mention, Outcome
from extract.run.plan import Plan, PlannedFile, plan

__all__ = [
    "Document",
    "Failure",
    "Mention",
    "Outcome",
    "Plan",
    "PlannedFile",
    "Settings",
    "plan",
    "process",
]

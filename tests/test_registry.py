"""Every factory and registered function that configs name, so that nothing vanishes unseen."""

import subprocess
import sys

FACTORIES = {
    "minutes_layout",
    "minutes_dates",
    "minutes_percents",
    "minutes_ratings",
    "minutes_judgements",
    "minutes_organisations",
    "minutes_roles",
    "minutes_persons",
    "minutes_tagger",
    "minutes_entities",
    "minutes_meeting",
    "minutes_date_values",
    "minutes_posts",
    "minutes_statements",
    "minutes_metrics",
    "minutes_assessments",
    "minutes_phrases",
    "minutes_actions",
}
# Whatever spaCy imports when any pipeline is loaded: nothing here may need an extra or be slow to
# import.
LISTING = """
import sys
import spacy
try:
    import spacy_transformers  # where it is installed, spaCy imports it for its own factory
except ImportError:
    pass
before = set(sys.modules)
nlp = spacy.blank("en")
from importlib.metadata import entry_points
names = [e.name for e in entry_points(group="spacy_factories") if e.name.startswith("minutes_")]
for name in names:
    nlp.add_pipe(name)
print(" ".join(nlp.pipe_names))
heavy = {"torch", "sklearn", "datasets", "pandas", "pdfplumber", "docx", "bs4", "typer", "yaml",
"rich"}
print(" ".join(sorted(heavy & (set(sys.modules) - before))))
"""


def test_factories_exist_without_importing_extract_and_import_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LISTING], capture_output=True, text=True, check=True
    )
    names, heavy = done.stdout.split("\n")[:2]
    assert set(names.split()) == FACTORIES
    assert heavy.split() == []

"""The published schema is what the types say, and what `run` writes keeps to it."""

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.records.schema import documents_schema

MINUTES = """SCRUTINY COMMITTEE

Minutes of the meeting held on Tuesday 6 February 2024

Present: Cllr Maud Pellow (Chair), Ivo Tranter (Head of Parks)

1. The Head of Parks said that 91% of repairs were on time in January, up from 85%.

1.1 Voids were amber.

2. The Chair agreed to write to Ofsted by 1 March 2024.
"""


def test_the_published_file_is_current() -> None:
    """If it is not: raise VERSION where a field went, and write the file anew."""
    published = files("extract.records").joinpath("records.schema.json").read_text("utf-8")
    assert json.loads(published) == documents_schema()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(documents_schema())


def test_what_run_writes_is_valid(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MINUTES, encoding="utf-8")
    out = tmp_path / "out"
    done = CliRunner().invoke(app, ["run", str(tmp_path / "a.txt"), "-o", str(out), "-m", "rules"])
    assert done.exit_code == 0, done.output
    (line,) = (out / "documents.jsonl").read_text("utf-8").splitlines()
    document = json.loads(line)
    jsonschema.validate(document, documents_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "meeting": "today"}, documents_schema())


def test_the_command_prints_it() -> None:
    done = CliRunner().invoke(app, ["schema"])
    assert json.loads(done.output) == documents_schema()

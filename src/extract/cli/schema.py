"""``python -m extract schema``: the form of ``documents.jsonl``."""

from __future__ import annotations

import json

import typer


def schema_command() -> None:
    """Print the JSON Schema (draft 2020-12) of a line of documents.jsonl."""
    from extract.records.schema import documents_schema

    typer.echo(json.dumps(documents_schema(), indent=2, ensure_ascii=False))

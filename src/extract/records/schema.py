"""The JSON Schema of a line of ``documents.jsonl``, made from the record types by pydantic.

``records.schema.json`` beside this module is what it gives, for those who do not run Python; a test
keeps the two alike.
"""

from __future__ import annotations

import re
from typing import Any

from extract.records.types import VALUE_TYPES, VERSION, Records

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def documents_schema() -> dict[str, Any]:
    """The schema (draft 2020-12); its ``version`` is that of `extract.records.types.VERSION`.

    >>> documents_schema()["properties"]["spans"]["type"]
    'array'
    """
    from pydantic import TypeAdapter

    records = TypeAdapter(Records).json_schema(ref_template="#/$defs/{model}")
    values, definitions = TypeAdapter.json_schemas(
        [(name, "validation", TypeAdapter(kind)) for name, kind in _value_types().items()],
        ref_template="#/$defs/{model}",
    )
    known = {**definitions.get("$defs", {}), **records.pop("$defs")}
    meeting = records["properties"].pop("meeting")
    string = {"type": "string"}
    offset = {"type": "integer", "minimum": 0}
    span = {
        "start": offset,
        "end": offset,
        "label": {"enum": list(VALUE_TYPES)},
        "text": string,
        "confidence": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        "value": {"anyOf": [*values.values(), {"type": "null"}]},
    }
    fields = {
        "source": string,
        "version": {"const": VERSION},
        "format": string,
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "text": string,
        "spans": {"type": "array", "items": _object(span)},
        "meeting": meeting,
        "records": {**records, "additionalProperties": False},
    }
    return {
        "$schema": DIALECT,
        "title": "A line of documents.jsonl, as minutes-extract writes it",
        "version": VERSION,
        **_object(fields),
        "$defs": {name: _plain(schema) for name, schema in sorted(known.items())},
    }


def _value_types() -> dict[str, type]:
    return {kind.__name__: kind for kind in VALUE_TYPES.values()}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of one type: fields by their names in JSON, its docstring as one line."""
    properties = {name.rstrip("_"): part for name, part in schema["properties"].items()}
    text = re.sub(r"\s+", " ", schema.get("description", ""))
    return {**schema, "description": text, **_object(properties)}

"""The corpus's own source form, as one of the forms."""

from __future__ import annotations

from pathlib import Path

from extract.corpus.convert.entry import Entry, from_corpus
from extract.corpus.documents import documents
from extract.corpus.markup import render_document
from extract.errors import ReadError


def write_source(entries: list[Entry], output: Path) -> list[str]:
    """A folder with one marked-up file a document."""
    for entry in entries:
        target = output / entry.folder
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            content = render_document(entry.document)
        except ValueError as error:
            hint = "The source form cannot hold it: mend it in the other tool."
            raise ReadError(f"{entry.id}: {error}", hint) from None
        target.with_name(f"{target.name}.txt").write_bytes(content.encode("utf-8"))
    return []


def read_source(path: Path) -> list[Entry]:
    """The documents below ``path``."""
    return from_corpus(documents(path))

"""The corpus in the forms of other tools, there and back.

``FORMS`` has for each form a writer (entries and path in, what was lost out) and a reader (path in,
entries out).  What a form cannot hold is said by its writer; `restored` gives it back from the
corpus to documents whose text is unchanged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extract.corpus.convert.brat import read_brat, write_brat
from extract.corpus.convert.conll import read_conll, write_conll
from extract.corpus.convert.docbin import read_docbin, write_docbin
from extract.corpus.convert.entry import Entry, from_corpus, restored
from extract.corpus.convert.jsonl import (
    read_doccano,
    read_prodigy,
    write_doccano,
    write_prodigy,
)
from extract.corpus.convert.source import read_source, write_source

__all__ = ["FORMS", "Entry", "Form", "from_corpus", "restored"]


@dataclass(frozen=True)
class Form:
    """A form: ``write`` returns one message for each thing left out; ``suffix`` of its file, or
    none where it is a folder."""

    write: Callable[[list[Entry], Path], list[str]]
    read: Callable[[Path], list[Entry]]
    suffix: str | None


FORMS: dict[str, Form] = {
    "source": Form(write_source, read_source, None),
    "prodigy": Form(write_prodigy, read_prodigy, ".jsonl"),
    "doccano": Form(write_doccano, read_doccano, ".jsonl"),
    "brat": Form(write_brat, read_brat, None),
    "conll": Form(write_conll, read_conll, ".conll"),
    "docbin": Form(write_docbin, read_docbin, ".spacy"),
}

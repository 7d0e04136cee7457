"""The corpus as a data set for the `datasets` library, which is imported only here and lazily.

Needs the extra ``train`` (``pip install "minutes-extract[train]"``).  Nothing is fetched from
anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from extract.corpus.documents import SPLITS, CorpusDocument, corpus_files, documents
from extract.errors import UsageError
from extract.labels import LABELS

if TYPE_CHECKING:
    from datasets import DatasetDict, Features, IterableDatasetDict


def load(path: Path | str = "corpus", streaming: bool = False) -> DatasetDict | IterableDatasetDict:
    """The corpus below ``path`` with one data set a split; also from what `save` wrote.

    A row has ``id``, ``body``, ``kind``, ``committee``, ``date``, ``split``, ``writer``, ``text``,
    ``spans`` (``start`` and ``end`` in characters, end exclusive; ``label`` as a class; ``id``;
    ``attrs`` as JSON) and ``records`` (JSON).  With ``streaming`` documents are read as they are
    asked for.

    >>> corpus = load("corpus")  # doctest: +SKIP
    >>> corpus["dev"][0]["text"]  # doctest: +SKIP

    Raises UsageError where nothing is there or `datasets` is not installed, ReadError for a file
    that cannot be read.
    """
    library = _library()
    root = Path(path)
    stored = {split: root / f"{split}.parquet" for split in SPLITS}
    stored = {split: file for split, file in stored.items() if file.is_file()}
    if stored:
        files = {split: str(file) for split, file in stored.items()}
        return library.load_dataset("parquet", data_files=files, streaming=streaming)
    corpus_files(root)  # a path without documents is an error here, not at the first row
    present = [split for split in SPLITS if next(documents(root, split), None) is not None]
    if streaming:
        return library.IterableDatasetDict(
            {
                split: library.IterableDataset.from_generator(
                    _rows, features=features(), gen_kwargs={"path": str(root), "split": split}
                )
                for split in present
            }
        )
    return library.DatasetDict(
        {
            split: library.Dataset.from_list(list(_rows(str(root), split)), features=features())
            for split in present
        }
    )


def save(dataset: DatasetDict, folder: Path | str) -> list[Path]:
    """Write one Parquet file a split; `load` of the folder reads them back."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    files = []
    for split, rows in dataset.items():
        file = target / f"{split}.parquet"
        rows.to_parquet(str(file))
        files.append(file)
    return files


def features() -> Features:
    """The types of a row."""
    library = _library()
    text = library.Value("string")
    offset = library.Value("int32")
    span = {
        "start": offset,
        "end": offset,
        "label": library.ClassLabel(names=list(LABELS)),
        "id": text,
        "attrs": text,
    }
    names = ("id", "body", "kind", "committee")
    return library.Features(
        {
            **dict.fromkeys(names, text),
            "date": library.Value("date32"),
            "split": text,
            "writer": text,
            "text": text,
            "spans": [span],
            "records": text,
        }
    )


def row(document: CorpusDocument) -> dict[str, Any]:
    """One document as a row of `features`."""
    return {
        "id": document.id,
        "body": document.body,
        "kind": document.kind,
        "committee": document.committee,
        "date": document.date,
        "split": document.split,
        "writer": document.writer,
        "text": document.text,
        "spans": [
            {
                "start": mark.start,
                "end": mark.end,
                "label": mark.label,
                "id": mark.id,
                "attrs": json.dumps(mark.attrs, ensure_ascii=False),
            }
            for mark in document.marks
        ],
        "records": json.dumps(document.records, ensure_ascii=False, default=str),
    }


def _rows(path: str, split: str) -> Iterator[dict[str, Any]]:
    for document in documents(path, split):
        yield row(document)


def _library() -> ModuleType:
    try:
        import datasets
    except ImportError:
        raise UsageError(
            "the package datasets is not installed", 'pip install "minutes-extract[train]"'
        ) from None
    return datasets

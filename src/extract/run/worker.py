"""One process's part of a run: a loaded model, and files turned into outcomes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import ReadError, UsageError
from extract.models import load_model
from extract.readers import SourceText, read
from extract.run.outcome import Document, Failure, Outcome
from extract.run.plan import PlannedFile
from extract.run.tagging import describe, gives_confidence, mentions, name_components, records, tag

Reader = Callable[[Path, str | None], SourceText]


@dataclass(frozen=True)
class Settings:
    """How files are read and tagged; travels to worker processes.

    ``model`` is a name or path (`extract.models.load_model`), ``format`` one of
    `extract.readers.FORMATS` to read every file as that, ``reader`` a function of a module.
    Mentions of a confidence under ``min_confidence`` are dropped.  ``meeting_date`` (ISO 8601) is
    the date of the meeting for texts that give none.
    """

    model: str | None = None
    format: str | None = None
    reader: Reader = read
    min_confidence: float = 0.0
    meeting_date: str | None = None


class Worker:
    """Reads files and tags them with a model that is loaded once.

    Raises UsageError where the model cannot be loaded, or gives no confidence and one is asked for.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.nlp = load_model(settings.model)
        if settings.min_confidence > 0 and not gives_confidence(self.nlp):
            raise UsageError(
                f"the model {settings.model} gives no confidence",
                "leave --min-confidence out, or use a model with minutes_entities (see: info)",
            )
        name_components(self.nlp)

    def process(self, files: Sequence[PlannedFile]) -> list[Outcome]:
        """One outcome a file, in order; a file that cannot be read or tagged is a `Failure`."""
        outcomes: dict[int, Outcome] = {}
        sources: dict[int, tuple[SourceText, str]] = {}
        for number, file in enumerate(files):
            try:
                source = self._read(file)
                # Hashed after reading: what cannot be opened has failed by now with a reason.
                sources[number] = source, _sha256(file.path)
            except ReadError as error:
                outcomes[number] = _failure(file, error.message, error.hint)
            # A reader may fail in ways nobody foresaw; the other files must not suffer.
            except Exception as error:
                outcomes[number] = _failure(
                    file, f"the file cannot be read: {describe(error)}", "report it with the file"
                )
        tagged = tag(
            self.nlp,
            [(source.text, source.blocks) for source, _ in sources.values()],
            [self._given] * len(sources),
        )
        for (number, (source, digest)), doc in zip(sources.items(), tagged, strict=True):
            file = files[number]
            if isinstance(doc, Exception):
                outcomes[number] = _failure(
                    file, f"the model fails on it: {describe(doc)}", "report it with the file"
                )
            else:
                meeting, found = records(doc, self.settings.min_confidence)
                outcomes[number] = Document(
                    file.source,
                    source.format,
                    digest,
                    source.text,
                    tuple(mentions(doc, self.settings.min_confidence)),
                    meeting,
                    found,
                )
        return [outcomes[number] for number in range(len(files))]

    @property
    def _given(self) -> dict[str, Any]:
        """What the components are told of each text."""
        from extract.records.store import MEETING_DATE_KEY

        date = self.settings.meeting_date
        return {} if date is None else {MEETING_DATE_KEY: date}

    def _read(self, file: PlannedFile) -> SourceText:
        # Opening a pipe or a device would wait for ever.
        if file.path.exists() and not (file.path.is_file() or file.path.is_dir()):
            raise ReadError(f"{file.path.name} is not a regular file", "leave it out")
        return self.settings.reader(file.path, self.settings.format)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def _failure(file: PlannedFile, error: str, hint: str) -> Failure:
    return Failure(file.source, " ".join(error.split()), " ".join(hint.split()))

"""What becomes of a file: a `Document` with its mentions, or a `Failure`.

Plain data, so that outcomes travel between processes; the writers turn them into files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from extract.records.types import VERSION


@dataclass(frozen=True)
class Mention:
    """A labelled stretch of a document's text.

    ``start`` and ``end`` are characters into the text, end exclusive; ``text`` is what stands there
    and ``sentence`` the sentence around it.  ``confidence`` is the chance that offsets and label
    are right; None from a model that gives none.  ``value`` is what the mention means
    (`extract.records.types`) as JSON data, None where no component gave one.
    """

    start: int
    end: int
    label: str
    text: str
    sentence: str
    confidence: float | None = None
    value: dict[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        """The mention as an item of a document's ``spans``."""
        return {
            "start": self.start,
            "end": self.end,
            "label": self.label,
            "text": self.text,
            "confidence": self.confidence,
            "value": self.value,
        }


@dataclass(frozen=True)
class Document:
    """A file that was read.

    ``source`` is its path relative to the input, with forward slashes; ``sha256`` the hex digest of
    the file.  ``meeting`` and ``records`` are JSON data in the form of `extract.records.types`;
    without the components that find them they are None and empty.
    """

    source: str
    format: str
    sha256: str
    text: str
    mentions: tuple[Mention, ...] = ()
    meeting: dict[str, Any] | None = None
    records: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The document as a line of ``documents.jsonl``.

        >>> Document("a.txt", "txt", "0f", "Hello").to_json()["spans"]
        []
        """
        return {
            "source": self.source,
            "version": VERSION,
            "format": self.format,
            "sha256": self.sha256,
            "text": self.text,
            "spans": [mention.to_json() for mention in self.mentions],
            "meeting": self.meeting,
            "records": self.records,
        }


@dataclass(frozen=True)
class Failure:
    """A file that gave no document: what is wrong with it, and what to do about that."""

    source: str
    error: str
    hint: str = ""

    def to_json(self) -> dict[str, Any]:
        """The failure as a line of ``errors.jsonl``."""
        return {"source": self.source, "error": self.error, "hint": self.hint}


Outcome = Document | Failure

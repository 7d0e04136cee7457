"""Documents of the corpus through a real file and back, so that they show what readers leave.

The plain text is set as a PDF, Word document or web page, read by `extract.readers`, and the marks
are carried over by aligning the characters of the two texts.  What cannot be carried over exactly
is a reason to leave the document as it is.
"""

from __future__ import annotations

import dataclasses
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

from extract.corpus.documents import CorpusDocument
from extract.corpus.markup import Mark, MarkedDocument
from extract.corpus.set_file import SETTERS, Element, SettingError
from extract.errors import ExtractError, UsageError
from extract.layout import Block, infer_layout
from extract.readers import read
from extract.readers.builder import clean
from extract.readers.pdf_paragraphs import Type

_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


class CarryError(ExtractError):
    """A document that does not come back from its file as it went in."""


@dataclass(frozen=True)
class Carried:
    """A document that went through a file, and the words that got lost there (page numbers)."""

    document: MarkedDocument
    lost: list[str]


def through_file(document: CorpusDocument, format: str) -> Carried:
    """Set a document as ``pdf``, ``html`` or ``docx``, read it back and carry its marks over.

    The header gets ``via``; labels, ids, attributes and records stay.  Raises CarryError for a
    document that has been through a file, that cannot be set or that does not come back whole, and
    UsageError for an unknown format or where the library that writes it is not installed.
    """
    if format not in SETTERS:
        raise UsageError(f"no document is set as {format!r}", f"Use one of {', '.join(SETTERS)}.")
    if document.header.get("via"):
        raise CarryError(f"{document.path}: has been through {document.header['via']} already")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document.{format}"
        try:
            path.write_bytes(SETTERS[format](document, elements(document.text)))
        except SettingError as error:
            raise CarryError(f"{document.path}: {error.message}", error.hint) from None
        text = read(path, format).text + "\n"
    marks, problems, lost = carry(document.text, document.marks, text)
    if problems:
        raise CarryError(f"{document.path}: " + "; ".join(problems))
    header = {**document.header, "via": format}
    source = dataclasses.replace(document.source, header=header, text=text, marks=marks)
    return Carried(source, lost)


def elements(text: str) -> list[Element]:
    """The blocks of a plain text as what a writer of files sets, rows gathered into tables.

    >>> [(e.kind, e.marker, e.text) for e in elements("MINUTES\\n\\n1. The Clerk read\\nit.")]
    [('heading', '', 'MINUTES'), ('list_item', '1.', 'The Clerk read it.')]
    >>> elements("Risk\\tRating\\nFleet\\tRed")[0].rows
    (('Risk', 'Rating'), ('Fleet', 'Red'))
    """
    fold = _Folding(text)
    found: list[Element] = []
    blocks = [b for b in infer_layout(text) if any(c.isalnum() for c in text[b.start : b.end])]
    end = 0
    for table, group in groupby(blocks, key=lambda block: block.table):
        members = list(group)
        if table is not None:
            found.append(Element("table", rows=tuple(_row(text, b, fold) for b in members)))
            end = members[-1].end
            continue
        for block in members:
            tight = text.count("\n", end, block.start) < 2 and end > 0
            end = block.end
            if block.cells:
                found.append(Element("columns", rows=(_row(text, block, fold),), tight=tight))
                continue
            content = fold(block.start, block.end)
            marker = clean(block.marker or "")
            if marker and content.startswith(marker):
                content = content[len(marker) :].lstrip()
            # What a symbol font shows as a bullet has no letter of its own in others.
            marker = "•" if "\ue000" <= marker[:1] <= "\uf8ff" else marker
            kind, level = block.kind, block.level or 1
            if kind == "heading" and not block.marker:
                content = content.lstrip("# ")
            kind = "paragraph" if kind == "furniture" else kind
            found.append(Element(kind, content, marker, level, tight=tight))
    return found


def carry(old: str, marks: Sequence[Mark], new: str) -> tuple[list[Mark], list[str], list[str]]:
    """Carry the marks of one text over to another that has the same words.

    Returns the marks with offsets into ``new``; what is wrong, one message each (a mark whose words
    changed or that a block's end cuts, words that were not in ``old``); and the words that ``new``
    lacks outside the marks, which may be furniture.

    >>> carry("The Develop-\\nment  Board", [Mark(4, 24, "ORG")], "The Development Board")
    ([Mark(start=4, end=21, label='ORG', id=None, attrs={})], [], [])
    """
    places, came, lost = _align(old, new)
    problems = [f"{word!r} came in" for word in came]
    runs, old_runs = _runs(new), _runs(old)
    carried: list[Mark] = []
    for mark in marks:
        surface = old[mark.start : mark.end]
        start, last = places.get(mark.start), places.get(mark.end - 1)
        if start is None or last is None or not _same(surface, new[start : last + 1]):
            got = "lost" if start is None or last is None else repr(new[start : last + 1])
            problems.append(f"{surface!r} ({mark.label}) became {got}")
        elif _inside(mark.start, mark.end, old_runs) and not _inside(start, last + 1, runs):
            problems.append(f"{surface!r} ({mark.label}) is cut in two by the layout")
        else:
            carried.append(dataclasses.replace(mark, start=start, end=last + 1))
    return carried, problems, lost


class _Folding:
    """Stretches of a hard-wrapped text as one line each, words cut at a line's end joined."""

    def __init__(self, text: str) -> None:
        self._text = text
        kept = re.sub(r"\S+-[ \t]*(?=\n)", "", text).casefold()
        words, compounds = set(_WORD.findall(kept)), set(_COMPOUND.findall(kept))
        self._habits = Type(10.0, {}, words, compounds, [])

    def __call__(self, start: int, end: int) -> str:
        lines = [line for line in map(clean, self._text[start:end].splitlines()) if line]
        whole = lines[0] if lines else ""
        for line in lines[1:]:
            whole = self._habits.join(whole, line)
        return _BOLD.sub(r"\2", whole)


def _row(text: str, block: Block, fold: _Folding) -> tuple[str, ...]:
    """A row's cells, the empty ones that tabs or bars tell of among them."""
    line = text.rfind("\n", 0, block.start) + 1
    first = text[line : block.cells[0][0]]
    row = [""] * (first.count("\t") + max(first.count("|") - 1, 0))
    at = block.cells[0][0]
    for start, end in block.cells:
        gap = text[at:start]
        row += [""] * max(gap.count("\t") + gap.count("|") - 1, 0)
        row.append(fold(start, end))
        at = end
    return tuple(row)


def _align(old: str, new: str) -> tuple[dict[int, int], list[str], list[str]]:
    """Where each character of ``old`` stands in ``new``; words that came in; words lost."""
    a, b = _words(old), _words(new)
    places: dict[int, int] = {}
    came: list[str] = []
    lost: list[str] = []
    matcher = SequenceMatcher(None, [w for w, _ in a], [w for w, _ in b], autojunk=False)
    for _, a0, a1, b0, b1 in matcher.get_opcodes():
        left, right = "".join(w for w, _ in a[a0:a1]), "".join(w for w, _ in b[b0:b1])
        from_, to = [i for _, at in a[a0:a1] for i in at], [i for _, at in b[b0:b1] for i in at]
        inner = SequenceMatcher(None, left, right, autojunk=False)
        opcodes = [("equal", 0, len(left), 0, len(right))] if left == right else inner.get_opcodes()
        for tag, i0, i1, j0, j1 in opcodes:
            if tag == "equal":
                places.update(zip(from_[i0:i1], to[j0:j1], strict=True))
                continue
            came += [right[j0:j1]] * any(c.isalnum() for c in right[j0:j1])
            lost += [left[i0:i1]] * any(c.isalnum() for c in left[i0:i1])
    return places, came, lost


def _words(text: str) -> list[tuple[str, list[int]]]:
    """The words of a text in compatibility form, each with the offsets of its characters."""
    found = []
    for match in re.finditer(r"\S+", text):
        chars, offsets = "", []
        for i, char in enumerate(match.group(), match.start()):
            folded = "".join(clean(unicodedata.normalize("NFKC", char)).split())
            chars += folded
            offsets += [i] * len(folded)
        if chars:
            found.append((chars, offsets))
    return found


def _same(old: str, new: str) -> bool:
    kept = re.sub(r"-\s*\n\s*", "-", old)
    joined = re.sub(r"-\s*\n\s*", "", old)
    return clean(new) in {clean(kept), clean(joined), clean(old)}


def _runs(text: str) -> list[tuple[int, int]]:
    return [run for block in infer_layout(text) for run in block.runs]


def _inside(start: int, end: int, runs: Iterable[tuple[int, int]]) -> bool:
    return any(a <= start and end <= b for a, b in runs)

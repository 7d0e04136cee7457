"""Word documents: paragraphs, lists with their numbers, tables and text boxes, in order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from extract.readers.builder import SourceText, TextBuilder, clean
from extract.readers.docx_numbering import Numbering
from extract.readers.docx_styles import Styles, is_on
from extract.readers.office import local, open_zip
from extract.readers.pieces import PLAIN_HEADING, Para, Piece, Table, emit, looks_like_heading

_BODY = {"body", "sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink"}
_INLINE = _BODY | {"fldSimple", "bdo", "dir", "ruby", "rubyBase"}
_BULLET_FONTS = re.compile(r"symbol|wingding|webding", re.I)


def read_bytes(data: bytes, format: str = "docx") -> SourceText:
    """Read a docx file.

    Inserted text of tracked changes is kept, deleted text left out, and so are headers, footers,
    comments and footnotes.  Numbers that Word counts stand as text before their paragraph.
    """
    open_zip(data).close()
    document = Document(io.BytesIO(data))
    reader = _Reader(document)
    builder = TextBuilder()
    emit(builder, reader.pieces(document.element.body))
    return builder.build(format)


class _Reader:
    def __init__(self, document: Any) -> None:
        self._styles = Styles(document)
        self._numbering = Numbering(document)
        # Text of a paragraph whose end mark is deleted runs on into the next paragraph.
        self._carried = ""

    def pieces(self, parent: etree._Element) -> list[Piece]:
        found: list[Piece] = []
        for child in parent.iterchildren():
            name = local(child)
            if name == "p":
                found += self._paragraph(child)
            elif name == "tbl":
                found.append(Table(list(self._rows(child))))
            elif name in _BODY:
                found += self.pieces(child)
            elif name == "AlternateContent":
                found += self.pieces(_choice(child))
        return found

    def _rows(self, table: etree._Element) -> Iterator[list[list[Piece]]]:
        for row in _unwrapped(table, "tr"):
            if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
                continue
            cells: list[list[Piece]] = []
            for cell in _unwrapped(row, "tc"):
                properties = cell.find(qn("w:tcPr"))
                merge = None if properties is None else properties.find(qn("w:vMerge"))
                # Cells merged downwards hold their text in the first of them.
                continued = merge is not None and merge.get(qn("w:val")) != "restart"
                cells.append([] if continued else self.pieces(cell))
                span = None if properties is None else properties.find(qn("w:gridSpan"))
                width = 1 if span is None else int(span.get(qn("w:val"), "1"))
                cells += [[] for _ in range(min(width, 50) - 1)]
            yield cells

    def _paragraph(self, p: etree._Element) -> list[Piece]:
        properties = p.find(qn("w:pPr"))
        boxes: list[etree._Element] = []
        runs = list(self._runs(p, boxes))
        text = self._carried + "".join(run for run, _ in runs)
        self._carried = ""
        if properties is not None and properties.find(f"{qn('w:rPr')}/{qn('w:del')}") is not None:
            self._carried = text
            return []
        found: list[Piece] = []
        if clean(text):
            found.append(self._para(text, runs, properties))
        for box in boxes:
            found += self.pieces(box)
        return found

    def _para(
        self, text: str, runs: list[tuple[str, bool]], properties: etree._Element | None
    ) -> Para:
        style = self._styles.of(properties)
        marker = self._numbering.marker(properties, style.numbering)
        level = style.heading
        if level is None and "\n" not in text.strip():
            bold = all(is_bold or style.bold for run, is_bold in runs if run.strip())
            numbered = marker is None or marker[0].isdigit()
            # A bold line among list items is an emphasised item unless its number says otherwise.
            if numbered and looks_like_heading(text, bold):
                level = PLAIN_HEADING
        kind = "heading" if level else "list_item" if marker else "paragraph"
        return Para(text, kind, marker, level)

    def _runs(
        self, parent: etree._Element, boxes: list[etree._Element]
    ) -> Iterator[tuple[str, bool]]:
        for child in parent.iterchildren():
            name = local(child)
            if name == "r":
                yield from self._run(child, boxes)
            elif name in _INLINE:
                yield from self._runs(child, boxes)
            elif name == "AlternateContent":
                yield from self._runs(_choice(child), boxes)
            elif name in ("oMath", "oMathPara"):
                yield "".join(t.text or "" for t in child.iter() if local(t) == "t"), False

    def _run(self, run: etree._Element, boxes: list[etree._Element]) -> Iterator[tuple[str, bool]]:
        properties = run.find(qn("w:rPr"))
        if is_on(properties, "vanish"):
            return
        text = "".join(self._run_text(run, boxes))
        if text:
            yield text, self._styles.run_is_bold(properties)

    def _run_text(self, run: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        for child in run.iterchildren():
            name = local(child)
            if name == "t":
                yield (child.text or "").replace("\n", " ")
            elif name in ("tab", "ptab"):
                yield "\t"
            elif name in ("br", "cr"):
                yield "\n"
            elif name == "noBreakHyphen":
                yield "-"
            elif name == "sym":
                yield "•" if _BULLET_FONTS.search(child.get(qn("w:font"), "")) else ""
            elif name == "AlternateContent":
                yield from self._run_text(_choice(child), boxes)
            elif name in ("drawing", "pict", "object"):
                boxes += [e for e in child.iter() if local(e) == "txbxContent"]


def _choice(alternate: etree._Element) -> etree._Element:
    """The first reading of content given in several ways (a text box as drawing and as picture)."""
    return next(alternate.iterchildren(), alternate)


def _unwrapped(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in parent.iterchildren():
        if local(child) == name:
            yield child
        elif local(child) in _BODY:
            yield from _unwrapped(child, name)

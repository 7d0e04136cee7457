"""OpenDocument texts: paragraphs, lists with their numbers, tables and text boxes, in order.

The XML is walked with lxml.  odfpy parses it into a tree of its own but knows nothing of the
numbers of lists or the styles in force, so all of this module would still have to be written.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extract.errors import ReadError
from extract.readers.builder import SourceText, TextBuilder, clean
from extract.readers.odt_styles import Lists, Styles, attribute
from extract.readers.office import local, open_zip, parse_xml
from extract.readers.pieces import PLAIN_HEADING, Para, Piece, Table, emit, looks_like_heading

_SKIPPED = frozenset((
    "tracked-changes", "table-of-content", "illustration-index", "alphabetical-index", "note",
    "annotation", "annotation-end", "sequence-decls", "variable-decls", "user-field-decls", "forms",
    "soft-page-break", "page-number", "page-count", "ruby-text",
))  # fmt: skip
_ROW_GROUPS = frozenset(("table-header-rows", "table-rows", "table-row-group"))
# Spreadsheet programs write "a thousand empty columns" as one repeated cell.
_MAX_REPEAT = 50


def read_bytes(data: bytes, format: str = "odt") -> SourceText:
    """Read an odt file.

    Inserted text of tracked changes is kept, deleted text left out, and so are headers, footers,
    notes, comments and tables of contents.
    """
    with open_zip(data) as archive:
        if "content.xml" not in archive.namelist():
            raise ReadError("is damaged: it has no content.xml", "get a fresh copy of it")
        if _is_encrypted(
            archive.read("META-INF/manifest.xml") if _has_manifest(archive.namelist()) else b""
        ):
            raise ReadError("is protected by a password", "save a copy without the password")
        content = parse_xml(archive.read("content.xml"))
        styles = (
            parse_xml(archive.read("styles.xml")) if "styles.xml" in archive.namelist() else None
        )
    roots = [root for root in (styles, content) if root is not None]
    reader = _Reader(Styles(roots), Lists(roots))
    builder = TextBuilder()
    body = next(
        (e for e in content.iter() if local(e) == "text" and local(e.getparent()) == "body"), None
    )
    if body is not None:
        emit(builder, reader.pieces(body))
    return builder.build(format)


def _has_manifest(names: list[str]) -> bool:
    return "META-INF/manifest.xml" in names


def _is_encrypted(manifest: bytes) -> bool:
    return b"encryption-data" in manifest


class _Reader:
    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists

    def pieces(self, parent: etree._Element) -> list[Piece]:
        found: list[Piece] = []
        for child in parent.iterchildren():
            name = local(child)
            if name in _SKIPPED:
                continue
            if name in ("p", "h"):
                found += self._paragraph(child, None)
            elif name == "list":
                found += self._list(child, None, 1)
            elif name == "table":
                found.append(Table(list(self._rows(child))))
            elif name:
                found += self.pieces(child)
        return found

    def _list(self, element: etree._Element, outer: str | None, level: int) -> Iterator[Piece]:
        style = attribute(element, "style-name") or outer
        if level == 1:
            self._lists.open(element, style)
        for item in element.iterchildren():
            if local(item) not in ("list-item", "list-header"):
                continue
            start = attribute(item, "start-value")
            marker: str | None = None
            numbered = False
            for child in item.iterchildren():
                if local(child) in ("p", "h"):
                    if not numbered and local(item) == "list-item":
                        # An empty item still counts, as the program that shows it counts it.
                        marker = self._lists.marker(style, level, start)
                        numbered = True
                    yield from self._paragraph(child, marker)
                    marker = None
                elif local(child) == "list":
                    yield from self._list(child, style, level + 1)
                elif local(child) == "table":
                    yield Table(list(self._rows(child)))

    def _rows(self, table: etree._Element) -> Iterator[list[list[Piece]]]:
        for child in table.iterchildren():
            if local(child) in _ROW_GROUPS:
                yield from self._rows(child)
            elif local(child) == "table-row":
                yield self._cells(child)

    def _cells(self, row: etree._Element) -> list[list[Piece]]:
        cells: list[list[Piece]] = []
        for cell in row.iterchildren():
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            found = self.pieces(cell) if local(cell) == "table-cell" else []
            repeat = int(attribute(cell, "number-columns-repeated") or 1)
            cells.append(found)
            cells += [list(found) for _ in range(min(repeat, _MAX_REPEAT) - 1)]
        return cells

    def _paragraph(self, p: etree._Element, marker: str | None) -> list[Piece]:
        boxes: list[etree._Element] = []
        style = attribute(p, "style-name")
        runs = list(self._runs(p, self._styles.is_bold(style), boxes))
        text = "".join(run for run, _ in runs)
        found: list[Piece] = []
        if clean(text):
            level = int(attribute(p, "outline-level") or 1) if local(p) == "h" else None
            if level is None and "\n" not in text.strip():
                bold = all(is_bold for run, is_bold in runs if run.strip())
                numbered = marker is None or marker[0].isdigit()
                if numbered and looks_like_heading(text, bold):
                    level = PLAIN_HEADING
            kind = "heading" if level else "list_item" if marker else "paragraph"
            found.append(Para(text, kind, marker, level))
        for box in boxes:
            found += self.pieces(box)
        return found

    def _runs(
        self, parent: etree._Element, bold: bool, boxes: list[etree._Element]
    ) -> Iterator[tuple[str, bool]]:
        yield _flat(parent.text), bold
        for child in parent.iterchildren():
            name = local(child)
            if name == "s":
                yield " " * min(int(attribute(child, "c") or 1), 100), bold
            elif name == "tab":
                yield "\t", bold
            elif name == "line-break":
                yield "\n", bold
            elif name in ("frame", "custom-shape", "rect"):
                boxes += [e for e in child.iter() if local(e) == "text-box"]
            elif name == "span":
                own = self._styles.is_bold(attribute(child, "style-name"), default=bold)
                yield from self._runs(child, own, boxes)
            elif name and name not in _SKIPPED:
                yield from self._runs(child, bold, boxes)
            yield _flat(child.tail), bold


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\t", " ").replace("\r", " ")

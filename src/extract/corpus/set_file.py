"""Documents of the corpus set as real files: PDF, Word documents, web pages of a council."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from extract.corpus.documents import CorpusDocument
from extract.errors import ExtractError, UsageError
from extract.layout_blocks import BULLETS

_COUNTED = re.compile(r"(\d{1,3})\.")
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\. ")


class SettingError(ExtractError):
    """A document that a format has no room for."""


@dataclass(frozen=True)
class Element:
    """A block to be set: its text in one line, or the cells of its rows.

    ``kind`` is ``heading``, ``paragraph``, ``list_item``, ``columns`` (one row without rules) or
    ``table``; ``tight`` says that it follows the element before on the next line.
    """

    kind: str
    text: str = ""
    marker: str = ""
    level: int = 1
    rows: tuple[tuple[str, ...], ...] = ()
    tight: bool = False


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise UsageError(
            f"{name.partition('.')[0]} is not installed, which sets documents as files",
            "Install it: pip install 'minutes-extract[dev]'.",
        ) from None


def _choice(document: CorpusDocument, count: int, what: str) -> int:
    """A whole number below ``count`` that is the same for a document at every call."""
    return zlib.crc32(f"{document.id} {what}".encode()) % count


def _tight_groups(parts: Sequence[Element]) -> Iterable[list[Element]]:
    """Paragraphs that stand on lines next to each other together, all others alone."""
    group: list[Element] = []
    for part in parts:
        joins = part.tight and part.kind == "paragraph" and group and group[-1].kind == "paragraph"
        if group and not joins:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _typed(part: Element, gap: str = " ") -> str:
    return f"{part.marker}{gap}{part.text}" if part.marker else part.text


def set_html(document: CorpusDocument, parts: Sequence[Element]) -> bytes:
    """A page in the manner of a council's site: menu, path and footer around the minutes."""
    body, committee = escape(document.body), escape(document.committee)
    lines: list[str] = []
    opened = ""

    def item_list(tag: str, start: str = "") -> None:
        nonlocal opened
        if tag != opened:
            lines.extend([f"</{opened}>"] * bool(opened) + [f"<{tag}{start}>"] * bool(tag))
            opened = tag

    due = 0
    for group in _tight_groups(parts):
        part = group[0]
        counted = _COUNTED.fullmatch(part.marker) if part.kind == "list_item" else None
        if part.kind == "list_item" and part.marker in BULLETS:
            item_list("ul")
            lines.append(f"<li>{escape(part.text)}</li>")
        elif counted:
            if opened != "ol" or int(counted[1]) != due:
                item_list("")
            item_list("ol", f' start="{int(counted[1])}"')
            lines.append(f"<li><p>{escape(part.text)}</p></li>")
            due = int(counted[1]) + 1
        else:
            item_list("")
            lines.append(_html_block(group))
    item_list("")
    # Writers of pages paste from Word; some of their spaces are hard ones.
    hard = _choice(document, 2, "spaces")
    main = "\n".join(lines)
    main = _SENTENCE_END.sub(".&nbsp; ", main) if hard else main
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{committee}</title>'
        '</head><body><a class="skip-link" href="#content">Skip to main content</a>'
        f'<header class="site-header"><a href="/">{body}</a></header>'
        '<nav class="menu"><ul><li><a href="/a-z">A to Z</a></li><li><a href="/pay">Pay</a></li>'
        '<li><a href="/meetings">Meetings and papers</a></li></ul></nav>'
        '<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/meetings">Meetings</a> &gt; '
        f'{committee}</div><main id="content">\n{main}\n<p><a href="#top">Back to top</a></p>'
        f'</main><footer class="site-footer"><p>&copy; {body}. Contact us. Cookies.</p></footer>'
        "</body></html>"
    ).encode()


def _html_block(group: Sequence[Element]) -> str:
    part = group[0]
    if part.kind == "heading":
        tag = f"h{min(part.level + 1, 6)}"
        return f"<{tag}>{escape(_typed(part))}</{tag}>"
    if part.rows:
        cell = "td" if part.kind == "columns" else "th"
        rows = []
        for number, row in enumerate(part.rows):
            tag = "td" if number else cell
            rows.append("<tr>" + "".join(f"<{tag}>{escape(c)}</{tag}>" for c in row) + "</tr>")
        return "<table>" + "\n".join(rows) + "</table>"
    return "<p>" + "<br>\n".join(escape(_typed(each)) for each in group) + "</p>"


def set_docx(document: CorpusDocument, parts: Sequence[Element]) -> bytes:
    """A Word document: styled headings and bullets, ruled tables, head and foot."""
    word = _library("docx").Document()
    word.sections[0].header.paragraphs[0].text = f"{document.body}, {document.committee}"
    word.sections[0].footer.paragraphs[0].text = "Page 1"
    styled = _choice(document, 2, "headings")
    for group in _tight_groups(parts):
        part = group[0]
        if part.kind == "table":
            table = word.add_table(len(part.rows), max(map(len, part.rows)), style="Table Grid")
            for cells, row in zip(table.rows, part.rows, strict=True):
                for cell, text in zip(cells.cells, row, strict=False):
                    cell.text = text
        elif part.kind == "columns":
            word.add_paragraph("\t".join(part.rows[0]))
        elif part.kind == "heading" and styled:
            word.add_heading(_typed(part, "\t"), min(part.level, 6))
        elif part.kind == "heading":
            word.add_paragraph().add_run(_typed(part, "\t")).bold = True
        elif part.kind == "list_item" and part.marker in BULLETS:
            word.add_paragraph(part.text, style="List Bullet")
        else:
            paragraph = word.add_paragraph()
            for number, each in enumerate(group):
                run = paragraph.add_run(_typed(each, "\t"))
                if number < len(group) - 1:
                    run.add_break()
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def set_pdf(document: CorpusDocument, parts: Sequence[Element]) -> bytes:
    """Pages with running head and page numbers, lines broken as a word processor breaks them."""
    units, platypus = _library("reportlab.lib.units"), _library("reportlab.platypus")
    fonts = _fonts(document)
    size = (10.0, 10.5, 11.0)[_choice(document, 3, "size")]
    margin = 2.2 * units.cm
    width = 21.0 * units.cm - 2 * margin

    # The frame of a page keeps 6 points free on each side.
    setter = _PdfSetter(fonts, size, width - 12)

    def build(head: str) -> tuple[bytes, int]:
        def furniture(canvas: Any, page: Any) -> None:
            canvas.setFont(fonts[0], 8)
            canvas.drawString(margin, 28.4 * units.cm, head)
            number = f"Page {page.page}" if _choice(document, 2, "page") else str(page.page)
            canvas.drawCentredString(10.5 * units.cm, 1.1 * units.cm, number)

        out = BytesIO()
        pages = platypus.SimpleDocTemplate(
            out,
            pagesize=(21.0 * units.cm, 29.7 * units.cm),
            leftMargin=margin,
            rightMargin=margin,
            topMargin=2.4 * units.cm,
            bottomMargin=2.2 * units.cm,
            invariant=1,
        )
        story = [flowable for part in parts for flowable in setter.flowables(part)]
        pages.build(story, onFirstPage=furniture, onLaterPages=furniture)
        return out.getvalue(), pages.page

    data, count = build("")
    # What stands on one page alone cannot be told from its text: a single page has no head.
    return build(f"{document.committee}, {document.header['date']}")[0] if count > 1 else data


class _PdfSetter:
    """Elements as reportlab's flowables; ``width`` is that of the text, in points."""

    def __init__(self, fonts: tuple[str, str], size: float, width: float) -> None:
        self._fonts = fonts
        self._size = size
        self._width = width

    def flowables(self, part: Element) -> list[Any]:
        platypus = _library("reportlab.platypus")
        space = [] if part.tight else [platypus.Spacer(1, 0.6 * self._size)]
        if part.rows:
            return [*space, self._table(part)]
        heading = part.kind == "heading"
        size = self._size * (1.3 if heading and part.level == 1 and not part.marker else 1.0)
        indent = 2.2 * size if part.kind == "list_item" else 0.0
        paragraph = self._paragraph(part.text, size, self._width, heading, indent, part.marker)
        return [*space, paragraph]

    def _paragraph(
        self,
        text: str,
        size: float,
        width: float,
        bold: bool = False,
        indent: float = 0.0,
        marker: str = "",
    ) -> Any:
        font = self._fonts[bold]
        if marker and not indent:
            text, marker = f"{marker} {text}", ""
        indent = max(indent, (len(marker) + 1) * 0.6 * size) if marker else indent
        style = _library("reportlab.lib.styles").ParagraphStyle(
            "set",
            fontName=font,
            fontSize=size,
            leading=1.2 * size,
            leftIndent=indent,
            bulletFontName=font,
            bulletFontSize=size,
        )
        lines = _wrap(text, width - indent - 1, font, size)
        content = "<br/>".join(escape(line, quote=False) for line in lines)
        bullet = {"bulletText": marker} if marker else {}
        return _library("reportlab.platypus").Paragraph(content, style, **bullet)

    def _table(self, part: Element) -> Any:
        ruled = part.kind == "table"
        count = max(map(len, part.rows))
        rows = [[*row, *[""] * (count - len(row))] for row in part.rows]
        size = self._size - 1 if ruled else self._size
        widths = self._column_widths(rows, size)
        cells = [
            [
                self._paragraph(text, size, w - 12, bold=ruled and number == 0)
                for text, w in zip(row, widths, strict=True)
            ]
            for number, row in enumerate(rows)
        ]
        style: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        if ruled:
            style.append(("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)))
        return _library("reportlab.platypus").Table(
            cells, colWidths=widths, style=style, repeatRows=int(ruled and len(cells) > 1)
        )

    def _column_widths(self, rows: Sequence[Sequence[str]], size: float) -> list[float]:
        """Room for each column's longest word, and what is left by the length of the cells."""
        measure = _library("reportlab.pdfbase.pdfmetrics").stringWidth
        columns = list(zip(*rows, strict=True))
        needed = [
            max(
                measure(word, self._fonts[1], size)
                for cell in column
                for word in [*cell.split(), ""]
            )
            + 15
            for column in columns
        ]
        if sum(needed) > self._width:
            raise SettingError("has a table too wide for the page", "Choose html or docx.")
        longest = [min(max(map(len, column)), 60) for column in columns]
        spare = self._width - sum(needed)
        return [n + spare * part / sum(longest) for n, part in zip(needed, longest, strict=True)]


def _wrap(text: str, width: float, font: str, size: float) -> list[str]:
    """Lines at most ``width`` points wide, broken at spaces and after hyphens inside words."""
    measure = _library("reportlab.pdfbase.pdfmetrics").stringWidth
    lines = [""]
    for match in re.finditer(r"(\s*)((?:[^\W\d_]+-)(?=[^\W\d_])|\S+?(?=\s|$)|\S+)", text):
        gap, piece = match.groups()
        gap = " " if gap and lines[-1] else ""
        if lines[-1] and measure(lines[-1] + gap + piece, font, size) > width:
            lines.append(piece)
        else:
            lines[-1] += gap + piece
    return lines


def _fonts(document: CorpusDocument) -> tuple[str, str]:
    """Names of the plain and the bold font: a standard one, or one that has all the letters."""
    try:
        document.text.encode("cp1252")
    except UnicodeEncodeError:
        metrics, ttfonts = (
            _library("reportlab.pdfbase.pdfmetrics"),
            _library("reportlab.pdfbase.ttfonts"),
        )
        folder = Path(_library("matplotlib").get_data_path()) / "fonts" / "ttf"
        for name in ("DejaVuSans", "DejaVuSans-Bold"):
            metrics.registerFont(ttfonts.TTFont(name, folder / f"{name}.ttf"))
        return "DejaVuSans", "DejaVuSans-Bold"
    standard = (("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold"))
    return standard[_choice(document, 2, "font")]


SETTERS: dict[str, Callable[[CorpusDocument, Sequence[Element]], bytes]] = {
    "pdf": set_pdf,
    "html": set_html,
    "docx": set_docx,
}
"""What sets a document, by the name of the format."""

"""Small files of every format, made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.readers import SourceText, read

CHECKOUT = Path(__file__).parents[2]
SAMPLES = CHECKOUT / "corpus" / "samples"
SHARED = CHECKOUT.parent / "shared"

_ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}


def kinds(source: SourceText) -> list[tuple[str, str]]:
    """Each block's kind and text."""
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


def cells(source: SourceText) -> list[list[str]]:
    """The cells of each table row."""
    return [
        [source.text[start:end] for start, end in block.cells]
        for block in source.blocks
        if block.kind == "table_row"
    ]


def check_layout(source: SourceText) -> None:
    """Blocks are in order, do not overlap, and cover all but white space."""
    at = 0
    for block in source.blocks:
        assert at <= block.start < block.end <= len(source.text)
        assert not source.text[at : block.start].replace("\ufeff", "").strip()
        assert all(block.start <= start < end <= block.end for start, end in block.cells)
        at = block.end
    assert not source.text[at:].replace("\ufeff", "").strip()


def wrap(text: str, width: float, font: str = "Helvetica", size: float = 11) -> list[str]:
    """Text broken into lines of at most ``width`` points, as a word processor breaks it."""
    lines: list[str] = []
    for word in text.split():
        if lines and stringWidth(f"{lines[-1]} {word}", font, size) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def pdf(draw: Sequence[Callable[[Canvas], None]], **settings: object) -> bytes:
    """A PDF with one page for each function, which draws it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, **settings)
    for page in draw:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def draw_lines(
    canvas: Canvas, lines: Sequence[str], x: float, y: float, pitch: float = 14
) -> float:
    """Draw lines downwards from ``y``; returns the height below them."""
    for line in lines:
        canvas.drawString(x, y, line)
        y -= pitch
    return y


def odt(body: str, styles: str = "", manifest: str = "") -> bytes:
    """An odt file from the XML of its body and of its automatic styles."""
    names = " ".join(f'xmlns:{key}="{value}"' for key, value in _ODF.items())
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    if manifest:
        parts["META-INF/manifest.xml"] = manifest
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def read_data(folder: Path, data: bytes, name: str) -> SourceText:
    """Write bytes as a file and read it."""
    path = folder / name
    path.write_bytes(data)
    source = read(path)
    check_layout(source)
    return source

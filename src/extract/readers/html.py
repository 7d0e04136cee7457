"""Web pages: the minutes on them as paragraphs, headings, list items and table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import PreformattedString

from extract.errors import ReadError
from extract.readers.builder import SourceText, TextBuilder, clean
from extract.readers.html_content import main_content
from extract.readers.numbering import format_number
from extract.readers.pieces import PLAIN_HEADING, Para, Piece, Table, emit, looks_like_heading
from extract.readers.text import decode

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BOLD = frozenset(("b", "strong"))
_DECLARED = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding=["']([\w-]+)""", re.I
)
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
# Pages of council systems nest some thirty deep; beyond this it is a fault or a trap.
_MAX_DEPTH = 200
_UNNUMBERED = ("disc", "circle", "square", "none")


def read_bytes(data: bytes, format: str = "html") -> SourceText:
    """Read a page without its menus, scripts and footers.

    >>> read_bytes(b"<nav>Home</nav><p>14&nbsp;May<table><tr><td>Fleet<td>Red</table>").text
    '14 May\\n\\nFleet\\tRed'
    """
    soup = BeautifulSoup(_page_text(data), "lxml")
    _check_depth(soup)
    builder = TextBuilder()
    emit(builder, _Walker().pieces(main_content(soup)))
    return builder.build(format)


def _check_depth(soup: BeautifulSoup) -> None:
    level: list[Tag] = [soup]
    for _ in range(_MAX_DEPTH):
        level = [child for tag in level for child in tag.children if isinstance(child, Tag)]
        if not level:
            return
    raise ReadError(
        "nests its elements too deeply for a page of text", "save the page anew from a browser"
    )


def _page_text(data: bytes) -> str:
    declared = _DECLARED.search(data[:4096])
    if declared and b"\x00" not in data[:4096]:
        name = (declared.group(1) or declared.group(2)).decode("ascii").lower()
        # Pages that say Latin-1 hold Windows-1252, as every browser takes for granted.
        if name not in ("utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii"):
            try:
                return data.decode(name)
            except (LookupError, UnicodeDecodeError):
                return decode(data)
    return decode(data)


class _Walker:
    """Turns an element tree into pieces; inline text gathers until a block starts or ends."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._bold = 0
        self._bold_chars = 0
        self._chars = 0

    def pieces(self, root: Tag) -> list[Piece]:
        found: list[Piece] = []
        self._walk(root, found, None)
        self._flush(found)
        return found

    def _walk(self, node: Tag, out: list[Piece], marker: str | None) -> str | None:
        """Walk the children; ``marker`` waits for the first paragraph; what is left is returned."""
        for child in node.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, (Comment, PreformattedString)):
                    self._add(str(child), node.name == "pre")
            elif not isinstance(child, Tag):
                continue
            elif child.name == "br":
                self._text.append("\n")
            elif child.name not in _BLOCKS:
                self._bold += child.name in _BOLD
                marker = self._walk(child, out, marker)
                self._bold -= child.name in _BOLD
            else:
                marker = self._block(child, out, self._flush(out, marker))
        return marker

    def _block(self, tag: Tag, out: list[Piece], marker: str | None) -> str | None:
        if tag.name == "table":
            out.append(Table(list(_rows(tag))))
        elif tag.name in ("ul", "ol", "menu", "dir"):
            # A list right inside an item that has no words of its own takes the item's place.
            self._list(tag, out)
        elif tag.name in _HEADINGS:
            inner: list[Piece] = []
            marker = self._flush(inner, self._walk(tag, inner, marker), _HEADINGS[tag.name])
            out += inner
        else:
            marker = self._flush(out, self._walk(tag, out, marker))
        return marker

    def _list(self, tag: Tag, out: list[Piece]) -> None:
        number = _int(tag.get("start"), 1)
        step = -1 if tag.has_attr("reversed") else 1
        style = str(tag.get("type") or "")
        css = _LIST_STYLE.search(str(tag.get("style") or ""))
        if css:
            style = css.group(1)
        for child in tag.children:
            if not isinstance(child, Tag):
                continue
            if child.name != "li":
                self._block(child, out, None)
                continue
            number = _int(child.get("value"), number)
            own = str(child.get("type") or style or "1")
            ordered = tag.name == "ol" and own not in _UNNUMBERED
            marker = f"{format_number(number, own)}." if ordered else "•"
            self._flush(out, self._walk(child, out, marker))
            number += step

    def _add(self, text: str, preformatted: bool) -> None:
        self._text.append(text if preformatted else re.sub(r"[ \t\r\n\f]+", " ", text))
        visible = len(text.strip())
        self._chars += visible
        self._bold_chars += visible if self._bold else 0

    def _flush(
        self, out: list[Piece], marker: str | None = None, level: int | None = None
    ) -> str | None:
        text = "".join(self._text)
        bold = self._bold_chars == self._chars
        self._text, self._chars, self._bold_chars = [], 0, 0
        if not clean(text):
            return marker
        if (
            level is None
            and "\n" not in text.strip()
            and marker in (None, "•")
            and looks_like_heading(text, bold)
        ):
            # The words of a bold paragraph head what follows, under the page's own headings.
            level = PLAIN_HEADING if marker is None else None
        kind = "heading" if level else "list_item" if marker else "paragraph"
        if marker and text.lstrip()[:1] in "•·-–" and marker == "•":
            text = text.lstrip()[1:]
        out.append(Para(text, kind, marker, level))
        return None


def _rows(table: Tag) -> Iterator[list[list[Piece]]]:
    for row in _own(table, "tr"):
        cells: list[list[Piece]] = []
        for cell in row.children:
            if isinstance(cell, Tag) and cell.name in ("td", "th"):
                cells.append(_Walker().pieces(cell))
                cells += [[] for _ in range(min(_int(cell.get("colspan"), 1), 50) - 1)]
        yield cells


def _own(table: Tag, name: str) -> Iterator[Tag]:
    """The rows of a table, not those of tables inside its cells."""
    for child in table.children:
        if isinstance(child, Tag):
            if child.name == name:
                yield child
            elif child.name in ("thead", "tbody", "tfoot"):
                yield from _own(child, name)


def _int(value: object, default: int) -> int:
    try:
        return int(str(value))
    except ValueError:
        return default

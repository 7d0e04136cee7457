"""Which blocks of a document are headings, and how deep each is."""

from __future__ import annotations

import re

from extract.layout import Block
from extract.pipes.forms import ends_in_colon
from extract.records.types import Offsets
from extract.records.view import View

LETTERED = 5
"""The rank of a heading with a letter or a bullet."""
_MOST_WORDS = 16
_LABEL = re.compile(
    r"\W*(?:it\s+was\s+)?(?:resolved|agreed|recommend(?:ed|ations?)|determined|decisions?"
    r"|decided|minutes|discussion|actions?|noted|reasons?|comments?|notes?|outcome"
    r"|agenda\s+item|agenda\s+and\s+(?:draft\s+)?minutes|issue\s+-\s+meetings|items?|no\.?\s+item|meeting\s+documents"
    r"|decision\s+details|additional\s+documents|questions?(?:\s+and\s+answers?)?|in\s+discussion|debate)\b"
    r"[^\w]*(?:that|points?|unanimously|to)?\W*",
    re.I,
)
_ITEM = re.compile(r"(?:[A-Z]{1,5}[./ ]{0,2})?\d{1,4}(?:[./]\d{1,4}){0,3}[.:]?|[IVX]{1,5}\.")
_LINK = re.compile(r"\s+pdf\s+icon\b|\s+PDF\s+\d")
_TITLE_LINE = re.compile(r"(?P<title>[^\n.;:]{1,3}[.)]?[^\n.;:]{3,60})\n(?=[A-Z])")
_BULLET = re.compile(r"[^\w#(\[]+")
_BARE_NUMBER = re.compile(
    r"\W*(?:[A-Z]{1,5}[-/. ]?)?\d{1,4}(?:[-/.]\d{1,4}){0,2}[.):]?\W*|agenda\s+item", re.I
)
_ITEM_OPENS = re.compile(
    r"\W*(?:minutes|decisions?|additional\s+documents|purpose(?:\s+of\s+(?:the\s+)?report)?)\W*\Z"
    r"|\W*(?:decision\s+maker|meeting\s*:)"
    r"|\W*to\s+(?:consider|receive|note|report|review|discuss|agree|approve|provide|update|scrutinise)\b",
    re.I,
)
"""What stands under the title of an item on a web page."""
_PAGE_LINE = re.compile(
    r"(?:meeting\s*:|venue|contact|decision\s+(?:maker|status|type)|is\s+(?:it\s+)?(?:an?\s+)?(?:key|subject)\b"
    r"|wards?\s+affected|effective\s+from|report\s+(?:of|by)|consider\s+report|moved\s+by)\b",
    re.I,
)
"""What a web page says of an item under its title."""
_PAPER = re.compile(r",?\s+item\s+[\w./]+\s*\Z|\W*(?:appendix|annex|enc)\b", re.I)
"""A paper that belongs to an item, in the list of its links."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|be|been|can|could|should|must|may|might)\b"
)
_LETTER = re.compile(r"\W*(?:[a-z]|[ivx]{1,5})[.)]", re.I)
_NUMBER = re.compile(
    r"\W*(?:[A-Z]{1,5}[./]?)?(?:\d{1,4}/)?\d{1,4}(?P<sub>\.\d{1,3})*|\W*[IVX]{1,5}\.(?=\s)"
)


class HeadingLines:
    """The blocks of a document as headings.

    Args:
        view: the document.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._text = view.text

    def is_heading(self, block: Block, above: Block | None, below: Block | None) -> bool:
        """A heading by the layout, or a short line without a full stop that others follow."""
        line = self.line(block)
        text = self._text
        if _BARE_NUMBER.fullmatch(text, *line):
            return False
        if self._is_linked(block):
            return _PAPER.search(text, *line) is None  # "Budget Monitoring pdf icon PDF 74 KB"
        if _LABEL.fullmatch(text, *line):
            return False
        if block.kind == "heading":
            return True
        if block.kind == "table_row" and (below is None or below.table != block.table):
            return (above is None or above.table != block.table) and self._is_item_line(block)
        if block.kind not in ("paragraph", "list_item") or below is None:
            return False
        words = text[slice(*line)].rstrip(" *_")
        if _ITEM_OPENS.match(text, *self.line(below)) and not _ITEM_OPENS.match(words):
            words = words.removesuffix(".")
        if ends_in_colon(words, 0, len(words)) or _PAGE_LINE.match(words) or _VERB.search(words):
            return False
        if block.marker and _BULLET.fullmatch(block.marker) and below.kind != "paragraph":
            return False
        return (
            len(words) < 120
            and len(words.split()) <= _MOST_WORDS
            and words[-1:] not in (".", ";", ",", ":", "?", "")
            and not self._view.within(*self.line(block), "PERCENT", "RAG", "JUDGEMENT")
            and bool(re.search(r"\w{3}", words))
        )

    def _is_item_line(self, block: Block) -> bool:
        """A number, a tab and a title: how agendas on web pages are copied."""
        cells = [self._text[slice(*cell)] for cell in block.cells]
        if len(cells) == 3:
            cells = cells[:2] if _LINK.match(f" {cells[2]}") else cells
            cells = cells[::2] if re.fullmatch(r"item\s+\d+", cells[1], re.I) else cells
        if len(cells) != 2:
            return False
        number, title = cells
        return bool(_ITEM.fullmatch(number)) and len(title) < 200 and title[:1].isupper()

    def rank(self, block: Block, above: Block | None, below: Block | None) -> float:
        """How deep a heading is: the title of an item on a web page, capitals, numbers, plain
        words, what has a letter or bullet before it."""
        text = self._text
        line = text[slice(*self.line(block))]
        if line.startswith("#"):
            return len(line) - len(line.lstrip("#"))
        if block.kind == "list_item" and (
            _LETTER.match(line) or _BULLET.fullmatch(block.marker or "0")
        ):
            return LETTERED
        opens = below is not None and _ITEM_OPENS.match(text, *self.line(below))
        if (
            opens
            or self._is_linked(block)
            or (above is not None and _BARE_NUMBER.fullmatch(text, *self.line(above)))
        ):
            return 0
        number = _NUMBER.match(line)
        if number:
            return 3 if number["sub"] else 2
        return 1 if line.isupper() else 4

    def _is_linked(self, block: Block) -> bool:
        """Whether a web page hangs a document on a line."""
        return _LINK.match(self._text, self.line(block)[1], block.end) is not None

    def line(self, block: Block) -> Offsets:
        """A heading without what a web page hangs on it, or the title line of a numbered item."""
        start, end = block.start, block.end
        end = min(end, start + 300)
        tail = _LINK.search(self._text, start, end)
        end = tail.start() if tail else end
        if block.kind == "list_item" and block.marker and block.marker[:1].isdigit():
            title = _TITLE_LINE.match(self._text, start, end)
            end = title.end("title") if title else end
        return start, end

    def words(self, block: Block) -> Offsets:
        start, end = self.line(block)
        marker = block.marker or ""
        at = self._text.find(marker, start, start + len(marker) + 8) if marker else -1
        start = at + len(marker) if at >= 0 else block.cells[-1][0] if block.cells else start
        while start < end and not self._text[start].isalnum():
            start += 1
        return start, end

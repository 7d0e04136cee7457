"""The parts of minutes: what stands under one heading or label, and of which kind it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.layout import Block
from extract.pipes.meeting import patterns
from extract.pipes.meeting.dates import dates_without_year
from extract.pipes.meeting.header import head_lines, strip
from extract.records.types import Section, SectionKind
from extract.records.view import View

_MOST = 160
_NUMBER = re.compile(
    r"(?:(?:agenda\s+)?item\s+(?:no\.?\s+)?)?\(?(?:(?-i:[A-Z]{1,4})\s?/?\s?)?\d{1,3}[a-z]?(?:[./]\d{1,3}){0,3}"
    r"[.):]{0,2}(?:&nbsp;)*(?=\s|(?<=;))",
    re.I,
)
_SENTENCE = re.compile(r"\b(?:were|was|is|are|had|has|there|none|nil|be|been)\b", re.I)
_NUMBER_MARKER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}\\?[.)]?|[ivxIVX]{1,5}[.)]|[A-Z][.)])")
_LINE_TITLE = re.compile(
    r"(?P<number>\d{1,2})[.)]?[ \t]+(?P<title>[A-Z][^\n.;:?!]{2,60}?)[ \t]*(?=\n)"
)
_NEXT_ITEM = re.compile(r"(?P<number>\d{1,2})[ \t]+(?P<title>[A-Z][^\n.;:?!]{2,60})")
"""*5 Investment policy*, which no full stop tells from a street: the next of its kind."""


@dataclass(frozen=True)
class _Opening:
    """Where a section begins: its heading's characters, its number and kind."""

    at: int
    start: int
    end: int
    number: str | None
    kind: SectionKind


def sections(view: View) -> list[Section]:
    """The sections in text order; what stands before the first heading is in none."""
    openings = _openings(view)
    found = []
    for n, opening in enumerate(openings):
        end = openings[n + 1].at if n + 1 < len(openings) else len(view.text)
        end = strip(view.text, opening.at, end)[1]
        offsets = {"heading": (opening.start, opening.end)}
        if opening.number:
            first = view.text.find(opening.number, opening.at, opening.end)
            if first >= 0:
                offsets["number"] = (first, first + len(opening.number))
        found.append(
            Section(
                span=(opening.at, max(end, opening.end)),
                offsets=offsets,
                kind=opening.kind,
                heading=view.plain(opening.start, opening.end),
                number=opening.number,
            )
        )
    return found


def kind_of(heading: str) -> SectionKind | None:
    """The kind of a section by its heading; None where the words tell none.

    >>> kind_of("Apologies for absence"), kind_of("Date of next meeting"), kind_of("Otters")
    ('apologies', 'next_meeting', None)
    """
    plain = heading.strip(" \t:*_#.-–—")
    for kind, pattern in patterns.SECTION_KINDS:
        if pattern.search(plain):
            return kind
    return None


def _openings(view: View) -> list[_Opening]:
    found: list[_Opening] = []
    begun = False
    # Headings at the top name the document until one names a part of it.
    head_end = max((line.end for line in head_lines(view.text)), default=0)
    for n, block in enumerate(view.blocks):
        if block.kind == "furniture":
            continue
        following = view.blocks[n + 1] if n + 1 < len(view.blocks) else None
        opening = _opening(view, block, following) or _next_item(view.text, block, found)
        if opening is None:
            continue
        if not begun and not opening.number:
            part = kind_of(view.text[opening.start : opening.end])
            if part is None or (opening.end <= head_end and part in ("minutes", "other")):
                continue
        begun = True
        found.append(opening)
    return found


def _opening(view: View, block: Block, following: Block | None) -> _Opening | None:
    text = view.text
    start, end = strip(text, block.start, block.end)
    if start >= end:
        return None
    if block.kind == "heading" and end - start <= _MOST:
        return _titled(text, block, start, end)
    labelled = patterns.LABELLED.match(text, block.start, min(block.end, block.start + 120))
    if labelled:
        a, b = labelled.span("label")
        kind = kind_of(text[a:b]) or "other"
        # Over all that was said on an item, not over the approval of the last minutes.
        alone = kind == "minutes" and labelled.end() >= end
        return _Opening(block.start, a, b, None, "discussion" if alone else kind)
    if block.kind == "table_row":
        return None
    line_end = text.find("\n", start, end)
    if line_end > 0 and block.kind != "heading":
        lead = _LINE_TITLE.match(text, start, min(end, start + 90))
        if lead and len(lead["title"].split()) <= 8:
            a, b = lead.span("title")
            return _Opening(
                block.start, a, b, lead["number"], kind_of(lead["title"]) or "discussion"
            )
    if block.kind == "list_item" and block.marker and _NUMBER_MARKER.fullmatch(block.marker):
        return _item(text, block, following, start, end)
    if block.kind == "paragraph" and end - start <= 70:
        bare = text[start:end].rstrip(": ")
        number = _NUMBER.match(text, start, end)
        at = number.end() if number else start
        known = kind_of(text[at:end])
        if _SENTENCE.search(text, start, end):
            return None
        if known and (text[end - 1] == ":" or len(bare.split()) <= 6) and bare[-1:] not in ".;,?!":
            return _titled(text, block, start, end)
    return None


def _next_item(text: str, block: Block, before: list[_Opening]) -> _Opening | None:
    """A numbered title without a stop, where its number follows that of the last item."""
    start, end = strip(text, block.start, block.end)
    item = _NEXT_ITEM.fullmatch(text, start, end) if block.kind == "paragraph" else None
    if item is None or len(item["title"].split()) > 8 or _SENTENCE.search(text, start, end):
        return None
    last = next((one.number for one in reversed(before) if one.number), None)
    if last is None or not last.isdigit() or int(item["number"]) != int(last) + 1:
        return None
    return _Opening(block.start, *item.span("title"), item["number"], "discussion")


def _titled(text: str, block: Block, start: int, end: int) -> _Opening | None:
    number = block.marker if block.marker and _NUMBER_MARKER.fullmatch(block.marker) else None
    if number:
        at = text.find(number, block.start, end)
        start = at + len(number) if at >= 0 else start
    else:
        printed = _NUMBER.match(text, start, end)
        if printed and not any(day.start == start for day in dates_without_year(text, start, end)):
            number, start = printed.group(), printed.end()
    icon = patterns.ICON.search(text, start, end)
    start, end = strip(text, start, icon.start() if icon else end)
    while end > start and text[end - 1] in ":.–—-":
        end -= 1
    if start >= end or not any(c.isalpha() for c in text[start:end]):
        return None
    kind: SectionKind = kind_of(text[start:end]) or ("discussion" if number else "other")
    if kind == "minutes" and not number and text[start:end].casefold() == "minutes":
        kind = "discussion"
    return _Opening(block.start, start, end, _bare(number), kind)


def _item(
    text: str, block: Block, following: Block | None, start: int, end: int
) -> _Opening | None:
    """A numbered item that is a title of its own or opens with one before a full stop or dash."""
    marker = block.marker or ""
    at = text.find(marker, block.start, end)
    start = strip(text, at + len(marker), end)[0] if at >= 0 else start
    title = text[start:end]
    known = kind_of(title[:80])
    if known and title.endswith(".") and len(title.split()) <= 6:
        title = title[:-1]
        end -= 1
    if patterns.ITEM_TITLE.fullmatch(title) and len(title.split()) <= 12:
        in_list = following is not None and following.kind == "list_item"
        if (
            known
            or not in_list
            or (following and following.marker and not _NUMBER_MARKER.fullmatch(following.marker))
        ):
            return _Opening(block.start, start, end, _bare(marker), known or "discussion")
    lead = re.compile(r"[A-Z][^.;:?!\n]{2,60}?(?=\.\s|:\s|\s[-–—]\s)").match(
        text, start, min(end, start + 80)
    )
    if lead and len(lead.group().split()) <= 7:
        kind = kind_of(lead.group())
        if kind:
            return _Opening(block.start, *lead.span(), _bare(marker), kind)
    return None


def _bare(number: str | None) -> str | None:
    if not number:
        return None
    bare = re.sub(r"^(?:agenda\s+)?item\s+(?:no\.?\s+)?|&nbsp;", "", number, flags=re.I)
    return bare.strip(" ().:\\*#") or None

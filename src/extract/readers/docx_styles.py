"""What a docx paragraph's style says, and the styles it is based on: heading, bold, numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

_HEADING = re.compile(r"heading ?(\d)", re.I)


@dataclass(frozen=True)
class Style:
    """``heading`` is a level from 1 or None; ``numbering`` a w:numPr element or None."""

    heading: int | None = None
    bold: bool = False
    numbering: etree._Element | None = None


class Styles:
    """The styles of a document, each worked out once."""

    def __init__(self, document: Any) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._default: str | None = None
        self._known: dict[str | None, Style] = {}
        for element in document.styles.element.findall(qn("w:style")):
            name = element.get(qn("w:styleId"), "")
            self._elements[name] = element
            if (
                element.get(qn("w:default")) in ("1", "true")
                and element.get(qn("w:type")) == "paragraph"
            ):
                self._default = name

    def of(self, properties: etree._Element | None) -> Style:
        """The style of a paragraph, from its w:pPr (None where it has none)."""
        style = None if properties is None else properties.find(qn("w:pStyle"))
        name = self._default if style is None else style.get(qn("w:val"))
        base = self._resolve(name)
        outline = _outline(properties)
        return base if outline is None else Style(outline, base.bold, base.numbering)

    def run_is_bold(self, properties: etree._Element | None) -> bool:
        """Whether a run is bold by itself or by its character style, from its w:rPr."""
        if properties is None:
            return False
        if properties.find(qn("w:b")) is not None:
            return is_on(properties, "b")
        style = properties.find(qn("w:rStyle"))
        return style is not None and self._resolve(style.get(qn("w:val"))).bold

    def _resolve(self, name: str | None) -> Style:
        if name in self._known:
            return self._known[name]
        # Set first: a style based on itself, in a damaged file, must come to an end.
        self._known[name] = Style()
        element = self._elements.get(name or "")
        if element is None:
            return self._known[name]
        based_on = element.find(qn("w:basedOn"))
        base = Style() if based_on is None else self._resolve(based_on.get(qn("w:val")))
        properties, run = element.find(qn("w:pPr")), element.find(qn("w:rPr"))
        label = element.find(qn("w:name"))
        title = "" if label is None else label.get(qn("w:val"), "")
        heading = _HEADING.fullmatch(title)
        level = int(heading.group(1)) if heading else 1 if title.lower() == "title" else None
        numbering = None if properties is None else properties.find(qn("w:numPr"))
        bold = base.bold if run is None or run.find(qn("w:b")) is None else is_on(run, "b")
        self._known[name] = Style(
            level or _outline(properties) or base.heading,
            bold,
            base.numbering if numbering is None else numbering,
        )
        return self._known[name]


def is_on(properties: etree._Element | None, name: str) -> bool:
    """Whether a switch such as w:b or w:vanish is on in a w:rPr element."""
    switch = None if properties is None else properties.find(qn(f"w:{name}"))
    return switch is not None and switch.get(qn("w:val"), "true") not in ("0", "false", "off")


def _outline(properties: etree._Element | None) -> int | None:
    outline = None if properties is None else properties.find(qn("w:outlineLvl"))
    if outline is None:
        return None
    level = int(outline.get(qn("w:val"), "9"))
    return level + 1 if level < 9 else None

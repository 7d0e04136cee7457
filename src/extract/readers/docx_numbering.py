"""Word's automatic numbers: counted as Word counts them, printed as text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from extract.readers.numbering import bullet, format_number

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class _Level:
    format: str
    text: str
    start: int
    legal: bool
    restart: int


@dataclass
class _List:
    """An abstract list: its levels and, while the document is read, its counters."""

    levels: dict[int, _Level]
    counters: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document; ask for markers in document order."""

    def __init__(self, document: Any) -> None:
        self._lists: dict[str, _List] = {}
        self._abstract: dict[str, str] = {}
        self._own: dict[str, dict[int, _Level]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        root = _numbering_root(document)
        if root is not None:
            self._load(root)

    def marker(
        self, properties: etree._Element | None, inherited: etree._Element | None
    ) -> str | None:
        """The number or bullet of the next paragraph, or None where it has none.

        ``properties`` is the paragraph's w:pPr, ``inherited`` the w:numPr of its style.
        """
        own = None if properties is None else properties.find(qn("w:numPr"))
        number = _value(own, "numId") or _value(inherited, "numId")
        if number is None or number == "0" or number not in self._abstract:
            return None
        level = int(_value(own, "ilvl") or _value(inherited, "ilvl") or 0)
        abstract = self._lists.get(self._abstract[number])
        if abstract is None:
            return None
        levels = {**abstract.levels, **self._own.get(number, {})}
        if level not in levels:
            return None
        # A list that starts anew does so once, where it is first met.
        for restarted, start in self._restarts.pop(number, {}).items():
            abstract.counters[restarted] = start - 1
        _count(abstract.counters, levels, level)
        return _printed(abstract.counters, levels, level)

    def _load(self, root: etree._Element) -> None:
        links: dict[str, str] = {}
        targets: dict[str, str] = {}
        for element in root.findall(qn("w:abstractNum")):
            name = element.get(qn("w:abstractNumId"), "")
            self._lists[name] = _List(_levels(element))
            target, link = _value(element, "styleLink"), _value(element, "numStyleLink")
            if target:
                targets[target] = name
            if link:
                links[name] = link
        for name, link in links.items():
            if link in targets:
                self._lists[name] = self._lists[targets[link]]
        for element in root.findall(qn("w:num")):
            number = element.get(qn("w:numId"), "")
            self._abstract[number] = _value(element, "abstractNumId") or ""
            overrides = element.findall(qn("w:lvlOverride"))
            self._own[number] = {k: v for o in overrides for k, v in _levels(o).items()}
            self._restarts[number] = {
                int(o.get(qn("w:ilvl"), "0")): int(start)
                for o in overrides
                if (start := _value(o, "startOverride")) is not None
            }


def _numbering_root(document: Any) -> etree._Element | None:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            root: etree._Element = relation.target_part.element
            return root
    return None


def _levels(parent: etree._Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for element in parent.findall(qn("w:lvl")):
        depth = int(element.get(qn("w:ilvl"), "0"))
        found[depth] = _Level(
            format=_value(element, "numFmt") or "decimal",
            text=_value(element, "lvlText") or "",
            start=int(_value(element, "start") or 1),
            legal=element.find(qn("w:isLgl")) is not None,
            restart=int(_value(element, "lvlRestart") or depth),
        )
    return found


def _value(parent: etree._Element | None, name: str) -> str | None:
    found = None if parent is None else parent.find(qn(f"w:{name}"))
    return None if found is None else found.get(qn("w:val"))


def _count(counters: dict[int, int], levels: dict[int, _Level], level: int) -> None:
    counters[level] = counters.get(level, levels[level].start - 1) + 1
    for deeper in [d for d in counters if d > level]:
        if deeper not in levels or level < levels[deeper].restart:
            del counters[deeper]


def _printed(counters: dict[int, int], levels: dict[int, _Level], level: int) -> str | None:
    settings = levels[level]
    if settings.format == "none":
        return None
    if settings.format == "bullet":
        return bullet(settings.text) if settings.text.strip() else None

    def number(match: re.Match[str]) -> str:
        depth = int(match.group(1)) - 1
        shown = levels.get(depth, settings)
        style = "decimal" if settings.legal else shown.format
        return format_number(counters.get(depth, shown.start), style)

    return _PLACE.sub(number, settings.text).strip() or None

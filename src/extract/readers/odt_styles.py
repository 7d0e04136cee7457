"""What the styles of an OpenDocument text say: bold type, the numbers and bullets of lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from extract.readers.numbering import bullet, format_number
from extract.readers.office import local


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute's value by its name without the namespace.

    >>> from extract.readers.office import parse_xml
    >>> attribute(parse_xml(b'<h xmlns:t="urn:t" t:outline-level="2"/>'), "outline-level")
    '2'
    """
    for key, value in element.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return None


class Styles:
    """Whether a named style is bold, by itself or through the styles it is based on."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        self._parents: dict[str, str | None] = {}
        self._weights: dict[str, str] = {}
        for root in roots:
            for element in root.iter():
                if local(element) != "style":
                    continue
                name = attribute(element, "name") or ""
                self._parents[name] = attribute(element, "parent-style-name")
                for child in element.iterchildren():
                    weight = attribute(child, "font-weight")
                    if local(child) == "text-properties" and weight:
                        self._weights[name] = weight

    def is_bold(self, name: str | None, default: bool = False) -> bool:
        """Whether text in the style is bold; ``default`` where the style says nothing of it."""
        seen = set()
        while name is not None and name not in seen:
            seen.add(name)
            if name in self._weights:
                return self._weights[name] in ("bold", "700", "800", "900")
            name = self._parents.get(name)
        return default


@dataclass(frozen=True)
class _Level:
    format: str
    bullet: str
    prefix: str
    suffix: str
    start: int
    shown: int


class Lists:
    """The list styles of a document and the counters of its lists; ask in document order."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._last: dict[str, dict[int, int]] = {}
        self._by_id: dict[str, dict[int, int]] = {}
        self._counters: dict[int, int] = {}
        for root in roots:
            for element in root.iter():
                if local(element) == "list-style":
                    self._styles[attribute(element, "name") or ""] = _levels(element)

    def open(self, element: etree._Element, style: str | None) -> None:
        """Start an outermost text:list, or go on counting where it says so."""
        continued = attribute(element, "continue-list")
        if continued is not None:
            counters = self._by_id.get(continued, {})
        elif attribute(element, "continue-numbering") == "true":
            counters = self._last.get(style or "", {})
        else:
            counters = {}
        self._counters = counters
        self._last[style or ""] = counters
        identifier = attribute(element, "id")
        if identifier is not None:
            self._by_id[identifier] = counters

    def marker(self, style: str | None, level: int, start: str | None) -> str | None:
        """The number or bullet of the next item at ``level`` (from 1), None where it has none.

        ``start`` is the item's own text:start-value.
        """
        levels = self._styles.get(style or "", {})
        settings = levels.get(level)
        if settings is None:
            return "•" if style is None else None
        counters = self._counters
        before = int(start) - 1 if start else counters.get(level, settings.start - 1)
        counters[level] = before + 1
        for deeper in [depth for depth in counters if depth > level]:
            del counters[deeper]
        if settings.bullet:
            return bullet(settings.bullet)
        if not settings.format:
            return None
        shown = range(max(1, level - settings.shown + 1), level + 1)
        numbers = [
            format_number(counters.get(depth, 1), levels.get(depth, settings).format or "1")
            for depth in shown
        ]
        return (settings.prefix + ".".join(numbers) + settings.suffix).strip() or None


def _levels(style: etree._Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for element in style.iterchildren():
        name = local(element)
        if not name.startswith("list-level-style"):
            continue
        found[int(attribute(element, "level") or 1)] = _Level(
            format=attribute(element, "num-format") or "",
            bullet=(attribute(element, "bullet-char") or "•") if name.endswith("bullet") else "",
            prefix=attribute(element, "num-prefix") or "",
            suffix=attribute(element, "num-suffix") or "",
            start=int(attribute(element, "start-value") or 1),
            shown=int(attribute(element, "display-levels") or 1),
        )
    return found

"""From a DATE's words to an `Expression`: the first form that fits the whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from extract.pipes.date_values import read_points, read_relative
from extract.pipes.date_values.expressions import (
    Ended,
    Expression,
    Impossible,
    Nth,
    Open,
    Part,
    Range,
    Relative,
    Same,
    Shifted,
    Week,
    Yearly,
)
from extract.pipes.date_values.names import (
    nth_number,
    split_unit,
)
from extract.pipes.date_values.patterns import REGEXES, SEPARATOR
from extract.pipes.date_values.surface import fold

_DEPTH = 4  # how many expressions may stand inside one another
_CUTS = 8  # separators in a range or list: trying each takes time
_IS_STRETCH = re.compile(r"period|.*s")  # its length is that of the date before
_LONGEST = 120  # characters; what is longer is not one expression


@lru_cache(maxsize=4096)
def parse(surface: str) -> Expression | None:
    """What the words of a DATE say; None where no form fits them.

    >>> parse("Tues 4th May 2021")
    Yearly(kind='day', parts=(5, 4), years=Years(first=2021, last=None, kind=None, short=False), \
weekday=1)
    >>> parse("the previous twelve months")
    Rolling(unit='month', count=12, sign=-1, word='previous', kind=None)
    """
    return _parse(fold(surface[:_LONGEST]), _DEPTH)


@lru_cache(maxsize=4096)
def _parse(text: str, depth: int) -> Expression | None:
    if depth == 0 or not text:
        return None
    for name, pattern in REGEXES.items():
        match = pattern.fullmatch(text)
        if match is not None:
            read = _SIMPLE.get(name)
            found = read(match) if read else _COMPOUND[name](match, depth)
            if found is not None:
                return found
    return _range(text, depth)


def _range(text: str, depth: int) -> Expression | None:
    cuts = list(SEPARATOR.finditer(text))
    for cut in cuts if len(cuts) <= _CUTS else ():
        last = _parse(text[cut.end() :], depth - 1)
        if last is None or isinstance(last, Impossible):
            continue
        first = _first(text[: cut.start()], depth)
        if first is not None and not isinstance(first, Impossible):
            return join(first, last)
    return None


def _first(text: str, depth: int) -> Expression | None:
    """The first of a range; of a list (*5, 12 and 19*) only that counts."""
    head = text.split(",")[0] if re.fullmatch(r"\d\d?(?:, ?\d\d?)+", text) else text
    return _parse(head, depth - 1)


def join(first: Expression, last: Expression) -> Expression:
    """A range whose ends lend each other the month or year that one of them leaves out."""
    if isinstance(first, Range):
        first = first.first
    if isinstance(last, Range):
        last = last.last
    return Range(first, last)


# --- forms that hold another expression ---


def _shifted(match: re.Match[str], depth: int) -> Expression | None:
    inner = _yearly(match["inner"], depth)
    if inner is None:
        return None
    year = re.search(r"(last|next|this) year$", match[0])
    if year:
        return Shifted(inner, year[1], {"last": -1, "this": 0, "next": 1}[year[1]])
    return Shifted(inner, match["word"])


def _same(match: re.Match[str], depth: int) -> Expression | None:
    year = _parse(match["year"], depth - 1)
    unit = None if _IS_STRETCH.fullmatch(match["unit"]) else split_unit(match["unit"])[0]
    return Same(unit, year) if year else None


def _yearly(text: str, depth: int) -> Yearly | None:
    inner = _parse(text, depth - 1)
    return inner if isinstance(inner, Yearly) else None


def _season_before(match: re.Match[str], depth: int) -> Expression | None:
    inner = _yearly(match["season"], depth)
    word = "previous" if match["after"] == "before" else "following"
    return Shifted(inner, word) if inner else None


def _nth_of(match: re.Match[str], depth: int) -> Expression | None:
    inner = _parse(match["inner"], depth - 1)
    nth = nth_number(match["nth"])
    if inner is None or (match["nth"] in "12345" and match["unit"] == "month"):
        return None
    return Nth(nth, match["unit"], inner, int(match["count"] or 1))


def _part(match: re.Match[str], depth: int) -> Expression | None:
    inner = _parse(match["inner"], depth - 1)
    if inner is None or isinstance(inner, Impossible):
        return inner
    part = re.sub(r"^(?:very |tail[- ]|back )", "", match["part"])
    part = part.replace("1 half", "first half").replace("2 half", "second half")
    if isinstance(inner, Range):  # "early May to June": the part belongs to the first end
        return Range(Part(part, inner.first), inner.last)
    return Part(part, inner)


def _week(match: re.Match[str], depth: int) -> Expression | None:
    inner = _parse(match["inner"], depth - 1)
    if inner is None or isinstance(inner, Impossible):
        return inner
    weekend = re.match(r"weekend\b", match["side"]) is not None
    side = re.sub(r"[ /-]", "", match["side"])
    kind: Literal["from", "to", "of", "after", "before"] = (
        "after" if side.endswith(("following", "after"))
        else "before" if side.endswith("before")
        else "to" if side.endswith(("ending", "ended", "we"))
        else "of" if side.endswith("of")
        else "from"
    )  # fmt: skip
    return Week(kind, inner, weekend)


def _ended(match: re.Match[str], depth: int) -> Expression | None:
    inner = _parse(match["inner"], depth - 1)
    if inner is None or isinstance(inner, Impossible | Range | Relative):
        return inner if isinstance(inner, Impossible) else None
    unit, _ = split_unit(match["unit"])
    count = match["count"]
    side: Literal["to", "from"] = "from"
    if match["side"].startswith(("end", "to", "up")):
        side = "to"
    return Ended(unit, int(count) if count and count != "a" else 1, side, inner)


def _open(match: re.Match[str], depth: int) -> Expression | None:
    inner = _parse(match["inner"], depth - 1)
    if inner is None or isinstance(inner, Impossible | Range):
        return inner
    return Open(match["word"], inner)


def _about(match: re.Match[str], depth: int) -> Expression | None:
    return _parse(match["inner"], depth - 1)


def _between(match: re.Match[str], depth: int) -> Expression | None:
    cuts = list(SEPARATOR.finditer(match[0]))
    for cut in cuts if len(cuts) <= _CUTS else ():
        last = _parse(match[0][cut.end() :], depth - 1)
        first = _parse(
            re.sub(r"^(?:between|from) (?:the )?", "", match[0][: cut.start()]), depth - 1
        )
        if first is not None and last is not None:
            bad = [end for end in (first, last) if isinstance(end, Impossible)]
            return bad[0] if bad else join(first, last)
    return None


_COMPOUND: dict[str, Callable[[re.Match[str], int], Expression | None]] = {
    "season before": _season_before,
    "same": _same,
    "shifted": _shifted,
    "shifted after": _shifted,
    "nth of": _nth_of,
    "part of": _part,
    "part": _part,
    "week": _week,
    "ended": _ended,
    "open": _open,
    "between": _between,
    "about": _about,
}
_SIMPLE = {**read_points.READERS, **read_relative.READERS}

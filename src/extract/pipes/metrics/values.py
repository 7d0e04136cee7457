"""From the words of a share to its numbers.

The percents grammar (`extract.pipes.percents.patterns`) parses the surface; its named groups are
read here.  What the text around says (comparator, sign as a direction) is not decided here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from fractions import Fraction
from typing import Literal

from extract.pipes.percents.atoms import COUNT, SIGNED, UNITS_WORDS, WORDED
from extract.pipes.percents.patterns import FORMS
from extract.records.types import Number, PercentValue

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = (
    {word: n for n, word in enumerate(_UNITS)}
    | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
    | {"fourty": 40, "nil": 0, "nought": 0, "a": 1, "an": 1}
)
_DENOMINATORS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_SIGNS = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_MINUS = re.compile(r"(?:[-−–‐‑‒]|minus\b)\s*", re.I)
_PLUS = re.compile(r"(?:[+±]|plus\b)\s*", re.I)
_POINTS = re.compile(r"(?<![^\W\d_])(?:points?|pts?|ppts?|pp)\b|p\.p\.", re.I)
_SIGN_WORD = re.compile(r"(?:minus|plus|[-+−–])\s*(?=[\d.])", re.I)
_UNIT = r"(?:\s*(?:%|per\s?cent|points?|pts?))?"
_BARE = re.compile(rf"(?P<value>{SIGNED}|{WORDED}){_UNIT}", re.I)
_OF = re.compile(
    rf"(?P<count>{COUNT})(?:\s+[^\W\d]\S*){{0,6}}?\s+(?:out\s+of|of|in)\s+(?:the\s+|every\s+)?"
    rf"(?P<total>{COUNT})",
    re.I,
)
_PROPORTION = re.compile(
    r"(?:[^\W\d]+|(?:one|an?)\s+[^\W\d]+)\s+in\s+(?:every\s+|each\s+)?[^\W\d]+"
    r"|\d+\s+in\s+(?:every\s+)?\d{1,3}",
    re.I,
)
_ALONE = re.compile(r"(?P<denominator>third|quarter|fifth|tenth)", re.I)
_BARE_RANGE = re.compile(
    rf"(?P<low>{SIGNED}|{UNITS_WORDS}){_UNIT}\s*(?:[-‐‑‒–—−/]|to|and|or)\s*"
    rf"(?P<high>{SIGNED}|{UNITS_WORDS}){_UNIT}",
    re.I,
)
_RANGED = ("low", "high")


def percent_value(surface: str) -> PercentValue | None:
    """The numbers of a PERCENT's surface in percent; None where they cannot be read.

    Shares that are computed are rounded to two decimals.

    >>> percent_value("12 weak files out of 70")
    PercentValue(value=17.14, unit='percent', comparator='=', count=12.0, total=70.0)
    >>> percent_value("two-thirds").value, percent_value("5-10%").value
    (66.67, (5.0, 10.0))
    >>> percent_value("some")
    """
    folded = " ".join(_letters(surface).split()).strip(" ()[]")
    unit: Literal["percent", "points"] = "points" if _POINTS.search(folded) else "percent"
    sign = _SIGN_WORD.match(folded)
    if sign:  # the grammar looks behind a sign, which stands first here
        value = percent_value(folded[sign.end() :])
        if value is None or isinstance(value.value, tuple):
            return value
        return replace(value, value=-value.value if _MINUS.match(folded) else value.value)
    for form in FORMS:
        match = form.regex.fullmatch(folded)
        if match:
            found = _read(match.groupdict(), folded)
            if found is not None:
                return PercentValue(found[0], unit, count=found[1], total=found[2])
    for pattern in (_BARE, _BARE_RANGE, _OF, _ALONE):
        match = pattern.fullmatch(folded)
        if match:
            found = _read(match.groupdict(), folded)
            return found and PercentValue(found[0], unit, count=found[1], total=found[2])
    return None


def is_proportion(surface: str) -> bool:
    """Whether a share is told as *one in four*, which counts nothing, and not as *12 out of 70*.

    >>> is_proportion("seven in ten"), is_proportion("one pound in four"), is_proportion("3 of 9")
    (True, True, False)
    """
    return _PROPORTION.fullmatch(" ".join(_letters(surface).split())) is not None


def sign_of(surface: str) -> str | None:
    """``+`` or ``-`` where the surface carries a sign or its word.

    >>> sign_of("+0.5%"), sign_of("minus 3 per cent"), sign_of("3%")
    ('+', '-', None)
    """
    plain = surface.lstrip(" ([")
    if plain.startswith("±"):
        return None
    return "-" if _MINUS.match(plain) else "+" if _PLUS.match(plain) else None


def _letters(surface: str) -> str:
    """The surface with its ligatures resolved; fractions such as ½ stay."""
    return "".join(
        unicodedata.normalize("NFKC", c) if "\ufb00" <= c <= "\ufb06" else c for c in surface
    )


def _read(
    matched: dict[str, str | None], surface: str
) -> tuple[Number, float | None, float | None] | None:
    groups = {name: words for name, words in matched.items() if words}
    if all(name in groups for name in _RANGED):
        ends = [number_of(groups[name]) for name in _RANGED]
        if ends[0] is None or ends[1] is None:
            return None
        return (_rounded(ends[0]), _rounded(ends[1])), None, None
    if "total" in groups:
        count, total = number_of(groups["count"]), number_of(groups["total"])
        if count is None or not total:
            return None
        return _rounded(100 * count / total), float(count), float(total)
    if "denominator" in groups:
        below = (
            groups["denominator"].lower().removesuffix("s").removesuffix("rd").removesuffix("th")
        )
        lower = _DENOMINATORS.get(groups["denominator"].lower().removesuffix("s"))
        lower = lower or (int(below) if below.isdigit() else None)
        upper = number_of(groups.get("numerator", "1"))
        return (_rounded(100 * upper / lower), None, None) if lower and upper is not None else None
    if "value" in groups:
        number = number_of(groups["value"])
        return None if number is None else (_rounded(number), None, None)
    return (_rounded(100 * _SIGNS[surface]), None, None) if surface in _SIGNS else None


def number_of(words: str) -> Fraction | None:
    """A number in figures or words, exact; None where it is none.

    >>> number_of("1,250"), number_of("two and a half"), number_of("seven point five")
    (Fraction(1250, 1), Fraction(5, 2), Fraction(15, 2))
    """
    text = " ".join(words.lower().split())
    sign = 1
    if _MINUS.match(text):
        sign, text = -1, _MINUS.sub("", text, count=1)
    text = _PLUS.sub("", text, count=1) if _PLUS.match(text) else text
    figure = re.fullmatch(r"([\d,]*\.?\d+)?([¼½¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞])?", text)
    if figure and text:
        whole = Fraction(figure.group(1).replace(",", "") if figure.group(1) else 0)
        return sign * (whole + _SIGNS.get(figure.group(2), 0))
    found = _worded(text)
    return None if found is None else sign * found


def _worded(text: str) -> Fraction | None:
    fraction = re.fullmatch(
        r"(?:(?P<n>[a-z]+|\d+)[\s‐‑‒–—−-]+)?(?P<d>half|halves|[a-z]+?(?:th|third|quarter"
        r"|fth)s?|thirds?|quarters?)"
        r"(?:\s+(?:of\s+)?(?:a|an|one|1)(?:\s+per\s?cent|\s+percent)?)?",
        text,
    )
    if fraction:
        below = _DENOMINATORS.get(fraction.group("d").removesuffix("s").replace("halve", "half"))
        above = _NUMBERS.get(fraction.group("n") or "a")
        return Fraction(above, below) if below and above is not None else None
    if text.endswith((" and a half", " and half", " and a quarter", " and quarter")):
        whole, _, part = text.partition(" and ")
        base = _worded(whole)
        return None if base is None else base + Fraction(1, 2 if part.endswith("half") else 4)
    if " point " in text:
        whole, _, digits = text.partition(" point ")
        base = _worded(whole)
        places = [_NUMBERS.get(word) for word in digits.split()]
        if base is None or None in places:
            return None
        return base + Fraction(f"0.{''.join(str(place) for place in places)}")
    total = 0
    for word in re.findall(r"[a-z]+", text):
        if word == "and":
            continue
        if word == "hundred":
            total = (total or 1) * 100
        elif word in _NUMBERS:
            total += _NUMBERS[word]
        else:
            return None
    return Fraction(total) if text else None


def _rounded(number: Fraction) -> float:
    return round(float(number), 2)

"""List numbers as text: the number formats of html, docx and odt under one set of names."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_NAMES = {
    "1": "decimal",
    "01": "decimal-zero",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
    "decimalZero": "decimal-zero",
    "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
    "decimal-leading-zero": "decimal-zero",
}


def format_number(value: int, style: str) -> str:
    """A list number as printed.

    ``style`` is a name of html (``a``, ``lower-roman``), of docx (``lowerLetter``) or of odt
    (``i``); one that is not known prints as a plain number.

    >>> [format_number(28, s) for s in ("1", "lowerLetter", "I", "decimalZero", "ordinal")]
    ['28', 'bb', 'XXVIII', '28', '28th']
    """
    name = _NAMES.get(style, style)
    if name in ("lower-alpha", "upper-alpha") and 0 < value <= 1000:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if name == "upper-alpha" else letter
    if name in ("lower-roman", "upper-roman") and 0 < value < 4000:
        return _roman(value).upper() if name == "upper-roman" else _roman(value)
    if name == "decimal-zero":
        return f"{value:02d}"
    if name == "ordinal":
        last = value % 10 if value % 100 not in (11, 12, 13) else 0
        return f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"
    return str(value)


def bullet(char: str) -> str:
    """A bullet that prints in any font: symbol-font code points and fillers become ``•``.

    >>> bullet("\\uf0b7"), bullet("–")
    ('•', '–')
    """
    return char if char in tuple("•◦▪●○‣⁃–—-*➢✓") else "•"


def _roman(value: int) -> str:
    found = ""
    for size, letters in _ROMAN:
        found += letters * (value // size)
        value %= size
    return found

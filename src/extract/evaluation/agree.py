"""When two values of a field agree: words, numbers, colours, grades and days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extract.corpus.records_schema import COLOUR, DAY, NUMBER, VALUE, Field, fold
from extract.evaluation.record_gold import GoldDay

LEAST_F1 = 0.6
"""Token F1 from which on the words of a field are right."""
TOLERANCE = 0.05
"""Numbers that differ by no more are equal."""


def words(text: str) -> list[str]:
    """The words of a text, folded; ``&`` is *and*.

    >>> words("Children’s  Services & Skills")
    ["children's", 'services', 'and', 'skills']
    """
    return re.findall(r"\w+(?:'\w+)*", fold(text).replace("&", " and "))


def token_f1(one: str, other: str) -> float:
    """The harmonic mean of the shares of words in common, counted with their repeats.

    >>> token_f1("the precept", "precept"), token_f1("-", "–")
    (0.6666666666666666, 1.0)
    """
    left, right = words(one), words(other)
    if not left and not right:
        return float(fold(one) == fold(other))
    common = sum((Counter(left) & Counter(right)).values())
    return 2 * common / (len(left) + len(right))


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words in the same order.

    >>> same_words("Director – Skills & Work", "director, skills and work")
    True
    """
    return words(one) == words(other) and (bool(words(one)) or fold(one) == fold(other))


def contains(text: str, part: str) -> bool:
    """Whether ``part`` stands in ``text``, both folded."""
    return fold(part) in fold(text)


def same_numbers(one: Any, other: Any) -> bool:
    """Whether two numbers, or two ranges with their ends in order, agree.

    >>> same_numbers(17.14, 17.142857), same_numbers([5, 10], (5.0, 10.0)), same_numbers(5, [5, 10])
    (True, True, False)
    """
    left, right = _numbers(one), _numbers(other)
    # A hair more than the tolerance: 0.05 is no sum of powers of two.
    return len(left) == len(right) > 0 and all(
        abs(a - b) <= TOLERANCE + 1e-9 for a, b in zip(left, right, strict=True)
    )


def same_colour(one: str, other: str) -> bool:
    """Whether two colours of a scale are the same, however a compound is joined.

    >>> same_colour("Amber-Red", "amber / red"), same_colour("amber", "amber/red")
    (True, False)
    """
    return re.split(r"\s*[/-]\s*", fold(one)) == re.split(r"\s*[/-]\s*", fold(other))


def same_grade(one: str, other: str) -> bool:
    """Whether two grades are the same in all forms of *require*.

    >>> same_grade("Requires Improvement", "requiring improvement")
    True
    """

    def plain(grade: str) -> list[str]:
        return ["require" if re.fullmatch("requir(?:es|ed|ing)", w) else w for w in words(grade)]

    return plain(one) == plain(other)


def same_days(days: Sequence[GoldDay], found: Any, printed: Iterable[str] = ()) -> bool:
    """Whether a reference to one or more DATEs is right: by its days, or by its words.

    Args:
        days: the DATEs; several are right each alone, and from the first's start to the last's end.
        found: (start, end), or a mapping with ``text``, ``start`` and ``end``.
        printed: more words that the reference was taken from.

    >>> june = GoldDay("June", "2020-06-01", "2020-06-30", (0, 4))
    >>> same_days([june], ("2020-06-01", "2020-06-30")), same_days([june], {"text": "June"})
    (True, True)
    """
    if isinstance(found, Mapping):
        printed = [*printed, str(found.get("text") or "")]
        pair = (found.get("start"), found.get("end"))
    else:
        pair = tuple(found) if isinstance(found, list | tuple) and len(found) == 2 else (None, None)
    accepted = {(day.start, day.end) for day in days}
    accepted |= {(days[0].start, days[-1].end)} if days else set()
    # An open end is None in a mark and empty in a pair of days.
    said = tuple(side or None for side in pair)
    if any(said) and said in accepted:
        return True
    return any(same_words(day.text, text) for day in days for text in printed if text)


def agrees(field: Field, gold: Any, found: Any, printed: Iterable[str] = ()) -> bool:
    """Whether a record's field is right, by the rule of its type.

    >>> agrees(Field(), "cases audited", "cases"), agrees(Field("", choices=("up",)), "up", "down")
    (True, False)
    """
    if found is None:
        return False
    if field.label == "DATE":
        return same_days(gold, found, printed)
    if field.type in (NUMBER, VALUE):
        return same_numbers(gold, found)
    if field.type == COLOUR:
        return same_colour(str(gold), str(found))
    if field.type == DAY or field.choices:
        return str(gold) == str(found)
    return token_f1(str(gold), str(found)) >= LEAST_F1


def _numbers(value: Any) -> list[float]:
    parts = value if isinstance(value, list | tuple) else [value]
    return [float(part) for part in parts if isinstance(part, int | float)]

"""What decides whether a number is a share: its size and the words around it."""

from __future__ import annotations

import re

from extract.pipes.forms import Place, words
from extract.pipes.percents.atoms import COUNT

_COUNTS = re.compile(rf"(?<![^\W_]){COUNT}(?![^\W_])", re.I)
_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: n for n, word in enumerate(_UNITS)} | {w: 20 + 10 * n for n, w in enumerate(_TENS)}
_MONTH = re.compile(
    r"\s+(?:of\s+)?(?:jan|feb|mar(?:ch)?\b|apr|may\b|june?\b|july?\b|aug|sept?|oct|nov|dec)", re.I
)
_MOTION = words(
    "came come comes coming went go goes going moved move moving taken take taking ran run "
    "running got get getting walked dropped drop fell pulled opted contracted timed grew "
    "ruled sold worked carried carry pointed set missed broke broken left paid made bought "
    "priced rent funded met is be by and or but"
)
_FOLLOWS_SHARE = words(
    "of were was are is had have has came come said say in on from compared since to more "
    "less fewer higher lower and or did do does would will who that which this last during "
    "over at by with than not now still also the these those as for full empty per got get "
    "go went felt live lived want wanted being only below above off if but while so "
    "majority each remain remained remains rise increase reduction drop fall share cut rent "
    "complete way"
)
_LEADS_TO_SHARE = words(
    "by than about nearly almost over around roughly under just only approximately some "
    "exactly to up least most further additional and or with but while another below above"
)
_IRREGULAR = words(
    "did took said came went felt got had lost left saw chose thought knew told gave made kept "
    "wrote heard live lives agree disagree want need think feel do does don't didn't"
)
_NUMBERED = words(
    "kpi item table q quarter page band year phase priority grade level tier category stage ks "
    "theme objective outcome target indicator option zone ward group site risk"
)
_NOT_COUNTED = words(
    "time day hour way year battle term night morning meeting price month week hearted an a "
    "past hourly marathon board million day's evening afternoon session season"
)
_TIME_LEADS = words("in for over during within every each per last next")
_NOT_TOTALS = words("years months weeks days hours minutes year month week day pm am hrs miles km")


_JOINS = words("and or but with while to up another further additional")
_ASKED = words("asked needed formed opened finished placed reached raised moved required seconded")


_CLAUSE = 60
_EACH = re.compile(r"[^.;]*\brespectively", re.I)
_TOLD = re.compile(r"(?:\s+[a-z-]+){1,3}?\s+(?:had|has|was|is|did|does)\s", re.I)


def _is_verb(word: str) -> bool:
    """Whether a word is surely a verb, so that what stands before it is its subject."""
    return word in _IRREGULAR or (word.endswith("ed") and word not in _ASKED and len(word) > 4)


def is_percent(place: Place) -> bool:
    """A figure with its sign: not the escape of a web address."""
    return not re.search(r"(?:https?:|www\.|%[0-9A-Fa-f]{2}|[_&=])\S*\Z", place.before(80))


def is_shared(place: Place) -> bool:
    """``5-10%``: two figures and one sign; not a date, a year or an item before a figure."""
    first = re.match(r"[^\d]*([\d.,]+)", place.surface)
    if first is None or re.fullmatch(r"(?:19|20)\d\d", first.group(1)):
        return False
    joined = re.search(r"\s(?:and|or|to|&)\s", place.surface)
    before = place.word_before().lower()
    if joined and before in _NUMBERED:
        return False
    # "The score was 0.2 and 41% of pupils passed": a figure of its own, then another subject.
    if joined and before in ("was", "is") and not _EACH.match(place.after(_CLAUSE)):
        return False
    if joined and before in ("were", "are") and place.word_after().lower() == "of":
        return False
    # "in 10 of 12 and 5%": the figure before belongs to something else.
    return not (joined and before in ("of", "the", "top") and " and " in place.surface)


def is_range(place: Place) -> bool:
    """``5% to 10%``: a range, unless a movement *from* the one *to* the other."""
    return " to " not in place.surface or not re.search(
        r"\bfrom\s+(?:(?:around|about|just|over|under|only|an?|some)\s+){0,2}\Z",
        place.before(),
        re.I,
    )


def is_one_fraction(place: Place) -> bool:
    """``a third``: a share of something, not the third of a row."""
    after, before = place.word_after().lower(), place.word_before().lower()
    if re.match(r"[-–‐]", place.after(1)):
        return False
    if after in ("of", "off"):
        return not re.match(r"\s+of\s+(?:an?|one)\s", place.after(), re.I)
    if place.surface.lower().startswith("one"):
        return before not in _TIME_LEADS and (not after or after in _FOLLOWS_SHARE)
    if _is_verb(after) and before in _LEADS_TO_SHARE - _JOINS:
        return True
    if _is_verb(after) and not place.surface.lower().endswith("third") and place.starts_sentence():
        return True
    # "Two wards had opened and a third was planned": the next of a row.
    if before == "and" and after in ("was", "is", "has", "had", "would", "will"):
        return False
    if not after:
        ends = place.after(1) in ("", ".", ";", ",") and not place.surface.lower().endswith("third")
        if ends and before and before not in ("for", "in", "per", "once", "twice", "every"):
            return True
        return before in (*_LEADS_TO_SHARE, "of") or (
            before.endswith("ed") and before not in _ASKED
        )
    if re.match(r"(?:could|can|did|do|would|was|were|had|have|has|is|are|will)n['’]t", after):
        return True
    return after in _FOLLOWS_SHARE and (
        before in _LEADS_TO_SHARE
        or after in ("were", "had", "was", "are", "have", "said", "more", "less")
    )


def is_half(place: Place) -> bool:
    """``half``: of something counted, not of the day, the price or the way."""
    rest, after, before = place.after(), place.word_after().lower(), place.word_before().lower()
    if rest[:1] in tuple("-–‐") or before in (
        "a",
        "an",
        "one",
        "first",
        "second",
        "other",
        "in",
        "top",
    ):
        return False
    if after == "of":
        noun = re.match(r"\s+of\s+(?:the|this|that|its|our|their|a|an|his|her)?\s*(\w+)", rest)
        return noun is None or noun.group(1).lower() not in _NOT_COUNTED
    determined = re.match(r"\s+(?:the|its|their|our|these|those|all|his|her|my)\s+([\w-]+)", rest)
    if determined:
        return determined.group(1).lower() not in _NOT_COUNTED
    if after in _NOT_COUNTED:
        return False
    if re.search(r"\d\s*\Z", place.before(4)):
        return False
    if not after:
        return before in _LEADS_TO_SHARE
    if _is_verb(after) and (before in _LEADS_TO_SHARE - _JOINS or place.starts_sentence()):
        return True
    return after in _FOLLOWS_SHARE and after not in ("way", "full", "empty", "complete", "as", "at")


def is_figure_fraction(place: Place) -> bool:
    """``2/3``: before *of* or *majority*; other pairs with a slash are scores and dates."""
    after = place.word_after().lower()
    if "/" not in place.surface:
        return after in ("of", "the") and not re.match(r"\s+of\s+an?\s", place.after())
    numerator, denominator = (int(n) for n in re.findall(r"\d+", place.surface))
    return numerator < denominator and after in ("of", "majority", "share", "full", "cost")


def is_one_in(place: Place) -> bool:
    """``one in five``: the total is the larger, and nothing is measured in it."""
    first, last = _ends(place)
    if re.match(rf"\s*(?:{'|'.join(_NOT_TOTALS)}|%|per)\b|\s*%|[.:/]\d|[-–]\w", place.after()):
        return False
    figures = re.fullmatch(r"\d+\s+in\s+\d+", place.surface)
    if figures and (last not in _USUAL_TOTALS or first >= last):
        return False
    return 0 < first < last and not _MONTH.match(place.after())


_USUAL_TOTALS = frozenset(
    (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000)
)


def is_count_in(place: Place) -> bool:
    """``two sailings in five``: nothing else is counted by the total."""
    first, last = _ends(place)
    after = place.word_after().lower()
    if not re.match(r"\s*(?:[.,;:)]|\Z)|\s", place.after() or " "):
        return False
    return 0 < first < last and (not after or after in _FOLLOWS_SHARE)


def is_out_of(place: Place) -> bool:
    """``12 cases out of 70``: the total is not the smaller, and nothing came out of it."""
    first, last = _ends(place)
    between = re.sub(r"\s+out\s+of\b.*", "", place.surface, flags=re.S | re.I).lower().split()[1:]
    if any(word in _MOTION for word in between):
        return False
    return 0 <= first <= last and last > 1 and not _is_scored(place)


def is_of_the(place: Place) -> bool:
    """``8 of the 12``: the total is not the smaller, and no year, date or list number."""
    first, last = _ends(place)
    if _MONTH.match(place.after()) or re.match(
        r"[-–/:]\s?\w|\.\d|(?:st|nd|rd|th)\b", place.after()
    ):
        return False
    if 1900 <= last <= 2099 and re.search(r"(?:19|20)\d\d$", place.surface):
        return False
    before = place.word_before().lower()
    if before in (
        "item",
        "items",
        "page",
        "recommendation",
        "paragraph",
        "paragraphs",
        "point",
        "points",
        "no",
    ):
        return False
    if not (1 <= first <= last and last > 1) or place.word_after().lower() in _NOT_TOTALS:
        return False
    return first > 1 or _is_told_of_one(place)


def _is_told_of_one(place: Place) -> bool:
    """``only one of the nine was open``: a share; ``one of the three quotes`` picks one out."""
    before = place.word_before().lower()
    return before == "only" or (before == "that" and bool(_TOLD.match(place.after(_CLAUSE))))


def is_of_count(place: Place) -> bool:
    """``17 of 38``: as `is_of_the`, and not a count of a quantity."""
    return is_of_the(place) and not re.match(r"\s?(?:m|mm|cm|km|kg|g|%)\b", place.after())


def _is_scored(place: Place) -> bool:
    return bool(re.search(r"\b(?:scor\w+|marks?|stars?)(?:\s+\w+){0,2}\s+\Z", place.before(), re.I))


def _ends(place: Place) -> tuple[int, int]:
    """The first and last number of a count out of a total; (0, 0) where one cannot be read."""
    found = _COUNTS.findall(place.surface)
    if len(found) < 2:
        return 0, 0
    return _number(found[0]), _number(found[-1])


def _number(words: str) -> int:
    words = words.lower().replace(",", "")
    if words.isdigit():
        return int(words)
    total = 0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            total = (total or 1) * 100
        else:
            total += _VALUES.get(word, 0)
    return total

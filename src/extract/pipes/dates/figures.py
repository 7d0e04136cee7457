"""What decides whether figures are a date: days, years, quarters and ranges of them.

Each function takes the `Place` of a match and returns whether to keep it.
"""

from __future__ import annotations

import re

from extract.pipes.dates.atoms import DAY, MONTH, WEEKDAY
from extract.pipes.dates.words import (
    COUNT_PREPOSITIONS,
    COUNTED,
    COVERS,
    FUNCTION_WORDS,
    HONORIFICS,
    NUMBERED,
    TIME_PREPOSITIONS,
    VERBS,
    YEAR_FIRST,
    YEAR_HEADS,
)
from extract.pipes.forms import DASH, Place

_AMBIGUOUS_LOWER = re.compile(
    r"(?<![^\W_])(?:may|march|mar|jan|dec|sep|sat|sun|mon|wed|thu|tue)(?![^\W_])"
)
FULL_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|wed\w{4,}|t\w{5,}", re.I)
_CAPITALS = re.compile(r"(?:\s(?:[A-Z][\w'’-]*|&|and|of))+")
_COVERED = re.compile(rf"\b(?:{'|'.join(sorted(YEAR_HEADS))})\b")
_SURVEYED = re.compile(r"(?:\s[a-z-]+){1,3}\ssurveys?\b")  # "the 2024 staff survey"
_BEFORE_ROW = ("the", "its", "our", "their", "this", "")
_EVENT_BEFORE = re.compile(
    r"\b(?:meeting|seminar|agm|conference|forum|presentation|notice|closure|event"
    r"|visit)\s?[-–(]?\s?\Z",
    re.I,
)

_YEAR_LEADS = ("in", "for", "during", "from", "since")
_MOVED_ON = re.compile(  # "up 30% on", "an increase on", "a third up on"
    r"\b(?:up|down|increase|decrease|reduction|rise|fall|improvement)\b[^.;,]{0,25}\son\s+\Z", re.I
)
_LINE = 120
"""Characters of a line on either side of a cell."""
# "extend action 4 to March 2025": no day goes on to a month without one.
_NUMBER_TO_MONTH = re.compile(
    rf"(?:from\s+)?\d\d?\s*(?:to|until|till|through|{DASH})\s*{MONTH}(?!\W+(?:the\s+)?{DAY}(?!\d))",
    re.I,
)
# "the item moved from March to June": two dates, no stretch between them.
_SHIFTED = re.compile(
    r"\b(?:moved|slipped|slips|put\s+back|pushed\s+back|deferred|postponed|delayed|rescheduled"
    r"|brought\s+forward|pulled\s+forward|changed|revised|rolled\s+forward)\s+from\s+(?:the\s+)?\Z",
    re.I,
)
_NUMBER_AND_DAY = re.compile(
    rf"(?P<number>\d\d?)\s?{DASH}\s?(?P<weekday>{WEEKDAY}\.?,?\s)?(?P<day>\d\d?)(?:st|nd|rd|th)?"
    rf"\s(?:of\s)?{MONTH}",
    re.I,
)
_NUMBER_MARK = re.compile(r"\b(?:no|nos|number|meeting)[.:]?\s?\Z", re.I)
_PAPER = re.compile(
    r"(?:\b(?:papers?|reports?|items?|for|see|ref|minutes?)[.:]? |[(,] ?|\band )[A-Z]{2,6} \Z"
)
_SLASHED = re.compile(r"\d\d/\d\d/\d\d(?!\d)")
_DASHED = re.compile(r"\s[-–—]\s")
_PAPER_FIRST = re.compile(r"\s*[A-Z]{2,6} \Z")
_OPENS_LINE = re.compile(r"\n[ \t>*•–-]*\Z")
_QUESTION = re.compile(r"\s?[.:)]\s+[A-Z][^.?!]*\?")
_PAIR_CELL = re.compile(r"(?<![^\s|])(\d\d)/(\d\d)(?![^\s|])")


def is_cased(place: Place) -> bool:
    """Words that are verbs, names or parts of other words in lower case need their capital."""
    return not _AMBIGUOUS_LOWER.search(place.surface)


def is_day_month(place: Place) -> bool:
    """A day and a month; ``second May`` needs its *of* and ``4 march`` its figure's suffix."""
    surface = place.surface
    if re.search(r"[a-z]", surface) and not re.search(r"\d(?:st|nd|rd|th)", surface):
        return is_cased(place)
    return True


def is_minute_number(place: Place) -> bool:
    """``HB 24/07/12 The minutes``: the number of a minute, before its words."""
    return not place.text[place.run_start : place.start].strip() and bool(
        re.match(r"\s+(?:The\s|[A-Z][a-z]+\s+[a-z])", place.after())
    )


def is_month_day(place: Place) -> bool:
    """``May 4``: a capital, and no noun that the figure counts."""
    if not is_cased(place) or place.word_after().lower() in COUNTED:
        return False
    return place.word_before().lower() not in HONORIFICS


def is_day_list(place: Place) -> bool:
    """``8 and 9 May``: days, not the numbers of items."""
    return place.word_before().lower() not in (*NUMBERED, "minutes", "plots", "nos")


def is_paper_number(place: Place) -> bool:
    """``SWB 24/05/07``: the number of a paper, behind the letters of the body."""
    number = _SLASHED.match(place.surface)
    if number is None:
        return False
    heads = _PAPER_FIRST.fullmatch(place.text, place.run_start, place.start) is not None
    if heads and _DASHED.match(place.text, place.start + number.end()):
        return True
    return _PAPER.search(place.before()) is not None


def is_numeric(place: Place) -> bool:
    """``4.10.12``: no paragraph number, version or clause; nor the number of a paper."""
    if is_paper_number(place):
        return False
    if re.fullmatch(r"\d\d?\.\d\d?\.\d\d", place.surface):
        if place.word_before().lower() in NUMBERED:
            return False
        first, _, last = place.surface.split(".")
        at_start = not place.text[place.run_start : place.start].strip()
        could_number = int(first) < 20 and not last.startswith("0")
        return not (at_start and could_number and re.match(r"\.?\s*[^\W\d_]", place.after()))
    return True


def is_day_slash(place: Place) -> bool:
    """``31/3``: after a word that takes a date, as a whole cell, or where it is no fraction."""
    match = re.search(r"(\d+)/(\d+)$", place.surface)
    if match is None or place.surface == "24/7":
        return False
    if match.start() or place.is_whole_run():
        return True
    day, month = int(match[1]), int(match[2])
    two_figures = re.fullmatch(r"\d\d/\d\d", place.surface)
    if two_figures and not place.text[place.run_start : place.start].strip(" \t-–•*o·>"):
        return True
    if _EVENT_BEFORE.search(place.before()):
        return True
    before = place.word_before().lower()
    if before in NUMBERED or before in ("scored", "rated", "about", "approximately", "of"):
        return False
    if before in (
        "on",
        "by",
        "before",
        "until",
        "till",
        "from",
        "since",
        "dated",
        "due",
        "minutes",
        "meeting",
        *(
            "panel",
            "again",
            "received",
            "sent",
            "issued",
            "held",
            "met",
            "submitted",
            "signed",
            "circulated",
        ),
    ):
        return day >= month or len(match[2]) == 2 or not place.word_after()
    return day > 12 and not (before.isalpha() and before.lower() in COUNTED)


def is_year_pair(place: Place) -> bool:
    """``2019/20``: the second year follows the first; ``2019-05`` is no span of years."""
    first, last = (int(n) for n in re.findall(r"\d+", place.surface))
    if last < 10 and re.search(r"\D\d\Z", place.surface):  # "2022/3"
        return (first + 1) % 10 == last
    if last < 100:
        gap = (last - first) % 100
        return gap == 1 or ("/" not in place.surface and 0 < gap <= 40)
    return 0 < last - first <= 200


def is_short_pair(place: Place) -> bool:
    """``23/24``: consecutive years beside a word that takes a year."""
    first, last = (int(n) for n in place.surface.split("/"))
    if last != first + 1:
        return False
    after, before = place.word_after().lower(), place.word_before().lower()
    fits = (
        "year",
        "financial",
        "precept",
        "accounts",
        "outturn",
        "programme",
        "season",
        "academic",
    )
    return (
        after in ("budget", "settlement", "audit", "municipal", "council", "grant", *fits)
        or before in ("budget", "plan", "report", *fits)
        or (before in (*_YEAR_LEADS, "than", "against") and after not in COUNTED)
        or _MOVED_ON.search(place.before()) is not None
    )


def is_column_of_year(place: Place) -> bool:
    """``20/21``: a cell of years beside another in its line, as in the head of a table."""
    if not place.is_whole_run():
        return False
    before = place.text[max(0, place.start - _LINE) : place.start].rpartition("\n")[2]
    after = place.text[place.end : place.end + _LINE].partition("\n")[0]
    line = f"{before}{place.surface}{after}"
    pairs = [(int(first), int(last)) for first, last in _PAIR_CELL.findall(line)]
    return len(pairs) > 1 and all(last == first + 1 for first, last in pairs)


def is_quarter(place: Place) -> bool:
    """``Q1``: not the first question of a list."""
    if not re.fullmatch(r"Q\s?[1-9]", place.surface, re.I):
        return True
    before = place.text[place.run_start : place.start]
    if not before.strip():
        return not re.match(r"\s?[.:)]\s+[A-Z]", place.after())
    return not (_OPENS_LINE.search(before) and _QUESTION.match(place.after(_LINE)))


def is_nth_quarter(place: Place) -> bool:
    """``first quarter``: of a year, not of an hour, a mile or a match."""
    after = place.after().lstrip(" \n-–").lower()
    return not re.match(
        r"(?:of\s+(?:an?\s|\w+\s+matches)|final|mile|pounder|past|running|in\s+(?:a\s+row|succession))",
        after,
    )


def is_year(place: Place) -> bool:
    """A year by itself: not a count, a time of day, part of a name or of a number."""
    before, after = place.word_before(), place.word_after()
    low, low_after = before.lower(), after.lower()
    if int(place.surface) < 1800 and low not in ("in", "since", "circa", "from", "until"):
        return False
    leads = low == "the" or (not before and place.before().rstrip()[-1:] in ("", "(", "."))
    if leads and _SURVEYED.match(place.after()):
        return True
    if low_after in (*COUNTED, "bus", "train", "service") or low in (
        "at",
        "room",
        "ext",
        "extension",
        "tel",
        "no",
        "number",
        "box",
    ):
        return False
    if before[-1:].isdigit() or after[:1].isdigit():
        return False
    if place.is_whole_run() or _heads_a_name(place):
        return True
    left, right = place.before().rstrip()[-1:], place.after().lstrip()[:1]
    if left == "(" and right in (")", ","):
        return True
    if low in TIME_PREPOSITIONS and not before[:1].isdigit():
        plural = low_after.endswith("s") and low_after not in (
            "was",
            "has",
            "is",
            "this",
            "as",
            "plans",
        )
        return not (
            low in COUNT_PREPOSITIONS and plural and after.islower() and low_after not in YEAR_FIRST
        )
    if low in COVERS:
        return not after[:1].isupper() or low_after in YEAR_FIRST
    if not before:
        listed = bool(re.search(r"(?:19|20)\d\d\W{1,4}$", place.before()))
        opens = place.starts_sentence() and (low_after in YEAR_FIRST or low_after in VERBS)
        return listed or opens or (left in (":", "–", "-", "—") and not after)
    if after[:1].isupper() or low_after in YEAR_FIRST:
        return low_after in YEAR_FIRST and (
            before.islower() or place.starts_sentence() or low == "the"
        )
    return (before.islower() or before == "The") and low in (
        "the",
        "its",
        "our",
        "their",
        "this",
        "that",
        "his",
        "her",
        "your",
    )


def _heads_a_name(place: Place) -> bool:
    """``the 2011 Social Club AGM``: the year of what the capitalised words after it end in."""
    if place.word_after() in ("AGM", "AGMs"):
        return True
    row = _CAPITALS.match(place.after(80))
    opens = place.word_before().lower() in _BEFORE_ROW
    return row is not None and opens and bool(_COVERED.search(row.group().lower()))


def is_ordinal(place: Place) -> bool:
    """``on the 15th``: a day of the month, no floor, century or anniversary."""
    after = place.word_after().lower()
    return not after or after in FUNCTION_WORDS or after in VERBS


def is_number_before_day(place: Place) -> bool:
    """``No. 19 - Thurs 6 June``, ``Meeting 19 – 6 June``: a number, then a day."""
    found = _NUMBER_AND_DAY.match(place.surface)
    if found is None:
        return False
    numbered = place.word_before().lower() in NUMBERED or bool(_NUMBER_MARK.search(place.before()))
    return bool(found["weekday"]) or numbered or int(found["number"]) > int(found["day"])


def is_range(place: Place) -> bool:
    """A range of points: no count between figures (*2000 to 2010 homes*), months with capitals."""
    if not is_cased(place) or is_paper_number(place):
        return False
    surface = place.surface
    if _NUMBER_TO_MONTH.match(surface) or is_number_before_day(place):
        return False
    lead = place.before() + (surface[:5] if surface[:4].lower() == "from" else "")
    if _SHIFTED.search(lead):
        return False
    if re.fullmatch(r"(?:(?:from|between)\s+)?\d{4}\W+(?:\w+\W+)?\d{4}", surface, re.I):
        first, last = (int(n) for n in re.findall(r"\d{4}", surface))
        return first < last and place.word_after().lower() not in COUNTED
    if re.fullmatch(r"(?:between|from)\s+\w+\s+(?:and|to)\s+\w+", surface, re.I):
        weekdays = len(FULL_WEEKDAY.findall(surface))
        return weekdays < 2 or place.word_before().lower() not in ("open", "daily", "opening")
    return True

"""What decides whether a name of the calendar is a date: months, weekdays, seasons, holidays.

Each function takes the `Place` of a match and returns whether to keep it.
"""

from __future__ import annotations

import re

from extract.pipes.dates.figures import FULL_WEEKDAY, is_cased
from extract.pipes.dates.words import (
    COUNTED,
    DAY_PARTS,
    FUNCTION_WORDS,
    HALF_YEARLY,
    HONORIFICS,
    MEETING_WORDS,
    OPEN_PREPOSITIONS,
    PLACE_WORDS,
    SEASON_MEETINGS,
    SEASON_NOUNS,
    SENTENCE_STARTERS,
    TIME_PREPOSITIONS,
    VERBS,
    WEEKDAY_NOUNS,
)
from extract.pipes.forms import Place

_QUARTER_NUMBER = re.compile(r"\s+[1-4](?!\d|[.,]\d|\s?%)")
_HEAD = 30
_OF_COLUMN = re.compile(
    r"[\s()]*(?:(?:RAG|BRAG|status|rating|actual|target|forecast|score|position|performance|figures?"
    r"|result|total|number|YTD)[\s()]*)+",
    re.I,
)
_FIGURE = re.compile(r"\s?:?\s?[£$-]?\d")


def is_not_name(place: Place) -> bool:
    """A season and its year, not the head of a name (*Summer 2019 Reading Challenge*)."""
    return not place.word_after()[:1].isupper() or place.word_after().lower() in MEETING_WORDS


def is_season(place: Place) -> bool:
    """A season by itself: a time that something happens in, not what describes a thing."""
    before, after = place.word_before().lower(), place.word_after()
    if place.word_before() == "For" or before in (
        "each",
        "every",
        "any",
        "a",
        "gear",
        "village",
        "mineral",
        "hot",
        "coil",
        "natural",
        "water",
    ):
        return False
    rest = place.after()
    if rest[:1] in "-–‐’'&" and rest[:1]:
        return rest[:2] in ("’s", "'s") and before in ("this", "last", "next")
    if place.is_whole_run():
        return True
    if before in OPEN_PREPOSITIONS and after.lower() not in SEASON_NOUNS and after.islower():
        return True
    if re.match(r"\s+to\s+date\b", rest, re.I):
        return True
    if (not after and rest[:1] in ".;)") or after.lower() in SEASON_MEETINGS:
        return True
    goes_on = not after or after.lower() in FUNCTION_WORDS or after.lower() in VERBS
    if not goes_on:
        return False
    if before in TIME_PREPOSITIONS or before in ("the", "over", "when", "that", "later", "come"):
        return True
    return (place.starts_sentence() and after.lower() in VERBS) or after.lower() in (
        "would",
        "had",
        "was",
    )


def is_half_term(place: Place) -> bool:
    """``half term`` as a time (*before half term*)."""
    before, after = place.word_before().lower(), place.word_after().lower()
    if place.is_whole_run():
        return True
    return before in (*TIME_PREPOSITIONS, "over", "the", "at") and (
        not after or after in FUNCTION_WORDS or after in VERBS
    )


def is_numbered_term(place: Place) -> bool:
    """``Autumn 1``, ``HT2``, ``first half term``: a part of the school year; nothing counted."""
    surface, after = place.surface, place.word_after().lower()
    if re.search(r"\d\Z", surface):
        counted = after in COUNTED or (
            after.endswith("s") and after not in (*VERBS, *FUNCTION_WORDS)
        )
        low = surface[:1].islower() and place.word_before().lower() not in TIME_PREPOSITIONS
        return not counted and not low
    return True


def is_holiday(place: Place) -> bool:
    """``Christmas`` as a time, not as what a thing is for (*Christmas lights*)."""
    before, after = place.word_before().lower(), place.word_after()
    surface = place.surface
    if before in ("each", "every", "father", "merry", "happy", "a", "per", "like"):
        return False
    if surface.lower() in ("new year", "may day", "eid", "lammas", "ascension day"):
        if not (surface[:1].isupper() and surface.split()[-1][:1].isupper()) and before not in (
            *("the", "in", "until", "till", "by", "before", "after", "over", "into", "to"),
        ):
            return False
        if surface.lower() == "new year" and after.lower().startswith(
            ("honour", "greeting", "resol")
        ):
            return False
    if not surface[:1].isupper() and "holiday" not in surface.lower():
        return surface.lower() == "new year"
    rest = place.after()
    if rest[:1] in "-–‐’'&" and rest[:1]:
        return False
    whole = re.search(r"\d{4}|\b(?:day|eve|sunday|monday|friday|wednesday|tuesday)$", surface, re.I)
    if whole or place.is_whole_run():
        return not after[:1].isupper() and after.lower() not in (
            "service",
            "services",
            "parade",
            "parades",
        )
    if after[:1].isdigit() and before in TIME_PREPOSITIONS:  # "By Easter 12% of sites were open"
        return True
    return not after or after.lower() in FUNCTION_WORDS or after.lower() in VERBS


def is_month(place: Place) -> bool:
    """A month by itself: not the verb, the modal, a person's name or a street."""
    surface, before, after = place.surface, place.word_before(), place.word_after()
    low = before.lower()
    if not is_cased(place):
        return False
    if low in HONORIFICS or after.lower() in PLACE_WORDS:
        return False
    if place.is_whole_run():
        return True
    bare = surface.rstrip(".").lower()
    fits_before = (
        low in TIME_PREPOSITIONS or low in SENTENCE_STARTERS or low in ("our", "that", "about")
    )
    shouted = surface.isupper() and len(bare) > 3 and _shouts(place)
    if bare == "may":
        if shouted:
            return after.lower() in ("meeting", "agm", "minutes") or low in (
                "in",
                "of",
                "by",
                "since",
            )
        verb_like = after.lower() in ("i", "we", "be", "have", "not", "also", "wish", "need")
        meeting = after.lower() in MEETING_WORDS and after.lower() not in ("and", "or", "to")
        return not verb_like and (
            meeting
            or (
                fits_before
                and low not in ("as", "and", "or", "than", "this")
                and not place.starts_sentence()
            )
            or _after_month(place)
            or place.after(1) == ":"
            or (place.before().rstrip()[-1:] in (":", "(", "–", "-") and not after)
        )
    if bare in (
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ):
        if not surface[:1].isupper():
            return False
        named = after[:1].isupper() and not surface.endswith(".")
        if _heads_column(place) or _opens_figure(place):
            return True
        return (fits_before and not named) or _after_month(place)
    is_name_like = bare in ("march", "april", "june", "august")
    if is_name_like and after[:1].isupper() and not shouted:
        return after.lower() in MEETING_WORDS or fits_before
    possessed = re.search(r"['’]s\Z|s['’]\Z", before)
    if is_name_like and before[:1].isupper() and not possessed and not shouted and not fits_before:
        return False
    if bare == "august" and surface[:1].islower():
        return False
    return not (bare == "march" and after.lower() in ("on", "past", "past", "through"))


def is_weekday(place: Place) -> bool:
    """A weekday by itself, not a name that has one and not what recurs."""
    surface, before, after = place.surface, place.word_before(), place.word_after()
    low = before.lower()
    if place.is_whole_run():
        return True
    if low in (
        "good",
        "black",
        "super",
        "every",
        "each",
        "any",
        "most",
        "alternate",
        "a",
        "sheffield",
        "average",
        "typical",
        "normal",
    ):
        return False
    if after.lower() in WEEKDAY_NOUNS:
        return False
    if not FULL_WEEKDAY.fullmatch(surface):
        named = surface[:1].isupper() and surface.rstrip(".").lower() not in ("sun", "sat", "wed")
        return (surface[:1].isupper() and low in ("on", "by", "this", "next", "last", "until")) or (
            named and low in ("from", "and", "play")
        )
    if after[:1].isupper() and after.lower() not in DAY_PARTS and low not in TIME_PREPOSITIONS:
        return False
    describes = after.islower() and after not in FUNCTION_WORDS and after not in VERBS
    if describes and low not in TIME_PREPOSITIONS and after not in DAY_PARTS:
        return False
    return not before[:1].isupper() or low in SENTENCE_STARTERS


def is_day_name(place: Place) -> bool:
    """``today``: not the name of a paper or programme."""
    before = place.word_before()
    named = place.surface[:1].isupper() and not place.surface.isupper() and before[:1].isupper()
    return not (named and not place.starts_sentence())


def is_modified(place: Place) -> bool:
    """``early May``: the month with its capital; no ``mid Spring Road``."""
    return is_cased(place) and place.word_after().lower() not in PLACE_WORDS


def is_shifted(place: Place) -> bool:
    """``last year``, ``the next three months``: no ``last day``, ``next term of office``."""
    surface = place.surface.lower()
    after = place.after().lstrip().lower()
    if not is_cased(place) or re.search(r"['’]s\Z", place.word_before()):
        return False
    if re.search(r"\bterms?$", surface) and after.startswith("of office"):
        return False
    if re.match(r"(?:past|previous|prior|current|present|following|subsequent)\s+\w+s$", surface):
        return bool(
            re.search(r"\d|few|couple|two|three|four|five|six|seven|eight|nine|ten|twelve", surface)
        )
    return not (surface.startswith("this") and surface.split()[-1] in ("wed", "sun", "sat", "mon"))


def is_the_unit(place: Place) -> bool:
    """``the year`` as the running one: not an award's (*Village of the Year*)."""
    surface, before, after = place.surface, place.word_before().lower(), place.word_after().lower()
    last = surface.split()[-1]
    if re.search(r"half\W+year\Z", surface, re.I):
        return after not in HALF_YEARLY
    if last.lower() == "quarter" and _QUARTER_NUMBER.match(place.after()):
        return False
    if last[:1].isupper() and not surface.isupper() and last.lower() == "year" and before == "of":
        return False
    if last.lower() == "month":
        return before in ("during", "in", "for", "over", "within", "throughout") and after != "of"
    if last.lower() == "weekend":
        return before in ("over", "during", "at", "for") and after != "of"
    if before in ("of", "times", "twice", "round") and len(surface.split()) == 2:
        return bool(
            re.search(
                r"(?:budget|accounts|plan|programme|part|half|priorities|end|rest"
                r"|review)\s+of\s$",
                place.before(),
                re.I,
            )
        )
    return after not in (
        "of",
        "group",
        "groups",
        "end",
        "when",
        "that",
        "in",
        "before",
        "round",
        "dot",
    )


def _after_month(place: Place) -> bool:
    return bool(
        re.search(
            r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?(?:\s*[,&/]"
            r"|\s+(?:and|or))\s*$",
            place.before(),
        )
    )


def _heads_column(place: Place) -> bool:
    """``RAG Sept``, ``Oct actual``: the head of a column of figures."""
    cell = place.text[place.run_start : place.start] + place.text[place.end : place.run_end]
    return len(cell) < _HEAD and bool(_OF_COLUMN.fullmatch(cell))


def _opens_figure(place: Place) -> bool:
    """``(Nov 91%)``, ``(Oct: £4k)``: the month of the figure behind it."""
    return place.before().rstrip()[-1:] in ("(", ",", ";") and bool(_FIGURE.match(place.after()))


def _shouts(place: Place) -> bool:
    around = re.sub(r"[^A-Za-z]", "", place.before() + place.after())
    return bool(around) and sum(c.isupper() for c in around) > 0.7 * len(around)

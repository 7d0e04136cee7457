"""What decides, for an ambiguous form, whether it is a date: the words on either side of it.

Each function takes the `Place` of a match and returns whether to keep it.
"""

from __future__ import annotations

import re

from extract.pipes.forms import Place

ACT_WORDS = (
    *("Acts?", "Regulations?", "Order", "Rules", "Directive", "Bill", "Measure", "Convention"),
    *("Protocol", "Instrument", "Declaration", "Treaty"),
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Words after which a year, month, season or weekday stands as a time.
_TIME_PREPOSITIONS = frozenset(
    "in since by until till during before after between throughout through early late mid circa c c. ca"
    " pre post within around from to of for on dated year last next this following previous"
    " onwards up and or than as beyond ending ended commencing beginning starting every".split()
)
_COUNT_PREPOSITIONS = frozenset("of for to from and or than about around as by up".split())
_COUNTED = frozenset(
    "homes houses people residents pupils children words letters visits households properties members tonnes"
    " hours units cases jobs km m miles metres copies signatures leaflets trees dwellings calls vehicles"
    " patients staff places responses litres kwh plus sq square acres hectares bags tickets students"
    " employees volunteers names addresses visitors users customers applications items pages plots"
    " spectators runners women men adults families tenants mph psi feet ft yards g kg lbs watts kw mw"
    " rpm volts cc ml words characters meals beds records datasets views hits hrs".split()
)
# Nouns whose year says which period they cover ("Annual Report 2023"), as in the guidelines.
_COVERS = frozenset(
    "report reports review strategy strategies plan plans budget budgets accounts account statement statements"
    " contract policy framework minutes agm meeting meetings election elections audit assessment"
    " return returns precept programme programmes estimates outturn schedule calendar register grant grants"
    " settlement profile update prospectus figures data results survey season edition"
    " january february march april may june july august september october november december"
    " period since spending".split()
)
# What a year may stand before ("2025 AGM").
_YEAR_FIRST = frozenset(
    "agm annual meeting meetings election elections budget budgets accounts account report reports general"
    " audit precept elections local council by-election by-elections parliamentary financial statement"
    " onwards season figures outturn levels level total results data base baseline prices".split()
)
_VERBS = frozenset(
    "was were is are has have had will would saw brought may might can could should did does do"
    " began ended marked proved came went seemed looked shows showed being be".split()
)
_FUNCTION_WORDS = frozenset(
    "and or to of when but as with which who for at in on by if so because after before until till that than"
    " the this these those they he she we it there due then though although while once since from depending"
    " subject rather period months month season onwards also not both his her its their our an a all"
    " into about ready following during between where again now only using through over under up"
    " via without within per out".split()
)
_SENTENCE_STARTERS = frozenset(
    "in since by until till during before after from for on the this last next early late mid and or of to"
    " between at as our its each following previous throughout through over meeting held date dated"
    " agm minutes agreed completed due est actual start starts starting ends ending end week commencing"
    " beginning ended through late every all".split()
)
_MEETING_WORDS = frozenset(
    "meeting meetings minutes agm council committee board cabinet election elections newsletter issue"
    " edition agenda session sitting report figures data half bank event fair term intake exams onwards"
    " deadline performance budget and or to".split()
)
_PLACE_WORDS = frozenset(
    "road street close house way avenue drive gardens lane court crescent terrace place square hall lodge"
    " cottage farm town church cambridgeshire".split()
)
_WEEKDAY_NOUNS = frozenset(
    "school club times market job league rate service services opening closure hours closing surgery"
    " surgeries group centre sessions clinics clinic trading telegraph mirror mail express post roast"
    " opens lunch nights mornings afternoons evenings working worship best routes".split()
)
_HONORIFICS = frozenset(
    "mr mrs ms miss dr cllr cllrs councillor rev revd sir dame lady lord prof professor theresa brian"
    " sgt pc pcso clerk".split()
)
_AMBIGUOUS_LOWER = re.compile(
    r"(?<![^\W_])(?:may|march|mar|jan|dec|sep|sat|sun|mon|wed|thu|tue)(?![^\W_])"
)
_FULL_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|wed\w{4,}|t\w{5,}", re.I)
_QUOTED_LINE_START = re.compile(r"\s*[\"“‘'(\[*_>#-]*\s*")


def is_cased(place: Place) -> bool:
    """Words that are verbs, names or parts of other words in lower case need their capital."""
    return not _AMBIGUOUS_LOWER.search(place.surface)


def is_day_month(place: Place) -> bool:
    """A day and a month; ``second May`` needs its *of* and ``4 march`` its figure's suffix."""
    surface = place.surface
    if re.search(r"[a-z]", surface) and not re.search(r"\d(?:st|nd|rd|th)", surface):
        return is_cased(place)
    return True


def is_month_day(place: Place) -> bool:
    """``May 4``: a capital, and no noun that the figure counts."""
    if not is_cased(place) or place.word_after().lower() in _COUNTED:
        return False
    return place.word_before().lower() not in _HONORIFICS


def is_numeric(place: Place) -> bool:
    """``4.10.12``: no paragraph number, version or clause."""
    if re.fullmatch(r"\d\d?\.\d\d?\.\d\d", place.surface):
        if place.word_before().lower() in _NUMBERED:
            return False
        at_start = not place.text[place.run_start : place.start].strip()
        return not (at_start and place.after().strip()[:1].isalpha())
    return True


_NUMBERED = frozenset(
    "section sections para paragraph paragraphs clause item items policy version v no minute rule appendix"
    " table figure page ref recommendation action condition article part regulation firmware".split()
)


def is_day_slash(place: Place) -> bool:
    """``31/3``: after a word that takes a date, as a whole cell, or where no fraction is so written."""
    match = re.search(r"(\d+)/(\d+)$", place.surface)
    if match is None or place.surface == "24/7":
        return False
    if match.start() or _is_whole_run(place):
        return True
    day, month = int(match[1]), int(match[2])
    before = place.word_before().lower()
    if before in _NUMBERED or before in ("scored", "rated", "about", "approximately", "of"):
        return False
    if before in ("on", "by", "before", "until", "till", "from", "since", "dated", "due"):
        return day >= month or len(match[2]) == 2
    return day > 12 and not (before.isalpha() and before.lower() in _COUNTED)


def is_year_pair(place: Place) -> bool:
    """``2019/20``: the second year follows the first; ``2019-05`` is no span of years."""
    first, last = (int(n) for n in re.findall(r"\d+", place.surface))
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
    fits = ("year", "financial", "precept", "accounts", "outturn", "programme", "season", "academic")
    return (
        after in ("budget", "settlement", "audit", "municipal", "council", "grant", *fits)
        or before in ("budget", "plan", "report", *fits)
        or (before in ("in", "for", "during", "from", "since") and after not in _COUNTED)
    )


def is_quarter(place: Place) -> bool:
    """``Q1``: not the first question of a list."""
    at_start = not place.text[place.run_start : place.start].strip()
    if re.fullmatch(r"Q\s?[1-9]", place.surface, re.I) and at_start:
        return not re.match(r"\s?[.:)]\s+[A-Z]", place.after())
    return True


def is_nth_quarter(place: Place) -> bool:
    """``first quarter``: of a year, not of an hour, a mile or a match."""
    after = place.after().lstrip().lower()
    return not re.match(r"(?:of\s+(?:an?\s|\w+\s+matches)|final|mile|pounder|past)", after)


def is_not_name(place: Place) -> bool:
    """A season or holiday and its year, not the head of a name (*Summer 2019 Reading Challenge*)."""
    return not place.word_after()[:1].isupper() or place.word_after().lower() in _MEETING_WORDS


def is_season(place: Place) -> bool:
    """A season by itself: a time that something happens in, not what describes a thing."""
    before, after = place.word_before().lower(), place.word_after()
    if before in ("each", "every", "gear", "village", "mineral", "hot", "coil"):
        return False
    if place.surface.lower() == "spring" and before in ("a", "water", "the") and after == "":
        pass
    rest = place.after()
    if rest[:1] in "-–‐’'&" and rest[:1]:
        return rest[:2] in ("’s", "'s") and before in ("this", "last", "next")
    if _is_whole_run(place):
        return True
    goes_on = not after or after.lower() in _FUNCTION_WORDS or after.lower() in _VERBS
    if not goes_on:
        return False
    if before in _TIME_PREPOSITIONS or before in ("the", "over", "when", "that", "later", "come"):
        return True
    return _starts_sentence(place) and after.lower() in _VERBS or after.lower() in ("would", "had", "was")


def is_half_term(place: Place) -> bool:
    """``half term`` as a time (*before half term*)."""
    before, after = place.word_before().lower(), place.word_after().lower()
    return before in (*_TIME_PREPOSITIONS, "over", "the", "at") and (
        not after or after in _FUNCTION_WORDS or after in _VERBS
    )


def is_holiday(place: Place) -> bool:
    """``Christmas`` as a time, not as what a thing is for (*Christmas lights*)."""
    before, after = place.word_before().lower(), place.word_after()
    surface = place.surface
    if before in ("each", "every", "father", "merry", "happy", "a", "per", "like"):
        return False
    if surface.lower() in ("new year", "may day", "eid", "lammas", "ascension day"):
        if not (surface[:1].isupper() and surface.split()[-1][:1].isupper()) and before not in (
            "the",
            "in",
        ):
            return False
        if surface.lower() == "new year" and after.lower().startswith(("honour", "greeting", "resol")):
            return False
    if not surface[:1].isupper() and "holiday" not in surface.lower():
        return surface.lower() == "new year"
    rest = place.after()
    if rest[:1] in "-–‐’'&" and rest[:1]:
        return False
    whole = re.search(r"\d{4}|\b(?:day|eve|sunday|monday|friday|wednesday|tuesday)$", surface, re.I)
    if whole or _is_whole_run(place):
        return not after[:1].isupper() and after.lower() not in ("service", "services", "parade", "parades")
    return not after or after.lower() in _FUNCTION_WORDS or after.lower() in _VERBS


def is_month(place: Place) -> bool:
    """A month by itself: not the verb, the modal, a person's name or a street."""
    surface, before, after = place.surface, place.word_before(), place.word_after()
    low = before.lower()
    if not is_cased(place):
        return False
    if low in _HONORIFICS or after.lower() in _PLACE_WORDS:
        return False
    if _is_whole_run(place):
        return True
    bare = surface.rstrip(".").lower()
    fits_before = low in _TIME_PREPOSITIONS or low in _SENTENCE_STARTERS or low in ("our", "that", "about")
    shouted = surface.isupper() and len(bare) > 3 and _shouts(place)
    if bare == "may":
        if shouted:
            return after.lower() in ("meeting", "agm", "minutes") or low in ("in", "of", "by", "since")
        verb_like = after.lower() in ("i", "we", "be", "have", "not", "also", "wish", "need")
        meeting = after.lower() in _MEETING_WORDS and after.lower() not in ("and", "or", "to")
        return not verb_like and (
            meeting or (fits_before and low not in ("as", "and", "or", "than", "this") and not _starts_sentence(place))
            or (low in ("and", "or") and _after_month(place))
        )
    if bare in ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"):
        if not surface[:1].isupper():
            return False
        return (fits_before and not after[:1].isupper()) or _after_month(place)
    is_name_like = bare in ("march", "april", "june", "august")
    if is_name_like and after[:1].isupper() and not shouted:
        return after.lower() in _MEETING_WORDS or fits_before
    if is_name_like and before[:1].isupper() and not shouted and not fits_before:
        return False
    if bare == "august" and surface[:1].islower():
        return False
    return not (bare == "march" and after.lower() in ("on", "past", "past", "through"))


def is_year(place: Place) -> bool:
    """A year by itself: not a count, a time of day, part of a name or of a number."""
    before, after = place.word_before(), place.word_after()
    low, low_after = before.lower(), after.lower()
    if low_after in _COUNTED or low in ("at", "room", "ext", "extension", "tel", "no", "number", "box"):
        return False
    if before[-1:].isdigit() or after[:1].isdigit():
        return False
    if _is_whole_run(place):
        return True
    left, right = place.before().rstrip()[-1:], place.after().lstrip()[:1]
    if left == "(" and right in (")", ","):
        return True
    if low in _TIME_PREPOSITIONS and not before[:1].isdigit():
        plural = low_after.endswith("s") and low_after not in ("was", "has", "is", "this", "as", "plans")
        return not (low in _COUNT_PREPOSITIONS and plural and after.islower() and low_after not in _YEAR_FIRST)
    if low in _COVERS:
        return not after[:1].isupper() or low_after in _YEAR_FIRST
    if not before:
        listed = bool(re.search(r"(?:19|20)\d\d\W{1,4}$", place.before()))
        opens = _starts_sentence(place) and (low_after in _YEAR_FIRST or low_after in _VERBS)
        return listed or opens or (left in (":", "–", "-", "—") and not after)
    if after[:1].isupper() or low_after in _YEAR_FIRST:
        return low_after in _YEAR_FIRST and (before.islower() or _starts_sentence(place) or low == "the")
    return before.islower() and low in ("the", "its", "our", "their", "this", "that", "his", "her", "your")


def is_weekday(place: Place) -> bool:
    """A weekday by itself, not a name that has one and not what recurs."""
    surface, before, after = place.surface, place.word_before(), place.word_after()
    low = before.lower()
    if _is_whole_run(place):
        return True
    if low in ("good", "black", "super", "every", "each", "any", "most", "alternate", "a", "sheffield"):
        return False
    if after.lower() in _WEEKDAY_NOUNS:
        return False
    if not _FULL_WEEKDAY.fullmatch(surface):
        named = surface[:1].isupper() and surface.rstrip(".").lower() not in ("sun", "sat", "wed")
        return surface[:1].isupper() and low in ("on", "by", "this", "next", "last", "until") or (
            named and low in ("from", "and", "play")
        )
    if after[:1].isupper() and after.lower() not in ("morning", "afternoon", "evening", "night"):
        return False
    return not before[:1].isupper() or low in _SENTENCE_STARTERS


def is_ordinal(place: Place) -> bool:
    """``on the 15th``: a day of the month, no floor, century or anniversary."""
    after = place.word_after().lower()
    return not after or after in _FUNCTION_WORDS or after in _VERBS


def is_day_name(place: Place) -> bool:
    """``today``: not the name of a paper or programme."""
    before = place.word_before()
    named = place.surface[:1].isupper() and not place.surface.isupper() and before[:1].isupper()
    return not (named and not _starts_sentence(place))


def is_modified(place: Place) -> bool:
    """``early May``: the month with its capital; no ``mid Spring Road``."""
    return is_cased(place) and place.word_after().lower() not in _PLACE_WORDS


def is_shifted(place: Place) -> bool:
    """``last year``, ``the next three months``: no ``last day``, ``next term of office``."""
    surface = place.surface.lower()
    after = place.after().lstrip().lower()
    if not is_cased(place):
        return False
    if re.search(r"\bterms?$", surface) and after.startswith("of office"):
        return False
    if re.match(r"(?:past|previous|prior|current|present|following|subsequent)\s+\w+s$", surface):
        return bool(re.search(r"\d|few|couple|two|three|four|five|six|seven|eight|nine|ten|twelve", surface))
    if surface.startswith("this") and surface.split()[-1] in ("wed", "sun", "sat", "mon"):
        return False
    return not after.startswith(("plan", "rolling")) or "year" not in surface or surface.endswith("year")


def is_cut(place: Place) -> bool:
    """``the end of May``: the month with its capital."""
    return is_cased(place)


def is_the_unit(place: Place) -> bool:
    """``the year`` as the running one: not an award's (*Village of the Year*) nor a recurring one."""
    surface, before, after = place.surface, place.word_before().lower(), place.word_after().lower()
    last = surface.split()[-1]
    if last[:1].isupper() and not surface.isupper() and last.lower() == "year" and before == "of":
        return False
    if last.lower() == "month":
        return before in ("during", "in", "for", "over", "within", "throughout") and after != "of"
    if last.lower() == "weekend":
        return before in ("over", "during", "at", "for") and after != "of"
    if before in ("of", "times", "twice", "round") and len(surface.split()) == 2:
        return bool(re.search(r"(?:budget|accounts|plan|programme|part|half|priorities|end|rest|review)\s+of\s$", place.before(), re.I))
    return after not in ("of", "group", "groups", "end", "when", "that", "in", "before", "round", "dot")


def is_range(place: Place) -> bool:
    """A range of points: no count between figures (*2000 to 2010 homes*), months with capitals."""
    if not is_cased(place):
        return False
    surface = place.surface
    if re.fullmatch(r"(?:(?:from|between)\s+)?\d{4}\W+(?:\w+\W+)?\d{4}", surface, re.I):
        first, last = (int(n) for n in re.findall(r"\d{4}", surface))
        return first < last and place.word_after().lower() not in _COUNTED
    if re.fullmatch(r"(?:between|from)\s+\w+\s+(?:and|to)\s+\w+", surface, re.I):
        weekdays = len(_FULL_WEEKDAY.findall(surface))
        return weekdays < 2 or place.word_before().lower() not in ("open", "daily", "opening")
    return True


def _is_whole_run(place: Place) -> bool:
    left = place.text[place.run_start : place.start]
    right = place.text[place.end : place.run_end]
    return len(left) + len(right) < 12 and not re.search(r"[^\W_]", left + right)


def _starts_sentence(place: Place) -> bool:
    before = place.before()
    return bool(re.fullmatch(_QUOTED_LINE_START, before) or re.search(r"[.?!:]\W*$", before))


def _after_month(place: Place) -> bool:
    return bool(
        re.search(
            r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?(?:\s*[,&/]|\s+(?:and|or))\s*$",
            place.before(),
        )
    )


def _shouts(place: Place) -> bool:
    around = re.sub(r"[^A-Za-z]", "", place.before() + place.after())
    return bool(around) and sum(c.isupper() for c in around) > 0.7 * len(around)

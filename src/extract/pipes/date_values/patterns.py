"""The forms of a folded DATE as data: each a pattern of the whole, read by `parser`.

`surface.fold` has put months and weekdays in full, numbers in figures and dashes as hyphens, so
that these are shorter than the patterns that find dates; their atoms are the same.
"""

from __future__ import annotations

import re

from extract.pipes.date_values.surface import MONTH_NAMES, ORDINALS, WEEKDAY_NAMES
from extract.pipes.dates.atoms import BREAK, HOLIDAY, SEASON, TERM_NAME, YEAR_KINDS
from extract.pipes.forms import either

_MONTH = either(MONTH_NAMES)
_WEEKDAY = either(WEEKDAY_NAMES)
_YEAR = r"(?:1[5-9]|20)\d\d"
_KIND = either(YEAR_KINDS)
YEARS = (
    rf"(?:(?:fy ?|(?:{_KIND}|session) (?:year )?(?:of )?)?"
    rf"(?:{_YEAR} ?[/-] ?(?:{_YEAR}|\d\d|\d(?!\d))|\d\d[/-]\d\d|{_YEAR}|'\d\d)"
    rf"(?: {_KIND} year)?|fy ?\d\d)"
)
_OF_YEARS = rf"(?:(?: ?,)?(?: of| for| in)?(?: the)?(?: calendar)? ?\(?(?P<years>{YEARS}))?"
_DAY = rf"(?:\d\d?|{either(ORDINALS)}|thirtieth)"
_WD = rf"(?:(?P<weekday>{_WEEKDAY}),?(?: the)? )?"
_TO_YEAR = r"(?: ?,? ?(?:of |in )?|[-/., ]+)"
_NAMES = (
    *("st (?:andrew|david|patrick|george|swithin|brigid|valentine)'?s?'? day", "patrick's day"),
    *("dygwyl dewi", "midsummer(?:'?s day| day)?", "valentine'?s day", "burns night"),
    *("twelfth night", "epiphany", "all saints'? day", "all souls'? day", "guy fawkes night"),
    *("holy week", "easter (?:week|tuesday)", "whit", "passover", "hanukkah", "yule"),
    *("trinity sunday", "corpus christi", "lent", "old new year", "ve day", "vj day"),
    *("st (?:nicholas|stephen)'?s day", "new year'?s", "remembrance weekend", "shrovetide"),
)
_HOLIDAY = rf"(?:{'|'.join(_NAMES)}|{HOLIDAY})"
_BANK = (
    rf"(?:(?:early |late |spring |summer |easter |christmas |{_MONTH} )*bank holiday"
    rf"(?: {_WEEKDAY}| weekend| week)?)"
)
_SCHOOL = (
    rf"(?:(?:{_MONTH}|{SEASON}|easter|christmas|whitsun|whit|spring bank|school|october|february)"
    rf" (?:{BREAK}|recess)|half[- ]?term(?: holidays?| week| break)?|recess)"
)
_NTH = r"(?:first|second|third|fourth|fifth|penultimate|final|last|[1-5])"
_UNIT = (
    rf"(?:(?:{_KIND}) years?|calendar months?|half[ -]years?|days?|week(?:end)?s?|fortnights?"
    r"|months?|quarters?|terms?|years?|decades?|hours?|seasons?)"
)
_COUNT = r"(?:a few|few|several|a couple(?: of)?|couple(?: of)?|half dozen|a|an|\d{1,3})"
_SHIFT = (
    "(?:last|next|previous|following|past|coming|preceding|forthcoming|upcoming|ensuing"
    "|subsequent|prior|current|present|this|that|same|new)"
)
_QN = "(?:[1-4])"
_QUARTERS = rf"(?P<first>{_QN})(?: ?(?:[,&/+-]|and|to) ?(?:f?q ?)?(?:{_QN}))*"

FORMS: dict[str, str] = {
    "day month": (
        rf"{_WD}(?:the )?(?P<day>{_DAY})(?: (?:day )?(?:of )?| ?[-/] ?)(?P<month>{_MONTH})"
        rf"(?:{_TO_YEAR}(?P<year>{_YEAR}|'?\d\d)| (?P<last>last|next|inst|ult))?"
    ),
    "month day": (
        rf"{_WD}(?P<month>{_MONTH}) (?:the )?(?P<day>\d\d?)(?:{_TO_YEAR}(?P<year>{_YEAR}))?"
    ),
    "iso": r"(?P<year>(?:1[5-9]|20)\d\d)[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)",
    "numeric": (
        rf"{_WD}(?P<day>\d\d?) ?(?P<dot>[-/.]) ?(?P<month>\d\d?) ?[-/.] ?(?P<year>{_YEAR}|'?\d\d)"
    ),
    "day slash": rf"{_WD}(?P<day>\d\d?)[/.](?P<month>\d\d?)",
    "month year": rf"(?P<month>{_MONTH}){_TO_YEAR}(?P<year>{_YEAR}|'\d\d|(?<=-)\d\d)",
    "month of": rf"(?P<month>{_MONTH}) (?:of )?(?P<shift>last|this|next) year",
    "month": rf"(?:the )?(?P<month>{_MONTH})(?: (?P<last>last|next))?",
    "finance month": rf"(?:month|period|m) ?(?P<number>1[0-2]|[1-9]){_OF_YEARS}",
    "years": rf"(?:(?:the )?(?:years?|session)(?: of)? )?(?P<years>{YEARS})",
    "decade": r"(?:the )?(?P<century>(?:1[5-9]|20))?'?(?P<tens>\d)0'?s",
    "quarter": (
        rf"(?:(?P<before>{YEARS}) )?(?:f?q ?|quarters? |qtrs? |qu |(?:financial )?quarters? )"
        rf"{_QUARTERS}{_OF_YEARS}"
    ),
    "nth quarter": (
        rf"(?:the )?(?P<nth>{_NTH})(?: (?:and|to) (?P<nth2>{_NTH}))?"
        rf" (?P<unit>quarters?|qtrs?|half year)"
        rf"(?:{_OF_YEARS}|,? of (?P<shift>the|this|last|next)(?: (?P<kind>{_KIND}))? year)"
    ),
    "quarter of": rf"(?:f?q ?|quarter ){_QUARTERS} (?:of )?(?P<shift>last|this|next)"
    rf"(?: {_KIND})? year",
    "half": rf"h(?P<half>[12]){_OF_YEARS}",
    "month quarter": rf"(?P<month>{_MONTH}) (?:to|-) (?P<month2>{_MONTH}) quarter",
    "term": (
        rf"(?:the )?(?P<term>{TERM_NAME}(?: (?:and|or|&) {TERM_NAME}|/{TERM_NAME})?)"
        rf" (?P<half>half[- ])?terms?(?: (?P<number>[1-6]))?{_OF_YEARS}"
    ),
    "numbered term": (
        rf"(?:the )?(?:(?:ht ?|(?:half[- ])?term )(?P<number>[1-6])|(?P<nth>{_NTH}) half[- ]term"
        rf"|(?P<season>autumn|spring|summer) (?P<half>[12])){_OF_YEARS}"
    ),
    "season short": rf"(?P<season>{SEASON}) (?P<years>\d\d)",
    "season": rf"(?:the )?(?P<season>(?:{SEASON}/)?{SEASON}){_OF_YEARS}",
    "school": rf"(?:the )?(?P<holiday>{_SCHOOL}){_OF_YEARS}",
    "bank": rf"(?:the )?(?P<holiday>{_BANK}){_OF_YEARS}",
    "holiday": rf"(?:the )?(?P<holiday>{_HOLIDAY}){_OF_YEARS}",
    "day of month": (
        rf"{_WD}(?:the )?(?P<day>{_DAY})"
        r"(?: (?P<of>inst|ult|prox)| of (?P<of2>the|this|next|last|that|same) month)?"
    ),
    "weekday": (
        r"(?:(?:the |this )?(?P<word>this|next|last|following|coming|previous|preceding|that"
        r"|past) )?"
        rf"(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?"
        r"(?: (?P<after>next|last|past|gone|week|fortnight|following))?"
        rf"(?: (?:of )?(?:the )?(?P<of_week>this|last|next|following|previous) week)?"
    ),
    "day name": (
        r"(?P<name>today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening|day)"
        r"|last (?:night|evening)|(?:the )?(?:same|that) (?:day|morning|afternoon|evening|night))"
        r"(?: (?P<after>week|fortnight))?"
    ),
    "next day": (
        rf"the (?:(?P<word>{_SHIFT}) (?:day|morning|evening|afternoon|night)"
        r"|(?:day|night|morning|evening) (?P<after>before|after|following))"
    ),
    "this time": r"this (?:time|day|point) (?P<word>last|next) (?P<unit>year|month|week)",
    "before last": (
        rf"the (?P<unit>{_UNIT}) (?P<after>before last|after next|before|after|following)"
    ),
    "season before": rf"(?:the )?(?P<season>{SEASON}|{_MONTH}) (?P<after>before|after|following)",
    "relative": rf"(?:the )?(?P<word>{_SHIFT}) (?:very |full )?(?P<unit>{_UNIT})",
    "the unit": rf"(?:the |a )?(?P<unit>{_UNIT})(?P<to_date> to date)?",
    "rolling": (
        rf"(?:the |these |this )?(?P<word>{_SHIFT}) (?P<count>{_COUNT})"
        rf"(?: ?(?:or|to|-) ?(?P<count2>\d+))? (?:full )?(?P<unit>{_UNIT})"
    ),
    "rolling no count": rf"(?:the|these) (?P<word>{_SHIFT}) (?P<unit>{_UNIT})",
    "same": (
        r"(?:the )?(?:same|corresponding) (?P<unit>quarters?|periods?|months?|weeks?|half|term"
        r"|\d+ (?:weeks|months|quarters))"
        rf"(?: of| in| for)? (?P<year>(?:the )?(?:last|previous|preceding|prior)"
        rf" (?:{_KIND}|year)(?: year)?|{YEARS})"
    ),
    "shifted": (
        rf"(?:the )?(?P<word>{_SHIFT}) (?P<inner>(?:{_MONTH}|{SEASON}|{_HOLIDAY}|{_BANK}|{_SCHOOL}"
        rf"|{TERM_NAME} term))"
    ),
    "shifted after": (
        rf"(?P<inner>(?:{_MONTH}|{SEASON}|{_HOLIDAY}|{TERM_NAME} term|{_DAY} (?:of )?{_MONTH}))"
        r" (?:of )?(?P<word>last|next|this)(?: year)?"
    ),
    "away": (
        rf"(?:(?:just |a little )?over |about |around |some |in |within )?(?P<count>{_COUNT})"
        rf"(?: ?(?:or|to|-) ?(?P<count2>\d+))? (?P<unit>{_UNIT})'?"
        r" (?P<word>ago|hence|earlier|later|before|previously|time|back)"
    ),
    "nth of": (
        rf"(?:the )?(?P<nth>{_NTH}) (?:(?P<count>\d{{1,2}}) )?(?:full |working )?"
        rf"(?P<unit>day|week|weekend|fortnight|month|{_WEEKDAY})s? (?:of|in) (?P<inner>.+)"
    ),
    "part of": (
        r"(?:the )?(?P<part>(?:very |tail[- ]|back )?(?:end|beginning|start|middle|turn|close)"
        r"|(?:first|second|latter|former|last|next|1|2) half|(?:latter|former|last|next|first"
        r"|second|final|early) (?:part|third)|rest|remainder|course|early|late|later|earlier"
        r"|first \d+ months|whole) (?:of|in|on in)(?: the)? (?P<inner>.+)"
    ),
    "part": (
        r"(?:very )?(?P<part>later|earlier|(?:early|middle|mid|late)(?:(?: ?/ ?|-| to | or |-to-)"
        r"(?:early|mid|late))?|end|start|beginning)[- ]?(?:of )?(?:in )?(?:the )?(?P<inner>.+)"
    ),
    "week": (
        r"(?:the )?(?P<side>w ?/? ?[cbe](?![a-z])|w ?/? ?ending|week(?:end)?[- ]?(?:commencing"
        r"|beginning|starting|ending|ended|of|following|after|before))[.:]? ?(?:the )?(?P<inner>.+)"
    ),
    "ended": (
        rf"(?:the |a )?(?:(?P<count>\d+|a) )?(?P<unit>{_UNIT}) (?:period )?(?P<side>ended|ending"
        r"|end|to|to the|up to|commencing|beginning|starting|from)(?: on)?(?: the)? (?P<inner>.+)"
    ),
    "open": (
        r"(?P<word>pre|post|since|until|till|up to|before|after|from|by)[- ](?:the )?(?P<inner>.+)"
    ),
    "about": (
        r"(?P<word>about|around|circa|c\.?|approximately|on|in|at|during|over|for|of|dated|within"
        r"|throughout|the) ?(?P<inner>.+)"
    ),
    "between": r"(?:between|from) .+,? (?:and|to|until|till|through|up to) .+",
}
REGEXES = {name: re.compile(pattern) for name, pattern in FORMS.items()}
SEPARATOR = re.compile(
    r",? (?:and|or|to|until|till|through|up to|then) (?:the )?| ?[-/&+]{1,2} ?|, ?"
)
"""Where a range or list may be cut in two."""

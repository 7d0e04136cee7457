"""The points of the date grammar: a day, a month, a term, a year, each as an expression by itself.

`patterns` cuts, shifts and joins them.
"""

from extract.pipes.dates.atoms import (
    BREAK,
    DAY,
    GAP,
    HOLIDAY,
    MONTH,
    ORDINAL,
    ORDINAL_NTH,
    ORDINAL_WORD,
    SEASON,
    TERM_NAME,
    THE,
    WEEKDAY,
    YEAR,
    YEAR_BARE_SHORT,
    YEAR_KIND,
    YEAR_PAIR,
    YEAR_SHORT,
    YEAR_SLASH_SHORT,
    E,
)
from extract.pipes.forms import DASH, SPACE, plain

# "Wednesday14th" and "Wednesday,14th" have lost their space.
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY})(?![^\W\d_])(?:\.?,?{SPACE}{THE}?|,(?=\d)|(?<=day)(?=\d)))"
# A scan reads the small raised "th" as quotes or degree signs.
_SCANNED = "[\"“”’'°º*]{1,2}"
_TO_MONTH = rf"(?:(?:{_SCANNED})?{SPACE}(?:(?:day{SPACE})?of{SPACE})?|\s?{DASH}\s?|(?<=[a-z]))"
_TO_YEAR = rf"(?:\s?,?{SPACE}(?:of{SPACE}|in{SPACE})?|\s?{DASH}\s?|\s?[/.,]|(?<=[a-z.]))"
_YEAR = rf"(?P<year>{YEAR}|{YEAR_SHORT}|{YEAR_BARE_SHORT})"
DAY_MONTH = (
    rf"(?:{_WEEKDAY}?(?:(?P<day>{DAY}|{ORDINAL_WORD}(?={SPACE}(?:of{SPACE})?{MONTH}))){_TO_MONTH}"
    rf"(?P<month>{MONTH})(?:{_TO_YEAR}{_YEAR}|{SPACE}(?:last(?!{SPACE}(?:year|month"
    rf"|week|meeting|time|night|minute|day|date|orders|term|season|two|three|few|\d))"
    rf"|inst\.?|ult\.?){E})?)"
)
# "In June 5 were red", "by the end of December 27 projects": the figure counts.
_COUNTED = (
    rf"{SPACE}(?:were|are|have|remain|(?!(?:was|is|has|this|as|its|his|minutes|meetings)\b)"
    r"[a-z]{2,30}s)\b"
)
MONTH_DAY = (
    rf"(?:{_WEEKDAY}?(?P<month>{MONTH}){SPACE}{THE}?(?P<day>{DAY})"
    rf"(?![%:/]|\s?[ap]\.?m\b|[.,:]\d|{_COUNTED})"
    rf"(?:,?{SPACE}(?P<year>{YEAR}))?)"
)
WEEKDAY_ORDINAL = rf"(?:{_WEEKDAY}(?P<day>{ORDINAL}))"
WEEKDAY_NUMBER = rf"(?:{_WEEKDAY}(?P<day>{DAY})(?=\s*(?:[,;)\]]|\.(?!\d)|\Z)))"
MONTH_YEAR = (
    rf"(?:(?P<month>{MONTH}){_TO_YEAR}(?P<year>{YEAR})|{MONTH}(?:{SPACE})?{YEAR_SHORT}"
    rf"|{MONTH}{DASH}\d\d(?!\d))"
)
MONTH_NUMBER = "(?:1[0-2]|0?[1-9])"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])"
NUMERIC = (
    rf"(?:(?:{WEEKDAY}\.?,?{SPACE})?(?:{DAY_NUMBER}\s?/\s?{MONTH_NUMBER}\s?/\s?(?:{YEAR}|\d\d)"
    rf"|{DAY_NUMBER}\.{MONTH_NUMBER}\.(?:{YEAR}|\d\d)"
    rf"|{DAY_NUMBER}{DASH}{MONTH_NUMBER}{DASH}(?:{YEAR}|\d\d))(?!\d|[/.]\d|{DASH}\d))"
)
ISO = (
    rf"(?:{YEAR}(?:{DASH}(?:0[1-9]|1[0-2]){DASH}|/(?:0[1-9]|1[0-2])/)(?:0[1-9]|[12]\d"
    rf"|3[01])(?!\d))"
)
DAY_SLASH = rf"(?:(?:{WEEKDAY}\.?,?{SPACE})?{DAY_NUMBER}/{MONTH_NUMBER}(?![\d/]|\.\d))"
YEARS = rf"(?P<year>{YEAR_PAIR})"
FINANCIAL = (
    rf"(?:FY\s?(?:{YEAR_PAIR}|{YEAR}|{YEAR_SLASH_SHORT}|\d\d[/-]\d\d|\d\d)(?!\d)"
    rf"|{YEAR_KIND}{SPACE}(?:of{SPACE})?(?:{YEAR_PAIR}|{YEAR}|{YEAR_SLASH_SHORT}"
    rf"|\d\d{DASH}\d\d(?!\d))"
    rf"|(?:{YEAR_PAIR}|{YEAR}|{YEAR_SLASH_SHORT}|\d\d{DASH}\d\d){SPACE}(?:{YEAR_KIND}))"
)
ANY_YEAR = rf"(?:{plain(FINANCIAL)}|{YEAR_PAIR}|{YEAR_SLASH_SHORT}|{YEAR})"
_OF_YEAR = (
    rf"(?:\s?,?{SPACE}(?:(?:of|for){SPACE}{THE}?)?(?:{ANY_YEAR}|{YEAR_SHORT})"
    rf"|\s?\((?:{ANY_YEAR})\))"
)
_QUARTER_WORD = "(?:one|two|three|four)"


def _more_quarters(number: str) -> str:
    """Further quarters, in figures or words as the first.

    A comma lists them only where the list goes on: "Q1, 2 and 3", not "In Q3, 4 sites closed".
    """
    joined = (
        rf"(?:\s?[&/+]\s?|\s?{DASH}\s?|{SPACE}(?:and|to){SPACE}|,(?=\d(?!{SPACE}[^\W\d]))"
        rf"|,{SPACE}(?={number}(?:,?{SPACE}(?:and|to){SPACE}|\s?[,&]\s?){number}))"
    )
    return rf"(?:{joined}{number}(?![\d%]|\.\d)){{0,3}}"


ANY_QUARTER = (
    rf"(?:(?:Q\s?[1-4](?:(?:\s?{DASH}\s?|/)Q[1-4]|{_more_quarters('[1-4]')})"
    rf"|(?:quarters?|qtrs?\.?){SPACE}(?:[1-4]{_more_quarters('[1-4]')}"
    rf"|{_QUARTER_WORD}{_more_quarters(_QUARTER_WORD)}))(?![\w%]))"
)
QUARTER = rf"(?:(?:(?:{ANY_YEAR}){SPACE})?{ANY_QUARTER}{_OF_YEAR}?)"
NTH_QUARTER = (
    rf"(?:{ORDINAL_NTH}(?:{SPACE}(?:and|to){SPACE}{ORDINAL_NTH})?{SPACE}(?:quarters?|qtrs?"
    rf"|half{SPACE}year)"
    rf"(?:{_OF_YEAR}|{SPACE}of{SPACE}(?:the|this|last|next){SPACE}(?:{YEAR_KIND}|year))?)"
)
ANY_TERM = (
    rf"(?:(?:{TERM_NAME}(?:{SPACE}(?:and|or|&){SPACE}|/))?{TERM_NAME}{SPACE}(?:half{GAP})?terms?"
    r"(?:\s{1,30}[1-6](?!\d))?)"
)
TERM = rf"(?:{ANY_TERM}{_OF_YEAR}?)"
# School years of six terms, numbered through or by season.
HALF_TERM = (
    rf"(?:(?:(?:HT|(?:half{GAP})?term{SPACE})[1-6]|(?:autumn|spring|summer){SPACE}[12])"
    rf"(?![\w%]|[.,:/]\d)|{ORDINAL_NTH}{SPACE}half{GAP}term){_OF_YEAR}?"
)
SEASON_POINT = rf"(?:(?:{SEASON}/)?{SEASON}(?:{_OF_YEAR}|{SPACE}{YEAR_BARE_SHORT}))"
HOLIDAY_POINT = rf"(?:{HOLIDAY}(?:{_OF_YEAR})?)"
ANY_BREAK = rf"(?:(?:{MONTH}|{SEASON}|easter|christmas|whitsun|spring{SPACE}bank){SPACE}{BREAK})"
BREAK_POINT = rf"(?:{ANY_BREAK}{_OF_YEAR}?)"
BANK_HOLIDAY = (
    rf"(?:(?:(?:early|late|spring|summer|easter"
    rf"|{MONTH}){SPACE}){{0,2}}bank{SPACE}holiday(?:{SPACE}{WEEKDAY}|{SPACE}weekend)?)"
)
DECADE = r"(?:(?:1[5-9]|20)\d0['’]?s|['’][4-9]0s)"

DATED = rf"{plain(DAY_MONTH)}|{plain(MONTH_DAY)}|{plain(MONTH_YEAR)}|{NUMERIC}|{ISO}"
NAMED = (
    rf"(?:(?:(?:{ANY_YEAR}){SPACE})?{ANY_QUARTER}|{ANY_TERM}|{ANY_BREAK}|(?:{SEASON}/)?{SEASON}"
    rf"|{BANK_HOLIDAY}|{HOLIDAY})(?:{_OF_YEAR})?"
)
POINT = rf"(?:{DATED}|{NAMED}|{DECADE}|{ANY_YEAR}|{MONTH})(?:{E}|(?<=\.))"
DAY_POINT = rf"(?:{DATED}|{plain(WEEKDAY_ORDINAL)}|{DAY_SLASH}|{ORDINAL}|{WEEKDAY})(?:{E}|(?<=\.))"

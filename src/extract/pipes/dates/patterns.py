"""The date grammar: forms composed from `points`, and the decoys that keep what is no date out.

A *point* stands by itself (a day, a month, a term, a year); *cuts* take a part of a point or unit
(the end of March); *ranges* join two points.  The parse of a range is its two points, each of which
a point form parses again.
"""

import re

from extract.pipes.dates import figures, names
from extract.pipes.dates.atoms import (
    COUNT,
    COUNTS,
    DAY,
    GAP,
    HOLIDAY,
    MONTH,
    ORDINAL,
    ORDINAL_NTH,
    SEASON,
    THE,
    UNIT,
    UNITS,
    WEEKDAY,
    YEAR,
    YEAR_KIND,
    YEAR_SLASH_SHORT,
    B,
    E,
)
from extract.pipes.dates.points import (
    ANY_BREAK,
    ANY_QUARTER,
    ANY_TERM,
    ANY_YEAR,
    BANK_HOLIDAY,
    BREAK_POINT,
    DATED,
    DAY_MONTH,
    DAY_NUMBER,
    DAY_POINT,
    DAY_SLASH,
    DECADE,
    FINANCIAL,
    HALF_TERM,
    HOLIDAY_POINT,
    ISO,
    MONTH_DAY,
    MONTH_NUMBER,
    MONTH_YEAR,
    NAMED,
    NTH_QUARTER,
    NUMERIC,
    POINT,
    QUARTER,
    SEASON_POINT,
    TERM,
    WEEKDAY_NUMBER,
    WEEKDAY_ORDINAL,
    YEARS,
)
from extract.pipes.dates.words import ACT_WORDS
from extract.pipes.forms import DASH, SPACE, Form, either, plain

# --- what shifts or cuts a point -----------------------------------------------------------------

_DEGREE = (
    rf"(?:(?:early|mid|middle|late)(?:(?:\s?/\s?|{GAP}|{SPACE}(?:to|or){SPACE})(?:early"
    rf"|mid|late))?)"
)
# What stands before a point and takes a part of it: "mid to late June", "early in August".
_PART_OF = (
    rf"(?:(?:{_DEGREE}|end){GAP}|(?:very{SPACE})?(?:early|earlier|late|later){SPACE}(?:in"
    rf"|on{SPACE}in){SPACE}(?:(?:the|this|next|last){SPACE})?)"
)
MODIFIED = (
    rf"(?:{_PART_OF}{POINT}"
    rf"|(?:very{SPACE})?(?:early|earlier|late|later){SPACE}(?:in|on{SPACE}in){SPACE}"
    rf"(?:(?:the|this|next|last){SPACE})?(?:new{SPACE})?{UNIT}{E}"
    rf"|(?:early|earlier|late|later){SPACE}(?:this|next|last|that){SPACE}"
    rf"(?:{UNIT}|{SEASON}|{MONTH}){E}"
    rf"|(?:pre|post){DASH}(?:{YEAR}|{HOLIDAY}){E})"
)
_SHIFT = (
    "(?:last|next|previous|following|past|coming|preceding|forthcoming|upcoming|ensuing|subsequent"
    "|prior|current|present)"
)
SHIFTED = (
    rf"(?:(?:(?:{THE}|this{SPACE})?{_SHIFT}|this){SPACE}(?:{ANY_BREAK}|{ANY_TERM}|{HOLIDAY}|{SEASON}"
    rf"|{MONTH}|{WEEKDAY})(?:{E}|(?<=\.))"
    rf"|(?:{THE}|this{SPACE})?{_SHIFT}{SPACE}(?:{COUNTS}{SPACE}(?:full{SPACE})?{UNITS}"
    rf"|(?:full{SPACE})?{UNIT}){E}"
    rf"|(?:the|these){SPACE}{_SHIFT}{SPACE}{UNITS}{E}"
    rf"|(?:the|this){SPACE}(?:following|next|previous|preceding){SPACE}(?:day|morning"
    rf"|evening|afternoon){E}"
    rf"|the{SPACE}new{SPACE}(?:{YEAR_KIND}|term|quarter|month){E}"
    rf"|this{SPACE}(?:{UNIT}|morning|afternoon|evening){E}"
    rf"|this{SPACE}very{SPACE}{UNIT}{E}|this{SPACE}time{SPACE}(?:last"
    rf"|next){SPACE}(?:year|month|week){E}"
    rf"|the{SPACE}(?:day|night|week|month|quarter|year){SPACE}(?:before{SPACE}last"
    rf"|after{SPACE}next|before(?=\s*(?:[.,;:)]|\Z|(?:and|but|when|to|in)\b))"
    rf"|after(?=\s*(?:[.,;:)]|\Z|(?:and|but)\b))){E}"
    rf"|the{SPACE}(?:day|night|week|month|year){SPACE}following(?=\s*(?:[.,;:)]"
    rf"|\Z)){E}|last{SPACE}night{E})"
)
SAME = (
    rf"(?:{THE}?(?:same|corresponding){SPACE}(?:quarters?|half|periods?"
    rf"|months?|weeks?|{COUNT}{SPACE}(?:weeks|months|quarters)){SPACE}"
    rf"(?:(?:of|in|for){SPACE})?(?:last{SPACE}year|(?:the{SPACE})?(?:previous|preceding|prior){SPACE}"
    rf"(?:{YEAR_KIND}|year)|{ANY_YEAR}))"
)
WEEKDAY_SHIFTED = (
    rf"(?:{WEEKDAY}{SPACE}(?:of{SPACE})?(?:this|last|next|the{SPACE}following){SPACE}week"
    rf"|(?:{ANY_QUARTER}|{ANY_TERM}|{SEASON}|{HOLIDAY}|{plain(DAY_MONTH)}"
    rf"|{MONTH}){SPACE}(?:of{SPACE})?(?:last|this|next){SPACE}year"
    rf"|{MONTH}{SPACE}last(?=\s*(?:[.,;:)]|\Z|(?:by|to|at|and|upon|on|in)\b))"
    rf"|(?:(?:this|next){SPACE})?{WEEKDAY}{SPACE}(?:next|last|past|gone|week|fortnight)){E}"
)
_CUT = (
    rf"(?:(?:very{SPACE}|tail{GAP}|back{SPACE})?(?:end|beginning|start|middle|turn|close)"
    rf"|(?:first|second|latter|former|last|next){SPACE}half|(?:latter|former|last"
    rf"|next){SPACE}(?:part|third|quarter|few{SPACE}(?:days|weeks|months))"
    rf"|(?:early|latter){SPACE}part|rest|remainder|last{SPACE}{COUNT}{SPACE}{UNITS})"
)
# Of the ordinals only "last" keeps its article, as the guidelines list the words that do.
_NTH = rf"(?:(?:{THE}(?=last))?(?:{ORDINAL_NTH}))"
_NTH_CUT = (
    rf"(?:{_NTH}{SPACE}(?:(?:full{SPACE})?(?:week(?:end)?|fortnight|days?|month"
    rf"|{WEEKDAY}){SPACE}(?:of|in|after)|(?:part|third|quarter"
    rf"|{COUNT}{SPACE}{UNITS}){SPACE}of))"
)
_CUT_UNIT = (
    rf"(?:(?:the|this|next|last|that){SPACE}(?:(?:{_SHIFT}|new){SPACE})?"
    rf"(?:{ANY_BREAK}|{ANY_TERM}|{UNIT}|century|season){E}|term{E}|{YEAR_KIND}{E})"
)
_CUT_OF = rf"(?:(?:{THE}?{_CUT}{SPACE}of|{_NTH_CUT}){SPACE})"
CUT = rf"(?:{_CUT_OF}(?:{_CUT_UNIT}|(?:(?:the|this|next|last){SPACE})?{POINT}))"
THE_UNIT = (
    rf"(?:the{SPACE}(?:{YEAR_KIND}|year(?:{SPACE}to{SPACE}date)?|half{GAP}year|quarter|month"
    rf"|weekend){E})"
)
THE_YEAR_OF = rf"(?:the{SPACE}year{SPACE}(?:of{SPACE})?(?:{ANY_YEAR}|\d\d{DASH}\d\d(?!\d)))"
AGO = (
    rf"(?:(?:just{SPACE}over{SPACE})?(?:{COUNTS}{SPACE}{UNITS}|(?:a|an"
    rf"|one){SPACE}(?:week|fortnight|month|year|decade)){SPACE}(?:ago|hence|earlier){E}"
    rf"|{COUNTS}{SPACE}(?:days?|weeks?|months?|years?)['’]?{SPACE}time{E})"
)
WEEK_OF = (
    rf"(?:(?:w\s?/?\s?[ceb]|week{GAP}?(?:commencing|beginning|ending|starting|of)"
    rf"|weekend{SPACE}(?:of|commencing))\.?:?"
    rf"{SPACE}{THE}?(?:{WEEKDAY}\.?,?{SPACE}{THE}?)?"
    rf"(?:{DAY}\s?(?:{DASH}|/|&|and|to)\s?)?(?:{DAY_POINT}))"
)
# "extended by six months to 31 March" counts, so that a number needs its article.
_PERIOD = (
    rf"(?:{THE}?(?:{YEAR_KIND}|(?:half{GAP})?year|quarter|month)"
    rf"|{THE}{COUNT}{SPACE}(?:months|weeks|quarters|years))(?:{SPACE}period)?"
)
_UP_TO_DAY = rf"(?:ended|ending|end|up{SPACE}to|to|commencing|beginning|starting|from)"
PERIOD_ENDED = (
    rf"(?:{_PERIOD}{SPACE}{_UP_TO_DAY}{SPACE}{THE}?(?:on{SPACE})?(?:end{SPACE}of{SPACE})?"
    rf"(?:{DATED}|{MONTH}|{HOLIDAY})(?:{E}|(?<=\.)))"
)

# --- ranges and lists -----------------------------------------------------------------------------

_END = (
    rf"(?:(?:{_PART_OF}|{_CUT_OF}(?:{THE}|(?:this|next|last){SPACE})?)?{POINT}"
    rf"|{_CUT_OF}{_CUT_UNIT}"
    rf"|{SHIFTED}|{plain(WEEKDAY_ORDINAL)}(?:{E}|(?<=\.))|{ORDINAL}{E}|{WEEKDAY}{E}|today{E})"
)
_FIRST = rf"(?:{_END}|(?:{WEEKDAY}\.?,?{SPACE})?{DAY}{E})"
BETWEEN = (
    rf"(?:between{SPACE}{THE}?(?P<first>{_FIRST}"
    rf"|{DAY_SLASH}){SPACE}and{SPACE}{THE}?(?P<last>{_END}|{DAY_SLASH}))"
)
FROM_TO = (
    rf"(?:from{SPACE}{THE}?(?P<first>{_FIRST}"
    rf"|{DAY_SLASH}),?{SPACE}(?:(?:through|up){SPACE})?(?:to|until|till|through)"
    rf"{SPACE}{THE}?(?P<last>{_END}|{DAY_SLASH}))"
)
_UP_TO = rf"(?:\s{{0,30}}{DASH}{{1,2}}\s{{0,30}}|{SPACE}(?:up{SPACE})?to{SPACE}{THE}?)"
_LAST = rf"(?:{_PART_OF}?(?:{DATED}|{NAMED}|{ANY_YEAR}|{MONTH})|{plain(WEEKDAY_ORDINAL)})"
RANGE = (
    rf"(?:(?P<first>{_PART_OF}?{POINT}|{plain(WEEKDAY_ORDINAL)}{E}|(?:{WEEKDAY}\.?,?{SPACE})?{DAY}"
    rf"(?:{E}|(?=\s?{DASH}))){_UP_TO}(?P<last>{_LAST})(?:{E}|(?<=\.)))"
)
_LISTED = rf"(?:(?:{WEEKDAY}\.?,?{SPACE}{THE}?)?{DAY})"
# "8 and 9 May" shares its head, so it is one span, as the guidelines settle "Quarters 1 & 2".
DAY_LIST = (
    rf"(?:{_LISTED}(?:\s?,\s?{_LISTED}){{0,8}}\s?,?\s?(?:&|\+|and{SPACE}"
    rf"|or{SPACE})\s{{0,30}}{THE}?"
    rf"(?:{plain(DAY_MONTH)}|{DAY_NUMBER}/{MONTH_NUMBER}(?!\d)){E})"
)
MONTH_DAY_RANGE = (
    rf"(?:{MONTH}{SPACE}{DAY}(?:\s?{DASH}\s?|{SPACE}to{SPACE}){DAY}(?!\d"
    rf"|[.:]\d)(?:,?{SPACE}{YEAR})?)"
)
_PART_MONTH = rf"(?:(?:{_DEGREE}{GAP})?(?:{plain(MONTH_YEAR)}|{MONTH}))"
SLASHED = (
    rf"(?:(?:{_PART_MONTH}\s?/\s?{_PART_MONTH}|{_DEGREE}{GAP}{SEASON}\s?/\s?{_DEGREE}{GAP}{SEASON}"
    rf"|{SEASON}\s?/\s?(?:{SEASON_POINT}|{SEASON})"
    rf"|{DAY}\s?/\s?(?:{DAY}\s?/\s?)?{plain(DAY_MONTH)}|{WEEKDAY}/{WEEKDAY}){E})"
)

# Most text holds neither a figure nor a month; forms made of them are not tried on it.
_FIGURE = re.compile(r"\d|['’][4-9]0s")
_BETWEEN = re.compile("between", re.I)
_FROM = re.compile("from", re.I)
_SLASH = re.compile("/")
_SHIFT_NEEDED = re.compile("week|year|last|next|past|gone|fortnight", re.I)
_SAME = re.compile("same|corresponding", re.I)
_AGO = re.compile("ago|hence|earlier|time", re.I)
_PERIOD_TO = re.compile(
    rf"(?:year|quarter|month|week)s?(?:{SPACE}period)?{SPACE}{_UP_TO_DAY}", re.I
)
_LAST_OF_RANGE = re.compile(rf"(?:{DASH}|to)\s{{0,30}}{THE}?{_LAST}", re.I)

DECOYS = (
    Form(
        "act",
        rf"{B}{either(ACT_WORDS)}(?:{SPACE}\([^()\n]{{1,40}}\))?,?{SPACE}(?:of"
        rf"{SPACE})?\(?{YEAR}{E}",
        0,
        needs=_FIGURE,
    ),
    Form(
        "every",
        rf"{B}(?:every|each|alternate|any|most|per)(?:{SPACE}(?:other|second|two|three"
        rf"|four|five|\d))?{SPACE}(?:{WEEKDAY}(?:(?:,|{SPACE}(?:and|or"
        rf"|to)){SPACE}{WEEKDAY})*|{UNITS}|{UNIT}|{SEASON}|{MONTH}|christmas|easter"
        rf"|day){E}",
        0,
    ),
    Form(
        "nth of the month",
        rf"{B}(?:{THE}?{ORDINAL_NTH}(?:{SPACE}(?:and|or"
        rf"|&){SPACE}(?:{ORDINAL_NTH}))*{SPACE}(?:{WEEKDAY}s?|week|day){SPACE}(?:of"
        rf"|in){SPACE}(?:each|every|the|a|alternate){SPACE}(?:other{SPACE})?(?:month"
        rf"|quarter|week|year|term)){E}",
        0,
    ),
    Form("opening hours", rf"{B}{WEEKDAY}(?:{SPACE}to{SPACE}|\s?{DASH}\s?){WEEKDAY}{E}", 0),
    Form(
        "a weekday", rf"{B}(?:an?|one){SPACE}{WEEKDAY}(?:{SPACE}(?:or|and){SPACE}{WEEKDAY})?{E}", 0
    ),
    Form("weekday plural", rf"{B}{WEEKDAY}s{E}", 0),
    Form(
        "idiom",
        rf"{B}(?:the{SPACE}end{SPACE}of{SPACE}the{SPACE}day|(?:(?:times?|twice|once"
        rf"|day|part|all){SPACE}(?:of{SPACE})?)the{SPACE}year(?:{SPACE}round)?"
        rf"|the{SPACE}year(?:{SPACE}(?:groups?|round|heads?|end)|\s?{DASH}\s?(?:end|round)"
        rf"|{DASH}to{DASH}date(?={SPACE}[a-z]))"
        rf"|year{GAP}on{GAP}year|month{GAP}on{GAP}month|of{SPACE}the{SPACE}(?:year"
        rf"|month|quarter)['’]s)",
        0,
    ),
    Form(
        "school year",
        rf"{B}(?:the{SPACE})?years?{SPACE}(?:\d|1[0-3])(?:(?:\s?[,&/{DASH[1:-1]}]\s?"
        rf"|{SPACE}(?:and|to|or){SPACE})(?:\d|1[0-3]))*(?!\d|/\d){E}",
        0,
        needs=_FIGURE,
    ),
    Form(
        "telephone", r"(?<!\d)(?:\+44\s?|0)\d{2,4}\s\d{3,4}(?:\s?\d{3,4})?(?!\d)", 0, needs=_FIGURE
    ),
    Form(
        "minute number",
        r"(?-i:[A-Z]{2,5})\s\d\d/\d\d/\d{1,3}(?![\w/])",
        0,
        figures.is_minute_number,
        needs=_FIGURE,
    ),
    Form("hours", rf"{B}(?:\d{{4}}|\d\d[.:]\d\d)\s?(?:hrs?|hours)\b", 0, needs=_FIGURE),
    Form("round the clock", r"(?<![\d/])24\s?/\s?7(?![\d/])", 0, needs=_FIGURE),
    Form(
        "reference",
        r"(?<!\w)(?:[A-Z]{0,4}[/-])?\d\d/\d{4,6}(?:/[A-Z]+\d?)?(?!\w)"
        r"|\b[A-Z]{1,5}[/-]\d{2,4}[/-]\d{1,5}(?:[/-]\w+)*",
        0,
        needs=_FIGURE,
    ),
)

FORMS = (
    Form(
        "day month",
        rf"{B}{DAY_MONTH}(?:{E}|(?<=\.)|(?<=\d)(?=[a-z]{{2}}))",
        0.97,
        figures.is_day_month,
        needs=_FIGURE,
    ),
    Form("month day", rf"{B}{MONTH_DAY}{E}", 0.9, figures.is_month_day, needs=_FIGURE),
    Form("weekday ordinal", rf"{B}{WEEKDAY_ORDINAL}{E}", 0.95, needs=_FIGURE),
    Form("weekday number", rf"{B}{WEEKDAY_NUMBER}{E}", 0.8, figures.is_cased, needs=_FIGURE),
    Form("month year", rf"{B}{MONTH_YEAR}(?:{E}|(?=[a-z]{{2}}))", 0.96, needs=_FIGURE),
    Form("numeric", rf"{B}(?<![/.-]){NUMERIC}", 0.95, figures.is_numeric, needs=_FIGURE),
    Form("iso", rf"{B}(?<![/.-]){ISO}", 0.97, needs=_FIGURE),
    Form(
        "day slash month", rf"{B}(?<![/.-]){DAY_SLASH}", 0.75, figures.is_day_slash, needs=_FIGURE
    ),
    Form("years", rf"{B}(?<![/.-]){YEARS}{E}", 0.92, figures.is_year_pair, needs=_FIGURE),
    Form(
        "years column",
        rf"{B}(?<![/.-]){YEAR_SLASH_SHORT}{E}",
        0.95,
        figures.is_column_of_year,
        needs=_FIGURE,
    ),
    Form(
        "years short",
        rf"{B}(?<![/.-]){YEAR_SLASH_SHORT}{E}",
        0.75,
        figures.is_short_pair,
        needs=_FIGURE,
    ),
    Form("financial year", rf"{B}{FINANCIAL}{E}", 0.95, needs=_FIGURE),
    Form("the year of", rf"{B}{THE_YEAR_OF}{E}", 0.9, needs=_FIGURE),
    Form("quarter", rf"{B}{QUARTER}(?:{E}|(?<=\)))", 0.93, figures.is_quarter, needs=_FIGURE),
    Form("nth quarter", rf"{B}(?:{THE}(?=last))?{NTH_QUARTER}{E}", 0.85, figures.is_nth_quarter),
    Form("term", rf"{B}{TERM}{E}", 0.9),
    Form("season year", rf"{B}{SEASON_POINT}{E}", 0.93, names.is_not_name, needs=_FIGURE),
    Form("season", rf"{B}{SEASON}{E}", 0.75, names.is_season),
    Form("break", rf"{B}{BREAK_POINT}{E}", 0.85, figures.is_cased),
    Form("numbered term", rf"{B}{HALF_TERM}{E}", 0.85, names.is_numbered_term),
    Form("half term", rf"{B}half{GAP}term{E}", 0.7, names.is_half_term),
    Form("bank holiday", rf"{B}{BANK_HOLIDAY}{E}", 0.75, names.is_holiday),
    Form("holiday", rf"{B}{HOLIDAY_POINT}{E}", 0.8, names.is_holiday),
    Form("decade", rf"{B}{DECADE}{E}", 0.9, needs=_FIGURE),
    Form("month", rf"{B}{MONTH}(?:{E}|(?<=\.))", 0.85, names.is_month),
    Form(
        "year",
        rf"{B}(?<![/.,:-])(?<!{DASH}){YEAR}(?![\w%])(?!{DASH}\d|[/.,:]\d)",
        0.8,
        figures.is_year,
        needs=_FIGURE,
    ),
    Form("weekday", rf"{B}{WEEKDAY}(?:{E}|(?<=\.))", 0.8, names.is_weekday),
    Form(
        "ordinal",
        rf"{B}(?:on|by|until|till|before|after|since|from|to"
        rf"|for){SPACE}the{SPACE}(?P<span>{ORDINAL}(?:{SPACE}(?:inst|ult)\.?"
        rf"|{SPACE}of{SPACE}(?:the|this|next|last){SPACE}month)?)(?:{E}|(?<=\.))",
        0.7,
        figures.is_ordinal,
        needs=_FIGURE,
    ),
    Form("day name", rf"{B}(?:today|tonight|yesterday|tomorrow){E}", 0.9, names.is_day_name),
    Form("modified", rf"{B}{MODIFIED}", 0.92, names.is_modified),
    Form("shifted", rf"{B}{SHIFTED}", 0.9, names.is_shifted),
    Form("same", rf"{B}{SAME}{E}", 0.95, needs=_SAME),
    Form("weekday shifted", rf"{B}{WEEKDAY_SHIFTED}", 0.9, figures.is_cased, needs=_SHIFT_NEEDED),
    Form("cut", rf"{B}{CUT}", 0.92, figures.is_cased),
    Form("the unit", rf"{B}{THE_UNIT}", 0.75, names.is_the_unit),
    Form("ago", rf"{B}{AGO}", 0.8, needs=_AGO),
    Form("week of", rf"{B}{WEEK_OF}", 0.95, needs=_FIGURE),
    Form("period ended", rf"{B}{PERIOD_ENDED}", 0.9, figures.is_cased, needs=_PERIOD_TO),
    Form("between", rf"{B}{BETWEEN}", 0.95, figures.is_range, needs=_BETWEEN),
    Form("from to", rf"{B}{FROM_TO}", 0.95, figures.is_range, needs=_FROM),
    Form("range", rf"{B}(?<![/.-]){RANGE}", 0.93, figures.is_range, needs=_LAST_OF_RANGE),
    Form("day list", rf"{B}(?<![/.-]){DAY_LIST}", 0.9, figures.is_day_list, needs=_FIGURE),
    Form("month day range", rf"{B}{MONTH_DAY_RANGE}{E}", 0.85, figures.is_month_day, needs=_FIGURE),
    Form("slashed", rf"{B}{SLASHED}", 0.9, figures.is_cased, needs=_SLASH),
)

"""The date grammar: forms composed from `atoms`, and the decoys that keep what is no date out.

A *point* is an expression that stands by itself (a day, a month, a term, a year); *cuts* take a part
of a point or unit (the end of March); *ranges* join two points.  The parse of a range is its two
points, each of which a point form parses again.
"""

from extract.pipes.dates import context
from extract.pipes.dates.atoms import (
    BREAK, COUNT, COUNTS, DAY, GAP, HOLIDAY, MONTH, ORDINAL, ORDINAL_NTH, ORDINAL_WORD, SEASON,
    TERM_NAME, THE, UNIT, UNITS, WEEKDAY, YEAR, YEAR_BARE_SHORT, YEAR_KIND, YEAR_PAIR, YEAR_SHORT,
    YEAR_SLASH_SHORT, B, E,
)  # fmt: skip
from extract.pipes.forms import DASH, SPACE, Form, either, plain

# --- points -------------------------------------------------------------------------------------

_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY})(?![^\W\d_])\.?,?{SPACE}{THE}?)"
_TO_MONTH = rf"(?:{SPACE}(?:of{SPACE})?|\s?{DASH}\s?|(?<=[a-z]))"
_TO_YEAR = rf"(?:\s?,?{SPACE}(?:of{SPACE}|in{SPACE})?|\s?{DASH}\s?|\s?[/.,]|(?<=[a-z.]))"
_YEAR = rf"(?P<year>{YEAR}|{YEAR_SHORT}|{YEAR_BARE_SHORT})"
DAY_MONTH = (
    rf"(?:{_WEEKDAY}?(?:(?P<day>{DAY}|{ORDINAL_WORD}(?={SPACE}(?:of{SPACE})?{MONTH}))){_TO_MONTH}"
    rf"(?P<month>{MONTH})(?:{_TO_YEAR}{_YEAR})?)"
)
MONTH_DAY = (
    rf"(?:{_WEEKDAY}?(?P<month>{MONTH}){SPACE}{THE}?(?P<day>{DAY})(?![%:/]|\s?[ap]\.?m\b|[.,:]\d)"
    rf"(?:,?{SPACE}(?P<year>{YEAR}))?)"
)
WEEKDAY_ORDINAL = rf"(?:{_WEEKDAY}(?P<day>{ORDINAL}))"
WEEKDAY_NUMBER = rf"(?:{_WEEKDAY}(?P<day>{DAY})(?=\s*(?:[,;)\]]|\.(?!\d)|\Z)))"
MONTH_YEAR = rf"(?:(?P<month>{MONTH}){_TO_YEAR}(?P<year>{YEAR})|{MONTH}(?:{SPACE})?{YEAR_SHORT}|{MONTH}{DASH}\d\d(?!\d))"
_M = "(?:1[0-2]|0?[1-9])"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
NUMERIC = (
    rf"(?:(?:{WEEKDAY}\.?,?{SPACE})?(?:{_D}\s?/\s?{_M}\s?/\s?(?:{YEAR}|\d\d)|{_D}\.{_M}\.(?:{YEAR}|\d\d)"
    rf"|{_D}{DASH}{_M}{DASH}(?:{YEAR}|\d\d))(?!\d|[/.]\d|{DASH}\d))"
)
ISO = rf"(?:{YEAR}(?:{DASH}(?:0[1-9]|1[0-2]){DASH}|/(?:0[1-9]|1[0-2])/)(?:0[1-9]|[12]\d|3[01])(?!\d))"
DAY_SLASH = rf"(?:(?:{WEEKDAY}\.?,?{SPACE})?{_D}/{_M}(?![\d/]|\.\d))"
YEARS = rf"(?P<year>{YEAR_PAIR})"
FINANCIAL = (
    rf"(?:FY\s?(?:{YEAR_PAIR}|{YEAR}|{YEAR_SLASH_SHORT}|\d\d[/-]\d\d|\d\d)(?!\d)"
    rf"|{YEAR_KIND}{SPACE}(?:of{SPACE})?(?:{YEAR_PAIR}|{YEAR}|{YEAR_SLASH_SHORT})"
    rf"|(?:{YEAR_PAIR}|{YEAR}|{YEAR_SLASH_SHORT}){SPACE}(?:{YEAR_KIND}))"
)
ANY_YEAR = rf"(?:{plain(FINANCIAL)}|{YEAR_PAIR}|{YEAR_SLASH_SHORT}|{YEAR})"
_OF_YEAR = rf"(?:\s?,?\s?(?:{SPACE}of{SPACE}{THE}?|{SPACE}for{SPACE}|{SPACE}|\()(?:{ANY_YEAR}|{YEAR_SHORT})\)?)"
_QUARTER_NUMBER = "(?:[1-4]|one|two|three|four)"
_MORE_QUARTERS = rf"(?:(?:\s?[,&/+]\s?|\s?{DASH}\s?|{SPACE}(?:and|to){SPACE}){_QUARTER_NUMBER}(?![\d%])){{0,3}}"
QUARTER = (
    rf"(?:(?:(?:{ANY_YEAR}){SPACE})?(?:Q\s?[1-4](?:(?:\s?{DASH}\s?|/)Q[1-4]|{_MORE_QUARTERS})"
    rf"|(?:quarters?|qtrs?\.?){SPACE}{_QUARTER_NUMBER}{_MORE_QUARTERS})(?![\w%]){_OF_YEAR}?)"
)
NTH_QUARTER = (
    rf"(?:{ORDINAL_NTH}(?:{SPACE}(?:and|to){SPACE}{ORDINAL_NTH})?{SPACE}(?:quarters?|half{SPACE}year)"
    rf"(?:{_OF_YEAR}|{SPACE}of{SPACE}(?:the|this|last|next){SPACE}(?:{YEAR_KIND}|year))?)"
)
TERM = (
    rf"(?:(?:{TERM_NAME}(?:{SPACE}(?:and|or|&){SPACE}|/))?{TERM_NAME}{SPACE}(?:half{GAP})?terms?(?:{SPACE}[1-6](?!\d))?{_OF_YEAR}?)"
)
SEASON_POINT = rf"(?:(?:{SEASON}/)?{SEASON}{_OF_YEAR})"
HOLIDAY_POINT = rf"(?:{HOLIDAY}(?:{_OF_YEAR})?)"
BREAK_POINT = rf"(?:(?:{MONTH}|{SEASON}|easter|christmas|whitsun|may|spring{SPACE}bank){SPACE}{BREAK}{_OF_YEAR}?)"
BANK_HOLIDAY = rf"(?:(?:(?:early|late|spring|summer|easter|{MONTH}){SPACE}){{0,2}}bank{SPACE}holiday(?:{SPACE}{WEEKDAY}|{SPACE}weekend)?)"
DECADE = r"(?:(?:1[5-9]|20)\d0['’]?s|['’][4-9]0s)"

_DATED = rf"{plain(DAY_MONTH)}|{plain(MONTH_DAY)}|{plain(MONTH_YEAR)}|{NUMERIC}|{ISO}"
_NAMED = rf"{QUARTER}|{TERM}|{BREAK_POINT}|{SEASON_POINT}|{BANK_HOLIDAY}|{HOLIDAY_POINT}|{SEASON}"
POINT = rf"(?:{_DATED}|{_NAMED}|{DECADE}|{ANY_YEAR}|{MONTH})(?:{E}|(?<=\.))"
DAY_POINT = (
    rf"(?:{_DATED}|{plain(WEEKDAY_ORDINAL)}|{DAY_SLASH}|{ORDINAL}|{WEEKDAY})(?:{E}|(?<=\.))"
)

# --- what shifts or cuts a point -----------------------------------------------------------------

_DEGREE = rf"(?:(?:early|mid|middle|late)(?:(?:\s?/\s?|{GAP}|{SPACE}(?:to|or){SPACE})(?:early|mid|late))?)"
MODIFIED = (
    rf"(?:(?:{THE}(?=\w{{3,5}}[- ]\d{{4}}['’]?s))?{_DEGREE}{GAP}{POINT}|end{GAP}{POINT}"
    rf"|(?:very{SPACE})?(?:early|earlier|late|later){SPACE}(?:in|on{SPACE}in){SPACE}(?:(?:the|this|next|last){SPACE})?"
    rf"(?:(?:new{SPACE})?{UNIT}{E}|{POINT})"
    rf"|(?:early|earlier|late|later){SPACE}(?:this|next|last|that){SPACE}(?:{UNIT}|{SEASON}|{MONTH}){E}"
    rf"|(?:pre|post){DASH}(?:{YEAR}|{HOLIDAY}){E})"
)
_SHIFT = (
    "(?:last|next|previous|following|past|coming|preceding|forthcoming|upcoming|ensuing|subsequent|prior|current|present)"
)
SHIFTED = (
    rf"(?:(?:{THE}|this{SPACE})?{_SHIFT}{SPACE}(?:{COUNTS}{SPACE}(?:full{SPACE})?(?:{UNITS}|{UNIT})|(?:full{SPACE})?{UNIT}){E}"
    rf"|(?:the|these){SPACE}{_SHIFT}{SPACE}{UNITS}{E}"
    rf"|(?:the|this){SPACE}(?:following|next|previous|preceding){SPACE}(?:day|morning|evening|afternoon){E}"
    rf"|(?:{THE}|this{SPACE})?{_SHIFT}{SPACE}(?:{BREAK_POINT}|{plain(TERM)}|{HOLIDAY}|{SEASON}|{MONTH}|{WEEKDAY})(?:{E}|(?<=\.))"
    rf"|the{SPACE}new{SPACE}(?:{YEAR_KIND}|year|term|quarter|month){E}"
    rf"|this{SPACE}(?:{UNIT}|morning|afternoon|evening|{BREAK_POINT}|{plain(TERM)}|{HOLIDAY}|{SEASON}|{MONTH}|{WEEKDAY})(?:{E}|(?<=\.))"
    rf"|last{SPACE}night{E})"
)
WEEKDAY_SHIFTED = (
    rf"(?:{WEEKDAY}{SPACE}(?:of{SPACE})?(?:this|last|next|the{SPACE}following){SPACE}week"
    rf"|{WEEKDAY}{SPACE}(?:next|last|week|fortnight)){E}"
)
_CUT = (
    rf"(?:(?:very{SPACE}|tail{GAP}|back{SPACE})?(?:end|beginning|start|middle|turn|close)"
    rf"|(?:first|second|latter|former|last|next){SPACE}(?:half|part|third|quarter|few{SPACE}(?:days|weeks|months))"
    rf"|(?:early|latter){SPACE}part|rest|remainder|whole|(?:first|last){SPACE}{COUNT}{SPACE}{UNITS})"
)
_CUT_UNIT = (
    rf"(?:(?:the|this|next|last|that){SPACE}(?:(?:{_SHIFT}|new){SPACE})?"
    rf"(?:{BREAK_POINT}|{plain(TERM)}|{UNIT}|century|season){E}"
    rf"|term{E}|(?:{YEAR_KIND}){E}|(?:(?:the|this|next|last){SPACE})?{POINT})"
)
CUT = (
    rf"(?:{THE}?{_CUT}{SPACE}of{SPACE}{_CUT_UNIT}"
    rf"|{THE}?(?:{ORDINAL_NTH}){SPACE}(?:full{SPACE})?(?:week(?:end)?|fortnight|days?|month|half|{WEEKDAY}){SPACE}(?:of|in|after){SPACE}{_CUT_UNIT})"
)
THE_UNIT = rf"(?:the{SPACE}(?:{YEAR_KIND}|year(?:{SPACE}to{SPACE}date)?|quarter|month|weekend){E})"
THE_YEAR_OF = rf"(?:the{SPACE}year{SPACE}(?:of{SPACE})?(?:{ANY_YEAR}))"
AGO = (
    rf"(?:(?:just{SPACE}over{SPACE})?(?:{COUNTS}{SPACE}{UNITS}|(?:a|an|one){SPACE}(?:week|fortnight|month|year|decade)){SPACE}(?:ago|hence){E}"
    rf"|{COUNTS}{SPACE}(?:days?|weeks?|months?|years?)['’]?{SPACE}time{E})"
)
WEEK_OF = (
    rf"(?:(?:w\s?/?\s?[ceb]|week{GAP}?(?:commencing|beginning|ending|starting|of)|weekend{SPACE}(?:of|commencing))\.?:?"
    rf"{SPACE}{THE}?(?:{WEEKDAY}\.?,?{SPACE}{THE}?)?"
    rf"(?:{DAY}\s?(?:{DASH}|/|&|and|to)\s?)?(?:{DAY_POINT}))"
)
PERIOD_ENDED = (
    rf"(?:(?:{THE}?(?:{YEAR_KIND}|year|quarter|month)){SPACE}(?:ended|ending|to|commencing|beginning|starting|from)"
    rf"{SPACE}{THE}?(?:on{SPACE})?(?:{_DATED}){E})"
)

# --- ranges and lists -----------------------------------------------------------------------------

_END = (
    rf"(?:{MODIFIED}|{CUT}|{SHIFTED}|{POINT}|{plain(WEEKDAY_ORDINAL)}(?:{E}|(?<=\.))|{ORDINAL}{E}|{WEEKDAY}{E}|today{E})"
)
_FIRST = rf"(?:{_END}|(?:{WEEKDAY}\.?,?{SPACE})?{DAY}{E})"
_TIMES = rf"(?:,?{SPACE}\d{{1,2}}[.:]\d\d(?:\s?[ap]m)?)?"
BETWEEN = rf"(?:between{SPACE}{THE}?(?P<first>{plain(_FIRST)}){SPACE}and{SPACE}{THE}?(?P<last>{plain(_END)}))"
FROM_TO = (
    rf"(?:from{SPACE}{THE}?(?P<first>{plain(_FIRST)}),?{SPACE}(?:(?:through|up){SPACE})?(?:to|until|till|through)"
    rf"{SPACE}{THE}?(?P<last>{plain(_END)}))"
)
_SIMPLE = rf"(?:{plain(MODIFIED)}|{POINT}|{plain(WEEKDAY_ORDINAL)}{E})"
RANGE = (
    rf"(?:(?P<first>{_SIMPLE}|(?:{WEEKDAY}\.?,?{SPACE})?{DAY}(?:{E}|(?=\s?{DASH})))(?:\s{{0,30}}{DASH}{{1,2}}\s{{0,30}}|{SPACE}(?:up{SPACE})?(?:to|until|till){SPACE}{THE}?)"
    rf"(?P<last>{_DATED}|{_NAMED}|{plain(MODIFIED)}|{ANY_YEAR}|{MONTH}|{plain(WEEKDAY_ORDINAL)})(?:{E}|(?<=\.)))"
)
_LISTED = rf"(?:(?:{WEEKDAY}\.?,?{SPACE}{THE}?)?{DAY})"
DAY_LIST = (
    rf"(?:{_LISTED}(?:\s?,\s?{_LISTED}){{0,8}}\s?,?\s?(?:/|&|\+|and|or)\s{{0,30}}{THE}?(?:{plain(DAY_MONTH)}|{DAY_SLASH}|{NUMERIC}){E})"
)
MONTH_DAY_LIST = rf"(?:{MONTH}{SPACE}{DAY}(?:\s?{DASH}\s?|\s?(?:&|/|and|to)\s{{1,2}}){DAY}(?!\d|[.:]\d)(?:,?{SPACE}{YEAR})?)"
SLASHED = (
    rf"(?:(?:(?:{plain(MODIFIED)}|{MONTH})\s?/\s?(?:{plain(MODIFIED)}|{plain(MONTH_YEAR)}|{MONTH})|{SEASON}\s?/\s?(?:{SEASON_POINT}|{SEASON})"
    rf"|{WEEKDAY}/{WEEKDAY}){E})"
)

DECOYS = (
    Form("act", rf"{B}{either(context.ACT_WORDS)}(?:{SPACE}\([^()\n]{{1,40}}\))?,?{SPACE}(?:of{SPACE})?{YEAR}{E}", 0),
    Form("every", rf"{B}(?:every|each|alternate|any|most|per)(?:{SPACE}(?:other|second|two|three|four|five|\d))?{SPACE}(?:{WEEKDAY}(?:(?:,|{SPACE}(?:and|or|to)){SPACE}{WEEKDAY})*|{UNITS}|{UNIT}|{SEASON}|{MONTH}|christmas|easter|day){E}", 0),
    Form("nth of the month", rf"{B}(?:{THE}?{ORDINAL_NTH}(?:{SPACE}(?:and|or|&){SPACE}(?:{ORDINAL_NTH}))*{SPACE}(?:{WEEKDAY}s?|week|day){SPACE}(?:of|in){SPACE}(?:each|every|the|a|alternate){SPACE}(?:other{SPACE})?(?:month|quarter|week|year|term)){E}", 0),
    Form("opening hours", rf"{B}{WEEKDAY}(?:{SPACE}to{SPACE}|\s?{DASH}\s?){WEEKDAY}{E}", 0),
    Form("a weekday", rf"{B}(?:an?|one){SPACE}{WEEKDAY}{E}", 0),
    Form("weekday plural", rf"{B}{WEEKDAY}s{E}", 0),
    Form("idiom", rf"{B}(?:the{SPACE}end{SPACE}of{SPACE}the{SPACE}day|(?:(?:times?|twice|once|day|part|all){SPACE}(?:of{SPACE})?)the{SPACE}year(?:{SPACE}round)?|the{SPACE}year{SPACE}(?:groups?|round|heads?|{DASH}end|end)|year{GAP}on{GAP}year|month{GAP}on{GAP}month|of{SPACE}the{SPACE}(?:year|month|quarter)['’]s)", 0),
    Form("school year", rf"{B}(?:the{SPACE})?years?{SPACE}(?:\d|1[0-3])(?:(?:\s?[,&/{DASH[1:-1]}]\s?|{SPACE}(?:and|to|or){SPACE})(?:\d|1[0-3]))*(?!\d|/\d){E}", 0),
    Form("telephone", r"(?<!\d)(?:\+44\s?|0)\d{2,4}\s\d{3,4}(?:\s?\d{3,4})?(?!\d)", 0),
    Form("hours", rf"{B}(?:\d{{4}}|\d\d[.:]\d\d)\s?(?:hrs?|hours)\b", 0),
    Form("round the clock", r"(?<![\d/])24\s?/\s?7(?![\d/])", 0),
    Form("reference", r"(?<!\w)(?:[A-Z]{0,4}[/-])?\d\d/\d{4,6}(?:/[A-Z]+\d?)?(?!\w)|\b[A-Z]{1,5}[/-]\d{2,4}[/-]\d{1,5}(?:[/-]\w+)*", 0),
)  # fmt: skip

FORMS = (
    Form("day month", rf"{B}{DAY_MONTH}(?:{E}|(?<=\.)|(?<=\d)(?=[a-z]{{2}}))", 0.97, context.is_day_month),
    Form("month day", rf"{B}{MONTH_DAY}{E}", 0.9, context.is_month_day),
    Form("weekday ordinal", rf"{B}{WEEKDAY_ORDINAL}{E}", 0.95),
    Form("weekday number", rf"{B}{WEEKDAY_NUMBER}{E}", 0.8, context.is_cased),
    Form("month year", rf"{B}{MONTH_YEAR}(?:{E}|(?=[a-z]{{2}}))", 0.96),
    Form("numeric", rf"{B}(?<![/.-]){NUMERIC}", 0.95, context.is_numeric),
    Form("iso", rf"{B}(?<![/.-]){ISO}", 0.97),
    Form("day slash month", rf"{B}(?<![/.-]){DAY_SLASH}", 0.75, context.is_day_slash),
    Form("years", rf"{B}(?<![/.-]){YEARS}{E}", 0.92, context.is_year_pair),
    Form("years short", rf"{B}(?<![/.-]){YEAR_SLASH_SHORT}{E}", 0.75, context.is_short_pair),
    Form("financial year", rf"{B}{FINANCIAL}{E}", 0.95),
    Form("the year of", rf"{B}{THE_YEAR_OF}{E}", 0.9),
    Form("quarter", rf"{B}{QUARTER}(?:{E}|(?<=\)))", 0.93, context.is_quarter),
    Form("nth quarter", rf"{B}{THE}?{NTH_QUARTER}{E}", 0.85, context.is_nth_quarter),
    Form("term", rf"{B}{TERM}{E}", 0.9),
    Form("season year", rf"{B}{SEASON_POINT}{E}", 0.93, context.is_not_name),
    Form("season", rf"{B}{SEASON}{E}", 0.75, context.is_season),
    Form("break", rf"{B}{BREAK_POINT}{E}", 0.85, context.is_cased),
    Form("half term", rf"{B}half{GAP}term{E}", 0.7, context.is_half_term),
    Form("bank holiday", rf"{B}{BANK_HOLIDAY}{E}", 0.75, context.is_holiday),
    Form("holiday", rf"{B}{HOLIDAY_POINT}{E}", 0.8, context.is_holiday),
    Form("decade", rf"{B}{DECADE}{E}", 0.9),
    Form("month", rf"{B}{MONTH}(?:{E}|(?<=\.))", 0.85, context.is_month),
    Form("year", rf"{B}(?<![/.,:-])(?<!{DASH}){YEAR}(?![\w%])(?!{DASH}\d|[/.,:]\d)", 0.8, context.is_year),
    Form("weekday", rf"{B}{WEEKDAY}(?:{E}|(?<=\.))", 0.8, context.is_weekday),
    Form("ordinal", rf"{B}(?:on|by|until|till|before|after|since|from|to|for){SPACE}the{SPACE}(?P<span>{ORDINAL}(?:{SPACE}of{SPACE}(?:the|this|next|last){SPACE}month)?){E}", 0.7, context.is_ordinal),
    Form("day name", rf"{B}(?:today|tonight|yesterday|tomorrow){E}", 0.9, context.is_day_name),
    Form("modified", rf"{B}{MODIFIED}", 0.92, context.is_modified),
    Form("shifted", rf"{B}{SHIFTED}", 0.9, context.is_shifted),
    Form("weekday shifted", rf"{B}{WEEKDAY_SHIFTED}", 0.9, context.is_cased),
    Form("cut", rf"{B}{CUT}", 0.92, context.is_cut),
    Form("the unit", rf"{B}{THE_UNIT}", 0.75, context.is_the_unit),
    Form("ago", rf"{B}{AGO}", 0.8),
    Form("week of", rf"{B}{WEEK_OF}", 0.95),
    Form("period ended", rf"{B}{PERIOD_ENDED}", 0.9),
    Form("between", rf"{B}{BETWEEN}", 0.95, context.is_range),
    Form("from to", rf"{B}{FROM_TO}", 0.95, context.is_range),
    Form("range", rf"{B}(?<![/.-]){RANGE}", 0.93, context.is_range),
    Form("day list", rf"{B}(?<![/.-]){DAY_LIST}", 0.93, context.is_day_month),
    Form("month day list", rf"{B}{MONTH_DAY_LIST}{E}", 0.85, context.is_month_day),
    Form("slashed", rf"{B}{SLASHED}", 0.9, context.is_cased),
)  # fmt: skip

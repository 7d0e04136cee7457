"""The share grammar: percentages, points, fractions and counts out of a total, and their decoys.

Named groups: ``value`` (one number), ``low`` and ``high`` (a range or a list with a shared sign),
``count`` and ``total``, ``numerator`` and ``denominator``, ``points`` where the unit is points.
"""

import re

from extract.pipes.forms import DASH, SPACE, Form
from extract.pipes.percents import context
from extract.pipes.percents.atoms import (
    COUNT,
    DENOMINATOR,
    DENOMINATORS,
    FRACTION_SIGN,
    PER_CENT,
    POINTS,
    SIGNED,
    UNITS_WORDS,
    WORDED,
    B,
    E,
)

_AFTER_SIGN = r"(?![A-F0-9]{2}%|[A-F][0-9])"  # an escape in a web address: %20, %E2
UNIT = (
    rf"(?:\s{{0,3}}(?:(?P<points>{POINTS}){E}"
    rf"|%{_AFTER_SIGN}(?:{DASH}?age(?:{SPACE}points?)?{E})?)|{SPACE}{PER_CENT}{E}"
    rf"|{PER_CENT}{E})"
)
WORD_UNIT = rf"(?:(?:{SPACE}|{DASH})(?:(?P<points>percentage{SPACE}points?)|{PER_CENT}){E})"
JOIN = rf"(?:\s?{DASH}\s{{0,30}}|\s?/\s?|{SPACE}(?:to|and|or|&){SPACE})"
# "5% to 10%" is a range; "10% and 20%" and "from 5% to 10%" are two figures.
_TO = rf"(?:\s?{DASH}\s?|{SPACE}(?:to|or){SPACE})"

PERCENT = rf"(?P<value>{SIGNED}){UNIT}"
PERCENT_WORDS = rf"(?P<value>{WORDED}){WORD_UNIT}"
SHARED_SIGN = rf"(?P<low>{SIGNED}){JOIN}(?P<high>{SIGNED}){UNIT}"
SHARED_WORDS = rf"(?P<low>{WORDED}){JOIN}(?P<high>{WORDED}){WORD_UNIT}"
RANGE = rf"(?P<low>{SIGNED})\s{{0,2}}(?:%|{PER_CENT}){_TO}(?P<high>{SIGNED}){UNIT}"
BETWEEN = (
    rf"between{SPACE}(?P<span>(?P<low>{SIGNED})\s{{0,2}}(?:%"
    rf"|{PER_CENT})?{SPACE}and{SPACE}(?P<high>{SIGNED}){UNIT})"
)

_NUMERATOR = rf"(?:{UNITS_WORDS}|ten|eleven|\d\d?)"
FRACTION = rf"(?P<numerator>{_NUMERATOR})(?:{SPACE}|{DASH})(?P<denominator>{DENOMINATORS})"
FRACTION_PER_CENT = (
    rf"(?P<value>(?:{_NUMERATOR}|an?)(?:{SPACE}|{DASH})(?:{DENOMINATORS}"
    rf"|{DENOMINATOR}){SPACE}of{SPACE}(?:one|a|1){SPACE}{PER_CENT})"
)
ONE_FRACTION = rf"(?P<numerator>an?|one)(?:{SPACE}|{DASH})(?P<denominator>{DENOMINATOR})"
HALF = r"(?P<denominator>half)"
FIGURE_FRACTION = rf"(?P<numerator>\d)/(?P<denominator>[2-9]|10)(?:rds?|ths?)?|{FRACTION_SIGN}"
ONE_IN = rf"(?P<count>{COUNT}){SPACE}in{SPACE}(?:every{SPACE})?(?P<total>{COUNT})"
_WORD_TOTAL = "(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
COUNT_IN = (
    rf"(?P<count>(?:{UNITS_WORDS})){SPACE}[a-z][a-z-]{{2,24}}s?{SPACE}in"
    rf"{SPACE}(?:every{SPACE})?(?P<total>{_WORD_TOTAL}|a{SPACE}hundred)"
)
# Up to six words between the count and "out of", without a figure or the end of a sentence.
_BETWEEN = (
    r"(?:\s{1,30}(?!out\b)[‘’'\"“”(]{0,2}(?:\d{1,3})?[^\W\d_][\w’'-]{0,24}[‘’'\"“”)]{0,2}){0,6}?"
)
OUT_OF = (
    rf"(?P<count>{COUNT})(?P<between>{_BETWEEN}){SPACE}out{SPACE}of{SPACE}(?:(?:the"
    rf"|a{SPACE}(?:possible|total){SPACE}(?:of)?|a|its|their|our|all"
    rf"|some){SPACE})?(?:total{SPACE}of{SPACE})?(?P<total>{COUNT})"
)
OF_THE = (
    rf"(?P<count>{COUNT}){SPACE}(?:out{SPACE})?of{SPACE}(?:the|its|their|our|these|those"
    rf"|all){SPACE}(?:other{SPACE}|total{SPACE}(?:of{SPACE})?)?(?P<total>{COUNT})"
)
OF_COUNT = (
    rf"(?P<count>{COUNT}){SPACE}of{SPACE}(?:a{SPACE}total{SPACE}of"
    rf"{SPACE})?(?P<total>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{_WORD_TOTAL})"
)
# "two of the contractor's five operatives"
OF_OWNED = (
    rf"(?P<count>{COUNT}){SPACE}of{SPACE}(?:[\w-]{{1,24}}{SPACE}){{0,3}}[\w-]{{1,24}}(?:['’]s|s['’])"
    rf"{SPACE}(?P<total>{COUNT})"
)

_TIME = (
    r"(?:hours?|hrs?|minutes?|days?|weeks?|months?|years?|terms?|centur(?:y|ies)|decades?"
    r"|past|nights?)"
)
_MEASURE = (
    r"(?:miles?|mil|km|kilomet\w+|met(?:re|er)s?|acres?|hectares?|tonnes?|tons?|pints?"
    r"|litres?|inch(?:es)?|million|billion|thousand|dozen|score|pounds?|mile)"
)
# Most text holds no sign and no fraction; forms made of them are not tried on it.
_SIGN = re.compile(r"%|per|pct|pp|p\.p|pts", re.I)
_FRACTION = re.compile(rf"{DENOMINATOR}|halves|3rd", re.I)
_OWNED = re.compile(r"s['’]|['’]s")
_SLASH = re.compile(rf"/|{FRACTION_SIGN}")

DECOYS = (
    Form(
        "half a",
        rf"{B}half(?:{SPACE}|{DASH})(?:of{SPACE})?(?:an?|the)(?:{SPACE}"
        rf"|{DASH})(?:{_TIME}|{_MEASURE}|hundred|dozen|battle|meeting|time|way|price"
        rf"|night|morning){E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "half compound",
        rf"{B}half(?:{SPACE}|{DASH})(?:terms?|way|past|price|board|hours?|hourly|days?"
        rf"|years?|yearly|marathons?|time|timers?|mast|hearted|baked|moon|brothers?"
        rf"|sisters?|siblings?|pint|mile|million|acre|dozen|century|inch|penny|crown"
        rf"|page|size|inn|empty|full|finished|built|completed?|hearted|timbered"
        rf"|barrier|hourly){E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "nth half",
        rf"{B}(?:first|second|other|same|latter|better|top|bottom|northern|southern|eastern"
        rf"|western|lower|upper|1st|2nd|each|either){SPACE}(?:half|halves|third"
        rf"|quarter){E}(?!{SPACE}of{SPACE}(?:the{SPACE})?(?:members|residents|pupils"
        rf"|respondents))",
        0,
        needs=_FRACTION,
    ),
    Form("one half", rf"{B}one{SPACE}(?:half|halves){E}", 0, needs=_FRACTION),
    Form(
        "and a half",
        rf"{B}and(?:{SPACE}|{DASH})an?(?:{SPACE}|{DASH})(?:half|quarter){E}(?!{SPACE}of{E})",
        0,
        needs=_FRACTION,
    ),
    Form(
        "in half",
        rf"{B}(?:in|into|by{SPACE}a){SPACE}(?:half|halves|thirds"
        rf"|quarters){E}(?={SPACE}(?:and|with)|[.,;])",
        0,
        needs=_FRACTION,
    ),
    Form(
        "fraction of time",
        rf"{B}(?:{UNITS_WORDS}|an?|\d)(?:{SPACE}|{DASH})(?:{DENOMINATORS}"
        rf"|{DENOMINATOR}){SPACE}of{SPACE}(?:an?|one){SPACE}(?:{_TIME}|{_MEASURE}){E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "consecutive quarters",
        rf"{B}(?:last|next|past|previous|consecutive|successive|first|following|of"
        rf"|all){SPACE}{COUNT}{SPACE}(?:quarters|halves){E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "running quarters",
        rf"{B}{COUNT}{SPACE}quarters{SPACE}(?:in{SPACE}a{SPACE}row|running"
        rf"|of{SPACE}(?:data|growth|decline|contraction|falls?|rises?)|ago|earlier|later|behind|ahead){E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "for quarters",
        rf"{B}(?:for|in|over|during|within|after){SPACE}(?:the{SPACE})?{COUNT}"
        rf"{SPACE}quarters{E}(?!{SPACE}of{E})",
        0,
        needs=_FRACTION,
    ),
    Form(
        "once a quarter",
        rf"{B}(?:once|twice|times|day|meetings?|visits?|per|each|every"
        rf"|£\d+){SPACE}(?:a{SPACE})?quarter{E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "quarter past",
        rf"{B}(?:a{SPACE})?quarter{SPACE}(?:past|to|finals?|sessions){E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "nth thing",
        rf"{B}a{SPACE}(?:third|fifth|sixth|seventh|eighth|ninth|tenth"
        rf"|quarter){SPACE}(?:part(?:y|ies)|sector|meeting|reading|term|option|member"
        rf"|year|time|person|phase|site|application|reminder|letter|round|attempt|way"
        rf"|form|one|pitch|bid|quote){E}",
        0,
        needs=_FRACTION,
    ),
    Form(
        "flood return",
        rf"{B}(?:1|one){SPACE}in{SPACE}{COUNT}(?:{SPACE}"
        rf"|{DASH})(?:\+{SPACE})?(?:years?|hill|slope|gradient|annual|storm|flood"
        rf"|event){E}",
        0,
    ),
    Form(
        "in a year",
        rf"{B}{COUNT}{SPACE}in{SPACE}(?:(?:19|20)\d\d{E}|{COUNT}{SPACE}(?:{_TIME}"
        rf"|places|areas|locations|sites|venues|schools|parts|stages|phases|bands"
        rf"|colou?rs|rooms|lots|batches|wards|groups|categories|instal\w+))",
        0,
    ),
    Form(
        "score",
        rf"{B}(?:scor\w+|rat(?:ed|es|ing)|marks?|marked|grade[ds]?|awarded"
        rf"|stars?)(?:{SPACE}(?!in\b|and\b)\w{{1,12}}){{0,3}}?{SPACE}(?!in\b){COUNT}(?:\s?/\s?"
        rf"|{SPACE}out{SPACE}of{SPACE}){COUNT}{E}",
        0,
    ),
    Form(
        "numbered part",
        rf"{B}(?:page|part|item|phase|stage|step|section|table|figure|sheet|slide"
        rf"|volume|issue|year|week|day|no|number|version|lot|appendix|option"
        rf"|recommendations?|paragraphs?){SPACE}{COUNT}{SPACE}of{SPACE}(?:the"
        rf"{SPACE})?{COUNT}{E}",
        0,
    ),
    Form("odds", r"(?<![^\W_])\d{1,2}\s?:\s?\d{1,3}(?!\d|\.\d|\s?%)", 0),
    Form(
        "third party",
        rf"{B}(?:third|3rd){SPACE}(?:part(?:y|ies)|sector|reading|quarter){E}",
        0,
        needs=_FRACTION,
    ),
    Form("all but", rf"{B}(?:one|two){SPACE}of{SPACE}(?:us|you|them|whom|which){E}", 0),
)

FORMS = (
    Form("percent", rf"{B}{PERCENT}", 0.97, context.is_percent, needs=_SIGN),
    Form("percent in words", rf"{B}{PERCENT_WORDS}", 0.97, needs=_SIGN),
    Form("shared sign", rf"{B}{SHARED_SIGN}", 0.96, context.is_shared, needs=_SIGN),
    Form("shared words", rf"{B}{SHARED_WORDS}", 0.96, needs=_SIGN),
    Form("range", rf"{B}{RANGE}", 0.96, context.is_range, needs=_SIGN),
    Form("between", rf"{B}{BETWEEN}", 0.96, needs=_SIGN),
    Form("fraction", rf"{B}{FRACTION}{E}", 0.92, needs=_FRACTION),
    Form("fraction of one per cent", rf"{B}{FRACTION_PER_CENT}{E}", 0.95, needs=_FRACTION),
    Form("one fraction", rf"{B}{ONE_FRACTION}{E}", 0.85, context.is_one_fraction, needs=_FRACTION),
    Form("half", rf"{B}{HALF}{E}", 0.8, context.is_half, needs=_FRACTION),
    Form(
        "figure fraction",
        rf"{B}(?:{FIGURE_FRACTION})(?![\d/%])",
        0.8,
        context.is_figure_fraction,
        needs=_SLASH,
    ),
    Form("one in", rf"{B}{ONE_IN}{E}", 0.85, context.is_one_in),
    Form("count in", rf"{B}{COUNT_IN}{E}", 0.75, context.is_count_in),
    Form("out of", rf"{B}{OUT_OF}{E}", 0.93, context.is_out_of),
    Form("of the", rf"{B}{OF_THE}{E}", 0.88, context.is_of_the),
    Form("of owned", rf"{B}{OF_OWNED}{E}", 0.88, context.is_of_the, needs=_OWNED),
    Form("of count", rf"{B}{OF_COUNT}{E}", 0.8, context.is_of_count),
)

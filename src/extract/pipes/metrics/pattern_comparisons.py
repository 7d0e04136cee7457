"""Targets, averages and baselines: the frames of the figures that another is set against."""

from __future__ import annotations

from extract.pipes.metrics.patterns import rx

_TARGET_NOUN = (
    r"(?:targets?|goals?|aims?|ambition|objective|standard|benchmark|threshold"
    r"|requirement|expectation|plan|plans|policy|"
    r"trajectory|quota|aspiration|milestone|trigger|limit|ceiling|cap|maximum|yardstick"
    r"|commitment|pledge|covenant)"
)
_TARGET_NAME = (
    r"(?:targets?|tgt|goals?|aims?|ambition|benchmark|threshold|quota|ceiling|cap|maximum|yardstick"
    r"|(?:strategic|target|benchmark)\s+(?:asset\s+)?allocation)"
)
_FOR = (
    r"(?:\s+(?:level|figure|rate|score))?(?:\s+(?:for|in|on|by|from|this|next|on\s+time"
    r"|across)\b(?:\s+[\w’'/&-]+){0,5}?)?"
    r"(?:,\s+(?:(?:he|she|they|it|[\w.’'-]+(?:\s+[\w.’'-]+){0,2})\s+(?:added|said|noted|explained|reported)"
    r"|however),)?"
)
_COPULA = (
    r"(?:\s*(?:of|is|was|at|being|be|to\s+be|had\s+been|has\s+been|set\s+at|set\s+to|set"
    r"|stands\s+at|remains|remained|remains\s+at|says|said|asks|for|:|=|-|–|,))*"
)
_COPULA_SAID = (
    r"(?:\s*(?:of|is|was|at|being|to\s+be|had\s+been|set\s+at|stands\s+at|remains\s+at"
    r"|remains|remained|says|said|asks\s+for|=))+"
)
TARGET_BEFORE = rx(
    rf"(?:\b(?:{_TARGET_NAME}{_FOR}{_COPULA}|{_TARGET_NOUN}{_FOR}{_COPULA_SAID}|(?:permitted"
    rf"|target|agreed|approved|policy|expected)\s+(?:range|band){_COPULA}|(?:the|our|its"
    rf"|their)\s+(?:statutory|contractual|required|contracted|mandated|permitted"
    rf"|desired)"
    rf"|(?:against|versus|than|with|to)\s+(?:an?\s+|the\s+)?(?:planned|budgeted|profiled|promised|expected"
    r"|required|contracted|agreed)|(?:against|versus|than)\s+(?:an?|the|its|our)\s+(?:budget|profile|allowance)"
    r"\s+of)"
    r")\s*\Z"
)
PERFORMANCE_BEFORE = rx(
    rf"\b(?:performance|compliance|achievement|progress|delivery|attainment|adherence|success)"
    rf"\s+(?:against|with|of|to|on|towards|in)\s+(?:[\w&’'/-]+\s+){{0,6}}?(?:{_TARGET_NOUN})s?"
    r"(?:\s+(?:for|in|on)\s+[\w\s]{1,30}?)?\s+(?:was|is|were|are|stood|stands|remain(?:s|ed)|had\s+been"
    r"|has\s+been|came|reached|fell|rose|improved|dropped)\b[^.;,]{0,20}\Z"
    r"|\b(?:percentage|proportion|share|number)\s+(?:of\s+)?(?:[\w’'-]+\s+){1,8}?"
    rf"(?:the|their|its|an?)\s+(?:\w+\s+)?{_TARGET_NOUN}\b[^.;,]{{0,40}}?\s(?:was|is|stood\s+at)\s*\Z"
)
"""*performance against the standard was*, *the percentage at the standard was*: what follows is how
it did, no target."""
AGAINST_AFTER = rx(
    r"\s*(?:\([^)]{0,40}\)\s*)?(?:,\s*)?(?:in\s+\w+,?\s+)?(?:as\s+)?(?:against|vs?\.?|versus"
    r"|compared\s+(?:with|to)|below|above|short\s+of|behind|ahead\s+of)\s+(?:an?|the|its|our|their)?\s*"
    rf"(?:[\w’'-]+\s+){{0,3}}?(?:{_TARGET_NAME}|standard|trajectory|plan)\s*(?:of|:)?\s*\Z"
)
"""From one figure to the next: *was 79% against a target of*; the first is no target."""
TARGET_LABEL = rx(
    r"(?:[(,;:]|\A)\s*(?:(?:national|local|statutory|nhs|government|corporate)\s+)?(?:plan(?:ned)?|standard|required?|requirement|profiled?|expected|trajectory"
    r"|budget(?:ed)?|promised?|commitment)\s*[:=]?\s*\Z"
)
LABEL_AFTER = rx(r"\s*(?:[),;.\]]|\Z|(?:and|in|for|by|at)\b)")
"""What follows a figure that a label such as *plan* stands before: *(plan 92%, floor 80%)*."""
CEILING_BEFORE = rx(rf"\b(?:ceiling|cap|maximum|limit|upper\s+limit){_FOR}{_COPULA}\s*\Z")
FLOOR_BEFORE = rx(rf"\b(?:floor|minimum|lower\s+limit|safety\s+net){_FOR}{_COPULA}\s*\Z")
TARGET_VERB_BEFORE = rx(
    r"(?:\b(?:want(?:s|ed|ing)?|wish(?:es|ed)?|(?<=would\s)like|(?<=['’]d\s)like|hop(?:es?|ed|ing)|aim(?:s|ed"
    r"|ing)?|need(?:s|ed)?|ought|striv\w+|seek(?:s|ing)?|sought|"
    r"bound|requir(?:ed|es)|oblig\w+|commit(?:s|ted)|intend(?:s|ed)|ask(?:s|ed)?"
    r"|aspir\w+|push(?:ed|ing)?)"
    r"(?:\s+(?:it|them|this|that|us|the\s+\w+|[\w’']+){0,2}?\s*(?:to\s+(?:be|see|reach"
    r"|get|achieve|hit|attain|have|keep|bring|come|stay|recycle|make|meet|go)(?:\s+(?:to"
    r"|at|it|them|this|in|down|up|back))*|for|at|of))?"
    r"|\bmust\s+(?:be|reach|recycle|achieve|hit|meet|get\s+to|be\s+at|have|stay|remain)"
    r"|\bshould\s+(?:be|reach|have|achieve|hit|get\s+to|be\s+at|stay|not\s+exceed)"
    r"|\bto\s+(?:reach|achieve|hit|attain|be\s+at|get\s+to|get\s+back\s+to|exceed)"
    r"|\bsettle\s+for|\binsist(?:s|ed)?\s+on|\bexpects?|\brequires?|\bseeks?|\bsought"
    r"|\bdemands?|\b(?:should|must|shall)|\blooked\s+for|\bno\s+(?:more|less)\s+than)\s*\Z"
)
AIM_TO_BEFORE = rx(
    r"\b(?:aim(?:s|ed|ing)?|target(?:s|ed)?|goal|objective|ambition|aspir(?:es?|ed|ation)|intention|plan(?=\s+(?:is|was)\b)|hop(?:es?|ed))"
    r"\s+(?:(?:is|was|were|are)\s+)?to\s+[a-z]+\s+(?P<object>(?:[\w’'&/-]+\s+){1,9}?)(?:(?:up|down|back)\s+)?to\s*\Z"
)
"""*the plan was to bring agency use down to*: what is aimed at."""
FORETOLD_BEFORE = rx(
    r"\b(?:forecast|expected|predicted|projected|likely|estimated|anticipated|set|due"
    r"|course|thought|"
    r"reckoned|looks?|appears?|ought|seems?)\s+to\s+[\w\s]{0,20}\Z"
)
NAME_FIRST = rx(_TARGET_NOUN)
SET_AFTER = rx(
    r"\s+(?:(?:which|that|at\s+which)\s|recommended\b|set\b(?!\s+(?:in|at)\b)"
    r"|in\s+(?:the|its|our|their)\s+(?:[\w’'-]+\s+){0,3}?(?:plan|policy|strategy|contract|agreement)\b"
    r"|(?:(?:the|its|our)\s+)?[\w’']+(?:\s+[\w’']+){0,3}?\s+(?:had|has|have)\s+(?:asked|set|promised"
    r"|pledged|wanted|agreed|required|aimed|hoped)\b)"
)
"""*above the 75%* in the plan, which the Board had set, the force had asked for."""
BESIDE = rx(
    r"\b(?:below|above|beneath|under|over|against|than|short\s+of|off|beyond|met|missed|reach(?:ed)?"
    r"|exceed(?:s|ed|ing)?|behind|ahead\s+of)\s+(?:the|its|our|their)\s*\Z"
)
TARGET_AFTER = rx(
    rf"\s*(?:(?!of\s)[a-z]+\s+)?(?:{_TARGET_NAME}|floor|minimum|limit)\b(?!\s+(?:was|is)\s+(?:met|missed))"
    rf"|\s*(?:,\s*)?(?:which\s+)?(?:was|is|being|were)\s+(?:the|our|its|their|his"
    rf"|her)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_TARGET_NOUN}|floor|minimum|aim)\b"
    r"|\s*(?:had\s+been|has\s+been|was|were|is|are|being)\s+(?:looked\s+for|expected"
    r"|required|hoped\s+for|wanted|aimed\s+(?:at|for)|targeted|budgeted|sought|demanded"
    r"|the\s+aim|asked\s+for(?!\s+(?:an?|their|his|her|more|help|views)\b)|needed)\b"
    r"|\s*(?:he|she|it|they|we)\s+(?:had\s+)?(?:wanted|hoped|aimed|asked)\b"
    r"|\s*(?:planned|budgeted|profiled|required(?!\s+improvement\b)|expected|wanted|sought|(?:hoped|asked)\s+for"
    r"|set\s+by|promised|pledged)\b(?!\s+(?:an?|their|his|her|more|help|new)\b)"
    r"|\s*(?:national\s+|statutory\s+|access\s+)?(?:standard|threshold|trajectory|policy(?=\s*(?:[.,;)]|\Z)))(?!s?\s+[a-z]*\d)\b"
)
_AIMED_AT = (
    rf"(?:(?:the|its|our|their)\s+)?(?:\w+\s+)?(?:{_TARGET_NAME}|standard|trajectory|plan|threshold"
    r"|budget|profile|average)\b"
)
DISTANCE_AFTER = rx(
    r"\s*(?:\([^)]{0,30}\)\s*)?(?:below|above|under|over|short\s+of|off|ahead\s+of|behind"
    rf"|adrift\s+of|better\s+than|worse\s+than)\s+{_AIMED_AT}"
)
"""*3% below target*: how far off it is, no target itself."""
DISTANCE_BEFORE = rx(
    rf"\b(?:miss(?:ed|es|ing)?|exceed(?:ed|s|ing)?|beat(?:s|ing)?|(?:under|out)perform(?:ed|s|ing)?"
    rf"|(?:trail|lag)(?:ged|ed|s|ging|ing)?|short\s+of|behind|above|below|over|under)"
    rf"\s+{_AIMED_AT}\s+by\s*\Z"
)
FLOOR_AFTER = rx(r"\s*(?:\w+\s+)?(?:floor|minimum)\b")
CEILING_AFTER = rx(r"\s*(?:\w+\s+)?(?:ceiling|cap|limit|maximum)\b")
_PLACE = (
    r"(?:England|Wales|Scotland|Northern\s+Ireland|Ireland|Britain|the\s+UK|UK|London"
    r"|the\s+(?:nation|country|region|county|sector|state|South\s+\w+|North\s+\w+"
    r"|East\s+\w+|West\s+\w+))"
)
AVERAGE_BEFORE = rx(
    rf"(?:\b(?:(?:national|regional|county|english|welsh|scottish|irish|uk|london|sector"
    rf"|peer(?:\s+group)?|family|group|"
    rf"statistical[\s-]neighbours?(?:['’]s?)?|neighbours?(?:['’])?|neighbouring"
    rf"|comparable|similar|all[\s-]\w+|inner[\s-]london|outer[\s-]london)"
    rf"(?:\s+[\w’'-]+){{0,2}}?\s+(?:average|mean|median|figure|rate|level|comparator"
    rf"|benchmark|position|picture)|(?:average|mean|median)(?:\s+(?:for|across|in"
    rf"|among)(?:\s+[\w’'-]+){{1,4}}?)?|comparator"
    rf"|(?:statistical\s+)?neighbours?)(?:['’]s?)?{_COPULA}\s*"
    rf"|(?<=[(,])\s*(?:nat(?:ional|['’]?l)?|reg(?:ional)?|eng)\.?:?"
    rf"|\b(?:nationally|regionally|elsewhere|{_PLACE}|neighbours?"
    rf"|census\s+says)(?:\s+(?:as\s+a\s+whole|overall))?(?:\s+(?:has|have|had|is|was"
    rf"|were|are|at|stood\s+at|stands\s+at|average[sd]?|reached|manages?|managed|gets"
    rf"|got|sees|saw|publishes|published|shows|:|,|-|–))*)\s*\Z"
)
AVERAGE_NAME = rx(
    rf"\b(?P<who>(?:national|regional|county|english|welsh|scottish|irish|uk|london|sector|peer|group|family"
    rf"|neighbours?['’]?)\s+(?:[\w’'-]+\s+)?(?:average|mean|median|figure|rate|level)|(?:national|regional)(?=\s*\Z)|benchmark|{_PLACE})"
    rf"(?:\s+(?:is|was|of|at|stood\s+at|stands\s+at|:))*\s*\Z"
)
"""Whose average it is, as the text names it."""
AVERAGE_EXPLICIT = rx(r"\b(?:average|mean|median|nationally|national|neighbour)")
AVERAGE_AFTER = rx(
    rf"\s*[(,]?\s*(?:nationally|regionally|elsewhere|(?:across|for"
    rf"|throughout)\s+{_PLACE}|in\s+(?:England|Wales|Scotland|Britain|the\s+(?:UK"
    rf"|country|region))\b|"
    rf"among\s+(?:its|our|their)?\s*(?:statistical\s+)?(?:neighbours|peers)|(?:for"
    rf"|among)\s+(?:similar|comparable|neighbouring)|the\s+(?:national|regional|english"
    rf"|family|peer)|"
    rf"(?:national|regional|county|english|welsh|scottish|uk|family|sector"
    rf"|peer)\s+average|average\b|(?:is|was|being)\s+(?:the|our)\s+(?:\w+\s+)?average)"
)
FIGURE_OF_ITS_OWN = rx(r"(?:\s+(?:average|mean|figure|rate))?(?:\s*(?:of|was|is|at|:|=|,))*\s*\d")
"""Behind the name of an average: the figure that it is the name of."""
BASELINE_BEFORE = rx(
    r"(?:\b(?:from|compared\s+(?:with|to)|(?:as\s+)?against|versus|vs\.?|than"
    r"|(?:bears?\s+)?comparison\s+with|compares?\s+(?:\w+\s+)?(?:with|to)|"
    r"previously|formerly|once(?:\s+\w+){0,2}|baseline(?:\s+\w+){0,3}"
    r"|starting\s+point\s+of|originally|initially|"
    r"(?:it|they|this|that|these|which|and)\s+(?:was|were|had\s+been|had\s+stood\s+at"
    r"|stood\s+at)|(?:last|previous|prior|preceding)\s+(?:year|quarter|month|time|period"
    r"|term|return|report)(?:['’]s)?(?:\s+(?:figure|rate|result|score))?|"
    r"(?:had\s+been|used\s+to\s+be)|,\s*was|;\s*was|\(was|was:?)(?:\s+(?:of|at|the|its|a"
    r"|is|was|were|:))*)\s*[:(]?\s*\Z"
)
AGAINST_BEFORE = rx(
    r"\b(?:(?:up|down|improvement|improved|increase|decrease|reduction|rise|drop|fall|better|worse)\s+on"
    r"|(?:as\s+)?against|versus|vs?\.?|compared\s+(?:with|to)|comparison\s+with|than"
    r"|double|twice|treble|triple"
    r"|compares?\s+(?:\w+\s+)?(?:with|to))\s*(?:an?\s+|the\s+)?\Z"
)
OF_OTHERS = rx(
    r"\s+(?:(?P<for>for|among|amongst)|of)\s+(?!the\s+(?:same|previous|last|prior|year|quarter|month|period|term|corresponding)\b)"
    r"(?!(?:last|this|it|them|those|these|that|an?\s+(?:year|quarter|month|week))\b)(?=[^\W\d])"
)
THAN_BEFORE = rx(
    r"\b(?:than|on|with|to|from|against)\s+(?:(?:in|at|for|that|those|of|the)\s+){0,3}\Z"
)
"""Before a time whose figure is compared with, in a bracket behind it."""
FROM_BEFORE = rx(r"\bfrom\s*(?:an?\s+|the\s+|its\s+)?\Z")
BASELINE_LABEL = rx(
    r"(?:(?:[(,;:]\s*(?:and\s+)?(?:(?:but|though|although)\s+)?|\s(?:but|though|although)\s+)"
    r"(?:it\s+(?:was|had\s+been)|having\s+been|had\s+been)|\bwhen\s+it\s+(?:was|had\s+been))\s*\Z"
    r"|[(,;:]\s*(?:and\s+)?(?:previous(?:ly)?|prev\.?|prior|was|baseline|before"
    r"|(?:same\s+\w+\s+)?(?:last|previous|prior)\s+(?:year|quarter|month|time|period|term|week"
    r"|meeting|report|return))\s*(?::|=|was|at)?\s*\Z"
)
FROM_FIGURE = rx(r"\s*\)?\s*,\s*from\s*\Z")
PAST_AFTER = rx(
    r"\s*,?\s*(?:\(?(?:a|one|two|three|five|ten|\d+)\s+(?:years?|months?|quarters?"
    r"|weeks?)\s+(?:ago|earlier|before|previously|back)|"
    r"(?:in\s+|for\s+|at\s+)?(?:the\s+)?(?:last|previous|prior"
    r"|preceding)\s+(?:financial\s+|academic\s+|municipal\s+)?(?:year|quarter|month|time"
    r"|period|term|meeting|return|week|spring|summer|autumn|winter)|last\s+(?:january"
    r"|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:in\s+)?the\s+\w+\s+before|last\s+time|"
    r"previously|earlier|(?:at\s+)?(?:the\s+|this\s+)?same\s+(?:time|point|period|stage"
    r"|quarter|month)|this\s+time\s+last|before(?:\s+that)?\b(?!\s+\w+\s+\w)|beforehand"
    r"|originally|at\s+the\s+(?:start|outset|beginning)|the\s+year\s+before)"
)
PAST_OF_FIGURE = rx(
    r"\s*(?:\w+\s+){0,3}?(?:last|previous|prior|preceding)\s+\w+\s*[,;]\s*(?:and|but|while|with)?\b"
)
"""What is still said of the figure before: *up 2%* on last year, and."""
PREVIOUS_WORD = rx(
    r"\b(?:previously|formerly|once|(?:last|previous|prior|preceding)\s+\w+|baseline"
    r"|originally|initially|used\s+to)\b"
)
BARE_BEFORE = rx(r"(?:\A|[,;(–—-])\s*(?:and\s+)?(?:only\s+|just\s+)?\Z")

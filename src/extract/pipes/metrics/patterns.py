"""The frames around a figure, as data: what ends right before it and what begins right after it.

Patterns called ``..._BEFORE`` are anchored at the figure's start (``\\Z``) once its comparator is
taken off; those called ``..._AFTER`` are matched at its end.
"""

from __future__ import annotations

import re

from extract.pipes.metrics.lexicon import (
    DOWN_AFTER,
    DOWN_NOUN,
    DOWN_VERB,
    LEVEL_WORD,
    UP_AFTER,
    UP_NOUN,
    UP_VERB,
)
from extract.records.types import Comparator

_S = r"[\s*_]+"
_G = r"(?:[\s*_]|(?<=[\s(:\-–—]))"  # a gap, or the edge after punctuation


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


# --- comparators --------------------------------------------------------------------------------

COMPARATORS_BEFORE: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    (">=", _rx(r"(?:\b(?:at\s+least|not?\s+(?:less|fewer|lower)\s+than|not\s+(?:below|under)|never\s+below)|≥|>=)\s*\Z")),
    ("<=", _rx(r"(?:\b(?:at\s+(?:the\s+)?most|up\s+to|not?\s+(?:more|greater|higher)\s+than|not\s+(?:exceed(?:ing)?|above|over)|as\s+(?:much|many|high)\s+as|capped\s+at)|≤|<=)\s*\Z")),
    ("<", _rx(r"(?:\b(?:(?:just|well|slightly|a\s+little|far|somewhat)\s+)?(?:under|less\s+than|fewer\s+than|lower\s+than|below|short\s+of|nearly|almost|not\s+quite|approaching|barely|scarcely|hardly)|<)\s*\Z")),
    (">", _rx(r"(?:\b(?:(?:just|well|slightly|a\s+little|far|somewhat|rather)\s+)?(?:over|more\s+than|greater\s+than|higher\s+than|above|in\s+excess\s+of|upwards\s+of|beyond|north\s+of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed)?|topp?(?:ed|s|ing))|>)\s*\Z")),
    ("~", _rx(r"(?:\b(?:around|about|roughly|approximately|approx\.?|some|circa|ca?\.|in\s+the\s+(?:region|order)\s+of|of\s+the\s+order\s+of|close\s+to|nearer|nearer\s+to|near|say)|~|≈)\s*\Z")),
)  # fmt: skip
COMPARATORS_AFTER: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    (">=", _rx(r"\s*(?:\+(?!\d)|,?\s*or\s+(?:more|over|above|better|higher)\b|plus\b|and\s+(?:over|above)\b|,?\s*at\s+(?:the\s+)?least\b|minimum\b|or\s+so\s+or\s+more)")),
    ("<=", _rx(r"\s*(?:,?\s*or\s+(?:less|fewer|under|below|lower)\b|,?\s*at\s+(?:the\s+)?(?:most|best)\b|maximum\b)")),
    ("~", _rx(r"\s*(?:,?\s*or\s+(?:so|thereabouts)\b|,?\s*give\s+or\s+take\b)")),
)  # fmt: skip
VERBAL_COMPARATOR = _rx(r"(?:exceed|surpass|pass|topp?e?[ds]|approach)")
ARTICLE_BEFORE = _rx(
    r"(?:\b(?:a|an|the|only|just|still|now|already|even|another|further|extra|additional|its|their|this|that|"
    r"our|his|her|mere|full|total|overall|whole|whopping|huge|massive|exactly|precisely|fully|as\s+low\s+as|"
    r"currently|presently|actually|merely|perhaps|possibly|probably)|[(\[*_~=]|\bcirca)\s*\Z"
)

# --- kinds --------------------------------------------------------------------------------------

_FILL = r"(?:\s+[\w’'/&-]+){0,5}?"
_FOR = r"(?:(?:\s+(?:level|figure|rate|score))?\s+(?:for|in|on|by|from|this|next|on\s+time|across)\b(?:\s+[\w’'/&-]+){0,5}?)?"
_COPULA = r"(?:\s*(?:of|is|was|at|being|be|to\s+be|had\s+been|has\s+been|set\s+at|set\s+to|set|stands\s+at|remains|remained|remains\s+at|says|said|asks|for|:|=|-|–|,))*"

TOLERANCE_BEFORE = _rx(
    rf"(?:\b(?:tolerance|toleranc\w+|margins?|leeway|variance\s+of\s+up\s+to|confidence\s+interval){_FILL}{_COPULA}"
    r"|\bwithin|\bplus\s+or\s+minus|\bgive\s+or\s+take|±|\+/-)\s*\Z"
)
TOLERANCE_AFTER = _rx(r"\s*(?:either\s+way|tolerance|margin\b|leeway|variance\s+(?:is\s+)?allowed)")
TOLERANCE_SIGN = _rx(r"\s*(?:±|\+/-)")
SAMPLE_BEFORE = _rx(
    r"\b(?:(?:dip[\s-]|random\s+|spot\s+)?sampl(?:es?|ed|ing)|dip[\s-]?sampl\w+|spot[\s-]?check(?:ed|s|ing)?)"
    r"(?:\s+(?:of|at|was|is|covered|size|rate|random(?:ly)?|every))*\s*\Z"
)
SAMPLE_VERB_BEFORE = _rx(
    r"\b(?:check(?:ed|s|ing)?|audit(?:ed|ing)?|moderat(?:ed|ing)|re-?mark(?:ed|ing)?|review(?:ed|ing)?|inspect(?:ed|ing)|examin(?:ed|ing)|"
    r"test(?:ed|ing)?|re-?read|look(?:ed|ing)\s+at|double[\s-]marked|verif(?:ied|ying)|checks?\s+on|checks?\s+of|audits?\s+of|review\s+of)\s*\Z"
)
SAMPLE_AFTER = _rx(r"\s*(?:random\s+|dip[\s-]?|spot\s+)?(?:sampl\w+|spot[\s-]?checks?|dip[\s-]?sampl\w+)")
PICKED_AFTER = _rx(r"\s*(?:of\s+)?[\w\s’'-]{0,60}?\b(?:sampled|dip[\s-]sampled|spot[\s-]checked|picked\s+at\s+random|chosen\s+at\s+random|at\s+random)\b")

_TARGET_NOUN = (
    r"(?:targets?|goals?|aims?|ambition|objective|standard|benchmark|threshold|requirement|expectation|plan|plans|policy|"
    r"trajectory|quota|aspiration|milestone|trigger|limit|ceiling|cap|maximum|yardstick|commitment|pledge)"
)
_TARGET_NAME = r"(?:targets?|goals?|aims?|ambition|benchmark|threshold|quota|ceiling|cap|maximum|yardstick)"
_COPULA_SAID = r"(?:\s*(?:of|is|was|at|being|to\s+be|had\s+been|set\s+at|stands\s+at|remains\s+at|remains|remained|says|said|asks\s+for|=))+"
TARGET_BEFORE = _rx(
    rf"\b(?:{_TARGET_NAME}{_FOR}{_COPULA}|{_TARGET_NOUN}{_FOR}{_COPULA_SAID}|(?:permitted|target|agreed|approved|policy|expected)\s+(?:range|band){_COPULA}|(?:the|our|its|their)\s+(?:statutory|contractual|required|contracted|mandated|permitted|desired))\s*\Z"
)
CEILING_BEFORE = _rx(rf"\b(?:ceiling|cap|maximum|limit|upper\s+limit){_FOR}{_COPULA}\s*\Z")
FLOOR_BEFORE = _rx(rf"\b(?:floor|minimum|lower\s+limit|safety\s+net){_FOR}{_COPULA}\s*\Z")
TARGET_VERB_BEFORE = _rx(
    r"(?:\b(?:want(?:s|ed|ing)?|wish(?:es|ed)?|like[ds]?|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|need(?:s|ed)?|ought|striv\w+|seek(?:s|ing)?|sought|"
    r"bound|requir(?:ed|es)|oblig\w+|commit(?:s|ted)|intend(?:s|ed)|ask(?:s|ed)?|aspir\w+|push(?:ed|ing)?)"
    r"(?:\s+(?:it|them|this|that|us|the\s+\w+|[\w’']+){0,2}?\s*(?:to\s+(?:be|see|reach|get|achieve|hit|attain|have|keep|bring|come|stay|recycle|make|meet|go)(?:\s+(?:to|at|it|them|this|in|down|up|back))*|for|at|of))?"
    r"|\bmust\s+(?:be|reach|recycle|achieve|hit|meet|get\s+to|be\s+at|have|stay|remain)|\bshould\s+(?:be|reach|have|achieve|hit|get\s+to|be\s+at|stay|not\s+exceed)"
    r"|\bto\s+(?:reach|achieve|hit|attain|be\s+at|get\s+to|get\s+back\s+to|exceed)"
    r"|\bsettle\s+for|\binsist(?:s|ed)?\s+on|\bexpects?|\brequires?|\bseeks?|\bsought|\bdemands?|\blooked\s+for|\bno\s+(?:more|less)\s+than)\s*\Z"
)
TARGET_AFTER = _rx(
    rf"\s*(?:[a-z]+\s+)?(?:{_TARGET_NAME}|floor|minimum|limit)\b(?!\s+(?:was|is)\s+(?:met|missed))"
    rf"|\s*(?:,\s*)?(?:which\s+)?(?:was|is|being|were)\s+(?:the|our|its|their|his|her)\s+(?:\w+\s+)?(?:{_TARGET_NOUN}|floor|minimum|aim)\b"
    r"|\s*(?:had\s+been|has\s+been|was|were|is|are|being)\s+(?:looked\s+for|expected|required|hoped\s+for|wanted|aimed\s+(?:at|for)|targeted|budgeted|sought|demanded|the\s+aim|asked\s+for|needed)\b"
    r"|\s*(?:he|she|it|they|we)\s+(?:had\s+)?(?:wanted|hoped|aimed|asked)\b|\s*(?:required|expected|wanted|sought|hoped\s+for)\b"
)
FLOOR_AFTER = _rx(r"\s*(?:\w+\s+)?(?:floor|minimum)\b")
CEILING_AFTER = _rx(r"\s*(?:\w+\s+)?(?:ceiling|cap|limit|maximum)\b")

_PLACE = r"(?:England|Wales|Scotland|Northern\s+Ireland|Ireland|Britain|the\s+UK|UK|London|the\s+(?:nation|country|region|county|sector|state|South\s+\w+|North\s+\w+|East\s+\w+|West\s+\w+))"
AVERAGE_BEFORE = _rx(
    rf"(?:\b(?:(?:national|regional|county|english|welsh|scottish|irish|uk|london|sector|peer(?:\s+group)?|family|group|"
    rf"statistical[\s-]neighbours?(?:['’]s?)?|neighbours?(?:['’])?|neighbouring|comparable|similar|all[\s-]\w+|inner[\s-]london|outer[\s-]london)"
    rf"(?:\s+[\w’'-]+){{0,2}}?\s+(?:average|mean|median|figure|rate|level|comparator|benchmark|position|picture)|(?:average|mean|median)(?:\s+(?:for|across|in|among)(?:\s+[\w’'-]+){{1,4}}?)?|comparator|(?:statistical\s+)?neighbours?)(?:['’]s?)?{_COPULA}\s*"
    rf"|\b(?:nationally|regionally|elsewhere|{_PLACE}|neighbours?|census\s+says)(?:\s+(?:as\s+a\s+whole|overall))?(?:\s+(?:has|have|had|is|was|were|are|at|stood\s+at|stands\s+at|average[sd]?|reached|manages?|managed|gets|got|sees|saw|publishes|published|shows|:|,|-|–))*)\s*\Z"
)
AVERAGE_EXPLICIT = _rx(r"\b(?:average|mean|median|nationally|national|neighbour)")
AVERAGE_AFTER = _rx(
    rf"\s*[(,]?\s*(?:nationally|regionally|elsewhere|(?:across|for|throughout)\s+{_PLACE}|in\s+(?:England|Wales|Scotland|Britain|the\s+(?:UK|country|region))\b|"
    rf"among\s+(?:its|our|their)?\s*(?:statistical\s+)?(?:neighbours|peers)|(?:for|among)\s+(?:similar|comparable|neighbouring)|the\s+(?:national|regional|english|family|peer)|"
    rf"(?:national|regional|county|english|welsh|scottish|uk|family|sector|peer)\s+average|average\b|(?:is|was|being)\s+(?:the|our)\s+(?:\w+\s+)?average)"
)

BASELINE_BEFORE = _rx(
    r"(?:\b(?:from|compared\s+(?:with|to)|(?:as\s+)?against|versus|vs\.?|than|(?:bears?\s+)?comparison\s+with|compares?\s+(?:\w+\s+)?(?:with|to)|"
    r"previously|formerly|once(?:\s+\w+){0,2}|baseline(?:\s+\w+){0,3}|starting\s+point\s+of|originally|initially|"
    r"(?:it|they|this|that|these|which|and)\s+(?:was|were|had\s+been|had\s+stood\s+at|stood\s+at)|(?:last|previous|prior|preceding)\s+(?:year|quarter|month|time|period|term|return|report)(?:['’]s)?(?:\s+(?:figure|rate|result|score))?|"
    r"(?:had\s+been|used\s+to\s+be)|,\s*was|;\s*was|\(was|was:?)(?:\s+(?:of|at|the|its|a|is|was|were|:))*)\s*[:(]?\s*\Z"
)
AGAINST_BEFORE = _rx(
    r"\b(?:(?:as\s+)?against|versus|vs\.?|compared\s+(?:with|to)|comparison\s+with|than|compares?\s+(?:\w+\s+)?(?:with|to))\s*(?:an?\s+|the\s+)?\Z"
)
FROM_BEFORE = _rx(r"\bfrom\s*(?:an?\s+|the\s+|its\s+)?\Z")
WAS_BEFORE = _rx(r"\b(?:was|were|had\s+been|stood\s+at|had\s+stood\s+at)\s*(?:an?\s+)?\Z")
PAST_AFTER = _rx(
    r"\s*,?\s*(?:\(?(?:a|one|two|three|five|ten|\d+)\s+(?:years?|months?|quarters?|weeks?)\s+(?:ago|earlier|before|previously|back)|"
    r"(?:in\s+|for\s+|at\s+)?(?:the\s+)?(?:last|previous|prior|preceding)\s+(?:financial\s+|academic\s+|municipal\s+)?(?:year|quarter|month|time|period|term|meeting|return|week|spring|summer|autumn|winter)|last\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:in\s+)?the\s+\w+\s+before|last\s+time|"
    r"previously|earlier|(?:at\s+)?(?:the\s+|this\s+)?same\s+(?:time|point|period|stage|quarter|month)|this\s+time\s+last|before(?:\s+that)?\b(?!\s+\w+\s+\w)|beforehand|originally|at\s+the\s+(?:start|outset|beginning)|the\s+year\s+before)"
)
PREVIOUS_WORD = _rx(r"\b(?:previously|formerly|once|(?:last|previous|prior|preceding)\s+\w+|baseline|originally|initially|used\s+to)\b")

UP_BY_BEFORE = _rx(rf"\b{UP_VERB}(?:\s+(?:again|further|sharply|steadily|slightly|overall|nearly|year[\s-]on[\s-]year|in\s+\w+))?(?:\s+by)?\s*\Z")
DOWN_BY_BEFORE = _rx(rf"\b{DOWN_VERB}(?:\s+(?:again|further|sharply|steadily|slightly|overall|year[\s-]on[\s-]year|in\s+\w+))?(?:\s+by)?\s*\Z")
UP_TO_BEFORE = _rx(rf"\b{UP_VERB}(?:\s+[\w’']+){{0,4}}?\s+(?:to|at)\s*\Z")
DOWN_TO_BEFORE = _rx(rf"\b{DOWN_VERB}(?:\s+[\w’']+){{0,4}}?\s+(?:to|at)\s*\Z")
LEVEL_AT_BEFORE = _rx(rf"\b{LEVEL_WORD}(?:\s+at)?\s*\Z")
BY_BEFORE = _rx(r"\bby\s*(?:an?\s+|the\s+)?\Z")
VERB_OBJECT_BY = _rx(
    rf"\b(?:(?P<up>{UP_VERB})|(?P<down>{DOWN_VERB}))\s+(?P<object>(?:[\w’'&/-]+\s+){{1,9}}?)(?:up\s+|down\s+)?by\s*\Z"
)
VERB_OBJECT_TO = _rx(
    rf"\b(?:(?P<up>{UP_VERB})|(?P<down>{DOWN_VERB}))\s+(?P<object>(?:[\w’'&/-]+\s+){{1,9}}?)(?:up\s+|down\s+)?to\s*\Z"
)
UP_NOUN_BEFORE = _rx(
    rf"\b(?P<noun>{UP_NOUN})(?:\s+(?:in|on|to|for)\s+(?P<object>(?:[\w’'&/-]+\s+){{1,8}}?))?\s*(?:of|by|at|was|is|were|to\s+be|,|:)?\s*\Z"
)
DOWN_NOUN_BEFORE = _rx(
    rf"\b(?P<noun>{DOWN_NOUN})(?:\s+(?:in|on|to|for)\s+(?P<object>(?:[\w’'&/-]+\s+){{1,8}}?))?\s*(?:of|by|at|was|is|were|to\s+be|,|:)?\s*\Z"
)
UP_NOUN_AFTER = _rx(rf"\s*(?!of\b|in\b|on\b|for\b|from\b|and\b|to\b)(?:[\w-]+\s+){{0,2}}?(?P<noun>{UP_NOUN})\b(?:\s+(?P<link>in|on|to|of|for)\s+)?")
DOWN_NOUN_AFTER = _rx(rf"\s*(?!of\b|in\b|on\b|for\b|from\b|and\b|to\b|off\b)(?:[\w-]+\s+){{0,2}}?(?P<noun>{DOWN_NOUN})\b(?:\s+(?P<link>in|on|to|of|for|off)\s+)?")
UP_MORE_AFTER = _rx(rf"\s*(?:pts?\s+)?{UP_AFTER}\b(?!\s+(?:18|16|65|the\s+age))")
DOWN_MORE_AFTER = _rx(rf"\s*(?:pts?\s+)?{DOWN_AFTER}\b(?!\s+(?:18|16|65|the\s+age|side))")
ON_BASE_AFTER = _rx(
    r"\s*[,–-]?\s*(?:on|than|from|over|compared\s+(?:with|to)|against|since|in)?\s*(?:the\s+|what\s+it\s+was\s+|that\s+of\s+|in\s+|at\s+)*"
)
UP_LEVEL_AFTER = _rx(r"\s*[,;(–—-]?\s*(?:which\s+(?:is|was)\s+|an?\s+(?:increase|rise|improvement)\s+(?:on|of|from)|being\s+|and\s+|now\s+|this\s+was\s+)?(?:up|higher|better|improved|an\s+improvement|ahead|risen|increased)\b")
DOWN_LEVEL_AFTER = _rx(r"\s*[,;(–—-]?\s*(?:which\s+(?:is|was)\s+|an?\s+(?:fall|drop|reduction|decrease)\s+(?:on|of|from)|being\s+|and\s+|now\s+|this\s+was\s+)?(?:down|lower|worse|fallen|reduced|dropped|a\s+(?:fall|drop|reduction|decrease))\b")
SAME_LEVEL_AFTER = _rx(r"\s*[,;(–—-]?\s*(?:unchanged|the\s+same|level\s+with|no\s+change|flat)\b")

# --- status -------------------------------------------------------------------------------------

NEGATED_BEFORE = _rx(
    r"(?:\b(?:not|never|nowhere\s+near|rather\s+than|instead\s+of|neither|nor|no\s+longer|denied|denies|fail(?:ed|s|ing)?\s+to\s+(?:reach|meet|achieve|hit)|misses|without\s+reaching|short\s+of\s+the)|n['’]t)"
    r"(?:\s+(?:that|been|be|yet|the|at|a|an|to|it|was|is|were|reach(?:ed)?|met|meet|achieved?|hit|get|got|seen?|had|have|exceed(?:ed)?|as|quite|even|anything|like|true|true\s+that|stand|stood|of|recycle|any)){0,4}\s*\Z"
)
NEGATED_AFTER = _rx(
    r"[^.;:,]{0,60}?(?:\b(?:was|is|were)\s+(?:wrong|incorrect|untrue|mistaken|an\s+error|in\s+error|a\s+misprint|not\s+(?:correct|right|accurate|true|met|achieved|reached))|\bhad\s+not\s+(?:been\s+)?(?:met|reached|achieved|hit)|\bas\s+(?:had\s+been\s+)?(?:misreported|wrongly\s+\w+))"
)
HYPOTHETICAL_BEFORE = _rx(
    r"\b(?:if|unless|suppose|supposing|assum(?:ing|es?|ed|ption|ptions)|in\s+the\s+event|were\s+[\w\s]{1,40}?\s+to|had\s+[\w\s]{1,30}?\s+been|scenarios?|options?|might|could|(?:each|every)(?:\s+(?:extra|additional|further))?\s*\Z|hypothetical\w*|what\s+if|for\s+(?:each|every)|"
    r"model(?:led|s|ling)?|illustrat\w+|say,|as\s+an\s+example|for\s+example|for\s+instance|worst[\s-]case|best[\s-]case|sensitivity|imagine)(?:\b|(?<=\s)|\Z)"
)
HYPOTHETICAL_AFTER = _rx(
    r"[^.;:]{0,50}?\b(?:would|could|might)\s+(?:cost|mean|raise|bring|yield|add|save|produce|give|generate|leave|equate|take|require|increase|reduce|be\s+worth|result)"
)
FORECAST_BEFORE = _rx(
    r"\b(?:forecast\w*|predict\w*|projected|projections?|expected|expects?|expecting|anticipat\w+|likely|will|would|on\s+course|set\s+to\s+(?:be|reach|rise|fall|hit)|outlook|estimated\s+to|shall|going\s+to|heading\s+for|bound\s+to|"
    r"year[\s-]end\s+position|by\s+year[\s-]end|envisaged|foresees?|foresaw|looks?\s+set|['’]ll|due\s+to\s+(?:rise|fall|reach))\b"
)
FORECAST_AFTER = _rx(r"\s*(?:\(?forecast\b|projected\b|\(?predicted\b|(?:is|was)\s+(?:forecast|expected|predicted|projected|likely)\b)")
PLANNED_BEFORE = _rx(
    r"\b(?:propos\w+|recommend\w*|resolved|resolves|determined|determines|approve[sd]?|agreed\s+(?:to|that\s+the)|budget(?:ed)?(?:\s+for)|plan(?:s|ned)?\s+(?:to|for)|must|should|to\s+be|is\s+to|are\s+to|was\s+to|were\s+to|need(?:s|ed)?\s+to|intend\w*|"
    r"commit(?:s|ted)?\s+to|offer(?:s|ed)?|want(?:s|ed)?|ask(?:s|ed)?\s+(?:for|to)|seek(?:s|ing)?|sought|set\s+(?:a|an|the|at)|aims?|aimed|required\s+to|has\s+to|have\s+to|had\s+to|claim(?:s|ed)|draft|to\s+(?:increase|reduce|cut|raise|lower|set|freeze|save|find)|"
    r"levy|consult\w*\s+on|moved\s+that|that\s+[\w\s]{1,40}\s+be\s+(?:increased|raised|set|reduced|cut))\b"
)

# --- measures -----------------------------------------------------------------------------------

OPENER = _rx(
    r"\W*(?:[\d.()a-z]{1,6}\s+)?(?:Of|Among|Amongst|Out\s+of)\s+(?:the\s+|all\s+|our\s+|its\s+|their\s+|those\s+|these\s+)*"
    r"(?:(?P<total>\d[\d,]*)\s+)?(?P<group>[^,;:.]{3,80}),"
)
EMPTY_ADJECTIVES = frozenset(
    "a an the further sharp slight small large big overall net annual total year-on-year steady "
    "significant modest another this that and similar general".split()
)

RESOLVED = re.compile(
    r"\b(?:RESOLVED|AGREED|DETERMINED|RECOMMENDED|RECOMMENDS?|Resolved|Agreed|Determined|Recommended)\b"
    r"(?::|\s+(?:that|to|unanimously))"
)
OF_WHICH_IS = _rx(r"\s*(?:\([^)]{0,20}\)\s*)?(?:is|was|are|were|being|for|goes\s+to|went\s+to|would\s+be|relates?\s+to)\s+(?!(?:in|on|by|at|under|over)\b)")
OF_WHICH = _rx(r"\bof\s+(?:which|whom|these|those|this|that)\s*,?\s*(?:a\s+)?\Z")
CHANGE_NOUNS = frozenset(
    "rise increase uplift growth improvement hike surge gain jump upturn expansion boost recovery "
    "fall drop reduction cut decrease decline saving savings dip slump deterioration loss".split()
)
FORETOLD_BEFORE = _rx(
    r"\b(?:forecast|expected|predicted|projected|likely|estimated|anticipated|set|due|course|thought|"
    r"reckoned|looks?|appears?|ought|seems?)\s+to\s+[\w\s]{0,20}\Z"
)
LABEL = re.compile(r"\W*(?P<label>[^\W_][^.;:!?\t]{1,80}?)\s*(?::|\s[–—-]+)\s")
VERB_BETWEEN = _rx(r"(?!\s*,)(?!\s*(?:and|or|but|with|to)\s*\Z).*[a-z]{2}")
TO_BEFORE = _rx(r"\s*(?:\([^)]*\)\s*)?(?:(?:in|at|for)\s[\w\s/-]{1,30}?)?\s*\bto\s*(?:about|around|just|only|over|under|some|an?|the)?\s*")
BARE_BEFORE = _rx(r"(?:\A|[,;(–—-])\s*(?:and\s+)?(?:only\s+|just\s+)?\Z")
MODAL_BEFORE = _rx(r"\b(?:must|should|ought)\b")
VERB_AFTER = _rx(r"\s+(?:is|are|was|were|has|have|had|would|will|could|can|did|do|live|lived|said|came|went|took)\b")
BESIDE_THE = _rx(r"\b(?:under|over|above|below|behind|ahead\s+of|beyond|short\s+of|beating|beats?)\s+(?:the|its|our|their)\s*\Z")
LEVEL_POINTS = _rx(r"\b(?:to|at|is|was|are|were|of)\s*\Z")
AMONG = _rx(r"\bamong(?:st)?\s+(?=[^,.;:]{3,80}\Z)")
NO_MODIFIER = _rx(
    r"(?:\A|[,:;(–—-]|\b(?:a|an|the|our|its|their|this|that|his|her|of|against|to|with|and|set|sets|under|over|above|below|by|behind|from|than|is|was|as|agreed|current|annual|overall|local|national|statutory|contractual|corporate))\s*\Z"
)
VERBAL_UP = _rx(r"\b(?:pass(?:es|ed)?|topp?(?:ed|s|ing))\b")

"""The frames around a figure, as data: what ends right before it and what begins right after it.

Patterns called ``..._BEFORE`` are searched up to the figure's start (``\\Z``) once its comparator
is taken off; those called ``..._AFTER`` are matched at its end.
"""

from __future__ import annotations

import re

from extract.pipes.assessments.lexicon import HUNDREDS, NUMBER
from extract.pipes.forms import words
from extract.records.types import Comparator


def rx(pattern: str) -> re.Pattern[str]:
    """The pattern, matched without regard to case."""
    return re.compile(pattern, re.I)


# --- comparators

COMPARATORS_BEFORE: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    (">=", rx(
        r"(?:\b(?:at\s+least|not?\s+(?:less|fewer|lower)\s+than|not\s+(?:below|under)"
        r"|never\s+below)|≥|>=)\s*\Z")),
    ("<=", rx(
        r"(?:\b(?:at\s+(?:the\s+)?most|(?<!-)up\s+to|not?\s+(?:more|greater|higher)\s+than"
        r"|not\s+(?:exceed(?:ing)?|above|over)|as\s+(?:much|many|high)\s+as|capped\s+at)|≤"
        r"|<=)\s*\Z")),
    ("<", rx(
        r"(?:\b(?:(?:just|well|slightly|a\s+little|far|somewhat)\s+)?(?:under|less\s+than"
        r"|fewer\s+than|lower\s+than|below|beneath|short\s+of|not\s+quite"
        r"|barely|scarcely|hardly)|<)\s*\Z")),
    (">", rx(
        r"(?:\b(?:(?:just|well|slightly|a\s+little|far|somewhat|rather)\s+)?(?:over"
        r"|more\s+than|greater\s+than|higher\s+than|above|in\s+excess\s+of|upwards\s+of"
        r"|beyond|north\s+of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed)?"
        r"|topp?(?:ed|s|ing))|>)\s*\Z")),
    ("~", rx(
        r"(?:\b(?:around|about|roughly|broadly|approximately|approx\.?|some|circa|(?<!\.)ca?\."
        r"|in\s+the\s+(?:region|order)\s+of|of\s+the\s+order\s+of|close\s+to|nearer"
        r"|nearer\s+to|near|nearly|almost|approaching|getting\s+on\s+for|very\s+nearly|virtually"
        r"|practically|more\s+or\s+less|an\s+estimated|(?<=[,(]\s)say,?|(?<=\bof\s)say,?)|~|≈)\s*\Z")),
)  # fmt: skip
COMPARATORS_AFTER: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    (">=", rx(
        r"\s*(?:\+(?!\d)|,?\s*or\s+(?:more|over|above|better|higher)\b|plus\b|and\s+(?:over"
        r"|above)\b|,?\s*at\s+(?:the\s+)?least\b|minimum\b|or\s+so\s+or\s+more)")),
    ("<=", rx(
        r"\s*(?:,?\s*or\s+(?:less|fewer|under|below|lower)\b|,?\s*at\s+(?:the\s+)?(?:most"
        r"|best)\b|maximum\b)")),
    ("~", rx(r"\s*(?:,?\s*or\s+(?:so|thereabouts)\b|,?\s*give\s+or\s+take\b)")),
)  # fmt: skip
VERBAL_COMPARATOR = rx(r"(?:exceed|surpass|pass|topp?e?[ds]|approach)")
VERBAL_UP = rx(r"\b(?:pass(?:es|ed)?|topp?(?:ed|s|ing))\b")
ARTICLE_BEFORE = rx(
    r"(?:\b(?:a|an|the|only|just|still|now|already|even|another|further|extra|additional"
    r"|its|their|this|that|"
    r"our|his|her|mere|full|total|overall|whole|whopping|huge|massive|exactly|precisely"
    r"|fully|as\s+low\s+as|"
    r"currently|presently|actually|merely|perhaps|possibly|probably)|[(\[*_=])\s*\Z"
)
CIRCA_BEFORE = rx(r"(?<![\w.])ca?\.\s*\Z")
"""What looks like the end of a sentence: *c. 40%*."""
BESIDE_THE = rx(
    r"\b(?:under|over|above|below|behind|ahead\s+of|beyond|short\s+of|beating"
    r"|beats?)\s+(?:the|its|our|their)\s*\Z"
)

# --- samples, tolerances and measures

_FILL = r"(?:\s+[\w’'/&-]+){0,5}?"
_COPULA = (
    r"(?:\s*(?:of|is|was|at|being|be|to\s+be|had\s+been|has\s+been|set\s+at|set\s+to|set"
    r"|stands\s+at|remains|remained|remains\s+at|says|said|asks|for|:|=|-|–|,))*"
)
OPENER = rx(
    r"\W*(?:[\d.()a-z]{1,6}\s+)?(?:Of|Among|Amongst|Out\s+of)\s+(?:the\s+|all\s+|our\s+"
    r"|its\s+|their\s+|these\s+)*"
    r"(?:(?P<total>\d[\d,]*)\s+)?(?P<group>[^,;:.%]{3,80}?)(?:\s+(?:where|whose)\s[^,;:.%]{3,80})?,"
)
AND_THAT = rx(r"\band\s+that\s+\Z")
"""*would be reviewed and that* 14 of the 22 had been: another statement of the same sentence."""
OF_WHICH_IS = rx(
    r"\s*(?:\([^)]{0,20}\)\s*)?(?:is|was|are|were|being|for|goes\s+to|went\s+to"
    r"|would\s+be|relates?\s+to)\s+(?!(?:in|on|by|at|under|over)\b)"
)
COIN = rx(r"pounds?|pence|pennies|penny")
"""*one pound in four*: a share of money, whose subject stands before."""
HALF = rx(r"\bhalf\Z")
HALF_THE = rx(r"\s+(?P<pronoun>(?!))?(?=(?:the|its|their|our|his|her|all|these|those)\s+\w)\s*")
AT_A_NOUN_OF = rx(
    r"\b(?:at|with|for)\s+an?\s+(?:\w+\s+)?(?P<noun>(?!rate\b|level\b|cost\b|total\b|figure\b|score\b"
    r"|average\b|target\b|discount\b|price\b|rent\b)[a-z]\w+)\s+of\s*\Z"
)
TOLD_BEFORE_COLON = rx(
    r"\b(?:is|was|are|were|has\s+been|had\s+been)\s+(?!up\b|down\b|as\s+follows)[a-z][^.;:()\d]{2,50}"
    r"(?<!said)(?<!noted)(?<!reported):\s+\Z"
)
"""*Take-up was a worry: 40%*: the subject stands before the verb, not before the colon."""
COUNTED_NEXT = re.compile(r"\s+[a-z]+s\s+(?:were|are|had|have)\b")
"""*the real issue: one in five* loads were lost: the noun of the share itself."""
MADE_UP = rx(r"\b(?:made\s+up|makes?\s+up|accounted\s+for|formed|comprised|represented)\s*\Z")
OF_MONEY = rx(
    r"\s+of\s+(?:the\s+|our\s+|its\s+|their\s+|total\s+|net\s+|gross\s+|annual\s+|all\s+)*"
    r"(?:income|turnover|revenue|expenditure|gdp|gdhi|net\s+worth"
    r"|(?:pay|wage|salary)\s+bill)\b"
)
OF_TARGET = rx(
    r"\s+of\s+(?:(?:the|its|their|our|his|her)\s+)?(?:(?:(?:full-?|part-?)?year(?:-to-date|-end)?|annual|monthly"
    r"|quarterly|quarter\s+\w+|q\d|ytd|overall|total|original|revised|local|national|corporate|\d{4}[/–-]\d{2,4})\s+){0,2}"
    r"(?P<target>targets?)(?=\s*(?:[,.;:)|]|\Z|(?:for|in|at|by|and|but|was|were|is|had|has|to)\b))"
)
"""*87% of target*: how much of what was aimed at has been reached, by the subject."""
EQUALS = rx(
    r"(?:(?:now|still|currently)\s+)?\b(?:come|comes|came|stand|stands|stood|amount|amounts|amounted|run"
    r"|runs|ran|is|are|was|were|equal|equals|equalled|represent|represents|represented|make|makes"
    r"|made)\b\s*(?:up\s+)?(?:to|at)?\s*(?:just\s+|about\s+|around\s+|only\s+|over\s+"
    r"|under\s+|some\s+)?\Z|\A\s*(?:(?:now|still|currently)\s+)?\Z"
)
AMOUNT_THEN = rx(
    r"\s+(?:of|was|at|is|were|to|by)\s+(?:about\s+|around\s+|some\s+)?[£$€][\d.,]+"
    r"\s*(?:m|k|bn|million|thousand|billion)?"
    r"\s*(?:,\s*(?:or|being|equal\s+to|that\s+is|i\.?e\.?|representing|equivalent\s+to|which\s+(?:was|is))"
    r"|\(|,|or|representing|equivalent\s+to)?\s*\Z"
)
"""*an overspend of £2m (3%)*: the share of what the money is of."""
NOUN_OF = rx(
    r"\b(?!(?:of|up|out|total|share|proportion|majority"
    r"|minority|sample|some|all|half|most|each|because|instead|favour|spite|outside|inside|top"
    r"|front|ahead|that|those|this|these)\b)[a-z]{3,}\s+of\s+\Z"
)
"""*reserves of* 8% of the budget: the noun is measured, the budget narrows it."""
LAST_ARTICLE = rx(r"\b(?:an?|the|its|our|their)\s+(?=(?:[^\W\d]+\s*){1,4}\Z)")
RAISED_TO = rx(
    r"\b(?:br(?:ing|ings|ought)|com(?:e|es|ing)|came|go(?:es|ing|ne)?|went|get(?:s|ting)?|got|mov(?:e|es|ed|ing)"
    r"|built|catch|caught|push(?:ed)?|back)\s+up\s+to\s*\Z"
)
VERB_LAST = rx(
    r"\b(?:approved|agreed|adopted|proposed|endorsed|considered|recommended|sought|imposed|awarded|pays|funds|holding|means|included|includes|contained|contains|disagreed|offers|buys|covers|finds|gets|took)\Z"
)
NUMBER_FIRST = rx(
    rf"(?:totals?\s+of\s+(?=\d))?(?P<total>\d{{1,3}}(?:,\d{{3}})+|\d+|{HUNDREDS}|hundred(?:\s+and\s+{NUMBER})?"
    rf"|(?!one\b){NUMBER}(?=\s+(?!or\s)(?-i:[a-z])))\s+(?:of\s+(?:the|our|its|their|these|those)\s+)?(?=[a-z])(?!(?:minute|min|hour|hr|day|week|month|year)s?\b)"
)
COUNT_BRACKET = rx(
    r"\s*\(\d[\d,]*(?:\s?/\s?\d[\d,]*|\s+(?:out\s+)?of\s+(?:the\s+)?\d[\d,]*)?\)(?=\s+of\s)"
)
"""*6.5% (19/291)* of berths: the count between the share and its noun."""
NUMBER_ALONE = rx(rf"{HUNDREDS}|{NUMBER}")
OF_WHICH = rx(r"\bof\s+(?:which|whom|these|those|this|that)\s*,?\s*(?:a\s+)?\Z")
LABEL = re.compile(r"\W*(?P<label>[^\W_][^.;:!?\t]{1,80}?)\s*(?::|\s[–—-]+)\s")
VERB_BETWEEN = rx(r"(?!\s*,)(?!\s*(?:and|or|but|with|to)\s*\Z).*[a-z]{2}")
TO_BEFORE = rx(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:in|at|for)\s[\w\s/-]{1,30}?)?\s*\bto\s*(?:about|around"
    r"|just|only|over|under|some|an?|the)?\s*"
)
AMONG = rx(r"\bamong(?:st)?\s+(?=[^,.;:]{3,80}\Z)")
CLAUSE_BEFORE = rx(
    r"(?:[,;:.(]\s+|\bthat\s+|\A)(?:the\s+|and\s+)*(?P<clause>\w[^,;:.()]{5,80}?)\s*\Z"
)
APPOSED = rx(r",\s+(?:which\s+(?:is|was)\s+|now\s+|being\s+)?\Z")
OF_IT = rx(r"\s+of\s+(?:it|them|this|that)\b")
FIRST_VERB = rx(
    r"[^.;:,]{2,80}?\s(?P<verb>(?:is|was|are|were|has|have|had|will|would|cost|costs|came|comes)\b)"
)
PAYS = rx(
    r"\s+(?:(?:between\s+them|will|would|is\s+to|are\s+to|could|may|might|each|both|now|also|already|still|currently|has|have|had)\s+)*"
    r"(?:pays?|paid|gives?|gave|given|funds?|funded|owns?|owned|meets?|met|contribut\w+|covers?|covered|provid\w+"
    r"|bears?|bore|puts?\s+(?:in|up)|finances?|financed|subscribe[sd]?|holds?)\s+(?:up\s+to\s+|about\s+|some\s+|the\s+|only\s+|over\s+|nearly\s+)?"
)
OF_THOSE = rx(
    r"(?:\A|[.;:,]\s+(?:and\s+|but\s+)?|\bthat\s+)\W*(?:of|on|among|amongst)\s+(?:the\s+|all\s+|our\s+|its\s+|these\s+|(?=those\s))"
    r"(?P<group>[^\W\d][^,;:.()]{2,70}?)\s+\Z"
)
CLAUSE_IN = rx(
    r"(?:[.;:,]\s+|\bthat\s+|\A)(?:the\s+|an?\s+|and\s+)*(?P<clause>[^\W\d][^,;:.()]{3,70}?\s(?:was|were|is|are|had\s+been"
    r"|has\s+been|have\s+been)\s[^,;:.()]{2,60}?)\s+(?:in|on|for|at|by)\s+\Z"
)
CLAUSE_ENDS = re.compile(r"\s*(?:[.;)]|\Z)")
TOLD_OF = rx(
    r"(?P<verb>\s+(?:was|were|is|are|had\s+been|has\s+been|have\s+been)\s+\w+)\s+(?:in|on|for|at|by)\s*\Z"
)
WHICH_IS = rx(r"\s*,?\s*which\s+(?:is|was|has|had)\s+(?:\w+\s+)?\w+")
HAD_NUMBER = rx(
    r"\b(?:had|has|have|saw|received|recorded|took|dealt\s+with|handled|treated)\s+(?:about\s+|some\s+|over\s+)?\d[\d,.]*\s+\Z"
)
"""*The centre had 702* children waiting, up 31%."""
OBJECT_OF = rx(
    r"\b(?:has|have|had|having|will|would|is\s+to|are\s+to)\s+(?:(?:now|already|also|so\s+far|only|just)\s+)?"
    r"(?P<verb>[a-z]{3,}(?<!been)(?<!had))\s+\Z"
)
"""*has scored* 188 of 240 jobs: what has been or will be done to those counted."""
DONE_TO = rx(
    r"(?<![,.;:])\s(?P<verb>[a-z]{2,}ed|built|sold|spent|met|lost|paid|bought|sent|kept|left)\s+\Z"
)
"""*had fitted* a third of the doors."""
OF_AMOUNT = rx(r"(?:(?:more|less|extra|a|per)\s+)*(?:year|month|week)\s+(?:on|for|per|to)\b")
"""What is left of *£10 more a year* once the money is off: no measure."""
NO_MEASURES = words(
    "end total all addition particular turn fact practice short contrast year month quarter time "
    "assume say allow about like case which figure result top date period variance difference "
    "movement change actual red amber green target"
)
SETTER = rx(
    r"(?:(?:legal|statutory|national|local|corporate|contractual|annual|internal|external|official|current|new"
    r"|old|original|revised|agreed|published|overall|regional|stretch|interim|adopted|in-?house|company"
    r"|organisational|sector|industry|wider|own|minimum|regulatory|mandatory|constitutional|long-?term"
    r"|short-?term|year-?end|in-?year|quarterly|monthly|full-?year|government|council|trust|dfe|nhs|national|board|cabinet|ofsted|cqc|ministry|department|policy|"
    r"partnership|authority|welsh\s+government|scottish\s+government)(?:['’]s?)?(?:\s+|\Z))+"
)
OF_OPENS = rx(r"(?:(?<=[.;:]\s)|(?<=\n)|\A)(?:of|among)\s+(?:the\s+|all\s+|our\s+)?\Z")
OPENING_PLACE = re.compile(
    r"\W*(?:Within|In|At|Across|For)\s+(?:the\s+)?(?P<where>[A-Z][^,;:.%]{1,60}),\s"
)
NO_MODIFIER = rx(
    r"(?:\A|[,:;(–—-]|\b(?:a|an|the|our|its|their|this|that|his|her|of|against|vs?\.?|versus|to|with"
    r"|and|set|sets|under|over|above|below|by|behind|from|than|is|was|as|agreed|current"
    r"|annual|overall|local|national|statutory|contractual|corporate))\s*\Z"
)
MODAL_BEFORE = rx(r"\b(?:must|should|ought)\b")
VERB_AFTER = rx(
    r"\s+(?:is|are|was|were|has|have|had|would|will|could|can|did|do|live|lived|said"
    r"|came|went|took)\b"
)
TOLERANCE_BEFORE = rx(
    rf"(?:\b(?:tolerance|toleranc\w+|margins?|leeway|variance\s+of\s+up\s+to"
    rf"|confidence\s+interval){_FILL}{_COPULA}"
    r"|\bwithin\s+(?:the|an?|its|our|their)\s+(?:\w+\s+)?(?:band|range|limits?|parameters|corridor)(?:\s+of)?|\bwithin|\bplus\s+or\s+minus|\bgive\s+or\s+take|±|\+/-)\s*\Z"
)
TOLERANCE_AFTER = rx(r"\s*(?:either\s+way|tolerance|margin\b|leeway|variance\s+(?:is\s+)?allowed)")
TOLERANCE_SIGN = rx(r"\s*(?:±|\+/-)")
SAMPLE_BEFORE = rx(
    r"\b(?:(?:dip[\s-]|random\s+|spot\s+)?sampl(?:es?|ed|ing)|dip[\s-]?sampl\w+"
    r"|spot[\s-]?check(?:ed|s|ing)?)"
    r"(?:\s+(?:of|at|was|is|covered|size|rate|random(?:ly)?|every))*\s*\Z"
)
SAMPLE_VERB_BEFORE = rx(
    r"\b(?:check(?:ed|s|ing)?|audit(?:ed|ing)?|moderat(?:ed|ing)|re-?mark(?:ed|ing)?"
    r"|review(?:ed|ing)?|inspect(?:ed|ing)|examin(?:ed|ing)|"
    r"test(?:ed|ing)?|re-?read|look(?:ed|ing)\s+at|double[\s-]marked|verif(?:ied|ying)"
    r"|checks?\s+on|checks?\s+of|audits?\s+of|review\s+of)\s*\Z"
)
SAMPLE_AFTER = rx(
    r"\s*(?:random\s+|dip[\s-]?|spot\s+)?(?:sampl\w+|spot[\s-]?checks?|dip[\s-]?sampl\w+)"
)
SIGNED_LEVEL = rx(
    r"\b(?:returns?|yields?|guarantee|growth|performance|swing|balance|variance|index|score"
    r"|protection|floor)\b[^.;:,]{0,60}\b(?:was|is|were|are|stood|of|at|be)\s+\Z"
)
"""Figures that are printed with a sign and are no change of themselves: *a return of +2.7%*."""
PICKED_AFTER = rx(
    r"\s*(?:of\s+)?[\w\s’'-]{0,60}?\b(?:sampled|dip[\s-]sampled|spot[\s-]checked"
    r"|picked\s+at\s+random|chosen\s+at\s+random|at\s+random)\b"
)
STATE_AFTER = rx(
    r"\s+(?P<state>complete|completed|done|full|finished|spent|built|funded|paid|through|compliant"
    r"|occupied|staffed|vaccinated)\b(?!\s+of\b)"
)
"""*Patching is 60% done*: what the subject is so far."""
COPULA = rx(
    r"(?:\s*[,(]\s*(?:which|that)\b)?\s*\b(?:is|was|are|were|stands?|stood|has\s+been|had\s+been)\s+"
    r"(?:(?:now|still|currently|set|put)\s+)?(?:at\s+)?\Z|\bat\s*\Z"
)
STANCE = rx(
    r"\s+(?P<stance>(?:in\s+)?(?:favour|support)|(?:were\s+)?(?:against|opposed))(?=\s*(?:[.,;)]|(?:and|but|with)\b))"
)
"""*62% in favour, 21% against*."""
BOUND_LAST = rx(
    r"(?:\A|\s)(?:below|above|over|under|beneath|exceeding|(?:more|less|fewer|better|worse|higher|lower)\s+than"
    r"|at\s+(?:least|most)|at)\Z"
)
"""*a quarter of practices were below* 60%: the condition goes on with the figure."""
EVERYWHERE = rx(r"\s+(?P<where>nationally|regionally|locally|elsewhere|county-?wide)\b")
"""*against 94% nationally*: of whom the other figure is."""

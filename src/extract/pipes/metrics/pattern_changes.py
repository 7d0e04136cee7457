"""Changes and movements: the frames of *rose by*, *rose to*, *a rise of*, *up on*."""

from __future__ import annotations

from extract.pipes.metrics.lexicon import (
    DOWN_AFTER,
    DOWN_NOUN,
    DOWN_VERB,
    LEVEL_WORD,
    UP_AFTER,
    UP_NOUN,
    UP_VERB,
)
from extract.pipes.metrics.patterns import rx

UP_BY_BEFORE = rx(
    rf"\b{UP_VERB}(?:\s+(?:again|further|sharply|steadily|slightly|overall|nearly"
    rf"|year[\s-]on[\s-]year|in\s+\w+))?(?:\s+by)?(?:\s+between)?\s*\Z"
)
DOWN_BY_BEFORE = rx(
    rf"\b{DOWN_VERB}(?:\s+(?:again|further|sharply|steadily|slightly|overall"
    rf"|year[\s-]on[\s-]year|in\s+\w+))?(?:\s+by)?(?:\s+between)?\s*\Z"
)
UP_TO_BEFORE = rx(rf"\b{UP_VERB}(?:\s+[\w’']+){{0,4}}?\s+(?:to|at)\s*\Z")
DOWN_TO_BEFORE = rx(rf"\b{DOWN_VERB}(?:\s+[\w’']+){{0,4}}?\s+(?:to|at)\s*\Z")
LEVEL_AT_BEFORE = rx(rf"\b{LEVEL_WORD}(?:\s+at)?\s*\Z")
PASSED = rx(r"\s*(?:(?:just|well|far|slightly)\s+)?(?:below|under|beneath|above|beyond)\b")
"""*fell below 3%* is a level: the figure was passed."""
BY_BEFORE = rx(r"\bby\s*(?:an?\s+|the\s+)?\Z")
VERB_OBJECT_BY = rx(
    rf"\b(?:(?P<up>{UP_VERB})|(?P<down>{DOWN_VERB}))\s+(?P<object>(?:[\w’'&/-]+\s+){{1,9"
    rf"}}?)(?:up\s+|down\s+)?by\s*\Z"
)
PUT_OBJECT = rx(
    r"\b(?:put|puts|push(?:ed|es)?|dr(?:i|o)ve[sn]?|sent|bump(?:ed|s)?|br(?:ought|ings?)|mov(?:ed|es?))"
    r"\s+(?P<object>(?:[\w’'&/-]+\s+){1,6}?)(?:(?P<up>up)|(?P<down>down))(?:\s+by)?\s*\Z"
)
VERB_OBJECT_TO = rx(
    rf"\b(?:(?P<up>{UP_VERB})|(?P<down>{DOWN_VERB}))\s+(?P<object>(?:[\w’'&/-]+\s+){{1,9"
    rf"}}?)(?:up\s+|down\s+)?to\s*\Z"
)
UP_NOUN_BEFORE = rx(
    rf"\b(?P<noun>{UP_NOUN})(?:\s+(?:in|on|to|for)\s+(?P<object>(?:[\w’'&/-]+\s+){{1,8}}?"
    rf"))?\s*(?:of|by|at|was|is|were|to\s+be|,|:)?(?:\s*\bbetween)?\s*\Z"
)
DOWN_NOUN_BEFORE = rx(
    rf"\b(?P<noun>{DOWN_NOUN})(?:\s+(?:in|on|to|for)\s+(?P<object>(?:[\w’'&/-]+\s+){{1,8"
    rf"}}?))?\s*(?:of|by|at|was|is|were|to\s+be|,|:)?(?:\s*\bbetween)?\s*\Z"
)
UP_NOUN_AFTER = rx(
    rf"\s*(?!of\b|in\b|on\b|for\b|from\b|and\b|had\b|have\b|has\b|were\b|was\b|saw\b|made\b"
    rf"|to\b)(?:[\w-]+\s+){{0,2}}?(?P<noun>{UP_NOUN})\b(?:\s+(?P<link>in|on|to|of"
    rf"|for)\s+)?"
)
DOWN_NOUN_AFTER = rx(
    rf"\s*(?!of\b|in\b|on\b|for\b|from\b|and\b|to\b|had\b|have\b|has\b|were\b|was\b|saw\b|made\b"
    rf"|off\b)(?:[\w-]+\s+){{0,2}}?(?P<noun>{DOWN_NOUN})\b(?:\s+(?P<link>in|on|to|of|for"
    rf"|off)\s+)?"
)
_BY_NUMBER = r"(?:\(\d[\d,]*(?:\s+[a-z]+){1,3}\)\s+)?"
"""The change as a number, before *higher*: *3.2% (41 calls) higher*."""
UP_MORE_AFTER = rx(rf"\s*{_BY_NUMBER}(?:pts?\s+)?{UP_AFTER}\b(?!\s+(?:18|16|65|the\s+age))")
DOWN_MORE_AFTER = rx(
    rf"\s*{_BY_NUMBER}(?:pts?\s+)?{DOWN_AFTER}\b(?!\s+(?:18|16|65|the\s+age|side))"
)
UP_LEVEL_AFTER = rx(
    r"\s*[,;(–—-]?\s*(?:which\s+(?:is|was)\s+|an?\s+(?:increase|rise"
    r"|improvement)\s+(?:on|of|from)|being\s+|and\s+|now\s+|this\s+was\s+)?(?:up|higher"
    r"|better|improved|an\s+improvement|ahead|risen|increased)\b"
)
DOWN_LEVEL_AFTER = rx(
    r"\s*[,;(–—-]?\s*(?:which\s+(?:is|was)\s+|an?\s+(?:fall|drop|reduction"
    r"|decrease)\s+(?:on|of|from)|being\s+|and\s+|now\s+|this\s+was\s+)?(?:down|lower"
    r"|worse|fallen|reduced|dropped|a\s+(?:fall|drop|reduction|decrease))\b"
)
THAN_OTHERS = rx(
    r"\s*[,;(–—-]?\s*(?:which\s+(?:is|was)\s+|being\s+|and\s+)?(?:\w+\s+)?(?:higher|lower|better|worse"
    r"|ahead|above|below)\s+(?:than|of)\s+(?!(?:in|at|it|a|the)\s+(?:\d|was|year|same|previous|last)"
    r"|last\b|before\b|\d|previous)"
)
"""*better than the national average*: a comparison, no movement."""
SAME_LEVEL_AFTER = rx(r"\s*[,;(–—-]?\s*(?:unchanged|the\s+same|level\s+with|no\s+change|flat)\b")
LEVEL_POINTS = rx(r"\b(?:to|at|is|was|are|were|of)\s*\Z")
EMPTY_ADJECTIVES = frozenset(
    "a an the further sharp slight small large big overall net annual total year-on-year steady "
    "very considerable marked dramatic massive significant modest another this that and similar "
    "general".split()
)
CHANGE_NOUNS = frozenset(
    "rise increase uplift growth improvement hike surge gain jump upturn expansion boost recovery "
    "fall drop reduction cut decrease decline saving savings dip slump deterioration loss".split()
)
_NUMBER = r"[£$€]?\d[\d,.]*\s?(?:[mk]|bn|million)?"
FROM_TO_BRACKET = rx(
    rf"\b(?:(?P<up>{UP_VERB})|{DOWN_VERB})\s+(?:from\s+{_NUMBER}\s+to\s+{_NUMBER}"
    rf"|(?:by\s+)?{_NUMBER}(?:\s+[a-z]+){{0,2}}?)\s*\((?:an?\s+)?[-+–]?\s*\Z"
)
"""*fell from 1,204 to 987 (18%)*, *fell by 217 (18%)*: by how much, of numbers and sums."""
NOUN_BRACKET = rx(
    rf"\b(?:(?P<up>{UP_NOUN})|{DOWN_NOUN})\s+of\s+{_NUMBER}(?:\s+[a-z]+){{0,2}}?\s*\((?:an?\s+)?\Z"
)
"""*an increase of £1.2m (4%)*."""

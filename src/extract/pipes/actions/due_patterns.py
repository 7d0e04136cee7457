"""The grammar of by when something is to be done, over the masked text."""

from __future__ import annotations

import re

from extract.records.shadow import DATE, UNIT

DUE = re.compile(
    rf"(?P<lead>,? *(?:\b(?:by|before|no later than|on or (?:before|after)|not later than|"
    rf"prior to|in time for|ahead of|due|due by|for|in|on|from|at|during|"
    rf"within|over|"
    rf"beginning|commencing|(?:the )?deadline|closing date|cut-?off(?: date)?|w/c|to begin on|"
    rf"starting|as soon as|"
    rf"overdue since|for completion by|to the meeting on|at (?:its|the|"
    rf"their) meeting (?:on|in|of)|at the AGM on)\b)?[ :(-]*"
    rf"(?:(?<!\w)(?:the|its|(?:end|start|beginning|deadline|closing date|cut-?off|date) of|"
    rf"noon|midnight|midday|close of play|"
    rf"close of business|cop|cob|"
    rf"start of play|on|by|12 noon|lunch(?:time)?|first thing|(?<=at ){UNIT}'s?|(?<=to ){UNIT}'s?|"
    rf"(?<=for ){UNIT}'s?|(?<=before ){UNIT}'s?|(?:at|to|for) (?=(?:the )?{UNIT}'s? {DATE})) *)*)"
    rf"(?P<date>{DATE})",
    re.I,
)
STRICT = re.compile(
    r"\b(?:by|before|later than|prior to|ahead of|due|deadline|completion|"
    r"closing date|cut-?off)\b",
    re.I,
)
PUT_OFF = re.compile(
    r"\b(?:deferred|adjourned|postponed|defer|postpone|adjourn|(?:held|left|carried) over|"
    r"(?:put|moved) back|carried forward)[^;:.,]{0,30}? (?:to|until|till) +(?:the )?\Z",
    re.I,
)
"""Before the day to which something is put off."""
RELATIVE = re.compile(
    r"(?:today|tomorrow|tonight|this|next|the (?:week|month|end|following)|end|"
    r"early|mid|later|mon|tues?|wed|thurs?|fri|sat|sun|w/c|"
    r"\d{1,2}[./]\d{1,2})",
    re.I,
)
"""A date that says *by when* without a preposition."""
PERIOD = re.compile(r"(?:the )?(?:financial )?year (?:end(?:ed|ing)|to)\b", re.I)
"""A date that says of what time accounts or figures are."""
RANGE = re.compile(r"\b(?:to|until|between)\b", re.I)
ACCOUNT = re.compile(
    r"(?:(?:19|20)\d\d(?: ?[/-] ?\d{2,4})?|\d\d/\d\d)(?: (?:municipal|civic|financial|council) "
    r"year)?|(?:next|this|(?:the )?(?:coming|ensuing|forthcoming)) "
    r"(?:financial |academic |school |municipal |civic )?year|(?:the )?(?:remainder|rest) of\b.*",
    re.I,
)
"""A year that says what a budget or report is of, rather than when."""
ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|whether|how|arrangements|plans|budget|dates?|funding)\b"
    r"[^,;:.]*\Z",
    re.I,
)
"""Before *for* and a date: what a subject is for, *admissions for September*."""
CONDITION = re.compile(
    r"\b(?:if|unless|until|till|once|subject to|being completed)\b[^,;:]*\Z", re.I
)
GONE_BY = re.compile(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\b"
    r"(?:held|dated|convened|received|issued|published|written|recorded|carried out|undertaken|"
    r"conducted)\Z"
)
"""Before a date that tells of what something was: *the minutes of the meeting held on 3 May*."""
OF_OTHERS = re.compile(
    r"\w,? (?:who|which|that) (?:would|will|are|were|is|was|had|have|has|[a-z]+ed) [^,;:.]*\Z|"
    r"\w (?:for|of|in) (?:which|whom) [^,;:.]*\Z|"
    r"\b(?:expected|planned|scheduled|intended|likely|(?:is|are) due) to (?:be )?[a-z]+ *\Z"
)
"""Before a date that a clause inside tells: *write to owners who will be affected in July*."""
PAST = re.compile(r"(?:the )?(?:last|previous|past)\b(?! \w+ of\b)", re.I)
"""A date that has gone by."""
ONLY_NOTED = re.compile(
    r"\W*(?:[a-z]\) *)?(?:to +)?(?:[Nn]oted?|[Nn]otes) +"
    r"(?!(?:on|to|of|about)\b|.*\band\b.*\b(?:be|was|were)\b)"
    r"|.{0,300}?\b(?:be|was|were|being) +(?:[a-z]+ +and +)?noted\b(?!.*\band\b)",
    re.S,
)
"""A deed that is done at once: what is noted may have a date, the noting has none."""
FORBIDS = re.compile(r"\b(?:no|not|never)\b[^,;:.]*\Z", re.I)
"""Before *before May*: what is not to be done until then."""
STATED_DUE = re.compile(
    rf"\W{{0,4}}(?:due|deadline|by|for completion by|target)\b[ :]*(?P<date>{DATE})", re.I
)
"""After an action: *Due: 11 November*."""

"""The grammar of an action's details: by when and for whom, over the masked text."""

from __future__ import annotations

import re

from extract.records.shadow import DATE, UNIT, UNITS

DUE = re.compile(
    rf"(?P<lead>,? *(?:\b(?:by|before|no later than|on or (?:before|after)|not later than|"
    rf"prior to|in time for|ahead of|due|due by|for|in|on|from|at|during|"
    rf"within|over|"
    rf"beginning|commencing|deadline|w/c|to begin on|starting|as soon as|"
    rf"overdue since|for completion by|to the meeting on|at (?:its|the|"
    rf"their) meeting (?:on|in|of)|at the AGM on)\b)?[ :(-]*"
    rf"(?:(?:the|its|(?:end|start|beginning) of|noon|midnight|midday|close of play|"
    rf"close of business|cop|cob|"
    rf"start of play|on|by|12 noon|lunch(?:time)?|first thing|(?<=at ){UNIT}'s?|(?<=to ){UNIT}'s?|"
    rf"(?<=for ){UNIT}'s?|(?<=before ){UNIT}'s?|(?:at|to|for) (?=(?:the )?{UNIT}'s? {DATE})) *)*)"
    rf"(?P<date>{DATE})",
    re.I,
)
STRICT = re.compile(r"\b(?:by|before|later than|prior to|ahead of|due|deadline|completion)\b", re.I)
_POSSESSED = r"(?:(?:the +)?[a-z]+'s +)?"
_TITLED = r"(?:(?:the |their |its |our )?[a-z][a-z' -]{2,40}, )?"
PEOPLE = (
    r"(?:(?:all|every|each) +(?:the +|our +|other +)?)?(?:[a-z]+ +)?(?:staff|parents|"
    r"famil(?:y|ies)|residents?|tenants?|pupils?|students?|governors?|members?|trustees|councillors?|colleagues|"
    r"everyone|everybody|carers?|volunteers|teams?|schools?|charit(?:y|ies)|neighbours?|"
    r"\w*holders?|owners?|contractors?|applicants?|landlords?|parishioners|"
    r"drivers?|users|public|fishermen|farmers|nurser(?:y|ies)|clubs?|groups?|partners|providers?|"
    r"officers?|managers?|headteachers?|heads|unions?|businesses|shops|suppliers?|developers?|"
    r"police|church|surveyors?|solicitors?|auditors?|insurers?|bank|press|architects?|agents?|"
    r"department|service|company|firm|hospitals?|practices|employers?|patients|employees|"
    r"organisers?|hirers?|victims?)(?![\w'-])"
)
"""Those whom no mention names, but who are told or written to."""
TOLD_PEOPLE = re.compile(
    r"(?<![\w'-])(?:tell|remind|inform|notify|advise|email|e-mail|update|warn|assure|brief|ring|"
    r"phone|telephone|thank|contact|ask|lobby|text|show|let|(?:write|speak|talk|report|reply|apologise|explain|"
    r"send [^;,.]{1,60}?|give [^;,.]{1,60}?|circulate [^;,.]{1,60}?|letter|note|out|round|on) +to"
    r"|shared? [^;,.]{1,60}? with) "
    rf"+(?:the |our |their |its |local |those )?(?P<who>{PEOPLE})",
    re.I,
)
IS_TOLD = re.compile(
    rf"(?:[^;:.,]{{0,40}}? )??(?:the |our |their |its )?(?P<who>{UNITS}|{PEOPLE}) +"
    r"(?:(?:to|should|will|would|must|shall|is to|are to|was to|were to) +)?(?:be +)?(?:now |also |"
    r"so |all |then |first )?(?:kept )?(?:chased|lobbied|asked|awarded|told|informed|notified|"
    r"reminded|warned|updated|briefed|written to|contacted|approached|sent|given|shown|emailed|"
    r"e-mailed)(?![\w'-])",
    re.I,
)
"""*that families be told*: at the head of what is to be done."""
RECIPIENT = re.compile(
    r"(?:(?<![\w'-])(?:tell|ask|remind|inform|notify|advise|show|give|send|email|e-mail|update|"
    r"warn|chase|lobby|"
    r"let|assure|brief|ring|phone|telephone|call|contact|answer|thank|approach|congratulate) +"
    r"(?:all +)?|(?<![\w'-])(?P<to>to) +(?:all +)?|(?<![\w'-])(?:prepared?|lay|lodged?|"
    r"produce|paper|letter|file|guide|story|schema|budgets|leaflet|leaﬂet|make|made)"
    r"(?![\w'-])(?:(?! to )[^;.]){0,90}?,? (?:before|for) +(?:all +)?|(?<![\w'-])(?:put|bring|"
    r"brought|placed?|go|come)(?![\w'-])(?:(?! to )[^;.]){0,90}? before +|(?<![\w'-])shared?"
    r"(?![\w'-])(?:(?! to )[^;.]){0,90}? with +(?:all +)?)"
    rf"{_POSSESSED}{_TITLED}(?P<who>(?:{UNIT}'s? +)?{UNITS}(?: and to {UNIT})?)",
    re.I,
)
"""Whom an action is for: to whom it goes, whom it is told."""
MADE_FOR = re.compile(
    r"(?<![\w'-])(?:arrange[ds]?|organise[ds]?|draft(?:ed)?|drawn? up|write|written|set out|"
    r"prepared?|provided?|compiled?|developed?|produced?|created?|issued?|held|hold|run|updated?|"
    r"obtain(?:ed)?|papers?|reports?|notes?|briefings?|summar(?:y|ies)|lists?|sheets?|guidance|"
    r"guides?|version|slides?|training|sessions?|workshops?|seminars?|visits?|forum|events?|"
    r"packs?|copy|copies|maps?|forms?)(?![\w'-])[^;:.]{0,60}? for +"
    r"(?:(?:all|the|our|its|their|both|each|every|these|those) +){0,2}"
    rf"(?P<who>{UNITS}|{PEOPLE}) *"
    r"(?=$|[,;.]|(?:on|by|before|after|who|that|which|to|in|at|about|with)\b)",
    re.I,
)
"""*write a note for all Members on it*: those for whom something is made."""
NOT_TO = re.compile(
    r"(?:subject|due|according|prior|next|close|relating|relation|related|respect|reference|regard|"
    r"contrary|adjacent|opposed|in +response|in +reply|in +answer|access|"
    r"visits?|travel|moved?|moves|right|appeal|way|entrance|road|route|opposition|objections?|changes?|amendments?|additions?|appointed|"
    r"elected|nominated|re|bus|links?|transfer(?:red)?|compared|used|up|addition|appendix|let|"
    r"join(?:ed|ing)?|limited|confined|key|back-?up|attached|annexed?|secretary|assistant|"
    r"deputy|adviser|advisor) *\Z",
    re.I,
)
"""Before a *to* that does not say for whom."""
RECOMMENDED_TO = re.compile(
    rf"\brecommend(?:ed|s|ing|ations?)?,? +(?:that +)?to +(?P<who>{UNITS})[ ,:-]*"
    r"(?:(?:that|the|an?) +)*[\W\d_]{0,6}\Z",
    re.I,
)
"""Right before what another body is advised: *RECOMMENDED to Cabinet that*."""
PROVIDED_WITH = re.compile(
    rf"\b(?:provide|provided|provides|supply|furnish|present) +(?:all +)?(?P<who>{UNIT}) +with\b",
    re.I,
)
AT_MEETING = re.compile(
    rf"\b(?:at|to|for) +(?P<who>{UNIT})'s? +(?:next +|{DATE} +)?meeting\b", re.I
)
TO_END = re.compile(rf",? to +(?P<who>{UNITS})\W*\Z", re.I)
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
RANGE = re.compile(r"\b(?:to|until|between)\b", re.I)
ACCOUNT = re.compile(r"(?:19|20)\d\d(?: ?[/-] ?\d{2,4})?")
"""A year that says what a budget or report is of, rather than when."""
CONDITION = re.compile(
    r"\b(?:if|unless|until|till|once|subject to|being completed)\b[^,;:]*\Z", re.I
)
GONE_BY = re.compile(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\b"
    r"(?:held|dated|convened|received|issued|published|written|recorded)\Z"
)
"""Before a date that tells of what something was: *the minutes of the meeting held on 3 May*."""
STATED_DUE = re.compile(
    rf"\W{{0,4}}(?:due|deadline|by|for completion by|target)\b[ :]*(?P<date>{DATE})", re.I
)
"""After an action: *Due: 11 November*."""

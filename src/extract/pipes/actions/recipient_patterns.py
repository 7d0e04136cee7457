"""The grammar of for whom or to whom something is to be done, over the masked text."""

from __future__ import annotations

import re

from extract.records.shadow import DATE, UNIT, UNITS

_POSSESSED = r"(?:(?:the +)?[a-z]+'s +)?"
_TITLED = r"(?:(?:the |their |its |our )?[a-z][a-z' -]{2,40}, )?"
_ALL = (
    r"(?:(?:the|our|their|its|his|her|my|those|these|both|all|each|every|any|other|local|"
    r"certain|two|three|four|five|six|seven|eight|nine|ten|\d+) +)"
)
_NO_NOUN = (
    r"(?:to|about|for|with|on|in|at|that|whether|if|by|before|after|who|whom|which|what|and|or|but|"
    r"a|an|as|regarding|re|again|when|where|how|why|not|from|also|so|more|it|them|him|her|us|me|"
    r"you|this|out|up|back|round|over|into|be|is|are|was|were|has|have|had|will|would|should|"
    r"until|once|of|than|some|any|no|within|outside|via|under|through|during|between|against|"
    r"upon|do|see|get|make|know|there|the|direct(?:ly)?|separately|accordingly|afresh)"
)
_PHRASE = (
    rf"(?P<det>{_ALL}*)(?P<noun>(?:{UNIT}(?:'s?)? +)?(?!{_NO_NOUN}\b)(?:[a-z][a-z'-]+|{UNIT})"
    rf"(?: +(?!{_NO_NOUN}\b)(?:[a-z][a-z'-]+|{UNIT})){{0,4}}?)"
    rf"(?: +(?:of|at|in) +(?:the +)?(?:{UNITS}|[a-z'-]+(?: +(?!{_NO_NOUN}\b)[a-z'-]+)?))?"
    rf"(?= *(?:$|[^\w\s']| {_NO_NOUN}\b|{DATE}))"
)
"""A noun phrase without its article; ``noun`` ends with its head."""
SOMEBODY = re.compile(
    r"(?:staff|parents?|famil(?:y|ies)|residents?|tenants?|pupils?|students?|governors?|members?|"
    r"everyone|everybody|someone|somebody|teams?|schools?|academ(?:y|ies)|charit(?:y|ies)|"
    r"parishioners?|public|nurser(?:y|ies)|clubs?|groups?|sub-?groups?|partners|unions?|"
    r"business(?:es)?|shops?|police|church(?:es)?|banks?|press|media|department|ministry|"
    r"services?|compan(?:y|ies)|firms?|hospitals?|hospices?|practices?|surger(?:y|ies)|patients?|"
    r"victims?|households?|councils?|(?:sub-?)?committees?|boards?|panels?|forums?|trusts?|"
    r"authorit(?:y|ies)|agenc(?:y|ies)|associations?|societ(?:y|ies)|universit(?:y|ies)|colleges?|"
    r"office|people|persons?|child(?:ren)?|lad(?:y|ies)|boys|girls|gentlem[ae]n|crews?|workforce|"
    r"bod(?:y|ies)|part(?:y|ies)|communit(?:y|ies)|village|heads?|deans?|counsel|hotels?|"
    r"applicants?|consultants?|assistants?|accountants?|occupants?|claimants?|attendants?|"
    r"inspectorate|regulators?|co-op|network|auditors?|surveyors?|solicitors?|directors?|"
    r"\w{2,}(?:holders?|owners?|workers?|keepers?|lords?|men|man|women|woman)|"
    r"(?!(?:letter|paper|number|matter|order|register|charter|calendar|poster|folder|quarter|"
    r"winter|summer|border|corner|tender|newsletter|water|weather|other|further|larger|later|"
    r"layer|barrier|computer|cover|answer|offer|power|shelter|chapter|character|tower|river|"
    r"filter|meter|counter|printer|transfer|cluster|disaster|timber|human|centre|career|error|"
    r"degree|fee|locker|timer|ladder|gutter|boiler|trailer|banner|flyer|planter|container|"
    r"radiator|generator|indicator|factor|sector|floor|door|mirror|ledger|tracker|stair|"
    r"newspaper|never|ever|together|rather|whether|however|under|over|after)s?\Z)"
    r"[a-z-]{2,}(?:[a-z]ers?|ors?|ees|eers?|ists?|ians?|ants))\Z",
    re.I,
)
"""Nouns for people and bodies."""
ARTICLE = re.compile(r"(?:the|our|their|its|his|her|my) +", re.I)
QUALIFIED = re.compile(r"\b(?:each|every|all|both) +\Z", re.I)
PLACE = re.compile(r"(?:house|home|flat|address|door|parish|ward|site|unit|one|five|six)s?\Z", re.I)
"""With *every* before it, those who live or work there."""
THING = re.compile(
    r"(?:letters?|e-?mails?|consultations?|meetings?|requests?|quer(?:y|ies)|questions?|reports?|"
    r"surveys?|drafts?|complaints?|applications?|points?|comments?|items?|motions?|notice|"
    r"petitions?|publication|colou?rs?|amber|red|green|plans?|forms?|results?|details?|third|"
    r"kits?|numbers?|issues?|concerns?|thanks|order|matters?|vote|logs?|registers?|registry|"
    r"web-?sites?|sites?|pages?|polic(?:y|ies)|lists?|trackers?|documents?|risks?|actions?|minutes|"
    r"terms|assessments?|data|dashboards?|budgets?|forecasts?|maps?|records?|strateg(?:y|ies)|"
    r"notice-?boards?|spreadsheets?|templates?|procedures?|guidance|leaflets?|calendars?|"
    r"inventor(?:y|ies)|databases?|profiles?|systems?|software|papers?|schedules?|timetables?|"
    r"programmes?|agreements?|contracts?|mandates?|signatories|signatures?|signs?|signage)\Z",
    re.I,
)
_AT_VERB = r"(?:\A|(?<![\w'-])(?:to|and|or|will|would|should|please|then|also|could|can|shall) +)"
TOLD_SOMEBODY = re.compile(
    rf"(?:{_AT_VERB}(?:tell|ask|remind|inform|notify|advise|warn|assure|brief|thank|"
    r"ring(?: round)?|phone|telephone|contact|e-?mail|text|approach|lobby|congratulate|consult|"
    r"update|press|invite)"
    r"|(?<![\w'-])(?:write|writ(?:ten|ing)|speak(?:ing)?|spoken|talk(?:ing)?|reply|respond|"
    r"apologise|explain|complain|appeal)(?: +(?:back|again|personally|urgently|formally))* +to)"
    rf" +{_PHRASE}",
    re.I,
)
"""Verbs whose object is somebody, whatever noun names him."""
GOES_TO = re.compile(
    r"(?<![\w'-])(?:(?:send|sent|issued?|circulated?|deliver(?:ed)?|forward(?:ed)?|suppl(?:y|ied)|"
    r"provided?|distributed?|return(?:ed)?|submit(?:ted)?|offer(?:ed)?|pass(?:ed)?|convey(?:ed)?|"
    r"give|given|go|goes|going|lend|cop(?:y|ied)|present(?:ed|ation)?|read|explain|put|taken?|"
    r"refer(?:red)?|report(?:ed)?|back|again|out|on|statements?|notes?|guidance|feedback|thanks|"
    r"congratulations|apolog(?:y|ies)|copies|letters?|invitations?|reminders?|surveys?|"
    r"questionnaires?|cards?|flowers|grants?|shown|talk|say)(?![\w'-])(?:(?! to )[^;.]){0,70}? to|"
    rf"shared?(?![\w'-])[^;.]{{0,70}}? with) +{_PHRASE}",
    re.I,
)
"""What goes to somebody, where the noun says that it is one."""
PRONOUN = re.compile(
    r"(?<![\w'-])(?:tell|ask|remind|inform|notify|advise|warn|assure|brief|thank|ring|phone|"
    r"telephone|contact|e-?mail|text|approach|update|let|give|gives|show|send|offer|lend|pay|meet|"
    r"(?:write|speak|talk|reply|apologise|explain|[^;.]{0,60}?) to|bring)"
    rf" +(?P<he>him|her)(?! +(?!{_NO_NOUN}\b|know\b|one\b|two\b|full\b|sight\b|tomorrow\b|today\b|"
    rf"printed\b|by\b)[a-z])(?![\w'-])",
    re.I,
)
"""*write to her*, *let him have it*, but not *ask her views*."""
PEOPLE = (
    r"(?:(?:all|every|each) +(?:the +|our +|other +)?)?(?:(?!and |or )[a-z]+ +)?(?:staff|parents|"
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
    r"(?=$|[,;.]|(?:on|by|before|after|who|that|which|to|in|at|about|with|would|will|be|is|are|"
    r"was|were|should)\b)",
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
_RECOMMEND_TO = (
    rf"\brecommend(?:ed|s|ing|ations?)?,? +(?:that +)?(?:be (?:made|conveyed) +)?"
    rf"to +(?P<who>{UNITS})"
)
RECOMMEND_TO = re.compile(_RECOMMEND_TO, re.I)
RECOMMENDED_TO = re.compile(rf"{_RECOMMEND_TO}[ ,:-]*(?:(?:that|the|an?) +)*[\W\d_]{{0,6}}\Z", re.I)
"""Right before what another body is advised: *RECOMMENDED to Cabinet that*."""
PROVIDED_WITH = re.compile(
    rf"\b(?:provide|provided|provides|supply|furnish|present) +(?:all +)?(?P<who>{UNIT}) +with\b",
    re.I,
)
AT_MEETING = re.compile(
    rf"\b(?:at|to|for) +(?P<who>{UNIT})'s? +(?:next +|{DATE} +)?meeting\b", re.I
)
TO_END = re.compile(rf",? to +(?P<who>{UNITS})\W*\Z", re.I)

"""Further phrases of reported speech: what must follow a verb, and what it is no words of."""

from __future__ import annotations

import re

from extract.pipes.statements.patterns import HEARER
from extract.records.shadow import ANY, ORG, PERSON, UNIT, UNITS

A_CLAUSE = re.compile(
    r"(?: only| also| again| further| strongly)?[ ,]*(?:(?:that|whether|if|how|why|what|who|when|"
    r"which|where)(?![\w'-])|:)",
    re.I,
)
"""After a verb of feeling: with it the words tell what was said, without it only a feeling."""
LATER_CLAUSE = re.compile(r" [^,;:.]{1,60}?(?:(?: that| to be)(?![\w'-])|: )", re.I)
OF_FEELING = re.compile(r" +(?:about|at|over|regarding|with|for)(?![\w'-])", re.I)
WOULD = re.compile(r" +(?!for\b|to\b)[^,;:.]{1,70}? (?:would|could|might|will|had)(?![\w'-])", re.I)
"""*hoped the Lottery would pay*: a clause without *that*."""
TOPIC = re.compile(
    r" *(?:back )?(?:on|upon|in|with|back|concerning|regarding|about|against)(?![\w'-])"
    r"(?![^.;:]*(?:, *(?-i:[a-z0-9])|\"| that(?![\w'-])| how | why | whether ))",
    re.I,
)
"""After *reported*, *wrote*: the subject of the report, not its words."""
UNKNOWN = re.compile(
    r" *(?:had |has |have |also |then |further |[a-z]+ly )?(?P<verb>[a-z]{3,}(?:ed|t))"
    rf"(?: to {HEARER}| {HEARER})? (?P<that>that|whether)(?= )(?! (?:was|is|were|had|would)\b)",
)
"""A verb that the lexicon lacks, before *that*."""
NO_SPEECH = re.compile(
    r"(?:mov|resolv|agre|second|vot|ensur|order|direct|instruct|requir|arrang|decid|determin|"
    r"approv|prov|demonstrat|mean|show|discover|learn|head|learnt|not|provid|suppos|accept|conduct|"
    r"present|want|meant|rul|felt|kept|attend|intend)(?:ed|t)?\Z",
)
GAPPED = re.compile(r" that(?= )(?! (?:was|is|were|had|would)\b) *")
"""*Mr Hay said that ..., and Ms Low that ...*"""
ANSWER_TO = re.compile(
    rf"[\W\d]*in (?:answer|reply|response) to (?:(?:an? )?(?:further )?questions? (?:from|by|of) )?"
    rf"{UNITS}\Z",
    re.I,
)
GIVEN_BY = re.compile(
    r"\b(?:advice|assurances?|reassurance|notice|confirmation|clarification|explanation|warning|"
    r"opinion|view|thanks|concerns?)s? +(?:was|were|had been|is|has been) +(?:then |also )?"
    rf"(?:given|offered|provided|issued|expressed|received|raised) +(?:by|from) +(?P<who>{UNIT})"
    r" +that(?= ) *",
    re.I,
)
"""*Advice was given by the Solicitor that ...*"""
TO_SOMEBODY = re.compile(rf"[^:.?]{{0,60}}{ANY}\)?,? +to +(?P<who>{UNIT})[^:.?]{{0,80}}:", re.I)
REPLY = re.compile(r"\W*(?:reply|answer|response)(?: given)? *[:.-] *(?=[\w\"'])", re.I)
"""*Mr Hay to the Leader: ...? Reply: ...*"""
PEOPLE = re.compile(
    r"(?<![\w'-])(?:(?:the|one|some|several|many|most|other|those|local|an?(?: (?:few|number of))?) "
    r"+){0,2}"
    r"(?:(?:speaker|resident|farmer|child(?:ren)?|pupil|student|parent|carer|tenant|neighbour|objector|"
    r"supporter|trader|shopkeeper|villager|patient|leaseholder|school|volunteer|"
    r"petitioner|questioner|correspondent|visitor|parishioner|allotment-?holder|"
    r"motorist|driver|user|applicant|respondent|consultee|delegate|attendee|practice|provider|"
    r"union|headteacher|head teacher|landowner|householder)s?|staff|(?:young |older |local )?people|others|"
    r"someone|somebody|member of the public|members of the public|everyone|everybody)(?![\w'-])"
    r"(?= (?:(?:had|have|has|also|all|then|again) ){0,2}(?:said|say|says|felt|feel|feels|told|asked(?! (?:for|to)\b)|"
    r"reported|report|complained|stressed|thought|think|believed|argued|feared|suggested(?! by)|wondered|"
    r"replied|commented|explained|queried|warned|objected|pointed out)\b)",
    re.I,
)
"""People whom the text names by a common noun only."""
BY_PEOPLE = re.compile(
    r" +by +(?P<who>(?:several|some|many|a (?:few|number of)|two|three) (?:of the )?"
    r"(?:speakers|residents|members|councillors|tenants|parents|governors|trustees))(?= that\b)",
    re.I,
)
NUMBER = re.compile(r" *(?:\((?:\d{1,2}|[a-z]{1,3})\)|\d{1,2}[.)]) +", re.I)
QUESTION = re.compile(
    r"(?:whether|if|how|why|what|who|when|which|where|for|this|that)(?![\w'-])", re.I
)
"""The head of words after which somebody else has the floor: an answer, or the next business."""
BACKSHIFTED = re.compile(r"\b(?:had|would|could|might|was|were|should)\b", re.I)
PRESENT = re.compile(r"\b(?:is|are|has|have|will|can)\b", re.I)
"""Past and present in the sentence after a speaker: reported speech goes on in the past."""
NO_FLOOR = re.compile(
    r" *(?:the (?:chair|minutes|oath|vote|opportunity|matter|view)|(?:no )?part|over|office"
    r"|place|(?:his|her|their) (?:seats?|places?|leave|apologies))(?![\w'-])",
    re.I,
)
"""After *took*, *gave*: what is done, not a report."""
_FACTS = (
    r"(?:(?:an?|any|some|the|his|her|their|further|more|full|adequate|proper|written|better) ){0,3}"
    r"(?:information|explanations?|clarification|clarity|assurances?|reassurances?|confirmation|"
    r"proof|evidence|reasons?|details?|particulars|updates?|views?|opinions?|comments?|advice|"
    r"definitions?|examples?|breakdowns?|answers?)"
)
"""What is asked for where the asking itself is the statement: facts, not things or deeds."""
_NAME_AFTER = rf"(?:{UNITS}|[\w'-]+(?: +[\w'-]+){{0,2}}?)"
DEEDS = {
    "ask": re.compile(
        rf"(?: +{HEARER})? +(?:for(?! the \w+ time)(?! {_FACTS}\b)|to(?! know\b)(?= +[a-z]))(?![\w'-])",
        re.I,
    ),
    "request": re.compile(rf" +(?!that\b|to know\b|whether\b|{_FACTS}\b)[\w\"'£{ANY[1:-1]}]", re.I),
    "urge": re.compile(rf" +{HEARER} +(?:not +)?to +[a-z]", re.I),
    "declare": re.compile(r" +(?!that\b|how\b|it\b|he\b|she\b|they\b)[\w\"'£]", re.I),
    "disclose": re.compile(r" +(?!that\b|how\b)[\w\"'£]", re.I),
    "remind": re.compile(rf"(?: +{HEARER})? +(?:of|about)(?![\w'-])", re.I),
    "caution": re.compile(rf"(?: +{HEARER})? +(?:of|about|against)(?![\w'-])", re.I),
    "write": re.compile(
        rf" +(?:an?|the|his|her|their|and|up|off|in|down)(?![\w'-])"
        rf"|(?: +jointly| +again| +separately)? +to +{_NAME_AFTER} *(?:[.,;]|\Z|\b(?:and|about|on|for|in)\b(?![^.;]*\bthat\b))",
        re.I,
    ),
    "email": re.compile(r" +(?:an?|the|his|her|their|good|round|copies)(?![\w'-])", re.I),
    "answer": re.compile(r" +for(?![\w'-])", re.I),
    "announce": re.compile(r" +it(?![\w'-])", re.I),
    "accept": re.compile(r" +(?:it|them|this|these|him|her)(?![\w'-]| *[:;])", re.I),
}
DEEDS |= {
    verb: re.compile(
        rf"(?: +(?:back|again|direct|directly))? +(?:directly +)?to +(?!say\b)(?!{HEARER} *(?:that|whether|how|on|upon|about|,|:))[\w£{ANY[1:-1]}]",
        re.I,
    )
    for verb in ("report", "reply", "respond")
}
"""After a verb of saying: what makes it a deed (*declared an interest*) or a request."""
NOT_SAID = re.compile(r" *(?:(?:and|or|but|nor)(?![\w'-])|;)", re.I)
"""The verb stands alone: *Mr Hay proposed and Ms Low seconded*."""
BEGUN = re.compile(
    rf"(?:(?:\b(?:the|an?|one|some|several|many|most|both|two|three|another|each|members?) )?(?:\b(?:other|"
    r"number|majority|few|one|some|several|many|most|both|two|three|another|each|members?|some) )"
    rf"of(?: the| our| its)?|(?:\bthe )?{ORG}(?:'s?|(?<=s)')|\b(?:speaking|acting) for)\Z",
    re.I,
)
"""What may belong to a subject before its mention."""
MOVING = re.compile(
    r"[\W\d_]*in (?:moving|seconding|proposing|introducing|presenting|opening|closing|supporting|"
    r"opposing|replying|responding|welcoming|commending|concluding|summing up|reply|response|answer)\b"
    r"[^,.;:]*\Z",
    re.I,
)
"""*In moving the report of Cabinet Councillor Hay said*: no comma before the subject."""
PERFECT = re.compile(r"\b(?:had|has|have|having)\b", re.I)
PLAIN_OBJECT = re.compile(r"[^,;:.\"]{1,80}\.?\Z|[^,;:.\"]{1,80}\.")
FOUND_THAT = re.compile(r"\bfound that(?![\w'-])", re.I)
LISTED = re.compile(rf"(?:[a-z]+ed by\b|{PERSON}(?: *[,;.(]| *\Z))")
"""After a dash or colon: a holder, or how somebody came to the post; no words of a turn."""
THANKED = re.compile(
    r"(?:thanked|welcomed|congratulated|commended|applauded)\b[^.;:]{1,160}?\band (?:also )?(?:observed|noted|said|"
    r"commented|suggested|asked|added|stressed|felt|hoped|remarked|reported|stated)(?: +that|:)? +",
    re.I,
)
FINITE = re.compile(
    r"\?|\b(?:I|we|you|yes|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|"
    r"did|isn't|aren't|wasn't|won't|don't|doesn't|can't)\b(?! to be\b| [a-z]+ed to\b)"
    r"|(?<!\bby )(?<!\bas )\b[a-z]{3,}ed(?! by\b| to be\b)\b",
    re.I,
)
"""A clause: after a dash a name alone has no words, but a deed or a remit."""
RESPONDS = re.compile(
    r"\b(?:responded|replied|answered|rejoined|countered|undertook|promised|confirmed)\b", re.I
)
AND = re.compile(r",? and[\"' ]*\Z", re.I)

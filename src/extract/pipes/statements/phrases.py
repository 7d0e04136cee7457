"""Further phrases of reported speech: what must follow a verb, and what it is no words of."""

from __future__ import annotations

import re

from extract.pipes.statements.patterns import HEARER
from extract.pipes.statements.spacing import grammar
from extract.records.shadow import ANY, ORG, PERSON, ROLE, UNIT, UNITS

POINT = grammar(
    r"(?:made (?:the point|it clear|clear)|(?:took|takes|held|holds|shared|shares) the (?:\w+ )?"
    r"view|(?:was|were|is|are) of the (?:\w+ )?(?:view|opinion))[ ,]+that +",
    re.I,
)
"""*made the point that*: here only what follows was said."""
A_CLAUSE = grammar(
    r"(?: only| also| again| further| strongly)?[ ,]*(?:(?:that|whether|if|how|why|what|who|when|"
    r"which|where)(?![\w'-])|:)",
    re.I,
)
"""After a verb of feeling: with it the words tell what was said, without it only a feeling."""
LATER_CLAUSE = grammar(r" [^,;:.]{1,60}?(?:(?: that| to be)(?![\w'-])|: )", re.I)
OF_FEELING = grammar(
    r" +(?:in relation to|about|at|over|regarding|with|for|as to|lest|by)(?![\w'-])", re.I
)
WOULD = grammar(r" +(?!for\b|to\b)[^,;:.]{1,70}? (?:would|could|might|will|had)(?![\w'-])", re.I)
"""*hoped the Lottery would pay*: a clause without *that*."""
TOPIC = grammar(
    r" *(?:(?:back|orally|verbally|briefly|again|further) )?(?:on|upon|in|with|back|concerning|"
    r"regarding|about|against)(?![\w'-])"
    r"(?![^.;:]*(?:, *(?-i:[a-z0-9])|\"| that(?![\w'-])| how | why | whether ))",
    re.I,
)
"""After *reported*, *wrote*: the subject of the report, not its words."""
UNKNOWN = grammar(
    r" *(?:had |has |have |also |then |further |[a-z]+ly )?(?P<verb>[a-z]{3,}(?:ed|t))"
    rf"(?: to {HEARER}| {HEARER})? (?P<that>that|whether)(?= )(?! (?:was|is|were|had|would)\b)",
)
"""A verb that the lexicon lacks, before *that*."""
NO_SPEECH = grammar(
    r"(?:mov|resolv|agre|second|vot|ensur|order|direct|instruct|requir|arrang|decid|determin|"
    r"approv|prov|demonstrat|mean|show|discover|learn|head|learnt|not|provid|suppos|accept|conduct|"
    r"present|want|meant|rul|felt|kept|attend|intend)(?:ed|t)?\Z",
)
GAPPED = grammar(r" that(?= )(?! (?:was|is|were|had|would)\b) *")
"""*Mr Hay said that ..., and Ms Low that ...*"""
ANSWER_TO = grammar(
    rf"[\W\d]*(?:in (?:answer|reply|response) to (?:(?:an? )?(?:further )?questions? "
    rf"(?:from|by|of) )?|(?:for|on behalf of) ){UNITS}\Z",
    re.I,
)
GIVEN_BY = grammar(
    r"\b(?:advice|assurances?|reassurance|notice|confirmation|clarification|explanation|warning|"
    r"opinion|view|thanks|concerns?)s? +(?:was|were|had been|is|has been) +(?:then |also )?"
    rf"(?:given|offered|provided|issued|expressed|received|raised) +(?:by|from) +(?P<who>{UNIT})"
    r" +that(?= ) *",
    re.I,
)
"""*Advice was given by the Solicitor that ...*"""
ASKED_BY = grammar(
    rf"\bAsked by +(?P<who>{UNIT}) +(?=(?:whether|if|how|why|what|who|when|which|where)(?![\w'-]))"
)
"""*Asked by the Vice-Chair why it was late, the Director ...*"""
TO_SOMEBODY = grammar(rf"[^:.?]{{0,60}}{ANY}\)?,? +to +(?P<who>{UNIT})[^:.?]{{0,80}}:", re.I)
REPLY = grammar(r"\W*(?:reply|answer|response)(?: given)? *[:.-] *(?=[\w\"'])", re.I)
"""*Mr Hay to the Leader: ...? Reply: ...*"""
PEOPLE = grammar(
    r"(?<![\w'-])(?:speaker|resident|farmer|child(?:ren)?|pupil|student|parent|carer|tenant|neighbour|"
    r"objector|supporter|trader|shopkeeper|villager|patient|leaseholder|school|volunteer|petitioner|"
    r"questioner|correspondent|visitor|parishioner|allotment-?holder|motorist|driver|user|applicant|"
    r"respondent|consultee|delegate|attendee|practice|provider|union|headteacher|head teacher|"
    r"landowner|householder|staff|people|others|someone|somebody|members? of the public|"
    r"(?:sub-?)?committee|board|panel|council|group|forum|meeting)s?"
    r"(?![\w'-])(?: (?:of|from|in|at) [^,;:.]{1,40}?)?"
    r"(?= (?:(?:had|have|has|also|all|then|again) ){0,2}(?:said|say|says|felt|feel|feels|"
    r"told|asked(?! (?:for|to)\b)|reported|report|complained|stressed|thought|think|believed|"
    r"argued|feared|suggested(?! by)|wondered|replied|commented|explained|queried|warned|objected|"
    r"pointed out)\b)(?<! be)(?<!been)(?<! is)(?<! was)(?<! are)(?<!were)",
    re.I,
)
SOME = grammar(
    r"(?<![\w'-])(?:(?:the|one|some|several|many|most|other|those|young|older|local|"
    r"an?(?: (?:few|number of))?) +){0,2}\Z",
    re.I,
)
"""People whom the text names by a common noun only."""
BY_PEOPLE = grammar(
    r" +by +(?P<who>(?:several|some|more than one|many|a (?:few|number of)|two|three) (?:of the )?"
    r"(?:speaker|resident|member|councillor|tenant|parent|governor|trustee)s?)(?= that\b)",
    re.I,
)
NUMBER = grammar(r" *(?:\((?:\d{1,2}|[a-z]{1,3})\)|\d{1,2}[.)]) +", re.I)
QUESTION = grammar(
    r"(?:whether|if|how|why|what|who|when|which|where|for|this|that)(?![\w'-])", re.I
)
"""The head of words after which somebody else has the floor: an answer, or the next business."""
_ANSWERED = (
    r" +(?:then +|also +)?(?:advised|replied|confirmed|responded|answered|explained|clarified)"
)
AND_ANSWERED = grammar(
    rf"{_ANSWERED}(?: (?:that|it|there|the|this|they|he|she)(?![\w'-]))",
    re.I,
)
"""After a second subject in a question: *asked why it was late and the Clerk replied that*."""
ASKED = grammar(r"\b(?:asked|queried|enquired|inquired|questioned|wondered|asks)(?![\w'-])", re.I)
"""The verb of a question."""
ANSWERS = grammar(rf"s?he{_ANSWERED}(?![\w'-])", re.I)
"""The verb of one who answers a question, and not of the one who put it."""
BACKSHIFTED = grammar(r"\b(?:had|would|could|might|was|were|should)\b", re.I)
PRESENT = grammar(r"\b(?:is|are|has|have|will|can)\b", re.I)
"""Past and present in the sentence after a speaker: reported speech goes on in the past."""
_FACTS = (
    r"(?:(?:an?|any|some|the|his|her|their|further|more|full|adequate|proper|written|better) ){0,3}"
    r"(?:information|explanations?|clarification|clarity|assurances?|reassurances?|confirmation|"
    r"proof|evidence|reasons?|details?|views?|opinions?|"
    r"definitions?|examples?|breakdowns?|answers?)"
)
"""What is asked for where the asking itself is the statement: facts, not things or deeds."""
_NAME_AFTER = rf"(?:{UNITS}|[\w'-]+(?: +[\w'-]+){{0,2}}?)"
_BACK_TO = (
    rf"(?: +(?:back|again|direct|"
    rf"directly))? +(?:directly +)?to +(?!say\b)(?!{HEARER} *(?:that|whether|how|on|upon|"
    rf"about|,|:))[\w£{ANY[1:-1]}]"
)
_HANDED = (
    r" +(?:it|this|them|these|(?:the|an?|his|her|their) +(?:[\w'-]+ +){1,5}?)(?: *to +)"
    rf"(?:the +)?(?:{ORG}|police|council|owners?|insurers?)\W*(?:\Z|,? and\b)"
)
"""*reported the pothole to Highways*"""
_CALLS = r"(?:questions?|quer(?:y|ies)|calls?|letters?|emails?|e-mails?|enquir(?:y|ies))"
_A_THING = r" +(?![^.;:]* that\b)[^,;:.\"\d]{1,90}(?:\.|,? and\b|\Z)"
"""A thing alone, of which nothing is told: *outlined the procedure*."""
DEEDS = {
    "ask": grammar(
        rf"(?: +{HEARER})? +(?:for(?! the \w+ time)(?! {_FACTS}\b)|"
        rf"to(?! know\b)(?= +[a-z])|that)(?![\w'-])",
        re.I,
    ),
    "request": grammar(rf" +(?!to know\b|whether\b|{_FACTS}\b)[\w\"'£{ANY[1:-1]}]", re.I),
    "urge": grammar(rf" +{HEARER} +(?:not +)?to +[a-z]", re.I),
    "declare": grammar(r" +(?!that\b|how\b|it\b|he\b|she\b|they\b)[\w\"'£]", re.I),
    "disclose": grammar(r" +(?!that\b|how\b)[\w\"'£]", re.I),
    "remind": grammar(rf"(?: +{HEARER})? +(?:of|about)(?![\w'-])", re.I),
    "caution": grammar(rf"(?: +{HEARER})? +(?:of|about|against)(?![\w'-])", re.I),
    "write": grammar(
        rf" +(?:an?|the|his|her|their|and|up|off|in|down)(?![\w'-])"
        rf"|(?: +jointly| +again| +separately)? +to +{_NAME_AFTER} *(?:[.,;]|\Z|\b(?:and|about|"
        rf"on|for|in|asking|requesting|to(?! say\b))\b)",
        re.I,
    ),
    "email": grammar(
        rf" +(?:an?|the|his|her|their|good|round|copies)(?![\w'-])"
        rf"|(?: +{HEARER})(?! +(?:that|whether|to say|saying)\b)(?![\w'-]| *:)",
        re.I,
    ),
    "answer": grammar(
        rf" +for(?![\w'-])| +(?:\d|(?!that\b)(?:[\w']+ +){{0,3}}{_CALLS}(?![\w'-]))", re.I
    ),
    "report": grammar(rf"{_BACK_TO}|{_HANDED}", re.I),
    "reply": grammar(_BACK_TO, re.I),
    "respond": grammar(_BACK_TO, re.I),
    "announce": grammar(r" +it(?![\w'-])", re.I),
    "agree": grammar(
        rf" +(?:with +(?:{UNIT}|him|her|them|this|that|it)|on +the +basis)(?![\w'-])", re.I
    ),
    "accept": grammar(
        r" +(?:it|them|this|these|him|her)(?![\w'-]| *[:;])"
        rf"|(?: +(?:the|his|her|their|an?|this|that))? +(?:{ROLE}(?!')|position|office|post|role|"
        r"nomination|appointment|invitation|resignation|offer|award|gift)(?![\w'-])",
        re.I,
    ),
    "outline": grammar(rf"(?! +that\b){_A_THING}", re.I),
    "share": grammar(
        rf"(?! +(?:that|(?:the|his|her|their|an?) (?:view|concern|opinion)s?)\b){_A_THING}", re.I
    ),
    "draw": grammar(_A_THING, re.I),
    "question": grammar(
        rf" +(?:{UNITS}|the (?:applicant|appellant|objector|witness|agent|licensee)s?)"
        r" *(?:[.,;]|\Z|\b(?:on|about|and|over|regarding)\b)",
        re.I,
    ),
}
"""After a verb of saying: what makes it a deed (*declared an interest*) or a request."""
AND_SAID = grammar(
    r" +(?!that\b)[^.;:]{3,120}?,? and (?P<he>(?:he|she|they) )?(?:also |then )?[a-z]+ed "
    r"(?:that|whether|if|how|why)(?![\w'-])",
    re.I,
)
"""After *commented on*, *referred to*: what is said comes after the second verb."""
NOT_SAID = grammar(r"[ ,]*(?:(?:and|or|but|nor)(?![\w'-])|;)", re.I)
"""The verb stands alone: *Mr Hay proposed and Ms Low seconded*."""
BEGUN = grammar(
    rf"(?:(?:\b(?:the|an?|one|some|several|many|most|both|two|three|another|each|"
    rf"members?) )?(?:\b(?:other|"
    r"number|majority|few|one|some|several|many|most|both|two|three|another|each|members?|some) )"
    rf"of(?: the| our| its)?|(?:\bthe )?{ORG}(?:'s?|(?<=s)')|\b(?:speaking|acting) for)\Z",
    re.I,
)
"""What may belong to a subject before its mention."""
MOVING = grammar(
    r"[\W\d_]*(?:arising (?:from|out of)|in (?:moving|seconding|proposing|introducing|presenting|"
    r"opening|closing|supporting|opposing|replying|responding|welcoming|commending|concluding|"
    r"summing up|reply|response|answer))\b"
    r"[^,.;:]*\Z",
    re.I,
)
"""*In moving the report of Cabinet Councillor Hay said*: no comma before the subject."""
IN_REPLY = grammar(r"[\W\d_]*in (?:reply|response|answer)\Z", re.I)
TO_ALL = grammar(rf" to {HEARER}\.? *\Z", re.I)
"""*reported to the meeting.*: the words are in the sentences to come."""
LEADS_IN = grammar(r"(?!that\b)[^.;:\"]{1,90}: *-?\s*\Z")
"""*opinions in the following terms:*: the words are in the list or table to come."""
NOT_HIS_VIEW = grammar(r"\bnot (?:think|believe|want|consider|accept|regard|agree)\Z")
HAVING = grammar(r"\b(?:having|being)\b", re.I)
THAT_OR_COLON = grammar(r"\bthat\b|:", re.I)
WHO = grammar(r"who(?<!\w...)(?![\w'-])(?: (?:also|then|further|again))?", re.I)
BESIDE = grammar(r" *\)?,? *")
APPOSED = grammar(r" *\(?,? *(?:(?:the|an?|our|its|of|for|at|from) ){0,2}", re.I)
"""Between a name and what stands beside it."""
PERFECT = grammar(r"\b(?:had|has|have|having)\b", re.I)
PLAIN_OBJECT = grammar(r"[^,;:.\"]{1,80}\.?\Z|[^,;:.\"]{1,80}\.")
FOUND_THAT = grammar(r"\bfound that(?![\w'-])", re.I)
_IS = r"(?:is|are|was|were|(?:has|have|had)(?! to\b)|could|may|might)"
NOTED_THAT = grammar(r"[ ,]*that(?![\w'-]) +\w+ +\w")
"""After *the Board noted*: what it was told or thought; *noted the report* is a decision."""
AGREED_THAT = grammar(
    rf"[ ,]*that(?![\w'-])(?:(?! (?:be|should|would|shall|to)\b)[^,;:.]){{1,80}}? {_IS}(?![\w'-])"
    rf"|[ ,]*(?:that +)?(?:it|there|this) +(?:{_IS}|would be)(?![\w'-])"
    rf"(?! (?:to|(?:[a-z]+ly )?[a-z]+(?:ed|en))\b)",
    re.I,
)
"""After *the Panel agreed*: a view; *agreed that the Clerk write* is a decision."""
LISTED = grammar(rf"(?:[a-z]+ed by\b|{PERSON}(?: *[,;.(]| *\Z))")
"""After a dash or colon: a holder, or how somebody came to the post; no words of a turn."""
THANKED = grammar(
    r"(?:thanked|welcomed|congratulated|commended|"
    r"applauded)\b[^.;:]{1,160}?\band (?:also )?(?:observed|noted|said|"
    r"commented|suggested|asked|added|stressed|felt|hoped|remarked|reported|stated)(?: +that|:)? +",
    re.I,
)
FINITE = grammar(
    r"\?|(?<!\bto )\b(?:I|we|you|yes|is|are|was|were|has|have|had|will|would|can|could|should|"
    r"may|might|must|do|does|"
    r"did|[a-z]+n't)\b(?! to be\b| [a-z]+ed to\b)"
    r"|(?<!\bby )(?<!\bas )(?<!\bbe )\b[a-z]{3,}ed(?! by\b| to be\b)\b",
    re.I,
)
"""A clause: after a dash a name alone has no words, but a deed or a remit."""
WORDS = grammar(
    rf"{FINITE.pattern}|\b(?:that|whether|if|how|why|what|who|when|which|where)(?![\w'-])"
    r"|was to be|[:\";]",
    re.I,
)
"""Anything of a clause: what a verb has that tells words and not things."""
RESPONDS = grammar(
    r"\b(?:responded|replied|answered|rejoined|countered|undertook|promised|confirmed)\b", re.I
)
AND = grammar(r",? and[\"' ]*\Z", re.I)
OWN_OBJECT = re.compile(
    r" +(?:(?:the|this|these|those|an?|his|her|its|their) +(?:[\w'-]+ +){0,4})?and +"
    r"(?!(?:ask|request|urge|recommend|agree|resolve|direct)[a-z]* )"
    r"(?=[a-z]+(?: +[a-z]+ly)? +that\b)"
)
"""*accepted the point and said that*: what is said comes after the second verb."""

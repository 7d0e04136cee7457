"""Further phrases of reported speech: what must follow a verb, and what it is no words of."""

from __future__ import annotations

import re

from extract.pipes.statements.patterns import HEARER
from extract.records.shadow import ANY, PERSON, UNIT, UNITS

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
    r"(?<![\w'-])(?:(?:the|some|several|many|most|other|local|a (?:few|number of)) +){0,2}"
    r"(?:speakers|residents|farmers|children|pupils|students|parents|carers|tenants|neighbours|"
    r"objectors|traders|shopkeepers|villagers|patients|staff|young people|leaseholders)(?![\w'-])"
    r"(?= (?:(?:had|have|also|all) ){0,2}(?:said|say|felt|feel|told|asked|reported|report|"
    r"complained|stressed|thought|believed|argued|feared)\b)",
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
REQUEST = re.compile(
    r"(?:asked|asks|requested|requests|urged|invited|invites) "
    rf"+{HEARER} +(?:not +)?to +(?!know)[a-z]",
    re.I,
)
"""What somebody is asked to do is a request, not a statement."""
PLAIN_OBJECT = re.compile(r"[^,;:.\"]{1,80}\.?\Z|[^,;:.\"]{1,80}\.")
FOUND_THAT = re.compile(r"\bfound that(?![\w'-])", re.I)
LISTED = re.compile(rf"(?:[a-z]+ed by\b|{PERSON}(?: *[,;.(]| *\Z))")
"""After a dash or colon: a holder, or how somebody came to the post; no words of a turn."""
RESPONDS = re.compile(
    r"\b(?:responded|replied|answered|rejoined|countered|undertook|promised|confirmed)\b", re.I
)
AND = re.compile(r",? and[\"' ]*\Z", re.I)

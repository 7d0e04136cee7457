"""The grammar of asking, over the masked text of `extract.records.shadow`."""

from __future__ import annotations

import re

from extract.pipes.actions.patterns import ADV, ASIDE
from extract.pipes.forms import words
from extract.records.shadow import LEAD, PERSON, ROLE, UNIT, UNITS

ASKS = re.compile(
    rf"(?: *\([^()]{{0,60}}\)|, *[^,;:.]{{1,60}},)?{ADV} +(?P<word>asked|asks|requested|requests|"
    rf"invited|invites|"
    rf"instructed|directed|urged|reminded|wished|wishes|wants|wanted|"
    r"begged|implored|demanded|pressed|recommended|recommends|tasked|commissioned|would like|"
    r"sought(?! (?:to|from|in|by|out)\b)|"
    r"called on|(?:called|pleaded|appealed|pushed|argued|petitioned|lobbied)(?= for\b)|suggested|"
    r"encouraged)(?![\w']) *(?:for the [a-z]+ time )?(?:again )?(?P<what>.+)",
    re.I | re.S,
)
GROUP = (
    r"(?:(?:all|any|both|other|each|every|the|local|our|its|those|relevant|neighbouring) +){0,3}"
    r"(?:partners?(?: agenc(?:y|ies)| organisations?)?|agenc(?:y|ies)|schools|residents|services|"
    r"teams|colleagues|households|parents|volunteers|practices|headteachers|stakeholders|"
    r"tenants|contractors?)"
)
"""Those who are asked together, whom no mention names."""
ASKED_ONE = re.compile(
    rf"(?:that +)?(?P<who>{UNITS}|him|her|them|(?P<group>{GROUP})(?![\w'-])){ASIDE} *,? *"
    rf"(?P<link>(?:to|not to)(?![\w'-]))? *(?P<what>.+)",
    re.I | re.S,
)
NOTHING_DONE = (
    r"(?:(?:(?:further|some|more|any|an?|the|his|her|their|members'?) +){0,2}(?:clarifications?|"
    r"clarity|confirmation|assurances?|reassurances?|explanations?|views?|opinions?|thoughts|"
    r"comments?|questions?|nominations?|volunteers?|order|calm|views|money|patience|leave|"
    r"permission|help|support|silence|apologies)(?![\w'-]))"
)
"""What is asked for that is given in the meeting, or is no deed."""
ASKED_FOR = re.compile(
    rf"for +(?!{NOTHING_DONE})(?P<what>.+)",
    re.I | re.S,
)
WAS_ASKED = re.compile(
    rf"(?: *\([^()]{{0,60}}\))?{ADV} +(?:(?:would|will|shall|should|is to|are to|to) +be|was|were|"
    rf"is|are|be) +{ADV} *(?:asked|requested|invited|reminded|urged|"
    rf"encouraged|(?P<power>tasked|instructed|directed|authori[sz]ed|empowered|mandated|"
    rf"(?:given|granted) (?:delegated )?(?:authority|power|leave|permission)))"
    rf"(?: +by +(?P<by>{UNIT}))? +(?P<what>(?:not +)?to +"
    rf"(?!(?:the|an?|this|our|their|his|her|all)\b).+|(?<=asked )for +(?!{NOTHING_DONE}).+|"
    rf"(?<=tasked )with +[a-z]+ing\b.+)",
    re.I | re.S,
)
IN_NOTES = re.compile(
    r" +(?:asked|requested|instructed|reminded|tasked|directed|authori[sz]ed) +"
    r"to +(?!(?:be|see|hear|know|have|receive|leave|join)\b)(?P<what>(?P<verb>[a-z][a-z-]*)[ .].*)",
    re.S,
)
"""After a post without its article: *Clerk asked to chase the grant*, who was asked."""
ASKS_HIMSELF = re.compile(
    r"\b(?:chair\w*|convenor|convener|mayor|provost|president|(?:cllr|councillor|member|governor|trustee|mp)|"
    r"\w+s)\Z",
    re.I,
)
"""Posts, in the plural any, that ask rather than are asked."""
WISHED = re.compile(
    r"(?:to +(?=see|have|receive|hear|be ))?(?P<what>(?:(?P<see>(?<= )(?:see|have|receive|hear "
    r"from|be (?:kept|"
    r"told|"
    r"informed|sent|given|shown)))\b|"
    r"(?:it |that )(?:to be )?(?:minuted|noted|recorded)\b|(?:that )?[\w' -]{2,60}? (?:to be|be) "
    r"[a-z]+(?:ed|en|nt)\b).*)",
    re.I | re.S,
)
"""What somebody wants to see, or to be done."""
TO_BE = re.compile(r"\b(?:should )?be [a-z]+(?:ed|en|nt|ut|de|ght|ld|wn|ne)\b", re.I)
TO_BE_DONE = re.compile(r"to +(?P<what>(?P<verb>[a-z-]+)(?![\w'-]).*)", re.I | re.S)
"""*asked to be put back on*: what somebody asks for himself."""
NOT_WANTED = re.compile(
    r"(?:to|it|this|that|them|him|her|us|me|no|none|nothing|not|more|less|by|in|at|on|and|or|"
    r"further|what|some)(?![\w'-])|(?:answers?|questions?)(?![\w'-])|\W",
    re.I,
)
WANTED_DONE = re.compile(
    r"[^;:.,]{3,80}? (?:[a-z]+ed|put|done|made|kept|given|told|shown|sent|taken|held)(?![\w'-])",
    re.I,
)
"""*TA hours protected first*."""
OUTSIDERS = re.compile(r"\b(?:Ministers?|Government|Cabinet|Secretary of State|Treasury)\b")
"""Their wishes are news."""
FORMALITY = re.compile(
    r"(?:introduce|set out|outline|speak(?! (?:to|with) (?!(?:(?:the|an?|this|his|her|their) "
    r"(?:[a-z]+ )?(?:report|item|paper|motion|proposal|application|slide|matter|amendment)|it\b)))|"
    r"leave|declare|present|summarise|comment|explain|"
    r"ask (?:any )?questions|join|address|update (?:the|members)|talk (?:us|them|members)|open|"
    r"contribute|take (?:the|his|her|a) (?:chair|seat|questions)|note|observe|stand|"
    r"give (?:an?|his|her|the) (?:\w+ )?(?:update|presentation|report|overview|account))(?![\w'-])",
    re.I,
)
"""What is asked of somebody at the meeting and done there and then."""
PUT_TO_MEETING = re.compile(
    r"(?:to +)?(?:note|consider|receive|comment|approve|endorse|scrutini[sz]e)(?![\w'-])", re.I
)
"""What a paper asks of the meeting itself, and its minutes tell: *Members were asked to note*."""
MEETING = re.compile(
    r"(?:[\w'-]+ )*(?:members?|committee|board|panel|council|cabinet|forum|group|governors|trustees"
    r"|meeting|authority|executive)\Z",
    re.I,
)
ASKED_ONE_FOR = re.compile(
    rf"(?P<who>{UNITS}){ASIDE} +for +(?!{NOTHING_DONE})(?P<what>.+)", re.I | re.S
)
WITH_DEED = re.compile(
    rf"(?P<who>{UNITS}){ASIDE} +with +(?P<what>(?P<verb>[a-z]{{2,}}ing)\b.+)", re.I | re.S
)
"""*tasked the Clerk with writing to them*."""
FROM_ONE = re.compile(rf"(?P<what>.{{4,}}?) +from +(?P<who>(?i:{LEAD})(?:{ROLE}|{PERSON}))", re.S)
"""*requested a briefing from the Clerk*."""
MUST_NOT_ASK = re.compile(
    r"(?:whether|if|what|when|where|why|how|who|which|about|a question|"
    r"questions?)(?![\w'-])",
    re.I,
)

COULD_ONE = re.compile(
    rf"(?:if|whether) +(?P<who>{UNITS}){ASIDE} *,? *(?:could|would be able to|might|can|may) +"
    r"(?:please +|also +|then +)?(?P<what>(?P<verb>[a-z-]+)(?![\w'-]).+)",
    re.I | re.S,
)
"""*asked if the Clerk could write to them*."""
ANSWERED = words(
    "confirm clarify explain comment elaborate expand say tell outline answer see find get"
)
"""What somebody is asked whether he could, and answers."""

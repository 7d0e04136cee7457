"""The grammar of clauses without an owner before the verb, over the masked text."""

from __future__ import annotations

import re

from extract.pipes.forms import words
from extract.records.shadow import DATE, LEAD, ORG, PERSON, ROLE, UNIT

_ADVERB = (
    r"(?:(?:also|now|then|still|again|further|both|all|never|not|so|duly|otherwise|"
    r"[a-z]{3,}ly) +)*"
)
_FIRST = (
    r"(?:put|read|discussed|considered|reviewed|presented|circulated|checked|examined|debated|"
    r"taken as read|proposed|seconded|proposed, seconded)"
)
"""What is done before a decision: *was discussed and agreed*."""
VERB = re.compile(
    rf"(?<![\w'-])(?:(?P<modal>will|would|shall|(?:is|are|was|were) +to|to) +(?:"
    rf"{_ADVERB}be +{_ADVERB}(?P<verb>[a-z-]+)|{_ADVERB}(?P<goes>go|come|remain|stay))|"
    rf"(?P<past>was|were) +(?:{_FIRST}(?: to the vote)?,? and +)?{_ADVERB}(?P<done>[a-z-]+))"
    r"(?![\w'-])",
    re.I,
)
"""The verb of a clause: *is to be mended*, *will go*, *was refused*."""
LIKELY = re.compile(r"(?<!\w)(?:be|was|were|go|come|remain|stay)(?!\w)", re.I)
BREAK = re.compile(
    r"(?P<hard>[;:\u2022\u2192]|(?!(?:(?<=\bno)|(?<=\bpara))\. \d)[.?!](?= )"
    r"| -(?= ))|, *(?:and|but|so|while|whilst|although|though)"
    r"(?= )|, *(?=which )|,? of which(?= )|(?<![\w'])(?:and|but|so)(?= )",
    re.I,
)
FINITE = re.compile(
    r"(?<![\w'])(?:that|if|when|who|whom|whose|what|how|why|whether|where|because|since|unless|"
    r"until|after|once|said|says|would|will|was|were|is|are|had|has|have|did|does|do|"
    r"asked|asks|agreed|wanted|wants|want|wished|wishes|wish|thought|felt|hoped|hopes|hope|"
    r"expected|expects|nobody|nothing|nor|there|ought|need|needs|needed|likely|unlikely|due|able|"
    r"unable|seems?|seemed|tends?|continues?|continued|came|comes|come|fell|looked|appeared|going|"
    r"should|must|may|might|can|could|cannot|as|than|went|gave|took|made|saw|which|it|like|"
    r"allow|allows|allowed|allowing|enable|enabling|in order|remained|remains|no|one|plans? to|"
    r"stood|stands|planned|scheduled|intended|supposed|considered|believed|reported|yet|too)(?![\w'-])",
    re.I,
)
"""Words that the name of a thing does not hold: the clause is another's, or denies."""
NONE = re.compile(r"\A\W*no +", re.I)
FOR = re.compile(r"\W*for +", re.I)
PAST_VERB = (
    r"(?:[a-z]{3,}ed|grew|knew|drew|withdrew|threw|flew|took|undertook|overtook|shook|spoke|broke|woke|"
    r"sent|spent|lent|went|bent)"
)
PAST = re.compile(rf"(?<![\w']){PAST_VERB}(?![\w'-])")
"""What may be a verb in the past, so that an *and* behind it opens a clause."""
RELATIVE = re.compile(r"(?:which|that) (?:had|has|have) been (?:[\w-]+ ?){1,12}", re.I)
WHO = re.compile(r",? (?:who|which|whose) [^,]{3,60}, *\Z", re.I)
"""Said of the one just named: *Ms Lee, who stood down in June, will be thanked*."""
A_THING = re.compile(r" +(?:an?|the|his|her|their|copies|details|notice|one|two)\b", re.I)
_WHOM = (
    rf"(?:{UNIT}|them|him|her|us|all|everyone|(?:the )?(?:meeting|members|those present|board|"
    r"panel|committee|group|forum))"
)
_PROMISES = (
    r"(?:said|indicated|confirmed|promised|undertook|agreed|replied|added|answered|"
    rf"(?:re)?assured +{_WHOM})(?: +to +{_WHOM})?(?: +that)?"
)
_TELLS = (
    rf"(?:stated|reported|explained|advised|responded)(?: +to +{_WHOM})? +that|"
    rf"(?:told|informed|advised|notified) +{_WHOM}(?: +that)?"
)
SPEECH = re.compile(
    rf"(?:{LEAD}(?P<who>{ROLE}|{PERSON})(?: *\([^()]{{0,40}}\)|,[^,;.]{{2,60}},)? +)?"
    r"(?:also |then |duly |further |in reply |in response )?"
    rf"(?:(?P<promises>{_PROMISES})|{_TELLS}|"
    r"gave (?:[\w']+ ){1,5}?(?:assurance|undertaking|word)(?: +that)?) +",
    re.I,
)
"""Who promises that something will be done."""
HANDED = words(
    "sent circulated provided presented brought reported shared submitted written e-mailed emailed "
    "forwarded issued copied added included produced prepared"
)
"""What is promised, where one only tells or goes on: papers and answers."""
TO_US = re.compile(
    rf" *(?:back )?(?:to|with|before|for|at) (?:the |all |its |an? )*(?:{ORG}|(?:next |future )?"
    r"(?:meeting|members|committee|board|panel|governors|trustees))",
    re.I,
)
"""Where it goes: *to the Board*, *to the next meeting*."""
THAT = re.compile(r"that +", re.I)
PLACED = re.compile(r"in the [^;:.,()]{3,60}? the [a-z]+ (?:[^\s;:.,()]+ )?\Z", re.I)
"""*in the third paragraph the word ...*: a place in the minutes that are mended."""
HYPOTHESIS = re.compile(r"(?<![\w'])(?:if|were|unless|otherwise)(?![\w'-])", re.I)
STATES = words(
    "kept needed expected required interested concerned worried pleased disappointed delighted "
    "allowed amazed based"
)
"""After *be* no deeds."""
ADJUNCT = words("held followed used made met attended based found known seen heard born lodged")
"""After *to be* these may only say more of a noun: *the meeting to be held on Monday*."""
THING = re.compile(
    rf"(?:[\w'-]+ +){{0,3}}?(?:reports?|papers?|letters?|items?|advert(?:isement)?s?|cop(?:y|ies)|"
    r"notices?|notes?|updates?|proposals?|matters?|drafts?|findings|figures|both|business cases?|"
    rf"polic(?:y|ies)|lists?|reds|ambers)(?: +(?:by|from|on|of) +{UNIT})? +\Z|(?:both|all) "
    r"[\w -]{2,30}\Z",
    re.I,
)
"""What goes to somebody: *A report by officers will go to the Executive*."""
NO_SUBJECT = re.compile(
    r"[\W\d_]*(?:it|there|he|she|they|i|we|who|nothing|nobody|some|no|one|many|several|most|"
    r"apologies|an apology|regrets?|concerns?|doubts?|assurances?|clarification|questions?|"
    r"surprise|disappointment|congratulations|condolences|best wishes|none|nil|nb|"
    r"meetings?|discussions?|not|having|being|interests?|"
    r"information|an appeal|appeals|if|when|as|because|since|"
    r"although|while|after|before|once|until|what|that|much|little|such|he|everybody)(?![\w'-])",
    re.I,
)
"""Of these nothing is decided: *It was noted that*, *apologies were received*."""
NOT_SETTLED = re.compile(
    rf" *,? *(?:that|it|by (?!(?:the )?(?:meeting|members|all|everyone|[a-z]+ votes?|"
    rf"acclamation|a majority|show of|\d)|{UNIT})|(?:in |on |last )?{DATE}|since|when|"
    r"because|out|off|up to|for consultation|through|over the)(?![\w'-])",
    re.I,
)
OF_A_MOTION = re.compile(
    r"\W*(?:this|the|that) (?:special |ordinary |said )?(?:resolution|motion)(?: was put to the "
    r"(?:meeting|vote) and)?\W*\Z",
    re.I,
)
"""What is carried has its words elsewhere: *The motion was agreed*."""
SHARE = re.compile(
    r"\W*(?:(?:just|almost|nearly|about|over|under|more|less|fewer|than|around|some|only|an?|the|"
    r"one|two|three) +)*(?:\d[\d.]*(?:%| per ?cent)|half|third|quarter|fifth|tenth|respondents?|"
    r"majority|minority)\b",
    re.I,
)
"""Of those who answered, not of the meeting: *just under a third agreed*."""
LEAD_IN = re.compile(
    r"\W*(?:following|after|in (?:the )?(?:light|view) of|given|as a result of|upon) "
    r"[^,;:.]{3,100}, +(?!(?:including|and|with)\b)",
    re.I,
)
"""*Following a vote, the charges were approved*: what went before a decision."""
PUBLIC = re.compile(r"(?:the )?(?:(?:press|media) and (?:the )?)?public +\Z", re.I)
LONG_AGO = re.compile(
    rf"[^,;:.]{{0,60}}? (?:in|since|last) {DATE}| *(?:subject|as|for)?\b[^.]{{0,12}}?"
    r"\b(?:19|20)\d\d|[^;.]{0,40}\b(?:ago|last (?:year|month|week))\b",
    re.I,
)
_PAPERS = re.compile(
    r"\b(?:minutes?|notes?|records?|reports?|statements?|accounts?|papers?|updates?|figures|"
    r"strateg(?:y|ies)|polic(?:y|ies)|plans?|budgets?|returns?|tenders?|positions?|registers?|"
    r"precepts?|recommendations?|reasons|nominations?|petitions?|balances?|outturn|programmes?|"
    r"schedules?|payments?|cheques|invoices|terms|following|proposals?|quot(?:es?|ations?)|"
    r"opinions?|responses?|declarations?|delegations?|thanks|changes?|amendments?)\b",
    re.I,
)
_MOTIONS = re.compile(
    r"\b(?:motions?|amendments?|propos(?:ition|al)s?|resolutions?|substantive)\b", re.I
)
_LEAVE = re.compile(
    r"\b(?:applications?|licen[cs]es?|permissions?|consents?|requests?|waivers?|extensions?|"
    r"permits?|bids?|variations?|leave|dispensations?|exemptions?|grants?|all|both|increase)\b",
    re.I,
)
_MINUTES = re.compile(r"\b(?:minutes?|notes?|record|spelling|name|error|word|wording)\b", re.I)
_GROUPS = re.compile(r"\b(?:groups?|part(?:y|ies)|(?:sub-?)?committees?|panels?|forum)\b", re.I)
_OFFERS = re.compile(
    r"\b(?:options?|tenders?|quot(?:es?|ations?)|designs?|schemes?|bids?|estimates?|contractors?|firm)\b",
    re.I,
)
ONLY_OF = {
    "noted": re.compile(
        r"\A(?!.*\b(?:incidents?|crimes?|offences?|thefts?|concerns?|increases?|decreases?)\b)",
        re.I | re.S,
    ),
    "received": _PAPERS, "recorded": re.compile(r"\bthanks\b|\bvotes?\b|\bdissent\b", re.I),
    "passed": _MOTIONS, "upheld": _MOTIONS,
    "granted": _LEAVE, "refused": _LEAVE, "allowed": _LEAVE, "permitted": _LEAVE,
    "signed": re.compile(
        r"\b(?:minutes?|notes?|record|terms|cases?|accounts|plans?|reports?|actions?)\b", re.I
    ),
    "set": re.compile(
        r"\b(?:precept|budget|fees?|rents?|charges?|subscriptions?|levy|tax|rates?|price|date|hire|"
        r"group|party|(?:sub-?)?committee|panel)\b",
        re.I,
    ),
    "fixed": re.compile(
        r"\b(?:precept|budget|fees?|rents?|charges?|subscriptions?|levy|tax|price|date"
        r"|hire)\b", re.I
    ),
    "formed": _GROUPS, "established": _GROUPS,
    "closed": re.compile(r"\b(?:risks?|items?)\b", re.I),
    "given": re.compile(
        r"\b(?:approval|consent|permission|agreement|support|authority|clearance)\W*\Z", re.I
    ),
    "chosen": _OFFERS, "preferred": _OFFERS, "selected": _OFFERS,
    "lifted": re.compile(r"\b(?:suspension|moratorium|ban|restrictions?|hold)\b", re.I),
    "corrected": _MINUTES,
    "amended": _MINUTES, "taken": _PAPERS, "accepted": _PAPERS,
    "put": re.compile(
        rf"{_MINUTES.pattern}|\b(?:items?|reports?|papers?|matters?|discussions?"
        rf"|decisions?)\b", re.I
    ),
    "excluded": re.compile(r"\b(?:public|press)\b", re.I), "withdrawn": _MOTIONS,
    "confirmed": re.compile(
        r"\b(?:orders?|scheme|nomination|decision|dates?|terms of reference|minutes?)\b", re.I
    ),
    "suspended": re.compile(r"\bstanding orders\b", re.I),
    "adjourned": re.compile(r"\b(?:item|matter|hearing|application|case)\b", re.I),
    "elected": re.compile(r"."),
}  # fmt: skip
"""Of what alone some participles tell a decision."""
PHRASES = {
    "taken": re.compile(r"taken (?:as|note of)"), "turned": re.compile(r"turned down"),
    "declared": re.compile(r"declared (?:duly |to be )?(?:re-?)?elected"),
    "put": re.compile(r"put (?:right|back(?= to| until))"),
    "referred": re.compile(r"referred back"),
    "set": re.compile(r"set (?:at|up)\b"), "fixed": re.compile(r"fixed (?:at|for)\b"),
    "signed": re.compile(r"signed(?: off)?\b"), "given": re.compile(r"given (?:to|for)\b"),
    "received": re.compile(r"received(?! from)"),
    "left": re.compile(r"left (?:on the table|in abeyance|over|open)"),
    "held": re.compile(r"held (?:over|as (?:read|true|correct|a )|to be (?:accurate|correct|"
                       r"true))"), "recorded": re.compile(r"recorded"),
}  # fmt: skip
"""More words that some of them ask for."""
ELLIPTIC = re.compile(
    r"[\W\d_]*(?P<name>(?:(?!(?:proposed|seconded|moved|requires|judged|rated|had|has|been)\b)"
    r"[^\s;:.,]+(?: *,| *:)? +){1,8}?(?:\([^()]*\) +)?)(?P<verb>agreed|approved|adopted|accepted|"
    r"granted|refused|rejected|deferred|carried|noted|endorsed|ratified|supported|authorised|"
    r"parked|postponed|shelved|closed at once|dropped|held over|left over|"
    r"referred back)(?P<rest>(?:,? (?:in principle|unanimously|nem\.? con\.?|at once|with "
    r"immediate effect|with thanks))?(?: (?:until|till|to (?:the )?next|to "
    rf"{DATE}"
    r"|pending|subject|provided|as)\b[^.;]*|"
    r"[,;][^.]*)?)[\W_]*\Z",
    re.I | re.S,
)
OF_ITEMS = re.compile(
    r"\W*(?:items?|matters?|applications?|decisions?|business|reports?|petitions?|motions?)\W*",
    re.I,
)
"""What a heading speaks of: *Items deferred*."""
BIDDEN = re.compile(
    rf"[\W\d_]*(?P<please>please +)?(?P<not>(?:do not|don't) +)?(?P<what>(?P<verb>[a-z][a-z-]+)"
    rf"(?:(?P<thing> +(?:the|an?|all|any|our|their|his|her|its|this|these|those|it|them|him|us|"
    rf"both|everyone|everybody|{UNIT})(?![\w'-]))| +(?:to|with|about|if|whether|that|out|up|for|on|"
    r"at|by|in|back|again|only|no|one|two|three|more|new)(?![\w'-])|,| +(?!of\b)[a-z]+).*)",
    re.I | re.S,
)
SOON = re.compile(r"today|tomorrow|tonight|this week|next week", re.I)
TO_DO_SO = words("agreed permitted allowed accepted confirmed elected left put received")
"""After these *to* tells of something else: *was agreed to*, *was permitted to speak*."""
OF_THE_MEETING = words("deleted inserted amended corrected")
"""Of these the meeting itself decides that they are to be."""
WANTED = re.compile(
    r"[\W\d_]*(?:(?:there (?:was|were|had been) |had )?(?:an? )?(?:(?:further )?request (?:was "
    r"|had been )?(?:made )?"
    r"for(?= (?:an?|the|more|extra|further|another)\b)|wanted:|"
    r"plea for|call for|asked for) +(?P<what>.+)|"
    r"(?!please|by\b|before\b|thank|note\b)(?P<fewer>[^.;:]{5,80}?),? please(?![\w'-]).*)",
    re.I | re.S,
)
"""*Request for a seat on the panel*, *Fewer items next time please*."""
MAYBE = words(
    """call contact copy email forward issue move object print purchase fund help hold lead list
    log look mark note order plan post press price
    pull push put query quote raise report request review run schedule search set share show sign
    start stop study support survey test track update visit watch support draft paint
    clear clean check change"""
)
"""Verbs at the head of a sentence only where a thing follows."""
VERDICTS = words("accept approve refuse reject grant adopt agree decline object support defer note")

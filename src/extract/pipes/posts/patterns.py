"""What stands between and beside the names, titles and bodies of attendance lists and prose."""

from __future__ import annotations

import re

from extract.pipes.forms import DASH, either
from extract.pipes.posts.lexicon import QUALIFIERS

HONORIFIC = (
    r"(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Drs|Prof(?:essor)?|Sir|Dame|Lady|Lord|"
    r"Baroness|Rev(?:erend|d)?|Fr|Father|Canon|Capt(?:ain)?|Col(?:onel)?|Major|Cmdr|Hon|Ald(?:erman)"
    r"?|Rt|Right|Very|Ven(?:erable)?|Sister|Br|Imam|Rabbi|Cdr|Lt|Gen|HHJ|Bishop|Clr|Cler)"
)
HONORIFICS = re.compile(rf"(?<!\w)(?:[Tt]he\s+)?(?:{HONORIFIC}\b\.?[\s]*)+\Z")
HONORIFIC_BEFORE = re.compile(rf"(?<!\w)({HONORIFIC})\b\.?\s+\Z")
HONORIFIC_SEX = {
    "mr": "m", "sir": "m", "lord": "m", "fr": "m", "father": "m", "mrs": "f", "ms": "f",
    "miss": "f", "dame": "f", "lady": "f", "baroness": "f", "sister": "f",
}  # fmt: skip
POST_NOMINALS = re.compile(
    r",?\s*\b(?:[OMCK]BE|DBE|GBE|QPM|KPM|QFSM|QC|KC|JP|DL|FRS|FRCP|BEM|MVO|MSP|MS|AM|TD|PhD|VC|"
    r"[KGD]?CB|[KC]?CVO|LVO|KCMG|CMG|DSO|MC|FCA|ACA|FCCA|ACCA|CPFA|FRCN|FRCS|FRCGP|FRICS|MRICS|"
    r"FRTPI|MRTPI|FBA|FRSE|FREng|FRSA|FCIPD|RGN|CEng)\b"
)
AFTER_NAMES = frozenset(("MP", "MSP", "MS", "TD", "MEP", "MLA", "AM", "JP"))
"""Posts that are only written behind a name: *Bo Ray MSP, Al Fox*."""
REMARK = re.compile(r"\([^()]{0,80}\)")
MARKUP = re.compile(r"[*_]+|[\"“”]")

_DET = r"(?:the|our|its|their|his|her|a|an|another|your|this)"
_ADJ = (
    r"(?:new(?:ly)?(?:[ -](?:appointed|elected))?|current|present|late|former|formerly|retired|"
    r"then|outgoing|incoming|previous|first|long-serving|local|lone|sole|only|now|latterly|"
    r"currently|recently|retiring|erstwhile|sometime|newly|soon-to-be|paid-up|honorary|joint|"
    r"valued|respected|dedicated|much-(?:loved|missed|valued|respected))"
)
_NP = rf"(?: ?\b{_DET}\b)?(?: ?{_ADJ}\b)*"
_VOTED = (
    r"(?:duly |unanimously |again )?(?:re-?)?(?:elected|appointed|chosen|confirmed|"
    r"installed|named|made)(?: in (?:his|her|their) absence)?"
    r"(?: as| to be| to serve as| to the (?:post|position|office|role) of)?"
)
_IS = (
    rf"(?:(?:that )?(?:who|he|she|they|and) )?(?:(?:has|had|have|now|also|still|currently|recently"
    rf"|just|both|will|would|should) )*"
    rf"(?:is|was|are|were|be|been|being|to be|remains|became|becomes|become|as|acting as|formerly|"
    rf"(?:(?:is|was|be|been|being|were) )?{_VOTED}|serves as|serving as|took over as|"
    rf"in (?:his|her|their|the) (?:capacity|role) as|continues as|attending as|started as|"
    r"joins as|came as|still(?= an?\b)|(?:(?:is|was|were) )?(?:present|in attendance) as|"
    r"(?:retired|resigned|stood down|stepped down) as|"
    r"(?:declared|said|stated|advised|explained|mentioned|disclosed) that"
    r" (?:s?he (?:is|was)|they (?:are|were))|"
    r"spoke as|speaking as|acts? as|sits? as|served as)"
    r"(?: now| also| still| both)*"
)
_INTEREST = (
    r"(?:[^.;()]|\.(?=\w)){0,90}?\b(?:interests?|personal|(?:non-)?pecuniary|prejudicial|disclosable|declar\w+|"
    r"disclos\w+|registered|recused|abstain\w+|dissent\w+|withdrew|withdraw\w*|left|leaving|"
    r"leaves|took no part|reminded|mentioned|wished it known|"
    r"put (?:it )?on record)\b(?:[^.;()]|\.(?=\w)){0,80}?"
    rf"(?:(?:\(|\b(?:as|being|by virtue of being))(?: ?{_DET})?|"
    rf"\b(?:because|since|that|as) (?:s?he|they) (?:is|are|was|were|had been|has been)(?: ?{_DET}))"
    rf"(?: ?{_ADJ})*(?: [a-z-]+)?"
)
"""*Mr Ray declared an interest as a*, *Cllr Lee, personal, item 5 (*: the capacity that is told."""
_BOSS = r"(?: ?[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?['’]s?)?"
"""*Mayor's* Chaplain."""
FORWARD = (
    ("paren", re.compile(rf"(?:, ?)?[(\[](?:[^(),;]{{1,16}},)?(?: ?{_DET})?(?: ?{_ADJ})*{_BOSS}")),
    ("comma", re.compile(rf",(?: {_DET} [a-z-]+,? and)?{_NP}{_BOSS}")),
    ("dash", re.compile(rf"(?::|/|\||{DASH}|[.…]{{2,}}){_NP}")),
    ("is", re.compile(rf",? ?{_IS}(?:{_NP}| an? (?:[a-z-]+ ?){{1,2}})", re.I)),
    ("interest", re.compile(_INTEREST, re.I)),
    ("none", re.compile(r"")),
)
"""What stands between a name and the post after it, by kind."""

BACKWARD = (
    ("none", re.compile(r"(?:elect|designate)?,?(?<!,)", re.I)),
    ("colon", re.compile(r"\)?:")),
    (
        "paren",
        re.compile(r"\((?:(?:which|a|an|whose) (?:office|post|role|position|title)(?: which)?)?"),
    ),
    ("comma", re.compile(r",(?: (?:namely|now|currently))?")),
    ("dash", re.compile(rf"\||{DASH}")),
    ("is", re.compile(r"(?:is|was|being|will be|remains|:? ?namely)(?: now)?", re.I)),
)
"""What stands between a post and the name after it."""

STRENGTH = {
    "paren": 6.0, "is": 5.0, "interest": 5.0, "dash": 4.0, "cell": 4.0, "comma": 3.0, "none": 3.0,
    "owned": 3.0, "through": 2.5,
    "far": 2.5, "line": 2.0,
}  # fmt: skip
STRENGTH_BACK = {
    "none": 5.5, "colon": 5.0, "paren": 5.0, "is": 4.0, "comma": 3.0, "dash": 3.0, "cell": 3.0,
    "far": 2.0, "line": 2.0,
}  # fmt: skip

HEADS = ("colon", "dash", "cell", "line")
"""What follows a plural that heads a list."""
GROUP = re.compile(rf",?(?: ?and| ?&|/|\+| as well as)?(?: also)?|\((?:and|&)?|\)? ?\(|{DASH}|,")
PEOPLE_JOINED = re.compile(r",?(?: ?and| ?&)?(?: the)?|,|/")
_CAME = (
    r"(?:,? ?(?:who |both |all |also |had |was |were )*(?:attend(?:ed|ing|s)?|appear(?:ed|ing|s)?"
    r"|present|in attendance|spoke|speaking|act(?:ed|ing|s)?|came|joined|sat|there)"
    r"(?: the meeting)?(?= ?(?:for|from|on behalf of)\b)"
    r"|,? ?(?:who |both |all |was |were )*represent(?:ed|ing|s)?)"
)
CAME = re.compile(rf"{_CAME}(?: ?(?:for|from|on behalf of))?(?: ?the)?", re.I)
TO_BODY = re.compile(
    rf"{_CAME}(?: ?(?:for|from|on behalf of))?(?: ?\b(?:the|our|an?))?|"
    r",? ?(?:aged )?(?:\d{1,3}|[\w-]*(?:teen|ty|eleven|twelve|ten)\b[\w-]*),? (?:of|from)(?: the)?|"
    rf"\)?(?:,|\(|{DASH}|/|:)?(?: ?(?:both|all|each))?(?: ?\b(?:of|at|from|for|with|in|"
    r"representing|on behalf of|to))?(?: ?\b(?:the|our|an?))?",
    re.I,
)
NEXT_LINE = re.compile(r"\n\W*(?:From|For|Representing)\b")
"""A line that a body begins with those who came from it."""
OWNS = re.compile(rf"(?:['’]s?)?(?: ?{_ADJ})*", re.I)
OWNED = re.compile(rf"['’]s?(?: ?{_ADJ})*")
"""Between a post and the post that it owns: *the Commissioner's new Head of Staff*."""
THE_POST = re.compile(rf"the(?: {_ADJ})*")
"""Between a name and its post where the comma was left out."""
APPOSED = re.compile(rf",(?: ?\b{_DET}\b)?(?: ?{_ADJ}\b)*|{THE_POST.pattern}")
"""Between a name and the body whose post is named next: *Ann Lee, the Trust's Director*."""
FRONTED_WITH = re.compile(
    r"[^\w]*(?:\d[\d.]*\W+)?(?:in|after|before|having|following|asked|answering|responding|replying"
    r"|thanking|on|at|with|for|to|upon|when|while|as|since|although|if|by|from)\b[^,]*\Z",
    re.I,
)
"""A sentence so far, where it is no more than a phrase before its subject: *In reply to*."""
STANDS_FIRST = re.compile(
    r"(?:\A|[.:;\n]|\b(?:that|whether|and|noted|reported))\W*(?:\d[\d.]*\W+)?\Z"
)
"""Before a name, without *Mr*, that is the subject of its clause."""
WHERE = re.compile(r",? ?where (?:the|its|a|an)", re.I)
AT = re.compile(r"\b(?:at|in|from|for)\s+(?:the\s+)?\Z", re.I)
"""Before a body whose post is named next: *at Ivy Lodge the manager*."""
THROUGH = re.compile(
    rf"(?:,|\(|{DASH})(?: ?(?:of|at|from|for|representing|as))?(?: ?\b(?:the|an?))?|"
    r"(?:of|at|from|for|representing)(?: ?\b(?:the|an?))?|"
    rf"\)(?:,|{DASH}| ?\()?(?: ?\b(?:the|an?))?",
    re.I,
)
LEADS = re.compile(rf"\)?(?::|{DASH})(?: ?\(?\w+\)?)?|", re.I)
PART_ENDS = re.compile(r"(?:[;.]|\n|\))\s*[*_•·–-]*\s*(?:for\s+|from\s+)?(?:the\s+)?\Z", re.I)
PART_OPENS = re.compile(r"(?:\A|[;:.\n]|\s{2,}|\t)\s*(?:and\s+)?(?:the\s+)?\Z")
PART_CLOSES = re.compile(r"\s*(?:[;.\n)]|\Z)")
PART_STOPS = re.compile(r"[ \t]*(?:[;(\n]|\.?\s*\Z)")
"""At either side of a part of a list that is to itself."""
RANKED = re.compile(
    r"\b(?:inspector|insp|superintendent|supt|sergeant|sgt|constable|pc|pcso|commander)\b"
)
PART_LEAD = re.compile(r"\s*(?::| [–—-] | ?[–—])\W*(?:[A-Z][a-z]{1,4}\.?\s*)?")
"""Before and after a body that heads part of a line: *...; Fell Trust: Bo Ray*."""
INSPECTS = re.compile(
    r"\b(?:Ofsted|CQC|Care Quality Commission|HMICFRS|HMIC|Estyn|Inspectorate|RQIA|HIQA)\Z",
    re.I,
)
OTHER_LABEL = re.compile(r"[.;]\s+[*_]*[A-Z][^.;:,]{1,40}:")
IN_PLACE = re.compile(r"(?: ?in(?: [A-Z][\w'’-]+){1,3})?,")
AT_BODY = re.compile(r",? ?(?:of|at|from|for|with)(?: the| our)?", re.I)
SITS = re.compile(
    r"\b(?:committee|sub-?committee|panel|board|forum|group|party|partnership)\b", re.I
)
"""In the first cell of a row of appointments: who chairs there chairs that body."""
PRONOUN = re.compile(r"\b(?:its|their|whose)\s+(?:\w+\s+)?\Z", re.I)
ANEW = re.compile(r"(?:\A|[.;:\n])\s+(?:Its|Their)\s+(?:\w+\s+)?\Z")
"""A pronoun that opens a sentence: what it stands for is what the one before is about."""
OPENS = re.compile(r"(?:\A|[.:;)\n])[\W\d]*(?:the\s+)?\Z", re.I)
FOR_BODY = re.compile(r"(?:^|[;:.]|\band,?)\s*(?:for|from|representing)\s+(?:the\s+)?\Z", re.I)

APPOINTS = re.compile(
    r"\b(?:appoint|elect|nam|co-?opt|nominat|re-?elect|re-?appoint|confirm|promot|ma[dk]e|choos|chose)"
    r"\w*\b[^.;\n]*\Z",
    re.I,
)
"""Before a name: the post may follow it without anything between (*has appointed Bo Ray Clerk*)."""
NO_LABEL = re.compile(r"\b(?:of|by|to|with|under) (?:the )?\Z")
"""Before a title and its colon: *by leave of the Leader: Councillors ...* is no label."""
SUCCEEDED = re.compile(
    r"\b(?:follow|succeed|replac|reliev)(?:s|ed|ing|e|es)?\s+(?:(?!and\b)[^\W_]+\.?\s+){0,2}\Z",
    re.I,
)
"""Before a name: what comes after is the post of somebody else."""
CLAUSE = re.compile(r"\s+(?!(?:of|at|for|and|from|to|in|with|who|on|or|is|was|until|since)\b)[a-z]")
DETERMINER = re.compile(r"\b(?:the|this|that|our|its|their|his|her|an?|each|any|every)\s+\Z", re.I)
INDEFINITE = re.compile(
    r"\b(?:an?|another|any|each|every|one|some|no|several|many|two|three|four|other|all|"
    r"(?:one|some|many|most) of the)\s+(?:\w+\s+)?\Z",
    re.I,
)
PAST = re.compile(r"\s+(?:from|between|in|until|till|since)\s+(?:(?:[A-Z]\w+ )?)(?:1[89]|20)\d\d\b")
"""*Chairman from 1979 to 1995*."""
FORMER = re.compile(
    rf"\b({either(k for k, v in QUALIFIERS.items() if v == 'former')})[\s-]+(?:the\s+)?\Z", re.I
)
ACTIONS_HEADING = re.compile(r"\b(?:actions?|action log|follow[- ]?up|to do)\b", re.I)
OF_ALL = re.compile(r"\b(?:notes?|minutes?|record|meeting|decisions)\b", re.I)
ACTIONS_HEADER = re.compile(
    r"\b(?:actions?|owners?|due|deadline|by (?:when|whom)|who|task|target|risk|lead|rag|"
    r"responsib\w+|item|what|when)\b",
    re.I,
)
NAMES_HEADER = re.compile(
    r"\b(?:name|post|position|role|attend\w*|present|capacity|office|initials)\b", re.I
)

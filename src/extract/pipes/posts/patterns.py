"""What titles, attendance lists and appositions are made of: words and the gaps between mentions."""

from __future__ import annotations

import re

from extract.pipes.forms import DASH, either, words

# --- words of titles ------------------------------------------------------------------------------

QUALIFIERS = {
    "acting": "acting", "interim": "interim", "temporary": "interim", "temp": "interim",
    "designate": "designate", "elect": "designate", "locum": "interim", "caretaker": "",
    "former": "former", "formerly": "former", "ex": "former", "late": "former",
    "retired": "former", "retiring": "former", "outgoing": "former", "previous": "former",
    "old": "former", "erstwhile": "former", "emeritus": "former", "incoming": "designate",
}  # fmt: skip
"""Words in or before a title that qualify how it is held; *caretaker* is a trade, not one."""

OTHER_RANK = words(
    "deputy depute vice assistant associate asst dep sub under junior trainee co shadow substitute "
    "reserve deputising personal private"
)
"""Words that make another post of the title they stand before."""

GENERIC = words(
    "member members officer officers councillor councillors cllr cllrs official officials "
    "attendee attendees trustees governors directors observers advisers advisors managers "
    "delegates guests speakers staff ministers colleagues inspectors auditors representatives "
    "chairs chairmen clerks commissioners commissioner's lords"
)
_NAMELESS = words(
    "board committee panel council voting non-voting elected other all senior lead cabinet ward "
    "present core full ordinary partnership forum group scrutiny executive local district county "
    "parish town borough city support substitute co-opted trust attending external and or the"
)
"""What may stand before a generic plural and still name no post."""

CHAIRS = words(
    "chair chairman chairwoman chairperson chairing convener convenor vice-chair vice-chairman "
    "vice-chairwoman vice-chairperson vice-convener co-chair v/chair preses"
)
GOVERNING = CHAIRS | words(
    "member trustee governor leader president vice-president secretary treasurer patron chancellor "
    "representative rep delegate observer captain provost dean principal headteacher chaplain "
    "executive clerk founder partner proprietor owner director manager steward commodore adviser "
    "advisor solicitor rector warden master rep. lead delegate co-ordinator coordinator"
)
"""Heads of titles that a body follows after *of* or *to* (*Trustee of the Wenlow Foyer*)."""

MANAGING = words("head director manager officer lead adviser advisor partner co-ordinator")
"""Heads whose *of* or *for* is a remit where they are written with a capital."""

BODY_NOUNS = words(
    "council councils committee sub-committee subcommittee board panel trust authority commission "
    "partnership forum group party school academy college university hospital surgery practice "
    "association society union federation club charity church mosque synagogue temple company ltd "
    "limited plc llp cic cio inc parliament senedd assembly executive cabinet police constabulary "
    "force service agency office department directorate ministry institute institution foundation "
    "fund network alliance consortium league guild legion hotel nursery fc afc rfc cc pcn icb ccg "
    "court tribunal bank inspectorate museum theatre library bureau diocese regiment brigade "
    "governors trustees body team unit band choir lodge centre house home cooperative co-operative"
)
STRONG_NOUNS = BODY_NOUNS - words(
    "service office team unit library centre executive governors trustees force fund network house "
    "home practice museum court partnership department directorate group police cabinet parliament"
)
KINDS = tuple(
    (re.compile(rf"\b(?:{posts})\b"), re.compile(rf"\b(?:{bodies})\b"))
    for posts, bodies in (
        (
            r"head ?teachers?|headmaster|headmistress|school business manager|caretaker|"
            r"(?:chair|clerk) of governors|designated safeguarding lead|special needs co\S*|"
            r"(?:parent|staff|foundation) governor|principal|deputy head|head\Z",
            r"school|academy|primary|infants?|juniors?|high|college|federation|nursery|grammar",
        ),
        (
            r"sergeant|sgt|inspector|superintendent|constable|pcso|pc|di|ds|dci|borough commander|"
            r"area commander",
            r"police(?! (?:complaints|federation|and|panel|conduct|&))|constabulary|force",
        ),
        (r"(?:chief fire|fire safety|station) officer|station (?:commander|manager)", r"fire"),
        (r"practice manager|practice nurse|gp partner|senior partner", r"surgery|practice|centre"),
        (r"imam", r"mosque|masjid"),
        (r"rector|vicar|churchwarden|curate|minister\Z", r"church|parish of|chapel|benefice"),
        (r"parish clerk", r"parish council|pc"),
        (r"town clerk", r"town council"),
        (r"ward manager|matron", r"unit|ward|hospital|trust"),
        (r"coxswain", r"rnli|lifeboat"),
        (r"registered manager", r"home|house|lodge|care|court|nursing|villa|hall"),
        (r"medical director|clinical director|director of nursing", r"trust|hospital"),
        (r"branch secretary|regional (?:organiser|officer)|shop steward", r"union|unison|gmb|unite"),
        (r"county councillor", r"county council"),
        (r"district councillor", r"district council"),
    )
)
"""Posts that only bodies of some kind have, and the words in those bodies' names."""
NO_BODY = re.compile(
    r"(?:state|parliament|governors|trustees|directors|opposition|staff|centre|finance|lords|"
    r"commons|the\s+(?:opposition|lads))\Z",
    re.I,
)
RANKS = {
    "sgt": "sergeant", "insp": "inspector", "supt": "superintendent", "pc": "constable",
    "ch": "chief", "cons": "constable", "vice-chairman": "vice-chair", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "vice-chairwoman": "vice-chair",
    "v/chair": "vice-chair", "vice-chairperson": "vice-chair", "convenor": "convener",
    "headteacher": "headteacher", "hon": "honorary", "hon.": "honorary", "rep": "representative",
    "dep": "deputy", "asst": "assistant", "cty": "county", "dist": "district", "&": "and",
    "secretary": "secretary", "advisor": "adviser", "co-ordinator": "coordinator",
    "di": "inspector", "ds": "sergeant", "cllr": "councillor",
}  # fmt: skip
"""Forms of one title word."""

LINK_WORDS = words("of for to and the at in with on a an & s")

# --- gaps -----------------------------------------------------------------------------------------

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
    r",?\s*\b(?:[OMCK]BE|DBE|GBE|QPM|KPM|QFSM|QC|KC|JP|DL|FRS|FRCP|BEM|MVO|MSP|MS|AM|TD|PhD|VC)\b"
)
REMARK = re.compile(r"\([^()]{0,80}\)")
MARKUP = re.compile(r"[*_]+|[\"“”]")

_DET = r"(?:the|our|its|their|his|her|a|an|your|this)"
_ADJ = (
    r"(?:new(?:ly)?(?:[ -](?:appointed|elected))?|current|present|late|former|formerly|retired|"
    r"then|outgoing|incoming|previous|first|long-serving|local)"
)
_NP = rf"(?: ?\b{_DET}\b)?(?: ?{_ADJ}\b)*"
_VOTED = (
    r"(?:duly |unanimously |again )?(?:re-?)?(?:elected|appointed|chosen|confirmed|installed|named)"
    r"(?: in (?:his|her|their) absence)?(?: as| to be| to serve as| to the (?:post|position|office|"
    r"role) of)?"
)
_IS = (
    rf"(?:(?:that )?(?:who|he|she|they|and) )?(?:(?:has|had|have|now|also|still|currently|both|will"
    rf"|would|should) )*"
    rf"(?:is|was|are|were|be|been|being|remains|became|becomes|become|as|acting as|formerly|"
    rf"(?:(?:is|was|be|been|being|were) )?{_VOTED}|serves as|serving as|took over as|"
    rf"in (?:his|her|their|the) (?:capacity|role) as|continues as|attending as|started as|joins as|"
    rf"declared that (?:s?he is|they are)|spoke as|speaking as|acts? as|sits? as|served as)(?: now| also| still| both)*"
)
FORWARD = (
    ("paren", re.compile(rf"\((?: ?{_DET})?(?: ?{_ADJ})*")),
    ("comma", re.compile(rf",{_NP}")),
    ("dash", re.compile(rf"(?::|{DASH}){_NP}")),
    ("is", re.compile(rf",? ?{_IS}{_NP}", re.I)),
    ("none", re.compile(r"")),
)
"""What stands between a name and the post after it, by kind."""

BACKWARD = (
    ("none", re.compile(r"(?:elect|designate)?,?(?<!,)", re.I)),
    ("colon", re.compile(r":")),
    ("paren", re.compile(r"\(")),
    ("comma", re.compile(r",(?: (?:namely|now|currently))?")),
    ("dash", re.compile(DASH)),
    ("is", re.compile(r"(?:is|was|being|will be|remains|:? ?namely)(?: now)?", re.I)),
)
"""What stands between a post and the name after it."""

STRENGTH = {
    "paren": 6.0, "is": 5.0, "dash": 4.0, "cell": 4.0, "comma": 3.0, "none": 3.0, "through": 2.5,
    "far": 2.5, "line": 2.0,
}  # fmt: skip
STRENGTH_BACK = {
    "none": 5.5, "colon": 5.0, "paren": 5.0, "is": 4.0, "comma": 3.0, "dash": 3.0, "cell": 3.0,
    "far": 2.0, "line": 2.0,
}  # fmt: skip

GROUP = re.compile(rf",?(?: ?and| ?&|/|\+| as well as)?(?: also)?|\(|\)? ?\(|{DASH}|,")
PEOPLE_JOINED = re.compile(r",?(?: ?and| ?&)?(?: the)?|,|/")
TO_BODY = re.compile(
    rf"\)?(?:,|\(|{DASH}|/|:)?(?: ?(?:both|all|each))?(?: ?\b(?:of|at|from|for|with|in|representing|"
    r"on behalf of|to))?(?: ?\b(?:the|our|an?))?",
    re.I,
)
OWNS = re.compile(rf"(?:['’]s?)?(?: ?{_ADJ})*", re.I)
THROUGH = re.compile(
    rf"(?:,|\(|{DASH})(?: ?(?:of|at|from|for|representing))?(?: ?\b(?:the|an?))?|"
    r"(?:of|at|from|for|representing)(?: ?\b(?:the|an?))?|"
    rf"\)(?:,|{DASH}| ?\()?(?: ?\b(?:the|an?))?",
    re.I,
)
LEADS = re.compile(rf"(?::|{DASH})(?: ?\(?\w+\)?)?|", re.I)
AT_BODY = re.compile(r",? ?(?:of|at|from|for|with)(?: the| our)?", re.I)
PRONOUN = re.compile(r"\b(?:its|their|whose)\s+(?:\w+\s+)?\Z", re.I)
FOR_BODY = re.compile(r"(?:^|[;:.]|\band)\s*(?:for|from|representing)\s+(?:the\s+)?\Z", re.I)

SUCCEEDED = re.compile(
    r"\b(?:follow|succeed|replac|reliev)(?:s|ed|ing|e|es)?\s+(?:(?!and\b)[^\W_]+\.?\s+){0,2}\Z", re.I
)
"""Before a name: what comes after is the post of somebody else."""
CLAUSE = re.compile(r"\s+(?!(?:of|at|for|and|from|to|in|with|who|on|or|is|was|until|since)\b)[a-z]")
DETERMINER = re.compile(r"\b(?:the|this|that|our|its|their|his|her|an?|each|any|every)\s+\Z", re.I)
INDEFINITE = re.compile(
    r"\b(?:an?|another|any|each|every|one|some|no|several|many|two|three|four|other|all|"
    r"(?:one|some|many|most) of the)\s+(?:\w+\s+)?\Z",
    re.I,
)
FORMER = re.compile(
    rf"\b({either(k for k, v in QUALIFIERS.items() if v == 'former')})[\s-]+(?:the\s+)?\Z", re.I
)
ACTIONS_HEADING = re.compile(r"\b(?:actions?|action log|follow[- ]?up|to do)\b", re.I)
ACTIONS_HEADER = re.compile(
    r"\b(?:actions?|owners?|due|deadline|by (?:when|whom)|who|task|target|risk|lead|rag|"
    r"responsib\w+|item|what|when)\b",
    re.I,
)
NAMES_HEADER = re.compile(r"\b(?:name|post|position|role|attend\w*|present|capacity|office)\b", re.I)


def is_nameless(title: str) -> bool:
    """Whether a title names a capacity that many share (*Board Members*, *officers*), not a post.

    >>> is_nameless("Board Members"), is_nameless("Independent Members"), is_nameless("Clerk")
    (True, False, False)
    """
    parts = title.casefold().split()
    return (
        bool(parts)
        and parts[-1] in GENERIC
        and parts[-1] != "member"
        and all(part in _NAMELESS or part in GENERIC for part in parts[:-1])
        and not (len(parts) > 1 and parts[-1] in ("officer", "councillor"))
    )

"""The words of titles and of bodies' names."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.pipes.forms import words

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
    "chairs chairmen clerks commissioners commissioner's lords co-opted professor alderman"
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
CHAIR_RANKS = words("vice deputy depute co joint acting independent lay panel board committee")
GOVERNING = CHAIRS | words(
    "member trustee governor leader president vice-president secretary treasurer patron chancellor "
    "representative rep delegate observer captain provost dean principal headteacher chaplain "
    "executive clerk founder partner proprietor owner director manager steward commodore adviser "
    "churchwarden vicar curate minister imam organist advisor solicitor rector warden master rep. "
    "lead delegate co-ordinator coordinator"
)
"""Heads of titles that a body follows after *of* or *to* (*Trustee of the Wenlow Foyer*)."""

SUBJECT_HEADS = words("dean minister provost chancellor")
"""Of these, what follows *of* is a subject (*Dean of Medicine*) unless it names a body."""
PORTFOLIO = re.compile(
    r"\b(?:(?:cabinet|lead|executive|portfolio|shadow)\s+(?:member|holder|councillor|minister)|"
    r"champion|spokes\w+)\b"
)
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
    "sub-group subgroup taskforce roundtable senate synod presbytery "
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
        (
            r"branch secretary|regional (?:organiser|officer)|shop steward",
            r"union|unison|gmb|unite",
        ),
        (r"county councillor", r"county council"),
        (r"district councillor", r"district council"),
    )
)
"""Posts that only bodies of some kind have, and the words in those bodies' names."""
NO_BODY = re.compile(
    r"(?:state|parliament|governors|trustees|directors|opposition|staff|centre|finance|lords|"
    r"commons|public|house|committees|councils|boards|the\s+(?:opposition|lads))\Z",
    re.I,
)
PARTY = re.compile(
    r"\b(?:labour|conservatives?|tory|tories|lib(?:eral)? ?dem\w*|greens?|independents?|ukip|"
    r"reform|snp|plaid|dup|sdlp|uup|sinn|alliance|residents)\b",
    re.I,
)
"""Political parties and groups, which are no bodies that people hold a post in."""
SUBJECTS = frozenset("HR IT ICT SEN SEND PR RE PE AP PVI PPE EDI GIS CCTV ITU AED PCC CEO".split())
"""Capitals that open a title and say what it is about, not whose it is: *HR Manager*."""
UNIONS = re.compile(
    r"unison|unite|gmb|neu|nasuwt|naht|ascl|usdaw|pcs|ucu|rcn|rcm|bma|aslef|rmt|tssa|fbu|eis|ssta|"
    r"prospect|napo|poa|cwu|tuc|stuc|nfu|tgwu|amicus|nut|atl|ucatt|bectu|nuj|equity",
    re.I,
)
RANKS = {
    "sgt": "sergeant", "insp": "inspector", "supt": "superintendent", "pc": "constable",
    "ch": "chief", "cons": "constable", "vice-chairman": "vice-chair", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "vice-chairwoman": "vice-chair",
    "v/chair": "vice-chair", "v-chair": "vice-chair", "v-chairman": "vice-chair",
    "supt.": "superintendent", "det": "detective", "con": "constable",
    "vice-chairperson": "vice-chair", "convenor": "convener",
    "headteacher": "headteacher", "hon": "honorary", "hon.": "honorary", "rep": "representative",
    "dep": "deputy", "asst": "assistant", "cty": "county", "dist": "district", "&": "and",
    "secretary": "secretary", "advisor": "adviser", "co-ordinator": "coordinator",
    "di": "inspector", "ds": "sergeant", "cllr": "councillor",
}  # fmt: skip
"""Forms of one title word."""

RANK_SHORTS = frozenset("PC PS DC DS DI DCI PCSO SC WPC".split())
"""Ranks of the police before a name, whatever else the letters stand for in the document."""

LINK_WORDS = words("of for to and the at in with on a an & s")


@lru_cache(maxsize=4096)
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
        and not (len(parts) > 1 and parts[-1] in ("officer", "councillor", "cllr", "cllr."))
    )

"""The grammar of actions, over the masked text of `extract.records.shadow`."""

from __future__ import annotations

import re

from extract.pipes.actions.recipient_patterns import PEOPLE
from extract.records.shadow import ANY, DATE, LEAD, ORG, UNIT, UNITS, WHO

ADV = (
    r"(?: *,? *(?:also|then|still|further|again|thereafter|therefore|unanimously|jointly"
    r"|duly|hereby|now|both|all|each|"
    r"subsequently|accordingly|urgently|besides|[a-z]{3,14}ly|by [a-z]+ votes to [a-z]+|"
    r"nem\.? con\.?|, on (?:his|her) motion,) *,?){0,3}"
)
_BESIDE = r"(?: *\([^()]{0,60}\)|, *[^,;:.]{1,60},)?(?: *,)?"
ASIDE = (
    rf"(?: *\([^()]{{0,120}}\)|, *[^,;:.]{{0,60}},|, *(?:who|whose|"
    rf"which)\b[^,;:]{{0,90}},| +{UNIT}|,? (?:of|from|for|"
    rf"at|(?:in|after|following) (?:consultation|discussion|liaison) with|together with) "
    rf"{UNIT}(?: *\([^()]{{0,60}}\))?){{0,2}}"
)

# --- directives: RESOLVED, AGREED, RECOMMENDED ---

_NUMBER = r"(?: ?\d+(?:[./]\d+)*[a-z]?)?"
HEADED = re.compile(
    rf"[\W_\d]*(?:[A-Z]{{4,}} ?/ ?|(?:it was|the|that)\W+)?(?:{LEAD}{ORG} +)?(?:therefore |"
    rf"thereafter |unanimously )?"
    r"(?:(?:UNANIMOUSLY|Unanimously)[ ,]+)?"
    r"(?P<word>(?i:agreed actions?)|RESOLVED|AGREED|DETERMINED|DECIDED|RECOMMENDED|DIRECTED|"
    r"Resolved|"
    rf"Agreed|Determined|Decided|Recommended|(?:Special |Ordinary |SPECIAL |ORDINARY )?"
    rf"(?:RESOLUTION|Resolution){_NUMBER}(?= *[:-]| that\b)|RESOLUTION|"
    r"C(?:arried|ARRIED)(?=(?:,? (?:unanimously|nem\.? con\.?|(?:by|on) [^;:.]{3,40}),?)?:? that )|"
    r"Resolution|Recommendations?|RECOMMENDATIONS?|Decisions?|DECISIONS?|Requests?|REQUESTS?|"
    r"To[ -]?[Dd]o(?=:)|TO[ -]?DO(?=:)|"
    r"(?:agreed|resolved|decided|action)(?= *:)|"
    rf"Actions?(?: points?| required| agreed| item)?{_NUMBER}|"
    rf"ACTIONS?(?: POINTS?| REQUIRED| AGREED)?{_NUMBER}|AP ?\d+)(?![\w'])"
)
"""The head of a sentence that directs; ``word`` in capitals, or capital and mark."""
NO_HEAD = re.compile(r"[\W_\d]*actions? (?:notes?|logs?|plans?|sheets?|tables?|register)\b", re.I)
AFTER_HEAD = re.compile(
    rf"(?:[*_.: -]*\((?!(?:[a-z]"
    rf"|[ivx]{{1,4}})\))[^()]{{0,80}}\))?[*_]*{ADV}(?: *,[^:;]{{1,60}}(?=:)|, (?:subject"
    rf"|having|following|after|by)\b[^,:;.]{{3,90}},(?= (?:that|to)\b))?"
    rf"(?P<mark>[*_]*\W*[:.\u2013-][*_]*)? *"
    rf"(?:,? *to (?P<recommend>RECOMMEND)(?: to (?P<to2>{UNIT}))?)?(?:(?:to|TO|BY|"
    rf"by) +(?P<to>{UNIT})(?:,? (?:for|on|at its meeting on) (?P<when>{DATE}))? *:? *)?[*_]* *",
)
BODY_RESOLVES = re.compile(
    rf"{ADV} +(?:(?:has|have|had) +)?{ADV} *(?P<word>RESOLVED|AGREED|DETERMINED|"
    rf"DECIDED|RECOMMENDED|resolved|agreed|"
    r"determined|decided|recommended|recommends|agrees?|resolves?|decides?|directed|directs|instructed|"
    r"advises|requires|endorses|ADVISES|AUTHORISED|INSTRUCTED|"
    r"(?:was|were|is|are) +(?:content|minded)(?= +to\b)|"
    r"voted(?: +(?:unanimously|by [^,;:.]{3,40}))?(?= +(?:to|that|in +favour +of)\b))(?![\w'])",
)
"""After a body's name: its decision."""
ADVISED_THAT = re.compile(rf" +(?P<who>{UNITS}){ASIDE} *,? +that +(?P<what>.+)", re.S)
"""After *ADVISES*: who is advised to see to it, and to what."""
BODY_DECIDES = re.compile(
    rf"{ADV} +(?P<what>(?:(?:has|have|had) +)?(?:approve[ds]?|adopt(?:ed|s)?|endorse[ds]?|"
    rf"noted|notes? +(?:the|its|this|these)|agreed +(?:the|an?|its|their|both|"
    rf"all)(?! following|[^.;,]{{1,60}} to [a-z])(?= )|"
    rf"ratified|declined|refused|granted|awarded|"
    r"appointed|elected|accepted|rejected|confirmed|delegated|authorised|"
    r"authorized|substituted|modified|suspended|deferred|upheld|dismissed|chose|opted +for|"
    r"(?:raised|had|offered|made|has|have|submitted|saw|expressed) +no +"
    r"(?:[a-z]+ +)?(?:objections?|comments?|observations?)|(?:strongly +)?(?:object(?:ed|s)?) +to|"
    r"(?:strongly +)?support(?:ed|s)? +(?:the|this|these|both|all) +(?:[a-z]+ +){0,2}"
    r"(?:applications?|proposals?|plans|scheme|variation|licence|order|amendment)|"
    r"took +no +(?:further +)?action|"
    r"came +down +in +favour +of|turned +down +(?:the|an?|this|that|both|all)(?= )|"
    r"gave +(?:its|their|her|his) +(?:consent|approval|support|agreement|backing|blessing)|"
    r"gave +(?:unanimous +|full +)?(?:consent|approval) +(?=(?:to|for)\b)|"
    r"remitted|referred|rescinded|revoked|signed +off|set +up|formed|established|lifted"
    r"|saw +no +reason +to|"
    r"stood +by|(?:set|fixed) +(?:the|a|its|their|next)|renewed|waived|nominated|co-opted|"
    r"reappointed|re-appointed|re-elected|directed +an?|dispensed +with|"
    r"APPROVED|ADOPTED|ENDORSED|NOTED|GRANTED|REFUSED|ACCEPTED|DEFERRED)(?![\w']).*)",
    re.S,
)
_CARRIED = (
    rf"[^;.]{{0,80}}?(?:seconded|carried)(?: +by +{UNIT})?(?:,? +and +(?:it +was +)?(?:then +|"
    rf"unanimously +)?"
    r"(?:resolved|agreed|carried|approved)(?: +unanimously)?(?: *\([^()]{0,60}\))?)?[^;.]{0,60}?"
)
IT_WAS = re.compile(
    rf"(?:\bit +(?:was|is|has been|had been)|\b(?:members|all|we|both parties|"
    rf"officers|everyone|the meeting|the committee|the board|the panel|"
    rf"the council|(?:a|the) (?:further )?request was))"
    rf"{ADV} +{ADV}(?P<word>resolved|agreed|decided|recommended|determined|directed|ordered|"
    rf"ruled|settled|accepted|"
    rf"carried(?= (?:by|that|to)\b)|left(?= that\b)|"
    rf"(?:proposed|considered|discussed) +and +(?:agreed|resolved|approved)|"
    rf"proposed(?:{_CARRIED})?|moved{_CARRIED}|"
    rf"requested|asked(?= that)|(?<=request was )made)(?![\w'])"
    rf"(?: +(?:nonetheless|nevertheless|however|also|further|therefore|instead"
    rf"|all the same)\b)?(?: +by +(?:(?P<by>{UNIT})|"
    rf"all(?: +(?:the +)?(?:members|those|trustees|governors|councillors|parties)'?s?)?"
    rf"(?: +present)?)(?: *\([^()]{{0,60}}\))?(?: +(?!to\b|that\b|for\b)[a-z]+)?)?"
    rf"(?P<rest> *,?(?:(?!\bthat\b)(?:[^,;:.]|\.(?= \d))){{0,60}},)?"
    rf"(?: +(?:unanimously|nem\.? con\.?|by +(?:\d+|[a-z]+) +votes? +to +(?:\d+|[a-z]+)|by +a +"
    rf"(?:show +of +hands|majority)(?: +of +\d+ *(?:to|-) *\d+)?),?)?"
    rf"(?: +| *[:-] *(?=(?i:that|to)\b)| *:? *[\"'] *)"
    rf"(?:(?P<link>that|(?:not )?to|for(?= {UNITS} to [a-z]))(?![\w'-])|"
    rf"(?<!\bby )(?<!\bby the )(?=(?:the|a|an|they|we|no|{UNIT}) ))",
    re.I,
)

PART = re.compile(
    r",? and +(?=(?:this|these|it|they) (?:should|would|shall|must|will) (?:also |then )?be [a-z])|"
    r"; *(?:and *)?(?:(?:further|also) *)?(?:(?:that|to)(?![\w'-]))?|"
    r", *that(?![\w'-])(?! (?:is|was|being)\b)|"
    r",? *\band (?:thereafter |further )?(?:that(?![\w'-])|to (?=[a-z]))|"
    r",? (?:and *)?(?=\((?:[b-h]|i{2,3}|iv|vi{0,3}|[2-9])\) )|"
    r",? and *(?=\([a-z0-9]{1,4}\))|\u2022|\.(?: +|"
    r"\Z)(?=[A-Z(]|\Z)|,? and +(?=(?:asks|calls (?:up)?on|instructs|requests|urges"
    r"|invites|authorises) )|, and (?=report )"
    rf"|(?<!{ANY}),? and +(?={UNIT} be (?:asked|authorised|authorized|instructed|requested|"
    rf"invited|delegated|given|thanked))|, (?=(?i:the ){WHO} to [a-z])"
)
"""Between the parts of a directive."""
_FRONT = (
    r"(?:in|from|with|once|if|when|for|given|due|as|after|following|on|by|at|provided|until|before)"
    rf"\b[^,;:]{{2,120}}, +(?={UNITS}{ASIDE} *,? *(?:would|should|will|shall|must|to|be)\b)"
)
"""*that, once the survey is in, the Clerk would report*: what stands before its owner."""
PART_HEAD = re.compile(
    r"(?:[^\w$\u00a3\u20ac]|_)*(?:\d{1,3}(?:\.\d+)*[.):]? +)?(?:[^\w$\u00a3\u20ac]|"
    r"_)*(?:\(?(?:[a-z]|[ivx]{1,5}|"
    r"\d{1,3})[.)] *)?(?:(?:in terms of|under|pursuant to|in accordance with|by virtue of)\b"
    r"[^;:]{3,140}? (?=that ))?(?:(?:unanimously|nem\.? con\.?|by [a-z]+ votes to [a-z]+)[, ]*)?"
    rf"(?:[Tt]hat(?:, +(?:under|pursuant +to|in +accordance +with|in +terms +of|"
    rf"on +the "
    rf"+recommendation +of|having) [^,;:]{{3,120}},)? +(?:(?:from|by|on|in|until|before|after|"
    rf"with effect from) +{DATE},? +)?(?:this "
    rf"(?:[Cc]ouncil|{ORG}) *(?:,[^,]{{0,160}},)? *"
    rf")?|[Tt]hat, +(?:{_FRONT})?|T ?H ?A ?T +|for +(?={UNITS} +to +[a-z])|in favour of +|"
    r"(?:it|they) (?:would|should|will|must) +(?!be\b)(?=[a-z])|"
    r"(?:(?:otherwise|also|further|thereafter|meanwhile) +)?[Tt]o +(?=[a-zR]))?"
    r"(?:it be (?:agreed|resolved|confirmed|approved) (?:that )?|it )?"
)

SAYS = re.compile(
    rf"{UNIT} +(?:believed|thought|said|felt|feared|hoped|noted|observed|explained|reported|"
    rf"asked(?! to\b)|wondered|doubted|replied|dissenting|dissented|abstained|had|has|"
    rf"would be [a-z]+ing)(?![\w'-])"
)
"""A part that only tells what somebody thought of it."""
_NO_VERB = r"(?:the|an?|its|our|your|this|their|his|her|next|each|every|any|all)\b"
"""Behind a *to* that leads to no deed: *invite Mr Hay to the next meeting*."""
TASKED = re.compile(
    rf"(?P<who>{UNITS}){ASIDE} *,? *(?:(?:should|shall|to|would|will|must|"
    rf"can) +)?(?:be(?:ing)? +)?{ADV} *"
    r"(?P<word>asked|recommended|authori[sz]ed|instructed|requested|invited"
    r"|delegated(?: authority)?"
    r"|given (?:delegated )?authority|empowered|directed|required|"
    r"encouraged|advised|reminded|urged|tasked|mandated|"
    r"invited)(?: *,[^,]{0,80},)? +(?:with|for|(?<!invited )to|"
    rf"to(?! {_NO_VERB}))"
    r" +(?P<what>.+)",
    re.I | re.S,
)
TASKING = re.compile(
    r"(?:to +)?(?:ask|asks|instructs?|requests?|authori[sz]es?|invites?|directs?|"
    r"calls? (?:up)?on|urges?|delegates?(?: authority)? to|require|"
    r"recommend(?:s)?(?: to)?|remit(?:s|ted)? [^;.]{1,60}? to|asking|requesting|"
    r"instructing|referred [^;.]{0,60}? to|empower|mandate|further advises|"
    r"advises) +"
    rf"(?:that +)?(?P<who>{UNITS}){ASIDE} *(?:,? *(?P<link>to(?! +(?:{_NO_VERB}|{DATE}|{ORG}))|"
    rf"for|not to)(?![\w'-]))? *(?P<what>.+)",
    re.I | re.S,
)
OWNED = re.compile(
    rf"(?P<who>{UNITS}){ASIDE} *,? *{ADV} *(?P<modal>to|(?:is|are|was|were) to|"
    rf"ha(?:s|ve|d) (?:until|till) (?:{DATE}) to|shall|should|will|would|must|"
    rf"needs? to|agreed to|ha(?:s|ve) to|can|do|"
    r"undertakes? to)(?![\w'-]) +(?:also +|now +|both +|each +)?(?P<what>(?P<verb>[a-z][a-z-]*).*)",
    re.S,
)
PEOPLE_OWN = re.compile(
    rf"(?!volunteers to\b)(?P<who>{PEOPLE}) +(?:would|will|shall|to) +(?:also +|now +|each +)?"
    r"(?P<what>(?P<verb>(?!(?:like|prefer|welcome|need|have)\b)[a-z][a-z-]*).*)",
    re.I | re.S,
)
"""*that volunteers would paint it*, but not who is sought: *volunteers to audit the books*."""
BARE = re.compile(
    rf"(?P<who>{UNITS}){ASIDE} *,? *(?:also +|now +)?(?P<what>(?P<verb>[a-z][a-z-]*).*)", re.S
)
AGENT = re.compile(rf" (?:[a-z]+ )?by +(?P<who>{UNITS})(?! *'s)")
BY_AGENT = re.compile(
    rf"(?:^|[^;]*?[a-z]{{2,}}(?:ed|en|nt|ade|one|"
    rf"out)?\b[^;]*?) by +(?P<who>{UNITS})(?! *'s)"
)

# --- clauses of prose ---

CLAUSE = re.compile(
    r"(?:;|:|\u2022|\u2192| -(?= )|\.)[\"' *_]*(?:and +)?|(?:,|\b) *\band +(?=\S)|"
    r", +(?:but|while|whilst) +"
)

_MODAL = (
    r"(?:will|would|shall|should|must|may|might|can|could|do|did|(?:is|are|was|were|has|have|had|"
    r"needs?|ought|agreed|offered|undertook|promised|volunteered|hopes?|hoped) +to|to)"
)
MODAL = re.compile(rf"{ADV} *{_MODAL} +(?:not +|also +)?(?P<verb>[a-z-]+)(?![\w'-])", re.I)
MODAL_END = re.compile(rf"{_BESIDE}{ADV} *(?:{_MODAL} *)?", re.I)
"""Between an owner and a deed."""
AND_MODAL = re.compile(rf"(?:\b(?:and|but)|,) +{ADV} *{_MODAL} +(?:be +)?\Z", re.I)
"""*..., and would*: he who opened the sentence goes on."""
GLADLY = r"(?:be +(?:glad|happy|pleased|willing|content|delighted|able) +to +)?"
_WILLING = (
    r"(?:was|is|were|are) +(?:quite +|very +|also +)?(?:happy|willing|content|prepared|ready|glad)"
    r"(?= +to +(?!report|note|say|see|hear|announce|confirm|inform|welcome|learn|have|be\b|receive|"
    r"support|accept|leave|move|proceed|agree|recommend|approve))"
)
UNDERTAKES = re.compile(
    rf"{_BESIDE}{ADV} +(?P<has>(?:has|have|had) +(?=agreed|undertaken))?{ADV} *(?P<word>undertook|"
    rf"undertaken|agreed|agrees?|promised|promises|offered|offers|volunteered|"
    rf"committed|"
    rf"pledged|gave (?:{WHO}|an|her|his|their|members|"
    r"the)[^,;:.]{0,40}?(?:undertaking|assurance|commitment)|has still|"
    rf"undertakes|took (?:away |on )?(?:an?|the) action(?: away)?|(?P<ready>{_WILLING}))(?![\w'])"
    rf"(?: +{UNIT})?(?: *,?(?: there and then| again| in turn))? *,? +(?P<link>to(?! +{_NO_VERB})|"
    rf"that)(?![\w'-]) +(?P<what>.+)",
    re.I | re.S,
)
PROMISES = re.compile(rf"{ADV} +(?:promised|promises) +(?P<for>{UNIT} )?(?P<what>.+)", re.S)
WILL = re.compile(
    rf"(?P<gap> *,|{ADV}|, *[^,;:.]{{1,60}},|, *(?:who|whose|"
    rf"which)\b[^,;:]{{0,80}},| *\([^()]{{0,60}}\)) *(?P<modal>will|would|shall|'ll|'d|"
    rf"must|has to|have to|needs? to|is to|are to|(?:is|are|'s) going to|"
    rf"should)(?![\w'-]) +{GLADLY}(?:(?:also|now|then|therefore|both|still|soon|again|first"
    rf"|try to|"
    r"[a-z]{3,}ly)"
    r" +){0,2}(?P<be>be +(?=[a-z]{2,}ing\b))?"
    r"(?P<what>(?:not +)?(?P<verb>[a-z][a-z-]*)(?![\w']).*)",
    re.S,
)
SAID_WOULD = re.compile(
    rf"{ADV} +(?:said|says|confirmed|added|advised|reported|explained|stated|"
    rf"assured (?:{UNIT}|[a-z ]{{3,20}})|replied|responded|undertook|"
    rf"promised)(?: that)? +"
    rf"(?P<who>he|she|they|it|{UNIT})(?: +would| +will|'ll|'d) +"
    rf"{GLADLY}(?P<be>be +(?=[a-z]{{2,}}ing\b))?"
    rf"(?P<what>(?P<verb>[a-z][a-z-]*)(?![\w']).*)",
    re.I | re.S,
)
BRACKETED = re.compile(
    rf"[(\[]\s*(?:Action|ACTION|action)s?(?: +(?:by|for|"
    rf"on))?\s*[:.-]*\s*(?P<who>{UNITS})[^()\[\]]{{0,30}}[)\]]"
)
MARK = r"(?:ACTIONS?|Actions?)(?: +(?:by|for|on|point))?"
"""The word that stands before an owner: *Action by*."""
TRAILING = re.compile(
    rf"(?<!\w){MARK}\s*[:.-]*\s*(?P<who>{UNITS}|ALL)(?: *[,(-]* *(?:by +)?{DATE}(?: +(?:meeting|"
    rf"{ORG}))?[)]?)?\s*[.*"
    rf"_)]*\s*\Z"
)
OWNERS_LAST = re.compile(rf" *\((?P<who>{UNITS})(?:, *{ORG})?\)\W*\Z")
"""*Action: confirm the position (Ann Lee)*."""
DEED_FIRST = re.compile(
    rf"(?P<what>[^;]{{4,200}}?)(?: +-| *[\u2192(:]| *\.{{3,}}) *(?P<who>{UNITS})(?: with {UNITS})?"
    rf"[ ,(-]*(?:(?:by|before|for|on|due)? *(?P<due>{DATE}))?\W*\Z",
    re.S,
)
"""In a list of actions: *chase the form - JS, 22/3*."""
UNKNOWN_OWNER = re.compile(
    r"(?!(?:Request|Meeting|Copy|Draft|Paper|Report|Update|Minutes|Date|Need|Link|Details|Work)\b)"
    r"(?P<who>(?:The )?[A-Z][\w'\u2019.&/-]*(?:,? (?:(?:and|of|the|for|&|"
    r"'s) )?[A-Z][\w'\u2019.&/-]*|"
    r" (?:project|team|group|members?|officers?|lead)){0,7})['\u2019]? +(?:(?P<agreed>agreed )?to|"
    r"will) +(?:also +)?(?P<verb>[a-z-]+)"
    r"(?![\w'])"
)
"""In a list of actions: a name that is no mention."""
LINE = re.compile(rf"[\W_\d]*(?P<who>{UNITS})(?: *\([^()]{{0,40}}\))? *(?:-|:) *(?P<what>.+)", re.S)
"""In a list of actions: *JS - chase the form - 22/3*."""
IMPERATIVE = re.compile(
    r"[\W_\d]*(?:\(?[a-z]\) *)?(?P<what>(?P<verb>[A-Za-z][a-z-]*)(?![\w']).*)", re.S
)

HEADING = re.compile(
    rf"[\W_\d]*(?:{LEAD}{ORG}(?:'s?)? +)?"
    r"(?:(?:summary|list|log|schedule|table|review) of )?(?:(?:key|agreed|"
    r"new|further|board|committee|panel|council|other|the|our|meeting|"
    r"outstanding) ){0,3}"
    r"(?:(?P<resolution>resolved|resolutions?|decisions?|decided|it was resolved|agreed|"
    r"decisions? made|resolved to)|(?P<recommendation>recommend(?:ed|ations?|s)?)|"
    r"(?P<action>actions?(?: (?:points?|list|items?|agreed|arising|required|"
    r"tracker|sheet|table|summary|register|to be taken))?|next steps|"
    r"(?:action )?log|to ?-?do(?: list)?|further information to be provided|tasks|jobs|"
    r"who(?:'?s doing| does) what|"
    r"follow[- ]up)|(?P<request>requests?))"
    r"(?: (?:that|to|arising|from this meeting|agreed|made|of the [a-z]+|"
    r"to cabinet|to the [a-z]+|and next steps|that:?|unanimously|"
    r"(?:we )?(?:gave|given) out))?[\W_]*\Z",
    re.I,
)
"""A heading or line under which each item is a directive."""

# --- parts of an action -----


NEGATIVE = re.compile(
    r"\b(?:previously|already|earlier|at (?:its|the|their) (?:last|"
    r"previous) meeting|last (?:year|month|meeting)|in the past)\b[^.;]{0,30}\Z|"
    r"\b(?:as|had been|were|was once|when|which|who|that had|having)\s*\Z",
    re.I,
)
_DECIDES = (
    r"resolved|decided|determined|recommended|directed|approved|adopted|endorsed|ratified|declined|"
    r"refused|granted|awarded|(?:re-?)?appointed|elected|accepted|rejected|confirmed|delegated|"
    r"authorised|deferred|upheld|dismissed|referred|remitted(?! to\b)|noted|raised no|had no|"
    r"objected|supported|"
    r"APPROVED|AGREED|NOTED|ENDORSED|ADOPTED|REFERRED|ASKED|REQUESTED|RESOLVED|RECOMMENDED|DECIDED|RATIFIED"
)
AND_DECIDES = re.compile(
    rf"(?:,? and +(?:(?:then|also|therefore|further) +)?(?=(?:agree|agreed|asked|requested|"
    rf"instructed|undertook|thanked|{_DECIDES}) (?!by\b|and\b|in\b|for\b))"
    rf"|, +(?=(?:asked|requested|instructed|noted|approved|endorsed|thanked) +"
    rf"(?:the|that|its|an?|{UNIT})(?![\w'-])))"
)
"""Between two decisions of one body: *noted the report and asked for another*."""
AND_THEN = re.compile(
    r"(?:(?:,| ) ?(?:and|but)|,) +(?:(?:then|also|therefore) +)?(?=(?:would|will|must|"
    r"undertook|promised|agreed|offered|volunteered|asked|requested|invited|urged|instructed|"
    rf"is to|are to|has to|agree|{_DECIDES}) )"
)
"""The second verb of a subject: *owned up and will call a meeting*."""
ASKED_OR_AGREED = re.compile(
    rf"(?:[^,.;:]{{3,80}}, +)?(?:{LEAD}{UNITS}{ASIDE}|it +(?:was|is)|he|she|they|members|"
    rf"all|we){ADV} +(?:asked|requested|agreed|suggested|proposed|recommended|resolved|decided|"
    rf"wanted|wished|would +like)(?: +by +{UNIT})? +(?:{LEAD}{UNITS} +to +|for +"
    rf"(?=(?:an?|the|more|further)\b)|that +|to +(?:see|have) +(?=(?:an?|the|more)\b)|"
    rf"to +(?=[a-z])|if +|whether +)(?=\w)",
    re.I,
)
"""What leads into a deed before its owner's mark: *The Chair asked for a list. Action: JS*."""
AND_AGREED = re.compile(
    r".*,? (?:and|but|so) +it +was +(?:also +|then +|therefore +)?(?:agreed|decided|resolved) +"
    r"(?:that|to) +",
    re.S,
)
"""The same behind what was told: *The lease had ended but it was agreed that he would be told*."""
QUOTED = re.compile(r"(?:(?:[:,]|(?<![\w,:;] )(?<!\w)) *\"(?=That ))")
THAT_ONE = re.compile(rf"[\W\d_]*That +{UNIT}")
THAT_BE = re.compile(
    r"[\W\d_]*(?=[Tt]hat [^;]{3,400}? be (?:now |duly )?[a-z]+(?:ed|en|nt|"
    r"GRANTED)\b)"
)
PASSIVE_BE = re.compile(
    r"be +(?:now |duly |further )*(?:set|[a-z]+(?:ed|en|nt|ut|GRANTED))(?![\w'])"
)
TITLE = re.compile(r"[\W\d_]*(?:[\w'./&()-]+[ /-]+){1,9}")
"""An item's title, or any few words, before the subject."""
APPOSED = re.compile(rf"{LEAD}{WHO} *, *\Z")
"""Before a name that says who the one just named is: *the Harbour Master, Owen Pask*."""
FRONTED = re.compile(
    r"[\W\d_]*(?:if|when|once|in|on|at|following|after|subject|should|given|as|"
    r"before|for|with|until|meanwhile|asked|during|unless|thereafter|accordingly|finally|then|"
    r"therefore|further(?:more)?|subsequently|lastly|next|similarly|consequently|otherwise|"
    r"instead|however|thereupon|nevertheless|nonetheless)\b",
    re.I,
)
_CAUSED = (
    r"(?:let|allow|enable|encourage|help|permit|urge|expect|remind|request|require|persuade|push|get|"
    r"want|need|ask|invite|assist|force|lead)(?:s|ed|d)?"
)
CAUSED = re.compile(rf"(?:^|[\s(]){_CAUSED} +(?:{LEAD})?\Z")
"""Before one who is let do something, or asked there and then: *the rule permits*."""
NOT_A_SUBJECT = re.compile(
    rf"(?:^|[\s(]){_CAUSED} *\Z|"
    r"(?:^|[\s(])(?:of|from|by|with|to|for|at|in|on|than|about|against|between|via"
    r"|per|under|within|after|before|that|which|whom|if|whether|as|"
    r"told|like|the|a|an|his|her|their|its|'s) *\Z",
    re.I,
)

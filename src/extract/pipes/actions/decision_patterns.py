"""The grammar of decisions, over the masked text of `extract.records.shadow`."""

from __future__ import annotations

import re

from extract.pipes.actions.patterns import ADV, ASIDE
from extract.records.shadow import UNIT, UNITS

TERSE = re.compile(
    r"[\W_\d]*(?:(?:[\w']+ ){0,4}(?:response|comments?|observations?|decision|outcome|"
    r"view) *[:-] *)?"
    r"(?P<what>(?:duly |unanimously |all )?(?:granted|approved|refused|deferred|"
    r"adopted|permitted|rejected|supported|endorsed|ratified|postponed|declined|withdrawn|accepted|"
    r"no (?:further |adverse |other )?(?:objections?|comments?|observations?)|"
    r"no (?:firm |particular )?views?|no action|neutral|left alone|not supported|objected)"
    rf"(?= *(?:[,;:.!()-]|\Z|(?:as|subject|on|until|till|to|with|without|nem|unanimously|in|so|"
    rf"\d|by \d|by "
    r"(?:a )?[a-z]+ (?:votes|to)|provided|pending|for|if|after|following|apart|except|but|so "
    r"long)\b))"
    r"(?! by (?!\d|[a-z]+ (?:votes|to)))|"
    rf"(?:referred|remitted) to (?={UNIT})|agreed as (?!follows)(?=\w)|"
    r"(?:the )?(?:view|consensus|feeling) was to (?!be\b)|there (?:was|were) no "
    r"objections?(?= (?:to|from)\b)|it was left (?=on the table|in abeyance|(?:over|open)\b)|"
    r"regret(?=(?:ted)? (?:the |loss|any|this)\b)|"
    r"(?:support|object|objection|approve|refuse|grant|defer|reject)(?= *(?:\W*\Z|[.;,:(]|"
    r"(?:unless|"
    r"provided|subject|on grounds|on the grounds|as|if|until|to)\b))|"
    r"(?:noted|agreed|received)"
    r"(?=(?: (?:nem\.? con\.?|unanimously|with thanks|(?<=eceived )from [^.;]{2,90}))?\W*\Z|"
    r"(?: nem\.? con\.?| unanimously| with (?:thanks|concern|regret))?[.;,!](?! *(?:that|to)\b)))"
    r"(?! by (?!\d|[a-z]+ (?:votes|to)))",
    re.I,
)
"""A decision of one word or two at the head of a sentence."""
VERDICT_FIRST = re.compile(
    r"[\W_\d]*(?P<what>(?:RECEIVED|NOTED|APPROVED|ENDORSED|CONFIRMED|ADOPTED|ACCEPTED|RATIFIED|"
    r"DEFERRED|REFERRED|DELEGATED)(?= +[^\W\d_]))"
)
"""*RECEIVED the report*: a decision that opens with its verb."""
VOTED = re.compile(r"(?:[:,;]| and|\d ?[-:] ?\d[,:]?) +(?=[A-Z]{6,}\b)")
"""Before a decision that follows the vote: *Moved Lee, seconded Ray, 7-1: DEFERRED*."""
VERDICT_LAST = re.compile(
    r"(?: -|:) +(?P<what>noted|support(?:ed)?|object(?:ion)?|approved?|agreed|refused?|deferred|"
    r"granted|no (?:objection|comment|observation)s?|accepted|declined|carried|adopted|ratified|"
    r"held over|received)"
    r"(?= *(?:[.;£€]|\Z|(?:unless|subject|provided|until|to|if|on|as|unanimously|in principle|"
    r"with)\b))",
    re.I,
)
"""At the end of what it is about: *Stables at the mill - support*."""
LEFT_TO = re.compile(
    rf"\bit +(?:was|is) +(?:then +|therefore +)?(?:left +(?:to|with|for)|for|up +to) "
    rf"+(?:the |an? )?"
    rf"(?P<who>{UNITS}|(?:[a-z-]+ ){{0,2}}(?:sub-?group|group|party|team|panel|officers?|members?|"
    r"committee)) +to +(?P<what>.+)",
    re.I | re.S,
)
ALL_ASKED = re.compile(
    r"(?P<who>(?:those present|everybody|everyone|anyone|anybody|all(?: present)?|"
    r"(?:all )?(?:residents|parents|users|volunteers|neighbours|visitors|staff|partners|agencies|"
    r"schools|organisations|practices|colleagues|stakeholders|attendees|participants))"
    r"(?: (?:who|with) [^,;:.]{3,50}?)?) "
    r"+(?:was|were|is|are) +(?:all )?(?:asked|requested|reminded|urged|encouraged|invited) +to "
    r"+(?P<what>(?!the\b).+)",
    re.I | re.S,
)
PROPOSED = re.compile(
    rf"(?:{UNIT}(?: *,[^,;.]{{1,60}},)? +(?:proposed|moved|(?P<suggested>suggested))"
    rf"(?:,? (?:and )?{UNIT} seconded,?| on behalf of {UNIT})?,? that|\b(?:[Mm](?:OVED|"
    rf"oved)|(?P<put>PROPOSED|Proposed)) (?:by )?{UNIT}"
    rf"(?:,? (?:and )?(?i:seconded) (?:by )?{UNIT})?,? that|\bBy {UNIT}"
    rf"(?:, seconded by {UNIT})?[,:] [Tt]hat|\b[Ii]t (?:was|is) (?:then |also |further )?"
    rf"(?P<idea>suggested|proposed|moved)(?: by {UNIT}(?: and seconded by {UNIT})?)?,? that) "
    r"(?P<what>[^;:]{5,400}?)(?=,? and (?:the |all |it |this )|;|,? (?:and )?(?:was )?seconded|"
    r", (?:which|all)"
    rf"|,? (?:and )?{UNIT} seconded|\.|\Z)",
    re.S,
)
"""A motion, whoever moves it."""
MOTION_FOR = re.compile(
    rf"{UNIT}(?: *,[^,;.]{{1,60}},)? +(?:proposed|moved) +(?!that\b|to\b|by\b|and\b|{UNIT})"
    rf"(?P<what>[^;:.]{{5,200}}?),?(?: and)?(?: was)? +(?:seconded +by +{UNIT}|{UNIT} +seconded)"
    r"(?!,? that\b)"
)
"""*Mr Hay proposed acceptance of the minutes, seconded by Mrs Orr*."""
MOTION_OF = re.compile(
    rf"\b(?!{UNIT} +(?:was|were)\b)(?P<what>(?!(?:it|this|that|he|she|they)\b)[a-z]"
    r"[^;:.]{5,200}?) +(?:was|were) +"
    rf"(?:then +|duly +)?(?:proposed|moved)(?: +for +(?:approval|adoption|acceptance))? +by +"
    rf"{UNIT},?(?: +and)? +seconded +by +{UNIT}",
    re.I,
)
"""*Adoption of the accounts was proposed by Mr Hay, seconded by Mrs Orr*."""
MOTION_AGREED = re.compile(
    rf"\b(?i:proposed by) +{UNIT}(?: *(?:, *)?(?:and +)?seconded by +{UNIT})? *(?:, *)?"
    r"(?:and +)?(?:it was +)?(?:then +|all +|unanimously +)?(?:agreed|resolved|approved|decided)"
    r"(?: unanimously)? *(?:[,:] *)?(?:that|to) +(?P<what>\S.+)",
    re.S,
)
"""*Proposed by Lee, seconded by Ray and unanimously agreed that the bill be paid*."""
MOTION_TO = re.compile(
    r"\b[Mm]otion +(?P<what>(?:to|that) +[^;.]{4,200}?),? +(?:was|were|being) +(?:duly +|then +)?"
    r"(?:moved|proposed|put)\b"
)
"""*A motion to close the pool was moved*."""
MOTION_HEAD = re.compile(
    r"\W*(?:\d[\d.]*\W+)?Motion(?: \d+)? *[:-]+ *(?P<what>(?:that|to)\b.{4,})", re.I | re.S
)
"""*Motion: That the accounts be adopted*, whose outcome is told below."""
OUTCOME = re.compile(
    r"(?<![\w'])(?:(?P<lost>lost|defeated|withdrawn|withdrew|fell|not carried|not (?:so )?agreed|"
    r"refused|no seconder|rejected|counter-motion was carried)|agreed|carried|"
    r"all (?:were )?in favour|so resolved|approved|"
    r"so directed|so ordered|adopted|accepted|nem\.? con)(?![\w'])",
    re.I,
)
"""What became of a motion."""
RESOLVED_NEXT = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:(?:IT WAS|UNANIMOUSLY)\W+)?(?:RESOLVED|Resolved|DECISION|Decision)\b"
)
"""The paragraph below a motion: the decision that came of it."""
REJECTED = re.compile(
    r"[^.;]{0,80}[.;]\s+(?:but\s+)?(?:(?:on|upon|when)\s+being\s+put\s+to\s+the\s+(?:vote|meeting),?\s+)?(?:(?:this|that|the|his|her|their)\s+)?"
    r"(?:proposal|suggestion|motion|amendment|idea|proposition|this)\s+"
    r"(?:was|were|had\s+been)\s+(?:then\s+|therefore\s+|however\s+)?"
    r"(?:not\s+(?:accepted|agreed|adopted|carried|supported|approved|seconded)|rejected|defeated|lost|turned\s+down)\b",
    re.I,
)
"""Behind what was proposed: *This proposal was not accepted*."""
TO_ONE_THAT = re.compile(rf"to +(?P<who>{UNITS}),? +that +(?:(?:it|they|he|she)\b *)?", re.I)
"""*recommended to the Board that it appoint*."""
DECISION_WAS = re.compile(
    rf"\b(?:it +(?:was|is) +the +(?:unanimous +)?(?:decision|wish|will) +of +(?P<who>{UNIT}"
    rf"|the +meeting)|"
    rf"(?:{UNIT}'s?|the|their|its) +(?:unanimous +|final +)?decision +(?:of +{UNIT} +)?(?:was"
    rf"|is)) +(?:that|to) +"
    r"(?P<what>\S.+)",
    re.I | re.S,
)
"""*The Committee's decision was to sell the hall*."""
AUTHORITY = re.compile(
    rf"\b(?:gave|giving|grant(?:ed|ing)|conferr(?:ed"
    rf"|ing)(?: on)?) +(?P<who>{UNITS})(?: *\([^()]*\))? +"
    r"(?:(?:full|delegated|the|all|necessary|any) +){0,2}(?:authority|powers?|permission|"
    r"discretion|leave) +to +(?P<what>(?!(?:speak|address|attend|leave)\b)[a-z].+)|"
    rf"\b(?:authority|power|discretion) +(?:was|is|be|were|having +been) +(?:then +"
    rf"|also +)?(?:given|"
    rf"granted|delegated) +to +(?P<who2>{UNITS})(?: *\([^()]*\))? +to +(?P<what2>[a-z].+)|"
    rf"\b(?:was|were) +(?:remitted|delegated|left) +to +(?P<who3>{UNITS}) +to +(?P<what3>[a-z].+)",
    re.I | re.S,
)
"""*gave the Director delegated authority to award it*."""
LEADS_ON = re.compile(
    rf"for +(?={UNITS} +to +[a-z])|(?:it|they) +(?:would|should|will|must) +(?!be\b)[a-z]|"
    r"(?:that|to|by|on|unanimously|not +to|against|in +favour +of)(?=[ ,])|:|\((?:a|i|1)\) "
    r"|subject to [^,;:]{3,90}, (?:that|to)\b"
    r"|(?:in terms of|under|pursuant to|"
    r"in accordance with|by virtue of)\b[^;:]{3,140}? that\b"
)
"""Between a body's *resolved* and what it resolved."""
REMITS = re.compile(
    rf"{ADV} +(?:remitted|referred|"
    rf"delegated) [^;.]{{2,80}}? to +(?P<who>{UNIT}) for +(?P<what>.+)",
    re.S,
)
DELEGATES = re.compile(
    rf"{ADV} +(?:delegated|gave|granted) +(?:(?:full|delegated|the|all|necessary) +){{0,2}}"
    rf"(?:authority|powers?|approval|permission|consent) +(?:to|for) +(?P<who>{UNITS}){ASIDE}"
    r" *,? *to +(?P<what>(?!the\b)[a-z].+)",
    re.S,
)
"""*delegated authority to the Director to sign it*."""
THE_MEETING = re.compile(r"\W*(?:\d[\d.]*\W+)?(?:[^.;:]{3,90}, )?the meeting(?= +[a-z])", re.I)
"""*After a vote, the meeting*: what no mention names as the body that decides."""
VIEW = re.compile(r"\w+ +(?:that|how|whether|(?:it|there) (?:was|is|had|would|will))\b")
"""*accepted that it was late*: what a verb of deciding tells as a view."""

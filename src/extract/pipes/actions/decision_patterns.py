"""The grammar of decisions, over the masked text of `extract.records.shadow`."""

from __future__ import annotations

import re

from extract.pipes.actions.patterns import ADV
from extract.records.shadow import UNIT, UNITS

TERSE = re.compile(
    r"[\W_\d]*(?P<what>(?:GRANTED|APPROVED|REFUSED|CARRIED|DEFERRED|ADOPTED|PERMITTED|"
    r"Granted|Approved|Refused|Carried|Deferred|Adopted|Permitted)"
    rf"(?![\w'])|(?:Referred|REFERRED|Remitted|REMITTED) to (?={UNIT})|"
    r"(?:Agreed|AGREED) as (?!follows)(?=\w)|"
    r"(?:The )?(?:[Vv]iew|[Cc]onsensus|[Ff]eeling) was to (?!be\b)|[Tt]here (?:was|were) no "
    r"objections?(?= (?:to|from)\b)|"
    r"It was left (?=on the table|in abeyance|(?:over|open)\b)|"
    r"(?:NOTED|Noted|AGREED|Agreed|RECEIVED|Received|No objections?|Left alone)"
    r"(?=(?: (?:nem\.? con\.?|unanimously|with thanks|(?<=eceived )from [^.;]{2,90}))?\W*\Z|"
    r"(?: nem\.? con\.?| unanimously)?[.;!]))(?! by\b)"
)
"""A decision of one word at the head of a sentence."""
VOTED = re.compile(r"(?::|\d ?[-:] ?\d[,:]?) +(?=[A-Z]{6,}\b)")
"""Before a decision that follows the vote: *Moved Lee, seconded Ray, 7-1: DEFERRED*."""
LEFT_TO = re.compile(
    rf"\bit +was +(?:then +)?left +(?:to|with|for) +(?P<who>{UNITS}) +to +(?P<what>.+)", re.I | re.S
)
ALL_ASKED = re.compile(
    r"(?P<who>(?:those present|everybody|everyone|anyone|anybody|all(?: present)?|"
    r"(?:all )?(?:residents|parents|users|volunteers|neighbours|visitors|staff))"
    r"(?: (?:who|with) [^,;:.]{3,50}?)?) "
    r"+(?:was|were|is|are) +(?:all )?(?:asked|requested|reminded|urged|encouraged|invited) +to "
    r"+(?P<what>(?!the\b).+)",
    re.I | re.S,
)
DECISION_OF_IT = re.compile(
    r"(?:(?:the|an?) )?(?:[a-z]+ ){0,2}?(?:(?:motion|amendment|proposition|proposal|resolution)s? "
    r"(?:was|were) (?:then |duly )?(?:put and )?(?:carried|lost|withdrawn|defeated)|"
    r"(?:order|scheme|nomination|decision|dates?|terms of reference)s? (?:was|were) (?:duly )?"
    r"confirmed|(?:all|both|application|licence|permission|consent|request|waiver|extension|permit|"
    r"bid|variation)s? (?:was|were) (?:then |duly |unanimously )?(?:granted|refused|allowed))"
    r"(?![\w'])(?! (?:by|in|on)\b)",
    re.I,
)
"""A decision on what lay before the meeting: *The substantive motion was carried*."""
PASSIVE_DECISION = re.compile(
    r"(?!(?:it|It)\b|[^;:.]{0,100}?\bit +was\b)[^;:.,]{3,110}?(?:,[^;:.]{3,90},)? (?:was|"
    r"were) (?:duly |unanimously |then |"
    r"therefore |re-)?(?:awarded|appointed|elected|co-opted|re-elected|ratified|adopted|"
    r"approved|agreed(?!,? (?:that|to|not|it)\b)|"
    r"(?<=report was )noted|(?<=reports were )noted|(?<=paper was )noted|"
    r"(?<=update was )noted|(?<=tender was )noted|(?<=letter was )noted|(?<=minutes were )noted|"
    r"(?<=position was )noted|(?<=figures were )noted|(?<=accounts were )noted|consented to|"
    r"(?<=report was )accepted|deferred)\b"
    r"(?!,? (?:by|in|at|on|for consultation) )",
)
PASSIVE_DUE = re.compile(
    r"(?!it\b|this (?:would|will))(?P<np>(?:(?:the|a|an|his|her|their|its|all|these|"
    r"this) )?[^;:.]{3,90}?) (?:will|would) be (?:then |also |"
    r"[a-z]+ly )?(?:[a-z]+(?:ed|en|nt|ade|ne|ld|id|ght)|put|set)\b(?: out| up| off|"
    r" back)?",
    re.I,
)
PROPOSED = re.compile(
    rf"{UNIT} +(?:proposed|moved|suggested) that (?P<what>[^;:]{{5,300}}?)(?:,? and|;|,|"
    rf"\.) +(?:and )?"
    rf"(?:(?P<who>{UNIT})|all|everyone|it was|this was|that was|which was) *(?:agreed|carried|"
    rf"seconded|so agreed|unanimously agreed|approved)(?![\w'])",
    re.I,
)
REMITS = re.compile(
    rf"{ADV} +(?:remitted|referred|"
    rf"delegated) [^;.]{{2,80}}? to +(?P<who>{UNIT}) for +(?P<what>.+)",
    re.S,
)

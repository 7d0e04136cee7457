"""Whether a figure has come about: actual, planned, forecast, hypothetical or negated."""

from __future__ import annotations

import re

from extract.pipes.metrics.lexicon import REPORTING
from extract.pipes.metrics.patterns import rx
from extract.records.types import MetricKind, Status

_NEGATED_BEFORE = rx(
    r"(?:\b(?:not|never|nowhere\s+near|rather\s+than|instead\s+of|neither|nor"
    r"|no\s+longer|denied|denies|fail(?:ed|s|ing)?\s+to\s+(?:reach|meet|achieve|hit)"
    r"|misses|without\s+reaching|short\s+of\s+the)|n['’]t)"
    r"(?:\s+(?:that|been|be|yet|the|at|a|an|to|it|was|is|were|reach(?:ed)?|met|meet"
    r"|achieved?|hit|get|got|seen?|had|have|exceed(?:ed)?|as|quite|even|anything|like"
    r"|true|true\s+that|stand|stood|of|recycle|any)){0,4}\s*\Z"
)
_NEGATED_AFTER = rx(
    r"[^.;:,]{0,60}?(?:\b(?:was|is|were)\s+(?:wrong|incorrect|untrue|mistaken|an\s+error"
    r"|in\s+error|a\s+misprint|not\s+(?:correct|right|accurate|true))"
    r"|\bas\s+(?:had\s+been\s+)?(?:misreported|wrongly\s+\w+))"
)
_MISSED_AFTER = rx(
    r"[^.;:,]{0,60}?\b(?:(?:was|is|were)\s+not|had\s+not(?:\s+been)?)\s+(?:met|reached|achieved|hit)\b"
)
"""Behind a level that did not come about; a target stands that is missed."""
_HYPOTHETICAL_BEFORE = rx(
    r"\b(?:if(?!\s+(?:something|anything|anyone|someone)\b)|unless|suppose|supposing|assum(?:ing|es?|ed|ption|ptions)|in\s+the\s+event"
    r"|(?<=that\s)were\s+[\w\s]{1,40}?\s+to|scenarios?|(?<!support\s)(?<!supported\s)(?<!favoured\s)(?<!preferred\s)(?<!chose\s)(?-i:options?|Option\s+[A-Z\d])|might"
    r"|(?<!much\s)(?<!many\s)(?<!\w\s)had\s+[\w\s]{1,30}?\s+been|could(?!\s+not\b)|(?:each|every)(?:\s+(?:extra|additional|further))?\s*\Z|hypothetical\w*"
    r"|what\s+if|for\s+(?:each|every)(?!\s+(?:is|was|of)\b)|"
    r"model(?:led|s|ling)?|illustrat\w+|say,|as\s+an\s+example|for\s+example"
    r"|for\s+instance|worst[\s-]case|best[\s-]case|sensitivity|imagine)(?:\b|(?<=\s)|\Z)"
)
_HYPOTHETICAL_AFTER = rx(
    r"[^.;:,]{0,40}?\b(?:could|might)\s+be\s+(?:needed|required|necessary|affordable|possible)\b"
    r"|[^.;:]{0,50}?\b(?:would|could|might)\s+(?:cost|mean|raise|bring|yield|add|save"
    r"|produce|give|generate|leave|equate|take|require|increase|reduce|be\s+worth|result)"
    r"|[^.;:]{0,60}?\b(?:would|could)\b[^.;:]{0,60}?\b(?:if|provided|providing|unless|subject\s+to)\b"
)
_LIKINGS = (
    "like|prefer|rather|recommend|support|consider|welcome|vote|choose|use|favour|oppose"
    "|be\\s+happy"
)
"""What people answer that they would do is no forecast."""
_FORECAST_BEFORE = rx(
    r"\b(?:forecast\w*|predict\w*|project(?:ed|ing)|projections?|(?<!the\s)(?<!their\s)(?<!its\s)expected(?!\s+(?:standard|level|range)s?\b)"
    r"|(?:the|their|its)\s+expected(?!\s+(?:standard|level|range)s?\b|\s+[a-z]+(?:\s+[a-z]+)?(?:,|\s+(?:and|but)\b))"
    rf"|expects?|expecting|anticipat\w+|likely|will|would(?!\s+(?:not\s+)?(?:{_LIKINGS})\b)|on\s+course|set\s+to\s+(?:be|reach|rise|fall|hit)"
    r"|outlook|estimated\s+to|shall|going\s+to(?!\s+(?:landfill|court|school|college|university|an?|the)\b)|heading\s+for|bound\s+to|"
    r"year[\s-]end\s+position|by\s+year[\s-]end|envisaged|foresees?|foresaw|looks?\s+set"
    r"|['’]ll|due\s+to\s+(?:rise|fall|reach))\b"
)
_FORECAST_AFTER = rx(
    r"\s*\)?\s*(?:\(?forecast\b|projected\b|\(?predicted\b|(?:is|was)\s+(?:forecast|expected"
    r"|predicted|projected|likely)\b)"
)
_PLANNED_BEFORE = rx(
    r"\b(?:propos(?:e|es|ed|ing)|(?<!would\s)(?<!not\s)recommend(?:s|ed|ing)?|resolved|resolves|determine[sd]\s+(?:that|to)|approve[sd]?"
    r"|agreed\s+(?:to|that\s+the)|budget(?:ed)?(?:\s+for)|plan(?:s|ned)?\s+(?:to|for)"
    r"|must|should(?!\s+(?:have\s+)?read\b)|(?<!forecast\s)(?<!projected\s)(?<!predicted\s)(?<!expected\s)(?<!likely\s)(?<!estimated\s)to\s+be|is\s+to|are\s+to|was\s+to|were\s+to|need(?:s|ed)?\s+to"
    r"|intend\w*|"
    r"commit(?:s|ted)?\s+to|(?<!the\s)(?<!an\s)(?<!its\s)offer(?:s|ed)?(?!\s+(?:stood|was|is|of|were|are|up|down|rose|fell)\b)|want(?:s|ed)?|ask(?:s|ed)?\s+(?:for|to)"
    r"|seek(?:s|ing)?|sought|set\s+(?:a|an|the)|(?<!is\s)(?<!was\s)(?<!are\s)(?<!were\s)set\s+at|aims?|aimed|required\s+to|has\s+to"
    r"|have\s+to|had\s+to|claim(?:s|ed)|draft|to\s+(?:increase|reduce|cut|raise|lower"
    r"|set|freeze|save|find)|"
    r"levy|consult\w*\s+on|moved\s+that|that\s+[\w\s]{1,40}\s+be\s+(?:increased|raised"
    r"|set|reduced|cut))\b"
)
_COMMITS = rx(
    r"\b(?:will|would|shall|to)\s+(?:also\s+|only\s+|now\s+)?(?:(?:pay|find|fund|give|meet|own|provide|contribute|cover"
    r"|take\s+on|set\s+aside|invest|grant|match|transfer|allocate|charge|offer|keep|retain|receive"
    r"|replace|build|repair|visit|inspect|audit|review|treat|survey|test|sell|buy|plant|close|open|move)\b[^.;:,]{0,60}\Z)"
)
"""What somebody will do with the share: *the County would pay half*."""
_COMMITS_AFTER = rx(
    r"\s+(?:(?:of|the)\s+[^.;:,]{2,70}?\s+)?(?:will|would|shall)\s+(?:be\s+(?:going\s+to|paid|given|spent|used|kept|retained|returned"
    r"|set\s+aside|allocated|transferred|funded|met|provided|covered|reserved|donated|shared|passed"
    r"|offered|sold|replaced|charged|invested)|go\s+to|come\s+(?:back\s+)?to|pass\s+to)\b"
)
"""*half of the profit will go to the club*."""
_AGREED_AFTER = rx(
    r"(?:\s+(?:increase|decrease|rise|reduction|cut|uplift|award)\b[^.;:,]{0,50}?)?\s+(?:was|be|been)\s+"
    r"(?:\w+ly\s+|then\s+|also\s+)?(?:agreed|approved|proposed|recommended|suggested|requested"
    r"|adopted|authorised)\b"
)
"""*an increase of 5.99% was agreed*."""
_WORD = r"(?!(?:and|but|or|which|who|that|if|where|while|as)\b)[^\W\d][\w’'-]*\s+"
_FORECAST_PREDICATE = rx(
    rf"\s+(?:(?:{_WORD}){{0,2}}|(?:{_WORD})?of\s+(?:{_WORD}){{1,6}}?)(?:will|would|shall|won['’]t)\s+"
    rf"(?!have\s+been|(?:{_LIKINGS}|pay)\b|not(?:\s+(?:{_LIKINGS}))?\b(?!\s+[a-z]))"
)
"""*89% of children will have a place*; what people would like is no forecast."""
_AHEAD_BEFORE = rx(
    r"\b(?:wants?|aims?|hopes?|hoping|aiming|wish(?:es)?|intends?|commits?|seeks?"
    r"|(?:wanted|aimed|hoped|wished|intended|committed|pledged|undertook|agreed|needs?|needed"
    r"|plan(?:s|ned)?|(?:plan|aim|goal|ambition)\s+was|has|have|is|are)\s+to)\b[^.;:,]{0,40}\Z"
)
"""A target that somebody means to come to, not one that stands."""
_RESOLVED = re.compile(
    r"\b(?:RESOLVED|AGREED|DETERMINED|RECOMMENDED|RECOMMENDS?|Resolved|Agreed|Determined"
    r"|Recommended)\b"
    r"(?::|\s+(?:that|to|unanimously))"
)
_ASKING = {
    "agreed", "asked", "asks", "expected", "expects", "estimated", "estimates", "hoped", "insisted",
}  # fmt: skip
_TOLD_THAT = re.compile(
    rf"\b(?:{'|'.join(sorted(REPORTING - _ASKING, key=len, reverse=True))})\s+that\b", re.I
)
"""What a verb of saying opens is told as it stands, whatever was moved or asked before it."""
_ASKED_IF = re.compile(
    r"\b(?:asked|enquired|queried|wondered|questioned)\s+(?:\w+\s+){0,3}if\b", re.I
)
_CLAUSE = re.compile(
    r",\s+having\b|\b(?:as|because|since)\s+(?=(?:the|it|this|that|these|they|its|our)\b)|[;:]"
    r"|,\s+(?:but|while|whereas|although|though|and)\b"
    r"|\b(?:was|were|is|are)\s+not\s+being\s+(?:met|achieved|reached|hit)\b|\.\s|\band\s+of\s+(?:those|these|which)\b"
)


def status_of(kind: MetricKind, sentence_before: str, before: str, after: str) -> Status:
    """The status by the words before the figure (whole and since the last figure) and after it.

    >>> status_of("level", "It was expected to reach ", "It was expected to reach ", " by May")
    'forecast'
    """
    clause = _CLAUSE.split(_TOLD_THAT.split(sentence_before)[-1])[-1]
    near = _CLAUSE.split(before)[-1]
    if kind == "target":  # "asked if the 95% target was realistic": the target stands
        clause = _ASKED_IF.sub("", clause)
    # "short of the 82% target": the target stands.
    missed = _NEGATED_BEFORE.search(near) or _MISSED_AFTER.match(after)
    if (kind != "target" and missed) or _NEGATED_AFTER.match(after):
        return "negated"
    if _HYPOTHETICAL_BEFORE.search(clause) or _HYPOTHETICAL_AFTER.match(after):
        return "hypothetical"
    if kind == "target":
        return "planned" if _AHEAD_BEFORE.search(near) else "actual"
    if _RESOLVED.search(sentence_before):
        return "planned"
    planned, forecast = _PLANNED_BEFORE.search(clause), _FORECAST_BEFORE.search(clause)
    if forecast and _COMMITS.search(near):
        return "planned"
    if forecast and (planned is None or forecast.start() > planned.start()):
        return "forecast"
    if not planned and (_COMMITS_AFTER.match(after) or _AGREED_AFTER.match(after)):
        return "planned"
    if _FORECAST_AFTER.match(after) or (not planned and _FORECAST_PREDICATE.match(after)):
        return "forecast"
    return "planned" if planned else "actual"

"""The words of sentences that grade: who grades, what is graded, and how. Data and small tests."""

from __future__ import annotations

import re

from extract.pipes.forms import SPACE
from extract.records.types import Offsets

_INSPECTORS = re.compile(
    r"\b(?:Ofsted|CQC|Care\s+Quality\s+Commission|HMICFRS|HMICS|HMIC|HMFSI|HMIE|HMI|HMIP|CSCI|SWIA|Estyn|ETI|ISI|RQIA|CIW|CSSIW|HIW"
    r"|Education\s+Scotland|Care\s+Inspectorate|Inspectorate|Education\s+and\s+Training|Audit\s+(?:Commission|Wales|Scotland)"
    r"|Wales\s+Audit\s+Office|National\s+Audit\s+Office|NAO|Regulator(?:\s+of\s+Social\s+Housing)?|RSH|Ombudsman|Monitor"
    r"|NHS\s+(?:England|Improvement)|Inspection|QAA|SIAMS|HIQA|Inspectors?|DfE|Department\s+for\s+Education|LGA|CIPFA"
    r"|Matrix|Investors\s+in\s+People|OfSTED|Department\s+of\s+Education(?:\s+and\s+Skills)?|SEAI|Food\s+Standards\s+Agency)\b",
    re.I,
)
_AUDITORS = re.compile(
    r"audit|assurance|\b(?:Mazars|RSM|BDO|TIAA|KPMG|PwC|PricewaterhouseCoopers|Deloitte|Ernst|EY|Grant\s+Thornton"
    r"|Baker\s+Tilly|SWAP|MIAA|Haines\s+Watts|Veritau|SIAS|ARA|Crowe|PKF|Bentley\s+Jennison|Moore\s+Stephens|CIPFA"
    r"|RSM\s+Tenon|Azets|Scott-Moncrieff|Wylie|Auditors?|LLP)\b",
    re.I,
)
WELL_KNOWN = re.compile(
    r"(?<![^\W_])(?:Ofsted|OFSTED|CQC|Care Quality Commission|HMICFRS|HMICS|HMIC|HMIE|HMIP|HMFSI"
    r"|Estyn"
    r"|ETI|HMI|HIQA|RQIA|CSSIW|CIW|HIW|SIAMS|Regulator of Social Housing|Mazars|KPMG|Deloitte"
    r"|PwC|RSM|TIAA"
    r"|BDO|Grant Thornton|Veritau|MIAA|Azets|Care Inspectorate|Education Scotland|Internal Audit"
    r"|External Audit|Audit Wales"
    r"|Audit Scotland)(?![^\W_])(?!\s+(?:Committee|Panel|Plan))"
)
# Bodies that receive reports on grades rather than grades.
GOVERNING = re.compile(
    r"\b(?:committee|panel|cabinet|board|scrutiny|governing|group|forum|commission|executive|council|members)\s*$",
    re.I,
)
INSPECTORATE_HEAD = re.compile(
    r"\b(?:inspectorate|inspector|by\s+whom|regulator|auditor|graded\s+by)\b", re.I
)
DATE_HEAD = re.compile(
    r"\b(?:date|when|visited|seen|published|inspected|inspection|report(?:ed)?|visit|issued|finished|completed|month|year)\b",
    re.I,
)

_VERB = (
    r"(?:judg(?:es?|ed|ing)|rat(?:es?|ed|ing)|grad(?:es?|ed|ing)|f(?:ound|inds?)|gave|gives?|given|giving|considered|deemed"
    r"|classed|assessed|evaluate[sd]|awarded|assigned|declared|called|pronounced|put|has|have|had|thought|left|keeps?|kept|made|scored)"
)
_VERBS = re.compile(rf"(?<![^\W_]){_VERB}(?=\s)", re.I)
_OBJECT = re.compile(
    rf"{SPACE}(?P<item>(?!(?:by|in|on|as|at|to|been|again|once|only|that|an?{SPACE}overall){SPACE})[^;:.]{{1,100}}?)"
    rf"(?:,?{SPACE}(?:to{SPACE}be|to|as|be|being|overall|was|were|is|are|a|an|of|again|still|only|at|down{SPACE}as|in|both|the"
    rf"|rating|grade|opinion|now|with)){{0,4}}[\s'\"‘“(,]{{0,4}}\Z",
    re.I,
)
PASSIVE = re.compile(
    rf"(?:,|\bwhich|\bthat|\bwho)?(?:{SPACE})?(?<![^\W_])(?:(?:is|was|were|are|has|have|had|would|could|should|will|may|might|been|be|being|now|recently|all|both|also|lately|since){SPACE}){{0,4}}"
    rf"(?:judged|rated|graded|found|assessed|deemed|classed|evaluated|awarded|given|declared|earned|got|received|gets|gained|achieved"
    rf"|kept|retained|maintained|continues?|continued|continuing|stays|went|moved|improved|slipped|dropped|fell|remains|remained|requires|stayed|secured|holds?|held|has|have|had)"
    rf"(?:{SPACE}(?:as|to{SPACE}be|to|again|once{SPACE}more|overall|only|an?|at|by{SPACE}[\w’'-]+|the|its|their|now|still|from|both|all"
    rf"|opinion|of|in|{SPACE})){{0,5}}[\s'\"‘“(]{{0,3}}\Z",
    re.I,
)
TO_BE = re.compile(r"\s*to\s+be\b", re.I)
APPOSED = re.compile(
    r"[\w)’'\"]\s*(?:[:,–—-](?:\s+(?:each|both|all))?|\s|\bnow\b|\bstill\b|\bagain\b)\s*['‘\"“(]{0,2}\Z"
)
FORMER = re.compile(
    r"\b(?:up\s+from|down\s+from|from|formerly|previously|had\s+(?:once|earlier)\s+been|having\s+been|was\s+(?:once|previously)|instead\s+of"
    r"|compared\s+with|last\s+time|before\s+that|\(was|\(in\s+\d{4})\b[^;.]{0,25}\Z",
    re.I,
)
ON_SUBJECT = re.compile(
    rf"['’\"”)]?{SPACE}(?:(?:opinion|rating|level|report|audit|conclusion)s?{SPACE})?(?:(?:was|were|is|had{SPACE}been|has{SPACE}been|have{SPACE}been){SPACE})?"
    rf"(?:(?:given|issued|provided|offered|received|reported|concluded|awarded|recorded|assigned){SPACE})?"
    rf"(?:in{SPACE}respect{SPACE}of|with{SPACE}respect{SPACE}to|in{SPACE}relation{SPACE}to|relating{SPACE}to|as{SPACE}to|on|upon|at|for|over|in|about|to|regarding|around|concerning|covering|across){SPACE}(?:the{SPACE}|our{SPACE})?",
    re.I,
)
DATE_AFTER = re.compile(
    r"['’\"”)\],*]{0,3}\s*(?:(?:[^.;,(]|\([A-Z]{2,8}\)){0,100}?(?:\b|\)),?\s*)?(?:in|on|since|at|from|of|during|,|\()?\s*(?:the\s+)?",
    re.I,
)
# A clause of its own between a grade and a date.
ASIDE = re.compile(
    r",\s.*\b(?:that|which|who|where|when|and|but|having)\b|\b(?:same|unchanged|identical|compared)"
    r"\s+(?:as|from|to|with)\b",
    re.I | re.S,
)
NEGATED = re.compile(
    r"\b(?:not|never|no\s+longer|nothing)\b[^,;]{0,30}\Z|(?:\A|[.;,]\s)\W*(?:none|neither)\b[^.;]*\Z",
    re.I,
)
"""Before a grade that is denied: *was not judged*, *none of the forces had been graded*."""
SPEAKS_OF_IT = re.compile(
    r"\b(?:(?:re-?)?inspect\w*|visit\w*|report\w*|audit\w*|review\w*|assess\w*|grad(?:e|es|ed|ing)"
    r"|rat(?:ed|ing|ings)|judg\w*|opinions?|publish\w*|letter|outcomes?|findings?|results?|moderat\w*"
    r"|Ofsted|CQC|Care\s+Quality|HMICFRS|HMIP|Estyn|ISI|SIAMS|files?|cases?|dip|sample\w*|examin\w*)\b",
    re.I,
)
"""What a sentence holds whose date may be that of a grade further on."""
OTHER_DATE = re.compile(
    r"\b(?:report|letter|note|paper|minutes|(?<!and\s)published|dated|out|until|since|by|before|update|began|started|"
    r"returns?|due|next)\s+(?:of|on|for|in|from|dated)?\s*(?:the\s+)?\Z|\b(?:until|by|before)\s+\Z",
    re.I,
)
NO_BODY = re.compile(
    r"(?:gave|gives?|given|giving|earned|came|evaluations?|grades?|ratings?|opinions?|judge?ments?|verdict|outcome|overall|result"
    r"|an?\s+overall|up|last|\w+\s+(?:it|them)|it|still|was|were|letter|report|inspection|inspectors?|all\s+requirements|requirements)(?:\s+of)?",
    re.I,
)
ENDS_IN_VERB = re.compile(
    r"\b(?:gave|gives?|given|only|awarded|issued|reported|found|judged|rated|graded|raised|lifted|moved"
    r"|upgraded|with|has|had|it|them)\W*\Z",
    re.I,
)
COUNTED_FILES = re.compile(
    rf"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty){SPACE}(?:out{SPACE}of{SPACE}\d+{SPACE})?"
    rf"(?P<noun>(?:[a-z-]+{SPACE}){{0,2}}?(?:files|cases|plans|audits|records|homes|schools|practices|providers|settings|reviews|samples|crimes))\b"
)
# Not *teaching*, *training*, *wellbeing*: what inspectors grade ends in -ing too.
ONE_VERB = re.compile(
    r"\w+ed|(?:be|hav|find|giv|judg|rat|grad|mak|remain|leav|show|follow|includ|report|award)ing",
    re.I,
)
# A grade before its noun: "an inadequate service", "12 'good' files".
BEFORE_NOUN = re.compile(
    r"(?:['’\"”]?\s+|\s*[:–-]\s+)(?:\d+\s+(?=files|cases|audits|records|plans|schools|homes|settings|providers|practices|reviews))?(?!(?:ratings?|grad(?:e|es|ing)|judge?ments?|opinions?|outcomes?|results?|verdicts?|scores?|status|overall|across|under|at|in|on|of)\b)"
    r"(?P<noun>(?P<counted>files|cases|audits|records|plans|schools|homes|settings|providers"
    r"|practices|authorities|reviews)|(?!before\b|after\b|when\b|since\b|while\b|until\b|from\b|with\b|then\b|last\b|this\b)[a-z]{4,}(?:\s+of)?)\b"
)
ARTICLE_LAST = re.compile(
    r"\b(?:an?|the|of|and|or|as|any|every|this|its|their|for|from)\s+['‘\"“]?\Z", re.I
)
LOOKED_AT = re.compile(
    rf"\b(?:(?P<surely>(?:re-?)?inspect(?:ed|ing)|inspection{SPACE}of|judgement{SPACE}(?:of|on))"
    rf"|visit(?:ed|ing)|looked{SPACE}(?:\w+ly{SPACE})?(?:at|into)|reviewed|audited|examined|assessed|moderated|toured"
    rf"|visits?{SPACE}(?:made{SPACE})?to"
    rf"|(?:visits?|audits?|reviews?|assessments?|letters?|reports?|findings|inspections?|inspectors){SPACE}(?:of|on|upon|at|into|for|about)"
    rf"|been{SPACE}(?:back{SPACE})?(?:at|to|into|in)|(?:came|went|gone|returned|come){SPACE}(?:back{SPACE})?(?:to|into)"
    rf"|call(?:ed|ing){SPACE}(?:at|on)){SPACE}(?:the{SPACE}|our{SPACE})?",
    re.I,
)
WAS_LOOKED_AT = re.compile(
    rf"{SPACE}(?:(?:has|have|had|was|were|is|been|recently|also|now|last|just){SPACE}){{1,3}}(?:re-?)?(?:inspected|visited)\b",
    re.I,
)
# Where the clause after a body begins: "and judged it", "and gave".
AND_VERB = re.compile(
    r",?\s+(?:and|but)\s+(?:(?:has|had|have|then|also)\s+)?(?:\w+ed|found|gave|given|made|put|came|went|said|wrote|spoke|was|were|is|are|it|they|the)\b",
    re.I,
)
NEW_VERB = re.compile(
    rf"{AND_VERB.pattern}|\s+(?:following|after|before|during|since|last|this|as|on|in|at\s+(?:the\s+same|that)\s+time)\b"
    r"|\s+to\s+be\b|\s+by\s|\s+(?:was|were|is|are|had|has|would)\b",
    re.I,
)
# A grade that is hoped for or feared: "getting to good", "aims at outstanding".
GOAL = re.compile(
    r"\b(?:get(?:ting|s)?|mov(?:e|ing)|return(?:ing)?|aim(?:s|ed|ing)?|journey|path|road|route|way|work(?:ing)?|striv(?:e|ing)|push(?:ing)?|hint(?:ed|ing)?)"
    r"\s+(?:back\s+)?(?:to|for|towards?|at)\s+(?:(?:be(?:ing|coming)?|an?)\s+)?['‘\"“]?\Z"
    r"|\b(?:would|could|might|may)\s+(?:read|see|take|treat|regard)\s+(?:an?\s+)?['‘\"“]?\Z",
    re.I,
)
# What stands after a grade of another time than that of the sentence.
OTHER_TIME = re.compile(
    r"['’\"”)]*,?\s+(?:before(?:\s+that|hand)?\b|previously|formerly|the\s+time\s+before|next\s+time|last\s+time|in\s+(?:the\s+)?future)",
    re.I,
)
# Words between two grades of one verb: "good and Elm School outstanding".
NEW_CLAUSE = re.compile(
    r"[;.:]|\b(?:was|were|is|are|had|has|have|been|rated|judged|graded|found|gave|awarded|but|while|whereas|from|to)\b",
    re.I,
)
IN_WHICH = re.compile(r",?\s+(?:in|by|through)\s+which\b|,?\s+(?:which|that|saying|where)\b", re.I)
NUMBERS_ONLY = re.compile(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|both|half|most|some|none|(?:a\s+|one\s+)?(?:third|quarter|fifth)|three\s+quarters"
    r"|\d+\s+(?:out\s+)?of\s+(?:the\s+)?\d+|\d+%|\s|of|out|the|them)+",
    re.I,
)
_COMMON_NOUN = (
    r"(?:school|academy|college|nursery|force|service|services|home|trust|hospital|practice|surgery|setting|authority|council"
    r"|department|department|provider|unit|centre|group|company|team|federation|agency|partnership|association|university)"
)
KIND = re.compile(rf"\b{_COMMON_NOUN}\W*\Z", re.I)
SAME_BREATH = re.compile(
    r"['’\"”\s,]*(?:(?:at|for|in|on)\s[^.;:,]{1,60}?,?\s)?(?:or|and|to|but|/)(?:\s+(?:also|only|even|now))?['‘\"“\s]*"
    r"|['’\"”]*\s(?:at|for|in|on)\s[^.;:,]{1,60},\s['‘\"“]*"
    r"|['’\"”]*\s\((?:last|previous(?:ly)?|prior|formerly|was|in|at|on|from)\b[^().;]{0,40}?:?\s['‘\"“]*",
    re.I,
)
# What stands between a label and its grade: "Payroll: ", "Loans: each '".
LABEL_MARK = re.compile(r"(?:\s*[:,–—-]\s*(?:(?:each|both|all)\s+)?|\s+)['‘\"“(]{0,2}\Z", re.I)
COMMON = re.compile(
    rf"(?:the\s+|our\s+|its\s+|their\s+|this\s+|her\s+|his\s+|that\s+)?(?:(?:same|said|latter|whole)\s+)?(?:(?P<noun>{_COMMON_NOUN})|us|we|it|they|them|itself|themselves)",
    re.I,
)
OWN = re.compile(
    r"\b(?:school|ysgol|academy|college|nursery|trust|council|service|force|university|association|primary)\b",
    re.I,
)
ASPECT = re.compile(
    r"\b(?:leadership|management|behaviour|attitudes|personal\s+development|welfare|teaching|learning|attainment|achievement"
    r"|quality\s+of\s+education|early\s+years|sixth\s+form|safety|safe|effective|caring|responsive|well-led|environment"
    r"|wellbeing|inclusion|overall(?:\s+effectiveness)?|protection|safeguarding|outcomes|progress|curriculum|premises"
    r"|experiences?|assessment|values|culture|effectiveness|efficiency|legitimacy|vulnerability|standards|performance"
    r"|excellence|governance|capacity|education|care|support|governors|pupils|learners|trainees|crime|offenders|victims)\b",
    re.I,
)
# What police and other inspections grade: "managing offenders", "meeting needs".
DOING = re.compile(
    r"(?:prevent|protect|investigat|manag|respond|reduc|tackl|treat|engag|support|safeguard|deter|disrupt|develop"
    r"|us|meet|improv|understand|keep|help|record|lead|plan|work|promot|provid|build|deliver|rais)ing\s+\w",
    re.I,
)
# The grade itself as the subject: "the previous grade", "overall effectiveness".
OF_GRADE = re.compile(
    r"(?:(?:the|its|their|our|an?|overall|previous|last|earlier|former|new|latest|current|first|second|final|draft|annual|general|formal|inspection|audit"
    r"|head\s+of\s+internal\s+audit|inspectors?[’']?|auditors?[’']?|this|that|year[’']s)\s+)*"
    r"(?:grades?|grading|ratings?|judge?ments?|opinions?|outcomes?|results?|verdicts?|scores?|conclusions?|effectiveness|overall|annual|assessment|inspections?)"
    r"(?:\s+(?:overall|then|there|this\s+time|last\s+time|given))?",
    re.I,
)
OUT_OF = re.compile(
    r"[\W\d]*(?:out\s+)?of\s+(?:the\s+|all\s+|our\s+|these\s+)?(?:\d+\s+|(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|\w+teen|twenty|thirty|forty|fifty)\s+)?",
    re.I,
)


def is_assurance(grade: str) -> bool:
    """Whether a grade is an auditor's opinion."""
    return bool(re.search(r"assurance", grade, re.I)) or grade.casefold().strip() in (
        "substantial", "limited", "reasonable", "moderate",
    )  # fmt: skip


def inspects(name: str, grade: str) -> bool:
    """Whether a body of this name gives such a grade.

    >>> inspects("Ofsted", "good"), inspects("Internal Audit", "limited assurance")
    (True, True)
    >>> inspects("Ofsted", "limited assurance"), inspects("Audit Committee", "limited assurance")
    (False, False)
    """
    if re.search(r"\b(?:committee|panel|c(?:omm)?tt?ee)\b", name, re.I):
        return False
    if is_assurance(grade):
        return bool(_AUDITORS.search(name))
    return bool(_INSPECTORS.search(name)) or bool(_AUDITORS.search(name))


ASSURES = re.compile(
    rf"(?:,?{SPACE}(?:the{SPACE}|our{SPACE})?(?:[a-z]+{SPACE}){{0,2}}(?:auditors?|inspectors?),?)?"
    rf"(?:{SPACE}(?:has|have|had|also|now|since|duly|again|could|can|only|that|there|was|is))*{SPACE}"
    rf"(?:gave|given|gives?|issued|awarded|offered|provided|provides?|reported|reports?|concluded|returned|assigned|recorded|found|put|rated|graded){SPACE}",
    re.I,
)
"""After an auditor, whatever its name: *Hobb & Sons gave limited assurance*."""

ACTIVE = re.compile(
    rf"(?:{SPACE}(?:inspectors|auditors|assessors))?"
    rf"(?:{SPACE}(?:has|have|had|also|now|since|duly|again))*{SPACE}"
    rf"(?:judged|rated|graded|evaluated|rates|grades|judges|pronounced|declared|found|awarded){SPACE}",
    re.I,
)
"""After a body that grades another, whatever it is called: *Quest rated the pool good*."""


def graded(before: str) -> Offsets | None:
    """What the last verb such as *judged* has between itself and the grade.

    >>> text = "Ofsted judged Oak Lane School to be "
    >>> text[slice(*graded(text))]
    'Oak Lane School'
    """
    for verb in reversed(list(_VERBS.finditer(before))):
        tail = _OBJECT.match(before, verb.end())
        if tail:
            return tail.span("item")
    return None

"""The grammar of grades: scales, verbs and nouns that grade, grade words in ordinary use.

A grade word counts when it is graded with: a verb (judged, rated, found), quotation marks, a noun
that takes a grade (a school, an inspection), a label (``Overall effectiveness: Good``) or a table
column.  The group named ``span`` is the grade.
"""

import re

from extract.pipes.forms import DASH, SPACE, Form, either
from extract.pipes.judgements import context

B = r"(?<![^\W_])"
E = r"(?![^\W_])"
_RI = rf"requir(?:es?|ed|ing){SPACE}improvements?(?:{SPACE}to{SPACE}be{SPACE}good)?"
_INSPECTED = (
    _RI,
    rf"good{SPACE}with{SPACE}outstanding{SPACE}features",
    "outstanding",
    "good",
    "inadequate",
    "satisfactory",
    "unsatisfactory",
    "adequate",
    "excellent",
    rf"partially{SPACE}met",
    rf"partly{SPACE}met",
    rf"not{SPACE}met",
    rf"fully{SPACE}met",
    "unmet",
    "met",
    rf"very{SPACE}good",
    "weak",
    rf"needs{SPACE}improvement",
    rf"needing{SPACE}improvement",
    rf"(?:strong|expected){SPACE}standard",
    rf"needs{SPACE}attention",
    rf"urgent{SPACE}improvement",
    "exceptional",
)
_LEVELS = (
    "substantial|significant|reasonable|moderate|limited|adequate|full|high|partial|minimal|no|nil"
    "|satisfactory|good|strong"
)
_OPINIONS = "substantial|reasonable|moderate|limited|partial|minimal"
"""The levels that several opinions share: *three limited assurances*."""
ASSURANCE = rf"(?:(?:{_LEVELS}){SPACE}assurance|(?:{_OPINIONS}){SPACE}assurances)"
GRADE = either(_INSPECTED)
ANY = rf"(?:{ASSURANCE}|{GRADE})"
_Q = r"[‘’'\"“”]"
_OPENQ = r"[‘'\"“]{0,2}"
_AND = (
    rf"(?:{_Q}{{0,2}}(?:,?{SPACE}(?:and|or|to|nor|&|with(?={SPACE}\w+{SPACE}prospects)){SPACE}|\s?/\s?"
    rf"|,{SPACE}){_OPENQ}(?:(?:a|an|the|as|at{SPACE}least){SPACE})?)"
)
_VERB = (
    rf"(?:(?:re-?)?(?:judged|judges|judging|judge|rated|rates|rate|graded|grades"
    rf"|deemed|classed|classified|assessed|evaluated|inspected{SPACE}as|ranked|scored))"
)
# What may stand between the verb and the grade: whom it grades, and how.
_BETWEEN = rf"(?:{SPACE}(?!and\b|but\b|that\b|which\b|who\b)[\w’'&()-]{{1,30}},?){{0,8}}?"
_AS = (
    rf"(?:{SPACE}(?:as|at|to{SPACE}be|be|being|overall|an?|both|either|of|was|were|is|are"
    rf"|now|still|only|once|again|at{SPACE}least|by{SPACE}[\w’'-]{{2,20}})){{0,4}}"
)
GRADED = rf"{B}{_VERB}(?:{_AS}|{_BETWEEN}{_AS}){SPACE}{_OPENQ}(?P<span>{ANY}){E}"
FOUND = (
    rf"{B}(?:f(?:ound|inds|inding|ind)|called|labelled|declared"
    rf"|pronounced){_BETWEEN}(?:{SPACE}to{SPACE}be"
    rf"|{SPACE}as)?(?:{SPACE}overall)?{SPACE}{_OPENQ}(?P<span>{ANY}){E}"
)
FOUND_TO = rf"{B}found{SPACE}to{SPACE}(?P<span>{_RI}){E}"
# No verb can follow a copula or a preposition: "has been requires improvement", "at requires ...".
AS_NOUN = (
    rf"{B}(?:is|was|were|are|been|being|be|as|at|to|from|of|a|still|now|remain(?:s|ed)"
    rf"|stay(?:s|ed)){SPACE}{_OPENQ}(?P<span>requires{SPACE}improvement(?:{SPACE}to{SPACE}be{SPACE}good)?){E}"
)
QUOTED = rf"{_Q}(?P<span>{ANY}|poor|fair|unacceptable){_Q}"
NOUN = (
    r"(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|colleges?|authorit(?:y|ies)"
    r"|inspections?|ofsted|cqc|ratings?|grad(?:e|es|ings?)|judg(?:e)?ments?|opinions?"
    r"|audits?"
    r"|providers?|settings?|childminders?|(?:care|children['’]s|nursing"
    r"|residential){SPACE}homes?|care{SPACE}services?|sixth{SPACE}forms?"
    r"|practices?(?!{SPACE}(?:in|and|guid))|forces?|trusts?|verdicts?|evaluations?"
    r"|hospitals?|categor(?:y|ies)|standard{SPACE}schools?)"
).replace("{SPACE}", SPACE)
ON_NOUN = (
    rf"{B}(?P<span>{ANY})(?P<more>{_AND}{GRADE})?{_Q}{{0,2}}(?:{SPACE}(?:ofsted|cqc|estyn"
    rf"|hmicfrs|overall|primary|secondary|special|local|infant|junior|case|children['’]s"
    rf"|social|care|audit|inspection)){{0,2}}{SPACE}(?P<noun>{NOUN}){E}"
)
INADEQUATE_ON = (
    rf"{B}(?P<span>inadequate){_Q}{{0,2}}{SPACE}(?:(?:children['’]s|youth|social"
    rf"|care){SPACE})?(?:cases?|services?|case{SPACE}(?:files?|audits?)|councils?|practice"
    rf"|records?|plans?){E}"
)
RATING_OF = (
    rf"{B}(?:rating|grading|grade|judge?ment|opinion|verdict|evaluation"
    rf"|assurance{SPACE}level|level{SPACE}of{SPACE}assurance|outcome"
    rf"|assurance{SPACE}rating|category|audit)s?"
    rf"(?:{SPACE}(?:of|was|is|as|were|remains|remained|at|to|overall|had|has|been"
    rf"|given|from|moved|improved|an?|now)){{1,4}}{SPACE}{_OPENQ}(?P<span>{ANY}){E}"
)
MOVED = (
    rf"{B}(?:(?:up|down|improved|risen|fallen){SPACE})?from{SPACE}{_OPENQ}(?P<span>"
    rf"{GRADE}){_Q}{{0,2}}(?:{SPACE}(?:to|in|at)\b|\s*[.,;])"
)
PAIR = rf"{B}(?P<span>{GRADE}){_Q}{{0,2}}{SPACE}(?:or|and){SPACE}{_OPENQ}(?P<second>{GRADE}){E}"
CHANGED_TO = (
    rf"{B}(?:(?:dropp|fall|fell|mov|improv|ris|ros|went|go|slipp|return|declin|upgrad|downgrad)\w*"
    rf"(?:{SPACE}(?:back|up|down))?{SPACE}to|(?:stay|remain)(?:s|ed|ing)?"
    rf"|(?:came|comes?|coming|got|moved?|moving){SPACE}out{SPACE}of){SPACE}"
    rf"{_OPENQ}(?P<span>{GRADE}){E}"
)
LABELLED = (
    rf"{B}(?:overall(?:{SPACE}(?:effectiveness|rating|judge?ment|grade|opinion))?"
    rf"|quality{SPACE}of{SPACE}education|(?:behaviour|personal{SPACE}development)[\w"
    rf" ,]{{0,30}}|leadership(?:{SPACE}and{SPACE}management)?"
    rf"|early{SPACE}years(?:{SPACE}provision)?"
    rf"|sixth{DASH}?\s?form(?:{SPACE}provision)?|safe|effective|caring|responsive"
    rf"|well{DASH}?\s?led|teaching(?:,?{SPACE}learning[\w ]{{0,20}})?|achievement"
    rf"|outcomes(?:{SPACE}for{SPACE}pupils)?|effectiveness|efficiency|legitimacy"
    rf"|achievement|rating|opinion|grade|judge?ment|audit{SPACE}opinion"
    rf"|assurance{SPACE}(?:level|rating|opinion)|ofsted|cqc|safety)"
    rf"\s?(?:{DASH}|:|=|{SPACE}was|{SPACE}is|{SPACE}were"
    rf"|{SPACE}are)\s{{0,4}}{_OPENQ}(?P<span>{ANY}){E}"
)
ASSURANCE_NAMED = rf"{B}(?P<span>{ASSURANCE}){E}"
LEVEL_OPINION = (
    rf"{B}{_OPENQ}(?P<span>substantial|reasonable|moderate|limited|adequate"
    rf"|partial)(?:{_Q}{{0,2}}{SPACE}(?:audit{SPACE})?(?:opinions?|assurance{SPACE}(?:opinion"
    rf"|rating|level|report|audit)s?)|{_Q}{SPACE}assurances?){E}"
)
OPINION_LEVEL = (
    rf"{B}(?:opinion|assurance|rating)(?:{SPACE}(?:of|was|is|level|given|as"
    rf"|rated)){{1,3}}{SPACE}{_OPENQ}(?P<span>substantial|reasonable|moderate|limited"
    rf"|partial){_Q}{{0,2}}{E}(?!{SPACE}assurance)"
)
CAPITALISED = rf"{B}(?P<span>{_RI}|outstanding|good|inadequate){E}"

DECOYS = (
    Form(
        "ordinary",
        rf"{B}(?:good|outstanding|adequate|satisfactory|excellent|very{SPACE}good"
        rf"|strong){SPACE}(?:practices?|progress|news|work|idea|friday|neighbours?"
        rf"|start|example|quality|governance|time|value|condition|order|attendance"
        rf"|relationships?|opportunit\w+|matters?|issues?|actions?|items?|invoices?"
        rf"|balances?|debts?|works?|repairs?|resources?|accounts?|payments?|queries"
        rf"|bills?|loans?|monies|money|applications?|complaints?|natural|natured"
        rf"|turnout|response|feedback|care|behaviour|design|law|faith|hope"
        rf"|understanding|number|deal|many|enough|morning|evening|afternoon|wishes"
        rf"|cause|causes|luck|health|design|achievement|contribution|service|supply"
        rf"|answer|support|way|reason|resolution|outcome|conclusion|arrangements?"
        rf"|provision|funding|staffing|parking|notice|explanation|level|levels){E}",
        0,
        context.is_ordinary,
    ),
    Form("make good", rf"{B}ma(?:k(?:e|es|ing)|de){SPACE}good{E}(?!{SPACE}(?:or|and|in|at))", 0),
    Form(
        "met with",
        rf"{B}met{SPACE}(?:with|by|the|on|to|in|at|all|their|its|our|and|again|every"
        rf"|regularly|up){E}",
        0,
    ),
    Form(
        "been met",
        rf"{B}(?:targets?|needs?|costs?|deadlines?|criteria|conditions?|expectations?"
        rf"|thresholds?|demand|requirements?|obligations?|who|had|have|has|group"
        rf"|committee|board|panel|governors|members){SPACE}(?:\w+"
        rf"{SPACE}){{0,4}}?(?:not{SPACE})?met{E}",
        0,
    ),
)

FORMS = (
    Form("graded", GRADED, 0.92, context.is_graded),
    Form("found", FOUND, 0.88, context.is_found),
    Form("found to", FOUND_TO, 0.9, context.speaks_of_inspection),
    Form("as noun", AS_NOUN, 0.9),
    Form("quoted", QUOTED, 0.9, context.is_quoted),
    Form("on noun", ON_NOUN, 0.88, context.is_on_noun),
    Form("inadequate on", INADEQUATE_ON, 0.88, context.speaks_of_inspection),
    Form("rating of", RATING_OF, 0.9, context.is_rating_of),
    Form("moved", MOVED, 0.9, context.speaks_of_inspection),
    Form("changed to", CHANGED_TO, 0.85, context.is_changed_to),
    Form("labelled", LABELLED, 0.88, context.is_labelled),
    Form("assurance", ASSURANCE_NAMED, 0.88, context.is_assurance),
    Form("level opinion", LEVEL_OPINION, 0.85),
    Form("opinion level", OPINION_LEVEL, 0.85, context.speaks_of_audit),
    Form("capitalised", CAPITALISED, 0.8, context.is_capitalised),
    Form("pair", PAIR, 0.85, context.is_pair),
)

# Grades that go on from one already found, inside the sentence.
JOINED = re.compile(rf"{_AND}(?P<span>{ANY}){E}", re.I)
ELSEWHERE = re.compile(
    rf"{B}(?P<span>{ANY})(?=\s?{_Q}?(?:{SPACE}(?:for|in|on|at|by|from|since|under|once"
    rf"|again|overall)\b|\s?[.,;:)\]]|\s*\Z))",
    re.I,
)
# Without a word of it a stretch of text holds no grade.
GRADE_WORD = re.compile(
    r"good|outstand|requir|inadequate|satisfact|adequate|excellent|met\b|weak|improvement|standard"
    r"|attention|exceptional|assurance|substantial|reasonable|moderate|limited|partial|opinion"
    r"|unacceptable|\bpoor\b|\bfair\b",
    re.I,
)
CELL = re.compile(
    # "4 - Good": as the Care Inspectorate has its grades.
    rf"(?:\s*\d\s*[-–—:]\s*|\W*)(?P<span>{ANY}|substantial|reasonable|moderate|limited|partial|full|nil|unacceptable"
    rf"|none)\W*(?:(?<=\()\d{{4}}\)\W*)?",
    re.I,
)
GRADE_HEADER = re.compile(
    r"\b(?:judge?ments?|grades?|ratings?|opinions?|assurance|ofsted|cqc|estyn"
    r"|inspection|outcome|result|hmicfrs|(?:19|20)\d\d|overall|current|previous"
    r"|status)\b",
    re.I,
)

"""The words of the rating grammar: colours, what is rated, what rates, and what colours describe.

Data only; `evidence` says how they add up.
"""

import re

from extract.pipes.forms import DASH, SPACE, either

CORE = ("red", "amber", "green")
WIDE = ("blue", "grey", "gray", "black", "purple", "yellow", "white", "orange")
B = r"(?<![^\W_])"
E = r"(?![^\W_])"
# "arnber" is how OCR reads "amber".
_ONE = f"(?:{either((*CORE, *WIDE, 'arnber'))}s?)"
_CORE_ONE = f"(?:{either(CORE)})"
# A compound ("Amber/Red") is one rating; its parts are core colours.
COLOUR = re.compile(
    rf"{B}(?P<compound>{_CORE_ONE}\s?(?:/|{DASH})\s?{_CORE_ONE})(?!\s?/)(?<!/){E}"
    rf"|{B}(?P<one>{_ONE}){E}",
    re.I,
)
# All three in a row name the scale and rate nothing.
_AND = rf"(?:\s?[/|]\s?|\s?{DASH}\s?|,?{SPACE}(?:(?:and|or|&){SPACE})?|,?\s?&\s?)"
SCALE_NAME = re.compile(
    rf"{B}(?:(?:blue|black|purple|grey|gray|white){_AND})?{_CORE_ONE}{_AND}"
    rf"{_CORE_ONE}{_AND}{_CORE_ONE}"
    rf"(?:{_AND}(?:blue|black|purple|grey|gray|white|complete))?{E}"
    rf"|{B}(?:RAG|B?RAG(?:{SPACE}rating)?)\s?\(\s?{_CORE_ONE}[^)]{{1,30}}\)"
    rf"|{_CORE_ONE}{_AND}{_CORE_ONE}\s?\(RA?G\)",
    re.I,
)
LETTER = re.compile(r"(?:[RAGB](?:\s?/\s?[RAG])?|AR|AG|GA|RA)")
COLUMN_LETTERS = frozenset("RAGBW")

# What tells that a document rates with colours.
SCHEME = re.compile(
    rf"\bB?RAG{DASH}?(?:g?ed|rated)?\b|\btraffic[ -]light(?:s|ing)?{SPACE}(?:rat\w+"
    rf"|system|status|scor\w+|report\w*|assess\w+)"
    rf"|\b(?:red|amber|green){DASH}rated\b|\b[Rr]ated{SPACE}(?:as{SPACE})?['‘\"“]?(?:red"
    rf"|amber|green)\b"
)
HINT = re.compile(
    r"\bKPIs?\b|\b(?:performance|quality|key)\s+(?:indicator|measure|dashboard|report"
    r"|scorecard)s?\b|\brisk\s+(?:register|rating|score|log|matrix)s?\b"
    r"|\b(?:dashboard|scorecard|highlight\s+report|milestones?|workstreams?"
    r"|corporate\s+risks?|strategic\s+risks?|action\s+(?:plan|tracker|log)"
    r"|improvement\s+plan|delivery\s+plan|exception\s+report|direction\s+of\s+travel"
    r"|tracker)\b",
    re.I,
)

RATED = (
    "KPIs?|PIs?|indicators?|measures?|metrics?|actions?|risks?|targets?|milestones?|projects?|workstreams?|schemes?"
    "|objectives?|priorit(?:y|ies)|outcomes?|elements?|areas?|items?|tasks?|deliverables?|ratings?|status|statuses"
    "|scores?|standards?|themes?|programmes?|issues?|recommendations?|domains?|lines?|category|categories|rows?|performance"
    "|savings?|budgets?|services?|trusts?|schools?|plans?|strands?|controls?|compliance|audits?|stages?|position|dial|ones?"
)
RATED_NOUN = re.compile(rf"\b(?:{RATED})\b", re.I)
FIRM_NOUN = re.compile(
    r"\b(?:KPIs?|PIs|indicators?|metrics?|risks?|milestones?|status|ratings?|targets?"
    r"|actions?|measures?|workstreams?|deliverables?|objectives?)\b",
    re.I,
)
# A figure says that the sentence measures.
FIGURE = re.compile(
    r"\d\s?(?:%|per\s?cent\b|percent\b|days?\b|weeks?\b|hours?\b|minutes?\b|cases?\b|calls?\b)"
    r"|\b(?:was|were|went|turned|still|been|since|until|by|in|last|this|next)\s+(?:(?:red|amber|green)\s+)?(?:(?:in|since|last|this|by|until|for)\s+)+"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|quarter|month|autumn|spring|summer|winter|Q[1-4])\b"
    r"|\b(?:against|from|to|target\s+of|at|stood\s+at|up|down)\s+£?\d[\d,.]*(?![\d,.]*(?:am|pm|th|st|nd|rd)\b)",
    re.I,
)
# "amber areas": the colour before what it rates; a green area or project may be a lawn.
RATED_AFTER = re.compile(
    rf"(?:\s?{DASH}\s?(?:rated|rating|RAG)|{SPACE}(?P<firm>rat(?:ed|ings?)|(?-i:RAG)|risks?"
    rf"|KPIs?|PIs?|indicators?|status|scores?|flagged|metrics?)"
    rf"|{SPACE}(?P<noun>{RATED}))\b",
    re.I,
)
_ADVERB = (
    r"(?:not|never|anything|nothing|but|very|decidedly|firmly|as|at|to|in|on|now"
    r"|still|currently|again|all|both|back|overall|mostly|largely"
    r"|each|a|an|the|being|be|it|this|them|that|provisionally|only|either|now|rightly"
    r"|consistently|also|marked|shown)"
)
_OPEN = r"[\s'\"‘“(\[*_:–-]{0,4}"
RATED_BEFORE = re.compile(
    rf"\b(?:(?:re)?(?:rated|rates?|rating(?!s)|graded|scored|assessed|flagged|classed"
    rf"|classified|categorised|coded|(?:re-?)?colou?red|RAG(?:ged)?|ragged|status|BRAG"
    rf"|judged|ranked))"
    rf"\b(?:{SPACE}(?:{_ADVERB}|remained|remains|stayed|was|is|were|are|of|had|has"
    rf"|been|moved|turned|went|from|would|will|should|could|out|by"
    rf"|for)){{0,5}}{_OPEN}\Z",
    re.I,
)
LABEL_BEFORE = re.compile(
    r"\b(?:RAG|B?RAG\s+(?:rating|status)|status|rating|risk|risk\s+(?:level|rating"
    r"|score)|score|overall|performance|progress|confidence"
    r"|assessment)\s*[:=–-]\s*['\"‘“(\[*_]{0,2}\Z",
    re.I,
)
LINKED_BEFORE = re.compile(
    rf"\b(?:is|was|were|are|be|been|being|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?"
    rf"|turn(?:s|ed|ing)?|go(?:es|ing|ne)?|went|stood|stands?|sat|sits"
    rf"|(?:mov|chang|slipp|dropp|shift|improv|return|worsen|deteriorat|downgrad|upgrad"
    rf"|declin|revert|escalat|fall|ris|fell|rose|came|com|drift|progress|convert|tipp|push|pull"
    rf"|go|bring|brought|took|take|put|downgrad|slid|split)\w*(?:{SPACE}(?:it|them"
    rf"|back|up|down|out|across|over|straight|this|the{SPACE}\w+))?(?:{SPACE}(?:to"
    rf"|into|from|out{SPACE}of|of|as))?"
    rf"|see|sees|seen|saw|reach(?:es|ed)?|hit|gets?|got|getting|expect(?:s|ed|ing)?"
    rf"|thought|thinks?|says?|said|saying|wants?|wanted"
    rf"|predict(?:s|ed)?|forecast(?:s|ed)?|propos(?:es|ed)|show(?:s|ing|n|ed)?"
    rf"|report(?:s|ed|ing)?|mark(?:ed|s|ing)?|call(?:s|ed|ing)?{SPACE}it|call(?:s|ed)?"
    rf"|kept|keep(?:s|ing)?|left|leav(?:es|ing)|became|become|becoming|becomes|set"
    rf"|stuck|currently|now|still|at|as|to|from|into|of|in|on|between|against|had|with"
    rf"|than|only|anticipat\w+|reads?|reckoned|leave|off|merit(?:s|ed)?|deserv\w+|hop(?:es?|ed|ing)\s+for|settled{SPACE}on"
    rf"|prefer(?:s|red)?|favour(?:s|ed)?|suggest(?:s|ed)|g[ai]ven?|gives|award(?:s|ed))"
    rf"(?:{SPACE}{_ADVERB}){{0,2}}{_OPEN}\Z"
    # "hoped to see the whole sheet green", "that makes it red"
    rf"|\b(?:see|saw|have|had|has|having|get|got|make|makes|made|making|want|wanted|keep|keeps|kept|turn|turned|leave|leaves|left"
    rf"|mark|marked|put|show|showed|score|scored|call|called|bring|brought|find|found|give|gives|gave|given"
    rf"|award(?:s|ed)?|colou?red|graded|rated|judged|ranked|placed|places){SPACE}"
    rf"(?:it|them|this|that|us|everything|all|(?:the|its|their|every|each|both|all|our){SPACE}(?:[\w'’-]+{SPACE}){{0,3}}[\w'’-]+)"
    rf"(?:{SPACE}(?:back|up|down|all|at|to|into|as|a))?{_OPEN}\Z",
    re.I,
)
MOVED = re.compile(
    rf"{B}(?:from{SPACE})?{_CORE_ONE}['’\"”]?(?:{SPACE}(?:to|into|and){SPACE}|\s?(?:→|->|>"
    rf"|to)\s?)['‘\"“]?{_CORE_ONE}{E}",
    re.I,
)
NOMINAL_BEFORE = re.compile(
    rf"\b(?:the|an?|its|their|this|that|double|single|only|second|another|straight|solid"
    rf"|first|any|every){SPACE}['‘\"“]?\Z",
    re.I,
)
COUNT_BEFORE = re.compile(
    rf"(?:\b(?:\d{{1,4}}|no|none|one|two|three|four|five|six|seven|eight|nine|ten"
    rf"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    rf"|twenty(?:[ -]\w+)?|thirty(?:[ -]\w+)?|forty(?:[ -]\w+)?|all|most|half|several"
    rf"|some|many|remainder|rest|others?|both|single)|%)"
    rf"(?:{SPACE}(?:{RATED}|of|them|the|which|these|those|were|was|are|is|had|been|at"
    rf"|as|in|on|rated|now|being|remain(?:ed|ing)?|other|showing|stood|marked|more"
    rf"|further|still|have|has|out|\d+)){{0,6}}{_OPEN}\Z",
    re.I,
)
COUNT_AFTER = re.compile(
    r"(?:\s?\([^()]{1,20}\))?\s?[:=(–-]?\s?\(?\d{1,4}\b(?!\s?(?:%|\w*\s?(?:January"
    r"|February|March|April|May|June|July)))"
)

# "Grey means not begun": the key of a scheme names its colours and rates nothing.
EXPLAINED = re.compile(
    r"\s+(?:(?:[a-z]+\s+)?(?:ratings|scores)\s+(?=mean\b))?(?:(?:here|would|now|also)\s+)?(?:means?|meaning|meant|denot\w+|signif\w+|indicat\w+|stands?\s+for)\b"
)

NAMED_IN_KEY = re.compile(
    rf"{B}(?P<colour>{either(WIDE)}){SPACE}(?:(?:here|would|now|also){SPACE})?"
    rf"(?:means?|meaning|meant|denot\w+|signif\w+|stands?{SPACE}for|for{SPACE}(?:complete|closed))",
    re.I,
)
KEY = re.compile(
    rf"(?<!\bat )(?<!\boff ){B}(?:{_CORE_ONE}|{either(WIDE)}){SPACE}(?:is|are|being|for|=)"
    rf"{SPACE}(?:an?|the|any|some|none|all|not|no|[a-z]+(?:ed|e)?)\b(?=[^.;,]{{0,60}}(?:[.;,)]|\Z"
    rf"|{SPACE}and{SPACE}))",
    re.I,
)
HUE = re.compile(
    rf"{SPACE}of{SPACE}(?:the|her|his|their|its|our){SPACE}"
    r"(?!(?:spring|summer|autumn|winter|year|quarter|month|period|lot|whole|report|register|board|page|two|three|four|five|six)\b)\w"
    rf"|(?:{_AND}|{SPACE}(?:or|and){SPACE}|,{SPACE})(?:{_ONE}(?:{_AND}|{SPACE}(?:or|and){SPACE}|,{SPACE})){{0,3}}(?:gold|silver|pink|brown|violet|indigo|navy|cream|turquoise|bronze|lilac)\b",
    re.I,
)
SHARED = re.compile(rf"{SPACE}(?:and|or|to){SPACE}|\s?[,/]\s?")
# A lawn or a signal, not a rating: "on the green".
ON_THE = re.compile(
    rf"\b(?:on|across|at|by|onto|over|for|around|round|near|beside|behind|off|opposite|along){SPACE}the{SPACE}"
    rf"(?:village{SPACE})?\Z",
    re.I,
)

# Words that may follow a colour that stands by itself.
GOES_ON = re.compile(
    r"(?:['’\"”)\]*_]{0,3})(?:\s*(?:[.,;:)\]/→←↑↓↔>|?!(–—]|\Z|-(?!\w))|\s+(?:and|or|but|to"
    r"|into|in|on|at|by|for|with|due|because|as|since|until|till|when"
    r"|while|from|this|that|these|last|next|now|again|overall|only|too|also|after"
    r"|before|pending|against|despite|though|although"
    r"|which|rather|than|not|so|if|owing|throughout|across|status|being|was|were|is"
    r"|are|had|has|have|will|would|could|should|may|might|the|a|an|all"
    r"|it|its|they|their|he|she|we|there|where|who|per|during|within|without|through"
    r"|once|twice|previously|currently|still|yet|already|over|under|between"
    r"|bar|barring|except|excepting|save|apart|besides|unlike|given|thanks|alongside|beyond|amid|among"
    r"|about|around|almost|altogether|straight|either|neither|anyway|instead|regardless|partly"
    r"|remained|remains|means|meaning|meant|of|out|unless|reflecting|following|today"
    r"|tonight|yesterday|whereas|seven|six|five|four|three|two|one|\d+|both|most|some"
    r"|no|none|mainly|largely|purely|simply|soon|then|otherwise|holds?|held|seem(?:s|ed)|right|wrong|became|becomes|becoming|awaiting|beneath|below|above|deserved|depends|needs|untill|ever|any"
    r"|stays?|stayed|for|did|does|do|can|cannot|gave|gives?|took|takes?|made|makes?|came|comes?|went|goes|told|tells?|looked|looks?|felt|feels?|hid|hides?|mask(?:s|ed)|oblige[sd]|need(?:s|ed)|require[sd]|show(?:s|ed)|suggest(?:s|ed)|implie[sd]|reflect(?:s|ed)|gets?|got|trigger(?:s|ed)|rose|fell|said|says|count(?:s|ed)|cover(?:s|ed)|worr(?:ies|ied)|concern(?:s|ed)|surprise[sd]|flatter(?:s|ed)|belong(?:s|ed))\b)",
    re.I,
)

RATING_HEADER = re.compile(
    r"\b(?:B?RAG|status|ratings?|rated|risk|score|progress|performance|direction"
    r"|travel|DoT|on\s+track|current|previous|now|was|is|last|this|trend|assurance"
    r"|confidence|delivery|position|overall|target|actual|gross|net|residual|inherent"
    r"|Q[1-4]|impact|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|forecast|level|likelihood)\b",
    re.I,
)
FIRM_HEADER = re.compile(r"\bB?RAG\b|\bstatus\b|\brating\b|\brisk\b|\bprogress\b|\bscore\b", re.I)
ATTENDANCE = re.compile(r"\b(?:present|apologies|absent|attend\w*|attendance|name|names)\b", re.I)
DECOY_TABLE = re.compile(
    r"\b(?:bins?|sacks?|colours?|caddy|weather|flood|badges?|teams?|kit|lids?"
    r"|collections?|squad|room|house|paint|flag|wristband)\b",
    re.I,
)

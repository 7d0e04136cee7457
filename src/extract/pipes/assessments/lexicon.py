"""The words of sentences that rate: data only."""

import re

from extract.pipes.forms import SPACE, words

NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
     "ninety": 90, "a single": 1, "just one": 1, "only one": 1, "single": 1, "a": 1}  # fmt: skip
_UNIT = "(?:one|two|three|four|five|six|seven|eight|nine)"
NUMBER = (
    rf"(?:\d{{1,4}}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]{_UNIT})?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|a\s+single)"
)
HUNDREDS = rf"(?:(?:an?|{_UNIT})\s+hundred(?:\s+and\s+{NUMBER})?)"
NO = (
    r"(?:no|none|not|never|nothing|neither|nor|nobody|without|zero|nil|cannot"
    r"|(?:is|was|were|are|has|have|had|did|does|do|wo|would|could|should)n['’]t)"
)

# --- noun phrases -----------------------------------------------------------------------------

BE = words("is are was were be been being am 's ’s")
AUXILIARIES = BE | words(
    "has have had having will would shall should can could may might must did does do cannot "
    "ought can't won't isn't wasn't weren't aren't hasn't haven't didn't isn’t wasn’t weren’t"
    " aren’t"
)
REPORTING = words(
    "said says say noted notes reported explained told advised added asked asks confirmed stated "
    "thought thinks hoped hopes believed believes warned reminded remarked observed replied "
    "want wants wanted prefer prefers preferred fear fears feared "
    "answered showed shows argued contended explains knew feared expected expects forecast saw "
    "sees heard admitted conceded agreed insisted recalled queried wondered questioned"
)
BOUNDARY = words(
    "that because but while whilst whereas when if although though since so then why how whether "
    "what where who which whose nor yet after before until unless as hence therefore however than "
    "with nobody somebody leaving including"
)
DETERMINERS = words(
    "the a an its their our his her this these those that my your both all each every any some no "
    "overall only one's said such"
)
ADVERBS = words(
    "now still currently again also only just then once firmly largely mostly always ever back "
    "overall rightly consistently today meanwhile sadly however therefore already both all each "
    "straight out off toward towards over into from to at in on of up down as being as not never "
    "even so too rated graded scored marked shown merely simply either no longer why is was "
    "and or but"
)
PRONOUNS = words(
    "it this that these those they them he she we i you which who there here one ones both all "
    "it'll it’ll it's it’s that's that’s they'll they’ll they're they’re each neither"
    " everything something anything nothing latter former others other us its"
)
GENERIC = re.compile(
    r"(?:RAG|B?RAG|status|rating|ratings|colou?r|overall|progress|performance|score|risk|"
    r"current|latest|assessment|rag\s+status|rag\s+rating|overall\s+(?:rag|rating|status)"
    r"|(?:measure|workstream|indicator|KPI)(?!s)|(?:rating|score)\s+(?:after|before)\s+(?:mitigation|control)"
    r"|project\s+status|direction\s+of\s+travel|confidence|delivery\s+confidence)s?",
    re.I,
)
COUNTED = (
    r"(?:KPIs|PIs|indicators|measures|metrics|actions|risks|targets|milestones|projects|workstreams"
    r"|schemes|objectives|priorities|outcomes|elements|areas|items|tasks|deliverables|ratings"
    r"|scores"
    r"|standards|themes|programmes|issues|recommendations|domains|lines|categories|rows|savings"
    r"|budgets|services|trusts|schools|plans|strands|controls|audits|stages|promises|pledges"
    r"|commitments|entries|plots|practices|practises|clubs|sites|providers|homes|settings|streams"
    r"|contracts|goals|points|strategies|policies|processes|teams|wards|criteria|questions"
    r"|jobs|requirements|conditions|dimensions|aspects|parts|subjects|parishes|buildings|assets"
    r"|bridges|roads|undertakings)"
)
COUNTED_NOUN = re.compile(
    rf"\b(?P<total>{NUMBER})(?:,\d{{3}})?{SPACE}(?P<noun>(?:(?!of\b|the\b"
    rf"|\d)[\w’'-]+{SPACE}){{0,3}}?{COUNTED})\b",
    re.I,
)
OF_TOTAL = re.compile(
    rf"\b(?:of|all|our|the|held|has|have|had|with|covers?){SPACE}(?:(?:the|our|its"
    rf"|all){SPACE})?{NUMBER}{SPACE}"
    r"(?P<noun>(?-i:[a-z])[\w-]*s)(?![^\W_])",
    re.I,
)
ANY_COUNTED = re.compile(rf"\b(?P<noun>{COUNTED})\b", re.I)

# --- frames -------------------------------------------------------------------------------------

_OPEN = r"[\s'\"‘“(\[*_.…]{0,5}"
_ADV = (
    r"(?:\w{2,}ly|too|rather|so|since|later|then|now|still|again|all|both|also|just|once|more"
    r"|always|ever|back"
    r"|overall|(?:re-?)?rated|RAG[- ]?rated|graded|scored|assessed|flagged"
    r"|shown|marked"
    r"|(?:re-?)?colou?red|classed|reported|judged|listed|recorded|as|at|to|in|on|into|being|an?"
    r"|the|solid"
    r"|very|status|RAG|rating|scored?|down|up|straight|over|from|out|of|by|been|be|not|never|no"
    r"|longer|either"
    r"|anything|better|worse|than|but|turning|going|showing|remaining|becoming|already|today"
    r"|therefore"
    r"|expected|forecast|predicted|projected|due|set|hoped|anticipated|supposed|about|almost"
    r"|forecasted|planned|have|has|had|move|moved|return|returned|go|gone|turn|turned|become|remain"
    r"|slipped|improved|dropped|downgraded|upgraded|changed|stay|come|came|each|quite)"
)
_AUX = (
    r"(?:has|have|had|will|would|should|could|may|might|must|can|ought|is|was|are|were|be|been|to"
    r"|['’]s|['’]ll|['’]d|did|does|do)"
)
_FULL = (
    r"(?:is|was|are|were|be|been|being|['’]s|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|turn(?:s|ed"
    r"|ing)?|go|goes|going|gone"
    r"|went|came|come|comes|coming|stood|stands?|standing|sits?|sat|sitting|moves?|moved|moving"
    r"|chang(?:es?|ed|ing)"
    r"|slip(?:s|ped|ping)?|drop(?:s|ped|ping)?|shift(?:s|ed|ing)?|improv(?:es?|ed|ing)"
    r"|return(?:s|ed|ing)?"
    r"|worsen(?:s|ed)?|deteriorat(?:es?|ed|ing)|declin(?:es?|ed|ing)|revert(?:s|ed|ing)?"
    r"|fall(?:s|en|ing)?|fell"
    r"|ris(?:es?|en|ing)|rose|drift(?:s|ed|ing)?|slid(?:es?|ing)?|progress(?:es|ed|ing)?|gets?"
    r"|got|becomes?|became"
    r"|becoming|shows?|showed|showing|shewed|reach(?:es|ed|ing)?|hit|starts?|started|ends?"
    r"|ended|finish(?:es|ed)?"
    r"|closed|looks?|looked|appears?|appeared|reads?|seems?|seemed|scores?|keeps?|kept|stuck"
    r"|left|leave|jump(?:s|ed)?"
    r"|bounced|climbed|tipped|flipped|dipped|crept|sank|lapsed|began|opened|rated|graded|scored"
    r"|marked|flagged|coloured"
    r"|assessed|placed|held|set|put|classed|reckoned|deemed|judged|escalat(?:es?|ed)|downgraded|upgraded|recovered|converted"
    r"|leap(?:s|t)|swung|felt|feels?|tumbled|plunged|sprang)"
)
LINKED = re.compile(
    rf"(?<![^\W_])(?P<verb>(?:{_AUX}(?:n['’]t)?{SPACE}(?:{_ADV}{SPACE}){{0,4}}){{0,3}}{_FULL})"
    rf"(?:{SPACE}{_ADV}){{0,6}}{_OPEN}\Z",
    re.I,
)
NOUN_TOO = words("move change drop shift return fall rise progress start end score look show set")
ASIDE = re.compile(rf",{SPACE}[^,]{{1,50}}(?<![^\W_])(?:{'|'.join(sorted(REPORTING))}),\s*\Z", re.I)
INVERTED = re.compile(
    rf"(?<![^\W_])(?:is|are|was|were|had|has|have|did|does|do){SPACE}"
    rf"(?P<item>(?:[^\s,;:.]+{SPACE}){{1,7}}?)(?:(?:always|still|ever|been|so|now|not|only"
    rf"|{_FULL}|to|at|in){SPACE}){{0,4}}"
    rf"{_OPEN}\Z",
    re.I,
)
OBJECT_VERB = re.compile(
    r"(?<![^\W_])(?:(?:re-?)?rat(?:es?|ed|ing)|grad(?:es?|ed|ing)|mark(?:s|ed|ing)?|call(?:s|ed"
    r"|ing)?|keep(?:s|ing)?|kept"
    r"|puts?|putting|left|leav(?:es?|ing)|has|have|had|mak(?:es?|ing)|made|turn(?:s|ed|ing)?"
    r"|mov(?:es?|ed|ing)"
    r"|lift(?:s|ed|ing)?|bring(?:s|ing)?|brought|tak(?:es?|ing)|took|downgrad(?:es?|ed|ing)"
    r"|upgrad(?:es?|ed|ing)"
    r"|rais(?:es?|ed|ing)|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|set|sets|setting|scor(?:es?|ed"
    r"|ing)|judg(?:es?|ed)"
    r"|consider(?:s|ed)?|think(?:s)?|thought|shows?|showed|showing|gets?|got|flag(?:s|ged)"
    r"|chang(?:es?|ed|ing)"
    r"|colou?r(?:s|ed)?|assess(?:es|ed)|re-?scor(?:es?|ed)|plac(?:es?|ed|ing)|getting|giv(?:es?|en|ing)|gave|deserv(?:es?|ed)|push(?:es|ed)?|pull(?:s|ed)?"
    r"|class(?:es|ed)|shift(?:s|ed)?)"
    r"(?=\s)",
    re.I,
)
OBJECT_TAIL = re.compile(
    rf"{SPACE}(?P<item>(?!(?:to|from|at|as|in|into|been|being|by|on|back|up|down"
    rf"|out){SPACE})[^,;:.]{{1,90}}?)(?:,{SPACE}[^,;:.]{{1,50}},)?"
    rf"(?:{SPACE}(?:as|at|to|in|into|from|down|up|back|over|being|was|is|are|were|still|now|be"
    rf"|a|an|all|down|its|their|the)){{0,4}}{_OPEN}\Z",
    re.I,
)
COUNT_LAST = re.compile(
    rf"(?<![\w.,%£-])(?P<count>{NUMBER})(?:{SPACE}(?:of{SPACE}(?:them|these|those|which"
    rf"|(?:the|our|its|these|those){SPACE}(?P<of>\w+)|its|ours)|already|currently|both|all|more|other|further|remaining"
    rf"|fewer|in|at|on|out|new|now|are|were|was|is|still|being|rated|as)){{0,3}}{_OPEN}\Z",
    re.I,
)
SHARE_LAST = re.compile(
    rf"(?:in|at|on|are|were|was|is|now|rated|as|being|still|{SPACE}){{0,4}}{_OPEN}\Z", re.I
)
FUTURE = re.compile(
    r"\b(?:will|would|shall|should|could|(?-i:may)|might|['’]ll|expect(?:s|ed|ing)?"
    r"|forecast(?:s|ed)?|predict(?:s|ed)?"
    r"|on\s+(?:course|track|the\s+way)\s+to|projected|due|likely|hop(?:es?|ed|ing)|anticipat(?:es?|ed)|plan(?:s|ned)?\s+to|planned"
    r"|aim(?:s|ed|ing)?|intend(?:s|ed)?"
    r"|propos(?:es?|ed)|set\s+to|ought|look(?:s|ed)?\s+for|(?:falling|moving|heading|going|turning|drifting|creeping|edging)\s+towards?|target\s+(?:is|of)|(?:is|are|was"
    r"|were)\s+to\s+(?:be|go|turn|move))\b"
    r"(?!\s+(?:have|not\s+have)\s+(?:been|called|the))",
    re.I,
)
NEGATED = re.compile(
    rf"(?<![^\W_]){NO}(?![^\W_])(?!\s+(?:only|just|surpris\w+|stop\w*|ceas\w*|fail\w*))", re.I
)
NO_LONGER = re.compile(r"\bno\s+longer\b[^,;.]{0,25}\Z", re.I)
UNREAL = re.compile(r"\b(?:would\s+have|could\s+have|should\s+have|if|had\s+it)\b", re.I)
DEFINES = re.compile(
    rf"\s*['’\"”]?\s*(?:\([A-Z]\){SPACE})?(?:(?:[a-z]+{SPACE})?(?:ratings|scores){SPACE}(?=mean\b))?(?:here{SPACE})?(?:means?|meant|meaning|signif(?:ies"
    rf"|ied)|stands?{SPACE}for|stood{SPACE}for|denot\w+"
    r"|indicat(?:es|ed)|represents|is\s+(?:defined|used|for\s+those|kept|done|complete[d]?|finished)|=)",
    re.I,
)

# --- two colours ----------------------------------------------------------------------------------

_Q = r"['’\"”)\]*_]{0,3}"
_Q0 = r"['‘\"“(\[*_]{0,3}"
TO = re.compile(
    rf"{_Q}\s*(?:,?{SPACE}(?:straight{SPACE}|back{SPACE}|up{SPACE}|down{SPACE}|over{SPACE}"
    rf"|right{SPACE}|through{SPACE})?(?:to|into)(?:{SPACE}(?:an?|the|now))?"
    rf"|→|->|=>|»|>|➔|⇒)\s*{_Q0}\s*\Z",
    re.I,
)
WAS = re.compile(
    rf"{_Q}\s*[,;(–—-]?\s*\(?\s*(?:(?:it|they|which|this|that|and|having|up|down|but|improved"
    rf"|slipped|moved|risen|fallen){SPACE})*"
    rf"(?:was|were|previously|formerly|from|had{SPACE}been|been|originally|earlier|once"
    rf"|not{SPACE}long{SPACE}ago|last{SPACE}\w+"
    rf"|prior|previous(?:{SPACE}\w+)?|instead{SPACE}of|compared{SPACE}(?:with|to)|against|before)"
    rf"(?:{SPACE}(?:rated|at|in|a|an|to|as|only|been|was|were|still)){{0,3}}\s*:?\s*{_Q0}\Z",
    re.I,
)
MOVED_ON = re.compile(
    rf"{_Q}[,;\s–—-]*(?:(?:and|but|then|it|has|had|have|since|now|later"
    rf"|then){SPACE})*(?:slipped|moved|gone|went|fallen|fell|risen|rose|improved"
    rf"|dropped|turned|become|became|slid|worsened|recovered)(?:{SPACE}(?:back|up|down|straight"
    rf"|to|into|a)){{0,3}}\s*{_Q0}\Z",
    re.I,
)
COUNT_AFTER = re.compile(
    rf"(?:\s*\([^()]{{1,30}}\))?\s*[:=(–-]?\s*(?P<count>{NUMBER})(?=\s*(?:[,;.)]|and\b|\Z))", re.I
)
IN_BRACKET = re.compile(rf"{_Q}\s*\({_Q0}\s*\Z")
NOW = re.compile(
    rf"(?:,|;|–|—|-|\band\b|\bbut\b|\bthen\b|\s)*(?:(?:it|they|this|that){SPACE})?"
    rf"(?:(?:is|are|was|were|has|have|had){SPACE})?(?:now|since|currently"
    rf"|today)\b(?:{SPACE}[\w-]+){{0,4}}?\s*{_Q0}\Z",
    re.I,
)
SOON = re.compile(
    rf"{_Q}[\s,;–—(-]*(?:(?:and|but|though|although|yet|it|they|this|that|which|is|was|are|were"
    rf"|has|had|still|with|a|an|the|be|both|he|she|officers|we"
    rf"|hope|also|now|then|to){SPACE})*(?:(?:will|would|should|could|(?-i:may)|might|must"
    rf"|expect(?:s|ed|ing)?|forecast(?:s|ed)?|predict(?:ed|s)?|projected|due|likely|hoped|hopes"
    rf"|moving|heading|going|returning|rising|turning|anticipated|planned|plans|aim(?:s|ed|ing)?|intended|proposed|set|target(?:ed|s)?"
    rf"|trajectory|ought|heading|expectation|to|on{SPACE}(?:course|track|the{SPACE}way))\b)"
    rf"(?:{SPACE}(?:that|it|this|they|for|them|to|be|become|turn|go|move|return|reach|improve"
    rf"|back|of|at|get|see|a|an|is|was|would|will|should|and|next|as"
    rf"|into|come|the|full|have|moved|turned|gone|rise|fall|by)){{0,7}}\s*:?\s*{_Q0}\Z",
    re.I,
)

# --- words beside a colour ------------------------------------------------------------------------

RATING_OF = re.compile(
    rf"{_Q}(?:{SPACE}|-)(?:rat(?:ed|ing)|RAG|status|flag|score|mark|light|assessment|grade"
    rf"|colour)s?(?:{SPACE}(?:rating|status))?{SPACE}"
    rf"(?:for|on|against|of|in|to|over|given{SPACE}to){SPACE}",
    re.I,
)
ON_ITEM = re.compile(rf"{_Q}{SPACE}(?:for|on|against){SPACE}", re.I)
NOUN_NEXT = re.compile(
    rf"{_Q}(?:-rated|{SPACE}rated)?{SPACE}(?:(?:and"
    rf"|or){SPACE}\w+{SPACE})?(?P<noun>(?:RAG{SPACE})?(?:{COUNTED}|KPI|PI|indicator|measure"
    rf"|metric|action|risk|target|milestone"
    r"|project|workstream|scheme|objective|priority|outcome|element|area|item|task|line|service"
    r"|standard|issue|one|ones|entry))\b",
    re.I,
)
NAMES_IT = re.compile(
    rf"\s*(?:,|:|–|—|-|\()?\s*(?:(?:was|were|is|are|being|namely|remains?|for|on|about"
    rf"|that{SPACE}is){SPACE})?",
    re.I,
)
LIST_FOLLOWS = re.compile(
    rf"{_Q}(?:{SPACE}(?:ones|items|risks|actions|areas|lines|KPIs|measures"
    rf"|indicators))?\s*(?:{SPACE}(?:were|are|was|is|being|remain|remained|included?)(?![^\W_])"
    rf"|:|,{SPACE}namely|\s[–—-]\s)\s*:?\s*",
    re.I,
)
LABEL_END = re.compile(r"(?:[:=|]|\s[–—-]|,)\s*['‘\"“(\[*_]{0,3}\s*\Z")
BRACKET_END = re.compile(
    r"\(\s*(?:(?:RAG|rated|status|currently|now|all|still|both)\s*:?\s*)*['‘\"“]?\Z", re.I
)
HEADS_LABEL = re.compile(r"\s*['’\"”*_)\]]{0,3}\s*(?::|\s[–—-]\s)\s*")
AREA_OF = re.compile(
    rf"(?P<count>{NUMBER}){SPACE}(?:areas?|items?|actions?|cases?){SPACE}(?:of|in"
    rf"|at){SPACE}{_OPEN}\Z",
    re.I,
)

"""The words of the rating grammar: colours, what is rated, what rates, and what colours describe.

Data only; `evidence` says how they add up.
"""

import re

from extract.pipes.forms import DASH, SPACE, either

CORE = ("red", "amber", "green")
WIDE = ("blue", "grey", "gray", "black", "purple", "yellow", "white", "orange")
B = r"(?<![^\W_])"
E = r"(?![^\W_])"
_ONE = f"(?:{either((*CORE, *WIDE))}s?)"
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
    rf"|\b(?:red|amber|green){DASH}rated\b|\brated{SPACE}(?:as{SPACE})?['‘\"“]?(?:red"
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
# "amber areas": the colour before what it rates; a green area or project may be a lawn.
RATED_AFTER = re.compile(
    rf"(?:\s?{DASH}\s?(?:rated|rating|RAG)|{SPACE}(?P<firm>rat(?:ed|ings?)|RAG|risks?"
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
    rf"|declin|revert|escalat|fall|ris|fell|rose|drift|progress|convert|tipp|push|pull"
    rf"|go|bring|brought|took|take|put|downgrad|slid|split)\w*(?:{SPACE}(?:it|them"
    rf"|back|up|down|out|across|over|straight|this|the{SPACE}\w+))?(?:{SPACE}(?:to"
    rf"|into|from|out{SPACE}of|of|as))?"
    rf"|see|sees|seen|saw|reach(?:es|ed)?|hit|gets?|got|getting|expect(?:s|ed|ing)?"
    rf"|thought|thinks?|says?|said|saying|wants?|wanted"
    rf"|predict(?:s|ed)?|forecast(?:s|ed)?|propos(?:es|ed)|show(?:s|ing|n|ed)?"
    rf"|report(?:s|ed|ing)?|mark(?:ed|s|ing)?|call(?:s|ed|ing)?{SPACE}it|call(?:s|ed)?"
    rf"|kept|keep(?:s|ing)?|left|leav(?:es|ing)|became|become|becoming|becomes|set"
    rf"|stuck|currently|now|still|at|as|to|from|into|of|in|on|between|against|had|with"
    rf"|than|only)"
    rf"(?:{SPACE}{_ADVERB}){{0,2}}{_OPEN}\Z",
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
EXPLAINED = re.compile(r"\s+(?:means?|meaning|meant|denot\w+|signif\w+|indicat\w+|stands?\s+for)\b")

# Words that may follow a colour that stands by itself.
GOES_ON = re.compile(
    r"(?:['’\"”)\]*_]{0,3})(?:\s*(?:[.,;:)\]/→←↑↓↔>|?!(–—-]|\Z)|\s+(?:and|or|but|to"
    r"|into|in|on|at|by|for|with|due|because|as|since|until|till|when"
    r"|while|from|this|that|these|last|next|now|again|overall|only|too|also|after"
    r"|before|pending|against|despite|though|although"
    r"|which|rather|than|not|so|if|owing|throughout|across|status|being|was|were|is"
    r"|are|had|has|have|will|would|could|should|may|might|the|a|an|all"
    r"|it|its|they|their|he|she|we|there|where|who|per|during|within|without|through"
    r"|once|twice|previously|currently|still|yet|already|over|under|between"
    r"|remained|remains|means|meaning|meant|of|out|unless|reflecting|following|today"
    r"|tonight|yesterday|whereas|seven|six|five|four|three|two|one|\d+|both|most|some"
    r"|no|none|mainly|largely|purely|simply)\b)",
    re.I,
)

_THINGS = {
    "red": (
        "and\\s+white|tape|cross|crescent|lions?|lights?|lines?|routes?|flags?|kites?|squirrels?"
        "|bricks?|books?|cards?|carpets?|noses?|diesel|lists?|arrows?|hair|face|faced"
        "|wine|meat|house|hill|road|lane|rose|deer|roofs?|gate|admirals?|nose|herring"
        "|button|wall|box|boxes|bins?|ink|paint|vauxhall|ford|van|car|cars|cells?|blood"
        "|alert|warning|warnings|tide|oak|calls?|sea|notice"
    ),
    "amber": ("alerts?|warnings?|valley|weather|lights?|nectar|rudd|list|gambler|necklace|heat"),
    "green": (
        "spaces?|belts?|part(?:y|ies)|papers?|waste|bins?|lanes?|laning|energy"
        "|gas(?:es)?|infrastructure|flags?|fees?|deals?|agenda|roads?|m[ae]n|lights?"
        "|cards?|corridors?|homes?|travel|roofs?|walls?|initiatives?|skills|economy"
        "|books?|group|councillors?|candidates?|grants?|funds?|funding|finance|bonds?"
        "|investment|tariffs?|power|electricity|hydrogen|jobs|growth|recovery|transport"
        "|technology|keepers?|keeping|fields?|houses?|burials?|gym|gyms|champions?"
        "|policies|policy|network|wedge|gaps?|street|close|way|park|team|team's|guide"
        "|audit|credentials|arrows?|salad|vegetables|leaves|pellet|site|sites|space"
        "|verges?|areas|open|recycling|sacks?|caddy|caddies|week|weeks|doctors?|social"
        "|prescribing|plan|theme|thumb|room|end|ink|paint|box|boxes|sign|signs|cross"
        "|screen|screens|wheelie|lid|lids|badge|ribbon|shirts?|heart|gates?|issues?"
        "|projects?|measures?|schemes?|strategy|lane|buildings?|days?"
    ),
    "blue": (
        "badges?|lights?|plaques?|flags?|bins?|books?|sky|card|line|tooth|bag|bags|lid"
        "|green|peter|cross|lamp|room|bell|bells|box|boxes"
    ),
    "grey": (
        "fleet|water|squirrels?|belt|literature|matter|areas?|bins?|bricks?|hair|list"
        "|lag|wagtail|seals?|heron|infrastructure|economy|friars|coat"
    ),
    "black": (
        "bins?|history|spots?|countr(?:y|ies)|box(?:es)?|lives|market|ice|and|asian"
        "|mould|bags?|sacks?|friday|ball|police|belts?|pudding|people|residents"
        "|minority|communit(?:y|ies)|staff|men|women|children|workers?|tie|cab|cabs"
        "|hole|death|mark|bear|horse|swan|lion|marker|white|caribbean|african|officers?"
        "|owned"
    ),
    "purple": ("flags?|heart|bins?|star|bags?|lid|sack|sacks|emperor"),
    "yellow": (
        "lines?|warnings?|weather|pages|card|bins?|bags?|fever|box|hammers?|school"
        "|jackets?|fish|paint|vests?"
    ),
    "white": (
        "papers?|lines?|water|goods|collar|ribbon|board|city|house|wash|van|british"
        "|paint|lining|hart|horse|working|male|boys|noise|other|list|elephant"
    ),
    "orange": ("badges?|bags?|juice|lids?|army|order|bins?|boxes"),
}
_THINGS["gray"] = _THINGS["grey"]
THINGS = {
    colour: re.compile(rf"(?:{SPACE}|{DASH})(?:{things})\b", re.I)
    for colour, things in _THINGS.items()
}
NAMED_BEFORE = re.compile(
    r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Rev|Prof|PC|PCSO|Sgt|Insp"
    r"|Village|Bowling|Parsons|Bethnal|Putting|Golf|Wood|Golders|Kelly|Bottle|Olive"
    r"|Lime|Navy|Royal|Sky|Dark|Light|Pale|Bright|Racing|The\s+Village"
    r"|[A-Z]\.?)\.?\s+\Z"
)
PHYSICAL = re.compile(
    r"\b(?:weather|gauges?|Met\s+Office|storm"
    r"|warnings?|heat-?health|flood\s+(?:warning"
    r"|alert)s?|signals?|traffic\s+lights?|lamps?|lights?|bins?|sacks?|lids?|caddy"
    r"|caddies|wheelie|badges?"
    r"|paint(?:ed|ing)?|uniforms?|jumpers?|t-?shirts?|doors?|cars?|vans?|jackets?"
    r"|tabards?|cones?|roses?|grass|hedge|lawn|verges?|squirrels?|bowls|dye|ink|pens?"
    r"|curtains?|kit|kits|flash(?:ed|es|ing)|button|tickets?|wristbands?|stickers?"
    r"|posters?|writ(?:ing|ten)|printed|typed|underlined|folder|folders|paper\s+copy"
    r"|dress|ribbon|flowers?|leaves|lantern|countries|travel\s+list|quarantine"
    r"|snooker|tape|brick|soil|moss|algae|sky|eyes|water\s+ran|river)\b",
    re.I,
)
# A councillor's party in brackets: "J Low (Green)".
PARTY = re.compile(
    r"\b(?:Cllrs?|Councillors?|Labour|Lab|Con|Conservative|Lib\s?Dem|Liberal|Ind"
    r"|Independent|Plaid|SNP)\b"
)
# These colour by themselves, in a document that rates with colours too.
COLOURED_SURELY = re.compile(
    r"\b(?:(?:red|amber|yellow|green|weather)\s+(?:weather\s+)?(?:warning|alert)s?"
    r"|Met\s+Office|(?:wind|rain|storm|snow|ice|flood|heat)\s+(?:warning"
    r"|alert)s?|heat-?health|writing|painted|bricks?)\b",
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

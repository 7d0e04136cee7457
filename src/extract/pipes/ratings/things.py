"""What colours describe or name: things, people, parties, weather.  Data only."""

import re

from extract.pipes.forms import DASH, SPACE

_THINGS = {
    "red": (
        "and\\s+white|tape|cross|crescent|lions?|lights?|lines?|routes?|flags?|kites?|squirrels?"
        "|bricks?|books?|cards?|carpets?|noses?|diesel|lists?|arrows?|hair|face|faced"
        "|wine|meat|house|hill|road|lane|rose|deer|roofs?|gate|admirals?|nose|herring"
        "|button|wall|box|boxes|bins?|ink|paint|vauxhall|ford|van|car|cars|cells?|blood"
        "|alert|warning|warnings|rags?|letters?|fac(?:es|e)|pick-?ups?|taxis?|pens?|rop(?:es|e)|days?|bags?|tide|oak|calls?|sea|notice"
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
# Categories of ambulance calls: "Red 1 is a patient not breathing".
_CALLS = (
    r"[1-4]\s+(?:is|was|are|were|calls?|call\s?backs?|in\s+\d+|responses?|performance|recovery"
    r"|trajector\w+|categor\w+|patients?|incidents?|standards?|targets?)"
)
for _colour in ("red", "amber", "green"):
    _THINGS[_colour] += f"|{_CALLS}"
THINGS = {
    colour: re.compile(rf"(?:{SPACE}|{DASH})(?:{things})\b", re.I)
    for colour, things in _THINGS.items()
}
NAMED_BEFORE = re.compile(
    r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Rev|Prof|PC|PCSO|Sgt|Insp"
    r"|Village|Bowling|Parsons|Bethnal|Putting|Golf|Wood|Golders|Kelly|Bottle|Olive"
    r"|Lime|Navy|Royal|Sky|Dark|Light|Pale|Bright|Racing|The\s+Village"
    r"|[A-Z]\.?)\.?\s+\Z"
    r"|\b(?:[Pp]ale|[Dd]ark|[Ll]ight|[Bb]right|[Hh]olly|[Bb]ottle|[Oo]live|[Ll]ime|[Nn]avy|[Hh]ow)"
    r"\s+\Z"
)
PHYSICAL = re.compile(
    r"\b(?:weather|gauges?|Met\s+Office|storm"
    r"|warnings?|heat-?health|flood\s+(?:warning"
    r"|alert)s?|signals?|traffic\s+lights?|lamps?|lights?|bins?|sacks?|lids?|caddy"
    r"|caddies|wheelie|badges?"
    r"|paint(?:ed|ing)?|uniforms?|jumpers?|t-?shirts?|doors?|cars?|vans?|jackets?"
    r"|tabards?|cones?|roses?|grass|hedge|lawn|verges?|squirrels?|bowls|dye|ink|pens?"
    r"|curtains?|kit|kits|flash(?:ed|es|ing)|button|tickets?|wristbands?|stickers?"
    r"|posters?|writ(?:ing|ten)\s+in|wear(?:ing)?|worn|fence|walls?|gowns?|cards?|wallets?|printed|typed|underlined|folder|folders|paper\s+copy"
    r"|dress|ribbon|flowers?|leaves|lantern|countries|travel\s+list|quarantine"
    r"|cardigans?|sweatshirts?|blazers?|scarf|scarves|ties|skirts?|socks|hats|caps|balloons|bunting|banners|houses?\s+captains?"
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
    r"|alert)s?|heat-?health|writing\s+in|painted|bricks?)\b"
    r"|\b(?:lights?|signals?)\b[^.;]{0,60}\b(?:stuck|jammed|sticks?|sticking|stopped|went|turned)\s+(?:on|at|to)\b",
    re.I,
)
# Whose warnings come in colours; spoken of just before, they own the colours that follow.
WARNS = re.compile(
    r"\bStorm\s+[A-Z]\w+\b(?!\s[A-Z])|\bSTORMS?\b|\bStatus\s+(?:Red|Orange|Yellow)\b"
    r"|\bM(?:et|ET)\s+(?:Of+ice|Oﬃce|OFFICE|Éireann)|\bSEPA\s+line"
    r"|\bF?f?lood(?:ing)?\s+[Gg]uidance|\b[Tt]he\s+(?:weather\s+)?(?:warning|alert)s?"
    r"\s+(?:went|go|goes|moved|was|were|is|are|rose|changed)\b"
)
# "Chiefly in the red" is said of money.
IN_THE = re.compile(r"\bin\s+the\s+\Z", re.I)
MONEY = re.compile(
    r"£|\b(?:over(?:spen[dt]|drawn)|deficit|surplus|Treasury|balances?|accounts?|bank|borrow\w*"
    r"|solvent|cash\w*|arrears|debts?|rents?|tenants?|owe[sd]?|owing)\b",
    re.I,
)

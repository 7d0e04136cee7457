"""The words that bound noun phrases and clauses, and those that tell direction."""

from extract.pipes.forms import either, words

BE = words("be been being is are was were am 's ’s")
HAVE = words("has have had having")
MODALS = words(
    "will would shall should can could may might must cannot can't won't wouldn't shouldn't "
    "couldn't do does did"
)
NEGATED_AUX = words(
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't isn’t aren’t wasn’t "
    "weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t"
)
AUXILIARIES = BE | HAVE | MODALS | NEGATED_AUX
REPORTING = words(
    "said says say reported reports advised advises informed informs noted notes stated states "
    "told tells explained explains confirmed confirms added adds replied replies answered answers "
    "announced highlighted highlights commented comments remarked observed observes warned warns "
    "stressed pointed outlined cautioned admitted admits conceded reckoned reckons reckon thought "
    "believed believes believe suggested suggests indicated indicates estimated estimates heard "
    "hears learned understood claimed claims acknowledged emphasised expected expects reminded "
    "assured clarified summarised presented introduced asked asks enquired wondered queried argued "
    "calculated concluded revealed quoted mentioned guessed presents brought gave gives accepted "
    "agreed described regretted welcomed feared hoped insisted maintained"
)
FINITE = words(
    "went go goes got gets took takes came comes saw sees found finds stood stands sat sits ran "
    "runs fell falls rose rises grew grows put puts made makes kept keeps held holds left lost "
    "loses won paid pays met spent gave became becomes began begins led leads knew knows showed "
    "shows reads remained remains seems seemed appears appeared needs needed wants wanted let "
    "accounts accounted represents represented contains carried carries covers covered absorbs "
    "absorbed exceeds exceeded produced produces recorded achieved returned received reached "
    "delivered closed opened dropped declined increased decreased reduced used uses meant means "
    "seeks sought set sets stayed brought built bought sold sent wrote spoke spoken held hit "
    "equalled totalled averaged amounted proposed proposes recommended recommends resolved lives "
    "live lived speak speaks attend attended replied voted think thinks feel felt agree believe "
    "say said want need use lack lacked support supported oppose opposed pay got get took take "
    "went fail failed pass passed remain leave left come lie sleep walk cycle smoke drink eat own "
    "rent receive prefer stand face hold report reported turned missed drew draws contrib"
    "ute contributes "
    "goes convert converts tells publish follow wait see know choose visit draw find meet"
    " write land "
    "answer send start finish describe buy sell agree recur recurs expect"
)
# Verbs that are nouns as well end a phrase from the right only.
BASE_VERBS = words(
    "ride travel work study sit play vote apply earn spend join qualify reoffend miss score stop "
    "try ask call claim complete deliver wait refuse decline accept arrive enter exist occur "
    "suffer worry enjoy like prefer share serve sign train learn commute volunteer borrow struggle "
    "rely depend move belong count cost fall rise result relate involve concern include require "
    "belong come date form look open close run start use watch read swim visit book order object"
)
"""Verbs only after a plural noun: *pupils ride on the bus*, *schools score well*."""
AMBIGUOUS = words(
    "rent cycle drink smoke sleep walk own report reports turned need needs use uses lack support "
    "leave pass hold sets set puts put means live lives reads let left show shows covers runs ran "
    "contribute paid returned recorded closed reduced used held built sold sent reached delivered "
    "dropped missed proposed recommended reported lost brought bought attend say cut sought spent "
    "supported opposed fail failed passed stand face achieved made kept accounts spoke exceeds"
)
FINITE_LEFT = FINITE - AMBIGUOUS
REPORTING_LEFT = REPORTING - words(
    "claims reports notes states comments answers estimates estimate highlights presents"
)
FRAME_VERBS = words(
    "stood stands stand standing sat sits sitting reached reaches reach reaching remained remains "
    "remain hit hits averaged averages averaging ran runs running came comes come coming amounted "
    "amounts "
    "totalled totals equalled held holds achieved achieves scored scores recorded records returned "
    "accounted represents represented exceeded exceeds passed passes topped hovered hovers turned "
    "made makes rated measured gave found dipped went gone stayed staying stays put moved got gets "
    "ended finished closed started began opened settled levelled peaked produced delivered showed "
    "shows read reads accounts accounting constituted constitutes comprised comprises making make "
    "worth equal equivalent equates equated took takes earning earned earns lagged "
    "lags lagging trailed trails"
)
NO_DEEDS = REPORTING | FRAME_VERBS | AUXILIARIES
"""Verbs before *half of the doors* that do nothing to them."""
SUBORDINATORS = words(
    "that which who whom whose where when while whilst whereas because since as if though although "
    "but so yet than how what why until unless whether with"
)
RELATIVES = words("who which that whose whom where when")
PRONOUNS = words(
    "it they he she this these those we you i them him her us each both all some this that there "
    "one which who nobody everybody everyone none others many most another ours theirs here"
)
DETERMINERS = words(
    "the a an this that these those its their our his her your my all any some no such each every "
    "both only just over under about nearly almost around some than by of to at in on for from "
    "with and or but also however now then still again already currently overall meanwhile so "
    "similarly generally well other where while when as that how again too even yet further "
    "another additional latest recent actual current reported measured approximately roughly "
    "at least most more less fewer up down within per"
)
TRAILING = words(
    "the a an of to at in on for from with and or but by as also however now then still again "
    "already currently only just about nearly almost around over under some that than is was "
    "were are be been being has have had therefore thereby respectively too even its their our "
    "his her this these those which who not per within back up down well further sharply slightly "
    "steadily recently since nonetheless nevertheless actually barely hardly roughly fully partly "
    "never always once instead consistently largely simply even likely expected forecast projected "
    "predicted planned reported anticipated due set did would will could should might may must can "
    "more less fewer higher lower better worse when where while whereas into out off so far today "
    "there then here "
    "significantly slowly gradually quickly subsequently finally marginally modestly dramatically "
    "meanwhile presently previously formerly having gone went come came risen fallen according"
)
CONDITIONS = words(
    "within inside under over by after before from on between through during against compared "
    "versus since to at without via until despite because up down above below behind beyond per"
)
TIMES = either(
    (
        "time hours hrs days weeks months minutes mins seconds years hour day week month full "
        "order place use need work training employment education total progress"
    ).split()
)

_UP_VERBS = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown "
    "growing climb climbs climbed climbing jump jumps jumped jumping soar soared soaring surge "
    "surged surging gain gained gaining improve improves improved improving raise raises raised "
    "raising uplift uplifted expand expanded expanding widen widened widening strengthened swell "
    "swelled swollen rocketed leapt leaped leaps crept crawled recovered rebounded rallied mounted "
    "escalated accelerated inflated added adds boosted boost gains soars surges widens swells "
    "recovers rebounds mounts escalates expands strengthens"
)
_DOWN_VERBS = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined"
    " declining "
    "decrease decreases decreased decreasing reduce reduces reduced reducing cut cuts cutting slip "
    "slips slipped slipping slump slumped slumping sink sank sunk sinking dip dips dipped dipping "
    "trim trims trimmed trimming lower lowers lowered lowering ease eased easing narrow narrowed "
    "narrowing shrink shrank shrunk shrinking plummet plummeted tumble tumbled tumbling slash "
    "slashed lose loses lost losing worsen worsened deteriorated contracted contract slid slide "
    "slides save saved saves plunged diminished dwindled weakened shed sheds shrinks sinks slumps "
    "plunges tumbles dwindles narrows eases trims worsens weakens deteriorates diminishes"
)
MOVING = words(
    f"{_UP_VERBS} {_DOWN_VERBS} recover up down unchanged flat stable steady static frozen"
) - words("cut cuts contract contracts loses")
UP_VERB = (
    rf"(?:{either(_UP_VERBS.split())}|(?:go(?:es|ne|ing)?|went|put(?:ting|s)?"
    rf"|push(?:ed)?|driven?|drove|pushed|moved?|edged?|ticked?|shot|is|was|are|were"
    rf"|been)\s+(?:back\s+)?up|put(?:s|ting)?\s+on|recover(?=\s+to\b)"
    r"|(?<!-)(?<!make\s)(?<!made\s)(?<!makes\s)(?<!making\s)(?<!take\s)(?<!taken\s)(?<!took\s)(?<!set\s)up)"
)
DOWN_VERB = (
    rf"(?:{either(_DOWN_VERBS.split())}|(?:go(?:es|ne|ing)?|went|bring(?:ing)?|brought"
    r"|driven?|drove|come|came|moved?|edged?|is|was|are|were|been)\s+(?:back\s+)?down"
    r"|(?:is|was|are|were|been)\s+off(?=\s+(?:by\s+)?\Z)"
    rf"|down)"
)
LEVEL_WORD = (
    r"(?:unchanged|level|flat|stable|steady|static|no\s+change|the\s+same|frozen|freeze"
    r"|stand\s*still|standstill|constant)"
)
UP_NOUN = r"(?<!requires\s)(?<!require\s)(?<!required\s)(?<!requiring\s)" + either(
    "rise increase uplift growth improvement hike surge gain jump upturn inflation expansion boost "
    "recovery rises increases".split()
)
DOWN_NOUN = either(
    "fall drop reduction cut decrease decline saving savings dip slump slippage deterioration "
    "downturn shrinkage cuts reductions contraction loss discount".split()
)
UP_AFTER = r"(?:up|higher|more|greater|better|dearer|above|over|ahead|longer|faster|extra)"
DOWN_AFTER = (
    r"(?:down|lower|fewer|less|worse|below|under|cheaper|behind|short(?:er)?|off|adrift|slower)"
)

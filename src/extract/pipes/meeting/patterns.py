"""The words that minutes put at their head and over their parts: data only."""

import re

from extract.pipes.forms import either
from extract.records.types import SectionKind

# --- bodies -------------------------------------------------------------------------------------

# The body that meets, before the council, trust or authority that it is part of.
NARROW = (
    *("committee", "sub-committee", "sub committee", "subcommittee", "cttee", "panel", "board"),
    *("sub-board", "forum", "commission", "working party", "working group", "task group"),
    *("task and finish group", "sub-group", "sub group", "subgroup", "group", "partnership"),
    *("cabinet", "executive", "governing body", "assembly", "parish meeting", "town meeting"),
    *("community meeting", "taskforce", "task force", "roundtable", "plenary", "trustees"),
    *("governors", "council of governors", "senate", "court", "bench", "tribunal", "network"),
    *("steering group", "review body", "PPG"),
)
WIDE = (
    *("council", "authority", "trust", "association", "society", "federation", "corporation"),
    *("agency", "academy", "school", "union", "club", "charity", "P.C.", "PC", "C.C.", "ICB"),
    # as scanners read them
    *("counc1l", "c0uncil", "c0unc1l", "counci1"),
)
_HEAD = f"(?:{either((*NARROW, *WIDE)).replace('.', '[.]')})"
_NARROW = either(NARROW)
# What a head noun may be followed by inside a name.
_TAIL = (
    r"(?:\s+of\s+(?:trustees|governors|directors|management|visitors|governance|inquiry)"
    r"|\s+of\s+the\s+whole|\s+on\s+(?-i:[A-Z])\w+|\s*\((?:[A-Z]|[IVX]+|[0-9]|No\.?\s?\d)\)"
    r"|\s+(?-i:[A-D]|[1-9])(?=\s*(?:$|[-–—,:(]))){0,2}"
)
NO_BODY_NEXT = (
    r"(?!\s+(?:room|chambers?|offices?|house|suite|hall|members?|buildings?|headquarters|tax"
    r"|website|meeting\s+room|services?\s+officer|officers?|clerk|chair\w*|leader|secretary|administrator|advis[eo]r|support|manager|papers?)\b)"
)
HEAD_NOUN = re.compile(rf"(?<![\w@.-]){_HEAD}(?![\w@])(?!-\w)(?:{_TAIL}){NO_BODY_NEXT}", re.I)
NARROW_NOUN = re.compile(rf"(?<![\w@.-]){_NARROW}(?![\w@])", re.I)
NARROW_LAST = re.compile(rf"(?<![\w@.-]){_NARROW}\Z", re.I)
"""The noun that closes the name of a body which meets."""
ACTS = re.compile(
    r":?\s+(?:(?:also|then|unanimously|further|fully|carefully|next)\s+)*"
    r"(?:(?:was|were|is|are)\s+(?:asked|invited|requested|recommended|informed|advised|told|updated|assured|reminded"
    r"|notified|pleased|content|satisfied|concerned)"
    r"|(?:had|has)\s+(?:before\s+it|asked|requested|received|considered)"
    r"|noted?|considered|received|resolved|recommended|discussed|reviewed|welcomed|thanked|endorsed?|approved?|heard"
    r"|scrutinised|asked|agreed?|requested|commented|queried|supported|examined|gave\s+consideration|went\s+through"
    r"|looked\s+at|expressed)\b",
    re.I,
)
"""What the body that met does, right behind its name."""
LED_TO = re.compile(
    r"(?:\b(?:provide|update|inform|advise|ask|invite|enable|allow|remind|give|gave|told|informed|advised|updated)"
    r"|\b(?:before|considered\s+by|for\s+consideration\s+by|decision\s+maker:|resolved[:\s–—-]+that|agreed:?\s+that"
    r"|recommended\s+that))\s+(?:the\s+)?\Z",
    re.I,
)
"""What leads to the body that met, right before its name."""
# What parts a title line into what the meeting is of, when and where.
PARTING = re.compile(
    r"\s+[-–—|›»>/]\s+|:\s+|\s*[|›»]\s*|\t+|\s{3,}"
    r"|,?\s+(?:held|on|at|in|from|dated?)\s+(?=\S)|,\s+(?=(?:mon|tue|wed|thu|fri|sat|sun)\w*\b)"
    r"|[,.;]\s*$|\((?=item\b)|\s(?=\d{1,2}(?:st|nd|rd|th)?[\s./](?:\d|[a-z]{3}))|\.\s+(?=[A-Z])",
    re.I,
)
LEAD = re.compile(
    r"[\s#*_>\"“‘'–—-]*(?:(?:(?:the|draft|unconfirmed|confirmed|approved|printed|public|action"
    r"|summary|formal|full|official|signed|final|meeting|committee)\s+)*"
    r"(?:minutes?|notes?|records?|report|proceedings|summary|agenda)"
    r"(?:\s+(?:and|&)\s+(?:actions?|minutes|decisions))?(?:\s+of\s+(?:the\s+)?proceedings)?"
    r"(?:\s*[-–—:]\s*|\s+(?:of|from|for|to|at)\s+|\s*$))?"
    r"(?:at\s+)?(?:(?:an?|the|its|their|our|this)\s+)?"
    r"(?:(?:(?:\w+(?:st|nd|rd|th)|first|second|third|virtual|regular|ordinary|special|extra(?:-?\s?)"
    r"ordinary|monthly|quarterly|annual|general|public|remote|statutory|inaugural|joint|formal"
    r"|adjourned|scheduled|bi-monthly|business|full|online|hybrid)\s+)*"
    r"(?:meeting|session|sitting|hearing|conference|agm)s?\s+of\s+)?(?:(?:the|a|an|yr?)\s+)?",
    re.I,
)
OF_MEETING_KIND = re.compile(
    r"(?:(?:\d+(?:st|nd|rd|th)|public|private|open|closed|monthly|quarterly|regular|ordinary|special"
    r"|extra(?:-?\s?)ordinary|emergency|virtual|online|annual|formal|inaugural)\s+)+",
    re.I,
)
"""What says of which kind a meeting is, not whose: *Public Board Meeting*, *3rd Board Meeting*."""
PROSE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|that|will|shall|would|should|may|can|been|be|who|which)\b",
    re.I,
)
OF_BODY = re.compile(r"\b(?:of|to|for|by|from|update)\s+(?:the|an?|our)\s+(?=(?-i:[A-Z]))", re.I)
SOURCE_OF_BODY = re.compile(
    r"\b(?:(?:(?:meetings?|minutes|notes?|proceedings|session|sitting)\s+of"
    r"|decisions?\s+(?:(?:taken|made)\s+by|of))\s+(?:the\s+|a\s+)?)+",
    re.I,
)
GOES_ON = re.compile(r"\s+(?:and|then|with|followed|before|after)\s+(?-i:[a-z])", re.I)
"""Behind a body that is not all that a line is about: *Meeting of the Panel and then ...*."""
HELD_THEIR = re.compile(r"\s+held\s+(?:their|its|an?|the)\b[^.\n]{0,40}\bmeeting", re.I)
NO_TITLE = re.compile(
    r"[\s#*_>-]*(?:venue|location|place|contact|tel|telephone|email|held\b|at\b|in\b|by\b|on\b|from\b|the\s+"
    r"library|room|time|date|councillors\s+and\s+committees|browse|home|menu|search|skip\s+to|cookies|"
    r"share|print|back\s+to|posted|published|author|layout|categories|tags|type|status"
    r"|unclassified|official|restricted|strictly|confidential|webcast|page\b|original\s+link"
    r"|\[original|http|www)",
    re.I,
)
# Where the head of a document ends.
HEAD_ENDS = re.compile(
    r"[\s#*_>\[\]!a-z-]{0,16}?(?:Present|PRESENT|Attend|ATTEND|In attendance|IN ATTENDANCE"
    r"|Apologies|APOLOGIES|Apols|Members|MEMBERS|Councillors?:|Councillor\s|Cllr|Sederunt|SEDERUNT"
    r"|Who\s+was|Quorum|(?:Minutes|MINUTES):(?!\s*(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))|Decision|Purpose|PURPOSE|Witnesses|WITNESSES|Name\t"
    r"|Name\s+\||Initials|Key:|Trustees\t|Board\s+Members|Panel\s?:|Sitting:"
    r"|The\s+Sub-Committee:|Key\s+points|Additional\s+documents|Panel(?:\s+attendees)?\s*:"
    r"|Actions?\b(?!\s+(?:note|of|from|log))|[\w ]{0,40}(?:Members|MEMBERS|Attendees)\s*:\s*$"
    r"|Round the table|On the call|Officials|Governors\s?:|ITEMS?\b|Items?\s{3,}|Board:)"
)

# --- where the date stands ------------------------------------------------------------------------

MODERN_GOV = re.compile(
    r"meeting\s*:\s*(?P<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–—]\s*"
    r"(?P<body>[^\n(]{3,160}?(?:\((?!\s*item\b)[^\n()]{3,60}\))?)\s*(?:\(\s*item\s+(?P<item>[\w./-]{1,8})\s*\)|$)",
    re.I | re.M,
)
ITEM_OF = re.compile(
    r"^[ \t*•·-]*meeting\s+of\s+(?:the\s+)?(?P<body>[^\n]{3,160}?),?\s+"
    r"(?P<date>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+,?\s+\d{4})\b"
    r"[^\n(]{0,30}(?:\(\s*item\s+(?P<item>\w(?:[\w./-]{0,6}\w)?)\.?\s*\))?",
    re.I | re.M,
)
"""On an item's page: *Meeting of Health Panel, Thursday, 10th February, 2011 10.00 am (Item 6)*."""
OF_MEETING = re.compile(
    r"\b(?:held|meetings?|minutes?|notes?|record|sitting|hearing|proceedings|session|made|took\s+place|convened"
    r"|met)\b[^.\n]*(?:\n[^.\n]*)?\Z",
    re.I,
)
TOLD_OF = re.compile(
    r"\b(?:that|when|which|had|did|noted|its|their|previous|last|since|after|following)\b", re.I
)
"""Before the day of another meeting: *when the Council met on*, *at its last meeting, held on*."""
# "Policy Review Committee held on": the word is part of the name of what met.
_NOT_IN_NAME = rf"(?!\s+(?:(?:and|&|[a-z]+)\s+){{0,3}}(?:{_NARROW}|body)\b)"
OTHER_DAY = re.compile(
    r"\bto\s+(?:sign|confirm|approve|agree|receive|accept|consider|adopt|note|authorise)\b[^.\n]{0,100}"
    r"\b(?:minutes|record)\b[^.\n]{0,80}\Z|\b(?:next|previous(?:ly)?|last|prior|earlier|posted|published|publication|updated|approved|adopted|deadline|issued"
    r"|circulated|letter|dated|effective|since|until|signed|agreed|from\s+the\s+meeting"
    r"|modified|created|expires?|term(?!\s+meeting)|elected|following|call-in|despatch"
    r"|confirmed|subject\s+to|draft\s+until|to\s+be|will\s+be|resumed"
    rf"|(?:application|report|review(?:ed)?|inspection|future){_NOT_IN_NAME})\b[^.\n]{{0,60}}\Z",
    re.I,
)
OTHER_DAY_AFTER = re.compile(
    r"[^.\n]{0,40}(?:\n[^.\n]{0,40})?\b(?:were|was|be|having\s+been|as)\s+(?:an?\s+)?(?:\w+\s+)?"
    r"(?:approved|agreed|confirmed|accepted|signed|correct|taken|adopted|received|noted|read|moved)\b",
    re.I,
)

# --- pages about one item -------------------------------------------------------------------------

ITEM_PAGE = re.compile(r"^\s*(?:agenda\s+item|issue\s+-\s+meetings)\s*$", re.I | re.M)
SUBJECT = re.compile(
    r"[\s#*_>]*(?:in\s+the\s+matter\s+of|subject|re|regarding|(?:report\s+)?title|topic|matter"
    r"|report\s+(?:on|about))[*_]{0,2}\s*(?:[:：]|\s[-–—]\s)[*_]{0,2}\s*(?P<title>\S[^\r\n]*)",
    re.I,
)
"""A line of the head that says what a hearing or report is about."""
HEARD = re.compile(
    r"[\s#*_>]*(?P<title>(?:application|appeal|complaint|review)s?\s+(?:to|for|by|against|of|under)"
    r"\s[^\r\n]*[^\s.;:])",
    re.I,
)
"""A line of the head that is the case heard: *APPLICATION TO REVIEW THE LICENCE OF THE BELL*."""
KIND_OF_PAPER = re.compile(
    r"\b(?:minutes?|notes?|agenda|record|proceedings|meetings?|decisions|transcript|agm)\b", re.I
)
ICON = re.compile(
    r"\s*(?:\bpdf\s+icon\b|\bPDF\s+[\d,.]+\s?[KM]?B\b|\bView\s+the\s+).*\Z", re.I | re.S
)
NUMBERED = re.compile(r"(?P<number>\d{1,3}[a-z]?(?:\.\d{1,2})?)[.):]?\s+(?=\S)")
LABEL_LINE = re.compile(
    r".{0,60}:\s*\Z|(?:purpose|minutes|decision|resolved|witnesses)\b.*\Z", re.I
)

# --- sections -------------------------------------------------------------------------------------

_S = r"(?:\s+|\s*&\s*|/)"
_SECTIONS: tuple[tuple[SectionKind, str], ...] = (
    (
        "next_meeting",
        r"\b(?:next|future|forthcoming)\s+(?:\w+\s+){0,2}(?:meetings?|sittings?|sederunt)\b"
        r"|\bmeeting\s+dates\b|\bdates?\s+of\s+meetings\b|^next\s+time\b",
    ),
    (
        "apologies",
        r"\bapolog(?:y|ies)\b|^apols?\b|\babsen(?:t|ce|ces|tees)\b|^not\s+(?:on\s+the\s+call|able|here"
        r"|present)|^regrets\b|^(?:sorry|unable)\s+(?:not\s+)?to\b",
    ),
    (
        "declarations",
        r"\b(?:declarations?|disclosures?|register)\b.*\b(?:interests?|pecuniary|party\s+whip)\b"
        r"|^declarations?\b|\bconflicts?\s+of\s+interests?\b|^(?:members['’]\s+)?interests?(?:\s+declared)?$"
        r"|\bwho\s+has\s+an\s+interest|^dispensations\b|^predetermination",
    ),
    (
        "attendance",
        r"^(?:(?:those|also|members?|councillors?|governors?|trustees?|officers?|persons|public"
        r"|members\s+of\s+the\s+public)\s+)*"
        r"(?:present|in\s+attendance|attend(?:ing|ance|ees))\b|^sederunt\b|^roll[\s-]call\b|^in\s+attendance"
        r"|^(?:committee\s+|board\s+|panel\s+)?members?(?:hip)?(?:\s+with\s+a\s+vote)?$|^witnesses$"
        r"|^(?:remote|record\s+of)\s+attendance|\bwho\s+was\s+(?:there|here|present|on\s+the\s+call)\b"
        r"|^(?:round\s+the\s+table|on\s+the\s+call|sitting|quorum|observers?|officials|substitutes?"
        r"|officers?|the\s+panel|councillors|invited|visitors|in\s+the\s+room)$|^attendance\b",
    ),
    (
        "key_points",
        r"^(?:key|main|principal)\s+(?:points?|issues?|themes?|messages?|discussion\s+points?)\b"
        r"|^points?\s+(?:raised|made|discussed|arising\s+in\s+discussion)\b",
    ),
    (
        "recommendations",
        r"^(?:the\s+)?(?:\w+\s+)?recommend(?:ations?|ed|s)?\b(?!.*\b(?:monitor|tracker|update)\w*)",
    ),
    (
        "resolutions",
        r"^(?:it\s+was\s+)?(?:resolved|resolutions?|decisions?(?:\s+(?:made|taken))?|determination|agreed)\b"
        r"(?!.*\b(?:tracker|since)\b)",
    ),
    (
        "minutes",
        r"^(?:to\s+)?(?:(?:confirm|approve|approval|confirmation|adoption|adopt|agree|sign|receive|consider)\w*\s+)?"
        r"(?:of\s+)?(?:the\s+)?(?:draft\s+|previous\s+|last\s+)?(?:minutes?|notes|record)\b(?:$|\s*[/&]\s*|\s+(?:of|from|and|dated)\b|\s+\d)"
        r"|^(?:previous|last)\s+(?:minutes|notes|meeting|time)\b|^matters\s+arising\b|^from\s+last\s+time\b"
        r"|\bminutes\s+of\s+(?:the\s+)?(?:last|previous|meeting)\b|^last\s+time$",
    ),
    (
        "actions",
        r"^(?:(?:live|open|outstanding|agreed|summary\s+of|review\s+of|list\s+of|new|further)\s+)*"
        r"(?:action(?:s|\s+(?:points?|list|log|items?|tracker|summary|plan\s+arising|required|sheet|table))?)"
        r"(?:$|\s+(?:arising|agreed|from|points?|log|list|by|and\s+owners?)\b)|^jobs\b",
    ),
    (
        "discussion",
        r"^(?:minutes|discussion|notes|proceedings|business)$",
    ),
    (
        "other",
        r"^(?:appendix|annex|any\s+other|aob|a\.o\.b|exclusion\s+of|close|closure|background"
        r"|public\s+(?:question|forum|participation|session)|additional\s+documents|contact"
        r"|media|supporting|key$|glossary|purpose)",
    ),
)
SECTION_KINDS = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in _SECTIONS)
# A paragraph that opens with one of these has a heading of its own: the words before the colon.
LABELLED = re.compile(
    r"[\s#*_>]*(?P<label>(?:also\s+)?(?:present|in\s+attendance|attendance|attendees|apologies(?:\s+for\s+absence)?"
    r"|apologies\s+received|apols|sederunt|absent|witnesses|members\s+present|declarations?(?:\s+of\s+(?:\w+\s+)?interests?)?"
    r"|interests|key\s+(?:points|issues)(?:\s+\w+){0,4}|points\s+raised(?:\s+\w+){0,4}|discussion|minutes|decisions?"
    r"|recommendations?|recommended|resolved|resolution|actions?(?:\s+points?)?(?:\s+agreed)?"
    r"|(?:date\s+(?:and\s+\w+\s+)?of\s+(?:the\s+)?)?next\s+meeting|not\s+on\s+the\s+call|not\s+able\s+to\s+come|on\s+the\s+call)"
    r"(?:\s*\([^)\n]{1,30}\))?)[*_]{0,3}\s*(?:[:：]|\s[-–—]|(?=\s*\t)|(?=\s+that\b))[*_]{0,3}",
    re.I,
)
ITEM_TITLE = re.compile(r"[A-Z“\"'‘(][^.;?!\n]{1,90}\Z")

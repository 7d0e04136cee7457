"""The grammar of reported speech, over the masked text of `extract.records.shadow`.

A statement has a speaker, a verb of saying and the words said.  The patterns name the shapes that
these take in minutes; how they are put together is in `frames`.
"""

from __future__ import annotations

import re

from extract.pipes.forms import either, words
from extract.pipes.persons.patterns import POST_NOMINALS
from extract.pipes.statements.spacing import grammar
from extract.records.shadow import ANY, DATE, ORG, UNIT, UNITS, WHO

STATE = grammar(
    r" *(?:(?:was|were|is|are|had been|remained|became) (?:(?:also|very|most|quite"
    r"|not|still|again|[a-z]+ly) )?"
    r"(?:of (?:the|one) (?:same |firm )?(?:view|opinion|mind)|agreed(?= that\b)|"
    r"frank|blunt|clear|concerned|"
    r"worried|pleased|disappointed|confident|"
    r"keen|adamant|surprised|satisfied|grateful|happy|unhappy|glad|sorry|sure|"
    r"unsure|sceptical|certain|anxious|dismayed|"
    r"encouraged|heartened|(?:un)?convinced|persuaded|proud|eloquent|conscious|uneasy|troubled"
    r"|puzzled|curious|told of)"
    r"(?! to (?:report|say|announce|confirm|advise|inform|tell|state)\b)"
    r"(?: to (?:see|hear|note|learn|read|find))?"
    r"|(?:could|can|did(?= not\b)|would)(?: not| hardly| gladly| also| rather)? (?:say|see|"
    r"report|confirm|add|recall|understand|believe|"
    r"think|accept|agree|welcome|prefer|like|keep|call|support|know|want|consider|wish|regard)"
    r"|would (?:gladly|rather)|had (?:nothing|no doubt|no objection|himself|"
    r"herself|found|hoped|heard|thought|expected)"
    r"|wished it (?:to be )?(?:minuted|noted|recorded|known)|ha[sd] it|"
    r"sent word|had sent word|(?:wanted|wished|desired|asked|begged|would like) to know"
    r"|sought (?:clarification|assurances?|reassurance|confirmation|clarity)"
    r"|gave (?:members )?(?:his|her|their|an?) (?:statutory )?(?:view|opinion|"
    r"assurance|reassurance|explanation|answer)s?"
    r"|(?:expressed|voiced) (?:(?:the|an?|his|her|their|some|its) )?(?:\w+ )?"
    r"(?:view|concern|opinion|wish|hope|disappointment|support|surprise|gratitude|"
    r"appreciation|thanks|desire)s?"
    r"|(?:took|takes|held|holds|shared|shares) the (?:opposite |same |firm )?view"
    r"|took issue|made (?:the point|it clear|clear|reference))(?![\w'-])",
    re.I,
)
"""Phrases of view and feeling that do the work of a verb of saying."""

ASIDE = grammar(
    r" *\([^()]{0,120}\)"
    r"| (?:letter|e-?mail|paper|submission|statement|spokes(?:man|woman|person)|representatives?|"
    r"delegate|solicitor|barrister|witness|chairman|chair|secretary|officer|team|rep)(?![\w'-])"
    r"(?: (?:to|on|of|from|for) [^,;:.]{1,70}?)?(?= (?:said|says|stated|states|told|asked|"
    r"reported|explained|felt|thought|argued|advised|confirmed|warned|suggested|noted|added)\b)"
    rf"|,? +(?:of|from|for|at|with|representing|on behalf of) +{UNIT}"
    r"(?: *\([^()]{0,60}\))?(?: *,)?"
    rf"|, *[\w' ()/&-]{{0,50}}?{WHO}[^,;:.{ANY[1:-1]}]{{0,40}}(?:{WHO}[^,;:.{ANY[1:-1]}]{{0,20}})?,"
    r"|, *(?:who|whose|which|as|speaking|in|on|for|with|while|when|after|"
    r"introducing|referring|returning|responding|"
    r"replying|summing|seconding|supporting|moving|attending|joining|having|being)\b[^;:]{0,140}?,"
    rf"|(?: *,? and| *&| */) *{UNIT}"
    rf"| +{UNIT}"
    rf"|(?: *,? +{either(POST_NOMINALS)}(?![\w'-]))+(?: *,)?",
    re.I,
)
"""What may stand between a speaker and the verb."""

_LEADS_TO = (
    r"(?:wished|sought|wanted|began|started|proceeded|went on|continued|hastened|ventured|rose|"
    r"(?:was|were|felt) (?:able|obliged|bound|compelled|invited|moved|minded|quick|unable|"
    r"(?:very |also )?(?:pleased|delighted|happy|sorry|glad|proud|sad|disappointed|keen|careful))|"
    r"had|took (?:the|this|that) (?:opportunity|chance|occasion)|asked leave|begged(?: leave)?|"
    r"(?:allowed|permitted) (?:him|her|them)sel(?:f|ves)|could only|would (?:also )?like|used)"
)
"""Before *to* and a verb of saying in its bare form: *went on to state*."""
ADVERBIAL = grammar(
    r" *,? *(?:in (?:reply|response|answer|turn|addition|conclusion|closing|"
    r"summary|his view|her view)|on (?:behalf|the subject) "
    r"of [^,;:.]{1,60}?|to some laughter|"
    rf"(?P<to>{_LEADS_TO} to|did(?: *,? *(?:also|however|then|indeed|though))* *,?(?! *not\b))|"
    rf"(?:opened|began|started|closed|ended|finished) by(?= [a-z]+ing\b))(?![\w'-]) *,?",
    re.I,
)

HEARER = (
    rf"(?:(?:(?:the +)?{ORG}(?:'s?|(?<=s)') +)?{UNITS}|(?:(?:the|all|both|our) )?(?:members|"
    rf"meeting|committee|board|"
    rf"panel|council|officers|group|forum|governors|"
    r"trustees|partners|residents|colleagues|attendees|them|him|her|us|me|everyone"
    r"|those present|public|room|sub-committee"
    r"|working party|team|pupils|parents)(?![\w'-]))"
)
_ADJUNCT = (
    rf"(?: +(?:on page \d+|(?:on|in) {DATE}|at (?:the|this) (?:end|start|outset|beginning|point|"
    r"time|stage|meeting)|in (?:answer|response|reply) to (?:(?:an?|the|further|another) )*"
    rf"questions?(?: (?:from|by) {UNITS})?|when [a-z]+ing[^,.;:]{{0,50}}?|"
    r"in (?:his|her|their|the) (?:report|view|opening|summary|introduction)|"
    r"during (?:the|this) (?:debate|discussion|item)) *,?(?= +that\b))?"
)
"""Between a verb of saying and its *that*: *said at the end that*."""
_THAT = (
    rf"{_ADJUNCT}"
    r"(?: +(?:saying|stating|adding|explaining|confirming)(?= +that\b))?"
    r"(?: *,? *(?:in (?:reply|response|answer|turn)|further|again)(?![\w'-])|"
    r" +(?:back|[a-z]{3,}ly)(?= +that\b))?"
    r"[ ,]*(?:(?:about|of|on|the fact) *(?=that ))?(?:(?:that|"
    r"to say)(?![\w'-])(?! (?:was|is|were|had|would|may|might|could)\b| [a-z]+[.;](?:\s|\Z))|:|"
    r"-(?= ))? *"
)
SAID = grammar(
    rf"(?: +back(?= to\b))?(?: *,? +(?:to|with|upon|on|at|by|from) +{HEARER}(?= *(?:that|to say|if|"
    rf"whether|how|what|why|when|:|,)(?![\w])))?{_THAT}",
    re.I,
)
SAID_TO = grammar(
    rf"(?:(?: +(?:to|with|upon|on|at|by|from))? +{HEARER}(?: +(?:of|from|in|at) [^,;:.]{{2,40}}?"
    rf"(?= that\b))?)?{_THAT}",
    re.I,
)
"""From the verb to the words said: the hearer, *that*, a colon.

``SAID_TO`` is of verbs that take a hearer.
"""

TOLD = grammar(rf"(?: +{HEARER})? *(?:[.,;:-]|\Z)", re.I)
"""After the verb of a speaker who stands inside or behind the words said."""

TO_DO = grammar(
    rf"(?: *{HEARER})?(?: +[a-z]+ly)? +(?:not +)?to +\w|"
    rf"(?: +with +{HEARER})? +that +(?:he|she|they) +"
    r"(?:also +)?(?:would|will)(?! (?:not )?be\b)(?![\w'-])",
    re.I,
)
"""After *agreed*: what is to be done, not what was said."""

GAVE = grammar(
    r" *(?:gave|put|expressed) +it +as +(?:his|her|their) +(?:own +|considered +|firm +)?(?:view"
    r"|opinion|judge?ment|belief)"
    r" +that(?![\w'-]) *| *(?:(?:had|has|have) (?:given|issued|sent|received) |"
    r"(?:gave|issued|offered|provided|repeated|sent|had) )"
    rf"(?:{HEARER} )?"
    r"(?:(?:his|her|their|an?|the|some) )?(?:early |firm |due |fair )?"
    r"(?:notice|warning|word|assurances?|reassurances?|undertaking|news)"
    r"(?: [^,;:.]{1,40}?)? that(?![\w'-]) *",
    re.I,
)
"""*gave Members her assurance that*."""

THE_MEETING = r"the (?:meeting|committee|board|panel|council|group|forum)"
IT_WAS = grammar(
    r"(?:\b(?:it|concerns?|questions?|members|officers|governors|trustees|councillors)|"
    rf"\b{THE_MEETING}) +"
    r"(?:(?:was|were|is|are|has been|have been|had been) +(?:(?:also|then|further|"
    r"again|therefore|[a-z]+ly) +){0,2}"
    r"(?:reported|noted|said|stated|explained|confirmed|advised|informed|told|"
    r"asked|queried|suggested|highlighted|felt|"
    r"considered|thought|observed|commented|pointed out|acknowledged|recogni[sz]ed"
    r"|clarified|emphasi[sz]ed|stressed|"
    r"mentioned|announced|questioned|hoped|believed|argued|understood|assured|"
    r"reminded|raised|expressed|warned|notified|"
    r"made aware|updated)|heard|learnt|learned)(?![\w'-])",
    re.I,
)
"""Reports that name no speaker, or name him with *by*."""
BY = grammar(rf" +(?:by|on behalf of) +(?P<who>{UNIT})", re.I)

_COORDINATED = either(
    words(
        """said told reported asked explained advised added noted confirmed suggested promised
        stated warned stressed emphasised answered replied assured hoped felt thought believed
        undertook announced informed reminded commented remarked observed indicated highlighted
        proposed urged recommended wondered feared insisted maintained claimed argued admitted"""
    )
)
_INVERTING = either(
    words(
        """said replied answered added explained remarked observed responded asked confessed
        conceded wondered reported warned continued says thought agreed"""
    )
)
INVERTED = grammar(
    rf"(?:[,?!\"'.-]|"
    rf"(?<![\w ])) *(?:"
    rf""
    rf"{_INVERTING}"
    rf")"
    rf" +(?P<who>{UNIT})(?! (?:that|to|whether|if|how|what)\b)(?= *(?:[,.;:?!()-]|"
    rf"\Z)| (?:of|from|for|and|in|on|at|with)\b)",
    re.I,
)
"""*It held 26 actions, replied Mr Hay*."""

HEARD_FROM = grammar(
    rf"\b(?:{UNIT}|members|councillors|governors|trustees|{THE_MEETING}) +"
    r"(?:also +|then +|next +)?(?:heard|learnt|learned|understood) +from +"
    rf"(?P<who>{UNIT})"
    r"(?: *,[^,;:.]{2,80},| *\([^()]{0,60}\))? +(?:that|how)(?![\w'-]) *",
    re.I,
)
"""*The Board heard from Mr Hay that it was late*."""
ACCORDING = grammar(rf"\baccording to +(?P<who>{UNIT})", re.I)

VIEW = grammar(
    r"(?:'s?|(?<=[sS])') +(?:own |main |first |only |other |personal )?"
    r"(?:view|concern|question|answer|advice|opinion|point|reply|response|fear|"
    r"hope|worry|argument|suggestion|message|"
    r"understanding|conclusion)s? *(?:by \w+|on this|here)? *(?:(?:was|were|is|are|remained"
    r"|had been)(?: that(?= )|:)?|:|that(?= )) *",
    re.I,
)
"""After a speaker: *'s view was that*."""
HIS_VIEW = grammar(
    r"\b(?P<who>his|her|their)(?= ) *(?:own |main |first |only |other |personal )?"
    r"(?:view|concern|question|answer|advice|opinion|point|reply|response|fear|"
    r"hope|worry|argument|suggestion)s? +"
    r"(?:(?:was|were|is|are)(?: that(?= )|:)?|:) *",
    re.I,
)

_OPINION = (
    r"(?:(?:own|considered|professional|personal|firm|clear|strong|general|honest) +)?"
    r"(?:view|opinion|judge?ment|estimation|assessment|mind|belief|contention)"
)
IN_VIEW = grammar(
    rf"\b(?:in|to) +(?:(?P<who>{UNIT})(?:'s?|(?<=[sS])')|(?P<his>his|her|their)) +{_OPINION}"
    r"(?![\w'-]) *,? *",
    re.I,
)
"""*In Mr Hay's view it was late*."""
VIEW_OF = grammar(
    rf"\b(?:(?:it +(?:was|is|had been) +)?the +(?:{_OPINION}|hope|fear|concern|feeling|advice|"
    rf"understanding|impression|conclusion|recollection) +of +(?P<who>{UNIT}) *,? +(?:(?:was|is"
    rf"|had been)"
    rf" +)?that(?= ) *|(?:in|to) +the +(?:view|opinion|mind"
    rf"|judge?ment) +of +(?P<whose>{UNIT})(?= *,| +[a-z])"
    r" *,? *)",
    re.I,
)
"""*The view of Mr Hay was that it was late*; *to the mind of Mr Hay it was late*."""
TRANSCRIPT = grammar(
    r"(?:(?:Q(?:uestion)?|A(?:nswer)?)\d{0,2}[.:)]? +\((?:(?-i:[A-Z])[\w/.]{0,9} )?"
    rf"(?:{UNIT})\)[*_ :]*(?=[\w\"'])|"
    rf"(?:[QA]\d{{0,2}}[.:)]? +)?[(*_]{{0,4}}(?:{UNIT})(?: *\([^()]{{0,60}}\)|"
    rf" *, *{UNIT}| +{UNIT}| +to +{UNIT}){{0,2}}[)*_]{{0,4}}"
    rf" *(?::(?!-(?:\w|{ANY}))|(?P<dash>-)(?= *[a-z\"']|{ANY}|[*_]))[*_]{{0,3}} *)",
    re.I,
)
"""*Mr Hay: ...* at the head of a sentence."""
PART = grammar(r"\u2022|(?<=[.?!]) +(?=\*\*[^*:\n]{1,60}(?::\*\*|\*\*:))")
"""A bullet, or a speaker in bold letters, inside a paragraph."""
LETTERED = grammar(r"[\W_]*(?P<letter>[QA])\d{0,2} ?[.:)-] *", 0)
"""*Q: ...*, *A. ...*: question and answer by speakers who are not named."""

COLON = grammar(rf"[^:;.!?]{{3,110}}: *(?=[\"'a-zA-Z\d£]|{ANY})")
"""After a speaker at the head of a sentence: any words, then what was said."""

PRONOUN = grammar(r"\b(?P<who>he|she|they)(?![\w'-])", re.I)
CLAUSE = grammar(
    r"(?:;|,|:|\.|\*|\)| -|(?:,|;)? +(?:and|but|although|though|while|whilst|whereas|where|or|so|"
    r"then))[\"' ]*\Z",
    re.I,
)
"""What stands before a speaker who does not open the sentence."""
BOUNDARY = grammar(r"(?:;|:|\u2022| -|,? (?:while|whilst|whereas)|, (?:and|but))[\"' ]*\Z", re.I)
"""What ends one speaker's words before the next speaker's."""
FRONTED = grammar(
    r"[\W\d]*(?:in|on|at|asked|with|after|before|following|responding|replying|"
    r"speaking|introducing|moving|for|as|"
    r"turning|returning|referring|summing|to|by|under|when|while|whilst|having|"
    r"finally|lastly|however|also|further|"
    r"furthermore|additionally|secondly|firstly|thirdly|then|later|again|from|"
    r"during|given|although|regarding|"
    r"concerning|noting|recalling|drawing|opening|closing|once|where|if|since|"
    r"before|separately|meanwhile|pursuant|members)\b",
    re.I,
)
"""The head of a sentence whose subject comes after a comma."""
NOT_A_SUBJECT = grammar(
    r"(?:\A|[\s(])(?:of|from|by|with|to|for|at|in|on|than|about|against|between|"
    r"via|per|under|within|after|before|"
    r"regarding|concerning|that|which|whom|because|if|whether|how|why|what|when|as|behalf)\Z",
    re.I,
)

NOTHING_SAID = grammar(
    r"(?:so|it|as much|nothing(?:,? (?:more|further|new|else|about|of|on|at|all|to|the|it|this"
    r"|that|him|her|them|add|"
    r"much|substantive|for|now|yet)){0,3}|it again|th(?:is|at|ese|ose)(?: down)?"
    r"|the (?:same|above)(?: \w+)?|likewise|(?:the|an?|his|her|their) (?:screen|report|update"
    r"|presentation|papers?|slides?|questions?|apolog(?:y|ies)|findings|recommendations?)"
    r"|both times|who everyone was|the following(?: \w+)?|an? number of \w+|questions)"
    r"(?:,? (?:to|and|at|in|on|for|by|after|again|because|without)\b[^,;:]{0,50}(?:,? (?:and|but|"
    r"to) .*)?)?",
    re.I,
)
"""Words after a verb of saying that do not tell what was said: *said so*."""
ABOUT = grammar(r" +(?:about|after|again about|for)(?![\w'-])", re.I)
"""After *asked*: the subject of a question, or what somebody wants to hear."""
COORDINATE = grammar(
    r"(?:,|(?P<joined>,? (?:and|but)))(?: (?:also|then|further|again|finally|now|[a-z]+ly))?"
    rf" (?:(?P<verb>{_COORDINATED})(?: +{HEARER})? +(?<!asked )(?:that|whether)|(?P<asks>asked"
    r"|queried|enquired|inquired|questioned|wondered|wanted to know)"
    rf" +(?:whether|how|what|why|when|who|if|which|where)|(?(joined)(?P<bare>said|says|thought|"
    rf"felt|hoped|suggested|feared|believed|added)(?= +(?:{ANY}|the|an?|it|he|she|they|we|there|"
    r"this|these|those|his|her|their|its|our|no|some|all|most)(?![\w'-]))|(?!)))(?![\w'-])"
    r"(?! (?:was|is|were|had|would)\b)",
    re.I,
)
"""A second verb of the same subject: *thanked the hosts and reported that*."""

DIRECTIVE = grammar(
    r"[\W\d_]*(?:resolved|recommended|agreed|decision|action|recommendations?|"
    r"decided|determined|approved)\b",
    re.I,
)
FIGURE_LINE = grammar(r"[^.:;\n]{3,90}(?::| [-–—]) *[<>~]?£?\d[\d.,]*")
"""An item that is a label and its figure, which is the report's: *Calls answered: 94%*."""
LISTING = grammar(
    r"[\W\d_]*(?:(?:also )?present|in attendance|attendance|apolog|absent|quorum|"
    r"minutes(?!:)|venue|date|time|key|declarations?|"
    r"interests?|notes|circulation|distribution|cc|from|to|by|chair(?:man)?|contact)\b[^:]{0,40}:",
    re.I,
)
STOPS = grammar(
    r"[\W\d_]*(?:resolved|recommended|recommendations?|agreed|decision|action|"
    rf"members|it was|the following\b|{THE_MEETING}\b|noted)\b",
    re.I,
)
"""The head of a sentence that is the meeting's again, not the last speaker's."""
DECIDES = grammar(r" +(?:[a-z]+ly +)?(?:resolved|agreed|approved)(?![\w'-])", re.I)
"""After *Governors*: the meeting decides; whoever spoke last does not go on."""
THAT = grammar(r" *,? *(?:that|how|whether|what|why|:)(?![\w'-])", re.I)

"""Whether a date lies ahead of the meeting or behind it, by the words around: log odds.

Each clue is a pattern with its weight, above 0 for the future.  The weights started from a logistic
regression over mentions that print their year, so that their side is known (596, of the corpus's
train documents and of real minutes); they were then rounded and some moved by hand, looking at dev.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WINDOW = 160
_CLOSE = 20  # characters between "to be" and "held"
_STOP = re.compile(r"[.;!?:]\s+(?=\S)|\n\s*\n")
_NEXT_STOP = re.compile(r"[.;!?](?=\s|$)|\n\s*\n")

# The verb nearest to the date tells most.
_WILL = r"\b(?:will|would|shall|'ll|going to|to be|(?:is|are|was|were) (?:due|to|being))\b"
_MAY = (
    r"\b(?:should|must|may|might|could|can|needs? to|wants? to|expects?|expected|hopes?|hoped"
    r"|intends?|intended|plans?|planned|promise[sd]?|undertook|proposed|scheduled|booked|fixed"
    r"|arranged|forecast|aim(?:s|ed)?|likely|ready|set for|due|please|agreed for|deferred"
    r"|postponed|adjourned|back to)\b"
)
_HAD = (
    # "had been found to be good", "was meant to be out": no plan for what is to come.
    r"\b(?:(?:was|were|been) (?:found|said|thought|judged|considered|known|believed|shown|seen|felt"
    r"|deemed|reported|understood|meant|supposed) to be|had|has|have|was|were|did|been|wrote|came"
    r"|went|saw|said|made|gave|took|held|sent|met|began|fell|rose|got|found|left|ran|spent|paid"
    r"|kept|lost|won|told|sat|stood|heard|cut|shut|put|bought|sold|died|rang"
    r"|(?!need|proceed|speed|feed|seed|bleed|shed|bed|red\b|ahead|instead|hundred|indeed)"
    r"[a-z]{2,}ed)\b"
)
_NOW = (
    r"\b(?<!be )(?<!been )(?<!well )(?:is|are|begins?|starts?|ends?|closes?|opens?|runs?|goes"
    r"|retires?|expires?|visits?|follows?|arrives?|comes?|falls?|lapses?|finishes|reopens?|launches|resumes?|returns?|meets?|leaves?"
    r"|joins?|takes? place)\b"
)
_FINITE = ("had", "has", "have", "was", "were")
_VERBS = re.compile(f"(?P<will>{_WILL})|(?P<may>{_MAY})|(?P<had>{_HAD})|(?P<now>{_NOW})", re.I)
# What was asked for or planned, not done: "were invited by", "was scheduled by".
_ASKED = (
    "ask|requi|reques|invit|expect|agree|need|want|sought|plan|sched|propos|inten|hope|promis"
    "|recommend|instruct|direct|told|set|given|anticip|forecast|project|target|call|urg|remind"
    "|encourag|allow|book|arrang|resolv|advis"
)

_BEFORE: dict[str, str] = {
    "by": r"\b(?:by|before|until|till|no later than|ahead of|in time for|up to)(?: the)?\s*$",
    "since": r"\b(?:since(?: before| just before)?|dated|as at|as of|as on)(?: the)?\s*$",
    "of": r"\b(?:of|from its|record of)(?: the)?\s*$",
    "from": r"\bfrom(?: the)?\s*$",
    "for": r"\b(?:for|to)(?: the)?\s*$",
    "after": r"\b(?:after|following|than)(?: the)?\s*$",
    # "against a low of 17% in", "down from 30 in"
    "compared": (
        r"\b(?:against|than|from|versus|compared (?:with|to))\b[^,;]{0,20}?[£\d][\d.,]*%?"
        r"[^,;]{0,20}\b(?:in|at|for|on|last)(?: the)?\s*$"
    ),
    # "up 3% on", "an improvement on 78% in"
    "moved on": (
        r"\b(?:up|down|improvement|increase|decrease|reduction|rise|fall|drop|higher|lower|better"
        r"|worse|more|fewer)\b(?: (?:by )?[£\d][\d.,]*%?)? (?:on|than)"
        r"(?: [£\d][\d.,]*%?[^,;]{0,20}\b(?:in|at|for|on))?(?: (?:the|that of|those of))?\s*$"
    ),
    # "47% (43% in"
    "in bracket": (
        r"\([£\d][\d.,]*(?:%| (?:of|out of) \d+)?[^()\d]{0,20}\b(?:in|at|for|on)(?: the)?\s*$"
    ),
    # "had been at 88% in"
    "figure before": (
        r"\b(?:had been|was|were|stood|fell|rose|dropped|reached|fallen|risen)\b[^,;%]{0,25}[\d.]+%"
        r"[^,;%\d]{0,12}\b(?:in|during|at|for)(?: the)?\s*$"
    ),
    # "were issued by"
    "were by": (
        rf"\b(?:was|were|been) (?:(?:not|all|already|only|fully|largely|mostly) )*(?!{_ASKED})"
        r"[a-z]+(?:ed|en|ne|ft|nt|pt|ld|wn|de|id) (?:[a-z]+ly )?by(?: the)?\s*$"
    ),
    # "had left by"
    "had by": (
        r"\bhad (?:(?:not|all|already|been|since) )*[a-z]+(?:ed|en|ne|ft|nt|pt|ld|wn|de) "
        r"(?:(?!that\b|to\b|if\b)[a-z]+ ){0,2}by(?: the)?\s*$"
    ),
    "to meeting": r"\b(?:for|to) (?:the|its|their|our) (?:[a-z]+ ){0,2}meeting (?:of|on|in)\s*$",
}
_NEAR: dict[str, str] = {
    "next": (
        r"\b(?:next|future|forthcoming|again on|date of|deadline|due|target|return(?:s|ing)? on)\b"
    ),
    "last": (
        r"\b(?:(?:last|previous) (?:meeting|minutes|notes?|time)|minutes|dated|arising"
        r"|(?:notes?|record|letter|report|return|statement|judgment|visit|email) of)\b"
    ),
    "to do": (
        r"^\W*(?:to [a-z]+|that\b|(?:look|report|bring|come|review|revisit|send|write|meet|hold"
        r"|return|publish|circulate|invite|check|ask|request|arrange|chase|complete|submit)\b)"
        r"|\b(?:agreed|ask(?:ed|s)?|requested|action|resolved"
        r"|advise[sd]?|recommend(?:ed|s)?|directed|instructed|invited?)\b"
        r"[^.]{0,80}\b(?:to|that|be) [a-z]+"
    ),
    # "Jan Orme to bring a paper to", not "Letter to parents" or "As to the roof"
    "name to do": (
        r"^\W*(?:(?-i:[A-Z])[\w'’.-]*\W+){1,4}(?-i:to) "
        r"(?!(?:the|an?|this|that|its|our|their|his|her)\b)(?-i:[a-z]+(?:[^s\W]|ss|us))\b"
    ),
    "that be": r"\bthat [^.]{0,80}(?<!will )(?<!would )(?<!to )\bbe [a-z]+",
}
_AFTER: dict[str, str] = {
    "figure after": (
        r"^(?:(?!\band\b)[^.;:()\d]){0,40}?"
        r"\b(?:was|were|stood|fell|rose|averaged|reached|had (?:been|fallen|risen))\b"
        r"[^.;:()\d]{0,25}[£\d][\d,.]*%"
    ),
    "figure beside": r"^\s*:?\s*(?:[£\d][\d.,]*|\d+ (?:of|out of) \d+)\s*(?:%|[),;])",
    "to now": r"^ (?:to date|to now|until now|up to now|onwards? to date)\b",
    "of a body": (
        r"^ (?:meetings?|board|committee|cabinet|council|panel|forum|executive|partnership)\b"
    ),
}
_IF = re.compile(r"\b(?:if|unless|provided|once|ensur\w+|until)\b", re.I)
_TO_HAVE = re.compile(r"\bto have been\b", re.I)
# "It was due in July but slipped": a plan that is over.
_WAS_DUE = re.compile(
    r"\b(?:was|were|had been) (?:originally |initially |first )?"
    r"(?:due|to|meant|supposed|scheduled|planned|expected|intended)\b[^.;]*\Z",
    re.I,
)
_BUT = re.compile(r",? (?:but|however|and (?:had|has) (?:not|now|since))\b", re.I)
_TO = re.compile(r"\b(?:to|for|until|till|at)(?: the)?\s*$", re.I)
_TITLES: dict[str, str] = {
    "ahead": r"\b(?:actions?|next meeting|date of|future|forward|work programme|diary|deadline"
    r"|by when|when|due|target|timescale|completion|review|events?)\b",
    "behind": (
        r"\b(?:minutes\W*$|(?:minutes (?:of|from)(?: the)? (?:last|previous)|last (?:time|meeting)"
        r"|previous|matters arising|approval|accuracy|payments?|completed|raised|was|before"
        r"|published|visited|inspected|since)\b)"
    ),
}
_PATTERNS = {
    name: re.compile(pattern, re.I) for name, pattern in (_BEFORE | _NEAR | _AFTER).items()
}
_TITLE_PATTERNS = {name: re.compile(pattern, re.I) for name, pattern in _TITLES.items()}

WEIGHTS: dict[str, float] = {
    "by": 2.4, "since": -4.0, "of": -1.2, "from": 0.5, "for": 0.2, "after": -0.3,
    "compared": -3.0, "to meeting": 2.0, "that be": 2.0, "had by": -4.0,
    "moved on": -3.0, "in bracket": -3.0, "were by": -4.0, "name to do": 1.0, "opens bracket": -5.0,
    "figure after": -1.5, "to now": -3.0, "was due": -5.0, "opens past": -1.5,
    "figure before": -1.5,
    "next": 1.4, "last": -1.8, "to do": 1.0,
    "will before": 2.5, "may before": 0.9, "will close": 2.2, "had before": -0.8, "now before": 1.2,
    "will after": 0.3, "had after": -1.0, "now after": 0.2,
    "ahead heading": 0.5, "behind heading": -0.7, "ahead column": 2.0, "behind column": -2.0,
}  # fmt: skip


# The date opens its clause: "In June 12 cases were closed".
_OPENS = re.compile(
    r"\W*(?:(?:in|during|at|for|over|on|before|after|by|since)\s+)?(?:the\s+)?", re.I
)


@dataclass(frozen=True)
class Surroundings:
    """The clause around a date, and the titles over it: its heading, its column's head.

    ``is_day``: the date is one day.
    """

    before: str
    after: str
    heading: str = ""
    column: str = ""
    is_day: bool = False


def surroundings(
    text: str,
    run: tuple[int, int],
    start: int,
    end: int,
    heading: str = "",
    column: str = "",
    is_day: bool = False,
) -> Surroundings:
    """What stands around ``text[start:end]`` in its run (paragraph, list item or cell)."""
    before = text[max(run[0], start - _WINDOW) : start]
    stops = list(_STOP.finditer(before))
    if stops:
        before = before[stops[-1].end() :]
    after = text[end : min(run[1], end + _WINDOW // 2)]
    stop = _NEXT_STOP.search(after)
    if stop:
        after = after[: stop.start()]
    return Surroundings(before, after, heading, column, is_day)


_COMPARED = re.compile(
    r"(?:\b(?:against|than|from|on|versus|compared (?:with|to))\b[^,;]{0,30}"
    r"|\([£\d][^()]{0,20}|\()\Z",
    re.I,
)


def is_compared(before: str) -> bool:
    """Whether what is told of a date is set against something later.

    >>> is_compared("Calls answered fell from 94% "), is_compared("Calls answered in the ")
    (True, False)
    """
    return _COMPARED.search(before) is not None


def clues(around: Surroundings) -> list[str]:
    """The names of the clues that are there.

    >>> clues(Surroundings("The Clerk would write by ", " at the latest"))
    ['by', 'will before']
    """
    found = [name for name in (*_BEFORE, *_NEAR) if _PATTERNS[name].search(around.before)]
    if "moved on" in found and around.is_day:  # "rents went up 7.7% on 1 April"
        found.remove("moved on")
    after = {name for name in _AFTER if _PATTERNS[name].search(around.after)}
    found += [name for name in ("figure after", "to now") if name in after]
    if "figure beside" in after and around.before.rstrip().endswith("("):
        found.append("opens bracket")
    if _BUT.match(around.after) and _WAS_DUE.search(around.before):
        found.append("was due")
    verbs = list(_VERBS.finditer(around.before))
    if "were by" in found and _is_conditional(around.before, verbs):
        found.remove("were by")
    if "of a body" in after and _TO.search(around.before) and not _is_told(verbs):
        found.append("to meeting")
    if verbs:
        found.append(f"{verbs[-1].lastgroup} before")
        wills = [n for n, verb in enumerate(verbs[:-1]) if verb.lastgroup in ("will", "may")]
        if wills:
            # In "48% of plans had been issued" the plans are things.
            finite = any(verb.group().lower() in _FINITE for verb in verbs[wills[-1] + 1 :])
            close = not finite and verbs[-1].start() - verbs[wills[-1]].end() < _CLOSE
            found.append("will close" if close else "will earlier")
    verb = _VERBS.search(around.after)
    if verb:
        found.append(f"{verb.lastgroup} after")
        if verb.lastgroup == "had" and _OPENS.fullmatch(around.before):
            found.append("opens past")
    for name, pattern in _TITLE_PATTERNS.items():
        if around.heading and pattern.search(around.heading):
            found.append(f"{name} heading")
        if around.column and pattern.search(around.column):
            found.append(f"{name} column")
    return found


def _is_told(verbs: list[re.Match[str]]) -> bool:
    """Whether the verb before tells what was done: *presented to the May meeting*."""
    return bool(verbs) and verbs[-1].lastgroup == "had"


def _is_conditional(before: str, verbs: list[re.Match[str]]) -> bool:
    """Whether what was done is hoped for: *would see that it was finished by*."""
    ahead = any(verb.lastgroup in ("will", "may") for verb in verbs)
    return (ahead or _IF.search(before) is not None) and not _TO_HAVE.search(before)


def leaning(around: Surroundings) -> float:
    """The log odds that a date there lies ahead."""
    return sum(WEIGHTS.get(name, 0.0) for name in clues(around))

"""What opens with a word that directs (*RESOLVED that*, *Action: JS*), and what ends with one."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.pipes.actions import patterns
from extract.pipes.actions.directives import OWNERS, first_decision, parts_of
from extract.pipes.actions.drafts import Draft, cut, owners_at, owners_in, unnamed
from extract.pipes.actions.lexicon import ACTS, is_base
from extract.records.shadow import DATE, UNITS, Shadow
from extract.records.types import ActionKind

_KINDS: dict[str, ActionKind] = {
    "agreed action": "action",
    "resol": "resolution", "agree": "resolution", "deter": "resolution", "decid": "resolution",
    "decis": "resolution", "direc": "resolution", "order": "resolution", "remit": "resolution",
    "recom": "recommendation", "reque": "request", "actio": "action", "ap": "action",
    "to": "action",
    "propo": "resolution", "sugge": "recommendation", "advis": "recommendation",
    "autho": "resolution",
    "asked": "request", "made": "request", "instr": "resolution",
    "requi": "resolution", "endor": "resolution",
}  # fmt: skip
EVERYONE = re.compile(
    r"(?P<who>(?:All|ALL|Everyone|Everybody)(?: [a-z]+)?)(?: to|:| -) +"
    r"(?P<what>(?P<verb>[^\W\d_]+).{4,})",
    re.S,
)
"""*All to read the plan*: owners whom no mention names."""
_REFERENCE = re.compile(
    r"[\W_]*(?:Minute|Min\.?|Item|Para(?:graph)?)(?: (?:No|ref)\.?)? ?\d[\w/.()-]*(?: +[-:]|"
    r":) +(?=\S)"
)
"""*Minute 18/24 - the letter will be sent*; dashes are hyphens in the masked text."""
_NUMBER = re.compile(r"[\W_]*(?:AP|A|Action) ?\d{1,3}[:.)]? +(?=\S)")
"""*AP1 Clerk to write*"""
_FRONTED = re.compile(
    rf"[\W_]*(?:at|upon|on|in|once|when|following|after|before|subject|as|if|with|during|prior)"
    rf"\b(?! (?:by )?{DATE})[^;:.]{{3,90}}?, +(?={UNITS}{patterns.ASIDE} *,? *(?:to|will|would|"
    r"shall|should|must|agreed to|is to|are to)(?![\w'-]))",
    re.I,
)
"""*Action: Upon receipt of the note, JS to reply*."""
_MEETING = re.compile(r"\bmeeting\b")
_LOUD_VERB = re.compile(
    r" +(?:[a-z]+ +)?(?:[A-Z]{4,}|noted|approved|endorsed|remitted|referred|"
    r"(?:agreed|resolved|decided|recommended)(?= (?:that|to)\b))(?![\w'-])"
)
_AGREED_THAT = re.compile(
    r"\W*(?:it was|all|members|we) +(?:[a-z]+ +)?(?:agreed|decided|resolved) +that +", re.I
)
"""*Action: It was agreed that JS would write*"""
_FOR_INFORMATION = re.compile(r"\W*(?:for|to) (?:information|noting|note|discussion)\W*", re.I)
_FOR_ONE = re.compile(r"\W*for (?:the )?(?=[^;:.]{2,80}? to (?:be )?[a-z])", re.I)
"""*Action: For the Harbour Trust to mend the crane*"""
_WHOSE = re.compile(rf"[*_.: -]*\((?P<who>{UNITS})\)", re.I)
"""*ACTION (Ann Lee): redraw the map*"""


def kind_of(word: str) -> ActionKind:
    """The kind of action that a word such as *RESOLVED* opens."""
    low = word.lower()
    return next((kind for key, kind in _KINDS.items() if low.startswith(key)), "resolution")


def headed(shadow: Shadow, start: int, end: int) -> list[Draft] | None:
    """The parts of a sentence that opens with RESOLVED, Action: and the like; None of another."""
    text = shadow.text
    head = patterns.HEADED.match(text, start, end)
    if head is None or patterns.NO_HEAD.match(text, start, end):
        return None
    word = head.group("word")
    after = patterns.AFTER_HEAD.match(text, head.end(), end)
    if after is None:
        return None
    rest = text[head.end() : head.end() + 8].lower().lstrip(" *_,")
    heads_on = rest.startswith(("that", "to ", "by "))
    if not (word.isupper() or after.group("mark") or heads_on):
        return None
    kind: ActionKind = "recommendation" if after.group("recommend") else kind_of(word)
    body = next(shadow.within(start, head.end(), "ORG"), None)
    recipient = None
    for group in ("to", "to2"):
        if after.group(group):
            recipient = next(shadow.within(*after.span(group)), None)
    begin = after.end()
    if heads_on and not after.group("mark") and not recipient:
        begin = head.end()
    if kind == "resolution" and _body_goes_on(shadow, begin, end):
        return None
    if body is not None and first_decision(text, begin, end) < end:
        return None  # "The Board AGREED the plan and asked for another": two of its verbs
    if kind in ("action", "request"):
        agreed = _AGREED_THAT.match(text, begin, end)
        begin = agreed.end() if agreed is not None else begin
        found = [replace(one, labelled=True) for one in _labelled(shadow, begin, end, kind)]
        whose = _WHOSE.match(text, head.end(), begin)
        owners = owners_in(shadow, *whose.span("who")) if whose is not None else []
        return [replace(one, owners=one.owners or owners) for one in found]
    found = parts_of(shadow, begin, end, kind, body, recipient)
    if after.group("when"):
        when = shadow.at(after.start("when"))
        found = [replace(draft, due=when) if draft.scope else draft for draft in found]
    return found


def _body_goes_on(shadow: Shadow, start: int, end: int) -> bool:
    """*RESOLVED: The Board APPROVED the plan and NOTED the risks*: it has verbs of its own."""
    owner = OWNERS.match(shadow.text, start, end)
    bodies = owners_in(shadow, owner.start(), owner.end()) if owner is not None else []
    if owner is None or not bodies or bodies[0].label != "ORG":
        return False
    verb = _LOUD_VERB.match(shadow.text, owner.end(), end)
    if verb is None:
        return False
    decides = (patterns.BODY_DECIDES, patterns.BODY_RESOLVES)
    return any(one.match(shadow.text, owner.end(), end) is not None for one in decides)


def _labelled(shadow: Shadow, start: int, end: int, kind: ActionKind) -> list[Draft]:
    """What follows *Action:*: an owner and a verb, or a note of what is to be done."""
    text = shadow.text
    if _FOR_INFORMATION.fullmatch(text, start, end):
        return []
    if text[start:end].strip(" .*_") == "ALL":
        return []  # it speaks of the words before it, as "ACTION: JS" does
    whom = _FOR_ONE.match(text, start, end)
    start = whom.end() if whom is not None else start
    found = owned_line(shadow, start, end, kind)
    if found:
        return found
    only = OWNERS.match(text, start, end)
    rest = _MEETING.sub("", text[only.end() : end]) if only is not None else ""
    if only is not None and not re.search(r"[a-z]{3}", rest):
        return []  # "ACTION: JS" speaks of the words before it
    found = parts_of(shadow, start, end, kind)
    bracket = patterns.OWNERS_LAST.search(text, start, end)
    if bracket is not None and found and not found[-1].owners:
        found[-1].owners = owners_in(shadow, *bracket.span("who"))
        found[-1].end = min(found[-1].end, bracket.start())
    return found


def owned_line(shadow: Shadow, start: int, end: int, kind: ActionKind) -> list[Draft]:
    """*JS to chase the form*, *JS - chase the form - 22/3*: an owner at the head of a line."""
    text = shadow.text
    number = _NUMBER.match(text, start, end)
    start = number.end() if number is not None else start
    units = OWNERS.match(text, skip(text, start, end), end)
    every = EVERYONE.match(text, skip(text, start, end), end) if units is None else None
    if every is not None:
        who = unnamed(shadow, *every.span("who"))
        begin = every.start("what")
        return [Draft(kind, begin, cut(text, begin, end), start, [who])]
    if units is None:
        fronted = _FRONTED.match(text, start, end)
        if fronted is not None:
            return owned_line(shadow, fronted.end(), end, kind)
        return _unknown(shadow, skip(text, start, end), end, kind)
    owned = patterns.OWNED.match(text, units.start(), end)
    if owned is not None and is_base(owned.group("verb")):
        begin = owned.start("what")
        owners = owners_in(shadow, *owned.span("who"))
        return [Draft(kind, begin, cut(text, begin, end), start, owners)]
    line = patterns.LINE.match(text, units.start(), end)
    if line is None:
        return _unknown(shadow, units.start(), end, kind)
    begin, stop, due = line.start("what"), end, None
    for match in re.finditer(r" - *|, *due:? *", text[begin:end]):
        date = next(shadow.within(begin + match.end(), end, "DATE"), None)
        between = text[begin + match.end() : date.start] if date is not None else ""
        between = re.sub(r"\b(?:before|next|meeting)\b", "", between)
        if date is not None and not re.search(r"[^\W\d_]{4}", between):
            stop, due = begin + match.start(), date
            break
    return [Draft(kind, begin, stop, start, owners_in(shadow, *line.span("who")), due=due)]


def owned_last(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*chase the form - JS, 22/3*: an owner at the end of a line of a list of actions."""
    text = shadow.text
    begin = skip(text, start, end)
    match = patterns.DEED_FIRST.match(text, begin, end)
    if match is None or OWNERS.match(text, begin, end):
        return []
    due = shadow.at(match.start("due")) if match.group("due") else None
    owners = owners_in(shadow, *match.span("who"))
    return [Draft("action", begin, match.end("what"), begin, owners, due=due)]


def in_bold(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*JS to chase the form.* in bold, which looks like a heading."""
    owned = patterns.OWNED.match(shadow.text, skip(shadow.text, start, end), end)
    if owned is None or owned.group("modal") != "to" or owned.group("verb") not in ACTS:
        return []
    return owned_line(shadow, start, end, "action")


def _unknown(shadow: Shadow, start: int, end: int, kind: ActionKind) -> list[Draft]:
    """*Spikes Cavell to send a sample*, where nothing has tagged the owner."""
    words = shadow.view.text
    match = patterns.UNKNOWN_OWNER.match(words, start, end)
    if match is None:
        return []
    verb = match.group("verb")
    if not (verb in ACTS or (match.group("agreed") and is_base(verb))):
        return []
    first, last = match.span("who")
    owner = unnamed(shadow, first, last, "ORG")
    begin = match.start("verb")
    return [Draft(kind, begin, cut(shadow.text, begin, end), start, [owner])]


def skip(text: str, start: int, end: int) -> int:
    """Where the words begin, behind marks and the number of the minute that they are about."""
    reference = _REFERENCE.match(text, start, end)
    start = reference.end() if reference is not None else start
    while start < end and text[start] in " \"'*_->#•~→":
        start += 1
    return start


def marked(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*(Action: Head of Estates)* and *ACTION: JS* after the words they speak of."""
    text = shadow.text
    found = list(patterns.BRACKETED.finditer(text, start, end))
    last = patterns.TRAILING.search(text, start, end) if not found else None
    drafts = []
    for match in found or ([last] if last is not None else []):
        drafts += _before_mark(shadow, start, match)
        start = match.end()
    return drafts


def _before_mark(shadow: Shadow, start: int, match: re.Match[str]) -> list[Draft]:
    """What the sentence before an owner's mark tells to be done; ``start`` is where to look."""
    text, stop = shadow.text, match.start()
    sentences = [
        s for s in shadow.view.sentences_in(start, stop) if re.search(r"\w{3}", text[s[0] : s[1]])
    ]
    if not sentences:
        return []
    begin = skip(text, sentences[-1][0], stop)
    due = next(shadow.within(match.end("who"), match.end(), "DATE"), None)
    owners = owners_at(shadow, *match.span("who"))
    decided = headed(shadow, begin, stop)
    if decided:
        last = decided[-1]
        return [Draft("action", last.start, last.end, last.scope, owners, due=due or last.due)]
    owned = patterns.OWNED.match(text, begin, stop)
    asked = patterns.AND_AGREED.match(text, begin, stop)
    asked = asked or patterns.ASKED_OR_AGREED.match(text, begin, stop)
    if owned is not None and is_base(owned.group("verb")):
        begin = owned.start("what")
    elif asked is not None:
        owned = patterns.OWNED.match(text, asked.end(), stop)
        his = owned is not None and is_base(owned.group("verb")) and owned.group("verb") != "be"
        begin = owned.start("what") if owned is not None and his else asked.end()
    return [Draft("action", begin, stop, begin, owners, due=due)]

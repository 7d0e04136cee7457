"""What a body decides in prose, and what is decided or promised without a subject."""

from __future__ import annotations

import re

from extract.pipes.actions import decision_patterns, patterns
from extract.pipes.actions.clause_patterns import FINITE, PAST_VERB
from extract.pipes.actions.directives import first_decision, parts_of
from extract.pipes.actions.drafts import Draft, cut, owners_at, owners_in, unnamed
from extract.pipes.actions.heads import kind_of, skip
from extract.pipes.forms import words
from extract.records.shadow import DATE, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_MEMBERS = words("members councillors governors trustees commissioners directors")
_LIMB = re.compile(r",? *(?:for|subject to)? *(?=\(a\) )")
_UNTIL = re.compile(rf" +(?:to|until|till) +(?:the +)?(?={DATE})", re.I)
BODIES = words(
    """committee sub-committee subcommittee board panel council cabinet forum commission
    executive group partnership party authority trust assembly governing"""
)
_TO_DO = re.compile(
    r"\b(?:should|shall|would|will|must|needs? to|needed to) (?:not |also |then |[a-z]+ly "
    r")*(?P<verb>[a-z-]+)|"
    r"\b(?:not )?be (?:now |duly )?[a-z]+(?:ed|en|nt|ut|de|ght|ld|ft|pt|wn|ne|aid)\b|"
    r"(?<!to )(?<!ld )(?<!ll )(?<!st )(?<!can )(?<!may )(?<!ght )\bbe (?:[£€\d]|(?:the|an?)\b)"
)
_THEY_WOULD = re.compile(r"\b(?<!that )(?:it|they) (?:would|should|will|must) +\Z")
_MUST = re.compile(r"\b(?:should|must|would need|needs? to|needed to|ought to)\b")
_WORTH = re.compile(
    r"(?:should|would|will) (?:not |also )?be (?:an? |more |most |very |too |of )?(?:good|"
    r"useful|helpful|"
    r"better|best|hard|harder|difficult|wrong|right|premature|wise|unwise|sensible|beneficial|worth|"
    r"important|fair|unfair|possible|impossible|easier|cheaper|benefit|value|interest|shame|pity|"
    r"welcome|unreasonable|reasonable|desirable|preferable|inappropriate|unfortunate|ideal|valuable)\b"
)
"""*it would be good for business*: what somebody thinks of it."""
_ORDERS = ("decid", "resol", "settl", "order", "rule", "direct", "determin")
_AND_WHEN = re.compile(r"\b(?:until|unless|when|while|where|because|before|after|as)\b", re.I)
_PAST = re.compile(rf"^(?:\S+ +){{1,4}}{PAST_VERB}\b(?! (?:up|on|by))")
_OUTCOME_WITHIN = 80
"""Characters behind a sentence in which a motion's outcome is told."""
_OUTCOME_BELOW = 300
"""The same where the motion stands on a line of its own, its movers and the vote below."""
_VIEWS = words("like welcome prefer mean seem cause depend help make take prove cost")


def is_body(mention: Mention, body: str | None) -> bool:
    """Whether an ORG is the deciding body: the meeting's own, or a reduced name such as *Board*."""
    if mention.label != "ORG":
        return mention.text.lower() in _MEMBERS
    name = mention.text.lower()
    tail = name.split()[-1:] or [""]
    if (
        tail[0] in ("council", "authority", "trust", "party", "partnership", "group")
        and " " in name
    ):
        return (body or "").lower() == name  # the name of some other body, as likely
    if (tail[0] in BODIES and len(name.split()) <= 3) or (body or "").lower().endswith(name):
        return True
    initials = "".join(word[0] for word in (body or "").split() if word[:1].isalpha()).upper()
    return len(name) > 1 and initials.endswith(mention.text)


def body_decides(
    shadow: Shadow, after: int, end: int, owners: list[Mention], body: str | None
) -> list[Draft]:
    text = shadow.text
    if not is_body(owners[0], body):
        return []
    resolves = patterns.BODY_RESOLVES.match(text, after, end)
    if resolves is not None:
        word = resolves.group("word")
        follow = patterns.AFTER_HEAD.match(text, resolves.end(), end)
        rest = text[resolves.end() : end].lstrip(" ,-")
        loud = word.isupper()
        advised = patterns.ADVISED_THAT.match(text, resolves.end(), end)
        if advised is not None and word.lower().startswith("advis"):
            begin = advised.start("what")
            to = owners_in(shadow, *advised.span("who"))
            return [Draft("recommendation", begin, cut(text, begin, end), begin, to)]
        if follow and (loud or decision_patterns.LEADS_ON.match(rest)):
            kind: ActionKind = "recommendation" if follow.group("recommend") else kind_of(word)
            recipient = (
                next(shadow.within(*follow.span("to")), None) if follow.group("to") else None
            )
            recipient = recipient or (
                next(shadow.within(*follow.span("to2")), None) if follow.group("to2") else None
            )
            begin = follow.end() if follow.group("mark") or recipient or loud else resolves.end()
            stop = first_decision(text, begin, end)
            found = parts_of(shadow, begin, stop, kind, owners[0], recipient)
            if found and stop < end:
                found[-1].closed = True  # a date behind is the next one's
            if loud or not word.startswith(("agree", "decid")):
                return found
            return _without_views(text, found, word, [owners[0]])
    remits = decision_patterns.REMITS.match(text, after, end)
    if remits is not None:
        begin = remits.start("what")
        to = owners_in(shadow, *remits.span("who"))
        return [Draft("resolution", begin, cut(text, begin, end), begin, to)]
    delegates = decision_patterns.DELEGATES.match(text, after, end)
    if delegates is not None:
        begin = delegates.start("what")
        stop = first_decision(text, begin, cut(text, begin, end))
        return [Draft("resolution", begin, stop, begin, owners_in(shadow, *delegates.span("who")))]
    return _verb_of_deciding(shadow, after, end, owners[:1])


def by_meeting(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*The meeting accepted his resignation*: the body's decision, though no mention names it."""
    match = decision_patterns.THE_MEETING.match(shadow.text, start, end)
    return _verb_of_deciding(shadow, match.end(), end, []) if match is not None else []


def _verb_of_deciding(shadow: Shadow, after: int, end: int, who: list[Mention]) -> list[Draft]:
    """The decision of a body's verb: *approved the plan*."""
    text = shadow.text
    decides = patterns.BODY_DECIDES.match(text, after, end)
    if decides is None or patterns.NEGATIVE.search(text[max(0, after - 40) : after]):
        return []
    begin = decides.start("what")
    if decision_patterns.VIEW.match(text, begin, end):
        return []
    # The classifier has not seen every verb of deciding, so that it has no say here.
    now = not text.startswith(("had ", "has ", "have "), begin)
    stop = cut(text, begin, end)
    first = first_decision(text, begin, stop)
    # A date behind is the next decision's.
    closed = first < stop or patterns.AND_DECIDES.match(text, stop, end) is not None
    draft = Draft("resolution", begin, first, begin, who, labelled=now, closed=closed)
    draft.by_body = not who
    return [draft]


def is_to_do(text: str, draft: Draft) -> bool:
    head = text[max(0, draft.start - 4) : draft.start]
    words_said = text[draft.start : draft.end]
    if head.strip() == "to" or _THEY_WOULD.search(text, max(0, draft.start - 24), draft.start):
        return True
    if re.match(
        r"(?:what|there|it|they|he|she|this (?:was|is)|in light|individuals)\b", words_said, re.I
    ):
        return False
    match = _TO_DO.search(words_said)
    if match is None or _WORTH.match(words_said, match.start()):
        return False
    return (match.group("verb") or "be") not in _VIEWS


def _is_ordered(text: str, draft: Draft) -> bool:
    """*It was decided that the surveys carry on*: what is ordered has no finite verb."""
    said = _AND_WHEN.split(text[draft.start : draft.end])[0]
    return not FINITE.search(said) and not _PAST.search(said) and said.count(" ") > 2


def impersonal(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*It was agreed that the Clerk write ...*."""
    text = shadow.text
    match = patterns.IT_WAS.search(text, start, end)
    if match is None or patterns.NEGATIVE.search(
        text[max(start, match.start() - 40) : match.start()]
    ):
        return []
    kind = kind_of(match.group("word"))
    link = (match.group("link") or "that").lower()
    if kind == "request" and link.endswith("to") and match.group("word") != "made":
        return []
    begin = match.start("link") if match.group("link") else match.end()
    begin = match.end("link") if link == "for" else begin
    told = decision_patterns.TO_ONE_THAT.match(text, begin, end)
    if kind == "recommendation" and told is not None:
        to = next(shadow.within(*told.span("who")), None)
        return parts_of(shadow, told.end(), end, kind, None, to)
    seconded = "seconded" in match.group("word")
    if seconded and _is_lost(shadow, end):
        return []
    if seconded and _is_told_next(shadow, end):
        return [Draft("resolution", match.start(), end, match.start(), done=True)]
    by = None
    if match.group("by") and not seconded:
        by = next(shadow.within(*match.span("by")), None)
    if match.group("word").lower() == "accepted" and not _MUST.search(text, match.end(), end):
        return []  # a view
    drafts = parts_of(shadow, begin, end, kind, by)
    if link.endswith("to") or seconded:
        return drafts[:1] if seconded else drafts
    return _without_views(text, drafts, match.group("word"), [by] if by is not None else [])


def _is_lost(shadow: Shadow, end: int) -> bool:
    """Whether the next words of the paragraph say that a motion fell."""
    reach = min(shadow.view.run(end - 1)[1], end + 200)
    outcome = decision_patterns.OUTCOME.search(shadow.text, end, reach)
    return outcome is not None and outcome.group("lost") is not None


def _is_told_next(shadow: Shadow, end: int) -> bool:
    """Whether the next paragraph is the resolution that came of a motion."""
    following = shadow.view.run(end - 1)[1]
    return decision_patterns.RESOLVED_NEXT.match(shadow.text, following) is not None


def _without_views(text: str, drafts: list[Draft], word: str, bodies: list[Mention]) -> list[Draft]:
    """Those that are to be done: *agreed that it was a good idea* is a view.

    A clause without a finite verb is an order where the word, or another clause beside it, is one.
    """
    to_do = [draft.owners not in ([], bodies) or is_to_do(text, draft) for draft in drafts]
    orders = any(to_do) or word.lower().startswith(_ORDERS)
    return [
        draft
        for draft, sure in zip(drafts, to_do, strict=True)
        if sure or (orders and _is_ordered(text, draft))
    ]


def proposed(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*The Chair proposed that the van be sold*, where the Board agreed or the motion was carried.

    What became of it stands before the end of the paragraph.
    """
    text = shadow.text
    window = text[start:end]
    motion = decision_patterns.MOTION_HEAD.match(text, start, end) if "otion" in window else None
    if motion is not None:
        begin = motion.start("what")
        if _is_carried(shadow, end, min(len(text), end + _OUTCOME_BELOW)):
            return parts_of(shadow, begin, end, "resolution")
        return [Draft("resolution", begin, end, begin, done=True)]
    if "roposed by" in window:
        agreed = decision_patterns.MOTION_AGREED.search(text, start, end)
        if agreed is not None:
            return parts_of(shadow, agreed.start("what"), end, "resolution")
    motion = decision_patterns.MOTION_TO.search(text, start, end) if "otion" in window else None
    if motion is not None:
        if not _is_carried(shadow, motion.end(), end):
            return []
        return parts_of(shadow, *motion.span("what"), "resolution")
    for pattern in (decision_patterns.MOTION_FOR, decision_patterns.MOTION_OF):
        motion = pattern.search(text, start, end) if "second" in window else None
        if motion is not None:
            reach = min(shadow.view.run(start)[1], end + _OUTCOME_WITHIN)
            first, last = motion.span("what")
            carried = _is_carried(shadow, motion.end(), reach)
            return [Draft("resolution", first, last, first, by_body=True)] if carried else []
    moved = (
        has_any(
            window,
            ("proposed", "Proposed", "PROPOSED", "moved", "Moved", "MOVED", "suggested", "By "),
        )
        and "hat " in window
    )
    if not moved:
        return []
    match = decision_patterns.PROPOSED.search(text, start, end)
    if match is None:
        return []
    begin = match.start("what")
    stop = cut(text, begin, min(match.end("what"), end))
    reach = min(shadow.view.run(start)[1], end + 1500)
    outcome = decision_patterns.OUTCOME.search(text, stop, reach)
    if outcome is None or outcome.group("lost"):
        return []
    near = outcome.start() < end + _OUTCOME_WITHIN
    if not near and any(match.group(name) for name in ("suggested", "idea", "put")):
        return []
    named = next(shadow.within(stop, outcome.end(), "ORG"), None) if near else None
    body = named if named is not None and outcome.start() - named.end < 3 else None
    found = parts_of(shadow, begin, stop, "resolution", body)
    return [d for d in found if d.owners or d.by_body]


def _is_carried(shadow: Shadow, start: int, end: int) -> bool:
    """*A motion to close the pool was moved by Mr Hay, seconded by Mrs Orr and carried*."""
    outcome = decision_patterns.OUTCOME.search(shadow.text, start, end)
    return outcome is not None and not outcome.group("lost")


def has_any(window: str, words_said: tuple[str, ...]) -> bool:
    return any(word in window for word in words_said)


def terse(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*Granted until May*, *Stables at the mill - support*, and the limbs that follow."""
    text = shadow.text
    verb = decision_patterns.VERDICT_FIRST.match(text, start, end)
    if verb is not None:
        begin = verb.start("what")
        return [Draft("resolution", begin, cut(text, begin, end), begin, by_body=True)]
    match = decision_patterns.TERSE.match(text, start, end)
    if match is None:
        voted = decision_patterns.VOTED.search(text, start, end)
        if voted is not None and not FINITE.search(text, start, voted.start()):
            match = decision_patterns.TERSE.match(text, voted.end(), end)
    if match is None:
        last = decision_patterns.VERDICT_LAST.search(text, start, end)
        if last is None or FINITE.search(text, start, last.start()):
            return []
        begin = skip(text, start, end)
        stop = cut(text, last.start("what"), end)
        return [Draft("resolution", begin, stop, begin, by_body=True, to_nobody=True)]
    begin = match.start("what")
    stop = cut(text, begin, end)
    limb = _LIMB.search(text, begin, stop)
    stop = limb.start() if limb is not None else stop
    remits = match.group("what").lower().startswith(("ref", "remit"))
    first = Draft("resolution", begin, stop, begin, by_body=True, to_nobody=not remits)
    if match.group("what").lower().endswith(" was to "):
        first.start = match.end("what")
    until = _UNTIL.match(text, match.end("what"), stop)
    first.due = shadow.at(until.end()) if until is not None else None
    rest = parts_of(shadow, stop, end, "resolution")
    return [first, *(draft for draft in rest if limb is not None)]


def left_or_asked(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*It was left to the Clerk to find a date*; *those present were asked to leave it tidy*."""
    text = shadow.text
    window = text[start:end]
    left = decision_patterns.LEFT_TO.search(text, start, end) if " to " in window else None
    if left is not None:
        begin = left.start("what")
        first, last = left.span("who")
        owners = owners_at(shadow, first, last, "ORG")
        return [Draft("resolution", begin, cut(text, begin, end), left.start(), owners)]
    decided = (
        decision_patterns.DECISION_WAS.search(text, start, end) if "decision" in window else None
    )
    if decided is not None:
        return parts_of(shadow, decided.start("what"), end, "resolution")
    given = decision_patterns.AUTHORITY.search(text, start, end) if " to " in window else None
    if given is not None and not patterns.NEGATIVE.search(
        text[max(start, given.start() - 40) : given.start()]
    ):
        number = next(n for n in ("", "2", "3") if given["who" + n])
        begin = given.start("what" + number)
        owners = owners_in(shadow, *given.span("who" + number))
        return [Draft("resolution", begin, cut(text, begin, end), given.start(), owners)]
    asked = decision_patterns.ALL_ASKED.search(text, start, end) if "ed to " in window else None
    if asked is not None:
        begin = asked.start("what")
        who = unnamed(shadow, *asked.span("who"))
        return [Draft("request", begin, cut(text, begin, end), begin, [who])]
    return []

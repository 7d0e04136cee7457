"""How many have a colour: *nine are amber*, *18 green, six amber*, *red 4, amber 2*."""

from __future__ import annotations

import re

from extract.pipes.assessments import lexicon
from extract.pipes.assessments.draft import Draft
from extract.pipes.assessments.reading import Run
from extract.records.types import Offsets
from extract.records.view import Mention, View

_S = lexicon.SPACE
_COUNT_OF = re.compile(
    rf"(?P<count>{lexicon.NUMBER})"
    rf"(?:{_S}(?:out{_S})?of{_S}(?:(?:the|our|its|their|these|those){_S})?(?:{lexicon.NUMBER}{_S})?)?"
    rf"(?:{_S})?(?P<noun>.*)",
    re.I | re.S,
)
# A number that is a name: "risk 6", "CR 15".
_NAMED = re.compile(
    r"(?:[A-Z]\w*|\b(?:risk|item|line|action|KPI|measure|number|no\.?|phase|row|plot|page"
    r"|question|priority|level|paragraph|section))\s*\Z"
)
_SCORED = re.compile(
    r"(?:\bscor(?:e[sd]?|ing)\b|\brisk\s|\b[A-Z]{1,4}\d+\b)[^.;,]{0,40}?\b(?:scored|rated|assessed|scoring|stay(?:s|ed)"
    r"|remain(?:s|ed)|is|was|now|score|been|at|as|from|to|of)\s*\(?\Z"
)
"""*R4 stays at* 16 (red): the score of a risk."""
_NOUN = re.compile(rf"\b{lexicon.COUNTED}\b|s\b", re.I)
_FRACTION_OF = re.compile(
    r"(?:(?:a|one|two|three|four)[\s-]+)?(?:half|third|quarter|fifth|tenth)s?\s+(?:of|in)\s+(?:the\s+)?(?=[a-z])",
    re.I,
)
_PART_OF = re.compile(
    rf"(?:all\s+but\s+)?{lexicon.NUMBER}\s+(?:out\s+)?of\s+(?:(?:the|our|its|their|these|those|all)\s+)*"
    rf"(?:{lexicon.NUMBER}\s+)?(?=[a-z])",
    re.I,
)
_SHARE_OF = re.compile(r"(?:\s*\(\d{1,4}\))?\s+of\s+(?:the\s+|our\s+|its\s+)?(?=\w)")
_OF_NOUNS = re.compile(
    rf"\W*(?:Of|Among|Out{lexicon.SPACE}of){lexicon.SPACE}(?:(?:the|our|its|these|those|all|[\w’']+['’]s){lexicon.SPACE})*"
    rf"(?:{lexicon.NUMBER}{lexicon.SPACE})?(?P<noun>(?:(?-i:[a-z])[\w-]*{lexicon.SPACE}){{0,2}}?(?-i:[a-z])[\w-]*s)\b",
    re.I,
)
"""*Of the town's nine late licences two were red*: what the sentence counts."""
_ON_COUNT = re.compile(
    rf"['’\"”)\]*_]{{0,3}}{lexicon.SPACE}(?:on|for|in|against){lexicon.SPACE}(?:all{lexicon.SPACE})?(?P<count>{lexicon.NUMBER})(?:{lexicon.SPACE}(?:of{lexicon.SPACE}(?:the{lexicon.SPACE}|our{lexicon.SPACE})?)?"
    rf"(?P<noun>(?:[\w-]+{lexicon.SPACE})??{lexicon.COUNTED})\b|(?=\s*(?:[,;.)]|and\b|\Z)))",
    re.I,
)
_COUNT_BEHIND = re.compile(r"\s*\((?P<count>\d{1,4})\)")
_COUNT_AHEAD = re.compile(rf"(?<![\w.,%£-])(?P<count>{lexicon.NUMBER})\s*\(\s*\Z", re.I)
_SHARE_HAS = re.compile(
    r"\s*\)\s+(?:(?:had|have|has|were|was|are|is|(?:RAG\s+)?rated|shown|showed|an?|the|as|at|in|on|now|being)\s+)*",
    re.I,
)
"""From the share of a number to its colour: *24 (74%) had a green status*."""
_AND_ALONE = re.compile(r"[^.;]*(?:,|\band\b|\bbut\b)\W*(?:and\W+|but\W+)?", re.I)
_TITLE = re.compile(r"(?:\d+(?:\.\d+)*\s+)?[‘'\"“][^’\"”\n]{5,150}?[’'\"”]")
_BACK = 400
_UNDER = 3000
_MOST = 400  # a larger figure before a noun is part of its name, such as *999 calls*


def count(run: Run, draft: Draft, left: int) -> bool:
    """*six were amber*: a number alone before the colour; what is counted was named before."""
    text, mention = run.text, draft.mention
    before = text[left : mention.start]
    shares = run.view.within(left, mention.start, "PERCENT")
    named = text[mention.start].isupper()  # "Availability: 64% RED" are no red things
    if shares and not named and lexicon.SHARE_LAST.fullmatch(text, shares[-1].end, mention.start):
        draft.item = _counted(run, shares[-1].start, mention)
        return True
    area = lexicon.AREA_OF.search(before)
    if area:
        _put_count(draft, area["count"], left + area.start("count"))
        draft.item = _next_title(run, mention)
        return True
    match = lexicon.COUNT_LAST.search(before)
    if match is None:
        return _count_on(run, draft, before) or _count_after(run, draft)
    at = left + match.start("count")
    if any(date.start <= at < date.end for date in run.dates(left, mention.start)):
        return False
    if match["count"].isdigit() and (
        _NAMED.search(before[: match.start()]) or _SCORED.search(before[: match.start()])
    ):
        return False
    _put_count(draft, match["count"], at)
    plural = match["of"] and match["of"].endswith("s") and match["of"].islower()
    inside = left + match.start("of"), left + match.end("of")
    draft.item = inside if plural else _counted(run, at, mention)
    if draft.item is None:
        draft.reasons["item"] = "the text does not say what is counted"
    return True


def count_in_item(run: Run, draft: Draft) -> None:
    """*Thirty-one measures*: the number is the count, the rest what is counted."""
    match = _COUNT_OF.fullmatch(run.text, *draft.item) if draft.item else None
    if match is None or draft.item is None:
        return
    after = run.text[match.end("count") : draft.item[1]]
    noun = match["noun"].strip()
    known = lexicon.ANY_COUNTED.fullmatch(noun)  # "Three Schemes", but not "Three Rivers"
    if after[:1].strip() or (noun and not known and not (noun[0].islower() and _NOUN.search(noun))):
        return
    if match["count"].isdigit() and int(match["count"]) > _MOST:
        return
    _put_count(draft, match["count"], draft.item[0])
    named = noun and noun.casefold() not in ("them", "these", "those", "which", "of them")
    draft.item = match.span("noun") if named else _counted(run, draft.item[0], draft.mention)


def count_of_share(run: Run, draft: Draft, left: int) -> None:
    """*24 (74%) had a green status*, *35% (13) were red*: the number beside the share."""
    shares = run.view.within(left, draft.mention.start, "PERCENT")
    if draft.count_at or len(shares) != 1:
        return
    share = shares[0]
    behind = _COUNT_BEHIND.match(run.text, share.end, draft.mention.start)
    ahead = _COUNT_AHEAD.search(run.text, left, share.start)
    if behind:
        _put_count(draft, behind["count"], behind.start("count"))
        earlier = next(iter(run.recent()), None)
        here = run.view.sentence(draft.mention.start)[0]
        if earlier and earlier.count_at and earlier.mention.start >= here:
            named = _SHARE_OF.match(run.text, behind.end())
            draft.item = draft.item if named else earlier.item
    elif ahead and _SHARE_HAS.fullmatch(run.text, share.end, draft.mention.start):
        _put_count(draft, ahead["count"], ahead.start("count"))
        draft.item = _counted(run, ahead.start("count"), draft.mention) or draft.item


def without_share(view: View, item: Offsets) -> Offsets:
    """*18% of local roads*: what the share is of."""
    for share in view.within(item[0], item[1], "PERCENT"):
        of = _SHARE_OF.match(view.text, share.end, item[1])
        if share.start == item[0] and of:
            return of.end(), item[1]
    fraction = _FRACTION_OF.match(view.text, *item)
    return (fraction.end(), item[1]) if fraction else item


def without_number(view: View, item: Offsets) -> Offsets:
    """*18% of roads*, *six of the ten plans*: what the share or the number is of."""
    item = without_share(view, item)
    number = _PART_OF.match(view.text, *item)
    return (number.end(), item[1]) if number else item


def _count_on(run: Run, draft: Draft, before: str) -> bool:
    """*graded the Trust green on 20 standards and amber on three*: on how many, or on what."""
    on = _ON_COUNT.match(run.text, draft.mention.end, run.end)
    earlier = next(iter(run.recent()), None)
    beside = _AND_ALONE.fullmatch(before)
    if on is None or not (on["noun"] or (beside and earlier and earlier.count_at)):
        return False
    _put_count(draft, on["count"], on.start("count"))
    draft.item = on.span("noun") if on["noun"] else earlier.item if earlier else None
    return True


def _count_after(run: Run, draft: Draft) -> bool:
    """*green 4, amber 2*: the counts after their colours."""
    start, stop = run.view.sentence(draft.mention.start)
    match = lexicon.COUNT_AFTER.match(run.text, draft.mention.end, stop)
    if match is None:
        return False
    near = run.view.within(max(start, match.start() - 80), min(stop, match.end() + 80), "RAG")
    if sum(lexicon.COUNT_AFTER.match(run.text, m.end, stop) is not None for m in near) < 2:
        return False
    _put_count(draft, match["count"], match.start("count"))
    draft.item = _counted(run, draft.mention.start, draft.mention)
    return True


def _put_count(draft: Draft, words: str, at: int) -> None:
    number = _number(words)
    if number is not None:
        draft.count, draft.count_at = float(number), (at, at + len(words))


def _number(words: str) -> int | None:
    plain = " ".join(words.casefold().replace("-", " ").split())
    if plain.isdigit():
        return int(plain)
    if plain in lexicon.NUMBERS:
        return lexicon.NUMBERS[plain]
    tens, _, unit = plain.partition(" ")
    return lexicon.NUMBERS[tens] + lexicon.NUMBERS[unit] if unit in lexicon.NUMBERS else None


def _counted(run: Run, at: int, mention: Mention) -> Offsets | None:
    """The noun after the colour, that of the last count, or the last one that was counted."""
    after = lexicon.NOUN_NEXT.match(run.text, mention.end, min(run.end, mention.end + 60))
    if after and not after["noun"].casefold().startswith("one"):
        return after.span("noun")
    for earlier in run.recent():
        if earlier.count_at is not None and earlier.item:
            return earlier.item
    first = max(run.start, at - _BACK)
    found = list(lexicon.COUNTED_NOUN.finditer(run.text, first, at))
    if found:
        return found[-1].span("noun")
    stop = min(run.view.sentence(mention.start)[1], mention.end + _BACK)
    opening = _OF_NOUNS.match(run.text, run.view.sentence(mention.start)[0], at)
    if opening and not run.view.within(*opening.span("noun"), "RAG"):
        return opening.span("noun")
    for pattern, end in ((lexicon.OF_TOTAL, stop), (lexicon.ANY_COUNTED, at)):
        for match in reversed(list(pattern.finditer(run.text, first, end))):
            around = run.view.within(match.start("noun"), match.end("noun") + 40, "ROLE", "ORG")
            if match["noun"][0].islower() or not around:
                return match.span("noun")
    return None


def counted_around(view: View, mention: Mention, heading: Offsets | None) -> Offsets | None:
    """What a count without a noun counts: the noun counted last under its heading, or after it."""
    first = max(heading[0] if heading else 0, mention.start - _UNDER)
    found = list(lexicon.COUNTED_NOUN.finditer(view.text, first, mention.start))
    if found:
        return found[-1].span("noun")
    if heading:
        named = lexicon.ANY_COUNTED.search(view.text, *heading)
        if named:
            return named.span("noun")
    after = lexicon.ANY_COUNTED.search(view.text, mention.end, view.run(mention.start)[1])
    return after.span("noun") if after else None


def _next_title(run: Run, mention: Mention) -> Offsets | None:
    """What follows *one area of red* in quotation marks: what that area is."""
    stop = run.view.sentence(mention.start)[1]
    while stop < run.end and run.text[stop].isspace():
        stop += 1
    match = _TITLE.match(run.text, stop, run.end)
    return match.span() if match else None

"""Ratings in running text: what is rated, from what to what, how many, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.pipes.assessments import lexicon
from extract.pipes.assessments.draft import Draft
from extract.pipes.assessments.phrases import left_phrase, right_phrase
from extract.pipes.assessments.values import colour_of
from extract.records.types import Offsets
from extract.records.view import Mention, View

_DATE_NEAR = re.compile(
    r"['’\"”)\],*_]{0,3}\s*(?:(?:since|at|in|by|on|for|as\s+at|as\s+of|during|until|from|before|throughout|again"
    r"|back|of|the\s+line|over|this|,|\(|–|-|status|rating|items|risks|actions|this\s+time)\s*){0,3}\Z",
    re.I,
)
_DATE_FIRST = re.compile(
    r"(?:\b(?:in|at|on|by|during|for|as|of|since|the|over|and|but|while|whereas|,)\b\s*|\s|['‘\"“(])*\Z",
    re.I,
)
_LEAD_LABEL = re.compile(r"[^.:;–—\n]{2,70}?(?=\.\s|:\s|\s[–—-]\s)")
_MARKS = re.compile(r"[\s#*_>•·▪◦●○‣–—-]*(?:\(?[0-9a-zA-Z]{1,3}[.)]\s+)?")
_SEPARATORS = re.compile(
    r"\s*(?:;|,?\s+and\s+(?=(?:the|a|an|our)\s|[A-Z])|,\s+(?=(?:and\s+)?(?:the|a|an)\s|[A-Z]))\s*"
)
_TAKES_OBJECT = re.compile(
    r"\b(?:it|them|this|that|him|her)(?:\s+(?:as|at|to|in|into|from|is|was|back|down|up))*\s*['‘\"“]?\Z",
    re.I,
)
_GOVERNED = re.compile(
    r"\b(?:that|how|why|because|where|when|while|whilst|whereas|although|though|since|after)\s",
    re.I,
)
_CLAUSE = re.compile(r"[;:]\s|,\s+(?:and|but|while|whereas|so|then)\s|\.\s|\s[–—-]\s")


_NO_NOUN = frozenset(
    "leave leaves expect expects expected see seen want wants wanted call say saying said left settled "
    "following harsh agreed consented falling passing through without looking asked marked like put "
    "meant meaning turning going toward towards about is as".split()
)


@dataclass
class _Run:
    """A paragraph, item or cell as it is read: its colours, dates, and what has been named."""

    view: View
    start: int
    end: int
    colours: list[Mention]
    dates: list[Mention]
    drafts: list[Draft] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.view.text

    @property
    def bounds(self) -> list[Offsets]:
        return [(date.start, date.end) for date in self.dates]


def run_ratings(view: View, start: int, end: int, item: Offsets | None = None) -> list[Draft]:
    """The ratings of one run of text; ``item`` is what it is about where the text does not say."""
    colours = view.within(start, end, "RAG")
    block = view.block(start)
    if block and block.marker and block.start == start:
        start += view.text[start:end].find(block.marker) + len(block.marker)
    run = _Run(view, start, end, colours, view.within(start, end, "DATE"))
    sentences = _by_sentence(run)
    for at, stop, mentions in sentences:
        _sentence(run, at, stop, mentions, item)
    return run.drafts


def _by_sentence(run: _Run) -> Iterator[tuple[int, int, list[Mention]]]:
    at = 0
    while at < len(run.colours):
        start, stop = run.view.sentence(run.colours[at].start)
        start, stop = max(start, run.start), min(max(stop, run.colours[at].end), run.end)
        inside = [run.colours[at]]
        while at + 1 < len(run.colours) and run.colours[at + 1].end <= stop:
            at += 1
            inside.append(run.colours[at])
        at += 1
        yield start, stop, inside


def _sentence(
    run: _Run, start: int, stop: int, mentions: list[Mention], item: Offsets | None
) -> None:
    text = run.text
    left = start
    n = 0
    while n < len(mentions):
        mention = mentions[n]
        following = mentions[n + 1] if n + 1 < len(mentions) else None
        right = following.start if following else stop
        if lexicon.DEFINES.match(text, mention.end, stop):
            left, n = mention.end, n + 1
            continue
        drafts = _one(run, left, mention, right, stop)
        for draft in drafts:
            if draft.item is None and draft.count_at is None:
                draft.item = item
            _date(run, draft, left, right, stop)
        if following and len(drafts) == 1 and _pair(run, drafts[0], mentions, n, left, stop):
            n += 1
            mention = following
        n += 1
        run.drafts += drafts
        left = mention.end


# --- one colour -----------------------------------------------------------------------------------


def _one(run: _Run, left: int, mention: Mention, right: int, stop: int) -> list[Draft]:
    """The ratings that one colour word makes: several where it heads a list of items."""
    text = run.text
    before = text[left : mention.start]
    draft = Draft(mention)
    listed = _listed(run, left, mention, stop)
    if listed:
        return [Draft(mention, item=part) for part in listed]
    clause = left + _clause_start(before)
    clause += max((m.end() for m in _GOVERNED.finditer(text[clause : mention.start])), default=0)
    draft.negated = _is_negated(text[clause : mention.start])
    if lexicon.NO_LONGER.search(text[clause : mention.start]):
        draft.negated = True
    draft.present = not _is_future(text[max(clause, mention.start - 70) : mention.start])
    if (
        draft.negated
        and not draft.present
        and re.match(r"\W*(?:until|before|till)\b", text[mention.end : mention.end + 12], re.I)
    ):
        draft.negated = False  # "did not expect amber until Q3"
    if _count(run, draft, left, right):
        return [draft]
    draft.item = _item(run, draft, left, mention, right, stop)
    if draft.item:
        draft.item = _without_share(run, draft.item)
        _count_in_item(run, draft)
    elif draft.count_at is None:
        draft.item = _antecedent(run, mention, before)
    if draft.item is None:
        draft.reasons["item"] = "no words of the sentence say what is rated"
    return [draft]


def _is_negated(before: str) -> bool:
    """Whether *no* or *not* governs the verb, or stands right before a colour without one."""
    near = before if lexicon.LINKED.search(before) or _object(before) else before[-12:]
    return bool(lexicon.NEGATED.search(near))


def _without_share(run: _Run, item: Offsets) -> Offsets:
    """*18% of local roads*: what the share is of."""
    for share in run.view.within(item[0], item[1], "PERCENT"):
        lead = re.compile(r"\s+of\s+(?:the\s+|our\s+|its\s+)?(?=\w)").match(
            run.text, share.end, item[1]
        )
        if share.start == item[0] and lead:
            return lead.end(), item[1]
    return item


def _clause_start(before: str) -> int:
    return max((gap.end() for gap in _CLAUSE.finditer(before)), default=0)


def _is_future(before: str) -> bool:
    return bool(lexicon.FUTURE.search(before)) and not lexicon.UNREAL.search(before)


def _listed(run: _Run, left: int, mention: Mention, stop: int) -> list[Offsets]:
    """The items after *The reds were* or *Red:*."""
    text = run.text
    before = text[left : mention.start]
    plural = mention.text.casefold().endswith("s") and len(mention.text) > 2
    opens = not re.search(r"\w", before) or re.search(
        r"\b(?:the|those|our|both|these|only)\s+['‘\"“]?\Z", before, re.I
    )
    lead = lexicon.LIST_FOLLOWS.match(text, mention.end, stop)
    if not lead or not opens:
        return []
    verb = not re.search(r"[:–—]|\s-\s", lead.group())
    if (
        verb
        and not plural
        and not re.search(
            r"ones|items|risks|actions|areas|lines|KPIs|measures|indicators", lead.group()
        )
    ):
        return []
    if not verb and re.search(r"\w", before) and not plural:
        return []
    end = text.find(".", lead.end(), stop)
    end = end if end > 0 else stop
    if next((m for m in run.colours if lead.end() <= m.start < end), None):
        return []
    parts, at = [], lead.end()
    for gap in _SEPARATORS.finditer(text, lead.end(), end):
        parts.append((at, gap.start()))
        at = gap.end()
    parts.append((at, end))
    found = [right_phrase(text, a, b, run.bounds) for a, b in parts if text[a:b].strip()]
    return [part for part in found if part]


# --- counts ---------------------------------------------------------------------------------------


def _count(run: _Run, draft: Draft, left: int, right: int) -> bool:
    """*six were amber*: a number alone before the colour; what is counted was named before."""
    text, mention = run.text, draft.mention
    percents = [p for p in run.view.within(left, mention.start, "PERCENT")]
    if percents and lexicon.PERCENT_LAST.fullmatch(text, percents[-1].end, mention.start):
        draft.item = _counted(run, percents[-1].start, mention, right)
        return True
    area = lexicon.AREA_OF.search(text[left : mention.start])
    if area:
        _put_count(draft, area["count"], left + area.start("count"))
        draft.item = _next_title(run, mention)
        return True
    match = lexicon.COUNT_LAST.search(text[left : mention.start])
    if match is None:
        return _count_after(run, draft, right)
    if any(d.start <= left + match.start("count") < d.end for d in run.dates):
        return False
    named = re.search(
        r"(?:[A-Z]\w*|\b(?:risk|item|line|action|KPI|measure|number|no\.?|phase|Q|row|plot|page|question|priority|level|item|paragraph|section))\s*\Z",
        text[left : left + match.start()],
    )
    if (
        named
        and not match["count"][0].isalpha()
        and not re.search(r"[.,:;]\s*\Z", text[left : left + match.start()])
    ):
        return False
    _put_count(draft, match["count"], left + match.start("count"))
    draft.item = _counted(run, left + match.start("count"), mention, right)
    if draft.item is None:
        draft.reasons["item"] = "the text does not say what is counted"
    return True


def _count_after(run: _Run, draft: Draft, right: int) -> bool:
    """*green 4, amber 2*: the counts after their colours."""
    match = lexicon.COUNT_AFTER.match(run.text, draft.mention.end, right)
    others = [
        mention
        for mention in run.colours
        if mention is not draft.mention
        and lexicon.COUNT_AFTER.match(run.text, mention.end, run.end)
    ]
    if not match or not others:
        return False
    _put_count(draft, match["count"], match.start("count"))
    draft.item = _counted(run, draft.mention.start, draft.mention, right)
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


def _counted(run: _Run, at: int, mention: Mention, right: int) -> Offsets | None:
    """The noun after the colour, that of the last count, or the last one that was counted."""
    after = lexicon.NOUN_NEXT.match(run.text, mention.end, min(run.end, mention.end + 60))
    if after and not after["noun"].casefold().startswith("one"):
        return after.span("noun")
    for earlier in reversed(run.drafts):
        if earlier.count_at is not None and earlier.item:
            return earlier.item
    counted = list(lexicon.COUNTED_NOUN.finditer(run.text, max(run.start, at - 400), at))
    if counted:
        return counted[-1].span("noun")
    _, stop = run.view.sentence(mention.start)
    for pattern in (lexicon.OF_TOTAL, lexicon.ANY_COUNTED):
        end = stop if pattern is lexicon.OF_TOTAL else at
        for match in reversed(list(pattern.finditer(run.text, max(run.start, at - 400), end))):
            around = run.view.within(match.start("noun"), match.end("noun") + 40, "ROLE", "ORG")
            if match["noun"][0].islower() or not around:
                return match.span("noun")
    return None


def _count_in_item(run: _Run, draft: Draft) -> None:
    """*Thirty-one measures*: the number is the count, the rest what is counted."""
    if draft.item is None:
        return
    start, end = draft.item
    match = re.compile(
        rf"(?P<count>{lexicon.NUMBER})(?:{lexicon.SPACE}(?:out{lexicon.SPACE})?of{lexicon.SPACE}(?:(?:the|our|its|their|these|those)"
        rf"{lexicon.SPACE})?(?:{lexicon.NUMBER}{lexicon.SPACE})?)?(?:{lexicon.SPACE})?(?P<noun>.*)",
        re.I | re.S,
    ).fullmatch(run.text, start, end)
    if not match or (
        match["count"].isdigit()
        and match.end("count") < end
        and not run.text[match.end("count")].isspace()
    ):
        return
    noun = match["noun"].strip()
    if noun and not re.match(r"(?:of\b|[a-z’'-]+)", noun):
        return  # "999 calls", "12 Oak Lane"
    if noun and not re.search(rf"\b{lexicon.COUNTED}\b|s\b", noun, re.I):
        return
    if match["count"].isdigit() and int(match["count"]) > 400:
        return
    _put_count(draft, match["count"], start)
    if noun and noun.casefold() not in ("them", "these", "those", "which", "of them"):
        draft.item = match.span("noun")
    else:
        draft.item = _counted(run, start, draft.mention, draft.mention.end)


# --- the item ----------------------------------------------------------------------------------


def _item(
    run: _Run, draft: Draft, left: int, mention: Mention, right: int, stop: int
) -> Offsets | None:
    text = run.text
    before = text[left : mention.start]
    after = lexicon.RATING_OF.match(text, mention.end, stop)
    if after:
        return right_phrase(text, after.end(), right, run.bounds)
    bracket = lexicon.BRACKET_END.search(before)
    if bracket:
        return left_phrase(text, left, left + bracket.start(), run.bounds, verbless=True)
    linked = lexicon.LINKED.search(before)
    if linked:
        return _subject(run, left, left + linked.start(), linked)
    noun = lexicon.NOUN_NEXT.match(text, mention.end, stop)
    if noun and re.search(
        r"\b(?:the|an?|only|one|other|remaining|second|last|single|our|their|its)\s+['‘\"“]?\Z",
        before,
        re.I,
    ):
        named = lexicon.NAMES_IT.match(text, noun.end(), stop)
        found = (
            right_phrase(text, named.end(), right, run.bounds)
            if named and named.end() > noun.end() + 1
            else None
        )
        if found:
            return found
    label = lexicon.LABEL_END.search(before)
    if label and not before[: label.start()].endswith(","):
        found = _labelled(run, left, left + label.start(), label.group())
        if found:
            return found
    target = _object(before)
    if target:
        a, b = left + target[0], left + target[1]
        return None if _TAKES_OBJECT.search(before) else right_phrase(text, a, b, run.bounds)
    inverted = lexicon.INVERTED.search(before)
    asked = inverted and re.search(
        r"(?:^|\b(?:why|how|what|when|whether|[:,;–—-]))\W*\Z", before[: inverted.start()], re.I
    )
    if inverted and asked:
        a, b = left + inverted.start("item"), left + inverted.end("item")
        return right_phrase(text, a, b, run.bounds)
    if not re.search(r"\w", before):
        head = lexicon.HEADS_LABEL.match(text, mention.end, stop)
        if head:
            return right_phrase(text, head.end(), right, run.bounds)
        on = lexicon.ON_ITEM.match(text, mention.end, stop)
        return right_phrase(text, on.end(), right, run.bounds) if on else None
    if _TAKES_OBJECT.search(before) or re.search(
        r"\b(?:an?|the|any|every|another|his|her|their|of|about|behind)\s+['‘\"“]?\Z", before, re.I
    ):
        on = lexicon.ON_ITEM.match(text, mention.end, stop)
        return right_phrase(text, on.end(), right, run.bounds) if on else None
    found = left_phrase(
        text, _apposed(text, left, mention.start), mention.start, run.bounds, verbless=True
    )
    return found if found and _apposes(text, found, mention.start) else None


def _object(before: str) -> Offsets | None:
    """What the last verb such as *rated* has between itself and the colour."""
    for verb in reversed(list(lexicon.OBJECT_VERB.finditer(before))):
        tail = lexicon.OBJECT_TAIL.match(before, verb.end())
        if tail:
            return tail.span("item")
    return None


def _apposes(text: str, phrase: Offsets, end: int) -> bool:
    """Whether a phrase without a verb stands right before its colour: *staff green*."""
    if not re.fullmatch(
        r"\s*(?:(?:now|still|currently|all|both|at|on|in|is|,)\s*)?[\s'\"‘“*_(]*",
        text[phrase[1] : end],
        re.I,
    ):
        return False
    words = text[slice(*phrase)].split()
    return words[-1].casefold() not in _NO_NOUN and words[0].casefold() not in _NO_NOUN


def _apposed(text: str, left: int, end: int) -> int:
    """Where a phrase without a verb may begin: after the last comma, semicolon or colon."""
    gaps = [m.end() for m in re.finditer(r"[,;:]\s|\s[–—-]\s", text[left:end])]
    return left + gaps[-1] if gaps else left


def _subject(run: _Run, left: int, end: int, linked: re.Match[str]) -> Offsets | None:
    text = run.text
    found = left_phrase(text, left, end, run.bounds)
    if found and lexicon.GENERIC.fullmatch(text[slice(*found)]):
        return _antecedent(run, None, text[left:end])
    return found


def _labelled(run: _Run, left: int, end: int, mark: str) -> Offsets | None:
    """The words before a colon or dash, up to the sentence's start or the last stop."""
    text = run.text
    start = left + max(
        (m.end() for m in re.finditer(r"[.;]\s+|\)\s*[,;]\s*", text[left:end])), default=0
    )
    if mark.strip().startswith(","):
        return left_phrase(text, _apposed(text, left, end), end, run.bounds, verbless=True)
    lead = _MARKS.match(text, start, end)
    start = lead.end() if lead else start
    words = text[start:end].split()
    if not words or lexicon.GENERIC.fullmatch(text[start:end].strip(" *_")):
        return _antecedent(run, None, "")
    if len(words) > 14 or any(w.casefold() in lexicon.AUXILIARIES for w in words):
        return left_phrase(text, left, end, run.bounds, verbless=True)
    while end > start and text[end - 1] in " *_":
        end -= 1
    return start, end


def _antecedent(run: _Run, mention: Mention | None, before: str) -> Offsets | None:
    """What a pronoun, or a clause without a subject, is about: the last item, or the run's label."""
    bare = re.search(
        r"\b(?:the|those|our|these|any|every|behind|about|of)\s+['‘\"“]?\Z", before, re.I
    )
    if mention is not None and bare:
        return None
    for earlier in reversed(run.drafts):
        if earlier.item and earlier.count_at is None:
            return earlier.item
    lead = _MARKS.match(run.text, run.start, run.end)
    start = lead.end() if lead else run.start
    label = _LEAD_LABEL.match(run.text, start, min(run.end, start + 80))
    limit = mention.start if mention else run.end
    if label and label.end() <= limit and len(label.group().split()) <= 6:
        words = label.group().split()
        named = run.view.within(start, label.end(), "PERSON", "ROLE")
        verbs = any(
            w.casefold() in lexicon.AUXILIARIES | lexicon.REPORTING or w.endswith("ed")
            for w in words
        )
        if not named and not verbs and not re.fullmatch(r"[A-Z][A-Za-z]{0,2}[A-Z]", label.group()):
            return right_phrase(run.text, start, label.end())
    return None


def _next_title(run: _Run, mention: Mention) -> Offsets | None:
    """The sentence after *one area of red* where it has no verb of its own: what that area is."""
    _, stop = run.view.sentence(mention.start)
    while stop < run.end and run.text[stop].isspace():
        stop += 1
    text = run.text[stop : run.end]
    match = re.match(r"(?:\d+(?:\.\d+)*\s+)?[‘'\"“][^’\"”\n]{5,150}?[’'\"”]", text)
    return (stop, stop + match.end()) if match else None


# --- two colours and dates ------------------------------------------------------------------------


def _pair(run: _Run, draft: Draft, mentions: list[Mention], n: int, left: int, stop: int) -> bool:
    """Whether the next colour is the same item's: what it is now, was before or shall be."""
    text, first, second = run.text, mentions[n], mentions[n + 1]
    between = _without_dates(run, first.end, second.start)
    before = text[left : first.start]
    before = before[_clause_start(before) :]
    after = mentions[n + 2].start if n + 2 < len(mentions) else stop
    inside = run.view.within(first.end, second.start, "DATE")
    if draft.count_at is not None:
        return False
    if lexicon.TO.fullmatch(between) and re.search(r"\bfrom\b|[\w.]*\Z", before, re.I):
        if colour_of(second.text) is None or (
            between.strip(" '\"’”") == ">" and not before.strip()
        ):
            return False
        if _is_future(before):
            draft.present, draft.expected = True, second
            draft.expected_date = draft.expected_date or _near_date(run, second.end, after)
            draft.date = None
        else:
            draft.mention, draft.previous, draft.present = second, first, True
            draft.previous_date = inside[0] if inside else None
            draft.date = _near_date(run, second.end, after) or draft.date
        return True
    if lexicon.SOON.fullmatch(between):
        draft.expected, draft.expected_date = (
            second,
            _near_date(run, second.end, after) or (inside[0] if inside else None),
        )
        return True
    if lexicon.NOW.fullmatch(between) and re.search(r"\b(?:was|were|been|from)\b", before, re.I):
        draft.mention, draft.previous, draft.present = second, first, True
        draft.previous_date, draft.date = (
            (inside[0] if inside else None),
            _near_date(run, second.end, after),
        )
        return True
    dated = _near_date(run, second.end, after)
    if lexicon.MOVED_ON.fullmatch(between):
        draft.mention, draft.previous, draft.present = second, first, True
        draft.previous_date, draft.date = (inside[0] if inside else None), dated
        return True
    if lexicon.WAS.fullmatch(between) or (lexicon.IN_BRACKET.fullmatch(between) and dated):
        draft.previous, draft.previous_date = second, dated or (inside[0] if inside else None)
        return True
    return False


def _without_dates(run: _Run, start: int, end: int) -> str:
    """The words between two colours without dates and the prepositions before them."""
    kept, at = "", start
    for date in run.view.within(start, end, "DATE"):
        kept += re.sub(
            r"\s*\b(?:in|at|on|by|since|for|during)\s+(?:the\s+)?\Z",
            " ",
            run.text[at : date.start],
            flags=re.I,
        )
        at = date.end
    return kept + run.text[at:end]


def _near_date(run: _Run, start: int, end: int) -> Mention | None:
    """A date right after a colour: *amber by Q4*, *red in March*."""
    for date in run.dates:
        if start <= date.start and date.end <= end:
            return date if _DATE_NEAR.fullmatch(run.text, start, date.start) else None
    return None


def _date(run: _Run, draft: Draft, left: int, right: int, stop: int) -> None:
    """When the rating holds: the date after the colour, or the one that opens its clause."""
    date = _near_date(run, draft.mention.end, right)
    if date is None:
        clause = left + _clause_start(run.text[left : draft.mention.start])
        for candidate in run.view.within(clause, draft.mention.start, "DATE"):
            if _DATE_FIRST.fullmatch(run.text, clause, candidate.start):
                date = candidate
            elif draft.item and left <= draft.item[0] and draft.item[1] <= candidate.start:
                date = candidate
    draft.date = date
    if not draft.present:
        draft.expected, draft.expected_date = draft.mention, date

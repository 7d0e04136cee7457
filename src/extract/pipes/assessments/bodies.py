"""Whom a grade in running text is of."""

from __future__ import annotations

import re

from extract.pipes.assessments import lexicon, opinions, sources
from extract.pipes.assessments.counts import without_number
from extract.pipes.assessments.draft import Graded
from extract.pipes.assessments.graders import is_inspector
from extract.pipes.assessments.items import INSERTED
from extract.pipes.assessments.phrases import left_phrase, right_phrase
from extract.pipes.assessments.topics import full_name, inspected, named_before, own_body
from extract.records.types import Offsets
from extract.records.view import Mention, View

_ITS = re.compile(r"\b(?:its|their|his|her|whose)\s+\Z", re.I)
_THEN_IT = re.compile(r"[;,]\s+(?:and\s+|but\s+)?it\s(?:has|had|was|is)\b[^;,.]*\Z", re.I)
_FIRST_VERB = re.compile(r"\s(?:was|is|had|has|were|are|have|went|moved|fell)\s", re.I)
_OWNED = re.compile(
    r"(?:the\s+)?(?P<body>[^'’]+?)(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){0,2}"
    r"(?:judgements?|ratings?|grades?|inspections?|outcomes?|results?|reports?)\Z",
    re.I,
)
"""*the council's ILACS judgement*: the council is what was judged."""
_OPINION_ON = re.compile(
    r"(?:(?:audit|overall|annual)\s+)*(?:opinions?|ratings?|grades?|assurance)\s+(?:on|for|of)\s+(?:the\s+)?(?=\w)",
    re.I,
)
"""*the opinion on stores had fallen*: the stores are what was graded."""
_ON_IT = re.compile(
    r"\b(?:and|but|while)\s+(?:on|for)\s+(?:the\s+)?(?P<body>[^,;.()]{3,60}?)\s+it\s+(?:was|is|had\s+been)\s+['‘\"“]?\Z",
    re.I,
)
"""*and on complaints it was* limited."""
_SEVERAL = re.compile(r"[a-z]+['’\"”]?\s+assurances\b", re.I)
"""*had cut the limited assurances to three*: they are of nothing that the sentence names."""
_GAPPED = re.compile(r"\s+(?:as|at)\s+['‘\"“]?\Z", re.I)
"""*assessed as reasonable and stores* as *substantial*: the verb is that of the grade before."""
_AND_LAST = re.compile(r"(?:,|\band)\s+(?:that\s+)?(?:the\s+)?\Z", re.I)


def body_of(
    view: View,
    mention: Mention,
    left: int,
    start: int,
    stop: int,
    run_start: int,
    last: Graded | None,
) -> Offsets | None:
    """What is graded: words before the grade, or the body they stand for; None where unsaid."""
    text = view.text
    before = text[left : mention.start]
    dates = [(d.start, d.end) for d in view.within(start, stop, "DATE")]
    after = opinions.ON_SUBJECT.match(text, mention.end, stop)
    if after and opinions.is_assurance(mention.text):
        until = stop_at(view, mention.end, stop)
        verb = opinions.AND_VERB.search(text, after.end(), until)
        found = right_phrase(text, after.end(), verb.start() if verb else until, dates)
        if found:
            return found
    if _SEVERAL.match(text, mention.start):
        return None
    if last and opinions.SAME_BREATH.fullmatch(text, last.mention.end, mention.start):
        return last.body
    attributive = opinions.BEFORE_NOUN.match(text, mention.end, stop)
    if attributive and attributive["counted"]:
        return attributive.span("counted")
    on_it = _ON_IT.search(before)
    if on_it:
        return left + on_it.start("body"), left + on_it.end("body")
    passive = opinions.PASSIVE.search(before) or lexicon.LINKED.search(before)
    if passive and opinions.TO_BE.match(passive.group()) and opinions.graded(before):
        passive = None  # "the report on 3 May judged leadership to be adequate"
    if attributive and opinions.ARTICLE_LAST.search(before):
        # "It remains a good school": its subject, else what *school* stands for.
        if not (passive and opinions.KIND.fullmatch(attributive["noun"])):
            return None
        subject = left_phrase(text, left, left + passive.start(), dates)
        return _resolved(view, subject or attributive.span("noun"), mention, run_start, start, last)
    found = None
    graded = None if passive else opinions.graded(before)
    if graded:
        found = right_phrase(text, left + graded[0], left + graded[1], dates)
        if re.fullmatch(r"(?:us|we)\W*", before[slice(*graded)], re.I):
            return own_body(view)
    elif passive:
        until = left + passive.start()
        closed = passive.group().startswith(",")
        inserted = INSERTED.search(before[: passive.start()] + ", ") if closed else None
        found = left_phrase(text, left, left + inserted.start(), dates) if inserted else None
        found = found or left_phrase(text, left, until, dates)
        if found is None or opinions.NUMBERS_ONLY.fullmatch(text[slice(*found)]):
            found = _counted_of(view, start, mention.start, dates) or found
    elif opinions.APPOSED.search(before):
        label = _GAPPED.sub("", before) if last and last.mention.end == left else before
        until = left + len(opinions.LABEL_MARK.sub("", label))
        found = left_phrase(text, left + _apposed(before), until, dates, verbless=True)
    if found and opinions.ONE_VERB.fullmatch(text[slice(*found)]):
        found = None
    if found and _is_no_body(view, found, mention):
        found = None
    found = without_number(view, found) if found else _clause_subject(view, mention, left, start)
    owned = _OWNED.match(text, *found) if found else None
    found = owned.span("body") if owned else found
    opinion = _OPINION_ON.match(text, *found) if found else None
    found = (opinion.end(), found[1]) if found and opinion and opinion.end() < found[1] else found
    if found and opinions.NUMBERS_ONLY.fullmatch(text[slice(*found)]):
        counted = _counted_before(view, run_start, mention)
        if counted is None:
            nouns = list(lexicon.ANY_COUNTED.finditer(view.text, run_start, mention.start))
            counted = nouns[-1].span("noun") if nouns else None
        number = text[slice(*found)].lower()
        return counted or (None if number.isdigit() or number in lexicon.NUMBERS else found)
    return _resolved(view, found, mention, run_start, start, last)


def _clause_subject(view: View, mention: Mention, left: int, start: int) -> Offsets | None:
    """*The unit was re-inspected in May; it is now good*: what *it* is, if that is no inspector."""
    text = view.text
    if not _THEN_IT.search(text, left, mention.start):
        return None
    verb = _FIRST_VERB.search(text, start, mention.start)
    found = left_phrase(text, start, verb.start()) if verb else None
    return None if found is None or _is_no_body(view, found, mention) else found


def _is_no_body(view: View, found: Offsets, mention: Mention) -> bool:
    """Whether a phrase is of the grading itself: its verb, its document, who graded."""
    words = view.text[slice(*found)]
    if opinions.NO_BODY.fullmatch(words) or opinions.ENDS_IN_VERB.search(words):
        return True
    inside = view.within(found[0], found[1], "ORG")
    return any(is_inspector(view, o, mention.text) and o.start == found[0] for o in inside)


def _counted_before(view: View, run_start: int, mention: Mention) -> Offsets | None:
    """What a number of grades counts: *24 files read in March: 13 good*."""
    text = view.text
    found = list(opinions.COUNTED_FILES.finditer(text, run_start, mention.start))
    return found[-1].span("noun") if found else sources.counted_above(view, mention)


def _apposed(before: str) -> int:
    audit = list(sources.AUDIT_OF.finditer(before))
    gaps = [audit[-1].end()] if audit else []
    gaps += [
        m.end()
        for m in re.finditer(
            # "Loans and cards: good" is one label, "good, loans and cards good" is not.
            r"[,;:]\s|\s[–—-]\s"
            if re.search(r":\W*(?:each|both|all)?\W*\Z", before)
            else r"[,;:]\s|\s[–—-]\s|\band\s",
            opinions.LABEL_MARK.sub("", before),
        )
    ]
    return max(gaps, default=0)


def stop_at(view: View, start: int, stop: int) -> int:
    """``stop``, or where the next grade before that begins."""
    following = view.within(start, stop, "JUDGEMENT")
    return following[0].start if following else stop


def _counted_of(view: View, start: int, end: int, dates: list[Offsets]) -> Offsets | None:
    """*Of case files audited, 9 were graded inadequate*: what the number is of."""
    lead = opinions.OUT_OF.match(view.text, start, end)
    return right_phrase(view.text, lead.end(), end, dates) if lead else None


def _resolved(
    view: View,
    found: Offsets | None,
    mention: Mention,
    run_start: int,
    start: int,
    last: Graded | None,
) -> Offsets | None:
    """The named body that a pronoun, a common noun or an aspect stands for in the text before."""
    text = view.text
    words = text[slice(*found)] if found else ""
    if found and opinions.OF_GRADE.fullmatch(words):
        found = None
        if last and last.body and last.mention.start >= run_start:
            whole = not opinions.ASPECT.fullmatch(text, *last.body)
            return last.body if whole else inspected(view, run_start, mention) or last.body
    if found:
        if opinions.is_assurance(mention.text):
            return found
        inside = [o for o in view.within(*found, "ORG") if not is_inspector(view, o, mention.text)]
        if inside:
            if len(inside) == 1 and sources.is_service_of(view, found, inside[0]):
                return found
            return full_name(view, inside[0]) if len(inside) == 1 else found
        common = opinions.COMMON.fullmatch(words)
        if common:
            noun = (common["noun"] or "").casefold()
            return named_before(view, mention, run_start, noun) or found
        if opinions.ASPECT.search(words) or opinions.DOING.match(words):
            return _whole(view, found, mention, run_start, start, last) or found
        return found
    same = re.match(r"\W*(?:They|It|These|Both)\b", text[start : start + 10])
    if last and last.body and (last.mention.start >= start or same):
        return last.body
    return inspected(view, run_start, mention) or named_before(view, mention, run_start, "")


def _whole(
    view: View, found: Offsets, mention: Mention, run_start: int, start: int, last: Graded | None
) -> Offsets | None:
    """The body that owns a graded part: *its care*, *judged Elm School good and behaviour weak*."""
    before = view.text[max(start, found[0] - 12) : found[0]]
    if _ITS.search(before):
        goes_on = last and last.mention.start >= start
        since = last.mention.end if last else start
        if last and goes_on and last.body and not named_before(view, mention, since, ""):
            return last.body
        topic = inspected(view, run_start, mention)
        return topic or named_before(view, mention, run_start, "")
    beside = last and last.mention.start >= start and _AND_LAST.search(before)
    return last.body if last and beside and last.body and view.within(*last.body, "ORG") else None

"""Whom a grade in running text is of, and who gave it."""

from __future__ import annotations

import re

from extract.pipes.assessments import lexicon, opinions, sources
from extract.pipes.assessments.counts import without_share
from extract.pipes.assessments.draft import Graded
from extract.pipes.assessments.phrases import left_phrase, right_phrase
from extract.records.types import Offsets
from extract.records.view import Mention, View

_FIRST = 40
"""How many bodies from the front the police force of a document is looked for."""
_BLOCKS = 6
"""How many blocks back a heading or lead-in is looked for: the items of a short list."""


def _is_title(line: str) -> bool:
    return len(line.split()) <= 10 and not line.endswith((".", ";", ","))


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
        found = right_phrase(text, after.end(), stop_at(view, mention.end, stop), dates)
        if found:
            return found
    if last and last.body and opinions.FORMER.search(before):
        return last.body
    if last and opinions.SAME_BREATH.fullmatch(text, last.mention.end, mention.start):
        return last.body
    stated = sources.labelled_body(view, start, mention)
    stated = stated or sources.relative_body(view, left, mention)
    if stated:
        return stated
    attributive = opinions.BEFORE_NOUN.match(text, mention.end, stop)
    if attributive and attributive["counted"]:
        return attributive.span("counted")
    if attributive and opinions.ARTICLE_LAST.search(before):
        return None
    found = None
    passive = opinions.PASSIVE.search(before) or lexicon.LINKED.search(before)
    graded = None if passive else opinions.graded(before)
    if graded:
        found = right_phrase(text, left + graded[0], left + graded[1], dates)
        if re.fullmatch(r"(?:us|we)\W*", before[slice(*graded)], re.I):
            return _own(view)
    elif passive:
        found = left_phrase(text, left, left + passive.start(), dates)
        if found is None or opinions.NUMBERS_ONLY.fullmatch(text[slice(*found)]):
            found = _counted_of(view, start, mention.start, dates) or found
    elif opinions.APPOSED.search(before):
        named = left + len(opinions.LABEL_MARK.sub("", before))
        found = left_phrase(text, left + _apposed(before), named, dates, verbless=True)
    if found and opinions.ONE_VERB.fullmatch(text[slice(*found)]):
        return None
    if found and _is_no_body(view, found, mention):
        found = None
    found = without_share(view, found) if found else None
    if found and opinions.NUMBERS_ONLY.fullmatch(text[slice(*found)]):
        counted = _counted_before(view, run_start, mention)
        return counted or (None if text[slice(*found)].isdigit() else found)
    looked = list(opinions.LOOKED_AT.finditer(text, start, mention.start))
    if found is None and looked and not (last and last.mention.start >= start):
        found = right_phrase(text, looked[-1].end(), mention.start, dates)
    return _resolved(view, found, mention, run_start, start, last)


def _is_no_body(view: View, found: Offsets, mention: Mention) -> bool:
    """Whether a phrase is of the grading itself: its verb, its document, who graded."""
    words = view.text[slice(*found)]
    if opinions.NO_BODY.fullmatch(words) or opinions.ENDS_IN_VERB.search(words):
        return True
    inside = view.within(found[0], found[1], "ORG")
    return any(opinions.inspects(o.text, mention.text) and o.start == found[0] for o in inside)


def _counted_before(view: View, run_start: int, mention: Mention) -> Offsets | None:
    """What a number of grades counts: *24 files read in March: 13 good*."""
    text = view.text
    found = list(opinions.COUNTED_FILES.finditer(text, run_start, mention.start))
    return found[-1].span("noun") if found else sources.counted_above(view, mention)


def _apposed(before: str) -> int:
    gaps = [
        m.end()
        for m in re.finditer(
            # "Loans and cards: good" is one label, "good, loans and cards good" is not.
            r"[,;:]\s|\s[–—-]\s"
            if re.search(r":\W*(?:each|both|all)?\W*\Z", before)
            else r"[,;:]\s|\s[–—-]\s|\band\s",
            opinions.LABEL_MARK.sub("", before),
        )
    ]
    return gaps[-1] if gaps else 0


def stop_at(view: View, start: int, stop: int) -> int:
    """``stop``, or where the next grade before that begins."""
    following = view.within(start, stop, "JUDGEMENT")
    return following[0].start if following else stop


def _counted_of(view: View, start: int, end: int, dates: list[Offsets]) -> Offsets | None:
    """*Of case files audited, 9 were graded inadequate*: what the number is of."""
    lead = re.compile(r"[\W\d]*(?:out\s+)?of\s+(?:the\s+|all\s+|our\s+)?", re.I).match(
        view.text, start, end
    )
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
    if found:
        inside = view.within(found[0], found[1], "ORG")
        if inside and not opinions.inspects(inside[-1].text, mention.text):
            if len(inside) == 1 and sources.is_service_of(view, found, inside[0]):
                return found
            return _full_name(view, inside[0]) if len(inside) == 1 else found
        common = opinions.COMMON.fullmatch(words)
        aspect = opinions.ASPECT.search(words)
        if opinions.is_assurance(mention.text) or not (common or aspect):
            return found
        noun = words.split()[-1].casefold() if common and common["noun"] else ""
        of_body = last and last.body and view.within(*last.body, "ORG")
        since = last.mention.end if last else start
        newer = _named_before(view, mention, since, "") if aspect else None
        if aspect and last and of_body and not newer and last.mention.start >= start:
            return last.body
        named = _named_before(view, mention, run_start, noun)
        return named or found
    same = re.match(r"\W*(?:They|It|These|Both)\b", text[start : start + 10])
    if last and last.body and (last.mention.start >= start or same):
        newer = _named_before(view, mention, last.mention.end, "")
        if last.mention.start >= start or not newer:
            return last.body
    return _named_before(view, mention, run_start, "")


def _named_before(view: View, mention: Mention, run_start: int, noun: str) -> Offsets | None:
    """The last body named before a grade in its paragraph: one of that noun, if there is one."""
    bodies = [
        org
        for org in view.within(run_start, mention.start, "ORG")
        if not opinions.inspects(org.text, mention.text) and not opinions.GOVERNING.search(org.text)
    ]
    if noun:
        same = [org for org in bodies if noun in org.text.casefold()]
        own = None if same else _own(view)
        if own and noun in view.text[slice(*own)].casefold():
            return own
        if noun == "force":
            bodies = bodies or view.of("ORG")[:_FIRST]
            bodies = [org for org in bodies if re.search(r"police|constab", org.text, re.I)]
        bodies = same or [
            org
            for org in bodies
            if org.text[0].isupper() and " " in org.text and not opinions.KIND.search(org.text)
        ]
    if not bodies:
        return None
    return _full_name(view, bodies[-1])


def _full_name(view: View, body: Mention) -> Offsets:
    """The name of *the School*, where the lines before give one that ends in that word."""
    if " " not in body.text:
        number = max(0, view.block_number(body.start) - 3)
        first = max(view.blocks[number].start, body.start - 1500)
        for org in reversed(view.within(first, body.start, "ORG")):
            if org.text.casefold().endswith(f" {body.text.casefold()}"):
                return org.start, org.end
    return body.start, body.end


def _own(view: View) -> Offsets | None:
    """The body whose minutes these are, for *us*: the first school, trust, ... named."""
    for org in view.mentions[:60]:
        if org.label == "ORG" and opinions.OWN.search(org.text):
            return org.start, org.end
    return None


def inspectorate_of(
    view: View, mention: Mention, start: int, stop: int, last: Graded | None
) -> Mention | None:
    """The body that grades, in the sentence, else the one of the last grade, else named before."""
    known = inspectors(view, start, stop, mention.text)
    before = [org for org in known if org.start < mention.start]
    by = [
        org
        for org in known
        if org.start > mention.end
        and re.fullmatch(
            r"['’\"”]?[^.;]{0,40}?\b(?:by|from|with)\s+(?:the\s+)?",
            view.text[mention.end : org.start],
            re.I,
        )
    ]
    if by:
        return by[0]
    grading = _grading_body(view, mention, start)
    if grading and not opinions.is_assurance(mention.text):
        return grading
    if before:
        long_form = before[-2:-1]
        if long_form and view.text[long_form[0].end : before[-1].start].strip() == "(":
            return long_form[0]
        return before[-1]
    read = sources.reader(view, view.run(mention.start)[0], start)
    if read:
        return read
    own = opinions.OWN_AUDIT.search(view.text, start, mention.start)
    if own and not opinions.is_assurance(mention.text):
        return None
    if last and last.inspectorate:
        return last.inspectorate
    return earlier_inspectorate(view, mention, start)


def _grading_body(view: View, mention: Mention, start: int) -> Mention | None:
    """The body whose verb of grading stands last before a grade: *Quest rated the pool good*."""
    near = max(start, mention.start - 160), mention.start
    for org in reversed(view.within(*near, "ORG", "ROLE")):
        if org.label == "ROLE" and not re.search(r"\b(?:auditors?|inspectors?)\b", org.text, re.I):
            continue
        verb = opinions.ACTIVE.match(view.text, org.end, mention.start)
        if verb:
            between = view.text[verb.end() : mention.start]
            named = re.search(r"\b(?:that|which|to\s+have)\b|[;.]", between)
            return None if named or opinions.KIND.fullmatch(org.text) else org
    return None


def earlier_inspectorate(view: View, mention: Mention, end: int) -> Mention | None:
    """The inspectorate named in the paragraph before a sentence, or in the heading or lead-in."""
    at = view.block_number(mention.start)
    for number in range(at, max(-1, at - _BLOCKS), -1):
        block = view.blocks[number]
        last = min(end, block.end)
        line = view.text[block.start : min(last, block.start + 400)].rstrip(" *_")
        titled = block.kind != "table_row" and _is_title(line)
        leads = block.kind == "heading" or line.endswith(":") or titled
        if number != at and not leads:
            continue
        found = inspectors(view, max(block.start, last - 1500), last, mention.text)
        if found:
            sentence = view.sentence(found[-1].start)[0]
            return next(org for org in found if org.start >= sentence)
    return None


def inspectors(view: View, start: int, end: int, grade: str) -> list[Mention]:
    """Who gives such grades in a stretch of text: tagged bodies, and well-known ones untagged."""
    tagged = [org for org in view.within(start, end, "ORG") if opinions.inspects(org.text, grade)]
    taken = {org.start for org in view.within(start, end, "ORG", "ROLE")}
    for match in opinions.WELL_KNOWN.finditer(view.text, start, end):
        inside = view.within(max(start, match.start() - 60), min(end, match.end() + 60))
        covered = any(m.start < match.end() and match.start() < m.end for m in inside)
        if match.start() not in taken and not covered and opinions.inspects(match.group(), grade):
            tagged.append(Mention(*match.span(), "ORG", match.group()))
    return sorted(tagged, key=lambda org: org.start)

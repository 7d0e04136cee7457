"""Which body a paragraph is about: what was inspected, and what common nouns stand for."""

from __future__ import annotations

import re

from extract.pipes.assessments import opinions
from extract.pipes.assessments.graders import inspectors, is_inspector
from extract.pipes.assessments.phrases import left_phrase, right_phrase
from extract.records.types import Offsets
from extract.records.view import Mention, View

_FIRST = 40
"""How many bodies from the front the police force of a document is looked for."""
_OF = re.compile(r"\s(?:of|at|for|from)\s+(?:the\s+)?(?=[^\W\d_])")
_KINDS = {
    "school": r"school|academy|primary|infants?|junior|college|grammar|high\b|ysgol|scoil|sgoil",
    "nursery": r"nursery|pre-?school|playgroup|kindergarten|early years|\belc\b|day care",
    "force": r"police|constab",
    "home": r"home|house|lodge|court|hall|manor|grange|villa|cottage|residence",
    "hospital": r"hospital|infirmary",
    "practice": r"practice|surgery|medical|health centre",
    "council": r"council|authority|corporation",
    "service": r"services?|department|directorate|authority|fostering|adoption",
    "trust": r"trust",
    "college": r"college",
    "university": r"university|college",
}
_NAMES = re.compile(
    "|".join(rf"\b(?:{kind})" for noun, kind in _KINDS.items() if noun != "service"), re.I
)
_SAME = {
    "academy": "school", "primary": "school", "surgery": "practice", "authority": "council",
    "services": "service", "department": "service",
}  # fmt: skip


def inspected(view: View, run_start: int, mention: Mention) -> Offsets | None:
    """What was inspected, visited or reported upon in the sentences up to a grade; the last."""
    text = view.text
    for looked in reversed(list(opinions.LOOKED_AT.finditer(text, run_start, mention.start))):
        start, end = view.sentence(looked.start())
        end = min(end, mention.start)
        if not looked["surely"] and not inspectors(view, start, end, mention.text):
            continue
        dates = [(d.start, d.end) for d in view.within(start, end, "DATE")]
        stop = opinions.NEW_VERB.search(text, looked.end(), end)
        found = right_phrase(text, looked.end(), stop.start() if stop else end, dates)
        if found and not _is_of_grading(view, found, mention):
            named = view.within(*found, "ORG")
            return (
                full_name(view, named[0])
                if named and found == (named[0].start, named[0].end)
                else found
            )
    for looked in reversed(list(opinions.WAS_LOOKED_AT.finditer(text, run_start, mention.start))):
        start = view.sentence(looked.start())[0]
        found = left_phrase(text, max(start, run_start), looked.start())
        if found and not _is_of_grading(view, found, mention):
            return found
    return None


def _is_of_grading(view: View, found: Offsets, mention: Mention) -> bool:
    words = view.text[slice(*found)]
    tagged = any((org.start, org.end) == found for org in view.within(*found, "ORG"))
    if opinions.NO_BODY.fullmatch(words) or (opinions.COMMON.fullmatch(words) and not tagged):
        return True
    receives = opinions.GOVERNING.search(words) and not re.search(r"council\W*\Z", words, re.I)
    if receives or view.within(*found, "JUDGEMENT", "PERSON", "ROLE", "PERCENT"):
        return True
    return any(is_inspector(view, org, mention.text) for org in view.within(*found, "ORG"))


def named_before(view: View, mention: Mention, run_start: int, noun: str) -> Offsets | None:
    """The last body named before a grade in its paragraph: one of that noun, if there is one."""
    bodies = [
        org
        for org in names(view, run_start, mention.start)
        if not is_inspector(view, org, mention.text) and not opinions.GOVERNING.search(org.text)
    ]
    if noun:
        noun = _SAME.get(noun, noun)
        kind = re.compile(_KINDS.get(noun, re.escape(noun)), re.I)
        short = re.compile(rf"(?:the\s+)?(?:{noun}|academy|surgery)\Z", re.I)
        bodies = [org for org in bodies if not short.fullmatch(org.text)]
        same = [org for org in bodies if kind.search(org.text)]
        own = None if same else own_body(view)
        if own and kind.search(view.text[slice(*own)]):
            return own
        if noun == "force":
            first = (o for o in view.of("ORG")[:_FIRST] if not opinions.GOVERNING.search(o.text))
            bodies = [org for org in bodies or first if kind.search(org.text)]
        bodies = same or [
            org
            for org in bodies
            if org.text[0].isupper()
            and " " in org.text
            and (noun not in _KINDS or not opinions.KIND.search(org.text))
        ]
    if not bodies:
        return None
    return full_name(view, bodies[-1])


def names(view: View, start: int, end: int) -> list[Mention]:
    """The bodies named in a stretch of text, those inside a post (*Head of Oak School*) too."""
    found = []
    for mention in view.within(start, end, "ORG", "ROLE"):
        if mention.label == "ORG":
            found.append(mention)
            continue
        of = _OF.search(mention.text)
        name = mention.text[of.end() :] if of else ""
        if of and _NAMES.search(name) and name[:1].isupper() and " " in name:
            found.append(Mention(mention.start + of.end(), mention.end, "ORG", name))
    return found


def full_name(view: View, body: Mention) -> Offsets:
    """The name of *the School*, where the lines before give one that ends in that word."""
    if " " not in body.text:
        number = max(0, view.block_number(body.start) - 3)
        first = max(view.blocks[number].start, body.start - 1500)
        for org in reversed(names(view, first, body.start)):
            if org.text.casefold().endswith(f" {body.text.casefold()}"):
                return org.start, org.end
        own = own_body(view)
        if own and view.text[slice(*own)].casefold().endswith(f" {body.text.casefold()}"):
            return own
    return body.start, body.end


def own_body(view: View) -> Offsets | None:
    """The body whose minutes these are, for *us*: the first school, trust, ... named."""
    for org in view.mentions[:60]:
        if org.label == "ORG" and opinions.OWN.search(org.text):
            return org.start, org.end
    return None

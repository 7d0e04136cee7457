"""Who gave a grade: the body that the sentence, the paragraph or the lines above name."""

from __future__ import annotations

import re

from extract.pipes.assessments import opinions, sources
from extract.pipes.forms import ends_in_colon
from extract.records.above import Above
from extract.records.view import Mention, View

_BLOCKS = 6
"""How many blocks back a heading or lead-in is looked for: the items of a short list."""
_BY = re.compile(r"(?:\A|.*\s)(?:by|from|with)\s+(?:the\s+|our\s+)?", re.I | re.S)
_TO_OR_WITH = re.compile(r"\b(?:to|with|of|against|from|for)\s+(?:the\s+)?\Z", re.I)
_ANY_GRADER = re.compile(r"(?:(?:internal|external|lead)\s+)?inspectors?", re.I)
"""Those whose body the sentence or the paragraph names elsewhere, if anywhere."""
_BREAK = re.compile(r"[;\n]\s|\b(?:but|while|whereas|whilst)\b")
_AUDITOR = re.compile(r"\b(?:internal\s+audit|auditors?)\b", re.I)
_APPOSED = re.compile(
    r"\W{1,3}(?:the\s+|our\s+|its\s+|their\s+|who\s+(?:are|is)\s+(?:the\s+|our\s+)?|as\s+)?"
    r"(?:[a-z’']+\s+){0,2}(?:auditors?|inspectors?|assessors?|inspectorate|regulator)\b(?!\s+of\b)",
    re.I,
)
_ISSUED = re.compile(
    r"(?:\s+\([A-Z]{2,8}\))?\s+(?:(?:has|have|had|also|now|since)\s+){0,2}(?:issued|completed|finali[sz]ed"
    r"|finished|delivered|reported\s+on)\s+(?:[\w-]+\s+){0,4}?(?:reports?|audits?|opinions?|reviews?|assignments?)\b",
    re.I,
)
"""After an auditor, whatever its name: *had issued three reports*."""
_AUDITORS_ARE = re.compile(
    r"\b(?:auditors?|inspectors?|assessors?|inspectorate|regulator)[,:]?\s+\(?\Z", re.I
)


def inspectorate_of(view: View, mention: Mention, start: int, stop: int) -> Mention | None:
    """The body that grades: by the sentence, else named before."""
    known = inspectors(view, start, stop, mention.text)
    before = [org for org in known if org.end <= mention.start]
    after = [org for org in known if org.start >= mention.end]
    for org in after:
        between = view.text[mention.end : org.start]
        if _BREAK.search(between):
            break
        if _BY.fullmatch(between):
            return _long_form(view, org, known)
    grading = _grading_body(view, mention, start)
    if grading:
        return grading
    if before:
        return _long_form(view, before[-1], known)
    aside = after and re.search(r",\s*(?:which|who)\b", view.text[mention.end : after[0].start])
    if after and not aside and not view.within(mention.end, after[0].start, "JUDGEMENT"):
        active = opinions.ACTIVE.match(view.text, after[0].end, stop)
        if not (active and view.within(active.end(), stop, "JUDGEMENT")):
            return _long_form(view, after[0], known)
    if opinions.GOAL.search(view.text[start : mention.start]):
        return None
    read = sources.reader(view, view.run(mention.start)[0], start)
    if read:
        return read
    return earlier_inspectorate(view, mention, start)


def _long_form(view: View, org: Mention, known: list[Mention]) -> Mention:
    """*Care Quality Commission (CQC)*: the long one for the short one in its bracket."""
    for long in known:
        if long.end < org.start and view.text[long.end : org.start].strip() == "(":
            return long
    return org


def _grading_body(view: View, mention: Mention, start: int) -> Mention | None:
    """The body whose verb of grading stands last before a grade: *Quest rated the pool good*."""
    near = max(start, mention.start - 160), mention.start
    assured = opinions.is_assurance(mention.text)
    for org in reversed(view.within(*near, "ORG", "ROLE")):
        if org.label == "ROLE" and (
            not re.search(r"\b(?:audit|inspect)", org.text, re.I) or _ANY_GRADER.fullmatch(org.text)
        ):
            continue
        verb = (opinions.ASSURES if assured else opinions.ACTIVE).match(
            view.text, org.end, mention.start
        )
        if verb:
            between = view.text[verb.end() : mention.start]
            named = re.search(r"\b(?:that|which|to\s+have)\b|[;.]", between)
            if assured and org.label == "ORG" and opinions.GOVERNING.search(org.text):
                return None
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
        asks = number == at - 1 and line.endswith("?")
        leads = block.kind == "heading" or ends_in_colon(line, 0, len(line)) or titled or asks
        if number != at and not leads:
            continue
        found = inspectors(view, max(block.start, last - 1500), last, mention.text)
        if found:
            return found[0]
    return None


def heading_inspectorate(view: View, mention: Mention, above: Above) -> Mention | None:
    """The body named by the headings above: *INTERNAL AUDIT SUMMARY REPORT*."""
    for start, end in above.headings(mention.start):
        found = inspectors(view, start, end, mention.text)
        if found:
            return found[0]
    return None


def names_by_initials(view: View) -> dict[str, Mention]:
    """The first full name of each body by its initials: *CQC*, *Care Quality Commission*."""
    names: dict[str, Mention] = {}
    for org in view.of("ORG"):
        if " " in org.text:
            names.setdefault(_initials(org.text), org)
    return names


def _initials(name: str) -> str:
    words = (word for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())
    return "".join(word if word.isupper() and len(word) < 3 else word[0] for word in words)


def _is_title(line: str) -> bool:
    return len(line.split()) <= 10 and not line.endswith((".", ";", ","))


def inspectorate_above(view: View, mention: Mention, above: int) -> Mention | None:
    """Who graded what a table holds, by the lines over it: ``above`` is the last block of them.

    One that is named as grading goes before the auditor as a post, and that before a firm that is
    only mentioned (*delivered with Deloitte*).
    """
    posts: list[Mention] = []
    others: list[Mention] = []
    for number in range(above, max(-1, above - 3), -1):
        block = view.blocks[number]
        if block.kind == "table_row":
            break
        orgs = inspectors(view, block.start, block.end, mention.text)
        aside = [o for o in orgs if _TO_OR_WITH.search(view.text, max(0, o.start - 12), o.start)]
        others += reversed(aside)
        plain = [org for org in orgs if org not in aside]
        if plain:
            return plain[-1]
        if opinions.is_assurance(mention.text):
            roles = view.within(block.start, block.end, "ROLE")
            posts += [role for role in roles if _reports(view, role)]
    return next(iter(posts + others), None) or earlier_inspectorate(view, mention, mention.start)


def _reports(view: View, role: Mention) -> bool:
    return bool(_AUDITOR.search(role.text) and re.search(r"\bchief|\binternal", role.text, re.I))


def inspectors(view: View, start: int, end: int, grade: str) -> list[Mention]:
    """Who gives such grades in a stretch of text: tagged bodies, and well-known ones untagged."""
    tagged = [org for org in view.within(start, end, "ORG") if is_inspector(view, org, grade)]
    taken = {org.start for org in view.within(start, end, "ORG", "ROLE")}
    for match in opinions.WELL_KNOWN.finditer(view.text, start, end):
        inside = view.within(max(start, match.start() - 60), min(end, match.end() + 60))
        covered = any(m.start < match.end() and match.start() < m.end for m in inside)
        if match.start() not in taken and not covered and opinions.inspects(match.group(), grade):
            tagged.append(Mention(*match.span(), "ORG", match.group()))
    return sorted(tagged, key=lambda org: org.start)


def is_inspector(view: View, org: Mention, grade: str) -> bool:
    """Whether a body gives such grades: by its name, or as *X, our internal auditors*."""
    if opinions.inspects(org.text, grade):
        return True
    if re.search(r"\b(?:committee|panel|council)\b", org.text, re.I):
        return False
    if _APPOSED.match(view.text, org.end, min(len(view.text), org.end + 60)):
        return True
    if opinions.is_assurance(grade) and _ISSUED.match(view.text, org.end):
        return True
    lead = view.text[max(0, org.start - 60) : org.start]
    if _AUDITORS_ARE.search(lead):
        return True
    if lead.endswith("(") and org.text.isupper():
        long = view.within(max(0, org.start - 80), org.start, "ORG")
        return bool(long and long[-1].end >= org.start - 2) and is_inspector(view, long[-1], grade)
    return False

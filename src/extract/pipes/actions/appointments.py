"""Who is given which post or seat by the meeting: *Cllr Hay to be Chair*, *Ms Orr was named X*."""

from __future__ import annotations

import re

from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.records.shadow import DATE, HONORIFIC, PERSON, ROLE, Shadow

_SOMEBODY = rf"(?P<who>(?:{HONORIFIC})*{PERSON})"
_AS = r"(?:as +)?(?:(?:the|our|its|a|an) +)?"
_NAMED = re.compile(
    rf"{_SOMEBODY}(?: *\([^()]{{0,40}}\))? +(?:(?P<be>(?:is |are )?to +be|becomes|"
    rf"to +become)|(?:was|were|is) +(?:then |duly "
    rf"|unanimously |again )?(?:re-?)?(?:named|nominated|appointed|"
    rf"elected|chosen|made|confirmed)) +"
    rf"{_AS}{ROLE}"
)
_LISTED = re.compile(
    rf"(?P<verb>(?:[Nn]ominated|[Aa]ppointed|[Nn]amed|[Ee]lected|APPOINTED|NOMINATED|ELECTED|"
    rf"[Aa]ppointments?|[Nn]ominations?)(?:, [^,;:.]{{2,40}})?: *|"
    rf"(?<=[;,]) *(?:and +)?|(?<=\w) and +)"
    rf"{_SOMEBODY},? +(?:as +)?(?:(?:the|our|a|an) +)?(?P<role>{ROLE})"
)

_LONG_AGO = re.compile(rf" +(?:in|on|since|last|at)\b *(?:the )?{DATE}")


def appointed(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """The appointments of a sentence; in a list of them each after the first as it stands.

    The first of a sentence tells that it is one; *and Mr Ray Clerk* goes on with it.
    """
    text = shadow.text
    found: list[Draft] = []
    at = start
    while at < end:
        named = _NAMED.search(text, at, end)
        listed = _LISTED.search(text, at, end)
        if listed is not None and not found and not listed.group("verb").strip().endswith(":"):
            listed = None
        match = min(
            (m for m in (named, listed) if m is not None),
            key=lambda m: m.start("who"),
            default=None,
        )
        if match is None:
            break
        if match is named and not re.search(
            r"(?:\A|[.;:,]|\band)\W*\Z", text[start : match.start()]
        ):
            at = match.end()
            continue
        after_who = match.end("who")
        if match is named and not match.group("be") and _LONG_AGO.match(text, match.end(), end):
            at = match.end()
            continue
        begin = match.start("role") if match is listed else after_who
        if match is named and (match.group("be") or "").endswith("be"):
            begin = text.index("be", after_who)
        elif match is named and not match.group("be"):
            begin = match.start()
        stop = cut(text, match.end() - 4, end)
        further = _LISTED.search(text, match.end() - 1, stop) or _NAMED.search(
            text, match.end(), stop
        )
        if further is not None:
            stop = further.start()
        tail = re.search(r"[,;]? *(?:\band\b)? *\Z", text[begin:stop])
        stop = begin + tail.start() if tail else stop
        draft = Draft("resolution", begin, stop, begin, closed=True, to_nobody=True)
        # "Mr Hay was elected Chair": what the meeting did, and no deed of his.
        draft.by_body = match is named and not match.group("be")
        draft.owners = [] if draft.by_body else owners_in(shadow, *match.span("who"))
        found.append(draft)
        at = max(stop, match.end())
    return found

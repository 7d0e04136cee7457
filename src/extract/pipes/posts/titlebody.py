"""The body that a title has in its own words: *Chair of the Audit Committee*, *Unison delegate*."""

from __future__ import annotations

import re

from extract.pipes.posts.abbreviations import is_short_form
from extract.pipes.posts.bodies import Bodies
from extract.pipes.posts.lexicon import (
    BODY_NOUNS,
    GOVERNING,
    MANAGING,
    NO_BODY,
    PORTFOLIO,
    STRONG_NOUNS,
    SUBJECT_HEADS,
    SUBJECTS,
    UNIONS,
)
from extract.pipes.posts.titles import fold
from extract.records.view import Mention
from extract.resources import entries

_OF = re.compile(r"(?<=\s)(?:of|to|at|on|for)\s+(?:the\s+)?", re.I)
_DELEGATE = re.compile(r"\b(?:representative|rep|delegate|observer|member|nominee)s?\Z", re.I)
_SENDING = frozenset("group team service network fund".split())
"""Beside those of `STRONG_NOUNS`, what sends a representative."""
_OFFICER = re.compile(
    r"(?:Union|Party|Association|Federation|Society|Guild)(?:['’]s)?\s+(?:vice-?\s?)?"
    r"(?:president|chair\w*|secretary|treasurer|councillor|officer|organiser|steward|convener|leader)\Z",
    re.I,
)
_NAME_OF = re.compile(
    r"(?:[A-Z][\w'’]+ )?(?:Church|Diocese|Archdiocese|University|Society|Federation|Friends|"
    r"Chamber|Presbytery|Synod|Institute|College|Guild) (?:of|in|for) (?:the )?[A-Z][\w'’]+"
)
"""*Church of Scotland* representative."""
_OWN_WORK = re.compile(
    r"\b(?:policy|liaison|press|media|communications|campaigns?|membership) [\w-]+\Z"
)
"""What a body does in its own name, which is nobody's acronym."""
_TAIL = re.compile(r"\s*[\[(,].*\Z", re.S)

Found = tuple[str, tuple[int, int], Mention | None]
"""A body's name as the text has it, its characters, and the mention it is, if it is one."""


def in_title(known: Bodies, title: Mention, several: bool = False) -> Found | None:
    """The body in a title's own words: *Chair of the Audit Committee*, *Unison delegate*.

    ``several``: the body has more than one such post, as *a Director of Oak Homes* says.
    """
    text = title.text
    for match in _OF.finditer(text):
        rest = _TAIL.sub("", text[match.end() :]).rstrip()
        head = fold(text[: match.start()]).split()
        noun = head[-1].removesuffix("s") if head else ""
        if " of " in rest and " and " in rest.split(" of ")[0] + " ":
            continue  # Chair of Trustees and of the Panel
        if not rest or NO_BODY.search(rest) or not rest[0].isupper():
            continue
        if PORTFOLIO.search(fold(text[: match.start()])):
            continue  # "Cabinet Member for Children's Services"
        last = fold(rest).split()[-1]
        preposition = match.group().split()[0].casefold()
        managing = noun in MANAGING and not text[0].islower() and preposition not in ("at", "to")
        if managing and not several and "registered" not in head:
            is_body = last in STRONG_NOUNS and len(rest.split()) > 1
        else:
            is_body = (
                last in BODY_NOUNS
                or UNIONS.fullmatch(rest) is not None
                or known.is_known(rest)
                or (
                    noun in GOVERNING
                    and preposition == "of"
                    and last not in ("state",)
                    and not (noun in SUBJECT_HEADS and not rest.startswith("St"))
                )
                or (noun in GOVERNING and preposition == "to" and is_short_form(rest))
            )
        if (
            is_body
            and preposition in ("for", "on")
            and not (last in STRONG_NOUNS or known.is_known(rest) or UNIONS.fullmatch(rest))
        ):
            is_body = False
        if is_body:
            start = title.start + match.end()
            return rest, (start, start + len(rest)), None
    # "Area Lead Officer, Education Scotland" in one mention
    _, comma, rest = text.rpartition(", ")
    if comma and known.is_known(rest):
        start = title.end - len(rest)
        return rest, (start, title.end), None
    return None


_SORT_OF_MEMBER = re.compile(
    r"(?:(?:associate|senior|independent|lay|co-?opted) )*non-?executive board|"
    r"(?:associate|independent|lay|co-?opted) board",
    re.I,
)
"""*Non-Executive Board Member*: of what sort a member of the Board is, no body."""


def at_front(known: Bodies, title: Mention) -> Found | None:
    """*Unison delegate*, *Drainage Board Member*, *DCLG policy lead*."""
    text = title.text
    first = text.split(maxsplit=1)[0]
    rest = text[len(first) :].strip()
    # "CAMHS Manager", "BEIS Area Lead": the letters say what is managed; not of who does
    # the body's own work: "DCLG policy lead".
    managing = fold(rest).endswith(("manager", "leader", "lead", "coordinator", "co-ordinator"))
    managing = managing and not _OWN_WORK.search(fold(rest))
    named = is_short_form(first) and first not in SUBJECTS
    named = named and (
        first in entries("organisations") or (known.is_known(first) and not managing)
    )
    if rest and (named or UNIONS.fullmatch(first)):
        return first, (title.start, title.start + len(first)), None
    delegate = _DELEGATE.search(text) is not None
    if delegate or _OFFICER.search(text):
        nouns = STRONG_NOUNS | _SENDING if delegate else STRONG_NOUNS
        words = text.split()
        for size in range(len(words) - 1, 0, -1):
            prefix = " ".join(words[:size])
            if _SORT_OF_MEMBER.fullmatch(prefix):
                continue
            acronym = size == 1 and prefix.isupper() and len(prefix) > 1
            acronym = acronym and delegate
            if (
                known.is_known(prefix)
                or acronym
                or (size > 1 and fold(words[size - 1]) in nouns and prefix[0].isupper())
                or (size == len(words) - 1 and _NAME_OF.fullmatch(prefix))
            ):
                end = title.start + text.find(words[size - 1]) + len(words[size - 1])
                return prefix, (title.start, end), None
    return None

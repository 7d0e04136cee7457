"""What somebody asks another to do."""

from __future__ import annotations

import re

from extract.pipes.actions import request_patterns
from extract.pipes.actions.decisions import is_body
from extract.pipes.actions.directives import agent_of
from extract.pipes.actions.drafts import Draft, cut, owners_in, unnamed
from extract.pipes.actions.lexicon import ACTS, base_of, is_base, is_third_person
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_WANTS = ("wants", "wanted", "would like", "wished", "wishes")
_FORMAL = ("asked", "invited", "asks", "invites", "requested", "reminded")
_ASKED = ("asked", "asks")
_FOR = ("asked", "asks", "requested", "pressed")
_NOT_FOR = ("recommend", "sought", "invited", "remind", "encourag", "suggest", "commission")
_AND_UNIT_TO = re.compile(rf" and +(?={UNITS} +to +[a-z])", re.I)


def requested(shadow: Shadow, asks: re.Match[str], asker: Mention | None, end: int) -> list[Draft]:
    """What follows *asked*: who shall do what."""
    text = shadow.text
    begin = asks.start("what")
    word = asks.group("word").lower()
    kind: ActionKind = "recommendation" if word.startswith("recom") else "request"
    if word in ("instructed", "directed") and (asker is None or asker.label == "ORG"):
        kind = "resolution"
    semicolon = text.find(";", begin, end)
    whole = semicolon if semicolon >= 0 else end
    could = request_patterns.COULD_ONE.match(text, begin, whole) if word in _ASKED else None
    if could is not None and could.group("verb") in ACTS - request_patterns.ANSWERED:
        what = could.start("what")
        asked = owners_in(shadow, *could.span("who"))
        return [Draft(kind, what, cut(text, what, whole), what, asked, labelled=True)]
    if request_patterns.MUST_NOT_ASK.match(text, begin, end):
        return []
    stop = cut(text, begin, whole)
    deed = request_patterns.WITH_DEED.match(text, begin, stop)
    if deed is not None and word in ("tasked", "charged") and base_of(deed.group("verb")) in ACTS:
        given: ActionKind = "resolution" if asker is None or asker.label == "ORG" else "request"
        return [Draft(given, deed.start("what"), stop, begin, owners_in(shadow, *deed.span("who")))]
    that = text[begin : begin + 5].lower() == "that "
    one = request_patterns.ASKED_ONE.match(text, begin, whole)
    if one is not None:
        what = one.start("what")
        link = (one.group("link") or "").lower()
        verb = re.match(r"[a-z-]+", text[what:whole])
        told = that or word == "suggested"
        if verb is not None and (link or (told and _is_asked(verb.group()))):
            if word in _WANTS and not is_base(verb.group()):
                return []
            if word in _FORMAL and request_patterns.FORMALITY.match(text, what, whole):
                return []
            return _asked(shadow, one, kind, asker, max(stop, what + 1), whole)
    wished = request_patterns.WISHED.match(text, begin, stop)
    if wished is not None and (word in _WANTS or wished.group("see")):
        return [Draft(kind, wished.start("what"), stop, begin)]
    if word in _WANTS:
        return _wanted(shadow, begin, stop, word, asker)
    wish = request_patterns.TO_BE_DONE.match(text, begin, stop)
    if wish is not None and word in _ASKED:
        if request_patterns.FORMALITY.match(text, wish.start("what"), stop):
            return []
        if wish.group("verb") == "be" or wish.group("verb") in ACTS:
            return [Draft(kind, wish.start("what"), stop, begin)]
    if that and word == "suggested" and not request_patterns.TO_BE.search(text, begin, stop):
        return []
    if that:
        plain = re.match(r"that +(?:the |an? )?[\w' -]{2,40}? [a-z]+ ", text[begin:stop])
        owners: list[Mention] = []
        agent = agent_of(text, begin, stop)
        if agent is not None and " be " in text[begin:stop]:
            owners = owners_in(shadow, *agent.span("who"))
        return [Draft(kind, begin + 5, stop, begin, owners)] if plain else []
    of_one = request_patterns.ASKED_ONE_FOR.match(text, begin, stop)
    if of_one is not None and word in ("asked", "asks", "requested", "pressed"):
        owners = owners_in(shadow, *of_one.span("who"))
        return [Draft(kind, of_one.start("what"), stop, begin, owners)]
    wanted = request_patterns.ASKED_FOR.match(text, begin, stop)
    if wanted is not None and (word in _FOR or not word.startswith(_NOT_FOR)):
        return [Draft(kind, wanted.start("what"), stop, begin)]
    plain_thing = word.startswith("recommended") and text[begin:stop].count(" ") < 2
    if (
        word.startswith(("requested", "sought", "recommended", "demanded"))
        and not (
            plain_thing  # "recommended refusal": the officers' advice
            or re.match(
                rf"(?:to|by|in|at|on)\b|{request_patterns.NOTHING_DONE}", text[begin:stop], re.I
            )
        )
    ):
        return [_of_one(shadow, Draft(kind, begin, stop, begin))]
    return []


def _is_asked(verb: str) -> bool:
    """*that the Clerk write*, *that the Clerk writes*: a deed of the one who is asked."""
    return verb != "be" and (is_base(verb) or is_third_person(verb))


def _of_one(shadow: Shadow, draft: Draft) -> Draft:
    """*requested a briefing on falls from the Clerk*: who is asked stands behind."""
    text = shadow.text
    found = request_patterns.FROM_ONE.match(text, draft.start, draft.end)
    if found is not None:
        draft.owners = owners_in(shadow, *found.span("who"))
        if not re.search(r"\w", text[found.end() : draft.end]):
            draft.end = found.end("what")
    return draft


def _wanted(shadow: Shadow, begin: int, stop: int, word: str, asker: Mention | None) -> list[Draft]:
    """*The Chief Officer wants two more cars*, *She would like the pitch drained*."""
    text = shadow.text
    if word.startswith("wish") or request_patterns.NOT_WANTED.match(text, begin, stop):
        return []
    if asker is not None and request_patterns.OUTSIDERS.search(asker.text):
        return []
    if asker is not None and asker.label == "ORG" and not is_body(asker, None):
        return []  # what some other body would like is news
    if re.search(r"\bnot\b|\brather than\b", text[begin:stop]):
        return []  # an opinion
    if word == "would like" and not request_patterns.WANTED_DONE.match(text, begin, stop):
        return []
    return [Draft("request", begin, stop, begin)]


def _asked(
    shadow: Shadow,
    one: re.Match[str],
    kind: ActionKind,
    asker: Mention | None,
    stop: int,
    whole: int,
) -> list[Draft]:
    """*asked A to do this and B to do that*."""
    text = shadow.text
    what = (
        one.start("link")
        if (one.group("link") or "").lower().startswith("not")
        else one.start("what")
    )
    owners = owners_in(shadow, *one.span("who"))
    if one.group("group"):
        owners = [unnamed(shadow, *one.span("group"))]
    if not owners and asker is not None:
        # "AG has told the Panel; Gerald asked him to write it": he who was spoken of before.
        floor = shadow.view.sentence(asker.start)[0]
        spoken_of = list(shadow.within(floor, asker.start, "ROLE", "PERSON"))
        owners = spoken_of[:1]
    first = Draft(kind, what, stop, what, owners)
    more = _AND_UNIT_TO.search(text, what, whole)
    if more is None:
        return [first]
    first.end = min(stop, more.start())
    second = request_patterns.ASKED_ONE.match(text, more.end(), whole)
    if second is None:
        return [first]
    begin = second.start("what")
    who = owners_in(shadow, *second.span("who"))
    return [first, Draft(kind, begin, cut(text, begin, whole), begin, who)]

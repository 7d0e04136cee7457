"""The verb of a speaker, and what it needs after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.pipes.statements import patterns, phrases
from extract.pipes.statements.lexicon import ADVERBS, ATTITUDE, BE, PARTICLES, PASSIVE, VERBS

_WORD = re.compile(r"[ ,]*([a-zﬀ-ﬄ]+(?:-[a-zﬀ-ﬄ]+)?)(?![\w'])", re.I)
_LIGATURES = {
    ord(sign): letters
    for sign, letters in zip("ﬀﬁﬂﬃﬄ", ("ff", "fi", "fl", "ffi", "ffl"), strict=True)
}
"""As PDFs print them: *conﬁrmed*."""


@dataclass(frozen=True)
class Verb:
    base: str
    start: int
    end: int
    attitude: bool = False
    passive: bool = False


def verb_of(text: str, at: int, end: int, bare: bool = False) -> Verb | None:
    """The verb of the speaker who ends at ``at``, past asides and adverbs."""
    end = min(end, at + 320)
    negated = False
    for _ in range(7):
        state = patterns.STATE.match(text, at, end)
        if state is not None:
            began = at + len(state.group()) - len(state.group().lstrip())
            return Verb("state", began, state.end(), attitude=True)
        adverbial = patterns.ADVERBIAL.match(text, at, end)
        if adverbial is not None:
            at, bare = adverbial.end(), bare or adverbial["to"] is not None
            continue
        word = _WORD.match(text, at, end)
        form = word.group(1).lower().translate(_LIGATURES) if word else ""
        if word and form in BE:
            after = _WORD.match(text, word.end(), end)
            while after and (
                after.group(1).lower() in ADVERBS or after.group(1).lower().endswith("ly")
            ):
                after = _WORD.match(text, after.end(), end)
            passive = after is not None and after.group(1).lower() in PASSIVE
            return Verb("be", word.start(1), word.end(), passive=True) if passive else None
        # "Mr Low, speaking to his paper, said": the verb is to come.
        aside = form.endswith("ing") and "," in text[at : word.start(1)] if word else False
        stop = word.end() if word else at
        if form.endswith("that") and form[:-4] in VERBS:
            form, stop = form[:-4], stop - 4  # "explainedthat": a blank was lost
        base = None if aside else VERBS.get(form)
        if word and base and (form != base or bare or base in ("put", "read", "forecast")):
            found = _with_particle(text, base, word.start(1), stop, end)
            if found is not None:
                return found
        if word and (form in ADVERBS or (form.endswith("ly") and form not in ("reply", "only"))):
            negated = negated or form in ("not", "never")
            at = word.end()
            continue
        beside = patterns.ASIDE.match(text, at, end)
        if beside is None or beside.end() == at:
            return None
        # The comma that ends an aside may begin the next.
        at = beside.end() - (text[beside.end() - 1] == ",")
        if (
            text[at : at + 1] == ","
            and beside.end() - at == 1
            and _WORD.match(text, beside.end(), end)
        ):
            at = beside.end()
    return None


def _with_particle(text: str, base: str, start: int, stop: int, end: int) -> Verb | None:
    needed = PARTICLES.get(base)
    if not needed:
        return Verb(base, start, stop, base in ATTITUDE)
    rest = text[stop : min(end, stop + 30)].lstrip().lower()
    for particle in needed:
        found = re.match(particle.replace(" ", " +") + r"(?![\w-])", rest)
        if found is not None:
            bare = base in ("put", "find", "raise", "bring", "give", "share") or particle in (
                "that",
                "whether",
            )
            length = 0 if bare else len(text[stop:end]) - len(text[stop:end].lstrip()) + found.end()
            attitude = base in ATTITUDE or base in ("put", "find")
            if base == "submit" and particle != "that":
                return Verb("present", start, stop)
            if base == "speak" and particle in ("up", "to", "in", "by", "on", "against"):
                return Verb("speak to", start, stop)
            return Verb(base, start, stop + length, attitude)
    return None


def unknown_verb(text: str, at: int, end: int) -> Verb | None:
    """A verb that the lexicon lacks: *marvelled that*, *computed that*."""
    match = phrases.UNKNOWN.match(text, at, min(end, at + 120))
    if match is None or phrases.NO_SPEECH.match(match["verb"]):
        return None
    return Verb("say", match.start("verb"), match.start("that"))


def tells(text: str, verb: Verb, end: int) -> bool:
    """Whether a verb of feeling goes on to what is thought; *deplored the adverts* does not."""
    if phrases.A_CLAUSE.match(text, verb.end, end):
        return True
    words = text[verb.start : verb.end].lower()
    if re.search(r"(?:that|whether|to (?:know|see|hear|note|learn|read|find)|if)\Z", words):
        return True
    if words.startswith(("express", "had it", "sent word", "had sent", "put", "gave", "protest")):
        later = phrases.LATER_CLAUSE.match(text, verb.end, end)
        return bool(later or phrases.OF_FEELING.match(text, verb.end, end))
    if re.search(
        r"(?:concerned|worried|anxious|uneasy|troubled|disappointed|surprised|encouraged|dismayed|convinced"
        r"|persuaded)\Z",
        words,
    ):
        return phrases.OF_FEELING.match(text, verb.end, end) is not None
    if words.startswith(("hope", "expect", "fear", "doubt", "wish")) and phrases.WOULD.match(
        text, verb.end, end
    ):
        return True
    if words.startswith(("hope", "expect", "fear", "doubt")):
        return phrases.WOULD.match(text, verb.end, end) is not None
    if words.endswith("not call") or phrases.NOT_HIS_VIEW.search(words):
        return len(text[verb.end : end].split()) > 2
    return words.startswith(("wish", "want")) and bool(
        phrases.LATER_CLAUSE.match(text, verb.end, end)
    )


def past_passive(text: str, at: int, end: int) -> int:
    while True:
        word = _WORD.match(text, at, end)
        if word is None:
            return at
        at = word.end()
        if word.group(1).lower() in PASSIVE:
            return at

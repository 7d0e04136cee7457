"""One sentence at a time: who speaks in it, and which of its words are said.

`find_frames` gives the frames of a sentence in order.  It knows nothing of other sentences: a
pronoun is left for the caller to settle.
"""

from __future__ import annotations

import re

from extract.pipes.statements import patterns, phrases
from extract.pipes.statements.lexicon import (
    BARE,
    DECIDE,
    INTRODUCE,
    NO_ORG,
    NOUNS,
    OF_THINGS,
    ON_THINGS,
    TELL,
    TOPICAL,
    VIEW,
)
from extract.pipes.statements.others import other_frames
from extract.pipes.statements.places import ENDS, is_speech, is_subject, words_from
from extract.pipes.statements.speakers import head, people, together
from extract.pipes.statements.untangle import Frame, untangle
from extract.pipes.statements.verbs import Verb, tells, unknown_verb, verb_of
from extract.records.shadow import Shadow
from extract.records.view import Mention

_GROUPS = frozenset(("members", "councillors", "governors", "trustees"))


def find_frames(shadow: Shadow, start: int, end: int) -> list[Frame]:
    """The frames of the sentence ``text[start:end]``, in order, their words not yet cut."""
    text = shadow.text
    if patterns.DIRECTIVE.match(text, start, end) or patterns.LISTING.match(text, start, end):
        return []
    frames: list[Frame] = []
    transcript = _transcript(shadow, start, end)
    if transcript is not None:
        return [transcript]
    reach = start
    for at, mention in _subjects(shadow, start, end):
        if at < reach:
            continue
        after = mention.end if isinstance(mention, Mention) else at + len(mention)
        if not is_subject(shadow, at, start):
            continue
        gapped = phrases.GAPPED.match(text, after, end) if frames else None
        if gapped is not None and isinstance(mention, Mention):
            frames.append(Frame(shadow.lead(at, start), gapped.end(), end, mention))
            reach = gapped.end()
            continue
        frame = _frame(shadow, at, after, mention, start, end)
        if frame is not None:
            frames.append(frame)
            reach = max(reach, frame.start if after < frame.start < end else after)
    frames += other_frames(shadow, start, end)
    return untangle(text, frames, start, end)


def _transcript(shadow: Shadow, start: int, end: int) -> Frame | None:
    numbered = phrases.NUMBER.match(shadow.text, start, end)
    begins = words_from(shadow.text, numbered.end() if numbered else start, end)
    match = patterns.TRANSCRIPT.match(shadow.text, begins, end)
    if match is None or not is_speech(shadow.text, match.end(), end):
        return None
    if phrases.LISTED.match(shadow.text, match.end(), end):
        return None
    ended = not match["dash"] and shadow.text[begins:end].rstrip().endswith((".", "?", "!"))
    if not ended and not phrases.FINITE.search(shadow.text, match.end(), end):
        return None
    speaker = head(shadow, match.start(), match.end())
    if speaker is None or speaker.label == "ORG" or patterns.STOPS.match(shadow.text, match.end()):
        return None
    return Frame(match.start(), match.end(), end, speaker, takes_floor=True, turn=True)


def _subjects(shadow: Shadow, start: int, end: int) -> list[tuple[int, Mention | str]]:
    found: list[tuple[int, Mention | str]] = [
        (mention.start, mention) for mention in shadow.within(start, end, "ROLE", "PERSON", "ORG")
    ]
    found += [
        (match.start(), match.group())
        for match in patterns.PRONOUN.finditer(shadow.text, start, end)
    ]
    for match in phrases.PEOPLE.finditer(shadow.text, start, end):
        some = phrases.SOME.search(shadow.text, max(start, match.start() - 30), match.start())
        if some is not None:
            article = some.group().strip().lower() in ("a", "an", "the")
            begins = match.start() if article else some.start()
            found.append((begins, people(shadow, begins, match.end())))
    return sorted(found, key=lambda item: item[0])


def _frame(
    shadow: Shadow, at: int, after: int, who: Mention | str, start: int, end: int
) -> Frame | None:
    text = shadow.text
    speaker = who if isinstance(who, Mention) else None
    pronoun = who.lower() if isinstance(who, str) else None
    if speaker is not None:
        view = patterns.VIEW.match(text, after, end)
        if view is not None:
            return Frame(shadow.lead(at, start), view.end(), end, speaker)
        gave = patterns.GAVE.match(text, after, end)
        if gave is not None:
            return Frame(shadow.lead(at, start), gave.end(), end, speaker)
    if patterns.INVERTED.match(text, after, end):
        return None
    verb = verb_of(text, after, end, bare=_is_plural(speaker, pronoun))
    lead = shadow.lead(at, start)
    opens = words_from(text, start, end) >= lead
    if verb is not None and speaker is not None and speaker.label == "ORG":
        form = text[verb.start : verb.end].lower()
        title = text[verb.start].isupper()  # "Police Report: ..."
        if form in NOUNS and (title or not patterns.THAT.match(text, verb.end, end)):
            verb = None
    on_things = verb if verb is not None and verb.base in ON_THINGS else None
    then = phrases.AND_SAID.match(text, on_things.end, end) if on_things is not None else None
    if then is not None and then["he"]:
        return None
    # "presented the report and said that": what is said comes after the second verb.
    silent = verb is None or verb.passive or verb.base in INTRODUCE
    if (
        verb is None
        or silent
        or (verb.attitude and not tells(text, verb, end))
        or phrases.OWN_OBJECT.match(text, verb.end, end)
        or then is not None
    ):
        second = _second_verb(shadow, after, end, speaker) if opens else None
        if second is not None and not patterns.COLON.match(text, after, second.start):
            speaker = together(shadow, speaker, second.start) if speaker else None
            return Frame(lead, second.end, end, speaker, pronoun)
    if verb is None and (speaker.label != "ORG" if speaker else True):
        verb = unknown_verb(text, after, end)
    if verb is None:
        can = speaker.label != "ORG" if speaker else pronoun in ("he", "she")
        colon = patterns.COLON.match(text, after, end) if opens and can else None
        if colon is None or not is_speech(text, colon.end(), end):
            return None
        if phrases.LISTED.match(text, colon.end(), end):
            return None
        return Frame(lead, colon.end(), end, speaker, pronoun)
    if verb.passive or not _may_say(speaker, verb, text, end):
        return None
    if speaker is not None:
        speaker = together(shadow, head(shadow, at, verb.start) or speaker, verb.start)
    if verb.base in INTRODUCE:
        colon = patterns.COLON.match(text, verb.end, end)
        if colon is not None and is_speech(text, colon.end(), end):
            return Frame(lead, colon.end(), end, speaker, pronoun, takes_floor=True)
        if verb.base != "speak to" or phrases.PERFECT.search(text, after, verb.start):
            return None
        return Frame(lead, verb.end, verb.end, speaker, pronoun, takes_floor=True)
    if verb.base == "speak" and phrases.PLAIN_OBJECT.match(text, verb.end, end):
        return Frame(lead, verb.end, verb.end, speaker, pronoun, takes_floor=True)
    rest = re.match(r"[ ,]*", text[verb.end : end])
    said_at = verb.end + (rest.end() if rest else 0)
    if _is_trailing(text, verb.end, end, lead, start):
        return Frame(lead, start, end, speaker, pronoun, whole=True)
    past = text[verb.start : verb.end].lower().endswith(("ed", "spoke"))
    if verb.base in TOPICAL and opens and past and phrases.TO_ALL.match(text, verb.end, end):
        return Frame(lead, verb.end, verb.end, speaker, pronoun, takes_floor=True)
    deed = phrases.DEEDS.get(verb.base)
    if deed is not None and deed.match(text, verb.end, end):
        return None
    # "had asked next door": told by somebody else, as a deed.
    earlier = verb.base == "ask" and phrases.PERFECT.search(text, after, verb.start)
    if earlier and not phrases.A_CLAUSE.match(text, verb.end, end):
        return None
    if _is_a_word(text, verb, end):
        return None
    if verb.base == "agree" and patterns.TO_DO.match(text, verb.end, end):
        return None
    if verb.attitude:
        if not tells(text, verb, end):
            # "The Treasurer was eloquent.": the words are in the sentences to come.
            brief = opens and len(text[verb.end : end].split()) <= 4 and text[end - 1] == "."
            return Frame(lead, end, end, speaker, pronoun, takes_floor=True) if brief else None
        said_at = verb.start
        point = phrases.POINT.match(text, verb.start, end)
        said_at = point.end() if point is not None else said_at
    elif verb.base in TOPICAL and phrases.TOPIC.match(text, verb.end, end):
        return None
    else:
        pattern = patterns.SAID_TO if verb.base in TELL else patterns.SAID
        said = pattern.match(text, verb.end, end)
        said_at = said.end() if said else said_at
    if phrases.NOT_SAID.match(text, said_at, end):
        return None
    if (
        verb.base in OF_THINGS
        and not patterns.ABOUT.match(text, verb.end, end)
        and not phrases.WORDS.search(text, said_at, end)
    ):
        return None
    if ENDS.match(text, said_at, end) or phrases.LEADS_IN.match(text, said_at, end):
        return None
    return Frame(lead, said_at, end, speaker, pronoun)


def _is_a_word(text: str, verb: Verb, end: int) -> bool:
    """*recommended refusal*: a word is said only after *said*, *thought* and the like."""
    return verb.base not in BARE and len(text[verb.end : end].split()) == 1


def _second_verb(shadow: Shadow, after: int, end: int, speaker: Mention | None) -> Verb | None:
    """A verb of saying further on that has the same subject: *X thanked them and said that*."""
    found = patterns.COORDINATE.search(shadow.text, after, min(end, after + 240))
    if found is None:
        return None
    between = shadow.text[after : found.start()]
    if re.search(r"[;:.?!]|\b(?:who|which|he|she|they|while|but)\b", between):
        return None
    # "X thanked the Clerk, and Y, ..." : nobody else may be the subject of the second verb.
    others = list(shadow.within(after, found.start(), "ROLE", "PERSON", "ORG"))
    if others and not shadow.text[others[-1].end : found.start()].strip():
        before = shadow.text[after : others[-1].start]
        if re.search(r"(?:,|\band)\s*(?:the\s+|Mr\s+|Mrs\s+|Ms\s+)?\Z", before):
            return None
    for kind, base in (("asks", "ask"), ("bare", "say")):
        if found[kind]:
            return Verb(base, *found.span(kind))
    return Verb("say", found.start("verb"), found.end())


def _is_trailing(text: str, verb_end: int, end: int, lead: int, start: int) -> bool:
    """*..., the Chief Officer explained.*: the words said stand before the speaker."""
    before = text[start:lead].rstrip()
    if not before.endswith((",", "?", '"', "-", "'")) or patterns.FRONTED.match(before):
        return (
            len(before) > 1
            and before.endswith(",")
            and re.match(r" *(?:\.|\Z)", text[verb_end:end]) is not None
        )
    told = patterns.TOLD.match(text, verb_end, end)
    return told is not None


def _may_say(speaker: Mention | None, verb: Verb, text: str, end: int) -> bool:
    if speaker is None:
        return True
    if speaker.label == "ORG":
        if phrases.FOUND_THAT.search(text, max(0, verb.start - 1), min(end, verb.end + 8)):
            return True
        if verb.attitude:
            return verb.base == "state" and tells(text, verb, end)
        return verb.base not in NO_ORG or _is_view(verb, text, end)
    name = speaker.text.lower().split()[-1:]
    if name and name[0] in _GROUPS and verb.base in DECIDE | INTRODUCE:
        return _is_view(verb, text, end)
    return True


def _is_view(verb: Verb, text: str, end: int) -> bool:
    """*The Board noted that costs had risen*: not a decision, but what it was told or thought."""
    if verb.base == "agree":
        return phrases.AGREED_THAT.match(text, verb.end, end) is not None
    return verb.base in VIEW and phrases.NOTED_THAT.match(text, verb.end, end) is not None


def _is_plural(speaker: Mention | None, pronoun: str | None) -> bool:
    if speaker is None:
        return pronoun == "they"
    return speaker.label == "ORG" or speaker.text.endswith("s")

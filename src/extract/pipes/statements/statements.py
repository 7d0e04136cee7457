from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from extract.layout_blocks import style_of
from extract.pipes.roles.patterns import HEADS
from extract.pipes.statements import patterns, phrases
from extract.pipes.statements.frames import find_frames
from extract.pipes.statements.introduced import Lead, goes_on, introduction, item_start
from extract.pipes.statements.places import stops
from extract.pipes.statements.speakers import head
from extract.pipes.statements.untangle import Frame
from extract.records.shadow import Shadow, content_start
from extract.records.store import put_records
from extract.records.types import Statement
from extract.records.view import Mention, View, least_confidence

MOST_WORDS = 60
_UNSETTLED = "the text does not settle who is meant by {!r}"
_REMIT = re.compile(r" (?:of|for|to|in|at|with)\b| ?[\u2013\u2014,:(]| - ")
_PLURAL = re.compile(r"(?:s|people)\Z", re.I)
_JOINED = re.compile(r"(?P<first>[\w'-]+) (?:and|&) ", re.I)


@dataclass
class _Floor:
    """Who spoke last in a run of text."""

    speaker: Mention | None = None
    somebody: Mention | None = None
    """The person or post that spoke last: *he* is no body."""
    rivals: bool = False
    """Whether somebody else was named since, whom *he* or *she* could mean."""
    turn: tuple[int, int] | None = None
    """The words of an open turn: in a transcript, or after *presented her report*."""
    holds: bool = False
    """Whether what follows without a speaker of its own is his."""
    asked: Mention | None = None
    """Whom the last question was put to, by its words."""
    about: Mention | None = None
    """The only other one whom the last question names: who answers it as *he* or *she*."""
    spoke: bool = False
    """Whether he spoke in the last sentence."""
    lightly: bool = False
    """Whether he only said a word or two: what follows is his where its verb says so."""


class StatementsComponent:
    """Finds who is reported to have said what and keeps it as `Statement` records."""

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        shadow = Shadow(view)
        statements: list[Statement] = []
        lead: Lead | None = None
        listed = False
        style: str | None = None  # of the marker of the item that leads into a list
        before: Mention | None = None
        for block in view.blocks:
            if block.kind == "furniture":
                continue
            # A list ends with its last bullet, or with the paragraphs under its heading.
            if block.kind in ("heading", "table_row") or (listed and block.kind != "list_item"):
                lead, listed = None, False
            if block.kind in ("heading", "table_row"):
                before = None
            if block.kind == "heading":
                continue
            if lead is not None and block.kind == "list_item" and style_of(block) == style:
                lead, listed, before = None, False, None  # "4. ..." after "1. She said: a. ..."
            listed = listed or (lead is not None and block.kind == "list_item")
            for start, end in block.runs:
                # A cell is a line of a list or table, unless it is long enough to be prose.
                if block.kind != "table_row" or end - start > 80:
                    floor = _Floor(speaker=lead.speaker if lead else before)
                    held = lead
                    found, lead = self._of_run(shadow, start, end, lead, listed, floor)
                    if lead is not None and held is None:
                        style = style_of(block) if block.kind == "list_item" else None
                    statements += found
                    before = None if floor.rivals else floor.speaker
        put_records(doc, Statement.section, statements)
        return doc

    def _of_run(
        self,
        shadow: Shadow,
        start: int,
        end: int,
        lead: Lead | None,
        listed: bool,
        floor: _Floor,
    ) -> tuple[list[Statement], Lead | None]:
        """The statements of a run, and who introduces what follows it."""
        first = content_start(shadow.view, start)
        listing = patterns.FIGURE_LINE.match(shadow.text, first, end)
        item = item_start(shadow, first, end, lead) if lead and not listing else None
        if lead and item and (item[1] or _is_item(shadow, first, end, listed)):
            statement = _statement(shadow, item[0], end, lead.speaker)
            return ([statement] if statement else []), Lead(lead.speaker)
        found = self._of_sentences(shadow, start, end, floor)
        last = shadow.view.sentences_in(start, end)[-1]
        begun = introduction(shadow, *last, floor.speaker)
        if lead and not begun and (listed or goes_on(shadow, first, end, listed)):
            begun = lead
        return found, begun

    def _of_sentences(self, shadow: Shadow, start: int, end: int, floor: _Floor) -> list[Statement]:
        found: list[Statement] = []
        for number, (first, last) in enumerate(shadow.view.sentences_in(start, end)):
            if number == 0:
                first = content_start(shadow.view, first)
            for part_start, part_end in _parts(shadow.text, first, last):
                found += self._of_sentence(shadow, part_start, part_end, floor)
        return found + _close(shadow, floor)

    def _of_sentence(self, shadow: Shadow, start: int, end: int, floor: _Floor) -> list[Statement]:
        frames = find_frames(shadow, start, end)
        asked = phrases.TO_SOMEBODY.match(shadow.text, start, end)
        if asked:
            floor.asked = next(shadow.within(*asked.span("who"), "ROLE", "PERSON"), None)
        reply = phrases.REPLY.match(shadow.text, start, end)
        if reply and floor.asked:
            frames = [Frame(start, reply.end(), end, floor.asked, turn=True)]
        found: list[Statement] = []
        if frames and not any(frame.speaker or frame.pronoun for frame in frames):
            found += _close(shadow, floor)
            _look_for_subject(shadow, start, end, floor)
            return found
        if not frames:
            if floor.spoke and floor.speaker and _is_quotation(shadow.text, start, end):
                found += _close(shadow, floor)
                statement = _statement(shadow, start, end, floor.speaker)
                return [*found, statement] if statement else found
            floor.spoke = False
            if floor.holds and floor.speaker and _goes_on(shadow, start, end, floor):
                if floor.turn:
                    floor.turn = (floor.turn[0], end)
                elif _is_sentence(shadow.text, start, end):
                    floor.turn = (start, end)  # what follows is of one statement
            else:
                found += _close(shadow, floor)
                _look_for_subject(shadow, start, end, floor)
            return found
        if floor.holds and not floor.turn and floor.speaker:
            stop = shadow.text.rfind(";", start, frames[0].at)
            if stop > start and not frames[0].whole and _is_sentence(shadow.text, start, stop):
                statement = _statement(shadow, start, stop, floor.speaker)
                found += [statement] if statement else []
        found += _close(shadow, floor)
        if frames[0].speaker is None and frames[0].pronoun:
            subject = _subject_before(shadow, start, frames[0])
            if subject is not None:
                floor.speaker, floor.rivals = subject, False
        for frame in frames:
            if frame.speaker is None and frame.pronoun is None:
                floor.holds = False  # a report that names nobody has no speaker to record
                continue
            speaker, reason = _speaker_of(frame, floor)
            if floor.about is not None and phrases.ANSWERS.match(
                shadow.text, frame.at, frame.start
            ):
                speaker, reason = floor.about, None
            floor.about = _asked_about(shadow, frame, speaker)
            if frame.turn and speaker is not None:
                floor.turn = (frame.start, frame.end)
                floor.speaker, floor.rivals, floor.holds = speaker, False, True
                continue
            statement = _statement(shadow, frame.start, frame.end, speaker, reason)
            if statement is not None:
                found.append(statement)
            if speaker is not None:
                floor.speaker, floor.rivals, floor.spoke = speaker, False, True
                floor.somebody = floor.somebody if speaker.label == "ORG" else speaker
                brief = len(frames) == 1 and _is_brief(shadow.text, frame, start, end)
                floor.lightly = brief and not frame.takes_floor
                floor.holds = frame.takes_floor or brief
            else:
                floor.holds = False
                floor.rivals = True
        return found


def _is_item(shadow: Shadow, start: int, end: int, listed: bool) -> bool:
    """Whether a run is an item of the list before it, without a speaker of its own."""
    if not goes_on(shadow, start, end, listed):
        return False
    first = shadow.view.sentences_in(start, end)[0]
    return not any(
        frame.speaker or frame.pronoun is None for frame in find_frames(shadow, start, first[1])
    )


def _close(shadow: Shadow, floor: _Floor) -> list[Statement]:
    """The open turn as a statement."""
    if floor.turn is None:
        return []
    statement = _statement(shadow, *floor.turn, floor.speaker)
    floor.turn = None
    return [statement] if statement else []


def _is_quotation(text: str, start: int, end: int) -> bool:
    return text[start:end].strip()[:1] == '"' and text[start:end].rstrip(" .")[-1:] == '"'


def _goes_on(shadow: Shadow, start: int, end: int, floor: _Floor) -> bool:
    """Whether a sentence that names no speaker goes on with the last one's words."""
    text = shadow.text
    if stops(shadow, start, end):
        return False
    opener = next(shadow.within(start, end, "ROLE", "PERSON"), None)
    opens = opener is not None and _opens(shadow, opener, start)
    if opener is not None and opens and patterns.DECIDES.match(text, opener.end, end):
        return False
    if floor.turn:
        return True
    if opener is not None and opens and (floor.lightly or opener.label == "PERSON"):
        return False
    if not floor.lightly:
        return True
    return bool(phrases.BACKSHIFTED.search(text, start, end)) and not phrases.PRESENT.search(
        text, start, min(end, start + 120)
    )


def _is_brief(text: str, frame: Frame, start: int, end: int) -> bool:
    """*The Treasurer was eloquent.*: the words themselves are in the sentences to come."""
    opens = not re.search(r"[^\W\d_]", text[start : frame.at])
    if frame.speaker is not None and frame.speaker.label == "ORG":
        return False
    if not opens or text[end - 1 : end] != "." or phrases.QUESTION.match(text, frame.start, end):
        return False
    return len(text[frame.start : end].split()) <= 3


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence at its inner bullets and turns: minutes set several in one paragraph."""
    parts: list[tuple[int, int]] = []
    at = start
    while True:
        cut = patterns.PART.search(text, at + 1, end)
        if cut is None:
            return [*parts, (at, end)]
        parts.append((at, cut.start()))
        at = cut.end()


def _speaker_of(frame: Frame, floor: _Floor) -> tuple[Mention | None, str | None]:
    if frame.speaker is not None:
        return frame.speaker, None
    before = floor.speaker
    if before is not None and before.label == "ORG" and frame.pronoun in ("he", "she"):
        before = floor.somebody
    if before is None or floor.rivals:
        return None, _UNSETTLED.format(frame.pronoun)
    if not _agrees(frame, before) and before.label != "ORG":
        return None, _UNSETTLED.format(frame.pronoun)
    return before, None


def _asked_about(shadow: Shadow, frame: Frame, speaker: Mention | None) -> Mention | None:
    """The Clerk in *Mr Hay asked whether the Clerk had the keys*."""
    if speaker is None or not phrases.ASKED.search(shadow.text, frame.at, frame.start):
        return None
    name = shadow.view.name_of(speaker)
    named = shadow.within(frame.at, frame.end, "ROLE", "PERSON")
    others = [one for one in named if shadow.view.name_of(one) != name]
    names = {shadow.view.name_of(one) for one in others}
    return others[0] if len(names) == 1 and not _is_several(others[0]) else None


def _agrees(frame: Frame, mention: Mention) -> bool:
    """Whether somebody is as many as the pronoun says."""
    return _is_several(mention) == (frame.pronoun in ("they", "their"))


def _is_several(mention: Mention) -> bool:
    # "Director of Children's Services" is one, whatever the remit.
    head = _REMIT.split(mention.text, 1)[0] if mention.label == "ROLE" else mention.text
    joined = _JOINED.search(head)
    # "Police and Crime Commissioner" is one, "Chair and Vice-Chair" are two.
    several = joined is not None and (mention.label != "ROLE" or joined["first"].lower() in HEADS)
    return (mention.label != "PERSON" and bool(_PLURAL.search(head))) or several


def _subject_before(shadow: Shadow, start: int, frame: Frame) -> Mention | None:
    """Who opens the sentence of a later *he*, and is the only one that it can be.

    *The Chair turned to page 21, where he felt that*.
    """
    able = [one for one in shadow.within(start, frame.at, "ROLE", "PERSON") if _agrees(frame, one)]
    if len(able) != 1 or not _opens(shadow, able[0], start):
        return None
    return able[0]


def _look_for_subject(shadow: Shadow, start: int, end: int, floor: _Floor) -> None:
    """Note who opens a sentence: *he* in the next one is likely he."""
    floor.holds = False
    opener = next(shadow.within(start, end, "ROLE", "PERSON"), None)
    if opener is None:
        return
    if _opens(shadow, opener, start):
        subject = head(shadow, opener.start, end) or opener
        floor.speaker, floor.somebody, floor.rivals = subject, subject, False
    else:
        floor.rivals = True


def _opens(shadow: Shadow, mention: Mention, start: int) -> bool:
    """Whether a sentence begins with a mention."""
    return shadow.opens(shadow.lead(mention.start, start), start)


def _is_sentence(text: str, start: int, end: int) -> bool:
    return len(re.findall(r"(?<!\w)[a-z']{2,}", text[start:end])) >= 3


def _statement(
    shadow: Shadow, start: int, end: int, speaker: Mention | None, reason: str | None = None
) -> Statement | None:
    view = shadow.view
    start, end = _trim(shadow.text, start, end)
    if start >= end:
        return None
    whole = (start, end)
    words = list(re.finditer(r"\S+", view.text[start:end]))
    if patterns.NOTHING_SAID.fullmatch(shadow.text, start, end):
        return None
    if len(words) > MOST_WORDS:
        end = start + words[MOST_WORDS - 1].end()
    offsets = {"text": (start, end)}
    if speaker is not None:
        offsets["said_by"] = (speaker.start, speaker.end)
    return Statement(
        span=whole,
        offsets=offsets,
        reasons={"said_by": reason} if reason else {},
        confidence=least_confidence([speaker] if speaker else []),
        said_by=view.name_of(speaker) if speaker else None,
        text=view.plain(start, end),
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in " ,;:-*_'" or _stray(text, start, start, end)):
        start += 1
    while end > start and (text[end - 1] in " ,;:.-*_'" or _stray(text, end - 1, start, end)):
        end -= 1
    return start, end


def _stray(text: str, at: int, start: int, end: int) -> bool:
    """Whether a quotation mark goes: not one of a pair that holds a part of the words only."""
    if text[at] != '"':
        return False
    first = text.find('"', start, end)
    second = text.find('"', first + 1, end)
    if second < 0 or text.find('"', second + 1, end) >= 0:
        return True
    return not text[start:first].strip() and not text[second + 1 : end].strip(" ,;:.-*_'")

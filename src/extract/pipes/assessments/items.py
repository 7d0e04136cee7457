"""What a colour rates: the subject of its verb, its object, what it stands beside."""

from __future__ import annotations

import re

from extract.pipes.assessments import lexicon
from extract.pipes.assessments.reading import Run
from extract.pipes.forms import either
from extract.records.types import Offsets
from extract.records.view import Mention

_LEAD_LABEL = re.compile(r"[^.:;–—\n]{2,70}?(?=\.\s|:\s|\s[–—-]\s)")
_MARKS = re.compile(r"[\s#*_>•·▪◦●○‣–—-]*(?:\(?[0-9a-zA-Z]{1,3}[.)]\s+)?")
INSERTED = re.compile(
    r",\s+(?:with|which|who|where|having|despite|though|although|alone|both|all|once|run|built|led|owned"
    r"|now|at|on|in|an?|the)\b[^,;:]{0,100},\s*\Z|,\s+alone,\s*\Z",
    re.I,
)
# A figure between a label and its colour: "Majors: 2 of 5, red", "Roof fails: score 16, red",
# "Falls: 4.1 per 1,000 bed days, red".
_FIGURE = re.compile(
    r"(?:(?:score[sd]?|scoring|at|now|about|with|just)\s+)*(?:an?\s+)?(?:[£\d][\d.,%km]*|half|quarter|third)"
    r"(?:\s+(?:out\s+)?of\s+(?:the\s+)?\d+)?(?:\s+(?!(?:is|are|was|were|has|had)\b)[\w/,.%-]+){0,5}"
    r"(?:\s*\([^)]*\))?",
    re.I,
)
_FIGURE_END = re.compile(
    r"(?:\s*[:(]|\s+[–—-]|\s)\s*[\d.,]+\s*(?:%|per\s?cent)\)?"
    r"(?:\s*\([^()]{1,40}\)|\s+[–—-]\s+[^–—:;.]{1,30}?)?(?:\s+[–—-])?\s+\Z",
    re.I,
)
_SEPARATORS = re.compile(
    r"\s*(?:;|,?\s+and\s+(?=(?:the|a|an|our)\s|[A-Z])|,\s+(?=(?:and\s+)?(?:the|a|an)\s|[A-Z]))\s*"
)
_TAKES_OBJECT = re.compile(
    r"\b(?:it|them|this|that|him|her)(?:\s+(?:as|at|to|in|into|from|is|was|back|down|up))*\s*['‘\"“]?\Z",
    re.I,
)
_ALONE = re.compile(
    r",\s+(?:alone|only|too|again|however|alas|meanwhile|still|now|inevitably|unsurprisingly|happily|sadly|as\s+(?:ever|before|expected|usual)|at\s+last|for\s+now)"
    r"\s*,\s*['‘\"“]?\Z",
    re.I,
)
_TOPIC = re.compile(
    r"(?:on|as\s+(?:to|for)|regarding|concerning|turning\s+to|with\s+regard\s+to|in\s+respect\s+of|in\s+relation\s+to|for)\s+(?:the\s+)?(?=[A-Z0-9])",
    re.I,
)
"""What opens a paragraph with what it is about: *On P3 the consultant said*."""
_SUBJECT_NEXT = re.compile(
    r"\s+(?=(?:the|a|an|it|he|she|they|we|there|this|that|Mr|Mrs|Ms|Dr|Cllr|Councillor)\b)|[,.]\s",
    re.I,
)
_RELATIVE = re.compile(
    r"(?:,?\s+(?:(?:the|an?)\s+)?(?:(?:vast|great|large|clear|small)\s+)?(?:majority|minority|bulk|rest|remainder"
    r"|most|many|some|all|both|half)\s+of)?,?\s+(?:which|that)\s*\Z",
    re.I,
)
"""*the risks, the majority of which* are red: the risks are."""
_PAPERS_FOR = re.compile(
    rf"(?:[\w-]+\s+){{0,2}}?(?:reports?|updates?|papers?|plans?)\s+(?:for|on)\s+(?:the\s+)?(?={lexicon.NUMBER}\s)",
    re.I,
)
"""*the reports for the nine projects that* were red: the projects were."""
_VERB_FIRST = re.compile(
    r"(?:(?:they|we|he|she)\s+)?(?:\w+ed|drawn|given)\s+(?:on|about|over|with|by|at|upon|to)\s+(?:the\s+)?",
    re.I,
)
_ABOUT = re.compile(
    r"(?:all\s+|both\s+|mostly\s+|mainly\s+|largely\s+)?(?:about|in|on|for)\s+(?:the\s+)?(?=\w)",
    re.I,
)
_NO_LIST = re.compile(
    r"(?:about|because|due|down|on|in|at|to|of|for|from|with|not|no|all|both|mostly|mainly|largely|likely|expected|discussed|noted|explained|reviewed|questioned|up|a\s+concern"
    r"|\w+(?:ed|ing))\b",
    re.I,
)
_LEVEL = (
    r"(?:very\s+)?(?:low|medium|high|moderate|severe|extreme|critical|significant|minor|major"
    r"|\d{1,2})"
)
_SCORE = re.compile(
    r"\s+(?:(?:is|was|are|were|has|had|been|now)\s+)*(?:scored|scoring|assessed|stays|stayed|remains|remained|increased|reduced"
    rf"|decreased|moved|risen|rose|fallen|fell|gone|went|escalated)\s+(?:from\s+{_LEVEL}\s+)?(?:at\s+|as\s+|to\s+)?{_LEVEL}\s*/?\s*\Z",
    re.I,
)
"""*The cyber risk was scored at 20* (red), *SR2 remained very high*/red."""
_ON_TRACK = re.compile(
    r"\s+(?:(?:is|was|are|were|has|had|have|been|remain(?:s|ed)?|still|now|an?)\s+)+(?:on|off)\s+"
    r"(?:track|course|target|schedule|plan)\s*\Z",
    re.I,
)
"""*The measures were on track* (green)."""
_TAIL = 8
"""Characters behind a colour that ends its line: a stop, a bracket."""
_FINITE = re.compile(
    rf"\s(?:{either(lexicon.AUXILIARIES)}|\w{{3,}}ed|fell|rose|stood|stands|remains|went|came|held)\s",
    re.I,
)
_LETTER = re.compile(r"\s*\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+")
_NO_NOUN = frozenset(
    "leave leaves expect expects expected see seen want wants wanted call say saying said left "
    "settled following harsh agreed consented falling passing through without looking asked "
    "marked like put meant meaning turning going toward towards about is as "
    "fear fears hopes hope want prefers predicts reckons".split()
)


def item_beside(run: Run, left: int, mention: Mention, right: int, stop: int) -> Offsets | None:
    """The words that a colour rates, from what stands beside it; None where none are found."""
    text = run.text
    before = text[left : mention.start]
    after = lexicon.RATING_OF.match(text, mention.end, stop)
    if after:
        return run.right(after.end(), right)
    bracket = lexicon.BRACKET_END.search(before)
    if bracket:
        score = _SCORE.search(text, left, left + bracket.start())
        score = score or _ON_TRACK.search(text, left, left + bracket.start())
        end = score.start() if score else left + bracket.start()
        return run.left(left, end, verbless=True)
    score = _SCORE.search(before) if before.endswith("/") else None
    if score:
        return run.left(left, left + score.start(), verbless=True)
    alone = _ALONE.search(before)
    if alone:
        end = left + alone.start()
        return run.left(_apposed(text, left, end), end, verbless=True)
    linked = lexicon.LINKED.search(before)
    # "put the archive move at": what may be a noun is one where another verb takes it.
    if linked and not (linked["verb"].casefold() in lexicon.NOUN_TOO and object_of(before)):
        return _subject(run, left, left + linked.start(), linked)
    noun = lexicon.NOUN_NEXT.match(text, mention.end, stop)
    if noun and re.search(
        r"\b(?:the|an?|only|one|other|remaining|second|last|single|our|their|its)\s+['‘\"“]?\Z",
        before,
        re.I,
    ):
        named = lexicon.NAMES_IT.match(text, noun.end(), stop)
        found = run.right(named.end(), right) if named and named.end() > noun.end() + 1 else None
        if found:
            return found
    label = lexicon.LABEL_END.search(before)
    if label is None and text[mention.start].isupper():
        label = _FIGURE_END.search(before)  # "Complaints answered in time (71%) Red"
    if label and not before[: label.start()].endswith(","):
        found = _labelled(run, left, left + label.start(), label.group())
        if found:
            return found
    target = object_of(before)
    if target:
        if _TAKES_OBJECT.search(before):
            return None
        found = run.right(left + target[0], left + target[1])
        if found:
            return found
    inverted = lexicon.INVERTED.search(before)
    asked = inverted and re.search(
        r"(?:^|\b(?:why|how|what|when|whether|[:,;–—-]))\W*\Z", before[: inverted.start()], re.I
    )
    if inverted and asked:
        a, b = left + inverted.start("item"), left + inverted.end("item")
        return run.right(a, b)
    earlier = next(iter(run.recent()), None)
    if earlier and earlier.mention.end >= left and re.search(r"(?:\band|\bbut|,)\W*\Z", before):
        # "green on 11 standards and amber on record keeping"
        beside = lexicon.ON_ITEM.match(text, earlier.mention.end, mention.start)
        on = beside and lexicon.ON_ITEM.match(text, mention.end, stop)
        if on:
            return run.right(on.end(), right)
    if not re.search(r"\w", before):
        head = lexicon.HEADS_LABEL.match(text, mention.end, stop)
        if head:
            return run.right(head.end(), right)
        on = lexicon.ON_ITEM.match(text, mention.end, stop)
        return run.right(on.end(), right) if on else None
    if _TAKES_OBJECT.search(before) or re.search(
        r"\b(?:an?|the|any|every|another|his|her|their|of|about|behind)\s+['‘\"“]?\Z", before, re.I
    ):
        on = lexicon.ON_ITEM.match(text, mention.end, stop)
        return run.right(on.end(), right) if on else None
    found = run.left(_apposed(text, left, mention.start), mention.start, verbless=True)
    return found if found and _apposes(text, found, mention.start) else None


def object_of(before: str) -> Offsets | None:
    """What the last verb such as *rated* has between itself and the colour."""
    for verb in reversed(list(lexicon.OBJECT_VERB.finditer(before))):
        tail = lexicon.OBJECT_TAIL.match(before, verb.end())
        if tail:
            return tail.span("item")
    return None


def _apposes(text: str, phrase: Offsets, end: int) -> bool:
    """Whether a phrase without a verb stands right before its colour: *staff green*."""
    if not re.fullmatch(
        r"\s*(?:(?:now|still|currently|all|both|at|on|in|is|,)\s*)?[\s'\"‘“*_(]*",
        text[phrase[1] : end],
        re.I,
    ):
        return False
    words = text[slice(*phrase)].split()
    return words[-1].casefold() not in _NO_NOUN and words[0].casefold() not in _NO_NOUN


def _apposed(text: str, left: int, end: int) -> int:
    """Where a phrase without a verb may begin: after the last comma, semicolon or colon."""
    gaps = [m.end() for m in re.finditer(r"[,;:]\s|\s[–—-]\s", text[left:end])]
    return left + gaps[-1] if gaps else left


def _subject(run: Run, left: int, end: int, linked: re.Match[str]) -> Offsets | None:
    text = run.text
    aside = lexicon.ASIDE.search(text[left:end])
    inserted = INSERTED.search(text[left:end])
    if aside is None and inserted:
        # "Oak Lane, with 31 children, is": the words between the commas are about the subject.
        found = run.left(left, left + inserted.start())
        if found:
            return found
    found = run.left(left, left + aside.start() if aside else end)
    relative = _RELATIVE.search(text, left, end)
    if relative and (found is None or found[0] > relative.start()):
        found = run.left(left, relative.start())
        verb = _VERB_FIRST.match(text, *found) if found else None
        found = (verb.end(), found[1]) if found and verb else found
        papers = _PAPERS_FOR.match(text, *found) if found else None
        found = (papers.end(), found[1]) if found and papers else found
    if found and lexicon.GENERIC.fullmatch(text[slice(*found)]):
        return antecedent(run, None, text[left:end])
    return found


def _labelled(run: Run, left: int, end: int, mark: str) -> Offsets | None:
    """The words before a colon or dash, up to the sentence's start or the last stop."""
    text = run.text
    start = left + max(
        (m.end() for m in re.finditer(r"[.;]\s+|\)\s*[,;]\s*", text[left:end])), default=0
    )
    if mark.strip().startswith(","):
        at = _apposed(text, left, end)
        figure = _FIGURE.fullmatch(text[at:end].strip())
        if figure and at > left and re.search(r"[:,–—-]\s*\Z", text[left:at]):
            end = left + len(re.sub(r"\s*[:,–—-]\s*\Z", "", text[left:at]))
            at = left + max((m.end() for m in re.finditer(r"[.;]\s+", text[left:end])), default=0)
            if not re.search(r"\w", text[at:end]):
                return None
            lead = _MARKS.match(text, at, end)
            if text[at:end].strip() == "Others":
                return end - len("Others"), end
            first = lead.end() if lead else at
            if first < end and not lexicon.AUXILIARIES & set(text[first:end].casefold().split()):
                return first, end
            return run.left(lead.end() if lead else at, end, verbless=True)
        return _lettered(run, at, end) or run.left(at, end, verbless=True)
    lead = _MARKS.match(text, start, end)
    start = lead.end() if lead else start
    words = text[start:end].split()
    if not words or lexicon.GENERIC.fullmatch(text[start:end].strip(" *_")):
        return antecedent(run, None, "")
    if len(words) > 14 or any(w.casefold() in lexicon.AUXILIARIES for w in words):
        return run.left(left, end, verbless=True)
    while end > start and text[end - 1] in " *_":
        end -= 1
    return start, end


def _lettered(run: Run, start: int, end: int) -> Offsets | None:
    """*(a) tools lent as gifts*, amber: the whole of a lettered phrase that has no verb."""
    mark = _LETTER.match(run.text, start, end)
    words = run.text[mark.end() : end].casefold().split() if mark else []
    if mark is None or not 0 < len(words) <= 12 or lexicon.AUXILIARIES & set(words):
        return None
    return mark.end(), end


def antecedent(run: Run, mention: Mention | None, before: str) -> Offsets | None:
    """What a pronoun, or a clause without a subject, is about: the last item, or the label."""
    bare = re.search(
        r"\b(?:the|those|our|these|any|every|behind|about|of)\s+['‘\"“]?\Z", before, re.I
    )
    if mention is not None and bare:
        return None
    for earlier in run.recent():
        item = earlier.item
        if item and (earlier.count_at is None or item[0] > earlier.mention.end):
            return earlier.item
    lead = _MARKS.match(run.text, run.start, run.end)
    start = lead.end() if lead else run.start
    topic = _TOPIC.match(run.text, start, run.end)
    if topic:
        ends = _SUBJECT_NEXT.search(run.text, topic.end(), min(run.end, topic.end() + 80))
        if ends and (mention is None or ends.start() < mention.start):
            return run.right(topic.end(), ends.start())
    label = _LEAD_LABEL.match(run.text, start, min(run.end, start + 80))
    limit = mention.start if mention else run.end
    if label and label.end() <= limit and len(label.group().split()) <= 6:
        words = label.group().split()
        named = run.view.within(start, label.end(), "PERSON", "ROLE")
        verbs = any(
            w.casefold() in lexicon.AUXILIARIES | lexicon.REPORTING or w.endswith("ed")
            for w in words
        )
        generic = lexicon.GENERIC.fullmatch(label.group().strip(" *_"))
        if (
            not generic
            and not named
            and not verbs
            and not re.fullmatch(r"[A-Z][A-Za-z]{0,2}[A-Z]", label.group())
        ):
            return run.right(start, label.end())
    if mention is not None and not re.search(r"\w", before):
        return _first_subject(run, start, mention)
    return None


def _first_subject(run: Run, start: int, mention: Mention) -> Offsets | None:
    """*Availability had dropped to 64%. RED*: a line that ends in its colour is of its subject."""
    at, stop = run.view.sentence(mention.start)
    if run.end - mention.end > _TAIL or re.search(r"\w", run.text[at : mention.start]):
        return None
    if re.search(r"\w", run.text[mention.end : max(stop, run.end)]):
        return None
    first_stop = run.view.sentence(start)[1]
    verb = _FINITE.search(run.text, start, min(first_stop, at))
    return run.left(start, verb.start()) if verb else None


def listed_items(run: Run, left: int, mention: Mention, stop: int) -> list[Offsets]:
    """The items after *The reds were* or *Red:*."""
    text = run.text
    before = text[left : mention.start]
    plural = mention.text.casefold().endswith("s") and len(mention.text) > 2
    opens = not re.search(r"\w", before) or re.search(
        r"\b(?:the|those|our|both|these|only)\s+['‘\"“]?\Z", before, re.I
    )
    lead = lexicon.LIST_FOLLOWS.match(text, mention.end, stop)
    if not lead or not opens:
        return []
    verb = not re.search(r"[:–—]|\s-\s", lead.group())
    about = _ABOUT.match(text, lead.end()) if verb else None
    if about and plural:
        ends = len(text[about.end() : stop].rstrip().rstrip("."))
        return [(about.end(), about.end() + ends)] if 0 < ends < 120 else []
    if verb and _NO_LIST.match(text, lead.end()):
        return []
    if (
        verb
        and not plural
        and not re.search(
            r"ones|items|risks|actions|areas|lines|KPIs|measures|indicators", lead.group()
        )
    ):
        return []
    if not verb and re.search(r"\w", before) and not plural:
        return []
    end = text.find(".", lead.end(), stop)
    end = end if end > 0 else stop
    if run.view.within(lead.end(), end, "RAG"):
        return []
    parts, at = [], lead.end()
    for gap in _SEPARATORS.finditer(text, lead.end(), end):
        parts.append((at, gap.start()))
        at = gap.end()
    parts.append((at, end))
    found = [run.right(a, b) for a, b in parts if text[a:b].strip()]
    return [part for part in found if part]

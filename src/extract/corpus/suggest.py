"""Stretches that look like mentions and are not tagged: what an annotator may have overlooked.

Patterns are few and narrow.  They are for finding slips in texts that were read by a person; they
are no recogniser and share nothing with the pipeline, so that its faults do not hide theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.corpus.consistency import Missed
from extract.corpus.documents import CorpusDocument
from extract.corpus.occurrences import Cover, Lexicon
from extract.corpus.words import COLOUR, DURATION_UNIT, MONTH, NUMBER_WORD, WEEKDAY

_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_NO_ACT = r"(?<!Act )(?<!Acts )(?<!Regulations )(?<!Order )(?<!Rules )(?<!Bill )(?<!Act, )"
_MONTH_NAME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_SAFE_MONTH = r"(?:January|February|April|June|July|August|September|October|November|December)"
_SHIFT = r"(?:early|late|mid|end of|beginning of|start of|last|next|in|by|until|since|of|during)"
_NAME = r"[A-Z][\w’'-]+"

_DATES = [
    rf"{_DAY}\s(?:of\s)?{MONTH},?(?:\s{_YEAR}\b)?",
    rf"\b{_MONTH_NAME}\s(?:{_DAY},?\s)?{_YEAR}\b",
    r"\b[0-3]?\d[./][01]?\d[./](?:20|19)?\d\d\b",
    r"\b(?:19|20)\d\d-[01]\d-[0-3]\d\b",
    rf"{_NO_ACT}\b20[0-4]\d\s?[/–-]\s?(?:20)?\d\d\b(?![/-])",
    rf"\b(?:in|since|by|during|until|from|of|early|late)\s({_YEAR})\b(?![/-]\d)",
    r"\b(?:Q[1-4]|[Qq]uarter (?:[1-4]|one|two|three|four))\b(?:\s(?:of\s)?20\d\d(?:/\d\d)?)?",
    r"\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening|week|month|year"
    r"|quarter|summer|autumn|winter|spring|term))\b",
    rf"\b(?:last|next|previous|coming|following|past) (?:week|month|year|quarter|term|spring|summer"
    rf"|autumn|winter|financial year|academic year|{_MONTH_NAME}|{WEEKDAY})\b(?![’']s? meeting)",
    r"\b(?:spring|summer|autumn|Spring|Summer|Autumn) (?:[Tt]erm|20\d\d)\b",
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b(?! (?:club|market|group|evenings|mornings|afternoons))",
    rf"\b{_SHIFT}[ -]({_MONTH_NAME})\b(?! (?:Road|Street|Close|Avenue))",
    rf"\b({_SAFE_MONTH})\b(?! (?:Road|Street|Close|Avenue))",
    rf"\b(?:previous|past|last|next|following|coming) (?:\d+|{NUMBER_WORD}) {DURATION_UNIT}\b",
]
_PERCENTS = [
    r"[-−+]?\b\d+(?:\.\d+)?(?:\s?[-–]\s?\d+(?:\.\d+)?)?\s?(?:%|per ?cent\b|percentage points?\b)",
    rf"{NUMBER_WORD}(?:[ -]{NUMBER_WORD})*\s(?:per ?cent|percentage points?)\b",
    rf"\b(?:\d+|{NUMBER_WORD})\sout of\s(?:the\s|a\s|our\s)?(?:\d+|{NUMBER_WORD})\b",
    rf"\b(?:\d+|{NUMBER_WORD})\sof the\s(?:\d+|{NUMBER_WORD})\b(?! (?:{MONTH}|of))",
    r"\b(?:two|three|four|nine)[ -](?:thirds|quarters|fifths|tenths)\b(?! of an hour)",
    r"\ba (?:third|quarter|fifth|tenth) of\b(?! (?:an? )?(?:hour|mile|century|million))",
    r"\bhalf (?:of|the)\b(?! (?:term|hour|year))",
    rf"\bone in (?:\d+|{NUMBER_WORD})\b",
]
_CUE = (
    r"(?:rated|rating|RAG|RAG status|status|remain(?:s|ed)?|stay(?:s|ed)?|turned|gone|went|scored)"
)
_RATINGS = [
    rf"\b{_CUE}(?:\s(?:at|as|is|was|of|to|now|currently))?\s?[:=(–-]?\s?[‘’'\"“]?({COLOUR})\b",
    r"\bfrom ((?:red|amber|green)) to (?:red|amber|green)\b",
    r"\bfrom (?:red|amber|green) to ((?:red|amber|green))\b",
    r"\b(?:red|amber|green)\s?[/-]\s?(?:red|amber|green)\b(?! ?(?:/|status|rating))",
    r"\b\d+ (?:(?:are|were|is|was|rated) )?((?:red|amber|green))\b"
    r"(?! (?:bin|bag|light|belt|space)s?)",
    r"(?:^|(?<=\t))((?:red|amber|green|blue|grey))(?=\t|\s*$)",
    r"(?<=\t)([RAG])(?=\t|[ ]*$)",
]
_JUDGEMENTS = [
    r"\b(?:judged|rated|graded|found)\b(?:\s\w+){0,6}?\s(?:to be |as |a )?[‘’'\"“]?"
    r"((?:outstanding|good|requir(?:es|ing) improvement|inadequate|satisfactory))\b",
    r"[‘'\"“]((?:outstanding|good|requires improvement|inadequate|satisfactory))[’'\"”]",
    r"\b((?:substantial|limited|reasonable|moderate|no|full|partial) assurance)\b"
    r"(?= (?:opinion|report|rating|was|were|had)|[,.;)])",
    r"\b(Requires Improvement|Special Measures)\b",
]
_HEADS = (
    r"(?:Council|Committee|Board|Trust|Association|Society|School|Academy|College|University"
    r"|Hospital|Ltd|Limited|LLP|plc|Agency|Authority|Partnership|Department|Directorate|Club|Union"
    r"|Foundation|Federation|Forum|Panel|Commission|Constabulary|Police|Inspectorate|Ombudsman"
    r"|Surgery|Consortium|Institute|Charity"
    r"|Sub-[Cc]ommittee|Working (?:Group|Party)|Steering Group)"
)
_ORGS = [
    rf"\b(?!The\b|A\b|In\b|At\b){_NAME}(?:[^\S\n](?:of|and|for|the|&|{_NAME}))*[^\S\n]{_HEADS}\b"
    r"(?![^\S\n](?:Road|Street|Lane|Chamber|Room|Tax|Offices|House|Hall|Meeting|Building|Plan|Fund))",
    r"\b[Tt]he (Committee|Board|Panel|Council|Cabinet|Forum|Trust|Service|Directorate|Authority"
    r"|Partnership|Sub-?[Cc]ommittee|Police|Government|Commission|Executive|Department"
    r"|Working Group|Working Party|School|Trustees?’ Board|Corporation|Association|Inspectorate)\b"
    r"(?![^\S\n](?:[A-Z]|Room|Chamber|of [A-Z]))",
]
_ROLES = [
    r"\bMembers?\b(?! of (?:staff|the public|Parliament))",
    r"(?<![Pp]olice )(?<!prison )\b[Oo]fficers?\b",
    r"(?<!in the )(?<!armed )\b(?:Vice[ -])?(?:Chair|Chairman|Chairwoman|Chairperson)s?\b",
    r"\b(?:chairman|chairwoman|chairperson|vice-chair(?:man)?|headteacher|treasurer|governors|trustees"
    r"|councillors|clerk)\b",
    r"\b(?:Clerk|Treasurer|Secretary|Headteacher|Head Teacher|Leader|Mayor|Governors?|Trustees?"
    r"|Convenor|Director|Chief Executive|Substitutes?|Monitoring Officer|Portfolio Holder"
    r"|Cabinet Members?|Leader of the Council)\b",
    r"\b[Cc]ouncillors\b"
    r"(?=,? (?:were|had|have|asked|noted|agreed|and|who|would|should|discussed|felt))",
    r"\b(?:representatives?|delegate) (?:of|from|for)\b",
]
_HONORIFIC = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Revd?|Ald)\.?"
_PERSONS = [
    rf"\b(?:{_HONORIFIC}[^\S\n]+)+(?!{_HONORIFIC}\b)"
    rf"((?:[A-Z]\.?[^\S\n]?){{0,3}}{_NAME}(?:[^\S\n]{_NAME})?)"
]

_PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    *(("DATE", re.compile(p)) for p in _DATES),
    *(("PERCENT", re.compile(p, re.I)) for p in _PERCENTS),
    *(("RAG", re.compile(p, re.I | re.M)) for p in _RATINGS[:-1]),
    ("RAG", re.compile(_RATINGS[-1], re.M)),
    *(("JUDGEMENT", re.compile(p, re.I)) for p in _JUDGEMENTS[:-1]),
    ("JUDGEMENT", re.compile(_JUDGEMENTS[-1])),
    *(("PERSON", re.compile(p)) for p in _PERSONS),
    *(("ROLE", re.compile(p)) for p in _ROLES),
    *(("ORG", re.compile(p)) for p in _ORGS),
]
_BREAK = re.compile(r"\n[^\S\n]*\n|\t")
_AFTER_NAME = re.compile(
    r"[^\S\n]+(?:Road|Rd|Street|Lane|Avenue|Close|Drive|Way|Court|Place|Ward|Hall|Park|Green|Farm|Bridge"
    r"|House|Field|Wood|Hill|Crescent|Terrace|Square|Walk|Row|Trophy|Cup|Estate|Ltd|&|Bay)\b"
)
_COMMON_SURNAMES = re.compile(
    r"(?:Brown|White|Green|Black|Gr[ae]y|May|March|Hall|Hill|Wood|Bridge|Field|Church|King|Bishop"
    r"|Young|Long|Short|Day|Rose|Park|Banks?|Stone|Marsh|Lane|Street|West|North|East|South|Price|Bell"
    r"|Page|Book|Bond|Cook|Mason|Porter|Baker|Fisher|Gardiner|Head|Chase|Rich|Law|Good|Best|Case)"
)


def suggestions(document: CorpusDocument) -> Iterator[Missed]:
    """What the patterns see untagged in one document, in no particular order."""
    cover = Cover(document.marks)
    for label, pattern in _PATTERNS:
        for match in pattern.finditer(document.text):
            start, end = match.span(1) if match.lastindex else match.span()
            if _BREAK.search(document.text, start, end) or not cover.free(start, end):
                continue
            if label == "ROLE" and _names_people(document.text, match):
                continue
            yield Missed(document, start, end, label, "missed", "looks like one, untagged")
    yield from _surnames(document, cover)


def _surnames(document: CorpusDocument, cover: Cover) -> Iterator[Missed]:
    names: dict[tuple[str, ...], str] = {}
    for mark in document.marks:
        words = document.surface(mark).split()
        if mark.label == "PERSON" and words and re.fullmatch(r"[A-Z][\w’']{2,}", words[-1]):
            surname = words[-1]
            if not _COMMON_SURNAMES.fullmatch(surname):
                names[(surname,)] = surname
                names[(surname.upper(),)] = surname
    for start, end, key in Lexicon.of(names).find(document.text):
        if cover.free(start, end) and not _AFTER_NAME.match(document.text, end):
            reason = f"{names[key]} is tagged as a person in this document"
            yield Missed(document, start, end, "PERSON", "surname", reason)


def _names_people(text: str, match: re.Match[str]) -> bool:
    """``Councillors`` and ``Members`` that head a list of names, as honorifics do."""
    return match.group().startswith("Councillor") and bool(
        re.match(r"[:.]?\s+[A-Z]", text[match.end() : match.end() + 10])
    )

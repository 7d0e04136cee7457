"""Which year *2019/20* and *the year* are: financial, academic or calendar, by context."""

from __future__ import annotations

import re

from extract.pipes.date_values.expressions import YearKind

_SCHOOL_HEAD = re.compile(
    r"\b(?:academy|academies|governing bod(?:y|ies)|(?<!council of )governors|college"
    r"|university|learning trust|multi-academy|school|sixth form|students?['’]? union|senate"
    r"|academic board)\b",
    re.I,
)
_VENUE = re.compile(r"\b(?:at|in|venue|held|library|hall)\b.*", re.I)
_EDUCATION = re.compile(
    r"\b(?:pupils?|on roll|rolls?|attainment|exclusions?|intake"
    r"|(?:school|pupil|overall|persistent|unauthorised) (?:attendance|absence)"
    r"|(?<!hospital )(?<!emergency )admissions?"
    r"|cohort|reception|gcses?|a-?levels?|sats|phonics|key stage|ks[1-5]|exam(?:ination)?s?"
    r"|(?<!year )(?<!financial )(?<!survey )(?<!audit )results"
    r"|enrolments?|learners?|students?|apprentices(?:hips)?|curriculum|academic|term dates"
    r"|senior phase|national [45]|highers?|leavers|graduates?|teachers?|headteachers?|lessons?"
    r"|schools?|school places?|timetable)\b",
    re.I,
)
_FINANCE = re.compile(
    r"\b(?:budgets?|precept|accounts?|outturn|spen[dt]|spending|spends|(?:over|under)sp\w+|capital"
    r"|revenue|council tax|grant|grants|savings|treasury|audit|auditors?|reserves?|fees|charges"
    r"|rents?|settlement|medium term|funding|funded|income|expenditure|costs?|invoice[sd]?|cil"
    r"|dsg|schools block|high needs|de-?delegat\w+|formula|clawback|levy|levies|dues|deficit"
    r"|surplus|finance|financial)\b|£",
    re.I,
)
_MONEY = re.compile(
    r"\b(?:budget|outturn|(?:over|under)sp\w+|spend|deficit|surplus|savings)\b", re.I
)
_HEAD_LINES = 4
_SENTENCE = re.compile(r"[.;?!]\s*$|[.;?!]\s+[A-Z]|\S.{120}")


def is_school(text: str) -> bool:
    """Whether the title of the minutes is that of a school, college or academy trust.

    >>> is_school("Oakfield Learning Trust\\nFull Board"), is_school("Board\\nat the High School")
    (True, False)
    >>> is_school("Children's Board\\nTwo children had moved school.")
    False
    """
    lines = [line for line in text[:1000].splitlines() if line.strip()][:_HEAD_LINES]
    titles = [line for line in lines if not _SENTENCE.search(line)]
    return any(_SCHOOL_HEAD.search(_VENUE.sub("", line)) for line in titles)


def kind_of_pair(before: str, after: str, heading: str, school: bool) -> YearKind:
    """Which kind of year *2019/20* is, from its sentence and heading.

    >>> kind_of_pair("Fewer pupils than in ", "", "Rolls", False)
    'academic'
    >>> kind_of_pair("Budget ", "", "", False)
    'financial'
    """
    if school:
        return "academic"
    sentence = f"{before[-90:]} {after[:40]}"
    if _FINANCE.search(sentence):
        return "financial"
    if _EDUCATION.search(sentence):
        return "academic"
    if heading and _EDUCATION.search(heading) and not _FINANCE.search(heading):
        return "academic"
    return "financial"


def kind_of_year(before: str, after: str, school: bool) -> YearKind:
    """Which kind *the year*, *last year* is: a school's, financial beside money, or the calendar's.

    >>> kind_of_year("The overspend of ", "", False), kind_of_year("Results of ", "", True)
    ('financial', 'academic')
    """
    if school:
        return "academic"
    return "financial" if _MONEY.search(f"{before[-60:]} {after[:30]}") else "calendar"

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, layout_of, store, text_of
from extract.pipes.firm import NOTHING, store_firm
from extract.pipes.forms import Found, Place, find
from extract.pipes.judgements.bare import bare_grades
from extract.pipes.judgements.cells import graded_cells
from extract.pipes.judgements.context import OF_OPINION, speaks_of_inspection
from extract.pipes.judgements.listed import counted_grades, listed_grades
from extract.pipes.judgements.patterns import (
    DECOYS,
    ELSEWHERE,
    FORMS,
    GRADE_WORD,
    JOINED,
)
from extract.pipes.tables import tables_of

_SURE = 0.95
"""Of a grade that its table or list makes one: it stands without the recogniser's word."""
_SEVERAL = 4  # grades, from which on a document speaks of them
_REACH = 160  # characters after a grade in which others share its verb
_WHOLE_WORD = re.compile(rf"(?:{GRADE_WORD.pattern})\w*", re.I)
_SENTENCE_END = re.compile(r"[.?!](?=\s)")


class JudgementsComponent:
    """Stores a JUDGEMENT candidate for each grade of an inspection, audit or case audit.

    Scope: the scales of Ofsted, Estyn, CQC, HMICFRS and internal audit, where a verb or noun grades
    with them, in quotation marks, on a graded noun (*inadequate authorities*), after a label or in
    a column of grades; bare where an inspectorate speaks and another grade stands beside.  The
    words in ordinary use (*good practice*, *outstanding invoices*) are left out.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("minutes_judgements")
    >>> doc = nlp("Ofsted judged the school good and its nursery outstanding: good progress.")
    >>> [span.text for span in doc.spans["minutes_judgements"]]
    ['good', 'outstanding']
    """

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        blocks = layout_of(doc)
        spans: dict[tuple[int, int], float] = {}
        read: list[tuple[int, int, list[Found]]] = []
        for block in blocks:
            for start, end in block.runs:
                if GRADE_WORD.search(text, start, end):
                    found = find((*DECOYS, *FORMS), text, start, end)
                    found = _merged(found, _going_on(text, start, end, found))
                    read.append((start, end, found))
        for table in tables_of(blocks):
            spans.update((place, _SURE) for place in graded_cells(text, table))
        if read:
            spans.update((place, _SURE) for place in listed_grades(text, blocks))
            for start, end, _ in read:
                spans.update((place, _SURE) for place in counted_grades(text, start, end))
        grades = sum(len(found) for _, _, found in read) + len(spans) >= _SEVERAL
        for start, end, found in read:
            for reading in _merged(found, bare_grades(text, start, end, found, grades)):
                spans.setdefault((reading.start, reading.end), reading.score)
        opinions = set(_opinions(text, read))
        store_firm(doc, "judgements", ((place, NOTHING) for place in sorted(opinions)))
        spans = {place: score for place, score in spans.items() if place not in opinions}
        store(
            doc, "judgements", (Candidate(a, b, "JUDGEMENT", spans[a, b]) for a, b in sorted(spans))
        )
        return doc


def _opinions(text: str, read: list[tuple[int, int, list[Found]]]) -> Iterator[tuple[int, int]]:
    """The grade words of those who were asked for their view."""
    for start, end, _ in read:
        for match in OF_OPINION.finditer(text, start, end):
            yield from (word.span() for word in _WHOLE_WORD.finditer(text, *match.span()))


def _merged(found: list[Found], more: Iterable[Found]) -> list[Found]:
    return sorted([*found, *more], key=lambda reading: reading.start)


def _going_on(text: str, start: int, end: int, found: list[Found]) -> Iterator[Found]:
    """Grades that share the verb of one found before them in the sentence."""
    for number, reading in enumerate(found):
        limit = min(end, reading.end + _REACH)
        # One character more, for the space behind the full stop.
        stop = _SENTENCE_END.search(text, reading.end, min(end, limit + 1))
        limit = stop.start() + 1 if stop else limit
        if number + 1 < len(found):
            limit = min(limit, found[number + 1].start)
        at = reading.end
        while joined := JOINED.match(text, at, limit):
            yield Found(*joined.span("span"), "joined", 0.88, {})
            at = joined.end("span")
        # "rated its teaching good, leadership outstanding": a later grade that ends a phrase.
        for match in ELSEWHERE.finditer(text, at, limit):
            place = Place(text, start, end, *match.span("span"))
            firm = re.match(
                r"requir|inadequate|outstanding|unsatisf|\w+\s+assurance", place.surface, re.I
            )
            if place.surface.lower() in ("met", "weak", "not met") or not speaks_of_inspection(
                place
            ):
                continue
            if firm or re.search(
                r"\b(?:as|was|were|is|are|and|to|at|for)\s+(?:\w+\s+){0,3}\W?\Z"
                r"|,\s+(?:[A-Z][\w’']+\s+){1,4}\Z",
                place.before(60),
            ):
                yield Found(place.start, place.end, "elsewhere", 0.75, {})

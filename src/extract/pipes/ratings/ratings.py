import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extract.layout import Block
from extract.pipes.candidates import Candidate, layout_of, store
from extract.pipes.ratings.cells import line_colours, table_ratings, tables_of
from extract.pipes.ratings.evidence import (
    colour_mentions,
    document_evidence,
    rated_in_sentence,
    sentences,
)

_RATED_LETTER = re.compile(
    r"\b(?:rated|rating(?:\s+(?:of|is|was|as))?|RAG(?:\s+(?:status"
    r"|rating))?(?:\s+(?:of|is|was|as))?|graded|status)"
    r"(?:\s+(?:as|at|an?))?\s*[:=–(]?\s*['‘\"“(]?(?P<letter>[RAG](?:/[RAG])?)(?![\w&'’/])"
)
# "schools G, clinics A and youth work R": letters that close a phrase, two or more in one stretch.
_LISTED_LETTER = re.compile(
    r"(?<=[a-z]\s)(?P<letter>[RAG])(?=\s?[,;.()]|\s+(?:and|to|once|by|but)\b|\s*\Z)"
)
_BRACKETED_LETTER = re.compile(r"\((?P<letter>[RAG](?:/[RAG])?)\)")


class RatingsComponent:
    """Stores a RAG candidate for each colour that rates progress, performance or risk.

    Scope: colours after a verb or noun of rating, in lists that share a verb, in brackets and
    quotation marks, alone in table cells or at the head of a line; single letters in a column
    headed RAG.  A colour needs more evidence the less the document speaks of rating; colours that
    describe or name a thing (*green belt*, *red tape*) and the name of the scale have none.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("minutes_ratings")
    >>> doc = nlp("Ten KPIs were rated green, 6 amber and 3 red; the green belt was not discussed.")
    >>> [span.text for span in doc.spans["minutes_ratings"]]
    ['green', 'amber', 'red']
    """

    def __call__(self, doc: Doc) -> Doc:
        text = doc.text
        blocks = layout_of(doc)
        document = document_evidence(text)
        spans: dict[tuple[int, int], float] = {}
        for table in tables_of(blocks):
            for place in table_ratings(text, table, document):
                spans[place] = 0.93
        if len(spans) > 1:
            document = max(document, 0.5)
        leads = line_colours(text, blocks)
        if document >= 0.5 or len({m.colour for m in leads}) > 1:
            spans.update(((m.start, m.end), 0.85) for m in leads)
        prose = dict(_all_prose(text, blocks, document))
        if document < 0.5 and len({text[a:b].lower() for a, b in prose}) > 1:
            # Two colours that rate by themselves show a document that rates: read it again as one.
            prose = dict(_all_prose(text, blocks, 0.5))
        spans = {**prose, **spans}
        store(doc, "ratings", (Candidate(a, b, "RAG", spans[a, b]) for a, b in sorted(spans)))
        return doc


def _all_prose(
    text: str, blocks: list[Block], document: float
) -> Iterator[tuple[tuple[int, int], float]]:
    for block in blocks:
        for start, end in block.runs:
            yield from _in_prose(text, start, end, document)


def _in_prose(
    text: str, start: int, end: int, document: float
) -> Iterator[tuple[tuple[int, int], float]]:
    mentions = colour_mentions(text, start, end)
    if mentions:
        for a, b in sentences(text, start, end):
            inside = [m for m in mentions if a <= m.start < b]
            if inside:
                for mention, evidence in rated_in_sentence(text, a, b, inside, document):
                    yield (mention.start, mention.end), min(0.95, 0.6 + 0.25 * evidence)
    if document >= 0.5:
        for pattern in (_RATED_LETTER, _BRACKETED_LETTER):
            for match in pattern.finditer(text, start, end):
                yield match.span("letter"), 0.8
        listed = list(_LISTED_LETTER.finditer(text, start, end))
        if len({match["letter"] for match in listed}) > 1:
            yield from ((match.span("letter"), 0.8) for match in listed)

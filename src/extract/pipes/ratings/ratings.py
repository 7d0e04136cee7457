from collections.abc import Iterator

from spacy.tokens import Doc

from extract.layout import Block
from extract.pipes.candidates import Candidate, layout_of, store, text_of
from extract.pipes.plain_files import KeepsLearned
from extract.pipes.ratings.cells import table_ratings
from extract.pipes.ratings.classifier import ColourClassifier
from extract.pipes.ratings.evidence import (
    ASSURED,
    SPOKEN,
    Sentence,
    colours_in_use,
    document_evidence,
    rated_in_sentence,
    read_sentence,
    speaks_in_colours,
)
from extract.pipes.ratings.letters import listed_letters, rated_letters
from extract.pipes.ratings.lines import line_colours
from extract.pipes.ratings.mentions import Mention, colour_mentions, sentences
from extract.pipes.ratings.occurrences import search_for
from extract.pipes.tables import tables_of

_SHORT = 90  # characters of a line that may be a table's row
_MANY = 4  # ratings that are certain, from which on the document is taken for one that rates


class RatingsComponent(KeepsLearned):
    """Stores a RAG candidate for each colour that rates progress, performance or risk.

    Scope: colours after a verb or noun of rating, in lists that share a verb, in brackets and
    quotation marks, alone in table cells or at the head of a line; single letters in a column
    headed RAG.  A colour needs more evidence the less the document speaks of rating; colours that
    describe or name a thing (*green belt*, *red tape*) and the name of the scale have none.
    ``classifier`` tells colours of which the grammar makes nothing; it is saved with the pipeline,
    as JSON, and fitted by ``python -m extract learn-colours``.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("minutes_ratings")
    >>> doc = nlp("Ten KPIs were rated green, 6 amber and 3 red; the green belt was not discussed.")
    >>> [span.text for span in doc.spans["minutes_ratings"]]
    ['green', 'amber', 'red']
    """

    learned_as = "classifier"
    learned_type = ColourClassifier
    file_name = "colours.json"

    def __init__(self, classifier: ColourClassifier | None = None) -> None:
        self.classifier = classifier

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        blocks = layout_of(doc)
        spans = _by_grammar(text, blocks)
        if self.classifier is not None:
            for place, chance in self.classifier.likely(text, blocks, search_for(text)):
                spans[place] = max(chance, spans.get(place, 0.0))
        store(doc, "ratings", (Candidate(a, b, "RAG", spans[a, b]) for a, b in sorted(spans)))
        return doc


def _by_grammar(text: str, blocks: list[Block]) -> dict[tuple[int, int], float]:
    """The colours that the grammar takes for ratings, with their scores."""
    document = document_evidence(text)
    tables = tables_of(blocks)
    in_cells = {place for table in tables for place in table_ratings(text, table, document)}
    if len(in_cells) > 1:
        document = max(document, SPOKEN)
    runs = [run for block in blocks for run in block.runs]
    stretches = _stretches(blocks)
    mentions = {run: found for run in runs if (found := colour_mentions(text, *run))}
    read = list(_sentences(text, mentions))
    leads = line_colours(text, blocks, mentions)
    if document < SPOKEN and any(listed_letters(text, *place, document) for place in stretches):
        document = SPOKEN
    if len({m.colour for m in leads}) > 1 or speaks_in_colours(read, document):
        document = max(document, SPOKEN)
    if document < SPOKEN:
        leads = []
    certain = sum(len(rated_in_sentence(sentence, document)) for sentence in read)
    if document >= SPOKEN and certain + len(in_cells) + len(leads) >= _MANY:
        document = ASSURED
    scheme = colours_in_use(text, in_cells, read)
    spans = {
        (m.start, m.end): min(0.95, 0.6 + 0.25 * evidence)
        for sentence in read
        for m, evidence in rated_in_sentence(sentence, document, scheme)
    }
    if document >= SPOKEN:
        for run in runs:
            spans.update((place, 0.8) for place in rated_letters(text, *run))
        for stretch in stretches:
            spans.update((place, 0.8) for place in listed_letters(text, *stretch, document))
    spans.update(((m.start, m.end), 0.85) for m in leads)
    spans.update((place, 0.93) for place in in_cells)
    return spans


def _stretches(blocks: list[Block]) -> list[tuple[int, int]]:
    """The runs of a document, those of one list or table together: its items rate alike.

    Short paragraphs in a row may be a table that lost its form.
    """
    stretches: list[tuple[int, int]] = []
    before: tuple[str, bool] | None = None
    for block in blocks:
        form = (block.kind, bool(block.cells))
        short = block.kind == "paragraph" and block.end - block.start <= _SHORT
        joins = block.kind == "list_item" or bool(block.cells) or short
        if joins and form == before:
            stretches[-1] = (stretches[-1][0], block.end)
        elif joins:
            stretches.append((block.start, block.end))
        else:
            stretches.extend(block.runs)
        before = form if joins else None
    return stretches


def _sentences(text: str, mentions: dict[tuple[int, int], list[Mention]]) -> Iterator[Sentence]:
    """The sentences that hold a colour, in order; ``mentions`` are the colours of each run."""
    for (start, end), found in mentions.items():
        at = 0
        for a, b in sentences(text, start, end):
            first = at
            while at < len(found) and found[at].start < b:
                at += 1
            inside = found[first:at]
            if inside:
                yield read_sentence(text, a, b, inside, start)

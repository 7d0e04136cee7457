from __future__ import annotations

from spacy.tokens import Doc

from extract.pipes.assessments.judgements import judgements
from extract.pipes.assessments.ratings import ratings
from extract.pipes.assessments.values import colour_of, grade_of
from extract.records.above import Above
from extract.records.store import put_records, put_value
from extract.records.types import ColourValue, GradeValue, Judgement, Rating
from extract.records.view import View


class AssessmentsComponent:
    """Gives colours and grades their values, and finds what they rate."""

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        for mention in view.of("RAG", "JUDGEMENT"):
            if mention.label == "JUDGEMENT":
                put_value(doc, mention.start, mention.end, GradeValue(grade_of(mention.text)))
            elif colour := colour_of(mention.text):
                put_value(doc, mention.start, mention.end, ColourValue(colour))
        above = Above(view)
        put_records(doc, Rating.section, ratings(view, above))
        put_records(doc, Judgement.section, judgements(view, above))
        return doc

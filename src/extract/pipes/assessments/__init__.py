"""What colours and grades rate: ratings on a red, amber, green scale, and inspectors' judgements.

Gives each RAG and JUDGEMENT mention its value (``span._.value``) and sets ``doc._.records.ratings``
(colour, item, count, previous and expected colour, movement computed from the pair, period, whether
negated; each colour word has a record of its own) and ``doc._.records.judgements`` (grade, body,
inspectorate, period), from sentences, lists and tables.  What cannot be found is None; ``reasons``
says why.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("entity_ruler")
>>> nlp.get_pipe("entity_ruler").add_patterns(
...     [{"label": "RAG", "pattern": colour} for colour in ("red", "amber")]
... )
>>> _ = nlp.add_pipe("minutes_assessments")
>>> before, rating = nlp("Bin collection moved from amber to red.")._.records.ratings
>>> rating.colour, rating.item, rating.previous, rating.movement
('red', 'Bin collection', 'amber', 'worse')
"""

from extract.pipes.assessments.assessments import AssessmentsComponent

__all__ = ["AssessmentsComponent"]

"""Grades of inspections and audits.

Stores its candidates in ``doc.spans["minutes_judgements"]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_judgements")
>>> doc = nlp("CQC rated the home inadequate.")
>>> [span.text for span in doc.spans["minutes_judgements"]]
['inadequate']
"""

from extract.pipes.judgements.judgements import JudgementsComponent

__all__ = ["JudgementsComponent"]

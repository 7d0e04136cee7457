"""The one component that sets ``doc.ents``.

Every candidate that the components before it stored (`extract.pipes.candidates`) weighs its score
times its length in words; the set of candidates that do not overlap and weigh most together becomes
``doc.ents`` (weighted interval scheduling, Kleinberg and Tardos, Algorithm Design, section 6.1:
sorting, then one pass).  So the longer reading wins unless it is much the less likely.

Each entity gets ``span._.confidence``: its candidate's score, through the calibration that
``python -m extract calibrate`` fits, where there is one.

>>> import spacy
>>> from extract.pipes.candidates import Candidate, store
>>> nlp = spacy.blank("en")
>>> doc = nlp("Chair of the Audit Committee")
>>> store(doc, "roles", [Candidate(0, 28, "ROLE"), Candidate(0, 5, "ROLE")])
>>> store(doc, "organisations", [Candidate(13, 28, "ORG")])
>>> [(e.text, e.label_) for e in nlp.add_pipe("minutes_entities")(doc).ents]
[('Chair of the Audit Committee', 'ROLE')]
>>> doc.ents[0]._.confidence
0.9
"""

from extract.pipes.entities.entities import EntitiesComponent

__all__ = ["EntitiesComponent"]

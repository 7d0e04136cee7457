"""Colours that rate: `patterns` are the words, `evidence` adds them up, `cells` reads tables.

Stores its candidates in ``doc.spans["minutes_ratings"]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_ratings")
>>> doc = nlp("The RAG status moved from red to amber.")
>>> [span.text for span in doc.spans["minutes_ratings"]]
['red', 'amber']
"""

from extract.pipes.ratings.ratings import RatingsComponent

__all__ = ["RatingsComponent"]

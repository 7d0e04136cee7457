"""Colours that rate: `patterns` and `things` are the words, `beside` weighs what stands beside a
colour, `evidence` adds it up; `cells`, `lines` and `letters` read tables, lists and single letters.
Beside that grammar `classifier` judges the `occurrences` of colours by their `clues`.

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

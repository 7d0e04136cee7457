"""Dates: `atoms` composed to `patterns`, ambiguous ones checked by `figures` and `names`.

Stores its candidates in ``doc.spans["minutes_dates"]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_dates")
>>> doc = nlp("Signed on 3rd May 2019; due early next year.")
>>> [span.text for span in doc.spans["minutes_dates"]]
['3rd May 2019', 'early next year']
"""

from extract.pipes.dates.dates import DatesComponent

__all__ = ["DatesComponent"]

"""Shares: percentages, points, fractions, counts out of a total.

Stores its candidates in ``doc.spans["minutes_percents"]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_percents")
>>> doc = nlp("Up 5-10%, in 12 weak files out of 70.")
>>> [span.text for span in doc.spans["minutes_percents"]]
['5-10%', '12 weak files out of 70']
"""

from extract.pipes.percents.percents import PercentsComponent

__all__ = ["PercentsComponent"]

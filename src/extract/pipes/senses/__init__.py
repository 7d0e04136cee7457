"""Whether a word that may be a mention is one: *red* as a rating or as paint, *good* as a grade.

What `extract.pipes.ratings` and `extract.pipes.judgements` share.  `clues` says what stands around
each occurrence of such a word, `classifier` how likely that makes it a mention.

>>> from extract.layout import infer_layout
>>> from extract.pipes.senses import Occurrence, SenseClassifier
>>> text = "Voids remained red."
>>> found = [Occurrence(15, 18, "red", "core", (0, 19), 0)]
>>> SenseClassifier().chances(text, infer_layout(text), found)
[0.5]
"""

from extract.pipes.senses.classifier import LIKELY, SenseClassifier
from extract.pipes.senses.clues import Found, Occurrence, Search, occurrences_of, sentence_around

__all__ = [
    "LIKELY",
    "Found",
    "Occurrence",
    "Search",
    "SenseClassifier",
    "occurrences_of",
    "sentence_around",
]

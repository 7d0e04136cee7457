"""Entities of models that were not made for this project, read as our labels.

General English models (OntoNotes) know four of our seven labels.  They take a leading *the* and a
closing *'s* into the span, which our guidelines leave out; those are trimmed, so that a model is
not marked down for the habits of its corpus.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.evaluation.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language

LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "ORG": "ORG",
    "DATE": "DATE",
    "PERCENT": "PERCENT",
}
"""Their labels, and ours; the others (GPE, CARDINAL, ...) have none."""

FOUR = ("ORG", "DATE", "PERCENT", "PERSON")
"""Those of our labels that a general model can know."""

_DETERMINER = re.compile(r"(?:the|a|an|this|that|these|those|our|their|its|his|her)\s+", re.I)
# "the" belongs to the date in these (GUIDELINES.md, DATE).
_DATE_WITH_THE = re.compile(
    r"the\s+(?:end|beginning|start|last|next|previous|following|first\s+half|year|quarter)\b"
    r"|(?:this|that)\b",
    re.I,
)
_POSSESSIVE = re.compile(r"['’]s?$")


def is_foreign(nlp: Language) -> bool:
    """Whether a pipeline has none of this project's components.

    >>> import spacy
    >>> is_foreign(spacy.blank("en"))
    True
    """
    return not any(
        nlp.get_pipe_meta(name).factory.startswith("minutes_") for name in nlp.pipe_names
    )


def adapt(text: str, span: Span) -> Span | None:
    """A foreign model's entity as ours would be; None where its label is none of ours.

    >>> text = "The Audit Board's report of the 3 May, the end of May, Leeds"
    >>> [text[s[0]:s[1]] for s in [adapt(text, (0, 17, "ORG")), adapt(text, (28, 37, "DATE"))] if s]
    ['Audit Board', '3 May']
    >>> adapt(text, (39, 53, "DATE")), adapt(text, (55, 60, "GPE"))
    ((39, 53, 'DATE'), None)
    """
    start, end, theirs = span
    label = LABELS.get(theirs)
    if label is None:
        return None
    surface = text[start:end]
    start += len(surface) - len(surface.lstrip())
    end -= len(surface) - len(surface.rstrip())
    surface = text[start:end]
    determiner = _DETERMINER.match(surface)
    if determiner and not (label == "DATE" and _DATE_WITH_THE.match(surface)):
        start += determiner.end()
    possessive = _POSSESSIVE.search(text[start:end])
    if possessive:
        end = start + possessive.start()
    return (start, end, label) if start < end else None

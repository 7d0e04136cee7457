"""``span._.confidence``: the chance that an entity is right, in its ends and its label.

A plain float between 0 and 1, or None for a span that no component of ours set; kept with the Doc,
so that it survives ``to_bytes``, DocBin (with ``store_user_data=True``) and other processes.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span

NAME = "confidence"

if not Span.has_extension(NAME):
    Span.set_extension(NAME, default=None)


def set_confidences(doc: Doc, confidences: list[tuple[Span, float]]) -> None:
    """Give spans their confidence, and take it from all other spans of the Doc.

    >>> import spacy
    >>> doc = spacy.blank("en")("Ofsted came")
    >>> set_confidences(doc, [(doc[0:1], 0.9)])
    >>> doc[0:1]._.confidence, doc[1:2]._.confidence
    (0.9, None)
    """
    for key in [key for key in doc.user_data if key[:2] == ("._.", NAME)]:
        del doc.user_data[key]
    for span, confidence in confidences:
        span._.set(NAME, float(confidence))


def confidence_of(span: Span) -> float | None:
    """The confidence of a span; None where no component set one.

    >>> import spacy
    >>> confidence_of(spacy.blank("en")("Ofsted came")[0:1])
    """
    value: float | None = span._.get(NAME)
    return value

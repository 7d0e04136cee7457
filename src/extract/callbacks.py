"""Callbacks that our spaCy configs name; entry points, so they exist without ``import extract``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.util import registry


@registry.callbacks("extract.LongTexts.v1")
def make_long_texts(max_length: int) -> Callable[[Language], Language]:
    """Registered as ``extract.LongTexts.v1``, for ``[nlp.after_creation]``: lets long texts in.

    spaCy refuses a text of over a million characters, to spare the memory of its parser; our
    components need memory in proportion to the text.  ``nlp.max_length`` is not saved with a
    pipeline, its config is: a callback in the config is called on each load.

    Args:
        max_length: the most characters a text may have.

    >>> import spacy
    >>> make_long_texts(5_000_000)(spacy.blank("en")).max_length
    5000000
    """

    def long_texts(nlp: Language) -> Language:
        nlp.max_length = max_length
        return nlp

    return long_texts

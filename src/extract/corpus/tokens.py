"""The pipeline that only tokenizes, as all pipelines of this project do."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.language import Language

from extract.tokenizer import make_tokenizer_factory


@lru_cache(maxsize=1)
def tokenizing_pipeline() -> Language:
    """Blank English with the project's tokenizer; made once, not to be changed.

    >>> [token.text for token in tokenizing_pipeline()("7%of")]
    ['7', '%', 'of']
    """
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer_factory()(nlp)
    return nlp

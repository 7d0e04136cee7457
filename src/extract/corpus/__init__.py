"""The annotated corpus: its source form, and everything that is made from it.

`documents` iterates over it with what the package needs anyway; `load` gives a data set of the
`datasets` library (extra ``train``).  ``python -m extract corpus`` has the tools for those who work
on it.
"""

from extract.corpus.dataset import load
from extract.corpus.documents import CorpusDocument, documents, gold
from extract.corpus.markup import Mark

__all__ = ["CorpusDocument", "Mark", "documents", "gold", "load"]

"""The network: hashed embeddings of the feature columns, a mixing layer, windows, a softmax a word."""

from __future__ import annotations

from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    Softmax_v2,
    chain,
    clone,
    concatenate,
    expand_window,
    residual,
    with_array,
)
from thinc.types import Floats2d, Ints2d

from extract.pipes.tagger.features import COLUMNS, LAYOUT_COLUMN, LEXICAL, LIST_COLUMN


@registry.architectures("extract.MinutesTagger.v1")
def make_model(
    width: int, depth: int, window: int, rows: list[int], rule_width: int, dropout: float, nO: int | None = None
) -> Model[list[Ints2d], list[Floats2d]]:
    """Registered as ``extract.MinutesTagger.v1``.

    Takes one (words, COLUMNS) table of integers a document (`features.featurize`), gives one (words, tags)
    table of probabilities each.  ``rows`` are the hash tables' sizes of norm, prefix, suffix and shape;
    ``width`` is the size of their vectors and of each of the ``depth`` window layers, which see ``window``
    words on either side; ``rule_width`` is the size of the vectors for each column of layout, lists, rules.
    """
    lexical = [
        HashEmbed(width, size, column=k, seed=11 + k, dropout=dropout) for k, size in enumerate(rows)
    ]
    others = [
        HashEmbed(rule_width, 120 if k in (LAYOUT_COLUMN, LIST_COLUMN) else 60, column=k, seed=31 + k)
        for k in range(len(LEXICAL), COLUMNS)
    ]
    embed = chain(
        concatenate(*lexical, *others),
        Maxout(width, nI=width * len(lexical) + rule_width * len(others), nP=3, normalize=True, dropout=dropout),
    )
    look = residual(
        chain(
            expand_window(window_size=window),
            Maxout(width, nI=width * (2 * window + 1), nP=3, normalize=True, dropout=dropout),
        )
    )
    network = chain(embed, clone(look, depth), Softmax_v2(nO=nO, nI=width))
    return with_array(network, pad=window * depth)

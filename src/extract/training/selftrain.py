"""Machine-labelled text to train on: what rules and a trained recogniser agree on.

Invented minutes are denser in mentions than real ones, and a recogniser trained on them alone finds
too much.  Real texts labelled by machine show it the real rate (self-training: Scudder 1965,
Yarowsky 1995; agreement of two views as the filter: Blum and Mitchell 1998).  What only one of the
two finds is marked UNSURE and counts for nothing in training.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.corpus.markup import Mark, MarkedDocument
from extract.labels import UNSURE
from extract.pipes.candidates import RULES, TAGGER, stored
from extract.pipes.entities.entities import best_spans

# Rule components right so often on real text that they are believed alone (dev set of real texts).
TRUSTED = frozenset(("DATE", "PERCENT"))

Key = tuple[int, int, str]


def machine_label(
    nlp: Language, text: str, certain: float = 0.95, likely: float = 0.4
) -> MarkedDocument:
    """Label one text with a pipeline that has the rules and ``minutes_tagger``.

    A span is marked with its label where the recogniser is ``certain`` of it (its marginal
    probability), where it finds it at least ``likely`` and the rules find it too, or where a rule
    of `TRUSTED` finds it; every other span of either is marked UNSURE.

    Raises ValueError for a pipeline without ``minutes_tagger``.
    """
    if "minutes_tagger" not in nlp.pipe_names:
        raise ValueError(
            "self-training needs a pipeline with minutes_tagger, such as a model made by train"
        )
    doc = nlp(text)
    learned = {_key(span): score for span, score in stored(doc, [TAGGER])}
    ruled = _ruled(doc)
    sure = {
        key
        for key, score in learned.items()
        if score >= certain or (score >= likely and key in ruled)
    }
    sure |= {key for key in ruled if key not in learned and key[2] in TRUSTED}
    marks = _apart(sorted(sure), [])
    doubtful = sorted((learned.keys() | ruled) - sure)
    unsure = _apart([(start, end, UNSURE) for start, end, _ in doubtful], marks)
    kept = sorted(marks + unsure)
    return MarkedDocument({"body": "real"}, text, [Mark(*key) for key in kept], {})


def _ruled(doc: Doc) -> set[Key]:
    likely = [(span, score) for span, score in stored(doc, RULES) if score >= 0.5]
    return {_key(span) for span, _ in best_spans(likely)}


def _key(span: Span) -> Key:
    return (span.start_char, span.end_char, span.label_)


def _apart(keys: list[Key], taken: list[Key]) -> list[Key]:
    """The keys, in order, that overlap neither ``taken`` nor one another."""
    kept: list[Key] = []
    for key in keys:
        if all(key[1] <= other[0] or key[0] >= other[1] for other in (*taken, *kept[-1:])):
            kept.append(key)
    return kept

"""What a model finds in unannotated documents: how much, and a sample to judge by eye."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.evaluation.spans import ordered_labels
from extract.run.outcome import Document, Mention


@dataclass(frozen=True)
class Density:
    """Mentions per label in ``words`` words (runs without white space) of ``documents``."""

    documents: int
    words: int
    mentions: dict[str, int]

    @property
    def per_thousand(self) -> dict[str, float]:
        """Mentions per 1,000 words, by label.

        >>> Density(1, 500, {"ORG": 4}).per_thousand
        {'ORG': 8.0}
        """
        return {
            label: 1000 * n / self.words if self.words else 0.0
            for label, n in self.mentions.items()
        }


@dataclass(frozen=True)
class Excerpt:
    """A mention between up to so many characters of its text, white space folded."""

    source: str
    mention: Mention
    before: str
    after: str


def density(documents: Iterable[Document]) -> Density:
    """Count words and mentions.

    >>> document = Document("a", "txt", "", "Ofsted came", (Mention(0, 6, "ORG", "Ofsted", ""),))
    >>> density([document])
    Density(documents=1, words=2, mentions={'ORG': 1})
    """
    n_documents = words = 0
    counts: defaultdict[str, int] = defaultdict(int)
    for document in documents:
        n_documents += 1
        words += len(document.text.split())
        for mention in document.mentions:
            counts[mention.label] += 1
    return Density(n_documents, words, {label: counts[label] for label in ordered_labels(counts)})


def sample(
    documents: Sequence[Document], size: int, seed: int = 0, context: int = 60
) -> dict[str, list[Excerpt]]:
    """Draw mentions of each label at random, without replacement.

    Args:
        documents: in a fixed order, on which the draw depends.
        size: how many mentions of a label; all of them where there are fewer.
        seed: the same seed gives the same mentions.
        context: characters of text on either side.

    Returns:
        Excerpts per label, in text order.

    >>> document = Document("a", "txt", "", "Ofsted came", (Mention(0, 6, "ORG", "Ofsted", ""),))
    >>> sample([document], 1)["ORG"][0].after
    ' came'
    """
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, document in enumerate(documents):
        for j, mention in enumerate(document.mentions):
            places[mention.label].append((i, j))
    drawn: dict[str, list[Excerpt]] = {}
    for label in ordered_labels(places):
        # A generator a label: more mentions of one do not change the draw of another.
        chosen = random.Random(f"{seed} {label}").sample(
            places[label], min(size, len(places[label]))
        )
        drawn[label] = [
            _excerpt(documents[i], documents[i].mentions[j], context) for i, j in sorted(chosen)
        ]
    return drawn


def _excerpt(document: Document, mention: Mention, context: int) -> Excerpt:
    before = document.text[max(0, mention.start - context) : mention.start]
    after = document.text[mention.end : mention.end + context]
    return Excerpt(document.source, mention, _fold(before), _fold(after))


def _fold(text: str) -> str:
    folded = " ".join(text.split())
    leading = " " if text[:1].isspace() else ""
    trailing = " " if folded and text[-1:].isspace() else ""
    return leading + folded + trailing

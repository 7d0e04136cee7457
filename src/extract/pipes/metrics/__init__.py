"""Values of shares, and metric records: what is measured, of whom, when, against what, who said it.

Sets ``span._.value`` of each PERCENT (`PercentValue`) and ``doc._.records.metrics`` (`Metric`).

>>> import spacy
>>> nlp = spacy.blank("en")
>>> for name in ("minutes_percents", "minutes_entities", "minutes_metrics"):
...     _ = nlp.add_pipe(name)
>>> doc = nlp("At least 12 out of 70 files were late. Sickness rose by 40%.")
>>> [(m.measure, m.value, m.kind, m.comparator) for m in doc._.records.metrics]
[('files', 17.14, 'level', '>='), ('Sickness', 40.0, 'change', None)]
"""

from extract.pipes.metrics.metrics import MetricsComponent

__all__ = ["MetricsComponent"]

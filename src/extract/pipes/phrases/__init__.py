"""What a figure measures and of whom, what a colour rates, whom a grade is of: learned choices.

Sets ``measure`` and ``about`` of ``doc._.records.metrics``, ``item`` of ``ratings`` and ``body`` of
``judgements`` after the components that find them.
"""

from extract.pipes.phrases.component import PhrasesComponent

__all__ = ["PhrasesComponent"]

"""Blocks and sentences.

Takes the reader's layout from ``doc.user_data["layout"]`` or infers one from the text, keeps it
there as JSON, and sets ``token.is_sent_start`` so that no sentence crosses a paragraph, list item
or cell.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_layout")
>>> [s.text.strip() for s in nlp("Present: Cllr. B. Low\\n\\n1. It rose. Mr. Ames spoke.").sents]
['Present: Cllr. B. Low', '1. It rose.', 'Mr. Ames spoke.']
"""

from extract.pipes.layout.layout import LayoutComponent

__all__ = ["LayoutComponent"]

"""Persons: the name of a human being, without honorific and post-nominals.

Names are found after honorifics (``Cllr Mrs``, ``Councillors A Low, B Ames and C Dunn``), by given
name and surname, by initials and surname, and freely in attendance lists; surnames, given names and
initials of people found once are found again in the rest of the document.
What is found: spans with label PERSON in ``doc.spans["minutes_persons"]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_persons")
>>> _ = nlp.add_pipe("minutes_entities")
>>> doc = nlp("Present: Cllr Mrs D Clements, Janet Holroyd. Ms Holroyd thanked Clements.")
>>> [ent.text for ent in doc.ents]
['D Clements', 'Janet Holroyd', 'Holroyd', 'Clements']
"""

from extract.pipes.persons.persons import PersonsComponent

__all__ = ["PersonsComponent"]

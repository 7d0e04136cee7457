"""Organisations: names with a head noun, listed bodies, acronyms and reduced mentions.

A capitalised name is found from its head noun outwards (``Children, Families, Lifelong Learning and
Culture Select Committee``, ``Department for Education``, ``Targeted Youth Support service``); an
acronym in brackets after a body, or made of the initials of one, stands for it throughout the
document.
What is found: spans with label ORG in ``doc.spans["minutes_organisations"]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_organisations")
>>> _ = nlp.add_pipe("minutes_entities")
>>> doc = nlp("The Parks and Open Spaces Working Group (POSWG) met. POSWG thanked the Board.")
>>> [ent.text for ent in doc.ents]
['Parks and Open Spaces Working Group', 'POSWG', 'POSWG', 'Board']
"""

from extract.pipes.organisations.organisations import OrganisationsComponent

__all__ = ["OrganisationsComponent"]

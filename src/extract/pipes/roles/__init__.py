"""Roles: seniority + head + remit, their short forms, and the words for those present.

``Director – Family Resilience and Safeguarding``, ``Cabinet Member for Children, Young People and
Families``, ``Vice-Chairman``, ``Section 151 Officer``, ``members of the Committee``; a body before
or after the head is part of the span (``Panel Members``, ``Chair of the Audit Committee``).
What is found: spans with label ROLE in ``doc.spans["minutes_roles"]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_roles")
>>> doc = nlp("The Head of Property and Estates told Members that the Clerk would write.")
>>> [span.text for span in doc.spans["minutes_roles"]]
['Head of Property and Estates', 'Members', 'Clerk']
"""

from extract.pipes.roles.roles import RolesComponent

__all__ = ["RolesComponent"]

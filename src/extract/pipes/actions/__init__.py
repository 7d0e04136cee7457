"""Actions: what is to be done, was recommended, resolved, requested or undertaken, and by whom.

Found are directives (*RESOLVED that ...*, *it was agreed that the Clerk write ...*) and each of
their parts, lists under *Recommendations* or *Actions*, tables with a column for the owner or for
the next step, lines such as *JS - chase the form - 22/3*, *(Action: Head of Estates)* after a
sentence and initials at the margin; owners with a deed (*JS to chase*, *agreed to circulate*,
*would write*); deeds that nobody owns (*The rail is to be mended*, *Ask the surveyor*); what was
settled in the passive or in a word (*The accounts were passed*, *Licence agreed*, *Deferred to
May*), motions that were carried, minutes approved or mended; and what somebody at the meeting asked
or wanted.  What a meeting decides is a resolution, whoever is to do it.  Several owners of one deed
are one record, as they are printed.  ``who`` of a resolution that gives nobody a task is the body
beside it, else the body that met; an owner who is not told is None with a reason.  News of other
bodies (*the water company would start in May*) is none.  Sets the section ``actions`` of
``doc._.records``.  A classifier of clauses, where the model has one, adds what has no frame here.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_layout")
>>> doc = nlp("The Clerk agreed to circulate the plan by Friday.")
>>> doc.ents = [doc.char_span(4, 9, label="ROLE"), doc.char_span(42, 48, label="DATE")]
>>> nlp = spacy.blank("en")
>>> (action,) = nlp.add_pipe("minutes_actions")(doc)._.records.actions
>>> action.kind, action.who, action.what, action.by.text
('undertaking', 'Clerk', 'circulate the plan', 'Friday')
"""

from extract.pipes.actions.actions import ActionsComponent

__all__ = ["ActionsComponent"]

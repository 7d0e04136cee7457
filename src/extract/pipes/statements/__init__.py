"""Who said what: the speaker of each reported statement and the words said.

Speakers are ROLE and PERSON mentions, and ORG mentions that report or ask.  Found are verbs of
saying before and after the words (*the Clerk reported that ...*, *..., replied Mr Hay*), lines of a
transcript (*JS: ...*), *in response to a question, ...*, *his view was that ...*, and what follows
where somebody only takes the floor (*spoke of the weir.*) or introduces a list (*made these
points:*).  A report that names nobody (*it was noted that ...*), a feeling alone (*deplored the
sign*), a deed (*declared an interest*, *wrote to the Bank*) and what somebody asks for or is asked
to do are no statements.  He, she and they
are carried over where one speaker alone can be meant.  Sets the section ``statements`` of
``doc._.records``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("minutes_layout")
>>> doc = nlp("The Clerk reported that the gate was mended. He added that it squeaks.")
>>> doc.ents = [doc.char_span(4, 9, label="ROLE")]
>>> nlp = spacy.blank("en")
>>> doc = nlp.add_pipe("minutes_statements")(doc)
>>> [(s.said_by, s.text) for s in doc._.records.statements]
[('Clerk', 'the gate was mended'), ('Clerk', 'it squeaks')]
"""

from extract.pipes.statements.statements import StatementsComponent

__all__ = ["StatementsComponent"]

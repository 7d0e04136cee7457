"""Who holds which post, and what short mentions, initials and abbreviations stand for.

Sets, as records of the Doc, ``posts`` (holder, role, remit, body, qualifier) from attendance lists
and apposition, ``mentions_resolved``, ``abbreviations`` and ``entities``; and the value of each
ROLE, ORG and PERSON mention.  What two or more posts, bodies or people could be is left open, with
the candidates.  A mention on its own is never guessed to be somebody: a name and a title make a
post where the text joins them.

>>> import spacy
>>> from extract.records.types import Post
>>> from extract.records.store import get_records
>>> nlp = spacy.blank("en")
>>> posts = nlp.add_pipe("minutes_posts")
>>> doc = nlp.make_doc("Present: Ann Lee, Director of Estates. The Director apologised.")
>>> doc.ents = [doc.char_span(9, 16, "PERSON"), doc.char_span(18, 37, "ROLE"),
...             doc.char_span(43, 51, "ROLE")]
>>> doc = posts(doc)
>>> [(post.holder, post.role, post.remit) for post in get_records(doc, Post)]
[('Ann Lee', 'Director of Estates', 'Estates')]
>>> doc.ents[2]._.value.name
'Director of Estates'
"""

from extract.pipes.posts.posts import PostsComponent

__all__ = ["PostsComponent"]

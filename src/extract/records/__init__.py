"""Typed records: what the mentions of a document say together.

`types` defines them, `store` keeps them on a Doc as plain JSON data, `view` is how the components
that find them look at a document.  Standard library and spaCy only: every ``spacy.load`` imports
this.
"""

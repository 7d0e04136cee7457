"""Altered copies of training documents, made afresh each time a document is read.

Each module alters a `Passage` in one way and keeps its spans right; `factory` registers them as
augmenters, which a config names.  Nothing here is used but in training.
"""

"""Entities and records from UK meeting minutes, as a spaCy pipeline.

Load a model with ``spacy.load`` and read ``doc.ents``; ``python -m extract run DIR`` does the same
for a folder of files.  Importing this package imports nothing heavy: spaCy imports it whenever any
pipeline is loaded in the same environment.
"""

__version__ = "0.1.0"

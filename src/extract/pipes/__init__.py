"""The spaCy components, one folder each.

Rules write candidates (`extract.pipes.candidates`); ``minutes_entities`` weighs them and sets
``doc.ents`` once.
"""

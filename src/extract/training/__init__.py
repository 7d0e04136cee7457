"""What ``python -m extract train`` adds to spaCy's own training loop: readers, augmenters,
callbacks.

The modules register functions that configs name; importing them needs no extras.
"""

"""The statistical recogniser: a small convolutional network over words, read out as BILUO tags.

Each word (white space left out, so that a hard wrap is invisible) is seen as its hashed norm,
prefix, suffix and shape, as flags of the word lists and its place in the layout, and as what the
rule components said about it (`features`).  A window network (`model`) gives every word a
distribution over BILUO tags; decoding (`decode`) finds the likeliest valid sequence in each run of
text and the exact marginal probability of each span in it, which is the span's score.

Writes spans to ``doc.spans["minutes_tagger"]``; ``minutes_entities`` makes entities of them.
Own weights: no shared tok2vec, so any other component can be left out.
"""

from extract.pipes.tagger.tagger import TaggerComponent

__all__ = ["TaggerComponent"]

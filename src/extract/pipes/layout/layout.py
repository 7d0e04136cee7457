from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc

from extract.pipes.candidates import text_runs

_ABBREVIATIONS = (
    r"Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|Sir|Hon|St|Sgt|Insp|Supt|Lt|Col|Capt|No|Nos|"
    r"Ref|para|paras|sec|approx|incl|etc|esp|dept|viz|vs|e\.g|i\.e|eg|ie|cf|p|pp|[A-Z]"
)
_SENTENCE_END = re.compile(
    rf"(?<!\w)(?:{_ABBREVIATIONS})\.(?=\s)|(?P<end>[.?!]+[\"”’')\]]*)\s+(?=[\"“‘'(\[]?[A-Z0-9£])"
)


class LayoutComponent:
    """Sets sentence starts from blocks, cells and sentence-final punctuation."""

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        text = doc.text
        starts: set[int] = set()
        for start, end, block in text_runs(doc):
            starts.add(start)
            # A list number at the head of a block ("1. The ...") ends no sentence.
            at = start + (text[start:end].find(block.marker) + len(block.marker) if block.marker else 0)
            for match in _SENTENCE_END.finditer(text, at, end):
                if match.group("end"):
                    starts.add(match.end())
        token_starts = [token.idx for token in doc]
        first_tokens = {bisect_left(token_starts, start) for start in starts}
        for token in doc:
            token.is_sent_start = token.i == 0 or token.i in first_tokens
        return doc

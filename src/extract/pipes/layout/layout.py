from __future__ import annotations

import re
from typing import Any

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from extract.pipes.candidates import text_of, text_runs, token_bounds

_ABBREVIATIONS = (
    r"Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|Sir|Hon|St|Sgt|Insp|Supt|Lt|Col|Capt|No|Nos|"
    r"Ref|para|paras|sec|approx|incl|etc|esp|dept|viz|vs|e\.g|i\.e|eg|ie|cf|p|pp|[A-Z]"
)
_SENTENCE_END = re.compile(
    rf"(?<!\w)(?:(?:{_ABBREVIATIONS})\.(?=\s)|nos?\.(?=\s\d))|"
    r"(?P<end>(?<![.?!])[.?!]+[\"”’')\]]*)\s+(?=[\"“‘'(\[]?[A-Z0-9£])"
)
_RUN_IN = re.compile(
    r"^[^\S\n]{0,20}(?:(?:[^\w\s(\"“‘']|\d{1,3}[.)]?|\(?[a-z]{1,3}\))[^\S\n]{1,20})?"
    r"(?P<title>[A-Z0-9][^\n.:;!?]{2,70}?)[^\S\n]{3,80}(?=[\"“‘'(\[]?[A-Z0-9£])",
    re.M,
)
"""A heading in the line of its paragraph: *Queen's Jubilee    The oak has come.*"""
_LONGEST_TITLE = 8
_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_LEAST_PROSE = 3
"""So many small words in the next characters of the line tell text from a second column."""
_LOOKED_AT = 120


class LayoutComponent:
    """Sets sentence starts from blocks, cells, sentence-final punctuation and run-in headings."""

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        text = text_of(doc)
        starts: set[int] = set()
        for start, end, block in text_runs(doc):
            starts.add(start)
            # A list number at the head of a block ("1. The ...") ends no sentence.
            at = start + (
                text[start:end].find(block.marker) + len(block.marker) if block.marker else 0
            )
            for match in _SENTENCE_END.finditer(text, at, end):
                if match.group("end"):
                    starts.add(match.end())
            if block.cells:
                continue
            for match in _RUN_IN.finditer(text, start, end):
                line = text[match.end() : min(match.end() + _LOOKED_AT, end)].partition("\n")[0]
                is_prose = len(_SMALL_WORD.findall(line)) >= _LEAST_PROSE
                if is_prose and len(match["title"].split()) <= _LONGEST_TITLE:
                    starts.update((match.start("title"), match.end()))
        token_starts, _ = token_bounds(doc)
        flags: Any = np.full(len(doc), -1, dtype="int64")
        firsts = token_starts.searchsorted(sorted(starts))
        flags[firsts[firsts < len(doc)]] = 1
        flags[0] = 1
        # Setting ``token.is_sent_start`` one by one looks through the document each time.
        doc.from_array([SENT_START], flags.astype("uint64").reshape(-1, 1))
        return doc

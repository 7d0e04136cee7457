"""A text with its mentions masked, so that grammars can speak of *a post*, *a person*, *a date*.

The masked text is as long as the text: a match has the offsets of the words it stands for.  Each
mention becomes one sign of Linear A, which minutes have no use for and which `re` takes for a
letter, for its first character and another for the rest; white space and the stop after *Cllr.*
become blanks, quotes and dashes their plain forms.  Grammars are built from the atoms below:
``WHO`` is a mention that can act or speak, ``UNIT`` the same with article and honorific.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from extract.records.view import Mention, View

_LETTERS = {
    label: (chr(0x10600 + 2 * number), chr(0x10601 + 2 * number))
    for number, label in enumerate(("ROLE", "PERSON", "ORG", "DATE"))
}
_FIRST, _REST = ("".join(pair) for pair in zip(*_LETTERS.values(), strict=True))


def _atom(*labels: str) -> str:
    first = "".join(_LETTERS[label][0] for label in labels)
    rest = "".join(_LETTERS[label][1] for label in labels)
    return f"(?:[{first}][{rest}]*)"


ROLE, PERSON, ORG, DATE = (_atom(label) for label in _LETTERS)
WHO = _atom("ROLE", "PERSON", "ORG")
ANY = f"[{_FIRST}{_REST}]"
"""One character of any mention."""

DET = (
    r"(?:(?:the|an?|our|its|their|his|her|each|every|all|both|this|another|some|one|two|several|"
    r"other|relevant|new|former|then|outgoing|incoming|full)(?![\w'-]) *)"
)
HONORIFIC = (
    r"(?:(?:Messrs|Mrs|Mr|Ms|Miss|Mx|Dr|C?Cllrs?|CClrs?|Clr|Coun|Councillors?|Sir|Dame|Lord|Lady"
    r"|Baroness|Rev(?:ere?n)?d?|"
    r"Canon|Prof(?:essor)?|Fr|Father|Sister|Alderman|Bailie|Provost|Justice|Judge|Hon)(?!\w)\.? *)"
)
LEAD = rf"(?i:(?:{DET}){{0,3}}(?:{HONORIFIC}){{0,3}})"
UNIT = rf"(?:{LEAD}(?:{ROLE}(?: +(?:{HONORIFIC}){{0,2}}{PERSON})?|{PERSON}|{ORG}))"
"""One that acts: *the Clerk*, *Mr Hay*, *Sgt Reid*."""
_NAME_END = f"[{''.join(_LETTERS['PERSON'])}]"
_LAST = rf"(?: *,? +and +| *& *| *\+ *){UNIT}"
UNITS = (
    rf"(?:{UNIT}(?:(?: *, *{UNIT}){{0,4}}{_LAST}|(?: */ *{UNIT}){{1,4}}"
    rf"|(?<={_NAME_END})(?: *, *{PERSON}){{1,4}})?)"
)
"""Several that act together: *the Clerk and Cllr Hay*."""

_PLAIN = {ord(c): "'" for c in "‘’‛`´"} | {ord(c): '"' for c in "“”„"}
_PLAIN |= {ord(c): "-" for c in "‐‑‒–—―−"} | {ord(c): " " for c in "\t\n\r\v\f\u00a0\u2028\u2029"}
_LEADING = re.compile(rf"(?:(?<!\w)(?:{DET}|{HONORIFIC}))*\Z", re.I)
_RUN_IN = re.compile(r"[\W\d_]*\Z")


class Shadow:
    """The masked text of a `View` and the way back from its letters to mentions.

    >>> import spacy
    >>> doc = spacy.blank("en")("The Clerk spoke.")
    >>> doc.ents = [doc.char_span(4, 9, "ROLE")]
    >>> shadow = Shadow(View(doc))
    >>> bool(re.match(UNIT + " spoke", shadow.text, re.I)), len(shadow.text)
    (True, 16)
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.mentions = [m for m in view.mentions if m.label in _LETTERS and m.end > m.start]
        pieces, at = [], 0
        for mention in self.mentions:
            first, rest = _LETTERS[mention.label]
            pieces += [
                _plain(view.text[at : mention.start]),
                first,
                rest * (mention.end - mention.start - 1),
            ]
            at = mention.end
        pieces.append(_plain(view.text[at:]))
        self.text = "".join(pieces)
        self._starts = [mention.start for mention in self.mentions]

    def at(self, offset: int) -> Mention | None:
        """The mention that holds a character."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or self.mentions[number].end <= offset:
            return None
        return self.mentions[number]

    def within(self, start: int, end: int, *labels: str) -> Iterator[Mention]:
        """The mentions of these labels (any, if none is named) wholly in a stretch, in order."""
        number = bisect_right(self._starts, start - 1)
        while number < len(self.mentions) and self._starts[number] < end:
            mention = self.mentions[number]
            if mention.end <= end and (not labels or mention.label in labels):
                yield mention
            number += 1

    def lead(self, start: int, floor: int) -> int:
        """Where the article and honorifics before a mention at ``start`` begin."""
        match = _LEADING.search(self.text, max(floor, start - 60), start)
        return match.start() if match else start

    def opens(self, start: int, floor: int) -> bool:
        """Whether only marks and figures stand between ``floor`` and ``start``."""
        match = _RUN_IN.match(self.text, floor, start)
        return match is not None


_SHORT = re.compile(
    r"(?<!\w)(?:(?:Cllrs?|Clrs?|Mr|Mrs|Ms|Dr|Prof|Revd?|Hon|Sgt|Insp|Supt|Lt|Col|Capt|approx|incl)"
    r"\.(?=\s)|Nos?\.(?=\s+\d)|(?:[A-Z]\.){2,5}(?=\s+[a-z]))"
)
"""*Cllr.*, *C.C.C.*"""


def _plain(text: str) -> str:
    """The text with its signs in their plain forms, and no stop where no sentence ends."""
    return _SHORT.sub(lambda match: match.group().replace(".", " "), text.translate(_PLAIN))


def content_start(view: View, start: int) -> int:
    """Where the words of a run begin: after the list marker of its block."""
    block = view.block(start)
    if block is None or not block.marker or block.start != start:
        return start
    found = view.text.find(block.marker, start, block.end)
    return found + len(block.marker) if found >= 0 else start

"""The tokenizer: spaCy's English one with the splits that the labels need in real minutes.

Figures glued to words (``2015were``, ``7%of``), ratings glued to brackets and arrows
(``Red(R)``, ``AMBER→GREEN``), a dangling slash (``Councillors/``) and words that lost their space
where a PDF ended a line (``theMet``, ``COTTareworking``, ``Officeand``) come apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

_ARROWS = "→←↑↓↔↗↘▲▼►◄⇒⇑⇓➔➜⬆⬇"
_SMALL_WORDS = (
    "and|are|at|but|by|for|from|had|has|have|in|is|met|of|on|that|the|to|was|were|which|will|with"
    "|would"
)
_HEADS = (
    "Agency Authority Board Chair Committee Council Department Director Forum Government Group"
    " Members Minister Office Officer Panel Partnership Secretary Service Services Team Trust"
).split()
_EXTRA_INFIXES = [
    r"(?<=\b(?:19|20)[0-9]{2})(?=[A-Za-z]{2})",  # 2015were
    r"(?<=[a-z]{2})(?=(?:19|20)[0-9]{2}\b)",  # June2015, of2015
    r"(?<=[0-9]{2})(?=T[0-9]{2}:)",  # 2024-02-06T10:00
    r"(?<=day)(?=[0-9]{1,2}(?:st|nd|rd|th)?\b)",  # Wednesday14th
    r"(?<=[0-9])%(?=[A-Za-z])",  # 7%of
    r"(?<=[a-z])(?=[0-9]{1,3}(?:\.[0-9]+)?%)",  # for7%
    r"(?<=[A-Za-z]),(?=[0-9])",  # Ferry,1.10%
    r"(?<=[%])[-–—](?=[0-9])",  # 10%-15%
    r"(?<=[A-Za-z0-9%])[()\[\]](?=[A-Za-z0-9])",  # Red(R)
    r"(?<=[A-Za-z0-9])/(?=[A-Za-z])|(?<=[A-Za-z])/(?=[A-Za-z0-9])",  # Q1/Q2, HR/OD
    r"(?<=[A-Za-z])[&+](?=[A-Za-z])",
    r"(?<=[A-Za-z])[|:;](?=[A-Za-z0-9])",
    r"(?<=[A-Za-z0-9])\.(?=[A-Z][a-z])",  # 2019.The
    r"(?<=[A-Za-z])[.,](?=[A-Za-z]{3})",
    r"(?<=[A-Za-z0-9])\)[,;:.]?(?=[A-Za-z])",  # (DCLG),Dave
    r"(?<=[A-Za-z0-9])\)(?=/[A-Za-z])|(?<=\))/(?=[A-Za-z])",  # (Legal)/Monitoring
    r"(?<=[A-Za-z]):[-–—](?=[A-Za-z])",  # PRESENT:-Chief
    r"(?<=[A-Za-z])[–—]+_?(?=[A-Za-z_*])|_[–—]+_",  # Low—_Chair_
    # MaltbyDirector, DameFiona: the head word of a post glued to the name before it.
    r"(?<=[a-z]{2})(?=(?:Director|Minister|Chair(?:man)?|Head|Chief|Secretary|Department|Office"
    r"|Cabinet|Board|Government|Deputy|Manager|Council|Committee|Ministry|National)\b)",
    r"(?<=\bDame)(?=[A-Z])|(?<=\bCllr)(?=[A-Z])|(?<=\bProfessor)(?=[A-Z])",
    # StottTransparency, theMet, toOrdnance, RobertsSWIRRL: words glued where a PDF ended a line.
    # (MacLeod and McKay stay whole; a brand such as YouTube comes apart, which costs it nothing.)
    r"(?<=[a-z]{2})(?<!\bMac)(?=[A-Z][a-z]|[A-Z]{2})",
    # COTTareworking, BISwere, EAhas: an acronym and the word after it.
    r"(?<=[A-Z]{3})(?=[a-z]{3})",
    rf"(?<=[A-Z]{{2}})(?=(?:{_SMALL_WORDS})\b)",
    # Officeand, Ministeron: the head word of a body or post and a small word after it.
    *(rf"(?<={head})(?=(?:{_SMALL_WORDS})\b)" for head in _HEADS),
    rf"[{_ARROWS}]",
    r"[•·▪◦●○■□✓✔]",
]
_MONTHS = {
    *(
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "Jun.",
        "Jul.",
        "Aug.",
        "Sep.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
    )
}
_EXTRA_EDGES = [
    rf"[{_ARROWS}]",
    r"[•·▪◦●○■□✓✔|]",
    r"/",
    r"\\",
    r"[~≥≤±]",
    r"[-–—]{2,}",
    r"[_—]+",
    "[\uf000-\uf0ff]",
]
_EXTRA_PREFIXES = [r"[-–](?=[A-Z][a-z])", r",(?=[0-9])"]  # -Secretary, ",1.10%"
# 30%+, 28/07/2020-, Police-, (6 Councillors):-, Panel‘s
_EXTRA_SUFFIXES = [
    r"(?<=%)[+\-–]",
    r"(?<=[0-9])[-–—]",
    r"(?<=[a-z]{3})[-–]",
    r"(?<=[A-Za-z)]):[-–—]",
    "[‘`]s",
]
_FACE = re.compile(r"[:;=()<>|*^_\[\]]")


@registry.tokenizers("extract.MinutesTokenizer.v1")
def make_tokenizer_factory() -> Callable[[Language], Tokenizer]:
    """Registered as ``extract.MinutesTokenizer.v1``: a function from ``nlp`` to its tokenizer.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> nlp.tokenizer = make_tokenizer_factory()(nlp)
    >>> [t.text for t in nlp("In June 2015were 7%of Red(R)")]
    ['In', 'June', '2015', 'were', '7', '%', 'of', 'Red', '(', 'R', ')']
    """

    def make_tokenizer(nlp: Language) -> Tokenizer:
        defaults = English.Defaults
        prefixes = compile_prefix_regex(
            [*(defaults.prefixes or ()), *_EXTRA_EDGES, *_EXTRA_PREFIXES]
        )
        suffixes = compile_suffix_regex(
            [*(defaults.suffixes or ()), *_EXTRA_EDGES, *_EXTRA_SUFFIXES]
        )
        infixes = compile_infix_regex([*(defaults.infixes or ()), *_EXTRA_INFIXES])
        # Clitics without an apostrophe ("Cant", "Ill", "Id") are names and acronyms here, and the
        # full stop of "Dec." is most often the sentence's; ")" and ":" make no face in minutes.
        exceptions = {
            surface: parts
            for surface, parts in (defaults.tokenizer_exceptions or {}).items()
            if (len(parts) == 1 or "'" in surface or "’" in surface)
            and surface not in _MONTHS
            and not _FACE.search(surface)
        }
        return Tokenizer(
            nlp.vocab,
            rules=exceptions,
            prefix_search=prefixes.search,
            suffix_search=suffixes.search,
            infix_finditer=infixes.finditer,
            url_match=defaults.url_match,
        )

    return make_tokenizer

"""A DATE's words in one plain form, so that the patterns need not know hyphens, wraps and slips."""

from __future__ import annotations

import re

MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Welsh minutes print them beside the English; mutated after a preposition and in dates.
_WELSH_MONTHS = (
    *("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi"),
    *("hydref", "tachwedd", "rhagfyr"),
)
_WELSH_DAYS = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
_MISSPELT = {
    **dict.fromkeys(("janurary", "januray", "janaury"), "january"),
    **dict.fromkeys(("febuary", "feburary", "febrary", "feburay", "febraury"), "february"),
    **dict.fromkeys(("aprill", "arpil"), "april"),
    **dict.fromkeys(("augst", "agust"), "august"),
    **dict.fromkeys(("septmber", "setpember", "septemeber", "septembr", "sept"), "september"),
    **dict.fromkeys(("0ctober", "ocotber", "octber"), "october"),
    **dict.fromkeys(("novemeber", "novmber"), "november"),
    **dict.fromkeys(("decemeber", "decmber", "dcember"), "december"),
    **dict.fromkeys(("tues", "tue", "tueday", "teusday"), "tuesday"),
    **dict.fromkeys(("weds", "wed", "wednesay", "wedensday", "wednsday"), "wednesday"),
    **dict.fromkeys(("thurs", "thur", "thu", "thrusday"), "thursday"),
    **{"satuday": "saturday", "lst": "1st", "xmas": "christmas"},
    **{name[:3]: name for name in (*MONTH_NAMES, "monday", "friday", "saturday", "sunday")},
    **dict(zip(_WELSH_MONTHS, MONTH_NAMES, strict=True)),
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
_ROMAN = {
    numeral: number
    for number, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)
}

_FOLDED = str.maketrans("‘’ʼ`‐‑‒–—−_*\u00ad", "''''------   ")
_BROKEN = re.compile(r"([a-z]+)-\s*\n\s*([a-z]+)")
_WORD = re.compile(r"[a-z0-9]*[a-z]+")
_WELSH_DAY = re.compile(rf"\b(?:dydd\s+|(?=llun|mercher|gwener|sadwrn))({'|'.join(_WELSH_DAYS)})\b")
_OCR_ONE = re.compile(r"\bl(?=[\d/.])")
_SUFFIX = re.compile(r"\b(\d{1,2})\s?(?:st|nd|rd|th)\b")
_SCANNED_SUFFIX = re.compile(r"\b(\d{1,2})[\"”“'°º]{1,2}(?=\s[a-z])")
_ROMAN_MONTH = re.compile(r"(?<=\d[./-])(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})(?=[./-]\d)")
_GLUED = re.compile(
    rf"(?<=\d)(st|nd|rd|th)?(?=(?:{'|'.join(name[:3] for name in MONTH_NAMES)})[a-z]*)"
)
_TIGHT = re.compile(rf"\b({'|'.join(MONTH_NAMES)}|{'|'.join(WEEKDAY_NAMES)})(?=\d)")
_COMPOUND = re.compile(r"\b(twenty|thirty|forty|fifty|sixty|ninety)[- ]([a-z]+)\b")


def fold(surface: str) -> str:
    """The words in lower case, months and weekdays in full, numbers in figures.

    Ordinals lose their letters (*3rd*), ordinal words stay.

    >>> fold("Thurs. the fifteenth of\\nSeptem-\\nber, 2021")
    'thursday the fifteenth of september, 2021'
    >>> fold("3rd–5th Feb ’19"), fold("the previous twelve months")
    ("3-5 february '19", 'the previous 12 months')
    """
    text = surface.lower().translate(_FOLDED).replace("ﬁ", "fi").replace("ﬂ", "fl")
    text = _BROKEN.sub(_mend, text)
    text = " ".join(text.split())
    text = _ROMAN_MONTH.sub(lambda m: str(_ROMAN[m[0]]), text)
    text = _WELSH_DAY.sub(lambda m: WEEKDAY_NAMES[_WELSH_DAYS.index(m[1])], text)
    text = _OCR_ONE.sub("1", text)
    text = _GLUED.sub(r"\1 ", text)
    text = _COMPOUND.sub(_compound, text)
    text = _WORD.sub(_word, text)
    text = _TIGHT.sub(r"\1 ", text)
    text = _SUFFIX.sub(r"\1", text)
    text = _SCANNED_SUFFIX.sub(r"\1", text)
    text = re.sub(r"\b([a-z]{3,})\.(?=[\s,-]|$)", r"\1", text)
    return text.strip(' .,;:()[]"')


def _mend(match: re.Match[str]) -> str:
    whole = match[1] + match[2]
    known = whole in MONTH_NAMES or whole in WEEKDAY_NAMES
    return whole if known else f"{match[1]}-{match[2]}"


def _word(match: re.Match[str]) -> str:
    word = match[0]
    if word in _MISSPELT:
        return _MISSPELT[word]
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    return word


def _compound(match: re.Match[str]) -> str:
    tens = _NUMBERS[match[1]]
    if match[2] in _NUMBERS:
        return str(tens + _NUMBERS[match[2]])
    if match[2] in ORDINALS:
        return f"{tens + ORDINALS[match[2]]}th"
    return match[0]

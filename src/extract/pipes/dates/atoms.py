"""The atoms of the date grammar: days, months, years, seasons, units and the words around them.

Each atom is a regular expression without context; `patterns` composes them to forms.  Groups named
here (day, month, year, ...) are what a typed value is read from.
"""

from extract.pipes.forms import DASH, SPACE, either

# Bounds of an expression.  Underscores are mark-up in texts from Markdown, so they end a word.
B = r"(?<![^\W_])(?<![£$€#])(?<!\d[.,:/-])"
E = r"(?![^\W_])"
THE = rf"(?:the{SPACE})"
GAP = rf"(?:{SPACE}|\s?{DASH}\s?)"  # "mid-July", "mid July"

# A word broken over a line end ("Septem-\nber") counts as whole.
BREAK_AT = r"(?:-\s{0,3}\n\s{0,30})?"


def _breakable(*names: str) -> tuple[str, ...]:
    return tuple(name.replace("~", BREAK_AT) for name in names)


WEEKDAY_NAMES = _breakable(
    *("Mon~day", "Tues~day", "Wednes~day", "Thurs~day", "Fri~day", "Sat~ur~day", "Sun~day")
)
WEEKDAY_SHORT = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")
WEEKDAY_MISSPELT = ("Wednesay", "Wedensday", "Wednsday", "Thrusday", "Tueday", "Teusday", "Satuday")
WEEKDAY = either((*WEEKDAY_NAMES, *WEEKDAY_SHORT, *WEEKDAY_MISSPELT))

MONTH_NAMES = _breakable(
    *("Jan~u~ary", "Feb~ru~ary", "March", "April", "May", "June", "July", "Au~gust"),
    *("Sep~tem~ber", "Oc~to~ber", "No~vem~ber", "De~cem~ber"),
)
MONTH_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
MONTH_MISSPELT = (
    *("Janurary", "Januray", "Janaury", "Febuary", "Feburary", "Febrary", "Feburay", "Febraury"),
    *("Aprill", "Arpil", "Augst", "Agust", "Septmber", "Setpember", "Septemeber", "Septembr"),
    *("0ctober", "Ocotber", "Octber", "Novemeber", "Novmber", "Decemeber", "Decmber", "Dcember"),
)
# Only a short form takes a full stop: "Sept.", not the end of "in September."
MONTH = (
    rf"(?:{either((*MONTH_NAMES, *MONTH_MISSPELT))}(?![^\W\d_])"
    rf"|{either(MONTH_SHORT)}(?![^\W\d_])\.?)"
)

_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])"
_SUFFIX = r"(?:\s?(?:st|nd|rd|th)(?![^\W\d_]|[a-z])|(?:st|nd|rd|th)(?=[A-Z][a-z]))"
ORDINAL = rf"(?:{_DAY_NUMBER}{_SUFFIX})"
DAY = rf"(?:{_DAY_NUMBER}(?:{_SUFFIX})?(?!\d))"
ORDINAL_WORD = (
    r"(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)

YEAR = r"(?:(?:1[5-9]|20)\d\d(?!\d))"
YEAR_SHORT = r"(?:['’‘]\d\d(?!\d))"
YEAR_PAIR = rf"(?:{YEAR}(?:\s?(?:/|{DASH})\s?(?:{YEAR}|\d\d)|/\d)(?![\d/%]|{DASH}\d|\.\d))"
YEAR_SLASH_SHORT = r"(?:[0-4]\d/[0-5]\d(?![\d/]))"
# A two-figure year without apostrophe only where nothing but the end of the phrase can follow.
YEAR_BARE_SHORT = r"(?:[0-4]\d(?=\s*(?:[,;)\]]|\.(?!\d)|\Z|\n)))"

YEAR_KINDS = (
    *("financial", "fiscal", "municipal", "civic", "mayoral", "academic", "school", "council"),
    *("calendar", "tax", "accounting", "budget", "reporting", "performing", "membership"),
)
YEAR_KIND = rf"(?:{either(YEAR_KINDS)}{SPACE}year)"

SEASON = "(?:spring|summer|autumn|winter)"
TERM_NAME = "(?:michaelmas|lent|trinity|hilary|spring|summer|autumn)"
HOLIDAYS = (
    *(
        "christmas(?: eve| day)?",
        "xmas",
        "easter(?: sunday| monday| saturday| weekend)?",
        "good friday",
    ),
    *("boxing day", "new year['’]?s?(?: eve| day)", "new year", "hogmanay", "hallowe['’]?en"),
    *("bonfire night", "remembrance (?:sunday|day)", "armistice day", "shrove tuesday"),
    *(
        "ash wednesday",
        "palm sunday",
        "maundy thursday",
        "whitsun",
        "whit (?:sunday|monday|week)",
        "advent(?: sunday)?",
        "michaelmas",
        "martinmas",
    ),
    *("may day", "mothering sunday", "lammas", "burns night", "valentine['’]?s day"),
    *("st (?:andrew|david|george|patrick)['’]?s day", "guy fawkes['’]?(?:s['’]?)? night"),
    *(
        "ramadan",
        "eid(?: al.(?:fitr|adha))?",
        "diwali",
        "pentecost",
        "candlemas",
        "lady day",
        "ascension day",
    ),
)
HOLIDAY = f"(?:{'|'.join(HOLIDAYS)})".replace(" ", r"\s{1,3}")
BREAK = rf"(?:half{GAP}term|holidays?|vacation|break)"

NUMBER_WORD = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)"
)
COUNT = (
    rf"(?:\d{{1,3}}|{NUMBER_WORD}(?:-{NUMBER_WORD})?|(?:a{SPACE})?few|several"
    rf"|(?:a{SPACE})?couple(?:{SPACE}of)?|half{SPACE}dozen)"
)
COUNTS = rf"(?:{COUNT}(?:(?:{SPACE}(?:or|to|and){SPACE}|\s?{DASH}\s?){COUNT})?)"
UNIT = (
    rf"(?:{YEAR_KIND}|calendar{SPACE}month|half{GAP}term|week(?:end)?|fortnight|month"
    rf"|quarter|term|year|decade)"
)
UNITS = (
    rf"(?:{YEAR_KIND}s|calendar{SPACE}months|hours|days|week(?:end)?s|fortnights|months"
    rf"|quarters|terms|years|decades|seasons)"
)
ORDINAL_NTH = r"(?:first|second|third|fourth|penultimate|final|last|1st|2nd|3rd|4th)"

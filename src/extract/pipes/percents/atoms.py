"""The atoms of the share grammar: numbers in figures and words, signs, denominators."""

from extract.pipes.forms import DASH, SPACE

B = r"(?<![^\W_])(?<![£$€#./%])(?<!\d[,:])"
E = r"(?![^\W_])"

UNITS_WORDS = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_SMALL_WORD = rf"(?:(?:{TENS})(?:(?:\s?{DASH}\s?|{SPACE})(?:{UNITS_WORDS}))?|{TEENS}|{UNITS_WORDS})"
NUMBER_WORD = (
    rf"(?:(?:(?:a|one|two|three){SPACE}hundred(?:{SPACE}and{SPACE}{_SMALL_WORD})?)"
    rf"|{_SMALL_WORD}|zero|nil)"
)
COUNT_WORD = (
    rf"(?:(?:(?:a|one|two|three|four|five|six|seven|eight"
    rf"|nine){SPACE}hundred(?:{SPACE}and{SPACE}{_SMALL_WORD})?)|{_SMALL_WORD})"
)
FRACTION_SIGN = "[¼½¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞]"
FIGURE = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,5}}(?:\.\d+|{FRACTION_SIGN})?|\.\d+"
    rf"|{FRACTION_SIGN})"
)
# A dash before a figure is a sign where it hangs on the figure and on nothing else.
SIGN = r"(?:(?:(?<=[\s(\[|])|(?<=\A))[+\-−–]|[±])"
SIGNED = rf"(?:{SIGN}?{FIGURE})"
WORDED = (
    rf"(?:(?:minus{SPACE}|plus{SPACE})?(?:half{SPACE}(?:of{SPACE})?(?:a|one)|(?:a"
    rf"|one){SPACE}half|{NUMBER_WORD}"
    rf"(?:{SPACE}and{SPACE}(?:a{SPACE})?(?:half|quarter)"
    rf"|{SPACE}point{SPACE}{NUMBER_WORD}(?:{SPACE}{NUMBER_WORD})?)?))"
)
PER_CENT = rf"(?:per\s?{DASH}?\s?cent(?:um)?|percent|pct)"
POINTS = (
    rf"(?:percentage{SPACE}points?|percent(?:age)?{DASH}points?|%\s?points?|%\s?pts?|ppts?"
    rf"|p\.p\.|pp|pts{SPACE}%)"
)

DENOMINATOR = (
    r"(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth"
    r"|hundredth)"
)
DENOMINATORS = (
    r"(?:halves|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths|twelfths"
    r"|twentieths|hundredths)"
)
COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{COUNT_WORD})"

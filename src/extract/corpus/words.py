"""Regular-expression atoms that the corpus tools share.  No groups, no flags."""

from __future__ import annotations

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
NUMBER_WORD = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundred)\b"
)
DURATION_UNIT = r"(?:minutes?|hours?|days?|weeks?|fortnights?|months?|years?)"
COLOUR = r"(?:red|amber|green|blue|gr[ae]y|black|purple|yellow|orange|white)"
GRADE_WORD = (
    r"(?:outstanding|good|requires improvement|inadequate|satisfactory|met|adequate"
    r"|substantial assurance|limited assurance)"
)
ABBREVIATION = (
    r"(?:St|Dr|Mr|Mrs|Ms|No|Co|Ltd|Inc|Rev|Revd|Hon|Dept|Sgt|Cllr|Cllrs|Prof|Sec|Gen|Exec|Asst|Dep|Mgr"
    r"|Ctte|Cttee|Comm|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun"
    r"|Jr|Snr|Jnr|Assoc|Assn|Bros|Corp|Govt|Inst|Div|Dist|Cty|yr|yrs|approx|cent|pts|qtr|mths?|wk|incl"
    r"|dept|ltd|co|plc|inst|ult|prox)"
)

"""What decides whether a grade word grades: who inspects, what is graded, and ordinary use."""

from __future__ import annotations

import re

from extract.pipes.forms import Place, words

# Whose grades they are, as both patterns of what speaks of an inspection have it.
INSPECTORATES = (
    r"Ofsted|OFSTED|CQC|HMICFRS|HMIC|HMIP|HMI|HMIe|HMIE|Estyn|ETI|RQIA|HIW|CIW|CSSIW|CSCI|HIQA"
    r"|Care\s+(?:Inspectorate|Commission)|Education\s+Scotland|Audit\s+Commission|SIAMS|ISI"
)
INSPECTION = re.compile(
    rf"\b(?:{INSPECTORATES}|Care\s+Quality\s+Commission|Regulator\s+of\s+Social\s+Housing"
    r"|Peer\s+Review|Section\s+48|[Ii]nspect\w*|[Mm]oderat(?:ed|ion)|[Aa]udit\w*"
    r"|[Jj]udge?ments?|[Dd]ip\s+sample|ILACS|JTAI|(?:re-)?rated|judged|graded)\b"
)
AUDIT = re.compile(
    r"\b(?:[Aa]udit\w*|[Aa]ssurance\s+(?:opinion|rating|level|report)s?|[Ii]nspect\w*"
    r"|opinions?|CQC|Ofsted|TIAA|RSM|Mazars|BDO|MIAA|NHS"
    r"|Head\s+of\s+Internal\s+Audit)\b"
)
_NEAR = 400  # characters on either side in which an inspection may be spoken of
_FIRM = re.compile(r"inadequate|outstanding|unsatisfactory|requir|assurance", re.I)
_MET = re.compile(r"(?:not|partially|partly|fully)?\s*(?:met|unmet)", re.I)
_THINGS_GRADED = re.compile(
    r"\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|college|authorit(?:y|ies)"
    r"|services?|homes?|practice|practices|force|trust|hospital|providers?|settings?"
    r"|cases?|audits?|files?"
    r"|overall|provision|leadership|teaching|safeguarding|council|wards?"
    r"|effectiveness|care|surgery|department|childminders?|unit|us|it|them"
    r"|standards?)\b",
    re.I,
)
# What is said to be good or outstanding every day, up to its verb.
ORDINARY = re.compile(
    r"\b(?:actions?|items?|invoices?|claims?|works|repairs|matters|issues|payments?|balances?|debts?"
    r"|money|monies|duplicates|queries|quer(?:y|ied)|bills?|applications|recommendations|letters?"
    r"|replies|reply|attendance|turnout|progress|staffing|parking|lighting|drainage|resources"
    r"|response|feedback|relations|reserves|weather|method|explanation|idea|news|point|this|that"
    r"|these|there|which|books?|reports?|information|cover|system|sound|somebody|nothing|something"
    r"|anything|word|says?|registers?)"
    r"(?:\s+(?:had|has|have|still|also|all|now|both|would|should|could|may|might|will|been|looked"
    r"|seemed|is|was|were|are|be|not|remain\w*|stay\w*|yet|said|to))*\s+\Z",
    re.I,
)
# After a grade word these do not make it the adjective of a noun.
_MAY_FOLLOW = words(
    "and or but in on by at for with as to from since until when while because after before "
    "which who this that last next overall across again once twice under against despite "
    "although though if than so following during within without the a an it its they their "
    "he she we there had has have was were is are will would could should may might not nor "
    "rating ratings grade grades judgement judgements judgment judgments opinion category "
    "school schools standard now too also only even yet throughout both all four three two "
    "outcome outcomes cases services over down up barring whilst here unless save except bar but "
    "about among"
)
# An opinion is handed over: "gave payroll substantial assurance".
GIVEN = re.compile(
    r"\b(?:gave|given|gets?|got|received|awarded|attracted|earned|achieved)\s+(?:[\w’'-]+\s+){0,4}\Z",
    re.I,
)


_GIVEN_AS = re.compile(
    r"\b(?:assess|rat|grad|judg|class)(?:ed|es|ified)\s+(?:overall\s+)?(?:as|at|to\s+be)\s+[‘'\"“]\Z",
    re.I,
)
"""Before a grade in quotation marks: *it was assessed as ‘Good’*."""
_PUBLIC = (
    r"(?:members|councillors|customers?|tenants?|residents|respondents|patients|users|parents|pupils"
    r"|students|staff|employees|visitors|delegates|attendees|participants|people|guests|learners"
    r"|callers|complainants|leaseholders)"
)
OF_OPINION = re.compile(
    rf"\b{_PUBLIC}\s+(?:(?:had|have|also|who|then|again|now|would|surveyed|replied)\s+)*"
    r"(?:rat(?:ed|e|es|ing)|scor(?:ed|e|ing)|judged|consider(?:ed)?|describ(?:ed|e))\b[^.;]{1,120}"
    rf"|\b(?:rated|scored|judged|considered|described)\b[^.;]{{1,60}}\bby\s+[^.;]{{0,30}}\b{_PUBLIC}\b",
    re.I,
)
"""What those think who were asked, no inspectorate's grade: *82% of tenants rated repairs good*."""


def speaks_of_inspection(place: Place) -> bool:
    """Whether an inspection or audit is spoken of nearby, in this run or the ones around it."""
    return _is_near(INSPECTION, place)


def speaks_of_audit(place: Place) -> bool:
    """Whether an audit or a body that audits is spoken of nearby."""
    return _is_near(AUDIT, place)


def _is_near(pattern: re.Pattern[str], place: Place) -> bool:
    return pattern.search(place.text, max(0, place.start - _NEAR), place.end + _NEAR) is not None


def _followed_by_noun(place: Place) -> bool:
    """Whether a plain noun follows, so that the grade word is its adjective."""
    after = place.word_after()
    return bool(after) and after.lower() not in _MAY_FOLLOW


def is_graded(place: Place) -> bool:
    """After *judged*, *rated*, *graded*: the grade ends the phrase; *met* needs an inspection."""
    if _followed_by_noun(place):
        return False
    lead = place.before(120).lower()
    if re.match(r"(?:high|low|good|full|no)\s+assurance", place.surface, re.I):
        return speaks_of_audit(place)
    if re.search(
        r"\bassess\w*|\bscor\w*|\branked|\bclassif\w*|\bdeemed|\bevaluated", lead
    ) and not _FIRM.search(place.surface):
        return speaks_of_inspection(place)
    if _MET.fullmatch(place.surface):
        return speaks_of_inspection(place)
    return True


def is_found(place: Place) -> bool:
    """*found* grades where an inspection is spoken of and something that is graded was found so."""
    if _followed_by_noun(place) or _MET.fullmatch(place.surface) or not speaks_of_inspection(place):
        return False
    lead = place.before(100)
    direct = re.search(r"\bf(?:ound|inds?|inding)(?:\s+to\s+be|\s+overall)?\W*\Z", lead) is not None
    if re.search(r"\b(?:nothing|something|anything)\b", lead):
        return False
    return bool(_FIRM.search(place.surface)) or direct or _THINGS_GRADED.search(lead) is not None


def is_quoted(place: Place) -> bool:
    """A grade in quotation marks is a grade where grading is spoken of."""
    if _MET.fullmatch(place.surface) or place.surface.lower() in ("weak", "excellent", "very good"):
        return speaks_of_inspection(place)
    beside = place.before(80) + " " + place.after(80)
    graded_beside = re.search(
        r"[‘'\"“](?:outstanding|inadequate|requires improvement|good|fair|poor)[’'\"”]",
        beside,
        re.I,
    )
    given = place.surface[:1].isupper() and _GIVEN_AS.search(place.before(40))
    return bool(_FIRM.search(place.surface) or graded_beside or given) or speaks_of_inspection(
        place
    )


def is_on_noun(place: Place) -> bool:
    """``inadequate authorities``, ``good school``: an everyday word needs an inspection nearby."""
    surface = place.surface
    after = re.match(r"\W*(?:\w+\W+){0,4}", place.after(60))
    noun = (after.group() if after else "").lower()
    if _MET.fullmatch(surface) or surface.lower() in (
        "weak",
        "strong",
        "very good",
        "excellent",
        "adequate",
        "expected standard",
    ):
        return bool(re.search(r"judge?ment|grade|rating|opinion", noun)) and speaks_of_inspection(
            place
        )
    if surface.lower() == "outstanding" and re.match(
        r"\s+(?:\w+\s+)?(?:audit|opinion|practice|trust|inspections?\s+action)", noun
    ):
        return bool(re.match(r"\s+(?:\w+\s+)?(?:trust)", noun)) and speaks_of_inspection(place)
    if surface.lower() in ("good", "satisfactory", "outstanding"):
        if re.match(r"\s+(?:practice|force)", noun):
            return False
        if (
            re.match(
                r"[\s'’”\"]*(?:\w+['’]?s?\s+)?(?:rating|judge?ment|grade|ofsted|cqc"
                r"|inspection)",
                noun,
            )
            or surface[:1].isupper()
        ):
            return True
        return speaks_of_inspection(place)
    if re.match(r"\s+practice", noun):
        return False
    return bool(_FIRM.search(surface)) or speaks_of_inspection(place)


def is_rating_of(place: Place) -> bool:
    """``a rating of Good``, ``the opinion was limited assurance``."""
    if _followed_by_noun(place) or _MET.fullmatch(place.surface):
        return False
    if re.search(r"\b(?:outcome|audit|category)s?\b[^.]{0,30}\Z", place.before(60), re.I):
        return bool(
            _FIRM.search(place.surface) or place.surface[:1].isupper()
        ) and speaks_of_inspection(place)
    return speaks_of_inspection(place)


def is_changed_to(place: Place) -> bool:
    """``dropped to requires improvement``, with an inspection spoken of nearby."""
    if ORDINARY.search(place.before(80)):
        return False
    return speaks_of_inspection(place) and not _followed_by_noun(place)


def is_labelled(place: Place) -> bool:
    """``Overall effectiveness: Good``: a colon or dash, or a copula and an inspection nearby."""
    if _followed_by_noun(place):
        return False
    lead = place.before(30)
    copula = re.search(r"\b(?:was|is|were|are)\s+\W?\Z", lead)
    if copula:
        return speaks_of_inspection(place) and (
            place.surface[:1].isupper() or bool(_FIRM.search(place.surface))
        )
    return speaks_of_inspection(place) or place.surface[:1].isupper()


def is_assurance(place: Place) -> bool:
    """``limited assurance`` as an opinion: not assurance *that*, nor assurance asked for."""
    surface = place.surface.lower()
    if re.match(
        r"\s+(?:that|could|can|as\s+to|about|regarding|over\s+the\s+accuracy)\b", place.after()
    ):
        return False
    level = surface.split()[0]
    if level in ("substantial", "limited", "reasonable", "moderate") and GIVEN.search(
        place.before(60)
    ):
        return True
    titled = place.surface[:1].isupper() and (
        place.surface.split()[-1][:1].isupper() or not place.word_before()
    )
    if level in (
        "no",
        "full",
        "high",
        "good",
        "strong",
        "significant",
        "satisfactory",
        "partial",
        "nil",
    ):
        lead = place.before(60)
        graded = re.search(
            r"\b(?:rated|opinion|gave|given|received|awarded|rating|returned|achieved"
            r"|of|from)\W*\Z",
            lead,
            re.I,
        )
        return speaks_of_audit(place) and (titled or graded is not None)
    return titled or speaks_of_audit(place)


def is_capitalised(place: Place) -> bool:
    """``Requires Improvement`` with its capitals in running text, near an inspection."""
    surface = place.surface
    parts = [word for word in surface.split() if word.lower() not in ("to", "be")]
    if not all(word[:1].isupper() for word in parts) or surface.isupper():
        return False
    if not speaks_of_inspection(place) or _followed_by_noun(place):
        return False
    opens = not place.before(4).strip() or re.search(r"[.!?:]\s+\Z", place.before(4)) is not None
    if len(parts) == 1 and opens:
        return False
    before = place.word_before()
    ends = re.match(r"\s?(?:[;,.(]|\Z)", place.after()) is not None
    listed = ends and before.lower() not in ("", "actions", "items", "matters", "issues", "works")
    return before[:1].islower() or len(parts) > 1 or listed


def is_pair(place: Place) -> bool:
    """``good or outstanding``: two grades of schools, homes or audits."""
    graded = re.search(
        r"\boutstanding\W+(?:\w+\s+)?(?:schools?|settings?|homes?|providers?|nurser\w+|academ\w+"
        r"|colleges?)\b",
        place.after(60),
        re.I,
    )
    return graded is not None or speaks_of_inspection(place) or place.surface[:1].isupper()


def is_ordinary(place: Place) -> bool:
    """A decoy holds unless the grade word stands in quotation marks or after a verb of grading."""
    return not re.search(r"[‘'\"“]\Z", place.before(2))

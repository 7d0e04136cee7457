"""Verbs of saying and what they need after them, as data."""

from __future__ import annotations

from extract.pipes.forms import words

_IRREGULAR = {
    "say": "said", "tell": "told", "feel": "felt", "think": "thought", "put": "put", "set": "set",
    "draw": "drew drawn", "speak": "spoke spoken", "read": "read", "write": "wrote written",
    "hold": "held", "make": "made", "give": "gave given", "find": "found", "have": "had",
    "bring": "brought", "take": "took taken", "run": "ran", "lead": "led", "go": "went",
    "understand": "understood", "admit": "admitted", "quip": "quipped",
    "flag": "flagged", "seek": "sought", "regret": "regretted", "rebut": "rebutted",
    "forecast": "forecast", "undertake": "undertook undertaken",
    "lay": "laid", "foresee": "foresaw foreseen",
    "bet": "bet", "break": "broke", "refer": "referred",
    "submit": "submitted", "swear": "swore", "recap": "recapped",
}  # fmt: skip

SAY = words(
    """say report advise inform tell note highlight explain confirm query ask enquire inquire
    question comment remark observe reply answer respond add suggest stress emphasise
    emphasize underline underscore mention acknowledge accept admit concede clarify reiterate
    repeat indicate announce declare disclose claim assert argue contend insist maintain
    recall remind warn caution assure reassure notify brief request recommend urge propose
    recap summarise summarize conclude feel think believe consider reckon estimate agree
    disagree counter retort rejoin express raise convey relay write email describe outline
    detail identify predict forecast speculate reflect joke quip testify reveal submit confess
    advocate appeal interject complain stipulate understand calculate wonder allege deny share
    state cite update swear rebut telephone reply pledge undertake promise point draw put call
    make pass refer reckon foresee marvel represent compute protest
    hold relate recount opine aver avow attest intimate hint imply posit postulate surmise venture
    volunteer muse ponder moot mutter exclaim shout whisper echo elaborate expand expound concur
    refute dispute contest diagnose plead counsel entreat implore exhort prophesy
    interpose interrupt break chime boast brag profess depose minute record instance list
    single pick sum signal confide affirm reaffirm restate verify theorise conjecture
    gather bet grant infer"""
)
"""What is said follows: the words begin after the verb."""
ATTITUDE = words(
    """doubt fear hope want wish expect dislike prefer support oppose blame regret deplore worry
    demand protest grumble challenge praise favour commend resent find applaud criticise
    criticize lament object long look speak welcome"""
)
"""The verb is part of what is said: *feared dust*."""
INTRODUCE = words(
    "present introduce run set take go talk walk give bring lead open provide lay"
) | {"speak to"}
"""What the speaker introduced is told after a colon; only after *spoke to his report* also in the
sentences to come."""

PARTICLES = {
    "point": ("out", "to"),
    "draw": ("attention to", "the attention of", "members' attention to"),
    "put": ("on record", "it", "the", "that", "forward", "this", "down"),
    "call": ("for", "on", "it", "that", "this", "them"),
    "hold": ("that",),
    "gather": ("that",),
    "minute": ("that",),
    "record": ("that",),
    "list": ("the", "several", "a"),
    "single": ("out",),
    "pick": ("out",),
    "sum": ("up",),
    "break": ("in",),
    "chime": ("in",),
    "expand": ("on", "upon"),
    "contest": ("that",),
    "dispute": ("that", "the"),
    "signal": ("that",),
    "verify": ("that",),
    "bet": ("that",),
    "grant": ("that",),
    "ponder": ("whether", "how"),
    "muse": ("that", "whether", "on"),
    "shout": ("that",),
    "interrupt": ("to",),
    "instance": ("the",),
    "make": ("the point", "clear", "it clear", "reference"),
    "pass": ("on",),
    "refer": ("to", "back to"),
    "run": ("through",),
    "set": ("out",),
    "take": (),
    "go": ("through", "over"),
    "talk": ("through", "to"),
    "walk": (),
    "look": ("forward",),
    "give": ("an", "a", "the", "his", "her", "their", "some", "early", "word", "news", "notice"),
    "bring": ("a", "an", "the", "along", "forward", "two", "news"),
    "lead": ("on", "the"),
    "speak": ("to", "up", "in", "against", "on", "by", "of"),
    "lay": ("the", "his", "her", "a", "before"),
    "find": ("it", "the", "that", "this"),
    "telephone": ("to say",),
    "undertake": ("that",),
    "volunteer": ("that",),
    "pledge": ("that",),
    "promise": ("that",),
    "share": ("that", "the", "his", "her", "their"),
    "raise": (
        "the", "a", "an", "concern", "concerns", "that", "whether", "questions", "issues",
        "several",
    ),
    "long": ("for",),
    "represent": ("that",),
    "object": ("to", "that"),
    "submit": ("that", "the", "his", "her", "a"),
    "appeal": ("for", "to"),
    "update": (),
    "welcome": ("the", "this", "that", "these", "any", "proposals", "plans"),
    "wish": ("that", "to", "it", "for"),
    "worry": ("that", "about", "whether", "over"),
}  # fmt: skip
"""What must follow a verb that is not one of saying by itself; empty for a hearer or any words."""

DECIDE = words(
    "agree resolve note accept approve consider recommend propose acknowledge understand"
)
"""What a body does with these is a decision, not a statement, unless it is a view."""
VIEW = words("note consider acknowledge understand accept recognise recognize")
"""With *that* they tell what a body thought or heard."""
PASSIVE = words(
    """reported noted said stated explained confirmed advised informed told asked queried suggested
    highlighted felt considered thought observed commented acknowledged recognised recognized
    clarified emphasised emphasized stressed mentioned announced questioned hoped believed
    argued understood assured reminded raised expressed warned notified updated proposed
    recommended pointed made reassured invited requested"""
)
BE = words("was were is are been being")
ADVERBS = words(
    """also then further again however therefore later first next now both all each once had has
    have having himself herself themselves subsequently just still even not never only and so"""
)
BODIES = words(
    """committee sub-committee subcommittee board panel council cabinet forum commission executive
    meeting group partnership party authority trust assembly"""
)
TELL = words(
    """tell inform remind advise ask notify assure reassure warn brief update request urge caution
    take put"""
)
"""Verbs that take the hearer as their object."""
BARE = words("say think feel consider believe ask reply answer be state")
"""Verbs after which one word may be all that was said."""
OF_THINGS = words(
    """accept agree announce call confirm identify pass query raise refer remind summarise summarize
    describe propose ask"""
)
"""Verbs that often have a thing as their object (*accepted the findings*), not words."""
ON_THINGS = words("comment refer echo reflect draw speak")
"""What these speak of comes before what is said: *commented on the tables and asked whether*."""
TOPICAL = words("report write comment speak brief update reply reflect advise question")
"""Verbs whose object with *on*, *upon*, *in* is what the report is about, not its words."""
NO_ORG = DECIDE | words(
    """present introduce take give bring open lead provide find support make hold share run set go
    talk walk lay speak submit"""
)
NOUNS = words(
    """report claim note request question comment brief update estimate call answer reply state
    forecast outline detail mention challenge demand protest fear hope wish favour praise regret
    worry look blame object point draw query advance record"""
)
"""Verbs whose bare form is a noun behind a body's name: *the Police report*."""


def _forms(base: str) -> list[str]:
    """The finite and *-ing* forms of a verb.

    >>> _forms("reply")
    ['replies', 'replied', 'replying', 'reply']
    """
    y = base.endswith("y") and base[-2] not in "aeiou"
    stem = base[:-1] if base.endswith("e") else base
    past = _IRREGULAR.get(base) or (base[:-1] + "ied" if y else stem + "ed")
    third = (
        base[:-1] + "ies"
        if y
        else base + ("es" if base.endswith(("ch", "sh", "ss", "go")) else "s")
    )
    if past.startswith(base + base[-1] + "e"):
        stem = base + base[-1]
    return [third, *past.split(), stem + "ing", base]


VERBS = {form: verb for verb in sorted(SAY | ATTITUDE | INTRODUCE) for form in _forms(verb)}
"""Each form of a verb and its base."""

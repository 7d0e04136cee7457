"""Words of actions, as data."""

from __future__ import annotations

from extract.pipes.forms import words

ACTS = words(
    """accept access accompany act add address adopt advertise advise agree allocate amend analyse
    announce answer appeal apply appoint approach approve arrange ask assess assist attach
    attend audit authorise award begin book brief bring build buy call cancel carry chair
    change chase check circulate clarify clean clear close collate collect comment commission
    commit communicate compare compile complete comply conduct confirm consider consolidate
    construct consult contact contribute convene coordinate co-ordinate copy correct cost
    countersign create cut deal decide deliver demonstrate design determine develop discuss
    display distribute draft draw edit email e-mail engage enquire ensure escalate establish
    evaluate examine exclude expedite explain explore extend facilitate feed fetch file fill
    finalise find finish fit fix follow follow-up form forward fund gather get give go help
    hold identify implement improve include increase inform initiate inspect install instruct
    introduce investigate invite issue join keep lead learn lease let liaise list lobby lodge
    log look maintain make manage meet mend model monitor move negotiate nominate note notify
    obtain offer open order organise organize oversee paint participate pass pay perform
    persuade pick place plan plant post prepare present press proceed procure produce progress
    promote propose provide publicise publish purchase pursue put query raise re-run reach
    read recommend reconcile record recruit redraft reduce refer register reinstate remind
    remove renew repair replace reply report represent request research resend reserve resolve
    respond restore retain retrain return review revise revisit ring run schedule scope secure
    see seek send serve set share show sign sit source speak start stop strengthen submit
    suggest summarise supply support survey take talk telephone tell test thank track transfer
    translate undertake update upload use verify view visit walk warn withdraw work write
    chase-up tidy re-issue reissue rewrite re-write redesign phone approve re-hang hang load
    lay press sort pull push scan trial swap trim clear-up water weed mow bank invoice claim
    double-check do come answer compose host train teach explain escort map mark measure
    minute nudge number pilot price print probe quote raise rate ratify rearrange receive
    reconvene re-advertise reconsider recirculate recover remit requote re-quote resubmit
    retender re-tender sanction screen settle shred simplify sponsor spread standardise stand
    store study summon take team tender tape tie top trace turn vary waive wash weigh widen
    wire advance join lend lift certify separate redraw loosen endorse"""
)
"""Verbs of things to be done, in the base form."""
SURE = words(
    """ask accept write send ring tell invite remind chase obtain arrange confirm ensure circulate
    inform notify apply investigate find get bring submit prepare consult liaise provide check
    email e-mail replace repair install add include consider explore seek speak order
    invite publish refer defer approve refuse reject grant adopt agree decline acknowledge
    advertise amend appoint buy clarify collect convene create deliver develop
    distribute draft escalate establish finalise identify implement keep let make meet
    move negotiate nominate nudge organise pay pursue reply resend resolve respond re-send
    revisit suggest take talk thank tidy try upload verify warn """
)
"""Verbs that are hardly ever nouns at the head of a sentence."""
NO_TASK = words(
    """act follow stand retire leave stay remain keep seem serve receive know like say believe
    recall
    remember rather welcome hope think understand have need prefer miss be become expect
    want wish benefit suffer feel agree own cost fall rise happen mean depend"""
)
"""Verbs of what somebody will be or undergo, rather than do for the meeting."""
NEWS = words(
    """begin start open close end cut increase change move consider decide sell meet hold charge
    match attend publish announce put provide build extend reduce raise take tender
    introduce launch award appeal stop continue return make show give come go represent examine
    find test track fund form"""
)
"""What another body will do as news, rather than for the meeting."""
NEWS_DUE = words(
    "begin start stop close open end cut increase change move consider decide sell run"
)
"""What another body *is to* do as news."""
ANSWERS = words(
    """advise arrange ask bring call check chase circulate clarify collate compile confirm consider
    contact distribute draft email ensure explore feed find follow forward get give inform
    investigate issue liaise look loosen monitor nominate notify organise prepare present produce
    progress propose provide query raise refer report research respond resolve review ring seek
    see send share submit supply talk update write let discuss collect identify obtain pursue"""
)
"""What even a body does for the meeting: it comes back, finds out, writes."""
NOT_BASE = words(
    """and or but of in on at to for from by with as is are was were be been being has have had do
    did will would shall should may might can could must not also then who which that this
    these those it he she they its their his her the a an after before during under over into
    upon via than if when while where how why what about against between through until since
    because both only still now there here so yet all any some no nor per plus unless within
    without including following regarding concerning having said same such too
    very next last first"""
)

OWNER_HEADS = words(
    """owner owners who lead leads responsible responsibility officer officers assigned assignee
    whom person actioner resp action_by by_whom owner/lead lead_officer lead/owner"""
)
WHAT_HEADS = words("action actions what task tasks agreed todo")
WHAT_UNDER_ACTIONS = words(
    "item items details description point points step steps issue matter detail subject"
)
"""Heads of the same column where the table stands under *Actions*."""
DUE_HEADS = words(
    """due when deadline date timescale timescales target completion timeframe complete completed
    when? by_when due_date by"""
)
RAISED_HEADS = words(
    "raised meeting opened logged added set assigned agreed identified recorded created"
)
"""Heads of the day on which an action was set."""
NEXT_HEADS = {
    "next step", "next steps", "next action", "next actions", "action", "actions",
    "action required", "action needed",
    "what next", "follow up", "follow-up", "agreed action", "agreed actions", "action agreed",
    "remedial action", "further action", "recommended action",
}  # fmt: skip
"""Heads of a column of what comes next, in a table of something else."""
STATUS_HEADS = words("status progress update outcome rag position comments comment done")
DONE = words("complete completed closed done actioned discharged superseded cancelled achieved")


def is_base(verb: str) -> bool:
    """Whether a word after an owner can be a verb in the base form.

    >>> is_base("write"), is_base("action"), is_base("station")
    (True, True, False)
    """
    return (
        verb in ACTS
        or verb == "action"
        or (
            verb not in NOT_BASE
            and (
                verb.endswith("ss")
                or not verb.endswith(("ed", "ing", "s", "ly", "ion", "ment", "er"))
            )
        )
    )


def is_third_person(verb: str) -> bool:
    """Whether it is the form in *-s* of a verb of things to be done.

    >>> is_third_person("writes"), is_third_person("write"), is_third_person("minutes")
    (True, False, True)
    """
    return verb.endswith("s") and verb[:-1] in ACTS


def base_of(gerund: str) -> str:
    """The verb of things to be done of which this is the *-ing* form; itself if there is none.

    >>> base_of("writing"), base_of("planning"), base_of("meeting"), base_of("evening")
    ('write', 'plan', 'meet', 'evening')
    """
    stem = gerund.removesuffix("ing")
    undoubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    return next((verb for verb in (stem, stem + "e", undoubled) if verb in ACTS), gerund)

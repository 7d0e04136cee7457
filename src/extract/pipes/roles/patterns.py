"""The closed word classes of the role grammar: seniority + head + remit."""

import re

# A post's last word: with or without capital, alone or after its modifiers.
HEADS = frozenset(
    """
    chairman chair chairperson chairwoman chairs chairmen co-chair co-chairs co-chairman vice-chair
    vice-chairman vice-chairperson vice-chairwoman vice-chairs vice-convener vice-president
    vice-captain convener convenor depute director directors manager managers officer officers head
    heads leader leaders member members clerk clerks secretary treasurer mayor mayoress provost
    commissioner commissioners constable inspector superintendent sergeant governor governors
    trustee trustees headteacher headteachers principal bursar councillor councillors alderman
    aldermen auditor auditors solicitor lawyer accountant engineer planner adviser advisers advisor
    advisors coordinator co-ordinator nurse registrar representative representatives rep reps
    delegate delegates ambassador ambassadors champion champions warden caretaker minister ministers
    president dean chancellor vice-chancellor pro-vice-chancellor rector chaplain coroner
    portfolio-holder spokesperson spokesman administrator executive executives analyst architect
    surveyor ranger archivist librarian assistant assistants observer observers substitute
    substitutes deputy deputies lead leads mp mps msp msps mep tds mla mlas pcso pcsos sheriff
    bailie consultant practitioner supervisor monitor curator ombudsman controller comptroller
    receptionist technician groundsman groundsperson greenkeeper scientist statistician economist
    ecologist hydrologist geologist conservator designer developer organiser producer editor
    correspondent steward groundskeeper handyman cleaner matron midwife paramedic pharmacist
    psychologist physician surgeon psychiatrist professor lecturer reader sergeant-at-arms
    town-crier beadle verger churchwarden archdeacon harbourmaster piermaster lengthsman
    minute-taker gardener senco sendco partner captain commander chief specialist cadet pc sgt pcs
    actuary actuaries coxswain commodore keeper ceo cfo coo cio rfo dph dcs dass sro dsl iro cno cmo
    pilot master harbour-master churchwardens lord-lieutenant lieutenant official officials pm sos
    cpo webmaster counsel secretaries treasurers wardens coordinators inspectors planners engineers
    nurses sergeants constables chairpersons principals cllr cllrs insp supt dci dcc acc di ds dc ps
    dcfo acfo ned neds nem nems doctor gp
    """.split()
)
# Heads that are roles in the plural or alone without any sign around them.
ALWAYS = frozenset(
    """
    chairman chair chairperson chairwoman co-chair co-chairs vice-chair vice-chairman vice-chairs
    vice-chairperson convener convenor vice-convener director directors leader clerk treasurer
    secretary mayor provost headteacher headteachers councillors councillor members member officers
    officer governors governor trustees trustee commissioner constable sergeant inspector
    superintendent
    alderman aldermen auditors auditor minister ministers bursar registrar coroner mp mps msp msps
    mla mlas pcso pcsos representatives representative delegates vice-chancellor chancellor
    principal solicitor senco sendco chaplain deputies substitute substitutes president ranger
    harbourmaster lengthsman caretaker warden champion champions advisers advisors officials pm sos
    cpo sgt actuary ceo cfo coo cio rfo dph dcs dass sro dsl iro cno cmo churchwarden churchwardens
    lord-lieutenant coxswain commodore inspectors dcfo acfo ned neds nem nems
    """.split()
)
# These count only with a remit, a modifier or a determiner that makes one person of them.
NEEDS_MORE = HEADS - ALWAYS

SENIORITY = frozenset(
    """
    depute reserve proper registered exec asst snr v armed forces lord diocesan church club
    assistant deputy interim acting vice executive strategic corporate senior principal
    independent lead group
    divisional area regional chief joint associate honorary hon hon. non-executive nonexecutive
    temporary permanent managing operational operations service services head team programme project
    co-opted coopted elected lay appointed ex-officio designated named statutory responsible
    accountable section s151 s.151 s73 medical nursing clinical finance financial monitoring
    planning policy development democratic governance committee licensing environmental health
    safety legal safeguarding engagement community communities communications housing tree footpaths
    conservation enforcement education business support data protection information quality
    performance improvement commissioning accounting returning electoral registration scrutiny risk
    audit internal external investment pension pensions fund property estates facilities asset
    transport highways highway traffic parking street cemetery town parish county district borough
    city unitary cabinet portfolio shadow opposition minority majority ward foundation staff parent
    teacher authority co-operative public patient partner police crime fire liaison link
    neighbourhood youth social care children children's family early help independent reviewing
    family inclusion attendance human resources hr ict it digital technology technical research
    procurement contracts contract insurance waste recycling environment sustainability climate
    countryside biodiversity flood drainage coastal harbour museum heritage arts leisure sports
    events marketing tourism economic regeneration skills training learning school schools
    curriculum admissions welfare probation prison custody detective station watch duty
    chief-executive equality equalities diversity minute minutes taker web it press media member
    civic mace lord lady high right honourable patient-safety infection prevention
    guardian ground grounds maintenance works building case key support outreach volunteer
    membership student students union sabbatical locality cluster strategic-lead delivery
    transformation change intelligence insight analytics nurse consultant guardian appointed
    designate elect independent-person specialty
    """.split()
)
# Acting, temporary and detective before a slash: "A/Head of Finance", "D/Chief Supt".
ACTING = frozenset(("A", "T", "D"))
# Behind "in" no part of the post behind them: "In response officers said".
REPLIES = frozenset(("response", "reply", "answer"))
# Chief, detective and detective chief before the slash of a rank: "C/Superintendent", "DC/Supt".
RANK_LETTERS = frozenset(("C", "D", "DC", "T"))
RANKS_CUT_SHORT = frozenset("supt insp sgt".split())
RANKS_OF_POLICE = RANKS_CUT_SHORT | {"superintendent", "inspector", "constable", "sergeant"}
# Before "Cllr" only what tells whose councillor it is belongs to the post.
TIER_WORDS = frozenset(
    """
    county district borough parish town city ward local community unitary london cty dist
    """.split()
)
# How somebody attended, behind a post: "Chief Nurse (Virtual)".
HOW_ATTENDED = frozenset("virtual virtually online remote remotely phone teams zoom via".split())
# The tier before one: "D/Cllr Low", "C/Cllr Orr".
TIERS = frozenset(("D", "C", "B", "P"))
# Parts of a post that a full stop shortens: "Senior Exec. Officer".
SHORTENED = frozenset(("exec", "asst", "dep", "snr", "gen", "hon", "tech"))
# With these a new post begins: "Director for People and Deputy Chief Executive".
RANKS = frozenset(
    """
    assistant deputy depute interim acting vice executive strategic corporate senior chief lead head
    joint
    """.split()
)
# Words before a role that are no part of it.
LEFT_OUT = frozenset(
    """
    the a an this that our their its each every any some all both no former new previous outgoing
    incoming his her your my current other another two three four five six seven eight nine ten
    several many most few present retiring newly-elected by to of for with from or local same
    relevant respective
    """.split()
)

# What ends an office that somebody holds beside a post: "and Section 151 Officer".
OFFICES = frozenset("officer owner guardian leader member treasurer clerk".split())
LONGEST_OFFICE = 5

# "members of the public", "officers of the law": no post.
NOT_OF = frozenset(
    """
    public staff family families household society community the-public parliament
    """.split()
)
GROUPS_BEFORE = frozenset(
    """
    family staff team union crew household band club cast gang council-tax scheme fund board-of
    police prison probation committee-of faculty church society class party public active deferred
    pensioner retired frontline front-line
    """.split()
)

# After a role's head with "to": the Leader to write (a verb), against Assistant to the Clerk.
TO_REMITS = frozenset(
    """
    assistant adviser advisor advisers secretary deputy clerk aide pa ambassador solicitor
    """.split()
)

# Behind a name these serve a body as well: "Mr Hobbs - Chief Executive to the Police Authority".
SERVANTS = frozenset("treasurer executive secretary officer accountant surveyor".split())
SERVED_BODIES = frozenset(
    "authority panel council board committee trust commission partnership".split()
)
APPOSED_BY = frozenset((",", "-", "–", "—", "("))

# A capitalised word that is no name joins the head to its right: "Marine Engineer", "Snow Warden".
# These heads stand beside names and places too often for that: "Surrey Members of Parliament".
PLAIN_HEADS = frozenset(
    """
    member members councillor councillors officers mp mps msp msps mla mlas pc sgt lead leads head
    deputy substitute substitutes chief master pilot keeper captain reader chair partner doctor gp
    """.split()
)
# Posts written as capitals only.
ACRONYMS = frozenset(
    "ceo cfo coo cio rfo dph dcs dass sro dsl iro cno cmo dcfo acfo ned neds nem nems pc pcs pm "
    "sos cpo".split()
)

# Alone beside a name in a list they are posts: "Ann Lee HT".
SHORT_POSTS = frozenset(
    """
    HT DHT AHT SBM SENCo SENCO SENDCo CEO DCEO COO CFO NED NEM NEDs SPO SRO SIRO DoF DPH DCS DASS
    PMO PA EA HoS CoG VC
    """.split()
)

# Of a school's staff, once the text says "the HT".
SCHOOL_LETTERS = frozenset("HT DHT AHT EHT SBM DSL SENCo SENCO SENDCo CoG DVC PVC".split())
# Of the police, once the text says "the PCC".
COMMISSIONER_LETTERS = frozenset("PCC DPCC PFCC".split())
# Ranks in letters, before names.
POLICE_LETTERS = frozenset("PCC DPCC CC DCC ACC CI".split())
FIRE_LETTERS = frozenset("CFO DCFO ACFO AC AM GC GM SC SM WC WM CM".split())
# Of these, such as stand for the one who bears them without "the" too.
ALONE_LETTERS = frozenset("PCC DPCC CC DCC ACC CFO DCFO ACFO".split())
# Words for bodies too: only before a name that is known for one.
OTHER_LETTERS = frozenset("PCC CC CI AC SC CM".split())

HONORIFICS = frozenset(
    """
    cllr cllrs councillor councillors mr mrs ms miss mx dr prof professor sir dame lord lady rev
    revd cllr. mr. mrs. ms. dr. prof. rev. ald ald. pc sgt insp baroness
    """.split()
)

# A next part after a comma that ends in one of these is a body of its own.
BODY_ENDINGS = frozenset(
    """
    group team office services service department division trust council committee board panel
    directorate authority school college university agency partnership association society ltd
    limited commission police
    """.split()
)
MODIFIERS_LOWER = frozenset(
    """
    depute reserve registered team contract years diocesan tenant branch investment chief executive
    assistant deputy interim acting vice senior principal independent lead managing non-executive
    honorary cabinet portfolio monitoring planning finance financial section committee democratic
    services licensing environmental health housing conservation enforcement tree co-opted lay
    elected parent staff district county parish town ward borough city head executive returning
    electoral data protection project programme development community governance scrutiny police
    crime fire internal external foundation responsible accounting strategic policy support
    engagement footpath footpaths rights-of-way area street police-community community-council
    community parish-council safeguarding liaison press minutes minute legal technical corporate
    highway highways traffic transport estates property service communications hr allotment
    allotments cemetery youth parks amenities grounds general business operations operational
    medical clinical nursing trade union student link shadow opposition public regional national
    local-authority duty school attendance welfare education inclusion reviewing information
    governor board panel group council trust
    """.split()
)

# Heads of two words by their first; `heads` has the longer ones.
PAIRS = {
    "s151": ("officer",),
    "s.151": ("officer",),
    "s73": ("officer",),
    "vice": ("chair", "chairman", "chairperson", "convener", "president", "chairs"),
    "harbour": ("master", "warden", "wardens"),
    "flood": ("master", "warden", "wardens"),
    "tree": ("master", "warden", "wardens"),
    "snow": ("master", "warden", "wardens"),
    "head": ("teacher", "teachers", "girl", "boy"),
    "portfolio": ("holder", "holders"),
    "responsible": ("owner", "owners"),
    "minute": ("taker",),
    "ch": ("insp", "supt", "inspector", "superintendent", "con", "constable"),
    "chief": ("insp", "supt"),
    "det": ("insp", "supt", "sgt", "con", "inspector", "superintendent", "sergeant", "constable"),
}
CAPITALISED_PAIRS = {
    "d": ("insp", "supt", "sgt", "inspector", "superintendent", "sergeant"),
    "caldicott": ("guardian", "guardians"),
    "corporate": ("parent", "parents"),
    "independent": ("person", "persons"),
}
# "Chief Constable"; "Officer" or "Director" may follow.
CHIEFS = frozenset(("executive", "exec", "constable", "officer", "whip", "inspector", "nurse"))
# Heads with which another post begins, although no seniority word stands before them.
OPENING_HEADS = frozenset(
    """
    director head leader chair chairman member cabinet deputy vice-chair vice-chairman clerk
    assistant officer manager members officers lead chief secretary treasurer executive governor
    trustee principal mayor
    """.split()
)

ANDS = frozenset(("and", "&"))
# Before a possessive inside a role: "Children's Social Care Manager".
POSSESSIVE_MODIFIERS = frozenset(("children", "women", "people", "adult"))
POSSESSIVE_REMITS = frozenset(
    """
    children women people men adult adults governors veterans families carers surrey older majesty
    farmers king queen bishop
    """.split()
)
# Capitalised words that end a remit, and joints that cannot close one.
STOPS = frozenset(
    """
    the this that these mr mrs ms miss dr item action noted agreed resolved apologies present absent
    report chair chairman january february march april june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday in it he she they we there at
    on opinion opinions
    """.split()
)
# Remits in capitals: "Head of Benefits and IT".
SHORT_REMITS = frozenset(("IT", "ICT", "HR"))
DANGLING = frozenset(("and", "&", "of", "for", "the", ",", "/"))
IN_BRACKETS = frozenset(("and", "&", "of", ",", "for", "the"))
# Nobody's post by themselves: "Cllr Hay", yet "County Cllr Hay".
TITLES = frozenset(("cllr", "cllrs"))
# Between "of" or "for" and what a post is for.
DETERMINERS = frozenset(("the", "this", "our", "its", "their", "each"))
# Joined by "and" to one remit, whatever the head: "Overview and Scrutiny Members".
JOINT_REMITS = frozenset(
    (("overview", "scrutiny"), ("police", "crime"), ("health", "wellbeing"), ("health", "safety"))
)
# "Consultant in Public Health": before these doctors' and teachers' subjects.
HEADS_IN_SUBJECTS = frozenset("consultant registrar doctor lecturer professor tutor".split())
# "Public Governor (Upper Dale)": of these, words in brackets are whom they stand for.
SEATED = {
    "governor": frozenset(("public", "staff", "elected", "patient", "carer", "constituency")),
    "governors": frozenset(("public", "staff", "elected", "patient", "carer", "constituency")),
    "member": frozenset(("independent",)),
    "members": frozenset(("independent",)),
}
# "Ann Hay (Hon Sec)": titles cut short that fill a bracket.
SHORT_TITLES = frozenset("sec treas pres chmn vice-pres".split())
# "Chair of the Audit subgroup": what a body's name ends in, in small letters.
SMALL_GROUPS = frozenset(
    "subgroup sub-group subcommittee sub-committee committee panel forum".split()
)
KINDS_OF_GROUP = frozenset(("working", "task", "steering", "reference", "sub"))
# "the principal risk", "Principal Authority": of the first rank, and nobody.
AFTER_PRINCIPAL = frozenset(
    """
    risk risks authority authorities council councils area areas contractor designer residence
    objective objectives aim aims issue issues concern concerns reason reasons
    """.split()
)
# "Treasurer's Office": behind whose post they name a body.
OFFICES_OF_POSTS = frozenset(("office", "department"))
# "the growth manager": whose managers are firms.
KINDS_OF_FUNDS = frozenset("growth value bond bonds equity equities".split())
# In whose minutes officers may be constables.
POLICE = re.compile(r"\b(?:Constable|Constabulary|Police|Superintendent|[Ff]orce)\b")
# "Officer headcount", "student officers": constables, not those of this body.
BEFORE_CONSTABLES = frozenset(
    """
    student response firearms armed frontline front-line uniformed warranted probationary injured
    off-duty detective
    """.split()
)
AFTER_CONSTABLES = frozenset(
    "headcount numbers number uplift establishment sickness strength".split()
)

# "head of legal services": heads whose remit may stand in small letters ...
HEADS_OF_REMITS = frozenset(
    "head director leader manager chair chairman officer lead minister".split()
)
# ... and "clerk to the council": heads of a body in small letters.
HEADS_OF_BODIES = frozenset(
    "chair chairman leader vice-chair vice-chairman members member clerk".split()
)
LOWER_BODIES = frozenset(
    """
    council board committee panel trust authority governors trustees group cabinet opposition forum
    commission partnership
    """.split()
)
# "the cabinet member children and learning": posts in small letters that a remit follows.
LOWER_BEFORE_REMITS = {
    "member": ("cabinet",),
    "holder": ("portfolio",),
    "director": ("corporate", "strategic", "assistant", "service"),
}
HEADS_BEFORE_REMITS = frozenset(("director", "lead", "officer", "manager", "acfo", "dcfo"))

# After "Councillors" these begin no name.
AFTER_COUNCILLORS = frozenset(("reports", "report", "and", "questions"))
ACRONYMS_IN_CAPITALS = frozenset(("pc", "pm", "sos", "cpo"))
PARLIAMENTARIANS = frozenset(("mp", "mps", "msp", "msps", "mla", "mlas"))
# Somebody's initials, or a computer, unless a name follows: "PC Kirsty Nash", "DCC Uppal".
ONLY_BEFORE_NAMES = frozenset("pc pcs cpo sgt insp supt dci dcc acc di ds dc ps".split())
MEMBERS = frozenset("member members officer officers representative representatives".split())
AFTER_MEMBER = frozenset(("ward", "states", "state", "authorities", "councils"))
AFTER_DELEGATES = frozenset(("authority", "power", "powers", "responsibility"))
AFTER_PRIVATE_MEMBERS = frozenset(("bill", "bills", "'", "’"))
MEMBERS_OF_NO_BODY = frozenset("public staff society parliament family congregation press".split())
# Words for other things too: a role with a capital or with words of its own around it.
COMMON_WORDS = frozenset(
    """
    chair head lead leads heads champion champions deputy substitute monitor partner chief steward
    reader captain principal warden ranger president doctor gp
    """.split()
)
# Of these, no role alone, even with a capital.
NEVER_BARE = frozenset("head lead leads heads partner chief reader doctor gp".split())
BEFORE_SEAT = frozenset("in took take takes taking assumed vacated resumed left".split())
BEFORE_CHAIR = frozenset("the as our a new elected by from interim".split())
# Heads that need more, yet "the caretaker" is one person.
ONE_OF_A_KIND = frozenset(("manager", "caretaker", "administrator"))
# Heads that a modifier in small letters makes a post: "project manager".
LOWER_POSTS = frozenset(
    """
    executive manager managers engineer accountant adviser advisor coordinator co-ordinator planner
    lead assistant nurse
    """.split()
)
# In small letters a little less likely a post of this body: "a minister", "the inspector".
LESS_SURE_LOWER = frozenset(
    """
    director directors minister secretary inspector auditors auditor solicitor governor governors
    principal constable
    """.split()
)

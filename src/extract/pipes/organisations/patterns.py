"""The closed word classes of the organisation grammar."""

# A capitalised name that ends in one of these is a body.
HEADS = frozenset(
    """
    council committee sub-committee subcommittee board panel partnership forum cabinet parliament
    government commission authority trust service services team department directorate division
    group sub-group subgroup association society agency inspectorate office ministry police
    constabulary school college academy university hospital surgery practice prison court church
    club company bank union federation foundation institute institution charity assembly senedd unit
    network alliance consortium bureau secretariat taskforce task-force confederation congress
    nursery orchestra choir conservancy diocese infirmary hospice clinic pharmacy ombudsman
    observatory exchange collaborative cooperative co-operative corporation corp enterprises
    enterprise industries solutions consultancy consultants contractors builders homes developments
    engineering systems technologies advisers advisors accountants architects surveyors solicitors
    associates partners holdings properties logistics brigade regiment cadets scouts guides guild
    league fellowship mission presbytery synod senate faculty legion movement coalition campaign
    chamber taskgroup workstream directorate executive trustees governors govt cyngor bwrdd pwyllgor
    comhairle bros brothers haulage coaches taxis garage stores bakery dairy nurseries motors
    electrical plumbing heating lighting roofing scaffolding arborists recruitment farmers growers
    players responders neighbours wheelers pcc dc cc hub watch construction accountancy hostel
    printers electronics shipping rovers athletic harriers fc primary secondary infants juniors
    grammar preschool pre-school playgroup uhb lhb ccg icb mbc mdc cbc bc tc pc frs npa nhsft
    assn assoc
    """.split()
)
# Heads that count only after other words of a name: alone, capitalised or not, they name no body.
NOT_ALONE = frozenset(
    """
    solutions enterprise enterprises systems technologies consultants contractors builders homes
    developments engineering associates partners holdings properties logistics advisers advisors
    accountants architects surveyors solicitors primary secondary infants juniors grammar campaign
    chamber practice trustees governors schools services teams departments groups courts councils
    boards committees authorities hospitals academies partnerships guides scouts cadets exchange
    mission movement network unit bureau institution company bros brothers haulage coaches taxis
    garage stores bakery dairy nurseries motors electrical plumbing heating lighting roofing
    scaffolding arborists recruitment lodge farmers growers players responders neighbours wheelers
    pcc dc cc uhb lhb ccg icb mbc mdc cbc bc tc pc frs npa nhsft assn assoc
    hub watch construction accountancy signs hostel agents printers electronics shipping
    steel rovers athletic harriers fc cic practice league guild industries collaborative corporation
    corp executive faculty ministries workstream office prison club church bank union charity clinic
    pharmacy nursery choir surgery group team foundation society association college university
    hospital court school observatory fellowship consultancy coalition cabinets subcommittees
    brigade regiment
    """.split()
)
# Heads that a determiner with a capital ("the School") makes a reduced mention.
WITH_DETERMINER = frozenset(
    """
    academy school college university hospital group team society association foundation charity
    club church union company unit network federation faculty office court executive schools
    services bureau
    """.split()
)
COMPANY_ENDINGS = frozenset(
    ("ltd", "ltd.", "limited", "plc", "llp", "inc", "inc.", "cic", "cio", "lp")
)
# Lower-case heads that a capitalised name may end in ("Targeted Youth Support service").
LOWER_HEADS = frozenset(
    """
    service services team sub-group subgroup sub-committee subcommittee group panel committee board
    department directorate office school partnership forum club association society surgery unit
    council police
    """.split()
)
# Heads with their subject behind them: Department for Education, Bank of England.
HEAD_FIRST = frozenset(
    """
    department ministry office association institute university court house bank society federation
    friends church commission directorate college board council committee chamber royal school
    campaign group trust league union guild federation inspectorate society panel forum academy
    institution diocese office consortium confederation service cyngor comhairle bwrdd borough
    bureau
    """.split()
)
# Who stands behind "&" in the name of a family's firm.
KIN = frozenset("son sons daughter daughters co company brothers bros".split())
# "Colne Police and Community Liaison Group": where police and community meet.
HEADS_OF_LIAISON = frozenset("group forum panel committee".split())
# What ends the name of a body of the NHS.
TAILS_OF_TRUSTS = frozenset(
    (
        ("nhs", "trust"), ("foundation", "trust"), ("hospitals", "trust"), ("care", "board"),
        ("commissioning", "group"), ("health", "board"), ("health", "trust"), ("care", "trust"),
        ("healthcare", "trust"),
    )
)  # fmt: skip
# "Moyle Vale District Council": what tells a council's tier.
KINDS_OF_COUNCIL = frozenset("district borough city county metropolitan parish town".split())
# What may follow "of" without a capital name: Board of Directors, Council of Governors.
COLLECTIVES = frozenset("directors governors trustees management".split())

# Bodies only with their place behind them: London Borough of Redbridge.
HEADS_WITH_PLACE = frozenset(("borough",))

# Words to the left of a head at most: without an end, text in capitals is one name at each head.
LONGEST = 30

# Before a bare head they make it one body: "the Board".
DETERMINERS = frozenset(("the", "this", "our", "their", "its"))

# Capitalised words at the head of a phrase that are no part of a name.
NOT_IN_NAME = frozenset(
    """
    the a an this that these those our their its each every any some all both no such other others
    another his her your my it he she they we i who which what when where whether while whilst
    although though if as at by for from in into of on onto to with within without under over after
    before since until during through between against about above below and or but so yet nor then
    there here thus however therefore also following regarding concerning including further please
    see note noted notes agreed resolved resolution recommended proposed seconded carried approved
    received considered discussed reported advised asked attended attending report reports minutes
    minute meeting meetings update updates agenda item items present apologies review terms
    reference date dates time venue subject purpose title declarations declaration interests
    interest members member officers officer councillor councillors cllr cllrs mr mrs ms miss dr
    prof chair chairman chairperson vice-chair vice-chairman clerk mayor leader director head
    manager secretary treasurer cabinet-member deputy action actions decision decisions summary
    background introduction conclusion recommendation recommendations appendix annex page part
    section paragraph table figure monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december new former previous
    current proposed draft final is are was were be been being has have had do does did will would
    shall should may might can could must not only just well very more most less least many much few
    several one two three four five six seven eight nine ten first-time question questions answer q
    a motion amendment vote votes votes: re fao cc contact tel email website www ref signed dated
    attendance absent guests also thank thanks welcome subject approval adoption election
    appointment nomination nominations role via per plus versus vs eg ie e.g. i.e. etc
    local-authority opposite near outside behind beside along neighbouring nearby various relevant
    chief interim acting vice next former registered assistant storm
    """.split()
)
# Before a body's name and "meeting" they tell what meeting it was.
KINDS_OF_MEETING = frozenset(
    "extraordinary ordinary special monthly quarterly annual inaugural emergency".split()
)
# "Articles of Association": no body.
DEEDS_OF_ASSOCIATION = frozenset(("article", "articles", "memorandum"))
# Before a church they make a building of it.
AT_PLACES = frozenset(
    "in at within inside into near opposite outside behind beside around past off".split()
)
# Services that are held in church.
SERVICES_HELD = frozenset(
    """
    carol carols christingle civic remembrance memorial thanksgiving harvest nativity candlelit
    communion commemoration dedication sunday evensong easter christmas church mayor's
    """.split()
)
# "Council Tax", "School Lane", "Board Assurance Framework": the word before is no body.
NOT_BEFORE = frozenset(
    """
    tax street road lane close hill field fields house hall building buildings park green farm
    square avenue way drive row terrace gardens crescent court place yard chamber chambers offices
    car gate wood bridge end corner estate mews walk tower towers hearth flat flats lodge cottage
    cottages mill rise grove view level levels users user leaders leader house houses centre bus
    buses box boxes holiday holidays master mistress estates transport bill bills plan plans room
    rooms headquarters assurance
    """.split()
)

# Possessives inside names: Children's Services, King's College, St Mary's School.
NAME_POSSESSIVES = frozenset(
    """
    children women men people young persons citizens residents governors teachers king queen majesty
    information commissioner prince princess duke bishop nurses parents carers patients tenants
    veterans farmers fishermen victims childrens mothers workers world members commissioners
    councils directors lord students seafarers pensioners
    """.split()
)
PLACE_OF = frozenset(
    """
    isle vale city borough county university royal house friends district town county forest london
    mayor parish isles bank bay mull firth friends order
    """.split()
)
PLACE_ON = frozenset(("upon", "cum", "le"))

# Councils that their minutes call by two letters: "the PC".
LOCAL_COUNCILS = frozenset(("parish", "town", "community"))
# Acronyms that name no body.
NOT_BODIES = frozenset(
    """
    YTD ACFO DCFO
    KPI KPIS RAG SEND SEN EHCP EHCPS EHC GP GPS VAT CCTV PDF COVID ASB AOB AOCB AGM EGM SGM ADHD ASD
    PE ICT IT HR UK GB USA US FOI GDPR DPIA SLA MTFS MTFP HRA LDP LP NDP SPD CIL S106 PROW TRO TROS
    HGV HGVS EV EVS LED PAYE NI PAYG CV DBS PPE IPC CQUIN CIP QIPP A&E ED ICU ITU HDU OPD LAC CIC
    CLA CP CIN UASC NEET NQT NQTS ECT ECTS NQSW NQSWS ASYE SATS GCSE GCSES EYFS KS1 KS2 KS3 KS4 KS5
    PP FSM PEP PEPS SEF SDP SIP CPD INSET TLR TBC TBA TBD NB PS RE FAO CC PM AM BST GMT EIA EQIA ESG
    PFI BCR OBC FBC SOC ROI VFM KLOE KLOES CAF TAF TAC MP MPS MSP MSPS MEP AM MS MLA TD OBE MBE CBE
    KBE QC KC JP DL BEM FRICS CPFA OFFICER MSC BSC PHD STP BAF CRR LTP NPPF SHLAA HMO HMOS TPO TPOS
    RTPI EPC EPCS PV LGV SORN MOT ANPR DVD TV PC PA WIFI USB URL HTML PSPO PSPOS CPO CPOS RIPA DOLS
    DOL LPS MCA CTO CTOS S136 ALS BLS CPR DNACPR VTE MRSA CDIFF LGBT LGBTQ BAME BME EDI FTE FTES WTE
    PO BACS DD IBAN TUPE TOR TORS SIRO DPO SARS SAR ROPA PSN II III IV VI VII VIII IX XI XII XIII NO
    YES OK DO SO IF IS BE AS AT OR ON IN OF TO BY AN THE FOR AND TRUE FALSE RED AMBER GREEN BLUE
    ITEM PAGE DATE TIME NOTE NOTED AGREED RESOLVED ACTION ALL NEW NONE ANY PART PUBLIC DRAFT FINAL
    OPEN CLOSED HIGH LOW MEDIUM TOTAL SUM NET GROSS PRESENT APOLOGIES MINUTES AGENDA RIDDOR COSHH
    LOLER PAT HNDA SFRA LVIA BNG ANOB AONB SSSI SSSIS SPA SAC NNR LNR TEN TENS AED AEDS SID SIDS VAS
    LCWIP LTN LTNS DIY SME SMES PSED NDR NNDR DHP UC PIP ESA JSA LHA ULEZ CAZ BSIP EAP OHP PDR PDRS
    A1 A2 M1 M4 M5 M6 M25 CO2 NO2 PM10 AQMA AQMAS DSG HNB NFF PAN SCITT MAT MATS PVI PSHE RSE RSHE
    GDP CPI RPI OBE EOTAS CME EHE PRU FTP LADO IRO IROS CFO CEO COO CIO CNO DPH DCS DASS SRO CSO
    PCSO PCSOS WHITE BLACK VCSE NHSE&I IAPT CAMHS ICT MTP LOS NED NEDS DIRECTOR SECRETARY CHAIR
    CLERK TREASURER BCF UKSPF SPF ESF ERDF H1N1 PPA DFG DFGS ASCOF
    """.split()
) - {"CIC", "ESA"}

# Before the patron of a school or church: St Mary's, King James's.
BEFORE_PATRONS = frozenset(("st", "st.", "saint", "king", "queen", "our"))
# "All Saints Church": the one name that begins with "all".
ALL_SAINTS = frozenset(("saints", "souls", "hallows"))
HEADS_OF_PATRONS = frozenset("school college church hospital academy club primary".split())
# Bodies, and no subjects of one, before a comma.
NEVER_LISTED = frozenset(("council", "board", "committee", "panel", "team"))
# "Oak School Lane", "Dean Court House": with NOT_BEFORE behind them, places.
HEADS_OF_STREETS = frozenset(("school", "church", "college", "court"))

# What stands around an acronym that is a body.
BEFORE_BODIES = frozenset(("from", "with", "by", "at"))
AFTER_BODIES = frozenset((",", ".", "and", "to", "on", "regarding", "that", ""))
AFTER_THE_BODY = frozenset("is are was were will would to and , .".split())
ACTS_OF_BODIES = frozenset(
    """
    has have had will would said says stated advised confirmed reported agreed asked noted
    expects expected wishes wanted wants provided provides funded approved contacted responded
    replied attended staff officers representative representatives
    """.split()
)
# What a body does in its minutes, so that a head noun before it is the body's name.
DOES = frozenset(
    """
    noted agreed considered received approved resolved discussed asked thanked observed welcomed
    endorsed heard recognised supported confirmed requested recommended reviewed accepted adopted
    congratulated acknowledged expressed ratified decided
    """.split()
)

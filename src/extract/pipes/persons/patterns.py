"""The closed word classes of the person grammar."""

SHORT_COUNCILLORS = frozenset("cllr cllrs clr clrs coun ccllr ccllrs cclr cclrs".split())
HONORIFICS = SHORT_COUNCILLORS | frozenset(
    """
    councillor councillors cllr. cllrs. mr mrs ms miss mx dr prof professor sir
    dame lord lady baroness baron rev revd reverend canon fr father sister bishop archdeacon
    alderman ald ald. bailie mr. mrs. ms. dr. prof. rev. revd. messrs mesdames hon pc sgt pcso wpc
    insp supt ds dc di dci acc dcc cc ach sergeant inspector superintendent constable judge justice
    rabbi imam sheikh captain capt capt. major colonel col lt commander cdr brigadier wing-commander
    squadron deputy-lieutenant uachtarán an cathaoirleach cynghorydd y-cynghorydd cyng cyng. mp
    """.split()
) - {"an", "y", "cc", "ach"}
# Titles that are common words or roles too: a name must look like one after them.
WEAK_HONORIFICS = frozenset(
    """
    lord lady father sister bishop major judge justice captain constable inspector superintendent
    sergeant alderman professor commander hon pc mp ds dc di sir dame canon fr brigadier colonel
    """.split()
)
# Of these a name as unusual as it likes may follow: "Sergeant Jupp".
RANKS = frozenset(
    "pc sergeant constable inspector superintendent pcso wpc alderman professor".split()
)
PLURAL_HONORIFICS = frozenset(
    """
    councillors cllrs cllrs. clrs ccllrs cclrs messrs mesdames mr cllr councillor mrs ms
    """.split()
)

PARTICLES = frozenset(
    """
    van von der den de da di du la le ap ab ferch verch mac mc o' bin ibn al el ó ní nic uí dos del
    ter ten
    """.split()
)
POST_NOMINALS = frozenset(
    """
    OBE MBE CBE KBE GBE CB KCB DCB CVO KCVO CMG KCMG QFSM KPM QGM DL JP QC KC MP MSP MS MLA TD BEM
    QPM KFSM FRICS CPFA DBE RD MRTPI FCA FCCA
    """.split()
)

# Headings under which names are listed.
ATTENDANCE = (
    "present",
    "apologies",
    "apology",
    "in attendance",
    "attendance",
    "also present",
    "also in attendance",
    "also attending",
    "attendees",
    "attending",
    "those present",
    "members present",
    "absent",
    "observers",
    "observing",
    "invited",
    "invitees",
    "guests",
    "witnesses",
    "members",
    "officers",
    "councillors",
    "trustees",
    "governors",
    "directors",
    "substitutes",
    "substitute",
    "panel members",
    "board members",
    "committee members",
    "voting members",
    "non-voting members",
    "not present",
    "circulation",
    "distribution",
    "sederunt",
    "officials",
    "staff",
    "by invitation",
    "via teams",
    "virtual",
    "remotely",
    "remote attendance",
    "yn bresennol",
    "ymddiheuriadau",
    "core members",
    "executive directors",
    "non-executive directors",
    "in support",
    "participants",
    "minutes",
    "secretariat",
    "chair",
    "chairman",
    "clerk",
    "additional attendees",
    "for",
    "against",
    "abstained",
    "abstentions",
    "proposer",
    "seconder",
    "proposed",
    "seconded",
)
# Words before a capital letter that make it a label, not an initial.
LETTERED = frozenset(
    """
    section appendix item part option class plan block grade route annex annexe schedule table
    category group band hepatitis vitamin note type level unit phase lot zone area team paragraph
    page figure box form exempt type parts options
    """.split()
)
# Capitalised words that are no part of a person's name.
NOT_NAMES = frozenset(
    """
    street road lane close hill avenue way drive row terrace gardens crescent square park hall house
    farm green bridge field fields wood woods common village town city county parish borough
    district north south east west northern southern eastern western upper lower great little new
    old st saint river lake loch glen bay beach valley moor island isle primary secondary junior
    infant high grammar community royal national international christmas easter halloween day week
    month year act award festival trophy cup league fund scheme project programme plan strategy
    policy report review framework agreement standard standards fair show gala centre center theatre
    museum library hotel inn arms pub station airport harbour port dock the a an and or of for in on
    at to by with from as is was were be been are this that it they he she we you i not no yes all
    any some none each every both present absent apologies item agenda minutes meeting date time
    page draft final noted agreed resolved proposed seconded carried approved action actions update
    chair chairman vice vice-chair clerk secretary treasurer mayor member members officer officers
    director head manager deputy assistant leader trustee trustees governor governors councillor
    councillors cllr mr mrs ms mp msp pcso police council committee board panel trust group team
    service services government january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn
    winter covid zoom teams microsoft google facebook internet website email tel telephone attendees
    attendee regular letter paper jubilee diamond storm room suite wing lounge chamber building
    theatre institute ward welcome introduction introductions declarations declaration interests
    interest matters arising vacancy vacancies training surgery surgeries allowances public
    correspondence finance planning highways any other business aob
    next questions question reports labour conservative conservatives liberal democrat democrats
    independent ukip plaid road-safety speed speeding parking play area allotments cemetery
    churchyard footpath footpaths ward wards site sites unit units building buildings flat flats
    court courts sec prop applicant agent objector supporter resident
    """.split()
)
# Surnames that are common words too.
SURNAMES_TOO = frozenset("may judge day bishop major".split())
# Surnames that are rather places or things, but for an honorific or initials before them.
TITLED_SURNAMES = SURNAMES_TOO | frozenset(
    """
    hill park green wood woods hall house field fields bridge lane street way moor lake bay beach
    little north south east west march old law lodge close row avenue glen ward page winter spring
    summer church parish court june friday fair new speed self driver gates wall walls parks rivers
    bridges dean bishop head steward read way long short
    """.split()
)
# What stands before a name in a list.
SEPARATORS = frozenset(", ; : • – - ( * ** x".split())
# With these behind it a name is that of a place, body or thing.
PLACE_AFTER = frozenset(
    """
    street road lane close hill avenue way drive row terrace gardens crescent square park hall house
    farm green bridge field fields wood woods common primary school college academy hospital surgery
    centre council festival cup trophy award plan scheme fund estate station harbour quay pier
    church club fc united society trust foundation charity ltd limited plc llp solicitors associates
    partnership & shield report inquiry review act ward building room suite theatre institute wing
    lounge chamber lodge cottage library museum unit clinic playpark skatepark strand marina
    playground greenway toilets
    """.split()
)

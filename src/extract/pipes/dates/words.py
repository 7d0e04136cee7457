"""Words that tell a date from what looks like one: data that `figures` and `names` use."""

from extract.pipes.forms import words

ACT_WORDS = (
    *("Acts?", "Regulations?", "Order", "Rules", "Directive", "Bill", "Measure", "Convention"),
    *("Protocol", "Instrument", "Declaration", "Treaty"),
)
# Words after which a year, month, season or weekday stands as a time.
TIME_PREPOSITIONS = words(
    "in since by until till during before after between throughout through early late mid "
    "circa c c. ca pre post within around from to of for on dated year last next this "
    "following previous onwards up and or than as beyond ending ended commencing beginning "
    "starting every"
)
COUNT_PREPOSITIONS = words("of for to from and or than about around as by up")
COUNTED = words(
    "homes houses people residents pupils children words letters visits households "
    "properties members tonnes hours units cases jobs km m miles metres copies signatures "
    "leaflets trees dwellings calls vehicles patients staff places responses litres kwh "
    "plus sq square acres hectares bags tickets students employees volunteers names "
    "addresses visitors users customers applications items pages plots spectators runners "
    "women men adults families tenants mph psi feet ft yards g kg lbs watts kw mw rpm volts "
    "cc ml characters meals beds records datasets views hits hrs"
)
# Nouns whose year says which period they cover ("Annual Report 2023"), as in the guidelines.
COVERS = words(
    "report reports review strategy strategies plan plans budget budgets accounts account "
    "statement statements contract policy framework minutes agm meeting meetings election "
    "elections audit assessment return returns precept programme programmes estimates "
    "outturn schedule calendar register grant grants settlement profile update prospectus "
    "figures data results survey season edition january february march april may june july "
    "august september october november december period since spending baseline actual "
    "target forecast latest"
)
# What a year may stand before ("2025 AGM").
YEAR_FIRST = words(
    "agm annual meeting meetings election elections budget budgets accounts account report "
    "reports general audit precept local council by-election by-elections parliamentary "
    "statement onwards season figures outturn levels level total results data base baseline "
    "prices accounting agms"
)
# Heads of what a year covers, with words of a name between: "the 2011 Social Club AGM".
YEAR_HEADS = words(
    "agm agms meeting meetings election elections accounts budget budgets audit precept "
    "accounting by-election survey surveys"
)
OPEN_PREPOSITIONS = words("over in during since by until throughout")
# What a season describes rather than dates.
SEASON_NOUNS = words(
    "maintenance service services plan plans plants planning programme fete fair concert "
    "event events newsletter bedding planting flowers bulbs pressures weather gritting fuel "
    "payment holiday school series edition clean hours timetable ball show party campaign "
    "code play work works activities market games sports football cricket training closure "
    "statement budget clothing boots sun terms term schemes scheme season magazine tubs "
    "baskets display displays watering water gardens"
)
SEASON_MEETINGS = words("meeting meetings agm visit session sitting round conference census")
VERBS = words(
    "was were is are has have had will would saw brought may might can could should did "
    "does do began ended marked proved came went seemed looked shows showed being be"
)
FUNCTION_WORDS = words(
    "and or to of when but as with which who for at in on by if so because after before "
    "until till that than the this these those they he she we it there due then though "
    "although while once since from depending subject rather period months month season "
    "onwards also not both his her its their our an a all into about ready following during "
    "between where again now only using through over under up via without within per out"
)
# What "the half year" says when it is due: "the half year report".
HALF_YEARLY = words(
    "report reports position figures results review accounts point stage update performance "
    "outturn mark meeting budget statement summary return monitoring end assessment"
)
SENTENCE_STARTERS = words(
    "in since by until till during before after from for on the this last next early late "
    "mid and or of to between at as our its each following previous throughout through over "
    "meeting held date dated agm minutes agreed completed due est actual start starts "
    "starting ends ending end week commencing beginning ended every all"
)
MEETING_WORDS = words(
    "meeting meetings minutes agm council committee board cabinet election elections "
    "newsletter issue edition agenda session sitting report figures data half bank event "
    "fair term intake exams onwards deadline performance budget and or to"
)
PLACE_WORDS = words(
    "road street close house way avenue drive gardens lane court crescent terrace place "
    "square hall lodge cottage farm town church cambridgeshire"
)
WEEKDAY_NOUNS = words(
    "school club times market job league rate service services opening closure hours "
    "closing surgery surgeries group centre sessions clinics clinic trading telegraph "
    "mirror mail express post roast opens lunch nights mornings afternoons evenings working "
    "worship best routes"
)
DAY_PARTS = ("morning", "afternoon", "evening", "night", "lunchtime", "am", "pm", "week")
HONORIFICS = words(
    "mr mrs ms miss dr cllr cllrs councillor rev revd sir dame lady lord prof professor "
    "theresa brian sgt pc pcso clerk"
)
NUMBERED = words(
    "section sections para paragraph paragraphs clause item items policy version v no "
    "minute rule appendix table figure page ref recommendation action condition article "
    "part regulation firmware document"
)

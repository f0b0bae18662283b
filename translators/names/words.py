"""English words that stand with names: before them, inside them, and in names of no person."""

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess emperor sheikh
    sultan emir pope cardinal archbishop bishop patriarch rabbi imam father sister brother rev reverend
    ayatollah president vice-president premier chancellor minister secretary senator sen representative
    rep congressman congresswoman governor gov mayor ambassador envoy judge justice attorney prosecutor
    general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt
    commander cmdr admiral adm brig brigadier chief marshal inspector detective det officer deputy
    director chairman chairwoman chair speaker spokesman spokeswoman spokesperson coach actor actress
    singer author analyst economist superintendent reservist journalist reporter lawyer activist rapper class mk mp
    """.split()
)
"""Words that announce a person when they stand right before a name."""

WEAK_TITLES = frozenset(
    "chief deputy general private major chair chairman class officer father sister brother justice".split()
)
"""Titles that stand before other names as well: what follows must have two words at least."""

PARTICLES = frozenset("van von der den de da di del dela la le al el bin ben ibn bint abu dos du".split())
"""Small words inside a person's name."""

NO_PERSON = frozenset(
    """
    academy act airline great lakes massif sans administration affairs agency airbase air airlines airport airways alliance army arena
    assembly association authority avenue award awards bank base bay beach board border boulevard bowl
    bridge brigade broadcasting bureau bus campus canal capital care cathedral center centre central
    championship channel church circuit city club coalition coast college command commission committee
    communications community company conference congress conservatives constitution convention cooperation
    co corp corporation corps corridor council county court crossing crescent cup day defence defense
    democracy democrats dhabi department desert district division doctors drive east eastern economic electric
    electronics emergency empire energy enterprise exchange executive express federation festival film finance
    financial fire fleet force forces foreign forest forum foundation front fund gallery games gas gate
    government grand group guard guards gulf hall harbor harbour health heights high hill hills holdings
    home hospital hotel house inc independence initiative institute institution insurance intelligence
    international island islands journal junction jury justice kingdom labor labour lake league legal
    library limited line ltd mall market media medical memorial military ministry mission mosque motors
    mount mountain mountains movement museum music nation national nations network news north northern
    observer observatory office ocean oil olympic olympics open operation opera orchestra organisation
    organization orthodox pact palace park parliament partners party pass peninsula philharmonic plan
    plant plateau plaza point police policy port post power prefecture press prison prize province public
    radio railway range reef region regional relations reporters republic republicans research reserve
    resistance resort review river road royal school schools science sea security senate service services
    shooters shrine society south southern space sporting square stadium staff state states station
    statistics store strait street studio studios summit super supreme survey synagogue systems team
    technologies technology telecom television temple territory theater theatre times tour tower town
    trade transport treasury treaty tribune trust tunnel union united university valley village wall
    war ward watch water way week west western wilds wing woods works world worldwide
    """.split()
)
"""Words of the names of organisations, places, laws and events: where one stands, no person is."""

NO_NAME = frozenset(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept oct nov dec i the a an
    and or but of in on at to for from by with this that these those he she it they we you who what
    when where why how as if while after before since during despite although because however meanwhile
    earlier later also according about under over between among both all some many most several no not
    new his her its their our my your one two three four five six seven eight nine ten hundreds thousands
    american british french german italian spanish russian ukrainian israeli palestinian arab arabic
    jewish muslim christian catholic chinese japanese korean indian iranian iraqi syrian lebanese
    egyptian turkish european african asian english hebrew yiddish greek polish dutch swedish swiss
    jews muslims christians israelis palestinians arabs americans russians ukrainians europeans nazi
    christmas easter ramadan passover hanukkah sabbath shabbat torah bible quran islam holocaust
    internet web covid ok yes god earth sun moon mars jupiter
    editing original screenplay sound mixing song score giant slalom downhill tsunami genus bachelor
    democrat republican conservative liberal socialist communist marxist
    """.split()
)
"""Capitalised words that are no name on their own."""

KEPT_IN_LATIN = frozenset(
    """
    adobe airbnb airbus alibaba amazon android apple asus audi bbc bloomberg bmw boeing chatgpt cisco
    claude discord disney dropbox ebay excel facebook fifa firefox ford gemini github gmail google
    honda huawei ibm ikea instagram intel ipad iphone java kindle lego lenovo lexus lg linkedin linux
    lyft mastercard messenger microsoft mozilla nasdaq netflix nike nintendo nvidia openai oracle
    outlook paypal photoshop pinterest pixel playstation python qualcomm reddit reuters roblox samsung
    signal skype slack snapchat sony spacex spotify starlink steam telegram tesla threads tiktok tinder
    toyota twitch twitter uber unicode unix versace viber visa volkswagen volvo walmart wechat whatsapp
    wikipedia windows xbox xiaomi yahoo yelp youtube zoom
    """.split()
)
"""Brands that newsrooms keep in Latin letters, or at least that no rule should spell."""

SAID = frozenset(
    """
    said says told tells added adds wrote writes explained explains warned claimed insisted argued
    testified resigned replied recalled tweeted announced noted admitted denied confirmed stressed
    """.split()
)
"""Verbs whose subject at the beginning of a sentence is a person."""

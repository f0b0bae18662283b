"""Words that are everywhere, and so say little about which word stands for which."""

_ENGLISH = """
    a an the this that these those of in on at to for from by with without about into onto over
    under after before between among during through against within upon per as than and or but
    nor so if whether while when where who whom whose which what why how not no it its he his
    him she her hers they their them we our us i my me you your is are was were be been being am
    has have had having do does did will would shall should can could may might must there here
    also then s t re ve ll d m up out off only just still yet very
    a.m. p.m. pm
"""
_RUSSIAN = """
    в во на с со к ко по о об обо от ото из изо у за до для при про над под подо перед без безо
    между через среди около после и а но или либо ни не что чтобы как так же ли бы то это этот
    эта эти этого этой этих этом этому если когда где который которая которое которые которого
    которой которых которому которым которую котором он она оно они его ее их ему ей им ним них
    нем ней него нее я мы вы ты мне нас вас нам вам был была было были быть есть свой своя свое
    свои своего своей своих своем своему свою уже еще лишь только также том того тем та те
"""
_HEBREW = """
    של את על אל עם כי לא אין יש זה זו זאת אלה אלו הוא היא הם הן אני אנחנו אתה כדי או אם גם רק
    בין עד אך אבל לפי מן אשר כאשר אז אף כבר כך עוד שלא ולא היה היתה הייתה היו להיות בו בה בהם
    בהן מדובר שבו שבה שבהם שבהן שהוא שהיא שהם שהן שיש שאין ובו ובה ובהם ובהן והוא והיא והם ואת
    ועל ועם ולו ולה ובכך וגם ואף ואם לו לה להם להן שלו שלה שלהם שלהן בן בת אותו אותה אותם אותן מה
    מי איך כמו אלא
"""
_RELATIONS = """
    of in on at to for from by with without about into onto over under after before between
    among during through against within upon per as than until since near despite amid across
    along behind beyond around toward towards via like except в во на с со ко к по о об обо от
    ото из изо у за до для при про над под подо перед без безо между через среди около после
    из-за из-под против возле близ вблизи вдоль вокруг кроме внутри вне ради согласно благодаря
    вопреки неподалеку недалеко рядом помимо наряду напротив посредством несмотря спустя накануне
    насчет вместо течение течении ходе рамках качестве связи счет мере
    случаю поводу целью помощи помощью результате отличие сравнению отношении преддверии честь
    пользу фоне основании исключением вслед вплоть של את על אל עם בין עד לפי מן אחרי לאחר לפני
    בתוך מתוך במשך בעקבות בשל בגלל בזכות למען סביב מול ליד סמוך לקראת לעבר כלפי נגד בעד מאז מתחת
    מעל תחת בידי באמצעות במהלך בזמן בעת בפני כנגד עבור למרות בקרב ללא בלי לדברי אצל דרך לצד מחוץ
    נוכח חרף בניגוד בתום בראשות בהשתתפות במסגרת לרגל אודות בנוגע מטעם מפי בחסות כעבור תוך בגין פי
"""
RELATIONS = frozenset(_RELATIONS.split())
"""Prepositions, and the nouns of compound ones: each belongs to the words that follow it."""

_ALL = RELATIONS.union(*(words.split() for words in (_ENGLISH, _RUSSIAN, _HEBREW)))


def is_function_word(bare: str) -> bool:
    """Whether ``bare`` (see ``stems.bare``) is one of them, in any of the three languages."""
    return bare in _ALL

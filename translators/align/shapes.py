"""What the ending of a word tells of its part in a phrase: rough, and meant for rough use.

"Министерство внутренних дел", "כנסיית הבשורה", "דקות ספורות": which of two neighbours belong
together can be seen without knowing the words.
"""

import re

_ADJECTIVE = re.compile("(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю)$")
_GENITIVE = re.compile("(?:[аяы]|(?<!м)и|ов|ев|[ие]й|их|ых|ого|его|ой)$")
_VERB = re.compile(
    "(?:[аеиоя]н[аоы]?|ят[аоы]?|..[аеиоуыя]л[аои]?|шл[аои]|л[ао]сь|л[ои]сь|лся|[еиюуая]т|ть|тся"
    "|ться|в|вш[иа]сь)$"
)
_INSTRUMENTAL = re.compile("(?:[аяыи]ми|[оеы]м)$")
_CLOSED = "бвгджзйклмнпрстфхцчшщь"
_AGREEMENT = (
    ("ыми", "и"), ("ими", "и"), ("ого", "аяыи"), ("его", "аяыи"), ("ому", "уюе"), ("ему", "уюе"),
    ("ее", "оеяё"), ("ое", "оеяё"), ("ая", "аяь"), ("яя", "аяь"), ("ую", "уюь"), ("юю", "уюь"),
    ("ые", "ыиаяев"), ("ие", "ыиаяе"), ("ой", "иыейюь"), ("ей", "иыейюь"), ("ый", _CLOSED),
    ("ий", _CLOSED), ("ым", "мй"), ("им", "мй"), ("ых", _CLOSED), ("их", _CLOSED),
)  # fmt: skip
_PLURAL_GENITIVE = re.compile("(?:ов|ев|ей|дел|лет|сил|стран|чел|людей)$")
_ONE = re.compile("од(?:ин|на|но|ного|ной|ному|ним|ном|ну)$")

_CONSTRUCTS_TEXT = """
    יום אחר בית בתי כלי ראש ראשי עורך עורכת עורכי יושב יושבת בעל בעלי בעלת חבר חברי חברת אנשי
    איש אשת פסק פסקי גזר כתב כתבי צו צווי אמצעי מקום שדה שדות נמל תא דמי חסר רב רבי אי תת ניצולי
    יוקר ארצות כוחות צוות צוותי משרד שר שרי שרת סוכנות ארגון מטה מרכז מערכת רשות רשויות משטרת
    ממשלת נשיא נציב שגריר תחנת מטוס נהג קו סגן דובר דוברת מי בני בנות גיל ערב תוכנית הצעת ועדת
    ועידת מסיבת הפסקת שביתת רעידת חוק הסכם מנהל שיעור שיא סוף תחילת מזג שוק לשכת פרשת תנועת
    שנות צינור שולחן חסרות היעדר הישג
"""
_CONSTRUCTS = frozenset(_CONSTRUCTS_TEXT.split())
_HEBREW_VERB = re.compile("ה(?:[^ו].י.|ו[^וי].{1,2}|ת[^ו].{1,3}|[שסצז][תטד].{2,3})[הו]?$")
_CONSTRUCT = re.compile("(?:..[^וי]|יי)ת$")
_NO_VERB_TEXT = "הבכיר הבכירה הצעיר הצעירה היחיד היחידה המהיר המהירה העשיר המדינה"
_NO_VERB = frozenset(_NO_VERB_TEXT.split())
_ADVERBS_TEXT = """
    השנה היום אתמול מחר הלילה הבוקר הערב השבוע החודש כעת עתה לאחרונה עדיין שוב אמש הצהריים בלבד
    сегодня вчера завтра накануне теперь сейчас вновь снова ночью утром вечером днем недавно
"""
_ADVERBS = frozenset(_ADVERBS_TEXT.split())
_RELATIONAL = re.compile("(?:יים|יות|[^י]ית)$")


def is_adverb(word: str) -> bool:
    """Whether the word says when, and so belongs to no noun."""
    return word in _ADVERBS


def is_hebrew(word: str) -> bool:
    """Whether the word is written in Hebrew letters."""
    return "א" <= word[0] <= "ת"


def is_adjective(word: str) -> bool:
    """Whether a Russian word ends as an adjective or a participle."""
    return _ADJECTIVE.search(word) is not None


def is_verb(word: str) -> bool:
    """Whether a word may be a verb: in Russian by its ending, in Hebrew of a form with ה."""
    if is_hebrew(word):
        return word not in _NO_VERB and _HEBREW_VERB.match(word) is not None
    return _VERB.search(word) is not None and not _PLURAL_GENITIVE.search(word)


def is_genitive(word: str) -> bool:
    """Whether a Russian word may say whose or of what the word before it is."""
    return (_GENITIVE.search(word) or _PLURAL_GENITIVE.search(word)) is not None


def is_instrumental(word: str) -> bool:
    """Whether a Russian word goes with a verb, not with the noun before it."""
    return _INSTRUMENTAL.search(word) is not None


def fits(adjective: str, noun: str) -> bool:
    """Whether a Russian adjective may be of the noun after it: "посвященное правам" is not."""
    if is_adjective(noun):
        return True
    ends = next((last for ending, last in _AGREEMENT if adjective.endswith(ending)), noun[-1])
    return noun[-1] in ends


def is_one(word: str) -> bool:
    """A form of "один", which with "из" is the English article."""
    return _ONE.match(word) is not None


def is_construct(word: str) -> bool:
    """Whether a Hebrew noun hardly stands alone: "בית", "צוות", but not "הבית"."""
    return any(word[cut:] in _CONSTRUCTS for cut in range(min(3, len(word))))


def continues(noun: str, word: str) -> bool:
    """Whether a Hebrew noun goes on in the word after it: "כנסיית הבשורה", "קרום המוח"."""
    if noun[0] == "ה" or is_verb(word) or (word[0] in "בל" and len(word) > 4):
        return False
    if noun[-1] == "י" and word.endswith(("ים", "ות")):
        return True
    ends = noun[0] != "מ" and _CONSTRUCT.search(noun) is not None
    governed = len(noun) > 4 and noun[0] in "בלמ" and not noun.endswith("ים")
    return is_construct(noun) or ends or (word[0] == "ה" and (noun.endswith("ות") or governed))


def agrees(noun: str, adjective: str) -> bool:
    """Whether a Hebrew word after a noun looks like its adjective: same number, both with ה.

    A verb of the present looks like one too; of the past it has another ending, or no ה.
    """
    defined = adjective[0] == "ה"
    if noun[0] == "ה" and not defined:
        return False  # "הפנים בשנים"
    if defined and (noun[0] not in "הבלכ" or is_verb(adjective)):
        return False
    for ending in ("ים", "ות"):
        if noun.endswith(ending) or adjective.endswith(ending):
            return noun.endswith(ending) and adjective.endswith(ending)
    return defined or _RELATIONAL.search(adjective) is not None

"""Hebrew words for quantities, with the particles written before them."""

from decimal import Decimal

from translators.language.hebrew_letters import PREFIXES
from translators.language.months import HEBREW, month_numbers
from translators.quantities.lexicon import NumberWord, Word, grade, hint_words, spread

_CARDINALS = {
    0: "אפס",
    1: "אחד אחת",
    2: "שניים שתיים שני שתי שניהם שתיהן שנים שתים",
    3: "שלש שלשת שלוש שלושה שלשה שלושת שלושתם",
    4: "ארבע ארבעה ארבעת ארבעתם",
    5: "חמש חמישה חמשה חמשת חמישת חמשתם",
    6: "שש שישה ששה ששת שישת ששתם",
    7: "שבע שבעה שבעת",
    8: "שמנה שמונה שמונת",
    9: "תשע תשעה תשעת",
    10: "עשר עשרה עשרת",
    20: "עשרים",
    30: "שלושים שלשים",
    40: "ארבעים",
    50: "חמישים חמשים",
    60: "שישים ששים",
    70: "שבעים",
    80: "שמונים שמנים",
    90: "תשעים",
    100: "מאה",
    200: "מאתיים מאתים",
}
_ORDINALS = {
    1: "ראשון ראשונה",
    2: "שני שנייה שניה",
    3: "שלישי שלישית שלישיים שלישיות",
    4: "רביעי רביעית רביעיים רביעיות",
    5: "חמישי חמישית חמישיים חמישיות",
    6: "ששי ששית שישי שישית שישיים שישיות",
    7: "שביעי שביעית שביעיים שביעיות",
    8: "שמיני שמינית שמיניים שמיניות",
    9: "תשיעי תשיעית תשיעיים תשיעיות",
    10: "עשירי עשירית עשיריים עשיריות",
}
_WEEKDAYS = range(1, 7)
"""Sunday to Friday are "the first day" to "the sixth day"."""


def _numbers() -> dict[str, NumberWord]:
    table = {
        word: NumberWord(value, grade(value), value not in _WEEKDAYS, ordinal=True)
        for value, words in _ORDINALS.items()
        for word in words.split()
    }
    for value, words in _CARDINALS.items():
        sure = value > 2 and value != 100  # also "century"
        table |= {word: NumberWord(value, grade(value), sure) for word in words.split()}
    return table


_NUMBERS = _numbers()
_SCALES = {
    word: Decimal(10) ** power
    for power, words in (
        (3, "אלף אלפים אלפי"),
        (6, "מיליון מליון מיליוני מיליונים"),
        (9, "מיליארד מליארד מיליארדי מיליארדים ביליון"),
        (12, "טריליון טריליוני"),
    )
    for word in words.split()
}
_MONTHS = month_numbers(HEBREW)
_UNITS = spread(
    {
        "percent": "אחוז אחוזים אחוזי",
        "USD": "דולר דולרים דולרי",
        "EUR": "אירו יורו",
        "ILS": 'שקל שקלים שקלי ש"ח',
        "RUB": "רובל רובלים",
        "UAH": "הריבניה גריבנה",
        "CNY": "יואן",
        "JPY": "ין",
        "INR": "רופי רופיות",
        "GBP": 'ליש"ט',
        "pound": "פאונד ליברות ליטרה ליטראות שטרלינג לירות פאונדים",
        "mm": 'מ"מ מילימטר מילימטרים',
        "cm": 'ס"מ סנטימטר סנטימטרים',
        "m": "מ' מטר מטרים",
        "km": 'ק"מ קילומטר קילומטרים קמ"ש',
        "square-m": 'מ"ר',
        "square-km": 'קמ"ר',
        "ounce": "אונקיה אונקיות",
        "inch": "אינץ אינץ' אינצ'ים",
        "foot": "רגל רגליים",
        "yard": "יארד יארדים",
        "mile": "מייל מיילים מיל",
        "gram": "גרם גרמים",
        "kg": 'ק"ג קילוגרם קילו',
        "ton": "טון טונות",
        "liter": "ליטר ליטרים",
        "gallon": "גלון גלונים",
        "acre": "אקר אקרים אייקר",
        "hectare": "הקטר הקטרים",
        "dunam": "דונם דונמים",
        "degree": "מעלות מעלה",
        "second": "שנייה שניות",
        "minute": "דקה דקות",
        "hour": "שעה שעות",
        "day": "יום ימים ימי יממה יממות",
        "week": "שבוע שבועות",
        "month": "חודש חודשים חודשי",
        "decade": "עשור עשורים",
        "millennium": "מילניום",
        "year": "שנה שנים שנות שנת בן בת בני בנות",
    }
)
_DUALS = {  # two of a unit in one word
    "יומיים": "day",
    "שבועיים": "week",
    "חודשיים": "month",
    "שנתיים": "year",
    "שעתיים": "hour",
}
_HINTS = hint_words(
    {
        "0.5": "½",
        "1": "לראשונה",
        "2": "פעמיים כפליים כפול הכפיל זוג זוגות דו",
        "3": "שילש משולש שלישייה שלישיית תלת שליש",
        "5": "חומש חמישייה חמישיית",
        "6": "שישייה",
        "8": "שמינייה",
        "10": "עשירייה עשיריית עשיריות עשרות",
        "4": "רביעיית רביעייה",
        "0.25 4 25 15": "רבע",
        "4 0.25": "רבעי",
        "3 4": "רבעון",
        "12": "תריסר",
        "2000": "אלפיים",
        "1000": "אלפי",
        "10000": "רבבות",
        "0.5 6 30 50": "חצי",
        "0.5 6 50": "מחצית",
        "0.5 50": "מחציתם",
    }
)
_NOTHING = Word()
_SHORT = 2  # letters; בין is no prefixed yen


def _exact(word: str) -> Word:
    unit = _UNITS.get(word, "")
    hints = _HINTS.get(word, ())
    if word in _DUALS:
        unit, hints = _DUALS[word], (Decimal(2),)
    return Word(_NUMBERS.get(word), _SCALES.get(word), _MONTHS.get(word), unit, hints)


def split_prefix(word: str) -> tuple[str, str]:
    """The particles before ``word`` and the word; no more than three, none if it is known whole."""
    for cut in range(4):
        whole = not cut or word[cut:] in _NUMBERS or len(word) - cut > _SHORT
        if whole and set(word[:cut]) <= set(PREFIXES) and _exact(word[cut:]) != _NOTHING:
            return word[:cut], word[cut:]
    return "", word


def look_up(word: str) -> Word:
    """What ``word``, in lower case, can tell."""
    prefix, bare = split_prefix(word)
    found = _exact(bare)
    if bare == "מאה" and prefix.endswith("ה"):  # "the century", seldom "the hundredth"
        return Word(unit="century", hints=(Decimal(100),))
    return Word(
        found.number, found.scale, found.month, found.unit, found.hints, prefix.startswith("ו")
    )

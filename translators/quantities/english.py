"""English words for quantities."""

from decimal import Decimal

from translators.language.months import ENGLISH, month_numbers
from translators.quantities.lexicon import NumberWord, Word, grade, hint_words, spread

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_ONES += " fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
_ORDINALS += " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"


def _numbers() -> dict[str, NumberWord]:
    table = {"hundred": NumberWord(100, 3, sure=False)}
    for words, ordinal in ((_ONES, False), (_ORDINALS, True)):
        for value, word in enumerate(words.split()):
            table[word] = NumberWord(value, grade(value), value > 2, ordinal)
    for words, ordinal in ((_TENS, False), (_TENTHS, True)):
        for at, word in enumerate(words.split(), 2):
            table[word] = NumberWord(at * 10, 2, ordinal=ordinal)
    return table


_NUMBERS = _numbers()
_SCALES = {
    word: Decimal(10) ** power
    for power, words in (
        (3, "thousand thou k"),
        (5, "lakh lakhs"),
        (6, "million m mn mln"),
        (7, "crore crores cr"),
        (9, "billion bn b bln"),
        (12, "trillion tn trn"),
    )
    for word in words.split()
}
_MONTHS = month_numbers(ENGLISH)
_UNITS = spread(
    {
        "percent": "percent percentage pct per-cent",
        "USD": "dollar dollars usd buck bucks",
        "EUR": "euro euros eur",
        "ILS": "shekel shekels nis ils sheqels",
        "RUB": "ruble rubles rouble roubles rub",
        "UAH": "hryvnia hryvnias uah",
        "CNY": "yuan renminbi",
        "JPY": "yen jpy",
        "INR": "rupee rupees",
        "GBP": "gbp sterling",
        "pound": "pound pounds lb lbs",
        "ounce": "ounce ounces oz",
        "mm": "millimeter millimeters millimetre millimetres mm",
        "cm": "centimeter centimeters centimetre centimetres cm",
        "m": "meter meters metre metres",
        "km": "kilometer kilometers kilometre kilometres km kms kph kmh kmph",
        "inch": "inch inches",
        "foot": "foot feet ft",
        "yard": "yard yards",
        "mile": "mile miles mi mph",
        "square-m": "m² sqm",
        "square-km": "km²",
        "gram": "gram grams",
        "kg": "kilogram kilograms kilo kilos kg",
        "ton": "ton tons tonne tonnes",
        "liter": "liter liters litre litres",
        "gallon": "gallon gallons",
        "acre": "acre acres",
        "hectare": "hectare hectares",
        "dunam": "dunam dunams",
        "degree": "degree degrees",
        "celsius": "celsius centigrade",
        "fahrenheit": "fahrenheit",
        "second": "seconds",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
    }
)
_HINTS = hint_words(
    {
        "1": "once anniversary i",
        "2": "twice both couple pair duo twin twins double doubled doubling twofold ii",
        "3": "thrice triple tripled tripling trio threefold triplets thirds iii",
        "4": "quadruple quadrupled quartet fourfold fours iv",
        "5": "fivefold fives fifths v",
        "10": "tenfold tens tenths",
        "6": "sixes vi",
        "7": "sevens vii",
        "8": "eights viii",
        "9": "nines",
        "20": "twenties",
        "30": "thirties",
        "40": "forties",
        "50": "fifties",
        "60": "sixties",
        "70": "seventies",
        "80": "eighties",
        "90": "nineties",
        "12": "dozen dozens",
        "2 14": "fortnight",
        "100": "centenary",
        "0.5": "½ halves",
        "4 8": "quarterfinal quarterfinals",
        "2 4": "semifinal semifinals",
        "0.5 30": "half",
        "0.5 2": "halved",
        "0.25 4 3 15": "quarter",
        "0.25 4 3": "quarters",
        "14": "xiv",
        "16": "xvi",
    }
)


def look_up(word: str) -> Word:
    """What ``word``, in lower case, can tell."""
    return Word(
        _NUMBERS.get(word),
        _SCALES.get(word),
        _MONTHS.get(word),
        _UNITS.get(word, ""),
        _HINTS.get(word, ()),
    )

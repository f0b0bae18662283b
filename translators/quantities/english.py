"""English words for quantities."""

from decimal import Decimal

from translators.quantities.lexicon import Lexicon, NumberWord, Word, grade, spread

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_ONES += " fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
_ORDINALS += " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"


def _numbers() -> dict[str, NumberWord]:
    table = {"hundred": NumberWord(100, 3)}
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
        (3, "thousand k"),
        (6, "million m mn mln"),
        (9, "billion bn b bln"),
        (12, "trillion tn trn"),
    )
    for word in words.split()
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
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
        "pound": "pound pounds lb lbs gbp",
        "mm": "millimeter millimeters millimetre millimetres mm",
        "cm": "centimeter centimeters centimetre centimetres cm",
        "m": "meter meters metre metres",
        "km": "kilometer kilometers kilometre kilometres km kilometer-long",
        "inch": "inch inches",
        "foot": "foot feet ft",
        "yard": "yard yards",
        "mile": "mile miles mi",
        "gram": "gram grams",
        "kg": "kilogram kilograms kilo kilos kg",
        "ton": "ton tons tonne tonnes",
        "liter": "liter liters litre litres",
        "gallon": "gallon gallons",
        "acre": "acre acres",
        "hectare": "hectare hectares",
        "dunam": "dunam dunams",
        "degree": "degree degrees",
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
_HINTS = {
    "once": "1",
    "twice": "2",
    "thrice": "3",
    "both": "2",
    "couple": "2",
    "pair": "2",
    "duo": "2",
    "twin": "2",
    "twins": "2",
    "double": "2",
    "doubled": "2",
    "doubling": "2",
    "twofold": "2",
    "triple": "3",
    "tripled": "3",
    "tripling": "3",
    "trio": "3",
    "threefold": "3",
    "triplets": "3",
    "quadruple": "4",
    "quadrupled": "4",
    "quartet": "4",
    "fourfold": "4",
    "fivefold": "5",
    "tenfold": "10",
    "tens": "10",
    "fours": "4",
    "fives": "5",
    "sixes": "6",
    "sevens": "7",
    "eights": "8",
    "nines": "9",
    "twenties": "20",
    "thirties": "30",
    "forties": "40",
    "fifties": "50",
    "sixties": "60",
    "seventies": "70",
    "eighties": "80",
    "nineties": "90",
    "dozen": "12",
    "dozens": "12",
    "fortnight": "2 14",
    "centenary": "100",
    "anniversary": "1",
    "half": "0.5 30",
    "halves": "0.5",
    "halved": "0.5 2",
    "quarter": "0.25 4 3 15",
    "quarters": "0.25 4 3",
    "thirds": "3",
    "fifths": "5",
    "tenths": "10",
    "noon": "12",
    "midday": "12",
    "midnight": "12 0 24",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "xiv": "14",
    "xvi": "16",
}


def _look_up(word: str) -> Word:
    return Word(
        _NUMBERS.get(word),
        _SCALES.get(word),
        _MONTHS.get(word),
        _UNITS.get(word, ""),
        tuple(map(Decimal, _HINTS.get(word, "").split())),
    )


ENGLISH = Lexicon(
    _look_up,
    morning=frozenset({"am", "morning"}),
    evening=frozenset({"pm", "evening", "afternoon", "night"}),
    centuries=frozenset({"century", "centuries"}),
    between=frozenset({"to", "and", "or", "through"}),
    fillers=frozenset({"square", "cubic", "us", "u", "s", "american", "new", "israeli", "nautical"}),
)

"""The months as news writes them, January first."""

_ENGLISH_TEXT = """
    january jan
    february feb
    march mar
    april apr
    may
    june jun
    july jul
    august aug
    september sept sep
    october oct
    november nov
    december dec
"""
_RUSSIAN_TEXT = """
    январь января январю январем январе
    февраль февраля февралю февралем феврале
    март марта марту мартом марте
    апрель апреля апрелю апрелем апреле
    май мая маю маем мае
    июнь июня июню июнем июне
    июль июля июлю июлем июле
    август августа августу августом августе
    сентябрь сентября сентябрю сентябрем сентябре
    октябрь октября октябрю октябрем октябре
    ноябрь ноября ноябрю ноябрем ноябре
    декабрь декабря декабрю декабрем декабре
"""
_HEBREW_TEXT = """
    ינואר
    פברואר
    מרץ מרס מארס
    אפריל
    מאי
    יוני
    יולי
    אוגוסט
    ספטמבר
    אוקטובר
    נובמבר
    דצמבר
"""


Names = tuple[tuple[str, ...], ...]
"""The names of each of the twelve."""


def _rows(text: str) -> Names:
    return tuple(tuple(line.split()) for line in text.strip().splitlines())


ENGLISH = _rows(_ENGLISH_TEXT)
"""In small letters: the name, then its short forms."""
RUSSIAN = _rows(_RUSSIAN_TEXT)
"""Nominative, genitive, dative, instrumental, prepositional; without ё."""
HEBREW = _rows(_HEBREW_TEXT)
"""The usual spelling, then the others."""


def month_numbers(names: Names) -> dict[str, int]:
    """Each of ``names`` with the number of its month, from 1 to 12."""
    return {name: number for number, row in enumerate(names, 1) for name in row}

"""What stands beside a numeral and makes it a sum, a share, a measure, a decade or a century."""

from collections.abc import Sequence

from translators.base import Range
from translators.quantities.dates import Passage
from translators.quantities.numerals import Numeral
from translators.quantities.quantity import Kind, Part, Quantity
from translators.quantities.units import BEFORE, DIMENSIONS, MONEY, SYMBOLS, same_dimension

HYPHENS = frozenset("-־–—")
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "й", "я", "го", "му", "ое", "ая", "ый"})
_SQUARE = frozenset({"square", "sq", "кв", "квадратных", "квадратного", "квадратные", "квадратный"})
_SQUARE |= {"רבוע", "רבועים", "מרובע", "מרובעים"}  # these stand after their unit
_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')
_INCHES_A_FOOT = 12
_SCALES = {"c": "celsius", "с": "celsius", "f": "fahrenheit"}
_DEGREES = {**_SCALES, "celsius": "celsius", "centigrade": "celsius", "fahrenheit": "fahrenheit"}
_DEGREES |= {"цельсию": "celsius", "цельсия": "celsius", "צלזיוס": "celsius"}
_DEGREES |= {"фаренгейту": "fahrenheit", "фаренгейта": "fahrenheit", "פרנהייט": "fahrenheit"}
_FILLERS = _SQUARE | {"cubic", "us", "u", "s", "american", "new", "israeli", "nautical"}
_FILLERS |= {"куб", "кубических", "американских", "-", "־", "."}
_DECADES_AFTER = frozenset({"х", "е", "ые", "ых"})
_DECADES_BEFORE = frozenset({"שנות", "בשנות", "משנות", "לשנות", "ובשנות", "ששנות"})
_CENTURY_AFTER = frozenset({"century", "centuries", "век", "века", "веке", "веку", "веком", "вв"})
_CENTURY_BEFORE = frozenset({"המאה", "במאה", "מהמאה", "למאה", "ובמאה"})


def unit_of(passage: Passage, numeral: Numeral) -> tuple[str, int]:
    """The unit before or after ``numeral``, and where its word ends; "" and 0 if there is none."""
    before = passage.text(numeral.first - 1)
    money = SYMBOLS.get(before) or BEFORE.get(before)
    if money in MONEY and numeral.first - 1 not in passage.ends:
        return money, 0
    at, last = numeral.end, numeral.end + 4
    while at < last and passage.text(at) in _FILLERS:
        at += 1
    unit, end = unit_after(passage, at)
    around = {passage.text(step) for step in range(numeral.end, at)} | {passage.text(at + 1)}
    if around & _SQUARE and f"square-{unit}" in DIMENSIONS:
        return f"square-{unit}", end
    return (unit, end) if unit else (_glued_unit(passage, numeral) or _one_of(passage, numeral), 0)


def _glued_unit(passage: Passage, numeral: Numeral) -> str:
    """40C, 5ft 9in, 6'2"."""
    at, after = numeral.end, passage.text(numeral.end)
    if at < len(passage.terms) and after in {*_SCALES, "in"}:
        token = passage.terms[at].token
        if token.span[0] == passage.terms[at - 1].token.span[1]:
            return "inch" if after == "in" else _SCALES[after] if token.capital else ""
    inches = passage.starts.get(at + 1)
    if after in _FEET and inches is not None and passage.text(inches.end) in _INCHES:
        return "foot"
    before = numeral.first - 1
    if passage.text(before) in _FEET and after in _INCHES and before in passage.ends:
        return "inch"
    before -= passage.text(before) == "-"
    foot = before > 0 and passage.terms[before].word.unit == "foot"
    return "inch" if foot and numeral.readings[0][0].value < _INCHES_A_FOOT else ""


def _one_of(passage: Passage, numeral: Numeral) -> str:
    """The unit before a Hebrew one: אחוז אחד."""
    one = passage.text(numeral.first) in {"אחד", "אחת"} and numeral.first > 0
    return passage.terms[numeral.first - 1].word.unit if one else ""


def unit_after(passage: Passage, at: int) -> tuple[str, int]:
    """The unit named at ``at``, and where its word ends; none if two are (yards/meters)."""
    if at >= len(passage.terms):
        return "", 0
    term = passage.terms[at]
    unit = SYMBOLS.get(term.token.text) or term.word.unit
    if unit == "degree":
        beside = (passage.text(at + 1), passage.text(at + 2))
        unit = next((_DEGREES[word] for word in beside if word in _DEGREES), unit)
    if passage.text(at + 1) == "/" and at + 2 < len(passage.terms):
        unit = "" if same_dimension(unit, passage.terms[at + 2].word.unit) else unit
    return (unit, term.token.span[1]) if unit else ("", 0)


def decade_of(passage: Passage, numeral: Numeral) -> Quantity | None:
    """1990s, 1990-е, שנות ה-90; None if it is no decade."""
    parts = numeral.readings[0]
    if len(parts) > 1 or parts[0].value % 10 or parts[0].value > 2100:
        return None
    after, second = passage.text(numeral.end), passage.text(numeral.end + 1)
    single = after in {"s", "'s"}
    double = (after == "'" and second == "s") or (after in HYPHENS and second in _DECADES_AFTER)
    if not (single or double or _before(passage, numeral) & _DECADES_BEFORE):
        return None
    last = numeral.end - 1 + single + 2 * double
    span: Range = (parts[0].span[0], passage.terms[last].token.span[1])
    return Quantity(Kind.DECADE, parts, span, numeral.readings[1:])


def kind_of(passage: Passage, numeral: Numeral, parts: Sequence[Part]) -> Kind:
    """The kind of a quantity that is neither a time nor a decade."""
    if any(part.role != parts[-1].role for part in parts):
        return Kind.DATE
    suffix = passage.text(numeral.end)
    hyphened = suffix in HYPHENS and passage.text(numeral.end + 1) in _ORDINAL_SUFFIXES
    past = numeral.end + (2 if hyphened else suffix in _ORDINAL_SUFFIXES)
    past += passage.text(past) == "-"
    century = passage.text(past) in _CENTURY_AFTER or _before(passage, numeral) & _CENTURY_BEFORE
    if century and parts[0].value in range(1, 31):
        return Kind.CENTURY
    if numeral.ordinal or suffix in _ORDINAL_SUFFIXES or hyphened:
        return Kind.ORDINAL
    return _kind_of_unit(parts[-1].unit)


def _kind_of_unit(unit: str) -> Kind:
    if unit == "percent":
        return Kind.PERCENT
    if unit in MONEY:
        return Kind.MONEY
    return Kind.MEASURE if unit else Kind.NUMBER


def _before(passage: Passage, numeral: Numeral) -> set[str]:
    """The three words or marks before; Hebrew may write ה and a hyphen between."""
    return {passage.text(numeral.first - step) for step in (1, 2, 3)}

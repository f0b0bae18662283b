"""Quantities as Russian and Hebrew newspapers write them, in digits."""

from decimal import Decimal

from translators.language.counting import Count, count_form
from translators.language.months import HEBREW, RUSSIAN
from translators.quantities.names import SCALES, UNITS
from translators.quantities.quantity import ONE, Kind, Part, Quantity, Role, Written

NO_BREAK = "\u00a0"
_UNSPACED = 10_000  # Russian writes 1200, but 12 000
_CENTURY = 100
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def write(quantity: Quantity, language: str) -> str:
    """``quantity`` in the way of ``language`` ("ru", "he"), always in digits.

    Dates are without "г."; a date alone has its Russian month in the genitive, a month without
    a day in the nominative; hours are of 24. Digits that the source did not group (years, codes)
    stay ungrouped.
    """
    part = quantity.parts[0]
    if quantity.kind == Kind.DATE:
        return _date(quantity, language)
    if part.role == Role.CLOCK:
        return write_clock(part.value, language)
    if quantity.kind in {Kind.ORDINAL, Kind.DECADE, Kind.CENTURY}:
        return _ordered(quantity.kind, part, language)
    return " ".join(_numbers(quantity, language))


def _numbers(quantity: Quantity, language: str) -> list[str]:
    *before, last = quantity.parts
    words = [write_number(part, language) for part in before]
    number = write_number(last, language)
    if last.unit == "percent":
        return [*words, number + "%"]
    return [*words, number, unit_name(last, language)] if last.unit else [*words, number]


def write_number(part: Part, language: str) -> str:
    """The number of ``part`` with its scale word, without its unit."""
    scale = spoken_scale(part)
    digits = write_digits(part.value / scale, language, grouped=is_grouped(part))
    return f"{digits}{NO_BREAK}{SCALES[language][scale]}" if scale != ONE else digits


def spoken_scale(part: Part) -> Decimal:
    """The scale of ``part``; of lakhs and crores the thousands, millions or billions instead."""
    if part.scale == ONE or part.scale in SCALES["ru"]:
        return part.scale
    return max((scale for scale in SCALES["ru"] if scale <= part.value), default=ONE)


def is_grouped(part: Part) -> bool:
    """False if the digits stand ungrouped in the source, as those of years and codes do."""
    ungrouped = len(f"{part.value:f}") == part.span[1] - part.span[0]
    return part.written != Written.DIGITS or not ungrouped or part.value < ONE


def write_digits(value: Decimal, language: str, *, grouped: bool = True) -> str:
    """``value`` with the separators of ``language``; 1200, 12 000 and 4,2 in Russian."""
    if language == "ru":
        grouped = grouped and value >= _UNSPACED
        text = f"{value:,f}" if grouped else f"{value:f}"
        return text.replace(",", NO_BREAK).replace(".", ",")
    return f"{value:,f}" if grouped else f"{value:f}"


def write_clock(minutes: Decimal, language: str) -> str:
    """The hour of 24, or a length of time, from minutes."""
    seconds = round(minutes * 60, 3)
    hour, rest = divmod(seconds, 3600)
    minute, second = divmod(rest, 60)
    text = f"{int(hour)}:{int(minute):02}"
    text += f":{int(second):02}" if second >= 1 else ""
    fraction = f"{second % 1:f}".partition(".")[2].rstrip("0")
    mark = "," if language == "ru" else "."
    return text + (mark + fraction if fraction else "")


def month_name(month: int, language: str, form: int = 1) -> str:
    """A month's name; ``form`` is the Russian case, 0 nominative, 1 genitive, 4 prepositional."""
    if language == "he":
        return HEBREW[month - 1][0]
    return RUSSIAN[month - 1][form]


def _date(quantity: Quantity, language: str) -> str:
    day, month, year = (quantity.part(role) for role in (Role.DAY, Role.MONTH, Role.YEAR))
    words = [f"{day.value:f}"] if day else []
    if month:
        name = month_name(int(month.value), language, 1 if day else 0)
        words.append("ב" + name if day and language == "he" else name)
    return " ".join([*words, f"{year.value:f}"] if year else words)


def _ordered(kind: Kind, part: Part, language: str) -> str:
    value = int(part.value)
    if kind == Kind.ORDINAL:
        return f"{value}-й" if language == "ru" else f"ה-{value}"
    if kind == Kind.CENTURY:
        return f"{_roman(value)} век" if language == "ru" else f"המאה ה-{value}"
    if language == "ru":
        return f"{value}-е"
    century, decade = divmod(value, _CENTURY)
    if century == 0 or century >= 20:
        return f"שנות ה-{value}"
    text = f"שנות ה-{decade}" if decade else f"שנות ה-{value}"
    return text if century == 19 or not decade else f"{text} של המאה ה-{century + 1}"


def _roman(value: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        text += letters * count
    return text


def unit_name(part: Part, language: str) -> str:
    """The unit's name in the form that the number before it asks for."""
    forms = UNITS[language].get(part.unit)
    if forms is None:
        return part.unit
    one, few, many = forms
    if part.scale != ONE:
        return many
    if language == "he":
        return one if part.value == 1 else many
    asked = count_form(part.value)
    return one if asked is Count.ONE else many if asked is Count.MANY else few

"""Scales, units, decades and ordinals that a model left in Latin letters: $1.2bn, 250km, 1990s."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from translators.language.hebrew_letters import PREFIXES
from translators.language.morphology import analyzer
from translators.quantities.english import look_up
from translators.quantities.names import UNITS
from translators.quantities.quantity import ONE, Edit, Kind, Part, Quantity, Role, Written
from translators.quantities.read import quantities
from translators.quantities.units import MONEY
from translators.quantities.write import NO_BREAK, is_grouped, unit_name, write_digits, write_number

_WORD = re.compile(r"[ \u00a0]?((?:sq\.?|square)[ \u00a0])?([A-Za-z]+²?(?:/h)?)(?![\w'’/-])")
_LETTERS = frozenset("kmbKBCF")
"""Scales of money, else perhaps something else: a 4K film, a 100m race, a 7B model."""
_SPEEDS = ("km/h", "kmh", "kph", "kmph")
_SHORT = {
    "ru": dict.fromkeys(_SPEEDS, "км/ч")
    | {
        "kg": "кг",
        "km": "км",
        "cm": "см",
        "mm": "мм",
        "mph": "миль/ч",
        "m": "м",
        "km²": "км²",
        "m²": "м²",
    },
    "he": dict.fromkeys(_SPEEDS, 'קמ"ש') | {"mph": "מייל לשעה", "km²": 'קמ"ר', "m²": 'מ"ר'},
}
_AREAS = {"km": 'קמ"ר', "m": 'מ"ר'}
_DECADE = re.compile(r"['’‘]?(?<![\w.,])([0-9]{4}|[0-9]0)['’]?s(?![\w'’])")
_ORDINAL = re.compile(r"(?<![\w.,])([0-9]+)(?:st|nd|rd|th)(?![\w'’])")
_IN = re.compile(r"(?<!\w)[Вв]о?[ \u00a0]$")
_YEARS = re.compile(r"[ \u00a0]год(?:ах|ов)")
_DECADES = re.compile(rf"(?<!\w)([{PREFIXES}]{{0,3}})(שנות[ \u00a0]ה)?[-־]?$")
_PARTICLE = re.compile(rf"(?<!\w)[{PREFIXES}]{{1,3}}[-־]?$")
_NEXT = re.compile(r"[ \u00a0]([а-яё]+)")
_ENDINGS = {
    "masc": {"nomn": "й", "accs": "й", "gent": "го", "datv": "му", "ablt": "м", "loct": "м"},
    "neut": {"nomn": "е", "accs": "е", "gent": "го", "datv": "му", "ablt": "м", "loct": "м"},
    "femn": {"nomn": "я", "accs": "ю"},
    "plur": {"nomn": "е", "accs": "е", "gent": "х", "datv": "м", "ablt": "ми", "loct": "х"},
}
_CENTURY = 100

_Units = dict[tuple[Role, Decimal], set[str]]
"""The units of which the English has a value."""


def english_left_edits(source: str, target: str, language: str) -> Iterator[Edit]:
    """What writes them in the way of ``language``, where ``source`` says the same value."""
    said = quantities(source, "en")
    units = _units_of_values(said)
    for one in quantities(target, language):
        yield from _unit_edits(one, units, target, language)
    decades = {int(one.value) for one in said if one.kind == Kind.DECADE}
    for match in _DECADE.finditer(target):
        if int(match[1]) in decades:
            yield _decade(match, target, language)
    ordinals = {int(one.value) for one in said if one.kind in {Kind.ORDINAL, Kind.CENTURY}}
    for match in _ORDINAL.finditer(target):
        if int(match[1]) in ordinals:
            yield _ordinal(match, target, language)


def _units_of_values(said: Iterable[Quantity]) -> _Units:
    units: _Units = {}
    for part in (part for one in said for part in one.parts):
        units.setdefault((part.role, part.value), set()).add(part.unit)
    return units


def _unit_edits(one: Quantity, units: _Units, target: str, language: str) -> Iterator[Edit]:
    for part in [reading[-1] for reading in (one.parts, *one.others) if len(reading) == 1]:
        word = _WORD.match(target, part.span[1])
        if word is None or (part.role, part.written) != (Role.NUMBER, Written.DIGITS):
            return
        meant = units.get((part.role, part.value))
        write = _with_area if word[1] else _with_word
        if meant and (text := write(part, word[2], meant, language)):
            yield (part.span[0], word.end()), text
            return


def _with_word(part: Part, word: str, units: set[str], language: str) -> str | None:
    """``part`` with the Latin ``word`` after it as ``language`` has it, if it is of ``units``."""
    known = look_up(word.lower().removesuffix("/h"))
    if word in _LETTERS and not units & MONEY:
        return None
    if known.scale is not None:
        return write_number(part, language) if part.scale == known.scale else None
    if known.unit not in units or not known.unit or part.scale != ONE:
        return None
    digits = write_digits(part.value, language, grouped=is_grouped(part))
    if known.unit == "percent":
        return digits + "%"
    name = _SHORT[language].get(word.lower())
    if name is None and ("/" in word or known.unit not in UNITS[language]):
        return None
    return f"{digits}{NO_BREAK}{name or unit_name(part, language)}"


def _with_area(part: Part, word: str, units: set[str], language: str) -> str | None:
    """``part`` square kilometers, as ``language`` has them."""
    unit = look_up(word.lower()).unit
    if f"square-{unit}" not in units or part.scale != ONE:
        return None
    digits = write_digits(part.value, language, grouped=is_grouped(part))
    name = _SHORT[language].get(word.lower()) or unit_name(replace(part, unit=unit), language)
    if language == "ru":
        return f"{digits}{NO_BREAK}кв.{NO_BREAK}{name}"
    return f"{digits}{NO_BREAK}{_AREAS.get(unit) or name + ' רבוע'}"


def _decade(match: re.Match[str], target: str, language: str) -> Edit:
    """В 1990-е, but с 1990-х; בשנות ה-90."""
    start, end = match.span()
    if language == "ru":
        years = _YEARS.match(target, end)
        into = _IN.search(target, max(0, start - 3), start)
        return (start, end), f"{match[1]}-{'е' if into and not years else 'х'}"
    before = _DECADES.search(target, max(0, start - 12), start)
    century, decade = divmod(int(match[1]), _CENTURY)
    told = f"{decade:02}" if century in {0, 19} and decade else match[1]
    particle = before[1] if before else ""
    return (before.start() if before else start, end), f"{particle}שנות ה-{told}"


def _ordinal(match: re.Match[str], target: str, language: str) -> Edit:
    start, end = match.span()
    if language == "he":
        joined = _PARTICLE.search(target, max(0, start - 4), start)
        return (start, end), match[1] if joined else f"ה-{match[1]}"
    return (start, end), f"{match[1]}-{_ending(target, end)}"


def _ending(target: str, at: int) -> str:
    """The ending of a Russian ordinal before the noun it belongs to: 21-й век, 21-го века."""
    word = _NEXT.match(target, at)
    if word is None:
        return "й"
    tag = analyzer().parse(word[1])[0].tag  # of an adjective between, it has the same case
    kind = "plur" if "plur" in tag else str(tag.gender)
    return _ENDINGS.get(kind, {}).get(str(tag.case), "й")

"""Words that may stand for a number or for nothing: dozen, half, noon, a year, Louis XIV."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from translators.quantities.dates import Passage
from translators.quantities.digits import Reading
from translators.quantities.following import unit_after
from translators.quantities.hours import NOONS
from translators.quantities.lexicon import HALF, Term
from translators.quantities.numerals import hint_readings
from translators.quantities.quantity import ONE, Kind, Part, Quantity, Role, Written
from translators.quantities.units import TIME

_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_LETTERS = {letter + "'": n for n, letter in enumerate("אבגדהוזחטי", 1)} | {'י"א': 11, 'י"ב': 12}


def hints(passage: Passage) -> Iterator[Quantity]:
    """The quantities that such words may be; they are matched, never missed."""
    covered = {at for n in passage.starts.values() for at in range(n.first, n.end)}
    for at, term in enumerate(passage.terms):
        if at in covered or term.token.kind != "word":
            continue
        readings = (
            hint_readings(passage.terms, at)
            or _roman(term)
            or _letter(passage, at)
            or _noon(term)
            or _bare(passage, at)
        )
        if readings:
            if passage.half_end(at + 1) > at + 1:
                whole = readings[0][0]
                readings += ((replace(whole, value=whole.value + HALF),),)
            unit = readings[0][0].unit or unit_after(passage, at + 1)[0]
            readings = tuple((replace(reading[0], unit=unit),) for reading in readings)
            yield Quantity(Kind.NUMBER, readings[0], term.token.span, readings[1:])


def _roman(term: Term) -> tuple[Reading, ...]:
    text = term.token.text.replace("х", "x")
    if not term.token.capital or not _ROMAN.fullmatch(text):
        return ()
    values = [_ROMAN_VALUES[letter] for letter in text]
    total = sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
    return ((_hint(term, Decimal(total)),),)


def _letter(passage: Passage, at: int) -> tuple[Reading, ...]:
    """Hebrew numbers school years with letters."""
    term, geresh = passage.terms[at], passage.text(at + 1) in {"'", "׳", "’"}
    value = _LETTERS.get(term.token.text + ("'" if geresh else ""))
    return ((_hint(term, Decimal(value)),),) if value else ()


def _noon(term: Term) -> tuple[Reading, ...]:
    minutes = NOONS.get(term.token.text)
    if minutes is None:
        return ()
    return ((replace(_hint(term, Decimal(minutes)), role=Role.CLOCK),),)


def _bare(passage: Passage, at: int) -> tuple[Reading, ...]:
    """A day or a year without a number is one of them, or one and a half."""
    term = passage.terms[at]
    if term.word.unit not in TIME or at in passage.ends:
        return ()
    value = ONE + HALF if passage.half_end(at + 1) > at + 1 else ONE
    return ((replace(_hint(term, value), written=Written.UNIT, unit=term.word.unit),),)


def _hint(term: Term, value: Decimal) -> Part:
    return Part(Role.NUMBER, value, term.token.span, Written.HINT)

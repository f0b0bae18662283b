"""Hours of the day, with the words that say which half of the day is meant."""

from dataclasses import replace
from decimal import Decimal

from translators.quantities.dates import Page
from translators.quantities.lexicon import Lexicon
from translators.quantities.numerals import Numeral
from translators.quantities.quantity import Kind, Part, Quantity, Role

_NOON = 12 * 60
_HOUR_WORDS = frozenset({"часов", "часа", "час", "ч", "o'clock"})
_LATE = 8  # "8 at night" is in the evening, "4 at night" in the morning


def time_of(page: Page, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    """The hour that ``numeral`` tells; None if it tells no hour."""
    half, end = _half(page, numeral.end, lexicon)
    readings = [r for r in numeral.readings if len(r) == 1]
    clocks = [r for r in readings if r[0].role == Role.CLOCK] if half else []
    part = (clocks or readings or numeral.readings)[0][0]
    minutes = _minutes(part)
    if minutes is None or (not clocks and len(numeral.readings[0]) > 1):
        return None
    if half is None:
        return _plain(numeral, part) if part.role == Role.CLOCK else None
    if half == "night":
        half = "pm" if _LATE * 60 <= minutes < _NOON else "am"
    if minutes <= 13 * 60:
        minutes = minutes % _NOON + (_NOON if half == "pm" else 0)
    clock = replace(part, role=Role.CLOCK, value=Decimal(minutes))
    span = (part.span[0], page.terms[end - 1].token.span[1])
    return Quantity(Kind.TIME, (clock,), span, ((part,),))


def _plain(numeral: Numeral, part: Part) -> Quantity:
    return Quantity(Kind.TIME, (part,), part.span, numeral.readings[1:])


def _minutes(part: Part) -> int | None:
    if part.role == Role.CLOCK:
        return int(part.value)
    whole = part.role == Role.NUMBER and part.scale == 1
    return int(part.value) * 60 if whole and part.value in range(1, 25) else None


def _half(page: Page, at: int, lexicon: Lexicon) -> tuple[str | None, int]:
    """Which half of the day the words at ``at`` say, and where they end."""
    if page.text(at) in {"a", "p"} and page.text(at + 1) == "." and page.text(at + 2) == "m":
        return page.text(at) + "m", at + (4 if page.text(at + 3) == "." else 3)
    at += page.text(at) in _HOUR_WORDS
    at += page.text(at) in {"in", "at", "לפנות"}
    at += page.text(at) == "the"
    word = page.text(at)
    if (word in lexicon.morning and word in lexicon.evening) or word in {"ночи", "ночью", "night"}:
        return "night", at + 1
    if word in lexicon.morning or word == "am":
        return "am", at + 1
    if word in lexicon.evening or word == "pm":
        return "pm", at + 1 + (page.text(at + 1) == "הצהריים")
    return None, at

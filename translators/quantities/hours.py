"""Hours of the day, with the words that say which half of the day is meant."""

from dataclasses import replace
from decimal import Decimal

from translators.quantities.dates import Passage
from translators.quantities.numerals import Numeral
from translators.quantities.quantity import Kind, Part, Quantity, Role

_NOON = 12 * 60
_LATE = 8 * 60  # "8 at night" is in the evening, "4 at night" in the morning
_HOUR_WORDS = frozenset({"часов", "часа", "час", "ч", "o'clock"})
_HALVES: dict[tuple[str, ...], str] = {
    ("a", ".", "m", "."): "am",
    ("a", ".", "m"): "am",
    ("am",): "am",
    ("p", ".", "m", "."): "pm",
    ("p", ".", "m"): "pm",
    ("pm",): "pm",
    ("in", "the", "morning"): "am",
    ("in", "the", "afternoon"): "pm",
    ("in", "the", "evening"): "pm",
    ("at", "night"): "night",
    ("утра",): "am",
    ("дня",): "pm",
    ("вечера",): "pm",
    ("ночи",): "night",
    ("בבוקר",): "am",
    ("לפנות", "בוקר"): "am",
    ("בצהריים",): "pm",
    ("אחר", "הצהריים"): "pm",
    ("אחרי", "הצהריים"): "pm",
    ('אחה"צ',): "pm",
    ("לפנות", "ערב"): "pm",
    ("בערב",): "pm",
    ("בלילה",): "night",
}
_RANGE = frozenset("-–—") | {"to", "and", "until", "till", "through", "до", "и", "по", "עד"}
_SHORT_OF = {"половина": 30, "половине": 30, "половины": 30, "половину": 30}
_QUARTERS = frozenset({"четверть", "четверти"})
NOONS = {"noon": 720, "midday": 720, "полдень": 720, "полудня": 720, "צהריים": 720}
NOONS |= {"midnight": 0, "полночь": 0, "полуночи": 0, "חצות": 0, "בחצות": 0, "לחצות": 0, "מחצות": 0}
_DAYS_TOO = frozenset({"дня", "ночи"})  # "3 дня" are days, "в 3 дня" is an hour
HALF_WORDS = frozenset(words[-1] for words in _HALVES if len(words[-1]) > 1) | {
    "утром",
    "днем",
    "вечером",
    "ночью",
    "полудня",
    "полуночи",
    "הלילה",
    "הערב",
    "הבוקר",
}


def time_of(passage: Passage, numeral: Numeral) -> Quantity | None:
    """The hour that ``numeral`` tells; None if it tells no hour.

    Its span goes on to the words for the half of the day, if there are any.
    """
    return _short_of(passage, numeral) or _hour(passage, numeral)


def _short_of(passage: Passage, numeral: Numeral) -> Quantity | None:
    """Half past two is "half of the third" in Russian; it may be a half of something else.

    "A quarter of the third" is 2:15, "without a quarter three" 2:45; so is a Hebrew quarter to.
    """
    before = passage.text(numeral.first - 1)
    minutes = _SHORT_OF.get(before)
    if before in _QUARTERS:
        minutes = 45 if numeral.ordinal else 15
    if before in {"רבע", "ברבע"} and passage.text(numeral.first).startswith("ל"):
        minutes = 15
    part = numeral.readings[0][0]
    if minutes is None or part.role != Role.NUMBER or part.value not in range(1, 13):
        return None
    clock = replace(part, role=Role.CLOCK, value=part.value * 60 - minutes)
    return Quantity(Kind.TIME, (clock,), part.span, numeral.readings)


def _hour(passage: Passage, numeral: Numeral) -> Quantity | None:
    half, end = _half(passage, numeral)
    single = [reading[0] for reading in numeral.readings if len(reading) == 1]
    clock = next((part for part in single if part.role == Role.CLOCK), None)
    if half is None and (ranged := _of_range(passage, numeral)) is not None:
        return ranged
    if half is None:
        first = numeral.readings[0][0]
        plain = first.role == Role.CLOCK
        return Quantity(Kind.TIME, (first,), first.span, numeral.readings[1:]) if plain else None
    part = clock or numeral.readings[0][0]
    minutes = _minutes(part, _past(passage, numeral.end)[0])
    if minutes is None:
        return None
    minutes = _of_half(minutes, half)
    hour = replace(part, role=Role.CLOCK, value=Decimal(minutes))
    span = (part.span[0], passage.terms[end - 1].token.span[1])
    return Quantity(Kind.TIME, (hour,), span)


def _of_half(minutes: int, half: str) -> int:
    if half == "night":
        half = "pm" if _LATE <= minutes < _NOON else "am"
    return minutes % _NOON + _NOON * (half == "pm") if minutes < _NOON + 60 else minutes


def _of_range(passage: Passage, numeral: Numeral) -> Quantity | None:
    """The first hour of "7 to 9 p.m." is of the same half, of "11 to 1 p.m." of the other."""
    joint = 1 if passage.text(numeral.end) in _RANGE else 0
    after = passage.starts.get(numeral.end + joint)
    particle = passage.text(numeral.end + joint) in {"ל", "-"}  # ל-9
    after = after or (passage.starts.get(numeral.end + joint + 2) if particle else None)
    part = numeral.readings[0][0]
    half = _half(passage, after)[0] if after is not None and after is not numeral else None
    if after is None or half is None or (joint == 0 and not particle):
        return None
    begin, end = _minutes(part, 0), _minutes(after.readings[0][0], 0)
    if begin is None or end is None:
        return None
    begin, end = _of_half(begin, half), _of_half(end, half)
    if begin > end:
        begin = (begin + _NOON) % (2 * _NOON)
    hour = replace(part, role=Role.CLOCK, value=Decimal(begin))
    return Quantity(Kind.TIME, (hour,), part.span)


def _past(passage: Passage, at: int) -> tuple[int, int]:
    """The minutes of "and a half" or "and a quarter" at ``at``, and where it ends."""
    if passage.text(at) == "ורבע":
        return 15, at + 1
    end = passage.half_end(at)
    return 30 * (end > at), end


def _minutes(part: Part, past: int) -> int | None:
    if part.role == Role.CLOCK:
        return int(part.value)
    whole = part.role == Role.NUMBER and part.scale == 1 and part.value in range(1, 13)
    return int(part.value) * 60 + past if whole else None


def _half(passage: Passage, numeral: Numeral) -> tuple[str | None, int]:
    """Which half of the day the words after ``numeral`` say, and where they end."""
    _, at = _past(passage, numeral.end)
    cued = passage.text(at) in _HOUR_WORDS
    at += cued
    sure = cued or ":" in passage.text(numeral.first) or passage.text(numeral.first - 1) == "в"
    for size in range(4, 0, -1):
        words = tuple(passage.text(at + step) for step in range(size))
        half = _HALVES.get(words)
        if half is not None and (sure or words[-1] not in _DAYS_TOO):
            return half, at + size
    return None, at

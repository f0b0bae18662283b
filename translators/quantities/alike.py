"""When two values say the same without being equal, and when one stands in the other's place."""

from dataclasses import replace
from decimal import Decimal
from enum import IntEnum

from translators.quantities.quantity import ONE, Part, Role, Written
from translators.quantities.units import DIMENSIONS, measured, same_dimension, same_unit

_HALF_DAY = 12 * 60
_YEARS = (1000, 2100)  # bounds: a Decimal is looked for in a range one by one
_CLOSE = Decimal("0.1")  # translators round what they convert
_ROUNDED = Decimal("0.001")
_EXACT = frozenset({"second", "minute", "hour", "day", "week"})
_CLOSE_HEAT = 2  # degrees Fahrenheit; a degree Celsius is nearly two
_CLOSE_TIME = Decimal("0.04")  # a month is 30 days or 31


class Likeness(IntEnum):
    """How surely two values belong together; the higher, the surer."""

    POSITION = 1
    UNIT = 2
    SHAPE = 3
    CONVERTED = 4
    SAME = 5
    EQUAL = 6


def likeness(source: Part, target: Part) -> Likeness | None:
    """SAME or CONVERTED if both say the same in other terms (10 p.m. and 22:00); else None."""
    if Role.MONTH in {source.role, target.role}:
        return None
    if Role.CLOCK in {source.role, target.role}:
        return Likeness.SAME if _same_hour(source, target) else None
    if _same_year(source, target) or _same_share(source, target):
        return Likeness.SAME
    if _is_year(source.value) and source.value == (target.value - 1) * 100:  # the 1800s
        return Likeness.SAME
    if same_dimension(source.unit, target.unit):
        return _converted(source, target)
    return None


def _same_hour(one: Part, other: Part) -> bool:
    return _minutes(one) % _HALF_DAY == _minutes(other) % _HALF_DAY


def _minutes(part: Part) -> Decimal:
    if part.role == Role.CLOCK:
        return part.value
    if part.value % 1:  # 6.30 in the evening
        of_hour = 60 if part.value * 2 % 1 == 0 else 100  # 6.5 is half past six, too
        return part.value // 1 * 60 + part.value % 1 * of_hour
    if part.value > 2400:
        return Decimal(-1)
    hours, minutes = divmod(part.value, 100) if 100 <= part.value <= 2400 else (part.value, 0)
    return hours * 60 + minutes if hours < 25 and minutes < 60 else Decimal(-1)


def _same_year(one: Part, other: Part) -> bool:
    """1990 and '90, but not 0090."""
    low, high = sorted((one, other), key=lambda part: part.value)
    figures = low.written == Written.DIGITS and low.span[1] - low.span[0] == 2
    short = figures or (low.written not in {Written.DIGITS, Written.UNIT} and low.value >= 10)
    return short and low.value < 100 and _is_year(high.value) and high.value % 100 == low.value


def _is_year(value: Decimal) -> bool:
    return _YEARS[0] <= value < _YEARS[1]


def _same_share(one: Part, other: Part) -> bool:
    """50 percent and half; 20 percent and a fifth; 75 percent and three quarters."""
    return any(
        share.unit == "percent" and word.written != Written.DIGITS and _is_share(share, word)
        for share, word in ((one, other), (other, one))
    )


def _is_share(share: Part, word: Part) -> bool:
    if word.written == Written.HINT and share.value == word.value * 100:
        return True
    return share.value * word.value == 100 or (share.value == 75 and word.value == 3)


def _converted(source: Part, target: Part) -> Likeness | None:
    if source.unit == target.unit and source.value != target.value:
        return None
    if DIMENSIONS[source.unit][0] == "temperature":
        return Likeness.CONVERTED if _same_heat(source, target) else None
    ours, theirs = measured(source.value, source.unit), measured(target.value, target.unit)
    time = DIMENSIONS[source.unit][0] == "time"
    exact = {source.unit, target.unit} <= _EXACT
    if abs(ours - theirs) > ours * (_ROUNDED if exact else _CLOSE_TIME if time else _CLOSE):
        return None
    return Likeness.SAME if time else Likeness.CONVERTED


def _same_heat(one: Part, other: Part) -> bool:
    """Whether degrees of both scales tell one temperature, of whichever side of zero."""
    if one.unit == other.unit:
        return False
    first = one.unit == "celsius" or other.unit == "fahrenheit"
    celsius, fahrenheit = (one, other) if first else (other, one)
    meant = (sign * celsius.value * 9 / 5 + 32 for sign in (1, -1))
    return any(abs(abs(value) - fahrenheit.value) <= _CLOSE_HEAT for value in meant)


def summed(large: Part, small: Part) -> Part | None:
    """5 feet and 9 inches as 5.75 feet; None for what are not two units of one measure."""
    if not same_dimension(large.unit, small.unit):
        return None
    size, rest = measured(ONE, large.unit), measured(small.value, small.unit)
    if rest >= size or measured(ONE, small.unit) >= size:
        return None
    span = (large.span[0], small.span[1])
    return replace(large, value=large.value + rest / size, span=span)


def stands_for(source: Part, target: Part) -> Likeness | None:
    """How likely ``target`` stands where ``source`` should; None where it cannot."""
    if source.role == Role.CLOCK and target.role == Role.NUMBER and not target.unit:
        return Likeness.POSITION
    if (source.role in _APART or target.role in _APART) and source.role != target.role:
        return None
    if source.role == Role.CLOCK and _same_hour(source, target):
        return Likeness.SHAPE
    if source.role in _APART:
        return Likeness.UNIT
    if sorted(_digits(source)) == sorted(_digits(target)):
        return Likeness.SHAPE
    if source.unit and same_unit(source.unit, target.unit):
        return Likeness.UNIT
    if source.unit and target.unit and not same_dimension(source.unit, target.unit):
        return None
    return Likeness.POSITION


_APART = frozenset({Role.MONTH, Role.CLOCK})


def _digits(part: Part) -> str:
    return f"{part.value / part.scale:f}".replace(".", "").strip("0")

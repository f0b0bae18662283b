"""What a quantity is: a number, a sum of money, a date, an hour, by value and by place."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from translators.base import Range

ONE = Decimal(1)
Edit = tuple[Range, str]
"""A range of a text, and what is to stand there."""


class Kind(StrEnum):
    """What a quantity tells; a MEASURE is anything with a unit that is not money or percent."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    TIME = "time"
    DECADE = "decade"
    CENTURY = "century"


class Role(StrEnum):
    """What a part is within its quantity. A CLOCK's value is minutes after midnight."""

    NUMBER = "number"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    CLOCK = "clock"


class Written(StrEnum):
    """How a value is written. A HINT may stand for it (dozen, one, "second") or for nothing.

    A UNIT has no number at all: a year, where another language may say twelve months.
    """

    DIGITS = "digits"
    WORDS = "words"
    HINT = "hint"
    UNIT = "unit"


FIRM = frozenset({Written.DIGITS, Written.WORDS})
"""What surely tells a number."""


@dataclass(frozen=True, slots=True)
class Part:
    """One value. ``span`` is its numeral alone; ``scale`` the million that follows, in ``value``.

    ``unit`` is an ISO 4217 code, ``percent``, or the English name of a measure; "" for none.
    """

    role: Role
    value: Decimal
    span: Range
    written: Written = Written.DIGITS
    scale: Decimal = ONE
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What ``text[span]`` tells. ``parts`` in order of the text; a date has up to three.

    ``others`` are further readings of the same characters, such as 1.234 and 1234 of "1,234".
    """

    kind: Kind
    parts: tuple[Part, ...]
    span: Range
    others: tuple[tuple[Part, ...], ...] = ()

    @property
    def value(self) -> Decimal:
        """The value of the first part; for a time, minutes after midnight."""
        return self.parts[0].value

    @property
    def unit(self) -> str:
        """The unit of the last part."""
        return self.parts[-1].unit

    def part(self, role: Role) -> Part | None:
        """The first part with ``role``."""
        return next((part for part in self.parts if part.role == role), None)

"""How a language writes quantities in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from translators.quantities.tokens import Token

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word for a number. ``grade``: 0 below 10, 1 teens, 2 tens, 3 hundreds.

    ``sure`` is False where the word often means something else (one, second, a Hebrew weekday).
    """

    value: int
    grade: int
    sure: bool = True
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What one word can tell. ``hints`` are values it may stand for; ``joined`` a Hebrew and-."""

    number: NumberWord | None = None
    scale: Decimal | None = None
    month: int | None = None
    unit: str = ""
    hints: tuple[Decimal, ...] = ()
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A token with what its word can tell."""

    token: Token
    word: Word


def grade(value: int) -> int:
    """The grade of a value below 1000."""
    return 0 if value < 10 else 1 if value < 20 else 2 if value < 100 else 3


def spread(table: Mapping[str, str]) -> dict[str, str]:
    """``{"km": "км километр"}`` as ``{"км": "km", "километр": "km"}``."""
    return {word: name for name, words in table.items() for word in words.split()}


def hint_words(table: Mapping[str, str]) -> dict[str, tuple[Decimal, ...]]:
    """``{"0.5 6": "полгода"}`` as the values that each word may stand for."""
    return {
        word: tuple(Decimal(value) for value in values.split())
        for values, words in table.items()
        for word in words.split()
    }

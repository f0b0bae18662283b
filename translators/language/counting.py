"""The form of a Russian noun that a number before it asks for."""

from decimal import Decimal
from enum import StrEnum


class Count(StrEnum):
    """21 ракета, 22 ракеты, 25 ракет, 2,5 ракеты."""

    ONE = "one"
    FEW = "few"
    MANY = "many"
    FRACTION = "fraction"


def count_form(number: Decimal | int) -> Count:
    """What ``number`` asks for, 0 or more, in figures and without a scale word after it."""
    if number != int(number):
        return Count.FRACTION
    tens = int(number % 100)
    if tens % 10 == 1 and tens != 11:
        return Count.ONE
    return Count.FEW if tens % 10 in (2, 3, 4) and tens not in (12, 13, 14) else Count.MANY

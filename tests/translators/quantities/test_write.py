"""Quantities are written as Russian and Hebrew newspapers write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.quantities.quantity import FIRM, Kind, Part, Quantity, Role
from translators.quantities.read import quantities
from translators.quantities.write import write


@pytest.mark.parametrize(
    ("source", "russian", "hebrew"),
    [
        ("February 15, 2025", "15 февраля 2025", "15 בפברואר 2025"),
        ("May 1", "1 мая", "1 במאי"),
        ("October 2023", "октябрь 2023", "אוקטובר 2023"),
        ("1,200", "1200", "1,200"),
        ("12,000", "12\u00a0000", "12,000"),
        ("4.2", "4,2", "4.2"),
        ("$5.3 million", "5,3\u00a0млн долларов", "5.3\u00a0מיליון דולר"),
        ("€21", "21 евро", "21 אירו"),
        ("$1", "1 доллар", "1 דולר"),
        ("NIS 3", "3 шекеля", "3 שקל"),
        ("5.5%", "5,5%", "5.5%"),
        ("21 miles", "21 миля", "21 מייל"),
        ("10:30 p.m.", "22:30", "22:30"),
        ("9 a.m.", "9:00", "9:00"),
        ("the 1990s", "1990-е", "שנות ה-90"),
        ("the 1850s", "1850-е", "שנות ה-50 של המאה ה-19"),
        ("19th century", "XIX век", "המאה ה-19"),
        ("15th", "15-й", "ה-15"),
        ("twelve thousand", "12\u00a0тыс.", "12\u00a0אלף"),
    ],
)
def test_each_language_in_its_way(source: str, russian: str, hebrew: str) -> None:
    one = next(q for q in quantities(source, "en") if q.parts[0].written in FIRM)
    assert (write(one, "ru"), write(one, "he")) == (russian, hebrew)


def test_digits_that_were_not_grouped_stay_so() -> None:
    year = quantities("2016", "en")[0]
    assert (write(year, "ru"), write(year, "he")) == ("2016", "2016")


def _number(value: Decimal) -> Quantity:
    return Quantity(Kind.NUMBER, (Part(Role.NUMBER, value, (0, 0)),), (0, 0))


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["ru", "he"]))
def test_reading_inverts_writing_of_numbers(value: Decimal, language: str) -> None:
    read = quantities(write(_number(value), language), language)
    assert [one.value for one in read] == [value]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["ru", "he"]))
def test_reading_inverts_writing_of_dates(day: date, language: str) -> None:
    english = quantities(f"{day:%B} {day.day}, {day.year}", "en")[0]
    read = quantities(write(english, language), language)[0]
    told = {part.role: part.value for part in read.parts}
    assert told == {Role.DAY: day.day, Role.MONTH: day.month, Role.YEAR: day.year}


@given(st.integers(0, 24 * 60 - 1), st.sampled_from(["ru", "he"]))
def test_reading_inverts_writing_of_hours(minutes: int, language: str) -> None:
    clock = Quantity(Kind.TIME, (Part(Role.CLOCK, Decimal(minutes), (0, 0)),), (0, 0))
    assert [one.value for one in quantities(write(clock, language), language)] == [minutes]

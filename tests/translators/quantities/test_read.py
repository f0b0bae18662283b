"""Quantities are read by value in each language's own way of writing."""

from decimal import Decimal

import pytest

from translators.quantities.quantity import Kind, Role
from translators.quantities.read import quantities


def _first(text: str, language: str, kind: Kind) -> tuple[str, str, str]:
    """The value, unit and text of the first quantity of ``kind``."""
    one = next(q for q in quantities(text, language) if q.kind == kind)
    return f"{one.value.normalize():f}", one.unit, text[one.span[0] : one.span[1]]


@pytest.mark.parametrize(
    ("text", "language", "kind", "expected"),
    [
        ("1,234.5 people", "en", Kind.NUMBER, ("1234.5", "", "1,234.5")),
        ("twenty-one men", "en", Kind.NUMBER, ("21", "", "twenty-one")),
        ("one hundred and five men", "en", Kind.NUMBER, ("105", "", "one hundred and five")),
        ("two hundred thousand men", "en", Kind.NUMBER, ("200000", "", "two hundred thousand")),
        ("$5.3 million fund", "en", Kind.MONEY, ("5300000", "USD", "5.3 million")),
        ("NIS 30 billion", "en", Kind.MONEY, ("30000000000", "ILS", "30 billion")),
        ("20 square miles", "en", Kind.MEASURE, ("20", "square-mile", "20 square miles")),
        ("Rs 500 crore", "en", Kind.MONEY, ("5000000000", "INR", "500 crore")),
        ("Rs 2.5 lakh", "en", Kind.MONEY, ("250000", "INR", "2.5 lakh")),
        ("₹1.2 lakh crore", "en", Kind.MONEY, ("1200000000000", "INR", "1.2 lakh crore")),
        ("1,50,000 cases", "en", Kind.NUMBER, ("150000", "", "1,50,000")),
        ("€40m for him", "en", Kind.MONEY, ("40000000", "EUR", "40m")),
        ("£3 of it", "en", Kind.MONEY, ("3", "GBP", "3")),
        ("-4C at night", "en", Kind.MEASURE, ("4", "celsius", "4")),
        ("104 degrees Fahrenheit", "en", Kind.MEASURE, ("104", "fahrenheit", "104 degrees")),
        ("40 градусов по Цельсию", "ru", Kind.MEASURE, ("40", "celsius", "40 градусов")),
        ("40 מעלות צלזיוס", "he", Kind.MEASURE, ("40", "celsius", "40 מעלות")),
        ("6'2\" tall", "en", Kind.MEASURE, ("6", "foot", "6")),
        ('500 קמ"ר', "he", Kind.MEASURE, ("500", "square-km", '500 קמ"ר')),
        ("500 кв. км", "ru", Kind.MEASURE, ("500", "square-km", "500 кв. км")),
        ("4.2% more", "en", Kind.PERCENT, ("4.2", "percent", "4.2%")),
        ("at 10:30 p.m. on", "en", Kind.TIME, ("1350", "", "10:30 p.m.")),
        ("the 1990s", "en", Kind.DECADE, ("1990", "", "1990s")),
        ("the 19th century", "en", Kind.CENTURY, ("19", "", "19")),
        ("the 15th man", "en", Kind.ORDINAL, ("15", "", "15")),
        ("1\u00a0234,5 человека", "ru", Kind.NUMBER, ("1234.5", "", "1\u00a0234,5")),
        ("12 345 человек", "ru", Kind.NUMBER, ("12345", "", "12 345")),
        ("двести тридцать один человек", "ru", Kind.NUMBER, ("231", "", "двести тридцать один")),
        ("5,3 млрд долл.", "ru", Kind.MONEY, ("5300000000", "USD", "5,3 млрд долл")),
        ("21 год", "ru", Kind.MEASURE, ("21", "year", "21 год")),
        ("в 10:30 вечера", "ru", Kind.TIME, ("1350", "", "10:30 вечера")),
        ("за 3 дня", "ru", Kind.MEASURE, ("3", "day", "3 дня")),
        ("в 3 часа дня", "ru", Kind.TIME, ("900", "", "3 часа дня")),
        ("1,234.5 איש", "he", Kind.NUMBER, ("1234.5", "", "1,234.5")),
        ("עשרים ואחד איש", "he", Kind.NUMBER, ("21", "", "עשרים ואחד")),
        ("שלוש מאות ארבעים וחמישה", "he", Kind.NUMBER, ("345", "", "שלוש מאות ארבעים וחמישה")),
        ("שבע-עשרה נשים", "he", Kind.NUMBER, ("17", "", "שבע-עשרה")),
        ("שלושת אלפים איש", "he", Kind.NUMBER, ("3000", "", "שלושת אלפים")),
        ('500 ש"ח', "he", Kind.MONEY, ("500", "ILS", '500 ש"ח')),
        ("ב-10:30 בערב", "he", Kind.TIME, ("1350", "", "10:30 בערב")),
        ("בשנות ה-90", "he", Kind.DECADE, ("90", "", "90")),
        ("במאה ה-19", "he", Kind.CENTURY, ("19", "", "19")),
    ],
)
def test_value_unit_and_place(
    text: str, language: str, kind: Kind, expected: tuple[str, str, str]
) -> None:
    assert _first(text, language, kind) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("February 15, 2025", "en"),
        ("15 Feb 2025", "en"),
        ("the 15th of February, 2025", "en"),
        ("2/15/2025", "en"),
        ("15 февраля 2025 года", "ru"),
        ("15.02.2025", "ru"),
        ("ב-15 בפברואר 2025", "he"),
        ("15.2.2025", "he"),
        ("15/2/25", "he"),
        ("ב-February 15, 2025", "he"),
    ],
)
def test_one_date_in_many_ways(text: str, language: str) -> None:
    one = next(q for q in quantities(text, language) if q.kind == Kind.DATE)
    told = {part.role: part.value for part in one.parts}
    assert told == {Role.DAY: 15, Role.MONTH: 2, Role.YEAR: 2025}


@pytest.mark.parametrize("text", ["https://a.org/2016/5", "@user99", "#top10 9@b.org"])
def test_addresses_and_handles_hold_no_quantities(text: str) -> None:
    assert quantities(text, "en") == ()


def test_english_march_and_may_are_months_only_where_they_can_be() -> None:
    assert not [q for q in quantities("They may march.", "en") if q.kind == Kind.DATE]
    assert [q.value for q in quantities("in May", "en") if q.kind == Kind.DATE] == [Decimal(5)]


def test_a_point_or_comma_of_another_language_has_a_second_reading() -> None:
    one = quantities("1,234", "ru")[0]
    assert one.value == Decimal("1.234")
    assert Decimal(1234) in [reading[0].value for reading in one.others]

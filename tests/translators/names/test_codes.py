"""Codes come back in Latin letters, where they are surely codes and not the language's own."""

import pytest

from translators.names.codes import with_codes


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        ("ru", "The A320-200 landed", "А320-200 сел", "A320-200 сел"),
        ("he", "The A320-200 landed", "А320-200 נחת", "A320-200 נחת"),
        ("he", "On the A320-200", "בא320-200 ההוא", "ב-A320-200 ההוא"),
        ("ru", "C++, not C#", "К++, а не К#", "C++, а не C#"),
        ("he", "C++ and C#", "ק++ וק#", "C++ ו-C#"),
        ("ru", "An F-16 and two F-16", "Ф-16 и два Ф-16", "F-16 и два F-16"),
        ("he", "An F-16", "פ־16", "F-16"),
        ("ru", "GPT-4, H5N1, B2B, 5G", "ГПТ-4, Х5Н1, Б2Б, 5Г", "GPT-4, H5N1, B2B, 5G"),
        ("he", "GPT-4, H5N1, B2B, 5G", "גפט-4, ה5נ1, ב2ב, 5ג", "GPT-4, H5N1, B2B, 5G"),
        ("he", "The B-52s of 1952 are B-52", "ה-ב-52 משנת 1952", "ה-B-52 משנת 1952"),
    ],
)
def test_a_code_spelled_letter_for_letter_is_put_back(
    language: str, source: str, target: str, expected: str
) -> None:
    assert with_codes(source, target, language) == expected
    assert with_codes(source, expected, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", "The M-4, a T-72 and an AK-47", "М-4, Т-72 и АК-47"),  # written so in Russian
        ("ru", "M16 rifles and S-300", "винтовки М16 и С-300"),
        ("ru", "It cost $5M at 20C", "Это стоило 5М при 20С"),  # figures with a unit
        ("ru", "The A320 of 2020", "А321 и А320-200"),  # other figures
        ("ru", "See https://a.org/B2B", "См. https://a.org/Б2Б"),
        ("ru", "One B2B, please", "Б2Б и Б2Б"),  # which is it?
        ("he", "A B-2 flew on May 2", "המפציץ טס ב-2 במאי"),  # the particle of a date
        ("he", "10 people in 2 cars", "10 אנשים ב-2 מכוניות"),
        ("he", "C++ and C#", "C++ ו-C#"),
    ],
)
def test_what_is_no_code_or_at_home_stays(language: str, source: str, target: str) -> None:
    assert with_codes(source, target, language) == target


def test_a_table_of_codes_is_left_alone() -> None:
    source = " ".join(f"F{n}" for n in range(5000))
    target = source.replace("F", "Ф")
    assert with_codes(source, target, "ru") == target
